// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/people/commandpicture.h"
#include "duty/people/rostertasks.h"
#include "duty/tasks.h"
#include "region/words.h"
#include "support/chinese.h"
#include "support/testprogram.h"
#include "ui_duty/dutystage.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::actions::Action;
using ui::duty::CommandPicture;
using ui::duty::Line;
using ui::theme::TagStyle;
using Panel = ui::duty::DutyPage::Panel;

/// People on the duty page: who is at the post, who swaps jobs with whom, who is known by name in a changed roster, and the command tree as a
/// picture.
class TestDutyPeople : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anArrivalIsWrittenDownByKeyboard();
    void aSwapMovesNewWorkAndEndsByItself();
    void anAbsenceNamesThePerson();
    void aChangedRosterNamesItsPeople();
    void anotherPlaceHasItsOwnPeople();
    void personsAreReadInEitherLanguage();
    void gapsOfTheNextShiftAreSeen();
    void theTenthHourIsSaid();
    void thePictureHasABoxAUnit_data();
    void thePictureHasABoxAUnit();
    void boxesLieApartAndInside_data();
    void boxesLieApartAndInside();
    void whoIsMissingStandsInThePicture();
    void factsOfThePlanHaveTheirRows();
};

void TestDutyPeople::anArrivalIsWrittenDownByKeyboard()
{
    DutyStage stage(u"zhaoxiang"_s, u"2021-11-02T08:20"_s, dutytown::kSeat);
    stage.show();
    const QString id = u"person:2021-11-02:day:机动队员·03"_s;
    const Line *line = stage.line(Panel::People, id);
    QVERIFY(line);
    QVERIFY(line->tag.isEmpty()); // nobody writes arrivals down yet
    QCOMPARE(line->act, std::optional(Action(Action::ReportArrival)));
    ui::duty::DutyList &list = stage.page->list(Panel::People);
    list.setFocus();
    list.choose(id);
    stage.press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(stage.page->isAsking());
    QCOMPARE(stage.page->form().values().value(u"person"_s).toStringList().value(0), u"机动队员·03"_s);
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(!stage.page->isAsking(), qPrintable(stage.page->form().problem()));
    QCOMPARE(stage.centre.orders.size(), size_t(1));
    const auto &order = std::get<domain::ReportArrival>(stage.centre.orders[0].body);
    QCOMPARE(order.person, u"机动队员·03"_s);
    QCOMPARE(order.date, QDate(2021, 11, 2));
    QCOMPARE(order.shift, u"day"_s);
    QVERIFY(!order.at); // now
    line = stage.line(Panel::People, id);
    QCOMPARE(line->tag, u"20 min late"_s);
    QCOMPARE(line->act, std::optional(Action(Action::RecordAbsence)));
    QCOMPARE(stage.line(Panel::People, u"person:2021-11-02:day:机动队员·04"_s)->tag, u"Not there yet"_s);
    const auto &counts = stage.page->strip().view().counts;
    QVERIFY(std::ranges::any_of(counts, [](const auto &count) { return count.name == u"At the post"_s && count.value == u"1"_s; }));
}

void TestDutyPeople::aSwapMovesNewWorkAndEndsByItself()
{
    DutyStage stage(u"jingansi"_s, u"2023-05-10T10:00"_s);
    stage.show();
    const QString pair = u"pair:愚谷村居委会工单:居委专员·08A"_s;
    stage.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(stage.page->isAsking());
    stage.page->form().setValue(u"a"_s, u"居委专员·08A"_s);
    stage.page->form().setValue(u"b"_s, u"居委专员·08B"_s);
    stage.page->form().setValue(u"to"_s, QDateTime(QDate(2023, 5, 10), QTime(12, 0), Qt::UTC));
    stage.page->form().setValue(u"reason"_s, u"培训"_s);
    stage.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(!stage.page->isAsking(), qPrintable(stage.page->form().problem()));
    QCOMPARE(stage.line(Panel::StandIns, pair)->cells[0].text, u"居委专员·08B"_s);
    const auto swapRow = [&stage]() -> const Line * {
        for (const Line &line : stage.page->list(Panel::StandIns).lines()) {
            if (line.id.startsWith(u"swap:"_s))
                return &line;
        }
        return nullptr;
    };
    QVERIFY(swapRow());
    QCOMPARE(swapRow()->act, std::optional(Action(Action::EndSwap)));
    stage.pass(119min);
    QCOMPARE(stage.line(Panel::StandIns, pair)->cells[0].text, u"居委专员·08B"_s);
    stage.pass(1min);
    QCOMPARE(stage.line(Panel::StandIns, pair)->cells[0].text, u"居委专员·08A"_s);
    QVERIFY(!swapRow());
}

// A row of the roster is several people: the form offers them one by one, the first of the row first.
void TestDutyPeople::anAbsenceNamesThePerson()
{
    DutyStage stage(u"zhaoxiang"_s, u"2021-11-02T14:37"_s);
    const Line *row = stage.line(Panel::Shift, u"roster:2021-11-02:day:joint:water:联勤队员"_s);
    QVERIFY(row);
    const ui::duty::TaskForm form =
        ui::duty::formOf(Action::RecordAbsence, *stage.board.view(), row->pick, domain::Role::Supervisor, stage.clock.now());
    const auto post = std::ranges::find(form.fields, u"post"_s, &ui::duty::Field::id);
    QVERIFY(post != form.fields.end());
    QCOMPARE(post->value.toString(), u"联勤队员·05"_s);
    QStringList offered;
    for (const ui::duty::Field::Choice &choice : post->choices)
        offered.append(choice.value.toString());
    QVERIFY(offered.contains(u"联勤队员·25"_s) && offered.contains(u"联勤队员"_s));
    QVERIFY(std::ranges::none_of(offered, [](const QString &each) { return each.contains(u'@'); }));
    stage.act(domain::RecordAbsence{u"联勤队员·05"_s, {}, {}, u"病假"_s});
    row = stage.line(Panel::Shift, u"roster:2021-11-02:day:joint:water:联勤队员"_s);
    QCOMPARE(row->cells[0].text, u"1"_s);
    QCOMPARE(row->tag, u"1 of 2 away"_s);
    const Line *person = stage.line(Panel::People, u"person:2021-11-02:day:联勤队员·05"_s);
    QCOMPARE(person->tagStyle, TagStyle::Solid);
    QCOMPARE(person->act, std::optional(Action(Action::EndAbsence)));
    QVERIFY(!stage.line(Panel::People, u"person:2021-11-02:day:联勤队员·25"_s)->strong);
}

void TestDutyPeople::aChangedRosterNamesItsPeople()
{
    DutyStage stage(u"zhaoxiang"_s, u"2021-11-02T14:37"_s);
    stage.show();
    const Line *row = stage.line(Panel::Shift, u"roster:2021-11-02:night:joint:water:联勤队员"_s);
    QVERIFY(row);
    stage.page->begin(Action::ChangeRoster, row->pick);
    QVERIFY(stage.page->isAsking());
    QCOMPARE(stage.page->form().values().value(u"persons"_s).toString(), u"联勤队员·15"_s);
    QCOMPARE(stage.page->form().values().value(u"people"_s).toInt(), 1);
    stage.page->form().setValue(u"persons"_s, u"联勤队员·15；联勤队员·25"_s);
    stage.page->form().setValue(u"reason"_s, u"防汛"_s);
    stage.page->form().submit();
    stage.settle();
    QVERIFY(stage.page->isAsking()); // the number says one, and two are named
    QVERIFY(stage.page->form().problem().contains(u"2 are named"_s));
    stage.page->form().setValue(u"people"_s, 2);
    stage.page->form().submit();
    stage.settle();
    QVERIFY2(!stage.page->isAsking(), qPrintable(stage.page->form().problem()));
    const auto &change = stage.centre.view()->centre.rosterChanges.front();
    QCOMPARE(change.persons, (QStringList{u"联勤队员·15"_s, u"联勤队员·25"_s}));
}

// Names of one place are nobody's at another; what was typed stays while only the shift is another.
void TestDutyPeople::anotherPlaceHasItsOwnPeople()
{
    DutyStage stage(u"zhaoxiang"_s, u"2021-11-02T14:37"_s);
    stage.show();
    const Line *row = stage.line(Panel::Shift, u"roster:2021-11-02:night:joint:water:联勤队员"_s);
    QVERIFY(row);
    stage.page->begin(Action::ChangeRoster, row->pick);
    ui::duty::TaskFormView &form = stage.page->form();
    const auto value = [&form](const char *field) { return form.values().value(QLatin1String(field)); };
    QCOMPARE(value("persons").toString(), u"联勤队员·15"_s);
    form.setValue(u"place"_s, QStringList{u"joint"_s, u"police"_s});
    QCOMPARE(value("persons").toString(), u"联勤队员·11"_s);
    const QStringList day{u"2021-11-03"_s, u"day"_s}, night{u"2021-11-02"_s, u"night"_s};
    form.setValue(u"turn"_s, day); // as the form filled it in
    QCOMPARE(value("turn").toStringList(), day);
    QCOMPARE(value("persons").toString(), u"联勤队员·01; 联勤队员·21"_s);
    QCOMPARE(value("people").toInt(), 2);
    form.setValue(u"persons"_s, u"联勤队员·15"_s);
    form.setValue(u"turn"_s, night);
    QCOMPARE(value("persons").toString(), u"联勤队员·15"_s);
    form.setValue(u"place"_s, QStringList{u"joint"_s, u"market"_s});
    QCOMPARE(value("persons").toString(), u"联勤队员·13"_s);
    QCOMPARE(value("people").toInt(), 1);
    // Somebody of another place, and the field that it is about.
    form.setValue(u"persons"_s, u"联勤队员·15"_s);
    form.setValue(u"reason"_s, u"防汛"_s);
    form.submit();
    stage.settle();
    QVERIFY(stage.page->isAsking());
    QVERIFY2(form.problem().contains(u"has a place in that shift already"_s), qPrintable(form.problem()));
}

void TestDutyPeople::personsAreReadInEitherLanguage()
{
    const region::RegionPtr own = dutytown::town(u"zhaoxiang"_s), english = region::spoken(own, u"en"_s);
    const QStringList persons{u"联勤队员·15"_s, u"机动队员·02"_s};
    const QString text = ui::duty::personsText(*english, persons);
    QVERIFY2(std::ranges::none_of(text, [](QChar each) { return each.script() == QChar::Script_Han; }), qPrintable(text));
    QCOMPARE(ui::duty::personsIn(*english, text), persons);
    QCOMPARE(ui::duty::personsIn(*english, persons.join(u"、"_s)), persons);
    QCOMPARE(ui::duty::personsIn(*own, ui::duty::personsText(*own, persons)), persons);
    QCOMPARE(ui::duty::personsIn(*own, u" ; "_s), QStringList());
}

void TestDutyPeople::gapsOfTheNextShiftAreSeen()
{
    DutyStage stage(u"zhaoxiang"_s, u"2021-11-02T14:37"_s);
    const QString id = u"person:2021-11-02:night:机动队员·13"_s;
    QVERIFY(!stage.line(Panel::People, id)); // of the next shift only who will be missing
    stage.act(domain::RecordAbsence{u"机动队员·13"_s, dutytown::at(*stage.region, u"2021-11-02T19:00"_s), {}, u"病假"_s});
    QVERIFY(stage.line(Panel::People, id));
    QCOMPARE(stage.line(Panel::People, id)->tagStyle, TagStyle::Solid);
    const Line *head = stage.line(Panel::People, u"people:2021-11-02:night"_s);
    QVERIFY(head);
    QCOMPARE(head->cells[0].text, u"19 / 20"_s);
    QVERIFY(head->cells[0].strong);
}

void TestDutyPeople::theTenthHourIsSaid()
{
    DutyStage stage(u"zhaoxiang"_s, u"2021-11-02T15:59"_s);
    const auto word = [&stage] { return stage.line(Panel::People, u"person:2021-11-02:day:机动队员·03"_s)->detail; };
    QVERIFY(!word().contains(u"18:00"_s));
    stage.show();
    stage.pass(1min);
    QVERIFY2(word().contains(u"18:00"_s), qPrintable(word()));
    const auto &counts = stage.page->strip().view().counts;
    QVERIFY(std::ranges::any_of(counts, [](const auto &count) { return count.name == u"Ten hours"_s && count.value == u"29"_s; }));
}

void TestDutyPeople::thePictureHasABoxAUnit_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<int>("boxes");
    QTest::newRow("1+1+1+9") << u"zhaoxiang"_s << u"2021-11-02T14:37"_s << 12;
    QTest::newRow("eleven committees") << u"jingansi"_s << u"2023-05-10T12:00"_s << 15;
    QTest::newRow("twenty-five stations of whom nobody says anything are one box") << u"dachang"_s << u"2018-12-05T10:00"_s << 6;
    QTest::newRow("no tree") << u"xujing"_s << u"2025-11-06T11:44"_s << 0;
}

void TestDutyPeople::thePictureHasABoxAUnit()
{
    QFETCH(QString, pack);
    QFETCH(QString, moment);
    QFETCH(int, boxes);
    DutyStage stage(pack, moment);
    stage.show();
    QCOMPARE(int(stage.page->picture().boxes().size()), boxes);
    QCOMPARE(stage.page->picture().isVisible(), boxes > 0);
    // What is drawn is said.
    for (const CommandPicture::Box &box : stage.page->picture().boxes())
        QVERIFY2(stage.page->picture().accessibleName().contains(box.name), qPrintable(box.name));
}

void TestDutyPeople::boxesLieApartAndInside_data()
{
    QTest::addColumn<QString>("pack");
    QTest::addColumn<QString>("language");
    for (const QString &pack : {u"zhaoxiang"_s, u"jingansi"_s, u"tianlin"_s, u"dachang"_s}) {
        for (const QString &language : {QString(), u"en_US"_s})
            QTest::addRow("%s %s", qPrintable(pack), qPrintable(language)) << pack << language;
    }
}

void TestDutyPeople::boxesLieApartAndInside()
{
    QFETCH(QString, pack);
    QFETCH(QString, language);
    DutyStage stage(pack, u"2023-05-10T12:00"_s, dutytown::kLead, language);
    const CommandPicture &picture = stage.page->picture();
    QVERIFY(!picture.boxes().empty());
    for (const int width : {240, 430, 700, 1400}) {
        const std::vector<QRectF> places = picture.places(width);
        QCOMPARE(places.size(), picture.boxes().size());
        const QRectF all(0, 0, width, picture.heightForWidth(width));
        for (size_t i = 0; i < places.size(); ++i) {
            QVERIFY2(all.contains(places[i]), qPrintable(picture.boxes()[i].name));
            for (size_t j = 0; j < i; ++j)
                QVERIFY2(!places[i].intersects(places[j]), qPrintable(picture.boxes()[i].name));
            if (const int above = picture.boxes()[i].parent; above >= 0)
                QVERIFY(places[i].top() >= places[size_t(above)].bottom());
        }
    }
}

void TestDutyPeople::whoIsMissingStandsInThePicture()
{
    DutyStage stage(u"zhaoxiang"_s, u"2021-10-20T14:00"_s);
    const auto box = [&stage](const QString &name) -> CommandPicture::Box {
        for (const CommandPicture::Box &each : stage.page->picture().boxes()) {
            if (each.name == name)
                return each;
        }
        return {};
    };
    QCOMPARE(box(u"机动队"_s).count, u"10 / 10"_s);
    QVERIFY(!box(u"机动队"_s).gap);
    QVERIFY(box(u"联勤联动站"_s).detail.contains(u"联勤队员·02"_s));
    QVERIFY(!box(u"和睦联勤联动工作站"_s).known);
    stage.act(domain::RecordAbsence{u"机动队员·07"_s, {}, {}, u"病假"_s});
    stage.act(domain::RecordAbsence{u"联勤队员·02"_s, {}, {}, u"病假"_s});
    QCOMPARE(box(u"机动队"_s).count, u"9 / 10"_s);
    QVERIFY(box(u"机动队"_s).gap);
    QVERIFY(box(u"联勤联动站"_s).detail.startsWith(u"deputy"_s));
    QVERIFY(box(u"联勤联动站"_s).detail.contains(u"联勤队员·04"_s));
}

// Forces, levels, channels, leads and leaders: each has its row, and the row its task.
void TestDutyPeople::factsOfThePlanHaveTheirRows()
{
    DutyStage xujing(u"xujing"_s, u"2025-11-06T11:44"_s);
    for (const QString &name :
         {u"crew:0:执法力量"_s, u"crew:0:辅助力量"_s, u"crew:0:居民力量"_s, u"crew:1:一级巡查"_s, u"crew:2:三级督查"_s, u"channel:lone-kit"_s})
        QVERIFY2(xujing.line(Panel::Command, name), qPrintable(name));
    QCOMPARE(xujing.line(Panel::Command, u"crew:0:居民力量"_s)->tagStyle, TagStyle::Outline); // not yet
    const base::Instant from = xujing.clock.now() - 1h;
    xujing.act(domain::RecordPatrol{u"village-a"_s, from, from + 30min, u"foot"_s, false, {}});
    QCOMPARE(xujing.line(Panel::Command, u"crew:0:居民力量"_s)->tagStyle, TagStyle::Quiet);
    DutyStage zhaoxiang(u"zhaoxiang"_s, u"2021-11-02T14:37"_s);
    QVERIFY(zhaoxiang.line(Panel::Command, u"lead:joint"_s));
    QCOMPARE(zhaoxiang.line(Panel::Command, u"channel:radio"_s)->cells[0].text, u"1 / 12"_s);
    QCOMPARE(zhaoxiang.line(Panel::Command, u"leader:water"_s)->act, std::optional(Action(Action::RecordAbsence)));
    zhaoxiang.act(domain::RecordAbsence{u"分管镇领导·03"_s, {}, {}, u"出差"_s});
    QCOMPARE(zhaoxiang.line(Panel::Command, u"leader:water"_s)->tagStyle, TagStyle::Solid);
}

GRIDHALL_TEST(TestDutyPeople, QApplication)
#include "tst_dutypeople.moc"
