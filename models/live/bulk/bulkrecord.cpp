// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/bulk/bulkrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace live {

using namespace Qt::StringLiterals;
using domain::CaseAct;

namespace {

struct StandWord {
    BulkStand stand;
    QLatin1StringView word;
};
constexpr std::array kStandWords{StandWord{BulkStand::Ready, "ready"_L1},     StandWord{BulkStand::Sent, "sent"_L1},
                                 StandWord{BulkStand::Done, "done"_L1},       StandWord{BulkStand::Refused, "refused"_L1},
                                 StandWord{BulkStand::Untried, "untried"_L1}, StandWord{BulkStand::TakenBack, "taken-back"_L1},
                                 StandWord{BulkStand::Stays, "stays"_L1}};

QString standWord(BulkStand stand) { return QString(std::ranges::find(kStandWords, stand, &StandWord::stand)->word); }

std::optional<BulkStand> standOf(const QString &word)
{
    const auto found = std::ranges::find_if(kStandWords, [&word](const StandWord &each) { return each.word == word; });
    return found == kStandWords.end() ? std::nullopt : std::optional(found->stand);
}

std::optional<CaseAct> bulkActNamed(const QString &word)
{
    const auto found = std::ranges::find_if(domain::kActs, [&word](const domain::Act *act) { return QLatin1StringView(act->word) == word; });
    return found == domain::kActs.end() ? std::nullopt : std::optional((*found)->id);
}

QByteArray recordLine(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'; }

QJsonObject itemObject(const BulkRecord::Item &item)
{
    QJsonObject object{{u"act"_s, domain::word(item.act)},
                       {u"id"_s, QString::number(item.id.value)}, // JSON's numbers have 53 bits
                       {u"number"_s, item.number},
                       {u"seen"_s, qint64(item.seen)},
                       {u"stand"_s, standWord(item.stand)}};
    if (item.back)
        object.insert(u"back"_s, domain::word(*item.back));
    if (!item.sentence.isEmpty())
        object.insert(u"sentence"_s, item.sentence);
    return object;
}

std::optional<BulkRecord::Item> itemOf(const QJsonObject &object)
{
    const auto act = bulkActNamed(object["act"_L1].toString());
    const auto stand = standOf(object["stand"_L1].toString());
    BulkRecord::Item item;
    item.id.value = object["id"_L1].toString().toULongLong();
    if (!act || !stand || !item.id.isValid())
        return std::nullopt;
    item.number = object["number"_L1].toString();
    item.seen = quint32(object["seen"_L1].toInteger());
    item.act = *act;
    item.back = bulkActNamed(object["back"_L1].toString());
    item.stand = *stand;
    item.sentence = object["sentence"_L1].toString();
    return item;
}

std::optional<BulkRecord> runOf(const QJsonObject &object)
{
    const auto act = bulkActNamed(object["run"_L1].toString());
    const auto role = domain::roleOf(object["role"_L1].toString());
    if (!act || !role)
        return std::nullopt;
    BulkRecord record;
    record.act = *act;
    record.actor.post = object["post"_L1].toString();
    record.actor.role = *role;
    record.at = base::fromMsec(object["at"_L1].toInteger());
    record.filled.text = object["text"_L1].toString();
    record.filled.department = object["department"_L1].toString();
    record.filled.unit = object["unit"_L1].toString();
    record.filled.extension = base::Milliseconds(object["extension"_L1].toInteger());
    for (const QJsonValue &each : object["items"_L1].toArray()) {
        auto item = itemOf(each.toObject());
        if (!item)
            return std::nullopt;
        record.items.push_back(*std::move(item));
    }
    return record;
}

void takeNote(BulkRecord &record, const QJsonObject &object)
{
    record.takingBack = record.takingBack || object["takingBack"_L1].toBool();
    if (object.contains("finished"_L1))
        record.finished = true;
    else if (object.contains("takingBack"_L1))
        record.finished = false;
    const qint64 place = object["place"_L1].toInteger(-1);
    const auto stand = standOf(object["stand"_L1].toString());
    if (place < 0 || place >= qint64(record.items.size()) || !stand)
        return;
    record.items[size_t(place)].stand = *stand;
    record.items[size_t(place)].sentence = object["sentence"_L1].toString();
}

} // namespace

QByteArray runLine(const BulkRecord &record)
{
    QJsonArray items;
    for (const BulkRecord::Item &item : record.items)
        items.append(itemObject(item));
    return recordLine({{u"at"_s, qint64(base::toMsec(record.at))},
                       {u"department"_s, record.filled.department},
                       {u"extension"_s, qint64(record.filled.extension.count())},
                       {u"items"_s, items},
                       {u"post"_s, record.actor.post},
                       {u"role"_s, domain::word(record.actor.role)},
                       {u"run"_s, domain::word(record.act)},
                       {u"text"_s, record.filled.text},
                       {u"unit"_s, record.filled.unit}});
}

QByteArray noteLine(const BulkNote &note)
{
    return recordLine({{u"place"_s, qint64(note.place)}, {u"sentence"_s, note.sentence}, {u"stand"_s, standWord(note.stand)}});
}

QByteArray takingBackLine() { return recordLine({{u"takingBack"_s, true}}); }

QByteArray finishedLine() { return recordLine({{u"finished"_s, true}}); }

std::optional<BulkRecord> recordOf(const QByteArray &lines)
{
    std::optional<BulkRecord> record;
    const qsizetype whole = lines.lastIndexOf('\n');
    for (const QByteArray &line : lines.left(std::max<qsizetype>(whole, 0)).split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (record)
            takeNote(*record, object);
        else if (!(record = runOf(object)))
            return std::nullopt;
    }
    return record;
}

} // namespace live
