// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping/moment.h"

#include "intake/mapping/timepattern.h"
#include "intake/table/text.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

using base::ErrorCode;
using base::fail;

namespace {

const QString kIso = QStringLiteral("ISO");
/// What the XLSX reader makes of date cells, beside the mapping's own formats.
const QString kCellFormat = QStringLiteral("yyyy-MM-dd HH:mm:ss");
constexpr double kFirstDay = 20'000, kLastDay = 80'000; // as in workbooks: bare numbers that can be meant as days

/// What a text says: a moment of its own zone, or a date on the wall, with a time of day or without.
struct Said {
    std::optional<base::Instant> instant;
    QDate date;
    std::optional<QTime> time;
    bool dayWasAsked = false; ///< by a format without a time of day
};

base::Result<base::Instant> inZone(QDate date, QTime time, const QTimeZone &zone)
{
    const QDateTime at(date, time, zone);
    if (!at.isValid() || at.time() != time)
        return fail(ErrorCode::Malformed, Text::tr("The time \"%1\" does not exist in the zone %2: the clocks were put forward over it.")
                                              .arg(QDateTime(date, time).toString(kCellFormat), QString::fromLatin1(zone.id())));
    // When the clocks go back an hour comes twice; the first of the two is taken, whichever Qt prefers.
    const QDateTime earlier = at.addSecs(-3600);
    return base::fromDateTime(earlier.time() == time ? earlier : at);
}

std::optional<Said> readIso(const QString &text)
{
    const QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!at.isValid())
        return std::nullopt;
    if (at.timeSpec() != Qt::LocalTime)
        return Said{base::fromDateTime(at), {}, {}};
    return Said{{}, at.date(), text.contains(u':') || text.contains(u'T') ? std::optional(at.time()) : std::nullopt};
}

std::optional<Said> readBy(const QString &format, const QString &text, int year)
{
    if (format == kIso)
        return readIso(text);
    const TimePattern pattern = patternOf(format);
    // The year goes before the rest: without one Qt takes 1900, which has no 29 February.
    const QDateTime at = pattern.hasYear ? QDateTime::fromString(text, format)
                                         : QDateTime::fromString(u"%1 "_s.arg(year, 4, 10, QChar(u'0')) + text, u"yyyy "_s + format);
    if (!at.isValid())
        return std::nullopt;
    const QDate date = pattern.hasShortYear && at.date().year() < 1970 ? at.date().addYears(100) : at.date();
    return Said{{}, date, pattern.hasTime ? std::optional(at.time()) : std::nullopt, !pattern.hasTime};
}

std::optional<Said> findIn(const QString &text, const QStringList &formats, int year)
{
    for (const QString &format : formats) {
        auto matches = patternOf(format).expression.globalMatch(text);
        while (matches.hasNext()) {
            const QString found = matches.next().captured();
            if (const auto said = readBy(format, found, year))
                return said;
            // Where the text or the pattern has a blank that the other has not.
            if (const auto said = readBy(QString(format).remove(u' '), QString(found).remove(u' '), year))
                return said;
        }
    }
    return std::nullopt;
}

/// Without the blanks beside ideographs: 2025 年 1 月 6 日 9:05.
QString unstretched(const QString &text)
{
    static const QRegularExpression kBeside(u"\\s+(?=\\p{Han})|(?<=\\p{Han})\\s+"_s);
    return QString(text).remove(kBeside);
}

/// The text with letters, digits and blanks of full width made plain.
QString plain(const QString &text) { return text.normalized(QString::NormalizationForm_KC).simplified(); }

std::optional<Said> read(const QString &text, const TimeRule &rule, const CellFact *fact)
{
    if (rule.within) {
        const auto said = findIn(plain(text), rule.formats, rule.year);
        return said ? said : findIn(unstretched(plain(text)), rule.formats, rule.year);
    }
    for (const QString &written : {text, plain(text)}) {
        for (const QString &format : rule.formats) {
            if (auto said = readBy(format, written, rule.year)) {
                if (fact && fact->isDay && said->time == QTime(0, 0))
                    said->time.reset();
                return said;
            }
        }
        if (auto said = readBy(kCellFormat, written, rule.year)) {
            if (fact && fact->isDay) {
                said->time.reset();
                said->dayWasAsked = std::ranges::any_of(rule.formats, [](const QString &format) { return !patternOf(format).hasTime; });
            }
            return said;
        }
    }
    for (const QString &format : rule.formats) {
        if (const QString tight = unstretched(format); tight != format || unstretched(text) != text) {
            if (const auto said = readBy(tight, unstretched(plain(text)), rule.year))
                return said;
        }
    }
    if (!fact || fact->moment.size() <= 8)
        return std::nullopt;
    return readBy(kCellFormat, fact->moment, rule.year);
}

base::Result<base::Instant> momentOf(const Said &said, const TimeRule &rule)
{
    if (said.instant)
        return *said.instant;
    if (said.time)
        return inZone(said.date, *said.time, rule.zone);
    if (rule.dayOnly || said.dayWasAsked)
        return inZone(said.date, rule.dayOnly.value_or(rule.dayMeans), rule.zone);
    return fail(
        ErrorCode::Malformed,
        Text::tr(
            "\"%1\" is a date without a time of day. Say in the mapping what it becomes: \"dayOnly\": \"start\", \"end\" or a time like \"09:00\".")
            .arg(said.date.toString(Qt::ISODate)));
}

tl::unexpected<base::Error> notATime(const QString &text, const QStringList &formats, bool within)
{
    const QString shown = text.left(40), like = formats.join(u"\", \""_s);
    if (within)
        return fail(ErrorCode::Malformed, Text::tr("In \"%1\" stands no date and time like \"%2\".").arg(shown, like));
    bool isNumber = false;
    const double days = text.toDouble(&isNumber);
    if (isNumber && days >= kFirstDay && days < kLastDay)
        return fail(ErrorCode::Malformed,
                    Text::tr("\"%1\" is a spreadsheet's day number. Format the column as date and time there and save the file again.").arg(shown));
    return fail(ErrorCode::Malformed, Text::tr("\"%1\" is not a date and time like \"%2\".").arg(shown, like));
}

std::optional<QTime> timeOfDay(const QString &text, const CellFact *fact, const TimeRule &rule)
{
    if (fact && !fact->moment.isEmpty() && !rule.timeWithin)
        return QTime::fromString(fact->moment.last(8), u"HH:mm:ss"_s);
    const QString written = plain(text);
    for (const QString &format : rule.timeFormats) {
        QStringList candidates{written};
        if (rule.timeWithin) {
            candidates.clear();
            for (auto matches = patternOf(format).expression.globalMatch(written); matches.hasNext();)
                candidates.push_back(matches.next().captured());
        }
        for (const QString &candidate : std::as_const(candidates)) {
            if (const QTime time = QTime::fromString(candidate, format); time.isValid())
                return time;
        }
    }
    return std::nullopt;
}

} // namespace

base::Result<base::Instant> parseTime(const QString &text, const TimeRule &rule, const CellFact *fact)
{
    const auto said = read(text, rule, fact);
    return said ? momentOf(*said, rule) : notATime(text, rule.formats, rule.within);
}

base::Result<base::Instant> parseDateAndTime(const QString &date, const CellFact *dateFact, const QString &time, const CellFact *timeFact,
                                             const TimeRule &rule)
{
    auto said = read(date, rule, dateFact);
    if (!said)
        return notATime(date, rule.formats, rule.within);
    said->time.reset();
    said->dayWasAsked = false;
    if (!time.isEmpty()) {
        said->time = timeOfDay(time, timeFact, rule);
        if (!said->time)
            return notATime(time, rule.timeFormats, rule.timeWithin);
    }
    return momentOf(*said, rule);
}

QString townTime(base::Instant at, const QTimeZone &zone) { return base::toUtc(at).toTimeZone(zone).toString(kCellFormat); }

} // namespace intake
