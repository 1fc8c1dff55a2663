// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QWidget>

namespace ui::map {

/// How strongly a layer is painted, in steps: a small bar that the mouse sets. By keys the row sets it. GUI thread only.
class OpacityBar final : public QWidget {
    Q_OBJECT
public:
    explicit OpacityBar(const theme::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] int percent() const { return m_percent; }
    /// Rounded to a step and bounded; changed() follows where it is another one.
    void setPercent(int percent);
    /// So many steps more (or less, negative).
    void step(int steps) { setPercent(m_percent + steps * kStepPercent); }
    [[nodiscard]] QSize sizeHint() const override { return {36, 18}; }

    static constexpr int kStepPercent = 20;

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void setAt(qreal x);
    const theme::Theme &m_theme;
    int m_percent = 100;
};

} // namespace ui::map
