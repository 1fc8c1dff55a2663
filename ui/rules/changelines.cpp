// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/changelines.h"

#include "region/rules/rulename.h"
#include "rules/rulewords.h"
#include "theme/theme.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::rules {

using namespace Qt::StringLiterals;
using region::CellKind;
using region::RuleRow;
using region::SheetId;

namespace {

QString cellText(CellKind kind, const QString &text, const region::Region &region)
{
    if (kind == CellKind::Flag)
        return text.isEmpty() ? rulesText(QT_TRANSLATE_NOOP("rules", "no")) : rulesText(QT_TRANSLATE_NOOP("rules", "yes"));
    const QString shown = shownCell(kind, text, region);
    return shown.isEmpty() ? u"–"_s : shown;
}

class Comparison {
public:
    Comparison(const region::RuleTables &before, const region::RuleTables &after, const region::Region &region)
        : m_before(before), m_after(after), m_region(region)
    {}

    void named(SheetId sheet)
    {
        const auto &before = m_before.rows(sheet), &after = m_after.rows(sheet);
        QStringList keptBefore, keptAfter;
        const auto nameIn = [&](const region::RuleTables &tables, const RuleRow &row) { return region::casesOfRow(tables, sheet, row, m_region); };
        for (const RuleRow &row : before) {
            const RuleRow *same = find(after, row.cells.constFirst());
            if (same == nullptr) {
                m_lines.append(QCoreApplication::translate("rules", "%1: %2 taken out").arg(sheetName(sheet), nameIn(m_before, row)));
                continue;
            }
            keptBefore.append(row.cells.constFirst());
            cells(sheet, sheetName(sheet) + rulesText(QT_TRANSLATE_NOOP("rules", ", ")) + nameIn(m_before, row), row, *same);
        }
        QStringList order;
        for (const RuleRow &row : after) {
            if (find(before, row.cells.constFirst()) == nullptr) {
                m_lines.append(
                    QCoreApplication::translate("rules", "%1: %2 added: %3").arg(sheetName(sheet), nameIn(m_after, row), decided(sheet, row)));
                continue;
            }
            keptAfter.append(row.cells.constFirst());
            order.append(nameIn(m_after, row));
        }
        if (keptBefore != keptAfter)
            m_lines.append(QCoreApplication::translate("rules", "%1: new order: %2").arg(sheetName(sheet), order.join(u" · "_s)));
    }

    void fixed(SheetId sheet)
    {
        const auto &before = m_before.rows(sheet), &after = m_after.rows(sheet);
        for (size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
            const QString level =
                sheet == SheetId::Effects ? rulesText(QT_TRANSLATE_NOOP("rules", ", ")) + theme::colourWord(domain::kSeverities[i]) : QString();
            cells(sheet, sheetName(sheet) + level, before[i], after[i]);
        }
    }

    void repeats()
    {
        const QString before = steps(m_before), after = steps(m_after);
        if (before != after)
            m_lines.append(QCoreApplication::translate("rules", "%1, reported again: %2 → %3").arg(sheetName(SheetId::Repeats), before, after));
    }

    [[nodiscard]] QStringList lines() && { return std::move(m_lines); }

private:
    static const RuleRow *find(const std::vector<RuleRow> &rows, const QString &id)
    {
        const auto it = std::ranges::find_if(rows, [&id](const RuleRow &row) { return row.cells.constFirst() == id; });
        return it == rows.end() ? nullptr : &*it;
    }
    void cells(SheetId sheet, const QString &where, const RuleRow &before, const RuleRow &after)
    {
        const auto &columns = region::columnsOf(sheet);
        for (qsizetype i = 0; i < qsizetype(columns.size()); ++i) {
            if (before.cells[i] == after.cells[i])
                continue;
            const CellKind kind = columns[size_t(i)].kind;
            m_lines.append(
                QCoreApplication::translate("rules", "%1: %2 %3 → %4")
                    .arg(where, columnTitle(sheet, int(i)), cellText(kind, before.cells[i], m_region), cellText(kind, after.cells[i], m_region)));
        }
    }
    /// What a row decides: its filled cells besides the conditions.
    QString decided(SheetId sheet, const RuleRow &row) const
    {
        QStringList parts;
        const auto &columns = region::columnsOf(sheet);
        for (qsizetype i = 1; i < qsizetype(columns.size()); ++i) {
            if (!row.cells[i].isEmpty() && !columns[size_t(i)].field.startsWith("when/"_L1))
                parts.append(columnTitle(sheet, int(i)) + u' ' + cellText(columns[size_t(i)].kind, row.cells[i], m_region));
        }
        return parts.isEmpty() ? u"–"_s : parts.join(rulesText(QT_TRANSLATE_NOOP("rules", ", ")));
    }
    static QString steps(const region::RuleTables &tables)
    {
        QStringList parts;
        for (const RuleRow &row : tables.rows(SheetId::Repeats))
            parts.append(u"%1 +%2"_s.arg(row.cells[0], row.cells[1]));
        return parts.isEmpty() ? u"–"_s : parts.join(u" · "_s);
    }

    const region::RuleTables &m_before, &m_after;
    const region::Region &m_region;
    QStringList m_lines;
};

} // namespace

QStringList changeLines(const region::RuleTables &before, const region::RuleTables &after, const region::Region &region)
{
    Comparison comparison(before, after, region);
    comparison.named(SheetId::Limits);
    comparison.fixed(SheetId::Points);
    comparison.repeats();
    comparison.fixed(SheetId::Effects);
    comparison.named(SheetId::Routes);
    return std::move(comparison).lines();
}

QStringList changeLines(const std::vector<domain::RuleFile> &before, const std::vector<domain::RuleFile> &after, const region::Region &region)
{
    const auto left = region::RuleTables::read(before), right = region::RuleTables::read(after);
    if (!left || !right)
        return {left ? right.error().sentence : left.error().sentence};
    return changeLines(*left, *right, region);
}

} // namespace ui::rules
