// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_desk/deskstage.h"

#include "actions/widget/whytips.h"
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
    void nothingUnderTheMouse();
    void textIsHarmless();
    void namesRuleFileAndVersion();

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
        region::Topic::Colour, u"2 orange"_s, u"by the item"_s, u"severity.default"_s, u"severity.json"_s, u"0123456789abcdef"_s, true, {}};
    const QString text = ui::actions::whyText({}, {why});
    QVERIFY2(text.contains(u"[severity.default · severity.json · @01234567]"_s), qPrintable(text));
    why.current = false;
    QVERIFY(ui::actions::whyText({}, {why}).contains(u"01234567"_s));
    why.topic = region::Topic::Refusal;
    QVERIFY(!ui::actions::whyText({}, {why}).contains(u"severity.default"_s)); // it stands beside its button
}

GRIDHALL_TEST(TestWhyTips, QApplication)
#include "tst_whytips.moc"
