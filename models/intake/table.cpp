// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table.h"

#include "intake/csvreader.h"
#include "intake/text.h"
#include "intake/textencoding.h"
#include "intake/xlsxreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace intake {

const CellFact *Row::fact(int column) const
{
    const auto found = std::ranges::find(facts, column, &CellFact::column);
    return found == facts.end() ? nullptr : &*found;
}

using base::ErrorCode;
using base::fail;

namespace {

base::Result<std::unique_ptr<QFile>> openFile(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, Text::tr("There is no file \"%1\".").arg(path));
    if (QFileInfo(path).isDir() || !file->open(QIODevice::ReadOnly))
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
            {}, {}};
}

} // namespace

base::Result<std::unique_ptr<Table>> openTable(const QString &path, const TableFormat &format)
{
    auto file = openFile(path);
    if (!file)
        return base::pass(file);
    const QByteArray magic = (*file)->peek(4);
    if (magic.startsWith("PK\x03\x04")) {
        if ((*file)->size() > kXlsxMost)
            return tl::unexpected(tooLarge(**file, kXlsxMost));
        auto workbook = XlsxReader::open(path, format.sheet, format.headless);
        return workbook ? base::Result<std::unique_ptr<Table>>(std::move(*workbook)) : base::pass(workbook);
    }
    if (magic.startsWith("\xd0\xcf\x11\xe0"))
        return fail(ErrorCode::Refused, Text::tr("The file \"%1\" is an old .xls workbook. Save it as .xlsx or CSV and import that.").arg(path));
    if ((*file)->size() > kCsvMost)
        return tl::unexpected(tooLarge(**file, kCsvMost));
    const auto encoding = format.encoding.isEmpty() ? encodingOf(**file) : base::Result<QString>(format.encoding);
    if (!encoding)
        return base::pass(encoding);
    auto decoder = decoderFor(*encoding);
    if (!decoder)
        return base::pass(decoder);
    auto csv = CsvReader::open(std::move(*file), std::move(*decoder), format.delimiter, format.headless);
    return csv ? base::Result<std::unique_ptr<Table>>(std::move(*csv)) : base::pass(csv);
}

} // namespace intake
