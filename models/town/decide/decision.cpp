// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/decide/decision.h"

#include "town/checkparts.h"

#include <algorithm>
#include <array>

namespace town {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kChoices{Choice::LeaveOut, Choice::Reorder, Choice::Share,   Choice::First,   Choice::Second, Choice::Neither,
                              Choice::Keep,     Choice::Fill,    Choice::OwnGrid, Choice::Degrees, Choice::Clean,  Choice::TakeBack};
constexpr std::array kPlaceKinds{TownPlace::Kind::Crossing, TownPlace::Kind::Overlap, TownPlace::Kind::Hole,
                                 TownPlace::Kind::Far,      TownPlace::Kind::Spike,   TownPlace::Kind::Gap};

QJsonArray numbersOf(const QPolygonF &ring)
{
    QJsonArray flat;
    for (const QPointF &point : ring) {
        flat.append(point.x());
        flat.append(point.y());
    }
    return flat;
}

QPolygonF pointsOf(const QJsonArray &flat)
{
    QPolygonF ring;
    ring.reserve(flat.size() / 2);
    for (qsizetype i = 0; i + 1 < flat.size(); i += 2)
        ring << QPointF(flat[i].toDouble(), flat[i + 1].toDouble());
    return ring;
}

QJsonArray groundsJson(const std::vector<FoundPart> &parts)
{
    QJsonArray grounds;
    for (const FoundPart &part : parts)
        grounds.append(groundJson(part));
    return grounds;
}

std::vector<FoundPart> groundsFrom(const QJsonValue &said)
{
    std::vector<FoundPart> parts;
    for (const QJsonValue &each : said.toArray())
        parts.push_back(groundFrom(each.toArray()));
    return parts;
}

QJsonArray optionsJson(const std::vector<TownPlace::Option> &options)
{
    QJsonArray all;
    for (const TownPlace::Option &option : options)
        all.append(QJsonObject{{u"choice"_s, word(option.choice)}, {u"after"_s, groundsJson(option.after)}});
    return all;
}

QJsonArray choicesJson(const std::vector<TownPlace::Option> &options)
{
    QJsonArray all;
    for (const TownPlace::Option &option : options)
        all.append(word(option.choice));
    return all;
}

QJsonObject placeJson(const TownPlace &place, bool whole)
{
    QJsonArray rows;
    for (const int row : place.rows)
        rows.append(row);
    QJsonObject said{{u"place"_s, place.key},
                     {u"kind"_s, word(place.kind)},
                     {u"rows"_s, rows},
                     {u"grids"_s, QJsonArray::fromStringList(place.grids)},
                     {u"names"_s, QJsonArray::fromStringList(place.names)},
                     {u"what"_s, place.what},
                     {u"at"_s, QJsonArray{place.at.longitude, place.at.latitude}},
                     {u"original"_s, place.original ? QJsonValue(QJsonArray{place.original->x(), place.original->y()}) : QJsonValue()},
                     {u"square_metres"_s, place.squareMetres},
                     {u"widest"_s, place.widest},
                     {u"choices"_s, choicesJson(place.options)},
                     {u"chosen"_s, place.chosen ? QJsonValue(word(*place.chosen)) : QJsonValue()}};
    if (whole) {
        said.insert(u"before"_s, groundsJson(place.before));
        said.insert(u"spot"_s, groundsJson(place.spot));
        said.insert(u"options"_s, optionsJson(place.options));
    }
    return said;
}

TownPlace placeFrom(const QJsonObject &said)
{
    TownPlace place;
    place.key = said.value("place"_L1).toString();
    const QString kind = said.value("kind"_L1).toString();
    for (const TownPlace::Kind each : kPlaceKinds) {
        if (word(each) == kind)
            place.kind = each;
    }
    for (const QJsonValue &row : said.value("rows"_L1).toArray())
        place.rows.push_back(row.toInt());
    for (const QJsonValue &grid : said.value("grids"_L1).toArray())
        place.grids << grid.toString();
    for (const QJsonValue &name : said.value("names"_L1).toArray())
        place.names << name.toString();
    place.what = said.value("what"_L1).toString();
    const QJsonArray at = said.value("at"_L1).toArray(), original = said.value("original"_L1).toArray();
    place.at = {at.at(1).toDouble(), at.at(0).toDouble()};
    if (original.size() == 2)
        place.original = QPointF(original[0].toDouble(), original[1].toDouble());
    place.squareMetres = said.value("square_metres"_L1).toDouble();
    place.widest = said.value("widest"_L1).toDouble();
    place.before = groundsFrom(said.value("before"_L1));
    place.spot = groundsFrom(said.value("spot"_L1));
    for (const QJsonValue &each : said.value("options"_L1).toArray()) {
        if (const auto choice = choiceFrom(each["choice"_L1].toString()))
            place.options.push_back({*choice, groundsFrom(each["after"_L1])});
    }
    place.chosen = choiceFrom(said.value("chosen"_L1).toString());
    return place;
}

} // namespace

QString word(Choice choice)
{
    switch (choice) {
    case Choice::LeaveOut: return u"leave-out"_s;
    case Choice::Reorder: return u"reorder"_s;
    case Choice::Share: return u"share"_s;
    case Choice::First: return u"first"_s;
    case Choice::Second: return u"second"_s;
    case Choice::Neither: return u"neither"_s;
    case Choice::Keep: return u"keep"_s;
    case Choice::Fill: return u"fill"_s;
    case Choice::OwnGrid: return u"own-grid"_s;
    case Choice::Degrees: return u"degrees"_s;
    case Choice::Clean: return u"clean"_s;
    case Choice::TakeBack: return u"take-back"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Choice> choiceFrom(const QString &said)
{
    const auto found = std::ranges::find_if(kChoices, [&said](Choice choice) { return word(choice) == said; });
    return found == kChoices.end() ? std::nullopt : std::optional(*found);
}

QString word(TownPlace::Kind kind)
{
    switch (kind) {
    case TownPlace::Kind::Crossing: return u"crossing"_s;
    case TownPlace::Kind::Overlap: return u"overlap"_s;
    case TownPlace::Kind::Hole: return u"hole"_s;
    case TownPlace::Kind::Far: return u"far"_s;
    case TownPlace::Kind::Spike: return u"spike"_s;
    case TownPlace::Kind::Gap: return u"gap"_s;
    }
    Q_UNREACHABLE();
}

const TownPlace::Option *TownPlace::option(Choice choice) const
{
    const auto found = std::ranges::find(options, choice, &Option::choice);
    return found == options.end() ? nullptr : &*found;
}

QJsonArray groundJson(const FoundPart &part)
{
    QJsonArray rings{numbersOf(part.ring)};
    for (const QPolygonF &hole : part.holes)
        rings.append(numbersOf(hole));
    return rings;
}

FoundPart groundFrom(const QJsonArray &rings)
{
    FoundPart part{pointsOf(rings.at(0).toArray()), {}};
    for (qsizetype i = 1; i < rings.size(); ++i)
        part.holes.push_back(pointsOf(rings.at(i).toArray()));
    return part;
}

QJsonArray placesJson(const std::vector<TownPlace> &places, bool whole)
{
    QJsonArray all;
    for (const TownPlace &place : places)
        all.append(placeJson(place, whole));
    return all;
}

std::vector<TownPlace> placesFrom(const QJsonArray &said)
{
    std::vector<TownPlace> places;
    for (const QJsonValue &each : said)
        places.push_back(placeFrom(each.toObject()));
    return places;
}

} // namespace town
