// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access/account.h"
#include "domain/access/right.h"
#include "theme/theme.h"

#include <QTableWidget>

#include <array>
#include <optional>

namespace ui::audit {

/// Who may do what, as the one table of rights has it (domain::rights()): its headings, a row a right, a column a role with how many have it. The
/// column of the chosen account's role is marked. Where there is little room roles have short names; where there is less, words have no column (they
/// are in the tips) and what is done stands in as many lines as it needs. GUI thread only.
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

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void arrange();
    void nameRoles();
    void addHead(domain::RightGroup group);
    void addRight(const domain::RightRow &right);
    const theme::Theme &m_theme;
    std::optional<domain::Role> m_marked;
    std::array<int, domain::kAccountRoles.size()> m_counts{}; ///< how many have the role
    enum class Room : quint8 { Unknown, Whole, ShortNames, NoWords };
    Room m_room = Room::Unknown; ///< for which it is arranged
};

} // namespace ui::audit
