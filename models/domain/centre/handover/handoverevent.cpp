// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/handover/handoverevent.h"

#include "base/text/listed.h"
#include "domain/centre/centre.h"

#include <QCoreApplication>

#include <algorithm>

namespace domain {

namespace {

QString handoverNumber(int number)
{
    //: Number of a hand-over sheet.
    return QCoreApplication::translate("handover", "No. %1").arg(number);
}

/// The open sheet, where it is the one of this number. Facts about another one change nothing.
HandoverSheet *openSheetOf(Centre &centre, int number)
{
    return centre.handover && centre.handover->text.number == number ? &*centre.handover : nullptr;
}

void untick(HandoverSheet &sheet, int line)
{
    for (HandoverCheck &check : sheet.checks) {
        if (check.line == line)
            check.ticked = false;
    }
}

} // namespace

void HandoverDrafted::applyTo(Centre &centre, const CentreEvent &event) const
{
    HandoverSheet sheet;
    sheet.text = text;
    sheet.draftedAt = event.at;
    sheet.drafted = static_cast<int>(std::ranges::count(text.lines, false, &HandoverLine::added));
    if (const HandoverSheet *before = openSheetOf(centre, text.number)) {
        sheet.draftedAt = before->draftedAt;
        sheet.checks = before->checks;
        std::erase_if(sheet.checks, [&](const HandoverCheck &check) { return text.line(check.line) == nullptr; });
        for (const HandoverLine &line : text.lines) {
            const HandoverLine *known = before->text.line(line.line);
            if (known != nullptr && *known != line)
                untick(sheet, line.line);
        }
    }
    centre.handover = std::move(sheet);
    centre.lastHandover = std::max(centre.lastHandover, text.number);
}

QString HandoverDrafted::summary() const
{
    return base::joined({handoverNumber(text.number), QCoreApplication::translate("handover", "%n line(s)", nullptr, int(text.lines.size()))});
}

void HandoverAmended::applyTo(Centre &centre, const CentreEvent &) const
{
    HandoverSheet *sheet = openSheetOf(centre, number);
    if (sheet == nullptr)
        return;
    const auto found = std::ranges::find(sheet->text.lines, line, &HandoverLine::line);
    if (found == sheet->text.lines.end())
        return;
    if (!found->added && found->drafted.isEmpty())
        found->drafted = found->words;
    found->words = words;
    if (found->words == found->drafted)
        found->drafted.clear();
    untick(*sheet, line);
    sheet->outgoing.reset();
}

QString HandoverAmended::summary() const { return base::joined({handoverNumber(number), QString::number(line), words}); }

void HandoverNoted::applyTo(Centre &centre, const CentreEvent &) const
{
    HandoverSheet *sheet = openSheetOf(centre, number);
    if (sheet == nullptr)
        return;
    auto &lines = sheet->text.lines;
    const auto behind = std::ranges::find_if(lines, [this](const HandoverLine &each) { return each.part > line.part; });
    lines.insert(behind, line);
    sheet->outgoing.reset();
}

QString HandoverNoted::summary() const { return base::joined({handoverNumber(number), line.title, line.words}); }

void HandoverChecked::applyTo(Centre &centre, const CentreEvent &event) const
{
    HandoverSheet *sheet = openSheetOf(centre, number);
    if (sheet == nullptr)
        return;
    const auto found = std::ranges::find(sheet->checks, line, &HandoverCheck::line);
    HandoverCheck &check = found != sheet->checks.end() ? *found : sheet->checks.emplace_back();
    check.line = line;
    check.at = event.at;
    check.person = event.actor.person;
    check.post = event.actor.post;
    check.ticked = ticked;
    if (!ticked)
        check.question = question;
    if (!check.ticked && check.question.isEmpty())
        std::erase_if(sheet->checks, [this](const HandoverCheck &each) { return each.line == line; });
}

QString HandoverChecked::summary() const
{
    const QString what = ticked ? QCoreApplication::translate("handover", "ticked") : question;
    return base::joined({handoverNumber(number), QString::number(line), what});
}

void HandoverSigned::applyTo(Centre &centre, const CentreEvent &event) const
{
    if (HandoverSheet *sheet = openSheetOf(centre, number))
        sheet->outgoing = HandoverSignature{event.at, digest, event.actor.person, post, event.actor.seat};
    std::erase_if(centre.confirmed, [&event](const SeatTaken &each) { return each.person == event.actor.person; });
}

QString HandoverSigned::summary() const { return base::joined({handoverNumber(number), post, digest.left(16)}); }

void HandoverFrozen::applyTo(Centre &centre, const CentreEvent &event) const
{
    if (openSheetOf(centre, text.number) != nullptr)
        centre.handover.reset();
    centre.lastHandover = std::max(centre.lastHandover, text.number);
    centre.handovers.push_back({text.number, text.shift, text.next, text.date, text.to, event.at, static_cast<int>(text.lines.size()), 0, digest});
    std::erase_if(centre.confirmed, [&event](const SeatTaken &each) { return each.person == event.actor.person; });
}

QString HandoverFrozen::summary() const
{
    return base::joined({handoverNumber(text.number), outgoing.post + QStringLiteral(" → ") + post, digest.left(16)});
}

void HandoverCorrected::applyTo(Centre &centre, const CentreEvent &) const
{
    const auto record = std::ranges::find(centre.handovers, number, &HandoverRecord::number);
    if (record != centre.handovers.end())
        ++record->corrections;
}

QString HandoverCorrected::summary() const { return base::joined({handoverNumber(number), words}); }

} // namespace domain
