// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rowmapper.h"

#include "base/listed.h"
#include "intake/sourceid.h"
#include "intake/text.h"

using namespace Qt::StringLiterals;

namespace intake {

using base::ErrorCode;
using base::fail;

namespace {

/// How much of a cell that could not be read a note shows.
constexpr qsizetype kShownMost = 80;

/// Excel's formats that the XLSX reader makes of date cells, beside the mapping's own.
constexpr auto kCellFormat = u"yyyy-MM-dd HH:mm:ss";

base::Result<base::Instant> inZone(const QDateTime &wallTime, const QTimeZone &zone, const QString &text)
{
    const QDateTime at(wallTime.date(), wallTime.time(), zone);
    if (!at.isValid() || at.time() != wallTime.time())
        return fail(ErrorCode::Malformed, Text::tr("The time \"%1\" does not exist in the zone %2: the clocks were put forward over it.")
                                              .arg(text, QString::fromLatin1(zone.id())));
    // When the clocks go back an hour comes twice; the first of the two is taken, whichever Qt prefers.
    const QDateTime earlier = at.addSecs(-3600);
    return base::fromDateTime(earlier.time() == wallTime.time() ? earlier : at);
}

} // namespace

base::Result<base::Instant> parseTime(const QString &text, const TimeRule &rule)
{
    QStringList formats = rule.formats;
    formats.push_back(QString::fromUtf16(kCellFormat));
    for (const QString &format : std::as_const(formats)) {
        if (format == u"ISO") {
            const QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
            if (at.isValid())
                return at.timeSpec() == Qt::LocalTime ? inZone(at, rule.zone, text) : base::fromDateTime(at);
            continue;
        }
        const QDateTime wallTime = QDateTime::fromString(text, format);
        if (wallTime.isValid())
            return inZone(QDateTime(wallTime.date(), wallTime.time(), Qt::UTC), rule.zone, text);
    }
    return fail(ErrorCode::Malformed, Text::tr("\"%1\" is not a date and time like \"%2\".").arg(text.left(40), rule.formats.join(u"\", \""_s)));
}

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
        {field::kSource, m.source},       {field::kSourceId, m.sourceId},       {field::kItem, m.item},           {field::kTitle, m.itemTitle},
        {field::kDescription, m.description}, {field::kAddress, m.address},     {field::kLatitude, m.latitude},   {field::kLongitude, m.longitude},
        {field::kCallerName, m.callerName}, {field::kCallerPhone, m.callerPhone}, {field::kDepartment, m.department}, {field::kOutcome, m.outcome},
        {field::kElement, m.element},     {field::kGrid, m.grid},         {field::kPhotos, m.photos}};
    for (const auto &[name, rule] : texts) {
        TextCells text{rule, {}};
        for (const QString &column : rule.columns)
            text.columns.push_back(find(column));
        mapper.m_texts.insert(name, text);
    }
    const std::initializer_list<std::pair<QLatin1StringView, const std::optional<TimeRule> &>> times{
        {field::kReportedAt, m.reportedAt}, {field::kDueAt, m.dueAt}, {field::kClosedAt, m.closedAt}};
    for (const auto &[name, rule] : times) {
        if (rule)
            mapper.m_times.insert(name, {*rule, find(rule->column)});
    }
    if (!lacking.isEmpty())
        return fail(ErrorCode::Malformed,
                    Text::tr("The file lacks columns that the mapping \"%1\" names: %2.").arg(m.name, base::listed(lacking)), {}, lacking.front());
    return mapper;
}

base::Result<Incoming> RowMapper::read(const Row &row) const
{
    Incoming incoming;
    const std::initializer_list<std::pair<QLatin1StringView, QString &>> texts{
        {field::kSource, incoming.source},           {field::kSourceId, incoming.sourceId},       {field::kItem, incoming.item},
        {field::kTitle, incoming.title},             {field::kDescription, incoming.description}, {field::kAddress, incoming.address},
        {field::kLatitude, incoming.latitude},       {field::kLongitude, incoming.longitude},     {field::kCallerName, incoming.callerName},
        {field::kCallerPhone, incoming.callerPhone}, {field::kDepartment, incoming.department},   {field::kOutcome, incoming.outcome},
        {field::kElement, incoming.element},         {field::kGrid, incoming.grid}};
    for (const auto &[name, target] : texts) {
        auto value = text(row, name);
        if (value)
            target = std::move(*value);
        else if (!isSecondary(QString(name)) || name == field::kDepartment) // the mapping itself says what an unknown department costs
            return base::pass(value);
        else
            incoming.leftOut.push_back({name, domain::LeftOutWhy::Unknown, rawText(row, name).left(kShownMost)});
    }
    if (incoming.sourceId.isEmpty())
        return fail(ErrorCode::Malformed, Text::tr("The row has no id of its own; without one a second import would add it again."), {},
                    columnOf(field::kSourceId));
    if (const auto checked = checkIdCells(row); !checked)
        return base::pass(checked);
    const auto photos = text(row, field::kPhotos);
    if (!photos)
        return base::pass(photos);
    incoming.photos = photos->split(u' ', Qt::SkipEmptyParts);
    const std::initializer_list<std::pair<QLatin1StringView, std::optional<base::Instant> &>> times{
        {field::kReportedAt, incoming.reportedAt}, {field::kDueAt, incoming.dueAt}, {field::kClosedAt, incoming.closedAt}};
    for (const auto &[name, target] : times) {
        const auto at = time(row, name);
        if (at)
            target = *at;
        else if (!isSecondary(QString(name)))
            return base::pass(at);
        else
            incoming.leftOut.push_back({name, domain::LeftOutWhy::Unreadable, rawText(row, name).left(kShownMost)});
    }
    if (!incoming.reportedAt)
        return fail(ErrorCode::Malformed, Text::tr("The row does not say when it was reported."), {}, columnOf(field::kReportedAt));
    return incoming;
}

base::Outcome RowMapper::checkIdCells(const Row &row) const
{
    const std::vector<int> &columns = m_texts.constFind(field::kSourceId)->columns;
    for (const int column : columns) {
        const QString id = cell(row, column);
        const CellFact *fact = row.fact(column);
        base::Outcome checked = checkSourceId(id, fact && fact->isNumber ? IdCheck::NumberCell : IdCheck::Lenient);
        if (!checked) {
            checked.error().place = columnOf(field::kSourceId);
            return checked;
        }
    }
    return {};
}

QString RowMapper::columnOf(const QString &fieldName) const
{
    if (const auto text = m_texts.constFind(fieldName); text != m_texts.constEnd() && !text->rule.columns.isEmpty())
        return text->rule.columns.join(u'+');
    if (const auto time = m_times.constFind(fieldName); time != m_times.constEnd())
        return time->rule.column;
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
    const QString text = row.cells.value(column).trimmed();
    return m_mapping.missing.contains(text) ? QString() : text;
}

base::Result<QString> RowMapper::text(const Row &row, QLatin1StringView fieldName) const
{
    const auto found = m_texts.constFind(fieldName);
    const TextRule &rule = found->rule;
    if (found->columns.empty())
        return rule.constant;
    QStringList parts;
    for (const int column : found->columns) {
        if (const QString part = cell(row, column); !part.isEmpty())
            parts.push_back(part);
    }
    const QString joined = parts.join(rule.join);
    if (!rule.tabled)
        return joined;
    if (const auto word = rule.table.constFind(joined.simplified().toCaseFolded()); word != rule.table.constEnd())
        return *word;
    if (rule.otherwise)
        return *rule.otherwise;
    return fail(ErrorCode::Refused, Text::tr("The mapping's table does not know \"%1\".").arg(joined.left(80)), {}, columnOf(fieldName));
}

base::Result<std::optional<base::Instant>> RowMapper::time(const Row &row, QLatin1StringView fieldName) const
{
    const auto found = m_times.constFind(fieldName);
    if (found == m_times.constEnd())
        return std::nullopt;
    const QString text = cell(row, found->column);
    if (text.isEmpty())
        return std::nullopt;
    auto at = parseTime(text, found->rule);
    if (!at) {
        at.error().place = found->rule.column;
        return base::pass(at);
    }
    return *at;
}

} // namespace intake
