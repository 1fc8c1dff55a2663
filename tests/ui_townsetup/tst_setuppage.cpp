// SPDX-License-Identifier: GPL-3.0-or-later
// The page that makes a town of its files: what is chosen is checked anew, what was found is shown at its place, and only a town that can be is
// saved.
#include "base/text/outsidetext.h"
#include "support/testprogram.h"
#include "townsetup/columntable.h"
#include "townsetup/remarklist.h"
#include "townsetup/setupmap.h"
#include "townsetup/setuppage.h"
#include "townsetup/setupsteps.h"
#include "ui_townsetup/handtownfiles.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using townsetuptest::HandTownFiles;
using ui::townsetup::ColumnTable;
using ui::townsetup::RemarkList;
using ui::townsetup::SetupMap;
using ui::townsetup::SetupPage;
using ui::townsetup::SetupSteps;
using ui::townsetup::SetupWish;

namespace {

constexpr base::GeoPoint kBowTie{31.19, 121.27};

QPolygonF square(double west, double south)
{
    return QPolygonF({{west, south}, {west + 0.01, south}, {west + 0.01, south + 0.01}, {west, south + 0.01}});
}

town::SeenGround grid(const QString &code, double west)
{
    return {0, true, code, u"网格"_s + code, {}, u"金联村"_s, {{square(west, 31.18), {}}}, {31.185, west + 0.005}};
}

/// Two grids, a border that crosses itself, a spike that was taken off, a chief that was made.
town::TownCheck someCheck()
{
    town::TownCheck check;
    check.format = u"ESRI Shapefile"_s;
    check.encoding = u"GB18030"_s;
    check.system = u"WGS84"_s;
    check.records = 3;
    check.columns = {{u"WGBM"_s, {u"01"_s, u"02"_s}, 3, 3}, {u"WGMC"_s, {u"金联"_s, u"陆家角"_s}, 3, 3}, {u"BZ"_s, {}, 0, 0}};
    check.chosen = {u"WGBM"_s, u"WGMC"_s, {}, {}};
    check.grounds = {grid(u"01"_s, 121.25), grid(u"02"_s, 121.26), {3, false, {}, {}, {}, {}, {{square(121.27, 31.18), {}}}, {31.185, 121.275}}};
    check.outline = QPolygonF({{121.25, 31.18}, {121.27, 31.18}, {121.27, 31.19}, {121.25, 31.19}});
    check.remarks = {{town::Remark::Kind::Made, 1, u"01"_s, u"It has no chief."_s},
                     {town::Remark::Kind::Cleaned, 2, u"02"_s, u"A spike was taken off."_s, base::GeoPoint{31.19, 121.26}, QPointF(121.26, 31.19)},
                     {town::Remark::Kind::Refused, 3, {}, u"Its border crosses itself."_s, kBowTie, QPointF(121.27, 31.19)}};
    return check;
}

} // namespace

class TestSetupPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_page.reset(); }
    void aFileIsCheckedAtOnce();
    void whatWasRefusedComesFirst();
    void aRemarkIsShownAtItsPlace();
    void aNumberOnTheMapChoosesItsRow();
    void anotherUseOfAColumnIsCheckedAnew();
    void aColumnHasOneUse();
    void anotherSystemIsCheckedAnew();
    void whyNothingCanBeSaved();
    void aTownIsSaved();
    void aFailureIsToldAndNothingIsLost();
    void theFolderIsToldFromHomeOn();
    void theBordersAsTheFileHasThem();
    void howLongItTookIsSaid();
    void hostileNamesStayPlain();

private:
    template <class Part> [[nodiscard]] Part &part() const { return *m_page->findChild<Part *>(); }
    void nameIt(const QString &name) { m_page->findChildren<QLineEdit *>().at(1)->setText(name); } // the first is the EPSG number
    const ui::theme::Theme m_theme{look::Ground::Dark};
    std::unique_ptr<HandTownFiles> m_files;
    std::unique_ptr<SetupPage> m_page;
};

void TestSetupPage::init()
{
    m_files = std::make_unique<HandTownFiles>();
    m_page = std::make_unique<SetupPage>(m_theme, *m_files, u"/packs"_s);
    m_page->resize(1366, 768);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestSetupPage::aFileIsCheckedAtOnce()
{
    m_page->setFile(u"/files/grids.shp"_s);
    QCOMPARE(m_files->checks.size(), 1);
    QCOMPARE(m_files->checks[0].grids, u"/files/grids.shp"_s);
    QVERIFY(m_files->checks[0].guesses);
    QVERIFY(m_files->checks[0].system.isEmpty());
    QVERIFY(!m_page->check());
    Q_EMIT m_files->checked(someCheck());
    QVERIFY(m_page->check());
    QCOMPARE(part<SetupSteps>().summary().first(3), (QStringList{u"2 grids"_s, u"1 places refused"_s, u"1 places cleaned"_s}));
}

void TestSetupPage::whatWasRefusedComesFirst()
{
    m_page->setFile(u"/files/grids.shp"_s);
    Q_EMIT m_files->checked(someCheck());
    const RemarkList &list = part<RemarkList>();
    QCOMPARE(list.rowCount(), 3);
    QStringList kinds, numbers;
    for (int row = 0; row < list.rowCount(); ++row) {
        kinds << list.item(row, RemarkList::Kind)->text();
        numbers << list.item(row, RemarkList::Number)->text();
    }
    QCOMPARE(kinds, (QStringList{u"Refused"_s, u"Cleaned"_s, u"Sample"_s}));
    QCOMPARE(numbers, (QStringList{u"3"_s, u"2"_s, u"1"_s}));
    QCOMPARE(list.item(0, RemarkList::Grid)->text(), u"Record 3"_s);
    QCOMPARE(list.item(0, RemarkList::Place)->text(), u"121.27000, 31.19000"_s);
}

void TestSetupPage::aRemarkIsShownAtItsPlace()
{
    m_page->setFile(u"/files/grids.shp"_s);
    Q_EMIT m_files->checked(someCheck());
    const SetupMap &map = part<SetupMap>();
    QVERIFY(!map.markOf(0)); // it has no place
    part<RemarkList>().setCurrentCell(0, RemarkList::What);
    QVERIFY(map.markOf(2));
    QVERIFY((*map.markOf(2) - QPointF(map.width() / 2.0, map.height() / 2.0)).manhattanLength() < 2);
}

void TestSetupPage::aNumberOnTheMapChoosesItsRow()
{
    m_page->setFile(u"/files/grids.shp"_s);
    Q_EMIT m_files->checked(someCheck());
    SetupMap &map = part<SetupMap>();
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.markOf(1)->toPoint());
    QCOMPARE(part<RemarkList>().currentRow(), 1);
}

void TestSetupPage::anotherUseOfAColumnIsCheckedAnew()
{
    m_page->setFile(u"/files/grids.shp"_s);
    Q_EMIT m_files->checked(someCheck());
    auto *box = qobject_cast<QComboBox *>(part<ColumnTable>().cellWidget(1, ColumnTable::Use));
    QVERIFY(box);
    box->setCurrentIndex(0);
    Q_EMIT box->activated(0);
    QCOMPARE(m_files->checks.size(), 2);
    QVERIFY(!m_files->checks[1].guesses); // what a person took away is not guessed again
    QCOMPARE(m_files->checks[1].columns.code, u"WGBM"_s);
    QVERIFY(m_files->checks[1].columns.name.isEmpty());
}

void TestSetupPage::aColumnHasOneUse()
{
    m_page->setFile(u"/files/grids.shp"_s);
    Q_EMIT m_files->checked(someCheck());
    part<ColumnTable>().use(0, 4); // the codes are the chiefs
    QCOMPARE(m_files->checks.last().columns, (town::GridColumns{{}, u"WGMC"_s, u"WGBM"_s, {}}));
}

void TestSetupPage::anotherSystemIsCheckedAnew()
{
    m_page->setFile(u"/files/grids.shp"_s);
    QComboBox *systems = part<SetupSteps>().findChild<QComboBox *>();
    systems->setCurrentIndex(systems->findData(u"GCJ02"_s));
    QCOMPARE(m_files->checks.last().system, u"GCJ02"_s);
    const qsizetype before = m_files->checks.size();
    systems->setCurrentIndex(systems->count() - 1); // by its number, which nobody has written yet
    QCOMPARE(m_files->checks.size(), before);
    auto *number = part<SetupSteps>().findChildren<QLineEdit *>().constFirst();
    QVERIFY(number->isVisible());
    QTest::keyClicks(number, u"4549"_s);
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(m_files->checks.last().system, u"EPSG:4549"_s);
}

void TestSetupPage::whyNothingCanBeSaved()
{
    QCOMPARE(m_page->blocked(), u"Choose the file of the grids first."_s);
    m_page->setFile(u"/files/grids.shp"_s);
    QCOMPARE(m_page->blocked(), u"The file is being checked."_s);
    town::TownCheck check = someCheck();
    check.trouble = u"None of the file's grids can be taken."_s;
    Q_EMIT m_files->checked(check);
    QCOMPARE(m_page->blocked(), u"No town can be made of this file yet."_s);
    Q_EMIT m_files->checked(someCheck());
    QCOMPARE(m_page->blocked(), u"The town has no name yet."_s);
    m_files->taken = u"/packs/新镇"_s;
    nameIt(u"新镇"_s);
    QVERIFY(m_page->blocked().startsWith(u"The folder has files in it"_s));
    nameIt(u"新镇二"_s);
    QCOMPARE(m_page->blocked(), QString());
}

void TestSetupPage::aTownIsSaved()
{
    QSignalSpy saved(m_page.get(), &SetupPage::saved);
    m_page->setFile(u"/files/grids.shp"_s);
    Q_EMIT m_files->checked(someCheck());
    QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(m_files->makes.isEmpty());
    nameIt(u"../新/镇"_s);
    QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(m_files->makes.size(), 1);
    QCOMPARE(m_files->makes[0].folder, u"/packs/-新-镇"_s); // a name leads nowhere else
    QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(m_files->makes.size(), 1); // once
    Q_EMIT m_files->made(m_files->makes[0].folder);
    QCOMPARE(saved.size(), 1);
}

void TestSetupPage::aFailureIsToldAndNothingIsLost()
{
    m_page->setFile(u"/files/grids.shp"_s);
    Q_EMIT m_files->checked(someCheck());
    nameIt(u"新镇"_s);
    QTest::keyClick(m_page.get(), Qt::Key_S, Qt::ControlModifier);
    Q_EMIT m_files->failed({base::ErrorCode::Storage, u"The disk is full."_s, {}, {}});
    QVERIFY(m_page->check()); // what was checked stands
    QCOMPARE(m_page->blocked(), QString());
    QStringList shown;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            shown << label->text();
    }
    QVERIFY(shown.contains(u"The disk is full."_s));
}

void TestSetupPage::theFolderIsToldFromHomeOn()
{
    SetupSteps &steps = part<SetupSteps>();
    const auto told = [&steps](const QString &text) {
        const auto labels = steps.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text().contains(text); });
    };
    steps.setFolder(QDir::homePath() + u"/packs/新镇"_s);
    QVERIFY(told(u"~/packs/新镇"_s));
    QVERIFY(!told(QDir::homePath()));
    QCOMPARE(steps.folder(), QDir::homePath() + u"/packs/新镇"_s);
    steps.setFolder(u"/srv/packs/新镇"_s);
    QVERIFY(told(u"/srv/packs/新镇"_s));
}

void TestSetupPage::theBordersAsTheFileHasThem()
{
    SetupMap &map = part<SetupMap>();
    QVERIFY(!map.originalChip().isVisible()); // nothing to be seen yet
    m_page->setFile(u"/files/grids.shp"_s);
    town::TownCheck check = someCheck();
    check.originals = {square(121.25, 31.18), QPolygonF({{121.26, 31.18}, {121.27, 31.18}, {121.27, 31.19}, {121.268, 31.189}, {121.26, 31.19}})};
    Q_EMIT m_files->checked(check);
    QVERIFY(map.originalChip().isVisible() && map.cleanedChip().isChecked());
    const QImage cleaned = map.grab().toImage();
    map.setFocus();
    QTest::keyClick(&map, Qt::Key_Space);
    QVERIFY(map.showsOriginal() && map.originalChip().isChecked() && !map.cleanedChip().isChecked());
    QVERIFY(map.grab().toImage() != cleaned);
    Q_EMIT m_files->checked(check); // another answer: what somebody looks at stays
    QVERIFY(map.showsOriginal());
    map.cleanedChip().click();
    QVERIFY(!map.showsOriginal());
    QCOMPARE(map.grab().toImage().size(), cleaned.size());
}

void TestSetupPage::howLongItTookIsSaid()
{
    struct Counter final : base::Stopwatch {
        base::Milliseconds passed{std::chrono::hours(5)};
        [[nodiscard]] base::Milliseconds elapsed() const override { return passed; }
    };
    QCOMPARE(m_page->begunText(), QString()); // nobody says the time
    Counter watch;
    m_page->timeBy(watch);
    QCOMPARE(m_page->begunText(), u"Begun just now"_s);
    watch.passed += std::chrono::minutes(12) + std::chrono::seconds(59);
    QCOMPARE(m_page->begunText(), u"Begun 12 minutes ago"_s);
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(m_page->begunText(), u"Begun just now"_s);
    m_page.reset(); // before the watch
}

void TestSetupPage::hostileNamesStayPlain()
{
    town::TownCheck check = someCheck();
    check.columns[0] = {u"<img src=/etc/passwd>"_s, {QString(5000, u'长'), u"\u202Eabc"_s}, 3, 3};
    check.remarks[2].what = u"<b>"_s + QString(5000, u'x');
    m_page->setFile(u"/files/grids.shp"_s);
    Q_EMIT m_files->checked(check);
    const QString cell = part<ColumnTable>().item(0, ColumnTable::Samples)->text();
    QVERIFY(cell.size() <= base::kLongestShown);
    QVERIFY(!cell.contains(u'\u202E'));
    QVERIFY(part<RemarkList>().item(0, RemarkList::What)->text().size() <= base::kLongestShown);
    QVERIFY(!m_page->grab().isNull());
}

GRIDHALL_TEST(TestSetupPage, QApplication)
#include "tst_setuppage.moc"
