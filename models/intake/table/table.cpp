// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table/table.h"

#include "base/plainfile.h"
#include "base/try.h"
#include "intake/table/csvreader.h"
#include "intake/table/filekind.h"
#include "intake/table/text.h"
#include "intake/table/textencoding.h"
#include "intake/xlsx/xlsxreader.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace intake {

using base::ErrorCode;
using base::fail;

namespace {

base::Result<std::unique_ptr<QFile>> openFile(const QString &path)
{
    TRY_DONE(base::checkIsFile(path));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(ErrorCode::Storage, Text::tr("The file \"%1\" cannot be read. Check that it is a file and that you may read it.").arg(path),
                    file->errorString());
    return file;
}

base::Result<QString> encodingOf(QFile &file)
{
    EncodingGuess guess;
    for (QByteArray bytes = file.read(1 << 20); !bytes.isEmpty(); bytes = file.read(1 << 20))
        guess.feed(bytes);
    if (!file.atEnd() || !file.seek(0))
        return fail(ErrorCode::Storage, Text::tr("The file \"%1\" cannot be read to its end. Check the disk and try again.").arg(file.fileName()),
                    file.errorString());
    return guess.name();
}

base::Error tooLarge(const QFile &file, qint64 most)
{
    return {ErrorCode::Refused,
            QCoreApplication::translate(
                "intake", "The file \"%1\" is larger than %2 MB. Split it into smaller files; importing one after another adds nothing twice.")
                .arg(file.fileName())
                .arg(most / 1'000'000),
            {},
            {}};
}

} // namespace

const CellFact *Row::fact(int column) const
{
    const auto found = std::ranges::find(facts, column, &CellFact::column);
    return found == facts.end() ? nullptr : &*found;
}

bool isBlank(const QStringList &cells)
{
    return std::ranges::all_of(cells, [](const QString &cell) { return QStringView(cell).trimmed().isEmpty(); });
}

base::Result<std::unique_ptr<Table>> openTable(const QString &path, const TableFormat &format)
{
    TRY(auto file, openFile(path));
    const FileKind kind = fileKind(*file);
    if (kind == FileKind::Zip) {
        if (file->size() > kXlsxMost)
            return tl::unexpected(tooLarge(*file, kXlsxMost));
        auto workbook = XlsxReader::open(path, format.sheet, format.headless);
        return workbook ? base::Result<std::unique_ptr<Table>>(std::move(*workbook)) : base::pass(workbook);
    }
    if (kind != FileKind::Text)
        return tl::unexpected(isNoTable(kind, path));
    if (file->size() > kCsvMost)
        return tl::unexpected(tooLarge(*file, kCsvMost));
    TRY(const auto encoding, format.encoding.isEmpty() ? encodingOf(*file) : base::Result<QString>(format.encoding));
    TRY(auto decoder, decoderFor(encoding));
    auto csv = CsvReader::open(std::move(file), std::move(decoder), format.delimiter, format.headless);
    return csv ? base::Result<std::unique_ptr<Table>>(std::move(*csv)) : base::pass(csv);
}

base::Result<std::vector<SheetName>> sheetsOf(const QString &path)
{
    TRY(auto file, openFile(path));
    std::vector<SheetName> names;
    if (fileKind(*file) != FileKind::Zip)
        return std::vector<SheetName>(1);
    if (file->size() > kXlsxMost)
        return tl::unexpected(tooLarge(*file, kXlsxMost));
    TRY(const auto sheets, XlsxBook::sheetsIn(path));
    for (const XlsxBook::Sheet &sheet : sheets)
        names.push_back({sheet.name, sheet.isHidden});
    return names;
}

} // namespace intake
