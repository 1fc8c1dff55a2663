// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/hallpage.h"
#include "support/testprogram.h"
#include "ui_hall/hallstage.h"
#include "ui_hall/textrecorder.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using ui::hall::HallPage;

/// The wall as it was: nobody takes it for live.
class TestWallReplay final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The past is framed in white below its bar, and what stands there is put where the layout has it.
    void itIsFramedBelowItsBar()
    {
        const HallStage stage;
        HallPage page(stage.hall, m_theme);
        class Part final : public ui::theme::ScaledPanel {
        public:
            using ScaledPanel::ScaledPanel;
            void paint(QPainter &, QSizeF) override {}
        };
        auto *head = new Part(m_theme), *hour = new Part(m_theme);
        page.resize(1920, 1080);
        page.show();
        page.setReplay(head, hour, [] { return support::mockNow() + std::chrono::hours(169); });
        const ui::hall::HallLayout &layout = page.layoutNow();
        QCOMPARE(head->geometry(), layout.replay);
        QCOMPARE(hour->geometry(), layout.hour);
        QVERIFY(head->isVisible() && hour->isVisible());
        const QImage image = page.grab().toImage();
        const QColor white = m_theme.palette().inverse;
        QCOMPARE(image.pixelColor(2, 600), white);
        QCOMPARE(image.pixelColor(1917, 600), white);
        QCOMPARE(image.pixelColor(960, 1077), white);
        QVERIFY(image.pixelColor(2, 30) != white); // the top bar is the room's
        const auto texts = TextRecorder::listen(page);
        QVERIFY(std::ranges::any_of(
            texts, [](const TextRecorder::Text &each) { return each.text == u"Now 15:37:26"_s; })); // the clock is the room's, and says so
        QVERIFY(!page.isStale());
    }

private:
    const ui::theme::Theme m_theme{look::Ground::Dark};
};

GRIDHALL_TEST(TestWallReplay, QApplication)
#include "tst_wallreplay.moc"
