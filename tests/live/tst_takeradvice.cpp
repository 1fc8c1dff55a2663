// SPDX-License-Identifier: GPL-3.0-or-later
// Who should take a case: the committee's officer or the stand-in, the chief responder of the hardest calls, people on shift and nobody else; with
// reasons that are true, and none of what is not known.
#include "live/advice/takeradvice.h"
#include "live/advice/takerrecords.h"
#include "support/dutytown.h"
#include "support/testprogram.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;

class TestTakerAdvice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theOfficerOfTheGridIsFirst();
    void whoIsAwayIsNotAdvised();
    void theHardestCallsGoToTheChief();
    void peopleOnShiftAndNobodyElse();
    void theFewestCasesFirst();
    void reasonsSayWhatIsKnown();
    void fiveAtTheMost();
    void recordsAreWantedOnceAnHour();
};

namespace {

/// What advice is asked about, with everything that it refers to.
struct TakerStage {
    region::RegionPtr town;
    domain::Centre centre{};
    base::Instant now{};
    domain::Case c{};
    std::vector<live::DepartmentView> departments{};
    std::vector<live::DepartmentChoice> order{};
    live::KindRecords ofPosts{}, ofDepartments{};
    live::LoadByPost load{};

    [[nodiscard]] std::vector<live::TakerAdvice> advise() const
    {
        return live::adviseTakers({c, *town, centre, now, departments, order, ofPosts, ofDepartments, load});
    }
};

TakerStage stageOf(const QString &pack, const QString &local, const QString &grid)
{
    TakerStage stage{dutytown::town(pack)};
    stage.now = dutytown::at(*stage.town, local);
    stage.c.report.place.grid = grid;
    stage.c.report.item = stage.town->rulebook.items.begin().key();
    for (const region::Department &department : stage.town->departments) {
        live::DepartmentView view;
        view.code = department.code;
        view.name = department.name;
        view.open = 3;
        view.capacity = department.capacity;
        stage.departments.push_back(std::move(view));
        stage.order.push_back({department.code, {}});
    }
    return stage;
}

QString reasonOf(const live::TakerAdvice &advice)
{
    QStringList all;
    for (const live::TakerAdvice::Reason &reason : advice.reasons)
        all.append(reason.label + u' ' + reason.text);
    return all.join(u'\n');
}

domain::RecordAbsence ill(const QString &post) { return {post, {}, {}, u"生病请假"_s, {}}; }

} // namespace

void TestTakerAdvice::theOfficerOfTheGridIsFirst()
{
    const TakerStage stage = stageOf(u"jingansi"_s, u"2023-11-02T14:00"_s, u"08"_s);
    const auto advised = stage.advise();
    QVERIFY(!advised.empty());
    QCOMPARE(advised.front().post, u"居委专员·08A"_s);
    QCOMPARE(advised.front().department, stage.order.front().department);
    QVERIFY(reasonOf(advised.front()).contains(u"officer of this grid"_s));
}

void TestTakerAdvice::whoIsAwayIsNotAdvised()
{
    TakerStage stage = stageOf(u"jingansi"_s, u"2023-11-02T14:00"_s, u"08"_s);
    dutytown::act(stage.centre, *stage.town, stage.now, ill(u"居委专员·08A"_s));
    QCOMPARE(stage.advise().front().post, u"居委专员·08B"_s);
    QVERIFY(reasonOf(stage.advise().front()).contains(u"居委专员·08A"_s));
    dutytown::act(stage.centre, *stage.town, stage.now, ill(u"居委专员·08B"_s));
    for (const live::TakerAdvice &each : stage.advise())
        QVERIFY(!each.post.startsWith(u"居委专员·08"_s));
}

void TestTakerAdvice::theHardestCallsGoToTheChief()
{
    TakerStage stage = stageOf(u"jingansi"_s, u"2023-11-02T14:00"_s, u"08"_s);
    auto town = std::make_shared<region::Region>(*stage.town);
    domain::Plan plan = *town->plan;
    plan.handling.chiefResponders = QStringList{u"首席回应师·1"_s, u"首席回应师·2"_s};
    town->plan = std::make_shared<const domain::Plan>(plan);
    stage.town = town;
    QCOMPARE(stage.advise().front().post, u"居委专员·08A"_s); // an ordinary case
    stage.c.difficulty = domain::Difficulty::Difficult;
    QCOMPARE(stage.advise().front().post, u"首席回应师·1"_s);
    QCOMPARE(stage.advise()[1].post, u"居委专员·08A"_s);
    dutytown::act(stage.centre, *stage.town, stage.now, ill(u"首席回应师·1"_s));
    QCOMPARE(stage.advise().front().post, u"首席回应师·2"_s);
}

void TestTakerAdvice::peopleOnShiftAndNobodyElse()
{
    TakerStage stage = stageOf(u"zhaoxiang"_s, u"2021-11-02T14:00"_s, u"08"_s);
    const auto running = live::turnsOf(*stage.town, stage.now).running;
    QVERIFY(running);
    const auto isThere = [&](const live::TakerAdvice &advice) {
        const auto people = live::peopleOf(*stage.town, stage.centre, *running, stage.now);
        return std::ranges::any_of(people, [&](const live::PersonLine &line) {
            return line.department == advice.department && line.worker() == advice.post && line.present > 0;
        });
    };
    int people = 0;
    for (const live::TakerAdvice &each : stage.advise()) {
        QVERIFY2(each.post.isEmpty() || isThere(each), qPrintable(each.post));
        people += each.post.isEmpty() ? 0 : 1;
    }
    QVERIFY(people > 0);
    const auto advised = stage.advise();
    const live::TakerAdvice first = *std::ranges::find_if(advised, [](const live::TakerAdvice &each) { return !each.post.isEmpty(); });
    QVERIFY(reasonOf(first).contains(u"on shift until 20:00"_s));
    dutytown::act(stage.centre, *stage.town, stage.now, ill(first.post));
    for (const live::TakerAdvice &each : stage.advise())
        QVERIFY(each.post != first.post || each.department != first.department || isThere(each));
}

void TestTakerAdvice::theFewestCasesFirst()
{
    TakerStage stage = stageOf(u"zhaoxiang"_s, u"2021-11-02T14:00"_s, {});
    // The plan itself has one person a department.
    dutytown::act(stage.centre, *stage.town, stage.now,
                  domain::ChangeRoster{QDate(2021, 11, 2), u"day"_s, u"joint"_s, u"water"_s, 2, u"防汛"_s, {u"联勤队员·05"_s, u"联勤队员·15"_s}});
    const auto running = live::turnsOf(*stage.town, stage.now).running;
    QVERIFY(running);
    QMap<QString, QStringList> workers;
    for (const live::PersonLine &line : live::peopleOf(*stage.town, stage.centre, *running, stage.now)) {
        if (line.present > 0 && !line.department.isEmpty())
            workers[line.department].append(line.worker());
    }
    for (auto it = workers.begin(); it != workers.end(); ++it) {
        if (it->size() < 2)
            continue;
        stage.order = {{it.key(), {}}};
        stage.load.clear();
        for (qsizetype i = 0; i < it->size(); ++i)
            stage.load.insert((*it)[i], int(it->size() - i)); // the last has the fewest
        QCOMPARE(stage.advise().front().post, it->back());
        QVERIFY(reasonOf(stage.advise().front()).contains(u"has 1 open"_s));
        return;
    }
    QFAIL("no department has two people by person");
}

void TestTakerAdvice::reasonsSayWhatIsKnown()
{
    TakerStage stage = stageOf(u"jingansi"_s, u"2023-11-02T14:00"_s, u"08"_s);
    const QString kind = stage.town->rulebook.item(stage.c.report.item)->minorName;
    QVERIFY(!reasonOf(stage.advise().front()).contains(u"Record"_s)); // nothing is known
    QVERIFY(!reasonOf(stage.advise().front()).contains(u"open case"_s));
    stage.ofDepartments.insert({stage.order.front().department, kind}, {18, 20});
    QVERIFY(reasonOf(stage.advise().front()).contains(u"department closed 18 of 20"_s));
    stage.ofPosts.insert({u"居委专员·08A"_s, kind}, {4, 5});
    QVERIFY(reasonOf(stage.advise().front()).contains(u"Record closed 4 of 5"_s));
    QVERIFY(reasonOf(stage.advise().front()).contains(u"department 3 of %1"_s.arg(stage.departments.front().capacity)));
}

void TestTakerAdvice::fiveAtTheMost()
{
    TakerStage plain = stageOf(u"xujing"_s, u"2021-11-02T14:00"_s, {});
    const auto stationed = std::ranges::find_if(plain.town->departments, &region::Department::stationed);
    QVERIFY(stationed != plain.town->departments.end());
    plain.order = {{stationed->code, {}}};
    for (const live::TakerAdvice &each : plain.advise())
        QCOMPARE(reasonOf(each).contains(u"stationed in the hall"_s), each.post.isEmpty());
    for (const QString &pack : {u"jingansi"_s, u"zhaoxiang"_s, u"xujing"_s, u"dachang"_s}) {
        TakerStage stage = stageOf(pack, u"2021-11-02T14:00"_s, u"08"_s);
        QVERIFY(stage.advise().size() <= live::kMostTakers);
        QVERIFY(!stage.advise().empty());
        stage.order.clear();
        QVERIFY(stage.advise().empty()); // nobody is made up
    }
}

void TestTakerAdvice::recordsAreWantedOnceAnHour()
{
    live::TakerRecords records;
    QSignalSpy wanted(&records, &live::TakerRecords::wanted), changed(&records, &live::TakerRecords::changed);
    const base::Instant now = base::fromMsec(1'700'000'000'000);
    records.want(now);
    records.want(now + std::chrono::minutes(59));
    QCOMPARE(wanted.size(), 1);
    records.want(now + std::chrono::minutes(60));
    QCOMPARE(wanted.size(), 2);
    records.set({{{u"a"_s, u"b"_s}, {1, 2}}}, {});
    records.set({{{u"a"_s, u"b"_s}, {1, 2}}}, {});
    QCOMPARE(changed.size(), 1);
}

GRIDHALL_TEST(TestTakerAdvice, QCoreApplication)
#include "tst_takeradvice.moc"
