// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/ruleeditor.h"

#include "actions/widget/flowlayout.h"
#include "domain/case/decide.h"
#include "region/rules/ruleset.h"
#include "rules/rulewords.h"
#include "theme/plain.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::rules {

using namespace Qt::StringLiterals;
using actions::Action;
using actions::KeyButton;
using region::SheetId;

namespace {

constexpr size_t kMostUndone = 200;
constexpr int kRulingHeight = 116;

theme::Label *heading(const QString &text, QWidget *parent)
{
    auto *label = new theme::Label(text, parent);
    label->setProperty("tone", u"title"_s);
    return label;
}

} // namespace

RuleEditor::RuleEditor(const theme::Theme &theme, actions::PageKeys &keys, region::RegionPtr region, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_keys(keys), m_region(std::move(region))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(buildBar());
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    auto *limits = new QWidget(m_tabs);
    auto *column = new QVBoxLayout(limits);
    column->setContentsMargins(0, 6, 0, 0);
    column->addWidget(theme::secondLabel(
        limits, tr("The first row whose conditions hold gives a case its limits; every clock starts at filing unless the row says otherwise.")));
    column->addWidget(addTable(SheetId::Limits), 1);
    m_tabs->addTab(limits, sheetName(SheetId::Limits));
    m_tabs->addTab(buildLevels(), sheetName(SheetId::Points));
    m_tabs->addTab(buildRoutes(), sheetName(SheetId::Routes));
    rows->addWidget(m_tabs, 1);
    connect(m_tabs, &QTabWidget::currentChanged, this, &RuleEditor::styleButtons);
    styleButtons();
}

RuleTable *RuleEditor::addTable(SheetId sheet)
{
    auto *view = new RuleTable(new RuleModel(sheet, m_tables, m_begun, m_region, m_theme), m_theme, this);
    m_views[size_t(sheet)] = view;
    theme::setSpoken(view, sheetName(sheet));
    connect(&view->rules(), &RuleModel::cellEdited, this, &RuleEditor::setCell);
    connect(view->itemDelegate(), &QAbstractItemDelegate::closeEditor, this, [this, view](const QWidget *, QAbstractItemDelegate::EndEditHint hint) {
        if (hint == QAbstractItemDelegate::RevertModelCache) // Esc
            giveUp(view->rules().placeOf(view->currentIndex()));
        m_lastCell.reset();
    });
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, view] {
        m_lastView = view;
        styleButtons();
    });
    return view;
}

void RuleEditor::addButton(QWidget *bar, Action action, std::function<void()> act)
{
    auto *button = new KeyButton(m_theme, bar);
    button->setFaceHeight(28);
    button->setReasonShown(false);
    bar->layout()->addWidget(button);
    m_keys.name(action, button);
    m_keys.bind(action, act);
    connect(button, &QAbstractButton::clicked, this, std::move(act));
    m_buttons.emplace_back(action, button);
}

QWidget *RuleEditor::buildBar()
{
    m_buttonBar = new QWidget(this);
    new actions::FlowLayout(m_buttonBar, 6); // its parent takes it
    addButton(m_buttonBar, Action::AddRule, [this] { addRow(); });
    addButton(m_buttonBar, Action::CopyRule, [this] { copyRow(); });
    addButton(m_buttonBar, Action::RemoveRule, [this] { removeRow(); });
    addButton(m_buttonBar, Action::RuleUp, [this] { moveRow(-1); });
    addButton(m_buttonBar, Action::RuleDown, [this] { moveRow(1); });
    addButton(m_buttonBar, Action::UndoRules, [this] { undo(); });
    addButton(m_buttonBar, Action::RedoRules, [this] { redo(); });
    m_barred = new theme::Label(this);
    m_barred->setProperty("tone", u"second"_s);
    m_barred->setWordWrap(true);
    m_barred->hide();
    auto *both = new QWidget(this);
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_buttonBar);
    column->addWidget(m_barred);
    return both;
}

QWidget *RuleEditor::buildLevels()
{
    auto *area = new QScrollArea(m_tabs);
    area->setWidgetResizable(true);
    auto *page = new QWidget(area);
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 6, 0, 0);
    rows->setSpacing(6);
    rows->addWidget(theme::secondLabel(page, tr("The base level of each item stands in the list of items; points raise it.")));
    auto *upper = new QHBoxLayout;
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    left->addWidget(heading(tr("Points"), page));
    left->addWidget(addTable(SheetId::Points));
    right->addWidget(heading(tr("Reported again"), page));
    right->addWidget(addTable(SheetId::Repeats));
    right->addStretch(1);
    upper->addLayout(left, 3);
    upper->addLayout(right, 2);
    rows->addLayout(upper);
    rows->addWidget(heading(tr("What a level sets off"), page));
    rows->addWidget(addTable(SheetId::Effects));
    rows->addStretch(1);
    table(SheetId::Points).fitRows();
    area->setWidget(page);
    for (QWidget *each : {page, area->viewport()})
        each->setAutoFillBackground(false);
    return area;
}

QWidget *RuleEditor::buildRoutes()
{
    auto *page = new QWidget(m_tabs);
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 6, 0, 0);
    rows->addWidget(
        theme::secondLabel(page, tr("The first row whose conditions hold says who gets a case; without one it is the item's own department.")));
    rows->addWidget(addTable(SheetId::Routes), 1);
    m_rulingBox = new QWidget(page);
    auto *box = new QVBoxLayout(m_rulingBox);
    box->setContentsMargins(0, 4, 0, 0);
    box->setSpacing(4);
    box->addWidget(heading(tr("Rulings that may become a route"), m_rulingBox));
    m_rulingList = new QListWidget(m_rulingBox);
    m_rulingList->setProperty("plain", true);
    theme::setSpoken(m_rulingList, tr("Rulings that may become a route"));
    theme::setTip(m_rulingList, tr("Enter or a double click adds a route."));
    m_rulingList->setFixedHeight(kRulingHeight);
    box->addWidget(m_rulingList);
    rows->addWidget(m_rulingBox);
    m_rulingBox->hide();
    connect(m_rulingList, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) { addRuling(m_rulingList->row(item)); });
    return page;
}

RuleTable *RuleEditor::currentTable() const
{
    if (m_tabs->currentIndex() == 0)
        return m_views[size_t(SheetId::Limits)];
    if (m_tabs->currentIndex() == 2)
        return m_views[size_t(SheetId::Routes)];
    const bool isLevels = m_lastView && fileOf(m_lastView->rules().sheet()) == fileOf(SheetId::Points);
    return isLevels ? m_lastView : m_views[size_t(SheetId::Repeats)];
}

void RuleEditor::begin(region::RuleTables tables, region::RegionPtr region)
{
    m_begun = tables;
    m_before.clear();
    m_after.clear();
    m_lastCell.reset();
    setRegion(region);
    goTo(std::move(tables));
}

base::Outcome RuleEditor::rebase(const region::RegionPtr &region)
{
    const std::vector<domain::RuleFile> files = region::ruleFiles(*region);
    auto theirs = region::RuleTables::read(files), mine = m_tables.onto(files);
    if (!theirs || !mine)
        return base::pass(theirs ? mine : theirs);
    begin(*std::move(theirs), region);
    remember();
    goTo(*std::move(mine));
    return {};
}

void RuleEditor::resume(region::RuleTables tables)
{
    remember();
    goTo(std::move(tables));
}

void RuleEditor::setRegion(const region::RegionPtr &region)
{
    m_region = region;
    for (RuleTable *view : m_views)
        view->rules().setRegion(region);
    refreshRulings();
}

void RuleEditor::setBarred(const QString &sentence)
{
    m_editable = sentence.isEmpty();
    for (RuleTable *view : m_views)
        view->rules().setEditable(m_editable);
    m_buttonBar->setVisible(m_editable);
    m_barred->setText(sentence);
    m_barred->setVisible(!m_editable);
    refreshRulings();
    styleButtons();
}

void RuleEditor::setProblems(const std::vector<region::Problem> &problems)
{
    for (RuleTable *view : m_views)
        view->rules().setProblems(problems);
}

void RuleEditor::show(region::CellPlace place)
{
    m_tabs->setCurrentIndex(place.sheet == SheetId::Limits ? 0 : place.sheet == SheetId::Routes ? 2 : 1);
    RuleTable &view = table(place.sheet);
    view.choose(place);
    view.setFocus();
}

void RuleEditor::remember(std::optional<region::CellPlace> cell)
{
    if (cell && m_lastCell == cell)
        return;
    m_lastCell = cell;
    m_before.push_back(m_tables);
    if (m_before.size() > kMostUndone)
        m_before.erase(m_before.begin());
    m_afterBefore = std::exchange(m_after, {});
}

void RuleEditor::setCell(const region::CellPlace &place, const QString &text)
{
    const bool isTyped = region::columnsOf(place.sheet)[size_t(place.column)].kind != region::CellKind::Flag;
    remember(isTyped ? std::optional(place) : std::nullopt);
    m_tables.setCell(place, text);
    refresh(false);
}

// Every key press is in the rules at once: giving the cell up takes them back, and leaves nothing to undo.
void RuleEditor::giveUp(const region::CellPlace &place)
{
    if (m_lastCell != place || m_before.empty())
        return;
    m_tables = std::move(m_before.back());
    m_before.pop_back();
    m_after = std::move(m_afterBefore);
    refresh(false);
}

void RuleEditor::addRow()
{
    RuleTable *view = currentTable();
    const SheetId sheet = view->rules().sheet();
    if (!m_editable || !region::hasFreeRows(sheet))
        return;
    remember();
    // Above the current row: the last rule takes every case, and what stands below it is never reached.
    const int at = view->currentRow() >= 0 ? view->currentRow() : 0;
    m_tables.addRow(sheet, at);
    refresh(true);
    view->choose({sheet, at, sheet == SheetId::Repeats ? 0 : 1});
    view->setFocus();
}

std::optional<RuleEditor::FreeRow> RuleEditor::freeRow() const
{
    RuleTable *view = currentTable();
    const FreeRow found{view, view->rules().sheet(), view->currentRow()};
    return m_editable && found.row >= 0 && region::hasFreeRows(found.sheet) ? std::optional(found) : std::nullopt;
}

void RuleEditor::copyRow()
{
    const auto at = freeRow();
    if (!at)
        return;
    remember();
    m_tables.copyRow(at->sheet, at->row);
    refresh(true);
    at->view->choose({at->sheet, at->row + 1, 0});
}

void RuleEditor::removeRow()
{
    const auto at = freeRow();
    if (!at)
        return;
    remember();
    m_tables.removeRow(at->sheet, at->row);
    refresh(true);
    if (const int left = int(m_tables.rows(at->sheet).size()); left > 0)
        at->view->choose({at->sheet, std::min(at->row, left - 1), 0});
}

void RuleEditor::moveRow(int by)
{
    const auto at = freeRow();
    if (!at || at->row + by < 0 || at->row + by >= int(m_tables.rows(at->sheet).size()))
        return;
    const int column = at->view->currentIndex().column();
    remember();
    m_tables.moveRow(at->sheet, at->row, at->row + by);
    refresh(true);
    at->view->choose({at->sheet, at->row + by, column});
}

void RuleEditor::undo() { step(m_before, m_after); }

void RuleEditor::redo() { step(m_after, m_before); }

void RuleEditor::step(std::vector<region::RuleTables> &from, std::vector<region::RuleTables> &to)
{
    if (from.empty() || !m_editable)
        return;
    to.push_back(m_tables);
    region::RuleTables tables = std::move(from.back());
    from.pop_back();
    goTo(std::move(tables));
}

void RuleEditor::goTo(region::RuleTables tables)
{
    std::array<QModelIndex, region::kSheets.size()> current;
    for (size_t i = 0; i < m_views.size(); ++i)
        current[i] = m_views[i]->currentIndex();
    m_lastCell.reset();
    m_tables = std::move(tables);
    refresh(true);
    for (size_t i = 0; i < m_views.size(); ++i) {
        const RuleModel &model = m_views[i]->rules();
        if (current[i].isValid() && model.rowCount() > 0)
            m_views[i]->setCurrentIndex(model.index(std::min(current[i].row(), model.rowCount() - 1), current[i].column()));
    }
}

void RuleEditor::propose(std::vector<report::RuledRoute> rulings)
{
    m_rulings = std::move(rulings);
    refreshRulings();
}

void RuleEditor::addRuling(int index)
{
    if (!m_editable || index < 0 || size_t(index) >= m_proposed.size())
        return;
    const report::RuledRoute ruled = m_proposed[size_t(index)];
    remember();
    m_tables.addRow(SheetId::Routes, 0);
    const std::array<std::pair<int, QString>, 5> cells{{{1, ruled.item},
                                                        {3, ruled.grid},
                                                        {4, ruled.department},
                                                        {5, ruled.unit},
                                                        {6, tr("From the ruling on case %1: %2").arg(ruled.number, ruled.reason)}}};
    for (const auto &[column, text] : cells)
        m_tables.setCell({SheetId::Routes, 0, column}, text);
    refresh(true);
    table(SheetId::Routes).choose({SheetId::Routes, 0, 1});
}

// A ruling is proposed until a route says the same of its item and place.
void RuleEditor::refreshRulings()
{
    m_proposed.clear();
    const auto isSaid = [this](const report::RuledRoute &ruled) {
        return std::ranges::any_of(m_tables.rows(SheetId::Routes), [&ruled](const region::RuleRow &row) {
            const bool item = row.cells[1].isEmpty() || row.cells[1] == ruled.item;
            return item && row.cells[2].isEmpty() && (row.cells[3].isEmpty() || row.cells[3] == ruled.grid) && row.cells[4] == ruled.department;
        });
    };
    std::ranges::copy_if(m_rulings, std::back_inserter(m_proposed), [&](const report::RuledRoute &ruled) { return !isSaid(ruled); });
    m_rulingList->clear();
    for (const report::RuledRoute &ruled : m_proposed) {
        const QString what = shownCell(region::CellKind::Item, ruled.item, *m_region),
                      where = shownCell(region::CellKind::Grid, ruled.grid, *m_region);
        const QString who = shownCell(region::CellKind::Department, ruled.department, *m_region);
        m_rulingList->addItem(theme::itemText(
            tr("From the ruling on case %1: %2, grid %3 → %4").arg(ruled.number, base::isolated(what), base::isolated(where), base::isolated(who))));
    }
    m_rulingBox->setVisible(m_editable && !m_proposed.empty());
}

void RuleEditor::refresh(bool rowsToo)
{
    for (RuleTable *view : m_views)
        view->rules().refresh(rowsToo);
    table(SheetId::Repeats).fitRows();
    table(SheetId::Effects).fitRows();
    refreshRulings();
    styleButtons();
    Q_EMIT edited();
}

void RuleEditor::styleButtons()
{
    if (!m_tabs)
        return;
    const RuleTable *view = currentTable();
    const SheetId sheet = view->rules().sheet();
    const QString noRow = view->currentRow() < 0 ? tr("Choose a row first.") : QString();
    const QString fixed = region::hasFreeRows(sheet) ? QString() : tr("The rows of this table are fixed.");
    for (const auto &[action, button] : m_buttons) {
        QString reason = fixed;
        if (action == Action::UndoRules)
            reason = m_before.empty() ? tr("Nothing was edited.") : QString();
        else if (action == Action::RedoRules)
            reason = m_after.empty() ? tr("Nothing was undone.") : QString();
        else if (action != Action::AddRule && fixed.isEmpty())
            reason = noRow;
        button->setReason(reason);
        button->setStyle(reason.isEmpty() ? KeyButton::Style::Normal : KeyButton::Style::Blocked);
    }
}

} // namespace ui::rules
