// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/handoverjson.h"
#include "ornull.h"

#include <QJsonArray>

#include <algorithm>

namespace ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonObject figuresJson(const domain::HandoverFigures &figures)
{
    return {{u"carried"_s, orNull(figures.carried)},
            {u"filed"_s, orNull(figures.filed)},
            {u"closed"_s, orNull(figures.closed)},
            {u"open"_s, figures.open()},
            {u"red"_s, figures.red},
            {u"orange"_s, figures.orange},
            {u"yellow"_s, figures.yellow},
            {u"blue"_s, figures.blue},
            {u"green"_s, figures.green},
            {u"overdue"_s, figures.overdue},
            {u"supervised"_s, figures.supervised},
            {u"next_planned"_s, orNull(figures.nextPlanned)},
            {u"next_there"_s, orNull(figures.nextThere)}};
}

QJsonObject lineJson(const domain::HandoverLine &line)
{
    return {{u"line"_s, line.line},     {u"part"_s, domain::word(line.part)},
            {u"object"_s, line.object}, {u"level"_s, line.level ? QJsonValue(domain::number(*line.level)) : QJsonValue()},
            {u"title"_s, line.title},   {u"place"_s, line.place},
            {u"words"_s, line.words},   {u"drafted"_s, orNull(line.drafted)},
            {u"added"_s, line.added},   {u"at"_s, line.at ? QJsonValue(base::toIso(*line.at)) : QJsonValue()}};
}

QJsonObject signatureJson(const domain::HandoverSignature &signature)
{
    return {{u"post"_s, signature.post}, {u"seat"_s, orNull(signature.seat)}, {u"at"_s, base::toIso(signature.at)}, {u"digest"_s, signature.digest}};
}

/// Each line with what `change` says of it.
template <class Change> void changeLines(QJsonObject &object, Change change)
{
    const QJsonArray lines = object[u"lines"_s].toArray();
    QJsonArray changed;
    for (const auto &each : lines) {
        QJsonObject line = each.toObject();
        change(line, line[u"line"_s].toInt());
        changed.append(line);
    }
    object[u"lines"_s] = changed;
}

} // namespace

QJsonObject handoverJson(const domain::HandoverText &text)
{
    QJsonArray lines;
    for (const domain::HandoverLine &line : text.lines)
        lines.append(lineJson(line));
    return {{u"number"_s, text.number ? QJsonValue(text.number) : QJsonValue()},
            {u"shift"_s, text.shift},
            {u"next"_s, text.next},
            {u"date"_s, text.date.toString(Qt::ISODate)},
            {u"from"_s, base::toIso(text.from)},
            {u"to"_s, base::toIso(text.to)},
            {u"as_of"_s, base::toIso(text.asOf)},
            {u"figures"_s, figuresJson(text.figures)},
            {u"lines"_s, lines},
            {u"digest"_s, domain::digestOf(text)}};
}

QJsonObject handoverJson(const domain::HandoverSheet &sheet)
{
    QJsonObject object = handoverJson(sheet.text);
    changeLines(object, [&sheet](QJsonObject &line, int number) {
        const domain::HandoverCheck *check = sheet.check(number);
        line[u"ticked"_s] = sheet.isTicked(number);
        line[u"question"_s] = check != nullptr ? orNull(check->question) : QJsonValue();
    });
    object[u"drafted_at"_s] = base::toIso(sheet.draftedAt);
    object[u"ticked"_s] = sheet.ticked();
    object[u"outgoing"_s] = sheet.outgoing ? QJsonValue(signatureJson(*sheet.outgoing)) : QJsonValue();
    object[u"incoming"_s] = QJsonValue();
    return object;
}

QJsonObject handoverJson(const report::FrozenHandover &sheet)
{
    QJsonObject object = handoverJson(sheet.fact.text);
    changeLines(object, [&sheet](QJsonObject &line, int number) {
        const auto asked = std::ranges::find(sheet.fact.asked, number, &domain::HandoverAsked::line);
        line[u"ticked"_s] = true;
        line[u"question"_s] = asked != sheet.fact.asked.end() ? QJsonValue(asked->question) : QJsonValue();
    });
    object[u"outgoing"_s] = signatureJson(sheet.fact.outgoing);
    object[u"incoming"_s] = signatureJson({sheet.at, sheet.fact.digest, {}, sheet.fact.post, sheet.seat});
    object[u"late"_s] = sheet.isLate();
    object[u"event"_s] = qint64(sheet.version);
    object[u"up_to"_s] = qint64(sheet.fact.upTo.value);
    object[u"adds_up"_s] = sheet.addsUp;
    QJsonArray corrections;
    for (const report::HandoverCorrection &each : sheet.corrections)
        corrections.append(
            QJsonObject{{u"event"_s, qint64(each.version)}, {u"at"_s, base::toIso(each.at)}, {u"post"_s, each.post}, {u"words"_s, each.words}});
    object[u"corrections"_s] = corrections;
    return object;
}

QJsonValue lateJson(const std::optional<live::NotHandedOver> &late, base::Instant now)
{
    if (!late)
        return {};
    return QJsonObject{{u"shift"_s, late->turn.turn.shift},
                       {u"date"_s, late->turn.turn.date.toString(Qt::ISODate)},
                       {u"since"_s, base::toIso(late->since)},
                       {u"seconds"_s, qint64(std::chrono::duration_cast<std::chrono::seconds>(now - late->since).count())}};
}

QJsonValue unsignedJson(const live::UnsignedTurns &turns)
{
    if (turns.all() == 0)
        return {};
    const auto told = [](const domain::ShiftTurn &turn) {
        return QJsonObject{{u"shift"_s, turn.shift}, {u"date"_s, turn.date.toString(Qt::ISODate)}, {u"since"_s, base::toIso(turn.to)}};
    };
    QJsonArray each;
    for (const live::TurnView &turn : turns.before)
        each.append(told(turn.turn));
    if (turns.last)
        each.append(told(turns.last->turn.turn));
    return QJsonObject{{u"all"_s, turns.all()}, {u"oldest"_s, each.first()}, {u"turns"_s, each}};
}

QJsonValue turnJson(const std::optional<live::HandoverTurn> &turn)
{
    if (!turn)
        return {};
    const domain::ShiftTurn &outgoing = turn->outgoing.turn;
    return QJsonObject{{u"shift"_s, outgoing.shift},
                       {u"next"_s, turn->incoming.turn.shift},
                       {u"date"_s, outgoing.date.toString(Qt::ISODate)},
                       {u"from"_s, base::toIso(outgoing.from)},
                       {u"to"_s, base::toIso(outgoing.to)},
                       {u"handed_over"_s, turn->done}};
}

QJsonObject chainJson(const report::HandoverChain &chain)
{
    return {{u"holds"_s, chain.holds()},
            {u"commit"_s, qint64(chain.commit)},
            {u"broken"_s, chain.broken ? QJsonValue(qint64(chain.broken)) : QJsonValue()},
            {u"unsealed"_s, qint64(chain.unsealed)},
            {u"fault"_s, orNull(chain.fault)}};
}

} // namespace ctl
