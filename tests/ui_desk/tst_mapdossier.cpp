// SPDX-License-Identifier: GPL-3.0-or-later
// The map page's right side, its small cards and its named views: by mouse, by keys alone, over a restart.
#include "actions/widget/chip.h"
#include "casefile/call/placeline.h"
#include "casefile/form/newcasepanel.h"
#include "desk/writer/storedesk.h"
#include "deskpage/deskpage.h"
#include "map/layer/heatlayer.h"
#include "map/mappage.h"
#include "map/panel/keptlayers.h"
#include "report/course/coursedesk.h"
#include "store/things/readingring.h"
#include "store/things/ringreader.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"
#include "ui_hall/sensedtown.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::map::DossierPanel;
using ui::map::MapPage;

namespace {

/// A hall over the sensed town, its map page, and a store whose cases the dossiers are read from.
struct DossierStage {
    explicit DossierStage(std::vector<domain::CaseBrief> cases = {}, bool homes = true)
        : town(std::make_shared<const region::Region>(withSources(sensedTown(homes)))), feed(batchOf(std::move(cases))), hall(town, clock, feed),
          places(town, [this]() -> base::Result<std::unique_ptr<desk::ReaderParts>> { return desk::readerOf(path()); }), page(hall, theme)
    {
        writer = std::make_unique<desk::StoreDesk>(desk::fileParts(path(), clock), town, clock);
        for (int round = 0; round < 500 && !tablesStand(); ++round)
            QTest::qWait(10);
        hall.catchUp();
        page.dossier().use({&places, nullptr, nullptr, false});
        page.resize(1600, 900);
        page.show();
        QApplication::setActiveWindow(&page);
        page.map().setFocus();
        page.map().grab();
    }
    ~DossierStage() { writer.reset(); }
    [[nodiscard]] bool tablesStand() const
    {
        const auto parts = desk::readerOf(path());
        return parts && (*parts)->cases() && (*parts)->cases()->position();
    }
    static region::Region withSources(region::Region town)
    {
        town.keyAreas = {{.code = u"k"_s, .name = u"Square"_s, .ring = town.grids[4].ring}};
        return town;
    }
    static desk::BatchPtr batchOf(std::vector<domain::CaseBrief> cases)
    {
        auto batch = std::make_shared<desk::Batch>();
        batch->snapshot = true;
        batch->cases = std::move(cases);
        return batch;
    }
    [[nodiscard]] QString path() const { return folder.filePath(u"hall.gridhall"_s); }
    base::CaseId report(const QString &element, const QString &title)
    {
        domain::ReportCase order;
        order.report.source = town->sources.front().code;
        order.report.sourceId = title;
        order.report.item = u"mock"_s;
        order.report.title = title;
        order.report.place.element = element;
        order.report.place.grid = town->grids[4].code;
        order.report.reportedAt = clock.now();
        order.inputs.base = domain::Severity::Blue;
        order.inputs.repeats = 1;
        order.file = order.dispatch = true;
        const auto receipt = writer->submit({{}, std::nullopt, {u"坐席03"_s, domain::Role::Dispatcher}, order}).result();
        return receipt ? receipt->id : base::CaseId();
    }
    /// The shops are shown, near enough to be told apart.
    void showShops()
    {
        ui::map::LayerChoice choice;
        choice.elementKinds = {u"shop"_s};
        page.layersPanel().setChoice(choice);
        page.map().centreAt(town->elements[0].point, {800});
        page.map().grab();
    }
    [[nodiscard]] QPointF pixelOf(size_t element)
    {
        return page.map().camera().toPixel(page.map().scene().plane().toMetres(town->elements[element].point));
    }
    void key(Qt::Key pressed, Qt::KeyboardModifiers held = Qt::NoModifier) { QTest::keyClick(&page.map(), pressed, held); }

    QTemporaryDir folder;
    region::RegionPtr town;
    base::FixedClock clock{support::mockNow()};
    support::MockFeed feed;
    live::Hall hall;
    ui::theme::Theme theme{look::Ground::Dark};
    report::PlaceDesk places;
    MapPage page;
    std::unique_ptr<desk::StoreDesk> writer;
};

bool says(const DossierPanel &panel, const QString &words)
{
    return std::ranges::any_of(panel.said(), [&words](QString line) { return line.remove(QChar(0x2068)).remove(QChar(0x2069)).contains(words); });
}

} // namespace

class TestDossierPanel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClickShowsTheDossier()
    {
        DossierStage stage;
        const base::CaseId id = stage.report(u"S-1"_s, u"Lamp 13812345678"_s);
        QVERIFY(id.isValid() && stage.report(u"S-2"_s, u"Elsewhere"_s).isValid());
        stage.showShops();
        DossierPanel &panel = stage.page.dossier();
        QVERIFY(!panel.isOpen() && !panel.isVisible());
        QTest::mouseClick(&stage.page.map(), Qt::LeftButton, {}, stage.pixelOf(0).toPoint());
        QVERIFY(panel.isVisible());
        QCOMPARE(panel.element(), u"S-1"_s);
        QCOMPARE(stage.page.gridPanel().grid(), stage.town->grids[4].code);
        QVERIFY(says(panel, u"Tea"_s) && says(panel, u"in the key area Square"_s) && says(panel, u"Code S-1"_s));
        QVERIFY(says(panel, stage.town->grids[4].chief));
        QTRY_VERIFY(panel.dossier().has_value());
        QCOMPARE(panel.dossier()->all(), 1);
        QCOMPARE(panel.course().rows().front().id, id);
        QVERIFY(!panel.course().rows().front().title.contains(u"13812345678"_s)); // numbers are stars
        QVERIFY(says(panel, u"1 in all = reported"_s));
        QCOMPARE(int(panel.openCases().rows().size()), 1);
        QSignalSpy chosen(&stage.page, &MapPage::caseChosen);
        panel.openCases().setCurrentIndex(panel.openCases().model()->index(0, 0));
        QTest::keyClick(&panel.openCases(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        stage.key(Qt::Key_Escape);
        QVERIFY(!panel.isOpen());
    }

    void keysAloneReachIt()
    {
        DossierStage stage;
        stage.showShops();
        stage.page.walk().step(true); // N is bound by the page's wiring
        QVERIFY(stage.page.walk().marked().has_value());
        QSet<size_t> seen;
        for (int each = 0; each < 3; ++each) {
            if (const auto element = stage.page.walk().marked()->thing.element)
                seen.insert(*element);
            stage.page.walk().step(true);
        }
        QVERIFY(seen.contains(0) && seen.contains(1));
        while (stage.page.walk().marked()->thing.element != std::optional<size_t>(1))
            stage.page.walk().step(false);
        QVERIFY(stage.page.hoverCard().isVisible());
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.page.dossier().element(), u"S-2"_s);
        stage.key(Qt::Key_Escape);
        QVERIFY(!stage.page.walk().marked() && stage.page.dossier().isOpen()); // the mark first
        stage.key(Qt::Key_Escape);
        QVERIFY(!stage.page.dossier().isOpen());
    }

    void lookingBackLeadsToTheChosenCase()
    {
        DossierStage stage;
        DossierPanel &panel = stage.page.dossier();
        QSignalSpy wanted(&stage.page, &MapPage::lookBackWanted);
        panel.showElement(u"S-1"_s);
        QTRY_VERIFY(panel.dossier().has_value());
        panel.backButton().click(); // nothing happened here yet
        QVERIFY(wanted.isEmpty() && !panel.backButton().reason().isEmpty());
        QCOMPARE(panel.backButton().style(), ui::actions::KeyButton::Style::Blocked);
        panel.close();
        std::vector<std::pair<base::CaseId, base::Instant>> filed;
        for (int each = 0; each < 3; ++each) {
            stage.clock.advance(7min);
            const base::CaseId id = stage.report(u"S-1"_s, u"n%1"_s.arg(each));
            filed.emplace_back(id, stage.clock.now());
        }
        stage.clock.advance(2h);
        panel.showElement(u"S-1"_s);
        QTRY_VERIFY(panel.dossier() && panel.dossier()->all() == 3);
        const auto asked = [&](qsizetype row) { return std::pair(wanted[row][0].value<base::CaseId>(), wanted[row][1].value<base::Instant>()); };
        panel.backButton().click();
        QCOMPARE(wanted.count(), 1);
        QVERIFY(asked(0) == filed[2]); // the newest, as nobody chose
        panel.course().setCurrentIndex(panel.course().model()->index(2, 0));
        panel.backButton().click();
        QVERIFY(asked(1) == filed[0]);
        panel.openCases().setCurrentIndex(panel.openCases().model()->index(1, 0));
        panel.backButton().click();
        QVERIFY(asked(2) == filed[1]);
    }

    void manyCasesAreCutUntilEnter()
    {
        DossierStage stage;
        for (int each = 0; each < 14; ++each) {
            stage.clock.advance(1min);
            QVERIFY(stage.report(u"S-1"_s, u"n%1"_s.arg(each)).isValid());
        }
        DossierPanel &panel = stage.page.dossier();
        panel.showElement(u"S-1"_s);
        QTRY_VERIFY(panel.dossier().has_value());
        QCOMPARE(panel.course().shown(), DossierPanel::kCourse + 1);
        QVERIFY(panel.course().rows().front().title.contains(u"n13"_s)); // newest first
        panel.course().setCurrentIndex(panel.course().model()->index(DossierPanel::kCourse, 0));
        QTest::keyClick(&panel.course(), Qt::Key_Return);
        QCOMPARE(panel.course().shown(), 14);
    }

    void whatChangesIsReadAgain()
    {
        DossierStage stage;
        DossierPanel &panel = stage.page.dossier();
        panel.showElement(u"S-1"_s);
        QTRY_VERIFY(panel.dossier().has_value());
        QCOMPARE(panel.dossier()->all(), 0);
        QVERIFY(says(panel, u"Nothing is known to have happened here"_s));
        const base::CaseId id = stage.report(u"S-1"_s, u"Lamp"_s);
        domain::CaseBrief told = sensedCase(id.value, u"S-1"_s, stage.town->grids[4].code, domain::Severity::Blue);
        stage.feed.publish(std::vector{told});
        stage.hall.catchUp();
        QTRY_COMPARE(panel.dossier()->all(), 1);
    }

    void cardsSayWhatIsThereAndNotAtHome()
    {
        DossierStage stage({sensedCase(1, u"S-1"_s, u"00"_s, domain::Severity::Blue)});
        stage.showShops();
        ui::map::HoverCard &card = stage.page.hoverCard();
        QVERIFY(card.showAt(stage.pixelOf(0)));
        QVERIFY(card.spokenName().contains(u"Tea"_s) && card.spokenName().contains(u"Open cases 1"_s));
        const QRectF around(stage.pixelOf(0) - QPointF(8, 8), QSizeF(16, 16));
        QVERIFY(!QRectF(card.geometry()).intersects(around)); // never over what it describes
        QVERIFY(QRect(stage.page.map().rect()).contains(card.geometry()));
        QVERIFY(!card.showAt(stage.pixelOf(2)) && !card.isVisible()); // a home has none
        QVERIFY(card.showAt(stage.pixelOf(1)));
        stage.page.map().pan({30, 0});
        QVERIFY(!card.isVisible());
    }

    void restingShowsACardAndLeavingHidesIt()
    {
        DossierStage stage;
        stage.showShops();
        ui::map::HoverCard &card = stage.page.hoverCard();
        QTest::mouseMove(&stage.page.map(), stage.pixelOf(1).toPoint() + QPoint(60, 60));
        QTest::mouseMove(&stage.page.map(), stage.pixelOf(1).toPoint());
        QVERIFY(!card.isVisible());
        QTRY_VERIFY(card.isVisible());
        QVERIFY(card.card().title.contains(u"Noodles"_s));
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&stage.page.map(), &leave);
        QVERIFY(!card.isVisible());
    }

    void aPlaceOfSensorsListsThem()
    {
        DossierStage stage;
        store::ReadingRing ring(stage.path(), {});
        QVERIFY(ring.open());
        const auto say = [&](const QString &thing, double value, base::Milliseconds ago) {
            const domain::Reading reading{thing, value, u"m"_s, stage.clock.now() - ago};
            QVERIFY(ring.append({store::ReadingBatch::Kind::Came, stage.clock.now(), u"sensing"_s, {reading}},
                                [] { return std::vector<domain::Reading>(); }));
        };
        for (int each = 30; each >= 0; --each)
            say(u"smoke-%1-3"_s.arg(stage.town->grids[2].code), each, each * 1min);
        live::ThingsWatch things(stage.town, stage.clock, std::make_unique<store::RingReader>(stage.path()));
        QSignalSpy changed(&things, &live::ThingsWatch::changed);
        QTRY_VERIFY(!changed.isEmpty());
        stage.page.dossier().use({&stage.places, &things, nullptr, false});
        stage.page.dossier().showSensors(stage.town->grids[2].code, {}, {1});
        const ui::map::SensorRows &rows = stage.page.dossier().sensors();
        QCOMPARE(int(rows.lines().size()), 7);
        QCOMPARE(rows.lines().front().code, u"smoke-%1-3"_s.arg(stage.town->grids[2].code)); // who spoke stands first
        QVERIFY(rows.rightText(0).contains(u"0"_s) && rows.rightText(1) == u"unknown"_s);
        QVERIFY(says(stage.page.dossier(), u"Sensors 7 · heard 1, silent 0"_s));
        const auto courses = things.courses({rows.lines().front().code}, 1h).result();
        QCOMPARE(int(courses.value(rows.lines().front().code).size()), 31);
        QVERIFY(!stage.page.dossier().reportButton().isVisible()); // there is no element
    }

    void aCallBeginsAtTheElement()
    {
        DeskStage desk;
        region::Region town = *desk.region;
        QVERIFY(!town.elements.empty());
        const region::Element &element = town.elements.front();
        auto &page = desk.openPage({1920, 1006});
        page.takeCallAt(element.code);
        QVERIFY(page.newCase().isVisible());
        QCOMPARE(page.newCase().draft().element, element.code);
        QCOMPARE(page.newCase().draft().grid, element.grid);
        page.takeCallAt(town.elements.back().code); // this form has its place
        QCOMPARE(page.newCase().draft().element, element.code);
        QVERIFY(page.newCase().hint().contains(u"has a place already"_s));
    }

    void hoursTintTheirGrid()
    {
        DossierStage stage;
        QVERIFY(stage.report(u"S-1"_s, u"Lamp"_s).isValid());
        stage.clock.advance(48h);
        stage.hall.catchUp();
        const auto read = [&] { return stage.places.hours(stage.clock.now()).result(); };
        QTRY_COMPARE(read() ? read()->cases : -1, 1);
        QVERIFY(!stage.page.hourPanel().isVisible());
        stage.page.hourPanel().use(&stage.places);
        ui::map::LayerChoice choice;
        choice.layers = {ui::map::kHeat};
        stage.page.layersPanel().setChoice(choice);
        QVERIFY(stage.page.hourPanel().isVisible());
        QTRY_VERIFY(stage.page.hourPanel().hours() != nullptr);
        QVERIFY(stage.page.hourPanel().sentence().contains(u"1 cases filed on 28 days"_s)); // its denominator stands beside it
        const auto steps = [&] {
            return ui::map::heatSteps(stage.page.map().scene(), stage.page.hourPanel().hours().get(), stage.page.layersPanel().choice().hours);
        };
        QCOMPARE(std::ranges::count(steps(), 0), qsizetype(steps().size()) - 1);
        QCOMPARE(steps()[4], 5);
        const QImage before = stage.page.map().grab().toImage();
        stage.page.layersPanel().setHours({0x7f, 1, 2}); // it was at 14:37
        QCOMPARE(std::ranges::count(steps(), 0), qsizetype(steps().size()));
        QVERIFY(stage.page.map().grab().toImage() != before);
        QVERIFY(ui::map::choiceOf(ui::map::fieldsOf(stage.page.layersPanel().choice())) == stage.page.layersPanel().choice());
    }

    void viewsAreKeptOverARestart()
    {
        DossierStage stage;
        live::ViewBook book(stage.folder.filePath(u"views"_s));
        QSignalSpy loaded(&book, &live::ViewBook::loaded), written(&book, &live::ViewBook::written);
        book.open(stage.path(), u"person"_s, u"坐席03"_s);
        QTRY_COMPARE(loaded.count(), 1);
        ui::map::MapViews &views = stage.page.views();
        views.useBook(&book);
        QCOMPARE(int(views.views().size()), 3); // of every town
        QCOMPARE(views.current(), 0);
        stage.showShops();
        QCOMPARE(views.current(), -1);
        const ui::map::LayerChoice shown = stage.page.layersPanel().choice();
        const QPointF centre = stage.page.map().camera().centre();
        views.askName();
        QVERIFY(views.nameField().hasFocus());
        QTest::keyClicks(&views.nameField(), u"Shops"_s);
        QTest::keyClick(&views.nameField(), Qt::Key_Return);
        QCOMPARE(int(views.views().size()), 4);
        QCOMPARE(views.current(), 3);
        stage.key(Qt::Key_1);
        QCOMPARE(views.current(), 0);
        QVERIFY(stage.page.layersPanel().choice().elementKinds.isEmpty());
        QTRY_COMPARE(written.count(), 1);
        // Another start has it.
        DossierStage later;
        live::ViewBook again(stage.folder.filePath(u"views"_s));
        QSignalSpy loadedAgain(&again, &live::ViewBook::loaded);
        again.open(stage.path(), u"person"_s, u"坐席03"_s);
        QTRY_COMPARE(loadedAgain.count(), 1);
        QVERIFY(again.views().empty()); // the list has none of it
        later.page.views().useBook(&again);
        QCOMPARE(int(later.page.views().views().size()), 4);
        later.key(Qt::Key_4);
        QVERIFY(later.page.layersPanel().choice() == shown);
        QVERIFY((later.page.map().camera().centre() - centre).manhattanLength() < 1);
        ui::actions::Chip *pill = later.page.views().pills()[3];
        pill->setFocus();
        QSignalSpy removed(&again, &live::ViewBook::written);
        QTest::keyClick(pill, Qt::Key_Delete);
        QCOMPARE(int(later.page.views().views().size()), 3);
        QTRY_COMPARE(removed.count(), 1);
    }

    /// The foot of the live map, held against what was written.
    void theLastDayStandsBelowTheMap()
    {
        DossierStage stage;
        report::CourseDesk courses(stage.town,
                                   [&stage]() -> base::Result<std::unique_ptr<desk::ReaderParts>> { return desk::readerOf(stage.path()); });
        std::vector<base::Instant> filed;
        for (const auto later : {0min, 95min, 185min}) {
            stage.clock.advance(later);
            QVERIFY(stage.report(u"S-1"_s, u"at %1"_s.arg(later.count())).isValid());
            filed.push_back(stage.clock.now());
        }
        stage.clock.advance(45min);
        ui::map::LiveStrip &strip = stage.page.strip();
        ui::map::DayBars &bars = strip.bars();
        QVERIFY(!strip.isVisible());
        strip.use(courses);
        QVERIFY(strip.isVisible() && !strip.isComplete());
        QTRY_VERIFY(strip.isComplete());
        QVERIFY(bars.bars().size() > 100);
        const base::Instant now = stage.clock.now();
        QVERIFY(now - bars.bars().front().at <= 24h && bars.bars().back().at <= now && now - bars.bars().back().at < 10min);
        for (const ui::map::DayBars::Bar &bar : bars.bars())
            QCOMPARE(qsizetype(bar.open), std::ranges::count_if(filed, [&bar](base::Instant at) { return at <= bar.at; }));
        QVERIFY(bars.accessibleDescription().contains(u"3 open"_s));
        QVERIFY(!stage.page.map().geometry().intersects(strip.geometry()));
    }

    void theStripLeadsBackByKeysAndByMouse()
    {
        DossierStage stage;
        report::CourseDesk courses(stage.town,
                                   [&stage]() -> base::Result<std::unique_ptr<desk::ReaderParts>> { return desk::readerOf(stage.path()); });
        QVERIFY(stage.report(u"S-1"_s, u"Lamp"_s).isValid());
        stage.clock.advance(5h);
        ui::map::LiveStrip &strip = stage.page.strip();
        ui::map::DayBars &bars = strip.bars();
        strip.use(courses);
        QTRY_VERIFY(!bars.bars().empty());
        QSignalSpy wanted(&strip, &ui::map::LiveStrip::momentWanted);
        bars.setFocus(Qt::TabFocusReason);
        const auto last = bars.bars().size() - 1;
        QCOMPARE(bars.marked(), std::optional(bars.bars()[last].at));
        QTest::keyClick(&bars, Qt::Key_Right); // there is no later one
        QTest::keyClick(&bars, Qt::Key_Left);
        QTest::keyClick(&bars, Qt::Key_PageUp);
        QTest::keyClick(&bars, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].value<base::Instant>(), bars.bars()[last - 7].at);
        QTest::keyClick(&bars, Qt::Key_Home);
        QTest::keyClick(&bars, Qt::Key_Left);
        QCOMPARE(bars.marked(), std::optional(bars.bars().front().at));
        const QPoint middle = bars.rect().center();
        QTest::mouseClick(&bars, Qt::LeftButton, {}, middle);
        const base::Instant noon = wanted.last()[0].value<base::Instant>();
        QVERIFY(std::chrono::abs(bars.bars().back().at - 12h - noon) <= 15min);
        QSignalSpy back(&strip, &ui::map::LiveStrip::lookBackWanted), minute(&strip, &ui::map::LiveStrip::minuteWanted);
        strip.backButton().click();
        strip.minuteButton().click();
        QVERIFY(back.count() == 1 && minute.count() == 1);
        // Ten minutes later it is read again.
        stage.clock.advance(10min);
        stage.hall.catchUp();
        Q_EMIT stage.hall.secondPassed();
        QTRY_VERIFY(stage.clock.now() - bars.bars().back().at < 10min);
    }
};

GRIDHALL_TEST(TestDossierPanel, QApplication)
#include "tst_mapdossier.moc"
