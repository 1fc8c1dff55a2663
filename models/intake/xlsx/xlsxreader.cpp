// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xlsx/xlsxreader.h"

#include "base/try.h"
#include "intake/table/text.h"
#include "intake/xlsx/xlsxcells.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace intake {

using base::ErrorCode;
using base::fail;

namespace {

// Days in which a bare number of a time column is taken for a date: 1954 to 2119, in either count.
constexpr double kFirstDay = 20'000, kLastDay = 80'000;
constexpr qsizetype kDigitsKept = 15; ///< by a number cell

base::Error broken(const QString &sentence) { return {ErrorCode::Malformed, sentence, {}, {}}; }

} // namespace

XlsxReader::XlsxReader(std::shared_ptr<const XlsxBook> book, std::unique_ptr<ZipArchive> archive, XlsxMerges merges, std::unique_ptr<QIODevice> sheet)
    : m_book(std::move(book)), m_archive(std::move(archive)), m_merges(std::move(merges)), m_xml(std::move(sheet))
{}

base::Result<std::unique_ptr<XlsxReader>> XlsxReader::open(const QString &file, const QString &sheetName, bool headless)
{
    TRY(auto book, XlsxBook::open(file));
    const auto sheet = book->sheet(sheetName);
    if (!sheet)
        return base::pass(sheet);
    const auto forMerges = ZipArchive::open(file, XlsxBook::unpackedMost(file));
    auto archive = ZipArchive::open(file, XlsxBook::unpackedMost(file));
    if (!forMerges || !archive)
        return base::pass(forMerges ? archive : forMerges);
    TRY(auto merges, XlsxMerges::read(**forMerges, sheet->part));
    auto device = (*archive)->entry(sheet->part);
    if (!device)
        return tl::unexpected(XlsxBook::damaged(u"no such sheet"_s));
    std::unique_ptr<XlsxReader> reader(new XlsxReader(std::move(book), std::move(*archive), std::move(merges), std::move(device)));
    reader->m_headless = headless;
    if (headless)
        return reader;
    TRY_DONE(reader->readHeader());
    return reader;
}

base::Outcome XlsxReader::readHeader()
{
    auto header = record();
    if (!header)
        return base::pass(header);
    if (!header->has_value() || (*header)->number != 1 || isBlank((*header)->cells))
        return fail(ErrorCode::Malformed, Text::tr("The sheet has no header: its first row must name the columns."));
    for (const QString &name : std::as_const((*header)->cells))
        m_header.push_back(name.trimmed());
    while (m_header.back().isEmpty())
        m_header.removeLast();
    return {};
}

base::Result<std::optional<Row>> XlsxReader::next()
{
    for (;;) {
        auto row = record();
        if (!row || !row->has_value())
            return row;
        QStringList &cells = (*row)->cells;
        if (!m_merges.fill(**row))
            continue;
        while (cells.size() > m_header.size() && cells.back().isEmpty())
            cells.removeLast();
        if (m_headless)
            return row;
        for (const CellFact &fact : (*row)->facts) {
            if (!(*row)->error && fact.trouble) {
                (*row)->error = fact.trouble;
                (*row)->error->place = m_header.value(fact.column);
            }
        }
        if (cells.size() > m_header.size() && !(*row)->error)
            (*row)->error = broken(Text::tr("The row has %n cell(s), the header has %1.", nullptr, int(cells.size())).arg(m_header.size()));
        while (cells.size() < m_header.size())
            cells.push_back({});
        return row;
    }
}

base::Result<std::optional<Row>> XlsxReader::record()
{
    while (!m_xml.atEnd()) {
        if (m_xml.readNext() != QXmlStreamReader::StartElement || m_xml.name() != u"row")
            continue;
        const qint64 number = m_xml.attributes().value("r"_L1).toLongLong();
        m_number = number > 0 ? number : m_number + 1;
        Row row{.number = m_number, .cells = {}, .error = {}};
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == u"c")
                readCell(row);
            else
                m_xml.skipCurrentElement();
        }
        if (m_xml.hasError())
            break;
        return row;
    }
    if (m_xml.hasError() || m_archive->failed())
        return tl::unexpected(XlsxBook::damaged(m_xml.errorString()));
    return std::nullopt;
}

void XlsxReader::readCell(Row &row)
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    const QStringView reference = attributes.value("r"_L1);
    CellFact fact{.column = reference.isEmpty() ? int(row.cells.size()) : xlsx::columnOf(reference), .moment = {}, .trouble = {}};
    const QString kind = attributes.value("t"_L1).toString();
    const int style = attributes.value("s"_L1).toInt();
    QString value;
    bool isFormula = false, hasValue = false;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == u"v") {
            value = m_xml.innerText();
            hasValue = true;
        } else if (m_xml.name() == u"is") {
            value = spreadsheetText(m_xml);
        } else {
            isFormula = isFormula || m_xml.name() == u"f";
            m_xml.skipCurrentElement();
        }
    }
    if (fact.column < row.cells.size() || fact.column >= xlsx::kColumnsMost) {
        row.error = broken(Text::tr("The row has a cell at an impossible place: \"%1\".").arg(reference.toString().left(20)));
        return;
    }
    while (row.cells.size() < fact.column)
        row.cells.push_back({});
    row.cells.push_back(cellText(kind, value, style, fact));
    if (isFormula && !hasValue)
        fact.trouble = broken(
            Text::tr("A cell holds a formula whose result is not stored in the file. Open the file in a spreadsheet, save it, and import it again."));
    if (fact.isNumber || fact.trouble || !fact.moment.isEmpty())
        row.facts.push_back(std::move(fact));
}

QString XlsxReader::cellText(const QString &kind, const QString &value, int style, CellFact &fact) const
{
    if (kind == u"s") {
        bool read = false;
        const auto text = m_book->text(value.toLongLong(&read));
        if (read && text)
            return *text;
        if (!value.isEmpty())
            fact.trouble = broken(Text::tr("A cell refers to a text that the workbook does not have."));
        return {};
    }
    if (kind == u"e") {
        fact.trouble = broken(Text::tr("A cell holds the spreadsheet error %1.").arg(value.left(20)));
        return value;
    }
    if (kind == u"b")
        return value == u"1" ? u"TRUE"_s : value == u"0" ? u"FALSE"_s : value;
    if (kind == u"str")
        return unescaped(value);
    bool isNumber = false;
    const double number = kind.isEmpty() || kind == u"n" ? value.toDouble(&isNumber) : 0;
    return isNumber ? numberCell(number, style, fact) : value;
}

QString XlsxReader::numberCell(double number, int style, CellFact &fact) const
{
    const XlsxBook::Format format = m_book->format(style);
    const auto date = xlsx::dateText(number, m_book->countsFrom1904());
    const bool isWithinADay = number >= 0 && number < 1;
    if (format.isDate && date) {
        fact.moment = isWithinADay ? date->last(8) : *date;
        fact.isDay = !format.hasTime && !isWithinADay && number == std::floor(number);
        return *date;
    }
    const QString plain = xlsx::numberText(number);
    // 00000123 is what people see and type elsewhere. Nothing of it can have been lost, so it is a text.
    const bool isWhole = plain.size() <= kDigitsKept && std::ranges::all_of(plain, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!format.places.isEmpty() && isWhole) {
        if (QString shown = xlsx::filledPlaces(format.places, plain); shown != plain)
            return shown;
    }
    fact.isNumber = true;
    if (date && (isWithinADay || (number >= kFirstDay && number < kLastDay)))
        fact.moment = isWithinADay ? date->last(8) : *date;
    return plain;
}

} // namespace intake
