// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/storeparts.h"
#include "domain/case/case.h"
#include "report/course/coursedesk.h"
#include "report/daytown.h"
#include "report/logreader.h"
#include "store/log/memorylog.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Severity;

namespace {

/// A case as the test has made it up: the recount looks at this alone, and asks no word of models/domain.
struct PlannedCase {
    quint64 id = 0;
    base::Instant reported;
    std::vector<std::pair<base::Instant, Severity>> levels; ///< the first as it was filed
    std::optional<base::Instant> dispatched, closed, voided;
    base::Instant due;
    QString department;

    [[nodiscard]] bool isOpen(base::Instant at) const { return reported <= at && !(closed && *closed <= at) && !(voided && *voided <= at); }
    [[nodiscard]] Severity level(base::Instant at) const
    {
        Severity level = levels.front().second;
        for (const auto &[since, one] : levels)
            level = since <= at ? one : level;
        return level;
    }
};

/// A log in memory as one reader's parts, with tables or without.
class CourseParts final : public desk::ReaderParts {
public:
    CourseParts(const store::MemoryLog &log, bool tables) : m_log(log), m_reader(log), m_tables(tables) {}
    const store::EventLog &log() const override { return m_log; }
    const store::CaseReader *cases() const override { return m_tables ? &m_reader : nullptr; }

private:
    const store::MemoryLog &m_log;
    const samples::LogReaderFake m_reader;
    const bool m_tables;
};

} // namespace

// How a day and an hour went, against a count of what was made up.
class TestCourse : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theDayIsTheRecount_data();
    void theDayIsTheRecount();
    void theHourIsTheRecount();
    void nothingAfterNowIsCounted();
    void partsAreShiftsAndPhases();
    void aDayOfTheClocksHasItsSteps();
    void aFloodOnRecordStandsForThePeak();
    void aQuietDayHasNoPeak();
    void whoHasNotPatrolledIsNamed();
    void threeSentencesSayTheFigures();
    void aQuietHourSaysSo();
    void aReadingCanBeGivenUp();
    void theDeskReadsOffTheCallersThread();

private:
    [[nodiscard]] base::Instant at(const char *clock) const { return samples::local(m_town, clock); }
    void append(quint64 id, base::Instant moment, domain::EventBody body);
    void appendCentre(base::Instant moment, domain::CentreEventBody body);
    void write(const PlannedCase &one);
    void writeRandomDays(quint32 seed, int count);

    region::Region m_town = samples::smallTown();
    std::unique_ptr<store::MemoryLog> m_log;
    std::map<quint64, quint32> m_versions;
    quint64 m_centreVersion = 0;
    std::vector<PlannedCase> m_plan;
    const QDate m_date{2025, 11, 6};
};

void TestCourse::init()
{
    m_town = samples::smallTown();
    m_log = std::make_unique<store::MemoryLog>();
    m_versions.clear();
    m_centreVersion = 0;
    m_plan.clear();
}

void TestCourse::append(quint64 id, base::Instant moment, domain::EventBody body)
{
    auto batch = m_log->begin();
    QVERIFY(batch);
    const domain::CaseEvent event{moment, {u"坐席03"_s, domain::Role::Dispatcher}, {}, {}, std::move(body)};
    QVERIFY((*batch)->append(base::CaseId{id}, m_versions[id]++, std::span(&event, 1)));
    QVERIFY((*batch)->commit());
}

void TestCourse::appendCentre(base::Instant moment, domain::CentreEventBody body)
{
    auto batch = m_log->begin();
    QVERIFY(batch);
    QVERIFY((*batch)->appendCentre(m_centreVersion++, {moment, {{}, domain::Role::System}, {}, std::move(body)}));
    QVERIFY((*batch)->commit());
}

void TestCourse::write(const PlannedCase &one)
{
    domain::Report report;
    report.source = u"patrol"_s;
    report.title = u"围栏倒塌"_s;
    report.place.grid = u"04"_s;
    report.reportedAt = one.reported;
    append(one.id, one.reported, domain::CaseReported{u"251106XJ%1"_s.arg(one.id, 4, 10, QChar(u'0')), report, {}});
    domain::Deadlines deadlines;
    deadlines[domain::Stage::Whole] = domain::Deadline{{}, one.reported, one.due, u"test"_s};
    append(one.id, one.reported, domain::CaseFiled{domain::Difficulty::General, {one.levels.front().second, 0, {}}, deadlines});
    std::vector<std::pair<base::Instant, domain::EventBody>> later;
    for (size_t i = 1; i < one.levels.size(); ++i)
        later.emplace_back(one.levels[i].first, domain::SeverityChanged{{one.levels[i].second, 0, {}}, {}});
    if (one.dispatched)
        later.emplace_back(*one.dispatched, domain::CaseDispatched{one.department, {}, {}});
    if (one.closed)
        later.emplace_back(*one.closed, domain::CaseClosed{u"修好"_s, false});
    if (one.voided)
        later.emplace_back(*one.voided, domain::CaseVoided{u"重复"_s});
    std::ranges::stable_sort(later, {}, [](const auto &each) { return each.first; });
    for (const auto &[moment, body] : later)
        append(one.id, moment, body);
    m_plan.push_back(one);
}

// On whole and half steps of the strip as well, so that limits and midnight are hit; two steps before the day, one after it.
void TestCourse::writeRandomDays(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    const base::Instant begin = at("2025-11-05T00:00");
    const auto below = [&random](int end) { return int(random.bounded(quint32(end))); };
    const auto level = [&] { return domain::kSeverities[size_t(below(5))]; };
    for (int i = 1; i <= count; ++i) {
        PlannedCase one;
        one.id = quint64(i);
        one.reported = begin + 5min * below(3 * 24 * 12);
        one.due = one.reported + 5min * below(200);
        one.levels = {{one.reported, level()}};
        const auto later = [&] { return one.reported + 5min * (1 + below(300)); };
        const int fate = below(5);
        if (fate > 0 && fate < 3)
            one.closed = later();
        if (fate == 3)
            one.voided = later();
        const base::Instant end = one.closed ? *one.closed : one.voided ? *one.voided : base::Instant::max();
        if (const base::Instant moved = later(); below(2) == 0 && moved < end)
            one.levels.emplace_back(moved, level());
        if (const base::Instant given = one.reported + 5min * below(6); below(4) != 0 && given < end) {
            one.dispatched = given;
            one.department = QStringList{u"city"_s, u"water"_s, u"housing"_s}[below(3)];
        }
        write(one);
    }
}

void TestCourse::theDayIsTheRecount_data()
{
    QTest::addColumn<bool>("tables");
    QTest::newRow("by the tables") << true;
    QTest::newRow("by the log alone") << false;
}

void TestCourse::theDayIsTheRecount()
{
    QFETCH(bool, tables);
    for (const quint32 seed : {1u, 7u, 23u}) {
        init();
        writeRandomDays(seed, 160);
        const auto course = report::readDayCourse(CourseParts(*m_log, tables), m_town, m_date, at("2025-11-08T09:00"));
        QVERIFY(course);
        QCOMPARE(course->open.size(), size_t(145)); // midnight again
        std::map<int, int> came;
        std::vector<report::CourseRed> reds;
        for (int step = 0; step <= 144; ++step) {
            const base::Instant moment = at("2025-11-06T00:00") + 10min * step;
            const auto open = std::ranges::count_if(m_plan, [&](const PlannedCase &one) { return one.isOpen(moment); });
            QCOMPARE(course->open[size_t(step)], int(open));
        }
        for (const PlannedCase &one : m_plan) {
            const qint64 minute = (one.reported - at("2025-11-06T00:00")) / 1min;
            if (minute >= 0 && minute < 24 * 60)
                ++came[int(minute / 10)];
            Severity before = Severity::Green;
            for (const auto &[since, level] : one.levels) {
                const bool isNew = level == Severity::Red && (before != Severity::Red || since == one.reported);
                if (isNew && since >= at("2025-11-06T00:00") && since < at("2025-11-07T00:00")) {
                    reds.push_back({since, base::CaseId{one.id}});
                    break;
                }
                before = level;
            }
        }
        std::ranges::sort(reds, {}, [](const report::CourseRed &red) { return std::pair(red.at, red.id); });
        QVERIFY(course->reds == reds);
        const auto most = std::ranges::max_element(came, {}, [](const auto &each) { return each.second; });
        QCOMPARE(course->floods.size(), size_t(1));
        QCOMPARE(course->floods[0].cases, most->second);
        QVERIFY(!course->floods[0].recorded);
        QVERIFY(course->floods[0].from == at("2025-11-06T00:00") + 10min * most->first);
    }
}

void TestCourse::theHourIsTheRecount()
{
    writeRandomDays(5, 260);
    const CourseParts parts(*m_log, true);
    QRandomGenerator random(9);
    int withReds = 0, withDue = 0;
    for (int turn = 0; turn < 40; ++turn) {
        const base::Instant to = at("2025-11-06T00:00") + 5min * random.bounded(24 * 12), from = to - 1h;
        const auto hour = report::readLastHour(parts, m_town, to);
        QVERIFY(hour);
        const auto within = [&](const auto &moment) { return moment && *moment > from && *moment <= to; };
        const auto count = [&](auto &&holds) { return int(std::ranges::count_if(m_plan, holds)); };
        QCOMPARE(hour->filed, count([&](const PlannedCase &one) { return within(std::optional(one.reported)); }));
        QCOMPARE(hour->closed, count([&](const PlannedCase &one) { return within(one.closed); }));
        QCOMPARE(hour->openBefore, count([&](const PlannedCase &one) { return one.isOpen(from); }));
        QCOMPARE(hour->open, count([&](const PlannedCase &one) { return one.isOpen(to); }));
        for (const Severity level : domain::kSeverities) {
            const auto of = [&](base::Instant moment) {
                return count([&](const PlannedCase &one) { return one.isOpen(moment) && one.level(moment) == level; });
            };
            QCOMPARE(hour->change[domain::indexOf(level)], of(to) - of(from));
        }
        const base::Instant midnight = at("2025-11-06T00:00");
        const auto isDue = [&](const PlannedCase &one) {
            return one.reported <= to && one.due >= midnight && one.due < to && !(one.voided && *one.voided <= to);
        };
        QCOMPARE(hour->onTime.whole, count(isDue));
        QCOMPARE(hour->onTime.part, count([&](const PlannedCase &one) { return isDue(one) && one.closed && *one.closed <= one.due; }));
        std::vector<std::pair<base::Instant, quint64>> reds;
        for (const PlannedCase &one : m_plan) {
            if (one.isOpen(to) && one.level(to) == Severity::Red)
                reds.emplace_back(one.due, one.id);
        }
        std::ranges::sort(reds);
        QCOMPARE(hour->reds.size(), reds.size());
        for (size_t i = 0; i < reds.size(); ++i) {
            QVERIFY(hour->reds[i].id == base::CaseId{reds[i].second});
            QVERIFY(hour->reds[i].dueAt == reds[i].first);
        }
        double most = 0;
        for (const region::Department &department : m_town.departments) {
            const int open = count([&](const PlannedCase &one) {
                return one.isOpen(to) && one.dispatched && *one.dispatched <= to && one.department == department.code;
            });
            most = std::max(most, double(open) / department.capacity);
        }
        QCOMPARE(hour->most ? double(hour->most->open) / hour->most->capacity : 0, most);
        withReds += reds.empty() ? 0 : 1;
        withDue += hour->onTime.part > 0 ? 1 : 0;
    }
    QVERIFY(withReds > 20 && withDue > 20); // nothing was compared with nothing
}

void TestCourse::nothingAfterNowIsCounted()
{
    writeRandomDays(3, 120);
    const base::Instant now = at("2025-11-06T14:37");
    const auto course = report::readDayCourse(CourseParts(*m_log, true), m_town, m_date, now);
    QVERIFY(course);
    QCOMPARE(course->open.size(), size_t(14 * 6 + 3 + 1));
    QVERIFY(course->upTo == now);
    QVERIFY(course->to == at("2025-11-07T00:00"));
    QVERIFY(std::ranges::all_of(course->reds, [&](const report::CourseRed &red) { return red.at <= now; }));
    const auto tomorrow = report::readDayCourse(CourseParts(*m_log, true), m_town, m_date.addDays(1), now);
    QVERIFY(tomorrow && tomorrow->open.empty() && tomorrow->reds.empty() && !tomorrow->parts.empty());
}

void TestCourse::partsAreShiftsAndPhases()
{
    const QTimeZone zone = m_town.rulebook.calendar.zone;
    m_town.phases.push_back(
        {u"实战攻坚阶段"_s, QDateTime(QDate(2025, 11, 6), QTime(10, 0), zone), QDateTime(QDate(2025, 11, 11), QTime(0, 0), zone), true});
    const auto course = report::readDayCourse(CourseParts(*m_log, true), m_town, m_date, at("2025-11-08T00:00"));
    QVERIFY(course);
    const std::vector<report::CoursePart> parts{{at("2025-11-06T00:00"), at("2025-11-06T08:00"), u"夜班"_s},
                                                {at("2025-11-06T08:00"), at("2025-11-06T10:00"), u"日班"_s},
                                                {at("2025-11-06T10:00"), at("2025-11-06T20:00"), u"日班 · 实战攻坚阶段"_s},
                                                {at("2025-11-06T20:00"), at("2025-11-07T00:00"), u"夜班 · 实战攻坚阶段"_s}};
    QVERIFY(course->parts == parts);
    QVERIFY((course->handovers == std::vector{at("2025-11-06T08:00"), at("2025-11-06T20:00")}));
}

void TestCourse::aDayOfTheClocksHasItsSteps()
{
    const region::Region town = samples::smallTown("America/New_York");
    for (const auto &[date, hours] : {std::pair(QDate(2025, 3, 9), 23), std::pair(QDate(2025, 11, 2), 25)}) {
        const auto course = report::readDayCourse(CourseParts(*m_log, true), town, date, samples::local(town, "2025-12-01T00:00"));
        QVERIFY(course);
        QCOMPARE(course->open.size(), size_t(hours * 6 + 1));
    }
}

void TestCourse::aFloodOnRecordStandsForThePeak()
{
    writeRandomDays(2, 200);
    domain::FloodRecorded flood;
    flood.began = at("2025-11-06T09:30");
    flood.ended = at("2025-11-06T09:48");
    flood.numbers = {u"1"_s, u"2"_s, u"3"_s};
    flood.reds = {u"4"_s};
    appendCentre(at("2025-11-06T09:50"), flood);
    const auto course = report::readDayCourse(CourseParts(*m_log, true), m_town, m_date, at("2025-11-08T00:00"));
    QVERIFY(course);
    QVERIFY((course->floods == std::vector{report::CourseFlood{flood.began, flood.ended, 4, true}}));
}

void TestCourse::aQuietDayHasNoPeak()
{
    write({1, at("2025-11-06T09:00"), {{at("2025-11-06T09:00"), Severity::Blue}}, {}, {}, {}, at("2025-11-07T09:00"), {}});
    const auto course = report::readDayCourse(CourseParts(*m_log, true), m_town, m_date, at("2025-11-08T00:00"));
    QVERIFY(course && course->floods.empty());
}

void TestCourse::whoHasNotPatrolledIsNamed()
{
    const auto unit = [](const QString &code, const QString &name, int perShift) {
        region::Unit made;
        made.code = code;
        made.name = name;
        made.patrolsPerShift = perShift;
        return made;
    };
    m_town.units = {unit(u"A"_s, u"村居 A 组"_s, 2), unit(u"B"_s, u"村居 B 组"_s, 2), unit(u"C"_s, u"视频坐席"_s, 0)};
    const auto walk = [this](const char *clock, const QString &by) {
        domain::PatrolRecorded walked;
        walked.from = at(clock);
        walked.to = walked.from + 20min;
        walked.unit = by;
        walked.means = u"foot"_s;
        appendCentre(walked.to, walked);
    };
    walk("2025-11-06T07:00", u"B"_s); // of the night before
    walk("2025-11-06T09:00", u"A"_s);
    const auto unpatrolled = [this](const char *clock) {
        const auto hour = report::readLastHour(CourseParts(*m_log, true), m_town, at(clock));
        return hour ? hour->unpatrolled : std::vector<QString>{u"?"_s};
    };
    QVERIFY((unpatrolled("2025-11-06T08:30") == std::vector{u"村居 A 组"_s, u"村居 B 组"_s}));
    QVERIFY((unpatrolled("2025-11-06T09:30") == std::vector{u"村居 B 组"_s}));
    walk("2025-11-06T10:00", u"B"_s);
    QVERIFY(unpatrolled("2025-11-06T10:30").empty());
}

void TestCourse::threeSentencesSayTheFigures()
{
    report::LastHour hour;
    hour.from = at("2025-11-06T13:37");
    hour.to = at("2025-11-06T14:37");
    hour.filed = 26;
    hour.closed = 25;
    hour.openBefore = 63;
    hour.open = 64;
    hour.onTime = {134, 140};
    hour.change = {0, 1, -1, -1, 1};
    hour.reds = {{base::CaseId{1}, u"Fence down"_s, u"Expo North"_s, domain::CaseState::Dispatched, false, domain::Stage::Respond, hour.to - 1min},
                 {base::CaseId{2}, u"Wire down"_s, u"Zhuguang"_s, domain::CaseState::Accepted, false, domain::Stage::Arrive, hour.to + 4min},
                 {base::CaseId{3}, u"Gas"_s, {}, domain::CaseState::OnScene, true, {}, {}},
                 {base::CaseId{4}, u"Fire"_s, {}, domain::CaseState::OnScene, false, {}, {}}};
    hour.unpatrolled = {u"Group B"_s};
    hour.most = report::BusiestDepartment{u"City works"_s, 9, 10};
    const auto said = report::sentencesOf(hour, m_town);
    QCOMPARE(said[0], u"13:37 to 14:37: 26 filed, 25 closed, open from 63 to 64; on time today 95.7 % (134/140)."_s);
    QCOMPARE(said[1], u"4 red: Expo North Fence down: To accept, Respond late by 1 min; Zhuguang Wire down: Accepted, Arrive in time, 4 min left; "
                      "Gas: Handling, its clock stands still; 1 more."_s);
    QCOMPARE(said[2],
             u"Against an hour before: Orange +1, Yellow \u22121, Blue \u22121, Green +1; not patrolled in this shift: Group B; highest load: "
             "City works, 9 of 10."_s);
}

void TestCourse::aQuietHourSaysSo()
{
    report::LastHour hour;
    hour.from = at("2025-11-06T02:00");
    hour.to = at("2025-11-06T03:00");
    const auto said = report::sentencesOf(hour, m_town);
    QCOMPARE(said[0], u"02:00 to 03:00: 0 filed, 0 closed, open from 0 to 0; nothing has fallen due today."_s);
    QCOMPARE(said[1], u"No red case is open."_s);
    QCOMPARE(said[2], u"No level has more or fewer than an hour before."_s);
}

void TestCourse::aReadingCanBeGivenUp()
{
    writeRandomDays(2, 100);
    const auto course = report::readDayCourse(CourseParts(*m_log, true), m_town, m_date, at("2025-11-08T00:00"), [] { return true; });
    QVERIFY(!course && course.error().code == base::ErrorCode::Cancelled);
    const auto hour = report::readLastHour(CourseParts(*m_log, false), m_town, at("2025-11-06T12:00"), [] { return true; });
    QVERIFY(!hour && hour.error().code == base::ErrorCode::Cancelled);
}

void TestCourse::theDeskReadsOffTheCallersThread()
{
    writeRandomDays(2, 30);
    QThread *there = nullptr;
    report::CourseDesk desk(std::make_shared<const region::Region>(m_town), [&]() -> base::Result<std::unique_ptr<desk::ReaderParts>> {
        there = QThread::currentThread();
        return std::make_unique<CourseParts>(*m_log, true);
    });
    const auto day = desk.day(m_date, at("2025-11-08T00:00")).result();
    QVERIFY(day);
    QVERIFY(there != nullptr && there != QThread::currentThread());
    QVERIFY(*day == *report::readDayCourse(CourseParts(*m_log, true), m_town, m_date, at("2025-11-08T00:00")));
    QVERIFY(*desk.hour(at("2025-11-06T12:00")).result() == *report::readLastHour(CourseParts(*m_log, true), m_town, at("2025-11-06T12:00")));
}

GRIDHALL_TEST(TestCourse, QCoreApplication)
#include "tst_course.moc"
