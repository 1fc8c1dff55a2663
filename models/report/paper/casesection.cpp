// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper/summarylayout.h"

#include "report/day/summarytexts.h"
#include "report/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {

namespace {

constexpr qreal kHalvesGap = 9.6;
constexpr qreal kHalfWidth = (kTextWidth - kHalvesGap) / 2;
constexpr qreal kTitle = 20.5; ///< a section's title with the space above it
constexpr qreal kRowMark = 4.6;
constexpr size_t kFewRows = 3; ///< a table does not begin where fewer rows fit
constexpr size_t kItemColumn = 2;
constexpr qreal kReadable = 0.75; ///< of the longest item: with less of it the row says nothing
constexpr qreal kWholeName = 120;

[[nodiscard]] size_t rowsIn(qreal height) { return height < kHeadHeight ? 0 : static_cast<size_t>((height - kHeadHeight) / kRowHeight); }

/// Whether a list takes clearly less paper said by item, some cases beside each other, than in `rows` rows.
template <class Line> [[nodiscard]] bool isShorterByItem(const std::vector<Line> &lines, int beside, size_t rows)
{
    constexpr qreal kHead = 16;
    constexpr qreal kCase = 10.6;
    constexpr qreal kClearly = 0.85;
    QMap<QString, int> items;
    for (const Line &line : lines)
        ++items[QString::number(domain::number(line.level)) + line.title + line.departmentName];
    qreal height = 0;
    for (const int count : items)
        height += kHead + (count + beside - 1) / beside * kCase;
    return height < kClearly * static_cast<qreal>(rows) * kRowHeight;
}

[[nodiscard]] std::vector<Field> fieldsOf(const UrgentLine &line, const QTimeZone &zone)
{
    Field note;
    if (line.overdue)
        note = {.text = Words::tr("late"), .tag = true};
    else if (line.carried)
        note = {.text = Words::tr("see 5")};
    return {{},
            {.text = base::toUtc(line.filedAt).toTimeZone(zone).toString(u"HH:mm"_s)},
            {.text = line.title},
            {.text = line.gridName},
            {.text = line.departmentName},
            {.text = usedText(line)},
            note};
}

[[nodiscard]] std::vector<Column> urgentColumns(Sheet &sheet, const std::vector<std::vector<Field>> &rows, qreal width)
{
    std::vector<Column> columns{{.title = Words::tr("Lv"), .width = 17, .side = Qt::AlignHCenter},
                                {.title = Words::tr("Filed")},
                                {.title = Words::tr("Item"), .flex = 1, .most = 300},
                                {.title = Words::tr("Grid"), .most = kWholeName},
                                {.title = Words::tr("Dept"), .most = kWholeName},
                                {.title = Words::tr("Used"), .side = Qt::AlignRight},
                                {.title = Words::tr("Note"), .side = Qt::AlignRight}};
    fitColumns(sheet, columns, rows, width);
    return columns;
}

/// Two blocks beside each other where that leaves the items readable, else one over the whole width: names of grids stay whole.
[[nodiscard]] UrgentTable urgentTable(Sheet &sheet, const DailySummary &summary)
{
    std::vector<std::vector<Field>> rows;
    qreal item = 0;
    for (const UrgentLine &line : summary.urgent) {
        rows.push_back(fieldsOf(line, summary.zone));
        item = std::max(item, sheet.width(line.title, {}) + 2 * kCellPad);
    }
    UrgentTable form{urgentColumns(sheet, rows, kHalfWidth), 2};
    if (form.columns[kItemColumn].width < kReadable * item)
        form = {urgentColumns(sheet, rows, kTextWidth), 1};
    return form;
}

[[nodiscard]] std::vector<Field> fieldsOf(const RectificationLine &line, int number, const DailySummary &summary)
{
    return {{.text = QString::number(number)},
            {},
            {.text = line.title},
            {.text = line.place},
            {.text = line.departmentName},
            {.text = line.measure},
            {.text = dueText(line, summary), .tag = line.overdue},
            {.text = line.result}};
}

[[nodiscard]] std::vector<Column> rectificationColumns(Sheet &sheet, const DailySummary &summary)
{
    std::vector<std::vector<Field>> rows;
    for (const RectificationLine &line : summary.rectification)
        rows.push_back(fieldsOf(line, static_cast<int>(rows.size()) + 1, summary));
    std::vector<Column> columns{{.title = Words::tr("No."), .side = Qt::AlignHCenter},
                                {.title = Words::tr("Lv"), .width = 17, .side = Qt::AlignHCenter},
                                {.title = Words::tr("Problem"), .flex = 1.1, .most = 140},
                                {.title = Words::tr("Place"), .flex = 1, .most = 160},
                                {.title = Words::tr("Responsible"), .most = 58},
                                {.title = Words::tr("Measure"), .flex = 1, .most = 160},
                                {.title = Words::tr("Due")},
                                {.title = Words::tr("Result"), .most = 62},
                                {.title = Words::tr("Signature"), .width = 46}};
    fitColumns(sheet, columns, rows, kTextWidth);
    return columns;
}

} // namespace

void SummaryWriter::urgentCases()
{
    const std::vector<UrgentLine> &lines = m_day.urgent;
    const auto closed = std::ranges::count_if(lines, [](const UrgentLine &line) { return line.used.has_value(); });
    const auto carried = std::ranges::count_if(lines, &UrgentLine::carried);
    const UrgentTable form = urgentTable(m_sheet, m_day);
    const size_t height = (lines.size() + form.blocks - 1) / form.blocks;
    if (rowsIn(room() - kTitle) < std::min(kFewRows, height))
        turnPage();
    m_y += 5;
    sectionTitle(QRectF(kSideMargin, m_y, kTextWidth, 13.5), Words::tr("4  Red and orange cases"),
                 Words::tr("%1 filed, %2 closed, %3 carried over; used/limit: from filing, in minutes where no unit stands")
                     .arg(lines.size())
                     .arg(closed)
                     .arg(carried));
    m_y += 15.5;
    if (lines.empty()) {
        m_sheet.text(QRectF(kSideMargin, m_y, kTextWidth, kRowHeight), Words::tr("None filed on this day."));
        m_y += kRowHeight;
        return;
    }
    if (height > kMostRows && isShorterByItem(lines, 3, height)) {
        urgentByItem();
        return;
    }
    for (size_t done = 0; done < lines.size();) {
        const size_t rows = std::min(rowsIn(room()), (lines.size() - done + form.blocks - 1) / form.blocks);
        done += urgentBlock(form, done, rows);
        m_urgentOnFirst = m_sheet.pageCount() == 1 ? done : m_urgentOnFirst;
        if (done < lines.size())
            turnPage();
    }
    m_urgentEnd = m_sheet.pageCount();
}

size_t SummaryWriter::urgentBlock(const UrgentTable &form, size_t from, size_t rows)
{
    const std::vector<UrgentLine> &lines = m_day.urgent;
    const qreal bottom = m_y + kHeadHeight + static_cast<qreal>(rows) * kRowHeight;
    size_t next = from;
    for (size_t block = 0; block < form.blocks; ++block) {
        const Table table(m_sheet, kSideMargin + static_cast<qreal>(block) * (kHalfWidth + kHalvesGap), form.columns);
        table.head(m_y);
        qreal y = m_y + kHeadHeight;
        for (size_t row = 0; row < rows && next < lines.size(); ++row, ++next, y += kRowHeight) {
            table.row(y, fieldsOf(lines[next], m_day.zone));
            m_sheet.add(MarkItem{lines[next].level, table.cell(0, y).center(), kRowMark});
        }
        table.close(bottom);
    }
    m_y = bottom;
    return next - from;
}

void SummaryWriter::rectification()
{
    const std::vector<RectificationLine> &lines = m_day.rectification;
    const QString campaign = campaignText(m_day);
    const QString carried = Words::tr("%1 of %2 carried over: the day's own, and all red and orange").arg(lines.size()).arg(m_day.day.carriedOver);
    if (rowsIn(room() - kTitle) < std::min(kFewRows, std::max<size_t>(1, lines.size())))
        turnPage();
    m_y += 5;
    sectionTitle(QRectF(kSideMargin, m_y, kTextWidth, 13.5), Words::tr("5  Daily problems and who puts them right"),
                 campaign.isEmpty() ? carried : campaign);
    m_y += 15.5;
    if (!campaign.isEmpty()) { // both would be too long for one line, and a figure is never cut
        m_sheet.text(QRectF(kSideMargin, m_y - 2, kTextWidth, 11), carried, {.size = 7.7, .ink = m_sheet.palette().textSecond});
        m_y += 10;
    }
    m_tableFrom = m_sheet.pageCount();
    if (lines.size() > kMostRows && isShorterByItem(lines, 2, lines.size()))
        rectificationByItem();
    else
        rectificationRows();
}

void SummaryWriter::rectificationRows()
{
    const std::vector<RectificationLine> &lines = m_day.rectification;
    const Table table(m_sheet, kSideMargin, rectificationColumns(m_sheet, m_day));
    table.head(m_y);
    m_y += kHeadHeight;
    int number = 0;
    for (const RectificationLine &line : lines) {
        if (room() < kRowHeight) {
            table.close(m_y);
            turnPage();
            table.head(m_y);
            m_y += kHeadHeight;
        }
        table.row(m_y, fieldsOf(line, ++number, m_day));
        m_sheet.add(MarkItem{line.level, table.cell(1, m_y).center(), kRowMark});
        m_y += kRowHeight;
    }
    if (lines.empty()) {
        m_sheet.text(QRectF(kSideMargin + kCellPad, m_y, kTextWidth, kRowHeight), Words::tr("Nothing of the day is left open."));
        m_y += kRowHeight;
    }
    table.close(m_y);
}

} // namespace report
