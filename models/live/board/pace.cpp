// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/board/pace.h"

#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "live/centre/dutyviews.h"

#include <QCoreApplication>

#include <algorithm>

namespace live {

namespace {

constexpr size_t kRoomShown = 2;

void forecast(PaceLine &line, const BoardLine &on, base::Instant now)
{
    line.full = on.open() >= on.capacity;
    const int net = line.came - line.left;
    if (line.full || net <= 0)
        return;
    const base::Milliseconds ahead = kPaceOver * (on.capacity - on.open()) / net;
    if (ahead <= kForecastFor)
        line.fullAt = now + ahead;
}

QStringList roomOf(const DispatchBoard &board, const std::vector<PaceLine> &lines)
{
    std::vector<std::pair<double, QString>> loads;
    for (const PaceLine &line : lines) {
        const BoardLine &on = board.lines()[*board.lineOf(line.department)];
        if (on.load() < kRoomBelow && !line.fullAt)
            loads.emplace_back(on.load(), line.department);
    }
    std::ranges::stable_sort(loads, {}, [](const auto &each) { return each.first; }); // alike: in the pack's order
    QStringList room;
    for (size_t at = 0; at < std::min(kRoomShown, loads.size()); ++at)
        room.append(loads[at].second);
    return room;
}

} // namespace

const PaceLine *Pace::of(const QString &department) const
{
    const auto found = std::ranges::find(lines, department, &PaceLine::department);
    return found == lines.end() ? nullptr : &*found;
}

Pace paceOf(const CaseTable &table, const region::Region &region, const DispatchBoard &board, base::Instant now)
{
    Pace pace;
    pace.at = now;
    std::vector<std::pair<int, int>> moved(board.lines().size());
    const qint64 to = base::toMsec(now), from = base::toMsec(now - kPaceOver);
    const auto isLately = [&](qint64 msec) { return msec > from && msec <= to; };
    for (const CaseRow &row : table.rows()) {
        if (!row.used || row.department == 0)
            continue;
        const auto line = board.lineOf(table.names().text(row.department));
        if (!line)
            continue;
        moved[*line].first += isLately(row.dispatchedAt);
        moved[*line].second += isLately(row.endedAt);
    }
    for (const region::Department &each : region.departments) {
        const auto at = board.lineOf(each.code);
        if (!at || each.capacity <= 0)
            continue;
        PaceLine line{each.code, moved[*at].first, moved[*at].second, false, {}};
        forecast(line, board.lines()[*at], now);
        pace.lines.push_back(std::move(line));
    }
    pace.room = roomOf(board, pace.lines);
    return pace;
}

QString paceText(const Pace &pace, const QString &department, const region::Region &region)
{
    const PaceLine *line = pace.of(department);
    if (line == nullptr || (!line->full && !line->fullAt))
        return {};
    const QDate today = region.toLocal(pace.at).date();
    const QString from = QCoreApplication::translate("live", "%1: %2 came and %3 ended in two hours")
                             .arg(base::timeOrDay(region.toLocal(pace.at), today), QString::number(line->came), QString::number(line->left));
    const QString full =
        line->full ? QCoreApplication::translate("live", "full now")
                   : QCoreApplication::translate("live", "at this pace full at %1").arg(base::timeOrDay(region.toLocal(*line->fullAt), today));
    QStringList room;
    for (const QString &code : pace.room) {
        if (code != department)
            room.append(base::isolated(departmentName(region, code)));
    }
    const QString where = room.isEmpty() ? QCoreApplication::translate("live", "nobody has room")
                                         : QCoreApplication::translate("live", "room: %1").arg(room.join(QStringLiteral(" · ")));
    return QStringList{from, full, where}.join(QStringLiteral(" · "));
}

} // namespace live
