// SPDX-License-Identifier: GPL-3.0-or-later
#include "gridedit/gridform.h"

#include "map/tools/measuredpath.h"
#include "theme/plain.h"
#include "town/edit/groundcut.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace ui::gridedit {

namespace {

constexpr int kLongestCode = 40, kLongestName = 100, kLabelWidth = 84;

QLineEdit *lineOf(QWidget *parent, const QString &spoken, int longest)
{
    auto *field = new QLineEdit(parent);
    field->setMaxLength(longest);
    theme::setSpoken(field, spoken);
    return field;
}

} // namespace

GridForm::GridForm(QWidget *parent)
    : QWidget(parent), m_code(lineOf(this, tr("Code of the grid"), kLongestCode)), m_name(lineOf(this, tr("Name of the grid"), kLongestName)),
      m_chief(lineOf(this, tr("Chief of the grid"), kLongestName)), m_village(new QComboBox(this)), m_area(new theme::Label(this))
{
    auto *rows = new QGridLayout(this);
    rows->setContentsMargins(12, 0, 12, 4);
    rows->setVerticalSpacing(6);
    rows->setColumnMinimumWidth(0, kLabelWidth);
    rows->setColumnStretch(1, 1);
    m_village->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long name gives way
    theme::setSpoken(m_village, tr("Committee of the grid"));
    addRow(tr("Code"), m_code);
    addRow(tr("Name"), m_name);
    addRow(tr("Chief"), m_chief);
    addRow(tr("Committee"), m_village);
    addRow(tr("Area"), m_area);
    for (QLineEdit *field : {m_code, m_name, m_chief})
        connect(field, &QLineEdit::editingFinished, this, &GridForm::settle);
    connect(m_village, &QComboBox::activated, this, &GridForm::settle);
    setGrid(nullptr);
}

void GridForm::addRow(const QString &label, QWidget *field)
{
    auto *rows = static_cast<QGridLayout *>(layout());
    const int row = rows->rowCount();
    auto *word = new theme::Label(label, this);
    word->setProperty("tone", QStringLiteral("second"));
    rows->addWidget(word, row, 0);
    rows->addWidget(field, row, 1);
}

void GridForm::setCommittees(const std::vector<Committee> &committees)
{
    const QSignalBlocker quiet(m_village);
    m_village->clear();
    m_village->addItem(tr("None"), QString());
    for (const Committee &committee : committees)
        m_village->addItem(theme::itemText(committee.code + QStringLiteral(" ") + committee.name), committee.code);
}

/// One that is not in the list stays, too.
void GridForm::showCommittee(const QString &code)
{
    const QSignalBlocker quiet(m_village);
    if (m_village->findData(code) < 0)
        m_village->addItem(theme::itemText(code), code);
    m_village->setCurrentIndex(m_village->findData(code));
}

void GridForm::setGrid(const region::Grid *grid)
{
    m_shown = grid == nullptr ? town::GridWords() : town::wordsOf(*grid);
    m_code->setText(m_shown.code);
    m_name->setText(m_shown.name);
    m_chief->setText(m_shown.chief);
    showCommittee(m_shown.village);
    for (QWidget *field : std::initializer_list<QWidget *>{m_code, m_name, m_chief, m_village})
        field->setEnabled(grid != nullptr);
    m_area->setText(grid == nullptr ? tr("No grid is chosen") : map::areaText(town::areaOf(town::groundOf(*grid))));
}

town::GridWords GridForm::words() const { return {m_code->text(), m_name->text(), m_chief->text(), m_village->currentData().toString()}; }

void GridForm::settle()
{
    if (m_code->isEnabled() && words() != m_shown)
        Q_EMIT said(words());
}

void GridForm::enter()
{
    for (QLineEdit *field : {m_name, m_chief, m_code}) {
        if (!field->text().isEmpty() && field != m_code)
            continue;
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
        return;
    }
}

} // namespace ui::gridedit
