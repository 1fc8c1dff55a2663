// SPDX-License-Identifier: GPL-3.0-or-later
// What can be decided in the window, by keys alone; elements and sensors; what is kept of half a town.
#include "actions/widget/keybutton.h"
#include "base/text/outsidetext.h"
#include "support/testprogram.h"
#include "townsetup/placelist.h"
#include "townsetup/placerow.h"
#include "townsetup/placestrip.h"
#include "townsetup/remarklist.h"
#include "townsetup/setupmap.h"
#include "townsetup/setuppage.h"
#include "townsetup/setupsteps.h"
#include "townsetup/thingsview.h"
#include "ui_townsetup/handtownfiles.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using town::Choice;
using townsetuptest::HandTownFiles;
using ui::townsetup::PlaceList;
using ui::townsetup::PlaceStrip;
using ui::townsetup::RemarkList;
using ui::townsetup::SetupMap;
using ui::townsetup::SetupPage;
using ui::townsetup::SetupSteps;
using ui::townsetup::SetupWish;
using ui::townsetup::ThingsView;
using Kind = town::TownPlace::Kind;

namespace {

QPolygonF patch(double west, double south = 31.18)
{
    return QPolygonF({{west, south}, {west + 0.01, south}, {west + 0.01, south + 0.01}, {west, south + 0.01}});
}

town::TownPlace overlapPlace()
{
    town::TownPlace place;
    place.kind = Kind::Overlap;
    place.key = u"overlap:17+18@963,-76"_s;
    place.rows = {17, 18};
    place.grids = {u"17"_s, u"18"_s};
    place.names = {u"明珠"_s, u"西郊家园"_s};
    place.what = u"612 m² belong to both, 1.8 m wide at the most."_s;
    place.at = {31.185, 121.26};
    place.original = QPointF(962.5, -76.4);
    place.squareMetres = 612;
    place.widest = 1.8;
    place.before = {{patch(121.25), {}}, {patch(121.2599), {}}};
    place.spot = {{QPolygonF({{121.2599, 31.18}, {121.26, 31.18}, {121.26, 31.19}, {121.2599, 31.19}}), {}}};
    for (const Choice choice : {Choice::Share, Choice::First, Choice::Second})
        place.options.push_back({choice, place.before});
    place.options.push_back({Choice::Neither, {}});
    return place;
}

town::TownPlace holePlace()
{
    town::TownPlace place;
    place.kind = Kind::Hole;
    place.key = u"hole:21@-1280,-715"_s;
    place.rows = {21};
    place.grids = {u"21"_s};
    place.names = {u"<b>宅东</b>"_s};
    place.what = u"A hole of 2.9 ha in it belongs to no grid."_s;
    place.at = {31.184, 121.255};
    place.before = {{patch(121.25), {}}};
    place.spot = {{patch(121.254, 31.183), {}}};
    place.options = {{Choice::Fill, place.before}, {Choice::Keep, place.before}, {Choice::OwnGrid, place.before}};
    return place;
}

/// Two grids and two places; what was decided stands in them.
town::TownCheck checkWith(const std::vector<town::Decision> &decisions)
{
    town::TownCheck check;
    check.system = u"shanghai"_s;
    check.records = 2;
    check.grounds = {{17, true, u"17"_s, u"明珠"_s, {}, {}, {{patch(121.25), {}}}, {31.185, 121.255}},
                     {18, true, u"18"_s, u"西郊家园"_s, {}, {}, {{patch(121.26), {}}}, {31.185, 121.265}}};
    check.outline = QPolygonF({{121.25, 31.18}, {121.27, 31.18}, {121.27, 31.19}, {121.25, 31.19}});
    check.places = {overlapPlace(), holePlace()};
    for (town::TownPlace &place : check.places) {
        for (const town::Decision &decision : decisions) {
            if (decision.place == place.key)
                place.chosen = decision.choice;
        }
    }
    check.remarks = {{town::Remark::Kind::Made, 1, u"17"_s, u"It has no chief."_s},
                     {town::Remark::Kind::Refused, 18, u"18"_s, u"It lies over grid 17."_s, base::GeoPoint{31.185, 121.26}, {}, check.places[0].key}};
    return check;
}

town::ThingsCheck elementsCheck(const QString &file)
{
    town::ThingsCheck check;
    check.file = file;
    check.columns = {
        {u"类型"_s, {u"商铺"_s, u"小区"_s}, 4, 0}, {u"经度"_s, {u"121.255"_s}, 3, 0}, {u"纬度"_s, {u"31.185"_s}, 3, 0}, {u"备注"_s, {}, 0, 0}};
    check.chosen[town::ThingField::Kind] = u"类型"_s;
    check.chosen[town::ThingField::Longitude] = u"经度"_s;
    check.chosen[town::ThingField::Latitude] = u"纬度"_s;
    check.rows = 4;
    check.things = {{3, u"shop-001"_s, u"shop"_s, u"店"_s, u"17"_s, 1, base::GeoPoint{31.185, 121.255}},
                    {4, u"shop-002"_s, u"shop"_s, u"店"_s, u"17"_s, 1, base::GeoPoint{31.186, 121.256}},
                    {5, u"shop-003"_s, u"shop"_s, u"店"_s, u"18"_s, 1, base::GeoPoint{31.186, 121.266}}};
    check.remarks = {{town::Remark::Kind::Refused, 6, {}, u"It has no coordinates, \"=1+1\"."_s}};
    return check;
}

} // namespace

class TestSetupPlaces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void placesAreDecidedByKeysAlone();
    void numbersAreTypedIntoFields();
    void aDecisionIsTakenBack();
    void everyButtonDecides();
    void theChosenChoiceIsTheFullButton();
    void placesHaveRoomAndTheirPanelsGround_data();
    void placesHaveRoomAndTheirPanelsGround();
    void aPlaceIsShownNearAtHand();
    void aNumberOnTheMapChoosesItsPlace();
    void whatBelongsToAPlaceIsToldThere();
    void anotherFileForgetsTheDecisions();
    void elementsComeWithTheTown();
    void anotherUseOfATablesColumn();
    void aTableThatCannotBeHoldsTheTownUp();
    void theListOfAllThatWasFound();
    void halfATownIsKeptAndTakenUp();
    void aTownThatIsMadeIsForgotten();
    void keysBeginAnew();

private:
    template <class Part> [[nodiscard]] Part &part() const { return *m_page->findChild<Part *>(); }
    void answer(bool elements = false)
    {
        town::TownCheck check = checkWith(m_files->checks.last().plan.decisions);
        if (elements)
            check.things = {elementsCheck(m_files->checks.last().plan.elements->file)};
        Q_EMIT m_files->checked(check);
    }
    void begin()
    {
        m_page->setFile(u"/files/grids.shp"_s);
        answer();
        part<PlaceList>().setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_page->focusWidget() ? m_page->focusWidget() : m_page.get(), key, modifiers);
    }
    /// By what it is of: a stack lowers the pages that it does not show, so they come first among its children.
    [[nodiscard]] ThingsView &elements() const
    {
        const auto all = m_page->findChildren<ThingsView *>();
        return **std::ranges::find(all, town::ThingsOf::Elements, &ThingsView::of);
    }
    [[nodiscard]] bool shows(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&text](const QLabel *label) { return label->isVisible() && base::withoutIsolates(label->text()).contains(text); });
    }
    const ui::theme::Theme m_theme{look::Ground::Dark};
    std::unique_ptr<HandTownFiles> m_files;
    std::unique_ptr<SetupPage> m_page;
};

void TestSetupPlaces::init()
{
    m_files = std::make_unique<HandTownFiles>();
    m_page = std::make_unique<SetupPage>(m_theme, *m_files, u"/packs"_s);
    m_page->resize(1366, 768);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestSetupPlaces::placesAreDecidedByKeysAlone()
{
    begin();
    const PlaceList &list = part<PlaceList>();
    QVERIFY(list.isVisible() && shows(u"2 open"_s));
    press(Qt::Key_Home);
    press(Qt::Key_1);
    QCOMPARE(m_files->checks.last().plan.decisions, (std::vector<town::Decision>{{u"overlap:17+18@963,-76"_s, Choice::Share}}));
    answer();
    QCOMPARE(list.chosen(), 0); // it stays where it was
    QVERIFY(shows(u"Decided: Share"_s) && shows(u"1 open"_s));
    press(Qt::Key_Down);
    QCOMPARE(list.chosen(), 1);
    press(Qt::Key_3);
    QCOMPARE(m_files->checks.last().plan.decisions.size(), 2U);
    QCOMPARE(m_files->checks.last().plan.decisions.back().choice, Choice::OwnGrid);
    answer();
    const qsizetype before = m_files->checks.size();
    press(Qt::Key_4); // a hole has three choices
    press(Qt::Key_3); // it is so already
    QCOMPARE(m_files->checks.size(), before);
    press(Qt::Key_Up);
    press(Qt::Key_4);
    QCOMPARE(m_files->checks.last().plan.decisions.front().choice, Choice::Neither);
    QVERIFY(list.accessibleDescription().contains(u"612 m²"_s));
}

void TestSetupPlaces::numbersAreTypedIntoFields()
{
    begin();
    press(Qt::Key_Home);
    const qsizetype before = m_files->checks.size();
    QLineEdit *name = m_page->findChildren<QLineEdit *>().at(1);
    QTest::keyClicks(name, u"12 towns"_s);
    QCOMPARE(name->text(), u"12 towns"_s);
    QCOMPARE(m_files->checks.size(), before);
}

void TestSetupPlaces::aDecisionIsTakenBack()
{
    begin();
    press(Qt::Key_Home);
    press(Qt::Key_1);
    answer();
    press(Qt::Key_2);
    answer();
    press(Qt::Key_Down);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_files->checks.last().plan.decisions.front().choice, Choice::Share); // what was before it
    QCOMPARE(part<PlaceList>().chosen(), 0);                                       // where it was
    answer();
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_files->checks.last().plan.decisions.empty());
    answer();
    const qsizetype before = m_files->checks.size();
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_files->checks.size(), before);
    QVERIFY(shows(u"no decision to take back"_s));
}

void TestSetupPlaces::everyButtonDecides()
{
    begin();
    const auto buttons = part<PlaceList>().findChildren<ui::actions::KeyButton *>();
    QCOMPARE(buttons.size(), 7);
    QStringList texts;
    for (const auto *button : buttons)
        texts << base::withoutIsolates(button->text());
    QVERIFY2(texts.contains(u"To 18"_s), qPrintable(texts.join(u'|')));
    buttons.at(2)->click();
    QCOMPARE(m_files->checks.last().plan.decisions.front().choice, Choice::Second);
    QCOMPARE(part<PlaceList>().chosen(), 0);
}

void TestSetupPlaces::theChosenChoiceIsTheFullButton()
{
    begin();
    press(Qt::Key_Home);
    press(Qt::Key_2);
    answer();
    QList<int> full;
    const auto buttons = part<PlaceList>().findChildren<ui::actions::KeyButton *>();
    for (int i = 0; i < buttons.size(); ++i) {
        if (buttons[i]->isVisible() && buttons[i]->style() == ui::actions::KeyButton::Style::Primary)
            full << i % 7; // rows of before go when the loop turns
    }
    QCOMPARE(full, QList<int>{1});
}

void TestSetupPlaces::placesHaveRoomAndTheirPanelsGround_data()
{
    QTest::addColumn<look::Ground>("ground");
    QTest::newRow("dark") << look::Ground::Dark;
    QTest::newRow("light") << look::Ground::HallLight;
}

void TestSetupPlaces::placesHaveRoomAndTheirPanelsGround()
{
    QFETCH(look::Ground, ground);
    const ui::theme::Theme theme(ground);
    m_page = std::make_unique<SetupPage>(theme, *m_files, u"/packs"_s);
    m_page->setStyleSheet(theme.styleSheet());
    m_page->resize(1366, 768);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    begin();
    const PlaceList &list = part<PlaceList>();
    const auto rows = list.findChildren<ui::townsetup::PlaceRow *>();
    QCOMPARE(rows.size(), 2);
    QTRY_VERIFY2(list.viewport()->height() >= 2 * rows[0]->minimumSizeHint().height(),
                 qPrintable(u"%1 of %2"_s.arg(list.viewport()->height()).arg(rows[0]->minimumSizeHint().height())));
    const QImage picture = m_page->grab().toImage();
    const QPoint beside = list.mapTo(m_page.get(), QPoint(4, rows[1]->y() + rows[1]->height() / 2)); // left of its words; not chosen
    QCOMPARE(picture.pixelColor(beside), theme.palette().panel);
    m_page.reset(); // before the theme
}

void TestSetupPlaces::aPlaceIsShownNearAtHand()
{
    m_page->resize(1920, 1080); // two fit
    begin();
    PlaceStrip &strip = part<PlaceStrip>();
    QVERIFY(strip.isVisible());
    QCOMPARE(strip.shown(), (std::vector<int>{0, 1}));
    QCOMPARE(PlaceStrip::tried(overlapPlace()), std::optional(Choice::Share)); // a trial
    town::TownPlace decided = overlapPlace();
    decided.chosen = Choice::Neither;
    QCOMPARE(PlaceStrip::tried(decided), std::optional(Choice::Neither));
    const QImage before = strip.grab().toImage();
    QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(300, 60));
    QCOMPARE(part<PlaceList>().chosen(), 1);
    QVERIFY(strip.grab().toImage() != before);
    town::TownCheck sound = checkWith({});
    sound.places.clear();
    Q_EMIT m_files->checked(sound);
    QVERIFY(!strip.isVisible() && !part<PlaceList>().isVisible());
}

void TestSetupPlaces::aNumberOnTheMapChoosesItsPlace()
{
    begin();
    SetupMap &map = part<SetupMap>();
    QVERIFY(map.placeMarkOf(1) && !map.placeMarkOf(2) && !map.markOf(1));
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.placeMarkOf(1)->toPoint());
    QCOMPARE(part<PlaceList>().chosen(), 1);
    QVERIFY((*map.placeMarkOf(1) - QPointF(map.width() / 2.0, map.height() / 2.0)).manhattanLength() < 2);
}

void TestSetupPlaces::whatBelongsToAPlaceIsToldThere()
{
    begin();
    const RemarkList &list = part<RemarkList>();
    QCOMPARE(list.rowCount(), 1);
    QCOMPARE(list.item(0, RemarkList::Number)->text(), u"3"_s); // behind the places
    QVERIFY(shows(u"<b>宅东</b>"_s));                           // plain
}

void TestSetupPlaces::anotherFileForgetsTheDecisions()
{
    begin();
    press(Qt::Key_Home);
    press(Qt::Key_1);
    QCOMPARE(m_files->checks.last().plan.decisions.size(), 1U);
    m_page->setFile(u"/files/other.shp"_s);
    QVERIFY(m_files->checks.last().plan.decisions.empty());
}

void TestSetupPlaces::elementsComeWithTheTown()
{
    begin();
    m_page->setThings(town::ThingsOf::Elements, u"/files/要素.xlsx"_s);
    QCOMPARE(m_files->checks.last().plan.elements->file, u"/files/要素.xlsx"_s);
    answer(true);
    QVERIFY(shows(u"3 of 4 rows go in"_s));
    QCOMPARE(part<SetupMap>().points(), 3);
    const auto tables = elements().findChildren<QTableWidget *>();
    QCOMPARE(tables.at(0)->rowCount(), 4);
    QCOMPARE(tables.at(1)->rowCount(), 1);
    QCOMPARE(tables.at(1)->item(0, 0)->text(), u"6"_s);
    QVERIFY(part<SetupSteps>().summary().contains(u"3 elements"_s));
    m_page->findChildren<QLineEdit *>().at(1)->setText(u"新镇"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(m_files->makes.size(), 1);
    QCOMPARE(m_files->makes[0].plan.elements->file, u"/files/要素.xlsx"_s);
    m_page->setThings(town::ThingsOf::Elements, {});
    QVERIFY(!m_files->checks.last().plan.elements);
}

void TestSetupPlaces::anotherUseOfATablesColumn()
{
    begin();
    m_page->setThings(town::ThingsOf::Elements, u"/files/要素.xlsx"_s);
    answer(true);
    auto *table = elements().findChildren<QTableWidget *>().at(0);
    auto *box = qobject_cast<QComboBox *>(table->cellWidget(3, ThingsView::Use));
    QVERIFY(box);
    Q_EMIT box->activated(1 + int(town::ThingField::Name));
    const town::ThingsPlan plan = *m_files->checks.last().plan.elements;
    QVERIFY(!plan.guesses);
    QCOMPARE(plan.columns[town::ThingField::Name], u"备注"_s);
    QCOMPARE(plan.columns[town::ThingField::Kind], u"类型"_s); // what was found out stays
    auto *kind = elements().findChild<QLineEdit *>();
    kind->setText(u"商铺"_s);
    Q_EMIT kind->editingFinished();
    QCOMPARE(m_files->checks.last().plan.elements->everyKind, u"商铺"_s);
}

void TestSetupPlaces::aTableThatCannotBeHoldsTheTownUp()
{
    begin();
    m_page->setThings(town::ThingsOf::Sensors, u"/files/s.csv"_s);
    town::TownCheck check = checkWith({});
    town::ThingsCheck broken;
    broken.of = town::ThingsOf::Sensors;
    broken.file = u"/files/s.csv"_s;
    broken.trouble = u"No header was found."_s;
    check.things = {broken};
    Q_EMIT m_files->checked(check);
    QVERIFY(m_page->blocked().contains(u"s.csv"_s));
    QVERIFY(shows(u"No header was found."_s));
    m_page->setThings(town::ThingsOf::Sensors, {});
    answer();
    QCOMPARE(m_page->blocked(), u"The town has no name yet."_s);
}

void TestSetupPlaces::theListOfAllThatWasFound()
{
    begin();
    m_page->setThings(town::ThingsOf::Elements, u"/files/要素.xlsx"_s);
    answer(true);
    const QString text = QString::fromUtf8(m_page->findings());
    QCOMPARE(text.count(u'\n'), 4); // a header, two remarks, a refused row
    QVERIFY(text.contains(u"要素.xlsx,6,"_s) && text.contains(u"It lies over grid 17."_s));
    Q_EMIT m_files->written(u"/tmp/list.csv"_s);
    QVERIFY(shows(u"list.csv"_s));
    QVERIFY(m_page->check());
}

void TestSetupPlaces::halfATownIsKeptAndTakenUp()
{
    begin();
    press(Qt::Key_Home);
    press(Qt::Key_2);
    m_page->setThings(town::ThingsOf::Elements, u"/files/要素.xlsx"_s);
    m_page->findChildren<QLineEdit *>().at(1)->setText(u"新镇"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!m_files->keeps.isEmpty() && m_files->keeps.last().name.name == u"新镇"_s, 20'000);
    const SetupWish kept = m_files->keeps.last();
    QCOMPARE(kept, m_page->wish());
    m_page.reset();
    m_files = std::make_unique<HandTownFiles>();
    m_files->last = kept;
    m_page = std::make_unique<SetupPage>(m_theme, *m_files, u"/packs"_s);
    m_page->show();
    QCOMPARE(m_page->wish(), kept);
    QCOMPARE(m_files->checks.last(), kept);
    QVERIFY(shows(u"Ctrl+N"_s));
}

void TestSetupPlaces::aTownThatIsMadeIsForgotten()
{
    begin();
    m_page->findChildren<QLineEdit *>().at(1)->setText(u"新镇"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    Q_EMIT m_files->made(u"/packs/新镇"_s);
    QVERIFY(m_files->keeps.last().grids.isEmpty());
    const qsizetype before = m_files->keeps.size();
    m_page.reset();
    QCOMPARE(m_files->keeps.size(), before);
}

void TestSetupPlaces::keysBeginAnew()
{
    begin();
    press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(!m_page->check() && m_page->wish().grids.isEmpty() && m_page->wish().plan.isEmpty());
    QCOMPARE(m_page->blocked(), u"Choose the file of the grids first."_s);
    QVERIFY(m_files->keeps.last().grids.isEmpty());
}

GRIDHALL_TEST(TestSetupPlaces, QApplication)
#include "tst_setupplaces.moc"
