// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/form/reportdraft.h"

#include "live/text/typedmoment.h"
#include "region/ground/placing.h"
#include "region/rules/circumstances.h"
#include "region/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestTitle = 120;

QString draftText(const char *source) { return QCoreApplication::translate("casefile", source); }

std::optional<base::GeoPoint> pointOf(const ReportDraft &draft)
{
    bool good = false;
    bool fine = false;
    const double latitude = draft.latitude.trimmed().toDouble(&good);
    const double longitude = draft.longitude.trimmed().toDouble(&fine);
    if (!good || !fine || !base::isOnGlobe(latitude, longitude))
        return std::nullopt;
    return base::GeoPoint{latitude, longitude};
}

bool hasCoordinates(const ReportDraft &draft) { return !draft.latitude.trimmed().isEmpty() || !draft.longitude.trimmed().isEmpty(); }

} // namespace

std::vector<DraftProblem> problemsOf(const ReportDraft &draft, const region::Region &region)
{
    std::vector<DraftProblem> problems;
    const auto add = [&](const char *field, const QString &sentence) { problems.push_back({QString::fromLatin1(field), sentence}); };
    if (!region.source(draft.source))
        add("source", draftText(QT_TRANSLATE_NOOP("casefile", "Choose where the report came from.")));
    if (!region.rulebook.item(draft.item))
        add("item", draftText(QT_TRANSLATE_NOOP("casefile", "Choose an item from the list: it decides level, limit and department.")));
    if (draft.title.trimmed().isEmpty())
        add("title", draftText(QT_TRANSLATE_NOOP("casefile", "Say in a few words what is the matter.")));
    else if (draft.title.size() > kLongestTitle)
        add("title",
            draftText(QT_TRANSLATE_NOOP("casefile", "The title is longer than %1 characters. Put the rest into the details.")).arg(kLongestTitle));
    if (draft.place.trimmed().isEmpty() && draft.grid.isEmpty() && !hasCoordinates(draft))
        add("place", draftText(QT_TRANSLATE_NOOP("casefile", "Say where it is: a place in words, a grid, or coordinates.")));
    if (hasCoordinates(draft) && !pointOf(draft))
        add("latitude", draftText(QT_TRANSLATE_NOOP("casefile", "Coordinates are two numbers in degrees, such as 31.1952 and 121.2731.")));
    if (!draft.grid.isEmpty() && !region.grid(draft.grid))
        add("grid", draftText(QT_TRANSLATE_NOOP("casefile", "The town has no such grid.")));
    const auto point = pointOf(draft);
    const region::Grid *there = point ? region.gridAt(*point) : nullptr;
    if (there && !draft.grid.isEmpty() && there->code != draft.grid)
        add("grid", draftText(QT_TRANSLATE_NOOP("casefile", "The coordinates lie in grid %1, not in the chosen one. Correct one of the two."))
                        .arg(there->code + u' ' + there->name));
    return problems;
}

namespace {

/// A place that was chosen by its name, in the pack's own words: a seat may read it in another language.
QString writtenPlace(const ReportDraft &draft, const region::Region &shown, const region::Region &loaded)
{
    const region::Element *element = shown.element(draft.element);
    const region::Element *known = loaded.element(draft.element);
    if (element != nullptr && known != nullptr && draft.place == element->name)
        return known->name;
    const region::Grid *grid = shown.grid(draft.grid);
    const region::Grid *own = loaded.grid(draft.grid);
    return grid != nullptr && own != nullptr && draft.place == grid->name ? own->name : draft.place;
}

domain::Report reportOf(const ReportDraft &draft, const region::Region &region, base::Instant now)
{
    domain::Report report;
    report.source = draft.source;
    report.item = draft.item;
    report.title = draft.title.trimmed();
    report.description = draft.description.trimmed();
    region::PlaceFound found = region::placeOf(region, {draft.place, draft.element, draft.grid, draft.latitude, draft.longitude});
    report.place = std::move(found.place);
    report.leftOut = std::move(found.leftOut);
    report.caller = {draft.callerName.trimmed(), draft.callerPhone.trimmed()};
    report.photos = draft.photos;
    report.reportedAt = now;
    return report;
}

} // namespace

domain::ReportCase orderOf(const ReportDraft &draft, const region::Region &shown, base::Instant now)
{
    const region::Region &region = region::asLoaded(shown);
    ReportDraft written = draft;
    written.place = writtenPlace(draft, shown, region);
    domain::ReportCase order;
    order.report = reportOf(written, region, now);
    order.report.title = region::writtenTitle(shown, draft.item, order.report.title);
    order.inputs = region::severityInputs(region, order.report); // the desk counts the repeats, as for every way in
    const region::Source *source = region.source(draft.source);
    order.file = source && source->files;
    order.dispatch = source && source->files && source->dispatches;
    return order;
}

std::vector<DraftProblem> callProblemsOf(const ReportDraft &draft, const region::Region &region, base::Instant now)
{
    std::vector<DraftProblem> problems;
    const QString typed = draft.callBack.trimmed();
    if (typed.isEmpty())
        return problems;
    const auto add = [&](const char *sentence) { problems.push_back({u"callBack"_s, draftText(sentence)}); };
    if (!live::momentTyped(region.rulebook.calendar, typed, now))
        add(QT_TRANSLATE_NOOP("casefile", "Write when to ring back as 16:30, 11-08 9:00 or +30 (minutes from now)."));
    else if (draft.callerPhone.trimmed().isEmpty() && draft.callerName.trimmed().isEmpty())
        add(QT_TRANSLATE_NOOP("casefile", "Nobody can be rung back without a number. Ask for it, or leave the time empty."));
    return problems;
}

std::optional<DraftPreview> previewOf(const ReportDraft &draft, const region::Region &region, base::Instant now, int repeats)
{
    const domain::Item *item = region.rulebook.item(draft.item);
    if (!item)
        return std::nullopt;
    DraftPreview preview;
    const domain::Report report = reportOf(draft, region, now);
    domain::SeverityInputs inputs = region::severityInputs(region, report);
    inputs.repeats = std::max(inputs.repeats, repeats);
    preview.severity = domain::judge(region.rulebook.severity, inputs);
    preview.difficulty = item->difficulty;
    preview.isLookedAt = item->preVerify;
    preview.isSuggestion = item->life == domain::CaseLife::Suggestion;
    preview.waitsForPlace = report.place.outside; // what is outside the town waits until a person places it
    preview.route = region.rulebook.route(report, *item);
    const region::Department *department = region.department(preview.route.department);
    preview.department = department ? department->name : preview.route.department;
    const domain::LimitRule *rule = region.rulebook.limitRule(*item, item->difficulty);
    if (!rule || preview.isSuggestion || preview.waitsForPlace)
        return preview;
    preview.limitRule = rule->id;
    preview.deadlines = domain::deadlinesFor(region.rulebook, *item, item->difficulty, now).value_or(domain::Deadlines());
    for (const domain::Stage stage : {domain::Stage::Close, domain::Stage::Handle, domain::Stage::Whole}) {
        if ((*rule)[stage])
            preview.limit = domain::describe(*(*rule)[stage]);
    }
    return preview;
}

} // namespace ui::casefile
