// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/keymap.h"
#include "options.h"
#include "pages.h"
#include "recipes/recipe.h"

#include <QKeySequence>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using ui::actions::Action;
using ui::actions::ActionRow;

/// Follows CONTRIBUTING's recipe "A page" with a page that the product has not (tests/recipes/page): the list of pages here is made with it.
class TestPageRecipe : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theRecipeNamesItsFiles()
    {
        const Recipe recipe(u"A page"_s);
        QVERIFY2(recipe.unnamed().isEmpty(), qPrintable(recipe.unnamed().join(u' ')));
        QVERIFY2(recipe.saysHowMany(), qPrintable(recipe.text));
        QCOMPARE(recipe.touched.size(), 2);
    }

    void theConsoleHasIt()
    {
        QVERIFY(app::pageKeys().contains(u"heritage"_s));
        const auto pages = app::pages();
        const auto page = std::ranges::find(pages, u"heritage"_s, &ui::page::PageSpec::key);
        QVERIFY(page != pages.end());
        QVERIFY(page->make != nullptr && page->title != nullptr);
        QVERIFY(page->opens == Action(Action::HeritagePage));
    }

    void itsKeyIsKnown()
    {
        const ActionRow &own = ui::actions::rowOf(Action::HeritagePage);
        QCOMPARE(ui::actions::actionNamed(u"heritage-page"_s), std::optional<Action>(Action::HeritagePage));
        QCOMPARE(ui::actions::text(Action::HeritagePage), u"Heritage"_s);
        for (const ActionRow &row : ui::actions::catalogue()) {
            if (row.id == own.id || !ui::actions::scopesMeet(row.scope, own.scope))
                continue;
            for (const QString &key : QString::fromLatin1(row.keys).split(u"; "_s))
                QVERIFY2(QKeySequence(key) != QKeySequence(QString::fromLatin1(own.keys)), row.name);
        }
    }

    /// packaging/screenshots takes a picture of each page that the program names.
    void theManualsPicturesFollow()
    {
        const auto told = app::readOptions({u"--pages"_s});
        QVERIFY(!told);
        QCOMPARE(told.error().code, base::ErrorCode::Cancelled);
        QCOMPARE(told.error().sentence.split(u'\n'), app::pageKeys());
        QFile script(QStringLiteral(GRIDHALL_SOURCE_DIR "/packaging/screenshots"));
        QVERIFY(script.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(script.readAll());
        for (const char *step : {"pages=$(\"$bin/gridhall\" --pages)\n", "    for page in $pages; do\n",
                                 "picture \"$folder/$page.png\" \"${around[@]}\" --page \"$page\"\n"})
            QVERIFY2(text.contains(QLatin1String(step)), step);
    }

    /// The room is found by its folder, and linked because it has a spec.cpp.
    void noListOfRoomsIsKept()
    {
        for (const char *path : {"/ui/CMakeLists.txt", "/app/gridhall/CMakeLists.txt"}) {
            QFile file(QString::fromLatin1(GRIDHALL_SOURCE_DIR) + QLatin1String(path));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("suggestions"), path);
        }
    }
};

QTEST_MAIN(TestPageRecipe)
#include "tst_pagerecipe.moc"
