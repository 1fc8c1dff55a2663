// SPDX-License-Identifier: GPL-3.0-or-later
// The audit as a file.
#include "base/text/csvline.h"
#include "report/audit/auditlog.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace report {

using namespace Qt::StringLiterals;

namespace {

/// A row by the names of its columns, in their order.
QList<std::pair<QString, QJsonValue>> auditCells(const AuditRow &row)
{
    return {{u"at"_s, base::toIso(row.at)},
            {u"post"_s, row.post},
            {u"seat"_s, row.seat},
            {u"person"_s, row.person},
            {u"role"_s, domain::word(row.role)},
            {u"witness"_s, row.witness},
            {u"act"_s, row.act},
            {u"label"_s, row.label},
            {u"number"_s, row.number},
            {u"what"_s, row.what},
            {u"result"_s, word(row.result)},
            {u"concerns_caller"_s, row.concernsCaller},
            {u"log"_s, row.ofCentre ? u"centre"_s : u"cases"_s},
            {u"position"_s, static_cast<double>(row.position)}};
}

QString auditCell(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    if (value.isDouble())
        return QString::number(static_cast<quint64>(value.toDouble()));
    // A spreadsheet takes a text that begins so for a formula; an apostrophe before it keeps it a text.
    QString text = value.toString();
    if (!text.isEmpty() && u"=+-@＝＋－＠\t\r\n"_s.contains(text.front()))
        text.prepend(u'\'');
    return text;
}

} // namespace

QByteArray anchorJson(const std::optional<base::Anchor> &anchor)
{
    if (!anchor)
        return "null"_ba;
    const QJsonObject written{{u"position"_s, static_cast<double>(anchor->position.value)},
                              {u"commit"_s, static_cast<double>(anchor->commit)},
                              {u"digest"_s, QString::fromLatin1(anchor->digest.toHex())},
                              {u"signature"_s, QString::fromLatin1(anchor->signature.toBase64())},
                              {u"unsigned_why"_s, anchor->unsignedWhy.isEmpty() ? QJsonValue() : QJsonValue(anchor->unsignedWhy)}};
    return QJsonDocument(written).toJson(QJsonDocument::Compact);
}

QString anchorText(const std::optional<base::Anchor> &anchor)
{
    if (!anchor)
        return {};
    QString text = u"%1:%2"_s.arg(anchor->position.value).arg(QString::fromLatin1(anchor->digest.toHex()));
    if (!anchor->signature.isEmpty())
        text += u':' + QString::fromLatin1(anchor->signature.toBase64());
    return text;
}

QByteArray auditCsv(const Audit &audit)
{
    QByteArray file = "\xef\xbb\xbf"_ba;
    const auto add = [&file](const QStringList &cells) { file += base::csvLine(cells).toUtf8() + "\r\n"_ba; };
    add({u"anchor"_s, anchorText(audit.anchor), QString::fromUtf8(anchorJson(audit.anchor)), audit.drill ? u"drill"_s : QString()});
    QStringList names;
    for (const auto &[name, value] : auditCells({}))
        names.append(name);
    add(names);
    for (const AuditRow &row : audit.rows) {
        QStringList cells;
        for (const auto &[name, value] : auditCells(row))
            cells.append(auditCell(value));
        add(cells);
    }
    return file;
}

QByteArray auditRowJson(const AuditRow &row)
{
    QJsonObject written;
    for (const auto &[name, value] : auditCells(row))
        written.insert(name, value);
    return QJsonDocument(written).toJson(QJsonDocument::Compact);
}

QByteArray auditJson(const Audit &audit)
{
    QByteArray file = R"({"anchor": )"_ba + anchorJson(audit.anchor) + ",\n"_ba;
    file += R"("drill": )"_ba + (audit.drill ? "true"_ba : "false"_ba) + ",\n\"rows\": ["_ba;
    for (size_t at = 0; at < audit.rows.size(); ++at)
        file += (at == 0 ? "\n"_ba : ",\n"_ba) + auditRowJson(audit.rows[at]);
    return file + "\n]}\n"_ba;
}

} // namespace report
