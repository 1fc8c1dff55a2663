// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/day/dailysummary.h"

#include "domain/source/media.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace report {

namespace {

[[nodiscard]] QJsonValue json(const std::optional<base::Milliseconds> &duration)
{
    return duration ? QJsonValue(static_cast<double>(duration->count()) / 1000.0) : QJsonValue();
}

[[nodiscard]] QJsonValue json(const std::optional<base::Instant> &instant) { return instant ? QJsonValue(base::toIso(*instant)) : QJsonValue(); }

[[nodiscard]] QString json(base::CaseId id)
{
    return QString::number(id.value); // 64 bits do not fit a JSON number
}

[[nodiscard]] QJsonObject byLevel(const std::array<int, 5> &counts)
{
    QJsonObject object;
    for (const domain::Severity level : domain::kSeverities)
        object.insert(domain::word(level), counts[domain::indexOf(level)]);
    return object;
}

[[nodiscard]] QJsonObject json(const DayFigures &figures)
{
    return {{u"filed"_s, figures.filed},
            {u"closed"_s, figures.closed},
            {u"withdrawn"_s, figures.withdrawn},
            {u"closing_rate_a"_s, toJson(figures.closingRateA)},
            {u"closing_rate_b"_s, toJson(figures.closingRateB)},
            {u"on_time_rate"_s, toJson(figures.onTimeRate)},
            {u"excused"_s, figures.excused},
            {u"overdue"_s, figures.overdue},
            {u"hotline"_s, figures.hotline},
            {u"supervised"_s, figures.supervised},
            {u"carried_over"_s, figures.carriedOver},
            {u"unfiled"_s, figures.unfiled},
            {u"average_handling"_s, json(figures.averageHandling)}};
}

[[nodiscard]] QJsonObject json(const GridLine &line)
{
    return {{u"code"_s, line.code},
            {u"name"_s, line.name},
            {u"filed"_s, byLevel(line.filed)},
            {u"total"_s, line.total},
            {u"among_most"_s, line.amongMost}};
}

[[nodiscard]] QJsonObject json(const DepartmentLine &line)
{
    return {{u"code"_s, line.code},
            {u"name"_s, line.name},
            {u"dispatched"_s, line.dispatched},
            {u"closed"_s, line.closed},
            {u"overdue"_s, line.overdue},
            {u"average_handling"_s, json(line.averageHandling)},
            {u"on_time_rate"_s, toJson(line.onTimeRate)},
            {u"below_target"_s, line.belowTarget}};
}

[[nodiscard]] QJsonObject json(const SourceLine &line) { return {{u"code"_s, line.code}, {u"name"_s, line.name}, {u"filed"_s, line.filed}}; }

[[nodiscard]] QJsonObject json(const UrgentLine &line)
{
    return {{u"id"_s, json(line.id)},
            {u"level"_s, domain::word(line.level)},
            {u"filed_at"_s, base::toIso(line.filedAt)},
            {u"number"_s, line.number},
            {u"title"_s, line.title},
            {u"grid"_s, line.gridName},
            {u"department"_s, line.departmentName},
            {u"used"_s, json(line.used)},
            {u"limit"_s, json(line.limit)},
            {u"overdue"_s, line.overdue},
            {u"carried"_s, line.carried},
            {u"withdrawn"_s, line.withdrawn}};
}

[[nodiscard]] QJsonObject json(const RectificationLine &line)
{
    return {{u"id"_s, json(line.id)},
            {u"level"_s, domain::word(line.level)},
            {u"number"_s, line.number},
            {u"title"_s, line.title},
            {u"place"_s, line.place},
            {u"department"_s, line.departmentName},
            {u"measure"_s, line.measure},
            {u"due_at"_s, json(line.dueAt)},
            {u"due_open"_s, line.dueOpen == domain::kNotOpen ? QJsonValue() : QJsonValue(domain::openWord(line.dueOpen))},
            {u"result"_s, line.result},
            {u"overdue"_s, line.overdue}};
}

/// An address names who sent it; what is printed and exported says only that there is one.
[[nodiscard]] QJsonValue json(const std::optional<NamedPhoto> &photo)
{
    if (!photo)
        return {};
    const bool isOurs = domain::mediaKind(photo->media) == domain::MediaKind::Shelf;
    return QJsonObject{{u"picture"_s, isOurs ? QJsonValue(photo->media) : QJsonValue()}, {u"at"_s, json(std::optional(photo->at))}};
}

[[nodiscard]] QJsonObject json(const PicturePair &pair)
{
    return {{u"id"_s, json(pair.id)},        {u"level"_s, domain::word(pair.level)}, {u"number"_s, pair.number},       {u"title"_s, pair.title},
            {u"place"_s, pair.place},        {u"department"_s, pair.departmentName}, {u"before"_s, json(pair.before)}, {u"after"_s, json(pair.after)},
            {u"due_at"_s, json(pair.dueAt)}, {u"closed_at"_s, json(pair.closedAt)},  {u"result"_s, pair.result},       {u"overdue"_s, pair.overdue}};
}

[[nodiscard]] QJsonValue json(const std::optional<CampaignFigures> &campaign)
{
    if (!campaign)
        return {};
    return QJsonObject{{u"name"_s, campaign->name},
                       {u"table"_s, campaign->table},
                       {u"within"_s, campaign->within},
                       {u"fix_within"_s, campaign->fixWithin},
                       {u"delivered"_s, toJson(campaign->delivered)},
                       {u"fixed"_s, toJson(campaign->fixed)}};
}

template <class Line> [[nodiscard]] QJsonArray jsonArray(const std::vector<Line> &lines)
{
    QJsonArray array;
    for (const Line &line : lines)
        array.append(json(line));
    return array;
}

template <class Value> [[nodiscard]] QJsonArray hours(const std::array<Value, 24> &values)
{
    QJsonArray array;
    for (const Value value : values)
        array.append(value);
    return array;
}

QJsonValue toJson(const std::optional<base::Anchor> &anchor)
{
    if (!anchor)
        return {};
    return QJsonObject{{u"position"_s, static_cast<double>(anchor->position.value)},
                       {u"digest"_s, QString::fromLatin1(anchor->digest.toHex())},
                       {u"signature"_s, QString::fromLatin1(anchor->signature.toBase64())},
                       {u"unsigned_why"_s, anchor->unsignedWhy.isEmpty() ? QJsonValue() : QJsonValue(anchor->unsignedWhy)}};
}

} // namespace

QJsonObject toJson(Share share)
{
    const std::optional<double> value = share.value();
    return {{u"part"_s, share.part}, {u"whole"_s, share.whole}, {u"value"_s, value ? QJsonValue(*value) : QJsonValue()}};
}

QJsonObject toJson(const DailySummary &summary)
{
    return {{u"date"_s, summary.date.toString(Qt::ISODate)},
            {u"from"_s, base::toIso(summary.from)},
            {u"to"_s, base::toIso(summary.to)},
            {u"up_to"_s, json(summary.upTo)},
            {u"zone"_s, QString::fromLatin1(summary.zone.id())},
            {u"printed_at"_s, base::toIso(summary.printedAt)},
            {u"snapshot"_s, static_cast<double>(summary.snapshot.value)},
            {u"anchor"_s, toJson(summary.anchor)},
            {u"centre"_s, summary.centreName},
            {u"region"_s, summary.regionName},
            {u"issue"_s, summary.issueNumber},
            {u"drill"_s, summary.drill},
            {u"sample"_s, summary.sample},
            {u"phase"_s, summary.phase},
            {u"hotline_name"_s, summary.hotlineName},
            {u"grid_count"_s, summary.gridCount},
            {u"on_time_target"_s, summary.onTimeTarget},
            {u"day"_s, json(summary.day)},
            {u"day_before"_s, summary.dayBefore ? QJsonValue(json(*summary.dayBefore)) : QJsonValue()},
            {u"campaign"_s, json(summary.campaign)},
            {u"filed_by_level"_s, byLevel(summary.filedByLevel)},
            {u"grids"_s, jsonArray(summary.grids)},
            {u"departments"_s, jsonArray(summary.departments)},
            {u"sources"_s, jsonArray(summary.sources)},
            {u"filed_by_hour"_s, hours(summary.filedByHour)},
            {u"night_hours"_s, hours(summary.nightHours)},
            {u"filed_by_day_shift"_s, summary.filedByDayShift},
            {u"filed_by_night_shift"_s, summary.filedByNightShift},
            {u"urgent"_s, jsonArray(summary.urgent)},
            {u"rectification"_s, jsonArray(summary.rectification)},
            {u"pairs"_s, jsonArray(summary.pairs)}};
}

} // namespace report
