// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access/account.h"
#include "domain/access/right.h"
#include "theme/theme.h"

#include <QTableWidget>

#include <optional>
#include <vector>

namespace ui::audit {

/// Who may do what, as the one table of rights has it (domain::rights()): its headings, a row a right, a column a role with how many have it. The
/// column of the chosen account's role is marked. GUI thread only.
class RightsTable final : public QTableWidget {
    Q_OBJECT
public:
    static constexpr int kFirstRole = 2; ///< columns before it: what, and its word

    explicit RightsTable(const theme::Theme &theme, QWidget *parent = nullptr);

    /// How many persons have each role.
    void setAccounts(const domain::Accounts &accounts);
    /// None: no column is marked.
    void mark(std::optional<domain::Role> role);
    [[nodiscard]] std::optional<domain::Role> marked() const { return m_marked; }
    /// What stands under a role beside a right's word; null where there is no such row.
    [[nodiscard]] QString cell(const QString &word, domain::Role role) const;

    /// What the cells say: may, only with a second person, may not.
    [[nodiscard]] static QString mayText();
    [[nodiscard]] static QString bothText();
    [[nodiscard]] static QString mayNotText();

private:
    void fill();
    void addHead(domain::RightGroup group);
    void addRight(const domain::RightRow &right);
    const theme::Theme &m_theme;
    std::optional<domain::Role> m_marked;
};

} // namespace ui::audit
