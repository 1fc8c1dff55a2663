// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/casestate.h"

#include <QObject>

namespace ui::actions {

/// Who sits at this console: without accounts a post and a role, with them a person who signed in, or nobody. What is shown is the post, never the
/// person. GUI thread.
class Seat final : public QObject {
    Q_OBJECT
public:
    explicit Seat(domain::Actor actor, QObject *parent = nullptr) : QObject(parent), m_actor(std::move(actor)) {}

    [[nodiscard]] const domain::Actor &actor() const { return m_actor; }
    [[nodiscard]] domain::Role role() const { return m_actor.role; }
    /// Whether somebody signed in here.
    [[nodiscard]] bool isPerson() const { return !m_actor.person.isEmpty(); }
    /// Emits changed() when it is another person, post, role or seat.
    void change(const domain::Actor &actor);

Q_SIGNALS:
    void changed();

private:
    domain::Actor m_actor;
};

/// The role as a person reads it, translated: 坐席, 值班长.
[[nodiscard]] QString roleName(domain::Role role);

} // namespace ui::actions
