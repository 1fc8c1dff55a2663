// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"
#include "town/decide/decision.h"

#include <QFrame>

namespace ui::townsetup {

/// A place of the list with its choices. GUI thread.
class PlaceRow final : public QFrame {
    Q_OBJECT
public:
    /// `number`: on the map.
    PlaceRow(const theme::Theme &theme, const town::TownPlace &place, int number, QWidget *parent);
    /// The chosen one has a frame, and the keys of its choices on their buttons.
    void setChosen(bool chosen);
    [[nodiscard]] const std::vector<actions::KeyButton *> &buttons() const { return m_buttons; }

Q_SIGNALS:
    void pressed();
    void picked(town::Choice choice);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    const int m_number;
    const bool m_isOpen;
    bool m_chosen = false;
    std::vector<actions::KeyButton *> m_buttons;
};

} // namespace ui::townsetup
