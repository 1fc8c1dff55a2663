// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/actbar.h"
#include "casefile/part/advice.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ui::casefile;

namespace {

/// Whether a department handles more than a fifth of what the one with the most of such items has; those for the police do not count.
template <class IsSuch> bool countsFor(const domain::Rulebook &rules, const QString &department, IsSuch isSuch)
{
    QHash<QString, int> handled;
    for (const domain::Item &each : rules.items) {
        if (!each.police && isSuch(each))
            ++handled[each.department];
    }
    return !handled.isEmpty() && handled.value(department) * 5 > *std::ranges::max_element(handled);
}

} // namespace

/// What is advised: who takes or helps with a case, and what comes next.
class AdviceTest final : public QObject {
    Q_OBJECT

private:
    DeskStage m_stage;

private Q_SLOTS:
    void adviceRestsOnFacts_data()
    {
        QTest::addColumn<bool>("helper");
        QTest::newRow("first department") << false;
        QTest::newRow("helper") << true;
    }
    void adviceRestsOnFacts()
    {
        QFETCH(bool, helper);
        const domain::Case c = caseIn(helper ? domain::CaseState::OnScene : domain::CaseState::Filed, *m_stage.region);
        const auto departments = m_stage.hall.departments();
        const auto all = advise(c, *m_stage.region, departments, helper);
        QCOMPARE(all.size(), size_t(3));
        for (size_t i = 0; i < all.size(); ++i) {
            QVERIFY(all[i].reasons.size() >= 2);
            QVERIFY(all[i].score >= 0 && all[i].score <= 100);
            QVERIFY(i == 0 || all[i - 1].score >= all[i].score);
            if (helper)
                QVERIFY(all[i].department != c.department);
        }
        // Whose item it is leads, as long as that department has room.
        if (!helper) {
            const domain::Item *item = m_stage.region->rulebook.item(c.report.item);
            QCOMPARE(all.front().department, item->department);
        }
    }

    void overloadAndForeignItemsRankLow_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<bool>("helper");
        QTest::newRow("a leaning tree, a helper") << u"C0402"_s << true;
        QTest::newRow("a leaning tree, the first department") << u"C0402"_s << false;
        QTest::newRow("a manhole cover, a helper") << u"C0103-1"_s << true;
    }
    // Whoever is above its capacity says so before anything else and stands below all others that know the class; who handles nothing of the class
    // says that, however near it is.
    void overloadAndForeignItemsRankLow()
    {
        QFETCH(QString, item);
        QFETCH(bool, helper);
        const domain::Rulebook &rules = m_stage.region->rulebook;
        const domain::Item *known = rules.item(item);
        QVERIFY(known);
        domain::Case c = caseIn(helper ? domain::CaseState::OnScene : domain::CaseState::Filed, *m_stage.region);
        c.report.item = item;
        c.department = helper ? known->department : QString();
        auto departments = m_stage.hall.departments();
        const auto handles = [&](const QString &department) {
            const auto isOfMajor = [&](const domain::Item &each) { return each.majorName == known->majorName; };
            const auto isOfKind = [&](const domain::Item &each) { return each.kind == known->kind; };
            return department == known->department || countsFor(rules, department, isOfMajor) || countsFor(rules, department, isOfKind);
        };
        for (live::DepartmentView &each : departments)
            each.open = 0;
        const auto free = advise(c, *m_stage.region, departments, helper);
        QVERIFY(!free.empty());
        if (!helper)
            QCOMPARE(free.front().department, known->department);
        else
            QVERIFY2(handles(free.front().department), qPrintable(free.front().department));
        bool foreign = false;
        for (const Advice &each : free) {
            foreign = foreign || !handles(each.department);
            QVERIFY2(!foreign || !handles(each.department), qPrintable(each.department)); // none of the class below one that is not
        }
        // The best one fills up: it never leads again without saying so.
        for (live::DepartmentView &each : departments)
            each.open = each.code == free.front().department ? each.capacity * 3 + 1 : 0;
        const auto full = advise(c, *m_stage.region, departments, helper);
        const auto same = std::ranges::find(full, free.front().department, &Advice::department);
        if (helper)
            QVERIFY(full.front().department != free.front().department);
        if (same != full.end()) {
            QVERIFY(same->overloaded);
            QCOMPARE(same->reasons.front().label, u"Load"_s);
            QVERIFY(same->reasons.front().text.contains(u"above"_s));
            QVERIFY(same->score < free.front().score);
        }
    }

    void theItemDecidesWhoHelps_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QStringList>("first");
        QTest::addColumn<QStringList>("foreign");
        QTest::newRow("a street tree") << u"C0402"_s << QStringList{u"construction"_s, u"water"_s}
                                       << QStringList{u"housing"_s, u"planning"_s, u"police"_s, u"market"_s, u"safety"_s};
        QTest::newRow("a burst gas pipe") << u"E0502"_s << QStringList{u"water"_s, u"construction"_s} << QStringList{u"population"_s, u"planning"_s};
        QTest::newRow("an open gas pipe") << u"C0157"_s << QStringList{u"construction"_s, u"greening"_s}
                                          << QStringList{u"housing"_s, u"population"_s};
    }
    // With the loads and the day of a drill at noon, all just as near: who handles many such items leads, whoever has the emptiest hands.
    void theItemDecidesWhoHelps()
    {
        QFETCH(QString, item);
        QFETCH(QStringList, first);
        QFETCH(QStringList, foreign);
        struct Load {
            int open, onTime, closed;
        };
        const QHash<QString, Load> noon{{u"construction"_s, {4, 48, 55}}, {u"enforcement"_s, {2, 45, 53}}, {u"greening"_s, {2, 67, 74}},
                                        {u"housing"_s, {1, 26, 29}},      {u"market"_s, {1, 21, 22}},      {u"planning"_s, {0, 4, 4}},
                                        {u"police"_s, {1, 12, 13}},       {u"population"_s, {0, 5, 6}},    {u"safety"_s, {1, 8, 8}},
                                        {u"water"_s, {2, 24, 24}}};
        domain::Case c = caseIn(domain::CaseState::OnScene, *m_stage.region);
        c.report.item = item;
        c.report.place.grid = u"33"_s;
        c.department = m_stage.region->rulebook.item(item)->department;
        c.helpers.clear();
        auto departments = m_stage.hall.departments();
        for (live::DepartmentView &each : departments) {
            QVERIFY2(noon.contains(each.code), qPrintable(each.code));
            const Load load = noon.value(each.code);
            each.open = load.open;
            each.onTime = {load.onTime, load.closed};
        }
        const auto all = advise(c, *m_stage.region, departments, true);
        QCOMPARE(all.size(), size_t(3));
        QCOMPARE((QStringList{all[0].department, all[1].department}), first);
        for (const QString &department : foreign) {
            const auto alone = std::ranges::find(departments, department, &live::DepartmentView::code);
            QVERIFY(alone != departments.end());
            const auto told = advise(c, *m_stage.region, std::span(&*alone, 1), true);
            QCOMPARE(told.size(), size_t(1));
            QVERIFY2(told.front().score <= 15, qPrintable(u"%1 %2"_s.arg(department).arg(told.front().score)));
            QVERIFY2(std::ranges::any_of(told.front().reasons,
                                         [](const Advice::Reason &why) {
                                             return why.text.startsWith(u"handles only"_s) || why.text.startsWith(u"handles nothing"_s);
                                         }),
                     qPrintable(department));
        }
    }

    /// The white button is never one that nobody asked for: where the check waits for a picture, adding it is the next step.
    void thePictureThatIsMissingIsTheNextStep()
    {
        domain::Case c = caseIn(domain::CaseState::OnScene, *m_stage.region);
        c.needsAfterPhoto = true;
        c.hasAfterPhoto = false;
        QCOMPARE(nextStep(c), std::optional(domain::CaseAct::AddPhoto));
        QCOMPARE(shownOffers(c, domain::Role::Dispatcher).front().act, domain::CaseAct::AddPhoto);
        c.hasAfterPhoto = true;
        QCOMPARE(nextStep(c), std::optional(domain::CaseAct::Handle));
    }

    void adviceSaysNothingWithoutFacts()
    {
        region::Region bare;
        const live::DepartmentView unknown{u"x"_s, u"X"_s, u"X"_s, 3, 0, 0, 0, {}, false, {}};
        QVERIFY(advise(domain::Case{}, bare, std::array{unknown}, false).empty());
    }
};

GRIDHALL_TEST(AdviceTest, QApplication)
#include "tst_advice.moc"
