// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>

namespace ui::actions {

/// A pill that filters: off, on (white frame, bold), focus (dashed white frame), nothing to find (dashed grey, still clickable).
class Chip final : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(const theme::Theme &theme, QWidget *parent = nullptr);

    /// "label n"; a count of 0 is drawn dashed. -1: no count.
    void setLabel(const QString &label, int count = -1);
    /// A ▾ after the text: the chip opens a menu.
    void setOpens(bool opens);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    int m_count = -1;
    bool m_opens = false;
};

} // namespace ui::actions
