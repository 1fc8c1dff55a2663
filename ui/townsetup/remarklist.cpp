// SPDX-License-Identifier: GPL-3.0-or-later
#include "townsetup/remarklist.h"

#include "theme/plain.h"
#include "theme/recordtable.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>
#include <array>
#include <numeric>

namespace ui::townsetup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRemarkRow = 30;
constexpr std::array kRemarkWidths{40, 68, 84, 200, 138};

int rankOf(town::Remark::Kind kind)
{
    using Kind = town::Remark::Kind;
    return kind == Kind::Refused ? 0 : kind == Kind::Cleaned ? 1 : kind == Kind::Noted ? 2 : 3;
}

QString placeText(const town::Remark &remark)
{
    const auto pair = [](double x, double y, int digits) { return u"%1, %2"_s.arg(x, 0, 'f', digits).arg(y, 0, 'f', digits); };
    if (remark.original) {
        const bool degrees = std::abs(remark.original->x()) <= 180 && std::abs(remark.original->y()) <= 180;
        return pair(remark.original->x(), remark.original->y(), degrees ? 5 : 1);
    }
    return remark.at ? pair(remark.at->longitude, remark.at->latitude, 5) : QString();
}

} // namespace

QString RemarkList::kindText(town::Remark::Kind kind)
{
    switch (kind) {
    case town::Remark::Kind::Refused: return tr("Refused");
    case town::Remark::Kind::Cleaned: return tr("Cleaned");
    case town::Remark::Kind::Noted: return tr("Noted");
    case town::Remark::Kind::Made: return tr("Sample");
    }
    Q_UNREACHABLE();
}

RemarkList::RemarkList(QWidget *parent) : QTableWidget(0, Columns, parent)
{
    theme::makeRecordTable(*this, tr("What was found in the file"),
                           {{tr("No."), tr("Result"), tr("Grid"), tr("Why"), tr("Place in the file")}, kRemarkWidths, What}, kRemarkRow);
    setWordWrap(true);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    connect(this, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (row >= 0 && row < int(m_order.size()))
            Q_EMIT remarkChosen(m_order[size_t(row)]);
    });
}

void RemarkList::setRemarks(const std::vector<town::Remark> &remarks)
{
    const QSignalBlocker quiet(this);
    m_order.resize(remarks.size());
    std::iota(m_order.begin(), m_order.end(), 0);
    std::ranges::stable_sort(m_order, {}, [&](qsizetype i) { return rankOf(remarks[size_t(i)].kind); });
    setRowCount(0);
    setRowCount(int(remarks.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const qsizetype i = m_order[size_t(row)];
        const town::Remark &remark = remarks[size_t(i)];
        const QString grid = !remark.grid.isEmpty() ? remark.grid : remark.row > 0 ? tr("Record %1").arg(remark.row) : QString();
        const QStringList cells{QString::number(i + 1), kindText(remark.kind), grid, remark.what, placeText(remark)};
        for (int column = 0; column < Columns; ++column)
            setItem(row, column, theme::cellOf(cells[column]));
    }
}

void RemarkList::choose(qsizetype remark)
{
    if (const auto at = std::ranges::find(m_order, remark); at != m_order.end())
        setCurrentCell(int(at - m_order.begin()), What);
}

} // namespace ui::townsetup
