// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/accountlist.h"

#include "base/time/daytext.h"
#include "theme/plain.h"
#include "theme/recordtable.h"

#include <algorithm>
#include <array>

namespace ui::audit {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAccountRow = 30;
constexpr std::array kAccountWidths{96, 110, 96, 70, 110, 90, 200};

bool isSame(const QString &left, const QString &right) { return left.compare(right, Qt::CaseInsensitive) == 0; }

} // namespace

bool isShutOut(const domain::Account &account, base::Instant now) { return account.locked || domain::isBarred(account, now); }

bool lets(const AccountFilter &filter, const domain::Account &account, base::Instant now)
{
    switch (filter.of) {
    case AccountFilter::Of::All: return true;
    case AccountFilter::Of::Role: return !account.device && account.role == filter.role;
    case AccountFilter::Of::Devices: return account.device;
    case AccountFilter::Of::ShutOut: return isShutOut(account, now);
    }
    Q_UNREACHABLE();
}

QString standingText(const domain::Account &account, const domain::SeatTaken *seat, const region::Region &region, base::Instant now)
{
    const QDate today = region.toLocal(now).date();
    if (account.locked) {
        const QString since = account.lockedSince ? base::timeOrDay(region.toLocal(*account.lockedSince), today) : u"—"_s;
        return AccountList::tr("Locked since %1: %2").arg(since, base::isolated(account.lockReason));
    }
    if (domain::isBarred(account, now))
        return AccountList::tr("%1 wrong secrets, opens at %2")
            .arg(account.failures)
            .arg(base::timeOrDay(region.toLocal(*account.barredUntil), today, base::TimeDetail::Seconds));
    return seat != nullptr ? AccountList::tr("At a seat") : QString();
}

AccountList::AccountList(QWidget *parent) : QTableWidget(0, Columns, parent)
{
    theme::makeRecordTable(*this, tr("Accounts"),
                           {{tr("Account"), tr("Post"), tr("Role"), tr("Seat"), tr("Since"), tr("Secret of"), tr("State")}, kAccountWidths, Standing},
                           kAccountRow);
    connect(this, &QTableWidget::itemSelectionChanged, this, [this] {
        if (m_filling)
            return;
        if (const domain::Account *account = chosen())
            m_chosen = account->person;
        Q_EMIT chosenChanged();
    });
}

void AccountList::show(const desk::CentreViewPtr &view, base::Instant now)
{
    m_view = view;
    m_now = now;
    fill();
}

void AccountList::setFilter(const AccountFilter &filter)
{
    m_filter = filter;
    fill();
}

void AccountList::setText(const QString &text)
{
    m_text = text.simplified();
    fill();
}

int AccountList::countOf(const AccountFilter &filter) const
{
    if (!m_view)
        return 0;
    return int(std::ranges::count_if(m_view->centre.accounts, [&](const domain::Account &each) { return lets(filter, each, m_now); }));
}

const domain::Account *AccountList::chosen() const
{
    const int row = currentRow();
    return row >= 0 && size_t(row) < m_rows.size() && !selectedItems().isEmpty() ? m_rows[size_t(row)] : nullptr;
}

void AccountList::choose(const QString &person)
{
    m_chosen = person;
    fill();
}

const domain::SeatTaken *AccountList::seatOf(const domain::Account &account) const
{
    const auto at = std::ranges::find_if(m_view->centre.seats, [&](const domain::SeatTaken &each) { return isSame(each.person, account.person); });
    return at == m_view->centre.seats.end() ? nullptr : &*at;
}

void AccountList::fill()
{
    m_filling = true;
    m_rows.clear();
    clearSelection();
    setCurrentCell(-1, -1);
    if (m_view) {
        for (const domain::Account &each : m_view->centre.accounts) {
            const domain::SeatTaken *seat = seatOf(each);
            const QStringList cells{each.person, each.post, domain::label(each.role), seat != nullptr ? seat->seat : QString()};
            const bool found =
                m_text.isEmpty() || std::ranges::any_of(cells, [this](const QString &cell) { return cell.contains(m_text, Qt::CaseInsensitive); });
            if (found && lets(m_filter, each, m_now))
                m_rows.push_back(&each);
        }
        std::ranges::stable_sort(m_rows, {}, [this](const domain::Account *each) { return isShutOut(*each, m_now) ? 0 : seatOf(*each) ? 1 : 2; });
    }
    setRowCount(int(m_rows.size()));
    for (int row = 0; row < rowCount(); ++row) {
        addRow(row, *m_rows[size_t(row)]);
        if (isSame(m_rows[size_t(row)]->person, m_chosen))
            selectRow(row);
    }
    m_filling = false;
    Q_EMIT chosenChanged();
}

void AccountList::addRow(int row, const domain::Account &account)
{
    const region::Region &region = *m_view->region;
    const QDate today = region.toLocal(m_now).date();
    const domain::SeatTaken *seat = seatOf(account);
    const QString role = account.device ? tr("Device") : domain::label(account.role);
    const QStringList cells{account.person,
                            account.post,
                            role,
                            seat != nullptr ? seat->seat : u"—"_s,
                            seat != nullptr ? base::timeOrDay(region.toLocal(seat->since), today, base::TimeDetail::Seconds) : u"—"_s,
                            base::dayText(region.toLocal(account.secretSince).date(), today),
                            standingText(account, seat, region, m_now)};
    for (int column = 0; column < Columns; ++column)
        setItem(row, column, theme::cellOf(cells[column]));
}

} // namespace ui::audit
