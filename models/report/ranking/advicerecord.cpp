// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ranking/advicerecord.h"

#include "report/ranking/scoredcase.h"

#include <QJsonArray>

#include <algorithm>

namespace report {

using namespace Qt::StringLiterals;

namespace {

void countAdvised(AdviceLine &line, const AdvisedDispatch &dispatch)
{
    AdviceOutcome &outcome = dispatch.isAccepted() ? line.accepted : line.overridden;
    ++outcome.dispatched;
    outcome.returned += dispatch.returned ? 1 : 0;
}

AdviceLine &adviceLineOf(std::vector<AdviceLine> &lines, const QString &code)
{
    const auto known = std::ranges::find(lines, code, &AdviceLine::code);
    return known != lines.end() ? *known : lines.emplace_back(AdviceLine{code, {}, {}, {}});
}

QJsonObject outcomeJson(const AdviceOutcome &outcome) { return {{u"dispatched"_s, outcome.dispatched}, {u"returned"_s, outcome.returned}}; }

QJsonObject adviceLineJson(const AdviceLine &line)
{
    return {{u"accepted"_s, outcomeJson(line.accepted)}, {u"overridden"_s, outcomeJson(line.overridden)}};
}

void countOwn(OwnRecord &record, const domain::CaseBrief &brief)
{
    ++record.onTime.whole;
    record.onTime.part += brief.onTime.value_or(false) ? 1 : 0;
    record.reworked += brief.reworks > 0 ? 1 : 0;
}

} // namespace

AdviceRecord adviceRecordOf(const region::Region &region, std::span<const ScoredCase> cases, QDate from, QDate to)
{
    const domain::WorkCalendar &calendar = region.rulebook.calendar;
    const domain::LocalDay period{domain::localDay(calendar, from).from, domain::localDay(calendar, to).to};
    AdviceRecord record;
    record.from = from;
    record.to = to;
    for (const ScoredCase &one : cases) {
        if (!period.contains(one.counted.brief.filedAt))
            continue;
        record.dispatches += one.dispatches;
        record.unadvised += one.dispatches - int(one.advised.size());
        for (const AdvisedDispatch &dispatch : one.advised) {
            countAdvised(record.all, dispatch);
            countAdvised(adviceLineOf(record.departments, dispatch.advisedDepartment), dispatch);
        }
    }
    const auto place = [&region](const AdviceLine &line) {
        return std::pair(std::ranges::find(region.departments, line.code, &region::Department::code) - region.departments.begin(), line.code);
    };
    std::ranges::sort(record.departments, [&place](const AdviceLine &left, const AdviceLine &right) { return place(left) < place(right); });
    for (AdviceLine &line : record.departments) {
        const region::Department *department = region.department(line.code);
        line.name = department ? department->name : line.code;
    }
    return record;
}

QJsonObject toJson(const AdviceRecord &record)
{
    QJsonArray departments;
    for (const AdviceLine &line : record.departments) {
        QJsonObject object = adviceLineJson(line);
        object.insert(u"code"_s, line.code);
        object.insert(u"name"_s, line.name);
        departments.append(object);
    }
    return {{u"drill"_s, record.drill},
            {u"from"_s, record.from.toString(Qt::ISODate)},
            {u"to"_s, record.to.toString(Qt::ISODate)},
            {u"dispatches"_s, record.dispatches},
            {u"unadvised"_s, record.unadvised},
            {u"all"_s, adviceLineJson(record.all)},
            {u"departments"_s, departments}};
}

OwnRecords ownRecordsOf(const region::Region &region, std::span<const ScoredCase> cases)
{
    OwnRecords records;
    for (const ScoredCase &one : cases) {
        const domain::CaseBrief &brief = one.counted.brief;
        const domain::Item *item = region.rulebook.item(brief.item);
        if (!item || !brief.closedAt || !brief.onTime || one.closedBySource || brief.excused)
            continue;
        if (!one.officer.isEmpty())
            countOwn(records.ofPosts[{one.officer, item->minorName}], brief);
        if (!brief.department.isEmpty())
            countOwn(records.ofDepartments[{brief.department, item->minorName}], brief);
    }
    return records;
}

} // namespace report
