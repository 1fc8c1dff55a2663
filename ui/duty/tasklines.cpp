// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/lines.h"

#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "duty/words.h"
#include "live/text/posttext.h"
#include "region/ground/gridversions.h"

namespace ui::duty {

using namespace Qt::StringLiterals;
using theme::TagStyle;

namespace {

Line shareLine(const live::TaskMonth &month, const live::TaskMonth::Share &share)
{
    Line line;
    line.id = u"tasks:%1:%2:%3"_s.arg(month.month, share.department, share.kind);
    line.title = u"%1 · %2"_s.arg(base::isolated(share.departmentName), live::taskKindName(share.kind));
    line.quiet = share.done == share.planned;
    line.strong = month.over && share.done < share.planned;
    line.cells = {{Words::tr("%1 / %2", "patrols or people").arg(share.done).arg(share.planned), !line.quiet}};
    return line;
}

Line pointLine(const region::Region &region, const live::TaskLine &task, base::Instant now)
{
    Line line;
    line.id = u"task:"_s + task.code;
    line.title = (task.done ? u"✓  "_s : u"□  "_s) + task.name;
    const region::Grid *grid = region::knownGrid(region, task.grid);
    QStringList words{live::postText(region, task.post), grid ? u"%1 %2"_s.arg(grid->code, grid->name) : task.grid};
    if (!task.note.isEmpty())
        words.append(task.note);
    line.detail = words.join(u" · "_s);
    line.quiet = task.done;
    if (task.behind)
        line.tag = Words::tr("Behind");
    line.cells = {{task.done && task.at ? base::dayText(region.toLocal(*task.at).date(), region.toLocal(now).date()) : QString(), false}};
    line.act = actions::Action::ReportTask;
    line.pick.task = task.code;
    return line;
}

} // namespace

std::vector<Line> taskLines(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    std::vector<Line> lines;
    for (const live::TaskMonth &month : live::taskMonths(region, centre, now)) {
        Line head;
        head.id = u"month:"_s + month.month;
        head.title = month.month;
        head.head = true;
        if (month.over && month.done < int(month.lines.size())) {
            head.tag = Words::tr("Behind");
            head.tagStyle = TagStyle::Solid;
        }
        head.cells = {{Words::tr("%1 / %2", "patrols or people").arg(month.done).arg(month.lines.size()), true}};
        lines.push_back(head);
        for (const live::TaskMonth::Share &share : month.shares)
            lines.push_back(shareLine(month, share));
        for (const live::TaskLine &task : month.lines)
            lines.push_back(pointLine(region, task, now));
    }
    return lines;
}

} // namespace ui::duty
