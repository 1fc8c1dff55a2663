// SPDX-License-Identifier: GPL-3.0-or-later
#include "townsetup/thingsview.h"

#include "theme/plain.h"
#include "theme/recordtable.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace ui::townsetup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kThingRow = 36, kRefusedRow = 28, kLongestKind = 30;
constexpr std::array kThingWidths{120, 170, 150};
constexpr std::array kRefusedWidths{60, 60, 300};
constexpr int kMostRefusedShown = 1000;

} // namespace

QString fieldText(town::ThingField field)
{
    switch (field) {
    case town::ThingField::Code: return ThingsView::tr("Code");
    case town::ThingField::Kind: return ThingsView::tr("Kind");
    case town::ThingField::Name: return ThingsView::tr("Name");
    case town::ThingField::Place: return ThingsView::tr("Address");
    case town::ThingField::Latitude: return ThingsView::tr("Latitude, northward");
    case town::ThingField::Longitude: return ThingsView::tr("Longitude, eastward");
    case town::ThingField::Point: return ThingsView::tr("Both coordinates");
    case town::ThingField::Grid: return ThingsView::tr("Grid");
    case town::ThingField::Count: return ThingsView::tr("How many");
    case town::ThingField::Vulnerable: return ThingsView::tr("Somebody vulnerable");
    }
    Q_UNREACHABLE();
}

ThingsView::ThingsView(town::ThingsOf of, QWidget *parent) : QWidget(parent), m_of(of)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    buildOptions();
    m_columns = new QTableWidget(0, Columns, this);
    theme::makeRecordTable(*m_columns, tr("Columns of the table"), {{tr("Column"), tr("Samples"), tr("Used as")}, kThingWidths, Samples}, kThingRow);
    m_rows = new QTableWidget(0, 3, this);
    theme::makeRecordTable(*m_rows, tr("Rows that are refused"), {{tr("Row"), tr("Grid"), tr("Why it is refused")}, kRefusedWidths, 2}, kRefusedRow);
    m_told = theme::secondLabel(this);
    rows->addWidget(m_told);
    rows->addWidget(m_columns, 3);
    rows->addWidget(m_rows, 2);
    m_rows->hide();
}

void ThingsView::buildOptions()
{
    m_system = new QComboBox(this);
    m_system->addItem(tr("WGS 84, CGCS2000 (degrees)"), QString());
    m_system->addItem(tr("GCJ-02 (most maps on the web)"), u"GCJ02"_s);
    m_system->addItem(tr("BD-09 (Baidu)"), u"BD09"_s);
    m_system->addItem(tr("Shanghai city metres"), u"shanghai"_s);
    theme::setSpoken(m_system, tr("System of the table's coordinates"));
    m_kind = new QLineEdit(this);
    m_kind->setMaxLength(kLongestKind);
    m_kind->setPlaceholderText(tr("Kind of rows that say none"));
    theme::setSpoken(m_kind, tr("Kind of rows that say none"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_system, 1);
    line->addWidget(m_kind, 1);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
    connect(m_system, &QComboBox::activated, this, [this] {
        m_plan.system = m_system->currentData().toString();
        Q_EMIT changed();
    });
    connect(m_kind, &QLineEdit::editingFinished, this, [this] {
        if (std::exchange(m_plan.everyKind, m_kind->text().trimmed()) != m_kind->text().trimmed())
            Q_EMIT changed();
    });
}

void ThingsView::setFile(const QString &file)
{
    town::ThingsPlan plan;
    plan.file = file;
    setPlan(plan);
}

void ThingsView::setPlan(const town::ThingsPlan &plan)
{
    m_plan = plan;
    m_read = {};
    m_refused.clear();
    m_names.clear();
    m_columns->setRowCount(0);
    m_rows->setRowCount(0);
    m_rows->hide();
    m_told->setText(plan.file.isEmpty() ? QString() : tr("Being read"));
    m_system->setCurrentIndex(std::max(0, m_system->findData(plan.system)));
    m_kind->setText(plan.everyKind);
}

std::optional<town::ThingsPlan> ThingsView::plan() const { return m_plan.file.isEmpty() ? std::nullopt : std::optional(m_plan); }

void ThingsView::setCheck(const town::ThingsCheck &check)
{
    m_names.clear();
    m_columns->setRowCount(0);
    if (!check.columns.empty())
        m_read = check.chosen;
    for (const town::FoundColumn &column : check.columns)
        addRow(column, check.rows);
    m_told->setText(check.trouble.isEmpty() ? tr("%1 of %n rows go in, refused: %2; made a code or a name: %3.", nullptr, check.rows)
                                                  .arg(check.things.size())
                                                  .arg(check.refused())
                                                  .arg(check.made)
                                            : check.trouble);
    showRefused(check);
}

void ThingsView::showRefused(const town::ThingsCheck &check)
{
    m_refused.clear();
    std::ranges::copy_if(check.remarks, std::back_inserter(m_refused),
                         [](const town::Remark &remark) { return remark.kind == town::Remark::Kind::Refused; });
    m_rows->setRowCount(std::min(int(m_refused.size()), kMostRefusedShown));
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        const town::Remark &remark = m_refused[size_t(row)];
        m_rows->setItem(row, 0, theme::cellOf(QString::number(remark.row)));
        m_rows->setItem(row, 1, theme::cellOf(remark.grid));
        m_rows->setItem(row, 2, theme::cellOf(remark.what));
    }
    m_rows->setVisible(!m_refused.empty());
}

void ThingsView::addRow(const town::FoundColumn &column, int rows)
{
    const int row = m_columns->rowCount();
    m_columns->insertRow(row);
    m_names << column.name;
    const QString missing = column.filled < rows ? u" · "_s + tr("%n empty", nullptr, rows - column.filled) : QString();
    m_columns->setItem(row, Name, theme::cellOf(column.name));
    m_columns->setItem(row, Samples, theme::cellOf(column.samples.join(u" · "_s) + missing));
    auto *box = new QComboBox(this);
    box->addItem(tr("Not used"));
    for (size_t i = 0; i < town::kThingFieldCount; ++i)
        box->addItem(theme::itemText(fieldText(town::ThingField(i))));
    const auto used = std::ranges::find(m_read.texts, column.name);
    box->setCurrentIndex(column.name.isEmpty() || used == m_read.texts.end() ? 0 : 1 + int(used - m_read.texts.begin()));
    theme::setSpoken(box, tr("%1 is used as").arg(column.name));
    connect(box, &QComboBox::activated, this, [this, row](int as) { use(row, as > 0 ? std::optional(town::ThingField(as - 1)) : std::nullopt); });
    m_columns->setCellWidget(row, Use, box);
}

void ThingsView::use(int column, std::optional<town::ThingField> as)
{
    const QString name = m_names.value(column);
    m_plan.columns = m_read; // what was found out is now said
    m_plan.guesses = false;
    for (QString &heading : m_plan.columns.texts) {
        if (heading == name)
            heading.clear();
    }
    if (as)
        m_plan.columns[*as] = name;
    m_read = m_plan.columns;
    Q_EMIT changed();
}

} // namespace ui::townsetup
