// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QStringList>

#include <utility>

namespace ui::departments {

/// What a quiet hall says of a department.
struct NightLook {
    std::optional<int> onDuty; ///< people now; none: nobody knows
    std::optional<int> closed; ///< yesterday; none: not read
    friend bool operator==(const NightLook &, const NightLook &) = default;
};

/// Paints one department (336 × 376 at design size): name and 超时 tag, open of capacity with the load bar, the on-time rate with its denominator and
/// verdict, the closings of the last hours; in a quiet hall who is on duty and what was closed yesterday. The line of "full" stands at 60 % of the
/// bar: what is beyond it is hatched, and from 1.67 × the bar is torn and bleeds through the panel's edge, with the number of times beside it.
/// Neutral: colour is severity's alone.
class DepartmentPanel {
public:
    /// `names`: of all departments, so that a name too long for its panel is shortened to what tells it from the others.
    DepartmentPanel(const theme::Theme &theme, const live::DepartmentView &view, std::optional<NightLook> night = {}, QStringList names = {})
        : m_theme(theme), m_view(view), m_night(night), m_names(std::move(names))
    {
        m_names.removeAll(view.name);
    }
    /// `part`: what of the box is to be painted; null: all of it.
    void paint(QPainter &painter, const QRectF &box, const QRectF &part = {});
    /// Where name, tag and load stand: all that a case changes which comes in.
    [[nodiscard]] static QRectF loadOf(const QRectF &box);
    /// Whether the load bar reaches out of the panel.
    [[nodiscard]] static bool bleeds(const live::DepartmentView &view);

private:
    [[nodiscard]] const QString &leastName() const { return m_view.shortName.isEmpty() ? m_view.name : m_view.shortName; }
    [[nodiscard]] QString lateText() const;
    [[nodiscard]] qreal roomBeside(const QRectF &box) const;
    void paintHead(QPainter &painter, const QRectF &box) const;
    void paintLoad(QPainter &painter, const QRectF &box) const;
    void paintBar(QPainter &painter, const QRectF &bar) const;
    void paintBeyond(QPainter &painter, const QRectF &bar, qreal full) const;
    void paintNight(QPainter &painter, const QRectF &box) const;
    [[nodiscard]] double load() const { return m_view.capacity > 0 ? double(m_view.open) / m_view.capacity : 0; }
    [[nodiscard]] bool isFew() const; ///< too few were due for a rate and a verdict
    [[nodiscard]] bool isCalm() const { return m_night && m_view.open == 0; }
    void paintRate(QPainter &painter, const QRectF &box) const;
    void paintRateLine(QPainter &painter, const QRectF &box) const; ///< where the panel is too low for the whole
    void paintHours(QPainter &painter, const QRectF &box) const;
    void paintVerdict(QPainter &painter, const QRectF &box) const;

    const theme::Theme &m_theme;
    const live::DepartmentView &m_view;
    std::optional<NightLook> m_night;
    QStringList m_names;
    bool m_tagBelow = false; ///< the name takes the whole head, and 超时 the place of the word beside the figures
    qreal m_bottom = 0;
};

/// The whole panel in words.
[[nodiscard]] QString departmentWords(const live::DepartmentView &view, const std::optional<NightLook> &night);

} // namespace ui::departments
