// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table/casetable.h"

#include "intake/file/refusedfile.h"
#include "intake/table/csvreader.h"
#include "intake/table/text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr qsizetype kRemarksMost = 20;

QStringList columnsOf(const TimeRule &rule) { return {rule.column, rule.timeColumn}; }

/// The columns without which a row is no report: its time and its item.
QStringList vitalColumns(const Mapping &mapping)
{
    QStringList columns = mapping.item.columns;
    if (mapping.reportedAt)
        columns += columnsOf(*mapping.reportedAt);
    columns.removeAll(QString());
    return columns;
}

/// The columns that say which report it is, when, and of what: one that cannot be read costs the row. Every other costs its own field.
QStringList primaryColumns(const Mapping &mapping) { return vitalColumns(mapping) + mapping.source.columns + mapping.sourceId.columns; }

QSet<QString> keysOf(const QStringList &headings)
{
    QSet<QString> keys;
    for (const QString &heading : headings)
        keys.insert(headingKey(heading));
    return keys;
}

HeaderTraits traitsOf(const Mapping &mapping)
{
    const QStringList all = columnsOf(mapping);
    const QSet<QString> named = keysOf(all);
    return {[named, needed = keysOf(mapping.header)](const QStringList &headings) {
                const QSet<QString> keys = keysOf(headings);
                return keys.contains(needed) ? int((keys & named).size()) + 1 : 0;
            },
            [named](const QString &heading) { return named.contains(headingKey(heading)); }};
}

/// The headings with those spelt as the mapping names them that only stand otherwise on the sheet.
QStringList spelledAs(const QStringList &columns, QStringList headings)
{
    const QStringList asTheyStand = headings;
    for (const QString &column : columns) {
        if (asTheyStand.contains(column))
            continue;
        for (QString &heading : headings) {
            if (headingKey(heading) == headingKey(column) && !columns.contains(heading))
                heading = column;
        }
    }
    return headings;
}

/// The row that has most of the mapping's columns, where none has those that it must have.
std::optional<Header> nearestHeader(const FoundSheet &sheet, const HeaderTraits &traits)
{
    const HeaderTraits any{[&traits](const QStringList &headings) { return int(std::ranges::count_if(headings, traits.knows)); }, traits.knows};
    if (auto header = findHeader(sheet.head, any))
        return header;
    for (size_t i = 0; i < sheet.head.size(); ++i) {
        if (!sheet.head[i].error)
            return Header{i + 1, sheet.head[i].cells};
    }
    return std::nullopt;
}

class CaseTable final : public Table {
public:
    CaseTable(FoundSheet sheet, const Mapping &mapping, std::function<bool(const QString &)> knows)
        : m_sheet(std::move(sheet)), m_header(m_sheet.header->headings), m_width(m_header.size()), m_at(m_sheet.header->rows),
          m_knows(std::move(knows)), m_remarks(m_sheet.remarks)
    {
        while (!m_header.isEmpty() && m_header.back().isEmpty())
            m_header.removeLast();
        for (size_t i = 0; i + 1 < m_sheet.header->rows; ++i)
            m_titles.insert(titleIn(m_sheet.head[i]));
        m_titles.remove(QString());
        const QStringList primary = primaryColumns(mapping), vital = vitalColumns(mapping);
        for (int i = 0; i < int(m_header.size()); ++i) {
            if (primary.contains(m_header[i]))
                m_primary.insert(i);
            if (vital.contains(m_header[i]))
                m_vital.push_back(i);
        }
    }

    [[nodiscard]] const QStringList &header() const override { return m_header; }
    [[nodiscard]] bool leavesOutBlanks() const override { return m_sheet.rest->leavesOutBlanks(); }
    [[nodiscard]] QStringList remarks() const override
    {
        QStringList all = m_remarks;
        if (m_unsaid > 0)
            all.push_back(Text::tr("%n more row(s) were left out as footers or headers.", nullptr, m_unsaid));
        return all;
    }

    [[nodiscard]] base::Result<std::optional<Row>> next() override
    {
        for (;;) {
            auto row = raw();
            if (!row || !row->has_value() || (*row)->error)
                return row;
            QStringList &cells = (*row)->cells;
            // In a text file a separator too many has shifted the row; only what the header has room for may be blank.
            while (cells.size() > m_header.size() && (leavesOutBlanks() || cells.size() <= m_width) && cells.back().trimmed().isEmpty())
                cells.removeLast();
            if (isFooter(**row)) {
                remark(Text::tr("Row %1 was left out as a footer: \"%2\".").arg(QString::number((*row)->number), firstText(**row).left(40)));
                continue;
            }
            if (m_titles.contains(titleIn(**row)) || isHeaderAgain(**row, m_header, m_knows)) {
                remark(Text::tr("Row %1 repeats the header and was left out.").arg((*row)->number));
                continue;
            }
            judge(**row);
            return row;
        }
    }

private:
    base::Result<std::optional<Row>> raw()
    {
        if (m_at < m_sheet.head.size())
            return std::move(m_sheet.head[m_at++]);
        auto row = m_sheet.rest->next();
        if (row && row->has_value() && m_sheet.wasRefused)
            refused::unguard(**row);
        return row;
    }

    static QString firstText(const Row &row)
    {
        const auto first = std::ranges::find_if(row.cells, [](const QString &cell) { return !QStringView(cell).trimmed().isEmpty(); });
        return first == row.cells.end() ? QString() : first->simplified();
    }

    /// What stands alone in a row above the header, and again on each later page, perhaps as its continuation; empty where there is more.
    static QString titleIn(const Row &row)
    {
        static const QRegularExpression kContinued(u"[（(【]?(?:续表?|continued)\\d*[）)】]?$"_s, QRegularExpression::CaseInsensitiveOption);
        const auto filled = std::ranges::count_if(row.cells, [](const QString &cell) { return !QStringView(cell).trimmed().isEmpty(); });
        return row.error || filled != 1 ? QString() : firstText(row).remove(kContinued).trimmed();
    }

    [[nodiscard]] bool isFooter(const Row &row) const
    {
        static const QRegularExpression kSum(u"^\\d+(?:\\.\\d+)?\\s*[件条项宗个起次%]?$"_s);
        const QString first = firstText(row);
        if (!beginsFooter(first))
            return false;
        const auto filled = std::ranges::count_if(row.cells, [](const QString &cell) { return !QStringView(cell).trimmed().isEmpty(); });
        const bool isReport = std::ranges::any_of(m_vital, [&](int column) {
            const QString text = row.cells.value(column).simplified();
            return !text.isEmpty() && text != first && !kSum.match(text).hasMatch();
        });
        return !isReport && filled <= std::max<qsizetype>(2, m_header.size() / 2);
    }

    void judge(Row &row) const
    {
        for (const CellFact &fact : row.facts) {
            if (!row.error && fact.trouble && m_primary.contains(fact.column)) {
                row.error = fact.trouble;
                row.error->place = m_header.value(fact.column);
            }
        }
        const qsizetype count = row.cells.size();
        if (count > m_header.size() || (count < m_header.size() && !leavesOutBlanks()))
            row.error = wrongWidth(count, m_header.size());
        while (row.cells.size() < m_header.size())
            row.cells.push_back({});
    }

    void remark(const QString &sentence)
    {
        if (m_remarks.size() < kRemarksMost)
            m_remarks.push_back(sentence);
        else
            ++m_unsaid;
    }

    FoundSheet m_sheet;
    QStringList m_header;
    qsizetype m_width; ///< of the header with its blank cells at the end
    size_t m_at;       ///< the next row of the head
    std::function<bool(const QString &)> m_knows;
    QSet<QString> m_titles; ///< the rows above the header
    QSet<int> m_primary;
    std::vector<int> m_vital;
    QStringList m_remarks;
    int m_unsaid = 0;
};

} // namespace

QStringList columnsOf(const Mapping &mapping)
{
    QStringList columns = mapping.header;
    for (const TextRule *rule : {&mapping.source, &mapping.sourceId, &mapping.item, &mapping.itemTitle, &mapping.description, &mapping.address,
                                 &mapping.element, &mapping.grid, &mapping.latitude, &mapping.longitude, &mapping.position, &mapping.callerName,
                                 &mapping.callerPhone, &mapping.department, &mapping.outcome, &mapping.photos, &mapping.dueLimit})
        columns += rule->columns;
    for (const std::optional<TimeRule> *rule : {&mapping.reportedAt, &mapping.dueAt, &mapping.closedAt}) {
        if (*rule)
            columns += columnsOf(**rule);
    }
    columns.removeAll(QString());
    columns.removeDuplicates();
    return columns;
}

base::Result<std::unique_ptr<Table>> openCaseTable(const QString &file, const Mapping &mapping)
{
    const HeaderTraits traits = traitsOf(mapping);
    auto sheet = findSheet(file, mapping.format, traits);
    if (!sheet)
        return base::pass(sheet);
    if (!sheet->header)
        sheet->header = nearestHeader(*sheet, traits);
    if (!sheet->header)
        return base::fail(base::ErrorCode::Malformed, Text::tr("The file has no header: a row must name the columns."));
    sheet->header->headings = spelledAs(columnsOf(mapping), std::move(sheet->header->headings));
    return std::make_unique<CaseTable>(std::move(*sheet), mapping, traits.knows);
}

} // namespace intake
