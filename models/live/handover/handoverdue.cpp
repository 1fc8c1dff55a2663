// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/handover/handoverdue.h"

#include "base/text/listed.h"
#include "base/time/daytext.h"
#include "live/centre/shiftviews.h"
#include "region/dutymoment.h"

#include <QCoreApplication>

#include <algorithm>

namespace live {

namespace {

bool isHandedOver(const domain::Centre &centre, const QString &shift, QDate date)
{
    return std::ranges::any_of(centre.handovers, [&](const domain::HandoverRecord &each) { return each.shift == shift && each.date == date; });
}

bool isHandedOver(const domain::Centre &centre, const domain::ShiftTurn &turn) { return isHandedOver(centre, turn.shift, turn.date); }

/// When the centre began to hand over: a turn that ended until then nobody was asked to sign.
std::optional<base::Instant> handsOverSince(const domain::Centre &centre)
{
    std::optional<base::Instant> began;
    if (!centre.accounts.empty())
        began = centre.accounts.front().since;
    if (centre.lastHandover == 0)
        return began;
    // The first sheet; where the centre no longer has it, its log's first day.
    std::optional<base::Instant> first = centre.since;
    if (centre.handover && centre.handover->text.number == 1)
        first = centre.handover->text.from;
    else if (!centre.handovers.empty() && centre.handovers.front().number == 1)
        first = centre.handovers.front().to;
    return began && first ? std::min(*began, *first) : first ? first : began;
}

/// The turn that begins at the end of another, or next after it.
std::optional<TurnView> turnBehind(const region::Region &region, const domain::ShiftTurn &turn)
{
    const TurnsView then = turnsOf(region, turn.to);
    return then.running ? then.running : then.next;
}

} // namespace

std::optional<NotHandedOver> notHandedOver(const region::Region &region, const domain::Centre &centre, base::Instant now, bool drill)
{
    const bool nobodyDoes = drill && centre.lastHandover == 0;
    const std::optional<TurnView> before = nobodyDoes || !centre.since ? std::nullopt : turnBefore(region, now);
    if (!before || *centre.since >= before->turn.to || isHandedOver(centre, before->turn))
        return std::nullopt;
    return NotHandedOver{*before, before->turn.to};
}

UnsignedTurns unsignedTurns(const region::Region &region, const domain::Centre &centre, base::Instant now, bool drill)
{
    UnsignedTurns turns;
    turns.last = notHandedOver(region, centre, now, drill);
    std::optional<base::Instant> began = drill && centre.lastHandover == 0 ? std::nullopt : handsOverSince(centre);
    const std::optional<TurnView> before = began && centre.since ? turnBefore(region, now) : std::nullopt;
    if (!before)
        return turns;
    // A turn may be signed an hour before its end: of older ones the record may be gone.
    began = std::max({*began, *centre.since, std::max(now, centre.changedAt) - domain::kCentreKeeps + domain::kHandoverBefore});
    for (QDate date = region.toLocal(*began).date().addDays(-1); date <= before->turn.date; date = date.addDays(1)) {
        for (const region::Shift &shift : region.shifts) {
            const bool isLast = shift.code == before->turn.shift && date == before->turn.date;
            if (isLast || isHandedOver(centre, shift.code, date))
                continue;
            const std::optional<TurnView> turn = turnOn(region, shift.code, date);
            if (!turn || turn->turn.to <= *began || turn->turn.to > before->turn.to)
                continue;
            turns.before.push_back(*turn);
        }
    }
    std::ranges::sort(turns.before, {}, [](const TurnView &turn) { return turn.turn.to; });
    return turns;
}

QString unsignedText(const UnsignedTurns &turns, const region::Region &region, base::Instant now)
{
    QString last = turns.last ? notHandedOverText(*turns.last, now) : QString();
    if (turns.before.empty())
        return last;
    const QString day = base::dayText(turns.before.front().turn.date, region.toLocal(now).date());
    const int all = turns.all();
    //: %1 is the day on which the oldest of them began.
    const QString before = turns.last ? QCoreApplication::translate("handover", "%n shift(s) in all, the oldest %1", nullptr, all)
                                      : QCoreApplication::translate("handover", "%n shift(s) not handed over, the oldest %1", nullptr, all);
    return base::joined({last, before.arg(day)});
}

QString unsignedBrief(const UnsignedTurns &turns, base::Instant now)
{
    if (turns.all() == 0)
        return {};
    const int all = turns.all();
    if (!turns.last)
        return QCoreApplication::translate("handover", "%n shift(s) not handed over", nullptr, all);
    const QString last = notHandedOverText(*turns.last, now);
    return !turns.before.empty() ? base::joined({last, QCoreApplication::translate("handover", "%n shift(s)", nullptr, all)}) : last;
}

QString notHandedOverText(const NotHandedOver &late, base::Instant now)
{
    const qint64 seconds = std::max<qint64>(0, std::chrono::duration_cast<std::chrono::seconds>(now - late.since).count());
    const QLatin1Char zero('0');
    const QString rest = QStringLiteral("%1:%2").arg(seconds / 60 % 60, 2, 10, zero).arg(seconds % 60, 2, 10, zero);
    const QString span = seconds < 3600 ? rest : QStringLiteral("%1:%2").arg(QString::number(seconds / 3600), rest);
    //: %1 is how long ago the shift ended, as mm:ss.
    return QCoreApplication::translate("handover", "not handed over %1").arg(span);
}

std::optional<HandoverTurn> handoverTurnOf(const region::Region &region, const domain::Centre &centre, base::Instant now, bool drill)
{
    const std::optional<NotHandedOver> late = notHandedOver(region, centre, now, drill);
    const std::optional<TurnView> outgoing = late ? std::optional(late->turn) : turnsOf(region, now).running;
    if (!outgoing)
        return std::nullopt;
    const std::optional<TurnView> incoming = turnBehind(region, outgoing->turn);
    if (!incoming)
        return std::nullopt;
    return HandoverTurn{*outgoing, *incoming, late.has_value(), isHandedOver(centre, outgoing->turn)};
}

std::optional<HandoverTurn> lateTurnOf(const region::Region &region, const domain::Centre &centre, const QString &shift, QDate date,
                                       base::Instant now, bool drill)
{
    const std::vector<TurnView> before = unsignedTurns(region, centre, now, drill).before;
    const auto turn = std::ranges::find_if(before, [&](const TurnView &each) { return each.turn.shift == shift && each.turn.date == date; });
    const std::optional<TurnView> incoming = turn == before.end() ? std::nullopt : turnBehind(region, turn->turn);
    return incoming ? std::optional(HandoverTurn{*turn, *incoming, true, false}) : std::nullopt;
}

const domain::HandoverSheet *sheetOf(const domain::Centre &centre, const domain::ShiftTurn &turn)
{
    if (!centre.handover)
        return nullptr;
    const domain::HandoverText &text = centre.handover->text;
    return text.shift == turn.shift && text.date == turn.date ? &*centre.handover : nullptr;
}

} // namespace live
