// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylog/dutyloglist.h"

#include "base/text/listed.h"
#include "report/day/summarytexts.h"
#include "theme/plain.h"
#include "theme/recordtable.h"

#include <algorithm>
#include <array>

namespace ui::dutylog {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLogListRow = 28;
constexpr std::array kLogWidths{132, 170, 170, 190, 240};

bool isSameRecord(const report::DutyLogRow &left, const report::DutyLogRow &right)
{
    return left.ofCentre == right.ofCentre && left.position == right.position;
}

} // namespace

DutyLogList::DutyLogList(const theme::Theme &theme, QWidget *parent) : QTableWidget(0, Columns, parent), m_theme(theme)
{
    theme::makeRecordTable(*this, tr("Duty log"),
                           {{tr("When"), tr("Post and seat"), tr("What happened"), tr("Case"), tr("Content")}, kLogWidths, What}, kLogListRow);
    connect(this, &QTableWidget::cellActivated, this, [this](int row) {
        if (row >= 0 && size_t(row) < m_rows.size() && m_rows[size_t(row)].caseId.isValid())
            Q_EMIT caseWanted(m_rows[size_t(row)].caseId);
    });
}

void DutyLogList::show(const report::DutyLog &log)
{
    std::optional<report::DutyLogRow> chosen;
    if (currentRow() >= 0 && size_t(currentRow()) < m_rows.size() && currentRow() + 1 < rowCount())
        chosen = m_rows[size_t(currentRow())];
    m_rows = log.rows;
    setRowCount(0);
    setRowCount(int(m_rows.size()));
    for (size_t at = 0; at < m_rows.size(); ++at)
        fill(int(at), m_rows[at], report::whenText(log, m_rows[at], base::TimeDetail::Seconds));
    if (m_rows.empty())
        return;
    const auto again =
        chosen ? std::ranges::find_if(m_rows, [&](const report::DutyLogRow &row) { return isSameRecord(row, *chosen); }) : m_rows.end();
    setCurrentCell(again == m_rows.end() ? rowCount() - 1 : int(again - m_rows.begin()), When);
    scrollToItem(currentItem());
}

void DutyLogList::fill(int at, const report::DutyLogRow &row, const QString &when)
{
    const QString which = row.level && !row.number.isEmpty() ? base::joined({row.number, report::levelText(*row.level)}) : row.number;
    const QStringList cells{when, report::whoText(row), row.label, which, row.what};
    for (int column = 0; column < Columns; ++column) {
        QTableWidgetItem *cell = theme::cellOf(cells[column]);
        if (column == Who && row.post.isEmpty())
            cell->setForeground(m_theme.palette().textSecond);
        if (column == Act && row.kind == report::DutyLogKind::Cases) {
            QFont bold = font();
            bold.setBold(true);
            cell->setFont(bold);
        }
        setItem(at, column, cell);
    }
}

} // namespace ui::dutylog
