// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/search/typedplace.h"

#include "base/text/halfwidth.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <cmath>

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestPair = 80;

QString placeText(const char *source) { return QCoreApplication::translate("goto", source); }

/// What a word or a letter beside a number says that it is.
enum class Axis : quint8 { Unsaid, Latitude, Longitude };

struct Degrees {
    double value = 0;
    Axis axis = Axis::Unsaid;
    bool pointed = false; ///< with a decimal point or a word: hardly anything but degrees
};

std::optional<Degrees> degreesOf(const QString &word, const QString &number, const QString &letter)
{
    Degrees degrees;
    bool valid = false;
    degrees.value = number.toDouble(&valid);
    if (!valid)
        return std::nullopt;
    const auto says = [&](const QStringList &words) { return words.contains(word) || words.contains(letter); };
    const bool south = says({u"s"_s, u"南纬"_s}), west = says({u"w"_s, u"西经"_s});
    if (south || says({u"n"_s, u"北纬"_s, u"纬度"_s, u"lat"_s, u"latitude"_s}))
        degrees.axis = Axis::Latitude;
    else if (west || says({u"e"_s, u"东经"_s, u"经度"_s, u"lon"_s, u"longitude"_s}))
        degrees.axis = Axis::Longitude;
    if (south || west)
        degrees.value = -degrees.value;
    degrees.pointed = degrees.axis != Axis::Unsaid || number.contains(u'.');
    return degrees;
}

QString offEarth(double first, double second)
{
    return placeText(QT_TRANSLATE_NOOP("goto", "Latitude lies between −90 and 90, longitude between −180 and 180: %1 and %2 are no place on earth."))
        .arg(QString::number(first, 'g', 8), QString::number(second, 'g', 8));
}

TypedPlace placeOf(const Degrees &first, const Degrees &second)
{
    TypedPlace place;
    if (first.axis != Axis::Unsaid && first.axis == second.axis) {
        place.refusal = placeText(QT_TRANSLATE_NOOP("goto", "One of the two numbers must be the latitude, the other the longitude."));
        return place;
    }
    const bool said = first.axis != Axis::Unsaid || second.axis != Axis::Unsaid;
    const bool saidFirst = first.axis == Axis::Longitude || second.axis == Axis::Latitude;
    place.longitudeFirst = said ? saidFirst : std::abs(first.value) > 90;
    const double latitude = place.longitudeFirst ? second.value : first.value;
    const double longitude = place.longitudeFirst ? first.value : second.value;
    if (std::abs(latitude) == 90)
        place.refusal =
            placeText(QT_TRANSLATE_NOOP("goto", "A pole is on every longitude at once, and no map can show it. Type another latitude than %1."))
                .arg(latitude);
    else if (base::isOnGlobe(latitude, longitude))
        place.point = base::GeoPoint{latitude, longitude};
    else
        place.refusal = offEarth(first.value, second.value);
    return place;
}

} // namespace

std::optional<TypedPlace> placeTyped(const QString &typed)
{
    static const QString kOne = uR"((?:(北纬|南纬|东经|西经|纬度|经度|latitude|longitude|lat|lon)[\s:]*)?([+-]?\d+(?:\.\d*)?)\s*°?\s*([nsew])?)"_s;
    static const QRegularExpression kPair(u"^"_s + kOne + uR"((\s*[,;、]\s*|\s+))"_s + kOne + u"$"_s);
    if (typed.size() > kLongestPair)
        return std::nullopt;
    const QString text = base::halfWidth(typed).toLower().replace(u'−', u'-').simplified();
    const QRegularExpressionMatch match = kPair.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto first = degreesOf(match.captured(1), match.captured(2), match.captured(3));
    const auto second = degreesOf(match.captured(5), match.captured(6), match.captured(7));
    if (!first || !second)
        return std::nullopt;
    if (match.captured(4).trimmed().isEmpty() && !(first->pointed && second->pointed))
        return std::nullopt;
    return placeOf(*first, *second);
}

} // namespace live
