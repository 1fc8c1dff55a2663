// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/historypanel.h"

#include "base/text/listed.h"
#include "theme/plain.h"

#include <QHeaderView>

#include <algorithm>

namespace ui::rules {

using namespace Qt::StringLiterals;

namespace {
constexpr int kHistoryRow = 28;
constexpr int kMostRows = 6; ///< that it asks room for
constexpr int kLeastRows = 2;
constexpr int kShownHash = 8; ///< digits; the tooltip has all
} // namespace

HistoryPanel::HistoryPanel(const theme::Theme &theme, QWidget *parent) : QTableWidget(0, 5, parent), m_theme(theme)
{
    setProperty("plain", true);
    theme::setSpoken(this, tr("Changes of the rules"));
    theme::setTip(this, tr("A click shows what was changed."));
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kHistoryRow);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setFixedHeight(kHistoryRow);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setHorizontalHeaderLabels({tr("When"), tr("By"), tr("Files"), tr("Rules"), tr("Why")});
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(4, QHeaderView::Stretch);
    const auto choose = [this](int row) {
        if (const QTableWidgetItem *cell = item(row, 0))
            Q_EMIT amendmentChosen(cell->data(Qt::UserRole).toInt());
    };
    connect(this, &QTableWidget::cellClicked, this, choose);
    connect(this, &QTableWidget::cellActivated, this, choose);
}

QSize HistoryPanel::sizeHint() const
{
    return {QTableWidget::sizeHint().width(), kHistoryRow * (1 + std::clamp(rowCount(), 0, kMostRows)) + 2 * frameWidth()};
}

QSize HistoryPanel::minimumSizeHint() const
{
    return {QTableWidget::minimumSizeHint().width(), kHistoryRow * (1 + std::clamp(rowCount(), 0, kLeastRows)) + 2 * frameWidth()};
}

void HistoryPanel::show(const std::vector<domain::Amendment> &amendments, const region::Region &region)
{
    setRowCount(int(amendments.size()));
    updateGeometry();
    int row = 0;
    for (auto each = amendments.rbegin(); each != amendments.rend(); ++each, ++row) {
        const QStringList cells{region.toLocal(each->at).toString(u"yyyy-MM-dd HH:mm"_s), each->by, base::listed(base::isolated(each->files)),
                                u"%1 → %2"_s.arg(each->before.left(kShownHash), each->after.left(kShownHash)), each->reason};
        for (int column = 0; column < int(cells.size()); ++column) {
            auto *cell = new QTableWidgetItem(theme::itemText(cells[column]));
            cell->setToolTip(theme::plainTip(column == 3 ? u"%1 → %2"_s.arg(each->before, each->after) : cells[column]));
            cell->setForeground(column == 4 ? m_theme.palette().text : m_theme.palette().textSecond);
            cell->setData(Qt::UserRole, each->number);
            setItem(row, column, cell);
        }
    }
}

} // namespace ui::rules
