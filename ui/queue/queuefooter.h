// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/paint.h"

#include <QWidget>

#include <optional>

namespace ui::queue {

/// Under the rows: which are shown, which is selected or that the chosen case has no row among them, what came in above, and what the marks mean.
class QueueFooter final : public QWidget {
    Q_OBJECT
public:
    explicit QueueFooter(const theme::Theme &theme, QWidget *parent = nullptr);

    /// Cases that are selected beside the chosen one.
    struct Marked {
        int count = 0;
        int above = 0, below = 0, unlisted = 0; ///< of them, out of view; all 0 where there are too many to look for
        friend bool operator==(const Marked &, const Marked &) = default;
    };
    struct State {
        int first = 0, last = 0, total = 0; ///< rows from 1; total 0: nothing shown
        int selected = 0;                   ///< from 1; 0: none
        std::optional<QString> unlisted{};  ///< the chosen case has no row here: its number, empty where the hall does not know it
        int newAbove = 0;                   ///< new cases that are not in view
        int folded = 0;                     ///< cases that other rows stand for
        bool stored = false;                ///< the list shows stored cases, not the queue
        Marked marked{};
        friend bool operator==(const State &, const State &) = default;
    };
    void setState(const State &state);
    [[nodiscard]] const State &state() const { return m_state; }
    /// Where it says that the chosen case has no row; empty while it does not.
    [[nodiscard]] QRectF unlistedBox() const;
    [[nodiscard]] QSize sizeHint() const override { return {400, 38}; }

Q_SIGNALS:
    void newPressed(); ///< the counter of new cases was clicked

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QStringList words() const;
    [[nodiscard]] QString unlisted() const;
    const theme::Theme &m_theme;
    State m_state;
    QRectF m_newBox;
};

} // namespace ui::queue
