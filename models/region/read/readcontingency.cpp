// SPDX-License-Identifier: GPL-3.0-or-later
// contingency.json: what sets a plan off, who is called, what they do.
#include "region/pack/jsonreader.h"

#include <QCoreApplication>

namespace region {

using namespace Qt::StringLiterals;

namespace {

void readTrigger(Draft &draft, JsonReader &reader, domain::ContingencyPlan &plan)
{
    auto trigger = reader.object(u"trigger"_s);
    if (!trigger)
        return;
    plan.item = trigger->known(u"item"_s, draft.items, kItemsFile);
    plan.grids = trigger->knownTexts(u"grids"_s, draft.grids, kGridsFile);
    trigger->finish();
}

void readRoles(JsonReader &reader, domain::ContingencyPlan &plan, KnownCodes &roles)
{
    for (JsonReader &each : reader.objects(u"roles"_s)) {
        domain::ContingencyRole role;
        role.code = each.newCode(roles.codes);
        role.name = each.text(u"name"_s);
        role.contacts = each.texts(u"contacts"_s);
        each.finish();
        if (role.contacts.isEmpty() && each.has(u"contacts"_s))
            each.complain(u"contacts"_s, QCoreApplication::translate("region", "Nobody can be called; name at least one post."));
        plan.roles.push_back(std::move(role));
    }
    roles.isComplete = true;
}

void readSteps(JsonReader &reader, domain::ContingencyPlan &plan, const KnownCodes &roles)
{
    for (JsonReader &each : reader.objects(u"steps"_s)) {
        domain::ContingencyStep step;
        step.text = each.text(u"text"_s);
        step.role = each.known(u"role"_s, roles, u"roles"_s);
        step.within = each.limit(u"within"_s, Need::Optional);
        each.finish();
        plan.steps.push_back(std::move(step));
    }
    if (plan.steps.empty())
        reader.complain(u"steps"_s, QCoreApplication::translate("region", "The plan has no step; say what is to be done."));
}

} // namespace

void readContingencies(Draft &draft)
{
    auto reader = JsonReader::open(draft, u"contingency.json"_s, Need::Optional);
    if (!reader)
        return;
    QSet<QString> codes;
    for (JsonReader &each : reader->objects(u"plans"_s)) {
        domain::ContingencyPlan plan;
        plan.code = each.newCode(codes);
        plan.name = each.text(u"name"_s);
        readTrigger(draft, each, plan);
        plan.acknowledgeWithin = each.limit(u"acknowledgeWithin"_s, Need::Required).value_or(domain::TimeLimit());
        KnownCodes roles;
        readRoles(each, plan, roles);
        readSteps(each, plan, roles);
        plan.sample = readSampleMark(draft, each);
        each.finish();
        draft.plan.contingencies.push_back(std::move(plan));
    }
    reader->finish();
}

} // namespace region
