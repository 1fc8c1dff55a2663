// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/things/thingscheck.h"

#include "town/checkparts.h"

#include <algorithm>

namespace town {

using namespace Qt::StringLiterals;

namespace {

QJsonValue pointJson(std::optional<QPointF> point) { return point ? QJsonValue(QJsonArray{point->x(), point->y()}) : QJsonValue(); }

std::optional<QPointF> pointFrom(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    return pair.size() == 2 ? std::optional(QPointF(pair[0].toDouble(), pair[1].toDouble())) : std::nullopt;
}

std::optional<QPointF> pointOf(std::optional<base::GeoPoint> at) { return at ? std::optional(QPointF(at->longitude, at->latitude)) : std::nullopt; }

QJsonObject thingJson(const SeenThing &thing)
{
    return {{u"row"_s, thing.row},
            {u"code"_s, thing.code},
            {u"kind"_s, thing.kind},
            {u"name"_s, thing.name},
            {u"grid"_s, thing.grid},
            {u"count"_s, thing.count},
            {u"at"_s, pointJson(pointOf(thing.at))}};
}

SeenThing thingFrom(const QJsonObject &said)
{
    SeenThing thing{said.value("row"_L1).toInt(),
                    said.value("code"_L1).toString(),
                    said.value("kind"_L1).toString(),
                    said.value("name"_L1).toString(),
                    said.value("grid"_L1).toString(),
                    said.value("count"_L1).toInt(),
                    {}};
    if (const auto at = pointFrom(said.value("at"_L1)))
        thing.at = base::GeoPoint{at->y(), at->x()};
    return thing;
}

} // namespace

QJsonObject remarkJson(const Remark &remark)
{
    const std::optional<QPointF> at = remark.at ? std::optional(QPointF(remark.at->longitude, remark.at->latitude)) : std::nullopt;
    return {{u"kind"_s, int(remark.kind)}, {u"row"_s, remark.row},   {u"grid"_s, remark.grid},
            {u"what"_s, remark.what},      {u"at"_s, pointJson(at)}, {u"original"_s, pointJson(remark.original)},
            {u"place"_s, remark.place}};
}

Remark remarkFrom(const QJsonObject &said)
{
    Remark remark{Remark::Kind(std::clamp(said.value("kind"_L1).toInt(), 0, int(Remark::Kind::Noted))), said.value("row"_L1).toInt(),
                  said.value("grid"_L1).toString(), said.value("what"_L1).toString()};
    if (const auto at = pointFrom(said.value("at"_L1)))
        remark.at = base::GeoPoint{at->y(), at->x()};
    remark.original = pointFrom(said.value("original"_L1));
    remark.place = said.value("place"_L1).toString();
    return remark;
}

QJsonObject columnJson(const FoundColumn &column)
{
    return {{u"name"_s, column.name},
            {u"samples"_s, QJsonArray::fromStringList(column.samples)},
            {u"filled"_s, column.filled},
            {u"different"_s, column.different}};
}

FoundColumn columnFrom(const QJsonObject &said)
{
    FoundColumn column{said.value("name"_L1).toString(), {}, said.value("filled"_L1).toInt(), said.value("different"_L1).toInt()};
    for (const QJsonValue &sample : said.value("samples"_L1).toArray())
        column.samples << sample.toString();
    return column;
}

int ThingsCheck::refused() const { return int(std::ranges::count(remarks, Remark::Kind::Refused, &Remark::kind)); }

QJsonArray thingsJson(const std::vector<ThingsCheck> &checks)
{
    QJsonArray all;
    for (const ThingsCheck &check : checks) {
        QJsonArray columns, chosen, things, remarks;
        for (const FoundColumn &column : check.columns)
            columns.append(columnJson(column));
        for (const QString &heading : check.chosen.texts)
            chosen.append(heading);
        for (const SeenThing &thing : check.things)
            things.append(thingJson(thing));
        for (const Remark &remark : check.remarks)
            remarks.append(remarkJson(remark));
        all.append(QJsonObject{{u"sensors"_s, check.of == ThingsOf::Sensors},
                               {u"file"_s, check.file},
                               {u"columns"_s, columns},
                               {u"chosen"_s, chosen},
                               {u"rows"_s, check.rows},
                               {u"made"_s, check.made},
                               {u"things"_s, things},
                               {u"remarks"_s, remarks},
                               {u"trouble"_s, check.trouble}});
    }
    return all;
}

std::vector<ThingsCheck> thingsFrom(const QJsonArray &said)
{
    std::vector<ThingsCheck> all;
    for (const QJsonValue &each : said) {
        ThingsCheck check;
        check.of = each["sensors"_L1].toBool() ? ThingsOf::Sensors : ThingsOf::Elements;
        check.file = each["file"_L1].toString();
        for (const QJsonValue &column : each["columns"_L1].toArray())
            check.columns.push_back(columnFrom(column.toObject()));
        const QJsonArray chosen = each["chosen"_L1].toArray();
        for (size_t i = 0; i < kThingFieldCount; ++i)
            check.chosen.texts[i] = chosen.at(qsizetype(i)).toString();
        check.rows = each["rows"_L1].toInt();
        check.made = each["made"_L1].toInt();
        for (const QJsonValue &thing : each["things"_L1].toArray())
            check.things.push_back(thingFrom(thing.toObject()));
        for (const QJsonValue &remark : each["remarks"_L1].toArray())
            check.remarks.push_back(remarkFrom(remark.toObject()));
        check.trouble = each["trouble"_L1].toString();
        all.push_back(std::move(check));
    }
    return all;
}

} // namespace town
