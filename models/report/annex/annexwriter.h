// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "report/paper/sheet.h"

namespace report {

/// What the annexes write with. The cursor is the top of what comes next; a table that reaches the foot goes on under its head on the next page.
class AnnexWriter {
public:
    AnnexWriter(const region::Region &region, bool drill) : m_region(region), m_drill(drill) {}

    [[nodiscard]] std::vector<Page> write();

private:
    using Row = std::vector<Field>;

    /// Begins an annex on a page of its own.
    void begin(const QString &title, const QString &note);
    void pageHead(bool goesOn);
    void itemList();
    void keyAreaMap();
    void rosters();
    void roster(const QString &phase, const QString &title);
    void table(std::vector<Column> columns, const std::vector<Row> &rows, bool totals);
    void footers();
    [[nodiscard]] QString limitOf(const domain::Item &item) const;

    const region::Region &m_region;
    const bool m_drill;
    Sheet m_sheet;
    QString m_title, m_note;
    int m_annex = 0;
    qreal m_y = 0;
};

/// A map as it was drawn.
struct DrawnMap {
    QStringList areas; ///< names of the key areas
    qreal bottom = 0;  ///< of the map; the box may be higher
};
/// Draws the town's borders, grids, named lines and key areas as lines into a box.
[[nodiscard]] DrawnMap drawKeyAreas(Sheet &sheet, const region::Region &region, const QRectF &box);

} // namespace report
