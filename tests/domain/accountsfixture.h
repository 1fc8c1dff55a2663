// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domainfixture.h"

#include "domain/access/gate.h"

#include <QObject>

namespace fixture {

/// A town with accounts, in the hands of a test: orders are decided and folded as a desk would do it.
class AccountsTest : public QObject {
protected:
    void begin()
    {
        m_centre = {};
        m_now = utc("2025-11-07T02:00:00Z");
    }
    [[nodiscard]] domain::CentreContext context() const
    {
        return {
            m_now, m_plan, {QStringLiteral("joint")}, {QStringLiteral("urban")}, {QStringLiteral("day")}, QStringLiteral("00"), QStringLiteral("ff"),
            {}};
    }
    base::Result<domain::CentreEvent> order(const domain::Actor &by, domain::CentreOrderBody body)
    {
        auto event = domain::decide(m_centre, {by, std::move(body)}, context());
        if (event)
            domain::apply(m_centre, *event);
        return event;
    }
    void make(const QString &person, domain::Role role, const QString &post = {}, bool device = false)
    {
        const QString shown = post.isEmpty() ? domain::label(role) : post;
        domain::apply(m_centre,
                      {m_now, {QStringLiteral("test"), domain::Role::Supervisor}, {}, domain::PersonAdded{device, person, shown, role, kSecret}});
    }
    [[nodiscard]] domain::Actor at(const QString &person, const QString &seat = QStringLiteral("03")) const
    {
        return domain::actorOf(*domain::accountOf(m_centre.accounts, person), seat);
    }
    /// A person of each role, named after it.
    void makeAll()
    {
        for (const domain::Role role : domain::kAccountRoles)
            make(domain::word(role), role);
    }
    [[nodiscard]] base::Result<std::vector<domain::CaseEvent>> decideCase(const domain::Case &c, const domain::Actor &by, domain::CaseOrderBody body,
                                                                          int uncovered = 0) const
    {
        domain::Context known{m_now, QStringLiteral("251107XJ0001")};
        known.accounts = &m_centre.accounts;
        known.uncovered = uncovered;
        return domain::decide(c, {c.id, {}, by, std::move(body)}, m_book, known);
    }
    /// A filed case of a level.
    [[nodiscard]] static domain::Case filed(domain::Severity level)
    {
        domain::Case c;
        c.id = {7};
        c.version = 1;
        c.report = report("bike");
        c.state = domain::CaseState::Filed;
        c.level = level;
        c.filedAt = utc("2025-11-07T01:00:00Z");
        return c;
    }

    inline static const QString kSecret = QStringLiteral("$argon2id$v=19$m=65536,t=2,p=1$c2FsdA$aGFzaA");
    domain::Plan m_plan;
    domain::Rulebook m_book = rulebook();
    domain::Centre m_centre;
    base::Instant m_now;
};

} // namespace fixture
