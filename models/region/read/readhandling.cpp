// SPDX-License-Identifier: GPL-3.0-or-later
// handling.json: how cases move in this town, beside the life cycle itself.
#include "domain/centre/figures.h"
#include "region/pack/jsonreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace region {

using namespace Qt::StringLiterals;

namespace {

void readConsultation(Draft &draft, JsonReader &reader)
{
    QSet<QString> ids;
    for (JsonReader &each : reader.objects(u"consultation"_s, Need::Optional)) {
        domain::ConsultationRule rule;
        rule.id = each.newCode(ids, u"id"_s);
        rule.difficulty = domain::difficultyOf(each.word(u"difficulty"_s, {u"simple"_s, u"general"_s, u"difficult"_s}, Need::Optional));
        rule.item = each.known(u"item"_s, draft.items, kItemsFile, Need::Optional);
        rule.why = each.text(u"why"_s);
        each.finish();
        if (!each.has(u"difficulty"_s) && !each.has(u"item"_s))
            each.complain({}, QCoreApplication::translate("region", "The rule would send every case to a meeting; name a difficulty or an item."));
        draft.plan.handling.consultation.push_back(std::move(rule));
    }
}

void readPartners(Draft &draft, JsonReader &reader)
{
    QSet<QString> codes;
    for (JsonReader &each : reader.objects(u"partners"_s, Need::Optional)) {
        domain::TransferPartner partner;
        partner.code = each.newCode(codes);
        partner.name = each.text(u"name"_s);
        partner.kind = each.word(u"kind"_s, {u"town"_s, u"police"_s});
        each.finish();
        if (!partner.code.isEmpty() && partner.code == draft.region.code)
            each.complain(u"code"_s, QCoreApplication::translate("region", "A town cannot hand cases over to itself; take the partner out."));
        draft.plan.handling.partners.push_back(std::move(partner));
    }
}

void readTable(JsonReader &reader, domain::Campaign &campaign)
{
    auto table = reader.object(u"table"_s);
    if (!table)
        return;
    campaign.tableName = table->text(u"name"_s);
    campaign.tableWithin = table->limit(u"within"_s, Need::Required).value_or(domain::TimeLimit());
    campaign.tableColumns = table->texts(u"columns"_s);
    campaign.tablePerDepartment = table->flag(u"perDepartment"_s, false);
    table->finish();
}

void readUrgent(Draft &draft, JsonReader &reader, domain::Campaign &campaign)
{
    auto urgent = reader.object(u"urgent"_s, Need::Optional);
    if (!urgent)
        return;
    campaign.urgentLimitClass = urgent->text(u"limitClass"_s);
    campaign.urgentBy = urgent->text(u"by"_s);
    urgent->finish();
    const auto hasClass = [&campaign](const domain::Item &item) { return item.limitClass == campaign.urgentLimitClass; };
    if (!campaign.urgentLimitClass.isEmpty() && draft.items.isComplete && std::ranges::none_of(draft.region.rulebook.items, hasClass)) {
        urgent->complain(u"limitClass"_s,
                         QCoreApplication::translate("region", "No item of items.csv has the limit class \"%1\"; correct it or take the rule out.")
                             .arg(campaign.urgentLimitClass));
    }
}

void readCampaign(Draft &draft, JsonReader &reader)
{
    auto object = reader.object(u"campaign"_s, Need::Optional);
    if (!object)
        return;
    domain::Campaign campaign;
    campaign.code = object->code(u"code"_s);
    campaign.name = object->text(u"name"_s);
    campaign.fixWithin = object->limit(u"fixWithin"_s, Need::Required).value_or(domain::TimeLimit());
    campaign.beforeAndAfterPhotos = object->flag(u"beforeAndAfterPhotos"_s, false);
    readTable(*object, campaign);
    readUrgent(draft, *object, campaign);
    campaign.sources = object->knownTexts(u"sources"_s, draft.sources, kSourcesFile);
    campaign.loop = object->texts(u"loop"_s, Need::Optional);
    object->finish();
    draft.plan.handling.campaign = std::move(campaign);
}

// Every case ends with its revisit (docs/domain.md, life cycle). Whom a town rings back first it rings back then, too; one that names nobody has the
// callers of its hotline: they alone left a number to ring.
QStringList usuallyRevisited(const Region &region, const domain::Handling &handling)
{
    if (!handling.firstContactSources.isEmpty())
        return handling.firstContactSources;
    QStringList hotlines;
    for (const Source &source : region.sources) {
        if (domain::isHotline(source.code))
            hotlines.append(source.code);
    }
    return hotlines;
}

} // namespace

void readHandling(Draft &draft)
{
    auto reader = JsonReader::open(draft, u"handling.json"_s, Need::Optional);
    domain::Handling &handling = draft.plan.handling;
    if (!reader) {
        handling.revisitSources = usuallyRevisited(draft.region, handling);
        return;
    }
    readConsultation(draft, *reader);
    handling.returnLimit = reader->integer(u"returnLimit"_s, 1, 100, Need::Optional);
    handling.preVerifyItems = reader->knownTexts(u"preVerifyItems"_s, draft.items, kItemsFile);
    handling.preVerifySources = reader->knownTexts(u"preVerifySources"_s, draft.sources, kSourcesFile);
    handling.firstContactSources = reader->knownTexts(u"firstContactSources"_s, draft.sources, kSourcesFile);
    handling.firstContactWithin = reader->limit(u"firstContactWithin"_s, Need::Optional);
    const QStringList revisited = reader->knownTexts(u"revisitSources"_s, draft.sources, kSourcesFile);
    handling.revisitSources = reader->has(u"revisitSources"_s) ? revisited : usuallyRevisited(draft.region, handling);
    handling.chiefResponders = reader->texts(u"chiefResponders"_s, Need::Optional);
    readPartners(draft, *reader);
    readCampaign(draft, *reader);
    reader->finish();
    domain::Rulebook &rulebook = draft.region.rulebook;
    rulebook.consultation = handling.consultation;
    rulebook.returnLimit = handling.returnLimit.value_or(0);
    for (const QString &code : handling.preVerifyItems) {
        if (const auto item = rulebook.items.find(code); item != rulebook.items.end())
            item->preVerify = true;
    }
}

} // namespace region
