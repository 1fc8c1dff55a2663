// SPDX-License-Identifier: GPL-3.0-or-later
#include "severity/severitystrip.h"
#include "severity/severitywall.h"
#include "support/chinese.h"
#include "support/testprogram.h"
#include "ui_hall/hallstage.h"
#include "ui_hall/textrecorder.h"

#include <QApplication>
#include <QCoreApplication>
#include <QRegularExpression>
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

    /// The longest times and three digits: no figure touches another one, and none stands on the curve.
    void figuresDoNotTouch_data()
    {
        QTest::addColumn<int>("open");
        QTest::addColumn<qint64>("wait");
        QTest::addColumn<qint64>("due");
        QTest::addColumn<double>("width");
        for (const double width : {3760.0, 3133.0, 2507.0}) {
            QTest::addRow("147, 18:21:51 and 10:46 on %.0f", width) << 147 << 66111LL << 646LL << width;
            QTest::addRow("a day and hours on %.0f", width) << 99 << 200000LL << 86399LL << width;
            QTest::addRow("four digits on %.0f", width) << 1047 << 86399LL << 200000LL << width;
        }
    }

    void figuresDoNotTouch()
    {
        QFETCH(int, open);
        QFETCH(qint64, wait);
        QFETCH(qint64, due);
        QFETCH(double, width);
        live::WallView view;
        for (const Severity level : domain::kSeverities) {
            live::LevelView &each = view.levels[indexOf(level)];
            each.level = level;
            each.open = open;
            each.longestWait = base::Milliseconds(wait * 1000);
            each.nextDue = base::Milliseconds(due * 1000);
            each.history.assign(12, open);
            each.sinceAnHour = 49;
        }
        ui::severity::SeverityWall wall(m_theme);
        wall.resize(int(width), 372);
        wall.setView(view);
        const auto texts = TextRecorder::listen(wall);
        for (size_t left = 0; left < texts.size(); ++left) {
            for (size_t right = left + 1; right < texts.size(); ++right) {
                const QRectF wide = texts[left].ink.adjusted(-8, 0, 8, 0);
                QVERIFY2(!wide.intersects(texts[right].ink), qPrintable(texts[left].text + u" and "_s + texts[right].text));
            }
        }
        const qreal curve = open < 100 ? 236 : 164;
        for (const Severity level : domain::kSeverities) {
            const QRectF block = wall.blockRect(level);
            const QRectF drawn(block.right() - 28 - curve, 88, curve, 88);
            for (const TextRecorder::Text &text : texts) {
                QVERIFY2(block.width() < 680 || !text.ink.intersects(drawn), qPrintable(text.text));
            }
        }
    }

    /// A level without cases says how its last one ended, and its mark is an outline.
    void anEmptyLevelTellsItsLastCase()
    {
        live::WallView view;
        std::array<ui::severity::BlockLook, 5> looks;
        for (const Severity level : domain::kSeverities) {
            view.levels[indexOf(level)].level = level;
        }
        looks[0].last = u"11-14 18:52 Closed"_s;
        ui::severity::SeverityWall wall(m_theme);
        wall.resize(3760, 372);
        wall.setView(view);
        wall.setLooks(looks);
        const auto texts = TextRecorder::listen(wall);
        QCOMPARE(std::ranges::count(texts, u"11-14 18:52 Closed"_s, &TextRecorder::Text::text), 1);
        QCOMPARE(std::ranges::count(texts, u"none in the last 12 h"_s, &TextRecorder::Text::text), 4);
        QCOMPARE(std::ranges::count(texts, u"Longest wait"_s, &TextRecorder::Text::text), 0);
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

    void whatStandsInAFrameHasItsWord_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("chinese");
        for (const int width : {766, 710}) { // at a window of 1024, and of 960
            QTest::addRow("%d en", width) << width << false;
            QTest::addRow("%d zh", width) << width << true;
        }
    }

    /// The narrowest strips write 超 1 and 待签 2, never 1 and 2 alone.
    void whatStandsInAFrameHasItsWord()
    {
        QFETCH(int, width);
        QFETCH(bool, chinese);
        support::Chinese texts;
        if (chinese)
            QCoreApplication::installTranslator(&texts);
        live::WallView view;
        for (const Severity level : domain::kSeverities) {
            live::LevelView &each = view.levels[indexOf(level)];
            each.level = level;
            each.open = 28;
            each.overdue = number(level);
            each.waiting = level == Severity::Red ? 0 : 2;
        }
        ui::severity::SeverityStrip strip(m_theme);
        strip.resize(width, 40);
        strip.setView(view);
        const auto found = TextRecorder::listen(strip);
        QCoreApplication::removeTranslator(&texts);
        for (const Severity level : domain::kSeverities) {
            const QRectF block = strip.blockRect(level);
            QStringList words;
            for (const TextRecorder::Text &text : found) {
                if (block.contains(text.ink.center()) && text.text != u"28"_s)
                    words.append(text.text);
            }
            QVERIFY2(words.filter(QRegularExpression(u"^\\d+$"_s)).size() <= 1, qPrintable(words.join(u'|'))); // the mark's own digit
            QVERIFY2(words.filter(chinese ? u"超 "_s : u"Late "_s).size() == 1, qPrintable(words.join(u'|')));
            QCOMPARE(words.filter(chinese ? u"待签 "_s : u"Wait "_s).size(), level == Severity::Red ? 0 : 1);
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

GRIDHALL_TEST(TestSeverity, QApplication)
#include "tst_severity.moc"
