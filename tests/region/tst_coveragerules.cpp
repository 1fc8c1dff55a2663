// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

/// docs/coverage.md: every published fact of duties, handling, routing, sensing and the map has a rule that computes with it; what waits for a later
/// time is named here.
class TestCoverageRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFactHasItsRule_data();
    void everyFactHasItsRule();
};

namespace {

const QStringList kHeldByRules{u"duties.json"_s, u"handling.json"_s,    u"routing.json"_s, u"sensing.json"_s,
                               u"sensors.csv"_s, u"keyareas.geojson"_s, u"map.geojson"_s,  u"elements.csv"_s};
/// Facts that nothing computes with yet.
const QStringList kLater{u"`rounds`"_s, u"`keyPoints`"_s, u"`elementCodes`"_s, u"`campaign`"_s, u"drones"_s};

} // namespace

void TestCoverageRules::everyFactHasItsRule_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("rule");
    QFile file(QStringLiteral(GRIDHALL_SOURCE_DIR "/docs/coverage.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    int rows = 0;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(QRegularExpression(u" \\| |^\\| | \\|$"_s), Qt::SkipEmptyParts);
        if (cells.size() != 4)
            continue;
        const auto names = [&cells](const QString &held) { return cells[1].contains(held); };
        const auto isLater = [&line](const QString &fact) { return line.contains(fact); };
        if (std::ranges::none_of(kHeldByRules, names) || std::ranges::any_of(kLater, isLater))
            continue;
        QTest::newRow(qPrintable(cells[0])) << line << cells[2];
        ++rows;
    }
    QVERIFY2(rows >= 20, qPrintable(QString::number(rows)));
}

void TestCoverageRules::everyFactHasItsRule()
{
    QFETCH(QString, row);
    QFETCH(QString, rule);
    QVERIFY2(rule != u"—"_s && rule.contains(u'`'), qPrintable(row));
}

GRIDHALL_TEST(TestCoverageRules, QCoreApplication)
#include "tst_coveragerules.moc"
