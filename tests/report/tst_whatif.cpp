// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/domainfixture.h"
#include "report/whatif/whatifdesk.h"
#include "store/log/memorylog.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Severity;

// Past days under other rules, every figure counted again by hand: a story is a report, a limit of its source and an end, and what is
// late or rises follows from three numbers.
namespace {

/// A case as a person would tell it. Minutes count from the report.
struct Story {
    const char *item = "bike";
    base::Instant reportedAt;
    std::optional<int> sourceLimit; ///< what the source allowed
    std::optional<int> closedAfter;
};

struct Told {
    int filed = 0, withDeadline = 0, late = 0, escalated = 0;
    std::array<int, 5> worst{};
};

domain::Rulebook withWhole(int minutes, const char *hash)
{
    domain::Rulebook book = fixture::rulebook();
    for (domain::LimitRule &rule : book.limits)
        rule.limits[size_t(domain::Stage::Whole)] = domain::TimeLimit{minutes, domain::LimitUnit::Minute};
    book.hash = QLatin1String(hash);
    return book;
}

/// Two points a level, two points for twice the limit, nothing is redder than red.
Severity raised(Severity base) { return base == Severity::Red ? base : domain::kSeverities[domain::indexOf(base) - 1]; }

void tell(Told &told, const Story &story, std::optional<int> limit, base::Instant end)
{
    const Severity base = fixture::rulebook().item(QLatin1String(story.item))->base;
    const auto open = std::chrono::duration_cast<std::chrono::minutes>(end - story.reportedAt).count();
    const bool closed = story.closedAfter && *story.closedAfter <= open;
    const qint64 took = closed ? *story.closedAfter : open;
    const bool late = limit && took > *limit;
    const Severity worst = limit && took > 2 * *limit ? raised(base) : base;
    ++told.filed;
    told.withDeadline += limit.has_value();
    told.late += late;
    told.escalated += worst != base;
    ++told.worst[domain::indexOf(worst)];
}

} // namespace

class TestWhatIf : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void oneCaseIsToldByHand();
    void everyFigureIsCountedAgain_data();
    void everyFigureIsCountedAgain();
    void changesNameTheCases();
    void onlyTheFirstChangesAreListed();
    void whatWasNeverFiledIsLeftOut();
    void laterEventsChangeNothing();
    void refusedPeriods_data();
    void refusedPeriods();
    void aYearWithoutACalendarLeavesTheDeadlineOpen();
    void cancelledGivesUp();
    void theDeskReadsOffTheCallersThread();
    void theDeskHandsFailuresOn();
    void jsonSaysTheSame();

private:
    void put(const Story &story);
    [[nodiscard]] base::Instant at(const char *clock) const { return fixture::local(m_town.rulebook.calendar, QLatin1String(clock)); }
    [[nodiscard]] base::Result<report::WhatIf> read(QDate from, QDate to, const std::vector<report::NamedRules> &rules) const
    {
        return report::readWhatIf(m_town, *m_log, from, to, rules);
    }
    [[nodiscard]] std::vector<Story> randomStories(int count) const;

    region::Region m_town;
    std::shared_ptr<store::MemoryLog> m_log;
    quint64 m_ids = 0;
    const QDate m_first{2021, 9, 22}, m_last{2021, 9, 24};
};

void TestWhatIf::init()
{
    m_town.rulebook = fixture::rulebook();
    m_log = std::make_shared<store::MemoryLog>();
    m_ids = 0;
}

void TestWhatIf::put(const Story &story)
{
    const base::CaseId id{++m_ids};
    domain::ImportCase order{fixture::report(story.item), {}, {}, {}, false};
    order.report.reportedAt = story.reportedAt;
    order.inputs = {m_town.rulebook.item(QLatin1String(story.item))->base, QLatin1String(story.item)};
    if (story.sourceLimit)
        order.report.sourceDueAt = story.reportedAt + std::chrono::minutes(*story.sourceLimit);
    if (story.closedAfter)
        order.closedAt = story.reportedAt + std::chrono::minutes(*story.closedAfter);
    domain::Case fresh;
    fresh.id = id;
    const auto events = domain::decide(fresh, {id, {}, {u"import"_s, domain::Role::System}, order}, m_town.rulebook,
                                       {at("2021-10-20T12:00"), u"210924XJ%1"_s.arg(m_ids, 4, 10, QChar(u'0'))});
    QVERIFY2(events.has_value(), events ? "" : qPrintable(events.error().sentence));
    auto batch = m_log->begin();
    QVERIFY(batch && (*batch)->append(id, 0, *events) && (*batch)->commit());
}

void TestWhatIf::oneCaseIsToldByHand()
{
    put({"bike", at("2021-09-23T09:00"), 60, 50}); // blue, in time
    const auto answer = read(m_first, m_last, {{u"45"_s, withWhole(45, "aaaa")}, {u"20"_s, withWhole(20, "bbbb")}});
    QVERIFY(answer.has_value());
    QCOMPARE(answer->columns.size(), 3u);
    const auto &was = answer->columns[0], &strict = answer->columns[1], &stricter = answer->columns[2];
    QVERIFY(was.name.isEmpty() && was.rulebook.isEmpty());
    QCOMPARE(strict.name, u"45"_s);
    QCOMPARE(strict.rulebook, u"aaaa"_s);
    QCOMPARE(was.all, (report::WhatIfCounts{1, 1, 0, 0, {0, 0, 0, 1, 0}}));
    QCOMPARE(strict.all, (report::WhatIfCounts{1, 1, 1, 0, {0, 0, 0, 1, 0}}));
    QCOMPARE(stricter.all, (report::WhatIfCounts{1, 1, 1, 1, {0, 0, 1, 0, 0}})); // past twice the limit: yellow
    QCOMPARE(was.days.size(), 3u);
    QCOMPARE(stricter.days[0], report::WhatIfCounts());
    QCOMPARE(stricter.days[1], stricter.all);
    QCOMPARE(stricter.all.red(), 0);
}

std::vector<Story> TestWhatIf::randomStories(int count) const
{
    QRandomGenerator random(20210922);
    const auto below = [&random](int end) { return int(random.bounded(quint32(end))); };
    std::vector<Story> stories;
    for (int i = 0; i < count; ++i) {
        Story story;
        story.item = std::array{"bike", "pavement", "wire"}[size_t(below(3))];
        story.reportedAt = at("2021-09-21T00:00") + 10min * below(5 * 144); // a day more on both sides
        if (below(4) != 0)
            story.sourceLimit = 10 * (1 + below(60));
        if (below(5) != 0)
            story.closedAfter = 10 * below(300); // some after the period
        stories.push_back(story);
    }
    return stories;
}

void TestWhatIf::everyFigureIsCountedAgain_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::newRow("three days") << m_first << m_last;
    QTest::newRow("one day") << m_first << m_first;
    QTest::newRow("a day without a case") << QDate(2021, 9, 10) << QDate(2021, 9, 10);
}

void TestWhatIf::everyFigureIsCountedAgain()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const std::vector<Story> stories = randomStories(400);
    for (const Story &story : stories)
        put(story);
    const std::vector<int> limits{30, 240, 1440};
    std::vector<report::NamedRules> rules;
    for (const int limit : limits)
        rules.push_back({QString::number(limit), withWhole(limit, "cccc")});
    const auto answer = read(from, to, rules);
    QVERIFY(answer.has_value());
    QCOMPARE(answer->columns.size(), 4u);
    const base::Instant end = fixture::local(m_town.rulebook.calendar, to.addDays(1).toString(Qt::ISODate) + u"T00:00"_s);
    for (size_t column = 0; column < 4; ++column) {
        std::map<QDate, Told> days;
        Told all;
        for (const Story &story : stories) {
            const QDate day = m_town.toLocal(story.reportedAt).date();
            if (day < from || day > to)
                continue;
            const auto limit = column == 0 ? story.sourceLimit : std::optional(limits[column - 1]);
            tell(all, story, limit, end);
            tell(days[day], story, limit, end);
        }
        const auto same = [](const report::WhatIfCounts &c, const Told &t) {
            return c.filed == t.filed && c.withDeadline == t.withDeadline && c.late == t.late && c.escalated == t.escalated && c.worst == t.worst;
        };
        const report::WhatIfColumn &found = answer->columns[column];
        QVERIFY2(same(found.all, all), qPrintable(u"column %1: filed %2 of %3, late %4 of %5, escalated %6 of %7"_s.arg(column)
                                                      .arg(found.all.filed)
                                                      .arg(all.filed)
                                                      .arg(found.all.late)
                                                      .arg(all.late)
                                                      .arg(found.all.escalated)
                                                      .arg(all.escalated)));
        QCOMPARE(qint64(found.days.size()), from.daysTo(to) + 1);
        for (size_t day = 0; day < found.days.size(); ++day)
            QVERIFY2(same(found.days[day], days[from.addDays(qint64(day))]), qPrintable(u"column %1, day %2"_s.arg(column).arg(day)));
    }
}

void TestWhatIf::changesNameTheCases()
{
    put({"bike", at("2021-09-23T09:00"), 60, 50});
    put({"bike", at("2021-09-23T10:00"), 60, 5}); // the same under both
    put({"pavement", at("2021-09-22T10:00"), 60, 100});
    const auto answer = read(m_first, m_last, {{u"20"_s, withWhole(20, "aaaa")}, {u"60"_s, withWhole(60, "bbbb")}});
    QVERIFY(answer.has_value());
    QCOMPARE(answer->changed, 2);
    QCOMPARE(answer->changes.size(), 2u);
    QCOMPARE(answer->changes[0],
             (report::WhatIfChange{u"210924XJ0001"_s, u"bike"_s, {false, true, false}, {Severity::Blue, Severity::Yellow, Severity::Blue}}));
    QCOMPARE(answer->changes[1],
             (report::WhatIfChange{u"210924XJ0003"_s, u"pavement"_s, {true, true, true}, {Severity::Yellow, Severity::Orange, Severity::Yellow}}));
}

void TestWhatIf::onlyTheFirstChangesAreListed()
{
    const int count = int(report::kMostChanges) + 7;
    for (int i = 0; i < count; ++i)
        put({"bike", at("2021-09-23T09:00"), 60, 50});
    const auto answer = read(m_first, m_last, {{u"20"_s, withWhole(20, "aaaa")}});
    QVERIFY(answer.has_value());
    QCOMPARE(answer->changed, count);
    QCOMPARE(answer->changes.size(), report::kMostChanges);
    QCOMPARE(answer->changes.front().number, u"210924XJ0001"_s);
    QVERIFY(std::is_sorted(answer->changes.begin(), answer->changes.end(), [](const auto &a, const auto &b) { return a.number < b.number; }));
}

void TestWhatIf::whatWasNeverFiledIsLeftOut()
{
    domain::Report waiting = fixture::report("bike");
    waiting.reportedAt = at("2021-09-23T09:00");
    const domain::CaseEvent event{waiting.reportedAt, {}, {}, {}, domain::CaseReported{u"210923XJ0001"_s, waiting, {}}};
    auto batch = m_log->begin();
    QVERIFY(batch && (*batch)->append(base::CaseId{++m_ids}, 0, std::span(&event, 1)) && (*batch)->commit());
    const auto answer = read(m_first, m_last, {{u"20"_s, withWhole(20, "aaaa")}});
    QVERIFY(answer.has_value());
    for (const auto &column : answer->columns)
        QCOMPARE(column.all, report::WhatIfCounts());
}

void TestWhatIf::laterEventsChangeNothing()
{
    put({"bike", at("2021-09-24T23:00"), 30, {}});
    const std::vector<report::NamedRules> rules{{u"20"_s, withWhole(20, "aaaa")}};
    const auto then = read(m_first, m_last, rules);
    const domain::CaseEvent closed{at("2021-09-25T08:00"), {}, {}, {}, domain::CaseClosed{u"done"_s}};
    quint32 versions = 0;
    QVERIFY(m_log->replayCase(base::CaseId{1}, 0, [&](const auto &) { return ++versions > 0; }));
    auto batch = m_log->begin();
    QVERIFY(batch && (*batch)->append(base::CaseId{1}, versions, std::span(&closed, 1)) && (*batch)->commit());
    const auto now = read(m_first, m_last, rules);
    QVERIFY(then && now);
    QVERIFY(then->columns == now->columns);
    QCOMPARE(now->columns[0].all.late, 1); // an hour old at midnight, half an hour allowed
}

void TestWhatIf::refusedPeriods_data()
{
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::newRow("ends before it begins") << m_last << m_first;
    QTest::newRow("no first day") << QDate() << m_last;
    QTest::newRow("no last day") << m_first << QDate();
}

void TestWhatIf::refusedPeriods()
{
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const auto answer = read(from, to, {});
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().code, base::ErrorCode::Refused);
    QVERIFY(answer.error().sentence.endsWith(u'.'));
}

void TestWhatIf::aYearWithoutACalendarLeavesTheDeadlineOpen()
{
    m_town.rulebook.calendar.publishedYearsOnly = true;
    put({"bike", at("2021-09-23T09:00"), 60, 50});
    domain::Rulebook working = withWhole(400, "aaaa");
    for (domain::LimitRule &rule : working.limits)
        rule.limits[size_t(domain::Stage::Whole)] = domain::TimeLimit{400, domain::LimitUnit::WorkingDay};
    const auto answer = read(m_first, m_last, {{u"400 working days"_s, working}}); // ends in 2023
    QVERIFY(answer.has_value());
    QCOMPARE(answer->columns[1].all.filed, 1);
    QCOMPARE(answer->columns[1].all.withDeadline, 0);
    QCOMPARE(answer->columns[1].all.late, 0); // nobody can say yet
}

void TestWhatIf::cancelledGivesUp()
{
    for (int i = 0; i < 300; ++i)
        put({"bike", at("2021-09-23T09:00"), 60, 50});
    int asked = 0;
    const auto first = report::readWhatIf(m_town, *m_log, m_first, m_last, {}, [&asked] { return ++asked > 0; });
    QVERIFY(!first.has_value());
    QCOMPARE(first.error().code, base::ErrorCode::Cancelled);
    asked = 0;
    const auto second = report::readWhatIf(m_town, *m_log, m_first, m_last, {}, [&asked] { return ++asked > 1; }); // on the way
    QVERIFY(!second.has_value());
    QCOMPARE(second.error().code, base::ErrorCode::Cancelled);
}

void TestWhatIf::theDeskReadsOffTheCallersThread()
{
    put({"bike", at("2021-09-23T09:00"), 60, 50});
    Qt::HANDLE readOn = nullptr;
    QStringList opened;
    report::WhatIfDesk desk(
        std::make_shared<const region::Region>(m_town),
        [&]() -> base::Result<std::shared_ptr<const store::EventLog>> {
            readOn = QThread::currentThreadId();
            return std::shared_ptr<const store::EventLog>(m_log);
        },
        [&](const QString &pack) -> base::Result<domain::Rulebook> {
            opened.append(pack);
            return withWhole(20, "aaaa");
        });
    const auto answer = desk.replay({m_first, m_last, {{u"/packs/strict"_s, u"Strict"_s}}}).result();
    QVERIFY(answer.has_value());
    QCOMPARE(opened, QStringList{u"/packs/strict"_s});
    QCOMPARE(answer->columns[1].name, u"Strict"_s);
    QCOMPARE(answer->columns[1].all.late, 1);
    QVERIFY(readOn && readOn != QThread::currentThreadId());
    // The rules that the centre has now need no pack: here it has amended none.
    const auto now = desk.replay({m_first, m_last, {{report::kRulesInForce, u"now"_s}}}).result();
    QVERIFY(now.has_value());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(now->columns[1].all.late, read(m_first, m_last, {{u"now"_s, m_town.rulebook}})->columns[1].all.late);
    QCOMPARE(now->columns[1].name, u"now"_s);
}

void TestWhatIf::theDeskHandsFailuresOn()
{
    const auto town = std::make_shared<const region::Region>(m_town);
    const auto broken = []() -> base::Result<std::shared_ptr<const store::EventLog>> { return base::fail(base::ErrorCode::Storage, u"disk"_s); };
    report::WhatIfDesk noStore(town, broken, [](const QString &) -> base::Result<domain::Rulebook> { return fixture::rulebook(); });
    QCOMPARE(noStore.replay({m_first, m_last, {{u"a"_s, u"a"_s}}}).result().error().code, base::ErrorCode::Storage);
    report::WhatIfDesk noPack(
        town, [this]() -> base::Result<std::shared_ptr<const store::EventLog>> { return std::shared_ptr<const store::EventLog>(m_log); });
    QCOMPARE(noPack.replay({m_first, m_last, {{u"/no/such/pack"_s, u"a"_s}}}).result().error().code, base::ErrorCode::NotFound);
    QStringList names;
    for (const region::InstalledPack &pack : noPack.packs().result())
        names.append(pack.directory.section(u'/', -1));
    QVERIFY2(names.contains(u"boston"_s) && names.contains(u"xujing"_s), qPrintable(names.join(u' ')));
}

void TestWhatIf::jsonSaysTheSame()
{
    put({"bike", at("2021-09-23T09:00"), 60, 50});
    const auto answer = read(m_first, m_last, {{u"20"_s, withWhole(20, "aaaa")}});
    QVERIFY(answer.has_value());
    const QJsonObject json = report::toJson(*answer);
    QCOMPARE(json[u"from"].toString(), u"2021-09-22"_s);
    QCOMPARE(json[u"changed"].toInt(), 1);
    QVERIFY(json[u"columns"][0][u"rules"].isNull());
    const QJsonValue strict = json[u"columns"][1];
    QCOMPARE(strict[u"rules"].toString(), u"20"_s);
    QCOMPARE(strict[u"late"].toInt(), 1);
    QCOMPARE(strict[u"worst"][u"yellow"].toInt(), 1);
    QCOMPARE(strict[u"days"][1][u"date"].toString(), u"2021-09-23"_s);
    QCOMPARE(strict[u"days"][1][u"late"].toInt(), 1);
    QCOMPARE(json[u"changes"][0][u"number"].toString(), u"210924XJ0001"_s);
}

GRIDHALL_TEST(TestWhatIf, QCoreApplication)
#include "tst_whatif.moc"
