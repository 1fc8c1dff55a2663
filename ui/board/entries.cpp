// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/entries.h"

#include "base/text/outsidetext.h"
#include "base/text/personaldata.h"
#include "base/time/daytext.h"
#include "board/words.h"
#include "domain/case/caseevent.h"
#include "live/text/posttext.h"
#include "live/text/timetext.h"

namespace ui::board {

using namespace Qt::StringLiterals;

namespace {

const QString kBetween = u" · "_s;

QString joinedWords(QStringList words)
{
    words.removeAll(QString());
    return words.join(kBetween);
}

CaseEntry entryOf(const live::QueueRow &row)
{
    CaseEntry entry;
    entry.id = row.id;
    entry.level = row.level;
    entry.title = row.title;
    entry.number = row.number;
    return entry;
}

/// "6 min", "3 h", "2 d": an age where there is little room.
QString ageText(base::Milliseconds age)
{
    const qint64 minutes = std::max<qint64>(0, age.count() / 60'000);
    if (minutes < 60)
        return Words::tr("%1 min").arg(minutes);
    return minutes < 24 * 60 ? Words::tr("%1 h").arg(minutes / 60) : Words::tr("%1 d").arg(minutes / (24 * 60));
}

QString turnText(const live::ShiftHead &head, const region::Region &region)
{
    if (!head.turn)
        return Words::tr("Between shifts");
    const auto clock = [&region](base::Instant moment) { return region.toLocal(moment).toString(u"HH:mm"_s); };
    return u"%1 %2–%3"_s.arg(base::isolated(head.turn->name), clock(head.turn->turn.from), clock(head.turn->turn.to));
}

} // namespace

QString approvalKey(const live::ApprovalLine &line) { return u"%1/%2"_s.arg(line.id.value).arg(domain::word(line.asked.kind)); }

std::vector<CaseEntry> approvalEntries(const live::Hall &hall, base::Instant now)
{
    const region::Region &region = hall.region();
    std::vector<CaseEntry> entries;
    for (const live::ApprovalLine &line : live::approvalsOf(hall.table())) {
        const live::QueueRow row = hall.queueRow(line.slot);
        CaseEntry entry = entryOf(row);
        entry.key = approvalKey(line);
        entry.tag = domain::label(line.asked.kind);
        entry.detail = joinedWords({base::isolated(live::postText(region, line.asked.post)), live::wantText(line.asked, row.level, region, now),
                                    live::onlyRefusedText(line.asked.kind, hall.table().row(line.slot)),
                                    base::isolated(base::oneLine(base::masked(line.asked.reason)))});
        entry.figure = ageText(now - line.asked.at);
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<CaseEntry> supervisedEntries(const live::Hall &hall, base::Instant now)
{
    std::vector<CaseEntry> entries;
    for (const live::SupervisedLine &line : live::supervisedOf(hall.table(), hall.region())) {
        const live::QueueRow row = hall.queueRow(line.slot);
        CaseEntry entry = entryOf(row);
        entry.key = QString::number(line.id.value);
        entry.tag = live::timesText(line.supervision);
        const QString reply = line.supervision.reply.isEmpty()
                                  ? Words::tr("no reply yet")
                                  : Words::tr("reply: %1").arg(base::isolated(base::oneLine(base::masked(line.supervision.reply))));
        entry.detail = joinedWords(
            {base::isolated(base::oneLine(domain::reasonText(base::masked(line.supervision.reason)))), base::isolated(row.department), reply});
        entry.late = line.clock.urgency(now) == live::Urgency::Overdue;
        entry.figure = line.clock.stage ? live::countdownText(line.clock.left(now)) : line.clock.paused ? Words::tr("paused") : QString();
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<duty::Line> returnLines(const report::ReturnLedger &ledger, const region::Region &region, base::Instant now)
{
    std::vector<duty::Line> lines;
    duty::Line head;
    head.id = u"head"_s;
    head.head = true;
    head.title = Words::tr("Returned in 30 days");
    head.cells = {{QString::number(ledger.returns), true}};
    lines.push_back(head);
    for (const report::ReturnCount &each : ledger.counts) {
        duty::Line line;
        line.id = u"count/%1/%2"_s.arg(each.department, each.item);
        line.title = live::departmentName(region, each.department);
        const domain::Item *item = region.rulebook.item(each.item);
        line.detail = item != nullptr ? item->name : each.item;
        line.cells = {{QString::number(each.returns), false}};
        lines.push_back(std::move(line));
    }
    if (!ledger.rulings.empty()) {
        head.id = u"rulings"_s;
        head.title = Words::tr("Rulings");
        head.cells = {{QString::number(ledger.rulings.size()), true}};
        lines.push_back(head);
    }
    for (const report::ReturnRuling &each : ledger.rulings) {
        duty::Line line;
        line.id = u"ruling/%1/%2"_s.arg(each.number).arg(base::toMsec(each.at));
        line.title = Words::tr("%1 to %2").arg(each.number.right(4), base::isolated(live::departmentName(region, each.department)));
        line.detail = report::rulingText(each, region, now);
        line.strong = each.routeSince && !each.fell();
        lines.push_back(std::move(line));
    }
    return lines;
}

HeadView headView(const live::ShiftHead &head, bool known, const region::Region &region, base::Instant now)
{
    HeadView view;
    view.turn = turnText(head, region);
    view.phase = live::longWorkText(region, head.people, now);
    if (view.phase.isEmpty())
        view.phase = duty::phaseText(region, now);
    view.elapsed = head.elapsed;
    const auto figure = [known](int value) { return known ? QString::number(value) : u"—"_s; };
    if (head.people.planned > 0)
        view.counts.push_back(
            {Words::tr("On duty"), QString::number(head.people.present), Words::tr("/ %1 people").arg(head.people.planned), head.people.gaps() > 0});
    if (head.groups > 0)
        view.counts.push_back({Words::tr("Patrols done"), QString::number(head.patrolled), Words::tr("/ %1 groups").arg(head.groups), false});
    view.counts.push_back({Words::tr("Open"), figure(head.open), {}, false});
    view.counts.push_back({Words::tr("Overdue"), figure(head.overdue), {}, known && head.overdue > 0});
    view.counts.push_back({Words::tr("Supervised"), figure(head.supervised), {}, false});
    view.counts.push_back({Words::tr("To approve"), figure(head.toApprove), {}, false});
    view.counts.push_back({Words::tr("Alarms a seat"), figure(head.alarms.came),
                           Words::tr("in 10 min, %1 at most").arg(live::Annunciator::kBudgetMost),
                           known && head.alarms.came > live::Annunciator::kBudgetMost});
    return view;
}

QString tabMark(int toApprove, std::optional<base::Instant> oldest, base::Instant now)
{
    return toApprove > 0 && oldest ? u"%1 · %2"_s.arg(toApprove).arg(ageText(now - *oldest)) : QString();
}

QString tabMarkSpoken(int toApprove, std::optional<base::Instant> oldest, base::Instant now)
{
    if (toApprove == 0 || !oldest)
        return {};
    return Words::tr("%n request(s) wait for the supervisor's word, the oldest for %1", nullptr, toApprove).arg(ageText(now - *oldest));
}

QString paceNote(const live::Pace &pace, const region::Region &region)
{
    if (pace.lines.empty())
        return Words::tr("This town's plan says no capacities; nothing is forecast.");
    QStringList room;
    for (const QString &code : pace.room)
        room.append(base::isolated(live::departmentName(region, code)));
    const QString at = region.toLocal(pace.at).toString(u"HH:mm"_s);
    return room.isEmpty() ? Words::tr("Forecast of %1, from what came and ended in two hours. Nobody has room.").arg(at)
                          : Words::tr("Forecast of %1, from what came and ended in two hours. Room: %2").arg(at, room.join(kBetween));
}

} // namespace ui::board
