// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"

#include <QWidget>

#include <chrono>

namespace ui::theme {
class Label;
}

namespace ui::bulk {

/// The ten seconds after a run: what was done, how long all of it can still be taken back, and the button for that. Framed in white; a line at its
/// foot grows shorter. GUI thread.
class UndoBar final : public QWidget {
    Q_OBJECT
public:
    explicit UndoBar(const theme::Theme &theme, QWidget *parent = nullptr);

    /// `share`: how much of the time is left, 1…0.
    void setContent(const QString &title, const QString &detail, double share);
    void setKey(const QString &shown);
    [[nodiscard]] actions::KeyButton *button() const { return m_button; }
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    theme::Label *m_title, *m_detail;
    actions::KeyButton *m_button;
    double m_share = 1;
};

} // namespace ui::bulk
