// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/centredesk.h"
#include "theme/theme.h"

#include <QTableWidget>

#include <optional>
#include <vector>

namespace ui::audit {

/// Which accounts a list shows: all of them, those of a role, devices, those that are shut out.
struct AccountFilter {
    enum class Of : quint8 { All, Role, Devices, ShutOut };
    Of of = Of::All;
    domain::Role role = domain::Role::Viewer;
    friend bool operator==(const AccountFilter &, const AccountFilter &) = default;
};
[[nodiscard]] bool lets(const AccountFilter &filter, const domain::Account &account, base::Instant now);
/// Locked, or barred by failures now.
[[nodiscard]] bool isShutOut(const domain::Account &account, base::Instant now);
/// Locked and why, barred until when, at a seat, or nothing of it; translated.
[[nodiscard]] QString standingText(const domain::Account &account, const domain::SeatTaken *seat, const region::Region &region, base::Instant now);

/// Who has an account: who is shut out first, then who is at a seat, then the others, each as they were made. The chosen row stays chosen while the
/// list changes. GUI thread only.
class AccountList final : public QTableWidget {
    Q_OBJECT
public:
    enum Column : int { Person, Post, Role, Seat, Since, Secret, Standing, Columns };

    explicit AccountList(QWidget *parent = nullptr);

    void show(const desk::CentreViewPtr &view, base::Instant now);
    using QTableWidget::show;
    void setFilter(const AccountFilter &filter);
    [[nodiscard]] const AccountFilter &filter() const { return m_filter; }
    /// Parts of person, post, seat or role; empty: all.
    void setText(const QString &text);
    /// How many the filter lets through, whatever the text.
    [[nodiscard]] int countOf(const AccountFilter &filter) const;
    /// Null when nothing is chosen, or the filter hides it.
    [[nodiscard]] const domain::Account *chosen() const;
    /// Takes effect at once, or when the account arrives.
    void choose(const QString &person);
    [[nodiscard]] QString cell(int row, Column column) const { return item(row, column)->text(); }

Q_SIGNALS:
    void chosenChanged();

private:
    void fill();
    void addRow(int row, const domain::Account &account);
    [[nodiscard]] const domain::SeatTaken *seatOf(const domain::Account &account) const;
    desk::CentreViewPtr m_view;
    base::Instant m_now{};
    AccountFilter m_filter;
    QString m_text, m_chosen;
    std::vector<const domain::Account *> m_rows; ///< of m_view, as shown
    bool m_filling = false;
};

} // namespace ui::audit
