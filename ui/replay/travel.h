// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/timemachine.h"

#include <QObject>

namespace ui::replay {

/// What takes a hall to another moment, as a replay needs it. GUI thread; nothing in it waits.
class Travel : public QObject {
    Q_OBJECT
public:
    using Reach = session::TimeMachine::Reach;

    ~Travel() override = default;
    /// What is shown, …
    [[nodiscard]] virtual base::Instant at() const = 0;
    /// … and what was asked for last: the same when nothing is on its way.
    [[nodiscard]] virtual base::Instant wanted() const = 0;
    [[nodiscard]] virtual Reach reach() const = 0;
    /// As session::TimeMachine::moveTo().
    virtual void moveTo(base::Instant moment) = 0;

Q_SIGNALS:
    void moved();
    void failed(const QString &sentence);

protected:
    Travel() = default;
};

/// A session's own, which outlives it.
class SessionTravel final : public Travel {
public:
    explicit SessionTravel(session::TimeMachine &machine) : m_machine(machine)
    {
        connect(&machine, &session::TimeMachine::moved, this, &Travel::moved);
        connect(&machine, &session::TimeMachine::failed, this, &Travel::failed);
    }
    [[nodiscard]] base::Instant at() const override { return m_machine.at(); }
    [[nodiscard]] base::Instant wanted() const override { return m_machine.wanted(); }
    [[nodiscard]] Reach reach() const override { return m_machine.reach(); }
    void moveTo(base::Instant moment) override { m_machine.moveTo(moment); }

private:
    session::TimeMachine &m_machine;
};

} // namespace ui::replay
