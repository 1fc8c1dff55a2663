// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "base/try.h"
#include "commandline.h"
#include "desk/centrebook.h"
#include "desk/past/snapshot.h"
#include "handover/handoverjson.h"
#include "live/handover/handoverdraft.h"
#include "region/dutymoment.h"
#include "region/words.h"
#include "report/handover/handoverpaper.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <limits>
#include <tuple>

using namespace Qt::StringLiterals;

namespace ctl {

int runHandover(const QStringList &arguments);

namespace {

QString sayHandover(const char *text) { return QCoreApplication::translate("ctl", text); }

/// All that is read of a store for a hand-over.
struct HandoverSource {
    live::CaseTable table;
    desk::CentreViewPtr view;
    region::RegionPtr shown; ///< with the rules in force, in the language of the terminal
    report::HandoverBook book;
    base::Instant now;
    bool drill = false;
    QString shift; ///< with date: an earlier turn that is asked for; empty: the one that is due
    QDate date;

    [[nodiscard]] std::optional<live::HandoverTurn> turn() const
    {
        return shift.isEmpty() ? live::handoverTurnOf(*shown, view->centre, now, drill)
                               : live::lateTurnOf(*shown, view->centre, shift, date, now, drill);
    }
    [[nodiscard]] std::optional<live::NotHandedOver> late() const { return live::notHandedOver(*shown, view->centre, now, drill); }
    [[nodiscard]] live::UnsignedTurns silent() const { return live::unsignedTurns(*shown, view->centre, now, drill); }
    [[nodiscard]] const domain::HandoverSheet *open() const { return view->centre.handover ? &*view->centre.handover : nullptr; }
};

base::Outcome readSource(HandoverSource &source, const CommandLine &line, const region::RegionPtr &region, std::optional<int> number)
{
    const QString store = line.store();
    TRY(const auto parts, desk::readerOf(store));
    TRY(source.view, desk::readCentre(parts->log(), region));
    source.shown = region::spoken(source.view->region, QLocale().name());
    source.now = nowOf(store);
    TRY(source.drill, isDrill(store));
    source.shift = line.value(u"shift"_s);
    source.date = QDate::fromString(line.value(u"date"_s), Qt::ISODate);
    const desk::OwedRevisits owed = desk::owedRevisits(*source.shown, source.now);
    TRY(const desk::BatchPtr batch, desk::readSnapshot(*parts, desk::keptFrom(*source.shown, source.now), owed));
    std::ignore = source.table.keepForRevisit(owed.sources, owed.closedFrom);
    source.table.apply(*batch);
    TRY(source.book, report::readHandovers(*parts, {number, std::numeric_limits<int>::max(), {}}));
    return {};
}

/// The draft of now; NotFound between shifts.
base::Result<domain::DraftHandover> draftNow(const HandoverSource &source)
{
    const auto turn = source.turn();
    if (!turn && !source.shift.isEmpty())
        return base::fail(
            base::ErrorCode::NotFound,
            sayHandover(QT_TRANSLATE_NOOP("ctl", "Nobody waits for a signature of the shift \"%1\" of %2: \"handover --json\" lists under "
                                                 "\"unsigned\" which were not signed. The one that is due needs no --shift."))
                .arg(source.shift.left(40), source.date.toString(Qt::ISODate)));
    if (!turn)
        return base::fail(base::ErrorCode::NotFound, sayHandover(QT_TRANSLATE_NOOP("ctl", "No shift runs now, so there is none to hand over.")));
    const auto health = live::healthOf(source.table, *source.shown, source.view->centre, source.now);
    return live::draftOf({source.table, *source.shown, source.view->centre, health, source.now}, *turn);
}

QString momentText(const HandoverSource &source, base::Instant moment)
{
    return base::dayAndTime(source.shown->toLocal(moment), source.shown->toLocal(source.now).date(), base::TimeDetail::Seconds);
}

void printText(const HandoverSource &source, const domain::HandoverText &text, const domain::HandoverSheet *sheet)
{
    printLine(sayHandover(QT_TRANSLATE_NOOP("ctl", "No. %1  %2  %3 → %4  figures as of %5"))
                  .arg(QString::number(text.number), text.date.toString(Qt::ISODate), region::shiftName(*source.shown, text.shift),
                       region::shiftName(*source.shown, text.next), momentText(source, text.asOf)));
    const domain::HandoverFigures &figures = text.figures;
    const auto number = [](std::optional<int> value) { return value ? QString::number(*value) : u"–"_s; };
    printLine(sayHandover(QT_TRANSLATE_NOOP("ctl", "taken over %1 + came in %2 − ended %3 = open %4   overdue %5   supervised %6"))
                  .arg(number(figures.carried), number(figures.filed), number(figures.closed), QString::number(figures.open()),
                       QString::number(figures.overdue), QString::number(figures.supervised)));
    std::optional<domain::HandoverPart> part;
    for (const domain::HandoverLine &line : text.lines) {
        if (part != line.part) {
            printLine({});
            printLine(domain::label(line.part));
        }
        part = line.part;
        const bool ticked = sheet == nullptr || sheet->isTicked(line.line);
        const QString at = line.at ? base::timeOrDay(source.shown->toLocal(*line.at), source.shown->toLocal(source.now).date()) : u"-"_s;
        const QString object = line.part == domain::HandoverPart::Urgent || line.part == domain::HandoverPart::Due ? line.object : QString();
        printLine(
            u"  [%1] %2  %3  %4"_s.arg(ticked ? u"x"_s : u" "_s)
                .arg(line.line, 3)
                .arg(at, base::oneLine(base::joined({object, base::isolated(line.title), base::isolated(line.place), base::isolated(line.words)}))));
    }
}

void printSignature(const HandoverSource &source, const QString &what, const std::optional<domain::HandoverSignature> &signature)
{
    printLine(signature ? u"%1: %2  %3"_s.arg(what, base::isolated(signature->post), momentText(source, signature->at))
                        : u"%1: %2"_s.arg(what, sayHandover(QT_TRANSLATE_NOOP("ctl", "not signed"))));
}

void printFrozen(const HandoverSource &source, const report::FrozenHandover &sheet)
{
    printText(source, sheet.fact.text, nullptr);
    printLine({});
    printSignature(source, sayHandover(QT_TRANSLATE_NOOP("ctl", "Hands over")), sheet.fact.outgoing);
    printSignature(source, sayHandover(QT_TRANSLATE_NOOP("ctl", "Takes over")),
                   domain::HandoverSignature{sheet.at, sheet.fact.digest, {}, sheet.fact.post, sheet.seat});
    printLine(sayHandover(QT_TRANSLATE_NOOP("ctl", "Digest of the text %1, event %2 of the centre's log")).arg(sheet.fact.digest).arg(sheet.version));
    for (const report::HandoverCorrection &each : sheet.corrections)
        printLine(sayHandover(QT_TRANSLATE_NOOP("ctl", "Corrected %1, %2: %3"))
                      .arg(momentText(source, each.at), base::isolated(each.post), base::isolated(base::oneLine(each.words))));
}

void printOpen(const HandoverSource &source, const domain::HandoverSheet &sheet)
{
    printText(source, sheet.text, &sheet);
    printLine({});
    printSignature(source, sayHandover(QT_TRANSLATE_NOOP("ctl", "Hands over")), sheet.outgoing);
    printSignature(source, sayHandover(QT_TRANSLATE_NOOP("ctl", "Takes over")), {});
}

int writePaper(const CommandLine &line, report::HandoverPaper paper, const HandoverSource &source)
{
    paper.drill = source.drill;
    paper.printedAt = source.now;
    paper.locale = QLocale();
    const base::Outcome written = report::writeHandover(paper, line.value(u"pdf"_s));
    return written ? kOk : fail(written.error());
}

/// One sheet, open or frozen. Exit 1 where its text or the log under it is not as it was signed.
int showOne(const CommandLine &line, const HandoverSource &source, int number)
{
    const domain::HandoverSheet *open = source.open();
    if (open != nullptr && open->text.number == number) {
        line.json() ? printJson(handoverJson(*open)) : printOpen(source, *open);
        return line.has(u"pdf"_s) ? writePaper(line, report::paperOf(*open, *source.shown), source) : kOk;
    }
    if (source.book.sheets.empty())
        return fail({base::ErrorCode::NotFound, sayHandover(QT_TRANSLATE_NOOP("ctl", "There is no hand-over sheet no. %1.")).arg(number), {}, {}});
    const report::FrozenHandover &sheet = source.book.sheets.front();
    const auto chain = report::checkHandoverChain(line.store());
    if (!chain)
        return fail(chain.error());
    if (line.json()) {
        QJsonObject object = handoverJson(sheet);
        object[u"chain"_s] = chainJson(*chain);
        printJson(object);
    } else {
        printFrozen(source, sheet);
    }
    if (line.has(u"pdf"_s)) {
        report::HandoverPaper paper = report::paperOf(sheet.fact, sheet.version, sheet.at, sheet.seat, *source.shown);
        paper.corrections = int(sheet.corrections.size());
        if (const int ended = writePaper(line, std::move(paper), source); ended != kOk)
            return ended;
    }
    if (!sheet.addsUp)
        printError(sayHandover(QT_TRANSLATE_NOOP("ctl", "The text is not the one that both signed: it does not add up to its digest.")));
    if (!chain->holds())
        printError(sayHandover(QT_TRANSLATE_NOOP("ctl", "The log under the sheet was altered since; \"gridhallctl doctor\" says where. %1"))
                       .arg(chain->fault));
    return sheet.addsUp && chain->holds() ? kOk : kFinding;
}

int showAll(const CommandLine &line, const HandoverSource &source)
{
    if (line.json()) {
        QJsonArray sheets;
        for (const report::FrozenHandover &sheet : source.book.sheets)
            sheets.append(handoverJson(sheet));
        printJson({{u"drill"_s, source.drill},
                   {u"at"_s, base::toIso(source.now)},
                   {u"turn"_s, turnJson(source.turn())},
                   {u"not_handed_over"_s, lateJson(source.late(), source.now)},
                   {u"unsigned"_s, unsignedJson(source.silent())},
                   {u"open"_s, source.open() != nullptr ? QJsonValue(handoverJson(*source.open())) : QJsonValue()},
                   {u"all"_s, source.book.all},
                   {u"sheets"_s, sheets}});
        return kOk;
    }
    if (source.drill)
        printDrillMark();
    const live::UnsignedTurns silent = source.silent();
    const QString told = live::unsignedText(silent, *source.shown, source.now);
    if (!told.isEmpty())
        printLine(silent.last ? u"%1: %2"_s.arg(silent.last->turn.name, told) : told);
    for (const live::TurnView &turn : silent.before)
        printLine(sayHandover(QT_TRANSLATE_NOOP("ctl", "signed by nobody: %1, ended %2 (draft --shift %3 --date %4)"))
                      .arg(turn.name, momentText(source, turn.turn.to), turn.turn.shift, turn.turn.date.toString(Qt::ISODate)));
    if (const auto turn = source.turn(); turn && !turn->done && !turn->late)
        printLine(u"%1 → %2  %3"_s.arg(turn->outgoing.name, turn->incoming.name, momentText(source, turn->outgoing.turn.to)));
    if (const domain::HandoverSheet *open = source.open())
        printOpen(source, *open);
    for (const report::FrozenHandover &sheet : source.book.sheets)
        printLine(sayHandover(QT_TRANSLATE_NOOP("ctl", "No. %1  %2  %3 → %4  lines %5  %6"))
                      .arg(QString::number(sheet.fact.text.number), momentText(source, sheet.at),
                           region::shiftName(*source.shown, sheet.fact.text.shift), region::shiftName(*source.shown, sheet.fact.text.next),
                           QString::number(sheet.fact.text.lines.size()), report::shortDigest(sheet.fact.digest)));
    return kOk;
}

int preview(const CommandLine &line, const HandoverSource &source)
{
    const auto draft = draftNow(source);
    if (!draft)
        return fail(draft.error());
    domain::HandoverText text;
    text.asOf = source.now;
    text.date = draft->date;
    text.figures = draft->figures;
    text.shift = draft->shift;
    text.next = draft->next;
    text.lines = draft->lines;
    const auto turn = source.turn();
    text.from = turn->outgoing.turn.from;
    text.to = turn->outgoing.turn.to;
    int number = 0;
    for (domain::HandoverLine &each : text.lines)
        each.line = ++number;
    if (line.json())
        printJson(handoverJson(text));
    else
        printText(source, text, nullptr);
    return kOk;
}

/// The order that the words give; Malformed with the list of what they may be.
base::Result<domain::CentreOrderBody> wordsOrder(const CommandLine &line, const HandoverSource &source)
{
    using Body = domain::CentreOrderBody;
    const QStringList words = line.positional();
    const QString verb = words.value(0), text = line.value(u"words"_s);
    const domain::HandoverSheet *open = source.open();
    const int number = open != nullptr ? open->text.number : 0;
    const int which = words.value(1).toInt();
    if (verb == "draft"_L1 && words.size() == 1) {
        TRY(auto draft, draftNow(source));
        return Body(std::move(draft));
    }
    if (verb == "amend"_L1 && words.size() == 2)
        return Body(domain::AmendHandover{number, which, text});
    if (verb == "note"_L1 && words.size() == 1)
        return Body(domain::NoteHandover{number, line.value(u"title"_s), line.value(u"who"_s), text, {}});
    if ((verb == "tick"_L1 || verb == "untick"_L1) && words.size() == 2)
        return Body(domain::CheckHandover{number, which, verb == "tick"_L1, {}});
    if (verb == "ask"_L1 && words.size() == 2)
        return Body(domain::CheckHandover{number, which, false, text});
    const QString digest = line.has(u"digest"_s) ? line.value(u"digest"_s) : open != nullptr ? domain::digestOf(open->text) : QString();
    if (verb == "sign"_L1 && words.size() == 1)
        return Body(domain::SignHandover{number, digest, line.value(u"post"_s)});
    if (verb == "take-over"_L1 && words.size() == 1)
        return Body(domain::TakeOverShift{number, digest, line.value(u"post"_s), {}});
    if (verb == "correct"_L1 && words.size() == 2)
        return Body(domain::CorrectHandover{which, text});
    return base::fail(
        base::ErrorCode::Malformed,
        sayHandover(QT_TRANSLATE_NOOP("ctl", "Say one of: preview, draft, amend LINE --words TEXT, note --title TEXT --words TEXT, tick LINE|all, "
                                             "untick LINE, ask LINE --words TEXT, sign, take-over, correct NUMBER --words TEXT.")));
}

/// One order, or one for each line that is not ticked.
base::Result<std::vector<domain::CentreOrderBody>> wordsOrders(const CommandLine &line, const HandoverSource &source)
{
    std::vector<domain::CentreOrderBody> orders;
    const domain::HandoverSheet *open = source.open();
    if (line.positional().value(0) == "tick"_L1 && line.positional().value(1) == "all"_L1 && open != nullptr) {
        for (const domain::HandoverLine &each : open->text.lines) {
            if (!open->isTicked(each.line))
                orders.emplace_back(domain::CheckHandover{open->text.number, each.line, true, {}, each.words});
        }
        return orders;
    }
    TRY(auto order, wordsOrder(line, source));
    orders.push_back(std::move(order));
    return orders;
}

int giveHandover(const CommandLine &line, const region::RegionPtr &region)
{
    HandoverSource source;
    if (const base::Outcome read = readSource(source, line, region, {}); !read)
        return fail(read.error());
    const auto orders = wordsOrders(line, source);
    if (!orders) {
        printError(orders.error().sentence);
        return orders.error().code == base::ErrorCode::Malformed ? kUsage : kFailed;
    }
    const QString post = line.value(u"post"_s).isEmpty() ? u"gridhallctl"_s : line.value(u"post"_s);
    const auto admission = admit(line, {{post, domain::Role::Supervisor}, {u"post"_s}});
    if (!admission)
        return refuse(admission.error());
    base::TownClock clock;
    followStore(clock, line.store());
    const auto opened = openDesk(*admission, line.store(), region, clock);
    if (!opened)
        return fail(opened.error());
    desk::CentreViewPtr after = source.view;
    for (const domain::CentreOrderBody &order : *orders) {
        auto answer = (*opened)->submit(domain::CentreOrder{admission->actor(), order});
        answer.waitForFinished();
        const auto &view = answer.result();
        if (!view)
            return fail(view.error());
        after = *view;
    }
    if (line.json())
        printJson({{u"open"_s, after->centre.handover ? QJsonValue(handoverJson(*after->centre.handover)) : QJsonValue()},
                   {u"handed_over"_s, after->centre.handovers.empty() ? QJsonValue() : QJsonValue(after->centre.handovers.back().number)}});
    else
        printLine(sayHandover(QT_TRANSLATE_NOOP("ctl", "Written.")));
    return kOk;
}

} // namespace

int runHandover(const QStringList &arguments)
{
    CommandLine line(
        u"handover [preview | draft | amend LINE | note | tick LINE|all | untick LINE | ask LINE | sign | take-over | correct NUMBER] --store FILE --region DIR|NAME [--number N] [--pdf FILE]"_s,
        sayHandover(QT_TRANSLATE_NOOP(
            "ctl", "Says which shift is to be handed over, what stands on the open sheet and which were signed by both; prints one; or writes "
                   "a line of it, ticks or signs it. On a store with accounts who writes signs in: --as PERSON --key-file FILE; without, "
                   "--post names the post that signs.")));
    line.wantStore();
    line.wantRegion();
    line.add({u"number"_s, sayHandover(QT_TRANSLATE_NOOP("ctl", "This sheet alone, with what its digest and the log say.")), u"N"_s});
    line.add({u"pdf"_s, sayHandover(QT_TRANSLATE_NOOP("ctl", "Write the sheet of --number as one A4 page to this file.")), u"FILE"_s});
    line.add({u"words"_s, sayHandover(QT_TRANSLATE_NOOP("ctl", "What the line says, what is asked, or what was not so.")), u"TEXT"_s});
    line.add({u"title"_s, sayHandover(QT_TRANSLATE_NOOP("ctl", "What a line that is added is about.")), u"TEXT"_s});
    line.add({u"who"_s, sayHandover(QT_TRANSLATE_NOOP("ctl", "Who has it, or where, of a line that is added.")), u"TEXT"_s});
    line.add({u"digest"_s, sayHandover(QT_TRANSLATE_NOOP("ctl", "The digest of the text that was read; without it that of the open sheet as it is.")),
              u"HEX"_s});
    line.add({u"shift"_s, sayHandover(QT_TRANSLATE_NOOP("ctl", "preview, draft: an earlier shift that nobody signed, by its code; with --date.")),
              u"CODE"_s});
    line.add({u"date"_s, sayHandover(QT_TRANSLATE_NOOP("ctl", "The day on which that shift began.")), u"YYYY-MM-DD"_s});
    line.add({u"post"_s, sayHandover(QT_TRANSLATE_NOOP("ctl", "As which post, where the store has no accounts; never a name.")), u"POST"_s});
    if (const auto end = line.parse(arguments, 0, 2))
        return *end;
    const auto region = openTown(line);
    if (!region)
        return fail(region.error());
    if (line.has(u"shift"_s) != line.has(u"date"_s) || (line.has(u"date"_s) && !QDate::fromString(line.value(u"date"_s), Qt::ISODate).isValid())) {
        printError(sayHandover(QT_TRANSLATE_NOOP("ctl", "An earlier shift is named by both: --shift CODE --date YYYY-MM-DD.")));
        return kUsage;
    }
    const QStringList words = line.positional();
    if (!words.isEmpty() && words != QStringList{u"preview"_s})
        return giveHandover(line, *region);
    const std::optional<int> number = line.has(u"number"_s) ? std::optional(line.value(u"number"_s).toInt()) : std::nullopt;
    if (line.has(u"pdf"_s) && !number) {
        printError(sayHandover(QT_TRANSLATE_NOOP("ctl", "Say which sheet goes on paper: --number N.")));
        return kUsage;
    }
    if (const auto caughtUp = openReader(line.store()); !caughtUp) // follows the log to its end first
        return fail(caughtUp.error());
    HandoverSource source;
    if (const base::Outcome read = readSource(source, line, *region, number); !read)
        return fail(read.error());
    if (!words.isEmpty())
        return preview(line, source);
    return number ? showOne(line, source, *number) : showAll(line, source);
}

} // namespace ctl
