// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/items/itemimport.h"

#include "base/plainfile.h"
#include "base/text/csvline.h"
#include "intake/file/refusedfile.h"
#include "intake/table/text.h"
#include "region/pack/packwrite.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

base::Result<ItemTable> itemTable(const QString &path)
{
    auto opened = openTable(path, {.encoding = u"UTF-8"_s, .delimiter = u',', .sheet = {}, .headless = false});
    if (!opened)
        return base::pass(opened);
    ItemTable table{(*opened)->header(), {}};
    std::vector<Row> rows;
    if (const auto read = readRows(**opened, rows); !read)
        return base::pass(read);
    for (Row &row : rows) {
        if (row.error)
            return tl::unexpected(*row.error);
        table.rows.push_back(std::move(row.cells));
    }
    return table;
}

QByteArray textOf(const ItemTable &table)
{
    QString text = base::csvLine(table.columns) + u'\n';
    for (const QStringList &row : table.rows)
        text += base::csvLine(row) + u'\n';
    return text.toUtf8();
}

QByteArray markText(const region::ItemListMark &mark)
{
    return QJsonDocument(
               QJsonObject{
                   {u"version"_s, mark.version}, {u"imported_at"_s, base::toIso(mark.importedAt)}, {u"from"_s, mark.from}, {u"rows"_s, mark.rows}})
        .toJson();
}

/// All fields of the rows that were not taken, so that a person can fill in what is missing and import the file.
base::Result<QString> writeRefused(const QString &path, const std::vector<ItemRefusal> &refusals)
{
    QStringList header;
    for (size_t i = 0; i < kItemFieldCount; ++i)
        header.push_back(word(ItemField(i)));
    RefusedFile file(path, header);
    for (const ItemRefusal &refusal : refusals) {
        const Row row{refusal.row.numbers.front(), QStringList(refusal.row.cells.begin(), refusal.row.cells.end()), {}};
        if (const auto added = file.add(row, refusal.why); !added)
            return base::pass(added);
    }
    const QString written = file.path();
    if (const auto closed = file.close(); !closed)
        return base::pass(closed);
    return written;
}

/// What changes in the pack; none when the pack says all of it already.
base::Result<region::PackFiles> changedFiles(const ItemMerge &merge, const ItemTable &before, const QDir &pack, const region::ItemListMark &mark)
{
    const auto limits = region::bytesOf(pack.filePath(u"limits.json"_s)), items = region::bytesOf(pack.filePath(u"items.csv"_s));
    if (!limits || !items)
        return base::pass(limits ? items : limits);
    const auto newLimits = region::withItemLimits(*limits, merge.limits, merge.withoutLimit);
    if (!newLimits)
        return base::pass(newLimits);
    region::PackFiles files;
    if (merge.table == before && *newLimits == *limits)
        return files;
    // Of an import that was cut off, the first copies are the ones that are whole.
    const QString archive = u"items/%1."_s.arg(mark.version - 1);
    for (const auto &[name, bytes] : {std::pair(archive + u"csv"_s, *items), std::pair(archive + u"limits.json"_s, *limits)}) {
        if (!pack.exists(name))
            files.emplace_back(name, bytes);
    }
    // Items before limits: a rule may name a new item, and items without their rules have those of their difficulty.
    files.emplace_back(u"items.csv"_s, merge.table == before ? *items : textOf(merge.table));
    files.emplace_back(u"limits.json"_s, *newLimits);
    files.emplace_back(u"itemlist.json"_s, markText(mark));
    return files;
}

/// The merge in numbers and lists; its notes are moved out.
ItemImportReport reportOf(const ItemSheet &sheet, ItemMerge &merge)
{
    ItemImportReport report;
    report.read = sheet.read;
    report.taken = merge.taken;
    report.refused = sheet.read - merge.taken;
    report.added = merge.added;
    report.changed = merge.changed;
    report.limitsUnderstood = int(merge.limits.size());
    report.textLimits = std::move(merge.textLimits);
    report.renamings = std::move(merge.renamings);
    report.refusals = std::move(merge.refused);
    report.unused = sheet.unused;
    return report;
}

} // namespace

base::Result<ItemImportReport> importItems(const ItemImportRequest &request)
{
    const auto region = region::openRegion(request.pack);
    if (!region)
        return base::pass(region);
    const auto rows = itemRows(request.file, request.sheet);
    if (!rows)
        return base::pass(rows);
    const auto sheet = readItemSheet(*rows);
    if (!sheet)
        return base::pass(sheet);
    const QDir pack(QDir(request.pack).absolutePath());
    const auto before = itemTable(pack.filePath(u"items.csv"_s));
    if (!before)
        return base::pass(before);
    ItemMerge merge = mergeItems(*sheet, *before, **region);
    const int version = (*region)->itemList.value_or(region::ItemListMark{}).version;
    const auto files = changedFiles(merge, *before, pack, {version + 1, request.now, QFileInfo(request.file).fileName(), merge.taken});
    if (!files)
        return base::pass(files);
    ItemImportReport report = reportOf(*sheet, merge);
    report.version = version;
    const auto refused = writeRefused(request.refusedFile.isEmpty() ? refusedPathFor(request.file) : request.refusedFile, report.refusals);
    if (!refused)
        return base::pass(refused);
    report.refusedFile = *refused;
    if (files->empty())
        return report;
    auto problems = region::problemsWith(pack, *files);
    if (!problems)
        return base::pass(problems);
    report.problems = std::move(*problems);
    if (!report.problems.empty())
        return report;
    if (const auto written = region::putInPlace(pack, *files); !written)
        return base::pass(written);
    report.written = true;
    report.version = version + 1;
    return report;
}

} // namespace intake
