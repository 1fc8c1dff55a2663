// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/towncheck.h"

#include <QTableWidget>

namespace ui::townsetup {

/// The columns of the file, with samples, and what each is used as. GUI thread.
class ColumnTable final : public QTableWidget {
    Q_OBJECT
public:
    enum Column : quint8 { Name, Samples, Use, Held, Columns };
    explicit ColumnTable(QWidget *parent);

    void setCheck(const town::TownCheck &check);
    [[nodiscard]] const town::GridColumns &chosen() const { return m_chosen; }
    /// As somebody said before; the next check shows it.
    void setChosen(const town::GridColumns &chosen) { m_chosen = chosen; }
    /// Uses a column, by its place in the file, as 0 nothing, 1 code, 2 name, 3 committee, 4 chief; what was used so before is no longer.
    void use(int column, int as);

Q_SIGNALS:
    void chosenChanged();

private:
    [[nodiscard]] int useOf(const QString &column) const;
    void addRow(const town::FoundColumn &column, int records);
    town::GridColumns m_chosen;
    QStringList m_names;
};

} // namespace ui::townsetup
