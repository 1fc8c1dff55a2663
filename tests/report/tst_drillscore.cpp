// SPDX-License-Identifier: GPL-3.0-or-later
// The score of a drill: of one that was played against a recount by SQL, and of hand-made lives against what a person would count.
#include "domain/case/acts.h"
#include "drill/drillpast.h"
#include "drill/drillroll.h"
#include "region/pack/loader.h"
#include "report/drill/drillscore.h"
#include "report/drill/drillsheet.h"
#include "store/care/storeuse.h"
#include "store/log/memorylog.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using report::DrillScorePart;

class DrillScoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aPlayedDrillIsRecounted();
    void aMissingReportLosesItsPart();
    void promisesAreCountedByTheirTime();
    void aWrongClockMustBeTold_data();
    void aWrongClockMustBeTold();
    void nothingDueIsNoPoint();
    void theTotalIsTheWeightedSum();
    void theSheetIsOnePage();
    void jsonSaysTheParts();
    void everyScenarioHasAName();

private:
    [[nodiscard]] qint64 number(const QString &sql) const;
    [[nodiscard]] report::DrillScore scored(const report::ExpectDrill &expect) const;
    [[nodiscard]] report::DrillScore ofLog(const store::MemoryLog &log, const report::DrillExpectation &expected = {}) const;
    static void append(store::MemoryLog &log, base::CaseId id, std::vector<domain::CaseEvent> events);

    region::RegionPtr m_region;
    QTemporaryDir m_folder;
    QString m_path;
    drill::DrillPlay m_play;
    base::Instant m_now;
};

namespace {

const domain::Actor kScoreSeat{u"坐席03"_s, domain::Role::Dispatcher};
const domain::Actor kScoreSystem{u"system"_s, domain::Role::System};

domain::CaseEvent scoredEvent(base::Instant at, domain::EventBody body) { return {at, kScoreSeat, {}, {}, std::move(body)}; }

} // namespace

void DrillScoreTest::initTestCase()
{
    const auto region = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"));
    QVERIFY2(region, region ? "" : qPrintable(base::describe(region.error())));
    m_region = *region;
    m_path = m_folder.filePath(u"drill.store"_s);
    QVERIFY(store::reserveForDrill(m_path));
    const drill::DrillScenario *scenario = drill::drillScenario(u"reds"_s);
    const base::Instant begin = drill::beginOf(*scenario, *m_region, *base::fromIso(u"2025-11-07T08:30:00Z"_s));
    m_play = {5, scenario, begin, 10};
    m_now = begin + 4h;
    const auto played = drill::playDrillPast(m_region, {m_path, m_play, drill::pastOf(*m_region, begin), m_now, true});
    QVERIFY2(played, played ? "" : qPrintable(base::describe(played.error())));
    const auto store = store::Store::open(m_path);
    QVERIFY(store && (*store)->projections().catchUp());
}

qint64 DrillScoreTest::number(const QString &sql) const
{
    const auto connection = store::openReadOnly(m_path, store::StoreOptions().busyTimeout);
    if (!connection)
        qFatal("%s", qPrintable(base::describe(connection.error())));
    auto statement = (*connection)->prepare(sql);
    if (!statement || !statement->run() || !statement->next())
        qFatal("%s", qPrintable(sql));
    return statement->number(0);
}

report::DrillScore DrillScoreTest::scored(const report::ExpectDrill &expect) const
{
    const auto log = store::LogReader::open(m_path);
    const auto score = log ? report::readDrillScore(*m_region, (*log)->log(), {u"reds"_s, m_play.begin, m_now}, expect) : base::pass(log);
    if (!score)
        qFatal("%s", qPrintable(base::describe(score.error())));
    return *score;
}

void DrillScoreTest::aPlayedDrillIsRecounted()
{
    const report::DrillScore score = scored([this](const QString &any) -> report::DrillExpectation {
        drill::DrillPlay play = m_play;
        play.seed = drill::seedOf(any).value_or(0);
        drill::DrillRoll roll = drill::rollOf(m_region, play, m_now);
        return {std::move(roll.reports), roll.step};
    });
    const QString due = u"filed_at IS NOT NULL AND due_at >= %1 AND due_at < %2 AND state NOT IN (12, 13) AND excused = 0 AND "
                        "NOT (suspended = 1 AND closed_at IS NULL)"_s.arg(base::toMsec(m_play.begin))
                            .arg(base::toMsec(m_now));
    const report::Share onTime = score.of(DrillScorePart::OnTime).share;
    QVERIFY(onTime.whole > 10);
    QCOMPARE(onTime.whole, int(number(u"SELECT count(*) FROM case_now WHERE "_s + due)));
    QCOMPARE(onTime.part, int(number(u"SELECT count(*) FROM case_now WHERE closed_at <= due_at AND "_s + due)));
    QCOMPARE(score.open, int(number(u"SELECT count(*) FROM case_now WHERE open = 1"_s)));
    QCOMPARE(score.reported, int(number(u"SELECT count(*) FROM case_now WHERE reported_at >= %1"_s.arg(base::toMsec(m_play.begin)))));
    const QString rung = u"reported_at >= %1 AND contacted IS NOT NULL"_s.arg(base::toMsec(m_play.begin));
    QCOMPARE(score.of(DrillScorePart::FirstContact).share.whole, int(number(u"SELECT count(*) FROM case_now WHERE "_s + rung)));
    QCOMPARE(score.of(DrillScorePart::FirstContact).share.part, int(number(u"SELECT coalesce(sum(contacted), 0) FROM case_now WHERE "_s + rung)));
    // Every report that was called is a claim in the log, and the twelve reds are among them.
    const report::Share there = score.of(DrillScorePart::NoneLost).share;
    QCOMPARE(there.part, there.whole);
    QVERIFY(score.missing.empty());
    QCOMPARE(number(u"SELECT count(*) FROM report_key WHERE source_id LIKE 'drill-5-%-red-%'"_s), qint64{12});
    QCOMPARE(there.whole, int(number(u"SELECT count(*) FROM case_now WHERE reported_at > %1 AND source_id LIKE 'drill-5-%' AND source_id NOT LIKE "
                                     "'%-opening-%'"_s.arg(base::toMsec(m_play.begin)))));
    // The reds were seen in time, or were not: each of those whose time ran out counts once at least.
    QVERIFY(score.of(DrillScorePart::Acknowledged).share.whole >= 12);
    QVERIFY(score.of(DrillScorePart::Accepted).median.has_value());
    QVERIFY(score.tenths() && *score.tenths() > 0 && *score.tenths() <= 1000);
}

void DrillScoreTest::aMissingReportLosesItsPart()
{
    const auto expect = [this](base::Milliseconds ago) {
        return [this, ago](const QString &any) -> report::DrillExpectation {
            return {{{m_now - 1h, any}, {m_now - ago, u"drill-5-20251107-212-999999"_s}}, {}};
        };
    };
    const report::DrillScore lost = scored(expect(1h));
    QVERIFY((lost.of(DrillScorePart::NoneLost).share == report::Share{1, 2}));
    QCOMPARE(lost.missing, std::vector{u"drill-5-20251107-212-999999"_s});
    QVERIFY(lost.of(DrillScorePart::NoneLost).brings() == 0.0);
    QVERIFY(!report::remarkText(lost).isEmpty());
    const report::DrillScore onItsWay = scored(expect(9min));
    QVERIFY((onItsWay.of(DrillScorePart::NoneLost).share == report::Share{1, 1}));
    QVERIFY(onItsWay.missing.empty());
}

void DrillScoreTest::append(store::MemoryLog &log, base::CaseId id, std::vector<domain::CaseEvent> events)
{
    auto batch = log.begin();
    QVERIFY(batch);
    QVERIFY((*batch)->append(id, 0, events));
    QVERIFY((*batch)->commit());
}

report::DrillScore DrillScoreTest::ofLog(const store::MemoryLog &log, const report::DrillExpectation &expected) const
{
    const auto score =
        report::readDrillScore(*m_region, log, {u"noon"_s, m_play.begin, m_play.begin + 2h}, [&](const QString &) { return expected; });
    if (!score)
        qFatal("%s", qPrintable(base::describe(score.error())));
    return *score;
}

// Kept, late, never, moved before its time, and one that is not due yet.
void DrillScoreTest::promisesAreCountedByTheirTime()
{
    store::MemoryLog log;
    const base::Instant begin = m_play.begin;
    domain::CaseReported reported;
    reported.report.reportedAt = begin;
    const auto life = [&](quint64 id, base::Milliseconds promised, std::optional<base::Milliseconds> called) {
        std::vector<domain::CaseEvent> events{scoredEvent(begin, reported),
                                              scoredEvent(begin + 1min, domain::CallbackPromised{begin + promised, {}})};
        if (called)
            events.push_back(scoredEvent(begin + *called, domain::CallerContacted{true, {}}));
        append(log, {id}, std::move(events));
    };
    life(1, 30min, 20min);
    life(2, 30min, 40min);
    life(3, 30min, {});
    life(4, 5h, {});
    life(5, 60min, 60min); // exactly then is in time
    append(log, {6},
           {scoredEvent(begin, reported), scoredEvent(begin + 1min, domain::CallbackPromised{begin + 30min, {}}),
            scoredEvent(begin + 20min, domain::CallbackPromised{begin + 50min, {}}),
            scoredEvent(begin + 45min, domain::CallerContacted{true, {}})}); // moved, and kept once
    append(log, {7},
           {scoredEvent(begin, reported), scoredEvent(begin + 1min, domain::CallbackPromised{begin + 30min, {}}),
            scoredEvent(begin + 20min, domain::CallbackPromised{begin + 5h, {}})}); // put off, and made by nobody
    const report::DrillScore score = ofLog(log);
    QVERIFY((score.of(DrillScorePart::Promises).share == report::Share{3, 5}));
    QVERIFY((score.of(DrillScorePart::FirstContact).share == report::Share{4, 4}));
    QVERIFY(score.of(DrillScorePart::FirstContact).median == base::Milliseconds(40min));
    QVERIFY(score.of(DrillScorePart::FirstContact).longest == base::Milliseconds(60min));
}

void DrillScoreTest::aWrongClockMustBeTold_data()
{
    QTest::addColumn<bool>("doubted");
    QTest::addColumn<bool>("confirmed");
    QTest::addColumn<int>("part");
    QTest::newRow("told") << true << false << 1;
    QTest::newRow("not told") << false << false << 0;
    QTest::newRow("said to be right") << true << true << 0;
}

void DrillScoreTest::aWrongClockMustBeTold()
{
    QFETCH(bool, doubted);
    QFETCH(bool, confirmed);
    QFETCH(int, part);
    store::MemoryLog log;
    const base::Instant wrong = m_play.begin + 8min;
    std::vector<domain::CentreEvent> events;
    if (doubted)
        events.push_back({wrong + 1s, kScoreSystem, {}, domain::ClockDoubted{true, wrong + 3h, wrong, {}}});
    if (confirmed)
        events.push_back({wrong + 3h, {u"值班长"_s, domain::Role::Supervisor}, {}, domain::ClockConfirmed{wrong + 5min, wrong + 3h, {}}});
    for (quint64 i = 0; i < events.size(); ++i) {
        auto batch = log.begin();
        QVERIFY(batch && (*batch)->appendCentre(i, events[i]) && (*batch)->commit());
    }
    const auto score = report::readDrillScore(*m_region, log, {u"step"_s, m_play.begin, m_play.begin + 4h},
                                              [&](const QString &) { return report::DrillExpectation{{}, std::pair(wrong, wrong + 20min)}; });
    QVERIFY(score);
    QVERIFY((score->of(DrillScorePart::Clock).share == report::Share{part, 1}));
}

void DrillScoreTest::nothingDueIsNoPoint()
{
    const report::DrillScore score = ofLog(store::MemoryLog());
    QVERIFY(!score.tenths());
    QCOMPARE(report::pointsText(score), u"—"_s);
}

void DrillScoreTest::theTotalIsTheWeightedSum()
{
    int all = 0;
    for (const DrillScorePart part : report::kDrillScoreParts)
        all += report::weightOf(part);
    QCOMPARE(all, 100);
    report::DrillScore score = ofLog(store::MemoryLog());
    const auto set = [&score](DrillScorePart part, report::Share share) { score.lines[static_cast<size_t>(part)].share = share; };
    set(DrillScorePart::OnTime, {9, 10});
    set(DrillScorePart::NoneLost, {40, 40});
    QCOMPARE(score.tenths().value_or(0), int(std::lround((30 * 0.9 + 10) / 40 * 1000)));
    set(DrillScorePart::NoneLost, {39, 40});
    QCOMPARE(score.tenths().value_or(0), int(std::lround(30 * 0.9 / 40 * 1000)));
}

void DrillScoreTest::theSheetIsOnePage()
{
    report::DrillScore score = scored({});
    for (int i = 0; i < 500; ++i)
        score.missing.push_back(u"drill-5-20251107-212-%1"_s.arg(i));
    const std::vector<report::Page> pages = report::layOut(score);
    QCOMPARE(int(pages.size()), 1);
    QString all;
    for (const report::Item &item : pages.front().items) {
        const auto *text = std::get_if<report::TextItem>(&item);
        if (text == nullptr)
            continue;
        all += text->text + u'\n';
        QVERIFY2(text->text == text->full || text->full.isEmpty(), qPrintable(text->full)); // nothing is cut
        QVERIFY(text->box.bottom() <= report::kPageHeight - report::kEdgeMargin + 0.5);
    }
    QVERIFY(all.contains(report::pointsText(score)) && all.contains(u"drill-1"_s));
}

void DrillScoreTest::everyScenarioHasAName()
{
    QSet<QString> names;
    for (const drill::DrillScenario &scenario : drill::drillScenarios()) {
        const QString name = report::scenarioLabel(scenario.code);
        QVERIFY2(name != scenario.code && !names.contains(name), qPrintable(scenario.code));
        names.insert(name);
    }
    QCOMPARE(report::scenarioLabel(u"of-tomorrow"_s), u"of-tomorrow"_s);
}

void DrillScoreTest::jsonSaysTheParts()
{
    const report::DrillScore score = scored({});
    const QJsonObject json = report::toJson(score);
    QCOMPARE(json[u"formula"_s].toString(), u"drill-1"_s);
    QCOMPARE(json[u"scenario"_s].toString(), u"reds"_s);
    const QJsonArray parts = json[u"parts"_s].toArray();
    QCOMPARE(parts.size(), qsizetype(report::kDrillScoreParts.size()));
    double sum = 0, weights = 0;
    for (const QJsonValue &each : parts) {
        const QJsonObject part = each.toObject();
        if (part[u"whole"_s].toInt() == 0)
            continue;
        const double share = part[u"part"_s].toDouble() / part[u"whole"_s].toDouble();
        weights += part[u"weight"_s].toDouble();
        sum += (part[u"part_name"_s].toString() == u"none-lost"_s ? std::floor(share) : share) * part[u"weight"_s].toDouble();
    }
    QCOMPARE(int(std::lround(json[u"points"_s].toDouble() * 10)), int(std::lround(sum / weights * 1000)));
}

GRIDHALL_TEST(DrillScoreTest, QGuiApplication)
#include "tst_drillscore.moc"
