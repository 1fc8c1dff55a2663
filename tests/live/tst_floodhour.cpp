// SPDX-License-Identifier: GPL-3.0-or-later
#include "drill/drillscenario.h"
#include "live/alarm/alarmrows.h"
#include "live/alarm/seatalarms.h"
#include "live/flood/floodfold.h"
#include "support/dutytown.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QTest>

#include <map>
#include <memory>
#include <numeric>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Severity;
using HourKind = domain::AnnunciationKind;

/// Ten times the storm day's peak hour before four seats, for an hour and until it is over, by a scripted clock: no seat is asked more than ten times
/// in any ten minutes beside single red cases, nothing is lost, and the record is what came.
class TestFloodHour : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void noSeatIsAskedMoreThanTenTimes();
    void everyRedIsAloneAndTwoKeysAway();
    void nothingIsLost();
    void theRecordsAreWhatCame();
};

namespace {

constexpr int kSeats = 4;
constexpr int kPlayed = 60 * 60, kWatched = 75 * 60; ///< seconds of the storm, and until it is over
constexpr int kTenfold = 10;

/// What was injected, as the test knows it.
struct Injected {
    QString number, grid, item;
    Severity level = Severity::Green;
    base::CaseId id;
    int second = 0;
};

/// One of the seats: its own hall, as in a program of its own, before the common feed and the common centre.
struct HourSeat {
    HourSeat(const region::RegionPtr &region, const base::Clock &clock, desk::CaseFeed &feed, desk::CentreDesk &centre)
        : hall(region, clock, feed), board(centre), duty(board, hall), alarms(hall, &board, &duty, nullptr)
    {
        QObject::connect(&alarms, &live::SeatAlarms::alerted, &alarms, [this](const live::SeatAlert &alert) { alerts.push_back(alert); });
        QObject::connect(&alarms.scribe(), &live::FloodScribe::closed, &alarms,
                         [this](const domain::FloodRecorded &record) { seen.push_back(record); });
        QObject::connect(&alarms.scribe(), &live::FloodScribe::recorded, &alarms,
                         [this](const domain::FloodRecorded &record) { wrote.push_back(record); });
    }
    live::Hall hall;
    live::CentreBoard board;
    live::DutyWatch duty;
    live::SeatAlarms alarms;
    std::vector<live::SeatAlert> alerts;
    std::vector<domain::FloodRecorded> seen, wrote;
};

/// Several kinds of items, so that there is something to fold by.
region::RegionPtr stormTown()
{
    auto town = std::make_shared<region::Region>(*support::mockRegion());
    for (int i = 0; i < 6; ++i) {
        domain::Item item = town->rulebook.items[u"mock"_s];
        item.code = u"mock-%1"_s.arg(i);
        item.majorName = u"大类"_s;
        item.minorName = u"小类%1"_s.arg(i / 2); // two items a kind
        town->rulebook.items.insert(item.code, item);
    }
    return town;
}

/// The storm, played once for all tests.
struct StormHour {
    StormHour()
    {
        dutytown::decideForReal(centre, clock);
        centre.now = clock.now();
        for (int i = 0; i < kSeats; ++i)
            seats.push_back(std::make_unique<HourSeat>(region, clock, feed, centre));
        for (auto &seat : seats)
            seat->hall.catchUp();
        fold = std::make_unique<live::FloodFold>(seats.front()->hall);
        const drill::DrillScenario *storm = drill::drillScenario(u"storm"_s);
        const double day = std::accumulate(storm->hours.begin(), storm->hours.end(), 0.0);
        const double peak = *std::ranges::max_element(storm->hours);
        anHour = int(storm->reportsADay * peak / day * kTenfold);
        const std::vector<double> weights(storm->levels.begin(), storm->levels.end());
        levels = std::discrete_distribution<int>(weights.begin(), weights.end());
        play();
    }
    void play()
    {
        const base::Instant begin = clock.now();
        for (int second = 0; second < kWatched; ++second) {
            clock.set(begin + std::chrono::seconds(second));
            centre.now = clock.now();
            std::vector<domain::CaseBrief> news;
            // Spread evenly, with what the dice add and take away.
            while (second < kPlayed && int(injected.size()) < anHour * (second + 1) / kPlayed)
                news.push_back(report(second));
            if (second % 40 == 0 && !waiting.empty())
                news.push_back(accepted());
            if (!news.empty())
                feed.publish(std::move(news));
            for (auto &seat : seats)
                seat->hall.catchUp();
            QCoreApplication::processEvents(); // the centre's answers
            look(second);
        }
    }
    domain::CaseBrief report(int second)
    {
        Injected each{u"251107XJ%1"_s.arg(7000 + injected.size()), region->grids[dice() % region->grids.size()].code, u"mock-%1"_s.arg(dice() % 6),
                      domain::kSeverities[size_t(levels(dice))],   base::CaseId{900'000 + injected.size()},           second};
        domain::CaseBrief brief;
        brief.id = each.id;
        brief.version = 1;
        brief.number = each.number;
        brief.title = u"积水"_s;
        brief.item = each.item;
        brief.grid = each.grid;
        brief.level = each.level;
        brief.state = domain::CaseState::Dispatched;
        brief.department = region->departments.front().code;
        brief.reportedAt = brief.filedAt.emplace(clock.now());
        brief.stage = domain::Stage::Respond;
        brief.stageStartedAt = clock.now();
        brief.stageDueAt = clock.now() + 5min; // nobody keeps it in such an hour
        injected.push_back(each);
        waiting.push_back(brief);
        return brief;
    }
    /// Somebody accepts one of the oldest, red ones among them.
    domain::CaseBrief accepted()
    {
        const size_t which = dice() % std::min<size_t>(waiting.size(), 20);
        domain::CaseBrief brief = waiting[which];
        waiting.erase(waiting.begin() + ptrdiff_t(which));
        ++brief.version;
        brief.state = domain::CaseState::Accepted;
        brief.stage = domain::Stage::Arrive;
        brief.stageDueAt = clock.now() + 15min;
        return brief;
    }
    /// What each seat shows at this second of the red cases that wait.
    void look(int second)
    {
        if (second % 30 != 0)
            return;
        QSet<base::CaseId> red;
        for (const domain::CaseBrief &brief : waiting) {
            if (brief.level == Severity::Red)
                red.insert(brief.id);
        }
        mostRed = std::max(mostRed, int(red.size()));
        for (const auto &seat : seats) {
            QSet<base::CaseId> shown;
            int place = 0;
            for (const live::AlarmRow &row : live::alarmRows(seat->alarms.annunciator())) {
                if (row.isRedWaiting()) {
                    shown.insert(row.first.condition.subject.id);
                    alone = alone && row.others.empty() && place++ < live::kQuickRows;
                }
            }
            alone = alone && shown == red;
        }
        // Nor does any stand behind another in the queue.
        for (const base::CaseId id : red)
            alone = alone && !fold->groups().hidden.contains(id) && !fold->groups().more.contains(id);
        flooded = flooded || (fold->flood().isOn() && !fold->groups().hidden.isEmpty());
    }

    region::RegionPtr region = stormTown();
    base::FixedClock clock{support::mockNow()};
    support::MockFeed feed{std::make_shared<desk::Batch>(desk::Batch{{1}, true, {}})};
    support::FakeCentre centre{region};
    std::vector<std::unique_ptr<HourSeat>> seats;
    std::unique_ptr<live::FloodFold> fold; ///< of the first seat's queue
    std::mt19937 dice{20250707};
    std::discrete_distribution<int> levels;
    std::vector<Injected> injected;
    std::vector<domain::CaseBrief> waiting; ///< accepted by nobody yet, oldest first
    int anHour = 0, mostRed = 0;
    bool alone = true, flooded = false;
};

std::unique_ptr<StormHour> playedHour; // by initTestCase(), for all tests

const StormHour &stormHour() { return *playedHour; }

int mostWithinTenMinutes(const std::vector<base::Instant> &alerts)
{
    int most = 0;
    for (const base::Instant from : alerts)
        most = std::max(most, int(std::ranges::count_if(alerts, [from](base::Instant at) { return from <= at && at - from < 10min; })));
    return most;
}

/// The floods of the injected cases, counted second by second from nothing but when each came.
std::vector<std::vector<Injected>> recountedFloods(const std::vector<Injected> &all)
{
    std::vector<std::vector<Injected>> floods;
    bool on = false;
    size_t unrecorded = 0; // the first that stands in no record
    for (int now = 0; now < kWatched; ++now) {
        const auto within = [now](const Injected &each) { return each.second <= now && now - each.second < 600; };
        const auto count = std::ranges::count_if(all, within);
        if (!on && count > 10) {
            on = true;
            const auto first = std::ranges::find_if(all, within);
            unrecorded = std::max(unrecorded, size_t(first - all.begin()));
        } else if (on && count < 5) {
            on = false;
            const auto after = std::ranges::find_if(all, [now](const Injected &each) { return each.second > now; });
            floods.emplace_back(all.begin() + ptrdiff_t(unrecorded), after);
            unrecorded = size_t(after - all.begin());
        }
    }
    return floods;
}

template <class Key> std::vector<domain::FloodTally> recountedBy(const std::vector<Injected> &flood, Key key)
{
    std::map<QString, int> counts;
    for (const Injected &each : flood)
        ++counts[key(each)];
    std::vector<domain::FloodTally> tallies;
    for (const auto &[of, count] : counts)
        tallies.push_back({count, of});
    return tallies;
}

} // namespace

void TestFloodHour::initTestCase()
{
    playedHour = std::make_unique<StormHour>();
    const StormHour &hour = stormHour();
    QCOMPARE(int(hour.injected.size()), hour.anHour);
    QVERIFY(hour.anHour > 800); // 520 a day, 56 of 312 parts of it in the peak hour, ten times
    QVERIFY(hour.flooded);
}

void TestFloodHour::cleanupTestCase() { playedHour.reset(); }

void TestFloodHour::noSeatIsAskedMoreThanTenTimes()
{
    const StormHour &hour = stormHour();
    for (int i = 0; i < kSeats; ++i) {
        std::vector<base::Instant> others, reds;
        for (const live::SeatAlert &alert : hour.seats[size_t(i)]->alerts)
            (alert.isRed() ? reds : others).push_back(alert.at);
        const auto injectedReds = std::ranges::count(hour.injected, Severity::Red, &Injected::level);
        qInfo("seat %d: %d cases in an hour; alerts %d, at most %d in any ten minutes; single red %d, at most %d in any ten minutes", i + 1,
              hour.anHour, int(others.size()), mostWithinTenMinutes(others), int(reds.size()), mostWithinTenMinutes(reds));
        QVERIFY(!others.empty());
        QVERIFY(mostWithinTenMinutes(others) <= 10);
        QCOMPARE(qsizetype(reds.size()), qsizetype(injectedReds)); // each once, by itself
        std::set<base::CaseId> once;
        for (const live::SeatAlert &alert : hour.seats[size_t(i)]->alerts) {
            if (alert.isRed())
                QVERIFY(once.insert(alert.subject.id).second && alert.more == 0);
        }
    }
}

void TestFloodHour::everyRedIsAloneAndTwoKeysAway()
{
    const StormHour &hour = stormHour();
    QVERIFY(hour.mostRed > 0);
    qInfo("at most %d red cases wait at a time; keys for %d", hour.mostRed, live::kQuickRows);
    QVERIFY(hour.alone);
}

// Every orange and every late case is in the list of every seat, behind one row or another, until somebody has seen it.
void TestFloodHour::nothingIsLost()
{
    const StormHour &hour = stormHour();
    for (const auto &seat : hour.seats) {
        QSet<base::CaseId> listed, late;
        for (const live::AlarmRow &row : live::alarmRows(seat->alarms.annunciator())) {
            std::vector<live::AnnunciationSubject> all = row.others;
            all.push_back(row.first.condition.subject);
            for (const live::AnnunciationSubject &subject : all)
                (subject.kind == HourKind::Overdue ? late : listed).insert(subject.id);
        }
        QSet<base::CaseId> expected;
        for (const domain::CaseBrief &brief : hour.waiting) {
            if (brief.level == Severity::Red || brief.level == Severity::Orange)
                expected.insert(brief.id);
            QVERIFY(late.contains(brief.id)); // five minutes to respond, and the storm is long over
        }
        QCOMPARE(listed, expected);
        QCOMPARE(seat->alarms.load().unseen, int(seat->alarms.annunciator().all().size())); // nobody has acknowledged anything
    }
}

void TestFloodHour::theRecordsAreWhatCame()
{
    const StormHour &hour = stormHour();
    const std::vector<std::vector<Injected>> floods = recountedFloods(hour.injected);
    QVERIFY(!floods.empty());
    std::vector<domain::FloodRecorded> wrote;
    for (const auto &seat : hour.seats) {
        QCOMPARE(seat->seen.size(), floods.size());
        wrote.insert(wrote.end(), seat->wrote.begin(), seat->wrote.end());
    }
    QCOMPARE(wrote.size(), floods.size()); // one seat wrote each
    QCOMPARE(hour.centre.view()->centre.floods.size(), floods.size());
    QCOMPARE(hour.centre.orders.size(), floods.size() * kSeats); // and all asked
    std::ranges::sort(wrote, {}, &domain::FloodRecorded::began);
    const base::Instant begin = support::mockNow();
    for (size_t i = 0; i < floods.size(); ++i) {
        const std::vector<Injected> &flood = floods[i];
        QStringList numbers, reds;
        for (const Injected &each : flood)
            (each.level == Severity::Red ? reds : numbers).append(each.number);
        QCOMPARE(wrote[i].numbers, numbers);
        QCOMPARE(wrote[i].reds, reds);
        QCOMPARE(wrote[i].began, begin + std::chrono::seconds(flood.front().second));
        QCOMPARE(wrote[i].byLevel, recountedBy(flood, [](const Injected &each) { return domain::word(each.level); }));
        QCOMPARE(wrote[i].byGrid, recountedBy(flood, [](const Injected &each) { return each.grid; }));
        QCOMPARE(wrote[i].byKind, recountedBy(flood, [](const Injected &each) { return u"大类 · 小类%1"_s.arg(each.item.last(1).toInt() / 2); }));
        qInfo("flood %d: %d cases, of these red %d", int(i) + 1, wrote[i].cases(), int(reds.size()));
    }
}

GRIDHALL_TEST(TestFloodHour, QCoreApplication)
#include "tst_floodhour.moc"
