// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/items/itemmerge.h"

#include "intake/table/text.h"
#include "region/rules/draft.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr QLatin1String kLimitText{"limitText"};

base::Error lacking(ItemField field, const QString &sentence) { return {base::ErrorCode::Malformed, sentence, {}, word(field)}; }

/// Spreadsheets drop leading zeros; the national grouping writes class codes with two digits.
QString classCode(const QString &cell) { return cell.size() == 1 && cell.front().isDigit() ? u'0' + cell : cell; }

class Merger {
public:
    Merger(ItemTable table, const region::Region &region) : m_region(region)
    {
        m_merge.table = std::move(table);
        for (size_t i = 0; i < m_merge.table.rows.size(); ++i)
            m_places.insert(m_merge.table.cell(i, u"code"_s), i);
    }

    void merge(const ItemRow &item)
    {
        auto values = valuesOf(item);
        auto code = values ? codeOf(item, values->value(u"kind"_s)) : base::pass(values);
        if (code && m_taken.contains(*code))
            code = tl::unexpected(
                lacking(ItemField::Code, Text::tr("The code \"%1\" stands in row %2 already, for another item; give each its own code.")
                                             .arg(*code)
                                             .arg(m_taken.value(*code))));
        if (!code) {
            m_merge.refused.push_back({item, code.error()});
            return;
        }
        const auto place = m_places.constFind(*code);
        const base::Outcome written = place == m_places.constEnd() ? add(item, *code, *values) : update(item, *place, *values);
        if (!written) {
            m_merge.refused.push_back({item, written.error()});
            return;
        }
        m_taken.insert(*code, item.numbers.front());
        m_merge.taken += int(item.numbers.size());
    }

    [[nodiscard]] ItemMerge result() && { return std::move(m_merge); }

private:
    using Values = QMap<QString, QString>; ///< by column of items.csv; what the list does not say is not there

    /// The cells in the words of items.csv; one that is not understood refuses the row.
    [[nodiscard]] base::Result<Values> valuesOf(const ItemRow &item) const
    {
        Values values;
        const auto put = [&values](const QString &column, const QString &value) {
            if (!value.isEmpty())
                values.insert(column, value);
        };
        put(u"major"_s, item[ItemField::Major]);
        put(u"minor"_s, item[ItemField::Minor]);
        put(u"name"_s, item[ItemField::Name]);
        put(u"condition"_s, item[ItemField::Condition]);
        struct Word {
            ItemField field;
            QString column;
            QString (*read)(const QString &);
            QString words;
        };
        const std::array words{Word{ItemField::Kind, u"kind"_s, itemKind, u"component 部件, event 事件"_s},
                               Word{ItemField::Level, u"level"_s, itemLevel, u"1–5, red 红 … green 绿"_s},
                               Word{ItemField::Difficulty, u"difficulty"_s, itemDifficulty, u"simple 简单, general 一般, difficult 疑难"_s},
                               Word{ItemField::AfterPhoto, u"afterPhoto"_s, itemFlag, u"yes 是, no 否"_s},
                               Word{ItemField::Police, u"police"_s, itemFlag, u"yes 是, no 否"_s}};
        for (const Word &each : words) {
            put(each.column, each.read(item[each.field]));
            if (!item[each.field].isEmpty() && !values.contains(each.column))
                return tl::unexpected(
                    lacking(each.field, Text::tr("\"%1\" is not known here; write one of: %2.").arg(item[each.field].left(40), each.words)));
        }
        if (const QString &said = item[ItemField::Department]; !said.isEmpty()) {
            const QString code = departmentNamed(said);
            if (code.isEmpty())
                return tl::unexpected(lacking(
                    ItemField::Department,
                    Text::tr("\"%1\" is not one department of departments.csv; add it there, or write its code or name.").arg(said.left(40))));
            values.insert(u"department"_s, code);
        }
        return values;
    }

    [[nodiscard]] QString departmentNamed(const QString &said) const
    {
        QStringList found;
        for (const region::Department &each : m_region.departments) {
            if (each.code == said)
                return each.code;
            if (each.name == said || each.shortName == said)
                found.push_back(each.code);
        }
        return found.size() == 1 ? found.front() : QString();
    }

    [[nodiscard]] base::Result<QString> codeOf(const ItemRow &item, const QString &kind) const
    {
        if (!item[ItemField::Code].isEmpty())
            return sound(item[ItemField::Code], ItemField::Code);
        const QString minor = classCode(item[ItemField::MinorCode]), major = classCode(item[ItemField::MajorCode]);
        if (minor.isEmpty())
            return codeByName(item);
        const QString both = minor.size() > 2 && minor.startsWith(major) ? minor : major + minor;
        if (major.isEmpty() && minor.size() <= 2)
            return tl::unexpected(
                lacking(ItemField::MajorCode, Text::tr("A minor class code alone says no item; the code of the major class is missing.")));
        QStringList candidates{both};
        if (kind != "event"_L1)
            candidates.push_back(u'C' + both);
        if (kind != "component"_L1)
            candidates.push_back(u'E' + both);
        QStringList known;
        for (const QString &candidate : std::as_const(candidates)) {
            if (m_places.contains(candidate))
                known.push_back(candidate);
        }
        if (known.size() == 1 && (!kind.isEmpty() || m_merge.table.cell(m_places.value(known.front()), u"minor"_s) == item[ItemField::Minor]))
            return known.front();
        if (kind.isEmpty() || known.size() > 1)
            return tl::unexpected(
                lacking(ItemField::Kind, Text::tr("Whether the item is a component or an event is not said, and its code depends on it.")));
        return sound(candidates.back(), ItemField::MinorCode);
    }

    [[nodiscard]] static base::Result<QString> sound(const QString &code, ItemField field)
    {
        if (region::isCode(code))
            return code;
        return tl::unexpected(
            lacking(field, Text::tr("\"%1\" is not a code: up to 40 ASCII letters, digits, dots, dashes and underscores.").arg(code.left(50))));
    }

    /// Without any code an item is known by its names, if they name one item of the pack and no other.
    [[nodiscard]] base::Result<QString> codeByName(const ItemRow &item) const
    {
        QStringList found;
        for (size_t i = 0; i < m_merge.table.rows.size(); ++i) {
            const auto agrees = [&](ItemField field, const QString &column) {
                return item[field].isEmpty() || item[field] == m_merge.table.cell(i, column);
            };
            if (agrees(ItemField::Major, u"major"_s) && agrees(ItemField::Minor, u"minor"_s) && agrees(ItemField::Name, u"name"_s))
                found.push_back(m_merge.table.cell(i, u"code"_s));
        }
        if (found.size() == 1)
            return found.front();
        return tl::unexpected(lacking(ItemField::Code, Text::tr("The row has no code, and its names do not name one item of the pack.")));
    }

    [[nodiscard]] base::Outcome add(const ItemRow &item, const QString &code, Values values)
    {
        struct Needed {
            ItemField field;
            QString column;
            QString sentence;
        };
        const std::array needed{
            Needed{ItemField::Kind, u"kind"_s,
                   QCoreApplication::translate("intake", "The item is new, and the list does not say whether it is a component or an event.")},
            Needed{ItemField::Major, u"major"_s,
                   QCoreApplication::translate("intake", "The item is new, and the list does not say its major class.")},
            Needed{ItemField::Level, u"level"_s,
                   QCoreApplication::translate("intake", "The item is new, and the list does not say its level (1–5).")},
            Needed{ItemField::Difficulty, u"difficulty"_s,
                   QCoreApplication::translate("intake", "The item is new, and the list does not say its difficulty.")},
            Needed{ItemField::Department, u"department"_s,
                   QCoreApplication::translate("intake", "The item is new, and the list does not say its department.")}};
        for (const Needed &each : needed) {
            if (!values.contains(each.column))
                return tl::unexpected(lacking(each.field, each.sentence));
        }
        const QString name = values.value(u"name"_s, values.value(u"minor"_s));
        if (name.isEmpty())
            return tl::unexpected(
                lacking(ItemField::Name, QCoreApplication::translate("intake", "The item is new, and the list does not say its name.")));
        values.insert(u"code"_s, code);
        values.insert(u"name"_s, name);
        for (const auto &[column, value] :
             {std::pair(u"minor"_s, name), std::pair(u"afterPhoto"_s, u"no"_s), std::pair(u"police"_s, u"no"_s), std::pair(u"sample"_s, u"no"_s)}) {
            if (!values.contains(column))
                values.insert(column, value);
        }
        const size_t place = m_merge.table.rows.size();
        m_merge.table.rows.push_back(QStringList(m_merge.table.columns.size()));
        m_places.insert(code, place);
        for (auto it = values.constBegin(); it != values.constEnd(); ++it)
            m_merge.table.setCell(place, it.key(), it.value());
        mergeLimit(item, place);
        ++m_merge.added;
        return {};
    }

    [[nodiscard]] base::Outcome update(const ItemRow &item, size_t place, Values values)
    {
        ItemTable &table = m_merge.table;
        const QString minor = table.cell(place, u"minor"_s), before = table.cell(place, u"name"_s);
        if (!values.contains(u"name"_s) && values.contains(u"minor"_s) && before == minor)
            values.insert(u"name"_s, values.value(u"minor"_s));
        if (const QString after = values.value(u"name"_s, before); after != before)
            m_merge.renamings.push_back({item.numbers.front(), table.cell(place, u"code"_s), before, after});
        const QStringList cells = table.rows[place];
        for (auto it = values.constBegin(); it != values.constEnd(); ++it)
            table.setCell(place, it.key(), it.value());
        mergeLimit(item, place);
        m_merge.changed += table.rows[place].first(cells.size()) != cells || table.cell(place, kLimitText) != textIn(cells) ? 1 : 0;
        return {};
    }

    [[nodiscard]] QString textIn(const QStringList &cells) const { return cells.value(m_merge.table.columns.indexOf(kLimitText)); }

    void mergeLimit(const ItemRow &item, size_t place)
    {
        const QString text = item[ItemField::Limit], code = m_merge.table.cell(place, u"code"_s);
        if (text.isEmpty())
            return;
        auto limit = listedLimit(text);
        const auto byHand = std::ranges::find_if(
            m_region.rulebook.limits, [&](const domain::LimitRule &rule) { return rule.item == code && rule.id != region::itemLimitRule(code); });
        if (limit && byHand != m_region.rulebook.limits.end())
            limit = base::fail(base::ErrorCode::Refused,
                               Text::tr("limits.json has a rule of its own for this item, \"%1\", which holds; take it out if the list is to hold.")
                                   .arg(byHand->id));
        else if (limit && region::itemLimitRule(code).isEmpty())
            limit = base::fail(base::ErrorCode::Refused, Text::tr("The code is too long to name a rule after it."));
        if (limit) {
            const bool isChinese = m_region.language.startsWith("zh"_L1);
            m_merge.limits.push_back(
                {code, *limit, (isChinese ? u"管理事项清单规定的处置时限：%1"_s : u"The list of items says: %1"_s).arg(listedLimits(text).front())});
            if (!m_merge.table.cell(place, kLimitText).isEmpty())
                m_merge.table.setCell(place, kLimitText, {});
            return;
        }
        m_merge.table.setCell(place, kLimitText, text);
        m_merge.withoutLimit.push_back(code);
        m_merge.textLimits.push_back({item.numbers.front(), code, text, limit.error().sentence});
    }

    const region::Region &m_region;
    ItemMerge m_merge;
    QHash<QString, size_t> m_places; ///< by code
    QHash<QString, qint64> m_taken;  ///< by code: the row of this list that said it
};

} // namespace

QString ItemTable::cell(size_t row, const QString &column) const { return rows[row].value(columns.indexOf(column)).trimmed(); }

void ItemTable::setCell(size_t row, const QString &column, const QString &value)
{
    qsizetype at = columns.indexOf(column);
    if (at < 0) {
        at = columns.size();
        columns.push_back(column);
        for (QStringList &cells : rows)
            cells.resize(columns.size());
    }
    rows[row][at] = value;
}

ItemMerge mergeItems(ItemSheet sheet, ItemTable table, const region::Region &region)
{
    Merger merger(std::move(table), region);
    for (const ItemRow &item : sheet.items)
        merger.merge(item);
    ItemMerge merge = std::move(merger).result();
    merge.refused.insert(merge.refused.begin(), std::make_move_iterator(sheet.refused.begin()), std::make_move_iterator(sheet.refused.end()));
    std::ranges::sort(merge.refused, {}, [](const ItemRefusal &refusal) { return refusal.row.numbers.front(); });
    return merge;
}

} // namespace intake
