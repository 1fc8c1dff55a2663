// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gridedit/gridfiles.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace ui::theme {
class Label;
}

namespace ui::gridedit {

/// The words of the chosen grid. What is typed is said when the field is left, or settle() is called. GUI thread.
class GridForm final : public QWidget {
    Q_OBJECT
public:
    explicit GridForm(QWidget *parent);

    void setCommittees(const std::vector<Committee> &committees);
    /// Null: no grid is chosen.
    void setGrid(const region::Grid *grid);
    /// Says what was typed and not said yet.
    void settle();
    /// The first field that is empty, else the code's, has the keyboard.
    void enter();
    [[nodiscard]] QLineEdit *code() const { return m_code; }
    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] QLineEdit *chief() const { return m_chief; }
    [[nodiscard]] QComboBox *committee() const { return m_village; }
    /// What stands in the fields now.
    [[nodiscard]] town::GridWords words() const;

Q_SIGNALS:
    void said(const town::GridWords &words);

private:
    void showCommittee(const QString &code);
    void addRow(const QString &label, QWidget *field);
    QLineEdit *m_code, *m_name, *m_chief;
    QComboBox *m_village;
    theme::Label *m_area;
    town::GridWords m_shown;
};

} // namespace ui::gridedit
