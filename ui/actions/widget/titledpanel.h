// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"

#include <QFrame>

class QVBoxLayout;

namespace ui::actions {

/// A panel under its title. What stands beside the title goes into another line where there is little room. GUI thread only.
class TitledPanel : public QFrame {
    Q_OBJECT
public:
    explicit TitledPanel(const QString &title, QWidget *parent = nullptr);

    /// Beside the title, after what stands there.
    void addToHead(QWidget *part);
    /// The same, a button whose key does what it does: Tab goes past it, from panel to panel.
    [[nodiscard]] KeyButton *addButton(const theme::Theme &theme);
    /// Below the head, after what stands there.
    [[nodiscard]] QVBoxLayout &rows() { return *m_rows; }

private:
    QWidget *m_head;
    QVBoxLayout *m_rows;
};

} // namespace ui::actions
