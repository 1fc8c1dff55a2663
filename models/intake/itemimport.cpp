// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/itemimport.h"

#include "base/plainfile.h"
#include "intake/csvline.h"
#include "intake/refusedfile.h"
#include "intake/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace intake {

using base::ErrorCode;
using base::fail;

namespace {

/// Name in the pack and bytes. In the order in which they are put in place: the pack is sound after each of them.
using PackFiles = std::vector<std::pair<QString, QByteArray>>;

base::Result<QByteArray> bytesOf(const QString &path)
{
    if (const auto checked = base::checkIsFile(path); !checked)
        return base::pass(checked);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage, Text::tr("The file \"%1\" cannot be read. Check that it is a file and that you may read it.").arg(path), file.errorString());
    return file.readAll();
}

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
    QString text = csvLine(table.columns) + u'\n';
    for (const QStringList &row : table.rows)
        text += csvLine(row) + u'\n';
    return text.toUtf8();
}

QByteArray markText(const region::ItemListMark &mark)
{
    return QJsonDocument(QJsonObject{{u"version"_s, mark.version}, {u"imported_at"_s, base::toIso(mark.importedAt)}, {u"from"_s, mark.from}, {u"rows"_s, mark.rows}}).toJson();
}

base::Error cannotWrite(const QString &path, const QString &detail)
{
    return {ErrorCode::Storage, QCoreApplication::translate("intake", "The file \"%1\" cannot be written; the pack was left as it was. Check that its folder may be written to and that the disk is not full.").arg(path),
            detail, {}};
}

/// Puts the files in place. Everything is on the disk before the first is renamed; if a renaming fails, the ones before it are taken back.
base::Outcome putInPlace(const QDir &pack, const PackFiles &files)
{
    std::vector<std::unique_ptr<QSaveFile>> waiting;
    std::vector<std::optional<QByteArray>> before;
    if (!pack.mkpath(u"items"_s))
        return tl::unexpected(cannotWrite(pack.filePath(u"items"_s), {}));
    for (const auto &[name, bytes] : files) {
        const QString path = pack.filePath(name);
        const auto old = bytesOf(path);
        before.push_back(old ? std::optional(*old) : std::nullopt);
        waiting.push_back(std::make_unique<QSaveFile>(path));
        QSaveFile &file = *waiting.back();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            return tl::unexpected(cannotWrite(path, file.errorString()));
    }
    for (size_t i = 0; i < waiting.size(); ++i) {
        if (waiting[i]->commit())
            continue;
        const base::Error error = cannotWrite(waiting[i]->fileName(), waiting[i]->errorString());
        while (i-- > 0) {
            const QString path = pack.filePath(files[i].first);
            QSaveFile back(path);
            if (!before[i])
                QFile::remove(path);
            else if (back.open(QIODevice::WriteOnly) && back.write(*before[i]) == before[i]->size())
                (void)back.commit();
        }
        return tl::unexpected(error);
    }
    return {};
}

/// The problems of the pack with these files in it, found in a copy.
base::Result<std::vector<region::Problem>> problemsWith(const QDir &pack, const PackFiles &files)
{
    QTemporaryDir folder;
    const QDir copy(folder.path());
    QDirIterator each(pack.path(), QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString from = each.next(), to = copy.filePath(pack.relativeFilePath(from));
        if (!copy.mkpath(QFileInfo(to).path()) || !QFile::copy(from, to) || !QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner))
            return fail(ErrorCode::Storage, Text::tr("The region pack cannot be copied for its check; nothing was changed. Is the disk of \"%1\" full?").arg(QDir::tempPath()));
    }
    if (const auto written = putInPlace(copy, files); !written)
        return base::pass(written);
    return region::loadRegion(folder.path()).problems;
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
base::Result<PackFiles> changedFiles(const ItemMerge &merge, const ItemTable &before, const QDir &pack, const region::ItemListMark &mark)
{
    const auto limits = bytesOf(pack.filePath(u"limits.json"_s)), items = bytesOf(pack.filePath(u"items.csv"_s));
    if (!limits || !items)
        return base::pass(limits ? items : limits);
    const auto newLimits = region::withItemLimits(*limits, merge.limits, merge.withoutLimit);
    if (!newLimits)
        return base::pass(newLimits);
    PackFiles files;
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
    const QDir pack(request.pack);
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
    auto problems = problemsWith(pack, *files);
    if (!problems)
        return base::pass(problems);
    report.problems = std::move(*problems);
    if (!report.problems.empty())
        return report;
    if (const auto written = putInPlace(pack, *files); !written)
        return base::pass(written);
    report.written = true;
    report.version = version + 1;
    return report;
}

} // namespace intake
