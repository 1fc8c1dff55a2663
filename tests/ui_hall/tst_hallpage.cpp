// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/hallpage.h"
#include "hall/hallrow.h"
#include "map/callout.h"
#include "support/chinese.h"
#include "ui_hall/hallstage.h"
#include "ui_hall/textrecorder.h"
#include "ui_hall/townbatch.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using ui::hall::HallPage;
using ui::hall::layoutHall;

namespace {

std::vector<TextRecorder::Text> textsOf(HallPage &page) { return TextRecorder::listen(page); }

bool says(const std::vector<TextRecorder::Text> &texts, const QString &part)
{
    return std::ranges::any_of(texts, [&part](const TextRecorder::Text &text) { return text.text.contains(part); });
}

/// Case text is one line and may be cut; nothing else may.
bool isCaseText(const QString &cut, const live::Hall &hall)
{
    const QString start = cut.left(cut.size() - 1).trimmed();
    const ui::theme::Theme theme(look::Ground::Dark);
    for (live::Slot slot = 0; slot < hall.table().rows().size(); ++slot) {
        const live::QueueRow row = hall.queueRow(slot);
        const QString told = ui::map::Callout(theme, row, hall.now()).whereText();
        if (row.title.startsWith(start) || ui::hall::whereText(row).startsWith(start) || told.startsWith(start)) {
            return true;
        }
    }
    return false;
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
        QCOMPARE(layout.queue, QRect(3880, 160, 1920, 1964));
        QCOMPARE(layout.departments, QRect(5824, 1356, 1816, 768));
        QCOMPARE(layout.roster.topLeft(), QPoint(5824, 160));
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
        const auto texts = textsOf(page);
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
        QVERIFY(says(textsOf(page), u"2 cases"_s));
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
        page.setReplay(true);
        page.resize(7680, 2160);
        page.show();
        const ui::hall::HallLayout &layout = page.layoutNow();
        const QRect seam(3800, 0, 80, 2160);
        for (const QRect &zone : {layout.wall, layout.column, layout.map, layout.queue, layout.departments, layout.roster, layout.supervised}) {
            QVERIFY(!zone.isEmpty() && !zone.intersects(seam));
        }
        int banners = 0;
        for (const TextRecorder::Text &text : textsOf(page)) {
            QVERIFY2(!text.ink.intersects(QRectF(seam)), qPrintable(text.text));
            banners += text.text == u"Drill"_s ? 1 : 0;
        }
        QCOMPARE(banners, 2); // each half says it
    }

    void zonesStayApartAndInside_data()
    {
        QTest::addColumn<QSize>("page");
        QTest::addColumn<int>("banners");
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080), QSize(1920, 1200), QSize(2560, 1080), QSize(3840, 2160), QSize(5120, 2160),
                                 QSize(7680, 2160), QSize(1080, 1920)}) {
            for (const int banners : {0, 1, 2}) {
                QTest::addRow("%d x %d, %d banners", size.width(), size.height(), banners) << size << banners;
            }
        }
    }

    void zonesStayApartAndInside()
    {
        QFETCH(QSize, page);
        QFETCH(int, banners);
        const ui::hall::HallLayout layout = layoutHall(page, banners);
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

    /// visual.md: in both languages, at the three sizes, nothing is cut but case text, and no two texts touch.
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
        const auto texts = textsOf(page);
        QCoreApplication::removeTranslator(&m_chinese);
        QVERIFY(texts.size() > 60);
        for (size_t left = 0; left < texts.size(); ++left) {
            const TextRecorder::Text &text = texts[left];
            QVERIFY2(!text.text.endsWith(QChar(0x2026)) || isCaseText(text.text, stage.hall), qPrintable(u"cut: "_s + text.text));
            QVERIFY2(QRectF(page.rect()).adjusted(-1, -1, 1, 1).contains(text.ink), qPrintable(u"outside: "_s + text.text));
            for (size_t right = left + 1; right < texts.size(); ++right) {
                const QRectF common = text.ink.intersected(texts[right].ink);
                QVERIFY2(common.width() < 1.5 || common.height() < 1.5, qPrintable(u"“%1” over “%2”"_s.arg(text.text, texts[right].text)));
            }
        }
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
        const auto texts = textsOf(page);
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
        QVERIFY(says(textsOf(page), brief.title.left(9)));
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

    /// Departments and "no one yet" sum to all open cases, and the wall says so.
    void panelsSumToAllOpenCases()
    {
        HallStage stage;
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        QVERIFY(says(textsOf(page), u"64 + 0 = 64"_s));
        std::vector<domain::CaseBrief> more = townBatch(*stage.region, 4, stage.clock.now())->cases;
        for (size_t index = 0; index < more.size(); ++index) {
            more[index].id = {9'000'000 + index};
            more[index].level = domain::Severity::Yellow;
            more[index].department = index < 3 ? QString() : u"nobody-knows"_s;
        }
        stage.feed.publish(more);
        stage.hall.catchUp();
        const live::WallBoard board(stage.hall);
        QCOMPARE(board.unassigned().open, 3);
        QCOMPARE(board.unassigned().byLevel[2], 3);
        QCOMPARE(board.unassigned().elsewhere, 1);
        QVERIFY(says(textsOf(page), u"64 + 3 + 1 = 68"_s));
        more[0].department = stage.region->departments.front().code;
        more[1].state = domain::CaseState::Void;
        more[1].endedAt = stage.clock.now();
        stage.feed.publish(more);
        stage.hall.catchUp();
        QVERIFY(says(textsOf(page), u"65 + 1 + 1 = 67"_s));
    }

    /// 94 of 16 does not look like 16 of 16: the bar goes on beyond the line of "full", and the number of times stands beside it.
    void aLoadBeyondCapacityLooksDifferent()
    {
        const auto barOf = [this](int open) {
            live::DepartmentView view;
            view.code = view.name = view.shortName = u"green"_s;
            view.open = open;
            view.capacity = 16;
            ui::departments::DepartmentRow row(m_theme);
            row.resize(2 * 336, 376);
            row.setView({view});
            return std::pair(row.grab().toImage(), TextRecorder::listen(row));
        };
        const auto [full, fullTexts] = barOf(16);
        const auto [over, overTexts] = barOf(20);
        const auto [torn, tornTexts] = barOf(94);
        QVERIFY(full != over && over != torn);
        QVERIFY(!says(fullTexts, u"×"_s));
        QVERIFY(says(overTexts, u"1.3 ×"_s) || says(overTexts, u"1.2 ×"_s));
        QVERIFY(says(tornTexts, u"5.9 ×"_s));
        const QColor ground = m_theme.palette().panel;
        const auto inked = [&](const QImage &image, int from, int to) {
            int found = 0;
            for (int x = from; x < to; ++x)
                found += image.pixelColor(x, 163) != ground ? 1 : 0;
            return found;
        };
        const int width = (2 * 336 - 240 - 16) - 44, line = 22 + int(width * 0.6) + 8;
        QCOMPARE(inked(full, line, 22 + width), 0);
        QVERIFY(inked(over, line, 22 + width) > 10);
        QVERIFY(inked(torn, line, 22 + width) > inked(over, line, 22 + width));
        QVERIFY(inked(torn, 22 + width + 2, 2 * 22 + width - 2) > 0); // bleeds through the panel's edge
    }

    /// Nothing red or orange: no fills, nothing inverse, and words instead of alarms.
    void aQuietNightIsQuiet_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("wall") << QSize(3840, 2160);
        QTest::newRow("preview") << QSize(1920, 1080);
        QTest::newRow("two halves") << QSize(7680, 2160);
    }

    void aQuietNightIsQuiet()
    {
        QFETCH(QSize, size);
        const region::RegionPtr town = support::mockRegion();
        auto night = std::make_shared<desk::Batch>();
        night->snapshot = true;
        const desk::BatchPtr all = support::mockupBatch(*town);
        int kept = 0;
        for (domain::CaseBrief brief : all->cases) {
            const bool open = domain::isOpen(brief.state);
            if (open && (number(brief.level) < 3 || kept >= 3 || brief.suspended || brief.state == domain::CaseState::Dispatched))
                continue;
            if (open) {
                ++kept;
                brief.level = kept == 1 ? domain::Severity::Yellow : domain::Severity::Blue;
                brief.stageDueAt = support::mockNow() + std::chrono::minutes(30 * kept);
                brief.stageStartedAt = support::mockNow() - std::chrono::minutes(5);
            }
            night->cases.push_back(brief);
        }
        HallStage stage(town, night);
        HallPage page(stage.hall, m_theme);
        QSignalSpy wanted(&page, &HallPage::yesterdayWanted);
        live::PatrolsView patrols;
        patrols.turn = live::turnsOf(*town, stage.clock.now()).running;
        for (int unit = 0; unit < 9; ++unit) {
            live::PatrolLine line;
            line.unit = line.name = u"unit %1"_s.arg(unit);
            line.counts.push_back({u"rule"_s, {}, domain::PatrolDuty::Per::Shift, false, unit == 0 ? 2 : 0, 2});
            patrols.lines.push_back(line);
        }
        page.setPatrols(patrols);
        live::ShiftAhead shift;
        shift.people = {{town->departments[0].code, 4}};
        shift.next = live::turnsOf(*town, stage.clock.now()).next;
        shift.nextPlanned = 48;
        shift.nextAway = 2;
        page.setShift(shift);
        page.resize(size);
        page.show();
        stage.clock.advance(std::chrono::seconds(1));
        stage.hall.catchUp();
        QVERIFY(page.isQuiet());
        QVERIFY(!page.shownCase());
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toDate(), QDate(2025, 11, 6));
        live::YesterdayView yesterday;
        yesterday.date = QDate(2025, 11, 6);
        yesterday.filed = 612;
        yesterday.closed = 631;
        yesterday.closedBy = {{town->departments[0].code, 142}};
        page.setYesterday(yesterday);
        const auto texts = textsOf(page);
        QVERIFY(says(texts, u"No new case since"_s));
        QVERIFY(says(texts, u"What comes next"_s));
        QVERIFY(says(texts, u"Next: 夜班"_s));
        QVERIFY(says(texts, u"48 expected, 2 away"_s));
        QVERIFY(says(texts, u"612"_s) && says(texts, u"631"_s) && says(texts, u"142"_s));
        QVERIFY(says(texts, u"On duty"_s) && says(texts, u"Last one"_s));
        QVERIFY(says(texts, u"8 still to patrol, by 20:00"_s));
        QVERIFY(!says(texts, u"None yet"_s));
        // Greys have stepped down, and no block is filled.
        const QImage image = page.grab().toImage();
        const look::Palette night_ = look::palette(look::Ground::HallNight);
        QCOMPARE(image.pixelColor(image.width() - 4, image.height() - 4), night_.ground);
        const QRectF yellow = page.wall().blockRect(domain::Severity::Yellow).translated(page.layoutNow().wall.topLeft());
        QCOMPARE(image.pixelColor((yellow.topLeft() + QPointF(yellow.width() * 0.2, yellow.height() * 0.95)).toPoint()), night_.raised);
        int inverse = 0;
        for (int x = 0; x < image.width(); x += 3) {
            for (int y = 0; y < image.height(); y += 3)
                inverse += image.pixelColor(x, y) == m_theme.palette().inverse ? 1 : 0;
        }
        QCOMPARE(inverse, 0);
        // One orange case, and the wall is awake.
        domain::CaseBrief orange = townBatch(*town, 1, stage.clock.now())->cases.front();
        orange.id = {987654321};
        orange.level = domain::Severity::Orange;
        stage.feed.publish({orange});
        stage.hall.catchUp();
        QVERIFY(!page.isQuiet());
        QVERIFY(!says(textsOf(page), u"No new case since"_s));
        QCOMPARE(page.grab().toImage().pixelColor(image.width() - 4, image.height() - 4), m_theme.palette().ground);
    }

    /// What was never read is unknown and no 0; what was read before is old.
    void anUnreadableStoreSaysUnknown()
    {
        HallStage stage(support::mockRegion(), desk::BatchPtr());
        stage.feed.setStatus({desk::FeedStatus::Health::ReadFailing, {}, u"The store cannot be read."_s, 0});
        stage.hall.catchUp();
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        const auto texts = textsOf(page);
        QVERIFY(std::ranges::count(texts, u"unknown"_s, &TextRecorder::Text::text) >= 8);
        for (const TextRecorder::Text &text : texts) {
            QVERIFY2(text.text != "0"_L1 && !text.text.contains(u"No open cases"_s) && !text.text.contains(u"waiting"_s), qPrintable(text.text));
        }
        HallStage read;
        HallPage known(read.hall, m_theme);
        known.resize(3840, 2160);
        known.show();
        read.feed.setStatus({desk::FeedStatus::Health::ReadFailing, {}, u"The store cannot be read."_s, 0});
        read.hall.catchUp();
        read.clock.advance(std::chrono::seconds(1));
        read.hall.catchUp();
        QVERIFY(known.isStale());
        QVERIFY(says(textsOf(known), u"as of"_s));
    }

    /// In a flood alike cases stand in one row, a band says so, and ten rows stand nearer.
    void aFloodHasItsBand()
    {
        HallStage stage;
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        std::vector<domain::CaseBrief> more = townBatch(*stage.region, 14, stage.clock.now())->cases;
        for (size_t index = 0; index < more.size(); ++index) {
            more[index].id = {9'000'000 + index};
            more[index].item = u"mock"_s;
            more[index].grid = stage.region->grids[3].code;
            more[index].level = domain::Severity::Orange;
            more[index].state = domain::CaseState::Dispatched;
            more[index].stageDueAt = stage.clock.now() + std::chrono::minutes(10);
        }
        stage.feed.publish(more);
        stage.hall.catchUp();
        for (int second = 0; second < 2; ++second) {
            stage.clock.advance(std::chrono::seconds(1));
            stage.hall.catchUp();
            Q_EMIT stage.hall.secondPassed();
        }
        stage.hall.catchUp();
        QCOMPARE(page.queue().capacity(), 10);
        const auto texts = textsOf(page);
        QVERIFY(says(texts, u"Flood: 14 in 10 min"_s));
        const auto rows = page.queue().shownRows();
        const auto group = std::ranges::find_if(rows, [](const live::QueueRow &row) { return row.more > 0; });
        QVERIFY(group != rows.end());
        int told = 0;
        for (const live::QueueRow &row : rows)
            told += 1 + row.more;
        QVERIFY(says(texts, u"%1 more"_s.arg(78 - told)) || says(texts, u"%1 "_s.arg(78 - told)));
    }

    /// Rows of one level: those that wait for acceptance stand first, then those whose time runs out.
    void thoseThatWaitStandFirstInTheirLevel()
    {
        HallStage stage(support::mockRegion(), townBatch(*support::mockRegion(), 400, support::mockNow()));
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        const auto rows = page.queue().shownRows();
        QCOMPARE(rows.size(), size_t(9));
        for (size_t index = 1; index < rows.size(); ++index) {
            const bool waits = rows[index].state == domain::CaseState::Dispatched, before = rows[index - 1].state == domain::CaseState::Dispatched;
            QVERIFY(rows[index].level != rows[index - 1].level || before || !waits);
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
        const auto texts = textsOf(page);
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
        QVERIFY(says(textsOf(page), u"Drill"_s));
        QCOMPARE(page.layoutNow().banner.height(), 92);
        desk::FeedStatus status = stage.hall.status();
        status.health = desk::FeedStatus::Health::WriteFailing;
        status.sentence = u"The disk is full. Free some space."_s;
        stage.feed.setStatus(status);
        stage.hall.catchUp();
        QVERIFY(says(textsOf(page), status.sentence));
        QCOMPARE(page.layoutNow().banner.height(), 184);
        QVERIFY(page.queue().capacity() < 9); // rows drop out, they do not shrink
        page.setDrill(false);
        page.setReplay(true);
        QVERIFY(says(textsOf(page), u"2025-11-07 14:37"_s));
    }

    void anEmptyHallSaysSo()
    {
        auto nothing = std::make_shared<desk::Batch>();
        nothing->snapshot = true;
        HallStage stage(support::mockRegion(), nothing);
        HallPage page(stage.hall, m_theme);
        page.resize(1920, 1080);
        page.show();
        QVERIFY(says(textsOf(page), u"No open cases"_s));
        QVERIFY(!page.shownCase());
    }

    void beforeTheSnapshotThereAreNoFigures()
    {
        HallStage stage(support::mockRegion(), desk::BatchPtr());
        HallPage page(stage.hall, m_theme);
        page.resize(1920, 1080);
        page.show();
        const auto texts = textsOf(page);
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

QTEST_MAIN(TestHallPage)
#include "tst_hallpage.moc"
