// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/colourvision.h"
#include "look/palette.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using colourvision::Eyes;
using look::Ground;

namespace {

constexpr double kTarget = 12;

/// The smallest difference over all ten pairs of levels, and its pair as two level numbers ("34").
std::pair<double, QString> closest(const look::Palette &palette, Eyes eyes)
{
    std::pair<double, QString> least{std::numeric_limits<double>::max(), {}};
    for (const domain::Severity left : domain::kSeverities) {
        for (const domain::Severity right : domain::kSeverities) {
            if (!domain::isWorse(left, right)) {
                continue;
            }
            const double difference =
                colourvision::difference(colourvision::seenBy(eyes, palette.of(left)), colourvision::seenBy(eyes, palette.of(right)));
            least = std::min(least, {difference, u"%1%2"_s.arg(number(left)).arg(number(right))});
        }
    }
    return least;
}

} // namespace

class TestPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyGroundIsComplete()
    {
        for (const Ground ground : {Ground::Dark, Ground::HallLight, Ground::Print, Ground::HallNight}) {
            const look::Palette palette = look::palette(ground);
            for (const QColor &land : palette.mapLand)
                QVERIFY(land.isValid());
            QVERIFY(palette.panel.isValid());
            QVERIFY(palette.mapGrid.isValid());
            QVERIFY(palette.of(domain::Severity::Green).isValid());
            QCOMPARE(palette.inkEdge, ground == Ground::HallLight || ground == Ground::Print);
        }
    }

    void whiteDigitsOnlyOnDarkFillsOfLightGrounds()
    {
        const look::Palette print = look::palette(Ground::Print);
        QCOMPARE(print.ink(domain::Severity::Red), QColor(Qt::white));
        QCOMPARE(print.ink(domain::Severity::Blue), QColor(Qt::white));
        QCOMPARE(print.ink(domain::Severity::Yellow), print.inkOnFill);
        const look::Palette dark = look::palette(Ground::Dark);
        QCOMPARE(dark.ink(domain::Severity::Red), dark.inkOnFill);
    }

    void brokenTokensNameTheRole_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("role");
        QTest::newRow("no json") << QByteArray("{") << u"ground"_s;
        QTest::newRow("empty palette") << QByteArray("{\"dark\":{}}") << u"ground"_s;
        QTest::newRow("not a colour") << QByteArray("{\"dark\":{\"ground\":\"#12\"}}") << u"ground"_s;
        QTest::newRow("missing role") << QByteArray("{\"dark\":{\"ground\":\"#121518\"}}") << u"panel"_s;
    }

    void brokenTokensNameTheRole()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, role);
        const auto read = look::readPalette(json, Ground::Dark);
        QVERIFY(!read);
        QCOMPARE(read.error().code, base::ErrorCode::Malformed);
        QVERIFY2(read.error().sentence.contains(role), qPrintable(read.error().sentence));
    }

    /// The published table, to a tenth.
    void coloursAreApartForAllEyes_data()
    {
        QTest::addColumn<Ground>("ground");
        QTest::addColumn<Eyes>("eyes");
        QTest::addColumn<double>("least");
        QTest::addColumn<QString>("pair");
        QTest::newRow("dark, all cones") << Ground::Dark << Eyes::Normal << 28.5 << u"35"_s;
        QTest::newRow("dark, protan") << Ground::Dark << Eyes::Protan << 16.4 << u"35"_s;
        QTest::newRow("dark, deutan") << Ground::Dark << Eyes::Deutan << 13.1 << u"12"_s;
        QTest::newRow("dark, tritan") << Ground::Dark << Eyes::Tritan << 14.8 << u"12"_s;
        QTest::newRow("dark, grey") << Ground::Dark << Eyes::Grey << 3.2 << u"14"_s;
        for (const auto &[name, ground] : {std::pair{"print", Ground::Print}, {"hall-light", Ground::HallLight}}) {
            QTest::addRow("%s, all cones", name) << ground << Eyes::Normal << 28.9 << u"12"_s;
            QTest::addRow("%s, protan", name) << ground << Eyes::Protan << 18.4 << u"25"_s;
            QTest::addRow("%s, deutan", name) << ground << Eyes::Deutan << 18.4 << u"23"_s;
            QTest::addRow("%s, tritan", name) << ground << Eyes::Tritan << 19.7 << u"12"_s;
            QTest::addRow("%s, grey", name) << ground << Eyes::Grey << 2.9 << u"25"_s;
        }
    }

    void coloursAreApartForAllEyes()
    {
        QFETCH(Ground, ground);
        QFETCH(Eyes, eyes);
        QFETCH(double, least);
        QFETCH(QString, pair);
        const auto found = closest(look::palette(ground), eyes);
        QVERIFY2(std::abs(found.first - least) <= 0.1, qPrintable(u"%1, expected %2"_s.arg(found.first).arg(least)));
        QCOMPARE(found.second, pair);
        if (eyes != Eyes::Grey) { // five hues must fail in grey: shape, fill and digit carry it there
            QVERIFY(found.first >= kTarget);
        }
    }

    /// A grid's border is seen on each depth of the land; on the quiet night's map greys step down together.
    void gridLinesStandOnEveryDepth()
    {
        for (const Ground ground : {Ground::Dark, Ground::HallLight, Ground::Print}) {
            const look::Palette palette = look::palette(ground);
            for (const QColor &land : palette.mapLand)
                QVERIFY(colourvision::contrast(palette.mapGrid, land) >= 3.0);
        }
    }

    /// The quiet night dims greys and keeps the levels: nothing is brighter than by day, and nothing becomes unreadable.
    void theNightIsDimmerAndReadable()
    {
        const look::Palette day = look::palette(Ground::Dark), night = look::palette(Ground::HallNight);
        QCOMPARE(night.severity, day.severity);
        for (QColor look::Palette::*role : {&look::Palette::ground, &look::Palette::panel, &look::Palette::text, &look::Palette::textSecond,
                                            &look::Palette::textThird, &look::Palette::inverse, &look::Palette::mapGrid})
            QVERIFY((night.*role).lightness() < (day.*role).lightness());
        QVERIFY(colourvision::contrast(night.text, night.panel) >= 7.0);
        QVERIFY(colourvision::contrast(night.textSecond, night.panel) >= 4.5);
        QVERIFY(colourvision::contrast(night.textThird, night.panel) >= 4.5);
    }

    void contrastsHold_data()
    {
        QTest::addColumn<QColor>("fore");
        QTest::addColumn<QColor>("back");
        QTest::addColumn<double>("ratio");
        const look::Palette dark = look::palette(Ground::Dark);
        const look::Palette print = look::palette(Ground::Print);
        QTest::newRow("text 1") << dark.text << dark.panel << 14.8;
        QTest::newRow("text 2") << dark.textSecond << dark.panel << 9.5;
        QTest::newRow("text 3") << dark.textThird << dark.panel << 5.9;
        QTest::newRow("text 3 on a selected row") << dark.textThird << dark.selected << 4.2;
        const std::array onPanel{4.53, 7.30, 13.53, 5.12, 8.99};
        const std::array onPaper{7.80, 3.49, 1.52, 9.29, 3.90};
        for (const domain::Severity level : domain::kSeverities) {
            QTest::addRow("dark %d", number(level)) << dark.of(level) << dark.panel << onPanel[indexOf(level)];
            QTest::addRow("paper %d", number(level)) << print.of(level) << QColor(Qt::white) << onPaper[indexOf(level)];
        }
        QTest::newRow("ink on red") << dark.inkOnFill << dark.of(domain::Severity::Red) << 4.95;
        QTest::newRow("ink on orange") << dark.inkOnFill << dark.of(domain::Severity::Orange) << 7.98;
        QTest::newRow("ink on yellow") << dark.inkOnFill << dark.of(domain::Severity::Yellow) << 14.79;
    }

    void contrastsHold()
    {
        QFETCH(QColor, fore);
        QFETCH(QColor, back);
        QFETCH(double, ratio);
        const double found = colourvision::contrast(fore, back);
        QVERIFY2(std::abs(found - ratio) <= 0.06, qPrintable(u"%1, expected %2"_s.arg(found).arg(ratio)));
    }

    void measuresAgreeWithPublishedPairs_data()
    {
        // Sharma, Wu and Dalal's set is in Lab; black and white are the two ends that every table agrees on.
        QTest::addColumn<QColor>("left");
        QTest::addColumn<QColor>("right");
        QTest::addColumn<double>("difference");
        QTest::newRow("the same") << QColor(Qt::red) << QColor(Qt::red) << 0.0;
        QTest::newRow("black and white") << QColor(Qt::black) << QColor(Qt::white) << 100.0;
    }

    void measuresAgreeWithPublishedPairs()
    {
        QFETCH(QColor, left);
        QFETCH(QColor, right);
        QFETCH(double, difference);
        QVERIFY(std::abs(colourvision::difference(left, right) - difference) < 0.01);
        QVERIFY(std::abs(colourvision::difference(right, left) - difference) < 0.01);
    }
};

GRIDHALL_TEST(TestPalette, QCoreApplication)
#include "tst_palette.moc"
