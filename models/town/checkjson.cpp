// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/towncheck.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace town {

using namespace Qt::StringLiterals;

namespace {

QJsonArray ringJson(const QPolygonF &ring)
{
    QJsonArray flat;
    for (const QPointF &point : ring) {
        flat.append(point.x());
        flat.append(point.y());
    }
    return flat;
}

QPolygonF ringFrom(const QJsonArray &flat)
{
    QPolygonF ring;
    ring.reserve(flat.size() / 2);
    for (qsizetype i = 0; i + 1 < flat.size(); i += 2)
        ring << QPointF(flat[i].toDouble(), flat[i + 1].toDouble());
    return ring;
}

QJsonValue pointJson(std::optional<QPointF> point) { return point ? QJsonValue(QJsonArray{point->x(), point->y()}) : QJsonValue(); }

std::optional<QPointF> pointFrom(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    return pair.size() == 2 ? std::optional(QPointF(pair[0].toDouble(), pair[1].toDouble())) : std::nullopt;
}

QJsonObject groundJson(const SeenGround &ground)
{
    QJsonArray parts;
    for (const FoundPart &part : ground.parts) {
        QJsonArray rings{ringJson(part.ring)};
        for (const QPolygonF &hole : part.holes)
            rings.append(ringJson(hole));
        parts.append(rings);
    }
    return {{u"row"_s, ground.row},     {u"taken"_s, ground.taken},
            {u"code"_s, ground.code},   {u"name"_s, ground.name},
            {u"chief"_s, ground.chief}, {u"village"_s, ground.village},
            {u"parts"_s, parts},        {u"label"_s, QJsonArray{ground.label.longitude, ground.label.latitude}}};
}

SeenGround groundFrom(const QJsonObject &said)
{
    SeenGround ground;
    ground.row = said.value("row"_L1).toInt();
    ground.taken = said.value("taken"_L1).toBool();
    ground.code = said.value("code"_L1).toString();
    ground.name = said.value("name"_L1).toString();
    ground.chief = said.value("chief"_L1).toString();
    ground.village = said.value("village"_L1).toString();
    for (const QJsonValue &part : said.value("parts"_L1).toArray()) {
        FoundPart found;
        const QJsonArray rings = part.toArray();
        found.ring = ringFrom(rings.at(0).toArray());
        for (qsizetype i = 1; i < rings.size(); ++i)
            found.holes.push_back(ringFrom(rings.at(i).toArray()));
        ground.parts.push_back(std::move(found));
    }
    const QPointF label = pointFrom(said.value("label"_L1)).value_or(QPointF());
    ground.label = {label.y(), label.x()};
    return ground;
}

QJsonObject remarkJson(const Remark &remark)
{
    const std::optional<QPointF> at = remark.at ? std::optional(QPointF(remark.at->longitude, remark.at->latitude)) : std::nullopt;
    return {{u"kind"_s, int(remark.kind)}, {u"row"_s, remark.row},   {u"grid"_s, remark.grid},
            {u"what"_s, remark.what},      {u"at"_s, pointJson(at)}, {u"original"_s, pointJson(remark.original)}};
}

Remark remarkFrom(const QJsonObject &said)
{
    Remark remark{Remark::Kind(std::clamp(said.value("kind"_L1).toInt(), 0, int(Remark::Kind::Noted))), said.value("row"_L1).toInt(),
                  said.value("grid"_L1).toString(), said.value("what"_L1).toString()};
    if (const auto at = pointFrom(said.value("at"_L1)))
        remark.at = base::GeoPoint{at->y(), at->x()};
    remark.original = pointFrom(said.value("original"_L1));
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

template <class Part, class Write> QJsonArray listJson(const std::vector<Part> &parts, Write write)
{
    QJsonArray list;
    for (const Part &part : parts)
        list.append(write(part));
    return list;
}

template <class Part, class Read> std::vector<Part> listFrom(const QJsonValue &said, Read read)
{
    std::vector<Part> parts;
    for (const QJsonValue &each : said.toArray())
        parts.push_back(read(each.toObject()));
    return parts;
}

} // namespace

int TownCheck::grids() const { return int(std::ranges::count(grounds, true, &SeenGround::taken)); }
int TownCheck::count(Remark::Kind kind) const { return int(std::ranges::count(remarks, kind, &Remark::kind)); }

QByteArray toJson(const TownCheck &check)
{
    const QJsonObject chosen{
        {u"code"_s, check.chosen.code}, {u"name"_s, check.chosen.name}, {u"chief"_s, check.chosen.chief}, {u"village"_s, check.chosen.village}};
    const QJsonObject said{{u"format"_s, check.format},
                           {u"encoding"_s, check.encoding},
                           {u"layer"_s, check.layer},
                           {u"system"_s, check.system},
                           {u"approximate"_s, check.approximate},
                           {u"records"_s, check.records},
                           {u"columns"_s, listJson(check.columns, columnJson)},
                           {u"chosen"_s, chosen},
                           {u"grounds"_s, listJson(check.grounds, groundJson)},
                           {u"outline"_s, ringJson(check.outline)},
                           {u"remarks"_s, listJson(check.remarks, remarkJson)},
                           {u"trouble"_s, check.trouble}};
    return QJsonDocument(QJsonObject{{u"check"_s, said}}).toJson(QJsonDocument::Compact);
}

base::Result<TownCheck> checkFromJson(const QByteArray &json)
{
    const QJsonValue whole = QJsonDocument::fromJson(json).object().value("check"_L1);
    if (!whole.isObject())
        return base::fail(base::ErrorCode::Malformed, QCoreApplication::translate("town", "The program that reads the file gave no answer."));
    const QJsonObject said = whole.toObject(), chosen = said.value("chosen"_L1).toObject();
    TownCheck check;
    check.format = said.value("format"_L1).toString();
    check.encoding = said.value("encoding"_L1).toString();
    check.layer = said.value("layer"_L1).toString();
    check.system = said.value("system"_L1).toString();
    check.approximate = said.value("approximate"_L1).toBool();
    check.records = said.value("records"_L1).toInt();
    check.columns = listFrom<FoundColumn>(said.value("columns"_L1), columnFrom);
    check.chosen = {chosen.value("code"_L1).toString(), chosen.value("name"_L1).toString(), chosen.value("chief"_L1).toString(),
                    chosen.value("village"_L1).toString()};
    check.grounds = listFrom<SeenGround>(said.value("grounds"_L1), groundFrom);
    check.outline = ringFrom(said.value("outline"_L1).toArray());
    check.remarks = listFrom<Remark>(said.value("remarks"_L1), remarkFrom);
    check.trouble = said.value("trouble"_L1).toString();
    return check;
}

} // namespace town
