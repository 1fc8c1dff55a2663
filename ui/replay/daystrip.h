// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replay/replay.h"
#include "theme/scaledpanel.h"

namespace ui::replay {

/// One local day as a strip (3760 × 206 units, low 162): its parts, when reds, floods and hand-overs came, how many cases were open, and where in it
/// the shown moment stands. What came after that moment is dashed and hollow, what nobody knows yet is empty. A press or a drag goes there; Left and
/// Right go by a minute, with Shift by ten, PgUp and PgDn by an hour. GUI thread.
class DayStrip final : public theme::ScaledPanel {
    Q_OBJECT
public:
    /// The replay outlives it. Low: without the parts of the day.
    DayStrip(Replay &replay, const theme::Theme &theme, bool low, QWidget *parent = nullptr);

    [[nodiscard]] static qreal highOf(bool low) { return low ? 162 : 206; }
    /// Where a moment of the shown day stands, in units; and back.
    [[nodiscard]] qreal placeOf(base::Instant moment) const;
    [[nodiscard]] base::Instant momentAt(qreal x) const;
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    [[nodiscard]] QString spokenName() const override;

protected:
    void paint(QPainter &painter, QSizeF size) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] domain::LocalDay day() const;
    [[nodiscard]] qreal left() const;
    [[nodiscard]] qreal right() const;
    [[nodiscard]] qreal heightOf(int open) const;
    void goTo(const QMouseEvent &event);
    void paintLabels(QPainter &painter) const;
    void paintParts(QPainter &painter) const;
    void paintCurve(QPainter &painter) const;
    [[nodiscard]] QPolygonF stepsBetween(base::Instant from, base::Instant to) const;
    void paintAxis(QPainter &painter) const;
    /// Red cases that came so close together that they stand as one.
    struct Reds {
        qreal x = 0;
        int count = 0;
        bool came = false; ///< before the shown moment
    };
    [[nodiscard]] std::vector<Reds> reds() const;
    /// Whether words at this height would stand on no mark.
    [[nodiscard]] bool isFree(const std::vector<Reds> &marks, qreal from, qreal to) const;
    void paintHandovers(QPainter &painter, const std::vector<Reds> &marks) const;
    void paintFloods(QPainter &painter, const std::vector<Reds> &marks) const;
    void paintReds(QPainter &painter, const std::vector<Reds> &marks) const;
    void paintMoment(QPainter &painter) const;
    Replay &m_replay;
    const bool m_low;
    const qreal m_top; ///< units: where the events begin
};

} // namespace ui::replay
