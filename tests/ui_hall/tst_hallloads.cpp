// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/hallpage.h"
#include "support/steppedclock.h"
#include "support/testprogram.h"
#include "ui_hall/hallstage.h"
#include "ui_hall/textrecorder.h"
#include "ui_hall/townbatch.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using ui::hall::HallPage;

namespace {

/// The mockups' ended cases, and three open ones that are neither red nor orange.
desk::BatchPtr quietNight(const region::Region &town)
{
    auto night = std::make_shared<desk::Batch>();
    night->snapshot = true;
    const desk::BatchPtr all = support::mockupBatch(town);
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
    return night;
}

} // namespace

/// The wall at its ends: a quiet night, a flood, a department beyond its capacity, a store that cannot be read.
class TestHallLoads : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_theme{look::Ground::Dark};

private Q_SLOTS:
    /// Departments and "no one yet" sum to all open cases, and the wall says so.
    void panelsSumToAllOpenCases()
    {
        HallStage stage;
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        QVERIFY(says(TextRecorder::listen(page), u"64 + 0 = 64"_s));
        std::vector<domain::CaseBrief> more = townBatch(*stage.region, 4, stage.clock.now())->cases;
        for (size_t index = 0; index < more.size(); ++index) {
            more[index].id = {9'000'000 + index};
            more[index].reportedAt = stage.clock.now(); // what came before the window opened is no flood
            more[index].filedAt = stage.clock.now();
            more[index].level = domain::Severity::Yellow;
            more[index].department = index < 3 ? QString() : u"nobody-knows"_s;
        }
        stage.feed.publish(more);
        stage.hall.catchUp();
        const live::WallBoard board(stage.hall);
        QCOMPARE(board.unassigned().open, 3);
        QCOMPARE(board.unassigned().byLevel[2], 3);
        QCOMPARE(board.unassigned().elsewhere, 1);
        QVERIFY(says(TextRecorder::listen(page), u"64 + 3 + 1 = 68"_s));
        more[0].department = stage.region->departments.front().code;
        more[1].state = domain::CaseState::Void;
        more[1].endedAt = stage.clock.now();
        stage.feed.publish(more);
        stage.hall.catchUp();
        QVERIFY(says(TextRecorder::listen(page), u"65 + 1 + 1 = 67"_s));
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
        const desk::BatchPtr night = quietNight(*town);
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
        const auto texts = TextRecorder::listen(page);
        QVERIFY(says(texts, u"No new case since"_s));
        QVERIFY(says(texts, u"What comes next"_s));
        QVERIFY(says(texts, u"Next"_s) && says(texts, u"夜班"_s));
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
        QVERIFY(!says(TextRecorder::listen(page), u"No new case since"_s));
        QCOMPARE(page.grab().toImage().pixelColor(image.width() - 4, image.height() - 4), m_theme.palette().ground);
    }

    /// What is asked before a drill's past days are in the store says nothing; when they are, it is asked again and said. A day of before the store
    /// has no zeros, and yesterday's figures are not the next day's.
    void yesterdayIsAskedAgainWhenThePastGrows()
    {
        const region::RegionPtr town = support::mockRegion();
        HallStage stage(town, quietNight(*town));
        HallPage page(stage.hall, m_theme);
        support::Machine::Counter machine;
        machine.passed = base::BootStopwatch().elapsed().count(); // the page's first look was by that one
        page.useStopwatch(machine);
        QSignalSpy wanted(&page, &HallPage::yesterdayWanted);
        page.resize(3840, 2160);
        page.show();
        const auto passOf = [&](base::Milliseconds ofMachine, base::Milliseconds ofHall) {
            machine.passed.fetch_add(ofMachine.count());
            stage.clock.advance(ofHall);
            stage.hall.catchUp();
            QCoreApplication::processEvents();
        };
        const auto pass = [&passOf](base::Milliseconds time) { passOf(time, time); };
        pass(std::chrono::seconds(1));
        QTRY_COMPARE(wanted.count(), 1);
        live::YesterdayView yesterday;
        yesterday.date = QDate(2025, 11, 6);
        yesterday.upTo = stage.hall.pastUpTo();
        yesterday.known = false;
        page.setYesterday(yesterday);
        for (int second = 0; second < 30; ++second)
            pass(std::chrono::seconds(1));
        QCOMPARE(wanted.count(), 1); // not once a second
        QVERIFY(page.isQuiet());
        QVERIFY(!says(TextRecorder::listen(page), u"Yesterday"_s));
        domain::CaseBrief old = townBatch(*town, 1, stage.clock.now())->cases.front();
        old.id = {987654321};
        old.state = domain::CaseState::Closed;
        old.reportedAt = stage.clock.now() - std::chrono::hours(30);
        old.closedAt = old.endedAt = stage.clock.now() - std::chrono::hours(20);
        stage.feed.publish({old});
        pass(std::chrono::seconds(1));
        QTRY_COMPARE(wanted.count(), 2);
        page.setYesterday(std::nullopt);                        // busy: asked for once more
        passOf(std::chrono::seconds(0), std::chrono::hours(1)); // … not because a drill's clock ran
        QCOMPARE(wanted.count(), 2);
        passOf(std::chrono::minutes(1), std::chrono::seconds(0)); // … and also while it stands
        QTRY_COMPARE(wanted.count(), 3);
        yesterday.upTo = stage.hall.pastUpTo();
        yesterday.known = true;
        yesterday.filed = 612;
        yesterday.closedBy = {{town->departments[0].code, 142}};
        page.setYesterday(yesterday);
        QVERIFY(says(TextRecorder::listen(page), u"Yesterday"_s) && says(TextRecorder::listen(page), u"612"_s));
        auto *departments = page.findChild<ui::departments::DepartmentRow *>();
        QVERIFY(says(TextRecorder::listen(*departments), u"142"_s));
        pass(std::chrono::hours(12)); // the day turns
        QTRY_COMPARE(wanted.count(), 4);
        QCOMPARE(wanted[3][0].toDate(), QDate(2025, 11, 7));
        QVERIFY(!says(TextRecorder::listen(page), u"612"_s));
        QVERIFY(!says(TextRecorder::listen(*departments), u"142"_s));
    }

    /// While a drill's past is being played the wall has no figures, and says why.
    void aWallThatWaitsSaysForWhat()
    {
        auto empty = std::make_shared<desk::Batch>();
        empty->snapshot = true;
        HallStage stage(support::mockRegion(), empty);
        HallPage page(stage.hall, m_theme);
        stage.hall.setAwaited(u"The past is being played"_s);
        page.resize(3840, 2160);
        page.show();
        const auto texts = TextRecorder::listen(page);
        QVERIFY(says(texts, u"The past is being played"_s));
        QVERIFY(!page.isStale() && !page.isQuiet());
        for (const TextRecorder::Text &text : texts)
            QVERIFY2(text.text != "0"_L1 && !text.text.contains(u"No open cases"_s) && !text.text.contains(u"waiting"_s), qPrintable(text.text));
        stage.feed.publish(townBatch(*stage.region, 12, stage.clock.now())->cases);
        stage.hall.catchUp();
        stage.hall.setAwaited({});
        const auto after = TextRecorder::listen(page);
        QVERIFY(!says(after, u"The past is being played"_s));
        QVERIFY(says(after, u"= 12"_s));
    }

    /// "The hall opens on what is valid and says what is still being rebuilt": calmly, and never in the place of what is amiss.
    void whatIsBeingMadeAnewIsSaid()
    {
        HallStage stage;
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        const auto tell = [&](const desk::FeedStatus &status) {
            stage.feed.setStatus(status);
            stage.hall.catchUp();
        };
        desk::FeedStatus status = stage.hall.status();
        status.notice = u"Search and lists are being made anew from the log: 12 % done. The hall shows what is open."_s;
        tell(status);
        const auto texts = TextRecorder::listen(page);
        QVERIFY(says(texts, u"Tables are being made anew"_s));
        QVERIFY(says(texts, status.notice));
        QCOMPARE(page.layoutNow().banner.height(), 92);
        const QPoint inside(page.layoutNow().banner.center().x(), page.layoutNow().banner.bottom() - 12);
        QCOMPARE(page.grab().toImage().pixelColor(inside), m_theme.palette().panel); // not inverse: nothing is wrong
        page.setDrill(true);
        QVERIFY(says(TextRecorder::listen(page), status.notice));
        page.setClockTrouble(u"The clock jumped."_s);
        QVERIFY(!says(TextRecorder::listen(page), status.notice));
        QVERIFY(says(TextRecorder::listen(page), u"The clock jumped."_s));
        page.setClockTrouble({});
        page.setDrill(false);
        status.notice.clear();
        tell(status);
        QVERIFY(page.layoutNow().banner.isEmpty());
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
        const auto texts = TextRecorder::listen(page);
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
        QVERIFY(says(TextRecorder::listen(known), u"as of"_s));
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
            more[index].reportedAt = stage.clock.now(); // what came before the window opened is no flood
            more[index].filedAt = stage.clock.now();
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
        const auto texts = TextRecorder::listen(page);
        QVERIFY(says(texts, u"Flood: 14 in 10 min"_s));
        const auto rows = page.queue().shownRows();
        const auto group = std::ranges::find_if(rows, [](const live::QueueRow &row) { return row.more > 0; });
        QVERIFY(group != rows.end());
        int told = 0;
        for (const live::QueueRow &row : rows)
            told += 1 + row.more;
        QVERIFY(says(texts, u"%1 more"_s.arg(78 - told)) || says(texts, u"%1 "_s.arg(78 - told)));
    }

    /// Where no row stands for others the band says nothing of it.
    void aFloodOfUnlikeCasesFoldsNothing()
    {
        HallStage stage;
        HallPage page(stage.hall, m_theme);
        page.resize(3840, 2160);
        page.show();
        std::vector<domain::CaseBrief> more = townBatch(*stage.region, 14, stage.clock.now())->cases;
        for (size_t index = 0; index < more.size(); ++index) {
            more[index].id = {9'000'000 + index};
            more[index].reportedAt = stage.clock.now();
            more[index].filedAt = stage.clock.now();
            more[index].item = u"mock"_s;
            more[index].grid = stage.region->grids[index].code;
            more[index].level = domain::Severity::Orange;
            more[index].state = domain::CaseState::Dispatched;
            more[index].stageDueAt = stage.clock.now() + std::chrono::minutes(10);
        }
        stage.feed.publish(more);
        stage.hall.catchUp();
        for (int second = 0; second < 2; ++second) {
            stage.clock.advance(std::chrono::seconds(1));
            stage.hall.catchUp();
        }
        const auto texts = TextRecorder::listen(page);
        QVERIFY(says(texts, u"Flood: 14 in 10 min"_s));
        QVERIFY(says(texts, u"since 14:37"_s) && !says(texts, u"stand for others"_s));
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
};

GRIDHALL_TEST(TestHallLoads, QApplication)
#include "tst_hallloads.moc"
