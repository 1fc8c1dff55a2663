// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/open311/open311text.h"

#include "base/text/personaldata.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamWriter>

#include <algorithm>
#include <iterator>

namespace intake {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRetrySeconds = 2;

HttpReply asJson(int status, const QJsonArray &list)
{
    return {.status = status,
            .contentType = "application/json; charset=utf-8",
            .body = QJsonDocument(list).toJson(QJsonDocument::Compact) + '\n',
            .headers = {}};
}

/// `write` fills the document between its declaration and its end.
template <class Write> HttpReply asXml(int status, Write write)
{
    HttpReply reply{.status = status, .contentType = "application/xml; charset=utf-8", .body = {}, .headers = {}};
    QXmlStreamWriter xml(&reply.body);
    xml.writeStartDocument();
    write(xml);
    xml.writeEndDocument();
    return reply;
}

std::vector<const domain::Item *> sorted(const QHash<QString, domain::Item> &items)
{
    std::vector<const domain::Item *> list;
    list.reserve(size_t(items.size()));
    for (const domain::Item &item : items)
        list.push_back(&item);
    std::ranges::sort(list, {}, &domain::Item::code);
    return list;
}

/// Sentences quote what the client sent; XML has no place for control characters.
QString printable(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20 && c != u'\n' && c != u'\t')
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QString keywordsOf(const domain::Item &item)
{
    QStringList words{item.majorName, item.minorName};
    words.removeAll(QString());
    words.removeDuplicates();
    return words.join(u',');
}

/// A text from the store for whoever has a key. One that was cut may end within a number, of which no rule sees any more what it was.
QString openText(const QString &text)
{
    QString shown = base::masked(text);
    if (!shown.endsWith(u'…'))
        return shown;
    static const QString kWithin = u"*+-.() （）"_s;
    for (qsizetype i = shown.size() - 2; i >= 0; --i) {
        if (shown[i].isDigit())
            shown[i] = u'*';
        else if (!kWithin.contains(shown[i]) && shown[i].category() != QChar::Other_Format && shown[i].category() != QChar::Punctuation_Dash)
            break;
    }
    return shown;
}

/// Codes and times stay; everything that people write is covered.
domain::SourceChange openChange(domain::SourceChange change)
{
    switch (change.field) {
    case domain::SourceField::Title:
    case domain::SourceField::Description:
    case domain::SourceField::Place:
    case domain::SourceField::Caller:
    case domain::SourceField::Photos:
    case domain::SourceField::Closing:
    case domain::SourceField::Attributes:
        change.before = openText(change.before);
        change.after = openText(change.after);
        break;
    case domain::SourceField::Item:
    case domain::SourceField::ReportedAt:
    case domain::SourceField::DueAt:
    case domain::SourceField::Department: break;
    }
    return change;
}

} // namespace

Open311Form open311FormOf(const QByteArray &path) { return path.endsWith(".xml") ? Open311Form::Xml : Open311Form::Json; }

HttpReply writeServices(Open311Form form, const region::Region &region)
{
    const auto items = sorted(region.rulebook.items);
    if (form == Open311Form::Json) {
        QJsonArray list;
        for (const domain::Item *item : items)
            list.append(QJsonObject{{u"service_code"_s, item->code},
                                    {u"service_name"_s, item->name},
                                    {u"description"_s, item->condition},
                                    {u"metadata"_s, false},
                                    {u"type"_s, u"realtime"_s},
                                    {u"keywords"_s, keywordsOf(*item)},
                                    {u"group"_s, item->majorName}});
        return asJson(200, list);
    }
    return asXml(200, [&items](QXmlStreamWriter &xml) {
        xml.writeStartElement(u"services"_s);
        for (const domain::Item *item : items) {
            xml.writeStartElement(u"service"_s);
            xml.writeTextElement(u"service_code"_s, item->code);
            xml.writeTextElement(u"service_name"_s, item->name);
            xml.writeTextElement(u"description"_s, item->condition);
            xml.writeTextElement(u"metadata"_s, u"false"_s);
            xml.writeTextElement(u"type"_s, u"realtime"_s);
            xml.writeTextElement(u"keywords"_s, keywordsOf(*item));
            xml.writeTextElement(u"group"_s, item->majorName);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    });
}

HttpReply writeReceipt(Open311Form form, const desk::Receipt &receipt, const std::vector<domain::LeftOut> &leftOut,
                       const domain::WorkCalendar *calendar)
{
    QString notice = receipt.soundedAgain ? QCoreApplication::translate("open311", "The sensor's ticket is open; the alarm was added to it.")
                     : receipt.updated ? QCoreApplication::translate("open311", "This report was received before; what it says now was taken over.")
                     : receipt.known   ? QCoreApplication::translate("open311", "This report was received before; nothing was added.")
                                       : QCoreApplication::translate("open311", "The report is filed under this number.");
    if ((!receipt.known || receipt.updated) && !leftOut.empty())
        notice += u' ' + QCoreApplication::translate("open311", "Not taken as sent: %1.").arg(base::masked(domain::leftOutText(leftOut, calendar)));
    if (form == Open311Form::Json)
        return asJson(200, {QJsonObject{{u"service_request_id"_s, receipt.number},
                                        {u"service_notice"_s, notice},
                                        {u"account_id"_s, QJsonValue::Null},
                                        {u"known"_s, receipt.known}}});
    return asXml(200, [&](QXmlStreamWriter &xml) {
        xml.writeStartElement(u"service_requests"_s);
        xml.writeStartElement(u"request"_s);
        xml.writeTextElement(u"service_request_id"_s, receipt.number);
        xml.writeTextElement(u"service_notice"_s, notice);
        xml.writeEmptyElement(u"account_id"_s);
        xml.writeTextElement(u"known"_s, receipt.known ? u"true"_s : u"false"_s);
        xml.writeEndElement();
        xml.writeEndElement();
    });
}

HttpReply writeDiffers(Open311Form form, const QString &number, const std::vector<domain::SourceChange> &changes)
{
    std::vector<domain::SourceChange> open;
    std::ranges::transform(changes, std::back_inserter(open), openChange);
    return writeError(
        form, 409,
        QCoreApplication::translate("open311", "The report %1 is known, but differs from what is stored: %2. The case was left as it is.")
            .arg(number, domain::describe(open)));
}

HttpReply writeError(Open311Form form, int status, const QString &sentence)
{
    HttpReply reply = form == Open311Form::Json ? asJson(status, {QJsonObject{{u"code"_s, status}, {u"description"_s, printable(sentence)}}})
                                                : asXml(status, [&](QXmlStreamWriter &xml) {
                                                      xml.writeStartElement(u"errors"_s);
                                                      xml.writeStartElement(u"error"_s);
                                                      xml.writeTextElement(u"code"_s, QString::number(status));
                                                      xml.writeTextElement(u"description"_s, printable(sentence));
                                                      xml.writeEndElement();
                                                      xml.writeEndElement();
                                                  });
    if (status == 503 || status == 429)
        reply.headers.emplace_back("Retry-After", QByteArray::number(kRetrySeconds));
    return reply;
}

} // namespace intake
