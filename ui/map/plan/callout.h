// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

namespace ui::map {

/// What of a call-out moves with time alone and moves other things with it: where two are equal all but its clock looks the same.
struct CalloutTime {
    QString words, unseen; ///< beside the clock
    live::Urgency urgency = live::Urgency::None;
    qreal width = 0; ///< of the clock; of the small one's the time itself
    QString left;    ///< of the small one, whose time has no place of its own
    friend bool operator==(const CalloutTime &, const CalloutTime &) = default;
};

/// The chosen case in words, in a corner of the map: what, where, how long, who. The small one, for a map without a large free corner: what, where
/// and how long.
class Callout {
public:
    /// `stale`: no news for a while; the time is then said as about. `sent`: whose word has it shown, in the place of its number; empty: nobody's.
    Callout(const theme::Theme &theme, const live::QueueRow &row, base::Instant now, bool stale = false, bool small = false, QString sent = {})
        : m_theme(theme), m_row(row), m_now(now), m_stale(stale), m_small(small), m_sent(std::move(sent))
    {}

    /// In design units of the wall.
    [[nodiscard]] static QSizeF size(bool small = false) { return small ? QSizeF(560, 132) : QSizeF(784, 322); }
    /// "北青公路诸光路口 · 05 诸光 · 12345热线".
    [[nodiscard]] QString whereText() const;
    /// The same within a width: first the source gives way, then the end of the place; the grid stays.
    [[nodiscard]] QString whereText(qreal width, const QFont &font) const;
    [[nodiscard]] CalloutTime time() const;
    /// Where what a second changes stands, in design units; empty: nothing does, or in the small one it is time() that says so.
    [[nodiscard]] QRectF clockBox() const;
    /// Paints at (0, 0) in design units; the caller has moved and scaled the painter, and clipped it to `part` of it; null: to nothing less than all.
    void paint(QPainter &painter, const QRectF &part = {}) const;

private:
    [[nodiscard]] QString placeText() const;
    [[nodiscard]] bool runs() const; ///< its clock does
    [[nodiscard]] QRectF clockPlace() const;
    void paintClock(QPainter &painter, const QRectF &box) const;
    void paintPeople(QPainter &painter, const QRectF &box) const;
    void paintCharge(QPainter &painter, const QRectF &line) const;
    void paintSmall(QPainter &painter, const QRectF &content) const;
    [[nodiscard]] QString timeText() const;   ///< empty: no clock runs
    [[nodiscard]] QString clockWords() const; ///< "响应时限余"; empty: no clock runs
    [[nodiscard]] qreal clockWidth() const;
    const theme::Theme &m_theme;
    const live::QueueRow &m_row;
    base::Instant m_now;
    bool m_stale, m_small;
    QString m_sent;
};

} // namespace ui::map
