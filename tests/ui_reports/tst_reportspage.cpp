// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/daytown.h"
#include "report/logreader.h"
#include "report/period/readers.h"
#include "reports/reportspage.h"
#include "store/log/memorylog.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::reports::ReportsPage;
using ui::reports::SheetView;

namespace {

/// What the store holds, in the hands of a test.
struct Shelf {
    std::vector<domain::CaseBrief> briefs;
    std::optional<base::Error> failure;
    QSemaphore gate{1000}; ///< each request takes one; a test that holds them makes the page wait
};

class ShelfReader final : public samples::EmptyReader {
public:
    explicit ShelfReader(Shelf &shelf) : m_shelf(shelf) {}
    base::Result<base::Position> position() const override { return base::Position{241}; }
    base::Outcome touching(base::Instant, base::Instant to, const store::BriefVisitor &visit) const override
    {
        m_shelf.gate.acquire();
        if (m_shelf.failure)
            return tl::unexpected(*m_shelf.failure);
        for (const domain::CaseBrief &brief : m_shelf.briefs)
            if (brief.reportedAt < to && !visit(brief))
                break;
        return {};
    }

private:
    Shelf &m_shelf;
};

} // namespace

class TestReportsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void opensAtYesterday();
    void keysGoFromDayToDay();
    void neverAfterToday();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void aDayWithoutCasesShowsItsZeros();
    void comesBackAfterAFailure();
    void theNewestDayWins();
    void savesWhatItShows();
    void aFailedSaveIsTold();
    void theViewTurnsAndZooms();
    void ratesStandBesideTheDay();
    void otherRulesAreCountedAgain();

private:
    void show();
    std::unique_ptr<Shelf> m_shelf;
    const region::RegionPtr m_town = std::make_shared<const region::Region>(samples::smallTown());
    base::FixedClock m_clock{samples::local(*m_town, "2025-11-07T14:37")};
    ui::theme::Theme m_theme{look::Ground::Dark};
    std::unique_ptr<report::SummaryDesk> m_desk;
    std::unique_ptr<ReportsPage> m_page;
};

void TestReportsPage::init()
{
    m_shelf = std::make_unique<Shelf>();
    m_shelf->briefs = samples::randomCases(*m_town, 11, 400);
    m_desk = std::make_unique<report::SummaryDesk>(
        m_town,
        [shelf = m_shelf.get()]() -> base::Result<report::DayReaders> {
            return report::DayReaders{std::make_unique<ShelfReader>(*shelf), nullptr, false, {}};
        },
        m_clock);
    m_page = std::make_unique<ReportsPage>(*m_desk, m_theme, m_clock);
    m_page->resize(1366, 700);
}

void TestReportsPage::cleanup()
{
    m_page.reset();
    m_shelf->gate.release(1000);
    m_desk.reset();
}

void TestReportsPage::show()
{
    m_page->show();
    QTRY_COMPARE(m_page->state(), ReportsPage::State::Shown);
}

void TestReportsPage::opensAtYesterday()
{
    QCOMPARE(m_page->date(), QDate(2025, 11, 6));
    show();
    QVERIFY(m_page->summary());
    QCOMPARE(m_page->summary()->date, QDate(2025, 11, 6));
    QVERIFY(m_page->view().pageCount() >= 1);
    QVERIFY(m_page->view().sentence().isEmpty());
}

void TestReportsPage::keysGoFromDayToDay()
{
    show();
    QTest::keyClick(const_cast<SheetView *>(&m_page->view()), Qt::Key_BracketLeft);
    QCOMPARE(m_page->date(), QDate(2025, 11, 5));
    QTRY_VERIFY(m_page->summary() && m_page->summary()->date == QDate(2025, 11, 5));
    QTest::keyClick(const_cast<SheetView *>(&m_page->view()), Qt::Key_BracketRight);
    QTRY_VERIFY(m_page->summary() && m_page->summary()->date == QDate(2025, 11, 6));
}

void TestReportsPage::neverAfterToday()
{
    show();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(const_cast<SheetView *>(&m_page->view()), Qt::Key_BracketRight);
    QCOMPARE(m_page->date(), QDate(2025, 11, 7));
    m_page->setDate(QDate(2030, 1, 1));
    QCOMPARE(m_page->date(), QDate(2025, 11, 7));
}

void TestReportsPage::saysWhatIsMissing_data()
{
    QTest::addColumn<bool>("broken");
    QTest::addColumn<ReportsPage::State>("state");
    QTest::newRow("store fails") << true << ReportsPage::State::Failed;
}

void TestReportsPage::saysWhatIsMissing()
{
    QFETCH(bool, broken);
    QFETCH(ReportsPage::State, state);
    m_shelf->briefs.clear();
    if (broken)
        m_shelf->failure = base::Error{base::ErrorCode::Storage, u"The disk does not answer."_s, {}, {}};
    m_page->show();
    QTRY_COMPARE(m_page->state(), state);
    QVERIFY(!m_page->summary());
    QCOMPARE(m_page->view().pageCount(), 0);
    QVERIFY(!m_page->view().sentence().isEmpty());
    m_page->savePdf(u"/nowhere.pdf"_s); // nothing to save: no crash, no note
    QVERIFY(m_page->note().isEmpty());
}

void TestReportsPage::aDayWithoutCasesShowsItsZeros()
{
    m_shelf->briefs.clear();
    m_page->show();
    QTRY_COMPARE(m_page->state(), ReportsPage::State::Shown);
    QVERIFY(m_page->summary());
    QVERIFY(m_page->view().pageCount() > 0);
}

void TestReportsPage::comesBackAfterAFailure()
{
    m_shelf->failure = base::Error{base::ErrorCode::Busy, u"Try again."_s, {}, {}};
    m_page->show();
    QTRY_COMPARE(m_page->state(), ReportsPage::State::Failed);
    m_shelf->failure.reset();
    QTest::keyClick(const_cast<SheetView *>(&m_page->view()), Qt::Key_F5);
    QTRY_COMPARE(m_page->state(), ReportsPage::State::Shown);
}

void TestReportsPage::theNewestDayWins()
{
    show();
    m_shelf->gate.acquire(m_shelf->gate.available());
    QSignalSpy changes(m_page.get(), &ReportsPage::stateChanged);
    for (const int day : {5, 4, 3})
        m_page->setDate(QDate(2025, 11, day));
    QCOMPARE(m_page->state(), ReportsPage::State::Loading);
    m_shelf->gate.release(10);
    QTRY_COMPARE(m_page->state(), ReportsPage::State::Shown);
    QCOMPARE(m_page->summary()->date, QDate(2025, 11, 3));
    QCOMPARE(changes.count(), 4); // three times loading, once shown: the older answers were dropped
}

void TestReportsPage::savesWhatItShows()
{
    show();
    QTemporaryDir folder;
    QSignalSpy saved(m_page.get(), &ReportsPage::saved);
    const QString pdf = folder.filePath(u"day.pdf"_s);
    const QString json = folder.filePath(u"day.json"_s);
    m_page->savePdf(pdf);
    m_page->saveJson(json);
    QTRY_COMPARE(saved.count(), 2);
    QFile pages(pdf);
    QVERIFY(pages.open(QIODevice::ReadOnly) && pages.readAll().startsWith("%PDF-"));
    QFile figures(json);
    QVERIFY(figures.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(figures.readAll()).object(), report::toJson(*m_page->summary()));
    QVERIFY(m_page->note().contains(u"day.json"_s));
}

void TestReportsPage::aFailedSaveIsTold()
{
    show();
    m_page->savePdf(u"/no/such/folder/day.pdf"_s);
    QTRY_VERIFY(m_page->note().contains(u"/no/such/folder/day.pdf"_s));
    QCOMPARE(m_page->state(), ReportsPage::State::Shown);
}

void TestReportsPage::theViewTurnsAndZooms()
{
    show();
    auto *view = const_cast<SheetView *>(&m_page->view());
    const qreal wide = view->scale();
    QTest::keyClick(view, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view->fit(), SheetView::Fit::Page);
    QVERIFY(view->scale() < wide);
    QTest::keyClick(view, Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(view->fit(), SheetView::Fit::None);
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->pageShown(), view->pageCount());
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(view->pageShown(), 1);
    // The page's paper is white, the ground around it is not.
    const QImage picture = view->viewport()->grab().toImage();
    QCOMPARE(picture.pixelColor(2, picture.height() / 2), m_theme.palette().ground);
    QCOMPARE(picture.pixelColor(picture.width() / 2, 16), QColor(Qt::white));
}

void TestReportsPage::ratesStandBesideTheDay()
{
    m_page.reset();
    m_desk = std::make_unique<report::SummaryDesk>(
        m_town,
        [shelf = m_shelf.get()]() -> base::Result<report::DayReaders> {
            return report::DayReaders{std::make_unique<ShelfReader>(*shelf), std::make_shared<store::MemoryLog>(), false, {}};
        },
        m_clock);
    m_page = std::make_unique<ReportsPage>(*m_desk, m_theme, m_clock);
    m_page->resize(1366, 700);
    m_page->show();
    QVERIFY(m_page->rates().isHidden());
    m_page->toggleRates();
    QTRY_COMPARE(m_page->rates().lines().size(), qsizetype(12));
    for (const QStringList &line : m_page->rates().lines()) {
        QCOMPARE(line[1], u"—"_s);     // nothing to divide by …
        QCOMPARE(line[2], u"0 / 0"_s); // … and it says so
    }
    m_page->toggleRates();
    QVERIFY(m_page->rates().isHidden());
}

// The region in force is the desk's: the page keeps none of its own.
void TestReportsPage::otherRulesAreCountedAgain()
{
    show();
    const QString before = m_page->summary()->regionName;
    m_page->followRules(); // the first that is heard of the centre: the same rules
    QCOMPARE(m_page->state(), ReportsPage::State::Shown);
    region::Region other = *m_town;
    other.name = u"新镇"_s;
    other.rulebook.hash = u"other"_s;
    m_desk->setRules(std::make_shared<const region::Region>(other));
    m_page->followRules();
    QCOMPARE(m_page->state(), ReportsPage::State::Loading);
    QTRY_COMPARE(m_page->state(), ReportsPage::State::Shown);
    QCOMPARE(m_page->summary()->regionName, u"新镇"_s);
    // Nobody looks: it is counted when somebody does.
    m_page->hide();
    m_desk->setRules(m_town);
    m_page->followRules();
    QCOMPARE(m_page->state(), ReportsPage::State::Shown);
    m_page->show();
    QTRY_VERIFY(m_page->summary() && m_page->summary()->regionName == before);
}

GRIDHALL_TEST(TestReportsPage, QApplication)
#include "tst_reportspage.moc"
