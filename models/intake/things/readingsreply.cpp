// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/things/readingsreply.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace intake {

using namespace Qt::StringLiterals;

namespace {

HttpReply asJson(const QJsonObject &object)
{
    return {.status = 200,
            .contentType = "application/json; charset=utf-8",
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n',
            .headers = {}};
}

QJsonValue jsonOf(const domain::ReadingValue &value)
{
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    return std::get<QString>(value);
}

QString whyOf(domain::ReadingFate fate)
{
    switch (fate) {
    case domain::ReadingFate::Unknown: return QCoreApplication::translate("things", "No sensor and no element of this town has the code \"%1\".");
    case domain::ReadingFate::Future:
        return QCoreApplication::translate("things",
                                           "The moment of \"%1\" lies more than a minute after this centre's time; set the clock of the thing.");
    case domain::ReadingFate::Old: return QCoreApplication::translate("things", "The moment of \"%1\" lies before everything that is kept.");
    case domain::ReadingFate::Contradicts:
        return QCoreApplication::translate("things", "\"%1\" said another value for the same moment before; that one stands.");
    case domain::ReadingFate::Newest:
    case domain::ReadingFate::Late:
    case domain::ReadingFate::Again: break;
    }
    return {};
}

} // namespace

QString refusalSentence(domain::ReadingFate fate, size_t index, const QString &code)
{
    return u"/readings/%1: "_s.arg(index) + whyOf(fate).arg(code);
}

HttpReply writeReadingsAnswer(const ReadingsAnswer &answer)
{
    QJsonArray named;
    for (const ReadingRefusal &refusal : answer.refusals) {
        if (named.size() >= kRefusalsNamed)
            break;
        named.append(
            QJsonObject{{u"index"_s, static_cast<qint64>(refusal.index)}, {u"reason"_s, refusal.reason}, {u"description"_s, refusal.sentence}});
    }
    return asJson({{u"source"_s, answer.source},
                   {u"accepted"_s, static_cast<qint64>(answer.accepted)},
                   {u"known"_s, static_cast<qint64>(answer.known)},
                   {u"refused"_s, static_cast<qint64>(answer.refusals.size())},
                   {u"kept"_s, answer.isKept},
                   {u"refusals"_s, named}});
}

QStringList idsOf(const QByteArray &query)
{
    QStringList ids;
    for (qsizetype from = 0; from <= query.size() && ids.size() <= kIdsMost;) {
        qsizetype end = query.indexOf('&', from);
        end = end < 0 ? query.size() : end;
        if (const QByteArray field = query.sliced(from, end - from); field.startsWith("id="))
            ids.append(QString::fromUtf8(QByteArray::fromPercentEncoding(field.sliced(3))));
        from = end + 1;
    }
    return ids;
}

HttpReply writeNewest(const domain::Things &things, const QStringList &ids, base::Instant now)
{
    QJsonArray list;
    for (const QString &id : ids) {
        QJsonObject each{{u"id"_s, id}, {u"health"_s, domain::wordOf(domain::healthOf(things, id, now))}};
        if (const domain::Things::Newest *newest = things.newest(id)) {
            each.insert(u"value"_s, jsonOf(newest->reading.value));
            if (!newest->reading.unit.isEmpty())
                each.insert(u"unit"_s, newest->reading.unit);
            each.insert(u"at"_s, base::toIso(newest->reading.at));
        }
        list.append(each);
    }
    return asJson({{u"readings"_s, list}});
}

} // namespace intake
