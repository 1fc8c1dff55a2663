// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/daytown.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace samples {

namespace {

using domain::CaseState;

class RandomCases {
public:
    RandomCases(const region::Region &town, quint32 seed) : m_start(local(town, "2025-11-02T00:00")), m_random(seed) {}

    [[nodiscard]] domain::CaseBrief next(quint64 id)
    {
        domain::CaseBrief brief;
        brief.id = base::CaseId{id};
        brief.number = u"251106XJ%1"_s.arg(id, 4, 10, QChar(u'0'));
        brief.title = u"case %1"_s.arg(id);
        brief.grid = oneOf({u""_s, u"01"_s, u"02"_s, u"03"_s, u"04"_s, u"99"_s});
        brief.source = oneOf({u"patrol"_s, u"hotline"_s, u"citizen"_s, u"video"_s});
        brief.reportedAt = m_start + halfHours(7 * 48);
        m_last = brief.reportedAt;
        brief.changedAt = m_last;
        if (below(12) == 0)
            return brief; // reported only
        brief.filedAt = later(3);
        brief.state = CaseState::Filed;
        setLevels(brief);
        if (below(8) != 0)
            brief.dueAt = *brief.filedAt + halfHours(96);
        if (below(10) != 0)
            setCourse(brief);
        if (below(6) == 0)
            brief.supervisedAt = later(20);
        brief.supervised = brief.supervisedAt.has_value();
        brief.changedAt = m_last;
        return brief;
    }

private:
    [[nodiscard]] int below(int end) { return static_cast<int>(m_random.bounded(static_cast<quint32>(end))); }
    [[nodiscard]] base::Milliseconds halfHours(int most) { return base::Milliseconds(30min * below(most)); }
    [[nodiscard]] base::Instant later(int most) { return m_last += halfHours(most); }
    [[nodiscard]] QString oneOf(const QStringList &texts) { return texts[below(static_cast<int>(texts.size()))]; }

    void setLevels(domain::CaseBrief &brief)
    {
        brief.level = domain::kSeverities[static_cast<size_t>(below(5))];
        if (below(3) != 0)
            return;
        brief.levels.push_back({*brief.filedAt, brief.level});
        brief.level = domain::kSeverities[static_cast<size_t>(below(5))];
        brief.levels.push_back({*brief.filedAt + halfHours(60), brief.level});
        m_last = std::max(m_last, brief.levels.back().since);
    }

    void setCourse(domain::CaseBrief &brief)
    {
        brief.dispatchedAt = later(4);
        brief.department = oneOf({u"city"_s, u"water"_s, u"housing"_s, u"gone"_s});
        brief.state = CaseState::Dispatched;
        switch (below(6)) {
        case 0: brief.suspended = true; break;
        case 1:
            brief.endedAt = later(60);
            brief.state = below(2) == 0 ? CaseState::Void : CaseState::Merged;
            break;
        case 2: break;
        default:
            brief.handledAt = later(60);
            brief.closedAt = below(4) == 0 && brief.dueAt && *brief.dueAt >= m_last ? *brief.dueAt : later(20);
            m_last = std::max(m_last, *brief.closedAt);
            brief.endedAt = brief.closedAt;
            brief.state = CaseState::Closed;
        }
    }

    const base::Instant m_start;
    base::Instant m_last;
    QRandomGenerator m_random;
};

} // namespace

region::Region smallTown(const QByteArray &zone)
{
    region::Region town;
    town.code = u"XJ"_s;
    town.name = u"徐泾镇"_s;
    town.centreName = u"徐泾镇城市运行管理中心"_s;
    town.rulebook.calendar.zone = QTimeZone(zone);
    const auto grid = [](const QString &code, const QString &name) {
        region::Grid made;
        made.code = code;
        made.name = name;
        return made;
    };
    town.grids = {grid(u"01"_s, u"金联"_s), grid(u"02"_s, u"陆家角"_s), grid(u"03"_s, u"蟠龙"_s), grid(u"04"_s, u"会展北"_s)};
    town.departments = {{u"city"_s, u"城市管理行政执法中队"_s, u"城管中队"_s, 20, true},
                        {u"water"_s, u"水务站"_s, {}, 10, false},
                        {u"housing"_s, u"房管所"_s, {}, 10, true}};
    town.sources = {{u"patrol"_s, u"网格巡查"_s, u"巡查"_s, true, true, true},
                    {u"hotline"_s, u"12345热线"_s, u"热线"_s, false, true, true},
                    {u"citizen"_s, u"市民扫码"_s, u"市民"_s, false, true, true},
                    {u"video"_s, u"视频巡查"_s, u"视频"_s, true, true, true}};
    town.shifts = {{u"day"_s, u"日班"_s, QTime(8, 0), QTime(20, 0)}, {u"night"_s, u"夜班"_s, QTime(20, 0), QTime(8, 0)}};
    return town;
}

base::Instant local(const region::Region &town, const char *clock)
{
    return base::fromDateTime(QDateTime(QDate::fromString(QString::fromLatin1(clock).left(10), Qt::ISODate),
                                        QTime::fromString(QString::fromLatin1(clock).mid(11), Qt::ISODate), town.rulebook.calendar.zone));
}

std::vector<domain::CaseBrief> randomCases(const region::Region &town, quint32 seed, int count)
{
    RandomCases random(town, seed);
    std::vector<domain::CaseBrief> cases;
    for (int i = 1; i <= count; ++i)
        cases.push_back(random.next(static_cast<quint64>(i)));
    return cases;
}

report::DayInput inputOf(const region::Region &town, QDate date, const std::vector<domain::CaseBrief> &briefs)
{
    const domain::LocalDay day = domain::localDay(town.rulebook.calendar, date);
    report::DayInput input;
    input.date = date;
    for (const domain::CaseBrief &brief : briefs) {
        if (auto then = report::asOf(brief, day.from))
            input.atStart.push_back(*then);
        if (auto then = report::asOf(brief, day.to))
            input.atEnd.push_back(*then);
    }
    return input;
}

} // namespace samples
