// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <zip.h>

#include <algorithm>
#include <vector>

/// Workbooks written part by part, as no spreadsheet would. The test links minizip.
namespace rawbook {

/// Bytes that stand `times` times one after the other.
struct Piece {
    QByteArray bytes;
    qint64 times = 1;
};

struct Part {
    QByteArray name;
    std::vector<Piece> pieces;
};

inline bool write(const QString &path, const std::vector<Part> &parts)
{
    const zipFile zip = zipOpen64(QFile::encodeName(path).constData(), APPEND_STATUS_CREATE);
    bool good = zip != nullptr;
    for (const Part &part : parts) {
        good = good && zipOpenNewFileInZip64(zip, part.name.constData(), nullptr, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, 9, 1) == ZIP_OK;
        for (const Piece &piece : part.pieces) {
            // Handed over in larger blocks: some parts have many millions of pieces.
            const qint64 atOnce = std::max<qint64>(1, std::min<qint64>(piece.times, 1'000'000 / std::max<qint64>(1, piece.bytes.size())));
            const QByteArray block = piece.bytes.repeated(atOnce);
            for (qint64 left = piece.times; good && left > 0; left -= atOnce)
                good = zipWriteInFileInZip(zip, block.constData(), unsigned(std::min(left, atOnce) * piece.bytes.size())) == ZIP_OK;
        }
        good = good && zipCloseFileInZip(zip) == ZIP_OK;
    }
    return zip && zipClose(zip, nullptr) == ZIP_OK && good;
}

/// A sheet of the workbook: its name, its state ("visible", "hidden"), and what stands in <worksheet>.
struct Sheet {
    QByteArray name;
    QByteArray state;
    std::vector<Piece> content;
};

inline std::vector<Part> book(const std::vector<Sheet> &sheets, std::vector<Piece> strings = {}, std::vector<Piece> styles = {})
{
    QByteArray names, relations;
    std::vector<Part> parts;
    for (size_t i = 0; i < sheets.size(); ++i) {
        const QByteArray n = QByteArray::number(qint64(i + 1));
        names += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + n + "\" state=\"" + sheets[i].state + "\" r:id=\"r" + n + "\"/>";
        relations += "<Relationship Id=\"r" + n + "\" Target=\"worksheets/sheet" + n + ".xml\"/>";
        Part part{"xl/worksheets/sheet" + n + ".xml", sheets[i].content};
        part.pieces.insert(part.pieces.begin(), {"<worksheet>", 1});
        part.pieces.push_back({"</worksheet>", 1});
        parts.push_back(std::move(part));
    }
    parts.push_back({"xl/workbook.xml", {{"<workbook xmlns:r=\"r\"><sheets>" + names + "</sheets></workbook>", 1}}});
    parts.push_back({"xl/_rels/workbook.xml.rels", {{"<Relationships>" + relations + "</Relationships>", 1}}});
    if (!strings.empty())
        parts.push_back({"xl/sharedStrings.xml", std::move(strings)});
    if (!styles.empty())
        parts.push_back({"xl/styles.xml", std::move(styles)});
    return parts;
}

/// A row of inline texts from column A on; a cell that begins with "<" is taken as it is.
inline QByteArray row(int number, const QList<QByteArray> &cells)
{
    const QByteArray n = QByteArray::number(number);
    QByteArray xml = "<row r=\"" + n + "\">";
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QByteArray place = char('A' + i) + n;
        xml += cells[i].startsWith('<') ? cells[i] : "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>";
    }
    return xml + "</row>";
}

inline Sheet sheet(const QByteArray &rows, const QByteArray &after = {}, const QByteArray &name = "Sheet1", const QByteArray &state = "visible")
{
    return {name, state, {{"<sheetData>" + rows + "</sheetData>" + after, 1}}};
}

} // namespace rawbook
