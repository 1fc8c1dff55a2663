// SPDX-License-Identifier: GPL-3.0-or-later
#include "drill/drillfeed.h"

#include "base/plane.h"
#include "region/ground/geometry.h"

#include <QTime>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace drill {

namespace {

constexpr double kSampleShare = 0.3;  // of reports that repeat one of the pack's samples
constexpr double kElementShare = 0.6; // of the others that happen at a registered thing
constexpr double kNearElement = 25;   // metres
constexpr double kRoadWithin = 300;   // metres
constexpr int kTries = 40;
constexpr size_t kSpots = 6;                                 // places of a day that several people report
constexpr std::chrono::minutes kFirstLate{5}, kLateApart{3}; // past its limit when the drill begins
constexpr std::chrono::minutes kLeastLimit{15}, kMostLimit{120};
constexpr base::Milliseconds kMostHoliday = std::chrono::days(14); // in which no working time runs
constexpr std::chrono::seconds kFiling{60};
constexpr std::chrono::seconds kFreshBefore{75}, kUrgentBefore{600};
constexpr std::array<std::chrono::seconds, 4> kOpenings{std::chrono::seconds(3), std::chrono::seconds(8), std::chrono::seconds(20),
                                                        std::chrono::seconds(36)}; // as a person at the seat counts

enum Purpose : quint64 { kWhen = 1, kWhat = 2, kWhere = 3, kStrained = 4 };

base::GeoPoint moved(base::GeoPoint from, double metres, double angle)
{
    return {from.latitude + metres * std::cos(angle) / base::kMetresPerDegree,
            from.longitude + metres * std::sin(angle) / base::metresPerLongitude(from.latitude)};
}

/// As a report writes it: whoever asks in which grid a place lies must ask for this one.
base::GeoPoint written(base::GeoPoint point)
{
    const auto six = [](double degrees) { return std::round(degrees * 1e6) / 1e6; };
    return {six(point.latitude), six(point.longitude)};
}

/// From a piece of a line to a point, in metres on the plane.
double offLine(base::GeoPoint point, QPointF from, QPointF to)
{
    const double east = base::metresPerLongitude(point.latitude);
    const auto plane = [&](QPointF p) { return QPointF((p.x() - point.longitude) * east, (p.y() - point.latitude) * base::kMetresPerDegree); };
    return base::fromSide({}, plane(from), plane(to));
}

} // namespace

DrillFeed::DrillFeed(region::RegionPtr region, const DrillPlay &play) : m_region(std::move(region)), m_play(play)
{
    const auto &book = m_region->rulebook;
    const auto isTheme = [&](const QString &name) {
        return std::ranges::any_of(m_play.scenario->themes, [&](const QString &word) { return name.contains(word, Qt::CaseInsensitive); });
    };
    for (const domain::Item &item : book.items) {
        if (item.life == domain::CaseLife::Suggestion)
            continue;
        m_items[indexOf(item.base)].push_back(&item);
        if (isTheme(item.name))
            m_themed[indexOf(item.base)].push_back(&item);
    }
    for (ItemsByLevel *all : {&m_items, &m_themed}) {
        for (auto &items : *all)
            std::ranges::sort(items, {}, &domain::Item::code);
    }
    for (const region::SampleReport &sample : m_region->samples) {
        if (const domain::Item *item = book.item(sample.item))
            m_samples[indexOf(item->base)].push_back(&sample);
    }
    for (size_t i = 0; i < m_region->sources.size(); ++i) // a pack lists its busiest sources first
        m_sourceWeights.push_back(1.0 / static_cast<double>(i + 1));
    m_talkedOf = levelOfSpots();
    for (const region::KeyArea &area : m_region->keyAreas) {
        const QPointF centre = area.ring.boundingRect().center();
        const region::Grid *grid = m_region->gridAt({centre.y(), centre.x()});
        if (grid && !std::ranges::count(m_keyGrids, grid))
            m_keyGrids.push_back(grid);
    }
}

// However many speak of it and wherever in this town it lies, it becomes no red: of those a drill has the one or two that were put there.
size_t DrillFeed::levelOfSpots() const
{
    domain::SeverityInputs worst;
    worst.repeats = kDrillReportsADay;
    worst.keyArea = !m_region->keyAreas.empty();
    worst.peakPhase = std::ranges::any_of(m_region->phases, &region::Phase::peak);
    worst.vulnerableHousehold = std::ranges::any_of(m_region->elements, &region::Element::vulnerable);
    worst.media = std::ranges::any_of(m_region->sources, &region::Source::media);
    for (const domain::Severity level : {domain::Severity::Yellow, domain::Severity::Blue}) {
        worst.base = level;
        if (!m_themed[indexOf(level)].empty() && domain::judge(m_region->rulebook.severity, worst).level != domain::Severity::Red)
            return indexOf(level);
    }
    return indexOf(domain::Severity::Green);
}

Dice DrillFeed::diceFor(QDate day, int index, int count, quint64 purpose) const
{
    return Dice{m_play.seed, static_cast<quint64>(day.toJulianDay()), static_cast<quint64>(count), static_cast<quint64>(index), purpose};
}

base::Instant DrillFeed::moment(QDate day, int index, int count) const
{
    // One throw in each of `count` equal shares of the day's reports: the profile holds on every day, and moments grow with the index.
    const std::array<double, 24> &rhythm = m_play.scenario->hours;
    double sum = 0;
    for (const double hour : rhythm)
        sum += hour;
    double left = sum * (index + diceFor(day, index, count, kWhen).share()) / count;
    size_t hour = 0;
    while (hour + 1 < rhythm.size() && left >= rhythm[hour])
        left -= rhythm[hour++];
    const double share = (static_cast<double>(hour) + left / rhythm[hour]) / static_cast<double>(rhythm.size());
    const auto &calendar = m_region->rulebook.calendar;
    const base::Instant from = domain::startOf(calendar, day);
    const base::Instant to = domain::startOf(calendar, day.addDays(1));
    return from + base::Milliseconds(static_cast<qint64>(share * static_cast<double>((to - from).count())));
}

int DrillFeed::firstAfter(base::Instant instant, QDate day, int count) const
{
    int low = 0;
    int high = count;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (moment(day, middle, count) > instant)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

size_t DrillFeed::levelOf(Dice &dice) const
{
    auto weights = m_play.scenario->levels;
    for (size_t i = 0; i < weights.size(); ++i) {
        if (m_items[i].empty())
            weights[i] = 0;
    }
    return dice.pick(weights);
}

DrillReport DrillFeed::report(QDate day, int index, int count) const
{
    Dice dice = diceFor(day, index, count, kWhat);
    DrillReport made{.at = moment(day, index, count), .incoming = {}};
    fill(made, day, dice);
    made.incoming.sourceId =
        QStringLiteral("drill-%1-%2-%3-%4").arg(m_play.seed).arg(day.toString(QStringLiteral("yyyyMMdd"))).arg(count).arg(index + 1);
    return made;
}

namespace {

void setPlace(intake::Incoming &incoming, const QString &text, const std::optional<base::GeoPoint> &point)
{
    incoming.address = text;
    if (!point)
        return;
    incoming.latitude = QString::number(point->latitude, 'f', 6); // as written() has it
    incoming.longitude = QString::number(point->longitude, 'f', 6);
}

} // namespace

void DrillFeed::fill(DrillReport &made, QDate day, Dice &dice) const
{
    intake::Incoming &incoming = made.incoming;
    const size_t level = levelOf(dice);
    const auto &samples = m_samples[level];
    const bool themed = !m_themed[level].empty() && dice.chance(m_play.scenario->themed);
    Scene scene;
    if (!themed && !samples.empty() && dice.chance(kSampleShare)) {
        const region::SampleReport &sample = *samples[dice.below(samples.size())];
        incoming.item = sample.item;
        incoming.title = sample.title;
        incoming.source = sample.source;
        if (const region::Grid *grid = m_region->grid(sample.grid))
            scene = sceneIn(*grid, dice);
        scene.text = sample.place;
    } else {
        const auto &items = themed ? m_themed[level] : m_items[level];
        const domain::Item &item = *items[dice.below(items.size())];
        incoming.item = item.code;
        incoming.title = item.name;
        incoming.source = m_region->sources[dice.pick(m_sourceWeights)].code;
        scene = sceneAt(dice);
    }
    setPlace(incoming, scene.text, scene.point);
    if (themed && dice.chance(m_play.scenario->again))
        spotAgain(incoming, day, dice);
    const domain::Item *item = m_region->rulebook.item(incoming.item);
    incoming.description = item ? item->condition : QString();
    const region::Source *source = m_region->source(incoming.source);
    if (source && !source->active)
        incoming.callerPhone = QStringLiteral("000%1").arg(dice.below(100'000'000), 8, 10, QLatin1Char('0')); // no line has such a number
}

// The same kind at the same place, a few steps away: what the desk counts as repeats.
void DrillFeed::spotAgain(intake::Incoming &incoming, QDate day, Dice &dice) const
{
    const quint64 spot = dice.below(kSpots);
    Dice there{m_play.seed, static_cast<quint64>(day.toJulianDay()), spot, kWhere};
    const std::vector<const domain::Item *> &items = m_themed[m_talkedOf];
    if (items.empty())
        return;
    const domain::Item &item = *items[there.below(items.size())];
    const Scene scene = sceneAt(there);
    incoming.item = item.code;
    incoming.title = item.name;
    setPlace(incoming, scene.text, scene.point ? std::optional(nearby(*scene.point, dice)) : std::nullopt);
}

base::GeoPoint DrillFeed::nearby(base::GeoPoint point, Dice &dice) const
{
    const double bearing = dice.between(0, 2 * std::numbers::pi), metres = dice.between(0, kNearElement);
    const base::GeoPoint near = written(moved(point, metres, bearing));
    return m_region->gridAt(near) ? near : point;
}

std::vector<DrillReport> DrillFeed::staged() const
{
    const DrillScenario &scenario = *m_play.scenario;
    std::vector<DrillReport> all;
    Dice dice{m_play.seed, quint64(base::toMsec(m_play.begin)), kWhat};
    if (const auto late = soonOver(); !late.empty()) {
        for (int i = 0; i < scenario.late; ++i) {
            const auto &[limit, item] = late[dice.below(late.size())];
            all.push_back(stagedReport(DrillPart::Late, i, filedFor(*item, limit, m_play.begin - kFirstLate - i * kLateApart) - kFiling, *item));
        }
    }
    const std::vector<const domain::Item *> from = worstItems();
    for (int i = 0; !from.empty() && i < scenario.urgent; ++i) {
        const bool fresh = i == 0;
        all.push_back(stagedReport(fresh ? DrillPart::Fresh : DrillPart::Urgent, i, m_play.begin - (fresh ? kFreshBefore : i * kUrgentBefore),
                                   *from[dice.below(from.size())]));
    }
    for (size_t i = 0; i < kOpenings.size(); ++i) {
        const auto &items = m_items[indexOf(i == 0 ? domain::Severity::Yellow : domain::Severity::Blue)];
        const base::Milliseconds after(qint64(double(base::Milliseconds(kOpenings[i]).count()) * m_play.speed));
        if (!items.empty())
            all.push_back(stagedReport(DrillPart::Opening, int(i), m_play.begin + after, *items[dice.below(items.size())]));
    }
    addStrain(all);
    std::ranges::stable_sort(all, {}, &DrillReport::at);
    return all;
}

std::vector<const domain::Item *> DrillFeed::worstItems() const
{
    const auto worst = std::ranges::find_if(m_items, [](const auto &items) { return !items.empty(); });
    if (worst == m_items.end())
        return {};
    const auto &themed = m_themed[size_t(worst - m_items.begin())];
    return themed.empty() ? *worst : themed;
}

void DrillFeed::addStrain(std::vector<DrillReport> &all) const
{
    const DrillStrain &strain = m_play.scenario->strain;
    Dice dice{m_play.seed, quint64(base::toMsec(m_play.begin)), kStrained};
    std::vector<const domain::Item *> ordinary;
    for (const domain::Severity level : {domain::Severity::Yellow, domain::Severity::Blue, domain::Severity::Green})
        ordinary.insert(ordinary.end(), m_items[indexOf(level)].begin(), m_items[indexOf(level)].end());
    for (int i = 0; !ordinary.empty() && i < strain.surge; ++i) {
        const base::Instant at = m_play.begin + strain.surgeAfter + base::Milliseconds(strain.surgeFor) * i / strain.surge;
        all.push_back(stagedReport(DrillPart::Surge, i, at, *ordinary[dice.below(ordinary.size())]));
    }
    const std::vector<const domain::Item *> worst = worstItems();
    for (int i = 0; !worst.empty() && i < strain.reds; ++i)
        all.push_back(stagedReport(DrillPart::Red, i, m_play.begin + strain.redEvery * (i + 1), *worst[dice.below(worst.size())]));
}

DrillReport DrillFeed::stagedReport(DrillPart part, int number, base::Instant at, const domain::Item &item) const
{
    Dice dice{m_play.seed, quint64(base::toMsec(m_play.begin)), quint64(part), quint64(number)};
    DrillReport made{.at = at, .incoming = {}};
    made.incoming.item = item.code;
    made.incoming.title = item.name;
    made.incoming.description = item.condition;
    // Who patrols for the town itself has no number to give, and nobody is asked whether it is there.
    const auto source = std::ranges::find_if(m_region->sources, &region::Source::active);
    made.incoming.source = source != m_region->sources.end() ? source->code : m_region->sources.front().code;
    const Scene scene = sceneAt(dice);
    setPlace(made.incoming, scene.text, scene.point);
    made.incoming.sourceId = QStringLiteral("drill-%1-%2-%3-%4")
                                 .arg(m_play.seed)
                                 .arg(m_region->toLocal(m_play.begin).date().toString(QStringLiteral("yyyyMMdd")), wordOf(part))
                                 .arg(number + 1);
    return made;
}

std::optional<base::Instant> DrillFeed::dueOf(const domain::Item &item, base::Instant filed) const
{
    const domain::LimitRule *rule = m_region->rulebook.limitRule(item, item.difficulty);
    const auto &whole = rule ? (*rule)[domain::Stage::Whole] : std::nullopt;
    if (!whole)
        return std::nullopt;
    const auto due = domain::deadline(m_region->rulebook.calendar, filed, *whole);
    return due ? std::optional(*due) : std::nullopt;
}

// Limits may run in working time only: what ends at a moment is looked for, not reckoned back.
base::Instant DrillFeed::filedFor(const domain::Item &item, base::Milliseconds limit, base::Instant end) const
{
    base::Instant low = end - 2 * limit - kMostHoliday, high = end;
    for (int i = 0; i < kTries; ++i) { // what is filed later is never due earlier
        const base::Instant middle = low + (high - low) / 2;
        const auto due = dueOf(item, middle);
        (due && *due <= end ? low : high) = middle;
    }
    return low;
}

std::vector<DrillFeed::LateItem> DrillFeed::soonOver() const
{
    std::vector<LateItem> all;
    const base::Instant from = m_play.begin - kMostLimit;
    for (const domain::Severity level : {domain::Severity::Yellow, domain::Severity::Blue}) {
        for (const domain::Item *item : m_items[indexOf(level)]) {
            if (const auto due = dueOf(*item, from); due && *due - from >= kLeastLimit)
                all.emplace_back(*due - from, item);
        }
    }
    // Where every limit is one of days, what is late came days ago.
    const auto shortest = std::ranges::min_element(all, {}, &LateItem::first);
    const base::Milliseconds most =
        shortest == all.end() ? base::Milliseconds(kMostLimit) : std::max<base::Milliseconds>(kMostLimit, shortest->first);
    std::erase_if(all, [most](const LateItem &each) { return each.first > most; });
    return all;
}

const region::Grid &DrillFeed::anyGrid(Dice &dice) const { return m_region->grids[dice.below(m_region->grids.size())]; }

DrillFeed::Scene DrillFeed::sceneAt(Dice &dice) const
{
    if (!m_keyGrids.empty() && m_play.scenario->atKeyAreas > 0 && dice.chance(m_play.scenario->atKeyAreas))
        return sceneIn(*m_keyGrids[dice.below(m_keyGrids.size())], dice);
    if (!m_region->elements.empty() && (m_region->grids.empty() || dice.chance(kElementShare))) {
        const region::Element &element = m_region->elements[dice.below(m_region->elements.size())];
        return {element.name, nearby(element.point, dice)};
    }
    if (m_region->grids.empty())
        return {m_region->name, std::nullopt};
    return sceneIn(anyGrid(dice), dice);
}

DrillFeed::Scene DrillFeed::sceneIn(const region::Grid &grid, Dice &dice) const
{
    const QRectF box = grid.ring.boundingRect();
    base::GeoPoint point = grid.label;
    for (int i = 0; i < kTries; ++i) {
        const QPointF thrown(dice.between(box.left(), box.right()), dice.between(box.top(), box.bottom()));
        if (const base::GeoPoint there = written({thrown.y(), thrown.x()}); region::covers(grid.ring, grid.holes, there)) {
            point = there;
            break;
        }
    }
    const QString road = roadNear(point);
    return {road.isEmpty() || road == grid.name ? grid.name : road + QStringLiteral(" · ") + grid.name, point};
}

QString DrillFeed::roadNear(base::GeoPoint point) const
{
    QString name;
    double nearest = kRoadWithin;
    for (const region::MapLine &line : m_region->lines) {
        if (line.kind != region::MapLine::Kind::Road || line.name.isEmpty())
            continue;
        for (qsizetype i = 1; i < line.line.size(); ++i) {
            const double off = offLine(point, line.line[i - 1], line.line[i]);
            if (off < nearest) {
                nearest = off;
                name = line.name;
            }
        }
    }
    return name;
}

} // namespace drill
