// SPDX-License-Identifier: GPL-3.0-or-later
#include "severity/severitystrip.h"
#include "severity/severitywall.h"
#include "ui_hall/hallstage.h"
#include "ui_hall/textrecorder.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::Severity;

Q_DECLARE_METATYPE(domain::Severity)

class TestSeverity : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_theme{look::Ground::Dark};

private Q_SLOTS:
    /// What stands in each block is what the hall counts.
    void paintedCountsAreTheHalls()
    {
        const HallStage stage;
        ui::severity::SeverityWall wall(m_theme);
        wall.resize(3760, 372);
        wall.setView(stage.hall.wall());
        const auto texts = TextRecorder::listen(wall);
        for (const live::LevelView &level : stage.hall.wall().levels) {
            const QRectF block = wall.blockRect(level.level);
            const auto stands = [&](const QString &text) {
                return std::ranges::any_of(texts,
                                           [&](const TextRecorder::Text &found) { return found.text == text && block.contains(found.ink.center()); });
            };
            QVERIFY2(stands(QString::number(level.open)), qPrintable(u"open %1"_s.arg(level.open)));
            QVERIFY(level.overdue == 0 || stands(u"Overdue %1"_s.arg(level.overdue)));
            QVERIFY(level.waiting == 0 || stands(u"To accept %1"_s.arg(level.waiting)));
            QVERIFY(stands(ui::theme::colourWord(level.level)));
            QVERIFY(stands(ui::theme::urgencyWord(level.level)));
        }
    }

    void blocksCarryTheirColour()
    {
        const HallStage stage;
        ui::severity::SeverityWall wall(m_theme);
        wall.resize(3760, 372);
        wall.setView(stage.hall.wall());
        const QImage image = wall.grab().toImage();
        const look::Palette &palette = m_theme.palette();
        for (const Severity level : domain::kSeverities) {
            const QPoint corner = wall.blockRect(level).topLeft().toPoint();
            QCOMPARE(image.pixelColor(corner + QPoint(6, 340)), palette.of(level));
            // Only three are filled: 23 blue do not shout over 2 red.
            QCOMPARE(image.pixelColor(corner + QPoint(160, 340)) == palette.of(level), number(level) <= 3);
        }
    }

    void anEmptyLevelStaysInItsPlace()
    {
        live::WallView view;
        for (const Severity level : domain::kSeverities) {
            view.levels[indexOf(level)].level = level;
        }
        ui::severity::SeverityWall wall(m_theme);
        wall.resize(3760, 372);
        wall.setView(view);
        const auto texts = TextRecorder::listen(wall);
        QCOMPARE(std::ranges::count(texts, u"0"_s, &TextRecorder::Text::text), 5);
        const QImage image = wall.grab().toImage();
        QVERIFY(image.pixelColor(6, 340) != m_theme.palette().of(Severity::Red)); // dimmed
    }

    void oldCountsSaySince()
    {
        const HallStage stage;
        ui::severity::SeverityWall wall(m_theme);
        wall.resize(3760, 372);
        wall.setView(stage.hall.wall(), {true, u"14:34:11"_s});
        const auto texts = TextRecorder::listen(wall);
        QCOMPARE(std::ranges::count(texts, u"14:34:11"_s, &TextRecorder::Text::text), 5);
        const QImage image = wall.grab().toImage();
        QVERIFY(image.pixelColor(6, 340) != m_theme.palette().of(Severity::Red));
    }

    void theStripTogglesLevels_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1920") << QSize(1412, 52);
        QTest::newRow("1366") << QSize(900, 40);
    }

    void theStripTogglesLevels()
    {
        QFETCH(QSize, size);
        const HallStage stage;
        ui::severity::SeverityStrip strip(m_theme);
        strip.resize(size);
        strip.setView(stage.hall.wall());
        QSignalSpy toggled(&strip, &ui::severity::SeverityStrip::levelToggled);
        for (const Severity level : domain::kSeverities) {
            QVERIFY(strip.blockRect(level).width() >= 32 && strip.blockRect(level).height() >= 28);
            QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.blockRect(level).center());
            QCOMPARE(toggled.last()[0].value<Severity>(), level);
        }
        QCOMPARE(toggled.size(), 5);
        const auto texts = TextRecorder::listen(strip);
        for (const live::LevelView &level : stage.hall.wall().levels) {
            QVERIFY(std::ranges::any_of(texts, [&](const TextRecorder::Text &found) {
                return found.text == QString::number(level.open) && strip.blockRect(level.level).contains(found.ink.center().toPoint());
            }));
        }
    }

    void theStripKeepsItsTags_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("count");
        for (const int width : {1412, 1050, 900, 760}) {
            for (const int count : {1, 12, 188})
                QTest::addRow("%d, %d", width, count) << QSize(width, width > 1100 ? 52 : 40) << count;
        }
    }

    /// Whatever the width: each level says how many are overdue and how many wait, within its own block, and nothing overlaps.
    void theStripKeepsItsTags()
    {
        QFETCH(QSize, size);
        QFETCH(int, count);
        live::WallView view;
        for (const Severity level : domain::kSeverities) {
            live::LevelView &each = view.levels[indexOf(level)];
            each.level = level;
            each.open = 3 * count;
            each.overdue = count;
            each.waiting = count + 1;
        }
        ui::severity::SeverityStrip strip(m_theme);
        strip.resize(size);
        strip.setView(view);
        const auto texts = TextRecorder::listen(strip);
        for (const Severity level : domain::kSeverities) {
            const QRectF block = strip.blockRect(level);
            std::vector<QRectF> inks;
            bool late = false;
            bool waits = false;
            for (const TextRecorder::Text &found : texts) {
                if (!block.contains(found.ink.center()))
                    continue;
                QVERIFY2(block.adjusted(-1, -3, 1, 3).contains(found.ink), qPrintable(found.text));
                late |= found.text.endsWith(QString::number(count)) && found.text != QString::number(3 * count);
                waits |= found.text.endsWith(QString::number(count + 1));
                for (const QRectF &other : inks)
                    QVERIFY2(!other.adjusted(1, 3, -1, -3).intersects(found.ink), qPrintable(found.text));
                inks.push_back(found.ink);
            }
            QVERIFY(late);
            QVERIFY(waits);
        }
    }

    void hiddenLevelsAreDimmed()
    {
        const HallStage stage;
        ui::severity::SeverityStrip strip(m_theme);
        strip.resize(1412, 52);
        strip.setView(stage.hall.wall());
        const QPoint edge = strip.blockRect(Severity::Red).topLeft() + QPoint(3, 26);
        QCOMPARE(strip.grab().toImage().pixelColor(edge), m_theme.palette().of(Severity::Red));
        strip.setLevels(0x1e);
        QVERIFY(strip.grab().toImage().pixelColor(edge) != m_theme.palette().of(Severity::Red));
    }
};

QTEST_MAIN(TestSeverity)
#include "tst_severity.moc"
