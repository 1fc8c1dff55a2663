// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper/summarylayout.h"

#include "report/day/summarytexts.h"
#include "report/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {

namespace {

constexpr qreal kLeftWidth = 324.5;
constexpr qreal kGap = 11.5;
constexpr size_t kAllDepartments = 12; ///< more than that: those without a case are left out
constexpr size_t kMostSources = 6;
constexpr qreal kSourceRow = 11.04;
constexpr qreal kChartHeight = 56.6;

[[nodiscard]] bool isIdle(const DepartmentLine &line) { return line.dispatched == 0 && line.closed == 0 && line.onTimeRate.whole == 0; }

[[nodiscard]] std::vector<DepartmentLine> shownOf(std::vector<DepartmentLine> lines)
{
    if (lines.size() > kAllDepartments)
        std::erase_if(lines, isIdle);
    for (DepartmentLine &line : lines)
        if (line.code.isEmpty())
            line.name = Words::tr("not dispatched");
    return lines;
}

/// Where the bars begin: 70 %, or a round lower share when somebody is below it.
[[nodiscard]] double barStart(const std::vector<DepartmentLine> &lines)
{
    double lowest = 1;
    for (const DepartmentLine &line : lines)
        lowest = std::min(lowest, line.onTimeRate.value().value_or(1));
    return lowest >= 0.7 ? 0.7 : lowest >= 0.5 ? 0.5 : 0;
}

[[nodiscard]] std::vector<Field> fieldsOf(const DepartmentLine &line)
{
    const bool rated = line.onTimeRate.whole > 0;
    return {{.text = line.name},
            {.text = countText(line.dispatched)},
            {.text = countText(line.closed)},
            {.text = countText(line.overdue)},
            {.text = line.averageHandling ? durationText(*line.averageHandling) : QString()},
            {.text = rated ? shareText(line.onTimeRate) : QString()},
            {.text = percentText(line.onTimeRate), .bold = line.belowTarget},
            {},
            {.text = line.belowTarget ? QStringLiteral("\u25bc") : QString(), .bold = true}};
}

/// Names give way first: the figures are never elided.
[[nodiscard]] std::vector<Column> departmentColumns(Sheet &sheet, const std::vector<DepartmentLine> &lines, const DepartmentLine &total)
{
    std::vector<std::vector<Field>> rows;
    for (const DepartmentLine &line : lines)
        rows.push_back(fieldsOf(line));
    rows.push_back(fieldsOf(total));
    for (Field &field : rows.back())
        field.bold = true;
    std::vector<Column> columns{{.title = Words::tr("Department"), .flex = 1, .most = 90}, {.title = Words::tr("Given"), .side = Qt::AlignRight},
                                {.title = Words::tr("Closed"), .side = Qt::AlignRight},    {.title = Words::tr("Late"), .side = Qt::AlignRight},
                                {.title = Words::tr("Mean"), .side = Qt::AlignRight},      {.title = Words::tr("Of due"), .side = Qt::AlignRight},
                                {.title = Words::tr("Rate %"), .side = Qt::AlignRight},    {.title = {}, .flex = 1, .most = 200},
                                {.title = {}, .width = 13.6, .side = Qt::AlignRight}};
    rows.front()[7].text = QString(30, u'0'); // the bar wants all that is left
    fitColumns(sheet, columns, rows, kLeftWidth, 3.5);
    return columns;
}

[[nodiscard]] std::vector<SourceLine> shownOf(const std::vector<SourceLine> &lines)
{
    if (lines.size() <= kMostSources)
        return lines;
    std::vector<SourceLine> shown(lines.begin(), lines.begin() + kMostSources - 1);
    SourceLine others;
    others.name = Words::tr("%n further", nullptr, static_cast<int>(lines.size() - shown.size()));
    for (size_t i = shown.size(); i < lines.size(); ++i)
        others.filed += lines[i].filed;
    shown.push_back(others);
    return shown;
}

} // namespace

void SummaryWriter::departmentsAndSources()
{
    const auto rows = static_cast<qreal>(shownOf(m_day.departments).size() + 1);
    if (room() < 20.5 + kHeadHeight + rows * kRowHeight)
        turnPage();
    m_y += 5;
    const qreal left = departments(m_y);
    const qreal x = kSideMargin + kLeftWidth + kGap;
    const qreal right = sources(QRectF(x, m_y, kTextWidth - kLeftWidth - kGap, left - m_y));
    m_y = std::max(left, right);
}

qreal SummaryWriter::departments(qreal top)
{
    sectionTitle(QRectF(kSideMargin, top, kLeftWidth, 13.5), Words::tr("2  Departments on time"),
                 Words::tr("target %1 %, the upright line").arg(qRound(m_day.onTimeTarget * 100)));
    qreal y = top + 15.5;
    const std::vector<DepartmentLine> lines = shownOf(m_day.departments);
    const double from = barStart(lines);
    DepartmentLine total;
    total.name = Words::tr("Total");
    total.dispatched = m_day.day.filed;
    total.closed = m_day.day.closed;
    total.overdue = m_day.day.overdue;
    total.averageHandling = m_day.day.averageHandling;
    total.onTimeRate = m_day.day.onTimeRate;
    total.belowTarget = total.onTimeRate.value().value_or(1) < m_day.onTimeTarget;
    const Table table(m_sheet, kSideMargin, departmentColumns(m_sheet, lines, total));
    table.head(y);
    const QRectF scale = table.cell(7, y, kHeadHeight);
    const TextStyle small{.size = 7.2, .ink = m_sheet.palette().textSecond};
    m_sheet.text(scale, u"%1%"_s.arg(qRound(from * 100)), small);
    m_sheet.text(scale, u"100%"_s, small, Qt::AlignRight);
    y += kHeadHeight;
    for (const DepartmentLine &line : lines) {
        table.row(y, fieldsOf(line));
        departmentBar(table.cell(7, y), line.onTimeRate, from, line.belowTarget);
        y += kRowHeight;
    }
    table.row(y, fieldsOf(total), true);
    departmentBar(table.cell(7, y), total.onTimeRate, from, total.belowTarget);
    table.close(y + kRowHeight);
    return y + kRowHeight;
}

void SummaryWriter::departmentBar(const QRectF &box, Share rate, double from, bool below)
{
    const look::Palette &palette = m_sheet.palette();
    const std::optional<double> value = rate.value();
    if (!value)
        return;
    const auto at = [&](double share) { return box.width() * std::clamp((share - from) / (1 - from), 0.0, 1.0); };
    const QRectF trough(box.left(), box.center().y() - 2.3, box.width(), 4.6);
    m_sheet.add(FillItem{trough, palette.ground, 0, palette.control, 0.48});
    const QRectF filled(trough.left(), trough.top(), at(*value), trough.height());
    if (below && filled.width() > 0)
        m_sheet.add(HatchItem{filled, palette.text, 2, 0.7});
    else if (filled.width() > 0)
        m_sheet.add(FillItem{filled, palette.textThird, 0, {}, 0});
    const qreal target = trough.left() + at(m_day.onTimeTarget);
    m_sheet.vertical(target, trough.top() - 1, trough.bottom() + 1, 0.96, palette.text);
}

qreal SummaryWriter::sources(const QRectF &area)
{
    const look::Palette &palette = m_sheet.palette();
    sectionTitle(QRectF(area.left(), area.top(), area.width(), 13.5), Words::tr("3  Sources and hours"), {});
    qreal y = area.top() + 15.5;
    m_sheet.horizontal(area.left(), area.right(), y, 0.96, palette.text);
    y += 2;
    const std::vector<SourceLine> lines = shownOf(m_day.sources);
    constexpr qreal kCount = 24;
    int most = 1;
    qreal names = 40;
    for (const SourceLine &line : lines) {
        most = std::max(most, line.filed);
        names = std::max(names, m_sheet.width(line.name, {}));
    }
    names = std::min<qreal>(names, 84) + 4;
    for (const SourceLine &line : lines) {
        m_sheet.text(QRectF(area.left(), y, names - 2, kSourceRow), line.name);
        const qreal full = area.width() - names - kCount;
        m_sheet.add(FillItem{
            QRectF(area.left() + names, y + kSourceRow / 2 - 2.9, std::max(0.5, full * line.filed / most), 5.8), palette.textThird, 0, {}, 0});
        m_sheet.text(QRectF(area.right() - kCount, y, kCount, kSourceRow), QString::number(line.filed), {.size = 8.2, .bold = true}, Qt::AlignRight);
        y += kSourceRow;
    }
    y = std::max(y + 4, area.bottom() - kChartHeight - 12);
    const QRectF chart(area.left(), y, area.width(), kChartHeight);
    hourBars(chart);
    return chart.bottom() + 12;
}

void SummaryWriter::hourBars(const QRectF &area)
{
    const look::Palette &palette = m_sheet.palette();
    const int most = std::max(1, *std::ranges::max_element(m_day.filedByHour));
    const qreal wide = area.width() / 24;
    constexpr qreal kLabel = 11;
    const qreal full = area.height() - kLabel;
    for (size_t hour = 0; hour < 24; ++hour) {
        const qreal tall = full * m_day.filedByHour[hour] / most;
        const QRectF bar(area.left() + static_cast<qreal>(hour) * wide + 0.7, area.bottom() - tall, wide - 1.4, tall);
        if (tall <= 0)
            continue;
        const bool night = m_day.nightHours[hour];
        m_sheet.add(FillItem{bar, night ? palette.ground : palette.textThird, 0, night ? palette.control : palette.textThird, 0.48});
        if (night)
            m_sheet.add(HatchItem{bar, palette.control, 1.7, 0.5});
    }
    m_sheet.horizontal(area.left(), area.right(), area.bottom(), 0.72, palette.text);
    for (int hour = 0; hour <= 24; hour += 4) {
        const qreal x = area.left() + hour * wide;
        const QRectF box = hour == 0    ? QRectF(x, area.bottom() + 1, 40, 10)
                           : hour == 24 ? QRectF(x - 40, area.bottom() + 1, 40, 10)
                                        : QRectF(x - 20, area.bottom() + 1, 40, 10);
        m_sheet.text(box, Words::tr("%1:00").arg(hour), {.size = 7.2, .ink = palette.textSecond},
                     hour == 0    ? Qt::AlignLeft
                     : hour == 24 ? Qt::AlignRight
                                  : Qt::AlignHCenter);
    }
    // One line above the highest bar holds both sums, so that no bar can cross a text.
    const QRectF sums(area.left(), area.top() - 1, area.width(), kLabel);
    m_sheet.text(sums, Words::tr("Day shift %1").arg(m_day.filedByDayShift), {.size = 7.7}, Qt::AlignHCenter);
    m_sheet.text(sums, Words::tr("Night shift %1").arg(m_day.filedByNightShift), {.size = 7.7});
}

} // namespace report
