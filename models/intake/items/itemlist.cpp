// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/items/itemlist.h"

#include "base/try.h"
#include "intake/file/refusedfile.h"
#include "intake/table/text.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

using base::ErrorCode;

namespace {

/// Where the table begins and which column is what.
struct Layout {
    size_t rows = 0; ///< how many to leave out: titles and the header
    QStringList headings;
    std::vector<std::optional<ItemField>> fields;
    int known = 0;
};

Layout layoutOf(Header header)
{
    Layout layout{header.rows, std::move(header.headings), {}, 0};
    for (const QString &heading : std::as_const(layout.headings)) {
        auto field = itemField(heading);
        if (field && std::ranges::find(layout.fields, field) != layout.fields.end())
            field.reset(); // the first column of a name counts; the second is listed as unused
        layout.known += field ? 1 : 0;
        layout.fields.push_back(field);
    }
    return layout;
}

bool namesItems(const Layout &layout)
{
    const auto has = [&layout](ItemField field) { return std::ranges::find(layout.fields, std::optional(field)) != layout.fields.end(); };
    return layout.known >= 2 && (has(ItemField::Minor) || has(ItemField::Name) || has(ItemField::Code));
}

base::Result<Layout> findLayout(const std::vector<Row> &rows)
{
    auto header = findHeader(rows, itemHeader());
    if (!header)
        return base::fail(
            ErrorCode::Malformed,
            Text::tr("No header was found in the first rows. A list of items needs headings such as 小类代码, 小类名称, 立案条件, 处置时限, "
                     "责任部门, or minor_code, minor, condition, limit, department."));
    return layoutOf(std::move(*header));
}

/// Goes down the rows, carrying what class cells inherit.
class SheetWalk {
public:
    SheetWalk(const Layout &layout, ItemSheet &sheet) : m_layout(layout), m_sheet(sheet) {}

    /// A row above the header: it may say which kind the table lists.
    void title(const Row &row)
    {
        if (!isHeading(row))
            m_titles.insert(row.cells.join(QString()).simplified());
    }

    void read(const Row &row)
    {
        if (isBlank(row.cells) && !row.error)
            return;
        ItemRow item{{row.number}, {}};
        for (size_t i = 0; i < m_layout.fields.size(); ++i) {
            if (m_layout.fields[i])
                item[*m_layout.fields[i]] = cellOnOneLine(row.cells.value(qsizetype(i)));
        }
        if (!row.error && (isHeading(row) || isHeaderAgain(row, m_layout.headings, itemHeader().knows) || isFooter(row, item) ||
                           m_titles.contains(row.cells.join(QString()).simplified())))
            return;
        ++m_sheet.read;
        if (row.error) {
            m_above = {}; // what stood in the broken row is not known, so nothing may inherit across it
            refuse(std::move(item), *row.error);
            return;
        }
        if (inherit(item))
            add(std::move(item));
    }

private:
    /// 部件 or 事件 alone in a row, perhaps numbered.
    bool isHeading(const Row &row)
    {
        static const QRegularExpression kNumbering(u"^[一二三四五六七八九十]+[、.．]"_s);
        QStringList filled;
        for (const QString &cell : row.cells) {
            if (!cell.trimmed().isEmpty())
                filled.push_back(cell.trimmed());
        }
        const QString kind = filled.size() == 1 ? itemKind(QString(filled.front()).remove(kNumbering)) : QString();
        if (kind.isEmpty())
            return false;
        m_above = {};
        m_above[ItemField::Kind] = kind;
        return true;
    }

    /// A sum, who made the list, a note: a row that begins so and names no item.
    static bool isFooter(const Row &row, const ItemRow &item)
    {
        const auto first = std::ranges::find_if(row.cells, [](const QString &cell) { return !QStringView(cell).trimmed().isEmpty(); });
        const auto names = {ItemField::Minor, ItemField::Name, ItemField::Code, ItemField::Limit};
        return first != row.cells.end() && beginsFooter(first->simplified()) &&
               std::ranges::all_of(names, [&](ItemField field) { return item[field].isEmpty() || item[field] == cellOnOneLine(*first); });
    }

    /// A pair of code and name: both blank, or the same code alone, inherit. False when the pair is new.
    bool inheritPair(ItemRow &item, ItemField code, ItemField name) const
    {
        const bool sameCode = item[code].isEmpty() || item[code] == m_above[code];
        const bool sameName = item[name].isEmpty() || item[name] == m_above[name];
        if (!sameCode || !sameName || (m_above[code].isEmpty() && m_above[name].isEmpty()))
            return false;
        item[code] = m_above[code];
        item[name] = m_above[name];
        return true;
    }

    bool inherit(ItemRow &item)
    {
        QString kind = item[ItemField::Kind];
        if (kind.isEmpty())
            item[ItemField::Kind] = kind = m_above[ItemField::Kind];
        const bool sameKind = kind == m_above[ItemField::Kind];
        const bool blankMinor = item[ItemField::MinorCode].isEmpty() && item[ItemField::Minor].isEmpty();
        const bool sameMajor = sameKind && inheritPair(item, ItemField::MajorCode, ItemField::Major);
        const bool sameMinor = sameMajor && inheritPair(item, ItemField::MinorCode, ItemField::Minor);
        const bool anonymous = item[ItemField::Name].isEmpty() && item[ItemField::Code].isEmpty();
        if (sameMinor && blankMinor && anonymous) {
            item[ItemField::Name] = m_above[ItemField::Name];
            item[ItemField::Code] = m_above[ItemField::Code];
        }
        const bool nameless = item[ItemField::Minor].isEmpty() && item[ItemField::Name].isEmpty() && item[ItemField::Code].isEmpty();
        if (nameless) {
            m_above = {};
            refuse(
                std::move(item),
                {ErrorCode::Malformed, Text::tr("The row names no item, and there is none above that it belongs to."), {}, word(ItemField::Minor)});
            return false;
        }
        m_above = item;
        return true;
    }

    void add(ItemRow item)
    {
        QStringList key;
        for (const ItemField field :
             {ItemField::Kind, ItemField::MajorCode, ItemField::Major, ItemField::MinorCode, ItemField::Minor, ItemField::Code, ItemField::Name})
            key.push_back(item[field]);
        const auto known = m_places.constFind(key);
        if (known == m_places.constEnd()) {
            m_places.insert(key, m_sheet.items.size());
            m_sheet.items.push_back(std::move(item));
        } else {
            join(m_sheet.items[*known], std::move(item));
        }
    }

    /// More about an item that is there: conditions and limits are listed, everything else must agree.
    void join(ItemRow &first, ItemRow more)
    {
        for (const ItemField field : {ItemField::Department, ItemField::Level, ItemField::Difficulty, ItemField::AfterPhoto, ItemField::Police}) {
            if (!more[field].isEmpty() && !first[field].isEmpty() && more[field] != first[field]) {
                const QString sentence = Text::tr("Row %1 says \"%2\" of the same item; make them agree, or give each its own code.")
                                             .arg(QString::number(first.numbers.front()), first[field]);
                refuse(std::move(more), {ErrorCode::Malformed, sentence, {}, word(field)});
                return;
            }
        }
        for (size_t i = 0; i < kItemFieldCount; ++i) {
            if (first.cells[i].isEmpty())
                first.cells[i] = more.cells[i];
        }
        const auto append = [&](ItemField field, QChar mark, const QString &between) {
            if (!more[field].isEmpty() && !first[field].split(mark).contains(more[field]) && first[field] != more[field])
                first[field] += between + more[field];
        };
        append(ItemField::Condition, u'；', u"；"_s);
        first[ItemField::Limit] = listedLimits(first[ItemField::Limit] + u'|' + more[ItemField::Limit]).join(" | "_L1);
        first.numbers.push_back(more.numbers.front());
    }

    void refuse(ItemRow item, base::Error why) { m_sheet.refused.push_back({std::move(item), std::move(why)}); }

    const Layout &m_layout;
    ItemSheet &m_sheet;
    ItemRow m_above; ///< what blank cells inherit
    QSet<QString> m_titles;
    QHash<QStringList, size_t> m_places;
};

} // namespace

HeaderTraits itemHeader()
{
    return {[](const QStringList &headings) {
                const Layout layout = layoutOf({0, headings});
                return namesItems(layout) ? layout.known : 0;
            },
            [](const QString &heading) { return itemField(heading).has_value(); }};
}

base::Result<ItemSheet> readItemSheet(const std::vector<Row> &rows)
{
    TRY(const auto layout, findLayout(rows));
    ItemSheet sheet;
    for (size_t i = 0; i < layout.fields.size(); ++i) {
        const QString heading = layout.headings[qsizetype(i)].trimmed();
        if (layout.fields[i])
            sheet.said.push_back(*layout.fields[i]);
        else if (!heading.isEmpty() && !heading.startsWith("refused_"_L1))
            sheet.unused.push_back(cellOnOneLine(heading));
    }
    SheetWalk walk(layout, sheet);
    for (size_t i = 0; i < rows.size(); ++i)
        i < layout.rows ? walk.title(rows[i]) : walk.read(rows[i]);
    return sheet;
}

base::Outcome readRows(Table &table, std::vector<Row> &rows)
{
    for (;;) {
        auto row = table.next();
        if (!row)
            return base::pass(row);
        if (!row->has_value())
            return {};
        if (rows.size() >= kItemRowsMost)
            return base::fail(
                ErrorCode::Refused,
                QCoreApplication::translate("intake", "The file has more than %1 rows; a list of items has not. Check that it is the right file.")
                    .arg(kItemRowsMost));
        rows.push_back(std::move(**row));
    }
}

base::Result<std::vector<Row>> itemRows(const QString &file, const QString &sheet)
{
    TRY(auto found, findSheet(file, {.encoding = {}, .delimiter = {}, .sheet = sheet, .headless = true}, itemHeader()));
    std::vector<Row> rows = std::move(found.head);
    const size_t looked = rows.size();
    TRY_DONE(readRows(*found.rest, rows));
    for (size_t i = 0; i < rows.size(); ++i) {
        if (found.wasRefused && i >= looked)
            refused::unguard(rows[i]);
        for (const CellFact &fact : rows[i].facts) {
            if (fact.trouble && !rows[i].error)
                rows[i].error = fact.trouble;
        }
    }
    return rows;
}

} // namespace intake
