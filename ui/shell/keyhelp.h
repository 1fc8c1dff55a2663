// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/keymap.h"
#include "theme/theme.h"

#include <QDialog>

#include <optional>

namespace ui::theme {
class Label;
}
class QTableWidget;

namespace ui::shell {

/// Every key, from the catalogue. Enter on a row, then a key, gives the action that key; the sentence below says when it cannot.
class KeyHelp final : public QDialog {
    Q_OBJECT
public:
    KeyHelp(const theme::Theme &theme, actions::KeyMap &keys, QWidget *parent = nullptr);

    /// Waits for the next key for this action.
    void beginChange(actions::Action action);
    [[nodiscard]] int rows() const;
    [[nodiscard]] QString said() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    [[nodiscard]] bool handle(const QKeyEvent &event);
    actions::KeyMap &m_keys;
    QTableWidget *m_table;
    theme::Label *m_said;
    std::optional<actions::Action> m_changing;
};

} // namespace ui::shell
