// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper/summarylayout.h"

#include "base/text/listed.h"
#include "report/day/summarytexts.h"
#include "report/words.h"

#include <algorithm>
#include <numeric>
#include <tuple>

using namespace Qt::StringLiterals;

namespace report {

// A storm day has hundreds of red and orange cases of a few items. Said once for all cases of an item, what they have in common takes a
// line; the cases stand side by side below it.

namespace {

constexpr qreal kItemHead = 13.5;
constexpr qreal kItemGap = 2.5;
constexpr qreal kCaseRow = 10.6;
constexpr qreal kCasesGap = 12;
constexpr qreal kItemMark = 4.6;
constexpr qreal kClock = 26;
constexpr qreal kTagRoom = 5.4;
constexpr size_t kLeastBeside = 2, kMostBeside = 6;
constexpr qreal kSignature = 64;
constexpr qreal kNoteShare = 0.45; ///< of a head's width that its title leaves to the note

template <class Line> struct ItemGroup {
    std::vector<const Line *> lines;
    [[nodiscard]] const Line &first() const { return *lines.front(); }
};

/// The lines with the same key together: worst level first, then the largest; within one the order of before.
template <class Line, class Key> [[nodiscard]] std::vector<ItemGroup<Line>> byItem(const std::vector<Line> &lines, Key key)
{
    std::vector<ItemGroup<Line>> items;
    for (const Line &line : lines) {
        const auto same = std::ranges::find_if(items, [&](const ItemGroup<Line> &item) { return key(item.first()) == key(line); });
        if (same == items.end())
            items.push_back({{&line}});
        else
            same->lines.push_back(&line);
    }
    std::ranges::stable_sort(items, [](const ItemGroup<Line> &left, const ItemGroup<Line> &right) {
        return left.first().level != right.first().level ? domain::isWorse(left.first().level, right.first().level)
                                                         : left.lines.size() > right.lines.size();
    });
    return items;
}

[[nodiscard]] size_t columnsFor(qreal need)
{
    return std::clamp(static_cast<size_t>((kTextWidth + kCasesGap) / (need + kCasesGap)), kLeastBeside, kMostBeside);
}

[[nodiscard]] QString headNote(const ItemGroup<UrgentLine> &item)
{
    const int count = static_cast<int>(item.lines.size());
    return base::joined({item.first().departmentName,
                         item.first().carried ? Words::tr("%n carried over, see 5", nullptr, count) : Words::tr("%n ended", nullptr, count)});
}

/// Rows that the cases from `from` on need in so many columns; none of them is parted by the end of a column.
[[nodiscard]] size_t rowsNeeded(const std::vector<size_t> &heights, size_t from, size_t columns)
{
    const std::span<const size_t> left = std::span(heights).subspan(from);
    size_t rows = (std::accumulate(left.begin(), left.end(), size_t{0}) + columns - 1) / columns;
    for (;; ++rows) {
        size_t column = 0;
        size_t taken = 0;
        for (const size_t height : left) {
            if (taken + height > rows) {
                ++column;
                taken = 0;
            }
            taken += height;
        }
        if (column < columns && taken <= rows)
            return rows;
    }
}

/// The moment that all cases of an item are due, if it is one.
[[nodiscard]] QString sharedDue(const ItemGroup<RectificationLine> &item, const DailySummary &summary)
{
    const auto due = [&](const RectificationLine *line) { return !line->overdue ? dueText(*line, summary) : QString(); };
    const QString first = due(item.lines.front());
    return std::ranges::all_of(item.lines, [&](const RectificationLine *line) { return due(line) == first; }) ? first : QString();
}

} // namespace

void SummaryWriter::itemHead(const ItemHead &head, bool continued)
{
    m_sheet.horizontal(kSideMargin, kPageWidth - kSideMargin, m_y, 0.48, m_sheet.palette().control);
    const QRectF line(kSideMargin + 2.4, m_y, kTextWidth - 4.8, kItemHead);
    m_sheet.add(MarkItem{head.level, QPointF(line.left() + kItemMark, line.center().y()), kItemMark});
    qreal right = line.right();
    if (head.signature) {
        const QString word = Words::tr("Signature");
        const qreal taken = m_sheet.width(word, {.size = 7.7});
        m_sheet.text(QRectF(right - kSignature - taken - 3, line.top(), taken + 1, line.height()), word,
                     {.size = 7.7, .ink = m_sheet.palette().textSecond});
        m_sheet.horizontal(right - kSignature, right, line.center().y() + 4.5, 0.5, m_sheet.palette().text);
        right -= kSignature + taken + 12;
    }
    const QString title = continued ? Words::tr("%1, continued").arg(head.title) : head.title;
    const QRectF words(line.left() + 2 * kItemMark + 5, line.top(), right - line.left() - 2 * kItemMark - 5, line.height());
    const qreal taken = m_sheet.text(words.adjusted(0, 0, -words.width() * kNoteShare, 0), title, {.size = 8.2, .bold = true}) + 7;
    m_sheet.text(words.adjusted(taken, 0, 0, 0), head.note, {.size = 8.2});
    m_y += kItemHead;
}

void SummaryWriter::besides(const ItemHead &head, const std::vector<size_t> &heights, size_t columns,
                            const std::function<void(size_t, const QRectF &)> &paint)
{
    const qreal width = (kTextWidth + kCasesGap) / static_cast<qreal>(columns) - kCasesGap;
    for (size_t done = 0; done < heights.size();) {
        const auto fit = static_cast<size_t>(std::max(0.0, (room() - kItemHead) / kCaseRow));
        const size_t needed = rowsNeeded(heights, done, columns);
        if (fit < std::min<size_t>(needed, 3)) {
            turnPage();
            continue;
        }
        itemHead(head, done > 0);
        const size_t rows = std::min(needed, fit);
        const size_t before = done;
        for (size_t column = 0; column < columns; ++column) {
            const qreal left = kSideMargin + static_cast<qreal>(column) * (width + kCasesGap);
            for (size_t row = 0; done < heights.size() && row + heights[done] <= rows; ++done) {
                const qreal top = m_y + static_cast<qreal>(row) * kCaseRow;
                paint(done, QRectF(left, top, width, static_cast<qreal>(heights[done]) * kCaseRow));
                row += heights[done];
            }
        }
        m_y += static_cast<qreal>(rows) * kCaseRow + kItemGap;
        countOnFirst(done - before);
    }
}

bool SummaryWriter::fitsHead(const ItemHead &head)
{
    const qreal signature = head.signature ? kSignature + m_sheet.width(Words::tr("Signature"), {.size = 7.7}) + 12 : 0;
    const qreal words = kTextWidth - 2 * kItemMark - 9.8 - signature;
    const qreal title = m_sheet.width(head.title, {.bold = true});
    return title <= words * (1 - kNoteShare) && title + 7 + m_sheet.width(head.note, {}) <= words;
}

void SummaryWriter::single(const ItemHead &head)
{
    if (room() < kItemHead)
        turnPage();
    itemHead(head, false);
    m_y += kItemGap;
    countOnFirst(1);
}

void SummaryWriter::countOnFirst(size_t cases)
{
    if (m_sheet.pageCount() == 1)
        m_printedOnFirst += cases;
}

void SummaryWriter::urgentByItem()
{
    const auto items =
        byItem(m_day.urgent, [](const UrgentLine &line) { return std::tuple(line.level, line.title, line.departmentName, line.carried); });
    const auto clock = [&](const UrgentLine &line) { return base::toUtc(line.filedAt).toTimeZone(m_day.zone).toString(u"HH:mm"_s); };
    for (const ItemGroup<UrgentLine> &item : items) {
        const UrgentLine &first = item.first();
        const ItemHead alone{first.level, first.title, base::joined({first.departmentName, clock(first), first.gridName, usedText(first)})};
        if (item.lines.size() == 1 && !first.overdue && fitsHead(alone)) {
            single(alone);
            continue;
        }
        // What is carried over has no time used: one word in the head says it for all.
        const auto told = [](const UrgentLine &line) { return line.carried && !line.overdue ? QString() : usedText(line); };
        qreal name = 0;
        qreal used = 0;
        for (const UrgentLine *line : item.lines) {
            name = std::max(name, m_sheet.width(line->gridName, {}));
            used = std::max(used, m_sheet.width(told(*line), {.bold = line->overdue}) + (line->overdue ? kTagRoom : 0));
        }
        besides({first.level, first.title, headNote(item)}, std::vector<size_t>(item.lines.size(), 1), columnsFor(kClock + name + 6 + used),
                [&](size_t index, const QRectF &box) {
                    const UrgentLine &line = *item.lines[index];
                    m_sheet.text(box, clock(line), {.ink = m_sheet.palette().textSecond});
                    m_sheet.text(box.adjusted(kClock, 0, used > 0 ? -used - 4 : 0, 0), line.gridName);
                    if (line.overdue)
                        m_sheet.tag(box, told(line), {});
                    else
                        m_sheet.text(box, told(line), {}, Qt::AlignRight);
                });
    }
    m_urgentOnFirst = m_printedOnFirst;
    m_urgentEnd = m_sheet.pageCount();
}

void SummaryWriter::rectificationByItem()
{
    const auto items = byItem(m_day.rectification, [](const RectificationLine &line) {
        return std::tie(line.level, line.title, line.departmentName, line.measure, line.result);
    });
    size_t before = 0;
    for (const ItemGroup<RectificationLine> &item : items) {
        rectificationItem(item.lines, sharedDue(item, m_day), before);
        before += item.lines.size();
    }
}

void SummaryWriter::rectificationItem(const std::vector<const RectificationLine *> &lines, const QString &due, size_t before)
{
    const RectificationLine &first = *lines.front();
    const QString dueNote = due.isEmpty() || !first.dueAt ? due : Words::tr("due %1").arg(due);
    const ItemHead alone{first.level, u"%1  %2"_s.arg(before + 1).arg(first.title),
                         base::joined({first.departmentName, first.place, dueNote, first.result}), true};
    if (lines.size() == 1 && !first.overdue && fitsHead(alone)) {
        single(alone);
        return;
    }
    const qreal number = m_sheet.width(QString::number(m_day.rectification.size()), {}) + 5;
    qreal place = 0;
    qreal dueWidth = 0;
    for (const RectificationLine *line : lines) {
        place = std::max(place, m_sheet.width(line->place, {}));
        if (const QString words = dueText(*line, m_day); due.isEmpty() && !words.isEmpty())
            dueWidth = std::max(dueWidth, m_sheet.width(words, {.bold = line->overdue}) + (line->overdue ? kTagRoom : 0) + 6);
    }
    const size_t columns = columnsFor(number + place + dueWidth + 0.5);
    const qreal width = (kTextWidth + kCasesGap) / static_cast<qreal>(columns) - kCasesGap - number - dueWidth;
    std::vector<QStringList> places;
    std::vector<size_t> heights;
    for (const RectificationLine *line : lines) {
        places.push_back(m_sheet.broken(line->place, width, {}));
        heights.push_back(std::max<size_t>(1, static_cast<size_t>(places.back().size())));
    }
    const QString count = Words::tr("%n cases", nullptr, static_cast<int>(lines.size()));
    besides({first.level, first.title, base::joined({first.departmentName, count, dueNote, first.result, first.measure}), true}, heights, columns,
            [&](size_t index, const QRectF &box) {
                const RectificationLine &line = *lines[index];
                QRectF row(box.topLeft(), QSizeF(box.width(), kCaseRow));
                m_sheet.text(row.adjusted(0, 0, number - 5 - box.width(), 0), QString::number(before + index + 1),
                             {.ink = m_sheet.palette().textSecond}, Qt::AlignRight);
                const QString moment = due.isEmpty() ? dueText(line, m_day) : QString();
                if (line.overdue)
                    m_sheet.tag(row, moment, {});
                else
                    m_sheet.text(row, moment, {}, Qt::AlignRight);
                for (const QString &words : places[index]) {
                    m_sheet.text(row.adjusted(number, 0, -dueWidth, 0), words);
                    row.translate(0, kCaseRow);
                }
            });
}

} // namespace report
