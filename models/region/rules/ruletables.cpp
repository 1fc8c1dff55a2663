// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/rules/ruletables.h"

#include "domain/rules/severity.h"
#include "region/pack/orderedjson.h"
#include "region/rules/ruleset.h"

#include <QCoreApplication>

#include <algorithm>

namespace region {

using namespace Qt::StringLiterals;

namespace {

const QString kTrue = u"true"_s;

/// The share that a person wrote: "80 %", "80" and "0.8" are one.
std::optional<double> shareOf(QString text)
{
    bool isNumber = false;
    const double number = text.remove(u'%').trimmed().toDouble(&isNumber);
    if (!isNumber)
        return {};
    return number >= 1 ? number / 100 : number;
}

QString textOfValue(const OrderedJson &value, CellKind kind)
{
    if (value.is_boolean())
        return value.get<bool>() ? kTrue : QString();
    if (value.is_number() && kind == CellKind::Share)
        return QString::number(value.get<double>() * 100, 'g', 6) + u" %"_s;
    return QString::fromStdString(value.is_string() ? value.get<std::string>() : value.dump());
}

/// A number that is none stays a text, so that the loader says at its place what is wrong with it.
OrderedJson valueOf(const QString &text, CellKind kind)
{
    bool isWhole = false;
    const int whole = text.toInt(&isWhole);
    if (kind == CellKind::Flag)
        return text == kTrue;
    if (kind == CellKind::Whole && isWhole)
        return whole;
    if (const auto share = kind == CellKind::Share ? shareOf(text) : std::nullopt)
        return *share;
    return text.toStdString();
}

/// The object of an object that a column's field lies in, and the field's own name: "when/item".
std::pair<std::string, std::string> stepsOf(const RuleColumn &column)
{
    return {column.field.section(u'/', 0, -2).toStdString(), column.field.section(u'/', -1).toStdString()};
}

QString cellOf(const OrderedJson &object, const RuleColumn &column)
{
    const auto [group, name] = stepsOf(column);
    const OrderedJson *holder = &object;
    if (!group.empty()) {
        const auto found = object.find(group);
        if (found == object.end() || !found->is_object())
            return {};
        holder = &*found;
    }
    const auto value = holder->find(name);
    return value == holder->end() ? QString() : textOfValue(*value, column.kind);
}

void setField(OrderedJson &object, const RuleColumn &column, const QString &text)
{
    const auto [group, name] = stepsOf(column);
    if (!group.empty() && !object.contains(group) && text.isEmpty())
        return;
    OrderedJson &holder = group.empty() ? object : object[group];
    // A flag that was written out stays written out.
    if (text.isEmpty() && !(column.kind == CellKind::Flag && holder.contains(name)))
        holder.erase(name);
    else
        holder[name] = valueOf(text, column.kind);
}

OrderedJson objectOf(const RuleRow &row)
{
    OrderedJson object = parseOrdered(row.origin);
    return object.is_object() ? object : OrderedJson::object();
}

/// The row as an object: what nobody touched is what was read.
OrderedJson written(const RuleRow &row, SheetId sheet)
{
    OrderedJson object = objectOf(row);
    const OrderedJson origin = object;
    const auto &columns = columnsOf(sheet);
    for (size_t i = 0; i < columns.size(); ++i) {
        const QString text = row.cells.value(qsizetype(i));
        if (text != cellOf(origin, columns[i]))
            setField(object, columns[i], text);
        // Without conditions a route has an empty "when", and its problem stands there.
        if (sheet == SheetId::Routes && i == 0 && !object.contains("when"))
            object["when"] = OrderedJson::object();
    }
    if (sheet == SheetId::Limits && object.contains("when") && object["when"].empty())
        object.erase("when");
    return object;
}

RuleRow rowOf(const OrderedJson &object, SheetId sheet)
{
    RuleRow row;
    row.origin = object.is_object() ? QByteArray::fromStdString(object.dump()) : QByteArray();
    for (const RuleColumn &column : columnsOf(sheet))
        row.cells.append(object.is_object() ? cellOf(object, column) : QString());
    return row;
}

/// The list that the rows of a sheet are, by its field.
std::string listOf(SheetId sheet) { return sheet == SheetId::Repeats ? "repeat" : "rules"; }

std::optional<std::vector<RuleRow>> rowsIn(const OrderedJson &file, SheetId sheet)
{
    std::vector<RuleRow> rows;
    if (sheet == SheetId::Points) {
        rows.push_back(rowOf(file, sheet));
    } else if (sheet == SheetId::Effects) {
        const OrderedJson effects = file.value("effects", OrderedJson::object());
        for (const domain::Severity level : domain::kSeverities)
            rows.push_back(rowOf(effects.value(domain::word(level).toStdString(), OrderedJson()), sheet));
    } else {
        const OrderedJson list = file.value(listOf(sheet), OrderedJson::array());
        if (!list.is_array() || !std::all_of(list.begin(), list.end(), [](const OrderedJson &each) { return each.is_object(); }))
            return {};
        for (const OrderedJson &object : list)
            rows.push_back(rowOf(object, sheet));
    }
    return rows;
}

void writeInto(OrderedJson &file, SheetId sheet, const std::vector<RuleRow> &rows)
{
    if (sheet == SheetId::Points) {
        // Not from the row's origin: the lists of the same file may be others by now.
        const QStringList was = rowOf(file, sheet).cells;
        const QStringList &cells = rows.front().cells;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (cells[i] != was[i])
                setField(file, columnsOf(sheet)[size_t(i)], cells[i]);
        }
    } else if (sheet == SheetId::Effects) {
        for (size_t i = 0; i < rows.size(); ++i) {
            const OrderedJson object = written(rows[i], sheet);
            if (!object.empty() || !rows[i].origin.isEmpty())
                file["effects"][domain::word(domain::kSeverities[i]).toStdString()] = object;
        }
    } else {
        OrderedJson list = OrderedJson::array();
        for (const RuleRow &row : rows)
            list.push_back(written(row, sheet));
        file[listOf(sheet)] = std::move(list);
    }
}

int columnNamed(SheetId sheet, const QString &field)
{
    const auto &columns = columnsOf(sheet);
    const auto it = std::ranges::find(columns, field, &RuleColumn::field);
    return it == columns.end() ? -1 : int(it - columns.begin());
}

/// A row of a list and the field in it: "3/when/item".
CellPlace inList(SheetId sheet, const QString &rest)
{
    bool isNumber = false;
    const int row = rest.section(u'/', 0, 0).toInt(&isNumber);
    return {sheet, isNumber ? row : -1, columnNamed(sheet, rest.section(u'/', 1))};
}

} // namespace

const std::vector<RuleColumn> &columnsOf(SheetId sheet)
{
    static const std::array<std::vector<RuleColumn>, kSheets.size()> kColumns{{
        {{u"id"_s, CellKind::Code},
         {u"when/difficulty"_s, CellKind::Difficulty},
         {u"when/limitClass"_s, CellKind::LimitClass},
         {u"when/item"_s, CellKind::Item},
         {u"respond"_s, CellKind::Limit},
         {u"arrive"_s, CellKind::Limit},
         {u"handle"_s, CellKind::Limit},
         {u"close"_s, CellKind::Limit},
         {u"closeFrom"_s, CellKind::ClockStart},
         {u"whole"_s, CellKind::Limit},
         {u"why"_s, CellKind::Text}},
        {{u"id"_s, CellKind::Code},
         {u"pointsPerLevel"_s, CellKind::Whole},
         {u"contextEach"_s, CellKind::Whole},
         {u"contextMost"_s, CellKind::Whole},
         {u"late"_s, CellKind::Whole},
         {u"acknowledgeRedWithin"_s, CellKind::Limit},
         {u"nearShare"_s, CellKind::Share},
         {u"why"_s, CellKind::Text}},
        {{u"atLeast"_s, CellKind::Whole}, {u"points"_s, CellKind::Whole}},
        {{u"sound"_s, CellKind::Flag},
         {u"acknowledgeWithin"_s, CellKind::Limit},
         {u"superviseList"_s, CellKind::Flag},
         {u"urgeAtShare"_s, CellKind::Share}},
        {{u"id"_s, CellKind::Code},
         {u"when/item"_s, CellKind::Item},
         {u"when/major"_s, CellKind::MajorClass},
         {u"when/grid"_s, CellKind::Grid},
         {u"department"_s, CellKind::Department},
         {u"unit"_s, CellKind::Unit},
         {u"why"_s, CellKind::Text}},
    }};
    return kColumns[size_t(sheet)];
}

QString fileOf(SheetId sheet)
{
    switch (sheet) {
    case SheetId::Limits: return u"limits.json"_s;
    case SheetId::Points:
    case SheetId::Repeats:
    case SheetId::Effects: return u"severity.json"_s;
    case SheetId::Routes: return u"routing.json"_s;
    }
    Q_UNREACHABLE();
}

bool hasFreeRows(SheetId sheet) { return sheet != SheetId::Points && sheet != SheetId::Effects; }

base::Result<RuleTables> RuleTables::read(const std::vector<domain::RuleFile> &files)
{
    RuleTables tables;
    tables.m_files = files;
    for (const SheetId sheet : kSheets) {
        const OrderedJson file = parseOrdered(tables.textOf(fileOf(sheet)).toUtf8());
        const auto rows = file.is_object() ? rowsIn(file, sheet) : std::nullopt;
        if (!rows)
            return base::fail(base::ErrorCode::Malformed,
                              QCoreApplication::translate("region", "The file %1 is not a table of rules.").arg(fileOf(sheet)));
        tables.m_rows[size_t(sheet)] = tables.m_read[size_t(sheet)] = *rows;
    }
    return tables;
}

base::Result<RuleTables> RuleTables::onto(const std::vector<domain::RuleFile> &files) const
{
    auto tables = read(files);
    if (!tables)
        return tables;
    for (const SheetId edited : kSheets) {
        if (m_rows[size_t(edited)] == m_read[size_t(edited)])
            continue;
        for (const SheetId sheet : kSheets) {
            if (fileOf(sheet) == fileOf(edited))
                tables->m_rows[size_t(sheet)] = m_rows[size_t(sheet)];
        }
    }
    return tables;
}

QString RuleTables::textOf(const QString &file) const
{
    const auto it = std::ranges::find(m_files, file, &domain::RuleFile::name);
    return it == m_files.end() ? u"{\"rules\": []}"_s : it->text;
}

QString RuleTables::cell(CellPlace place) const
{
    const auto &all = rows(place.sheet);
    return place.row < 0 || size_t(place.row) >= all.size() ? QString() : all[size_t(place.row)].cells.value(place.column);
}

void RuleTables::setCell(CellPlace place, const QString &text)
{
    m_rows[size_t(place.sheet)].at(size_t(place.row)).cells[place.column] = text.trimmed();
}

QString RuleTables::freeId(SheetId sheet) const
{
    const QString head = sheet == SheetId::Limits ? u"limit.new-%1"_s : u"route.new-%1"_s;
    for (int n = 1;; ++n) {
        const QString id = head.arg(n);
        if (std::ranges::none_of(rows(sheet), [&id](const RuleRow &row) { return row.cells.constFirst() == id; }))
            return id;
    }
}

void RuleTables::addRow(SheetId sheet, int at)
{
    RuleRow row;
    row.cells = QStringList(qsizetype(columnsOf(sheet).size()), QString());
    if (columnsOf(sheet).front().kind == CellKind::Code)
        row.cells.first() = freeId(sheet);
    auto &all = m_rows[size_t(sheet)];
    all.insert(all.begin() + std::clamp(at, 0, int(all.size())), std::move(row));
}

void RuleTables::copyRow(SheetId sheet, int row)
{
    auto &all = m_rows[size_t(sheet)];
    RuleRow copy = all.at(size_t(row));
    if (columnsOf(sheet).front().kind == CellKind::Code)
        copy.cells.first() = freeId(sheet);
    all.insert(all.begin() + row + 1, std::move(copy));
}

void RuleTables::removeRow(SheetId sheet, int row)
{
    auto &all = m_rows[size_t(sheet)];
    all.erase(all.begin() + row);
}

void RuleTables::moveRow(SheetId sheet, int from, int to)
{
    auto &all = m_rows[size_t(sheet)];
    RuleRow row = std::move(all.at(size_t(from)));
    all.erase(all.begin() + from);
    all.insert(all.begin() + std::clamp(to, 0, int(all.size())), std::move(row));
}

std::vector<domain::RuleFile> RuleTables::write() const
{
    std::vector<domain::RuleFile> files;
    for (const QString &name : ruleFileNames()) {
        OrderedJson file;
        bool changed = false;
        for (const SheetId sheet : kSheets) {
            if (fileOf(sheet) != name || m_rows[size_t(sheet)] == m_read[size_t(sheet)])
                continue;
            if (!changed)
                file = parseOrdered(textOf(name).toUtf8());
            changed = true;
            writeInto(file, sheet, m_rows[size_t(sheet)]);
        }
        const bool isThere = std::ranges::any_of(m_files, [&name](const domain::RuleFile &each) { return each.name == name; });
        if (changed)
            files.push_back({name, QString::fromUtf8(linesOf(file))});
        else if (isThere)
            files.push_back({name, textOf(name)});
    }
    return files;
}

std::optional<CellPlace> placeOf(const Problem &problem)
{
    const QString first = problem.place.section(u'/', 1, 1), rest = problem.place.section(u'/', 2);
    if (!problem.place.startsWith(u'/'))
        return {};
    if (problem.file == "limits.json"_L1 || problem.file == "routing.json"_L1)
        return inList(problem.file == "limits.json"_L1 ? SheetId::Limits : SheetId::Routes, first == "rules"_L1 ? rest : QString());
    if (problem.file != "severity.json"_L1)
        return {};
    if (first == "repeat"_L1)
        return inList(SheetId::Repeats, rest);
    if (first == "effects"_L1) {
        const auto level = domain::severityOf(rest.section(u'/', 0, 0));
        return CellPlace{SheetId::Effects, level ? int(domain::indexOf(*level)) : -1, columnNamed(SheetId::Effects, rest.section(u'/', 1))};
    }
    return CellPlace{SheetId::Points, 0, columnNamed(SheetId::Points, first)};
}

QString inLines(const QString &text)
{
    const OrderedJson file = parseOrdered(text.toUtf8());
    return file.is_object() ? QString::fromUtf8(linesOf(file)) : text;
}

std::vector<domain::RuleFile> notThePacksOwn(const std::vector<domain::RuleFile> &wanted, const std::vector<domain::RuleFile> &own)
{
    std::vector<domain::RuleFile> others;
    for (const domain::RuleFile &file : wanted) {
        const auto same = std::ranges::find(own, file.name, &domain::RuleFile::name);
        const QString text = same == own.end() ? u"{\"rules\": []}"_s : same->text;
        if (file.text != text && inLines(file.text) != inLines(text))
            others.push_back(file);
    }
    return others;
}

} // namespace region
