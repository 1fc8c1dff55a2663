// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/hallpage.h"
#include "map/mappage.h"
#include "queue/list/caselistview.h"
#include "support/randomday.h"
#include "support/testprogram.h"
#include "ui_hall/hallstage.h"

#include <QApplication>
#include <QScreen>
#include <QTest>
#include <QTimer>

#include <cstring>

using namespace Qt::StringLiterals;

namespace {

/// What stands on the screen, as it was painted bit by bit.
QImage onScreen(QWidget &window)
{
    return window.screen()->grabWindow(window.winId(), 0, 0, window.width(), window.height()).toImage().convertToFormat(QImage::Format_RGB32);
}

void settle()
{
    for (int turn = 0; turn < 4; ++turn)
        QCoreApplication::processEvents();
}

/// Forgets every kept picture and paints the whole window.
void paintWhole(QWidget &window)
{
    for (auto *map : window.findChildren<ui::map::MapView *>())
        map->restyle();
    if (auto *map = qobject_cast<ui::map::MapView *>(&window))
        map->restyle();
    if (auto *list = qobject_cast<ui::queue::CaseListView *>(&window))
        list->restyle();
    window.update();
    for (QWidget *part : window.findChildren<QWidget *>())
        part->update();
    settle();
}

/// Letters of 64 pixels and more are outlines to Qt, and their edges come out some shades otherwise, whoever paints them, depending on the sizes that
/// were asked for before.
constexpr int kShadesOfOutlines = 48;

/// Where two pictures differ, in words; empty: nowhere. Within `large`, where large letters stand, some shades are no difference.
QString difference(const QImage &left, const QImage &right, const QRect &large)
{
    if (left.size() != right.size())
        return u"sizes"_s;
    QRect where;
    QStringList some;
    qint64 count = 0;
    int most = 0;
    for (int y = 0; y < left.height(); ++y) {
        const auto *a = reinterpret_cast<const QRgb *>(left.constScanLine(y));
        const auto *b = reinterpret_cast<const QRgb *>(right.constScanLine(y));
        if (std::memcmp(a, b, size_t(left.width()) * sizeof(QRgb)) == 0) // nearly every line
            continue;
        for (int x = 0; x < left.width(); ++x) {
            const int apart =
                std::max({std::abs(qRed(a[x]) - qRed(b[x])), std::abs(qGreen(a[x]) - qGreen(b[x])), std::abs(qBlue(a[x]) - qBlue(b[x]))});
            if (apart > (large.contains(x, y) ? kShadesOfOutlines : 0)) {
                where |= QRect(x, y, 1, 1);
                most = std::max(most, apart);
                if (count++ % 199 == 0 && some.size() < 12)
                    some << u"%1,%2"_s.arg(x).arg(y);
            }
        }
    }
    return count == 0 ? QString()
                      : u"%1 pixels by up to %2 in %3, %4, %5 × %6; at %7"_s.arg(count)
                            .arg(most)
                            .arg(where.x())
                            .arg(where.y())
                            .arg(where.width())
                            .arg(where.height())
                            .arg(some.join(u' '));
}

/// Half a second ends here, or never: nothing blinks between the two paintings.
void blink(QWidget &window, bool fires)
{
    for (QTimer *timer : window.findChildren<QTimer *>()) {
        if (timer->interval() != 500)
            continue;
        timer->stop();
        if (fires)
            QMetaObject::invokeMethod(timer, "timeout", Qt::DirectConnection);
    }
}

} // namespace

/// Only what changed is painted, and the screen is, pixel for pixel, as if everything had been.
class TestRepaint : public QObject {
    Q_OBJECT

    /// A day goes by before the window; after each step what is on the screen is held against the whole painting.
    static void live(HallStage &stage, QWidget &window, quint32 seed, int steps, const std::function<void(support::RandomDay &)> &touch,
                     const QRect &large = {})
    {
        support::RandomDay day(*stage.region, *support::mockupBatch(*stage.region), seed);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        settle();
        for (int step = 0; step < steps; ++step) {
            const size_t what = day.below(8);
            if (what < 5)
                stage.feed.publish(day.next(1 + int(day.below(3)), stage.clock.now()));
            if (what >= 3)
                stage.clock.advance(std::chrono::seconds(1 + day.below(what == 7 ? 900 : 2)));
            stage.hall.catchUp();
            blink(window, what % 2 == 0);
            if (what == 6)
                touch(day);
            settle();
            blink(window, false);
            const QImage parts = onScreen(window);
            paintWhole(window);
            const QString differs = difference(parts, onScreen(window), large);
            if (!differs.isEmpty() && qEnvironmentVariableIsSet("GRIDHALL_KEEP_PICTURES")) {
                parts.save(u"repaint-parts.png"_s);
                onScreen(window).save(u"repaint-whole.png"_s);
            }
            QVERIFY2(differs.isEmpty(), qPrintable(u"step %1, kind %2: %3"_s.arg(step).arg(what).arg(differs)));
        }
    }

private Q_SLOTS:
    void theHallIsPaintedAsAWhole_data()
    {
        QTest::addColumn<look::Ground>("ground");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<quint32>("seed");
        QTest::newRow("dark 1080") << look::Ground::Dark << QSize(1920, 1080) << 1U;
        QTest::newRow("light 1080") << look::Ground::HallLight << QSize(1920, 1080) << 2U;
        QTest::newRow("dark, two halves") << look::Ground::Dark << QSize(3840, 1080) << 3U;
        QTest::newRow("dark 768") << look::Ground::Dark << QSize(1366, 768) << 4U;
    }

    void theHallIsPaintedAsAWhole()
    {
        QFETCH(look::Ground, ground);
        QFETCH(QSize, size);
        QFETCH(quint32, seed);
        HallStage stage(packOrMock(u"xujing"_s));
        const ui::theme::Theme theme(ground);
        ui::hall::HallPage page(stage.hall, theme);
        page.resize(size);
        page.grab(); // lays it out
        live(
            stage, page, seed, 30,
            [&page, &stage](support::RandomDay &day) {
                const auto pins = stage.hall.pins();
                page.setChosenCase(pins.empty() || day.below(2) == 0 ? std::nullopt : std::optional(pins[day.below(pins.size())].id));
            },
            page.layoutNow().wall);
    }

    void theMapIsPaintedAsAWhole_data()
    {
        QTest::addColumn<look::Ground>("ground");
        QTest::addColumn<bool>("close");
        QTest::addColumn<quint32>("seed");
        QTest::newRow("dark") << look::Ground::Dark << false << 11U;
        QTest::newRow("light") << look::Ground::HallLight << false << 12U;
        QTest::newRow("dark, close") << look::Ground::Dark << true << 13U;
    }

    void theMapIsPaintedAsAWhole()
    {
        QFETCH(look::Ground, ground);
        QFETCH(bool, close);
        QFETCH(quint32, seed);
        HallStage stage(packOrMock(u"xujing"_s));
        const ui::theme::Theme theme(ground);
        ui::map::MapView view(stage.hall, theme, ui::map::MapMode::Desk);
        view.resize(1640, 1000);
        ui::map::LayerChoice choice;
        if (!stage.region->elements.empty())
            choice.elementKinds = {stage.region->elements.front().kind};
        view.setLayers(choice);
        if (close)
            view.centreOn(support::mockId(u"1107-0160"_s), base::Metres{1200});
        live(stage, view, seed, 40, [&view, &stage](support::RandomDay &day) {
            const auto pins = stage.hall.pins();
            view.setChosenCase(pins.empty() || day.below(3) == 0 ? std::nullopt : std::optional(pins[day.below(pins.size())].id));
            view.setChosenGrid(day.below(2) == 0 ? QString() : stage.region->grids[day.below(stage.region->grids.size())].code);
            view.setCallout(day.below(4) != 0);
        });
    }

    void theQueueIsPaintedAsAWhole()
    {
        HallStage stage(packOrMock(u"xujing"_s));
        const ui::theme::Theme theme(look::Ground::Dark);
        live::QueueModel model(stage.hall);
        const ui::queue::RowSource source{[&model](int row) { return model.rowAt(row); },
                                          [&model](int row) { return model.idAt(row); },
                                          [&model](base::CaseId id) { return model.rowOf(id); },
                                          {}};
        ui::queue::CaseListView view(theme, stage.hall, &model, source);
        view.resize(1000, 900);
        connect(&model, &live::QueueModel::countsChanged, &view, &ui::queue::CaseListView::refreshRows);
        connect(&stage.hall, &live::Hall::secondPassed, &view, &ui::queue::CaseListView::refreshRows);
        live(stage, view, 21U, 40, [&view, &model](support::RandomDay &day) {
            if (model.rowCount() > 0)
                view.selectRow(int(day.below(size_t(model.rowCount()))));
        });
    }

    /// A second changes the clock and the times, a changed count its own places: most of the wall is not painted at all.
    void littleIsPainted()
    {
        HallStage stage(packOrMock(u"xujing"_s));
        const ui::theme::Theme theme(look::Ground::Dark);
        ui::hall::HallPage page(stage.hall, theme);
        page.resize(1920, 1080);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        settle();
        class Painted final : public QObject {
        public:
            qint64 area = 0;

        protected:
            bool eventFilter(QObject *, QEvent *event) override
            {
                if (event->type() == QEvent::Paint) {
                    for (const QRect &part : static_cast<QPaintEvent *>(event)->region())
                        area += qint64(part.width()) * part.height();
                }
                return false;
            }
        } painted;
        for (QWidget *part : page.findChildren<QWidget *>())
            part->installEventFilter(&painted);
        const qint64 whole = qint64(page.width()) * page.height();
        stage.clock.advance(std::chrono::seconds(1));
        stage.hall.catchUp();
        settle();
        QVERIFY2(painted.area > 0 && painted.area < whole / 8, qPrintable(QString::number(double(painted.area) / double(whole))));
        painted.area = 0;
        domain::CaseBrief brief = support::mockupBatch(*stage.region)->cases.back();
        brief.id = {91'000};
        brief.level = domain::Severity::Green;
        brief.state = domain::CaseState::OnScene;
        brief.closedAt = brief.endedAt = std::nullopt;
        stage.feed.publish(std::vector{brief});
        stage.hall.catchUp();
        settle();
        QVERIFY2(painted.area > 0 && painted.area < whole / 4, qPrintable(QString::number(double(painted.area) / double(whole))));
    }
};

GRIDHALL_TEST(TestRepaint, QApplication)
#include "tst_repaint.moc"
