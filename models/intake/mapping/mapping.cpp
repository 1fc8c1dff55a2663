// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping/mapping.h"

#include "base/plainfile.h"
#include "base/text/listed.h"
#include "base/try.h"
#include "domain/source/sourceword.h"
#include "intake/table/casetable.h"
#include "intake/table/text.h"
#include "region/pack/jsonreader.h"
#include "region/pack/problems.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

using base::ErrorCode;
using base::fail;
using region::JsonReader;
using region::Need;

namespace {

constexpr qint64 kMappingMost = 4'000'000;
// What a bare date means: opened on its first moment, due and closed by its last.
const QTime kDayStart{0, 0}, kDayEnd{23, 59, 59};

/// Fills one Mapping from the parts of the JSON object; problems are collected, never thrown.
class MappingParser {
public:
    MappingParser(const region::Region &region, JsonReader top) : m_region(region), m_top(std::move(top)) {}

    [[nodiscard]] Mapping parse(const QString &name);

private:
    [[nodiscard]] TextRule textRule(const QString &key, Need need, bool openTable = false);
    void readTable(JsonReader &reader, TextRule &rule, const QString &refuseWord);
    void readKeywords(JsonReader &reader, TextRule &rule);
    [[nodiscard]] std::optional<TimeRule> timeRule(const QString &key, Need need, QTime dayMeans);
    [[nodiscard]] TextRule coordinate(JsonReader &reader, const QString &key) const;
    void readFile();
    void readSource();
    void readItem();
    void readPlace();
    void readDepartment();
    void readDeadline();
    void readChanges();
    [[nodiscard]] domain::SourceFields silent() const;
    [[nodiscard]] Missing missing(JsonReader &reader, const QString &key, Missing fallback);

    const region::Region &m_region;
    JsonReader m_top;
    Mapping m_mapping;
};

Mapping MappingParser::parse(const QString &name)
{
    m_mapping.name = name;
    m_mapping.rules.records = true;
    m_mapping.rules.place = Missing::Accept;
    m_mapping.title = m_top.text(u"title"_s);
    m_top.allow(u"why"_s);
    m_top.allow(u"$schema"_s);
    m_mapping.header = m_top.texts(u"header"_s);
    m_mapping.missing = m_top.texts(u"missing"_s, Need::Optional);
    readFile();
    readSource();
    m_mapping.sourceId = textRule(u"sourceId"_s, Need::Required);
    readItem();
    m_mapping.itemTitle = textRule(u"caseTitle"_s, Need::Optional);
    m_mapping.description = textRule(u"description"_s, Need::Optional);
    readPlace();
    m_mapping.element = textRule(u"element"_s, Need::Optional);
    m_mapping.grid = textRule(u"grid"_s, Need::Optional);
    m_mapping.callerName = textRule(u"callerName"_s, Need::Optional);
    m_mapping.callerPhone = textRule(u"callerPhone"_s, Need::Optional);
    readDepartment();
    m_mapping.outcome = textRule(u"outcome"_s, Need::Optional);
    m_mapping.photos = textRule(u"photos"_s, Need::Optional);
    m_mapping.calendar = m_region.rulebook.calendar;
    m_mapping.reportedAt = timeRule(u"reportedAt"_s, Need::Required, kDayStart);
    m_mapping.closedAt = timeRule(u"closedAt"_s, Need::Optional, kDayEnd);
    readDeadline();
    readChanges();
    m_mapping.rules.silent = silent();
    m_top.finish();
    return std::move(m_mapping);
}

TextRule MappingParser::textRule(const QString &key, Need need, bool openTable)
{
    TextRule rule;
    auto reader = m_top.object(key, need);
    if (!reader)
        return rule;
    rule.constant = reader->text(u"constant"_s, Need::Optional);
    if (const QString column = reader->text(u"column"_s, Need::Optional); !column.isEmpty())
        rule.columns.push_back(column);
    rule.columns += reader->texts(u"columns"_s, Need::Optional);
    if (reader->has(u"join"_s))
        rule.join = reader->value(u"join"_s).toString();
    if (rule.constant.isEmpty() == rule.columns.isEmpty())
        reader->complain({}, Text::tr("Say either \"constant\" or \"column\" (or \"columns\"), one of them."));
    if (openTable)
        readTable(*reader, rule, u"refuse"_s);
    reader->finish();
    return rule;
}

void MappingParser::readTable(JsonReader &reader, TextRule &rule, const QString &refuseWord)
{
    rule.tabled = reader.has(u"table"_s);
    if (rule.tabled) {
        const QJsonValue table = reader.value(u"table"_s);
        if (!table.isObject())
            reader.complain(u"table"_s, Text::tr("\"table\" must be an object: the source's word → ours."));
        const QJsonObject words = table.toObject();
        for (auto word = words.constBegin(); word != words.constEnd(); ++word) {
            if (!word->isString())
                reader.complain(u"table"_s, Text::tr("The table's entry \"%1\" must be a text.").arg(word.key()));
            rule.table.insert(domain::foldedId(word.key()), word->toString());
        }
    }
    readKeywords(reader, rule);
    const QString unknown = reader.text(u"whenUnknown"_s, Need::Optional);
    if (!unknown.isEmpty() && unknown != refuseWord)
        rule.otherwise = unknown;
}

void MappingParser::readKeywords(JsonReader &reader, TextRule &rule)
{
    if (!reader.has(u"keywords"_s))
        return;
    rule.tabled = true;
    const QJsonValue keywords = reader.value(u"keywords"_s);
    const QJsonObject words = keywords.toObject();
    if (words.isEmpty())
        reader.complain(u"keywords"_s, Text::tr("\"keywords\" must be an object: words to be found in the text → ours."));
    for (auto word = words.constBegin(); word != words.constEnd(); ++word) {
        const QString key = domain::foldedId(word.key());
        if (!word->isString() || key.isEmpty())
            reader.complain(u"keywords"_s, Text::tr("The entry \"%1\" of \"keywords\" must be a text, and its word not empty.").arg(word.key()));
        rule.keywords.emplace_back(key, word->toString());
    }
    // The more of the text a word says, the more it tells: 井盖松动 before 井盖.
    std::ranges::stable_sort(rule.keywords, std::ranges::greater{}, [](const auto &word) { return word.first.size(); });
}

/// The words that a rule's table and key words lead to.
QStringList leadsTo(const TextRule &rule)
{
    QStringList words = rule.table.values();
    for (const auto &[key, word] : rule.keywords)
        words.push_back(word);
    return words;
}

void MappingParser::readFile()
{
    auto reader = m_top.object(u"file"_s, Need::Optional);
    if (!reader)
        return;
    m_mapping.format.encoding = reader->text(u"encoding"_s, Need::Optional);
    m_mapping.format.sheet = reader->text(u"sheet"_s, Need::Optional);
    if (reader->has(u"delimiter"_s)) {
        const QString delimiter = reader->value(u"delimiter"_s).toString();
        if (delimiter.size() != 1)
            reader->complain(u"delimiter"_s, Text::tr("\"delimiter\" must be one character."));
        else
            m_mapping.format.delimiter = delimiter.front();
    }
    reader->finish();
}

void MappingParser::readSource()
{
    m_mapping.source = textRule(u"source"_s, Need::Required, true);
    const TextRule &rule = m_mapping.source;
    QStringList codes = leadsTo(rule);
    codes += rule.otherwise.value_or(QString());
    codes += rule.constant;
    for (const QString &code : std::as_const(codes)) {
        if (!code.isEmpty() && !m_region.source(code))
            m_top.complain(u"source"_s, Text::tr("\"%1\" is not a source of this region.").arg(code));
    }
}

void MappingParser::readItem()
{
    TextRule &rule = m_mapping.item;
    rule = textRule(u"item"_s, Need::Required, true);
    m_mapping.rules.fallbackItem = rule.otherwise.value_or(QString());
    QStringList codes = leadsTo(rule);
    codes += m_mapping.rules.fallbackItem;
    for (const QString &code : std::as_const(codes)) {
        if (!code.isEmpty() && !m_region.rulebook.item(code))
            m_top.complain(u"item"_s, Text::tr("\"%1\" is not the code of an item of this region.").arg(code));
    }
}

Missing MappingParser::missing(JsonReader &reader, const QString &key, Missing fallback)
{
    const QString word = reader.text(key, Need::Optional);
    if (word.isEmpty())
        return fallback;
    if (word != u"accept" && word != u"refuse")
        reader.complain(key, Text::tr("\"%1\" must be \"accept\" or \"refuse\".").arg(key));
    return word == u"refuse" ? Missing::Refuse : Missing::Accept;
}

/// The middle of the town's outline, or of its grids.
std::optional<base::GeoPoint> middleOf(const region::Region &region)
{
    QRectF ground = region.outline.boundingRect();
    for (const region::Grid &grid : region.grids)
        ground |= grid.ring.boundingRect();
    if (ground.isEmpty())
        return std::nullopt;
    return base::GeoPoint{ground.center().y(), ground.center().x()};
}

void MappingParser::readPlace()
{
    m_mapping.address = textRule(u"address"_s, Need::Optional);
    if (auto reader = m_top.object(u"place"_s, Need::Optional)) {
        m_mapping.rules.place = missing(*reader, u"whenMissing"_s, Missing::Accept);
        reader->finish();
    }
    auto reader = m_top.object(u"coordinates"_s, Need::Optional);
    if (!reader)
        return;
    if (reader->has(u"column"_s)) {
        m_mapping.position.columns = {reader->text(u"column"_s)};
        m_mapping.townMiddle = middleOf(m_region);
        for (const QString &key : {u"latitude"_s, u"longitude"_s}) {
            reader->allow(key);
            if (reader->has(key))
                reader->complain(key, Text::tr("Say the coordinates either by one \"column\" or by \"latitude\" and \"longitude\"."));
        }
    } else {
        m_mapping.latitude = coordinate(*reader, u"latitude"_s);
        m_mapping.longitude = coordinate(*reader, u"longitude"_s);
    }
    const auto system = base::coordinateSystem(reader->text(u"system"_s));
    if (!system)
        reader->complain(
            u"system"_s,
            Text::tr("\"system\" must be \"WGS84\", \"GCJ02\" (Gaode, Tencent) or \"BD09\" (Baidu); transform others before importing."));
    m_mapping.system = system.value_or(base::CoordinateSystem::Wgs84);
    m_mapping.rules.point = missing(*reader, u"whenMissing"_s, Missing::Accept);
    m_mapping.rules.grid = missing(*reader, u"whenOutside"_s, Missing::Accept);
    reader->finish();
}

TextRule MappingParser::coordinate(JsonReader &reader, const QString &key) const
{
    TextRule rule;
    if (const QJsonValue value = reader.value(key); value.isDouble())
        rule.constant = QString::number(value.toDouble(), 'f', 7);
    else
        rule.columns = {reader.text(key)};
    return rule;
}

void MappingParser::readDepartment()
{
    TextRule &rule = m_mapping.department;
    rule = textRule(u"department"_s, Need::Optional, true);
    if (rule.otherwise && *rule.otherwise != u"byItem")
        m_top.complain(u"department"_s, Text::tr("\"whenUnknown\" of a department must be \"byItem\" or \"refuse\"."));
    m_mapping.rules.fallbackDepartment = rule.otherwise.has_value();
    if (rule.otherwise)
        rule.otherwise = QString();
    QStringList codes = leadsTo(rule);
    codes += rule.constant;
    for (const QString &code : std::as_const(codes)) {
        if (!code.isEmpty() && !m_region.department(code))
            m_top.complain(u"department"_s, Text::tr("\"%1\" is not the code of a department of this region.").arg(code));
    }
}

// Without the key the file says no deadlines: none, so no verdict.
void MappingParser::readDeadline()
{
    auto reader = m_top.object(u"dueAt"_s, Need::Optional);
    if (!reader)
        return;
    const QString word = reader->text(u"whenEmpty"_s);
    if (!word.isEmpty() && word != u"none" && word != u"town")
        reader->complain(u"whenEmpty"_s, Text::tr("\"whenEmpty\" must be \"none\" (no deadline at all) or \"town\" (the town's own limits)."));
    m_mapping.rules.ownLimits = word == u"town";
    const bool hasTime = reader->has(u"column"_s) || reader->has(u"formats"_s) || reader->has(u"constant"_s) || reader->has(u"date"_s);
    if (auto limit = reader->object(u"limit"_s, Need::Optional)) {
        if (hasTime)
            reader->complain({}, Text::tr("Say the deadline either as a time or as a \"limit\", one of them."));
        m_mapping.dueLimit.constant = limit->text(u"constant"_s, Need::Optional);
        if (const QString column = limit->text(u"column"_s, Need::Optional); !column.isEmpty())
            m_mapping.dueLimit.columns.push_back(column);
        if (m_mapping.dueLimit.constant.isEmpty() == m_mapping.dueLimit.columns.isEmpty())
            limit->complain({}, Text::tr("Say either \"constant\" or \"column\", one of them."));
        if (const QString constant = m_mapping.dueLimit.constant; !constant.isEmpty()) {
            if (const auto read = domain::parseTimeLimit(constant); !read)
                limit->complain(u"constant"_s, read.error().sentence);
        }
        limit->finish();
    } else if (hasTime) {
        m_mapping.dueAt = readTimeRule(*reader, m_region.rulebook.calendar.zone, kDayEnd);
    }
    reader->finish();
}

void MappingParser::readChanges()
{
    if (const QString choice = m_top.text(u"whenChanged"_s, Need::Optional); !choice.isEmpty()) {
        const auto known = domain::whenChangedOf(choice);
        if (!known)
            m_top.complain(u"whenChanged"_s, Text::tr("\"whenChanged\" must be \"tell\" or \"update\"."));
        m_mapping.rules.whenChanged = known.value_or(domain::WhenChanged::Tell);
    }
    const QString ids = m_top.text(u"ids"_s, Need::Optional);
    if (!ids.isEmpty() && ids != u"folded" && ids != u"asWritten")
        m_top.complain(u"ids"_s, Text::tr("\"ids\" must be \"folded\" or \"asWritten\"."));
    m_mapping.rules.foldIds = ids != u"asWritten";
}

// What no column says; another way in may have said it, and its absence here takes nothing back.
domain::SourceFields MappingParser::silent() const
{
    using enum domain::SourceField;
    const Mapping &m = m_mapping;
    domain::SourceFields silent;
    const std::initializer_list<std::pair<domain::SourceField, bool>> said{
        {Title, m.itemTitle.isSet()},
        {Description, m.description.isSet()},
        {Place, m.address.isSet() || m.element.isSet() || m.latitude.isSet() || m.position.isSet()},
        {Caller, m.callerName.isSet() || m.callerPhone.isSet()},
        {Photos, m.photos.isSet()},
        {DueAt, m.dueAt.has_value() || m.dueLimit.isSet()},
        {Department, m.department.isSet()},
        {Closing, m.closedAt.has_value()}};
    for (const auto &[field, isSaid] : said) {
        if (!isSaid)
            silent.add(field);
    }
    return silent;
}

std::optional<TimeRule> MappingParser::timeRule(const QString &key, Need need, QTime dayMeans)
{
    auto reader = m_top.object(key, need);
    if (!reader)
        return std::nullopt;
    TimeRule rule = readTimeRule(*reader, m_region.rulebook.calendar.zone, dayMeans);
    reader->finish();
    return rule;
}

QDir mappingsOf(const QString &packDirectory) { return QDir(packDirectory + u"/mappings"_s); }

QStringList mappingNames(const QString &packDirectory)
{
    QStringList names;
    const QFileInfoList files = mappingsOf(packDirectory).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        names.push_back(file.completeBaseName());
    return names;
}

} // namespace

LoadedMapping parseMapping(const QByteArray &json, const QString &name, const region::Region &region)
{
    const QString file = name + u".json"_s;
    region::Problems problems;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        problems.add(file, Text::tr("line %1").arg(json.left(error.offset).count('\n') + 1),
                     document.isNull() ? Text::tr("This is not valid JSON: %1.").arg(error.errorString())
                                       : Text::tr("A mapping is one JSON object."));
        return {std::nullopt, problems.take()};
    }
    Mapping mapping = MappingParser(region, JsonReader(document.object(), {}, file, problems)).parse(name);
    if (problems.count() > 0)
        return {std::nullopt, problems.take()};
    return {std::move(mapping), {}};
}

base::Result<Mapping> loadMapping(const QString &path, const region::Region &region)
{
    TRY_DONE(base::checkIsFile(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, Text::tr("The mapping file \"%1\" cannot be read.").arg(path), file.errorString(), path);
    if (file.size() > kMappingMost)
        return fail(ErrorCode::Malformed, Text::tr("The mapping file \"%1\" is too large to be one.").arg(path), {}, path);
    LoadedMapping loaded = parseMapping(file.readAll(), QFileInfo(path).completeBaseName(), region);
    if (loaded.mapping)
        return std::move(*loaded.mapping);
    QStringList all;
    for (const region::Problem &problem : loaded.problems)
        all.push_back(problem.place + u": "_s + problem.sentence);
    return fail(
        ErrorCode::Malformed,
        Text::tr("The mapping \"%1\" has %n problem(s); the first: %2", nullptr, int(all.size())).arg(QFileInfo(path).fileName(), all.front()),
        all.join(u'\n'), path);
}

base::Result<Mapping> findMapping(const QString &nameOrFile, const QString &packDirectory, const region::Region &region)
{
    if (nameOrFile.contains(u'/') || nameOrFile.endsWith(u".json"))
        return loadMapping(nameOrFile, region);
    if (const QString path = mappingsOf(packDirectory).filePath(nameOrFile + u".json"_s); QFile::exists(path))
        return loadMapping(path, region);
    const QStringList names = mappingNames(packDirectory);
    return fail(ErrorCode::NotFound, names.isEmpty()
                                         ? Text::tr("The region pack has no mappings; give a mapping file.")
                                         : Text::tr("The region pack has no mapping \"%1\"; it has: %2.").arg(nameOrFile, base::listed(names)));
}

base::Result<Mapping> chooseMapping(const QString &tableFile, const QString &packDirectory, const region::Region &region)
{
    std::optional<Mapping> fitting;
    const QStringList names = mappingNames(packDirectory);
    for (const QString &name : names) {
        auto mapping = loadMapping(mappingsOf(packDirectory).filePath(name + u".json"_s), region);
        if (!mapping)
            return mapping;
        const auto table = openCaseTable(tableFile, *mapping);
        if (!table) {
            // Another mapping may know the encoding or the sheet; a file that is not there at all fits none.
            if (table.error().code == ErrorCode::Malformed)
                continue;
            return base::pass(table);
        }
        const QStringList &header = (*table)->header();
        if (!std::ranges::all_of(mapping->header, [&](const QString &column) { return header.contains(column); }))
            continue;
        if (fitting)
            return fail(ErrorCode::Refused, Text::tr("Both mappings \"%1\" and \"%2\" fit the file; say which one to use.").arg(fitting->name, name));
        fitting = std::move(*mapping);
    }
    if (fitting)
        return std::move(*fitting);
    TRY_DONE(openTable(tableFile, {.encoding = {}, .delimiter = {}, .sheet = {}, .headless = true}));
    return fail(
        ErrorCode::Refused,
        Text::tr("No mapping of this region fits the columns of the file. Known mappings: %1. Write one (docs/import-mapping.md) and name it.")
            .arg(names.isEmpty() ? Text::tr("none") : base::listed(names)));
}

} // namespace intake
