// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table/csvreader.h"

#include "intake/table/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace intake {

using base::ErrorCode;
using base::fail;

namespace {

constexpr qint64 kChunk = 1 << 18;
constexpr qsizetype kRecordMost = 16'000'000; // characters: where an unclosed quote stops swallowing a large file
static_assert(kRecordMost == 16'000'000, "the sentence below names it");
constexpr qsizetype kCellsMost = 16'384; // of a row, as in spreadsheets: a row of separators alone must not fill the memory
constexpr int kLinesGuessed = 10;        // in which the first separators are looked for: titles above a header have none

bool isLineEnd(QChar c) { return c == u'\n' || c == u'\r'; }

} // namespace

CsvReader::CsvReader(std::unique_ptr<QIODevice> device, QStringDecoder decoder, QChar delimiter)
    : m_device(std::move(device)), m_decoder(std::move(decoder)), m_delimiter(delimiter)
{}

base::Result<std::unique_ptr<CsvReader>> CsvReader::open(std::unique_ptr<QIODevice> device, QStringDecoder decoder, QChar delimiter, bool headless)
{
    std::unique_ptr<CsvReader> reader(new CsvReader(std::move(device), std::move(decoder), delimiter));
    reader->readSeparatorLine();
    if (reader->m_delimiter.isNull())
        reader->guessDelimiter();
    reader->m_headless = headless;
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
    if (m_from > kChunk) {
        m_text.remove(0, m_from);
        m_from = 0;
    }
    if (!has(m_from))
        return m_failed
                   ? base::Result<std::optional<Row>>(fail(
                         ErrorCode::Storage, Text::tr("The file cannot be read any further. Check the disk and try again."), m_device->errorString()))
                   : std::nullopt;
    Row row{.number = ++m_number, .cells = {}, .error = {}};
    QString complaint;
    qsizetype at = m_from;
    for (bool last = false; !last;) {
        if (!readCell(at, row.cells, last, complaint))
            return brokenLine(complaint);
    }
    skipLineEnd(at);
    m_from = at;
    return row;
}

bool CsvReader::readCell(qsizetype &at, QStringList &cells, bool &last, QString &complaint)
{
    QString cell;
    if (has(at) && m_text.at(at) == u'"') {
        if (!readQuoted(++at, cell, complaint))
            return false;
    } else {
        const qsizetype start = at;
        while (has(at) && m_text.at(at) != m_delimiter && !isLineEnd(m_text.at(at))) {
            if (++at - m_from > kRecordMost) {
                complaint = Text::tr("The row is longer than 16 million characters.");
                return false;
            }
        }
        cell = m_text.sliced(start, at - start);
    }
    cells.push_back(std::move(cell));
    if (cells.size() > kCellsMost) {
        complaint = Text::tr("The row has more than %1 cells.").arg(kCellsMost);
        return false;
    }
    if (!has(at) || isLineEnd(m_text.at(at))) {
        last = true;
    } else if (m_text.at(at) == m_delimiter) {
        ++at;
    } else {
        complaint = Text::tr("In cell %1 text follows a closing quotation mark. Quotation marks inside a text must be doubled.").arg(cells.size());
        return false;
    }
    return true;
}

bool CsvReader::readQuoted(qsizetype &at, QString &cell, QString &complaint)
{
    qsizetype start = at;
    for (;; ++at) {
        if (!has(at) || at - m_from > kRecordMost) {
            complaint = Text::tr("A quotation mark is opened in this row and never closed.");
            return false;
        }
        if (m_text.at(at) != u'"')
            continue;
        cell += QStringView(m_text).sliced(start, at - start);
        if (!has(at + 1) || m_text.at(at + 1) != u'"') {
            ++at;
            return true;
        }
        start = ++at; // of the doubled pair, the second stays
    }
}

Row CsvReader::brokenLine(const QString &complaint)
{
    qsizetype at = m_from;
    while (has(at) && !isLineEnd(m_text.at(at)) && at - m_from < kRecordMost)
        ++at;
    Row row{.number = m_number, .cells = {m_text.sliced(m_from, at - m_from)}, .error = base::Error{ErrorCode::Malformed, complaint, {}, {}}};
    skipLineEnd(at);
    m_from = at;
    return row;
}

bool CsvReader::has(qsizetype at)
{
    while (at >= m_text.size() && !m_ended) {
        const QByteArray bytes = m_device->read(kChunk);
        if (bytes.isEmpty()) {
            m_ended = true;
            m_failed = !m_device->atEnd();
            return false;
        }
        m_text += m_decoder.decode(bytes);
    }
    return at < m_text.size();
}

void CsvReader::skipLineEnd(qsizetype &at)
{
    if (!has(at) || !isLineEnd(m_text.at(at)))
        return;
    const bool carriage = m_text.at(at++) == u'\r';
    if (carriage && has(at) && m_text.at(at) == u'\n')
        ++at;
}

// "sep=;" in the first line is meant for spreadsheets, which do not show it either; rows are counted from the next one.
void CsvReader::readSeparatorLine()
{
    constexpr qsizetype kLength = 5;
    std::ignore = has(kLength + 3);
    QStringView line = QStringView(m_text).first(std::min<qsizetype>(m_text.size(), kLength + 4));
    const qsizetype quote = line.startsWith(u'"') ? 1 : 0;
    line = line.sliced(quote);
    if (line.size() < kLength || !line.startsWith(u"sep=", Qt::CaseInsensitive))
        return;
    qsizetype at = quote + kLength;
    if (quote == 1 && has(at) && m_text.at(at) == u'"')
        ++at;
    if (has(at) && !isLineEnd(m_text.at(at)))
        return;
    m_delimiter = line[kLength - 1];
    skipLineEnd(at);
    m_from = at;
}

// The first line with several separators decides; above it may stand a title, which has none or a stray one.
void CsvReader::guessDelimiter()
{
    m_delimiter = u',';
    qsizetype best = 0;
    qsizetype from = m_from;
    for (int i = 0; i < kLinesGuessed && best < 2 && has(from); ++i) {
        qsizetype end = from;
        while (has(end) && !isLineEnd(m_text.at(end)) && end - m_from < kChunk)
            ++end;
        const QStringView line = QStringView(m_text).sliced(from, end - from);
        for (const QChar candidate : {u',', u';', u'\t', u'|'}) {
            if (const qsizetype count = line.count(candidate); count > best) {
                best = count;
                m_delimiter = candidate;
            }
        }
        from = end;
        skipLineEnd(from);
        if (from == end)
            return;
    }
}

base::Error wrongWidth(qsizetype cells, qsizetype columns)
{
    return {ErrorCode::Malformed,
            QCoreApplication::translate("intake",
                                        "The row has %1 cells, the header has %2. A separator is missing or too many, or the file is cut off here.")
                .arg(cells)
                .arg(columns),
            {},
            {}};
}

} // namespace intake
