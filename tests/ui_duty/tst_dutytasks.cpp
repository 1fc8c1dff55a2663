// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/lines.h"
#include "duty/tasks.h"
#include "support/dutytown.h"
#include "support/testprogram.h"

using namespace dutytown;
using ui::actions::Action;
using ui::duty::Field;
using ui::duty::formOf;
using ui::duty::TaskForm;

/// The forms of the duty page and the orders that come of them.
class TestDutyTasks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_towns = {{u"zhaoxiang"_s, town(u"zhaoxiang"_s)}, {u"jingansi"_s, town(u"jingansi"_s)}, {u"tianlin"_s, town(u"tianlin"_s)}};
    }
    void untouchedFormsAreWellFormed_data();
    void untouchedFormsAreWellFormed();
    void momentsAreTheTowns();
    void anAbsenceAsksForANumber();
    void endingAnAbsenceAsksForANumber();
    void aRosterSaysWhoIsThere();
    void onlyASupervisorStartsAnExercise();
    void saysWhyATaskCannotBeDone_data();
    void saysWhyATaskCannotBeDone();

private:
    std::map<QString, region::RegionPtr> m_towns;
};

namespace {

QVariantMap untouched(const TaskForm &form)
{
    QVariantMap values;
    for (const Field &field : form.fields)
        values.insert(field.id, field.value.isValid() || field.choices.empty() ? field.value : field.choices.front().value);
    return values;
}

} // namespace

void TestDutyTasks::untouchedFormsAreWellFormed_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<Action>("task");
    QTest::addColumn<QStringList>("words"); ///< fields that a person must fill
    QTest::newRow("absence") << "jingansi" << Action(Action::RecordAbsence) << QStringList{u"reason"_s};
    QTest::newRow("roster") << "zhaoxiang" << Action(Action::ChangeRoster) << QStringList{u"reason"_s};
    QTest::newRow("patrol") << "zhaoxiang" << Action(Action::RecordPatrol) << QStringList{};
    QTest::newRow("plan") << "tianlin" << Action(Action::StartPlan) << QStringList{u"reason"_s};
    QTest::newRow("resource") << "zhaoxiang" << Action(Action::MoveResource) << QStringList{};
    QTest::newRow("post") << "jingansi" << Action(Action::ReportPost) << QStringList{};
    QTest::newRow("roll") << "zhaoxiang" << Action(Action::CallRoll) << QStringList{};
    QTest::newRow("at the post") << "zhaoxiang" << Action(Action::ReportArrival) << QStringList{};
    QTest::newRow("swap") << "jingansi" << Action(Action::SwapJobs) << QStringList{u"reason"_s};
}

// What stands in a form at first, with the words that only a person knows, is an order that the centre takes.
void TestDutyTasks::untouchedFormsAreWellFormed()
{
    QFETCH(QString, pack);
    QFETCH(Action, task);
    QFETCH(QStringList, words);
    const region::RegionPtr region = m_towns[pack];
    const base::Instant now = at(*region, u"2021-11-02T14:37"_s) + std::chrono::seconds(26);
    const desk::CentreView view{{}, region};
    QVERIFY(ui::duty::blockedBy(task, view, domain::Role::Supervisor, now).isEmpty());
    QVariantMap values = untouched(formOf(task, view, {}, domain::Role::Supervisor, now));
    for (const QString &word : words)
        values.insert(word, u"说明"_s);
    const auto order = ui::duty::orderOf(task, values, *region, now);
    QVERIFY(order);
    QVERIFY(!ui::duty::doneText(*order, *region, {}).isEmpty());
    domain::Centre centre;
    act(centre, *region, now, *order);
    QCOMPARE(centre.version, quint64(1));
}

void TestDutyTasks::momentsAreTheTowns()
{
    const region::RegionPtr region = m_towns[u"jingansi"_s];
    const base::Instant now = at(*region, u"2023-05-10T10:00"_s) + std::chrono::seconds(26);
    const desk::CentreView view{{}, region};
    QVariantMap values = untouched(formOf(Action::RecordAbsence, view, {}, domain::Role::Supervisor, now));
    QCOMPARE(values.value(u"from"_s).toDateTime().toString(u"yyyy-MM-dd HH:mm"_s), u"2023-05-10 10:00"_s);
    auto order = std::get<domain::RecordAbsence>(*ui::duty::orderOf(Action::RecordAbsence, values, *region, now));
    QVERIFY(!order.from); // left as it stood: now
    values.insert(u"from"_s, QDateTime(QDate(2023, 5, 11), QTime(8, 0), Qt::UTC));
    values.insert(u"to"_s, QDateTime(QDate(2023, 5, 12), QTime(8, 0), Qt::UTC));
    order = std::get<domain::RecordAbsence>(*ui::duty::orderOf(Action::RecordAbsence, values, *region, now));
    QCOMPARE(order.from, std::optional(at(*region, u"2023-05-11T08:00"_s)));
    QCOMPARE(order.to, std::optional(at(*region, u"2023-05-12T08:00"_s)));
}

// One absence of a team of ten takes one off duty, not ten; where every post is one person's, nobody is asked for a number.
void TestDutyTasks::anAbsenceAsksForANumber()
{
    const base::Instant now = at(*m_towns[u"zhaoxiang"_s], u"2021-11-12T14:37"_s);
    const auto formIn = [&](const QString &town) {
        return formOf(Action::RecordAbsence, desk::CentreView{{}, m_towns[town]}, {}, domain::Role::Supervisor, now);
    };
    const TaskForm form = formIn(u"zhaoxiang"_s);
    QVERIFY(std::ranges::find(form.fields, u"people"_s, &Field::id) != form.fields.end());
    const TaskForm other = formIn(u"jingansi"_s);
    QVERIFY(std::ranges::find(other.fields, u"people"_s, &Field::id) == other.fields.end());
    const auto post = std::ranges::find(form.fields, u"post"_s, &Field::id);
    const auto team = std::ranges::find(post->choices, QVariant(u"机动队员"_s), &Field::Choice::value);
    QVERIFY(team != post->choices.end());
    QVERIFY2(team->text.contains(u"10"), qPrintable(team->text));
    QVariantMap values = untouched(form);
    values.insert(u"post"_s, u"机动队员"_s);
    values.insert(u"reason"_s, u"病假"_s);
    const auto order = ui::duty::orderOf(Action::RecordAbsence, values, *m_towns[u"zhaoxiang"_s], now);
    QVERIFY(order);
    QCOMPARE(std::get<domain::RecordAbsence>(*order).people, std::optional(1));
    const QString done = ui::duty::doneText(*order, *m_towns[u"zhaoxiang"_s], {});
    QVERIFY2(done.contains(u"1 of 10"), qPrintable(done));
}

// Without a number everybody of the post is back; with one so many. Nobody is asked where only one person can be away.
void TestDutyTasks::endingAnAbsenceAsksForANumber()
{
    const region::RegionPtr region = m_towns[u"zhaoxiang"_s];
    const base::Instant now = at(*region, u"2021-11-12T14:37"_s);
    desk::CentreView view{{}, region};
    const auto asks = [&] {
        const TaskForm form = formOf(Action::EndAbsence, view, {}, domain::Role::Supervisor, now);
        return std::ranges::find(form.fields, u"people"_s, &Field::id) != form.fields.end();
    };
    act(view.centre, *region, now, domain::RecordAbsence{u"值班长"_s, {}, {}, u"病假"_s});
    QVERIFY(!asks());
    act(view.centre, *region, now, domain::RecordAbsence{u"机动队员"_s, {}, {}, u"培训"_s, 3});
    QVERIFY(asks());
    QVariantMap values = untouched(formOf(Action::EndAbsence, view, {}, domain::Role::Supervisor, now));
    values.insert(u"post"_s, u"机动队员"_s);
    const auto all = ui::duty::orderOf(Action::EndAbsence, values, *region, now);
    QVERIFY(all);
    QVERIFY(!std::get<domain::EndAbsence>(*all).people);
    values.insert(u"people"_s, 2);
    const auto two = ui::duty::orderOf(Action::EndAbsence, values, *region, now);
    QVERIFY(two);
    QCOMPARE(std::get<domain::EndAbsence>(*two).people, std::optional(2));
    const QString done = ui::duty::doneText(*two, *region, view.centre);
    QVERIFY2(done.contains(u"2 of them"), qPrintable(done));
    act(view.centre, *region, now, *two);
    QCOMPARE(domain::awayOf(view.centre, {u"机动队员"_s, u"mobile"_s, {}}, 10, now), 1);
}

// The figure of a line, and of its turn's head, is who is there; how many of how many are away stands beside it.
void TestDutyTasks::aRosterSaysWhoIsThere()
{
    const region::RegionPtr region = m_towns[u"zhaoxiang"_s];
    const base::Instant now = at(*region, u"2021-11-12T14:37"_s);
    domain::Centre centre;
    const auto figureOf = [&](const QString &id) {
        const std::vector<ui::duty::Line> lines = ui::duty::shiftLines(*region, centre, now);
        const auto *line = find(lines, [&id](const ui::duty::Line &each) { return each.id == id; });
        return line ? std::pair(line->cells.front().text, line->tag) : std::pair(QString(), QString());
    };
    const QString team = u"roster:2021-11-12:day:mobile::机动队员"_s, head = u"turn:2021-11-12:day"_s;
    const int before = figureOf(head).first.section(u' ', 0, 0).toInt();
    QCOMPARE(figureOf(team), std::pair(u"10"_s, QString()));
    act(centre, *region, now, domain::RecordAbsence{u"机动队员"_s, {}, {}, u"培训"_s, 3});
    QCOMPARE(figureOf(team), std::pair(u"7"_s, u"3 of 10 away"_s));
    QCOMPARE(figureOf(head).first, u"%1 people"_s.arg(before - 3));
}

void TestDutyTasks::onlyASupervisorStartsAnExercise()
{
    const region::RegionPtr region = m_towns[u"tianlin"_s];
    const base::Instant now = at(*region, u"2018-12-05T10:00"_s);
    const desk::CentreView view{{}, region};
    const auto exercises = [&](domain::Role role) {
        const TaskForm form = formOf(Action::StartPlan, view, {}, role, now);
        const auto field = std::ranges::find(form.fields, u"exercise"_s, &Field::id);
        return std::ranges::any_of(field->choices, [](const Field::Choice &choice) { return choice.value.toBool(); });
    };
    QVERIFY(exercises(domain::Role::Supervisor));
    QVERIFY(!exercises(domain::Role::Dispatcher));
    QVERIFY(formOf(Action::StartPlan, view, {}, domain::Role::Supervisor, now).confirm);
}

void TestDutyTasks::saysWhyATaskCannotBeDone_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<Action>("task");
    QTest::addColumn<bool>("lead");
    QTest::addColumn<bool>("blocked");
    QTest::newRow("nobody is away") << "jingansi" << Action(Action::EndAbsence) << true << true;
    QTest::newRow("nobody swaps jobs") << "jingansi" << Action(Action::EndSwap) << true << true;
    QTest::newRow("a seat swaps nobody") << "jingansi" << Action(Action::SwapJobs) << false << true;
    QTest::newRow("a seat writes down who is there") << "zhaoxiang" << Action(Action::ReportArrival) << false << false;
    QTest::newRow("no roster, nobody arrives") << "tianlin" << Action(Action::ReportArrival) << false << true;
    QTest::newRow("no plans") << "jingansi" << Action(Action::StartPlan) << true << true;
    QTest::newRow("plans") << "tianlin" << Action(Action::StartPlan) << false << false;
    QTest::newRow("no plan runs") << "tianlin" << Action(Action::EndPlan) << true << true;
    QTest::newRow("no call waits") << "tianlin" << Action(Action::AcknowledgeCall) << false << true;
    QTest::newRow("a seat moves nobody") << "zhaoxiang" << Action(Action::ChangeRoster) << false << true;
    QTest::newRow("a seat sends a vehicle out") << "zhaoxiang" << Action(Action::MoveResource) << false << false;
    QTest::newRow("no recurring posts") << "tianlin" << Action(Action::ReportPost) << true << true;
    QTest::newRow("no roster, no roll") << "tianlin" << Action(Action::CallRoll) << true << true;
    QTest::newRow("no roll was called") << "zhaoxiang" << Action(Action::AnswerRoll) << false << true;
}

void TestDutyTasks::saysWhyATaskCannotBeDone()
{
    QFETCH(QString, pack);
    QFETCH(Action, task);
    QFETCH(bool, lead);
    const region::RegionPtr region = m_towns[pack];
    const desk::CentreView view{{}, region};
    const domain::Role role = lead ? domain::Role::Supervisor : domain::Role::Dispatcher;
    const QString why = ui::duty::blockedBy(task, view, role, at(*region, u"2021-11-02T14:37"_s));
    QTEST(!why.isEmpty(), "blocked");
}

GRIDHALL_TEST(TestDutyTasks, QCoreApplication)
#include "tst_dutytasks.moc"
