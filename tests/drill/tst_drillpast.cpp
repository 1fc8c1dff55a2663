// SPDX-License-Identifier: GPL-3.0-or-later
// The hours before a drill: played in an instant, but with the times of a real day.
#include "desk/writer/storedesk.h"
#include "domain/rules/effects.h"
#include "drill/drillpast.h"
#include "drill/drillstart.h"
#include "region/pack/loader.h"
#include "store/care/doctor.h"
#include "store/care/storetown.h"
#include "store/care/storeuse.h"
#include "store/sqlite/sqlstore.h"
#include "support/steppedclock.h"
#include "support/testprogram.h"

#include <QDir>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
// What a strain does to a hall is no ordinary day; before the beginning it is the noon's.
bool isPlausibleThroughout(const drill::DrillScenario &scenario) { return scenario.strain == drill::DrillStrain(); }

const QString kRegions = QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/");
} // namespace

class DrillPastTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void fillsTheHallWithADay();
    void everyEventLiesInThePast();
    void isTheSamePipeline();
    void whatLiesRises();
    void goesOnWhereItEnded();
    void leavesRealStoresAlone();
    void leavesCasesToThePeople();
    void hasNoPastWithoutHours();
    void beginsAlive_data();
    void beginsAlive();
    void aQuietNightIsQuiet_data();
    void aQuietNightIsQuiet();
    void hoursLaterTheHallIsPlausible_data();
    void hoursLaterTheHallIsPlausible();
    void theHourOfTheMachineChangesNothing_data();
    void theHourOfTheMachineChangesNothing();
    void goesOnAfterANightWithoutPlayers();
    void keepsItsScenario();
    void everyProgramSeesTheSameClock();

private:
    static void townsAndScenarios();
    /// The fixture's town is xujing again after every test.
    void useTown(const QString &town);
    /// Plays from yesterday's midnight until so long after the beginning; the beginning.
    [[nodiscard]] base::Instant playScenario(const QString &code, quint64 seed, base::Milliseconds beyond) const;
    [[nodiscard]] base::Result<drill::DrillPastTally> play(base::Instant now, base::Milliseconds hours = 24h, bool departments = true) const;
    [[nodiscard]] std::vector<domain::CaseBrief> cases() const;

    const base::Instant m_now = *base::fromIso(u"2025-11-07T08:30:00Z"_s); // half past four in the afternoon
    region::RegionPtr m_xujing, m_region;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void DrillPastTest::initTestCase()
{
    const auto region = region::openRegion(kRegions + u"xujing"_s);
    QVERIFY2(region, region ? "" : qPrintable(base::describe(region.error())));
    m_xujing = *region;
}

void DrillPastTest::useTown(const QString &town)
{
    const auto region = region::openRegion(kRegions + town);
    QVERIFY2(region, region ? "" : qPrintable(base::describe(region.error())));
    m_region = *region;
}

void DrillPastTest::init()
{
    m_region = m_xujing;
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"drill.store"_s);
    QVERIFY(store::reserveForDrill(m_path));
}

base::Result<drill::DrillPastTally> DrillPastTest::play(base::Instant now, base::Milliseconds hours, bool departments) const
{
    return drill::playDrillPast(m_region, {m_path, {5}, now - hours, now, departments});
}

std::vector<domain::CaseBrief> DrillPastTest::cases() const
{
    std::vector<domain::CaseBrief> all;
    const auto reader = store::SqlCaseReader::open(m_path);
    if (!reader || !(*reader)->all([&](const domain::CaseBrief &brief) {
            all.push_back(brief);
            return true;
        }))
        qFatal("the store cannot be read");
    return all;
}

void DrillPastTest::fillsTheHallWithADay()
{
    const auto tally = play(m_now);
    QVERIFY2(tally, tally ? "" : qPrintable(base::describe(tally.error())));
    QVERIFY(tally->filed > 150 && tally->filed < 280);
    QVERIFY(tally->orders > 3 * tally->filed);
    const base::Instant today = domain::startOf(m_region->rulebook.calendar, m_region->toLocal(m_now).date());
    int closed = 0, onTime = 0, open = 0, overdue = 0, carried = 0;
    base::Milliseconds worked{0};
    QSet<qint64> closings;
    for (const domain::CaseBrief &brief : cases()) {
        carried += brief.reportedAt < today && (!brief.endedAt || *brief.endedAt >= today);
        open += domain::isOpen(brief.state);
        overdue += domain::isOpen(brief.state) && brief.dueAt && *brief.dueAt < m_now;
        if (!brief.closedAt)
            continue;
        ++closed;
        onTime += brief.onTime.value_or(false);
        worked += *brief.closedAt - *brief.filedAt;
        closings.insert(base::toMsec(*brief.closedAt));
    }
    QVERIFY2(closed > 120, qPrintable(QString::number(closed)));
    QVERIFY2(open >= 8 && open <= 60, qPrintable(QString::number(open)));
    QVERIFY2(overdue < open, qPrintable(QString::number(overdue))); // what is late when a drill begins is beginsAlive's
    QVERIFY2(carried >= 2, qPrintable(QString::number(carried)));
    QVERIFY2(onTime > closed * 7 / 10 && onTime < closed, qPrintable(u"%1 of %2"_s.arg(onTime).arg(closed)));
    QVERIFY2(worked / closed > 5min && worked / closed < 6h, qPrintable(QString::number((worked / closed).count())));
    QVERIFY(closings.size() > closed * 9 / 10); // spread, not in one moment
}

void DrillPastTest::everyEventLiesInThePast()
{
    QVERIFY(play(m_now));
    const auto log = store::LogReader::open(m_path);
    QVERIFY(log);
    QHash<base::CaseId, base::Instant> last;
    int events = 0;
    const auto read = (*log)->log().replayAll({}, [&](const domain::CommittedEvent &committed) {
        ++events;
        const base::Instant before = last.value(committed.caseId, m_now - 24h);
        const bool good = committed.event.at >= before && committed.event.at <= m_now;
        last.insert(committed.caseId, committed.event.at);
        return good;
    });
    QVERIFY(read);
    QCOMPARE(base::Position{quint64(events)}.value, (*log)->log().head()->value); // no event stopped the walk
    for (const domain::CaseBrief &brief : cases()) {
        if (brief.version > 0 && brief.filedAt)
            QVERIFY(*brief.filedAt - brief.reportedAt < 30min);
    }
}

void DrillPastTest::isTheSamePipeline()
{
    QVERIFY(play(m_now));
    const auto log = store::LogReader::open(m_path);
    QVERIFY(log);
    int repeated = 0, setOff = 0;
    QVERIFY((*log)->log().replayAll({}, [&](const domain::CommittedEvent &committed) {
        if (const auto *reported = std::get_if<domain::CaseReported>(&committed.event.body))
            repeated += reported->inputs.repeats > 1;
        setOff += domain::isEffectRule(committed.event.rule);
        return true;
    }));
    QVERIFY(repeated < 50); // an ordinary day
    QVERIFY(setOff > 0);    // colours set off what they do, as they would have
    const auto store = store::Store::open(m_path);
    QVERIFY(store);
    const auto rebuilt = (*store)->projections().catchUp();
    QVERIFY(rebuilt);
}

// Looked at again when twice the limit has passed, at that moment.
void DrillPastTest::whatLiesRises()
{
    QVERIFY(play(m_now, 24h, false));
    const auto log = store::LogReader::open(m_path);
    QVERIFY(log);
    int reviewed = 0;
    QVERIFY((*log)->log().replayAll({}, [&](const domain::CommittedEvent &committed) {
        if (const auto *changed = std::get_if<domain::SeverityChanged>(&committed.event.body))
            reviewed += changed->inputs.twiceTheLimit;
        return true;
    }));
    QVERIFY(reviewed > 0);
}

void DrillPastTest::goesOnWhereItEnded()
{
    const auto first = play(m_now);
    QVERIFY(first);
    const size_t before = cases().size();
    const auto again = play(m_now);
    QVERIFY(again);
    QCOMPARE(again->filed, 0U);
    const auto later = play(m_now + 2h);
    QVERIFY(later);
    QVERIFY(later->filed > 5 && later->filed < 60);
    QCOMPARE(cases().size(), before + size_t(later->filed));
    for (const domain::CaseBrief &brief : cases())
        QVERIFY(brief.changedAt <= m_now + 2h);
}

void DrillPastTest::leavesRealStoresAlone()
{
    m_path = m_folder->filePath(u"real.store"_s);
    QVERIFY(store::Store::open(m_path));
    const auto refused = play(m_now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::ErrorCode::Refused);
    QVERIFY(cases().empty());
}

void DrillPastTest::leavesCasesToThePeople()
{
    const auto tally = play(m_now, 3h, false);
    QVERIFY(tally);
    QCOMPARE(tally->orders, 0U);
    for (const domain::CaseBrief &brief : cases())
        QVERIFY(domain::isOpen(brief.state));
}

void DrillPastTest::hasNoPastWithoutHours()
{
    const auto tally = play(m_now, 0h);
    QVERIFY(tally);
    QCOMPARE(tally->filed, 0U);
    QVERIFY(cases().empty());
}

void DrillPastTest::townsAndScenarios()
{
    QTest::addColumn<QString>("town");
    QTest::addColumn<QString>("scenario");
    QTest::addColumn<quint64>("seed");
    for (const char *town : {"xujing", "zhaoxiang", "jingansi", "tianlin", "dachang"}) {
        for (const drill::DrillScenario &scenario : drill::drillScenarios() | std::views::filter(isPlausibleThroughout))
            QTest::addRow("%s, %s", town, qPrintable(scenario.code)) << QString::fromLatin1(town) << scenario.code << quint64{1};
    }
    for (const drill::DrillScenario &scenario : drill::drillScenarios() | std::views::filter(isPlausibleThroughout))
        QTest::addRow("xujing, %s, another seed", qPrintable(scenario.code)) << u"xujing"_s << scenario.code << quint64{7};
}

base::Instant DrillPastTest::playScenario(const QString &code, quint64 seed, base::Milliseconds beyond) const
{
    const drill::DrillScenario *scenario = drill::drillScenario(code);
    const base::Instant begin = drill::beginOf(*scenario, *m_region, m_now);
    const auto played = drill::playDrillPast(m_region, {m_path, {seed, scenario, begin, 10}, drill::pastOf(*m_region, begin), begin + beyond, true});
    if (!played)
        qFatal("%s", qPrintable(base::describe(played.error())));
    return begin;
}

namespace {

/// The worst level of the town's list.
domain::Severity worstOf(const region::Region &region)
{
    const auto isCase = [](const domain::Item &item) { return item.life == domain::CaseLife::Case; };
    domain::Severity worst = domain::Severity::Green;
    for (const domain::Item &item : region.rulebook.items | std::views::filter(isCase))
        worst = domain::isWorse(item.base, worst) ? item.base : worst;
    return worst;
}

bool isOverdue(const domain::CaseBrief &brief, base::Instant now)
{
    return domain::isOpen(brief.state) && !brief.suspended && brief.dueAt && *brief.dueAt < now;
}

} // namespace

void DrillPastTest::beginsAlive_data() { townsAndScenarios(); }

void DrillPastTest::beginsAlive()
{
    QFETCH(QString, town);
    QFETCH(QString, scenario);
    QFETCH(quint64, seed);
    useTown(town);
    const base::Instant begin = playScenario(scenario, seed, 0ms);
    QCOMPARE(m_region->toLocal(begin).time(), drill::drillScenario(scenario)->begins);
    const domain::Severity worst = worstOf(*m_region);
    int open = 0, overdue = 0, reds = 0, worsts = 0, fresh = 0, closedToday = 0, closedBefore = 0, onTime = 0;
    const base::Instant today = domain::startOf(m_region->rulebook.calendar, m_region->toLocal(begin).date());
    for (const domain::CaseBrief &brief : cases()) {
        open += domain::isOpen(brief.state);
        overdue += isOverdue(brief, begin);
        reds += domain::isOpen(brief.state) && brief.level == domain::Severity::Red;
        worsts += domain::isOpen(brief.state) && brief.level <= worst;
        fresh += brief.state == domain::CaseState::Dispatched && drill::partOf(brief.sourceId) == drill::DrillPart::Fresh && brief.level <= worst &&
                 *brief.dueAt > begin;
        onTime += brief.onTime.value_or(false);
        if (brief.closedAt)
            ++(*brief.closedAt >= today ? closedToday : closedBefore);
    }
    const bool night = scenario == u"night"_s, storm = scenario == u"storm"_s;
    // Where limits are days, nobody hurries.
    QVERIFY2(open >= (night ? 4 : 8) && open <= (night ? 20 : town == u"dachang"_s ? 140 : 70), qPrintable(QString::number(open)));
    const int late = drill::drillScenario(scenario)->late;
    QVERIFY2(overdue >= 3 && overdue <= std::max(6, late + 2), qPrintable(QString::number(overdue)));
    // In a storm many speak of the same things, which raises them. A town whose list has no level 1 has none that is red by itself.
    QVERIFY2(reds <= (storm ? 3 : 2), qPrintable(QString::number(reds)));
    QVERIFY2(worsts >= 1, qPrintable(QString::number(worsts)));
    QCOMPARE(fresh, 1);
    QVERIFY2(closedToday >= (night ? 1 : 20), qPrintable(QString::number(closedToday)));
    QVERIFY2(closedBefore > 120, qPrintable(QString::number(closedBefore)));
    QVERIFY2(onTime > (closedToday + closedBefore) * 70 / 100, qPrintable(u"%1 of %2"_s.arg(onTime).arg(closedToday + closedBefore)));
    // Something happens within ten seconds: the first report of its own comes by then.
    const drill::DrillFeed feed(m_region, {seed, drill::drillScenario(scenario), begin, 10});
    const auto staged = feed.staged();
    QVERIFY(std::ranges::any_of(staged, [begin](const drill::DrillReport &report) { return report.at > begin && report.at < begin + 10 * 9s; }));
}

void DrillPastTest::aQuietNightIsQuiet_data()
{
    QTest::addColumn<QString>("town");
    for (const QString &town : QDir(kRegions).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(town)) << town;
}

// Whatever its limits are: minutes, days or a month.
void DrillPastTest::aQuietNightIsQuiet()
{
    QFETCH(QString, town);
    useTown(town);
    const base::Instant begin = playScenario(u"night"_s, 1, 0ms);
    int open = 0, overdue = 0, urgent = 0;
    for (const domain::CaseBrief &brief : cases()) {
        open += domain::isOpen(brief.state);
        overdue += isOverdue(brief, begin);
        urgent += domain::isOpen(brief.state) && brief.level <= domain::Severity::Orange;
        if (domain::isOpen(brief.state))
            QVERIFY2(!brief.grid.isEmpty(), qPrintable(brief.number)); // a place on a border is rounded into no other
        if (isOverdue(brief, begin))
            QVERIFY2(begin - *brief.dueAt < 12h, qPrintable(brief.number));
    }
    QVERIFY2(open >= 4 && open <= 14, qPrintable(QString::number(open)));
    QVERIFY2(overdue >= 2 && overdue <= 4, qPrintable(QString::number(overdue)));
    QVERIFY2(urgent >= 1 && urgent <= 3, qPrintable(QString::number(urgent)));
}

void DrillPastTest::hoursLaterTheHallIsPlausible_data() { townsAndScenarios(); }

void DrillPastTest::hoursLaterTheHallIsPlausible()
{
    QFETCH(QString, town);
    QFETCH(QString, scenario);
    QFETCH(quint64, seed);
    useTown(town);
    const base::Instant begin = playScenario(scenario, seed, 6h);
    const base::Instant now = begin + 6h;
    int open = 0, overdue = 0, closed = 0, onTime = 0, unseen = 0;
    for (const domain::CaseBrief &brief : cases()) {
        open += domain::isOpen(brief.state);
        overdue += isOverdue(brief, now);
        unseen += domain::isOpen(brief.state) && brief.level == domain::Severity::Red && brief.unseenSince && now - *brief.unseenSince > 1h;
        if (isOverdue(brief, now) && now - *brief.dueAt > 3h)
            QFAIL(qPrintable(u"%1 %2 %3 is late since %4 h"_s.arg(brief.number, brief.item, domain::word(brief.state))
                                 .arg(std::chrono::floor<std::chrono::hours>(now - *brief.dueAt).count())));
        if (!brief.closedAt || *brief.closedAt < begin)
            continue;
        ++closed;
        onTime += brief.onTime.value_or(false);
    }
    QVERIFY2(open >= 1 && open <= 90, qPrintable(QString::number(open)));
    QVERIFY2(overdue <= std::max(4, open * 12 / 100), qPrintable(u"%1 of %2"_s.arg(overdue).arg(open)));
    QVERIFY2(closed > 10, qPrintable(QString::number(closed)));
    QVERIFY2(onTime > closed * 70 / 100, qPrintable(u"%1 of %2"_s.arg(onTime).arg(closed)));
    QVERIFY2(unseen == 0, qPrintable(QString::number(unseen)));
}

void DrillPastTest::theHourOfTheMachineChangesNothing_data()
{
    QTest::addColumn<QString>("scenario");
    for (const drill::DrillScenario &scenario : drill::drillScenarios())
        QTest::newRow(qPrintable(scenario.code)) << scenario.code;
}

void DrillPastTest::theHourOfTheMachineChangesNothing()
{
    QFETCH(QString, scenario);
    QStringList told[2];
    for (const int hour : {4, 14}) {
        init();
        const base::Instant machine = base::fromDateTime(base::onTheWall(QDate(2025, 11, 9), QTime(hour, 0), m_region->rulebook.calendar.zone));
        const auto clock = drill::prepareDrill(m_path, m_region, scenario, machine);
        QVERIFY2(clock, clock ? "" : qPrintable(base::describe(clock.error())));
        QCOMPARE(clock->pace.at(machine + 8h), clock->begin); // it stands until it is let go
        const drill::DrillPlay play{3, drill::drillScenario(scenario), clock->begin, 10};
        QVERIFY(drill::playDrillPast(m_region, {m_path, play, clock->begin - 6h, clock->begin, true}));
        for (const domain::CaseBrief &brief : cases())
            told[hour == 4].append(u"%1 %2 %3 %4"_s.arg(brief.number, brief.title, domain::word(brief.state)).arg(base::toMsec(brief.changedAt)));
    }
    QVERIFY(!told[0].isEmpty());
    QCOMPARE(told[0], told[1]);
}

void DrillPastTest::goesOnAfterANightWithoutPlayers()
{
    const auto first = drill::prepareDrill(m_path, m_region, u"noon"_s, m_now);
    QVERIFY(first);
    QVERIFY(drill::playDrillPast(m_region, {m_path, {1, drill::drillScenario(u"noon"_s), first->begin, 10}, first->begin - 3h, first->begin, true}));
    QVERIFY(drill::runDrillClock(m_path, 10, m_now));
    const auto stopped = drill::runDrillClock(m_path, 0, m_now + 6min);
    QVERIFY(stopped);
    QCOMPARE(stopped->pace.drill, first->begin + 1h);
    QCOMPARE(stopped->pace.at(m_now + 20h), first->begin + 1h);
    const auto later = drill::prepareDrill(m_path, m_region, {}, m_now + 20h);
    QVERIFY(later);
    QVERIFY(later->pace.drill > first->begin && later->pace.drill <= first->begin + 1h);
    QCOMPARE(later->begin, first->begin);
    // Ended without a word, it ran on; but nobody played.
    QVERIFY(drill::runDrillClock(m_path, 300, m_now + 20h));
    const auto crashed = drill::prepareDrill(m_path, m_region, {}, m_now + 40h);
    QVERIFY(crashed);
    QVERIFY2(crashed->pace.drill <= first->begin + 1h, qPrintable(base::toIso(crashed->pace.drill)));
}

void DrillPastTest::keepsItsScenario()
{
    QVERIFY(drill::prepareDrill(m_path, m_region, u"storm"_s, m_now));
    const auto same = drill::prepareDrill(m_path, m_region, {}, m_now);
    QVERIFY(same);
    QCOMPARE(same->scenario, u"storm"_s);
    const auto other = drill::prepareDrill(m_path, m_region, u"night"_s, m_now);
    QVERIFY(!other);
    QCOMPARE(other.error().code, base::ErrorCode::Refused);
    const auto none = drill::prepareDrill(m_path, m_region, u"carnival"_s, m_now);
    QVERIFY(!none);
    QVERIFY(none.error().sentence.contains(u"noon, night, storm, expo, surge, outage, step, reds"_s));
    QVERIFY(!store::setDrillClock(m_folder->filePath(u"none"_s), {}));
}

// A program that had the store open before it became a drill's takes its clock over with the first order, and doubts nothing.
void DrillPastTest::everyProgramSeesTheSameClock()
{
    QVERIFY(store::keepTown(m_path, m_region->code));
    support::Machine machine(m_now);
    base::TownClock town(machine.wall, machine.stopwatch);
    desk::StoreDeskOptions options;
    options.watch = &town.watched();
    options.town = &town;
    desk::StoreDesk desk(desk::fileParts(m_path, town.watched()), m_region, town.watched(), options);
    QVERIFY(desk.settle().result());
    QCOMPARE(town.watched().now(), m_now);
    const auto clock = drill::prepareDrill(m_path, m_region, u"night"_s, m_now);
    QVERIFY(clock);
    QVERIFY(drill::runDrillClock(m_path, 300, m_now));
    machine.pass(60s);
    domain::Report report;
    report.title = u"积水"_s;
    report.item = u"E0503-1"_s;
    report.source = m_region->sources.front().code;
    report.reportedAt = clock->begin;
    const auto receipt = desk.submit({{}, {}, {u"坐席03"_s, domain::Role::Dispatcher}, domain::ReportCase{report, {}}}).result();
    QVERIFY2(receipt, receipt ? "" : qPrintable(base::describe(receipt.error())));
    QCOMPARE(town.watched().now(), clock->begin + 5h);
    QCOMPARE(desk.open(receipt->id).result()->state.changedAt, clock->begin + 5h);
    machine.pass(1h);
    QCOMPARE(town.watched().now(), clock->begin + 5h + 300h);
    QVERIFY(!town.watched().doubt());
}

GRIDHALL_TEST(DrillPastTest, QCoreApplication)
#include "tst_drillpast.moc"
