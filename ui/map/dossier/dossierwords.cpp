// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/dossier/dossierwords.h"

#include "base/text/outsidetext.h"
#include "base/text/personaldata.h"
#include "base/time/daytext.h"
#include "domain/centre/plan.h"
#include "live/cases/queuecolumn.h"
#include "map/panel/layerspanel.h"
#include "map/tools/measuredpath.h"

#include <QCoreApplication>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

/// Words of the dossier; tr() translates in the context "dossier".
struct DossierWords {
    Q_DECLARE_TR_FUNCTIONS(dossier)
};

QString codeKindName(const QString &kind)
{
    if (kind == "citizen"_L1)
        return DossierWords::tr("citizens", "codes for");
    return kind == "staff"_L1 ? DossierWords::tr("staff", "codes for") : base::isolated(kind);
}

QString lastText(const std::optional<live::PatrolBar> &last, const region::Region &region, base::Instant now)
{
    if (!last)
        return DossierWords::tr("no patrol in %1 days").arg(domain::kCentreKeeps.count());
    const QString at = base::dayAndTime(region.toLocal(last->to), region.toLocal(now).date());
    return DossierWords::tr("last %1, %2").arg(at, live::meansName(last->means));
}

QString askedText(const live::PatrolCount &count)
{
    using Per = domain::PatrolDuty::Per;
    const QString walked = DossierWords::tr("%1 of %2").arg(count.walked).arg(count.atLeast);
    return count.per == Per::Shift ? DossierWords::tr("this shift %1").arg(walked) : DossierWords::tr("today %1").arg(walked);
}

} // namespace

QString keyAreaText(const std::optional<live::KeyAreaNear> &near)
{
    if (!near)
        return {};
    const QString name = base::isolated(near->name), away = lengthText(near->away);
    return near->inside ? DossierWords::tr("in the key area %1, %2 from its border").arg(name, away)
                        : DossierWords::tr("%2 outside the key area %1").arg(name, away);
}

QString placeLine(const region::Region &region, const region::Element &element)
{
    QStringList words{LayersPanel::kindName(element.kind)};
    if (const region::Grid *grid = region.grid(element.grid))
        words << live::gridText(grid->code, grid->name);
    words << keyAreaText(live::keyAreaNear(region, element.point));
    words.removeAll(QString());
    return words.join(u" · "_s);
}

QString codesLine(const region::Region &region, const region::Element &element)
{
    QStringList words{DossierWords::tr("Code %1").arg(base::isolated(element.code))};
    QStringList kinds;
    for (const QString &kind : live::planOf(region).duties.elementCodes)
        kinds << codeKindName(kind);
    if (!kinds.isEmpty())
        words << DossierWords::tr("with codes for %1").arg(kinds.join(u", "_s));
    if (element.sample)
        words << DossierWords::tr("sample");
    return words.join(u" · "_s);
}

QString contactText(const live::PlaceContact &contact)
{
    using Why = live::PlaceContact::Why;
    const QString of = base::isolated(contact.of);
    switch (contact.why) {
    case Why::Chief: return DossierWords::tr("chief of the grid");
    case Why::Taker: return contact.of.isEmpty() ? DossierWords::tr("takes its new work") : DossierWords::tr("takes its new work for %1").arg(of);
    case Why::OnDuty: return DossierWords::tr("on duty for %1").arg(of);
    case Why::InCharge: return DossierWords::tr("in charge of %1").arg(of);
    }
    return {};
}

QString openText(size_t open) { return open == 0 ? DossierWords::tr("No open case") : DossierWords::tr("Open cases %1").arg(open); }

QString patrolText(const live::GridPatrol *patrol, const region::Region &region, base::Instant now)
{
    return patrol == nullptr ? DossierWords::tr("unknown", "when a grid was patrolled") : lastText(patrol->last, region, now);
}

QString problemText(const live::ElementState *state)
{
    QStringList words;
    if (state != nullptr && !state->alarms.empty())
        words << DossierWords::tr("open alarms of its sensors %1").arg(state->alarms.size());
    if (state != nullptr && state->sensors.heard > 0) {
        words << (state->sensors.silent > 0 ? DossierWords::tr("silent %1 of %2").arg(state->sensors.silent).arg(state->sensors.heard)
                                            : DossierWords::tr("no sensor silent of %1").arg(state->sensors.heard));
    }
    return words.join(u" · "_s);
}

QStringList patrolLines(const std::vector<live::PlacePatrol> &patrols, const region::Region &region, base::Instant now)
{
    QStringList lines;
    for (const live::PlacePatrol &patrol : patrols) {
        QStringList words{lastText(patrol.last, region, now)};
        if (!patrol.note.isEmpty())
            words << base::isolated(base::masked(patrol.note));
        for (const live::PatrolCount &count : patrol.counts)
            words << askedText(count);
        lines << DossierWords::tr("%1: %2").arg(base::isolated(patrol.name), words.join(u" · "_s));
    }
    return lines;
}

QString countsLine(const report::Dossier &dossier)
{
    using report::PlaceDeed;
    if (dossier.all() == 0)
        return DossierWords::tr("Nothing is known to have happened here.");
    const auto countOf = [&dossier](PlaceDeed deed) { return dossier.counts[report::indexOf(deed)]; };
    const QString counts = DossierWords::tr("%1 in all = reported %2 + found %3 + alarms %4")
                               .arg(dossier.all())
                               .arg(countOf(PlaceDeed::Told))
                               .arg(countOf(PlaceDeed::Found))
                               .arg(countOf(PlaceDeed::Alarm));
    return dossier.more ? DossierWords::tr("%1; older ones were not looked at").arg(counts) : counts;
}

std::vector<CourseRow> courseRows(const report::Dossier &dossier, const region::Region &region, base::Instant now, bool openAlone)
{
    const QDate today = region.toLocal(now).date();
    std::vector<CourseRow> rows;
    for (const report::PlaceCase &each : dossier.course) {
        const bool open = domain::isOpen(each.brief.state);
        if (open || !openAlone)
            rows.push_back({each.brief.id, each.brief.level, base::dayAndTime(region.toLocal(each.brief.reportedAt), today),
                            base::isolated(base::masked(each.brief.title)), domain::label(each.brief.state), open,
                            each.brief.filedAt.value_or(each.brief.reportedAt)});
    }
    return rows;
}

} // namespace ui::map
