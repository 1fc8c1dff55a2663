// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/bulk/bulkact.h"
#include "theme/theme.h"

#include <QWidget>

#include <array>

namespace ui::bulk {

/// The head of a run: what it is, how many of which level it is about, how many have passed, are done, and are not; and a bar of as many pieces as
/// there is room for: white done, hatched not done, empty still to come. GUI thread.
class BulkHead final : public QWidget {
    Q_OBJECT
public:
    explicit BulkHead(const theme::Theme &theme, QWidget *parent = nullptr);

    struct State {
        QString title, when;
        struct Figure {
            int count = 0;
            QString words;
            friend bool operator==(const Figure &, const Figure &) = default;
        };
        std::vector<Figure> figures{};
        std::array<int, 5> levels{};      ///< red first
        int done = 0, amiss = 0, all = 0; ///< of the bar; all 0: there is none
        friend bool operator==(const State &, const State &) = default;
    };
    void setState(const State &state);
    [[nodiscard]] const State &state() const { return m_state; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintFigures(QPainter &painter, qreal top) const;
    void paintLevels(QPainter &painter, qreal top) const;
    void paintBar(QPainter &painter, const QRectF &box) const;
    const theme::Theme &m_theme;
    State m_state;
};

} // namespace ui::bulk
