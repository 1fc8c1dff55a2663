// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/centre/dutyviews.h"

#include "domain/centre/taskmonth.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace live {

using namespace Qt::StringLiterals;

namespace {

TaskLine taskLine(const region::Region &region, const domain::Centre &centre, const domain::TaskPoint &point, const QString &month, bool over,
                  base::Instant now)
{
    TaskLine line{point.code, point.kind, point.name, point.grid, month, point.department, departmentName(region, point.department), point.post,
                  false,      {},         {},         {},         false, point.sample};
    const auto report = std::ranges::find(centre.tasks, point.code, &domain::TaskReport::task);
    if (report != centre.tasks.end() && domain::isOfTheSameSeason(point.month, report->at, now)) {
        line.done = report->done;
        line.note = report->note;
        line.by = report->by;
        line.at = report->at;
    }
    line.behind = over && !line.done;
    return line;
}

void addTask(TaskMonth &month, TaskLine line)
{
    auto share = std::ranges::find_if(month.shares,
                                      [&line](const TaskMonth::Share &each) { return each.department == line.department && each.kind == line.kind; });
    if (share == month.shares.end()) {
        month.shares.push_back({line.department, line.departmentName, line.kind, 0, 0});
        share = month.shares.end() - 1;
    }
    ++share->planned;
    share->done += line.done ? 1 : 0;
    month.done += line.done ? 1 : 0;
    month.lines.push_back(std::move(line));
}

} // namespace

QString taskKindName(const QString &kind)
{
    if (kind == "bin"_L1)
        return QCoreApplication::translate("duty", "Bin points");
    if (kind == "site"_L1)
        return QCoreApplication::translate("duty", "Sites");
    if (kind == "business"_L1)
        return QCoreApplication::translate("duty", "Businesses");
    if (kind == "volunteer"_L1)
        return QCoreApplication::translate("duty", "Volunteer points");
    return kind;
}

std::vector<TaskMonth> taskMonths(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    const QDate today = region.toLocal(now).date();
    const QString current = today.toString(u"yyyy-MM"_s);
    std::map<QString, TaskMonth> byMonth;
    for (const domain::TaskPoint &point : planOf(region).taskMap) {
        const QString named = domain::taskMonthOn(point.month, today);
        TaskMonth &month = byMonth[named];
        month.month = named;
        month.over = named < current;
        addTask(month, taskLine(region, centre, point, named, month.over, now));
    }
    std::vector<TaskMonth> months;
    for (auto &[name, month] : byMonth)
        months.push_back(std::move(month));
    // From now on forwards; then back into the past.
    std::ranges::stable_sort(months, [](const TaskMonth &left, const TaskMonth &right) {
        if (left.over != right.over)
            return right.over;
        return left.over ? left.month > right.month : left.month < right.month;
    });
    return months;
}

} // namespace live
