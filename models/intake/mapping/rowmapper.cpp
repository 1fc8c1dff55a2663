// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping/rowmapper.h"

#include "base/text/listed.h"
#include "base/try.h"
#include "domain/source/sourceword.h"
#include "intake/mapping/coordinates.h"
#include "intake/mapping/sourceid.h"
#include "intake/table/casetable.h"
#include "intake/table/text.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

using base::ErrorCode;
using base::fail;

namespace {

/// How much of a cell that could not be read a note shows.
constexpr qsizetype kShownMost = 80;

/// The addresses of a cell, between blanks or before the next one between commas, semicolons, bars. A piece that begins no address belongs to the
/// one before it: half an address is a wrong one, and the pipeline says of the whole that it is none.
QStringList addressesIn(const QString &cell)
{
    static const QRegularExpression kBlanks(u"[,;|，；、｜]*\\s+|[,;|，；、｜]+(?=[A-Za-z][A-Za-z0-9+.-]*://)|[,;|，；、｜]+$"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression kBegins(u"^[A-Za-z][A-Za-z0-9+.-]*://"_s);
    QStringList addresses;
    for (const QString &piece : cell.split(kBlanks, Qt::SkipEmptyParts)) {
        if (addresses.isEmpty() || kBegins.match(piece).hasMatch())
            addresses.push_back(piece);
        else
            addresses.back() += u' ' + piece;
    }
    return addresses;
}

/// '20250106000001: the apostrophe by which systems and people keep a spreadsheet from counting, where it came along as a letter.
QString withoutApostrophe(const QString &text)
{
    static const QRegularExpression kCounted(u"^['‘’`´＇]([0-9][0-9A-Za-z/:. +-]*)$"_s);
    const auto match = kCounted.match(text);
    return match.hasMatch() ? match.captured(1) : text;
}

} // namespace

base::Result<RowMapper> RowMapper::make(Mapping mapping, const QStringList &header)
{
    RowMapper mapper(std::move(mapping));
    const Mapping &m = mapper.m_mapping;
    QStringList lacking;
    const auto find = [&](const QString &column) {
        const int at = int(header.indexOf(column));
        if (at < 0 && !lacking.contains(column))
            lacking.push_back(column);
        return at;
    };
    const std::initializer_list<std::pair<QLatin1StringView, const TextRule &>> texts{
        {field::kSource, m.source},         {field::kSourceId, m.sourceId},       {field::kItem, m.item},
        {field::kTitle, m.itemTitle},       {field::kDescription, m.description}, {field::kAddress, m.address},
        {field::kLatitude, m.latitude},     {field::kLongitude, m.longitude},     {field::kCoordinates, m.position},
        {field::kCallerName, m.callerName}, {field::kCallerPhone, m.callerPhone}, {field::kDepartment, m.department},
        {field::kOutcome, m.outcome},       {field::kElement, m.element},         {field::kGrid, m.grid},
        {field::kPhotos, m.photos}};
    for (const auto &[name, rule] : texts) {
        TextCells text{rule, {}};
        for (const QString &column : rule.columns)
            text.columns.push_back(find(column));
        mapper.m_texts.insert(name, text);
    }
    for (const QString &column : m.dueLimit.columns)
        find(column);
    const std::initializer_list<std::pair<QLatin1StringView, const std::optional<TimeRule> &>> times{
        {field::kReportedAt, m.reportedAt}, {field::kDueAt, m.dueAt}, {field::kClosedAt, m.closedAt}};
    for (const auto &[name, rule] : times) {
        if (rule)
            mapper.m_times.insert(
                name, {*rule, rule->column.isEmpty() ? -1 : find(rule->column), rule->timeColumn.isEmpty() ? -1 : find(rule->timeColumn)});
    }
    if (!lacking.isEmpty())
        return fail(ErrorCode::Malformed, Text::tr("The file lacks columns that the mapping \"%1\" names: %2.").arg(m.name, base::listed(lacking)),
                    {}, lacking.front());
    for (const QString &column : columnsOf(m)) {
        if (header.count(column) > 1)
            return fail(ErrorCode::Malformed,
                        Text::tr("The column \"%1\" stands twice in the file, and which of them is meant is not said. Rename or remove one of them.")
                            .arg(column),
                        {}, column);
    }
    if (m.dueLimit.isSet()) {
        TextCells limit{m.dueLimit, {}};
        for (const QString &column : m.dueLimit.columns)
            limit.columns.push_back(int(header.indexOf(column)));
        mapper.m_texts.insert(field::kDueAt, limit);
    }
    return mapper;
}

base::Result<Incoming> RowMapper::read(const Row &row) const
{
    Incoming incoming;
    TRY_DONE(readTexts(row, incoming));
    TRY_DONE(readPosition(row, incoming));
    if (incoming.sourceId.isEmpty())
        return fail(ErrorCode::Malformed, Text::tr("The row has no id of its own; without one a second import would add it again."), {},
                    columnOf(field::kSourceId));
    TRY_DONE(checkIdCells(row));
    locate(incoming);
    TRY_DONE(readTimes(row, incoming));
    if (!incoming.reportedAt)
        return fail(ErrorCode::Malformed, Text::tr("The row does not say when it was reported."), {}, columnOf(field::kReportedAt));
    if (!m_mapping.dueLimit.isSet())
        return incoming;
    if (auto note = unreadable(row, field::kDueAt))
        incoming.leftOut.push_back(*std::move(note));
    else if (!readDueLimit(row, incoming))
        incoming.leftOut.push_back({field::kDueAt, domain::LeftOutWhy::Unreadable, rawText(row, field::kDueAt).left(kShownMost)});
    return incoming;
}

base::Outcome RowMapper::readTexts(const Row &row, Incoming &incoming) const
{
    QString photos;
    const std::initializer_list<std::pair<QLatin1StringView, QString &>> texts{{field::kSource, incoming.source},
                                                                               {field::kSourceId, incoming.sourceId},
                                                                               {field::kItem, incoming.item},
                                                                               {field::kTitle, incoming.title},
                                                                               {field::kDescription, incoming.description},
                                                                               {field::kAddress, incoming.address},
                                                                               {field::kLatitude, incoming.latitude},
                                                                               {field::kLongitude, incoming.longitude},
                                                                               {field::kCallerName, incoming.callerName},
                                                                               {field::kCallerPhone, incoming.callerPhone},
                                                                               {field::kDepartment, incoming.department},
                                                                               {field::kOutcome, incoming.outcome},
                                                                               {field::kElement, incoming.element},
                                                                               {field::kGrid, incoming.grid},
                                                                               {field::kPhotos, photos}};
    for (const auto &[name, target] : texts) {
        auto note = unreadable(row, name);
        auto value = text(row, name);
        if (value)
            target = std::move(*value);
        else if (!note && (!isSecondary(QString(name)) || name == field::kDepartment)) // the mapping itself says what an unknown department costs
            return base::pass(value);
        else if (!note)
            note = domain::LeftOut{name, domain::LeftOutWhy::Unknown, rawText(row, name).left(kShownMost)};
        if (note)
            incoming.leftOut.push_back(*std::move(note));
    }
    incoming.photos = addressesIn(photos);
    return {};
}

base::Outcome RowMapper::readPosition(const Row &row, Incoming &incoming) const
{
    if (!m_mapping.position.isSet())
        return {};
    auto note = unreadable(row, field::kCoordinates);
    TRY(const auto written, text(row, field::kCoordinates));
    if (auto pair = readPair(written, m_mapping.townMiddle)) {
        incoming.latitude = std::move(pair->latitude);
        incoming.longitude = std::move(pair->longitude);
    } else if (!note && !written.isEmpty()) {
        note = domain::LeftOut{field::kCoordinates, domain::LeftOutWhy::Unreadable, written.left(kShownMost)};
    }
    if (note)
        incoming.leftOut.push_back(*std::move(note));
    return {};
}

base::Outcome RowMapper::readTimes(const Row &row, Incoming &incoming) const
{
    const std::initializer_list<std::pair<QLatin1StringView, std::optional<base::Instant> &>> times{
        {field::kReportedAt, incoming.reportedAt}, {field::kDueAt, incoming.dueAt}, {field::kClosedAt, incoming.closedAt}};
    for (const auto &[name, target] : times) {
        if (auto note = m_times.contains(name) ? unreadable(row, name) : std::nullopt) {
            incoming.leftOut.push_back(*std::move(note));
            continue;
        }
        const auto at = time(row, name);
        if (at)
            target = *at;
        else if (!isSecondary(QString(name)))
            return base::pass(at);
        else
            incoming.leftOut.push_back({name, domain::LeftOutWhy::Unreadable, rawText(row, name).left(kShownMost)});
    }
    return {};
}

// A spreadsheet's error, a formula without its result, a cell under a merged range: each says something that is not known, which is not the same
// as nothing. Coordinates go on as they stand, for the pipeline to judge the pair.
std::optional<domain::LeftOut> RowMapper::unreadable(const Row &row, QLatin1StringView fieldName) const
{
    if (!isSecondary(QString(fieldName)) || row.facts.empty() || fieldName == field::kLatitude || fieldName == field::kLongitude)
        return std::nullopt;
    std::vector<int> columns;
    if (const auto text = m_texts.constFind(fieldName); text != m_texts.constEnd())
        columns = text->columns;
    if (const auto time = m_times.constFind(fieldName); time != m_times.constEnd())
        columns.insert(columns.end(), {time->column, time->timeColumn});
    const auto bad = std::ranges::find_if(columns, [&](int column) { return isUnreadable(row, column); });
    if (bad == columns.end())
        return std::nullopt;
    QString shown = row.cells.value(*bad).trimmed();
    const bool isCovered = row.fact(*bad)->isCovered;
    for (int left = *bad; isCovered && shown.isEmpty() && left >= 0; --left)
        shown = row.cells.value(left).trimmed();
    // What stands in the cell before may be the caller's name.
    if (isCovered && (fieldName == field::kCallerName || fieldName == field::kCallerPhone))
        shown = u"***"_s;
    return domain::LeftOut{fieldName, domain::LeftOutWhy::Unreadable, shown.isEmpty() ? u"=…"_s : shown.left(kShownMost)};
}

bool RowMapper::isUnreadable(const Row &row, int column) const
{
    const CellFact *fact = row.fact(column);
    if (!fact || m_mapping.missing.contains(row.cells.value(column).trimmed()))
        return false;
    return fact->isCovered || (fact->trouble && !fact->isPartly);
}

base::Outcome RowMapper::checkIdCells(const Row &row) const
{
    const std::vector<int> &columns = m_texts.constFind(field::kSourceId)->columns;
    for (const int column : columns) {
        const QString id = cell(row, column);
        const CellFact *fact = row.fact(column);
        base::Outcome checked = checkSourceId(id, fact && fact->isNumber ? IdCheck::NumberCell : IdCheck::Part);
        // Parts of an id may be coordinates or sizes; an id of one number cell has no fraction.
        if (checked && fact && fact->isNumber && columns.size() == 1)
            checked = checkSourceId(id, IdCheck::Strict);
        // A day may be a part of an id, and is none alone.
        if (checked && fact && !fact->isNumber && !fact->moment.isEmpty() && columns.size() == 1)
            checked = checkSourceId(id, IdCheck::DateCell);
        if (!checked) {
            checked.error().place = columnOf(field::kSourceId);
            return checked;
        }
    }
    return {};
}

// What cannot be read stays as it is written, for the pipeline to say so.
void RowMapper::locate(Incoming &incoming) const
{
    const auto latitude = readDegrees(incoming.latitude), longitude = readDegrees(incoming.longitude);
    if (!latitude || !longitude)
        return;
    const auto plain = [](const QString &text, double value) {
        bool isPlain = false;
        QLocale::c().toDouble(text.trimmed(), &isPlain);
        return isPlain ? text : QString::number(value, 'f', 7);
    };
    incoming.latitude = plain(incoming.latitude, *latitude);
    incoming.longitude = plain(incoming.longitude, *longitude);
    const bool isPlace = base::isOnGlobe(*latitude, *longitude) && (*latitude != 0 || *longitude != 0);
    if (m_mapping.system == base::CoordinateSystem::Wgs84 || !isPlace)
        return;
    const base::GeoPoint point = base::toWgs84({*latitude, *longitude}, m_mapping.system);
    incoming.originalPlace = base::name(m_mapping.system) + u':' + incoming.longitude.trimmed() + u',' + incoming.latitude.trimmed();
    incoming.latitude = QString::number(point.latitude, 'f', 7);
    incoming.longitude = QString::number(point.longitude, 'f', 7);
}

base::Outcome RowMapper::readDueLimit(const Row &row, Incoming &incoming) const
{
    TRY(const auto written, text(row, field::kDueAt));
    if (written.isEmpty())
        return {};
    TRY(const auto limit, domain::parseTimeLimit(written));
    const auto due = domain::deadline(m_mapping.calendar, *incoming.reportedAt, limit);
    // A year without a calendar costs nothing: the case is filed with its deadline open.
    if (!due && !domain::missingYear(due.error()))
        return base::pass(due);
    incoming.dueLimit = limit;
    if (due)
        incoming.dueAt = *due;
    return {};
}

QString RowMapper::columnOf(const QString &fieldName) const
{
    if (m_mapping.position.isSet() && (fieldName == field::kLatitude || fieldName == field::kLongitude))
        return columnOf(field::kCoordinates);
    if (const auto text = m_texts.constFind(fieldName); text != m_texts.constEnd() && !text->rule.columns.isEmpty())
        return text->rule.columns.join(u'+');
    if (const auto time = m_times.constFind(fieldName); time != m_times.constEnd() && !time->rule.column.isEmpty())
        return time->rule.timeColumn.isEmpty() ? time->rule.column : time->rule.column + u'+' + time->rule.timeColumn;
    return fieldName;
}

QString RowMapper::rawText(const Row &row, const QString &fieldName) const
{
    QStringList parts;
    if (const auto text = m_texts.constFind(fieldName); text != m_texts.constEnd()) {
        for (const int column : text->columns)
            parts.push_back(row.cells.value(column).trimmed());
    }
    if (const auto time = m_times.constFind(fieldName); time != m_times.constEnd())
        parts.push_back(row.cells.value(time->column).trimmed());
    return parts.join(u' ');
}

QString RowMapper::cell(const Row &row, int column) const
{
    const QString text = withoutApostrophe(row.cells.value(column).trimmed());
    return m_mapping.missing.contains(text) ? QString() : text;
}

base::Result<QString> RowMapper::text(const Row &row, QLatin1StringView fieldName) const
{
    const auto found = m_texts.constFind(fieldName);
    const TextRule &rule = found->rule;
    if (found->columns.empty())
        return rule.constant;
    QStringList parts;
    const bool isCoordinate = fieldName == field::kLatitude || fieldName == field::kLongitude;
    for (const int column : found->columns) {
        if (const QString part = cell(row, column); !part.isEmpty() && (isCoordinate || !isUnreadable(row, column)))
            parts.push_back(part);
    }
    const QString joined = parts.join(rule.join);
    return rule.tabled ? tabled(rule, joined, fieldName) : base::Result<QString>(joined);
}

base::Result<QString> RowMapper::tabled(const TextRule &rule, const QString &text, QLatin1StringView fieldName) const
{
    const QString folded = domain::foldedId(text);
    if (const auto word = rule.table.constFind(folded); word != rule.table.constEnd())
        return *word;
    const auto found = std::ranges::find_if(rule.keywords, [&folded](const auto &keyword) { return folded.contains(keyword.first); });
    if (found != rule.keywords.end())
        return found->second;
    if (rule.otherwise)
        return *rule.otherwise;
    return fail(ErrorCode::Refused,
                rule.keywords.empty() ? Text::tr("The mapping's table does not know \"%1\".").arg(text.left(80))
                                      : Text::tr("None of the mapping's key words stands in \"%1\".").arg(text.left(80)),
                {}, columnOf(fieldName));
}

base::Result<std::optional<base::Instant>> RowMapper::time(const Row &row, QLatin1StringView fieldName) const
{
    const auto found = m_times.constFind(fieldName);
    if (found == m_times.constEnd())
        return std::nullopt;
    const TimeRule &rule = found->rule;
    const QString text = found->column < 0 ? rule.constant : cell(row, found->column);
    if (text.isEmpty())
        return std::nullopt;
    auto at = found->timeColumn < 0
                  ? parseTime(text, rule, row.fact(found->column))
                  : parseDateAndTime(text, row.fact(found->column), cell(row, found->timeColumn), row.fact(found->timeColumn), rule);
    if (!at) {
        at.error().place = columnOf(fieldName);
        return base::pass(at);
    }
    return *at;
}

} // namespace intake
