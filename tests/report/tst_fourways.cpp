// SPDX-License-Identifier: GPL-3.0-or-later
// The page, the print, the wall and the list count the same cases, at any moment of any day.
#include "casejson.h"
#include "desk/past/snapshot.h"
#include "drill/drillpast.h"
#include "live/hall.h"
#include "region/pack/loader.h"
#include "report/day/summarydesk.h"
#include "report/day/summarytexts.h"
#include "report/logreader.h"
#include "report/paper/summarylayout.h"
#include "report/period/readers.h"
#include "report/words.h"
#include "store/care/storeuse.h"
#include "store/log/memorylog.h"
#include "store/sqlite/sqlstore.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What all four say of a day.
struct Figures {
    int filed = 0, closed = 0, carriedOver = 0, open = 0;
    report::Share onTime;
    friend bool operator==(const Figures &, const Figures &) = default;
};

QByteArray text(const Figures &figures)
{
    return u"filed %1, closed %2, carried over %3, open %4, on time %5/%6"_s.arg(figures.filed)
        .arg(figures.closed)
        .arg(figures.carriedOver)
        .arg(figures.open)
        .arg(figures.onTime.part)
        .arg(figures.onTime.whole)
        .toUtf8();
}

/// The reports page.
Figures ofPage(const report::DailySummary &day)
{
    return {day.day.filed, day.day.closed, day.day.carriedOver, day.day.carriedOver + day.day.unfiled, day.day.onTimeRate};
}

/// Paper: the words under the labels, as they were drawn.
Figures ofPrint(const report::DailySummary &day)
{
    QStringList drawn;
    const std::vector<report::Page> pages = report::layOut(day, QLocale(QLocale::C)); // outlives the walk over its items
    for (const report::Item &item : pages.front().items)
        if (const auto *one = std::get_if<report::TextItem>(&item))
            drawn << one->full;
    const auto behind = [&](const QString &label) { return drawn.mid(drawn.indexOf(label)); };
    const auto number = [&](const QString &label) { // a value stands before its label or behind it, within the box of the label
        const qsizetype at = drawn.indexOf(label);
        for (qsizetype i = at - 1; i >= std::max<qsizetype>(0, at - 3); --i) {
            bool good = false;
            const int value = drawn[i].toInt(&good);
            if (good)
                return value;
        }
        return -1;
    };
    Figures figures;
    figures.filed = number(u"Filed"_s);
    figures.closed = number(u"Closed"_s);
    figures.carriedOver = number(day.upTo ? u"Open"_s : u"Carried over"_s);
    const qsizetype rate = drawn.indexOf(u"On time"_s);
    for (qsizetype i = std::max<qsizetype>(0, rate - 3); i < rate; ++i)
        if (const QStringList parts = drawn[i].split(u'/'); parts.size() == 2)
            figures.onTime = {parts[0].toInt(), parts[1].toInt()};
    const QString facts = behind(u"On time"_s).join(u' ');
    const qsizetype at = facts.indexOf(u"with the filed ones "_s);
    figures.open = facts.mid(at + 20).section(u' ', 0, 0).toInt();
    return figures;
}

/// The wall.
Figures ofWall(const live::Hall &hall)
{
    const live::TodayView today = hall.today();
    int unfiled = 0;
    for (const live::CaseRow &row : hall.table().rows())
        unfiled += live::isOpen(row) && row.filedAt == 0 ? 1 : 0;
    return {today.filed, today.closed, hall.wall().open() - unfiled, hall.wall().open(), {today.onTime.part, today.onTime.whole}};
}

/// Whoever reads `list --all --json` and counts by hand.
Figures ofList(const std::vector<domain::CaseBrief> &briefs, base::Instant from, base::Instant to, base::Instant now)
{
    Figures figures;
    for (const domain::CaseBrief &brief : briefs) {
        const QJsonObject one = ctl::toJson(brief, true);
        const auto moment = [&one](const QString &key) { return one[key].isString() ? *base::fromIso(one[key].toString()) : base::Instant::min(); };
        const auto isToday = [&](const QString &key) { return moment(key) >= from && moment(key) < to; };
        const bool ended = one[u"ended_at"_s].isString(), isFiled = one[u"filed_at"_s].isString(), closed = one[u"closed_at"_s].isString();
        const QString state = one[u"state"_s].toString();
        figures.filed += isToday(u"filed_at"_s);
        figures.closed += isToday(u"closed_at"_s);
        figures.carriedOver += isFiled && !ended;
        figures.open += !ended;
        const bool due = isFiled && isToday(u"due_at"_s) && moment(u"due_at"_s) < now && state != u"void" && state != u"merged";
        if (!due || one[u"excused"_s].toBool() || (one[u"suspended"_s].toBool() && !closed))
            continue;
        ++figures.onTime.whole;
        figures.onTime.part += closed && moment(u"closed_at"_s) <= moment(u"due_at"_s);
    }
    return figures;
}

/// A log in memory as one reader's parts.
class LogParts final : public desk::ReaderParts {
public:
    explicit LogParts(const store::MemoryLog &log) : m_log(log) {}
    const store::EventLog &log() const override { return m_log; }
    const store::CaseReader *cases() const override { return nullptr; }

private:
    const store::MemoryLog &m_log;
};

} // namespace

class FourWaysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreeAtRandomMoments();
    void theWallAgreesWhenItIsOpenedThen();
    void theMarkComesFromTheStore();

private:
    [[nodiscard]] std::vector<domain::CaseBrief> briefsAt(base::Instant moment);
    [[nodiscard]] report::DailySummary dayAt(base::Instant moment) const;
    void append(base::CaseId id, const domain::CaseEvent &event);
    void disturb();
    void correctClosings();

    region::RegionPtr m_region;
    QTemporaryDir m_folder;
    QString m_path;
    std::shared_ptr<store::MemoryLog> m_log = std::make_shared<store::MemoryLog>();
    std::vector<domain::CommittedEvent> m_events; ///< by time
    std::map<base::CaseId, domain::Case> m_cases; ///< up to m_seen
    std::map<base::CaseId, quint32> m_versions;
    size_t m_seen = 0;
    std::optional<report::DayReaders> m_readers;
    base::Instant m_from, m_to;
};

void FourWaysTest::append(base::CaseId id, const domain::CaseEvent &event)
{
    auto batch = m_log->begin();
    QVERIFY(batch && (*batch)->append(id, m_versions[id], std::span(&event, 1)) && (*batch)->commit());
    ++m_versions[id];
}

/// What a drill's people never do: voiding, merging, suspending, waiting with the filing.
void FourWaysTest::disturb()
{
    QRandomGenerator random(8);
    std::vector<domain::CaseBrief> open;
    for (const auto &[id, one] : m_cases)
        if (domain::isOpen(one.state))
            open.push_back(domain::briefOf(one));
    const domain::Actor lead{u"值班长"_s, domain::Role::Supervisor};
    for (size_t i = 0; i < open.size(); ++i) {
        const base::Instant at = open[i].changedAt + base::Milliseconds(random.bounded(3'600'000));
        if (i % 5 == 0)
            append(open[i].id, {at, lead, {}, {}, domain::CaseVoided{u"重复"_s}});
        else if (i % 5 == 1)
            append(open[i].id, {at, lead, {}, {}, domain::CaseSuspended{u"等材料"_s}});
        else if (i % 5 == 3)
            append(open[i].id, {at, lead, {}, {}, domain::CaseClosed{u"已办"_s, true, {}}});
        else if (i % 5 == 2)
            append(open[i].id, {at, lead, {}, {}, domain::CaseSupervised{u"看一下"_s}});
    }
    correctClosings();
    for (int i = 0; i < 60; ++i) {
        const base::Instant at = m_from + base::Milliseconds(random.bounded(40 * 3'600'000));
        domain::Report waiting;
        waiting.source = i % 2 ? u"12345"_s : u"opinion"_s;
        waiting.title = u"待核实"_s;
        waiting.reportedAt = at;
        const base::CaseId id{quint64(900'000 + i)};
        append(id, {at, lead, {}, {}, domain::CaseReported{u"W%1"_s.arg(i), waiting, {}}});
        if (i % 3 == 0)
            append(id, {at + 2h, lead, {}, {}, domain::CaseVoided{u"不属实"_s}});
    }
}

/// What sources and reviewers do: a closing moved to before it, to another day, taken back; an appeal granted.
void FourWaysTest::correctClosings()
{
    std::map<base::CaseId, domain::Case> cases;
    QVERIFY(m_log->replayAll({}, [&cases](const domain::CommittedEvent &each) {
        cases[each.caseId].id = each.caseId;
        domain::apply(cases[each.caseId], each.event);
        return true;
    }));
    const domain::Actor source{u"热线"_s, domain::Role::System}, one{u"值班长"_s, domain::Role::Supervisor},
        other{u"中心主任"_s, domain::Role::Supervisor};
    int n = 0;
    for (const auto &[id, c] : cases) {
        if (!c.closedAt)
            continue;
        const base::Instant at = c.changedAt + std::chrono::minutes(7 * (++n % 40));
        const auto correct = [&](bool reopened, std::optional<base::Instant> closedAt) {
            append(id, {at, source, {}, {}, domain::SourceCorrected{c.report, {}, c.deadlines, reopened, closedAt, c.outcome, {}}});
        };
        if (n % 6 == 0 && c.closedBySource)
            correct(true, {});
        else if (n % 6 == 1)
            correct(false, std::max(c.report.reportedAt, *c.closedAt - 20h));
        else if (n % 6 == 2)
            correct(false, std::min(at, *c.closedAt + 3h));
        else if (n % 6 == 3) {
            append(id, {at, one, {}, {}, domain::AppealLodged{u"下雨"_s}});
            append(id, {at, one, {}, {}, domain::AppealReviewed{true, {}}});
            append(id, {at + 1min, other, {}, {}, domain::AppealReviewed{true, {}}});
        }
    }
}

void FourWaysTest::initTestCase()
{
    const auto region = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"));
    QVERIFY2(region, region ? "" : qPrintable(base::describe(region.error())));
    m_region = *region;
    m_path = m_folder.filePath(u"drill.store"_s);
    QVERIFY(store::reserveForDrill(m_path));
    m_from = *base::fromIso(u"2025-11-04T19:00:00Z"_s); // 03:00 in the town
    m_to = m_from + 40h;                                // over a midnight
    const auto played = drill::playDrillPast(m_region, {m_path, {8}, m_from, m_to, true});
    QVERIFY2(played, played ? "" : qPrintable(base::describe(played.error())));
    QVERIFY(played->filed > 250);
    const auto stored = store::LogReader::open(m_path);
    QVERIFY(stored);
    QVERIFY((*stored)->log().replayAll({}, [this](const domain::CommittedEvent &each) {
        append(each.caseId, each.event);
        m_cases[each.caseId].id = each.caseId;
        domain::apply(m_cases[each.caseId], each.event);
        return true;
    }));
    disturb();
    m_cases.clear();
    QVERIFY(m_log->replayAll({}, [this](const domain::CommittedEvent &each) {
        m_events.push_back(each);
        return true;
    }));
    std::ranges::stable_sort(m_events, {}, [](const domain::CommittedEvent &each) { return each.event.at; });
    m_readers.emplace(report::DayReaders{std::make_unique<samples::LogReaderFake>(*m_log), m_log, false, {}});
}

/// Every case as it is at a moment; moments only go forward.
std::vector<domain::CaseBrief> FourWaysTest::briefsAt(base::Instant moment)
{
    for (; m_seen < m_events.size() && m_events[m_seen].event.at <= moment; ++m_seen) {
        domain::Case &one = m_cases[m_events[m_seen].caseId];
        one.id = m_events[m_seen].caseId;
        domain::apply(one, m_events[m_seen].event);
    }
    std::vector<domain::CaseBrief> briefs;
    for (const auto &[id, one] : m_cases)
        briefs.push_back(domain::briefOf(one));
    return briefs;
}

report::DailySummary FourWaysTest::dayAt(base::Instant moment) const
{
    return *report::readDay(*m_region, *m_readers, {m_region->toLocal(moment).date(), {}}, moment, false);
}

void FourWaysTest::agreeAtRandomMoments()
{
    constexpr int kMoments = 1000;
    QRandomGenerator random(1000);
    std::vector<base::Instant> moments;
    for (int i = 0; i < kMoments; ++i) // past the end too: days on which nothing happens any more
        moments.push_back(m_from + base::Milliseconds(qint64(random.generateDouble() * double((m_to - m_from + 30h).count()))));
    for (int i = 0; i < 40; ++i) // and at the very moment of a deadline or an event
        moments.push_back(m_events[random.bounded(quint32(m_events.size()))].event.at);
    std::ranges::sort(moments);
    base::FixedClock clock(moments.front());
    support::MockFeed feed(std::make_shared<desk::Batch>(desk::Batch{{}, true, {}}));
    live::Hall hall(m_region, clock, feed);
    int late = 0;
    for (const base::Instant moment : moments) {
        const size_t before = m_seen;
        const std::vector<domain::CaseBrief> briefs = briefsAt(moment);
        std::vector<domain::CaseBrief> touched;
        for (size_t i = before; i < m_seen; ++i)
            touched.push_back(domain::briefOf(m_cases[m_events[i].caseId]));
        clock.set(moment);
        feed.publish(std::move(touched));
        hall.catchUp();

        const report::DailySummary day = dayAt(moment);
        const Figures page = ofPage(day), print = ofPrint(day), wall = ofWall(hall), list = ofList(briefs, day.from, day.to, moment);
        const QByteArray where = base::toIso(moment).toUtf8();
        QVERIFY2(print == page, (where + " print: " + text(print) + "; page: " + text(page)).constData());
        QVERIFY2(wall == page, (where + " wall: " + text(wall) + "; page: " + text(page)).constData());
        QVERIFY2(list == page, (where + " list: " + text(list) + "; page: " + text(page)).constData());
        QVERIFY2(page.open == int(std::ranges::count_if(briefs, [](const auto &brief) { return domain::isOpen(brief.state); })), where.constData());
        late += day.day.overdue;
    }
    QVERIFY(late > 0);
}

/// A wall that is opened at a moment reads its cases anew, those that were closed before their day among them.
void FourWaysTest::theWallAgreesWhenItIsOpenedThen()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 40; ++i) {
        const base::Instant moment = m_from + base::Milliseconds(random.bounded(40 * 3'600'000));
        const auto snapshot = desk::readPast(LogParts(*m_log), desk::keptFrom(*m_region, moment), moment);
        QVERIFY(snapshot);
        const base::FixedClock clock(moment);
        support::MockFeed feed(*snapshot);
        const live::Hall hall(m_region, clock, feed);
        const Figures wall = ofWall(hall), page = ofPage(dayAt(moment));
        QVERIFY2(wall == page, (base::toIso(moment).toUtf8() + " wall: " + text(wall) + "; page: " + text(page)).constData());
    }
}

void FourWaysTest::theMarkComesFromTheStore()
{
    base::FixedClock clock(m_to);
    report::SummaryDesk desk(m_region, report::readersOf(m_path), clock);
    const QDate date = m_region->toLocal(m_to).date();
    QVERIFY(desk.daySummary(date).result()->drill);
    QVERIFY(desk.rates(date, date).result()->drill);
    QVERIFY(ctl::toJson(domain::CaseBrief{}, true)[u"drill"_s].toBool());
}

GRIDHALL_TEST(FourWaysTest, QGuiApplication)
#include "tst_fourways.moc"
