// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/call/duplicates.h"

#include "base/text/halfwidth.h"
#include "domain/rules/recurrence.h"
#include "region/rules/circumstances.h"

#include <QSet>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace live {

using namespace std::chrono_literals;

namespace {

constexpr int kWholePlace = 40, kSameGrid = 8, kSameItem = 30, kSameMinor = 20, kSameMajor = 10, kSameCaller = 10;
constexpr quint64 kTheCaller = 1; ///< stands for whoever calls

struct TimeStep {
    base::Milliseconds within;
    int points;
};
constexpr TimeStep kTimeSteps[]{{30min, 20}, {2h, 16}, {12h, 12}, {24h, 10}, {72h, 6}, {168h, 4}, {720h, 2}, {kLikeSpan, 1}};

int timePoints(base::Milliseconds ago)
{
    for (const TimeStep &step : kTimeSteps) {
        if (ago <= step.within)
            return step.points;
    }
    return 0;
}

bool isSaidAlike(const QString &left, const QString &right)
{
    const auto folded = [](const QString &text) { return base::halfWidth(text).simplified().toCaseFolded(); };
    return !left.isEmpty() && folded(left) == folded(right);
}

void weighPlace(base::Metres radius, const CallMatter &call, const LikeCase &other, Likeness &likeness)
{
    if (call.point && other.point) {
        likeness.apart = base::distance(*call.point, *other.point);
        const double share = 1 - likeness.apart->value / (2 * radius.value);
        likeness.place = std::max(0, int(std::lround(kWholePlace * share)));
        likeness.isWithin = *likeness.apart <= radius;
        return;
    }
    const bool sameGrid = !call.grid.isEmpty() && call.grid == other.grid;
    const bool elsewhere = !call.grid.isEmpty() && !other.grid.isEmpty() && !sameGrid;
    const bool sameThing = !call.element.isEmpty() && call.element == other.element;
    likeness.isWithin = sameThing || (!elsewhere && isSaidAlike(call.place, other.place));
    likeness.place = likeness.isWithin ? kWholePlace : sameGrid ? kSameGrid : 0;
}

int kindPoints(const domain::Rulebook &rules, const QString &item, const QString &other)
{
    if (item.isEmpty())
        return 0;
    if (item == other)
        return kSameItem;
    const domain::Item *mine = rules.item(item), *theirs = rules.item(other);
    if (mine == nullptr || theirs == nullptr || mine->majorName != theirs->majorName)
        return 0;
    return mine->minorName == theirs->minorName ? kSameMinor : kSameMajor;
}

LikeCase likeCaseAt(const CaseTable &table, Slot slot)
{
    const CaseRow &row = table.row(slot);
    const CaseText &text = table.text(slot);
    LikeCase like;
    like.id = row.id;
    like.number = text.number;
    like.title = text.title;
    like.item = table.names().text(row.item);
    like.element = text.element;
    like.grid = table.names().text(row.grid);
    like.place = text.place;
    like.source = table.names().text(row.source);
    like.department = table.names().text(row.department);
    if (!std::isnan(row.latitude) && !std::isnan(row.longitude))
        like.point = base::GeoPoint{row.latitude, row.longitude};
    like.level = row.level;
    like.state = row.state;
    like.reportedAt = base::fromMsec(row.openedAt);
    if (row.endedAt != 0)
        like.endedAt = base::fromMsec(row.endedAt);
    return like;
}

/// Whether a row of the hall can be of the call's place at all: a look at two numbers, for there may be a hundred thousand of them.
class PlaceBox {
public:
    PlaceBox(const region::Region &region, const CallMatter &call) : m_call(call)
    {
        constexpr double kMetresOfDegree = 111'000;
        m_high = std::max(2 * radiusOf(region, call.item).value, 2 * domain::kSamePlace.value) / kMetresOfDegree;
        if (call.point)
            m_wide = m_high / std::max(0.01, std::cos(qDegreesToRadians(call.point->latitude)));
    }
    [[nodiscard]] bool holds(const CaseTable &table, Slot slot) const
    {
        const CaseRow &row = table.row(slot);
        if (m_call.point && !std::isnan(row.latitude))
            return std::abs(row.latitude - m_call.point->latitude) <= m_high && std::abs(row.longitude - m_call.point->longitude) <= m_wide;
        if (!m_call.grid.isEmpty())
            return table.names().text(row.grid) == m_call.grid;
        return !m_call.place.isEmpty() && table.text(slot).place == m_call.place;
    }

private:
    const CallMatter &m_call;
    double m_high = 0, m_wide = 0;
};

bool isOutOfPlay(domain::CaseState state) { return state == domain::CaseState::Merged || state == domain::CaseState::Void; }

} // namespace

LikeCase likeCase(const desk::KnownCase &known)
{
    const domain::CaseBrief &brief = known.brief;
    return {brief.id,    brief.number, brief.title, brief.item,       brief.element, brief.grid,      brief.place,  brief.source, brief.department,
            brief.point, brief.level,  brief.state, brief.reportedAt, brief.endedAt, known.isCallers, brief.isPart, known.calls};
}

std::vector<LikeCase> likeCases(const region::Region &region, const CallMatter &call, const CaseTable &table, const desk::KnownCases &known)
{
    std::vector<LikeCase> cases;
    cases.reserve(known.size());
    for (const desk::KnownCase &each : known) {
        LikeCase like = likeCase(each);
        if (const auto slot = table.slotOf(like.id)) { // moved on since it was read
            like.state = table.row(*slot).state;
            like.level = table.row(*slot).level;
        }
        cases.push_back(std::move(like));
    }
    QSet<base::CaseId> told;
    for (const LikeCase &each : cases)
        told.insert(each.id);
    const PlaceBox box(region, call);
    for (Slot slot = 0; slot < table.rows().size(); ++slot) {
        if (table.row(slot).used && box.holds(table, slot) && !told.contains(table.row(slot).id))
            cases.push_back(likeCaseAt(table, slot));
    }
    return cases;
}

base::Metres radiusOf(const region::Region &region, const QString &item)
{
    const domain::Item *known = region.rulebook.item(item);
    return known != nullptr ? known->sameWithin : domain::kSamePlace;
}

Likeness likenessOf(const region::Region &region, const CallMatter &call, const LikeCase &other)
{
    Likeness likeness;
    weighPlace(radiusOf(region, call.item), call, other, likeness);
    likeness.time = timePoints(std::max(base::Milliseconds(0), call.at - other.reportedAt));
    likeness.kind = kindPoints(region.rulebook, call.item, other.item);
    likeness.caller = call.hasCaller && other.isCallers ? kSameCaller : 0;
    return likeness;
}

std::vector<Duplicate> duplicatesOf(const region::Region &region, const CallMatter &call, const std::vector<LikeCase> &cases, size_t most)
{
    std::vector<Duplicate> found;
    for (const LikeCase &other : cases) {
        if (isOutOfPlay(other.state) || other.reportedAt < call.at - kLikeSpan)
            continue;
        const Likeness likeness = likenessOf(region, call, other);
        if (likeness.total() >= kListedFrom && (likeness.place > 0 || likeness.caller > 0))
            found.push_back({other, likeness});
    }
    std::ranges::stable_sort(found, [](const Duplicate &left, const Duplicate &right) {
        const bool leftOpen = domain::isOpen(left.other.state), rightOpen = domain::isOpen(right.other.state);
        if (left.likeness.total() != right.likeness.total())
            return left.likeness.total() > right.likeness.total();
        return leftOpen != rightOpen ? leftOpen : left.other.reportedAt > right.other.reportedAt;
    });
    found.resize(std::min(most, found.size()));
    return found;
}

int repeatsOf(const region::Region &region, const CallMatter &call, const std::vector<LikeCase> &cases)
{
    domain::RepeatIndex index;
    for (const LikeCase &each : cases) {
        if (!each.isPart && region::countsAsRepeat(region, each.source))
            index.add({each.item, each.point, each.isCallers ? kTheCaller : 0, each.reportedAt, each.source});
    }
    return 1 + index.count({call.item, call.point, call.hasCaller ? kTheCaller : 0, call.at, call.source}, base::Instant::max());
}

int timesHere(const region::Region &region, const CallMatter &call, const std::vector<LikeCase> &cases)
{
    if (call.item.isEmpty())
        return 1;
    return 1 + int(std::ranges::count_if(cases, [&](const LikeCase &other) {
               return !other.isPart && !isOutOfPlay(other.state) && other.item == call.item && other.reportedAt >= call.at - kLikeSpan &&
                      likenessOf(region, call, other).isWithin;
           }));
}

} // namespace live
