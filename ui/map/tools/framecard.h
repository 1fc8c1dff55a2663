// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"
#include "live/search/framecount.h"

#include <QFrame>

namespace ui::theme {
class Label;
}

namespace ui::map {

/// What lies in the frame that was drawn on the map: how many things and cases, on how much ground, of which kinds; and what can be done with its
/// open cases. GUI thread.
class FrameCard final : public QFrame {
    Q_OBJECT
public:
    FrameCard(const theme::Theme &theme, QWidget *parent);

    void setCount(const live::FrameCount &count, double squareMetres);
    [[nodiscard]] QString head() const;
    [[nodiscard]] QString ground() const;
    /// "Shops 14 · Communities 2 · open 3".
    [[nodiscard]] QString parts() const;
    [[nodiscard]] actions::KeyButton &list() const { return *m_list; }
    [[nodiscard]] actions::KeyButton &bulk() const { return *m_bulk; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    const theme::Theme &m_theme;
    theme::Label *m_head, *m_ground, *m_parts;
    actions::KeyButton *m_list, *m_bulk;
};

} // namespace ui::map
