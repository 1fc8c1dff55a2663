// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/factwords.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "domain/centre/plan.h"
#include "region/dutymoment.h"
#include "region/ground/gridversions.h"
#include "region/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace region {

using namespace Qt::StringLiterals;

namespace {

QString departmentName(const Region &region, const QString &code)
{
    const Department *department = region.department(code);
    return base::isolated(department ? department->name : code);
}

QString unitName(const Region &region, const QString &code)
{
    const Unit *unit = region.unit(code);
    return base::isolated(unit ? unit->name : code);
}

QString itemName(const Region &region, const QString &code)
{
    const domain::Item *item = region.rulebook.item(code);
    return base::isolated(item ? item->name : code);
}

/// A word of the pack that the log holds, in the language of the screen.
QString packWord(const Region &region, const QString &text) { return base::isolatedVisibly(said(region, text)); }

/// Only where the plain summary would show codes, bare numbers, or words of the pack in the pack's language.
struct Story {
    const Region &region;
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
        const Grid *grid = knownGrid(region, e.grid);
        return base::joined(
            {grid && grid->name != grid->code ? base::isolated(grid->code) + u' ' + base::isolated(grid->name) : base::isolated(e.grid),
             base::isolatedVisibly(e.reason)});
    }
    std::optional<QString> operator()(const domain::CaseFiled &e) const
    {
        return base::joined(
            {QCoreApplication::translate("casefile", "level %1").arg(domain::colourLabel(e.severity.level)), domain::label(e.difficulty)});
    }
    std::optional<QString> operator()(const domain::CaseDispatched &e) const
    {
        QString post = base::isolatedVisibly(saidPost(region, e.post));
        if (!e.standsInFor.isEmpty())
            post = QCoreApplication::translate("event", "%1 stands in for %2").arg(post, base::isolatedVisibly(saidPost(region, e.standsInFor)));
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
            {QCoreApplication::translate("casefile", "now %1").arg(domain::colourLabel(e.severity.level)),
             region.rulebook.item(e.inputs.baseText) ? itemName(region, e.inputs.baseText) : base::isolatedVisibly(e.inputs.baseText)});
    }
    std::optional<QString> operator()(const domain::PhotoAdded &e) const
    {
        QString phase = e.phase == u"before"_s  ? QCoreApplication::translate("casefile", "Before")
                        : e.phase == u"after"_s ? QCoreApplication::translate("casefile", "After")
                                                : QCoreApplication::translate("casefile", "During");
        return phase;
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
    std::optional<QString> operator()(const domain::SupervisorAsked &e) const
    {
        const QString level = e.level ? domain::colourLabel(*e.level) : QString();
        return base::joined(
            {domain::label(e.what), level, departmentName(region, e.department), unitName(region, e.unit), base::isolatedVisibly(e.reason)});
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

template <class List> QString nameOfCode(const List &list, const QString &code)
{
    const auto found = std::ranges::find_if(list, [&code](const auto &each) { return each.code == code; });
    return found != list.end() ? found->name : QString();
}

/// A code and the name that people know it by; no name where the region knows the code no more.
struct Named {
    QString code, name;
};

/// The code that the fact's summary begins with; none: it has none.
std::optional<Named> codeOf(const domain::CentreEventBody &body, const Region &region)
{
    if (const auto *patrol = std::get_if<domain::PatrolRecorded>(&body)) {
        const Unit *unit = region.unit(patrol->unit);
        return Named{patrol->unit, unit != nullptr ? unit->name : QString()};
    }
    if (!region.plan)
        return std::nullopt;
    if (const auto *started = std::get_if<domain::PlanStarted>(&body))
        return Named{started->plan, nameOfCode(region.plan->contingencies, started->plan)};
    if (const auto *moved = std::get_if<domain::ResourceMoved>(&body))
        return Named{moved->resource, nameOfCode(region.plan->duties.resources, moved->resource)};
    if (const auto *post = std::get_if<domain::PostReported>(&body))
        return Named{post->post, nameOfCode(region.plan->duties.posts, post->post)};
    if (const auto *task = std::get_if<domain::TaskReported>(&body))
        return Named{task->task, nameOfCode(region.plan->taskMap, task->task)};
    return std::nullopt;
}

} // namespace

QString factOf(const domain::CaseEvent &event, const Region &region, QDate today)
{
    const auto own = std::visit(Story{region, today}, event.body);
    return own ? *own : base::isolatedVisibly(domain::summary(event.body, &region.rulebook.calendar));
}

QString factOf(const domain::CentreEventBody &body, const Region &region)
{
    const auto *change = std::get_if<domain::RosterChanged>(&body);
    if (change == nullptr) {
        QString fact = domain::summary(body);
        if (const auto named = codeOf(body, region); named && !named->name.isEmpty() && fact.startsWith(named->code))
            fact.replace(0, named->code.size(), named->name);
        return fact;
    }
    const Unit *unit = region.unit(change->unit);
    const Department *department = region.department(change->department);
    QStringList persons;
    for (const QString &person : change->persons)
        persons.append(saidPost(region, person));
    return base::joined({change->date.toString(Qt::ISODate), shiftName(region, change->shift), unit != nullptr ? unit->name : QString(),
                         department != nullptr ? department->name : QString(), QString::number(change->people), base::listed(persons),
                         change->reason});
}

} // namespace region
