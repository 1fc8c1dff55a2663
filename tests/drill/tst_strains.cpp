// SPDX-License-Identifier: GPL-3.0-or-later
// What a scenario does to the hall: what it brings, when it cues whom, and a clock that is really wrong in every program on the store.
#include "desk/centrebook.h"
#include "desk/writer/storedesk.h"
#include "drill/drilldirector.h"
#include "drill/drillfeed.h"
#include "drill/drillroll.h"
#include "drill/drillstart.h"
#include "region/pack/loader.h"
#include "support/steppedclock.h"
#include "support/testprogram.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class StrainsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSurgeIsTenFloods();
    void aRedComesEveryFiveMinutes();
    void theRollIsWhatIsSent();
    void onlyAStrainHasCues();
    void cuesComeAtTheirMomentsAndOnce();
    void cueLinesAreReadBack();
    void aPaceKeepsItsStep();
    void aSteppedClockIsDoubtedAndTrustedAgain();

private:
    [[nodiscard]] drill::DrillPlay play(const char *scenario) const { return {3, drill::drillScenario(QString::fromLatin1(scenario)), m_begin, 60}; }
    [[nodiscard]] std::vector<base::Instant> momentsOf(const char *scenario, drill::DrillPart part) const;

    const base::Instant m_begin = *base::fromIso(u"2025-11-07T03:40:00Z"_s);
    region::RegionPtr m_region;
};

void StrainsTest::initTestCase()
{
    const auto region = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"));
    QVERIFY2(region, region ? "" : qPrintable(base::describe(region.error())));
    m_region = *region;
}

std::vector<base::Instant> StrainsTest::momentsOf(const char *scenario, drill::DrillPart part) const
{
    std::vector<base::Instant> moments;
    for (const drill::DrillReport &report : drill::DrillFeed(m_region, play(scenario)).staged()) {
        if (drill::partOf(report.incoming.sourceId) == part)
            moments.push_back(report.at);
    }
    return moments;
}

// Eleven reports in ten minutes begin a flood (live::Flood); that many times ten come in every ten minutes of the surge.
void StrainsTest::aSurgeIsTenFloods()
{
    const std::vector<base::Instant> moments = momentsOf("surge", drill::DrillPart::Surge);
    const drill::DrillStrain &strain = drill::drillScenario(u"surge"_s)->strain;
    const base::Instant from = m_begin + strain.surgeAfter;
    for (base::Instant begin = from; begin + 10min <= from + strain.surgeFor; begin += 1min) {
        const auto count = std::ranges::count_if(moments, [begin](base::Instant at) { return at >= begin && at < begin + 10min; });
        QVERIFY2(count >= 110, qPrintable(QString::number(count)));
    }
    QVERIFY(moments.front() >= from && moments.back() < from + strain.surgeFor);
    QVERIFY(momentsOf("noon", drill::DrillPart::Surge).empty());
}

void StrainsTest::aRedComesEveryFiveMinutes()
{
    const std::vector<base::Instant> moments = momentsOf("reds", drill::DrillPart::Red);
    QCOMPARE(int(moments.size()), 12);
    for (size_t i = 0; i < moments.size(); ++i)
        QVERIFY(moments[i] == m_begin + 5min * (int(i) + 1));
    const drill::DrillFeed feed(m_region, play("reds"));
    for (const drill::DrillReport &report : feed.staged()) {
        if (drill::partOf(report.incoming.sourceId) == drill::DrillPart::Red)
            QCOMPARE(m_region->rulebook.item(report.incoming.item)->base, domain::Severity::Red);
    }
}

// Counted once more from the feed, report by report.
void StrainsTest::theRollIsWhatIsSent()
{
    for (const char *scenario : {"noon", "surge", "reds"}) {
        const drill::DrillFeed feed(m_region, play(scenario));
        const base::Instant upTo = m_begin + 13h; // over midnight
        QSet<QString> sent;
        for (const QDate day : {QDate(2025, 11, 7), QDate(2025, 11, 8)}) {
            const int count = feed.play().scenario->reportsADay;
            for (int i = 0; i < count; ++i) {
                const drill::DrillReport report = feed.report(day, i, count);
                if (report.at > m_begin && report.at <= upTo)
                    sent.insert(report.incoming.sourceId);
            }
        }
        for (const drill::DrillReport &report : feed.staged()) {
            if (report.at > m_begin && report.at <= upTo && !report.incoming.sourceId.contains(u"-opening-"_s))
                sent.insert(report.incoming.sourceId);
        }
        const drill::DrillRoll roll = drill::rollOf(m_region, play(scenario), upTo);
        QSet<QString> called;
        for (const auto &[at, id] : roll.reports)
            called.insert(id);
        QCOMPARE(called.size(), qsizetype(roll.reports.size()));
        QVERIFY(called == sent);
        QVERIFY(!roll.step);
        QCOMPARE(drill::seedOf(roll.reports.front().second).value_or(0), quint64{3});
    }
    QVERIFY(!drill::seedOf(u"12345-7"_s) && !drill::seedOf(u"drill-x-1"_s));
    QVERIFY(!drill::rollOf(m_region, play("step"), m_begin + 1min).step);
    QVERIFY(drill::rollOf(m_region, play("step"), m_begin + 1h).step);
}

void StrainsTest::onlyAStrainHasCues()
{
    using drill::DrillCue;
    QVERIFY(drill::cuesOf(play("noon")).empty() && drill::cuesOf(play("surge")).empty());
    const auto outage = drill::cuesOf(play("outage"));
    QCOMPARE(int(outage.size()), 2);
    QVERIFY(outage[0].cue == DrillCue::EndpointAway && outage[1].cue == DrillCue::EndpointBack && outage[1].at - outage[0].at == 15min);
    const auto step = drill::cuesOf(play("step"));
    QCOMPARE(int(step.size()), 2);
    QVERIFY(step[0].cue == DrillCue::ClockWrong && step[1].cue == DrillCue::ClockRight);
}

void StrainsTest::cuesComeAtTheirMomentsAndOnce()
{
    base::FixedClock clock(m_begin);
    drill::DrillDirector director(play("outage"), m_begin, clock);
    QList<drill::DrillCue> given;
    connect(&director, &drill::DrillDirector::given, this, [&given](drill::DrillCue cue) { given.append(cue); });
    director.start();
    QVERIFY(given.isEmpty());
    clock.advance(9min);
    director.start();
    QCOMPARE(given, QList<drill::DrillCue>{drill::DrillCue::EndpointAway});
    clock.advance(1h);
    director.start();
    QCOMPARE(given, (QList<drill::DrillCue>{drill::DrillCue::EndpointAway, drill::DrillCue::EndpointBack}));
    // A play that goes on later is not cued for what is over.
    drill::DrillDirector later(play("outage"), clock.now(), clock);
    connect(&later, &drill::DrillDirector::given, this, [&given](drill::DrillCue cue) { given.append(cue); });
    later.start();
    QCOMPARE(given.size(), 2);
}

void StrainsTest::cueLinesAreReadBack()
{
    using drill::DrillCue;
    for (const DrillCue cue : {DrillCue::EndpointAway, DrillCue::EndpointBack, DrillCue::ClockWrong, DrillCue::ClockRight})
        QVERIFY(drill::cueOfLine(drill::cueLine(cue)) == cue);
    QVERIFY(!drill::cueOfLine(u"Drill ended"_s) && !drill::cueOfLine(u"cue something"_s));
}

void StrainsTest::aPaceKeepsItsStep()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"drill.store"_s);
    QVERIFY(drill::prepareDrill(path, m_region, u"step"_s, m_begin));
    QVERIFY(drill::runDrillClock(path, 60, m_begin));
    QVERIFY(drill::stepDrillClock(path, 3h));
    const auto stepped = store::drillClockOf(path);
    QVERIFY(stepped && *stepped);
    QVERIFY((*stepped)->pace.step == 3h && (*stepped)->pace.speed == 60);
    QVERIFY((*stepped)->pace.at(m_begin) == (*stepped)->begin); // the drill's own time goes on as it was
    QVERIFY(drill::stepDrillClock(path, 0h));
    QVERIFY((*store::drillClockOf(path))->pace.step == 0h);
    // Who sits down again begins with a clock that is right.
    QVERIFY(drill::stepDrillClock(path, 3h));
    QVERIFY(drill::prepareDrill(path, m_region, {}, m_begin + 1h));
    QVERIFY((*store::drillClockOf(path))->pace.step == 0h);
}

// As in real life: the doubt is in the centre's log, nothing is dated by the wrong clock, and it ends by itself once the clock is right.
void StrainsTest::aSteppedClockIsDoubtedAndTrustedAgain()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"drill.store"_s);
    support::Machine machine(m_begin);
    QVERIFY(drill::prepareDrill(path, m_region, u"step"_s, machine.wall.now()));
    const auto running = drill::runDrillClock(path, 1, machine.wall.now());
    QVERIFY(running);
    base::TownClock town(machine.wall, machine.stopwatch);
    town.follow(running->pace);
    desk::StoreDeskOptions options;
    options.watch = &town.watched();
    options.town = &town;
    desk::StoreDesk desk(desk::fileParts(path, town.watched()), m_region, town.watched(), options);
    const auto doubted = [&path, this] {
        const auto parts = desk::readerOf(path);
        const auto view = parts ? desk::readCentre((*parts)->log(), m_region) : base::pass(parts);
        return view && (*view)->centre.clock.open.has_value();
    };
    const base::Instant before = town.watched().now();
    QVERIFY(drill::stepDrillClock(path, 3h));
    QTRY_VERIFY_WITH_TIMEOUT(doubted(), 20'000);
    QVERIFY(town.watched().doubt().has_value());
    QVERIFY(town.watched().now() - before < 1h);
    QVERIFY(town.watched().wall() - before >= 3h);
    QVERIFY(drill::stepDrillClock(path, 0h));
    QTRY_VERIFY_WITH_TIMEOUT(!doubted(), 20'000);
    QVERIFY(!town.watched().doubt());
}

GRIDHALL_TEST(StrainsTest, QCoreApplication)
#include "tst_strains.moc"
