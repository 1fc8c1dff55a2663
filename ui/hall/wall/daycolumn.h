// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/wall/daybalance.h"
#include "hall/wall/patrolroster.h"
#include "hall/wall/sourcecounts.h"
#include "theme/scaledpanel.h"

namespace ui::hall {

/// The wall's left column: how the day led to what is open, its rates, the patrols of the shift (in a town without patrol duties the open cases by
/// source), the map's legend. Lower parts give way when there is less room; on a wall of two halves the middle part stands alone on the right, wide
/// enough for patrols and sources, and what is left here is set wider apart.
class DayColumn final : public theme::ScaledPanel {
    Q_OBJECT
public:
    enum class Parts : quint8 { All, WithoutSources, SourcesOnly };
    explicit DayColumn(const theme::Theme &theme, QWidget *parent = nullptr);
    void setParts(Parts parts);
    /// How many open cases wait outside every grid; none: nothing is said of it.
    void setOutside(int open);
    void setToday(const live::TodayView &today, const DaySum &sum);
    void setSources(std::vector<SourceCounts::Line> sources);
    void setPatrols(const live::PatrolsView &patrols);
    /// Whether the hall is quiet, and by when patrols are due then ("08:00"; empty between turns).
    void setQuiet(bool quiet, const QString &dueBy);
    [[nodiscard]] theme::SpokenParts spokenParts() const override;

protected:
    void paint(QPainter &painter, QSizeF size) override;

private:
    /// A line of the sum.
    struct Term {
        QString name, value;
        bool result = false; ///< a rule above it
        friend bool operator==(const Term &, const Term &) = default;
    };
    /// The open cases by source as they find room.
    struct SourceLines {
        std::vector<SourceCounts::Line> lines;
        qreal pitch = 0, digits = 0, names = 0; ///< height of a line, width of the counts and of the names
        int most = 0;
        bool bars = false;
        [[nodiscard]] QRectF boxIn(const QRectF &box, size_t line) const;
        /// Whether the same line stands at each place, whatever it counts.
        [[nodiscard]] bool standsAs(const SourceLines &other) const;
    };
    [[nodiscard]] std::vector<Term> terms() const;
    [[nodiscard]] int termCount() const { return 4 + (m_sum.withdrawn != 0 ? 1 : 0) + (m_sum.unfiled != 0 ? 1 : 0); }
    [[nodiscard]] qreal termsHeight() const; ///< of all lines of the day, set as near as usual
    [[nodiscard]] bool sumFits() const;      ///< whether the column is high enough for all its lines
    [[nodiscard]] qreal todayHeight() const;
    void paintToday(QPainter &painter, const QRectF &box) const;
    /// How long it took from filing to closing: "12", "min"; without a value the unit says that there is none.
    struct Handling {
        QString value, unit;
    };
    [[nodiscard]] Handling handling() const;
    static constexpr qreal kLegendHigh = 316;
    void paintRates(QPainter &painter, const QRectF &box, qreal rate, qreal mean, qreal height) const;
    [[nodiscard]] qreal apart() const; ///< how much wider than usual its parts are set
    [[nodiscard]] QRectF todayBox() const;
    [[nodiscard]] QRectF headBox() const;
    [[nodiscard]] QRectF termBox(int term) const; ///< where its ink is
    [[nodiscard]] QRectF ratesBox() const;
    [[nodiscard]] QRectF middleBox() const; ///< null: no room
    [[nodiscard]] bool hasLegend() const;
    /// Patrols, or sources where there are no patrol duties.
    void paintMiddle(QPainter &painter, const QRectF &box) const;
    [[nodiscard]] bool hasBoth() const;      ///< patrols and sources side by side
    [[nodiscard]] QRectF sourcesBox() const; ///< null: not shown
    [[nodiscard]] SourceLines sourceLines(const QRectF &box) const;
    void paintSources(QPainter &painter, const QRectF &box) const;
    void paintSource(QPainter &painter, const QRectF &line, const SourceCounts::Line &source, const SourceLines &all) const;
    void paintFigure(QPainter &painter, const QRectF &box, const QString &name, const QString &value, const QString &unit) const;
    Parts m_parts = Parts::All;
    live::TodayView m_today;
    DaySum m_sum;
    int m_outside = 0;
    std::vector<SourceCounts::Line> m_sources;
    live::PatrolsView m_patrols;
    bool m_quiet = false;
    QString m_dueBy;
};

} // namespace ui::hall
