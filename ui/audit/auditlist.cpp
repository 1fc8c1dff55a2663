// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditlist.h"

#include "base/text/listed.h"
#include "base/time/daytext.h"
#include "theme/plain.h"
#include "theme/recordtable.h"

#include <array>

namespace ui::audit {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAuditListRow = 28;
constexpr int kRoomForEvents = 840;
constexpr std::array kAuditWidths{112, 130, 130, 110, 240, 100, 84};

QString whoText(const report::AuditRow &row)
{
    if (row.role == domain::Role::System && row.post.isEmpty())
        return domain::label(row.role);
    return base::joined({row.post, row.seat.isEmpty() ? QString() : AuditList::tr("Seat %1").arg(row.seat)});
}

QString resultText(const report::AuditRow &row)
{
    if (row.result == report::AuditResult::Refused)
        return AuditList::tr("Refused");
    return row.witness.isEmpty() ? AuditList::tr("Done") : AuditList::tr("Done by two");
}

} // namespace

AuditList::AuditList(const theme::Theme &theme, QWidget *parent) : QTableWidget(0, Columns, parent), m_theme(theme)
{
    theme::makeRecordTable(
        *this, tr("Who did what"),
        {{tr("When"), tr("Post and seat"), tr("What was done"), tr("Case"), tr("Reason or content"), tr("Result"), tr("Event")}, kAuditWidths, What},
        kAuditListRow);
}

void AuditList::show(const std::vector<report::AuditRow> &rows, const region::Region &region, base::Instant now)
{
    setRowCount(0);
    append(rows, region, now);
    if (rowCount() > 0)
        setCurrentCell(0, When);
}

void AuditList::resizeEvent(QResizeEvent *event)
{
    setColumnHidden(Event, viewport()->width() < kRoomForEvents);
    QTableWidget::resizeEvent(event);
}

void AuditList::append(const std::vector<report::AuditRow> &rows, const region::Region &region, base::Instant now)
{
    const QDate today = region.toLocal(now).date();
    int at = rowCount();
    setRowCount(at + int(rows.size()));
    for (const report::AuditRow &row : rows) {
        const QString event = row.ofCentre ? tr("C %1").arg(row.position) : QString::number(row.position);
        const QStringList cells{base::timeOrDay(region.toLocal(row.at), today, base::TimeDetail::Seconds),
                                whoText(row),
                                row.label,
                                row.number,
                                row.what,
                                resultText(row),
                                event};
        const QStringList accounts{row.person.isEmpty() ? QString() : tr("Account %1").arg(row.person),
                                   row.witness.isEmpty() ? QString() : tr("Second person %1").arg(row.witness)};
        for (int column = 0; column < Columns; ++column) {
            QTableWidgetItem *cell = theme::cellOf(cells[column]);
            if (column == Who)
                cell->setToolTip(theme::plainTip(base::joined(QStringList{cells[column]} + accounts)));
            if (column == Event) {
                cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
                cell->setForeground(m_theme.palette().textSecond);
                cell->setToolTip(theme::plainTip(row.ofCentre ? tr("Event %1 of the centre's log").arg(row.position)
                                                              : tr("Event %1 of the cases' log").arg(row.position)));
            }
            setItem(at, column, cell);
        }
        ++at;
    }
}

} // namespace ui::audit
