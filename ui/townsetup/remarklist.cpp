// SPDX-License-Identifier: GPL-3.0-or-later
#include "townsetup/remarklist.h"

#include "theme/plain.h"
#include "theme/recordtable.h"
#include "townsetup/placetext.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace ui::townsetup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRemarkRow = 30, kRemarksHigh = 72;
constexpr std::array kRemarkWidths{40, 68, 84, 200, 138};

int rankOf(town::Remark::Kind kind)
{
    using Kind = town::Remark::Kind;
    return kind == Kind::Refused ? 0 : kind == Kind::Cleaned ? 1 : kind == Kind::Noted ? 2 : 3;
}

} // namespace

std::vector<int> remarkNumbers(const town::TownCheck &check)
{
    std::vector<int> numbers;
    int next = int(check.places.size());
    for (const town::Remark &remark : check.remarks) {
        const bool isTold = std::ranges::find(check.places, remark.place, &town::TownPlace::key) != check.places.end();
        numbers.push_back(isTold ? 0 : ++next);
    }
    return numbers;
}

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

QSize RemarkList::sizeHint() const { return {QTableWidget::sizeHint().width(), kRemarksHigh}; }

void RemarkList::setCheck(const town::TownCheck &check)
{
    const QSignalBlocker quiet(this);
    const std::vector<town::Remark> &remarks = check.remarks;
    const std::vector<int> numbers = remarkNumbers(check);
    m_order.clear();
    for (size_t i = 0; i < remarks.size(); ++i) {
        if (numbers[i] > 0)
            m_order.push_back(qsizetype(i));
    }
    std::ranges::stable_sort(m_order, {}, [&](qsizetype i) { return rankOf(remarks[size_t(i)].kind); });
    setRowCount(0);
    setRowCount(int(m_order.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const size_t i = size_t(m_order[size_t(row)]);
        const town::Remark &remark = remarks[i];
        const QString grid = !remark.grid.isEmpty() ? remark.grid : remark.row > 0 ? tr("Record %1").arg(remark.row) : QString();
        const QString place = remark.at || remark.original ? placePointText(remark.original, remark.at.value_or(base::GeoPoint())) : QString();
        const QStringList cells{QString::number(numbers[i]), kindText(remark.kind), grid, remark.what, place};
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
