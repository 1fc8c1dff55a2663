// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/sheetrows.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "domain/case/decide.h"
#include "live/text/timetext.h"
#include "region/dutymoment.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::handover {

using namespace Qt::StringLiterals;
using domain::HandoverLine;
using domain::HandoverPart;

namespace {

QString tellRows(const char *text) { return QCoreApplication::translate("handover", text); }

bool isOfCase(const HandoverLine &line) { return line.part == HandoverPart::Urgent || line.part == HandoverPart::Due; }

QString clockOf(const region::Region &region, base::Instant moment, base::Instant now)
{
    return base::timeOrDay(region.toLocal(moment), region.toLocal(now).date());
}

QString secondsOf(const region::Region &region, base::Instant moment) { return region.toLocal(moment).time().toString(u"HH:mm:ss"_s); }

LineStanding standingOf(const domain::HandoverSheet *sheet, int line)
{
    const domain::HandoverCheck *check = sheet != nullptr ? sheet->check(line) : nullptr;
    if (check == nullptr)
        return LineStanding::Open;
    return check->ticked ? LineStanding::Ticked : check->question.isEmpty() ? LineStanding::Open : LineStanding::Asked;
}

SheetRow lineRow(const HandoverLine &line, const domain::HandoverSheet *sheet, const region::Region &region, base::Instant now)
{
    SheetRow row;
    row.line = line;
    row.title = line.title;
    row.number = isOfCase(line) ? domain::shortNumber(line.object) : line.at ? clockOf(region, *line.at, now) : QString();
    row.standing = standingOf(sheet, line.line);
    if (const domain::HandoverCheck *check = sheet != nullptr ? sheet->check(line.line) : nullptr)
        row.question = check->question;
    return row;
}

/// The numeral of a part among those that have lines.
QString numeralOf(const domain::HandoverText &text, HandoverPart wanted)
{
    const QStringList numerals = tellRows(QT_TRANSLATE_NOOP("handover", "1 2 3 4 5 6 7")).split(u' ');
    qsizetype at = 0;
    for (const HandoverPart part : domain::kHandoverParts) {
        if (part == wanted)
            break;
        at += std::ranges::any_of(text.lines, [part](const HandoverLine &line) { return line.part == part; }) ? 1 : 0;
    }
    return numerals.value(at);
}

QString digestTag(const report::FrozenHandover &sheet, const std::optional<report::HandoverChain> &chain)
{
    if (!sheet.addsUp || (chain && !chain->holds()))
        return tellRows(QT_TRANSLATE_NOOP("handover", "ALTERED"));
    return chain ? tellRows(QT_TRANSLATE_NOOP("handover", "holds")) : tellRows(QT_TRANSLATE_NOOP("handover", "adding up"));
}

} // namespace

QString originText(const HandoverLine &line)
{
    return line.added         ? tellRows(QT_TRANSLATE_NOOP("handover", "added"))
           : line.isAmended() ? tellRows(QT_TRANSLATE_NOOP("handover", "amended"))
                              : tellRows(QT_TRANSLATE_NOOP("handover", "auto"));
}

QString standingText(LineStanding standing)
{
    switch (standing) {
    case LineStanding::Open: return tellRows(QT_TRANSLATE_NOOP("handover", "to tick"));
    case LineStanding::Ticked: return tellRows(QT_TRANSLATE_NOOP("handover", "ticked"));
    case LineStanding::Asked: return tellRows(QT_TRANSLATE_NOOP("handover", "asked"));
    }
    Q_UNREACHABLE();
}

std::vector<SheetRow> sheetRows(const domain::HandoverText &text, const domain::HandoverSheet *sheet, std::span<const HandoverPart> parts,
                                const region::Region &region, base::Instant now)
{
    std::vector<SheetRow> rows;
    for (const HandoverPart part : parts) {
        const auto count = std::ranges::count(text.lines, part, &HandoverLine::part);
        if (count == 0)
            continue;
        SheetRow head;
        head.head = true;
        head.title = u"%1  %2"_s.arg(numeralOf(text, part), domain::label(part));
        head.note = QCoreApplication::translate("handover", "%n line(s)", nullptr, int(count));
        rows.push_back(std::move(head));
        for (const HandoverLine &line : text.lines) {
            if (line.part == part)
                rows.push_back(lineRow(line, sheet, region, now));
        }
    }
    return rows;
}

QString spokenRow(const SheetRow &row, base::Instant now)
{
    if (row.head)
        return base::joined({row.title, row.note});
    QStringList parts{row.number, base::isolated(row.title), base::isolated(row.line.place), base::isolated(row.line.words)};
    if (isOfCase(row.line) && row.line.at)
        parts.append(*row.line.at < now ? tellRows(QT_TRANSLATE_NOOP("handover", "overdue")) : live::countdownText(*row.line.at - now));
    parts << originText(row.line) << standingText(row.standing) << base::isolated(row.question);
    return base::joined(parts);
}

std::vector<duty::Line> changeLines(const domain::HandoverText &text)
{
    std::vector<duty::Line> lines;
    for (const HandoverLine &line : text.lines) {
        if (!line.added && !line.isAmended())
            continue;
        duty::Line &row = lines.emplace_back();
        row.id = QString::number(line.line);
        row.title = isOfCase(line) ? base::joined({domain::shortNumber(line.object), line.title}) : line.title;
        row.detail = line.added
                         ? line.words
                         : tellRows(QT_TRANSLATE_NOOP("handover", "%1, before: %2")).arg(base::isolated(line.words), base::isolated(line.drafted));
        row.tag = originText(line);
    }
    return lines;
}

std::vector<duty::Line> recordLines(const report::HandoverBook &book, const std::optional<report::HandoverChain> &chain, const region::Region &region,
                                    base::Instant now)
{
    std::vector<duty::Line> lines;
    for (const report::FrozenHandover &sheet : book.sheets) {
        const domain::HandoverText &text = sheet.fact.text;
        duty::Line &row = lines.emplace_back();
        row.id = QString::number(text.number);
        row.title = base::joined({tellRows(QT_TRANSLATE_NOOP("handover", "No. %1")).arg(text.number),
                                  base::dayAndTime(region.toLocal(sheet.at), region.toLocal(now).date(), base::TimeDetail::Seconds)});
        QStringList parts{u"%1 → %2"_s.arg(region::shiftName(region, text.shift), region::shiftName(region, text.next)),
                          QCoreApplication::translate("handover", "%n line(s)", nullptr, int(text.lines.size()))};
        if (sheet.isLate()) {
            const int minutes = int(std::chrono::duration_cast<std::chrono::minutes>(sheet.at - text.to).count());
            parts << QCoreApplication::translate("handover", "%n min late", nullptr, minutes);
        }
        if (const int corrections = int(sheet.corrections.size()); corrections > 0)
            parts << QCoreApplication::translate("handover", "%n correction(s)", nullptr, corrections);
        parts << report::shortDigest(sheet.fact.digest);
        row.detail = base::joined(parts);
        row.tag = digestTag(sheet, chain);
        const bool holds = sheet.addsUp && (!chain || chain->holds());
        row.tagStyle = holds ? theme::TagStyle::Quiet : theme::TagStyle::Solid;
        row.strong = !holds;
    }
    return lines;
}

QString unsignedId(const domain::ShiftTurn &turn) { return u"%1/%2"_s.arg(turn.shift, turn.date.toString(Qt::ISODate)); }

std::vector<duty::Line> recordLines(const report::HandoverBook &book, const std::optional<report::HandoverChain> &chain,
                                    std::span<const live::TurnView> unsignedOnes, const region::Region &region, base::Instant now)
{
    std::vector<duty::Line> lines = recordLines(book, chain, region, now);
    size_t sheets = 0, put = 0; // both are by time; the newest first
    for (auto turn = unsignedOnes.rbegin(); turn != unsignedOnes.rend(); ++turn) {
        while (sheets < book.sheets.size() && book.sheets[sheets].at >= turn->turn.to)
            ++sheets;
        duty::Line row;
        row.id = unsignedId(turn->turn);
        row.title = base::joined({base::isolated(turn->name), base::dayAndTime(region.toLocal(turn->turn.from), region.toLocal(now).date())});
        row.detail = tellRows(QT_TRANSLATE_NOOP("handover", "signed by nobody; Enter opens its sheet, to be signed late"));
        row.tag = tellRows(QT_TRANSLATE_NOOP("handover", "unsigned"));
        row.tagStyle = theme::TagStyle::Solid;
        row.strong = true;
        row.act = actions::Action::DraftHandover;
        lines.insert(lines.begin() + std::ptrdiff_t(sheets + put++), std::move(row));
    }
    return lines;
}

std::vector<SheetStep> sheetSteps(const domain::HandoverSheet *sheet, const live::HandoverTurn &turn, const region::Region &region)
{
    std::vector<SheetStep> steps(6);
    steps[0] = {sheet != nullptr ? secondsOf(region, sheet->draftedAt) : QString(),
                tellRows(QT_TRANSLATE_NOOP("handover", "drafted by the console")),
                {},
                sheet != nullptr};
    steps[1].what = tellRows(QT_TRANSLATE_NOOP("handover", "amended, added"));
    steps[2].what = tellRows(QT_TRANSLATE_NOOP("handover", "signed by who hands over"));
    steps[3].what = tellRows(QT_TRANSLATE_NOOP("handover", "ticked line by line"));
    steps[4].what = tellRows(QT_TRANSLATE_NOOP("handover", "signed by who takes over"));
    steps[4].detail = turn.incoming.name;
    steps[5].what = tellRows(QT_TRANSLATE_NOOP("handover", "locked"));
    steps[5].detail = tellRows(QT_TRANSLATE_NOOP("handover", "by itself, with both signatures"));
    if (sheet == nullptr) {
        steps[0].current = true;
        return steps;
    }
    const auto &lines = sheet->text.lines;
    const auto added = std::ranges::count(lines, true, &HandoverLine::added), amended = std::ranges::count_if(lines, &HandoverLine::isAmended);
    steps[0].detail = QCoreApplication::translate("handover", "%n line(s)", nullptr, sheet->drafted);
    steps[1].detail = tellRows(QT_TRANSLATE_NOOP("handover", "%1 amended, %2 added, %3 in all"))
                          .arg(QString::number(amended), QString::number(added), QString::number(lines.size()));
    steps[1].done = sheet->outgoing.has_value();
    if (sheet->outgoing) {
        steps[2].time = secondsOf(region, sheet->outgoing->at);
        steps[2].detail = base::isolated(sheet->outgoing->post);
        steps[2].done = true;
    } else {
        steps[2].detail = turn.outgoing.name;
    }
    const int ticked = sheet->ticked();
    steps[3].detail = tellRows(QT_TRANSLATE_NOOP("handover", "%1 / %2, asked %3"))
                          .arg(QString::number(ticked), QString::number(lines.size()), QString::number(sheet->asked()));
    steps[3].done = ticked == int(lines.size());
    const auto first = std::ranges::find_if(steps, [](const SheetStep &step) { return !step.done; });
    if (first != steps.end())
        first->current = true;
    return steps;
}

} // namespace ui::handover
