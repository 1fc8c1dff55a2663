// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"

#include <QWidget>

namespace ui::theme {
class Label;
}
namespace ui::actions {
class KeyButton;
}

namespace ui::casefile {

/// The line under the head of a case file while the case stands on the hall's wall by a seat's word: whose, until when, and the way to take it back
/// where it is this window's. Takes no room otherwise.
class WallLine final : public QWidget {
    Q_OBJECT
public:
    explicit WallLine(const actions::Console &console, QWidget *parent = nullptr);

    /// As it is known now of this case.
    void setCase(base::CaseId id);
    /// What stands in the line; empty while it takes no room.
    [[nodiscard]] QString text() const;
    [[nodiscard]] actions::KeyButton &button() const { return *m_button; }

Q_SIGNALS:
    void takeBackWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const actions::Console m_console;
    theme::Label *m_words;
    actions::KeyButton *m_button;
};

} // namespace ui::casefile
