// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cases.h"

#include <QRandomGenerator>

// Random histories: apply() is total, so any order of events is a story; only what has ended stays ended.
namespace cases {

class RandomCases {
public:
    explicit RandomCases(quint32 seed) : m_random(seed) {}

    /// One commit's worth of events on new and old cases.
    void commitSome(store::EventLog &log, int cases)
    {
        auto batch = log.begin();
        if (!batch)
            qFatal("%s", qPrintable(base::describe(batch.error())));
        for (int i = 0; i < cases; ++i) {
            const bool isNew = m_versions.empty() || m_random.bounded(3) == 0;
            const base::CaseId id = isNew ? base::CaseId{++m_lastId} : base::CaseId{m_random.bounded(quint32(m_versions.size())) + kFirst + 1};
            std::vector<domain::CaseEvent> events;
            if (isNew)
                events.push_back(first(id));
            for (int more = m_random.bounded(4); more > 0; --more) {
                events.push_back(m_ended.contains(id) ? noted(QStringLiteral("后记"), m_random.bounded(5000)) : next());
                if (std::holds_alternative<domain::CaseClosed>(events.back().body))
                    m_ended.insert(id);
            }
            const auto done = (*batch)->append(id, m_versions.value(id), events);
            if (!done)
                qFatal("%s", qPrintable(base::describe(done.error())));
            m_versions.insert(id, *done);
        }
        if (const auto done = (*batch)->commit(); !done)
            qFatal("%s", qPrintable(base::describe(done.error())));
    }

private:
    static constexpr quint64 kFirst = 5000;

    domain::CaseEvent first(base::CaseId id)
    {
        static const QStringList titles{QStringLiteral("井盖缺失"), QStringLiteral("占道经营"), QStringLiteral("Pothole on Main Street"),
                                        QStringLiteral("暴露垃圾 garbage")};
        domain::Report what =
            report(titles[m_random.bounded(int(titles.size()))], QStringLiteral("第 %1 次 \"quoted\" it's").arg(m_random.bounded(9)));
        what.sourceId = QStringLiteral("S%1").arg(id.value);
        if (id.value % 3 == 0)
            what.caller = {QStringLiteral("示例%1").arg(id.value), QStringLiteral("1380000%1").arg(id.value % 10'000, 4, 10, QLatin1Char('0'))};
        if (id.value % 7 == 0)
            what.attributes = {{QStringLiteral("lamp"), QStringLiteral("17")}, {QStringLiteral("contact"), QStringLiteral("示例小区门卫")}};
        if (m_random.bounded(4) == 0)
            what.place.point.reset();
        domain::CaseEvent made = reported(QStringLiteral("231115XJ%1").arg(id.value), what, m_random.bounded(5000));
        std::get<domain::CaseReported>(made.body).inputs.base = domain::Severity(m_random.bounded(1, 6));
        return made;
    }

    domain::Deadlines deadlines(int at)
    {
        domain::Deadlines made;
        for (const domain::Stage stage : domain::kStages) {
            if (m_random.bounded(3) > 0)
                made[stage] =
                    domain::Deadline{domain::TimeLimit{30, domain::LimitUnit::Minute}, minute(at), minute(at + 30), QStringLiteral("limit.general")};
        }
        return made;
    }

    domain::CaseEvent next()
    {
        const int at = m_random.bounded(5000);
        const QString reason = QStringLiteral("原因");
        switch (m_random.bounded(14)) {
        case 0: return event(at, domain::CaseFiled{domain::Difficulty(m_random.bounded(3)), {domain::Severity::Orange, 0, {}}, deadlines(at), false});
        case 1: return event(at, domain::CaseDispatched{QStringLiteral("D%1").arg(m_random.bounded(4)), QStringLiteral("U1"), reason});
        case 2: return event(at, domain::CaseAccepted{});
        case 3: return event(at, domain::SceneReached{});
        case 4: return event(at, domain::CaseHandled{reason});
        case 5: return event(at, domain::PostChecked{m_random.bounded(2) == 0, {}});
        case 6: return event(at, domain::CaseClosed{reason, false});
        case 7: return event(at, domain::CaseUrged{});
        case 8: return event(at, domain::CaseSupervised{reason});
        case 9: return event(at, domain::CaseSuspended{reason});
        case 10: return event(at, domain::CaseResumed{deadlines(at), {}});
        case 11: return event(at, domain::ExtensionRequested{minute(at + 100), reason});
        case 12: return event(at, domain::SeverityChanged{{domain::Severity(m_random.bounded(1, 6)), 0, {}}, {}});
        default: return event(at, domain::NoteAdded{reason});
        }
    }

    QRandomGenerator m_random;
    QHash<base::CaseId, quint32> m_versions;
    QSet<base::CaseId> m_ended;
    quint64 m_lastId = kFirst;
};

} // namespace cases
