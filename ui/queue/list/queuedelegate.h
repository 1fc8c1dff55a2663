// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/paint.h"
#include "queue/list/paintcache.h"
#include "queue/list/queuecolumns.h"
#include "queue/list/rowsource.h"

#include <QStyledItemDelegate>

namespace ui::queue {

/// The sign of what stands beside a case's state; the footer of the queue says what each means.
[[nodiscard]] theme::Icon markIcon(live::Mark mark);

/// Paints every cell of a list of cases (docs/visual.md "The desk"): mark, words, tag, countdown bar, time left, and the focus frame of the
/// whole row. Colour means severity only; lateness is inverse video.
class QueueDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// `hall` gives the moment; it and `theme` must outlive the delegate.
    QueueDelegate(const theme::Theme &theme, const live::Hall &hall, RowSource source, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    void setColumns(const Columns &columns) { m_columns = columns; }
    /// Whether blinking marks are in their bright half.
    void setBlinkOn(bool on) { m_blinkOn = on; }
    /// Forget the row that was fetched last: the table may have changed.
    void startPass() const { m_row = -1; }
    /// Hatched rows and the tag of an exercise.
    void setDrill(bool drill) { m_drill = drill; }
    /// What the rows say is old: their times are said as about, fainter, and a struck link stands before them.
    void setStale(bool stale) { m_stale = stale; }

    /// Whether its marks blink.
    [[nodiscard]] static bool blinks(const live::QueueRow &row);
    /// What the row says in words, for its tip.
    [[nodiscard]] QString spoken(int row) const;
    /// What a row is painted on.
    [[nodiscard]] QColor groundOf(int row, bool selected, bool hovered) const;

private:
    struct Cell {
        QPainter &painter;
        QRectF box; ///< without the paddings
        const live::QueueRow &row;
        bool selected, focused;
        QColor third; ///< text 3, promoted to text 2 in selected rows
        QColor ground;
    };
    void text(const Cell &cell, const QRectF &box, const QString &words, const actions::TextStyle &style) const;
    void tag(const Cell &cell, const QString &words, theme::TagStyle style, qreal pixels, QPointF topRight) const;
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, int row, bool selected) const;
    void paintMarkCell(const Cell &cell) const;
    void paintLevel(const Cell &cell) const;
    void paintState(const Cell &cell) const;
    /// At the right of the cell, those that have room there beside the word; where the room for words ends.
    qreal paintMarks(const Cell &cell, const std::vector<live::Mark> &marks) const;
    /// How many marks of the row, the first ones, stand in the column of marks because the state's word leaves them no room.
    [[nodiscard]] int marksApart(const live::QueueRow &row, int marks) const;
    void paintBar(const Cell &cell) const;
    void paintLeft(const Cell &cell, int row) const;
    void paintWords(const Cell &cell, live::QueueColumn column) const;
    void paintTitle(const Cell &cell, const QRectF &box) const;
    void paintPlace(const Cell &cell, const QRectF &box) const;
    /// The name where it has room, else the short one.
    void paintName(const Cell &cell, const QRectF &box, const QString &name, const QString &brief, const QColor &ink) const;
    /// The word for a case that a supervisor has not seen, and the column whose room it takes; no word where none is asked for.
    struct Unseen {
        QString word;
        live::QueueColumn column = live::QueueColumn::Title;
    };
    [[nodiscard]] Unseen unseenOf(const live::QueueRow &row) const;
    /// At the right of a box of that column; the width it took.
    qreal paintUnseen(const Cell &cell, const QRectF &box, live::QueueColumn column) const;
    void paintRowFrame(QPainter &painter, const QRect &box, live::QueueColumn column) const;
    [[nodiscard]] const live::QueueRow &fetch(int row) const;

    const theme::Theme &m_theme;
    const live::Hall &m_hall;
    RowSource m_source;
    Columns m_columns;
    bool m_blinkOn = true;
    bool m_drill = false, m_stale = false;
    mutable int m_row = -1; ///< ten cells of a row are painted one after the other: fetch the row once
    mutable live::QueueRow m_fetched;
    mutable PaintCache m_painted;
};

} // namespace ui::queue
