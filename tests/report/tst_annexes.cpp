// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/plan.h"
#include "region/pack/loader.h"
#include "report/annex/annexes.h"
#include "report/paper/summarypainter.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

/// The printed annexes of a town's plan: each thing that the pack holds stands on a page, inside its box, and nothing leaves the page.
class TestAnnexes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void zhaoxiangHasThree();
    void everyItemIsListed_data();
    void everyItemIsListed();
    void everyRosterIsPrinted();
    void theMapShowsTheKeyArea();
    void nothingLeavesThePage_data();
    void nothingLeavesThePage();
    void aTownWithoutPlansHasFewer();

private:
    [[nodiscard]] region::RegionPtr town(const QString &name)
    {
        region::RegionPtr &known = m_towns[name];
        if (!known)
            known = region::loadRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + name).region;
        return known;
    }
    std::map<QString, region::RegionPtr> m_towns;
};

namespace {

/// All texts of the pages, as they were meant.
QStringList textsOf(const std::vector<report::Page> &pages)
{
    QStringList all;
    for (const report::Page &page : pages) {
        for (const report::Item &item : page.items) {
            if (const auto *text = std::get_if<report::TextItem>(&item))
                all.append(text->full);
        }
    }
    return all;
}

int count(const QStringList &texts, const QString &start)
{
    return int(std::ranges::count_if(texts, [&start](const QString &text) { return text.startsWith(start); }));
}

} // namespace

void TestAnnexes::zhaoxiangHasThree()
{
    const QStringList texts = textsOf(report::layOutAnnexes(*town(u"zhaoxiang"_s)));
    for (const QString &title : {u"Annex 1: List of items"_s, u"Annex 2: Key areas"_s, u"Annex 3: Rosters of the phases"_s})
        QVERIFY2(count(texts, title) >= 1, qPrintable(title));
}

void TestAnnexes::everyItemIsListed_data()
{
    QTest::addColumn<QString>("pack");
    QTest::newRow("zhaoxiang") << "zhaoxiang";
    QTest::newRow("xujing, a list of many pages") << "xujing";
}

void TestAnnexes::everyItemIsListed()
{
    QFETCH(QString, pack);
    const QStringList texts = textsOf(report::layOutAnnexes(*town(pack)));
    // By name and a running number; codes are the program's own.
    const auto &items = town(pack)->rulebook.items;
    for (const domain::Item &item : items)
        QVERIFY2(std::ranges::any_of(texts, [&item](const QString &text) { return text.contains(item.name.left(6)); }), qPrintable(item.name));
    QVERIFY(texts.contains(QString::number(items.size())));
}

// The sums of the three phases, by hand from duties.json: nine departments with one person each, two by day at the peak; ten of the mobile
// team and one supervisor in every shift.
void TestAnnexes::everyRosterIsPrinted()
{
    const std::vector<report::Page> pages = report::layOutAnnexes(*town(u"zhaoxiang"_s));
    const QStringList texts = textsOf(pages);
    for (const region::Phase &phase : town(u"zhaoxiang"_s)->phases)
        QCOMPARE(count(texts, phase.name), 1);
    // The list of items numbers its rows.
    const int numbered = town(u"zhaoxiang"_s)->rulebook.items.size() >= 29 ? 1 : 0;
    QCOMPARE(texts.count(u"29"_s), 1 + numbered);
    QCOMPARE(count(texts, u"Total"_s), 3);
    QCOMPARE(std::ranges::count(texts, u"20"_s), 5 + numbered);
}

void TestAnnexes::theMapShowsTheKeyArea()
{
    const region::RegionPtr region = town(u"zhaoxiang"_s);
    const std::vector<report::Page> pages = report::layOutAnnexes(*region);
    const auto map = std::ranges::find_if(pages, [](const report::Page &page) { return count(textsOf({page}), u"Annex 2"_s) == 1; });
    QVERIFY(map != pages.end());
    int thick = 0;
    for (const report::Item &item : map->items) {
        const auto *line = std::get_if<report::LineItem>(&item);
        thick += line && line->width > 2 ? 1 : 0;
    }
    QCOMPARE(thick, int(region->keyAreas.front().ring.size()));
    for (const region::Grid &grid : region->grids)
        QVERIFY(textsOf({*map}).contains(u"%1 %2"_s.arg(grid.code, grid.name)));
}

void TestAnnexes::nothingLeavesThePage_data()
{
    QTest::addColumn<QString>("pack");
    for (const char *pack : {"zhaoxiang", "xujing", "jingansi", "tianlin", "dachang", "boston"})
        QTest::newRow(pack) << pack;
}

void TestAnnexes::nothingLeavesThePage()
{
    QFETCH(QString, pack);
    const QRectF sheet(0, 0, report::kPageWidth, report::kPageHeight);
    const std::vector<report::Page> pages = report::layOutAnnexes(*town(pack));
    QVERIFY(!pages.empty());
    for (const report::Page &page : pages) {
        for (const report::Item &item : page.items) {
            if (const auto *text = std::get_if<report::TextItem>(&item))
                QVERIFY2(sheet.contains(text->ink), qPrintable(text->full));
            if (const auto *line = std::get_if<report::LineItem>(&item))
                QVERIFY(sheet.contains(line->line.p1()) && sheet.contains(line->line.p2()));
        }
    }
}

void TestAnnexes::aTownWithoutPlansHasFewer()
{
    const QStringList texts = textsOf(report::layOutAnnexes(*town(u"boston"_s)));
    QVERIFY(count(texts, u"Annex 1"_s) >= 1);
    QCOMPARE(count(texts, u"Annex 2"_s), 0);
    QVERIFY(report::layOutAnnexes(region::Region()).empty());
}

GRIDHALL_TEST(TestAnnexes, QGuiApplication)
#include "tst_annexes.moc"
