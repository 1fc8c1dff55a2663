// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/drillfeed.h"

#include "region/geometry.h"

#include <QTime>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace intake {

namespace {

// Reports an hour of the day: quiet nights, one hump in the morning and one in the afternoon.
constexpr std::array<double, 24> kHours{2, 1, 1, 1, 1, 2, 4, 9, 14, 17, 16, 12, 8, 9, 14, 16, 15, 13, 10, 8, 6, 5, 4, 3};
// Worst first; few reports are urgent.
constexpr std::array<double, domain::kSeverities.size()> kLevelWeights{1, 5, 24, 42, 28};
constexpr double kSampleShare = 0.3;  // of reports that repeat one of the pack's samples
constexpr double kElementShare = 0.6; // of the others that happen at a registered thing
constexpr double kNearElement = 25;   // metres
constexpr double kRoadWithin = 300;   // metres
constexpr double kDegree = 111'195;   // metres of a degree of latitude on the mean sphere
constexpr int kTries = 40;

enum Purpose : quint64 { kWhen = 1, kWhat = 2 };

base::GeoPoint moved(base::GeoPoint from, double metres, double angle)
{
    const double shrink = std::max(0.01, std::cos(from.latitude * std::numbers::pi / 180));
    return {from.latitude + metres * std::cos(angle) / kDegree, from.longitude + metres * std::sin(angle) / (kDegree * shrink)};
}

/// From a piece of a line to a point, in metres on the plane.
double offLine(base::GeoPoint point, QPointF from, QPointF to)
{
    const double shrink = std::cos(point.latitude * std::numbers::pi / 180);
    const QPointF scale(kDegree * shrink, kDegree);
    const auto plane = [&](QPointF p) { return QPointF((p.x() - point.longitude) * scale.x(), (p.y() - point.latitude) * scale.y()); };
    const QPointF a = plane(from);
    const QPointF along = plane(to) - a;
    const double length = QPointF::dotProduct(along, along);
    const double t = length > 0 ? std::clamp(-QPointF::dotProduct(a, along) / length, 0.0, 1.0) : 0.0;
    const QPointF nearest = a + t * along;
    return std::hypot(nearest.x(), nearest.y());
}

} // namespace

DrillFeed::DrillFeed(region::RegionPtr region, quint64 seed) : m_region(std::move(region)), m_seed(seed)
{
    const auto &book = m_region->rulebook;
    for (const domain::Item &item : book.items)
        m_items[indexOf(item.base)].push_back(&item);
    for (auto &items : m_items)
        std::ranges::sort(items, {}, &domain::Item::code);
    for (const region::SampleReport &sample : m_region->samples) {
        if (const domain::Item *item = book.item(sample.item))
            m_samples[indexOf(item->base)].push_back(&sample);
    }
    for (size_t i = 0; i < m_region->sources.size(); ++i) // a pack lists its busiest sources first
        m_sourceWeights.push_back(1.0 / static_cast<double>(i + 1));
}

Dice DrillFeed::diceFor(QDate day, int index, int count, quint64 purpose) const
{
    return Dice{m_seed, static_cast<quint64>(day.toJulianDay()), static_cast<quint64>(count), static_cast<quint64>(index), purpose};
}

base::Instant DrillFeed::moment(QDate day, int index, int count) const
{
    // One throw in each of `count` equal shares of the day's reports: the profile holds on every day, and moments grow with the index.
    double sum = 0;
    for (const double hour : kHours)
        sum += hour;
    double left = sum * (index + diceFor(day, index, count, kWhen).share()) / count;
    size_t hour = 0;
    while (hour + 1 < kHours.size() && left >= kHours[hour])
        left -= kHours[hour++];
    const double share = (static_cast<double>(hour) + left / kHours[hour]) / static_cast<double>(kHours.size());
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
    auto weights = kLevelWeights;
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
    Incoming &incoming = made.incoming;
    const size_t level = levelOf(dice);
    const auto &samples = m_samples[level];
    Scene scene;
    if (!samples.empty() && dice.chance(kSampleShare)) {
        const region::SampleReport &sample = *samples[dice.below(samples.size())];
        incoming.item = sample.item;
        incoming.title = sample.title;
        incoming.source = sample.source;
        if (const region::Grid *grid = m_region->grid(sample.grid))
            scene = sceneIn(*grid, dice);
        scene.text = sample.place;
    } else {
        const auto &items = m_items[level];
        const domain::Item &item = *items[dice.below(items.size())];
        incoming.item = item.code;
        incoming.title = item.name;
        incoming.source = m_region->sources[dice.pick(m_sourceWeights)].code;
        scene = sceneAt(dice);
    }
    const domain::Item *item = m_region->rulebook.item(incoming.item);
    incoming.description = item ? item->condition : QString();
    incoming.address = scene.text;
    if (scene.point) {
        incoming.latitude = QString::number(scene.point->latitude, 'f', 6);
        incoming.longitude = QString::number(scene.point->longitude, 'f', 6);
    }
    const region::Source *source = m_region->source(incoming.source);
    if (source && !source->active)
        incoming.callerPhone = QStringLiteral("000%1").arg(dice.below(100'000'000), 8, 10, QLatin1Char('0')); // no line has such a number
    incoming.sourceId = QStringLiteral("drill-%1-%2-%3-%4").arg(m_seed).arg(day.toString(QStringLiteral("yyyyMMdd"))).arg(count).arg(index + 1);
    return made;
}

DrillFeed::Scene DrillFeed::sceneAt(Dice &dice) const
{
    if (!m_region->elements.empty() && (m_region->grids.empty() || dice.chance(kElementShare))) {
        const region::Element &element = m_region->elements[dice.below(m_region->elements.size())];
        const base::GeoPoint near = moved(element.point, dice.between(0, kNearElement), dice.between(0, 2 * std::numbers::pi));
        return {element.name, m_region->gridAt(near) ? near : element.point};
    }
    if (m_region->grids.empty())
        return {m_region->name, std::nullopt};
    return sceneIn(m_region->grids[dice.below(m_region->grids.size())], dice);
}

DrillFeed::Scene DrillFeed::sceneIn(const region::Grid &grid, Dice &dice) const
{
    const QRectF box = grid.ring.boundingRect();
    base::GeoPoint point = grid.label;
    for (int i = 0; i < kTries; ++i) {
        const QPointF thrown(dice.between(box.left(), box.right()), dice.between(box.top(), box.bottom()));
        if (region::covers(grid.ring, grid.holes, {thrown.y(), thrown.x()})) {
            point = {thrown.y(), thrown.x()};
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

} // namespace intake
