// SPDX-License-Identifier: GPL-3.0-or-later
// What of a report did not come in as it was sent, in words for the log and in words for people.
#include "domain/case/caseevent.h"
#include "domain/wordtable.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace domain {

namespace {

struct WhyRow {
    LeftOutWhy why;
    const char *word;
    const char *sentence;              ///< %1 the field, %2 the value, or %n where it is a number of something
    const char *whereJudged = nullptr; ///< … of a case that keeps the clock it had before; null: the same
};
constexpr WhyRow kWhyRows[]{
    {LeftOutWhy::NotText, "not-text", QT_TRANSLATE_N_NOOP("leftout", "%1: %n character(s) that are no text were dropped")},
    {LeftOutWhy::TooLong, "too-long", QT_TRANSLATE_NOOP("leftout", "%1: too long with %2 characters, not taken whole")},
    {LeftOutWhy::TooMany, "too-many", QT_TRANSLATE_NOOP("leftout", "%1: %2 too many, left out")},
    {LeftOutWhy::NotAnAddress, "not-an-address", QT_TRANSLATE_NOOP("leftout", "%1: “%2” is no http(s) address, left out")},
    {LeftOutWhy::Unreadable, "unreadable", QT_TRANSLATE_NOOP("leftout", "%1: “%2” cannot be read, left out")},
    {LeftOutWhy::OffTheGlobe, "off-the-globe", QT_TRANSLATE_NOOP("leftout", "%1: %2 lies nowhere on the globe, left out")},
    {LeftOutWhy::NoPlace, "no-place", QT_TRANSLATE_NOOP("leftout", "%1: 0, 0 is no place, left out")},
    {LeftOutWhy::Incomplete, "incomplete", QT_TRANSLATE_NOOP("leftout", "%1: only one of the two came (%2), left out")},
    {LeftOutWhy::Contradicted, "contradicted", QT_TRANSLATE_NOOP("leftout", "%1: %2 does not fit the rest of the place, left out")},
    {LeftOutWhy::Unknown, "unknown", QT_TRANSLATE_NOOP("leftout", "%1: “%2” is not known here, left out")},
    {LeftOutWhy::BeforeReport, "before-report", QT_TRANSLATE_NOOP("leftout", "%1: %2 lies before the report, left out; no verdict on time"),
     QT_TRANSLATE_NOOP("leftout", "%1: %2 lies before the report, left out; judged as before")},
    {LeftOutWhy::NotYet, "not-yet", QT_TRANSLATE_NOOP("leftout", "%1: %2 has not come yet, left out; no verdict on time"),
     QT_TRANSLATE_NOOP("leftout", "%1: %2 has not come yet, left out; judged as before")},
    {LeftOutWhy::Impossible, "impossible", QT_TRANSLATE_NOOP("leftout", "%1: %2 is no possible time, left out; no verdict on time"),
     QT_TRANSLATE_NOOP("leftout", "%1: %2 is no possible time, left out; judged as before")},
};

struct FieldRow {
    const char *field;
    const char *label;
};
constexpr FieldRow kFieldRows[]{
    {"title", QT_TRANSLATE_NOOP("leftout", "Title")},
    {"description", QT_TRANSLATE_NOOP("leftout", "Details")},
    {"address", QT_TRANSLATE_NOOP("leftout", "Address")},
    {"element", QT_TRANSLATE_NOOP("leftout", "Registered thing")},
    {"grid", QT_TRANSLATE_NOOP("leftout", "Grid")},
    {"coordinates", QT_TRANSLATE_NOOP("leftout", "Coordinates")},
    {"caller_name", QT_TRANSLATE_NOOP("leftout", "Caller")},
    {"caller_phone", QT_TRANSLATE_NOOP("leftout", "Phone")},
    {"department", QT_TRANSLATE_NOOP("leftout", "Department")},
    {"photos", QT_TRANSLATE_NOOP("leftout", "Photos")},
    {kDueField, QT_TRANSLATE_NOOP("leftout", "Deadline")},
    {kClosedField, QT_TRANSLATE_NOOP("leftout", "Closing time")},
    {"outcome", QT_TRANSLATE_NOOP("leftout", "Outcome")},
};

const WhyRow &rowOf(LeftOutWhy why) { return kWhyRows[static_cast<size_t>(why)]; }

constexpr bool reasonsInOrder()
{
    for (size_t i = 0; i < std::size(kWhyRows); ++i) {
        if (static_cast<size_t>(kWhyRows[i].why) != i)
            return false;
    }
    return std::size(kWhyRows) == static_cast<size_t>(LeftOutWhy::Impossible) + 1;
}
static_assert(reasonsInOrder(), "a reason is its own index");

QString labelOf(const QString &field)
{
    for (const FieldRow &row : kFieldRows) {
        if (field == QLatin1String(row.field))
            return QCoreApplication::translate("leftout", row.label);
    }
    return field;
}

/// What is probably wrong with coordinates that no place has; empty when nothing can be guessed.
QString coordinateHint(const QString &pair)
{
    constexpr double kLatitudeMost = 90, kLongitudeMost = 180, kSurelyMetres = 1'000;
    const QStringList parts = pair.split(QLatin1Char(','));
    bool isNorth = false, isEast = false;
    const double north = std::abs(parts.value(0).trimmed().toDouble(&isNorth)), east = std::abs(parts.value(1).trimmed().toDouble(&isEast));
    if (parts.size() != 2 || !isNorth || !isEast)
        return {};
    if (north > kLatitudeMost && north <= kLongitudeMost && east <= kLatitudeMost)
        return QCoreApplication::translate("leftout", "latitude and longitude seem to be swapped");
    if (north > kSurelyMetres && east > kSurelyMetres)
        return QCoreApplication::translate("leftout", "these are metres of a map projection; degrees are needed");
    return {};
}

QString shown(const LeftOut &leftOut, const WorkCalendar *calendar)
{
    const bool isMoment = leftOut.why == LeftOutWhy::BeforeReport || leftOut.why == LeftOutWhy::NotYet || leftOut.why == LeftOutWhy::Impossible;
    if (!isMoment || calendar == nullptr)
        return leftOut.value;
    const auto moment = base::fromIso(leftOut.value);
    return moment ? toLocal(*calendar, *moment).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : leftOut.value;
}

} // namespace

QString word(LeftOutWhy why) { return QLatin1String(rowOf(why).word); }

std::optional<LeftOutWhy> leftOutWhyOf(const QString &word)
{
    for (const WhyRow &row : kWhyRows) {
        if (word == QLatin1String(row.word))
            return row.why;
    }
    return std::nullopt;
}

bool hasLeftOut(const Report &report, const char *field)
{
    return std::any_of(report.leftOut.begin(), report.leftOut.end(), [field](const LeftOut &each) { return each.field == QLatin1String(field); });
}

QString leftOutText(const LeftOut &leftOut, const WorkCalendar *calendar, bool judged)
{
    const WhyRow &row = rowOf(leftOut.why);
    const int count = leftOut.value.toInt();
    const QString sentence =
        QCoreApplication::translate("leftout", judged && row.whereJudged != nullptr ? row.whereJudged : row.sentence, nullptr, count);
    const QString label = labelOf(leftOut.field);
    if (leftOut.why == LeftOutWhy::NoPlace || leftOut.why == LeftOutWhy::NotText)
        return sentence.arg(label);
    const QString said = sentence.arg(label, shown(leftOut, calendar));
    const QString hint = leftOut.why == LeftOutWhy::OffTheGlobe ? coordinateHint(leftOut.value) : QString();
    //: A sentence of what was left out, and a guess what is wrong with it.
    return hint.isEmpty() ? said : QCoreApplication::translate("leftout", "%1 (%2)").arg(said, hint);
}

QString leftOutText(const std::vector<LeftOut> &all, const WorkCalendar *calendar, bool judged)
{
    QStringList parts;
    for (const LeftOut &each : all)
        parts.append(leftOutText(each, calendar, judged));
    return parts.join(QStringLiteral(" · "));
}

} // namespace domain
