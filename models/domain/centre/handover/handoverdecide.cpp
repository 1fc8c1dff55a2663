// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/personaldata.h"
#include "base/try.h"
#include "domain/case/reason.h"
#include "domain/centre/centreorder.h"

#include <QCoreApplication>

#include <algorithm>

namespace domain {

namespace {

QString tellHandover(const char *sentence) { return QCoreApplication::translate("handover", sentence); }

tl::unexpected<base::Error> handoverRefused(const char *sentence) { return base::fail(base::ErrorCode::Refused, tellHandover(sentence)); }

tl::unexpected<base::Error> handoverMoved(const char *sentence) { return base::fail(base::ErrorCode::Conflict, tellHandover(sentence)); }

tl::unexpected<base::Error> handoverField(const char *sentence, const char *field)
{
    return base::fail(base::ErrorCode::Malformed, tellHandover(sentence), {}, QLatin1String(field));
}

base::Outcome bySupervisor(const Actor &actor)
{
    if (actor.role == Role::Supervisor)
        return {};
    return handoverRefused(QT_TRANSLATE_NOOP("handover", "Only shift supervisors hand a shift over; ask for one."));
}

/// The sheet that is open, where it is that of this number.
base::Result<const HandoverSheet *> openSheet(const Centre &centre, int number)
{
    if (centre.handover && centre.handover->text.number == number)
        return &*centre.handover;
    return base::fail(
        base::ErrorCode::NotFound,
        tellHandover(QT_TRANSLATE_NOOP("handover", "No hand-over sheet no. %1 is open: both have signed it, or another was begun. Look again."))
            .arg(number));
}

base::Result<const HandoverLine *> lineOf(const HandoverSheet &sheet, int line)
{
    if (const HandoverLine *found = sheet.text.line(line))
        return found;
    return base::fail(base::ErrorCode::NotFound,
                      tellHandover(QT_TRANSLATE_NOOP("handover", "The sheet has no line %1 any more. Look again.")).arg(line));
}

base::Outcome shortEnough(const QString &text, const char *field)
{
    if (text.size() <= kLongestHandoverWords)
        return {};
    return handoverField(QT_TRANSLATE_NOOP("handover", "This is longer than a line can be. Shorten it to 500 characters."), field);
}

QString writtenWords(const QString &text) { return base::masked(text.trimmed()); }

/// Whether somebody may change the words: with accounts, once somebody signed, that person alone.
base::Outcome mayChange(const HandoverSheet &sheet, const Actor &actor)
{
    if (sheet.outgoing && sheet.outgoing->person != actor.person)
        return handoverRefused(
            QT_TRANSLATE_NOOP("handover", "Who signed to hand over changes the sheet, and nobody else. Ask about the line instead."));
    return {};
}

base::Outcome confirmedOwn(const Centre &centre, const Actor &actor, base::Instant now)
{
    if (maySignNow(centre, actor, now))
        return {};
    return base::fail(base::ErrorCode::Refused,
                      tellHandover(QT_TRANSLATE_NOOP("handover", "Give your own secret to sign; it is asked anew for each signature.")), {},
                      QStringLiteral("secret"));
}

base::Outcome asRead(const HandoverSheet &sheet, const QString &digest)
{
    if (digest == digestOf(sheet.text))
        return {};
    return handoverMoved(QT_TRANSLATE_NOOP("handover", "The sheet says something else by now. Read it again before you sign."));
}

/// As which post somebody signs.
base::Result<QString> signingPost(const Actor &actor, const QString &named)
{
    if (!actor.person.isEmpty())
        return actor.post;
    QString post = writtenWords(named);
    if (post.isEmpty() || post.size() > 40)
        return handoverField(QT_TRANSLATE_NOOP("handover", "This store has no accounts: say as which post you sign, in 40 characters at the most."),
                             "post");
    return post;
}

const ShiftTurn *presentTurn(const CentreContext &context, const QString &shift, QDate date)
{
    for (const std::optional<ShiftTurn> *turn : {&context.turn, &context.turnBefore}) {
        if (*turn && (*turn)->shift == shift && (*turn)->date == date)
            return &**turn;
    }
    return nullptr;
}

/// An earlier turn of which the centre still knows whether it was signed. A turn may be signed an hour before its end.
const ShiftTurn *earlierTurn(const Centre &centre, const CentreContext &context, const QString &shift, QDate date)
{
    const std::optional<ShiftTurn> &named = context.turnNamed;
    if (!named || named->shift != shift || named->date != date || named->to > context.now || !centre.since)
        return nullptr;
    const base::Instant known = std::max(context.now, centre.changedAt) - kCentreKeeps + kHandoverBefore;
    return named->to > std::max(known, *centre.since) ? &*named : nullptr;
}

bool isHandedOver(const Centre &centre, const ShiftTurn &turn)
{
    return std::ranges::any_of(centre.handovers, [&turn](const HandoverRecord &each) { return each.shift == turn.shift && each.date == turn.date; });
}

/// A fresh line under what people made of the line of before that speaks of the same.
void keepWords(HandoverLine &fresh, const HandoverLine &before)
{
    fresh.line = before.line;
    if (!before.isAmended() || before.words == fresh.words)
        return;
    fresh.drafted = fresh.words;
    fresh.words = before.words;
}

/// The lines as they stand after a sheet was written (anew): each has its number, and what people added or amended stays.
std::vector<HandoverLine> mergedLines(const std::vector<HandoverLine> &fresh, const HandoverText *before)
{
    int last = 0;
    std::vector<HandoverLine> lines;
    if (before != nullptr) {
        for (const HandoverLine &known : before->lines)
            last = std::max(last, known.line);
    }
    for (HandoverLine line : fresh) {
        line.added = false;
        line.drafted.clear();
        line.line = 0;
        const auto isSame = [&line](const HandoverLine &known) { return !known.added && known.part == line.part && known.object == line.object; };
        if (before != nullptr) {
            if (const auto known = std::ranges::find_if(before->lines, isSame); known != before->lines.end())
                keepWords(line, *known);
        }
        if (line.line == 0)
            line.line = ++last;
        lines.push_back(std::move(line));
    }
    if (before != nullptr)
        std::ranges::copy_if(before->lines, std::back_inserter(lines), &HandoverLine::added);
    std::ranges::stable_sort(lines, {}, &HandoverLine::part);
    return lines;
}

} // namespace

bool maySignNow(const Centre &centre, const Actor &actor, base::Instant now)
{
    if (centre.accounts.empty())
        return true;
    return std::ranges::any_of(centre.confirmed, [&](const SeatTaken &each) {
        return each.person == actor.person && each.seat == actor.seat && now < each.since + kSignWithin;
    });
}

QString tooEarlyFor(base::Instant turnEnds, base::Instant now)
{
    if (now >= turnEnds - kHandoverBefore)
        return {};
    return tellHandover(QT_TRANSLATE_NOOP("handover", "A shift is handed over in the last hour of its turn, or after it. Sign then."));
}

HandoverDecision DraftHandover::decide(const Centre &centre, const Actor &actor, const CentreContext &context) const
{
    TRY_DONE(bySupervisor(actor));
    const ShiftTurn *const present = presentTurn(context, shift, date);
    const ShiftTurn *const turn = present != nullptr ? present : earlierTurn(centre, context, shift, date);
    if (turn == nullptr)
        return handoverField(QT_TRANSLATE_NOOP("handover", "Only the shift that runs is handed over, or one that ended in the last 40 days, since "
                                                           "this centre's log begins."),
                             "shift");
    if (isHandedOver(centre, *turn))
        return handoverMoved(QT_TRANSLATE_NOOP("handover", "This shift was handed over already. What was not so is said by a correction."));
    if (!context.shifts.contains(next))
        return handoverField(QT_TRANSLATE_NOOP("handover", "Say to which shift it is handed over."), "next");
    for (const HandoverLine &line : lines) {
        TRY_DONE(shortEnough(line.words, "words"));
    }
    const HandoverSheet *open = centre.handover ? &*centre.handover : nullptr;
    const bool again = open != nullptr && open->text.shift == shift && open->text.date == date;
    HandoverText text{context.now, date, figures, turn->from, mergedLines(lines, again ? &open->text : nullptr), next, 0, shift, turn->to};
    text.number = again ? open->text.number : centre.lastHandover + 1;
    if (open != nullptr && !again && present == nullptr && (open->outgoing || !open->checks.empty()))
        return base::fail(base::ErrorCode::Conflict,
                          tellHandover(QT_TRANSLATE_NOOP("handover", "Sheet no. %1 of another shift is open, and people have "
                                                                     "ticked or signed it. Hand that one over first."))
                              .arg(open->text.number));
    if (again) {
        TRY_DONE(mayChange(*open, actor));
        HandoverText before = open->text;
        before.asOf = text.asOf;
        if (before == text)
            return handoverMoved(QT_TRANSLATE_NOOP("handover", "The sheet says what holds now already; nothing would change."));
    }
    return HandoverDrafted{std::move(text)};
}

HandoverDecision AmendHandover::decide(const Centre &centre, const Actor &actor, const CentreContext &) const
{
    TRY_DONE(bySupervisor(actor));
    TRY(const HandoverSheet *const sheet, openSheet(centre, number));
    TRY(const HandoverLine *const known, lineOf(*sheet, line));
    TRY_DONE(mayChange(*sheet, actor));
    const QString fresh = writtenWords(words);
    TRY_DONE(shortEnough(fresh, "words"));
    if (!isReason(fresh))
        return handoverField(QT_TRANSLATE_NOOP("handover", "Write how it stands, in two characters at the least. A line is never emptied."), "words");
    if (fresh == known->words)
        return handoverMoved(QT_TRANSLATE_NOOP("handover", "The line says so already; nothing would change."));
    return HandoverAmended{line, number, fresh};
}

HandoverDecision NoteHandover::decide(const Centre &centre, const Actor &actor, const CentreContext &) const
{
    TRY_DONE(bySupervisor(actor));
    TRY(const HandoverSheet *const sheet, openSheet(centre, number));
    TRY_DONE(mayChange(*sheet, actor));
    HandoverLine note;
    note.added = true;
    note.at = at;
    note.title = writtenWords(title);
    note.place = writtenWords(place);
    note.words = writtenWords(words);
    for (const QString &text : {note.title, note.place, note.words}) {
        TRY_DONE(shortEnough(text, "words"));
    }
    if (!isReason(note.title))
        return handoverField(QT_TRANSLATE_NOOP("handover", "Write what the line is about, in two characters at the least."), "title");
    for (const HandoverLine &known : sheet->text.lines)
        note.line = std::max(note.line, known.line);
    ++note.line;
    note.object = QStringLiteral("note-%1").arg(note.line);
    return HandoverNoted{std::move(note), number};
}

HandoverDecision CheckHandover::decide(const Centre &centre, const Actor &actor, const CentreContext &) const
{
    TRY_DONE(bySupervisor(actor));
    TRY(const HandoverSheet *const sheet, openSheet(centre, number));
    TRY(const HandoverLine *const written, lineOf(*sheet, line));
    if (read && *read != written->words)
        return handoverMoved(QT_TRANSLATE_NOOP("handover", "The line was amended meanwhile. Read it, then tick it or ask again."));
    if (sheet->outgoing && !actor.person.isEmpty() && sheet->outgoing->person == actor.person)
        return handoverRefused(QT_TRANSLATE_NOOP("handover", "Who takes over ticks the lines, not who signed to hand over."));
    const QString asked = ticked ? QString() : writtenWords(question);
    TRY_DONE(shortEnough(asked, "question"));
    const HandoverCheck *known = sheet->check(line);
    const bool sameTick = (known != nullptr && known->ticked) == ticked;
    const bool sameWords = ticked || (known == nullptr ? QString() : known->question) == asked;
    // A tick of somebody else is not this person's: it is given anew.
    const bool sameOne = known == nullptr || known->person == actor.person;
    if (sameTick && sameWords && sameOne)
        return handoverMoved(QT_TRANSLATE_NOOP("handover", "The line says so already; nothing would change."));
    return HandoverChecked{line, number, asked, ticked};
}

HandoverDecision SignHandover::decide(const Centre &centre, const Actor &actor, const CentreContext &context) const
{
    TRY_DONE(bySupervisor(actor));
    TRY(const HandoverSheet *const sheet, openSheet(centre, number));
    if (const QString early = tooEarlyFor(sheet->text.to, context.now); !early.isEmpty())
        return base::fail(base::ErrorCode::Refused, early);
    TRY(const QString signing, signingPost(actor, post));
    TRY_DONE(asRead(*sheet, digest));
    if (sheet->outgoing)
        return handoverMoved(QT_TRANSLATE_NOOP("handover", "The sheet is signed already by who hands over."));
    const auto isOwnTick = [&actor](const HandoverCheck &check) { return check.ticked && check.person == actor.person; };
    if (!actor.person.isEmpty() && std::ranges::any_of(sheet->checks, isOwnTick))
        return handoverRefused(QT_TRANSLATE_NOOP("handover", "You ticked lines as who takes over: somebody else hands over."));
    TRY_DONE(confirmedOwn(centre, actor, context.now));
    return HandoverSigned{digest, number, signing};
}

HandoverDecision TakeOverShift::decide(const Centre &centre, const Actor &actor, const CentreContext &context) const
{
    TRY_DONE(bySupervisor(actor));
    TRY(const HandoverSheet *const sheet, openSheet(centre, number));
    if (!sheet->outgoing)
        return handoverRefused(QT_TRANSLATE_NOOP("handover", "Who hands over signs first."));
    TRY(const QString signing, signingPost(actor, post));
    const bool same = actor.person.isEmpty() ? sheet->outgoing->post == signing : sheet->outgoing->person == actor.person;
    if (same)
        return handoverRefused(QT_TRANSLATE_NOOP("handover", "Two hand a shift over: who signed to hand over cannot take over as well."));
    TRY_DONE(asRead(*sheet, digest));
    const auto isOwn = [&](const HandoverLine &line) { return sheet->isTicked(line.line) && sheet->check(line.line)->person == actor.person; };
    if (const auto open = std::ranges::count_if(sheet->text.lines, std::not_fn(isOwn)); open > 0)
        return base::fail(
            base::ErrorCode::Refused,
            QCoreApplication::translate("handover", "%n line(s) are not ticked by you yet. Tick every one, then sign.", nullptr, int(open)));
    TRY_DONE(confirmedOwn(centre, actor, context.now));
    std::vector<HandoverAsked> asked;
    for (const HandoverLine &line : sheet->text.lines) {
        if (const HandoverCheck *check = sheet->check(line.line); check != nullptr && !check->question.isEmpty())
            asked.push_back({line.line, check->question});
    }
    return HandoverFrozen{std::move(asked), digest, *sheet->outgoing, signing, sheet->text, upTo};
}

HandoverDecision CorrectHandover::decide(const Centre &centre, const Actor &actor, const CentreContext &) const
{
    TRY_DONE(bySupervisor(actor));
    const bool open = centre.handover && centre.handover->text.number == number;
    // Of sheets that are no longer in memory only the number is known.
    const bool known = std::ranges::find(centre.handovers, number, &HandoverRecord::number) != centre.handovers.end() ||
                       (!centre.handovers.empty() && number < centre.handovers.front().number);
    if (open || number < 1 || !known)
        return base::fail(base::ErrorCode::NotFound,
                          tellHandover(QT_TRANSLATE_NOOP("handover", "No hand-over sheet no. %1 was signed by both.")).arg(number));
    const QString fresh = writtenWords(words);
    TRY_DONE(shortEnough(fresh, "words"));
    if (!isReason(fresh))
        return handoverField(QT_TRANSLATE_NOOP("handover", "Write what was not so, in two characters at the least."), "words");
    return HandoverCorrected{number, fresh};
}

} // namespace domain
