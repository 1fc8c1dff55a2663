// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mapview.h"

#include "map/layer/pinlayer.h"
#include "map/tools/measuredpath.h"
#include "region/ground/gridversions.h"
#include "theme/plain.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kSettle{90}; ///< after the last movement the layers are painted sharp
constexpr double kMarksBelow = 4;                ///< metres a pixel below which every open case has a mark of its own
constexpr size_t kMostMarks = 200;

} // namespace

MapView::MapView(const live::Hall &hall, const theme::Theme &theme, MapMode mode, QWidget *parent)
    : QWidget(parent), m_hall(hall), m_theme(theme), m_mode(mode), m_scene(hall.region()), m_gridsFrom(region::gridsFrom(hall.region())),
      m_style(mode == MapMode::Hall ? hallStyle(1) : deskStyle()), m_picture(hall, m_scene, theme, ui::map::layers())
{
    if (mode == MapMode::Hall) {
        m_choice.layers = shownOnWall();
        m_homes = false;
    }
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    theme::setSpoken(this, tr("Map of the region"));
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle);
    connect(&m_settle, &QTimer::timeout, this, &MapView::synchronize);
    if (mode == MapMode::Desk) {
        setFocusPolicy(Qt::StrongFocus);
        setMouseTracking(true);
    } else {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    connect(&hall, &live::Hall::changed, this, &MapView::follow);
    connect(&hall, &live::Hall::secondPassed, this, &MapView::passTime);
    refresh();
}

MapView::~MapView() = default;

void MapView::setUnit(qreal unit)
{
    if (m_mode == MapMode::Hall && unit > 0 && !qFuzzyCompare(unit, m_style.unit)) {
        m_style = hallStyle(unit);
        touch();
    }
}

void MapView::setChosenCase(std::optional<base::CaseId> id)
{
    if (id != m_chosen) {
        m_chosen = id; // the call-out and the chosen pin push the labels aside
        m_unsaid += m_laid;
        touch();
    }
}

void MapView::setChosenGrid(const QString &code)
{
    if (code != m_chosenGrid) {
        m_chosenGrid = code;
        touch();
    }
}

void MapView::setLayers(const LayerChoice &choice)
{
    if (choice != m_choice) {
        m_choice = choice;
        refresh();
    }
}

void MapView::leaveOutHomes()
{
    if (std::exchange(m_homes, false)) {
        touch(false);
    }
}

void MapView::setThings(const live::ThingsWatch &things)
{
    m_things = &things;
    connect(&things, &live::ThingsWatch::changed, this, [this](const live::ThingsChanged &changes) {
        if (changes.everything || !changes.groups.empty()) {
            setHealth(m_things->groups());
        }
    });
    setHealth(things.groups());
}

void MapView::setHealth(const std::vector<domain::GroupHealth> &groups)
{
    if (groups != m_figures.groups) {
        m_figures.groups = groups;
        follow({});
    }
}

void MapView::setPatrols(const std::vector<live::GridPatrol> &patrols)
{
    if (patrols != m_figures.patrols) {
        m_figures.patrols = patrols;
        follow({});
    }
}

void MapView::setHeat(std::shared_ptr<const report::GridHours> hours)
{
    if (hours != m_heat) {
        m_heat = std::move(hours);
        touch(false);
    }
}

void MapView::setSent(const QString &words)
{
    if (words != m_sent) {
        m_sent = words;
        update(m_laid);
    }
}

void MapView::setStale(bool stale)
{
    if (stale != m_stale) {
        m_stale = stale;
        update(m_laid);
    }
}

void MapView::setCalm(std::optional<CalmText> calm)
{
    if (calm != m_calm) {
        m_calm = std::move(calm);
        m_unsaid += m_laid;
        touch();
    }
}

void MapView::setOver(std::vector<QRectF> boxes)
{
    if (boxes != m_over) {
        m_over = std::move(boxes);
        m_unsaid += m_laid;
        touch();
    }
}

void MapView::restyle()
{
    m_picture.forget();
    touch();
}

void MapView::setCallout(bool shown)
{
    m_callout = shown;
    touch();
}

void MapView::setHidden(const QSet<base::CaseId> &ids)
{
    if (ids != m_hidden) {
        m_hidden = ids;
        touch(false);
    }
}

void MapView::refresh()
{
    live::Changes all;
    all.everything = true;
    follow(all);
}

/// The town has other grids: the scene is made anew in the same metres, so that the camera goes on looking at the same ground, and with it all that
/// was made of it.
void MapView::takeGrids()
{
    m_gridsFrom = region::gridsFrom(m_hall.region());
    m_scene = MapScene(m_hall.region(), m_scene.plane());
    m_picture.begin(ui::map::layers());
    MapFigures figures;
    figures.groups = std::move(m_figures.groups);
    if (m_figures.patrols.size() == m_hall.region().grids.size()) { // they may have come before the grids
        figures.patrols = std::move(m_figures.patrols);
    }
    m_figures = std::move(figures);
    m_plan = std::make_shared<const MapPlan>();
    m_basis = {};
    if (m_fitted) {
        showAll();
    }
    touch();
}

void MapView::follow(const live::Changes &changes)
{
    if (changes.everything && m_gridsFrom != region::gridsFrom(m_hall.region())) {
        takeGrids();
    }
    const auto sensors = m_figures.sensors;
    const auto elements = m_figures.elements;
    m_picture.follow(changes, m_choice, m_figures);
    if (m_figures.sensors != sensors || m_figures.elements != elements) {
        touch(false);
    }
    if (m_figures.elements != elements) {
        Q_EMIT elementsChanged();
    }
    const auto slot = m_chosen ? m_hall.table().slotOf(*m_chosen) : std::nullopt;
    const bool chosen = slot && (changes.touchesCase(*slot) || changes.touchesClock(*slot));
    if (chosen) {
        m_unsaid += m_laid;
    }
    // The plan is made of counts, of pins, and near by of a mark for each case.
    if (chosen || changes.hasGrids() || touchesPins(changes) || (marksEachCase() && changes.hasCases())) {
        touch();
    }
}

/// Several things change in one frame: the plan is made and the picture compared once, before the frame is painted.
void MapView::touch(bool toPlan)
{
    m_planStale = m_planStale || toPlan;
    if (!std::exchange(m_toSynchronize, true)) {
        QMetaObject::invokeMethod(this, &MapView::synchronize, Qt::QueuedConnection);
    }
}

void MapView::synchronize()
{
    m_toSynchronize = false;
    if (!isVisible()) {
        return;
    }
    m_unsaid += prepare();
    update(std::exchange(m_unsaid, {}));
}

std::optional<live::PinView> MapView::chosenPin() const
{
    const auto slot = m_chosen ? m_hall.table().slotOf(*m_chosen) : std::nullopt;
    if (!slot) {
        return std::nullopt;
    }
    const live::CaseRow &row = m_hall.table().row(*slot);
    if (std::isnan(row.latitude) || std::isnan(row.longitude)) {
        return std::nullopt;
    }
    const auto known = std::ranges::find(m_figures.pins, *m_chosen, &live::PinView::id);
    if (known != m_figures.pins.end()) {
        return *known;
    }
    return live::PinView{*m_chosen, row.level, {row.latitude, row.longitude}, m_hall.table().names().text(row.grid), false, false};
}

bool MapView::marksEachCase() const { return m_mode == MapMode::Desk && m_painted.metresPerPixel() <= kMarksBelow; }

std::vector<live::PinView> MapView::nearbyMarks() const
{
    std::vector<live::PinView> marks;
    if (!marksEachCase()) {
        return marks;
    }
    const QRectF shown = m_painted.shown();
    for (const live::CaseRow &row : m_hall.table().rows()) {
        const bool other = row.used && domain::isOpen(row.state) && domain::isWorse(domain::Severity::Orange, row.level);
        if (!other || std::isnan(row.latitude) || !m_choice.shows(row.level) || row.id == m_chosen) {
            continue;
        }
        if (shown.contains(m_scene.plane().toMetres({row.latitude, row.longitude})) && marks.size() < kMostMarks) {
            marks.push_back({row.id, row.level, {row.latitude, row.longitude}, m_hall.table().names().text(row.grid), false, false});
        }
    }
    std::ranges::stable_sort(marks, {}, &live::PinView::level);
    return marks;
}

QString MapView::scaleText() const { return roundLengthText({scaleLength(m_painted.metresPerPixel(), m_style.scaleBar)}); }

void MapView::replan()
{
    const double length = scaleLength(m_painted.metresPerPixel(), m_style.scaleBar) / m_painted.metresPerPixel();
    PlanInput input{.scene = m_scene,
                    .camera = m_painted,
                    .style = m_style,
                    .grids = m_figures.grids,
                    .pins = m_figures.pins,
                    .marks = nearbyMarks(),
                    .chosen = chosenPin(),
                    .callout = m_callout,
                    .calm = m_calm ? calmSize() * m_style.unit : QSizeF(),
                    .over = m_over};
    PlanBasis basis = basisOf(input);
    if (basis == m_basis) {
        return;
    }
    const bool comparable = m_basis.camera == basis.camera && m_basis.unit == basis.unit;
    input.before = comparable ? m_plan.get() : nullptr;
    input.overdueWord = tr("Overdue", "a pin's tag");
    input.unitWord = tr("cases", "unit behind a grid's count");
    input.unitWordOfOne = tr("case", "unit behind a grid's count of one");
    input.scaleText = scaleText();
    input.scalePixels = length;
    m_plan = std::make_shared<const MapPlan>(planMap(input));
    m_basis = std::move(basis);
}

MapState MapView::state() const
{
    const auto told = m_mode == MapMode::Hall && !m_plan->callout.isEmpty() ? chosenPin() : std::nullopt;
    return {.camera = m_painted,
            .style = m_style,
            .choice = m_choice,
            .grids = m_figures.grids,
            .plan = m_plan,
            .sensors = m_figures.sensors,
            .elements = m_figures.elements,
            .base = baseFrame(),
            .homes = m_homes,
            .hidden = m_hidden,
            .framed = m_scene.gridIndex(told ? told->grid : m_chosenGrid),
            .scaleText = scaleText(),
            .scalePixels = scaleLength(m_painted.metresPerPixel(), m_style.scaleBar) / m_painted.metresPerPixel(),
            .north = tr("N", "north"),
            .heat = m_heat,
            .things = m_things};
}

/// What of the widget differs from before; the picture is told, and not painted yet.
QRegion MapView::prepare()
{
    if (m_settle.isActive()) {
        return {}; // still moving: the old picture is good enough
    }
    m_planStale = m_planStale || m_painted != m_camera;
    m_painted = m_camera;
    if (std::exchange(m_planStale, false)) {
        replan();
    }
    m_picture.setSize(size(), devicePixelRatioF());
    wantBase();
    QRegion changed = m_picture.show(state());
    if (const QRegion laid = overlays(); laid != m_laid) {
        changed += m_laid;
        changed += laid;
        m_laid = laid;
    }
    return changed;
}

void MapView::paintEvent(QPaintEvent *event)
{
    m_unsaid += prepare(); // found only now: this may be the painting of a picture of the widget, and the screen still has the old one
    m_picture.repair();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (m_camera != m_painted) {
        painter.fillRect(rect(), m_theme.palette().mapOutside);
        painter.save();
        painter.setTransform(m_camera.from(m_painted), true);
        painter.drawPixmap(QPointF(0, 0), m_picture.pixmap());
        painter.restore();
    } else {
        painter.drawPixmap(QPointF(0, 0), m_picture.pixmap());
    }
    paintOverlays(painter, event->region());
    if (hasFocus() && m_mode == MapMode::Desk) {
        m_theme.paintFocus(painter, rect());
    }
    if (!m_unsaid.isEmpty()) {
        touch(false);
    }
}

void MapView::resizeEvent(QResizeEvent *)
{
    m_camera.setView(size());
    const auto followed = m_followed;
    if (m_fitted || followed) {
        showAll(); // also tells the camera its limits for this size
    }
    if (followed) {
        centreOn(followed->first, followed->second);
    }
    touch();
    Q_EMIT cameraMoved();
}

void MapView::showAll()
{
    // The wall's legend of scale and north stands in the margins, so these need not be wider than a label is high.
    const qreal inset = m_style.label * (m_mode == MapMode::Hall ? 0.9 : 1.2);
    m_camera.fit(m_scene.bounds(), QMarginsF(inset, inset, inset, inset));
    // A town that leaves width free leaves it on the left, where the call-out then covers no grid.
    const qreal spare = width() - 2 * inset - m_scene.bounds().width() / m_camera.metresPerPixel();
    const qreal told = (Callout::size().width() + 72) * m_style.unit;
    const qreal aside = std::min(spare, told);
    if (m_mode == MapMode::Hall && m_callout && aside > told / 2) {
        m_camera.fit(m_scene.bounds(), QMarginsF(inset + aside, inset, inset, inset));
    }
    m_fitted = true;
    m_followed.reset();
    touch();
    Q_EMIT cameraMoved();
}

void MapView::centreOn(base::CaseId id, base::Metres across)
{
    const auto slot = m_hall.table().slotOf(id);
    if (!slot || std::isnan(m_hall.table().row(*slot).latitude)) {
        return;
    }
    const live::CaseRow &row = m_hall.table().row(*slot);
    m_fitted = false;
    m_followed = {id, across};
    m_camera.centreOn(m_scene.plane().toMetres({row.latitude, row.longitude}), across.value / std::max(1, width()));
    touch();
    Q_EMIT cameraMoved();
}

void MapView::centreAt(base::GeoPoint point, base::Metres across)
{
    m_fitted = false;
    m_followed.reset();
    m_camera.centreOn(m_scene.plane().toMetres(point), across.value / std::max(1, width()));
    touch();
    Q_EMIT cameraMoved();
}

void MapView::pan(QPointF pixels)
{
    m_camera.pan(pixels);
    moved();
}

void MapView::zoomStep(bool closer)
{
    m_camera.zoomAt(QRectF(rect()).center(), closer ? kZoomStep : 1 / kZoomStep);
    moved();
}

void MapView::moved()
{
    m_fitted = false;
    m_followed.reset();
    m_settle.start();
    update();
    Q_EMIT cameraMoved();
}

MapThing MapView::thingAt(QPointF pixel) const { return m_picture.hit(m_camera.from(m_painted).inverted().map(pixel)).value_or(MapThing()); }

std::optional<MapCard> MapView::cardAt(QPointF pixel) const
{
    const QTransform moved = m_camera.from(m_painted);
    std::optional<MapCard> card = m_picture.card(moved.inverted().map(pixel));
    if (card) {
        for (QRectF &box : card->over) {
            box = moved.mapRect(box);
        }
    }
    return card;
}

std::vector<PlacedThing> MapView::things() const
{
    std::vector<PlacedThing> things = m_picture.things();
    for (PlacedThing &each : things) {
        each.at = m_camera.from(m_painted).map(each.at);
    }
    std::erase_if(things, [this](const PlacedThing &each) { return !QRectF(rect()).contains(each.at); });
    return things;
}

} // namespace ui::map
