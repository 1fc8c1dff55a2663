// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/queuemodel.h"
#include "theme/scaledpanel.h"

#include <QSet>

namespace ui::hall {

/// The wall's queue: the first rows by level, then time left; the rest as counts. Rows that do not fit drop out, they never shrink.
class HallQueue final : public theme::ScaledPanel {
    Q_OBJECT
public:
    HallQueue(const live::Hall &hall, const theme::Theme &theme, QWidget *parent = nullptr);

    void setChosen(std::optional<base::CaseId> id);
    /// These rows' 待签收 frames are off in this half second.
    void setHidden(const QSet<base::CaseId> &ids);
    void setStale(bool stale);
    /// How many rows find room.
    [[nodiscard]] int capacity() const;
    /// The rows that are shown, in order.
    [[nodiscard]] std::vector<live::QueueRow> shownRows() const;
    [[nodiscard]] const live::QueueModel &model() const { return m_model; }

    /// The case of the row under a point of the widget.
    [[nodiscard]] std::optional<base::CaseId> caseAt(QPointF pixel) const;

protected:
    void paint(QPainter &painter, QSizeF size) override;

private:
    void paintHead(QPainter &painter, QSizeF size, const live::WallView &wall) const;
    void paintRest(QPainter &painter, QSizeF size, const live::WallView &wall, const std::vector<live::QueueRow> &shown) const;
    void paintEmpty(QPainter &painter, QSizeF size) const;
    [[nodiscard]] QRectF rowBox(size_t index, size_t shown) const; ///< in design units
    [[nodiscard]] int columns() const;
    [[nodiscard]] int rowsInColumn() const;
    const live::Hall &m_hall;
    live::QueueModel m_model;
    std::optional<base::CaseId> m_chosen;
    QSet<base::CaseId> m_hidden;
    bool m_stale = false;
};

} // namespace ui::hall
