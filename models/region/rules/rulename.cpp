// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/rules/rulename.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "domain/case/caseevent.h"
#include "domain/rules/effects.h"
#include "region/ground/gridversions.h"

#include <QCoreApplication>

#include <algorithm>

namespace region {

using namespace Qt::StringLiterals;

namespace {

QString nameWord(const char *source) { return QCoreApplication::translate("rulename", source); }

QString casesOf(domain::Difficulty difficulty)
{
    switch (difficulty) {
    case domain::Difficulty::Simple: return nameWord(QT_TRANSLATE_NOOP("rulename", "simple cases"));
    case domain::Difficulty::General: return nameWord(QT_TRANSLATE_NOOP("rulename", "general cases"));
    case domain::Difficulty::Difficult: return nameWord(QT_TRANSLATE_NOOP("rulename", "difficult cases"));
    }
    Q_UNREACHABLE();
}

QString itemNamed(const QString &code, const Region &region)
{
    const domain::Item *item = region.rulebook.item(code);
    return item ? base::isolated(item->name) : nameWord(QT_TRANSLATE_NOOP("rulename", "an item that the list no longer has"));
}

QString gridNamed(const QString &code, const Region &region)
{
    const Grid *grid = knownGrid(region, code);
    return QCoreApplication::translate("rulename", "grid %1").arg(base::isolated(grid ? grid->name : code));
}

/// A limit class has no name for people: whoever asks about a case knows whose class it is.
QStringList conditionsOf(const domain::LimitRule &rule, const Region &region)
{
    QStringList words;
    if (rule.difficulty)
        words << casesOf(*rule.difficulty);
    if (!rule.limitClass.isEmpty())
        words << nameWord(QT_TRANSLATE_NOOP("rulename", "the item's class"));
    if (!rule.item.isEmpty())
        words << itemNamed(rule.item, region);
    return words;
}

QStringList conditionsOf(const domain::RouteRule &rule, const Region &region)
{
    QStringList words;
    if (!rule.item.isEmpty())
        words << itemNamed(rule.item, region);
    if (!rule.majorName.isEmpty())
        words << base::isolated(rule.majorName);
    if (!rule.grid.isEmpty())
        words << gridNamed(rule.grid, region);
    return words;
}

QStringList conditionsOf(const domain::ConsultationRule &rule, const Region &region)
{
    QStringList words;
    if (rule.difficulty)
        words << casesOf(*rule.difficulty);
    if (!rule.item.isEmpty())
        words << itemNamed(rule.item, region);
    return words;
}

QString casesIn(const QStringList &conditions, size_t rows)
{
    if (!conditions.isEmpty())
        return base::listed(conditions);
    return rows == 1 ? nameWord(QT_TRANSLATE_NOOP("rulename", "all cases")) : nameWord(QT_TRANSLATE_NOOP("rulename", "all other cases"));
}

QString conditionText(CellKind kind, const QString &cell, const Region &region)
{
    switch (kind) {
    case CellKind::Difficulty:
        if (const auto difficulty = domain::difficultyOf(cell))
            return casesOf(*difficulty);
        break;
    case CellKind::LimitClass: return QCoreApplication::translate("rulename", "class %1").arg(base::isolated(cell));
    case CellKind::Item: return itemNamed(cell, region);
    case CellKind::Grid: return gridNamed(cell, region);
    case CellKind::MajorClass:
    case CellKind::Text:
    case CellKind::Code:
    case CellKind::Limit:
    case CellKind::Department:
    case CellKind::Unit:
    case CellKind::ClockStart:
    case CellKind::Whole:
    case CellKind::Share:
    case CellKind::Flag: break;
    }
    return base::isolated(cell);
}

/// "Limit: simple cases"; nothing where the rule is in no row of `rules`.
template <class Rule> std::optional<QString> namedIn(const std::vector<Rule> &rules, const QString &id, const QString &form, const Region &region)
{
    const auto rule = std::ranges::find(rules, id, &Rule::id);
    if (rule == rules.end())
        return std::nullopt;
    return form.arg(casesIn(conditionsOf(*rule, region), rules.size()));
}

QString sourceNamed(const QString &code, const Region &region)
{
    const Source *source = region.source(code);
    return source ? QCoreApplication::translate("rulename", "Source: %1").arg(base::isolated(source->name))
                  : nameWord(QT_TRANSLATE_NOOP("rulename", "A source that this town no longer has"));
}

} // namespace

QString ruleName(const QString &rule, const Region &region)
{
    const domain::Rulebook &book = region.rulebook;
    if (rule.isEmpty())
        return {};
    if (const auto limit = namedIn(book.limits, rule, nameWord(QT_TRANSLATE_NOOP("rulename", "Limit: %1")), region))
        return *limit;
    if (const auto route = namedIn(book.routes, rule, nameWord(QT_TRANSLATE_NOOP("rulename", "Route: %1")), region))
        return *route;
    if (const auto plan = namedIn(book.consultation, rule, nameWord(QT_TRANSLATE_NOOP("rulename", "Plan before handling: %1")), region))
        return *plan;
    if (rule == book.severity.id)
        return nameWord(QT_TRANSLATE_NOOP("rulename", "Table of levels"));
    if (domain::isEffectRule(rule))
        return nameWord(QT_TRANSLATE_NOOP("rulename", "What a level sets off"));
    if (rule.startsWith(QLatin1String(domain::kSourceRule)))
        return sourceNamed(rule.sliced(QLatin1String(domain::kSourceRule).size()), region);
    if (rule.startsWith("route.item."_L1) || rule.startsWith("pre-verify.item."_L1) || rule.startsWith("limitText."_L1))
        return nameWord(QT_TRANSLATE_NOOP("rulename", "List of items"));
    if (rule.startsWith("lifecycle."_L1))
        return nameWord(QT_TRANSLATE_NOOP("rulename", "Steps of a case"));
    return nameWord(QT_TRANSLATE_NOOP("rulename", "A rule that no longer holds"));
}

QString casesOfRow(const RuleTables &tables, SheetId sheet, const RuleRow &row, const Region &region)
{
    QStringList conditions;
    const auto &columns = columnsOf(sheet);
    for (qsizetype i = 0; i < qsizetype(columns.size()); ++i) {
        if (!row.cells[i].isEmpty() && columns[size_t(i)].field.startsWith("when/"_L1))
            conditions << conditionText(columns[size_t(i)].kind, row.cells[i], region);
    }
    return casesIn(conditions, tables.rows(sheet).size());
}

} // namespace region
