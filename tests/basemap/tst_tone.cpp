// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tone.h"
#include "look/palette.h"
#include "support/testprogram.h"

using basemap::Paper;
using basemap::Tone;

namespace {

QImage plain(QRgb colour, QSize size = {60, 60})
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(colour);
    return image;
}

QColor laid(const QColor &land, QRgb ink)
{
    const double alpha = qAlpha(ink) / 255.0;
    const auto mixed = [&](int under, int over) { return int(std::lround(under * (1 - alpha) + over)); };
    return {mixed(land.red(), qRed(ink)), mixed(land.green(), qGreen(ink)), mixed(land.blue(), qBlue(ink))};
}

} // namespace

/// A base map lies calm under the colours: hueless, and never more than 1.25 : 1 on the land.
class TestTone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingStandsOutOfTheLand_data()
    {
        QTest::addColumn<look::Ground>("ground");
        QTest::newRow("dark") << look::Ground::Dark;
        QTest::newRow("daylight") << look::Ground::HallLight;
        QTest::newRow("paper") << look::Ground::Print;
        QTest::newRow("night") << look::Ground::HallNight;
    }

    void nothingStandsOutOfTheLand()
    {
        QFETCH(look::Ground, ground);
        const look::Palette palette = look::palette(ground);
        // The neutral depths, and them under orange and red, as a map fills its grids.
        std::vector<QColor> lands(palette.mapLand.begin(), palette.mapLand.end());
        for (const QColor &land : palette.mapLand) {
            for (const auto &[level, share] : {std::pair(domain::Severity::Orange, 0.3), std::pair(domain::Severity::Red, 0.4)}) {
                const QColor &fill = palette.of(level);
                const auto mixed = [share = share](int under, int over) { return int(std::lround(under * (1 - share) + over * share)); };
                lands.emplace_back(mixed(land.red(), fill.red()), mixed(land.green(), fill.green()), mixed(land.blue(), fill.blue()));
            }
        }
        const Tone tone = basemap::toneOn(lands);
        QCOMPARE(tone.onDark, palette.mapLand[0].lightness() < 128);
        double most = 1;
        for (int grey = 0; grey <= 255; ++grey) {
            QImage image = plain(qRgb(grey, grey, grey), {1, 1});
            basemap::ink(image, tone);
            for (const QColor &land : lands) {
                const double contrast = basemap::contrastOf(laid(land, image.pixel(0, 0)), land);
                QVERIFY2(contrast <= basemap::kMostContrast + 0.02, qPrintable(QString::number(contrast)));
                most = std::max(most, contrast);
            }
        }
        QVERIFY2(most > 1.18, qPrintable(QString::number(most))); // and it is seen
    }

    void contrastsAreThoseOfWcag()
    {
        QCOMPARE(basemap::contrastOf(Qt::white, Qt::black), 21.0);
        QCOMPARE(basemap::contrastOf(Qt::black, Qt::black), 1.0);
        QVERIFY(std::abs(basemap::contrastOf(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }

    /// Whatever a map's paper is, it becomes the land; what is lighter is lighter, what is darker is darker, and no colour stays.
    void paperBecomesLand_data()
    {
        QTest::addColumn<QRgb>("paper");
        QTest::newRow("a light map") << qRgb(242, 239, 233);
        QTest::newRow("a dark map") << qRgb(38, 38, 38);
        QTest::newRow("a photograph of fields") << qRgb(96, 120, 70);
    }

    void paperBecomesLand()
    {
        QFETCH(QRgb, paper);
        QImage image = plain(paper);
        const QRgb darker = QColor(paper).darker(130).rgb(), lighter = QColor(paper).lighter(104).rgb();
        for (int x = 0; x < 60; ++x) {
            for (int y = 0; y < 9; ++y)
                image.setPixel(x, y, darker);
            for (int y = 9; y < 18; ++y)
                image.setPixel(x, y, lighter);
        }
        const Paper found = basemap::paperOf(image);
        QCOMPARE(found.grey, qGray(paper));
        QVERIFY(found.gain >= 1 && found.gain <= 6);
        basemap::even(image, found);
        QCOMPARE(image.pixel(30, 40), qRgb(basemap::kEven, basemap::kEven, basemap::kEven));
        QVERIFY(qRed(image.pixel(30, 2)) < basemap::kEven && qRed(image.pixel(30, 12)) > basemap::kEven);
        basemap::ink(image, {true, 40, 90});
        QCOMPARE(qAlpha(image.pixel(30, 40)), 0);
        QVERIFY(qAlpha(image.pixel(30, 2)) > 0 && qRed(image.pixel(30, 2)) == 0);
        QCOMPARE(qRed(image.pixel(30, 12)), qAlpha(image.pixel(30, 12))); // white, premultiplied
        QCOMPARE(qRed(image.pixel(30, 12)), qBlue(image.pixel(30, 12)));
    }

    void whatIsClearStaysClear()
    {
        QImage image = plain(0);
        QCOMPARE(basemap::paperOf(image), Paper());
        basemap::even(image, {});
        basemap::ink(image, {true, 255, 255});
        QCOMPARE(image.pixel(1, 1), 0U);
        QImage half = plain(qRgba(128, 128, 128, 128)); // white, half
        basemap::even(half, {128, 1});
        basemap::ink(half, {true, 255, 255});
        QVERIFY(std::abs(qAlpha(half.pixel(1, 1)) - 128) <= 1);
    }

    void strengthsAreGreys()
    {
        QCOMPARE(basemap::greyOf(0), QColor(128, 128, 128));
        QCOMPARE(basemap::greyOf(1), QColor(255, 255, 255));
        QCOMPARE(basemap::greyOf(-1), QColor(1, 1, 1));
        QCOMPARE(basemap::greyOf(-9), QColor(0, 0, 0));
    }
};

GRIDHALL_TEST(TestTone, QGuiApplication)
#include "tst_tone.moc"
