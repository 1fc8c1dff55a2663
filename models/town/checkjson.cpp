// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/checkparts.h"
#include "town/towncheck.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace town {

using namespace Qt::StringLiterals;

namespace {

QPointF pairFrom(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    return {pair.at(0).toDouble(), pair.at(1).toDouble()};
}

QJsonObject seenJson(const SeenGround &ground)
{
    QJsonArray parts;
    for (const FoundPart &part : ground.parts)
        parts.append(groundJson(part));
    return {{u"row"_s, ground.row},     {u"taken"_s, ground.taken},
            {u"code"_s, ground.code},   {u"name"_s, ground.name},
            {u"chief"_s, ground.chief}, {u"village"_s, ground.village},
            {u"parts"_s, parts},        {u"label"_s, QJsonArray{ground.label.longitude, ground.label.latitude}}};
}

SeenGround seenFrom(const QJsonObject &said)
{
    SeenGround ground;
    ground.row = said.value("row"_L1).toInt();
    ground.taken = said.value("taken"_L1).toBool();
    ground.code = said.value("code"_L1).toString();
    ground.name = said.value("name"_L1).toString();
    ground.chief = said.value("chief"_L1).toString();
    ground.village = said.value("village"_L1).toString();
    for (const QJsonValue &part : said.value("parts"_L1).toArray()) {
        ground.parts.push_back(groundFrom(part.toArray()));
    }
    const QPointF label = pairFrom(said.value("label"_L1));
    ground.label = {label.y(), label.x()};
    return ground;
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
int TownCheck::open() const { return int(std::ranges::count_if(places, &TownPlace::isOpen)); }
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
                           {u"grounds"_s, listJson(check.grounds, seenJson)},
                           {u"outline"_s, groundJson({check.outline, {}})},
                           {u"originals"_s, groundJson({{}, check.originals})},
                           {u"remarks"_s, listJson(check.remarks, remarkJson)},
                           {u"places"_s, placesJson(check.places, true)},
                           {u"things"_s, thingsJson(check.things)},
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
    check.grounds = listFrom<SeenGround>(said.value("grounds"_L1), seenFrom);
    check.outline = groundFrom(said.value("outline"_L1).toArray()).ring;
    check.originals = groundFrom(said.value("originals"_L1).toArray()).holes;
    check.remarks = listFrom<Remark>(said.value("remarks"_L1), remarkFrom);
    check.places = placesFrom(said.value("places"_L1).toArray());
    check.things = thingsFrom(said.value("things"_L1).toArray());
    check.trouble = said.value("trouble"_L1).toString();
    return check;
}

} // namespace town
