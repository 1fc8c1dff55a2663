// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping/coordinates.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

/// 121 16 12, 121:16:12, 121-16-12: degrees, minutes and seconds without their marks. Two numbers may be anything.
QString withMarks(const QString &text)
{
    static const QRegularExpression kParts(u"^(\\D*)(\\d{1,3})([\\s:-])\\s*(\\d{1,2})\\3\\s*(\\d{1,2}(?:\\.\\d+)?)(\\s*[NSEWnsew]?)$"_s);
    const auto match = kParts.match(text);
    if (!match.hasMatch())
        return text;
    return match.captured(1) + match.captured(2) + u'°' + match.captured(4) + u'\'' + match.captured(5) + u'"' + match.captured(6);
}

/// Without blanks and what only stands around it, full width made plain, and one sign for each kind of degree, minute and second mark.
QString oneSpelling(const QString &written)
{
    static const QRegularExpression kAround(u"^(?:[经纬]度?|[xXyY]|lat|lng|lon|long)?[:：=]|^[经纬]度|[,;，；、。]+$"_s);
    static const QRegularExpression kUnseen(u"\\p{Cf}+"_s);
    const QString text = withMarks(QString(written).remove(kUnseen).trimmed().remove(kAround).trimmed());
    QString spelled;
    for (QChar c : text) {
        if (c.unicode() > 0xff00 && c.unicode() < 0xff5f)
            c = QChar(c.unicode() - 0xfee0);
        if (c == u'。') // typed with the Chinese keyboard on
            c = u'.';
        if (c == u'º' || c == u'˚' || c == u'度')
            spelled += u'°';
        else if (c == u'′' || c == u'’' || c == u'‘' || c == u'分')
            spelled += u'\'';
        else if (c == u'″' || c == u'”' || c == u'“' || c == u'秒')
            spelled += u'"';
        else if (!c.isSpace())
            spelled += c.toUpper();
    }
    return spelled.replace("''"_L1, "\""_L1);
}

enum class Axis : quint8 { Unsaid, Latitude, Longitude };

/// One half of a pair: its degrees, and which of both it says it is.
struct Half {
    QString text;
    double value = 0;
    Axis axis = Axis::Unsaid;
};

std::optional<Half> halfOf(const QString &written)
{
    // x and y say nothing: in surveys x runs north.
    static const QRegularExpression kLabel(
        u"^[\"'“”]?(?:(?<east>经度?|longitude|long?|lng)|(?<north>纬度?|latitude|lat)|[xy])[\"'“”]?\\s*[:：=]?\\s*"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kEast(u"[经EWew]"_s), kNorth(u"[纬NSns]"_s);
    Half half{written.trimmed()};
    const auto label = kLabel.match(half.text);
    half.text = half.text.sliced(label.capturedLength());
    const auto value = readDegrees(half.text);
    const bool isEast = label.capturedLength(u"east"_s) > 0 || half.text.contains(kEast);
    const bool isNorth = label.capturedLength(u"north"_s) > 0 || half.text.contains(kNorth);
    if (!value || (isEast && isNorth))
        return std::nullopt;
    half.value = *value;
    half.axis = isEast ? Axis::Longitude : isNorth ? Axis::Latitude : Axis::Unsaid;
    return half;
}

/// The halves in the order latitude, longitude; none where they are no place on the globe.
std::optional<CoordinatePair> inOrder(const Half &first, const Half &second, std::optional<base::GeoPoint> town)
{
    const auto fits = [](const Half &north, const Half &east) {
        return north.axis != Axis::Longitude && east.axis != Axis::Latitude && base::isOnGlobe(north.value, east.value);
    };
    const bool northFirst = fits(first, second), eastFirst = fits(second, first);
    if (!northFirst && !eastFirst)
        return std::nullopt;
    const auto away = [&town](const Half &north, const Half &east) { return base::distance(*town, {north.value, east.value}); };
    const bool isNorthFirst = northFirst && (!eastFirst || (town && away(first, second) < away(second, first)));
    return isNorthFirst ? CoordinatePair{first.text, second.text} : CoordinatePair{second.text, first.text};
}

/// Without what stands around a pair: brackets, POINT, 坐标：
QString unwrapped(QString text)
{
    static const QRegularExpression kUnseen(u"\\p{Cf}+"_s), kTitle(u"^(?:坐标|经纬度)\\s*[:：]\\s*"_s);
    static const QRegularExpression kWrapped(u"^(?:SRID=\\d+;)?\\s*(?:POINT\\s*)?[(（\\[【{]\\s*(.*?)\\s*[)）\\]】}]$"_s,
                                             QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    text = text.remove(kUnseen).trimmed().remove(kTitle);
    const auto wrapped = kWrapped.match(text);
    return wrapped.hasMatch() ? wrapped.captured(1) : text;
}

} // namespace

std::optional<CoordinatePair> readPair(const QString &written, std::optional<base::GeoPoint> town)
{
    static const QRegularExpression kBetween(
        u"\\s*[,，;；、/|｜]\\s*|\\s+|(?<=[\\d°º度分秒'\"′″’”])(?=[经纬东西南北NSEWXY]|lat|lng|lon)|(?<=[NSEW])(?=\\d)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype kLongest = 200; // every split of it is tried
    if (written.size() > kLongest)
        return std::nullopt;
    const QString text = unwrapped(written);
    // A half without blanks goes first: 31,20 121,27 is split at its blank.
    std::vector<CoordinatePair> whole, parted;
    for (auto found = kBetween.globalMatch(text); found.hasNext();) {
        const auto between = found.next();
        const auto first = halfOf(text.left(between.capturedStart())), second = halfOf(text.sliced(between.capturedEnd()));
        const auto pair = first && second ? inOrder(*first, *second, town) : std::nullopt;
        if (!pair)
            continue;
        const bool isParted = std::ranges::any_of(first->text + second->text, [](QChar c) { return c.isSpace(); });
        (isParted ? parted : whole).push_back(*pair);
    }
    const auto &pairs = whole.empty() ? parted : whole;
    return pairs.size() == 1 ? std::optional(pairs.front()) : std::nullopt;
}

std::optional<double> readDegrees(const QString &text)
{
    static const QRegularExpression kForm(
        u"^(?<before>[NSEW]|[东西]经|[南北]纬)?(?<sign>[+-]?)(?<degrees>\\d+(?:[.,]\\d+)?)(?:°(?:(?<minutes>\\d+(?:[.,]\\d+)?)'(?:(?<seconds>\\d+(?:[.,]\\d+)?)\"?)?)?)?(?<after>[NSEW])?$"_s);
    bool isNumber = false;
    const double plain = QLocale::c().toDouble(text.trimmed(), &isNumber);
    if (isNumber)
        return plain;
    const auto match = kForm.match(oneSpelling(text));
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&match](const QString &name) { return match.captured(name).replace(u',', u'.').toDouble(); };
    const double minutes = part(u"minutes"_s), seconds = part(u"seconds"_s);
    if (minutes >= 60 || seconds >= 60)
        return std::nullopt;
    const QString side = match.captured(u"before"_s) + match.captured(u"after"_s);
    const bool negative =
        match.captured(u"sign"_s) == u"-" || side.contains(u'S') || side.contains(u'W') || side.contains(u'西') || side.contains(u'南');
    const double value = part(u"degrees"_s) + minutes / 60 + seconds / 3600;
    return negative ? -value : value;
}

} // namespace intake
