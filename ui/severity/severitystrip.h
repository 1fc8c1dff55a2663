// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "severity/severityblock.h"
#include "theme/scaledpanel.h"

namespace ui::severity {

/// The desk's five compact blocks (40–52 px high): shape, words, count, tags. A tag is never left out: where there is little room its words become
/// shorter, then the tags take the place of the level's second word, then a line of the whole block below a small mark; the numbers stand alone in
/// their frames only where three digits leave no other way. All five do it alike. Counts
/// that nobody knows are dashes. A click toggles the level in the queue's filter.
class SeverityStrip final : public theme::ScaledPanel {
    Q_OBJECT
public:
    explicit SeverityStrip(const theme::Theme &theme, QWidget *parent = nullptr);

    void setView(const live::WallView &view, const Freshness &freshness = {});
    /// Which levels the queue shows (bit indexOf(level)); the others are dimmed. All five: no filter, none is marked.
    void setLevels(quint8 levels);
    /// Without it the blocks tell their counts and a click does nothing. On by default.
    void setPresses(bool presses) { m_presses = presses; }
    [[nodiscard]] QRect blockRect(domain::Severity level) const;
    [[nodiscard]] QSize sizeHint() const override { return {5 * 276 + 4 * 8, 52}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {5 * 130 + 4 * 8, 40}; }
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    void pressPart(size_t index) override;

Q_SIGNALS:
    void levelToggled(domain::Severity level);

protected:
    void paint(QPainter &painter, QSizeF size) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// How the tags find room, the roomiest first.
    enum class Fit : quint8 { Beside, BesideShort, Below, BelowShort, WholeLine, BelowNumbers };
    [[nodiscard]] LevelTags tagsOf(const live::LevelView &view, Fit fit) const;
    [[nodiscard]] Fit fitWithin(QSizeF size) const;
    [[nodiscard]] qreal roomOf(Fit fit, const QRectF &box, const live::LevelView &view) const;
    [[nodiscard]] QString countText(const live::LevelView &view) const;
    [[nodiscard]] QString tipOf(const live::LevelView &view) const;
    void paintBlock(QPainter &painter, const QRectF &box, const live::LevelView &view, Fit fit) const;
    void paintWords(QPainter &painter, const QRectF &box, const live::LevelView &view, Fit fit, const QColor &ink) const;
    void paintTags(QPainter &painter, const QRectF &box, const live::LevelView &view, Fit fit) const;
    /// Mark, colour word and count in the upper line, the tags (else the urgency word) in the whole lower one.
    void paintLines(QPainter &painter, const QRectF &box, const live::LevelView &view, const QColor &ink) const;
    [[nodiscard]] std::optional<domain::Severity> levelAt(QPointF point) const;
    [[nodiscard]] bool filtered() const { return m_levels != 0x1f; }
    live::WallView m_view;
    Freshness m_freshness;
    quint8 m_levels = 0x1f;
    bool m_presses = true;
    Fit m_fit = Fit::Beside; ///< as painted last
};

} // namespace ui::severity
