// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/hallpage.h"
#include "hall/wall/hallrow.h"
#include "map/plan/callout.h"
#include "support/chinese.h"
#include "support/testprogram.h"
#include "ui_hall/hallstage.h"
#include "ui_hall/textrecorder.h"
#include "ui_hall/townbatch.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using ui::hall::HallPage;
using ui::hall::layoutHall;

namespace {

/// Case text is one line and may be cut; nothing else may.
QStringList caseTexts(const live::Hall &hall)
{
    const ui::theme::Theme theme(look::Ground::Dark);
    QStringList all;
    for (live::Slot slot = 0; slot < hall.table().rows().size(); ++slot) {
        const live::QueueRow row = hall.queueRow(slot);
        live::QueueRow bare = row;
        bare.gridName.clear();
        all << ui::hall::whoText(bare); // the least that a row says of it
        all << row.title << ui::hall::whereText(row) << ui::hall::whoText(row) << ui::map::Callout(theme, row, hall.now()).whereText();
    }
    return all;
}

/// What two texts that touch say; empty: none do. From left to right, so that each is held against its neighbours only.
QString touching(std::vector<TextRecorder::Text> texts)
{
    std::ranges::sort(texts, {}, [](const TextRecorder::Text &text) { return text.ink.left(); });
    for (auto left = texts.cbegin(); left != texts.cend(); ++left) {
        for (auto right = left + 1; right != texts.cend() && right->ink.left() <= left->ink.right() - 1.5; ++right) {
            const QRectF common = left->ink.intersected(right->ink);
            if (common.width() >= 1.5 && common.height() >= 1.5)
                return u"“%1” over “%2”"_s.arg(left->text, right->text);
        }
    }
    return {};
}

} // namespace

class TestHallPage : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_theme{look::Ground::Dark};
    support::Chinese m_chinese;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_chinese.isLoaded()); }

    void zonesAreThoseOfTheDesign()
    {
        const ui::hall::HallLayout layout = layoutHall({3840, 2160}, 0);
        QCOMPARE(layout.bar, QRect(0, 0, 3840, 136));
        QCOMPARE(layout.wall, QRect(40, 160, 3760, 372));
        QCOMPARE(layout.column, QRect(40, 556, 460, 1168));
        QCOMPARE(layout.map, QRect(524, 556, 2156, 1168));
        QCOMPARE(layout.queue, QRect(2704, 556, 1096, 1168));
        QCOMPARE(layout.departments, QRect(40, 1748, 3760, 376));
    }

    void halvesAreThoseOfTheDesign()
    {
        const ui::hall::HallLayout layout = layoutHall({7680, 2160}, 0);
        QVERIFY(layout.halves);
        QCOMPARE(layout.scale, 1.0);
        QCOMPARE(layout.bar, QRect(0, 0, 7680, 136));
        QCOMPARE(layout.wall, QRect(40, 160, 3760, 372));
        QCOMPARE(layout.column, QRect(40, 556, 460, 1568));
        QCOMPARE(layout.map, QRect(524, 556, 3276, 1568));
        QCOMPARE(layout.queue, QRect(3880, 160, 1760, 1964));
        QCOMPARE(layout.departments, QRect(5664, 1356, 1976, 768));
        QCOMPARE(layout.roster.topLeft(), QPoint(5664, 160));
        QCOMPARE(layout.supervised.right() + 1, 7640);
        QVERIFY(!layoutHall({5120, 2160}, 0).halves);
        QVERIFY(layoutHall({5120, 1440}, 0).halves);
    }

    void halvesShowWhatTheDesignAsks()
    {
        HallStage stage;
        HallPage page(stage.hall, m_theme);
        page.resize(7680, 2160);
        page.show();
        QCOMPARE(page.queue().capacity(), 32);
        QCOMPARE(page.departments().shown().size(), 10);
        const QString clock = u"14:37:26"_s;
        const auto texts = TextRecorder::listen(page);
        const auto told = std::ranges::find(texts, clock, &TextRecorder::Text::text);
        QVERIFY(told != texts.end() && told->ink.left() > 3880);
        QVERIFY(page.supervised());
        QCOMPARE(page.supervised()->model().rowCount(), 0);
        QVERIFY(says(texts, u"No open case is under supervision"_s));
        std::vector<domain::CaseBrief> more = townBatch(*stage.region, 3, stage.clock.now())->cases;
        for (size_t index = 0; index < more.size(); ++index) {
            more[index].id = {9000000 + index};
            more[index].supervised = index > 0;
        }
        stage.feed.publish(more);
        stage.hall.catchUp();
        QCOMPARE(page.supervised()->model().rowCount(), 2);
        QVERIFY(says(TextRecorder::listen(page), u"2 cases"_s));
        page.resize(3840, 2160);
        QVERIFY(!page.supervised());
        QCOMPARE(page.queue().capacity(), 9);
    }

    void anUprightScreenStacksMapAndQueue()
    {
        const ui::hall::HallLayout layout = layoutHall({1080, 1920}, 0);
        QVERIFY(layout.queue.top() > layout.map.bottom());
        QVERIFY(layout.map.width() > 2 * layout.map.height() * 0.9);
        QCOMPARE(layout.queue.width(), layout.wall.width());
        QVERIFY(layoutHall({1920, 1200}, 0).queue.top() < layout.map.bottom());
    }

    /// Two projectors or two rows of panels meet at the seam: nothing that is read stands there.
    void nothingIsReadAtTheSeam_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<double>("factor");
        for (const QString &pack : {u"xujing"_s, u"boston"_s}) {
            for (const double factor : {1.0, 1.5}) {
                QTest::addRow("%s %.1f", qPrintable(pack), factor) << pack << factor;
            }
        }
    }

    void nothingIsReadAtTheSeam()
    {
        QFETCH(QString, pack);
        QFETCH(double, factor);
        const region::RegionPtr town = packOrMock(pack);
        const HallStage stage(town, pack == "boston"_L1 ? townBatch(*town, 900, support::mockNow()) : support::mockupBatch(*town));
        HallPage page(stage.hall, m_theme);
        page.setTextFactor(factor);
        page.setDrill(true);
        page.setReplay(nullptr, nullptr);
        page.resize(7680, 2160);
        page.show();
        const ui::hall::HallLayout &layout = page.layoutNow();
        const QRect seam(3800, 0, 80, 2160);
        for (const QRect &zone : {layout.wall, layout.column, layout.map, layout.queue, layout.departments, layout.roster, layout.supervised}) {
            QVERIFY(!zone.isEmpty() && !zone.intersects(seam));
        }
        int banners = 0;
        for (const TextRecorder::Text &text : TextRecorder::listen(page)) {
            QVERIFY2(!text.ink.intersects(QRectF(seam)), qPrintable(text.text));
            banners += text.text == u"Drill"_s ? 1 : 0;
        }
        QCOMPARE(banners, 2); // each half says it
    }

    void zonesStayApartAndInside_data()
    {
        QTest::addColumn<QSize>("page");
        QTest::addColumn<int>("banners");
        QTest::addColumn<bool>("replay");
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080), QSize(1920, 1200), QSize(2560, 1080), QSize(3840, 2160), QSize(5120, 2160),
                                 QSize(7680, 2160), QSize(1080, 1920)}) {
            for (const int banners : {0, 1, 2}) {
                for (const bool replay : {false, true})
                    QTest::addRow("%d x %d, %d banners%s", size.width(), size.height(), banners, replay ? ", past" : "") << size << banners << replay;
            }
        }
    }

    void zonesStayApartAndInside()
    {
        QFETCH(QSize, page);
        QFETCH(int, banners);
        QFETCH(bool, replay);
        const ui::hall::HallLayout layout = layoutHall(page, banners, replay);
        std::vector<QRect> zones{layout.bar, layout.wall, layout.column, layout.map, layout.queue, layout.departments};
        QCOMPARE(layout.roster.isEmpty(), !layout.halves);
        QCOMPARE(layout.supervised.isEmpty(), !layout.halves);
        if (layout.halves) {
            zones.insert(zones.end(), {layout.roster, layout.supervised});
        }
        QCOMPARE(layout.banner.isEmpty(), banners == 0);
        if (banners > 0) {
            zones.push_back(layout.banner);
        }
        QCOMPARE(layout.replay.isEmpty(), !replay);
        QCOMPARE(layout.hour.isEmpty(), !replay);
        if (replay) {
            zones.insert(zones.end(), {layout.replay, layout.hour});
        }
        for (size_t left = 0; left < zones.size(); ++left) {
            QVERIFY(QRect(QPoint(0, 0), page).contains(zones[left]));
            QVERIFY(zones[left].width() > 0 && zones[left].height() > 0);
            for (size_t right = left + 1; right < zones.size(); ++right) {
                QVERIFY(!zones[left].intersects(zones[right]));
            }
        }
        // What is wider than 16:9 goes to the map first.
        const qreal mapUnits = layout.map.width() / layout.scale;
        QVERIFY(mapUnits >= 2154);
    }

    /// In both languages, at the three sizes, nothing is cut but case text, and no two texts touch.
    void textsFit_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<QString>("pack");
        QTest::addColumn<double>("factor");
        for (const QSize size :
             {QSize(1366, 768), QSize(1920, 1080), QSize(2560, 1080), QSize(1080, 1920), QSize(3840, 2160), QSize(5120, 2160), QSize(7680, 2160)}) {
            for (const bool chinese : {true, false}) {
                for (const QString &pack : {u"xujing"_s, u"boston"_s}) {
                    for (const double factor : {1.0, 1.2, 1.5}) {
                        QTest::addRow("%dx%d %s %s %.1f", size.width(), size.height(), chinese ? "zh" : "en", qPrintable(pack), factor)
                            << size << chinese << pack << factor;
                    }
                }
            }
        }
    }

    void textsFit()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        QFETCH(QString, pack);
        QFETCH(double, factor);
        if (chinese) {
            QCoreApplication::installTranslator(&m_chinese);
        }
        const region::RegionPtr town = packOrMock(pack);
        const HallStage stage(town, pack == "boston"_L1 ? townBatch(*town, 900, support::mockNow()) : support::mockupBatch(*town));
        HallPage page(stage.hall, m_theme);
        page.setTextFactor(factor);
        page.resize(size);
        page.show();
        const auto texts = TextRecorder::listen(page);
        QCoreApplication::removeTranslator(&m_chinese);
        QVERIFY(texts.size() > 60);
        QStringList ofCases;
        for (const TextRecorder::Text &text : texts) {
            if (!QRectF(page.rect()).adjusted(-1, -1, 1, 1).contains(text.ink))
                QFAIL(qPrintable(u"outside: "_s + text.text));
            if (!text.text.endsWith(QChar(0x2026)))
                continue;
            if (ofCases.isEmpty())
                ofCases = caseTexts(stage.hall);
            const QString start = text.text.chopped(1).trimmed();
            if (std::ranges::none_of(ofCases, [&start](const QString &whole) { return whole.startsWith(start); }))
                QFAIL(qPrintable(u"cut: "_s + text.text));
        }
        const QString touch = touching(texts);
        QVERIFY2(touch.isEmpty(), qPrintable(touch));
    }

    void queueAndWallAgree()
    {
        const HallStage stage;
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        QCOMPARE(page.queue().capacity(), 9);
        QCOMPARE(page.queue().shownRows().size(), size_t(9));
        QCOMPARE(page.queue().model().rowCount(), page.wall().view().open());
        QCOMPARE(page.wall().view(), stage.hall.wall());
        const auto texts = TextRecorder::listen(page);
        QVERIFY(says(texts, u"64 "_s) && says(texts, u"55 "_s));
        QVERIFY(says(texts, u"186"_s) && says(texts, u"141"_s) && says(texts, u"91.6"_s) && says(texts, u"109 "_s));
    }

    void aNewCaseStandsOnEveryPart()
    {
        HallStage stage;
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        domain::CaseBrief brief = townBatch(*stage.region, 1, stage.clock.now())->cases.front();
        brief.id = {987654321};
        brief.level = domain::Severity::Red;
        brief.state = domain::CaseState::Dispatched;
        brief.grid = stage.region->grids[0].code;
        brief.title = u"Gas smell in the market hall"_s;
        const live::GridView before = stage.hall.grids()[0];
        stage.feed.publish({brief});
        stage.hall.catchUp();
        QCOMPARE(page.wall().view().levels[0].open, 3);
        QCOMPARE(stage.hall.grids()[0].total(), before.total() + 1);
        QVERIFY(std::ranges::any_of(page.queue().shownRows(), [&](const live::QueueRow &row) { return row.id == brief.id; }));
        QVERIFY(says(TextRecorder::listen(page), brief.title.left(9)));
        page.grab();
        QVERIFY(std::ranges::any_of(page.map().plan().pins, [&](const ui::map::MapPlan::Pin &pin) { return pin.view.id == brief.id; }));
    }

    /// The call-out is about the worst case that nobody has taken on; when all are taken on, about the worst that can still be won.
    void theWorstUnacceptedCaseIsTold()
    {
        HallStage stage;
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        const base::CaseId late = support::mockId(u"1107-0184"_s), accepted = support::mockId(u"1107-0186"_s);
        QCOMPARE(page.shownCase(), late); // red, late and with nobody; 0186 is red too and accepted
        page.setChosenCase(support::mockId(u"1107-0160"_s));
        QCOMPARE(page.shownCase(), support::mockId(u"1107-0160"_s));
        page.setChosenCase({});
        QCOMPARE(page.shownCase(), late);
        std::vector<domain::CaseBrief> cases = support::mockupBatch(*stage.region)->cases;
        std::erase_if(cases, [](const domain::CaseBrief &brief) { return brief.state != domain::CaseState::Dispatched || number(brief.level) > 2; });
        for (domain::CaseBrief &brief : cases) {
            brief.state = domain::CaseState::Accepted;
            brief.version += 1;
        }
        stage.feed.publish(cases);
        stage.hall.catchUp();
        QCOMPARE(page.shownCase(), accepted);
    }

    /// A second red case that waits changes nothing until the first is accepted; only a worse one takes over at once.
    void theCalloutStaysUntilItsCaseIsAccepted()
    {
        HallStage stage;
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        const std::optional<base::CaseId> first = page.shownCase();
        domain::CaseBrief brief = support::mockupBatch(*stage.region)->cases.front();
        brief.id = {987'654'321};
        brief.level = domain::Severity::Red;
        brief.state = domain::CaseState::Dispatched;
        brief.stage = domain::Stage::Respond;
        brief.stageStartedAt = stage.clock.now() - std::chrono::hours(3);
        brief.stageDueAt = stage.clock.now() - std::chrono::hours(2); // earlier than all in the queue's order
        stage.feed.publish({brief});
        for (int second = 0; second < 5; ++second) {
            stage.clock.advance(std::chrono::seconds(1));
            stage.hall.catchUp();
            QCOMPARE(page.shownCase(), first);
        }
    }

    void atMostThreeBlink()
    {
        HallStage stage(support::mockRegion(), townBatch(*support::mockRegion(), 400, support::mockNow()));
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        QVERIFY(page.blinking().size() <= 3);
        QVERIFY(!page.blinking().isEmpty());
        for (const live::QueueRow &row : page.queue().shownRows()) {
            if (page.blinking().contains(row.id)) {
                QVERIFY(number(row.level) <= 2);
                QCOMPARE(row.state, domain::CaseState::Dispatched);
            }
        }
    }

    void staleAfterAMinute()
    {
        HallStage stage;
        HallPage page(stage.hall, m_theme);
        page.resize(1920, 1080);
        page.show();
        stage.clock.advance(std::chrono::seconds(60));
        stage.hall.catchUp();
        QVERIFY(!page.isStale());
        stage.clock.advance(std::chrono::seconds(1));
        stage.hall.catchUp();
        QVERIFY(page.isStale());
        const auto texts = TextRecorder::listen(page);
        QVERIFY(says(texts, u"14:37:26"_s));
        // No time of the queue or the call-out is said as if it were certain; what is late stays late.
        QVERIFY(std::ranges::count_if(texts, [](const TextRecorder::Text &text) { return text.text.startsWith(u"about "_s); }) >= 4);
        QVERIFY(says(texts, u"about 03:07"_s)); // the call-out's case, too
    }

    void drillAndTroubleAreSaid()
    {
        HallStage stage;
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        QVERIFY(page.layoutNow().banner.isEmpty());
        page.setDrill(true);
        QVERIFY(says(TextRecorder::listen(page), u"Drill"_s));
        QCOMPARE(page.layoutNow().banner.height(), 92);
        desk::FeedStatus status = stage.hall.status();
        status.health = desk::FeedStatus::Health::WriteFailing;
        status.sentence = u"The disk is full. Free some space."_s;
        stage.feed.setStatus(status);
        stage.hall.catchUp();
        QVERIFY(says(TextRecorder::listen(page), status.sentence));
        QCOMPARE(page.layoutNow().banner.height(), 184);
        QVERIFY(page.queue().capacity() < 9); // rows drop out, they do not shrink
    }

    void anEmptyHallSaysSo()
    {
        auto nothing = std::make_shared<desk::Batch>();
        nothing->snapshot = true;
        HallStage stage(support::mockRegion(), nothing);
        HallPage page(stage.hall, m_theme);
        page.resize(1920, 1080);
        page.show();
        QVERIFY(says(TextRecorder::listen(page), u"No open cases"_s));
        QVERIFY(!page.shownCase());
    }

    void beforeTheSnapshotThereAreNoFigures()
    {
        HallStage stage(support::mockRegion(), desk::BatchPtr());
        HallPage page(stage.hall, m_theme);
        page.resize(1920, 1080);
        page.show();
        const auto texts = TextRecorder::listen(page);
        QVERIFY(says(texts, u"Reading the open cases"_s));
        QVERIFY(std::ranges::none_of(texts, [](const TextRecorder::Text &text) { return text.text == "0"_L1; }));
    }

    void sourcesAddUpToTheOpenCases()
    {
        HallStage stage;
        ui::hall::SourceCounts counts(stage.hall);
        const auto sum = [&counts] {
            int open = 0;
            for (const ui::hall::SourceCounts::Line &line : counts.lines()) {
                open += line.open;
            }
            return open;
        };
        QCOMPARE(sum(), stage.hall.wall().open());
        std::vector<domain::CaseBrief> more = townBatch(*stage.region, 30, stage.clock.now())->cases;
        for (size_t index = 0; index < more.size(); ++index) {
            more[index].id = {7000000 + index};
        }
        stage.feed.publish(more);
        stage.hall.catchUp();
        QCOMPARE(sum(), stage.hall.wall().open());
        for (domain::CaseBrief &brief : more) {
            brief.state = domain::CaseState::Closed;
            brief.closedAt = brief.endedAt = stage.clock.now();
            brief.version += 1;
        }
        stage.feed.publish(more);
        stage.hall.catchUp();
        QCOMPARE(stage.hall.wall().open(), 64);
        QCOMPARE(sum(), 64);
    }

    void departmentsThatFindNoRoomAreCounted()
    {
        const HallStage stage;
        ui::departments::DepartmentRow row(m_theme);
        row.resize(3760, 376);
        row.setView(stage.hall.departments());
        QCOMPARE(row.shown().size(), 10);
        row.resize(1600, 376);
        const auto texts = TextRecorder::listen(row);
        QCOMPARE(row.shown().size(), row.capacity() - 1);
        int open = 0;
        for (const live::DepartmentView &view : stage.hall.departments()) {
            open += row.shown().contains(view.code) ? 0 : view.open;
        }
        QVERIFY(says(texts, u"Open %1"_s.arg(open)));
    }

    void lightHallIsLegible()
    {
        const HallStage stage;
        const ui::theme::Theme light(look::Ground::HallLight);
        HallPage page(stage.hall, light);
        page.resize(1920, 1080);
        page.show();
        const QImage image = page.grab().toImage();
        QCOMPARE(image.pixelColor(image.width() - 4, image.height() - 4), light.palette().ground);
        QCOMPARE(image.pixelColor(page.layoutNow().queue.center().x(), page.layoutNow().queue.top() + 4), light.palette().panel);
    }
};

GRIDHALL_TEST(TestHallPage, QApplication)
#include "tst_hallpage.moc"
