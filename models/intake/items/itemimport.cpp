// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/items/itemimport.h"

#include "base/plainfile.h"
#include "base/text/csvline.h"
#include "base/try.h"
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
    TRY(auto opened, openTable(path, {.encoding = u"UTF-8"_s, .delimiter = u',', .sheet = {}, .headless = false}));
    ItemTable table{opened->header(), {}};
    std::vector<Row> rows;
    TRY_DONE(readRows(*opened, rows));
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
        TRY_DONE(file.add(row, refusal.why));
    }
    const QString written = file.path();
    TRY_DONE(file.close());
    return written;
}

/// What changes in the pack; none when the pack says all of it already.
base::Result<region::PackFiles> changedFiles(const ItemMerge &merge, const ItemTable &before, const QDir &pack, const region::ItemListMark &mark)
{
    const auto limits = region::bytesOf(pack.filePath(u"limits.json"_s)), items = region::bytesOf(pack.filePath(u"items.csv"_s));
    if (!limits || !items)
        return base::pass(limits ? items : limits);
    TRY(const auto newLimits, region::withItemLimits(*limits, merge.limits, merge.withoutLimit));
    region::PackFiles files;
    if (merge.table == before && newLimits == *limits)
        return files;
    // Of an import that was cut off, the first copies are the ones that are whole.
    const QString archive = u"items/%1."_s.arg(mark.version - 1);
    for (const auto &[name, bytes] : {std::pair(archive + u"csv"_s, *items), std::pair(archive + u"limits.json"_s, *limits)}) {
        if (!pack.exists(name))
            files.emplace_back(name, bytes);
    }
    // Items before limits: a rule may name a new item, and items without their rules have those of their difficulty.
    files.emplace_back(u"items.csv"_s, merge.table == before ? *items : textOf(merge.table));
    files.emplace_back(u"limits.json"_s, newLimits);
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
    TRY(const auto rows, itemRows(request.file, request.sheet));
    TRY(const auto sheet, readItemSheet(rows));
    const QDir pack(QDir(request.pack).absolutePath());
    TRY(const auto before, itemTable(pack.filePath(u"items.csv"_s)));
    ItemMerge merge = mergeItems(sheet, before, **region);
    const int version = (*region)->itemList.value_or(region::ItemListMark{}).version;
    TRY(const auto files, changedFiles(merge, before, pack, {version + 1, request.now, QFileInfo(request.file).fileName(), merge.taken}));
    ItemImportReport report = reportOf(sheet, merge);
    report.version = version;
    TRY(const auto refused, writeRefused(request.refusedFile.isEmpty() ? refusedPathFor(request.file) : request.refusedFile, report.refusals));
    report.refusedFile = refused;
    if (files.empty())
        return report;
    TRY(auto problems, region::problemsWith(pack, files));
    report.problems = std::move(problems);
    if (!report.problems.empty())
        return report;
    TRY_DONE(region::putInPlace(pack, files));
    report.written = true;
    report.version = version + 1;
    return report;
}

} // namespace intake
