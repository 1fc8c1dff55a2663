// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/marks.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::Severity;

Q_DECLARE_METATYPE(domain::Severity)

namespace {

constexpr int kSide = 120;
constexpr qreal kRadius = 50;

QImage painted(Severity level, const look::Palette &palette, const look::MarkStyle &style)
{
    QImage image(kSide, kSide, QImage::Format_RGB32);
    image.fill(palette.panel);
    QPainter painter(&image);
    look::paintMark(painter, level, QPointF(kSide, kSide) / 2, kRadius, palette, style);
    return image;
}

QColor at(const QImage &image, qreal x, qreal y) { return image.pixelColor(int(kSide / 2 + x * kRadius), int(kSide / 2 + y * kRadius)); }

} // namespace

class TestMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// One probe a shape: what is inside and what is outside tells the five apart without any colour.
    void shapesDiffer_data()
    {
        QTest::addColumn<Severity>("level");
        QTest::addColumn<bool>("centre"); // (0, 0)
        QTest::addColumn<bool>("corner"); // (0.72, -0.72): only a square reaches there
        QTest::addColumn<bool>("lower");  // (0.8, 0.7): only the triangle's foot
        QTest::addColumn<bool>("side");   // (0.93, 0): all but the triangle and the square
        QTest::newRow("octagon") << Severity::Red << true << false << false << true;
        QTest::newRow("triangle") << Severity::Orange << true << false << true << false;
        QTest::newRow("diamond") << Severity::Yellow << true << false << false << true;
        QTest::newRow("square") << Severity::Blue << false << true << true << false;
        QTest::newRow("circle") << Severity::Green << false << false << false << true;
    }

    void shapesDiffer()
    {
        QFETCH(Severity, level);
        QFETCH(bool, centre);
        QFETCH(bool, corner);
        QFETCH(bool, lower);
        QFETCH(bool, side);
        const look::Palette palette = look::palette(look::Ground::Dark);
        const QImage image = painted(level, palette, {.digit = false, .ring = false, .knockedOut = false, .ground = {}});
        const QColor ink = palette.of(level);
        QCOMPARE(at(image, 0, 0) == ink, centre);
        QCOMPARE(at(image, 0.8, -0.8) == ink, corner);
        QCOMPARE(at(image, 0.8, 0.78) == ink, lower);
        QCOMPARE(at(image, 0.93, 0) == ink, side);
        QCOMPARE(at(image, 1.15, -1.15), palette.panel);
    }

    void ringStandsApartFromTheOctagon()
    {
        const look::Palette palette = look::palette(look::Ground::Dark);
        const QImage image = painted(Severity::Red, palette, {.digit = false, .ring = true, .knockedOut = false, .ground = {}});
        QCOMPARE(at(image, 0, 0), palette.of(Severity::Red));
        QCOMPARE(at(image, 0.83, 0), palette.panel); // the gap
        QCOMPARE(at(image, 0.93, 0), palette.of(Severity::Red));
    }

    void digitIsInk()
    {
        const look::Palette palette = look::palette(look::Ground::Print);
        const QImage image = painted(Severity::Red, palette, {.digit = true, .ring = true, .knockedOut = false, .ground = {}});
        int white = 0;
        for (int y = 40; y < 80; ++y) {
            for (int x = 45; x < 75; ++x) {
                white += image.pixelColor(x, y) == QColor(Qt::white) ? 1 : 0;
            }
        }
        QVERIFY2(white > 60, "no white digit on the red octagon of paper");
    }

    void yellowHasAnEdgeOnLightGrounds()
    {
        const look::Palette palette = look::palette(look::Ground::HallLight);
        const QImage image = painted(Severity::Yellow, palette, {.digit = false, .ring = false, .knockedOut = false, .ground = {}});
        QCOMPARE(at(image, 0, 0), palette.of(Severity::Yellow));
        QCOMPARE(at(image, 1.12, 0), palette.text);
    }

    void pathFitsItsMark_data() { shapesDiffer_data(); }

    void pathFitsItsMark()
    {
        QFETCH(Severity, level);
        const QRectF box = look::markPath(level).boundingRect();
        QVERIFY(box.width() > 1.6 && box.width() < 2.4);
        QVERIFY(look::markPath(level).contains(QPointF(0, 0)));
    }

    void hatchCoversAShareOfItsArea()
    {
        QImage image(200, 200, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        QPainterPath area;
        area.addRect(20, 20, 160, 160);
        look::paintHatch(painter, area, Qt::white, 20, 5);
        painter.end();
        int bright = 0;
        for (int y = 20; y < 180; ++y) {
            for (int x = 20; x < 180; ++x) {
                bright += qGray(image.pixel(x, y)) > 127 ? 1 : 0;
            }
        }
        const double share = bright / (160.0 * 160);
        QVERIFY2(share > 0.18 && share < 0.32, qPrintable(QString::number(share)));
        QCOMPARE(image.pixelColor(5, 5), QColor(Qt::black));
    }

    void fontsAreThere() { QCOMPARE(look::missingFonts(), QStringList()); }
};

GRIDHALL_TEST(TestMarks, QGuiApplication)
#include "tst_marks.moc"
