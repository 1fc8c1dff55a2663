// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/search/gotofinder.h"
#include "theme/spoken.h"
#include "theme/theme.h"

#include <QWidget>

namespace ui::map {

/// What the field of the map found, one row each, and below it a sentence: what can be typed, or why nothing was found. GUI thread.
class GoToList final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    GoToList(const live::Hall &hall, const theme::Theme &theme, QWidget *parent);

    /// The first is chosen.
    void setHits(std::vector<live::GoToHit> hits, const QString &foot);
    /// Says another sentence below the same rows.
    void setFoot(const QString &foot);
    [[nodiscard]] const QString &foot() const { return m_foot; }
    [[nodiscard]] const std::vector<live::GoToHit> &hits() const { return m_hits; }
    /// -1: there is none.
    [[nodiscard]] int chosen() const { return m_chosen; }
    /// Chooses another row, round the ends.
    void step(int by);
    [[nodiscard]] int heightFor(int width) const;
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    void pressPart(size_t index) override;

Q_SIGNALS:
    void pressed(int row);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] int rowAt(QPointF pixel) const;
    void paintRow(QPainter &painter, int row) const;
    const live::Hall &m_hall;
    const theme::Theme &m_theme;
    std::vector<live::GoToHit> m_hits;
    QString m_foot;
    int m_chosen = -1;
};

} // namespace ui::map
