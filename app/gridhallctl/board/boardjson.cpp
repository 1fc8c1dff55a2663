// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardjson.h"

#include "base/text/personaldata.h"
#include "live/alarm/annunciator.h"
#include "ornull.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ctl {

namespace {

QJsonValue shiftJson(const std::optional<live::TurnView> &turn)
{
    if (!turn)
        return {};
    return QJsonObject{{u"shift"_s, turn->turn.shift},
                       {u"date"_s, turn->turn.date.toString(Qt::ISODate)},
                       {u"from"_s, base::toIso(turn->turn.from)},
                       {u"to"_s, base::toIso(turn->turn.to)}};
}

QJsonObject headJson(const live::ShiftHead &head)
{
    return {{u"shift"_s, shiftJson(head.turn)},
            {u"on_duty"_s, head.people.present},
            {u"planned"_s, head.people.planned},
            {u"groups"_s, head.groups},
            {u"patrolled"_s, head.patrolled},
            {u"open"_s, head.open},
            {u"overdue"_s, head.overdue},
            {u"supervised"_s, head.supervised},
            {u"to_approve"_s, head.toApprove},
            {u"oldest_approval"_s, orNull(head.oldestApproval)},
            {u"alarms"_s, QJsonObject{{u"minutes"_s, qint64(std::chrono::duration_cast<std::chrono::minutes>(live::Annunciator::kWindow).count())},
                                      {u"came"_s, head.alarms.came},
                                      {u"red"_s, head.alarms.red},
                                      {u"at_most"_s, live::Annunciator::kBudgetMost}}}};
}

QJsonObject lineJson(const live::BoardLine &line, const live::Pace &pace, const live::CaseTable &table)
{
    QJsonObject columns;
    for (const live::BoardColumn column : live::kBoardColumns)
        columns.insert(live::word(column), line.in(column));
    QJsonArray cases;
    for (const live::BoardMark &mark : line.marks) {
        cases.append(QJsonObject{{u"number"_s, table.text(mark.slot).number},
                                 {u"level"_s, domain::number(mark.level)},
                                 {u"column"_s, live::word(mark.column)},
                                 {u"overdue"_s, mark.urgency == live::Urgency::Overdue}});
    }
    QJsonObject object{{u"department"_s, orNull(line.code)},
                       {u"capacity"_s, line.capacity > 0 ? QJsonValue(line.capacity) : QJsonValue()},
                       {u"open"_s, line.open()},
                       {u"overdue"_s, line.overdue()},
                       {u"columns"_s, columns},
                       {u"cases"_s, cases},
                       {u"pace"_s, QJsonValue()}};
    if (const live::PaceLine *of = pace.of(line.code)) {
        object.insert(u"pace"_s, QJsonObject{{u"minutes"_s, qint64(std::chrono::duration_cast<std::chrono::minutes>(live::kPaceOver).count())},
                                             {u"came"_s, of->came},
                                             {u"left"_s, of->left},
                                             {u"full"_s, of->full},
                                             {u"full_at"_s, orNull(of->fullAt)}});
    }
    return object;
}

QJsonObject approvalJson(const live::ApprovalLine &line, const live::CaseTable &table)
{
    const domain::WordAsked &asked = line.asked;
    return {{u"number"_s, table.text(line.slot).number}, {u"kind"_s, domain::word(asked.kind)},
            {u"since"_s, base::toIso(asked.at)},         {u"by"_s, orNull(base::masked(asked.post))},
            {u"until"_s, orNull(asked.until)},           {u"level"_s, asked.level ? QJsonValue(domain::number(*asked.level)) : QJsonValue()},
            {u"department"_s, orNull(asked.department)}, {u"unit"_s, orNull(asked.unit)},
            {u"reason"_s, base::masked(asked.reason)},   {u"grantable"_s, live::onlyRefusedText(asked.kind, table.row(line.slot)).isEmpty()}};
}

QJsonObject supervisedJson(const live::SupervisedLine &line, const live::CaseTable &table)
{
    const live::CaseRow &row = table.row(line.slot);
    return {{u"number"_s, table.text(line.slot).number},
            {u"level"_s, domain::number(row.level)},
            {u"department"_s, orNull(table.names().text(row.department))},
            {u"reason"_s, base::masked(line.supervision.reason)},
            {u"times"_s, line.supervision.times},
            {u"since"_s, base::toIso(line.supervision.since)},
            {u"due_at"_s, line.clock.stage ? QJsonValue(base::toIso(line.clock.dueAt)) : QJsonValue()},
            {u"reply"_s, orNull(base::masked(line.supervision.reply))},
            {u"replied_at"_s, orNull(line.supervision.repliedAt)}};
}

} // namespace

BoardView boardViewOf(const live::CaseTable &table, const region::Region &region, const domain::Centre &centre, base::Instant now,
                      report::ReturnLedger returns)
{
    BoardView view;
    view.at = now;
    view.head = live::shiftHeadOf(table, region, centre, now);
    view.board.reset(table, region, now);
    view.pace = live::paceOf(table, region, view.board, now);
    view.approvals = live::approvalsOf(table);
    view.supervised = live::supervisedOf(table, region);
    view.returns = std::move(returns);
    return view;
}

QJsonObject boardJson(const BoardView &view, const live::CaseTable &table)
{
    QJsonArray departments, approvals, supervised;
    for (const live::BoardLine &line : view.board.lines())
        departments.append(lineJson(line, view.pace, table));
    for (const live::ApprovalLine &line : view.approvals)
        approvals.append(approvalJson(line, table));
    for (const live::SupervisedLine &line : view.supervised)
        supervised.append(supervisedJson(line, table));
    return {{u"at"_s, base::toIso(view.at)},
            {u"head"_s, headJson(view.head)},
            {u"departments"_s, departments},
            {u"room"_s, QJsonArray::fromStringList(view.pace.room)},
            {u"approvals"_s, approvals},
            {u"supervised"_s, supervised},
            {u"returns"_s, report::toJson(view.returns)}};
}

} // namespace ctl
