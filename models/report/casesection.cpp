// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/summarylayout.h"

#include "report/summarytexts.h"
#include "report/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {

namespace {

constexpr qreal kHalvesGap = 9.6;
constexpr qreal kBlockWidth = (kTextWidth - kHalvesGap) / 2;
constexpr qreal kTitle = 20.5; ///< a section's title with the space above it
constexpr qreal kRowMark = 4.6;
constexpr size_t kFewRows = 3; ///< a table does not begin where fewer rows fit

[[nodiscard]] size_t rowsIn(qreal height)
{
    return height < kHeadHeight ? 0 : static_cast<size_t>((height - kHeadHeight) / kRowHeight);
}

[[nodiscard]] Table urgentTable(Sheet &sheet, qreal left)
{
    constexpr qreal kOthers = 17 + 27 + 38 + 40 + 37 + 27;
    return Table(sheet, left,
                 {{Words::tr("Lv"), 17, Qt::AlignHCenter},
                  {Words::tr("Filed"), 27, Qt::AlignLeft},
                  {Words::tr("Item"), kBlockWidth - kOthers, Qt::AlignLeft},
                  {Words::tr("Grid"), 38, Qt::AlignLeft},
                  {Words::tr("Department"), 40, Qt::AlignLeft},
                  {Words::tr("Used/limit"), 37, Qt::AlignRight},
                  {Words::tr("Note"), 27, Qt::AlignRight}});
}

} // namespace

void SummaryWriter::urgentCases()
{
    const std::vector<UrgentLine> &lines = m_day.urgent;
    const auto closed = std::ranges::count_if(lines, [](const UrgentLine &line) { return line.used.has_value(); });
    const auto carried = std::ranges::count_if(lines, &UrgentLine::carried);
    const size_t few = std::min(kFewRows, (lines.size() + 1) / 2);
    if (rowsIn(room() - kTitle) < few)
        turnPage();
    m_y += 5;
    sectionTitle(QRectF(kSideMargin, m_y, kTextWidth, 13.5), Words::tr("4  Red and orange cases"),
                 Words::tr("%1 filed, %2 closed, %3 carried over; used: filing to closing, in minutes where no unit stands").arg(lines.size()).arg(closed).arg(carried));
    m_y += 15.5;
    if (lines.empty()) {
        m_sheet.text(QRectF(kSideMargin, m_y, kTextWidth, kRowHeight), Words::tr("None filed on this day."));
        m_y += kRowHeight;
        return;
    }
    for (size_t done = 0; done < lines.size();) {
        const size_t rows = std::min(rowsIn(room()), (lines.size() - done + 1) / 2);
        done += urgentBlock(done, rows);
        if (done < lines.size())
            turnPage();
    }
}

size_t SummaryWriter::urgentBlock(size_t from, size_t rows)
{
    const std::vector<UrgentLine> &lines = m_day.urgent;
    size_t next = from;
    for (int block = 0; block < 2; ++block) {
        const Table table = urgentTable(m_sheet, kSideMargin + block * (kBlockWidth + kHalvesGap));
        table.head(m_y);
        qreal y = m_y + kHeadHeight;
        for (size_t row = 0; row < rows && next < lines.size(); ++row, ++next, y += kRowHeight)
            urgentRow(table, y, lines[next]);
        table.close(m_y + kHeadHeight + static_cast<qreal>(rows) * kRowHeight);
    }
    m_y += kHeadHeight + static_cast<qreal>(rows) * kRowHeight;
    return next - from;
}

void SummaryWriter::urgentRow(const Table &table, qreal y, const UrgentLine &line)
{
    const QString clock = base::toUtc(line.filedAt).toTimeZone(m_day.zone).toString(u"HH:mm"_s);
    Field note;
    if (line.overdue)
        note = {.text = Words::tr("late"), .tag = true};
    else if (line.carried)
        note = {.text = Words::tr("see 5")};
    table.row(y, {{}, {.text = clock}, {.text = line.title}, {.text = line.gridName}, {.text = line.departmentName}, {.text = usedText(line)}, note});
    m_sheet.add(MarkItem{line.level, table.cell(0, y).center(), kRowMark});
}

void SummaryWriter::rectification()
{
    const std::vector<RectificationLine> &lines = m_day.rectification;
    if (rowsIn(room() - kTitle) < std::min(kFewRows, std::max<size_t>(1, lines.size())))
        turnPage();
    m_y += 5;
    sectionTitle(QRectF(kSideMargin, m_y, kTextWidth, 13.5), Words::tr("5  Daily problems and who puts them right"),
                 Words::tr("delivered within 24 hours, settled within three days; %1 of %2 carried over: the day's own, and all red and orange")
                     .arg(lines.size())
                     .arg(m_day.day.carriedOver));
    m_y += 15.5;
    constexpr qreal kOthers = 20 + 17 + 92 + 82 + 50 + 54 + 46 + 44;
    Table table(m_sheet, kSideMargin,
                {{Words::tr("No."), 20, Qt::AlignHCenter},
                 {Words::tr("Lv"), 17, Qt::AlignHCenter},
                 {Words::tr("Problem"), 92, Qt::AlignLeft},
                 {Words::tr("Place"), 82, Qt::AlignLeft},
                 {Words::tr("Department"), 50, Qt::AlignLeft},
                 {Words::tr("Measure"), kTextWidth - kOthers, Qt::AlignLeft},
                 {Words::tr("Due"), 54, Qt::AlignLeft},
                 {Words::tr("Result"), 46, Qt::AlignLeft},
                 {Words::tr("Signature"), 44, Qt::AlignLeft}});
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
        table.row(m_y, {{.text = QString::number(++number)}, {}, {.text = line.title}, {.text = line.place}, {.text = line.departmentName},
                        {.text = line.measure}, {.text = line.dueAt ? momentText(*line.dueAt, m_day) : QString(), .tag = line.overdue}, {.text = line.result}});
        m_sheet.add(MarkItem{line.level, table.cell(1, m_y).center(), kRowMark});
        m_y += kRowHeight;
    }
    if (lines.empty()) {
        m_sheet.text(table.cell(2, m_y).adjusted(0, 0, 300, 0), Words::tr("Nothing of the day is left open."));
        m_y += kRowHeight;
    }
    table.close(m_y);
}

} // namespace report
