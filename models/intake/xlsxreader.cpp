// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xlsxreader.h"

#include "base/listed.h"
#include "intake/text.h"
#include "intake/xlsxcells.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

using base::ErrorCode;
using base::fail;

namespace {

constexpr int kColumnsMost = 1'000;

/// The text of <si> or <is>: all <t> but the phonetic ones.
QString richText(QXmlStreamReader &xml)
{
    QString text;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"t")
            text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
        else if (xml.name() == u"r")
            text += richText(xml);
        else
            xml.skipCurrentElement();
    }
    return text;
}

} // namespace

base::Result<std::unique_ptr<XlsxReader>> XlsxReader::open(const QString &file, const QString &sheet, bool headless)
{
    auto archive = ZipArchive::open(file, kXlsxUnpackedMost);
    if (!archive)
        return base::pass(archive);
    std::unique_ptr<XlsxReader> reader(new XlsxReader(std::move(*archive)));
    const auto path = reader->sheetPath(sheet);
    if (!path)
        return base::pass(path);
    reader->readStyles();
    if (const auto texts = reader->readTexts(); !texts)
        return base::pass(texts);
    reader->m_sheet = reader->m_archive->entry(*path);
    if (!reader->m_sheet)
        return tl::unexpected(reader->damaged());
    reader->m_xml.setDevice(reader->m_sheet.get());
    reader->m_headless = headless;
    if (headless)
        return reader;
    auto header = reader->record();
    if (!header)
        return base::pass(header);
    if (!header->has_value() || (*header)->number != 1 || (*header)->cells.join(QString()).trimmed().isEmpty())
        return fail(ErrorCode::Malformed, Text::tr("The sheet has no header: its first row must name the columns."));
    for (const QString &name : std::as_const((*header)->cells))
        reader->m_header.push_back(name.trimmed());
    while (reader->m_header.back().isEmpty())
        reader->m_header.removeLast();
    return reader;
}

base::Result<QString> XlsxReader::sheetPath(const QString &sheet)
{
    QHash<QString, QString> targets;
    if (const auto device = m_archive->entry(u"xl/_rels/workbook.xml.rels"_s)) {
        QXmlStreamReader xml(device.get());
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"Relationship")
                targets.insert(xml.attributes().value("Id"_L1).toString(), xml.attributes().value("Target"_L1).toString());
        }
    }
    const auto device = m_archive->entry(u"xl/workbook.xml"_s);
    if (!device)
        return fail(ErrorCode::Malformed, Text::tr("The file is a ZIP archive but not a workbook. Save the table as .xlsx or .csv."));
    QXmlStreamReader xml(device.get());
    QStringList names;
    QString path;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"workbookPr") {
            const QStringView start = xml.attributes().value("date1904"_L1);
            m_from1904 = start == u"1" || start == u"true";
        } else if (xml.name() == u"sheet") {
            names.push_back(xml.attributes().value("name"_L1).toString());
            if (path.isEmpty() && (sheet.isEmpty() || names.back() == sheet))
                path = targets.value(xml.attributes().value("r:id"_L1).toString());
        }
    }
    if (xml.hasError())
        return tl::unexpected(damaged());
    if (path.isEmpty())
        return fail(ErrorCode::Malformed, Text::tr("The workbook has no sheet \"%1\"; it has: %2.").arg(sheet, base::listed(names)));
    return path.startsWith(u'/') ? path.sliced(1) : u"xl/"_s + path;
}

void XlsxReader::readStyles()
{
    const auto device = m_archive->entry(u"xl/styles.xml"_s);
    if (!device)
        return;
    QXmlStreamReader xml(device.get());
    QHash<int, QString> codes;
    bool cellFormats = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (xml.name() == u"cellXfs")
            cellFormats = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"numFmt") {
            codes.insert(xml.attributes().value("numFmtId"_L1).toInt(), xml.attributes().value("formatCode"_L1).toString());
        } else if (cellFormats && xml.name() == u"xf") {
            const int id = xml.attributes().value("numFmtId"_L1).toInt();
            m_dateStyles.push_back(xlsx::isDateFormat(id, codes.value(id)));
        }
    }
}

base::Outcome XlsxReader::readTexts()
{
    const auto device = m_archive->entry(u"xl/sharedStrings.xml"_s);
    if (!device)
        return {};
    QXmlStreamReader xml(device.get());
    if (xml.readNextStartElement()) {
        while (xml.readNextStartElement())
            m_texts.push_back(richText(xml));
    }
    if (xml.hasError() || m_archive->failed())
        return tl::unexpected(damaged());
    return {};
}

base::Result<std::optional<Row>> XlsxReader::next()
{
    for (;;) {
        auto row = record();
        if (!row || !row->has_value())
            return row;
        QStringList &cells = (*row)->cells;
        while (cells.size() > m_header.size() && cells.back().isEmpty())
            cells.removeLast();
        if (std::ranges::all_of(cells, [](const QString &cell) { return cell.trimmed().isEmpty(); }))
            continue;
        if (!m_headless && cells.size() > m_header.size() && !(*row)->error)
            (*row)->error = base::Error{ErrorCode::Malformed,
                                        Text::tr("The row has %1 cells, the header has %2.").arg(cells.size()).arg(m_header.size()), {}, {}};
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
        return tl::unexpected(damaged());
    return std::nullopt;
}

void XlsxReader::readCell(Row &row)
{
    const QXmlStreamAttributes attributes = m_xml.attributes();
    const QStringView reference = attributes.value("r"_L1);
    const int column = reference.isEmpty() ? int(row.cells.size()) : xlsx::columnOf(reference);
    const QString kind = attributes.value("t"_L1).toString();
    const int style = attributes.value("s"_L1).toInt();
    QString value;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == u"v")
            value = m_xml.readElementText();
        else if (m_xml.name() == u"is")
            value = richText(m_xml);
        else
            m_xml.skipCurrentElement();
    }
    if (column < row.cells.size() || column >= kColumnsMost) {
        row.error = base::Error{ErrorCode::Malformed, Text::tr("The row has a cell at an impossible place: \"%1\".").arg(reference.toString().left(20)), {}, {}};
        return;
    }
    while (row.cells.size() < column)
        row.cells.push_back({});
    row.cells.push_back(cellText(kind, value, style, row));
}

QString XlsxReader::cellText(const QString &kind, const QString &value, int style, Row &row) const
{
    if (kind == u"s") {
        bool read = false;
        const qsizetype index = value.toLongLong(&read);
        if (read && index >= 0 && index < m_texts.size())
            return m_texts[index];
        row.error = base::Error{ErrorCode::Malformed, Text::tr("A cell refers to a text that the workbook does not have."), {}, {}};
        return {};
    }
    if (kind == u"e") {
        row.error = base::Error{ErrorCode::Malformed, Text::tr("A cell holds the spreadsheet error %1.").arg(value.left(20)), {},
                                m_header.value(row.cells.size())};
        return value;
    }
    bool isNumber = false;
    const double number = kind.isEmpty() || kind == u"n" ? value.toDouble(&isNumber) : 0;
    if (!isNumber)
        return value;
    if (style >= 0 && size_t(style) < m_dateStyles.size() && m_dateStyles[size_t(style)]) {
        if (const auto text = xlsx::dateText(number, m_from1904))
            return *text;
    }
    row.facts.push_back({int(row.cells.size()), true});
    return xlsx::numberText(number);
}

base::Error XlsxReader::damaged() const
{
    return {ErrorCode::Malformed,
            Text::tr("The workbook is damaged, or larger than %1 MB when unpacked. Save it again, or save the sheet as CSV.").arg(kXlsxUnpackedMost / 1'000'000),
            m_xml.errorString(), {}};
}

} // namespace intake
