// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardjson.h"

#include "base/text/outsidetext.h"
#include "base/text/personaldata.h"
#include "base/time/daytext.h"
#include "base/try.h"
#include "commandline.h"
#include "desk/centrebook.h"
#include "desk/past/snapshot.h"
#include "live/alarm/annunciator.h"
#include "live/text/posttext.h"
#include "live/text/timetext.h"
#include "region/words.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ctl {

int runBoard(const QStringList &arguments);

namespace {

QString boardTell(const char *text) { return QCoreApplication::translate("ctl", text); }

void boardSection(const QString &title)
{
    printLine({});
    printLine(title);
}

/// All that the verb reads: the open cases and what ended lately, the centre, the returns.
struct BoardSource {
    live::CaseTable table;
    desk::CentreViewPtr centre;
    report::ReturnLedger returns;
};

base::Outcome readBoard(BoardSource &source, const QString &store, const region::RegionPtr &region, std::optional<base::Instant> at,
                        base::Instant now)
{
    TRY(const auto parts, desk::readerOf(store));
    TRY(source.centre, desk::readCentre(parts->log(), region, at));
    const region::Region &rules = *source.centre->region;
    const base::Instant from = desk::keptFrom(rules, now);
    TRY(const desk::BatchPtr batch, at ? desk::readPast(*parts, from, *at) : desk::readSnapshot(*parts, from));
    source.table.apply(*batch);
    TRY(source.returns, report::readReturns(parts->log(), rules, source.centre->centre, now));
    return {};
}

base::Result<std::optional<base::Instant>> boardMoment(const CommandLine &line, const region::Region &region)
{
    if (!line.has(u"at"_s))
        return std::optional<base::Instant>();
    const QDateTime read = QDateTime::fromString(line.value(u"at"_s).replace(u' ', u'T'), Qt::ISODate);
    if (!read.isValid())
        return base::fail(
            base::ErrorCode::Malformed,
            boardTell(QT_TRANSLATE_NOOP("ctl", "\"%1\" is not a local time; write it like 2021-09-24T17:00.")).arg(line.value(u"at"_s).left(40)));
    return std::optional(base::fromDateTime(base::onTheWall(read.date(), read.time(), region.rulebook.calendar.zone)));
}

void printHead(const live::ShiftHead &head, base::Instant now)
{
    printLine(boardTell(QT_TRANSLATE_NOOP("ctl", "On duty %1 / %2   patrols done %3 / %4   open %5   overdue %6   supervised %7   to approve %8"))
                  .arg(head.people.present)
                  .arg(head.people.planned)
                  .arg(head.patrolled)
                  .arg(head.groups)
                  .arg(head.open)
                  .arg(head.overdue)
                  .arg(head.supervised)
                  .arg(head.toApprove));
    printLine(boardTell(QT_TRANSLATE_NOOP("ctl", "Alarms of cases a seat in 10 minutes: %1 (%2 at most), and %3 red"))
                  .arg(head.alarms.came)
                  .arg(live::Annunciator::kBudgetMost)
                  .arg(head.alarms.red));
    if (head.oldestApproval)
        printLine(boardTell(QT_TRANSLATE_NOOP("ctl", "The oldest request waits since %1")).arg(live::spanText(now - *head.oldestApproval)));
}

void printBoard(const BoardView &view, const region::Region &region)
{
    boardSection(boardTell(QT_TRANSLATE_NOOP("ctl", "Dispatch board")));
    for (const live::BoardLine &line : view.board.lines()) {
        QStringList columns;
        for (const live::BoardColumn column : live::kBoardColumns) {
            if (line.in(column) > 0)
                columns.append(u"%1 %2"_s.arg(live::label(column)).arg(line.in(column)));
        }
        const QString name = line.code.isEmpty() ? boardTell(QT_TRANSLATE_NOOP("ctl", "with nobody yet")) : base::isolated(line.name);
        const QString load = line.capacity > 0 ? u"%1 / %2"_s.arg(line.open()).arg(line.capacity) : QString::number(line.open());
        printLine(u"  %1 %2  %3  %4"_s.arg(line.overdue() > 0 ? u"!"_s : u" "_s, load, name, columns.join(u", "_s)));
        if (const QString pace = live::paceText(view.pace, line.code, region); !pace.isEmpty())
            printLine(u"      "_s + pace);
    }
}

void printRequests(const BoardView &view, const live::CaseTable &table, const region::Region &region)
{
    if (!view.approvals.empty())
        boardSection(boardTell(QT_TRANSLATE_NOOP("ctl", "Waiting for the supervisor's word")));
    for (const live::ApprovalLine &line : view.approvals) {
        QStringList want{live::wantText(line.asked, table.row(line.slot).level, region, view.at),
                         live::onlyRefusedText(line.asked.kind, table.row(line.slot))};
        want.removeAll(QString());
        printLine(u"  %1  %2  %3 %4  %5  %6"_s.arg(live::spanText(view.at - line.asked.at), table.text(line.slot).number,
                                                   domain::label(line.asked.kind), want.join(u", "_s), live::postText(region, line.asked.post),
                                                   base::isolated(base::oneLine(base::masked(line.asked.reason)))));
    }
    if (!view.supervised.empty())
        boardSection(boardTell(QT_TRANSLATE_NOOP("ctl", "Under supervision")));
    for (const live::SupervisedLine &line : view.supervised) {
        const QString left = line.clock.stage ? live::countdownText(line.clock.left(view.at)) : u"-"_s;
        const QString reply = line.supervision.reply.isEmpty() ? boardTell(QT_TRANSLATE_NOOP("ctl", "no reply yet"))
                                                               : base::isolated(base::oneLine(base::masked(line.supervision.reply)));
        printLine(u"  %1  %2  %3  %4  %5"_s.arg(left, table.text(line.slot).number, live::timesText(line.supervision),
                                                base::isolated(base::oneLine(domain::reasonText(base::masked(line.supervision.reason)))), reply));
    }
}

void printReturns(const BoardView &view, const region::Region &region)
{
    boardSection(boardTell(QT_TRANSLATE_NOOP("ctl", "Returned in 30 days: %1")).arg(view.returns.returns));
    for (const report::ReturnCount &each : view.returns.counts) {
        const region::Department *department = region.department(each.department);
        const domain::Item *item = region.rulebook.item(each.item);
        printLine(u"  %1  %2  %3"_s.arg(each.returns)
                      .arg(base::isolated(department ? department->name : each.department), base::isolated(item ? item->name : each.item)));
    }
    for (const report::ReturnRuling &each : view.returns.rulings) {
        const region::Department *department = region.department(each.department);
        printLine(u"  %1  %2  %3: %4"_s.arg(base::dayAndTime(region.toLocal(each.at), region.toLocal(view.at).date()), each.number,
                                            base::isolated(department ? department->name : each.department),
                                            report::rulingText(each, region, view.at)));
    }
}

} // namespace

int runBoard(const QStringList &arguments)
{
    CommandLine line(
        u"board --store FILE --region DIR|NAME [--at TIME] [--json]"_s,
        boardTell(QT_TRANSLATE_NOOP(
            "ctl", "Says what stands on the supervisor's board: the shift in figures, who has what, what waits for the supervisor's word, "
                   "what is supervised and what was returned. Times are the town's, like 2021-09-24T17:00.")));
    line.wantStore();
    line.wantRegion();
    line.add({u"at"_s, boardTell(QT_TRANSLATE_NOOP("ctl", "As it was at this moment.")), u"TIME"_s});
    if (const auto end = line.parse(arguments))
        return *end;
    const auto region = openTown(line);
    if (!region)
        return fail(region.error());
    const auto at = boardMoment(line, **region);
    if (!at)
        return fail(at.error());
    const auto drill = isDrill(line.store());
    if (!drill)
        return fail(drill.error());
    const base::Instant now = at->value_or(nowOf(line.store()));
    BoardSource source;
    if (const base::Outcome read = readBoard(source, line.store(), *region, *at, now); !read)
        return fail(read.error());
    const region::RegionPtr shown = region::spoken(source.centre->region, QLocale().name());
    const BoardView view = boardViewOf(source.table, *shown, source.centre->centre, now, std::move(source.returns));
    if (line.json()) {
        QJsonObject object = boardJson(view, source.table);
        object.insert(u"drill"_s, *drill);
        printJson(object);
        return kOk;
    }
    if (*drill)
        printDrillMark();
    printLine(u"%1  %2"_s.arg(shown->name, shown->toLocal(now).toString(u"yyyy-MM-dd HH:mm"_s)));
    printHead(view.head, now);
    printBoard(view, *shown);
    printRequests(view, source.table, *shown);
    printReturns(view, *shown);
    return kOk;
}

} // namespace ctl
