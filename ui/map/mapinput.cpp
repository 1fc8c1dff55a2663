// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keyboard do on a map.
#include "map/mapview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace ui::map {

namespace {

constexpr qreal kPanStep = 64;
constexpr qreal kDragFrom = 6;

} // namespace

void MapView::wheelEvent(QWheelEvent *event)
{
    if (m_mode == MapMode::Desk && event->angleDelta().y() != 0) {
        m_camera.zoomAt(event->position(), std::pow(kZoomStep, event->angleDelta().y() / 120.0));
        moved();
    }
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        m_dragFrom = event->position();
        m_dragged = false;
    }
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragFrom) {
        setCursor(thingAt(event->position()).caseId ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    const QPointF step = event->position() - *m_dragFrom;
    if (m_dragged || step.manhattanLength() >= kDragFrom) {
        m_dragged = true;
        m_dragFrom = event->position();
        pan(step);
    }
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool click = m_dragFrom && !m_dragged && event->button() == Qt::LeftButton;
    m_dragFrom.reset();
    if (!click) {
        return;
    }
    const MapThing thing = thingAt(event->position());
    choose(thing);
}

void MapView::choose(const MapThing &thing)
{
    if (thing.caseId) {
        Q_EMIT caseChosen(*thing.caseId);
        return;
    }
    Q_EMIT gridChosen(thing.element ? m_hall.region().elements[*thing.element].grid : thing.grid);
    if (thing.element) {
        Q_EMIT elementChosen(m_hall.region().elements[*thing.element].code);
    } else if (!thing.sensors.empty() && m_figures.sensors) {
        std::vector<size_t> groups;
        for (const size_t spot : thing.sensors) {
            const std::vector<size_t> &of = (*m_figures.sensors->spots)[spot].groups;
            groups.insert(groups.end(), of.begin(), of.end());
        }
        const live::SensorSpot &first = (*m_figures.sensors->spots)[thing.sensors.front()];
        Q_EMIT sensorsChosen(thing.grid, thing.sensors.size() == 1 ? first.place : QString(), groups);
    }
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: pan({kPanStep, 0}); break;
    case Qt::Key_Right: pan({-kPanStep, 0}); break;
    case Qt::Key_Up: pan({0, kPanStep}); break;
    case Qt::Key_Down: pan({0, -kPanStep}); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomStep(true); break;
    case Qt::Key_Minus: zoomStep(false); break;
    case Qt::Key_Home: showAll(); break;
    default: QWidget::keyPressEvent(event); break;
    }
}

} // namespace ui::map
