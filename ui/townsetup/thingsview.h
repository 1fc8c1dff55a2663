// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"
#include "town/things/thingscheck.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QTableWidget;

namespace ui::theme {
class Label;
}

namespace ui::townsetup {

/// A table of elements or of sensors: how it is read, and the rows that are refused with the reason. GUI thread.
class ThingsView final : public QWidget {
    Q_OBJECT
public:
    enum Column : quint8 { Name, Samples, Use, Columns };
    ThingsView(town::ThingsOf of, QWidget *parent);

    /// Another table, or none: nothing is said of it yet.
    void setFile(const QString &file);
    /// As somebody said before.
    void setPlan(const town::ThingsPlan &plan);
    void setCheck(const town::ThingsCheck &check);
    /// What is said of the table; none: there is none.
    [[nodiscard]] std::optional<town::ThingsPlan> plan() const;
    [[nodiscard]] town::ThingsOf of() const { return m_of; }
    /// Uses a column, by its place, as a field; none: not at all. What was used so before is no longer.
    void use(int column, std::optional<town::ThingField> as);
    /// The refused rows: "row 12: …".
    [[nodiscard]] const std::vector<town::Remark> &refused() const { return m_refused; }

Q_SIGNALS:
    void changed();

private:
    void buildOptions();
    void addRow(const town::FoundColumn &column, int rows);
    void showRefused(const town::ThingsCheck &check);
    const town::ThingsOf m_of;
    town::ThingsPlan m_plan;
    town::ThingTexts m_read; ///< as the last check read it
    std::vector<town::Remark> m_refused;
    QStringList m_names;
    QComboBox *m_system;
    QLineEdit *m_kind;
    QTableWidget *m_columns, *m_rows;
    theme::Label *m_told;
};

/// What a field is called on the page.
[[nodiscard]] QString fieldText(town::ThingField field);

} // namespace ui::townsetup
