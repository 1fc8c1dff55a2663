// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of rules as hands meet them: names for codes, typing, undoing, moving rows, rulings that become routes.
#include "region/rules/ruleset.h"
#include "rules/changelines.h"
#include "rules/rulewords.h"
#include "support/testprogram.h"
#include "ui_rules/rulestage.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>

using namespace Qt::StringLiterals;
using region::CellPlace;
using region::SheetId;

class TestRuleEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_stage = std::make_unique<RuleStage>(); }
    void cleanup() { m_stage.reset(); }
    void namesStandForCodes();
    void editsAreUndoneAndRedone();
    void typingIsOneStep();
    void escGivesBackWhatStoodThere_data();
    void escGivesBackWhatStoodThere();
    void escKeepsWhatCanBeRedone();
    void escInAListChangesNothing();
    void itemsAreFoundByTheirNames_data();
    void itemsAreFoundByTheirNames();
    void rowsAreMovedByKeys();
    void rulingsBecomeRoutes();
    void changesAreToldInWords();

private:
    void settle() { QTRY_VERIFY(m_stage->page->isSettled()); }
    std::unique_ptr<RuleStage> m_stage;
};

void TestRuleEditor::namesStandForCodes()
{
    const auto &routes = m_stage->page->editor().table(SheetId::Routes).rules();
    QCOMPARE(routes.index(0, 4).data().toString(), m_stage->town->department(u"enforcement"_s)->name);
    QVERIFY(routes.index(0, 1).data().toString().startsWith(u"E0404 "_s));
    QCOMPARE(routes.index(0, 4).data(Qt::EditRole).toString(), u"enforcement"_s);
    const auto choices = ui::rules::choicesOf(region::CellKind::Grid, *m_stage->town);
    QCOMPARE(choices.size(), m_stage->town->grids.size() + 1);
    const auto &points = m_stage->page->editor().table(SheetId::Points).rules();
    QCOMPARE(points.columnCount(), 2);
    QCOMPARE(points.index(1, 1).data().toString(), u"2"_s);
    auto &effects = m_stage->page->editor().table(SheetId::Effects).rules();
    QCOMPARE(effects.index(0, 0).data().toString(), ui::theme::colourWord(domain::Severity::Red));
    QCOMPARE(effects.index(0, 1).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QVERIFY(effects.setData(effects.index(0, 1), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(m_stage->cell({SheetId::Effects, 0, 0}), QString());
}

void TestRuleEditor::editsAreUndoneAndRedone()
{
    auto &editor = m_stage->page->editor();
    m_stage->type(kGeneralWhole, u"45 min"_s);
    m_stage->type(kSimpleWhole, u"20 min"_s);
    editor.undo();
    QCOMPARE(m_stage->cell(kSimpleWhole), u"10 min"_s);
    QCOMPARE(m_stage->cell(kGeneralWhole), u"45 min"_s);
    editor.undo();
    QVERIFY(!editor.isEdited());
    editor.undo(); // nothing left
    editor.redo();
    editor.redo();
    QCOMPARE(m_stage->cell(kSimpleWhole), u"20 min"_s);
    editor.table(SheetId::Limits).choose({SheetId::Limits, 1, 0});
    editor.removeRow();
    QCOMPARE(editor.tables().rows(SheetId::Limits).size(), size_t{5});
    editor.undo();
    QCOMPARE(editor.tables().rows(SheetId::Limits).size(), size_t{6});
}

void TestRuleEditor::typingIsOneStep()
{
    auto &table = m_stage->page->editor().table(SheetId::Limits);
    m_stage->page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_stage->page.get()));
    table.choose(kGeneralWhole);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Return);
    auto *line = table.findChild<QLineEdit *>();
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, u"55 min"_s);
    QCOMPARE(m_stage->cell(kGeneralWhole), u"55 min"_s); // judged while somebody types
    QCOMPARE(line->text(), u"55 min"_s);
    QTest::keyClick(line, Qt::Key_Return);
    m_stage->page->editor().undo();
    QCOMPARE(m_stage->cell(kGeneralWhole), u"30 min"_s);
}

void TestRuleEditor::escGivesBackWhatStoodThere_data()
{
    QTest::addColumn<QString>("earlier"); // typed and taken before
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("left");
    QTest::newRow("Esc") << QString() << u"55 min"_s << int(Qt::Key_Escape) << u"30 min"_s;
    QTest::newRow("Esc, over an earlier edit") << u"45 min"_s << u"55 min"_s << int(Qt::Key_Escape) << u"45 min"_s;
    QTest::newRow("Esc, nothing typed over an earlier edit") << u"45 min"_s << QString() << int(Qt::Key_Escape) << u"45 min"_s;
    QTest::newRow("Enter") << QString() << u"55 min"_s << int(Qt::Key_Return) << u"55 min"_s;
    QTest::newRow("Tab") << QString() << u"55 min"_s << int(Qt::Key_Tab) << u"55 min"_s;
}

void TestRuleEditor::escGivesBackWhatStoodThere()
{
    QFETCH(QString, earlier);
    QFETCH(QString, typed);
    QFETCH(int, key);
    QFETCH(QString, left);
    auto &editor = m_stage->page->editor();
    auto &table = editor.table(SheetId::Limits);
    m_stage->page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_stage->page.get()));
    const auto edit = [&](const QString &text, Qt::Key end) {
        table.choose(kGeneralWhole);
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Return);
        QPointer<QLineEdit> line = table.findChild<QLineEdit *>();
        QVERIFY(line);
        line->selectAll();
        QTest::keyClicks(line, text);
        QCOMPARE(m_stage->cell(kGeneralWhole), text.isEmpty() ? line->text() : text);
        QTest::keyClick(line, end);
        QTRY_VERIFY(!line); // closed
    };
    if (!earlier.isEmpty())
        edit(earlier, Qt::Key_Return);
    edit(typed, Qt::Key(key));
    QCOMPARE(m_stage->cell(kGeneralWhole), left);
    QCOMPARE(editor.isEdited(), left != u"30 min"_s);
    // What was given up is no step: undoing takes back the one before it.
    editor.undo();
    QCOMPARE(m_stage->cell(kGeneralWhole), u"30 min"_s);
    QVERIFY(!editor.isEdited());
}

void TestRuleEditor::escKeepsWhatCanBeRedone()
{
    auto &editor = m_stage->page->editor();
    auto &table = editor.table(SheetId::Limits);
    m_stage->page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_stage->page.get()));
    m_stage->type(kGeneralWhole, u"45 min"_s);
    editor.undo();
    table.choose(kGeneralWhole);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Return);
    QPointer<QLineEdit> line = table.findChild<QLineEdit *>();
    QVERIFY(line);
    QTest::keyClicks(line, u"55 min"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_VERIFY(!line);
    editor.redo();
    QCOMPARE(m_stage->cell(kGeneralWhole), u"45 min"_s);
}

void TestRuleEditor::escInAListChangesNothing()
{
    auto &table = m_stage->page->editor().table(SheetId::Routes);
    m_stage->page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_stage->page.get()));
    m_stage->page->editor().show(CellPlace{SheetId::Routes, 0, 1});
    table.edit(table.currentIndex());
    auto *box = table.findChild<QComboBox *>();
    QVERIFY(box && box->isEditable());
    QTest::keyClicks(box, u"zzzz"_s);
    QTest::keyClick(box, Qt::Key_Escape);
    QCOMPARE(m_stage->cell({SheetId::Routes, 0, 1}), u"E0404"_s);
    QVERIFY(!m_stage->page->editor().isEdited());
}

void TestRuleEditor::itemsAreFoundByTheirNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("the code") << u"E0401"_s << u"E0401"_s;
    QTest::newRow("the name, which no other has") << u"无照经营游商"_s << u"E0401"_s;
    QTest::newRow("what nothing is called") << u"zzzz"_s << u"zzzz"_s; // a problem, told at its cell
    QTest::newRow("nothing") << QString() << QString();
}

void TestRuleEditor::itemsAreFoundByTheirNames()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    auto &table = m_stage->page->editor().table(SheetId::Routes);
    m_stage->page->show();
    m_stage->page->editor().show(CellPlace{SheetId::Routes, 0, 1});
    table.edit(table.currentIndex());
    auto *box = table.findChild<QComboBox *>();
    QVERIFY(box && box->isEditable());
    box->setEditText(typed);
    Q_EMIT table.itemDelegate()->commitData(box);
    QCOMPARE(m_stage->cell({SheetId::Routes, 0, 1}), code);
}

void TestRuleEditor::rowsAreMovedByKeys()
{
    auto &editor = m_stage->page->editor();
    auto &table = editor.table(SheetId::Limits);
    m_stage->page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_stage->page.get()));
    table.choose({SheetId::Limits, 1, 0});
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_stage->cell({SheetId::Limits, 0, 0}), u"limit.river.general"_s);
    QCOMPARE(table.currentRow(), 0);
    QTest::keyClick(&table, Qt::Key_Insert);
    QCOMPARE(m_stage->cell({SheetId::Limits, 0, 0}), u"limit.new-1"_s);
    QTest::keyClick(&table, Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(m_stage->cell({SheetId::Limits, 1, 0}), u"limit.new-2"_s);
    QTest::keyClick(&table, Qt::Key_Delete);
    QCOMPARE(editor.tables().rows(SheetId::Limits).size(), size_t{7});
    QTest::keyClick(&table, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor.tables().rows(SheetId::Limits).size(), size_t{8});
}

void TestRuleEditor::rulingsBecomeRoutes()
{
    domain::Case c = m_stage->put("C0101", 30);
    const auto write = [&](domain::CaseOrderBody body, domain::Role role) {
        m_stage->write(c, {c.id, {}, {u"值班长"_s, role}, std::move(body)}, m_stage->clock.now());
    };
    write(domain::ReturnCase{u"not ours"_s}, domain::Role::Dispatcher);
    write(domain::RuleOnReturn{u"enforcement"_s, {}, u"their ground"_s, true}, domain::Role::Supervisor);
    m_stage->page->show();
    auto &editor = m_stage->page->editor();
    QTRY_COMPARE(editor.proposed().size(), size_t{1});
    editor.addRuling(0);
    QCOMPARE(m_stage->cell({SheetId::Routes, 0, 1}), u"C0101"_s);
    QCOMPARE(m_stage->cell({SheetId::Routes, 0, 3}), u"23"_s);
    QCOMPARE(m_stage->cell({SheetId::Routes, 0, 4}), u"enforcement"_s);
    QVERIFY(m_stage->cell({SheetId::Routes, 0, 6}).contains(u"251107XJ0001"_s));
    QVERIFY(editor.proposed().empty()); // a route says it now
    settle();
    QVERIFY(m_stage->page->impact().figures().contains(u"To another department, if reported now: 1"_s));
    editor.undo();
    QCOMPARE(editor.proposed().size(), size_t{1});
}

void TestRuleEditor::changesAreToldInWords()
{
    const auto lines = [this](const std::function<void(region::RuleTables &)> &edit) {
        auto before = *region::RuleTables::read(region::ruleFiles(*m_stage->town)), after = before;
        edit(after);
        return ui::rules::changeLines(before, after, *m_stage->town).join(u'\n');
    };
    QCOMPARE(lines([](auto &) {}), QString());
    QVERIFY(lines([](auto &t) { t.setCell(kGeneralWhole, u"45 min"_s); }).startsWith(u"Limits, all other cases: "_s));
    QVERIFY(lines([](auto &t) { t.setCell({SheetId::Effects, 1, 0}, u"true"_s); }).endsWith(u"Sound no → yes"_s));
    QCOMPARE(lines([](auto &t) { t.removeRow(SheetId::Limits, 0); }), u"Limits: class river-minor taken out"_s);
    QCOMPARE(lines([](auto &t) { t.moveRow(SheetId::Limits, 1, 0); }),
             u"Limits: new order: class river-general · class river-minor · class river-major · simple cases · difficult cases · "
             u"all other cases"_s);
    QCOMPARE(lines([](auto &t) { t.removeRow(SheetId::Repeats, 0); }), u"Levels, reported again: 5 +3 · 3 +2 · 2 +1 → 3 +2 · 2 +1"_s);
    QVERIFY(lines([](auto &t) {
                t.addRow(SheetId::Routes, 0);
                t.setCell({SheetId::Routes, 0, 3}, u"11"_s);
            }).startsWith(u"Routing: grid %1 "_s.arg(m_stage->town->grid(u"11"_s)->name)));
}

GRIDHALL_TEST(TestRuleEditor, QApplication)
#include "tst_ruleeditor.moc"
