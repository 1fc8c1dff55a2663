// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/casetable.h"
#include "live/cases/queuerow.h"
#include "queue/list/queuecolumns.h"
#include "recipes/recipe.h"
#include "support/mockfeed.h"

#include <QTest>

using namespace Qt::StringLiterals;
using live::QueueColumn;

/// Follows CONTRIBUTING's recipe "A column of the queue" with a column that the product has not (tests/recipes/column), of something that the hall
/// did not hold of a case.
class TestColumnRecipe : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theRecipeNamesItsFiles()
    {
        const Recipe recipe(u"A column of the queue"_s);
        QVERIFY2(recipe.unnamed().isEmpty(), qPrintable(recipe.unnamed().join(u' ')));
        QVERIFY2(recipe.saysHowMany(), qPrintable(recipe.text));
        QVERIFY2(recipe.touched.size() <= 5, qPrintable(recipe.touched.join(u' ')));
    }

    void itsTextStandsInTheList()
    {
        const region::RegionPtr region = support::mockRegion();
        domain::CaseBrief brief = support::mockupBatch(*region)->cases.front();
        brief.reworks = 2;
        live::CaseTable table;
        desk::Batch batch;
        batch.cases = {brief};
        table.apply(batch);
        QCOMPARE(int(table.row(*table.slotOf(brief.id)).reworks), 2);
        const live::QueueRow row = live::storedRow(*region, brief);
        QCOMPARE(live::specOf(QueueColumn::Reworks).text(row, {}), u"2"_s);
        QCOMPARE(live::heading(QueueColumn::Reworks), u"Sent back"_s);
    }

    void itHasRoomWhereThereIsSome()
    {
        const region::RegionPtr region = support::mockRegion();
        QVERIFY(ui::queue::isPlain(QueueColumn::Reworks) && !ui::queue::isPlain(QueueColumn::Source));
        live::QueueRow row;
        row.reworks = 12;
        const ui::queue::Wants wants = ui::queue::wantsOf({row}, *region);
        QVERIFY(wants.plain[size_t(QueueColumn::Reworks)] > 0);
        const ui::queue::Vocabulary words = ui::queue::measureVocabulary();
        QVERIFY(ui::queue::columnsFor(1900, false, words, wants)[QueueColumn::Reworks] > 0);
        QCOMPARE(ui::queue::columnsFor(700, false, words, wants)[QueueColumn::Reworks], 0);
    }
};

QTEST_MAIN(TestColumnRecipe)
#include "tst_columnrecipe.moc"
