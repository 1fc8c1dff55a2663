// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

namespace ui::severity {

/// How fresh counts are.
struct Freshness {
    bool stale = false; ///< nothing heard for more than 60 s
    QString asOf;       ///< "14:34:11", local; shown when stale
    bool known = true;  ///< somebody has counted; else a strip shows a dash for each count. A wall without figures is not shown at all
    friend bool operator==(const Freshness &, const Freshness &) = default;
};

/// What a block shows beside its counts.
struct BlockLook {
    bool quiet = false; ///< nothing is red or orange: fills become edges
    QString last;       ///< of a level without cases: when and how its last one ended; empty: not known
    friend bool operator==(const BlockLook &, const BlockLook &) = default;
};

/// Paints one block of the hall's severity wall (736 × 372 at design size) from a LevelView. What does not fit into a smaller
/// box is left out, worst value last: sparkline, then the two times; text never shrinks below 32, and no figure touches another one or the curve.
/// Without cases a level keeps its place: its edge, its mark as an outline, and its last case.
class SeverityBlock {
public:
    SeverityBlock(const theme::Theme &theme, const live::LevelView &view, const Freshness &freshness, const BlockLook &look)
        : m_theme(theme), m_view(view), m_fresh(freshness), m_look(look)
    {}
    /// `part`: what of the box is to be painted.
    void paint(QPainter &painter, const QRectF &box, const QRectF &part) const;
    /// Where nothing but the two times stands; their texts are well within it. Null where there is no room for them.
    [[nodiscard]] static QRectF timesOf(const QRectF &box);
    /// Where its figures stand: all but the strip with mark and words, which is the same for any number of cases but none.
    [[nodiscard]] static QRectF figuresOf(const QRectF &box);

private:
    void paintStrip(QPainter &painter, const QRectF &box) const;
    void paintWords(QPainter &painter, const QRectF &box, const QColor &ink) const;
    void paintTags(QPainter &painter, const QRectF &box) const;
    void paintCount(QPainter &painter, const QRectF &box) const;
    void paintTrend(QPainter &painter, const QRectF &box) const;
    void paintTimes(QPainter &painter, const QRectF &box) const;
    void paintTime(QPainter &painter, const QRectF &box, const QString &label, const QString &text, bool second) const;
    void paintLast(QPainter &painter, const QRectF &box) const;
    [[nodiscard]] qreal trendWidth() const;
    [[nodiscard]] bool solid() const { return domain::number(m_view.level) <= 3 && !m_look.quiet && !dimmed(); }
    [[nodiscard]] bool dimmed() const { return m_view.open == 0; }

    const theme::Theme &m_theme;
    const live::LevelView &m_view;
    const Freshness &m_fresh;
    const BlockLook &m_look;
};

/// The whole block in words: level, counts, change, times; nothing of what a small box leaves out is left out.
[[nodiscard]] QString spokenLevel(const live::LevelView &view, const Freshness &freshness, const BlockLook &look);

/// "Overdue 1", "Waiting 2": the tags of a level, worst first, with their styles.
using LevelTags = std::vector<std::pair<QString, theme::TagStyle>>;
[[nodiscard]] LevelTags levelTags(const live::LevelView &view);
/// Those that find room side by side; overdue is kept longest.
[[nodiscard]] LevelTags tagsWithin(LevelTags tags, qreal pixelSize, qreal gap, qreal width);

/// The place of one of five blocks that stand side by side, `gap` apart.
[[nodiscard]] QRectF blockIn(QSizeF size, size_t index, qreal gap);

} // namespace ui::severity
