// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/call/callwatch.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
namespace ui::theme {
class Label;
}
namespace ui::actions {
class KeyButton;
}

namespace ui::casefile {

/// Who calls: the digits that are typed, the number that they mean, masked, and that caller's cases below. The outlined one is what the call can be
/// joined to: ↑ ↓ in the field choose another. GUI thread.
class CallerBox final : public QWidget {
    Q_OBJECT
public:
    CallerBox(const actions::Console &console, CallWatch &watch, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *phone() const { return m_phone; }
    /// What stands beside the field: the number and how many cases, or what is wrong.
    [[nodiscard]] QString said() const;
    /// The rows of the list, as they read.
    [[nodiscard]] QStringList shownCases() const;
    /// What joining would do, beside its button; empty while there is nothing to join.
    [[nodiscard]] QString offer() const;

Q_SIGNALS:
    void sameWanted(); ///< the button; its key is the form's

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void fillList();
    void tellKeys();
    const actions::Console m_console;
    CallWatch &m_watch;
    QLineEdit *m_phone;
    theme::Label *m_said, *m_offer;
    QListWidget *m_cases;
    QWidget *m_join;
    actions::KeyButton *m_same;
};

} // namespace ui::casefile
