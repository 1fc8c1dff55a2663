// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/severity.h"
#include "look/palette.h"

#include <QFontMetricsF>
#include <QImage>
#include <QLineF>
#include <QMap>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

// A page of print as plain values, before any painter. Lengths are points (1/72 inch) from the page's top left corner.

namespace report {

/// How a text is set.
struct TextStyle {
    qreal size = 8.2;
    bool bold = false;
    bool serif = false;
    qreal spacing = 0; ///< between letters, as a share of the size
    QColor ink{};      ///< invalid: the palette's text
    friend bool operator==(const TextStyle &, const TextStyle &) = default;
};

/// A text that stands where it fits: `text` is what is printed (elided where `full` was too long).
struct TextItem {
    QRectF box;       ///< what the text was given
    QRectF ink;       ///< what its em boxes take
    QPointF baseline; ///< left end
    QString text, full;
    TextStyle style;
};
struct LineItem {
    QLineF line;
    qreal width = 0.5;
    QColor colour;
    bool dashed = false;
};
struct FillItem {
    QRectF box;
    QColor colour;
    qreal radius = 0;
    QColor edge{}; ///< invalid: none
    qreal edgeWidth = 0.5;
};
/// Slanted lines, drawn as lines: stays sharp in print and readable in grey.
struct HatchItem {
    QRectF box;
    QColor colour;
    qreal pitch = 2.6;
    qreal width = 0.8;
};
struct MarkItem {
    domain::Severity level = domain::Severity::Red;
    QPointF centre;
    qreal radius = 4.8;
};
/// A picture, whole, in the middle of its box.
struct PictureItem {
    QRectF box;
    QImage image;
};
using Item = std::variant<TextItem, LineItem, FillItem, HatchItem, MarkItem, PictureItem>;

struct Page {
    std::vector<Item> items; ///< in painting order
};

/// ISO A4 and the margins that a binder leaves free.
inline constexpr qreal kPageWidth = 210.0 / 25.4 * 72;
inline constexpr qreal kPageHeight = 297.0 / 25.4 * 72;
inline constexpr qreal kSideMargin = 14.0 / 25.4 * 72;
inline constexpr qreal kEdgeMargin = 9.0 / 25.4 * 72;
inline constexpr qreal kTextWidth = kPageWidth - 2 * kSideMargin;
/// One painter unit is a tenth of a point, because fonts have whole pixel sizes.
inline constexpr qreal kUnitsPerPoint = 10;

/// The font of a style in painter units.
[[nodiscard]] QFont fontOf(const TextStyle &style);

/// Puts items on pages and measures text. One object lays out one document. Needs a QGuiApplication; any thread.
class Sheet {
public:
    Sheet();

    [[nodiscard]] const look::Palette &palette() const { return m_palette; }
    [[nodiscard]] std::vector<Page> take() { return std::move(m_pages); }
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    void addPage()
    {
        m_pages.emplace_back();
        m_current = m_pages.size() - 1;
    }
    /// Where the next items go; addPage() turns to the new page.
    void turnTo(int page) { m_current = static_cast<size_t>(page); }

    [[nodiscard]] qreal width(const QString &text, const TextStyle &style);
    /// Sets one line into a box, elided at its end where it is too long; centred vertically. Returns the width it took.
    qreal text(const QRectF &box, const QString &text, const TextStyle &style = {}, Qt::Alignment alignment = Qt::AlignLeft);
    /// The lines of a text broken to a width (Chinese breaks anywhere its punctuation allows).
    [[nodiscard]] QStringList broken(const QString &text, qreal width, const TextStyle &style) const;
    /// White on a black block, its right (or centre) at that of the box: overdue, and the largest of a table.
    void tag(const QRectF &box, const QString &text, TextStyle style, Qt::Alignment alignment = Qt::AlignRight);

    void horizontal(qreal left, qreal right, qreal y, qreal width, const QColor &colour);
    void vertical(qreal x, qreal top, qreal bottom, qreal width, const QColor &colour);
    void add(Item item);

private:
    [[nodiscard]] const QFontMetricsF &metrics(const TextStyle &style);
    look::Palette m_palette;
    std::vector<Page> m_pages;
    size_t m_current = 0;
    QMap<QString, QFontMetricsF> m_metrics;
};

inline constexpr qreal kRowHeight = 11.5;
inline constexpr qreal kHeadHeight = 13;
inline constexpr qreal kCellPad = 2.4;
inline constexpr qreal kLinePitch = 9.6; ///< of a field's second line and those after it

/// A table's column: its title, width and side. fitColumns() gives the widths that are 0.
struct Column {
    QString title;
    qreal width = 0;
    Qt::Alignment side = Qt::AlignLeft;
    qreal flex = 0;       ///< above 0: takes what the others leave, in this proportion
    qreal most = 120;     ///< widest content that is not elided
    qreal pad = kCellPad; ///< on each side
};
/// One field of a row.
struct Field {
    QString text; ///< lines set apart by \n stand below each other
    bool bold = false;
    bool tag = false;
    bool quiet = false; ///< the dot of a zero
};

/// Widths from titles and contents, so that they add up to `total`: first the fixed columns, each with `air` to spare, then flexible ones
/// share the rest; one that needs less than its share leaves it to the others.
void fitColumns(Sheet &sheet, std::vector<Column> &columns, const std::vector<std::vector<Field>> &rows, qreal total, qreal air = 0);

/// Rows under a head, ruled (docs/visual.md "Paper"). Draws where it is told; knows nothing of pages.
class Table {
public:
    Table(Sheet &sheet, qreal left, std::vector<Column> columns);

    [[nodiscard]] qreal width() const;
    /// The inside of a field of the row whose top is at `y`.
    [[nodiscard]] QRectF cell(size_t column, qreal y, qreal height = kRowHeight) const;
    void head(qreal y) const;
    void row(qreal y, const std::vector<Field> &fields, bool total = false, qreal height = kRowHeight) const;
    /// The thick line under the last row.
    void close(qreal y) const;

private:
    Sheet &m_sheet;
    qreal m_left;
    std::vector<Column> m_columns;
};

} // namespace report
