// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/rulewords.h"

#include "domain/rules/deadlines.h"
#include "region/ground/gridversions.h"
#include "theme/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace ui::rules {

using namespace Qt::StringLiterals;
using region::CellKind;
using region::SheetId;

QString rulesText(const char *source) { return QCoreApplication::translate("rules", source); }

namespace {

QString nameOf(CellKind kind, const QString &code, const region::Region &region)
{
    switch (kind) {
    case CellKind::Item:
        if (const domain::Item *item = region.rulebook.item(code))
            return item->name;
        break;
    case CellKind::Grid:
        if (const region::Grid *grid = region::knownGrid(region, code))
            return grid->name;
        break;
    case CellKind::Department:
        if (const region::Department *department = region.department(code))
            return department->name;
        break;
    case CellKind::Unit:
        if (const region::Unit *unit = region.unit(code))
            return unit->name;
        break;
    case CellKind::Difficulty:
        if (const auto difficulty = domain::difficultyOf(code))
            return domain::label(*difficulty);
        break;
    case CellKind::ClockStart:
        if (code == "arrival"_L1)
            return rulesText(QT_TRANSLATE_NOOP("rules", "arrival"));
        return code.isEmpty() || code == "filing"_L1 ? rulesText(QT_TRANSLATE_NOOP("rules", "filing")) : QString();
    case CellKind::Text:
    case CellKind::Code:
    case CellKind::Limit:
    case CellKind::LimitClass:
    case CellKind::MajorClass:
    case CellKind::Whole:
    case CellKind::Share:
    case CellKind::Flag: break; // words of the pack itself, and what is typed
    }
    return {};
}

template <class Things> void append(std::vector<Choice> &choices, const Things &things)
{
    for (const auto &thing : things)
        choices.push_back({thing.code, thing.name});
}

/// Words that items.csv uses, each with how many items have it.
std::vector<Choice> wordsOfItems(const region::Region &region, QString domain::Item::*word)
{
    std::map<QString, int> counted;
    for (const domain::Item &item : region.rulebook.items) {
        if (!(item.*word).isEmpty())
            ++counted[item.*word];
    }
    std::vector<Choice> choices{{}};
    for (const auto &[text, count] : counted)
        choices.push_back({text, QCoreApplication::translate("rules", "%n item(s)", nullptr, count)});
    return choices;
}

std::vector<Choice> itemsOf(const region::Region &region)
{
    std::vector<Choice> choices{{}};
    append(choices, region.rulebook.items);
    std::sort(choices.begin(), choices.end(), [](const Choice &a, const Choice &b) { return a.code < b.code; });
    return choices;
}

const char *limitTitle(const QString &field)
{
    if (field == "when/difficulty"_L1)
        return QT_TRANSLATE_NOOP("rules", "Difficulty");
    if (field == "when/limitClass"_L1)
        return QT_TRANSLATE_NOOP("rules", "Limit class");
    if (field == "closeFrom"_L1)
        return QT_TRANSLATE_NOOP("rules", "Check from");
    return nullptr;
}

const char *severityTitle(const QString &field)
{
    static const std::map<QString, const char *> kTitles{
        {u"pointsPerLevel"_s, QT_TRANSLATE_NOOP("rules", "Points for one level up")},
        {u"contextEach"_s, QT_TRANSLATE_NOOP("rules", "Points for each circumstance")},
        {u"contextMost"_s, QT_TRANSLATE_NOOP("rules", "Points for circumstances at most")},
        {u"late"_s, QT_TRANSLATE_NOOP("rules", "Points when twice the limit has passed")},
        {u"acknowledgeRedWithin"_s, QT_TRANSLATE_NOOP("rules", "A supervisor acknowledges red within")},
        {u"nearShare"_s, QT_TRANSLATE_NOOP("rules", "Near from this share of the limit")},
        {u"atLeast"_s, QT_TRANSLATE_NOOP("rules", "Reports at least")},
        {u"points"_s, QT_TRANSLATE_NOOP("rules", "Points")},
        {u"sound"_s, QT_TRANSLATE_NOOP("rules", "Sound")},
        {u"acknowledgeWithin"_s, QT_TRANSLATE_NOOP("rules", "Acknowledge within")},
        {u"superviseList"_s, QT_TRANSLATE_NOOP("rules", "On the supervision list")},
        {u"urgeAtShare"_s, QT_TRANSLATE_NOOP("rules", "Urge at")},
    };
    const auto it = kTitles.find(field);
    return it == kTitles.end() ? nullptr : it->second;
}

const char *commonTitle(CellKind kind)
{
    static const std::map<CellKind, const char *> kTitles{{CellKind::Code, QT_TRANSLATE_NOOP("rules", "Rule")},
                                                          {CellKind::Item, QT_TRANSLATE_NOOP("rules", "Item")},
                                                          {CellKind::MajorClass, QT_TRANSLATE_NOOP("rules", "Major class")},
                                                          {CellKind::Grid, QT_TRANSLATE_NOOP("rules", "Grid")},
                                                          {CellKind::Department, QT_TRANSLATE_NOOP("rules", "Department")},
                                                          {CellKind::Unit, QT_TRANSLATE_NOOP("rules", "Unit")},
                                                          {CellKind::Text, QT_TRANSLATE_NOOP("rules", "Why")}};
    return kTitles.at(kind);
}

} // namespace

std::vector<Choice> choicesOf(CellKind kind, const region::Region &region)
{
    std::vector<Choice> choices;
    switch (kind) {
    case CellKind::Text:
    case CellKind::Code:
    case CellKind::Limit:
    case CellKind::Whole:
    case CellKind::Share:
    case CellKind::Flag: return {};
    case CellKind::Difficulty: choices = {{}, {u"simple"_s, {}}, {u"general"_s, {}}, {u"difficult"_s, {}}}; break;
    case CellKind::ClockStart: choices = {{}, {u"arrival"_s, {}}}; break;
    case CellKind::LimitClass: return wordsOfItems(region, &domain::Item::limitClass);
    case CellKind::MajorClass: return wordsOfItems(region, &domain::Item::majorName);
    case CellKind::Item: return itemsOf(region);
    case CellKind::Grid:
        choices = {{}};
        append(choices, region.grids);
        return choices;
    case CellKind::Department: append(choices, region.departments); return choices;
    case CellKind::Unit:
        choices = {{}};
        append(choices, region.units);
        return choices;
    }
    for (Choice &choice : choices)
        choice.name = nameOf(kind, choice.code, region);
    return choices;
}

QString shownCell(CellKind kind, const QString &text, const region::Region &region)
{
    if (kind == CellKind::Limit) {
        const auto limit = domain::parseTimeLimit(text);
        return limit ? domain::describe(*limit) : text;
    }
    if (kind == CellKind::Flag)
        return {};
    if (text.isEmpty())
        return {};
    const QString name = nameOf(kind, text, region);
    if (name.isEmpty())
        return text;
    return kind == CellKind::Grid || kind == CellKind::Item ? text + u' ' + name : name;
}

QString columnTitle(SheetId sheet, int column)
{
    const region::RuleColumn &field = region::columnsOf(sheet)[size_t(column)];
    if (const char *title = sheet == SheetId::Limits ? limitTitle(field.field) : severityTitle(field.field))
        return rulesText(title);
    if (const auto stage = domain::stageOf(field.field))
        return domain::label(*stage);
    return rulesText(commonTitle(field.kind));
}

QString columnHelp(SheetId sheet, int column)
{
    const region::RuleColumn &field = region::columnsOf(sheet)[size_t(column)];
    if (field.field.startsWith("when/"_L1))
        return rulesText(
            QT_TRANSLATE_NOOP("rules", "A condition. An empty cell takes any case; the first row from the top whose conditions all hold applies."));
    if (field.field == "contextEach"_L1 || field.field == "contextMost"_L1)
        return rulesText(QT_TRANSLATE_NOOP("rules", "Circumstances: key area, peak phase, vulnerable household, media, under supervision."));
    if (field.field == "atLeast"_L1)
        return rulesText(QT_TRANSLATE_NOOP("rules", "So many reports of one kind at a place, or by a caller, within 30 days. From many to few."));
    if (field.field == "closeFrom"_L1)
        return rulesText(QT_TRANSLATE_NOOP("rules", "What the closing clock starts with; every other clock starts at filing."));
    if (field.kind == CellKind::Limit)
        return rulesText(
            QT_TRANSLATE_NOOP("rules", "Write 30 min, 2 urgent hours, 4 working hours, 3 working days or 5 days. An empty cell: no such clock."));
    if (field.kind == CellKind::Share)
        return rulesText(QT_TRANSLATE_NOOP("rules", "A share of the limit, 1 % to 99 %."));
    if (field.kind == CellKind::Text)
        return rulesText(QT_TRANSLATE_NOOP("rules", "Stands beside what the rule decides, wherever somebody asks why."));
    return columnTitle(sheet, column);
}

QString exampleOf(CellKind kind)
{
    if (kind == CellKind::Limit)
        return rulesText(QT_TRANSLATE_NOOP("rules", "30 min"));
    return kind == CellKind::Share ? u"80 %"_s : QString();
}

QString sheetName(SheetId sheet)
{
    switch (sheet) {
    case SheetId::Limits: return rulesText(QT_TRANSLATE_NOOP("rules", "Limits"));
    case SheetId::Points:
    case SheetId::Repeats:
    case SheetId::Effects: return rulesText(QT_TRANSLATE_NOOP("rules", "Levels"));
    case SheetId::Routes: return rulesText(QT_TRANSLATE_NOOP("rules", "Routing"));
    }
    return {};
}

QString placeText(const region::Problem &problem)
{
    const auto place = region::placeOf(problem);
    if (!place)
        return problem.place.isEmpty() ? problem.file : problem.file + u' ' + problem.place;
    QStringList parts{sheetName(place->sheet)};
    if (place->sheet == SheetId::Effects && place->row >= 0)
        parts.append(theme::colourWord(domain::kSeverities[size_t(place->row)]));
    else if (place->sheet != SheetId::Points && place->row >= 0)
        parts.append(QCoreApplication::translate("rules", "row %1").arg(place->row + 1));
    if (place->column >= 0)
        parts.append(columnTitle(place->sheet, place->column));
    return parts.join(rulesText(QT_TRANSLATE_NOOP("rules", ", ")));
}

} // namespace ui::rules
