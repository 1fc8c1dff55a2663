// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_desk/deskstage.h"

#include "actions/widget/whytips.h"
#include "base/text/outsidetext.h"
#include "casefile/part/whybox.h"
#include "domain/rules/effects.h"
#include "region/pack/loader.h"
#include "region/packcopy.h"
#include "region/rules/rulename.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;
using ui::actions::WhyTips;

/// Why, under the mouse: the head at once, the reasons with rule, file and version when the desk has answered.
class TestWhyTips : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCaseSaysWhy();
    void aLevelSaysWhatItSetsOff();
    void aThingSaysWhatItIs();
    void nothingUnderTheMouse();
    void textIsHarmless();
    void namesRuleFileAndVersion();
    void noScreenSaysARulesId_data();
    void noScreenSaysARulesId();
    void aLimitSaysWhichRuleSetIt_data();
    void aLimitSaysWhichRuleSetIt();

private:
    static void hover(QWidget &widget, QPoint at = {5, 5})
    {
        QHelpEvent event(QEvent::ToolTip, at, widget.mapToGlobal(at));
        QCoreApplication::sendEvent(&widget, &event);
    }
};

void TestWhyTips::aCaseSaysWhy()
{
    DeskStage stage;
    WhyTips tips(stage.console());
    QWidget row;
    row.show();
    const base::CaseId id = support::mockId(u"1107-0186"_s);
    tips.watch(&row, [id](QPoint) { return WhyTips::Target{id, {}, u"1107-0186 · head"_s}; });
    hover(row);
    QVERIFY(tips.shown().contains(u"1107-0186 · head"_s)); // before any answer
    QTRY_VERIFY(stage.desk.opened.size() == 1 && stage.desk.opened.front() == id);
    const domain::Case state = stage.desk.open(id).result()->state;
    for (const domain::SeverityReason &reason : state.severity.reasons)
        QTRY_VERIFY2(tips.shown().contains(region::reasonText(reason, *stage.region).toHtmlEscaped()), qPrintable(tips.shown()));
}

void TestWhyTips::aLevelSaysWhatItSetsOff()
{
    DeskStage stage;
    WhyTips tips(stage.console());
    QWidget block;
    block.show();
    tips.watch(&block, [](QPoint) { return WhyTips::Target{{}, domain::Severity::Red, u"red"_s}; });
    hover(block);
    for (const region::Explanation &why : region::explainLevel(*stage.region, domain::Severity::Red))
        QVERIFY2(tips.shown().contains(why.sentence.toHtmlEscaped()), qPrintable(why.sentence));
    QVERIFY(stage.desk.opened.empty()); // the pack knows all of it
}

void TestWhyTips::aThingSaysWhatItIs()
{
    DeskStage stage;
    WhyTips tips(stage.console());
    QWidget map;
    tips.watch(&map, [](QPoint) { return WhyTips::Target{{}, {}, u"Shops · Tea house · S-0042"_s}; });
    hover(map);
    QVERIFY2(tips.shown().contains(u"Tea house"_s), qPrintable(tips.shown()));
}

void TestWhyTips::nothingUnderTheMouse()
{
    DeskStage stage;
    WhyTips tips(stage.console());
    QWidget empty;
    tips.watch(&empty, [](QPoint) { return std::optional<WhyTips::Target>(); });
    hover(empty);
    QVERIFY(tips.shown().isEmpty());
    QVERIFY(stage.desk.opened.empty());
}

void TestWhyTips::textIsHarmless() { QVERIFY(!ui::actions::whyText(u"<img src=x>"_s, {}).contains(u"<img"_s)); }

void TestWhyTips::namesRuleFileAndVersion()
{
    region::Explanation why{
        region::Topic::Colour, u"2 orange"_s, u"by the item"_s, u"severity.default"_s, u"severity.json"_s, u"0123456789abcdef"_s, true, {},
        u"Table of levels"_s};
    const QString text = ui::actions::whyText({}, {why});
    QVERIFY2(text.contains(u"[Table of levels · severity.json · @01234567]"_s), qPrintable(text));
    why.current = false;
    QVERIFY(ui::actions::whyText({}, {why}).contains(u"01234567"_s));
    why.topic = region::Topic::Refusal;
    QVERIFY(!ui::actions::whyText({}, {why}).contains(u"Table of levels"_s)); // it stands beside its button
}

void TestWhyTips::noScreenSaysARulesId_data()
{
    QTest::addColumn<QString>("pack");
    for (const QString &pack : QDir(packFolder({})).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(qPrintable(pack)) << pack;
}

/// The ids of a pack's rules are words of its files; screens call each rule by what it is for.
void TestWhyTips::noScreenSaysARulesId()
{
    QFETCH(QString, pack);
    const region::RegionPtr town = region::loadRegion(packFolder(pack)).region;
    QVERIFY(town);
    const domain::Rulebook &book = town->rulebook;
    QStringList ids{book.severity.id};
    for (const domain::LimitRule &rule : book.limits)
        ids << rule.id;
    for (const domain::RouteRule &rule : book.routes)
        ids << rule.id;
    for (const region::Source &source : town->sources)
        ids << domain::sourceRule(source.code);
    for (const domain::Severity level : domain::kSeverities)
        ids << domain::effectRule(level, domain::kUrgeEffect) << domain::effectRule(level, domain::kListEffect);
    ids << u"route.item."_s + book.items.cbegin()->code << u"lifecycle.filed.dispatch"_s << u"limit.of-an-older-pack"_s;
    QStringList shown;
    ui::theme::Theme theme{look::Ground::Dark};
    for (const QString &id : ids) {
        ui::casefile::WhyBox box(theme);
        domain::Case c;
        c.deadlines[domain::Stage::Whole] = domain::Deadline{domain::TimeLimit{10, domain::LimitUnit::Minute}, {}, base::fromMsec(600'000), id};
        domain::OpenDeadline open;
        open.text = u"as agreed"_s;
        open.rule = id;
        box.setCase(c, *town, {});
        QVERIFY(box.limit().count(u" · "_s) == 1);
        shown << box.limit();
        c.deadlines[domain::Stage::Whole].reset();
        c.deadlines.open = {open};
        box.setCase(c, *town, {});
        shown << box.limit();
        const region::Explanation why{region::Topic::Deadline, u"Whole"_s, u"due"_s, id, {}, {}, true, {}, region::ruleName(id, *town)};
        QVERIFY2(!why.name.isEmpty(), qPrintable(id));
        box.setExplanations({why});
        shown << box.toolTip() << ui::actions::whyText({}, {why});
    }
    for (const domain::Severity level : domain::kSeverities)
        shown << ui::actions::whyText({}, region::explainLevel(*town, level));
    for (const QString &text : shown) {
        for (const QString &id : ids)
            QVERIFY2(!text.contains(id), qPrintable(id + u" in "_s + text));
    }
}

void TestWhyTips::aLimitSaysWhichRuleSetIt_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("name");
    QTest::newRow("by the difficulty") << u"limit.simple"_s << u"Limit: simple cases"_s;
    QTest::newRow("the last row") << u"limit.general"_s << u"Limit: all other cases"_s;
    QTest::newRow("by a class") << u"limit.river.minor"_s << u"Limit: the item's class"_s;
    QTest::newRow("the source") << u"source:hotline"_s << u"Source: 12345热线"_s;
    QTest::newRow("a source that is gone") << u"source:gone"_s << u"A source that this town no longer has"_s;
    QTest::newRow("a rule that is gone") << u"limit.gone"_s << u"A rule that no longer holds"_s;
    QTest::newRow("the list") << u"limitText.C0101"_s << u"List of items"_s;
}

void TestWhyTips::aLimitSaysWhichRuleSetIt()
{
    QFETCH(QString, rule);
    const region::RegionPtr town = region::loadRegion(packFolder(u"xujing"_s)).region;
    QTEST(base::withoutIsolates(region::ruleName(rule, *town)), "name");
}

GRIDHALL_TEST(TestWhyTips, QApplication)
#include "tst_whytips.moc"
