// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/casestate.h"

#include <QObject>

namespace ui::actions {

/// Who sits at this console: a post and a role, never a name. GUI thread.
class Seat final : public QObject {
    Q_OBJECT
public:
    explicit Seat(domain::Actor actor, QObject *parent = nullptr) : QObject(parent), m_actor(std::move(actor)) {}

    [[nodiscard]] const domain::Actor &actor() const { return m_actor; }
    [[nodiscard]] domain::Role role() const { return m_actor.role; }
    /// Emits changed() when it is another post or role.
    void change(const domain::Actor &actor);

Q_SIGNALS:
    void changed();

private:
    domain::Actor m_actor;
};

/// The role as a person reads it, translated: 坐席, 值班长.
[[nodiscard]] QString roleName(domain::Role role);

} // namespace ui::actions
