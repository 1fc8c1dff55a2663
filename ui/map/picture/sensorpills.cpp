// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/picture/sensorpills.h"

#include "base/text/outsidetext.h"
#include "domain/centre/plan.h"
#include "live/things/sensornews.h"
#include "map/picture/areatags.h"
#include "map/plan/gridground.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kPillTall = 1.5, kPillWider = 0.9; ///< of a pill, in sizes of a label; wider than its number
constexpr qreal kBelow = 2.2;                      ///< under the grid's label it is looked for first, in sizes of a label
constexpr qreal kPillAir = 2;                      ///< pixels between two things
constexpr qreal kPillRaster = 7;                   ///< pixels between two places that are looked at, at the most kMostSteps each way
constexpr int kLeastSteps = 6, kMostSteps = 34;
constexpr qreal kDash = 2.5; ///< of a silent pill, in widths of its line
constexpr qreal kDisc = 0.78, kPillMark = 0.62, kCorner = 0.5;
constexpr qreal kLandmark = 1.3;  ///< how far a landmark reaches, in sizes of a label
constexpr size_t kMostKinds = 8;  ///< that a tip names
constexpr size_t kMostNewest = 5; ///< of what its sensors said

QString pillText(const char *source) { return QCoreApplication::translate("ui::map::MapView", source); }

QSizeF pillSize(int count, qreal label)
{
    const qreal height = std::round(label * kPillTall);
    return {std::max(height * 1.25, std::ceil(theme::textWidth(QString::number(count), look::sans(label)) + label * kPillWider)), height};
}

/// Looks for room in one grid. Where a pill stands depends on numbers of sensors and the plan alone: an alarm moves nothing.
class PillRoom {
public:
    PillRoom(const MapScene::GridShape &grid, const MapState &state, const std::vector<QRectF> &taken)
        : m_ground(grid, state.camera), m_label(state.style.label), m_wish(state.camera.toPixel(grid.label) + QPointF(0, kBelow * m_label))
    {
        if (m_ground.isEmpty()) {
            return;
        }
        for (const QRectF &box : taken) {
            if (box.intersects(m_ground.bounds())) {
                m_taken.push_back(box);
            }
        }
        const qreal side = std::max(m_ground.bounds().width(), m_ground.bounds().height());
        m_places = m_ground.points(m_wish, std::clamp(int(side / kPillRaster), kLeastSteps, kMostSteps));
    }
    [[nodiscard]] bool isSeen() const { return !m_ground.isEmpty(); }
    /// None: there is no room for so many more.
    [[nodiscard]] std::optional<std::vector<QRectF>> boxes(const std::vector<int> &counts) const
    {
        std::vector<QRectF> taken = m_taken, found;
        for (const int count : counts) {
            const QSizeF size = pillSize(count, m_label);
            const auto fits = [&](QPointF place) {
                const QRectF wide = wideOf(boxAt(place, size));
                return std::ranges::none_of(taken, [&wide](const QRectF &other) { return other.intersects(wide); }) && m_ground.holds(wide);
            };
            const auto place = std::ranges::find_if(m_places, fits);
            if (place == m_places.end()) {
                return std::nullopt;
            }
            found.push_back(boxAt(*place, size));
            taken.push_back(wideOf(found.back()));
        }
        return found;
    }
    /// Where one stands that must be seen although there is no room.
    [[nodiscard]] QRectF anywhere(int count) const
    {
        return boxAt(m_places.empty() ? m_ground.bounds().center() : m_places.front(), pillSize(count, m_label));
    }
    /// A pill with its mark and some air.
    [[nodiscard]] QRectF wideOf(const QRectF &box) const
    {
        return box.adjusted(-kPillAir, -kPillAir - m_label * kDisc, kPillAir + m_label * kDisc, kPillAir);
    }

private:
    static QRectF boxAt(QPointF centre, QSizeF size)
    {
        const QPointF corner = centre - QPointF(size.width(), size.height()) / 2;
        return {QPointF(std::round(corner.x()), std::round(corner.y())), size};
    }
    GridGround m_ground;
    qreal m_label;
    QPointF m_wish;
    std::vector<QRectF> m_taken;
    std::vector<QPointF> m_places;
};

SensorPill joinedPill(const std::vector<size_t> &spots, const std::vector<live::SensorSpot> &of)
{
    SensorPill pill;
    pill.spots = spots;
    for (const size_t spot : spots) {
        pill.count += of[spot].count;
    }
    return pill;
}

/// Where the pills of one grid stand: of each of its spots, or all in one where they find no room beside each other.
std::vector<SensorPill> placesIn(const PillRoom &room, const std::vector<size_t> &spots, const std::vector<live::SensorSpot> &of)
{
    std::vector<SensorPill> pills;
    std::vector<int> counts;
    for (const size_t spot : spots) {
        pills.push_back(joinedPill({spot}, of));
        counts.push_back(pills.back().count);
    }
    auto boxes = room.boxes(counts);
    if (!boxes) {
        pills = {joinedPill(spots, of)};
        boxes = room.boxes({pills.front().count});
    }
    if (!boxes) {
        pills.front().fits = false;
        boxes = {room.anywhere(pills.front().count)};
    }
    for (size_t pill = 0; pill < pills.size(); ++pill) {
        pills[pill].box = (*boxes)[pill];
    }
    return pills;
}

/// `taken`: by them, and by what stands there anyhow.
std::vector<SensorPill> placesOf(const MapScene &scene, const MapState &state, std::vector<QRectF> &taken)
{
    const std::vector<live::SensorSpot> &spots = *state.sensors->spots;
    std::vector<std::vector<size_t>> byGrid(scene.grids().size());
    for (size_t spot = 0; spot < spots.size(); ++spot) {
        const live::SensorSpot &each = spots[spot];
        if (each.grid >= 0 && size_t(each.grid) < byGrid.size() && (state.homes || !each.homes)) {
            byGrid[size_t(each.grid)].push_back(spot);
        }
    }
    taken = state.plan->taken();
    for (const AreaTag &tag : areaTags(scene, state)) {
        taken.push_back(tag.box);
    }
    if (state.plan->landmark) {
        const qreal reach = state.style.label * kLandmark;
        taken.emplace_back(*state.plan->landmark - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach));
    }
    std::vector<SensorPill> pills;
    for (size_t grid = 0; grid < byGrid.size(); ++grid) {
        if (byGrid[grid].empty()) {
            continue;
        }
        const PillRoom room(scene.grids()[grid], state, taken);
        if (!room.isSeen()) {
            continue;
        }
        for (SensorPill &pill : placesIn(room, byGrid[grid], spots)) {
            if (pill.fits) {
                taken.push_back(room.wideOf(pill.box));
            }
            pills.push_back(std::move(pill));
        }
    }
    return pills;
}

/// Where the word of a silent pill stands: below it, above, at its right, at its left; null: there is no room.
QRectF tagPlace(const SensorPill &pill, const MapState &state, const std::vector<QRectF> &taken)
{
    const qreal label = state.style.label, mark = label * kDisc + kPillAir + 1, air = kPillAir + 1;
    const QSizeF size = theme::tagSize(silentWord(pill.health), label);
    const QPointF centre = pill.box.center() - QPointF(size.width(), size.height()) / 2;
    const QRectF view(QPointF(0, 0), state.camera.view());
    for (const QPointF at : {QPointF(centre.x(), pill.box.bottom() + air), QPointF(centre.x(), pill.box.top() - mark - size.height()),
                             QPointF(pill.box.right() + mark, centre.y()), QPointF(pill.box.left() - air - size.width(), centre.y())}) {
        const QRectF box(QPointF(std::round(at.x()), std::round(at.y())), size);
        if (view.contains(box) && std::ranges::none_of(taken, [&box](const QRectF &other) { return other.intersects(box); })) {
            return box;
        }
    }
    return {};
}

bool isHot(const live::SensorAlarms &alarms) { return alarms.worst && !domain::isWorse(domain::Severity::Orange, *alarms.worst); }

} // namespace

QPointF markCentre(const SensorPill &pill) { return pill.box.topRight() + QPointF(-pill.box.height() * 0.1, pill.box.height() * 0.1); }

std::vector<SensorPill> sensorPills(const MapScene &scene, const MapState &state) { return SensorPlaces().of(scene, state); }

const std::vector<SensorPill> &SensorPlaces::of(const MapScene &scene, const MapState &state)
{
    const bool shown = state.choice.shows(kSensors) && state.sensors != nullptr;
    const bool sameSpots = m_figures && state.sensors && m_figures->spots == state.sensors->spots;
    const bool sameGround = m_plan == state.plan && m_camera == state.camera && m_style == state.style;
    if (!sameSpots || !sameGround || m_homes != state.homes || m_shown != shown) {
        m_taken.clear();
        m_places = shown ? placesOf(scene, state, m_taken) : std::vector<SensorPill>();
    } else if (m_figures == state.sensors) {
        return m_pills;
    }
    m_plan = state.plan;
    m_figures = state.sensors;
    m_camera = state.camera;
    m_style = state.style;
    m_homes = state.homes;
    m_shown = shown;
    m_pills.clear();
    std::vector<QRectF> taken = m_taken;
    for (SensorPill pill : m_places) {
        for (const size_t spot : pill.spots) {
            pill.alarms.add(state.sensors->alarms[spot]);
            if (spot < state.sensors->health.size()) {
                pill.health.add(state.sensors->health[spot]);
            }
        }
        if (pill.fits && pill.health.isSilent()) {
            pill.tag = tagPlace(pill, state, taken);
            taken.push_back(pill.tag);
        }
        if (pill.fits || isHot(pill.alarms)) {
            m_pills.push_back(std::move(pill));
        }
    }
    return m_pills;
}

void paintPill(QPainter &painter, const theme::Theme &theme, const QRectF &box, const QString &number, qreal label, bool silent)
{
    const look::Palette &palette = theme.palette();
    const qreal line = std::max(1.0, label * 0.1);
    QPen pen(silent ? palette.textThird : palette.control, line);
    if (silent) {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern({kDash, kDash});
    }
    painter.setPen(pen);
    painter.setBrush(palette.ground);
    const QRectF inner = box.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2);
    theme::paintText(painter, number, box, look::sans(label), silent ? palette.textThird : palette.text, Qt::AlignHCenter);
}

void paintAlarm(QPainter &painter, const theme::Theme &theme, QPointF centre, const live::SensorAlarms &alarms, qreal label)
{
    const look::Palette &palette = theme.palette();
    if (alarms.open == 0) {
        return;
    }
    const QColor ground = palette.inkEdge ? QColor(Qt::white) : palette.ground;
    painter.setPen(Qt::NoPen);
    if (!isHot(alarms)) {
        const qreal side = std::round(label * kCorner);
        const QRectF corner(QPointF(std::round(centre.x() - side / 2), std::round(centre.y() - side / 2)), QSizeF(side, side));
        painter.setBrush(palette.ground);
        painter.drawRect(corner.adjusted(-1, -1, 1, 1));
        painter.setBrush(palette.text);
        painter.drawRect(corner);
        return;
    }
    painter.setBrush(ground);
    painter.drawEllipse(centre, label * kDisc, label * kDisc);
    look::MarkStyle mark;
    mark.ground = ground;
    mark.ring = false;
    look::paintMark(painter, *alarms.worst, centre, label * kPillMark, palette, mark);
}

QString silentWord(const live::SpotHealth &health) { return pillText(QT_TRANSLATE_NOOP("ui::map::MapView", "Silent %1")).arg(health.silent); }

namespace {

/// How many are silent, and what they said last.
QStringList newsOf(const region::Region &region, const SensorFigures &figures, const std::vector<size_t> &spots, const live::ThingsWatch *things,
                   base::Instant now)
{
    QStringList words;
    live::SpotHealth health;
    std::vector<size_t> groups;
    for (const size_t spot : spots) {
        const std::vector<size_t> &each = (*figures.spots)[spot].groups;
        groups.insert(groups.end(), each.begin(), each.end());
        if (spot < figures.health.size()) {
            health.add(figures.health[spot]);
        }
    }
    if (health.silent > 0) {
        words << pillText(QT_TRANSLATE_NOOP("ui::map::MapView", "silent %1 of %2 that have spoken")).arg(health.silent).arg(health.heard);
    }
    if (things != nullptr && !things->isKnown()) {
        words << pillText(QT_TRANSLATE_NOOP("ui::map::MapView", "values unknown"));
    } else if (things != nullptr) {
        for (const live::ThingState &state : live::newestOf(things->all(), region, groups, kMostNewest)) {
            words << live::readingText(state.reading, now);
        }
    }
    return words;
}

} // namespace

QString sensorText(const region::Region &region, const SensorFigures &figures, const std::vector<size_t> &spots, const live::ThingsWatch *things,
                   base::Instant now)
{
    SensorPill pill = joinedPill(spots, *figures.spots);
    for (const size_t spot : spots) {
        pill.alarms.add(figures.alarms[spot]);
    }
    QStringList places, kinds;
    for (const size_t spot : spots) {
        if (const QString &place = (*figures.spots)[spot].place; !place.isEmpty() && !places.contains(place) && places.size() < 3) {
            places << place;
        }
    }
    std::vector<std::pair<QString, int>> counts;
    for (const size_t spot : spots) {
        for (const size_t group : (*figures.spots)[spot].groups) {
            const domain::SensorGroup &each = region.plan->sensing.groups[group];
            const auto kind = std::ranges::find(region.plan->sensing.kinds, each.kind, &domain::SensorKind::code);
            const QString name = kind == region.plan->sensing.kinds.end() ? each.kind : kind->name;
            const auto known = std::ranges::find(counts, name, &std::pair<QString, int>::first);
            if (known == counts.end()) {
                counts.emplace_back(name, each.count);
            } else {
                known->second += each.count;
            }
        }
    }
    for (size_t kind = 0; kind < std::min(counts.size(), kMostKinds); ++kind) {
        kinds << u"%1 %2"_s.arg(base::isolated(counts[kind].first)).arg(counts[kind].second);
    }
    if (counts.size() > kMostKinds) {
        kinds << u"…"_s;
    }
    QStringList words{pillText(QT_TRANSLATE_NOOP("ui::map::MapView", "Sensors %1")).arg(pill.count)};
    for (const QString &place : places) {
        words << base::isolated(place);
    }
    if (!kinds.isEmpty()) {
        words << kinds.join(u", "_s);
    }
    if (pill.alarms.open > 0) {
        words << pillText(QT_TRANSLATE_NOOP("ui::map::MapView", "open alarms %1")).arg(pill.alarms.open);
    }
    words += newsOf(region, figures, spots, things, now);
    return words.join(u" · "_s);
}

} // namespace ui::map
