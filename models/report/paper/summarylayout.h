// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/day/dailysummary.h"
#include "report/paper/pictures.h"
#include "report/paper/sheet.h"

#include <QLocale>

#include <functional>
#include <span>

namespace report {

/// Rows of a list up to which each case has a row of its own; a longer one is set by item.
inline constexpr size_t kMostRows = 45;

/// A grid's row: its name in as many lines as it needs.
struct GridRow {
    GridLine line;
    QStringList name;
    [[nodiscard]] qreal height() const;
};
/// How the red and orange cases are set: the columns of one block, in one or two blocks beside each other.
struct UrgentTable {
    std::vector<Column> columns;
    size_t blocks = 2;
};
/// What the cases of one item have in common.
struct ItemHead {
    domain::Severity level = domain::Severity::Red;
    QString title, note;
    bool signature = false;
};

/// Lays a summary out on A4 pages (docs/visual.md "Paper"): an average day takes one page; what overflows goes to further pages under a
/// repeated head, the red and orange cases first, then the rectification table, and page 1 says what follows where. A list that would
/// take pages of rows is set by item instead, its cases side by side. Pure: the same summary, language and fonts give the same pages.
/// The pictures before and after follow behind the signatures, on pages of their own; one that is not at hand is a dashed box with the reason.
/// Needs a QGuiApplication; any thread; blocks on disk where `pictures` does.
[[nodiscard]] std::vector<Page> layOut(const DailySummary &summary, const QLocale &locale = QLocale(), const PictureSource &pictures = {});

/// What the sections write with. The cursor is the top of what comes next.
class SummaryWriter {
public:
    /// `overflows`: page 1 keeps a line that says what follows.
    SummaryWriter(const DailySummary &summary, const QLocale &locale, const PictureSource &pictures, bool overflows);

    [[nodiscard]] std::vector<Page> write();

private:
    void turnPage();
    void drillBand();
    void continuationHead();
    void documentHead();
    void dateLine();
    void headFigures();
    void headFigure(const QRectF &box, int index);
    void facts();
    void sectionTitle(const QRectF &line, const QString &title, const QString &note);
    void grids();
    qreal gridBlock(const Table &table, std::span<const GridRow> rows);
    void levelTotals();
    [[nodiscard]] QString countOf(domain::Severity level) const;
    void departmentsAndSources();
    qreal departments(qreal top);
    void departmentBar(const QRectF &box, Share rate, double from, bool below);
    qreal sources(const QRectF &area);
    void hourBars(const QRectF &area);
    void urgentCases();
    size_t urgentBlock(const UrgentTable &form, size_t from, size_t rows);
    void urgentByItem();
    void rectification();
    void rectificationRows();
    void rectificationByItem();
    void itemHead(const ItemHead &head, bool continued);
    void rectificationItem(const std::vector<const RectificationLine *> &lines, const QString &due, size_t before);
    /// Sets an item's cases side by side, column by column, over as many pages as they take. `heights`: rows of each case;
    /// `paint(index, box)` sets one of them.
    void besides(const ItemHead &head, const std::vector<size_t> &heights, size_t columns, const std::function<void(size_t, const QRectF &)> &paint);
    /// An item with one case takes its head's line only.
    void single(const ItemHead &head);
    [[nodiscard]] bool fitsHead(const ItemHead &head);
    void countOnFirst(size_t cases);
    void pairs();
    void pairsHead();
    void pair(const PicturePair &pair, int number);
    void pairWords(const PicturePair &pair, int number);
    void pairResult(const PicturePair &pair);
    void picture(const QRectF &box, const std::optional<NamedPhoto> &photo, const QString &absent);
    void overflowNote();
    void signatures();
    void footers();

    /// What is left on this page above the footer.
    [[nodiscard]] qreal room() const;
    /// Where the body ends: above the footer and the anchor's line.
    [[nodiscard]] qreal bodyEnd() const;

    const DailySummary &m_day;
    const QLocale m_locale;
    const PictureSource &m_pictures;
    const bool m_overflows;
    Sheet m_sheet;
    qreal m_y = 0;
    size_t m_printedOnFirst = 0;                        ///< cases of lists by item that stand on page 1
    size_t m_urgentOnFirst = 0;                         ///< red and orange cases that do
    int m_urgentEnd = 1, m_tableFrom = 1, m_signed = 1; ///< pages, counted from 1
};

} // namespace report
