// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/table/filekind.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace intake {

namespace {

constexpr qint64 kLooked = 65'536;

/// The beginning as lower-case Latin letters: marks and the second bytes of UTF-16 are left out, which is enough to know a markup.
QByteArray lettersOf(const QByteArray &bytes)
{
    QByteArray letters;
    for (const char byte : bytes.first(std::min<qsizetype>(bytes.size(), 4'096))) {
        if (byte > 0)
            letters.append(byte);
    }
    return letters.trimmed().toLower();
}

FileKind markupKind(const QByteArray &letters)
{
    const auto has = [&letters](const char *word) { return letters.contains(word); };
    if (letters.startsWith("mime-version:") || (has("content-type: multipart/related") && has("mime-version:")))
        return FileKind::WebArchive;
    static const QRegularExpression kJson(QStringLiteral("^[\\[{]\\s*[\\[{\"\\]}]"));
    if (kJson.match(QString::fromLatin1(letters)).hasMatch())
        return FileKind::Json;
    if (!letters.startsWith('<'))
        return FileKind::Text;
    if (has("urn:schemas-microsoft-com:office:spreadsheet") && has("<workbook"))
        return FileKind::SpreadsheetXml;
    if (has("<html") || has("<!doctype html") || has("<table") || has("<head") || has("<meta") || has("<body") || has("<style"))
        return FileKind::Html;
    return letters.startsWith("<?xml") ? FileKind::OtherXml : FileKind::Text;
}

} // namespace

FileKind fileKind(QIODevice &device)
{
    const QByteArray bytes = device.peek(kLooked);
    if (bytes.startsWith("PK\x03\x04"))
        return FileKind::Zip;
    if (bytes.startsWith("\xd0\xcf\x11\xe0")) {
        // The name of the stream in which office programs put an encrypted workbook, in UTF-16.
        const QByteArray name("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
        return bytes.contains(name) ? FileKind::ProtectedWorkbook : FileKind::OldWorkbook;
    }
    if (bytes.startsWith("%PDF-"))
        return FileKind::Pdf;
    const auto beginsAsOneOf = [&bytes](std::initializer_list<QByteArray> marks) {
        return std::ranges::any_of(marks, [&bytes](const QByteArray &mark) { return bytes.startsWith(mark); });
    };
    if (beginsAsOneOf({"\x1f\x8b", "Rar!\x1a", "7z\xbc\xaf\x27\x1c"}))
        return FileKind::Archive;
    if (beginsAsOneOf({"\x89PNG", "\xff\xd8\xff", "GIF8", "SQLite format 3", "{\\rtf"}))
        return FileKind::NoText;
    return markupKind(lettersOf(bytes));
}

base::Error isNoTable(FileKind kind, const QString &file)
{
    QString sentence;
    switch (kind) {
    case FileKind::Text:
    case FileKind::Zip: break;
    case FileKind::OldWorkbook:
        sentence = QCoreApplication::translate("intake", "The file \"%1\" is an old .xls workbook. Save it as .xlsx or CSV and import that.");
        break;
    case FileKind::ProtectedWorkbook:
        sentence = QCoreApplication::translate(
            "intake", "The file \"%1\" is a workbook that is protected by a password. Save it without the password and import that.");
        break;
    case FileKind::Html:
        sentence = QCoreApplication::translate(
            "intake", "The file \"%1\" is an HTML table, whatever its name says. Open it in a spreadsheet, save it as .xlsx and import that.");
        break;
    case FileKind::WebArchive:
        sentence = QCoreApplication::translate(
            "intake",
            "The file \"%1\" is a saved web page (MHTML), whatever its name says. Open it in a spreadsheet, save it as .xlsx and import that.");
        break;
    case FileKind::SpreadsheetXml:
        sentence = QCoreApplication::translate(
            "intake",
            "The file \"%1\" is an XML spreadsheet of 2003, whatever its name says. Open it in a spreadsheet, save it as .xlsx and import that.");
        break;
    case FileKind::OtherXml:
        sentence = QCoreApplication::translate("intake", "The file \"%1\" is XML and not a table. Save the table as .xlsx or CSV and import that.");
        break;
    case FileKind::Pdf:
        sentence = QCoreApplication::translate("intake", "The file \"%1\" is a PDF and not a table. Ask for the table as .xlsx or CSV.");
        break;
    case FileKind::Json:
        sentence = QCoreApplication::translate("intake", "The file \"%1\" is JSON and not a table. Ask for the table as .xlsx or CSV.");
        break;
    case FileKind::Archive:
        sentence = QCoreApplication::translate("intake", "The file \"%1\" is a packed archive. Unpack it and import the table that is in it.");
        break;
    case FileKind::NoText:
        sentence = QCoreApplication::translate(
            "intake", "The file \"%1\" is a picture, a document or a database and not a table. Ask for the table as .xlsx or CSV.");
        break;
    }
    return {base::ErrorCode::Refused, sentence.arg(file), {}, {}};
}

} // namespace intake
