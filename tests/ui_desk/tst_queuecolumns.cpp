// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/paint.h"
#include "deskpage/deskpage.h"
#include "domain/centre/plan.h"
#include "live/text/timetext.h"
#include "queue/list/celltexts.h"
#include "queue/queuepanel.h"
#include "region/words.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QHeaderView>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;
using live::QueueColumn;
using ui::queue::columnsFor;
using ui::queue::Wants;

namespace {

live::QueueRow rowAt(const QString &place, const QString &gridName = u"金云"_s)
{
    live::QueueRow row;
    row.grid = u"27"_s;
    row.gridName = gridName;
    row.place = place;
    return row;
}

std::vector<int> widthsOf(const ui::queue::CaseListView &view)
{
    std::vector<int> widths;
    for (int column = 0; column < live::kQueueColumns; ++column)
        widths.push_back(view.columnWidth(column));
    return widths;
}

QImage cellOf(ui::queue::CaseListView &view, base::CaseId id, QueueColumn column)
{
    return view.viewport()->grab(view.visualRect(view.model()->index(view.source().rowOf(id), int(column)))).toImage();
}

constexpr int kHan = 14;

} // namespace

/// What the list of cases gives its columns, and what stands in a cell that is too narrow for all.
class QueueColumnsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { speakEnglish(); }

    void aPlaceNamesItsGridOnce_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("whole");
        QTest::addColumn<QString>("brief");
        QTest::newRow("at the end of the place") << u"沪青平公路 · 金云"_s << u"27 金云 · 沪青平公路"_s << u"27 · 沪青平公路"_s;
        QTest::newRow("nothing else") << u"金云"_s << u"27 金云"_s << u"27 金云"_s;
        QTest::newRow("within a name") << u"金云商铺963"_s << u"27 金云 · 金云商铺963"_s << u"27 · 金云商铺963"_s;
        QTest::newRow("elsewhere") << u"明珠路口"_s << u"27 金云 · 明珠路口"_s << u"27 · 明珠路口"_s;
        QTest::newRow("no place") << QString() << u"27 金云"_s << u"27 金云"_s;
    }
    void aPlaceNamesItsGridOnce()
    {
        QFETCH(QString, place);
        QTEST(ui::queue::placeTexts(rowAt(place)).whole, "whole");
        QTEST(ui::queue::placeTexts(rowAt(place)).brief, "brief");
        QVERIFY(live::placeText(rowAt(place)).endsWith(place)); // said whole
    }

    void aGridWithoutANameStandsAlone()
    {
        QCOMPARE(ui::queue::placeTexts(rowAt(u"Main St"_s, u"27"_s)).brief, u"27 · Main St"_s);
        live::QueueRow outside = rowAt(u"北青公路"_s);
        outside.outside = true;
        QCOMPARE(ui::queue::placeTexts(outside).brief, live::placeText(outside));
    }

    /// The place is not elided beside an item column that is half empty.
    void roomGoesWhereItIsWanted()
    {
        QVERIFY(speakChinese());
        const auto words = ui::queue::measureVocabulary();
        const Wants wants{9 * kHan + 8, 13 * kHan + 8, 10 * kHan, 4 * kHan + 8, 5 * kHan, 2 * kHan};
        const auto columns = columnsFor(840, true, words, wants); // the list at 1366
        QVERIFY2(columns[QueueColumn::Place] >= wants.place, qPrintable(QString::number(columns[QueueColumn::Place])));
        QVERIFY(columns[QueueColumn::Title] >= wants.title);
        QVERIFY(columns[QueueColumn::Department] >= wants.department);
    }

    /// On a small screen item, place and department are read side by side in either language: none of them pays for the others.
    void aSmallScreenSharesItsRoom_data() { countdownsOfDaysKeepToTheirColumn_data(); }
    void aSmallScreenSharesItsRoom()
    {
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        const DeskStage stage;
        const auto region = region::spoken(stage.region, chinese ? u"zh_CN"_s : u"en"_s);
        const Wants wants = ui::queue::wantsOf({}, *region);
        const auto columns = columnsFor(840, true, ui::queue::measureVocabulary(), wants); // the list at 1366
        QVERIFY2(columns[QueueColumn::Department] >= wants.shortDepartment, qPrintable(QString::number(columns[QueueColumn::Department])));
        const int title = columns[QueueColumn::Title] * 100 / wants.title, place = columns[QueueColumn::Place] * 100 / wants.briefPlace;
        qInfo("%d of %d, %d of %d, %d of %d or %d", columns[QueueColumn::Title], wants.title, columns[QueueColumn::Place], wants.briefPlace,
              columns[QueueColumn::Department], wants.department, wants.shortDepartment);
        QVERIFY2(title >= 70 && place >= 70, qPrintable(u"%1 %, %2 %"_s.arg(title).arg(place)));
    }

    /// "Urban construction" is read wherever there is room for it.
    void theDepartmentIsAsWideAsItsName()
    {
        const auto words = ui::queue::measureVocabulary();
        const Wants wants{194, 240, 170, 134, 92, 70};
        QVERIFY(columnsFor(1358, true, words, wants)[QueueColumn::Department] >= wants.department);
        QVERIFY(columnsFor(1000, false, words, wants)[QueueColumn::Department] >= wants.department * 9 / 10);
        for (int width = 500; width < 4000; width += 7) {
            for (const bool compact : {false, true}) {
                const auto columns = columnsFor(width, compact, words, wants);
                QVERIFY(std::accumulate(columns.widths.begin(), columns.widths.end(), 0) <= std::max(width, 640));
                QVERIFY(columns[QueueColumn::Title] >= ui::queue::kLeastTitle);
            }
        }
    }

    void noShortNameIsElided_data() { countdownsOfDaysKeepToTheirColumn_data(); }
    /// The longest of the short names, too: "Water station" among many "Construction".
    void noShortNameIsElided()
    {
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage(chinese ? u"zh_CN"_s : u"en"_s);
        const auto words = ui::queue::measureVocabulary();
        std::vector<live::QueueRow> rows(size_t(2 * ui::queue::kEnoughRows));
        for (size_t at = 0; at < rows.size(); ++at)
            rows[at].department = stage.region->departments[at < rows.size() - 2 ? 0 : at % stage.region->departments.size()].name;
        for (const region::Department &department : stage.region->departments)
            rows.back().department = ui::queue::shortDepartment(*stage.region, department.name).size() >
                                             ui::queue::shortDepartment(*stage.region, rows.back().department).size()
                                         ? department.name
                                         : rows.back().department;
        for (live::QueueRow &row : rows) {
            row.title = u"Outdoor exercise equipment"_s;
            row.grid = u"12"_s;
            row.gridName = u"Erlianyuan"_s;
            row.place = u"Erlianyuan shop 222"_s;
        }
        const Wants wants = ui::queue::wantsOf(rows, *stage.region);
        const QString name = ui::queue::shortDepartment(*stage.region, rows.back().department);
        const int longest = int(ui::actions::textWidth(name, 14));
        for (const auto &[width, compact] : {std::pair(838, true), std::pair(990, false), std::pair(1000, false)})
            QVERIFY2(columnsFor(width, compact, words, wants)[QueueColumn::Department] >= longest + ui::queue::kCellGap - 1,
                     qPrintable(u"%1 at %2"_s.arg(name).arg(width)));
    }

    void namesGetShortBeforeTheyAreElided()
    {
        const DeskStage stage;
        QCOMPARE(ui::queue::shortDepartment(*stage.region, u"公安派出所"_s), u"派出所"_s);
        QCOMPARE(ui::queue::shortSource(*stage.region, u"网格巡查"_s), u"巡查"_s);
        QCOMPARE(ui::queue::shortSource(*stage.region, u"elsewhere"_s), u"elsewhere"_s);
    }

    void countdownsOfDaysKeepToTheirColumn_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("en") << false;
        QTest::newRow("zh") << true;
    }
    void countdownsOfDaysKeepToTheirColumn()
    {
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        const auto columns = columnsFor(840, true, ui::queue::measureVocabulary(), {});
        using namespace std::chrono_literals;
        for (const base::Milliseconds left : {-(11 * 24h + 23h), -(99 * 24h + 23h), -24h * 5573})
            QVERIFY(ui::theme::tagSize(live::countdownText(left), 14).width() + 10 <= columns[QueueColumn::Left]);
    }

    /// Columns that move under a reader's eyes are worse than narrow ones.
    void columnsStandStillWhileCasesComeAndGo()
    {
        DeskStage stage;
        auto &page = stage.openPage({1366, 694});
        auto &view = page.queue().queue();
        const auto before = widthsOf(view);
        domain::CaseBrief fresh = support::mockupBatch(*stage.region)->cases.front();
        fresh.id = support::mockId(u"1107-0999"_s);
        fresh.number = u"251107XJ0999"_s; // two of one number would be shown longer
        fresh.title = u"一个很长很长很长很长很长很长很长的事项"_s;
        fresh.place = u"一个很长很长很长很长很长很长很长的地点"_s;
        stage.feed.publish({fresh});
        stage.hall.catchUp();
        QCOMPARE(widthsOf(view), before);
        page.queue().filters().toggleLevel(domain::Severity::Red);
        QVERIFY(page.queue().model().rowCount() < 5);
        QCOMPARE(widthsOf(view), before);
    }

    void whatNobodyHasSeenLeavesThePlaceReadable_data() { countdownsOfDaysKeepToTheirColumn_data(); }
    void whatNobodyHasSeenLeavesThePlaceReadable()
    {
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        auto asking = std::make_shared<region::Region>(*stage.region);
        auto plan = std::make_shared<domain::Plan>(asking->plan ? *asking->plan : domain::Plan());
        plan->effects[domain::indexOf(domain::Severity::Red)].acknowledgeWithin = domain::TimeLimit{5, domain::LimitUnit::Minute};
        asking->plan = plan;
        asking->rulebook.hash = u"asks for acknowledgement"_s;
        stage.hall.setRules(asking);
        auto &page = stage.openPage({1366, 694});
        auto &view = page.queue().queue();
        auto cases = support::mockupBatch(*stage.region)->cases;
        const auto red = std::ranges::find(cases, domain::Severity::Red, &domain::CaseBrief::level);
        view.clearFocus();
        const QImage place = cellOf(view, red->id, QueueColumn::Place), title = cellOf(view, red->id, QueueColumn::Title);
        red->unseenSince = support::mockNow();
        red->version += 1;
        stage.feed.publish({*red});
        stage.hall.catchUp();
        QVERIFY(view.source().rowAt(view.source().rowOf(red->id)).acknowledgeBy);
        QCOMPARE(cellOf(view, red->id, QueueColumn::Place), place);
        QVERIFY(cellOf(view, red->id, QueueColumn::Title) != title);
    }

    /// A mark stands beside the state, never instead of it, and so do two.
    void marksLeaveTheStateReadable_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1366, 694), QSize(1600, 880)}) {
            QTest::addRow("en %d", size.width()) << false << size;
            QTest::addRow("zh %d", size.width()) << true << size;
        }
    }
    void marksLeaveTheStateReadable()
    {
        QFETCH(bool, chinese);
        QFETCH(QSize, size);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        auto &page = stage.openPage(size);
        auto &view = page.queue().queue();
        auto cases = support::mockupBatch(*stage.region)->cases;
        const auto one = std::ranges::find(cases, domain::CaseState::Accepted, &domain::CaseBrief::state);
        QVERIFY(one != cases.end());
        one->supervised = one->extensionAsked = false;
        stage.feed.publish({*one});
        stage.hall.catchUp();
        view.clearFocus();
        const QImage state = cellOf(view, one->id, QueueColumn::State), marks = cellOf(view, one->id, QueueColumn::Mark);
        one->supervised = one->extensionAsked = true;
        one->version += 1;
        stage.feed.publish({*one});
        stage.hall.catchUp();
        QCOMPARE(view.source().rowAt(view.source().rowOf(one->id)).marks().size(), 2u);
        const int word = int(std::ceil(ui::actions::textWidth(domain::label(domain::CaseState::Accepted), 14)));
        QCOMPARE(cellOf(view, one->id, QueueColumn::State).copy(0, 0, word, state.height()), state.copy(0, 0, word, state.height()));
        QVERIFY(cellOf(view, one->id, QueueColumn::State) != state || cellOf(view, one->id, QueueColumn::Mark) != marks);
    }

    void theListEndsWithAWholeRow()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        for (const QSize size : {QSize(1920, 1006), QSize(1920, 987), QSize(1366, 694), QSize(1280, 650)}) {
            page.resize(size);
            DeskStage::settle();
            const auto &view = page.queue().queue();
            QCOMPARE(view.viewport()->height() % view.verticalHeader()->defaultSectionSize(), 0);
        }
    }

    /// The row that the keyboard comes to first is the chosen one, and looks it.
    void theFirstRowLooksChosen()
    {
        DeskStage stage;
        auto &page = stage.openPage({1280, 620});
        auto &view = page.queue().queue();
        QVERIFY(view.hasFocus());
        QCOMPARE(view.selectedRow(), 0);
        const QRect cell = view.visualRect(view.model()->index(0, int(QueueColumn::State)));
        QCOMPARE(view.viewport()->grab(cell).toImage().pixelColor(cell.width() - 2, 6), stage.theme.palette().selected);
    }

    /// "Showing 1–26 / 68" follows the height, not the scroll bar alone.
    void theFootFollowsTheHeight()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        DeskStage::settle();
        QSignalSpy seen(&page.queue().queue(), &ui::queue::CaseListView::scrolled);
        page.resize(1920, 760);
        QTRY_VERIFY(seen.count() > 0);
    }

    /// Twice a second rows are looked at while one in view blinks, and not otherwise.
    void halfSecondsPassWhileSomethingBlinks()
    {
        DeskStage stage;
        auto &view = stage.openPage({1920, 1006}).queue().queue();
        const auto *halfSeconds = view.findChild<QTimer *>(u"blink"_s);
        QVERIFY(halfSeconds);
        QTRY_VERIFY(halfSeconds->isActive());
        std::vector<domain::CaseBrief> accepted;
        const desk::BatchPtr batch = support::mockupBatch(*stage.region);
        for (const domain::CaseBrief &brief : batch->cases) {
            if (brief.state != domain::CaseState::Dispatched)
                continue;
            accepted.push_back(brief);
            accepted.back().suspended = true;
        }
        QVERIFY(!accepted.empty());
        std::vector<domain::CaseBrief> waiting = accepted;
        for (domain::CaseBrief &brief : waiting)
            brief.suspended = false;
        stage.feed.publish(accepted);
        stage.hall.catchUp();
        QTRY_VERIFY(!halfSeconds->isActive());
        stage.feed.publish(waiting);
        stage.hall.catchUp();
        QTRY_VERIFY(halfSeconds->isActive());
        view.hide();
        QTRY_VERIFY_WITH_TIMEOUT(!halfSeconds->isActive(), 10'000);
    }
};

GRIDHALL_TEST(QueueColumnsTest, QApplication)
#include "tst_queuecolumns.moc"
