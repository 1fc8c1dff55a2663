// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping/moment.h"

#include "intake/mapping/timepattern.h"
#include "intake/table/text.h"
#include "region/pack/jsonreader.h"

using namespace Qt::StringLiterals;

namespace intake {

using region::JsonReader;
using region::Need;

namespace {

std::optional<QTime> dayOnly(JsonReader &reader)
{
    const QString word = reader.text(u"dayOnly"_s, Need::Optional);
    if (word.isEmpty() || word == u"refuse")
        return std::nullopt;
    if (word == u"start")
        return QTime(0, 0);
    if (word == u"end")
        return QTime(23, 59, 59);
    const QTime time = QTime::fromString(word, u"HH:mm"_s);
    if (!time.isValid())
        reader.complain(u"dayOnly"_s, Text::tr("\"dayOnly\" must be \"start\" (00:00), \"end\" (23:59:59), a time like \"09:00\", or \"refuse\"."));
    return time;
}

int year(JsonReader &reader) { return reader.integer(u"year"_s, 1970, 2199, Need::Optional).value_or(0); }

/// Each format must say a date, and the year with it unless the mapping does.
void checkDates(JsonReader &reader, const TimeRule &rule)
{
    for (const QString &format : rule.formats) {
        const TimePattern &pattern = patternOf(format);
        if (!pattern.hasDate)
            reader.complain(
                u"formats"_s,
                Text::tr("The format \"%1\" has no date. A time of day in a column of its own is said with \"date\" and \"time\".").arg(format));
        else if (!pattern.hasYear && rule.year == 0)
            reader.complain(u"formats"_s, Text::tr("The format \"%1\" has no year; say it with \"year\".").arg(format));
    }
}

void readParts(JsonReader &reader, TimeRule &rule)
{
    if (auto date = reader.object(u"date"_s)) {
        rule.column = date->text(u"column"_s);
        rule.formats = date->texts(u"formats"_s);
        rule.within = date->flag(u"within"_s, false);
        rule.year = year(*date);
        checkDates(*date, rule);
        date->finish();
    }
    if (auto time = reader.object(u"time"_s)) {
        rule.timeColumn = time->text(u"column"_s);
        rule.timeFormats = time->texts(u"formats"_s);
        rule.timeWithin = time->flag(u"within"_s, false);
        for (const QString &format : std::as_const(rule.timeFormats)) {
            if (!patternOf(format).hasTime || patternOf(format).hasDate)
                time->complain(u"formats"_s, Text::tr("The format \"%1\" must be of a time of day, like \"H:mm\".").arg(format));
        }
        time->finish();
    }
}

} // namespace

TimeRule readTimeRule(JsonReader &reader, const QTimeZone &regionZone, QTime dayMeans)
{
    TimeRule rule;
    rule.dayMeans = dayMeans;
    if (reader.has(u"date"_s) || reader.has(u"time"_s)) {
        readParts(reader, rule);
    } else {
        rule.constant = reader.text(u"constant"_s, Need::Optional);
        rule.column = reader.text(u"column"_s, rule.constant.isEmpty() ? Need::Required : Need::Optional);
        if (!rule.constant.isEmpty() && !rule.column.isEmpty())
            reader.complain({}, Text::tr("Say either \"constant\" or \"column\", one of them."));
        rule.formats = reader.texts(u"formats"_s);
        rule.within = reader.flag(u"within"_s, false);
        rule.year = year(reader);
        checkDates(reader, rule);
    }
    rule.dayOnly = dayOnly(reader);
    rule.zone = regionZone;
    if (const QString zone = reader.text(u"zone"_s, Need::Optional); !zone.isEmpty() && zone != u"region") {
        rule.zone = QTimeZone(zone.toUtf8());
        if (!rule.zone.isValid())
            reader.complain(u"zone"_s, Text::tr("\"%1\" is not a time zone of the IANA list, such as Asia/Shanghai.").arg(zone));
    }
    if (!rule.constant.isEmpty() && rule.zone.isValid()) {
        if (const auto at = parseTime(rule.constant, rule); !at)
            reader.complain(u"constant"_s, at.error().sentence);
    }
    return rule;
}

} // namespace intake
