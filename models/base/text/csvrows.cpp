// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/csvrows.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace base {

namespace {

constexpr qint64 kChunk = 1 << 18;
constexpr int kLinesGuessed = 10; // in which the first separators are looked for: titles above a header have none

bool isLineEnd(QChar c) { return c == u'\n' || c == u'\r'; }

} // namespace

CsvRows::CsvRows(std::unique_ptr<QIODevice> device, QStringDecoder decoder, QChar delimiter)
    : m_device(std::move(device)), m_decoder(std::move(decoder)), m_delimiter(delimiter)
{
    readSeparatorLine();
    if (m_delimiter.isNull())
        guessDelimiter();
}

CsvRows::CsvRows(QString text) : m_delimiter(u','), m_strict(true), m_text(std::move(text)), m_ended(true) {}

std::optional<QString> CsvRows::failure() const { return m_failed ? std::optional(m_device->errorString()) : std::nullopt; }

std::optional<CsvRecord> CsvRows::next()
{
    if (m_from > kChunk) {
        m_text.remove(0, m_from);
        m_from = 0;
    }
    if (!has(m_from))
        return std::nullopt;
    CsvRecord record{.number = ++m_number, .cells = {}};
    qsizetype at = m_from;
    for (bool last = false; !last;) {
        if (const CsvFault fault = readCell(at, record.cells, last); fault != CsvFault::None)
            return faultyLine(fault, record.cells.size());
    }
    skipLineEnd(at);
    m_from = at;
    return record;
}

CsvFault CsvRows::readCell(qsizetype &at, QStringList &cells, bool &last)
{
    QString &cell = cells.emplaceBack();
    if (m_strict)
        skipBlanks(at);
    const bool isQuoted = has(at) && m_text.at(at) == u'"';
    if (const CsvFault fault = isQuoted ? readQuoted(++at, cell) : readBare(at, cell); fault != CsvFault::None)
        return fault;
    if (m_strict)
        skipBlanks(at);
    if (cells.size() > kCsvCellsMost)
        return CsvFault::TooManyCells;
    if (!endsCell(at))
        return CsvFault::TextAfterQuote;
    last = !has(at) || isLineEnd(m_text.at(at));
    at += last ? 0 : 1;
    return CsvFault::None;
}

CsvFault CsvRows::readBare(qsizetype &at, QString &cell)
{
    const qsizetype start = at;
    while (!endsCell(at)) {
        if (m_strict && m_text.at(at) == u'"')
            return CsvFault::QuoteInside;
        if (++at - m_from > kCsvRowMost)
            return CsvFault::RowTooLong;
    }
    qsizetype end = at;
    while (m_strict && end > start && (m_text.at(end - 1) == u' ' || m_text.at(end - 1) == u'\t'))
        --end;
    cell = m_text.sliced(start, end - start);
    return CsvFault::None;
}

CsvFault CsvRows::readQuoted(qsizetype &at, QString &cell)
{
    qsizetype start = at;
    for (;; ++at) {
        if (!has(at) || at - m_from > kCsvRowMost)
            return CsvFault::QuoteNeverClosed;
        if (m_text.at(at) != u'"')
            continue;
        cell += QStringView(m_text).sliced(start, at - start);
        if (!has(at + 1) || m_text.at(at + 1) != u'"') {
            ++at;
            return CsvFault::None;
        }
        start = ++at; // of the doubled pair, the second stays
    }
}

CsvRecord CsvRows::faultyLine(CsvFault fault, qsizetype cell)
{
    qsizetype at = m_from;
    while (has(at) && !isLineEnd(m_text.at(at)) && at - m_from < kCsvRowMost)
        ++at;
    CsvRecord record{.number = m_number, .cells = {m_text.sliced(m_from, at - m_from)}, .fault = fault, .faultyCell = cell};
    skipLineEnd(at);
    m_from = at;
    return record;
}

bool CsvRows::has(qsizetype at)
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

bool CsvRows::endsCell(qsizetype at) { return !has(at) || m_text.at(at) == m_delimiter || isLineEnd(m_text.at(at)); }

void CsvRows::skipBlanks(qsizetype &at)
{
    while (has(at) && (m_text.at(at) == u' ' || m_text.at(at) == u'\t'))
        ++at;
}

void CsvRows::skipLineEnd(qsizetype &at)
{
    if (!has(at) || !isLineEnd(m_text.at(at)))
        return;
    const bool carriage = m_text.at(at++) == u'\r';
    if (carriage && has(at) && m_text.at(at) == u'\n')
        ++at;
}

// "sep=;" in the first line is meant for spreadsheets, which do not show it either; rows are counted from the next one.
void CsvRows::readSeparatorLine()
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
void CsvRows::guessDelimiter()
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

} // namespace base
