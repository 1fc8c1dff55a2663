// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xlsx/xlsxmerges.h"

#include "intake/table/boundedxml.h"
#include "intake/xlsx/xlsxbook.h"
#include "intake/xlsx/xlsxcells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr size_t kRangesMost = 200'000;

/// 12 for "AB12"; 0 for anything else.
qint64 rowOf(QStringView reference)
{
    while (!reference.isEmpty() && !reference.front().isDigit())
        reference = reference.sliced(1);
    return std::max<qint64>(reference.toLongLong(), 0);
}

} // namespace

base::Result<XlsxMerges> XlsxMerges::read(ZipArchive &archive, const QString &part)
{
    XlsxMerges merges;
    auto device = archive.entry(part);
    if (!device)
        return tl::unexpected(XlsxBook::damaged(u"no such sheet"_s));
    BoundedXml xml(std::move(device));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"mergeCell")
            continue;
        const QString reference = xml.attributes().value("ref"_L1).toString();
        const QString from = reference.section(u':', 0, 0), to = reference.section(u':', 1, 1);
        const Range range{rowOf(from), rowOf(to), xlsx::columnOf(from), std::min(xlsx::columnOf(to), xlsx::kColumnsMost - 1)};
        if (range.column < 0 || range.column >= xlsx::kColumnsMost || range.first < 1 || range.last < range.first ||
            (range.last == range.first && range.lastColumn <= range.column))
            continue;
        if (merges.m_ranges.size() == kRangesMost)
            return tl::unexpected(XlsxBook::damaged(u"too many merged ranges"_s));
        merges.m_ranges.push_back(range);
    }
    if (xml.hasError() || archive.failed())
        return tl::unexpected(XlsxBook::damaged(xml.errorString()));
    std::ranges::sort(merges.m_ranges, {}, &Range::first);
    return merges;
}

bool XlsxMerges::fill(Row &row)
{
    const bool heldSomething = !isBlank(row.cells);
    m_values.removeIf([&row](const auto &value) { return value.value().last < row.number; });
    for (auto value = m_values.constBegin(); value != m_values.constEnd(); ++value) {
        if (!row.cells.value(value.key()).trimmed().isEmpty() || (value->text.isEmpty() && !value->fact))
            continue;
        while (row.cells.size() <= value.key())
            row.cells.push_back({});
        row.cells[value.key()] = value->text;
        if (value->fact)
            row.facts.push_back(*value->fact);
    }
    for (; m_next < m_ranges.size() && m_ranges[m_next].first <= row.number; ++m_next) {
        const Range &range = m_ranges[m_next];
        if (range.first != row.number)
            continue;
        const CellFact *fact = row.fact(range.column);
        m_values.insert(range.column, {range.last, range.lastColumn, row.cells.value(range.column), fact ? std::optional(*fact) : std::nullopt});
    }
    cover(row);
    return heldSomething;
}

void XlsxMerges::cover(Row &row) const
{
    int from = 0; // each column once, however many ranges a file lays over it
    for (auto value = m_values.constBegin(); value != m_values.constEnd(); ++value) {
        if (value->text.trimmed().isEmpty() && !value->fact)
            continue; // a range that says nothing hides nothing
        for (from = std::max(from, value.key() + 1); from <= value->lastColumn; ++from) {
            if (row.cells.value(from).trimmed().isEmpty())
                row.facts.push_back({.column = from, .moment = {}, .trouble = {}, .isCovered = true});
        }
    }
}

} // namespace intake
