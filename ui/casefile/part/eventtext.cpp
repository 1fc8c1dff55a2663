// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/part/eventtext.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "casefile/photo/pictures.h"
#include "live/text/posttext.h"
#include "region/words.h"
#include "theme/theme.h"

#include <QCoreApplication>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

QString departmentName(const region::Region &region, const QString &code)
{
    const region::Department *department = region.department(code);
    return base::isolated(department ? department->name : code);
}

QString unitName(const region::Region &region, const QString &code)
{
    const region::Unit *unit = region.unit(code);
    return base::isolated(unit ? unit->name : code);
}

QString itemName(const region::Region &region, const QString &code)
{
    const domain::Item *item = region.rulebook.item(code);
    return base::isolated(item ? item->name : code);
}

/// A word of the pack that the log holds, in the language of the screen.
QString packWord(const region::Region &region, const QString &text) { return base::isolatedVisibly(region::said(region, text)); }

/// Only where the plain summary would show codes, bare numbers, or words of the pack in the pack's language.
struct Story {
    const region::Region &region;
    const QDate today;
    std::optional<QString> operator()(const domain::CaseReported &e) const
    {
        return base::joined(
            {packWord(region, e.report.place.text), base::isolatedVisibly(domain::leftOutText(e.report.leftOut, &region.rulebook.calendar))});
    }
    std::optional<QString> operator()(const domain::SuggestionCollected &e) const
    {
        return base::joined(
            {packWord(region, e.report.title), base::isolatedVisibly(domain::leftOutText(e.report.leftOut, &region.rulebook.calendar))});
    }
    std::optional<QString> operator()(const domain::CasePlaced &e) const
    {
        const region::Grid *grid = region.grid(e.grid);
        return base::joined(
            {grid && grid->name != grid->code ? base::isolated(grid->code) + u' ' + base::isolated(grid->name) : base::isolated(e.grid),
             base::isolatedVisibly(e.reason)});
    }
    std::optional<QString> operator()(const domain::CaseFiled &e) const
    {
        return base::joined(
            {QCoreApplication::translate("casefile", "level %1").arg(theme::colourWord(e.severity.level)), domain::label(e.difficulty)});
    }
    std::optional<QString> operator()(const domain::CaseDispatched &e) const
    {
        QString post = base::isolatedVisibly(live::postText(region, e.post));
        if (!e.standsInFor.isEmpty())
            post =
                QCoreApplication::translate("event", "%1 stands in for %2").arg(post, base::isolatedVisibly(live::postText(region, e.standsInFor)));
        return base::joined(
            {departmentName(region, e.department), unitName(region, e.unit), post, base::isolatedVisibly(domain::reasonText(e.reason))});
    }
    std::optional<QString> operator()(const domain::HelperAdded &e) const
    {
        return base::joined({departmentName(region, e.department), unitName(region, e.unit), base::isolatedVisibly(e.reason)});
    }
    std::optional<QString> operator()(const domain::ExtensionRequested &e) const
    {
        return base::joined({QCoreApplication::translate("casefile", "until %1").arg(base::dayAndTime(region.toLocal(e.until), today)),
                             base::isolatedVisibly(e.reason)});
    }
    std::optional<QString> operator()(const domain::SeverityChanged &e) const
    {
        // The reason is a person's, or the item that the level comes from.
        return base::joined(
            {QCoreApplication::translate("casefile", "now %1").arg(theme::colourWord(e.severity.level)),
             region.rulebook.item(e.inputs.baseText) ? itemName(region, e.inputs.baseText) : base::isolatedVisibly(e.inputs.baseText)});
    }
    std::optional<QString> operator()(const domain::PhotoAdded &e) const
    {
        const QString phase = e.phase == u"before"_s  ? QCoreApplication::translate("casefile", "Before")
                              : e.phase == u"after"_s ? QCoreApplication::translate("casefile", "After")
                                                      : QCoreApplication::translate("casefile", "During");
        return base::joined({phase, whyNotOurs(e.media)});
    }
    std::optional<QString> operator()(const domain::SourceCorrected &e) const
    {
        std::vector<domain::SourceChange> changes = e.changes;
        for (domain::SourceChange &change : changes) {
            for (QString *code : {&change.before, &change.after}) {
                if (change.field == domain::SourceField::Department)
                    *code = departmentName(region, *code);
                else if (change.field == domain::SourceField::Item)
                    *code = itemName(region, *code);
                else
                    *code = packWord(region, *code);
            }
        }
        const bool judged = e.deadlines.has(domain::Stage::Whole);
        return base::joined({domain::describe(changes), base::isolatedVisibly(domain::leftOutText(e.notes, &region.rulebook.calendar, judged))});
    }
    std::optional<QString> operator()(const domain::CaseReturned &e) const
    {
        return base::joined({departmentName(region, e.by), base::isolatedVisibly(e.reason)});
    }
    std::optional<QString> operator()(const domain::ReturnRuled &e) const
    {
        return base::joined({departmentName(region, e.department), unitName(region, e.unit), base::isolatedVisibly(e.reason)});
    }
    std::optional<QString> operator()(const domain::SuggestionForwarded &e) const
    {
        return base::joined({departmentName(region, e.department), base::isolatedVisibly(e.note)});
    }
    std::optional<QString> operator()(const domain::CaseSplit &e) const
    {
        return base::joined({packWord(region, e.part.title), base::isolatedVisibly(e.reason)});
    }
    std::optional<QString> operator()(const domain::CaseTransferred &e) const
    {
        return base::joined({packWord(region, e.to.name), base::isolatedVisibly(e.reason)});
    }
    std::optional<QString> operator()(const domain::CaseTakenBack &e) const
    {
        return base::joined({packWord(region, e.from.name), base::isolatedVisibly(e.reason)});
    }
    std::optional<QString> operator()(const domain::PartnerClosed &e) const
    {
        const domain::PartnerClosure &closure = e.closure;
        return base::joined({packWord(region, closure.by.name), base::isolatedVisibly(closure.number), base::isolatedVisibly(closure.outcome)});
    }
    /// What sounds again is a machine, whose id says nothing to people.
    std::optional<QString> operator()(const domain::AlarmRepeated &) const { return QString(); }
    template <class Other> std::optional<QString> operator()(const Other &) const { return std::nullopt; }
};

} // namespace

QString storyOf(const domain::CaseEvent &event, const region::Region &region, base::Instant now)
{
    const auto own = std::visit(Story{region, region.toLocal(now).date()}, event.body);
    return base::joined({base::isolatedVisibly(live::postText(region, event.actor.post)),
                         own ? *own : base::isolatedVisibly(domain::summary(event.body, &region.rulebook.calendar))});
}

} // namespace ui::casefile
