// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/handover/handoverpaper.h"

#include "region/dutymoment.h"
#include "report/paper/summarypdf.h"

#include <QCoreApplication>

namespace report {

namespace {

HandoverPaper paperOfText(const domain::HandoverText &text, const region::Region &region)
{
    HandoverPaper paper;
    paper.text = text;
    paper.centreName = region.centreName;
    paper.shift = region::shiftName(region, text.shift);
    paper.next = region::shiftName(region, text.next);
    const region::Phase *phase = region.phaseAt(region.toLocal(text.from));
    paper.phase = phase != nullptr ? phase->name : QString();
    paper.zone = region.rulebook.calendar.zone;
    return paper;
}

} // namespace

HandoverPaper paperOf(const domain::HandoverSheet &sheet, const region::Region &region)
{
    HandoverPaper paper = paperOfText(sheet.text, region);
    for (const domain::HandoverCheck &check : sheet.checks) {
        if (check.ticked)
            paper.ticked.insert(check.line);
        if (!check.question.isEmpty())
            paper.asked.insert(check.line);
    }
    paper.outgoing = sheet.outgoing;
    return paper;
}

HandoverPaper paperOf(const domain::HandoverFrozen &frozen, quint64 place, base::Instant at, const QString &seat, const region::Region &region)
{
    HandoverPaper paper = paperOfText(frozen.text, region);
    for (const domain::HandoverLine &line : frozen.text.lines)
        paper.ticked.insert(line.line);
    for (const domain::HandoverAsked &asked : frozen.asked)
        paper.asked.insert(asked.line);
    paper.outgoing = frozen.outgoing;
    paper.incoming = domain::HandoverSignature{at, frozen.digest, {}, frozen.post, seat};
    paper.place = place;
    return paper;
}

QString titleOf(const HandoverPaper &paper) { return QCoreApplication::translate("handover", "Hand-over %1").arg(paper.text.number); }

base::Outcome writeHandover(const HandoverPaper &paper, const QString &fileName)
{
    return writePdf(SummaryPainter(layOut(paper)), titleOf(paper), fileName);
}

} // namespace report
