// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper/summarylayout.h"

#include "report/day/summarytexts.h"
#include "report/words.h"

#include <algorithm>
#include <numeric>
#include <span>

using namespace Qt::StringLiterals;

namespace report {

namespace {

constexpr qreal kThirdsGap = 9.6;
constexpr size_t kBlocks = 3;
constexpr size_t kMostLines = 45; ///< fifteen rows in three blocks: beyond that the page would hold nothing else
constexpr qreal kLevelWidth = 17; ///< narrower where names need the room, down to the head's mark
constexpr qreal kNarrowLevel = 2.4;
constexpr qreal kHeadMark = 4.8;
constexpr qreal kBlockWidth = (kTextWidth + kThirdsGap) / kBlocks - kThirdsGap;

void addUp(GridLine &sum, const GridLine &line)
{
    for (size_t level = 0; level < sum.filed.size(); ++level)
        sum.filed[level] += line.filed[level];
    sum.total += line.total;
}

/// All grids where they fit; else those with most cases, and the rest as one line, so that the sums stay whole.
[[nodiscard]] std::vector<GridLine> shownOf(const std::vector<GridLine> &grids)
{
    if (grids.size() <= kMostLines)
        return grids;
    std::vector<size_t> order(grids.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, [&](size_t left, size_t right) { return grids[left].total > grids[right].total; });
    const auto rest = order.begin() + kMostLines - 1;
    GridLine others;
    others.code = u"*"_s;
    int without = 0;
    for (auto at = rest; at != order.end(); ++at) {
        addUp(others, grids[*at]);
        without += grids[*at].total == 0 ? 1 : 0;
    }
    order.erase(rest, order.end());
    std::erase_if(order, [&](size_t index) { return grids[index].total == 0; });
    std::ranges::sort(order);
    std::vector<GridLine> shown;
    for (const size_t index : order)
        shown.push_back(grids[index]);
    others.name = Words::tr("%n others", nullptr, static_cast<int>(grids.size() - shown.size()));
    shown.push_back(others);
    return shown;
}

[[nodiscard]] QString labelOf(const GridLine &line)
{
    if (line.code.isEmpty())
        return Words::tr("Outside");
    if (line.code == u"*"_s || line.name.contains(line.code))
        return line.name;
    return u"%1 %2"_s.arg(line.code, line.name);
}

/// Names come first: the levels are as wide as they may be where that leaves the names whole, and as narrow as their figures where not.
[[nodiscard]] std::vector<Column> gridColumns(Sheet &sheet, const std::vector<GridLine> &lines)
{
    qreal name = 0;
    qreal figure = 2 * kHeadMark;
    qreal total = sheet.width(Words::tr("Total"), {.size = 7.7, .bold = true});
    for (const GridLine &line : lines) {
        name = std::max(name, sheet.width(labelOf(line), {}));
        total = std::max(total, sheet.width(QString::number(line.total), {.bold = true}) + (line.amongMost ? 5.2 : 0));
        for (const int count : line.filed)
            figure = std::max(figure, sheet.width(QString::number(count), {.bold = true}));
    }
    total += 2 * kCellPad + 0.2;
    const qreal level =
        std::clamp((kBlockWidth - total - name - 2 * kCellPad - 0.5) / 5, figure + kNarrowLevel, std::max(kLevelWidth, figure + kNarrowLevel));
    std::vector<Column> columns{{.title = Words::tr("Grid"), .width = kBlockWidth - total - 5 * level}};
    for (size_t index = 0; index < domain::kSeverities.size(); ++index)
        columns.push_back({.title = {}, .width = level, .side = Qt::AlignHCenter, .pad = 0.8});
    columns.push_back({.title = Words::tr("Total"), .width = total, .side = Qt::AlignRight});
    return columns;
}

} // namespace

qreal GridRow::height() const { return kRowHeight + static_cast<qreal>(std::max<qsizetype>(1, name.size()) - 1) * kLinePitch; }

void SummaryWriter::grids()
{
    m_y += 5;
    sectionTitle(QRectF(kSideMargin, m_y, kTextWidth, 13.5), Words::tr("1  Grids and levels"),
                 Words::tr("cases; \u201c\u00b7\u201d is zero; on black: the three largest of the day"));
    m_y += 15.5;
    const std::vector<GridLine> shown = shownOf(m_day.grids);
    const std::vector<Column> columns = gridColumns(m_sheet, shown);
    std::vector<GridRow> rows;
    qreal total = 0;
    for (const GridLine &line : shown) {
        rows.push_back({line, m_sheet.broken(labelOf(line), columns.front().width - 2 * kCellPad + 0.1, {})});
        total += rows.back().height();
    }
    const qreal step = (kTextWidth + kThirdsGap) / kBlocks;
    std::vector<Table> tables;
    std::span<const GridRow> left(rows);
    qreal height = 0;
    for (size_t block = 0; block < kBlocks; ++block) {
        // Each block takes its share of the height, the last one the rest.
        size_t count = 0;
        for (qreal taken = 0; count < left.size() && (block + 1 == kBlocks || taken < total / kBlocks - 0.1); ++count)
            taken += left[count].height();
        tables.emplace_back(m_sheet, kSideMargin + static_cast<qreal>(block) * step, columns);
        height = std::max(height, gridBlock(tables.back(), left.first(count)));
        left = left.subspan(count);
    }
    m_y += height;
    for (const Table &table : tables)
        table.close(m_y);
    levelTotals();
}

qreal SummaryWriter::gridBlock(const Table &table, std::span<const GridRow> rows)
{
    table.head(m_y);
    for (const domain::Severity level : domain::kSeverities)
        m_sheet.add(MarkItem{level, table.cell(domain::indexOf(level) + 1, m_y, kHeadHeight).center(), kHeadMark});
    qreal y = m_y + kHeadHeight;
    for (const GridRow &row : rows) {
        std::vector<Field> fields{{.text = row.name.join(u'\n')}};
        for (size_t level = 0; level < row.line.filed.size(); ++level)
            fields.push_back({.text = countText(row.line.filed[level]), .bold = level < 2, .quiet = row.line.filed[level] == 0});
        fields.push_back({.text = QString::number(row.line.total), .bold = true, .tag = row.line.amongMost});
        table.row(y, fields, false, row.height());
        y += row.height();
    }
    return y - m_y;
}

void SummaryWriter::levelTotals()
{
    constexpr qreal kHeight = 13.5;
    constexpr qreal kMarkWidth = 2 * kHeadMark + 3.5;
    const TextStyle bold{.size = 8.2, .bold = true};
    const QRectF line(kSideMargin, m_y, kTextWidth, kHeight);
    const qreal total = m_sheet.text(line, Words::tr("%n cases", nullptr, m_day.day.filed), bold, Qt::AlignRight);
    const QString title = Words::tr("Whole region");
    qreal taken = m_sheet.width(title, bold) + total;
    for (const domain::Severity level : domain::kSeverities)
        taken += kMarkWidth + m_sheet.width(levelText(level), {}) + 3 + m_sheet.width(countOf(level), bold);
    const qreal gap = std::clamp((kTextWidth - taken) / 6, 4.0, 12.0);
    qreal x = kSideMargin + m_sheet.text(line, title, bold) + gap;
    for (const domain::Severity level : domain::kSeverities) {
        m_sheet.add(MarkItem{level, QPointF(x + kHeadMark, line.center().y()), kHeadMark - 0.4});
        x += kMarkWidth;
        x += m_sheet.text(QRectF(x, m_y, 90, kHeight), levelText(level)) + 3;
        x += m_sheet.text(QRectF(x, m_y, 40, kHeight), countOf(level), bold) + gap;
    }
    m_y += kHeight;
}

QString SummaryWriter::countOf(domain::Severity level) const { return QString::number(m_day.filedByLevel[domain::indexOf(level)]); }

} // namespace report
