// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/handover/handoverdraft.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "desk/door/casefeed.h"
#include "domain/case/decide.h"
#include "domain/case/revisit.h"
#include "live/cases/deadlines.h"
#include "live/duty/peopleviews.h"
#include "live/text/posttext.h"
#include "live/text/timetext.h"
#include "region/ground/gridversions.h"
#include "region/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace live {

namespace {

using domain::HandoverLine;
using domain::HandoverPart;
using domain::Severity;
using HandoverLines = std::vector<HandoverLine>;

QString tellDraft(const char *sentence) { return QCoreApplication::translate("handover", sentence); }

bool standsAbove(Severity level) { return level == Severity::Red || level == Severity::Orange; }

/// When a case's running clock ends; none runs: none.
std::optional<base::Instant> clockEndOf(const CaseRow &row)
{
    const Countdown clock = clockOf(row, 1);
    return clock.stage && !clock.paused ? std::optional(clock.dueAt) : std::nullopt;
}

/// The sheet is about a turn's people as they are, or as they will be when it begins.
base::Instant judgedAt(const TurnView &turn, base::Instant now) { return std::max(now, turn.turn.from); }

/// "Water · North station": who has the case.
QString whoHasIt(const HandoverSituation &s, const CaseRow &row)
{
    const Names &names = s.table.names();
    const QString &department = names.text(row.department);
    const QString &unit = names.text(row.unit);
    return base::joined(
        {department.isEmpty() ? QString() : departmentName(s.region, department), unit.isEmpty() ? QString() : unitName(s.region, unit)});
}

/// How a case stands, in a few words.
QString howItStands(const CaseRow &row)
{
    QStringList parts{domain::label(row.state)};
    if (row.suspended)
        parts << label(Mark::Suspended);
    if (row.extensionAsked)
        parts << label(Mark::ExtensionAsked);
    if (row.supervised)
        parts << label(Mark::Supervised);
    if (row.urges > 0)
        parts << tellDraft(QT_TRANSLATE_NOOP("handover", "urged ×%1")).arg(row.urges);
    return base::joined(parts);
}

HandoverLine lineOfCase(const HandoverSituation &s, Slot slot)
{
    const CaseRow &row = s.table.row(slot);
    const CaseText &text = s.table.text(slot);
    const region::Grid *grid = region::knownGrid(s.region, s.table.names().text(row.grid), base::fromMsec(row.openedAt));
    const QString place = text.place.isEmpty() ? (grid != nullptr ? grid->name : QString()) : region::saidMasked(s.region, text.place);
    HandoverLine line;
    line.part = standsAbove(row.level) ? HandoverPart::Urgent : HandoverPart::Due;
    line.level = row.level;
    line.object = text.number;
    line.title = region::saidMasked(s.region, text.title);
    line.place = base::joined({place, whoHasIt(s, row)});
    line.words = howItStands(row);
    line.at = clockEndOf(row);
    return line;
}

void addCaseLines(const HandoverSituation &s, HandoverLines &lines)
{
    HandoverLines found;
    for (Slot slot = 0; slot < s.table.rows().size(); ++slot) {
        const CaseRow &row = s.table.row(slot);
        if (!isOpen(row))
            continue;
        const std::optional<base::Instant> end = clockEndOf(row);
        if (standsAbove(row.level) || (end && *end <= s.now + domain::kHandoverReach))
            found.push_back(lineOfCase(s, slot));
    }
    const auto order = [](const HandoverLine &line) {
        const bool urgent = line.part == HandoverPart::Urgent;
        return std::tuple(line.part, urgent ? line.level : std::optional<Severity>(), line.at.value_or(base::Instant::max()), line.object);
    };
    std::ranges::sort(found, {}, order);
    std::ranges::move(found, std::back_inserter(lines));
}

void addAlarmLines(const HandoverSituation &s, HandoverLines &lines)
{
    for (const domain::ShelfRecord &shelf : s.centre.shelves) {
        if (!shelf.holdsAt(s.now))
            continue;
        const auto kind = domain::annunciationKindOf(shelf.shelved.kind);
        HandoverLine line;
        line.part = HandoverPart::Alarms;
        line.object = base::joined({shelf.shelved.kind, shelf.shelved.object});
        line.title = kind ? domain::label(*kind) : shelf.shelved.kind;
        if (!shelf.shelved.object.isEmpty())
            line.title = base::joined({domain::shortNumber(shelf.shelved.object), line.title});
        line.at = shelf.shelved.until;
        const QString who = postText(s.region, shelf.by);
        line.place = shelf.isOutOfService() ? tellDraft(QT_TRANSLATE_NOOP("handover", "%1: out of service")).arg(who)
                                            : tellDraft(QT_TRANSLATE_NOOP("handover", "%1: shelved")).arg(who);
        line.words = region::saidMasked(s.region, shelf.shelved.reason);
        lines.push_back(std::move(line));
    }
}

HandoverLine lineOfPromise(const HandoverSituation &s, Slot slot, const QString &what, base::Instant at)
{
    const CaseText &text = s.table.text(slot);
    HandoverLine line;
    line.part = HandoverPart::Promises;
    line.title = base::joined({what, domain::shortNumber(text.number)});
    line.words = region::saidMasked(s.region, text.title);
    line.at = at;
    return line;
}

/// Call-backs that were promised, whenever; revisits whose time runs out before the next turn does.
void addPromiseLines(const HandoverSituation &s, const HandoverTurn &turn, HandoverLines &lines)
{
    HandoverLines found;
    for (Slot slot = 0; slot < s.table.rows().size(); ++slot) {
        const CaseRow &row = s.table.row(slot);
        if (!row.used)
            continue;
        const QString &number = s.table.text(slot).number;
        for (const domain::Owed &owed : s.table.owed(slot)) {
            if (owed.kind != domain::OwedKind::CallBack)
                continue;
            HandoverLine line = lineOfPromise(s, slot, tellDraft(QT_TRANSLATE_NOOP("handover", "Call back")), owed.at);
            line.object = QStringLiteral("call-back ") + number;
            if (!owed.post.isEmpty())
                line.place = tellDraft(QT_TRANSLATE_NOOP("handover", "promised by %1")).arg(postText(s.region, owed.post));
            found.push_back(std::move(line));
        }
        const base::Instant until = base::fromMsec(row.closedAt) + domain::kRevisitWithin;
        if (row.toRevisit && until <= turn.incoming.turn.to) {
            HandoverLine line = lineOfPromise(s, slot, tellDraft(QT_TRANSLATE_NOOP("handover", "Revisit")), until);
            line.object = QStringLiteral("revisit ") + number;
            found.push_back(std::move(line));
        }
    }
    std::ranges::sort(found, {}, [](const HandoverLine &line) { return std::tuple(*line.at, line.object); });
    std::ranges::move(found, std::back_inserter(lines));
}

void addDataLines(const HandoverSituation &s, HandoverLines &lines)
{
    for (const SourceHealth &health : s.health) {
        HandoverLine line;
        line.part = HandoverPart::Data;
        line.object = health.code;
        line.title = health.name;
        line.words = health.sentence;
        line.at = health.since;
        lines.push_back(std::move(line));
    }
}

HandoverLine lineOfGap(const HandoverTurn &turn, const QString &object, const QString &title, const QString &place, const QString &words)
{
    HandoverLine line;
    line.part = HandoverPart::Gaps;
    line.object = object;
    line.title = title;
    line.place = place;
    line.words = words;
    line.at = turn.incoming.turn.from;
    return line;
}

/// Stations that lack a department, places that nobody fills, pairs of whom both are away, and posts of which it is said that nobody is there.
void addGapLines(const HandoverSituation &s, const HandoverTurn &turn, HandoverLines &lines)
{
    const base::Instant then = judgedAt(turn.incoming, s.now);
    if (then >= turn.incoming.turn.to) // signed late: nobody can fill them any more
        return;
    for (const GapLine &gap : gapsOf(s.region, s.centre, TurnsView{std::nullopt, turn.incoming}, then)) {
        const QString words =
            tellDraft(QT_TRANSLATE_NOOP("handover", "%1 of at least %2")).arg(QString::number(gap.people), QString::number(gap.atLeast));
        lines.push_back(lineOfGap(turn, QStringLiteral("station %1 %2").arg(gap.unit, gap.department),
                                  base::joined({gap.unitName, gap.departmentName}), turn.incoming.name, words));
    }
    int at = 0;
    for (const PersonLine &person : peopleOf(s.region, s.centre, turn.incoming, then)) {
        ++at;
        if (!person.isGap())
            continue;
        const QString words = base::joined(
            {tellDraft(QT_TRANSLATE_NOOP("handover", "%1 of %2 there")).arg(QString::number(person.present), QString::number(person.planned)),
             region::saidMasked(s.region, person.away)});
        lines.push_back(lineOfGap(turn, QStringLiteral("person %1 %2").arg(person.person).arg(at), postText(s.region, person.person),
                                  base::joined({person.unitName, person.departmentName}), words));
    }
    for (const StandInLine &pair : standInsOf(s.region, s.centre, then)) {
        if (!pair.isCovered())
            lines.push_back(lineOfGap(turn, QStringLiteral("pair %1 %2").arg(pair.duty, pair.grid), pair.duty,
                                      base::joined({postText(s.region, pair.a), postText(s.region, pair.b)}),
                                      tellDraft(QT_TRANSLATE_NOOP("handover", "both are away"))));
    }
    for (const PostLine &post : recurringPostsOf(s.region, s.centre, then)) {
        if (post.manned == PostLine::Manned::No && post.from < turn.incoming.turn.to)
            lines.push_back(
                lineOfGap(turn, QStringLiteral("post %1").arg(post.code), post.name, post.unitName, region::saidMasked(s.region, post.note)));
    }
}

} // namespace

domain::HandoverFigures handoverFigures(const HandoverSituation &s, const HandoverTurn &turn)
{
    domain::HandoverFigures figures;
    const base::Instant from = turn.outgoing.turn.from;
    int carried = 0, filed = 0, closed = 0;
    for (const CaseRow &row : s.table.rows()) {
        const bool open = isOpen(row);
        if (!row.used || !(open || base::fromMsec(row.endedAt) >= from))
            continue;
        ++(base::fromMsec(row.openedAt) < from ? carried : filed);
        closed += open ? 0 : 1;
        if (!open)
            continue;
        ++(row.level == Severity::Red      ? figures.red
           : row.level == Severity::Orange ? figures.orange
           : row.level == Severity::Yellow ? figures.yellow
           : row.level == Severity::Blue   ? figures.blue
                                           : figures.green);
        figures.overdue += clockOf(row, 1).urgency(s.now) == Urgency::Overdue ? 1 : 0;
        figures.supervised += row.supervised ? 1 : 0;
    }
    // What ended longer ago is not in the table any more.
    if (s.now - from <= desk::kSnapshotReach || s.region.toLocal(s.now).date() == s.region.toLocal(from).date()) {
        figures.carried = carried;
        figures.filed = filed;
        figures.closed = closed;
    }
    if (s.now >= turn.incoming.turn.to)
        return figures;
    const PeopleCount people = countOf(peopleOf(s.region, s.centre, turn.incoming, judgedAt(turn.incoming, s.now)), s.now);
    if (people.planned > 0) {
        figures.nextPlanned = people.planned;
        figures.nextThere = people.present;
    }
    return figures;
}

domain::DraftHandover draftOf(const HandoverSituation &s, const HandoverTurn &turn)
{
    domain::DraftHandover draft{turn.outgoing.turn.shift, turn.incoming.turn.shift, turn.outgoing.turn.date, handoverFigures(s, turn), {}};
    addCaseLines(s, draft.lines);
    addAlarmLines(s, draft.lines);
    addPromiseLines(s, turn, draft.lines);
    addDataLines(s, draft.lines);
    addGapLines(s, turn, draft.lines);
    for (HandoverLine &line : draft.lines)
        line.words = base::atMost(line.words, domain::kLongestHandoverWords);
    return draft;
}

} // namespace live
