// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hall/quietview.h"
#include "hall/wall/hallrow.h"
#include "live/cases/queuemodel.h"
#include "live/flood/floodfold.h"
#include "theme/scaledpanel.h"

#include <QSet>

namespace ui::hall {

/// The wall's queue: the first rows by level, then those that wait for acceptance, then time left; the rest as counts. Rows that do not fit drop out,
/// they never shrink. In a flood alike cases stand in one row and a band says so; in a quiet hall the room below the rows tells what comes next.
class HallQueue final : public theme::ScaledPanel {
    Q_OBJECT
public:
    HallQueue(const live::Hall &hall, const theme::Theme &theme, QWidget *parent = nullptr);

    void setChosen(std::optional<base::CaseId> id);
    /// These rows' 待签收 frames are off in this half second.
    void setHidden(const QSet<base::CaseId> &ids);
    void setStale(bool stale);
    /// None: the hall is not quiet.
    void setQuiet(std::optional<QuietView> quiet);
    /// How many rows find room.
    [[nodiscard]] int capacity() const;
    /// The rows that are shown, in order.
    [[nodiscard]] const std::vector<live::QueueRow> &shownRows() const;
    [[nodiscard]] const live::QueueModel &model() const { return m_model; }

    /// The case of the row under a point of the widget.
    [[nodiscard]] std::optional<base::CaseId> caseAt(QPointF pixel) const;
    [[nodiscard]] theme::SpokenParts spokenParts() const override;

protected:
    void paint(QPainter &painter, QSizeF size) override;

private:
    /// A row as it was shown.
    struct ShownRow {
        live::QueueRow row;
        RowLook look;
        RowTime time;
    };
    /// What stands above and below the rows.
    struct Around {
        std::array<int, 5> open{}, told{};
        int near = 0, overdue = 0, waiting = 0;
        bool flooded = false;
        QString news; ///< of a hall without cases
        std::optional<QuietView> quiet;
        friend bool operator==(const Around &, const Around &) = default;
    };
    void touch();
    void synchronize();
    void compareRow(const QRectF &box, const ShownRow &before, const ShownRow &now);
    [[nodiscard]] Around around() const;
    [[nodiscard]] RowLook lookOf(const live::QueueRow &row) const;
    [[nodiscard]] qreal restTop() const; ///< where what stands below the rows begins
    void paintHead(QPainter &painter, QSizeF size, const live::WallView &wall) const;
    void paintRest(QPainter &painter, QSizeF size, const live::WallView &wall, const std::vector<live::QueueRow> &shown) const;
    void paintEmpty(QPainter &painter, QSizeF size) const;
    /// What the foot counts, in words.
    [[nodiscard]] QString spokenRest(const live::WallView &wall, const std::vector<live::QueueRow> &shown) const;
    [[nodiscard]] QRectF rowBox(size_t index, size_t shown) const; ///< in design units
    [[nodiscard]] std::vector<int> shownIndexes() const;
    [[nodiscard]] bool isFlooded() const { return m_fold.flood().isOn(); }
    [[nodiscard]] qreal headHeight() const;
    [[nodiscard]] qreal rowHeight() const;
    [[nodiscard]] qreal footHeight() const;
    [[nodiscard]] int columns() const;
    /// One for as few rows as stand below each other, in a quiet hall in the upper half: they then have the whole width.
    [[nodiscard]] int columnsFor(size_t shown) const { return int(shown) <= rowsInColumn() / (m_quiet ? 2 : 1) ? 1 : columns(); }
    [[nodiscard]] int rowsInColumn() const;
    const live::Hall &m_hall;
    live::QueueModel m_model;
    live::FloodFold m_fold;
    std::optional<QuietView> m_quiet;
    std::optional<base::CaseId> m_chosen;
    QSet<base::CaseId> m_hidden;
    bool m_stale = false, m_toSynchronize = false;
    std::vector<ShownRow> m_shown; ///< what the screen has, or was asked to paint
    Around m_around;
    mutable std::vector<live::QueueRow> m_rows;
    mutable int m_rowsFor = -1; ///< the capacity for which m_rows was filled; -1: they are to be read again
};

} // namespace ui::hall
