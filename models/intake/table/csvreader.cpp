// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table/csvreader.h"

#include "intake/table/text.h"

#include <QCoreApplication>

namespace intake {

using base::CsvRecord;
using base::Error;
using base::ErrorCode;
using base::fail;
using namespace Qt::StringLiterals;

namespace {

Error sentenceOf(const CsvRecord &row)
{
    static_assert(base::kCsvRowMost == 16'000'000, "a sentence below names it");
    QString sentence;
    switch (row.fault) {
    case base::CsvFault::None: break;
    case base::CsvFault::QuoteNeverClosed: sentence = Text::tr("A quotation mark is opened in this row and never closed."); break;
    case base::CsvFault::TextAfterQuote:
    case base::CsvFault::QuoteInside:
        sentence = Text::tr("In cell %1 text follows a closing quotation mark. Quotation marks inside a text must be doubled.").arg(row.faultyCell);
        break;
    case base::CsvFault::RowTooLong: sentence = Text::tr("The row is longer than 16 million characters."); break;
    case base::CsvFault::TooManyCells: sentence = Text::tr("The row has more than %1 cells.").arg(base::kCsvCellsMost); break;
    }
    return {ErrorCode::Malformed, sentence, {}, {}};
}

/// ="00123": how other systems keep a spreadsheet from counting with an id. It is no formula but a text in quotation marks.
QString asText(QString cell)
{
    const QStringView plain = QStringView(cell).trimmed();
    if (plain.size() < 3 || !plain.startsWith(u"=\"") || !plain.endsWith(u'"'))
        return cell;
    QString text = plain.sliced(2).chopped(1).toString();
    const QString bare = QString(text).remove(u"\"\""_s);
    return bare.contains(u'"') ? cell : text.replace(u"\"\""_s, u"\""_s);
}

} // namespace

CsvReader::CsvReader(std::unique_ptr<QIODevice> device, QStringDecoder decoder, QChar delimiter, bool headless)
    : m_rows(std::move(device), std::move(decoder), delimiter), m_headless(headless)
{}

base::Result<std::unique_ptr<CsvReader>> CsvReader::open(std::unique_ptr<QIODevice> device, QStringDecoder decoder, QChar delimiter, bool headless)
{
    std::unique_ptr<CsvReader> reader(new CsvReader(std::move(device), std::move(decoder), delimiter, headless));
    if (headless)
        return reader;
    auto header = reader->record();
    if (!header)
        return base::pass(header);
    if (!header->has_value() || (*header)->cells.join(QString()).trimmed().isEmpty())
        return fail(ErrorCode::Malformed, Text::tr("The file has no header: its first row must name the columns."));
    if ((*header)->error)
        return tl::unexpected((*header)->error.value());
    for (const QString &name : std::as_const((*header)->cells))
        reader->m_header.push_back(name.trimmed());
    return reader;
}

base::Result<std::optional<Row>> CsvReader::next()
{
    for (;;) {
        auto row = record();
        if (!row || !row->has_value() || (*row)->error)
            return row;
        const QStringList &cells = (*row)->cells;
        if (m_headless ? isBlank(cells) : cells.size() == 1 && cells.front().trimmed().isEmpty())
            continue;
        for (int i = 0; i < int(cells.size()); ++i) {
            if (cells[i].contains(QChar::ReplacementCharacter))
                (*row)->facts.push_back(
                    {.column = i,
                     .moment = {},
                     .trouble = base::Error{ErrorCode::Malformed,
                                            Text::tr("The row contains characters that are broken in this encoding. Check how the file was saved."),
                                            {},
                                            {}},
                     .isPartly = true});
        }
        if (m_headless)
            return row;
        if (cells.size() != m_header.size()) {
            (*row)->error = wrongWidth(cells.size(), m_header.size());
        } else if (!(*row)->facts.empty()) {
            (*row)->error = (*row)->facts.front().trouble;
            (*row)->error->place = m_header.value((*row)->facts.front().column);
        }
        return row;
    }
}

base::Result<std::optional<Row>> CsvReader::record()
{
    std::optional<base::CsvRecord> record = m_rows.next();
    if (const auto failure = m_rows.failure(); !record && failure)
        return fail(ErrorCode::Storage, Text::tr("The file cannot be read any further. Check the disk and try again."), *failure);
    if (!record)
        return std::nullopt;
    Row row{.number = record->number, .cells = std::move(record->cells), .error = {}};
    if (record->fault != base::CsvFault::None) {
        row.error = sentenceOf(*record);
        return row;
    }
    for (QString &cell : row.cells)
        cell = asText(std::move(cell));
    return row;
}

Error wrongWidth(qsizetype cells, qsizetype columns)
{
    return {ErrorCode::Malformed,
            QCoreApplication::translate("intake",
                                        "The row has %n cell(s), the header has %1. A separator is missing or too many, or the file is cut off here.",
                                        nullptr, int(cells))
                .arg(columns),
            {},
            {}};
}

} // namespace intake
