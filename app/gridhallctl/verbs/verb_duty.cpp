// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/personaldata.h"
#include "base/time/daytext.h"
#include "base/try.h"
#include "commandline.h"
#include "desk/centrebook.h"
#include "desk/past/snapshot.h"
#include "domain/case/decide.h"
#include "dutyjson.h"
#include "live/cases/casetable.h"
#include "live/centre/patrolviews.h"
#include "live/centre/shiftviews.h"
#include "live/duty/commandviews.h"
#include "live/text/posttext.h"
#include "live/text/timetext.h"
#include "peoplejson.h"
#include "region/words.h"
#include "store/sqlite/sqlstore.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ctl {

int runDuty(const QStringList &arguments);

namespace {

QString tell(const char *text) { return QCoreApplication::translate("ctl", text); }

void head(const QString &title)
{
    printLine({});
    printLine(title);
}

QString clockOf(const region::Region &region, base::Instant moment, base::Instant now)
{
    return base::dayAndTime(region.toLocal(moment), region.toLocal(now).date());
}

QString dashIfEmpty(const QString &text) { return text.isEmpty() ? u"-"_s : text; }

base::Result<base::Instant> localMoment(const region::Region &region, const QString &text)
{
    const QDateTime read = QDateTime::fromString(QString(text).replace(u' ', u'T'), Qt::ISODate);
    if (!read.isValid())
        return base::fail(base::ErrorCode::Malformed,
                          tell(QT_TRANSLATE_NOOP("ctl", "\"%1\" is not a local time; write it like 2021-09-24T17:00.")).arg(text.left(40)));
    return base::fromDateTime(base::onTheWall(read.date(), read.time(), region.rulebook.calendar.zone));
}

void printTurns(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    const live::TurnsView turns = live::turnsOf(region, now);
    const std::vector<live::GapLine> gaps = live::gapsOf(region, centre, turns, now);
    for (const std::optional<live::TurnView> &turn : {turns.running, turns.next}) {
        if (!turn)
            continue;
        const QString when = turn == turns.running ? tell(QT_TRANSLATE_NOOP("ctl", "Now")) : tell(QT_TRANSLATE_NOOP("ctl", "Next"));
        head(u"%1: %2 %3 – %4  %5"_s.arg(when, turn->name, clockOf(region, turn->turn.from, now), clockOf(region, turn->turn.to, now), turn->phase)
                 .trimmed());
        for (const live::GapLine &gap : gaps) {
            if (gap.turn == *turn)
                printLine(tell(QT_TRANSLATE_NOOP("ctl", "  MISSING  %1 · %2: %3 of at least %4"))
                              .arg(gap.unitName, gap.departmentName)
                              .arg(gap.people)
                              .arg(gap.atLeast));
        }
        for (const live::RosterLine &line : live::rosterOf(region, centre, *turn, now)) {
            const QString place = line.departmentName.isEmpty() ? line.unitName : u"%1 · %2"_s.arg(line.unitName, line.departmentName);
            const bool some = line.absent > 0 && line.absent < line.people;
            const QString away = line.away.isEmpty() ? QString()
                                 : some              ? tell(QT_TRANSLATE_NOOP("ctl", "  %1 away: %2")).arg(QString::number(line.absent), line.away)
                                                     : tell(QT_TRANSLATE_NOOP("ctl", "  away: %1")).arg(line.away);
            printLine(u"  %1 / %2  %3  %4%5"_s.arg(line.there()).arg(line.planned).arg(place, region::said(region, line.post), away));
        }
    }
}

void printPatrols(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    const live::PatrolsView view = live::patrolsOf(region, centre, now);
    if (view.lines.empty())
        return;
    head(tell(QT_TRANSLATE_NOOP("ctl", "Patrols, walked / at least")));
    for (const live::PatrolLine &line : view.lines) {
        QStringList counts;
        for (const live::PatrolCount &count : line.counts) {
            const QString way = count.rule == live::kMeansRule                ? tell(QT_TRANSLATE_NOOP("ctl", "of its means"))
                                : count.rule == live::kStandByRule            ? tell(QT_TRANSLATE_NOOP("ctl", "standing by"))
                                : count.together                              ? tell(QT_TRANSLATE_NOOP("ctl", "jointly a day"))
                                : count.per == domain::PatrolDuty::Per::Shift ? tell(QT_TRANSLATE_NOOP("ctl", "a shift"))
                                                                              : tell(QT_TRANSLATE_NOOP("ctl", "a day"));
            counts.append(u"%1 / %2 %3"_s.arg(count.walked).arg(count.atLeast).arg(way));
        }
        const QString name = line.unit.isEmpty() ? tell(QT_TRANSLATE_NOOP("ctl", "the shift as a whole")) : u"%1 (%2)"_s.arg(line.name, line.unit);
        printLine(u"  %1 %2: %3"_s.arg(line.isGap() ? u"!"_s : u" "_s, name, counts.join(u", "_s)));
    }
}

void printShiftRules(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    for (const auto &turn : {live::turnBefore(region, now), live::turnsOf(region, now).running}) {
        if (!turn)
            continue;
        const std::vector<live::ShiftRuleLine> rules = live::shiftRulesOf(region, centre, *turn, now);
        if (!rules.empty())
            head(tell(QT_TRANSLATE_NOOP("ctl", "What the shift asks: %1 %2")).arg(turn->name, turn->turn.date.toString(Qt::ISODate)));
        for (const live::ShiftRuleLine &rule : rules) {
            const bool open = rule.state == domain::DutyState::Due || rule.state == domain::DutyState::Overdue;
            const QString state = live::stateText(rule.state) + u' ' + live::unknownText(rule, region, now);
            printLine(u"  %1 %2  %3"_s.arg(open ? u"!"_s : u" "_s, live::shiftRuleText(rule), state.trimmed()));
        }
    }
}

void printPeople(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    const auto absences = live::absencesOf(centre, now);
    if (!absences.empty())
        head(tell(QT_TRANSLATE_NOOP("ctl", "Away")));
    for (const live::AbsenceLine &line : absences) {
        const domain::Absence &absence = line.record.absence;
        const QString people = absence.people > 0 ? u" × %1"_s.arg(absence.people) : QString();
        printLine(u"  %1  %2 – %3  %4"_s.arg(live::postText(region, absence.post) + people, clockOf(region, absence.from, now),
                                             absence.to ? clockOf(region, *absence.to, now) : u"…"_s, base::masked(line.record.reason)));
    }
    const auto pairs = live::standInsOf(region, centre, now);
    if (!pairs.empty())
        head(tell(QT_TRANSLATE_NOOP("ctl", "Who takes new work")));
    for (const live::StandInLine &line : pairs)
        printLine(
            u"  %1 %2: %3"_s.arg(line.isCovered() ? u" "_s : u"!"_s, line.duty,
                                 line.isCovered() ? live::postText(region, line.taker) : tell(QT_TRANSLATE_NOOP("ctl", "nobody, both are away"))));
    if (const auto roll = live::rollOf(centre)) {
        head(tell(QT_TRANSLATE_NOOP("ctl", "Roll called %1, %2 of %3 missing"))
                 .arg(clockOf(region, roll->calledAt, now))
                 .arg(roll->missing)
                 .arg(roll->lines.size()));
        for (const live::RollView::Line &line : roll->lines)
            printLine(
                u"  %1 %2"_s.arg(line.answeredAt ? clockOf(region, *line.answeredAt, now) : u"-----------"_s, live::postText(region, line.post)));
    }
}

void printThings(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    const auto resources = live::resourcesOf(region, centre);
    if (!resources.empty())
        head(tell(QT_TRANSLATE_NOOP("ctl", "Resources")));
    for (const live::ResourceLine &line : resources)
        printLine(u"  %1 (%2)  %3  %4  %5"_s.arg(line.name, line.code, domain::label(line.state),
                                                 line.since ? clockOf(region, *line.since, now) : u"-"_s, dashIfEmpty(line.caseNumber)));
    const auto posts = live::recurringPostsOf(region, centre, now);
    if (!posts.empty())
        head(tell(QT_TRANSLATE_NOOP("ctl", "Recurring posts")));
    for (const live::PostLine &line : posts) {
        const QString manned = line.manned == live::PostLine::Manned::Yes  ? tell(QT_TRANSLATE_NOOP("ctl", "manned"))
                               : line.manned == live::PostLine::Manned::No ? tell(QT_TRANSLATE_NOOP("ctl", "empty"))
                                                                           : tell(QT_TRANSLATE_NOOP("ctl", "not reported"));
        printLine(u"  %1 %2 (%3)  %4 – %5  %6"_s.arg(line.isGap() ? u"!"_s : u" "_s, line.name, line.code, clockOf(region, line.from, now),
                                                     clockOf(region, line.to, now), manned));
    }
}

void printRuns(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    using Outcome = domain::CallState::Outcome;
    for (const bool exercise : {false, true}) {
        for (const live::RunLine &run : live::runsOf(region, centre, exercise, now)) {
            const QString kind = exercise ? tell(QT_TRANSLATE_NOOP("ctl", "Exercise")) : tell(QT_TRANSLATE_NOOP("ctl", "Plan"));
            const QString end =
                run.endedAt ? tell(QT_TRANSLATE_NOOP("ctl", "ended %1: %2")).arg(clockOf(region, *run.endedAt, now), base::masked(run.outcome))
                            : tell(QT_TRANSLATE_NOOP("ctl", "running"));
            head(u"%1 %2 (%3)  %4  %5  %6"_s.arg(kind).arg(run.run).arg(run.name, clockOf(region, run.startedAt, now), dashIfEmpty(run.caseNumber),
                                                                        end));
            for (const live::CallLine &call : run.calls) {
                const QString state = call.state.outcome == Outcome::Acknowledged
                                          ? tell(QT_TRANSLATE_NOOP("ctl", "answered by %1")).arg(live::postText(region, call.state.contact))
                                      : call.state.outcome == Outcome::Exhausted
                                          ? tell(QT_TRANSLATE_NOOP("ctl", "NOBODY ANSWERS"))
                                          : tell(QT_TRANSLATE_NOOP("ctl", "calling %1, %2 left"))
                                                .arg(live::postText(region, call.state.contact), live::countdownText(*call.left));
                printLine(u"  %1 (%2): %3"_s.arg(call.roleName, call.role, state));
            }
            for (const live::StepLine &step : run.steps) {
                const QString due = step.dueAt ? clockOf(region, *step.dueAt, now) : u"-"_s;
                printLine(u"  %1 %2  %3  %4"_s.arg(step.done ? u"x"_s : step.late ? u"!"_s : u" "_s, due, step.roleName, step.text));
            }
        }
    }
}

void printTasks(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    for (const live::TaskMonth &month : live::taskMonths(region, centre, now)) {
        head(tell(QT_TRANSLATE_NOOP("ctl", "Task map %1: %2 of %3 done")).arg(month.month).arg(month.done).arg(month.lines.size()));
        for (const live::TaskMonth::Share &share : month.shares)
            printLine(u"  %1 %2 / %3  %4  %5"_s.arg(month.over && share.done < share.planned ? u"!"_s : u" "_s)
                          .arg(share.done)
                          .arg(share.planned)
                          .arg(share.departmentName, live::taskKindName(share.kind)));
    }
}

/// Open cases by the post that has them; none, and no word of it, where the tables cannot be read now.
std::optional<live::LoadByPost> loadAt(const QString &store, const region::Region &region, std::optional<base::Instant> at, base::Instant now)
{
    const auto parts = desk::readerOf(store);
    if (!parts)
        return std::nullopt;
    const base::Instant from = desk::keptFrom(region, now);
    const auto batch = at ? desk::readPast(**parts, from, *at) : desk::readSnapshot(**parts, from);
    if (!batch)
        return std::nullopt;
    live::CaseTable table;
    table.apply(**batch);
    return live::loadByPost(table);
}

QString personText(const region::Region &region, const live::PersonLine &line, base::Instant now)
{
    QStringList words;
    if (line.worker() != line.person)
        words.append(tell(QT_TRANSLATE_NOOP("ctl", "%1 instead")).arg(live::postText(region, line.worker())));
    if (!line.away.isEmpty())
        words.append(tell(QT_TRANSLATE_NOOP("ctl", "away: %1")).arg(base::masked(line.away)));
    if (line.checkedIn)
        words.append(tell(QT_TRANSLATE_NOOP("ctl", "at the post since %1")).arg(clockOf(region, *line.checkedIn, now)));
    else if (line.late)
        words.append(tell(QT_TRANSLATE_NOOP("ctl", "not at the post yet")));
    if (const QString word = live::longWorkText(region, line, now); !word.isEmpty())
        words.append(word);
    return words.join(u"  "_s);
}

void printPersons(const region::Region &region, const domain::Centre &centre, base::Instant now, const std::optional<live::LoadByPost> &load)
{
    const live::TurnsView turns = live::turnsOf(region, now);
    for (const std::optional<live::TurnView> &turn : {turns.running, turns.next}) {
        if (!turn)
            continue;
        const auto people = live::peopleOf(region, centre, *turn, now, load.value_or(live::LoadByPost()));
        const live::PeopleCount count = live::countOf(people, now);
        if (count.planned == 0)
            continue;
        head(tell(QT_TRANSLATE_NOOP("ctl", "Person by person, %1: %2 of %3, at the post %4"))
                 .arg(turn->name)
                 .arg(count.present)
                 .arg(count.planned)
                 .arg(count.checkedIn));
        for (const live::PersonLine &person : people) {
            const QString place = person.departmentName.isEmpty() ? person.unitName : u"%1 · %2"_s.arg(person.unitName, person.departmentName);
            const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(person.hours).count();
            const QString hours = person.since ? u"%1:%2"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0')) : u"-"_s;
            printLine(u"  %1 %2  %3  %4  %5"_s
                          .arg(person.isGap() ? u"!"_s : u" "_s, live::postText(region, person.person), place, hours, personText(region, person, now))
                          .trimmed()
                          .prepend(u"  "_s));
        }
    }
}

void printCommand(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    const live::TurnsView turns = live::turnsOf(region, now);
    const auto people = turns.running ? live::peopleOf(region, centre, *turns.running, now) : std::vector<live::PersonLine>();
    const auto tree = live::commandTreeOf(region, centre, turns.running, people);
    if (!tree.empty())
        head(tell(QT_TRANSLATE_NOOP("ctl", "Command, who is there of how many")));
    for (const live::CommandNode &node : tree) {
        const QString count = node.rostered ? u"%1 / %2"_s.arg(node.present).arg(node.planned) : u"-"_s;
        QString words = node.lead ? node.lead->departmentName : QString();
        if (node.lead && node.lead->by != live::StationLead::By::Lead)
            words = node.lead->by == live::StationLead::By::Deputy ? tell(QT_TRANSLATE_NOOP("ctl", "%1 deputises")).arg(words)
                                                                   : tell(QT_TRANSLATE_NOOP("ctl", "nobody of %1 leads")).arg(words);
        printLine(u"%1 %2%3  %4  %5"_s.arg(node.isGap() ? u"  !"_s : u"   "_s, QString(node.depth * 2, u' '), node.name, count, words));
    }
    if (turns.running) {
        for (const live::CrewLine &crew : live::crewsOf(region, centre, *turns.running, people, now))
            printLine(u"  %1: %2  %3  %4"_s.arg(live::crewKindName(crew.kind), crew.name, live::stateText(crew.state), QString::number(crew.walked)));
    }
    for (const live::ChannelLine &channel : live::channelsOf(region, centre))
        printLine(tell(QT_TRANSLATE_NOOP("ctl", "  %1 reaches %2 of %3 units"))
                      .arg(live::channelName(channel.channel), QString::number(channel.units.size()), QString::number(channel.of)));
    for (const live::LeaderLine &leader : live::leadersOf(region, centre, now))
        printLine(u"  %1 %2: %3"_s.arg(leader.away ? u"!"_s : u" "_s, leader.departmentName, live::postText(region, leader.post)));
}

void printSwaps(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    const auto swaps = live::swapsOf(centre, now);
    if (!swaps.empty())
        head(tell(QT_TRANSLATE_NOOP("ctl", "Swaps of jobs")));
    for (const live::SwapLine &line : swaps)
        printLine(u"  %1 ⇄ %2  %3 – %4  %5"_s.arg(live::postText(region, line.swap.a), live::postText(region, line.swap.b),
                                                  clockOf(region, line.swap.from, now), clockOf(region, line.swap.to, now),
                                                  base::masked(line.swap.reason)));
}

int show(const CommandLine &line, const region::RegionPtr &region)
{
    std::optional<base::Instant> until;
    if (line.has(u"at"_s)) {
        const auto at = localMoment(*region, line.value(u"at"_s));
        if (!at)
            return fail(at.error());
        until = *at;
    }
    const auto log = store::LogReader::open(line.store());
    if (!log)
        return fail(log.error());
    const auto view = desk::readCentre((*log)->log(), region, until);
    if (!view)
        return fail(view.error());
    const auto drill = isDrill(line.store());
    if (!drill)
        return fail(drill.error());
    const region::RegionPtr shown = region::spoken((*view)->region, QLocale().name());
    const region::Region &rules = *shown;
    const domain::Centre &centre = (*view)->centre;
    const base::Instant now = until.value_or(nowOf(line.store()));
    const std::optional<live::LoadByPost> load = loadAt(line.store(), rules, until, now);
    if (line.json()) {
        QJsonObject object = dutyJson(rules, centre, now);
        addPeople(object, rules, centre, now, load);
        object.insert(u"drill"_s, *drill);
        printJson(object);
        return kOk;
    }
    if (*drill)
        printDrillMark();
    printLine(u"%1  %2"_s.arg(rules.name, rules.toLocal(now).toString(u"yyyy-MM-dd HH:mm"_s)));
    printTurns(rules, centre, now);
    printPersons(rules, centre, now, load);
    printCommand(rules, centre, now);
    printSwaps(rules, centre, now);
    printPatrols(rules, centre, now);
    printShiftRules(rules, centre, now);
    printPeople(rules, centre, now);
    printThings(rules, centre, now);
    printRuns(rules, centre, now);
    printTasks(rules, centre, now);
    return kOk;
}

/// Who arrived, in the turn that knows them.
base::Result<domain::CentreOrderBody> arrivalOrder(const CommandLine &line, const region::RegionPtr &region, base::Instant now)
{
    const QString person = line.positional().value(1);
    TRY(const auto log, store::LogReader::open(line.store()));
    TRY(const auto view, desk::readCentre(log->log(), region));
    const auto turn = live::arrivalTurnOf(*region, view->centre, person, now);
    domain::ReportArrival order{person, turn ? turn->turn.date : QDate(), turn ? turn->turn.shift : QString()};
    if (line.has(u"from"_s)) {
        TRY(order.at, localMoment(*region, line.value(u"from"_s)));
    }
    order.note = line.value(u"reason"_s);
    return domain::CentreOrderBody(std::move(order));
}

/// The order that the words of the command line give; none when they give none.
base::Result<domain::CentreOrderBody> orderOf(const CommandLine &line, const region::Region &region, base::Instant now)
{
    using Body = domain::CentreOrderBody;
    const QStringList words = line.positional();
    std::optional<base::Instant> from, to;
    for (const auto &[option, moment] : {std::pair(u"from"_s, &from), std::pair(u"to"_s, &to)}) {
        if (!line.has(option))
            continue;
        TRY(const auto read, localMoment(region, line.value(option)));
        *moment = read;
    }
    std::optional<int> people;
    if (line.has(u"people"_s))
        people = line.value(u"people"_s).toInt(); // 0, and so what is no number, is refused with a sentence
    if (words.size() == 2 && words[0] == "absent"_L1)
        return Body(domain::RecordAbsence{words[1], from, to, line.value(u"reason"_s), people});
    if (words.size() == 2 && words[0] == "back"_L1)
        return Body(domain::EndAbsence{words[1], people});
    if (words.size() == 2 && words[0] == "patrol"_L1 && from)
        return Body(domain::RecordPatrol{words[1], *from, to.value_or(now), line.value(u"by"_s), line.has(u"together"_s), line.value(u"reason"_s)});
    if (words.size() == 2 && words[0] == "start"_L1)
        return Body(domain::StartPlan{words[1], line.has(u"exercise"_s), line.value(u"case"_s), line.value(u"reason"_s)});
    if (words.size() == 3 && words[0] == "swap"_L1 && to)
        return Body(domain::SwapJobs{words[1], words[2], from, *to, line.value(u"reason"_s)});
    if (words.size() == 2 && words[0] == "unswap"_L1)
        return Body(domain::EndSwap{words[1]});
    bool numbered = false;
    const int run = words.value(1).toInt(&numbered);
    if (words.size() == 4 && words[0] == "acknowledge"_L1 && numbered)
        return Body(domain::AcknowledgeCall{run, words[2], words[3]});
    return base::fail(base::ErrorCode::Malformed,
                      tell(QT_TRANSLATE_NOOP("ctl", "Say one of: absent POST --reason TEXT, back POST, patrol UNIT --from TIME --by "
                                                    "foot|car|video|lone-kit, start PLAN --reason TEXT, acknowledge RUN ROLE CONTACT, "
                                                    "arrive PERSON, swap A B --to TIME --reason TEXT, unswap PERSON.")));
}

int give(const CommandLine &line, const region::RegionPtr &region)
{
    base::TownClock clock;
    followStore(clock, line.store());
    const bool arrives = line.positional().value(0) == "arrive"_L1 && line.positional().size() == 2;
    const auto order = arrives ? arrivalOrder(line, region, clock.watched().now()) : orderOf(line, *region, clock.watched().now());
    if (!order) {
        printError(order.error().sentence);
        return order.error().code == base::ErrorCode::Malformed ? kUsage : kFailed;
    }
    const domain::Role role = line.has(u"supervisor"_s) ? domain::Role::Supervisor : domain::Role::Dispatcher;
    const auto admission = admit(line, {{line.value(u"post"_s), role}, {u"supervisor"_s, u"post"_s}});
    if (!admission)
        return refuse(admission.error());
    const auto opened = openDesk(*admission, line.store(), region, clock);
    if (!opened)
        return fail(opened.error());
    auto answer = (*opened)->submit(domain::CentreOrder{admission->actor(), *order});
    answer.waitForFinished();
    if (const auto &view = answer.result(); !view)
        return fail(view.error());
    if (line.json()) {
        const desk::CentreView &after = *answer.result().value();
        QJsonObject object = dutyJson(*after.region, after.centre, clock.watched().now());
        addPeople(object, *after.region, after.centre, clock.watched().now(), {});
        printJson(object);
    } else {
        printLine(tell(QT_TRANSLATE_NOOP("ctl", "Written.")));
    }
    return kOk;
}

} // namespace

int runDuty(const QStringList &arguments)
{
    CommandLine line(
        u"duty [absent POST | back POST | arrive PERSON | swap A B | unswap PERSON | patrol UNIT | start PLAN | acknowledge RUN ROLE CONTACT] --store FILE --region DIR|NAME [--at TIME]"_s,
        tell(QT_TRANSLATE_NOOP(
            "ctl",
            "Says who is on duty, where somebody is missing, what was patrolled, what is out and which plan runs; or writes one such fact down. "
            "Times are the town's, like 2021-09-24T17:00. On a store with accounts who writes signs in: --as PERSON --key-file FILE.")));
    line.wantStore();
    line.wantRegion();
    line.add({u"at"_s, tell(QT_TRANSLATE_NOOP("ctl", "As it was at this moment.")), u"TIME"_s});
    line.add({u"from"_s, tell(QT_TRANSLATE_NOOP("ctl", "When the absence, the swap or the patrol began, or somebody arrived; without it now.")),
              u"TIME"_s});
    line.add(
        {u"to"_s,
         tell(QT_TRANSLATE_NOOP("ctl", "When it ended or will end; an absence without it lasts until \"back\", a patrol ends now; a swap needs it.")),
         u"TIME"_s});
    line.add(
        {u"people"_s, tell(QT_TRANSLATE_NOOP("ctl", "How many of those who have the post are away, or are back; without it all of them.")), u"N"_s});
    line.add({u"reason"_s, tell(QT_TRANSLATE_NOOP("ctl", "Why; of a patrol, a note.")), u"TEXT"_s});
    line.add({u"by"_s, tell(QT_TRANSLATE_NOOP("ctl", "How they patrolled: foot, car, video or lone-kit.")), u"MEANS"_s, u"foot"_s});
    line.add({u"together"_s, tell(QT_TRANSLATE_NOOP("ctl", "All departments of the unit's station went."))});
    line.add({u"exercise"_s, tell(QT_TRANSLATE_NOOP("ctl", "Start the plan as an exercise."))});
    line.add({u"case"_s, tell(QT_TRANSLATE_NOOP("ctl", "The case for which the plan is started.")), u"NUMBER"_s});
    line.add({u"post"_s, tell(QT_TRANSLATE_NOOP("ctl", "Who writes it down, where the store has no accounts: a post, never a name.")), u"POST"_s,
              u"gridhallctl"_s});
    line.add({u"supervisor"_s, tell(QT_TRANSLATE_NOOP("ctl", "As the shift supervisor, where the store has no accounts."))});
    if (const auto end = line.parse(arguments, 0, 4))
        return *end;
    const auto region = openTown(line);
    if (!region)
        return fail(region.error());
    return line.positional().isEmpty() ? show(line, *region) : give(line, *region);
}

} // namespace ctl
