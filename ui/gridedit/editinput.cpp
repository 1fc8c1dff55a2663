// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and mouse do on the map of the grid editor.
#include "gridedit/editmap.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui::gridedit {

namespace {

constexpr qreal kStep = 16, kFineStep = 2, kFarStep = 96; ///< pixels an arrow moves the cross
constexpr qreal kMargin = 24;                             ///< pixels from the edge, where the map moves
constexpr qreal kReach = 10;                              ///< pixels within which a point is drawn to what is there
constexpr qreal kSlack = 6;                               ///< pixels that a click may slip
constexpr double kNearer = 1.4;

std::optional<QPointF> arrowOf(int key)
{
    switch (key) {
    case Qt::Key_Left: return QPointF(-1, 0);
    case Qt::Key_Right: return QPointF(1, 0);
    case Qt::Key_Up: return QPointF(0, -1);
    case Qt::Key_Down: return QPointF(0, 1);
    default: return std::nullopt;
    }
}

QPointF boundTo(const QRectF &box, QPointF point)
{
    return {std::clamp(point.x(), box.left(), box.right()), std::clamp(point.y(), box.top(), box.bottom())};
}

} // namespace

double EditMap::reach() const { return kReach * m_camera.metresPerPixel(); }

town::Snapped EditMap::here() const
{
    const QPointF at = degreesAt(m_cross);
    if (m_edit == nullptr || (m_tool != EditTool::Draw && m_tool != EditTool::Split && !m_held))
        return {at, town::Snapped::To::Nothing};
    if (m_tool == EditTool::Draw && m_line.size() >= 3 && m_edit->here().between(m_line.front(), at) <= reach())
        return {m_line.front(), town::Snapped::To::Corner};
    std::optional<QPointF> except;
    if (m_held) {
        if (const region::Grid *grid = m_edit->shelf().find(m_held->grid))
            except = town::ringOf(*grid, m_held->ring).value(m_held->index);
    }
    return m_edit->snapped(at, reach(), except);
}

std::optional<town::GridPoint> EditMap::cornerAt(QPointF pixel) const
{
    const region::Grid *grid = m_edit == nullptr ? nullptr : m_edit->shelf().find(m_chosen);
    if (grid == nullptr)
        return std::nullopt;
    std::optional<town::GridPoint> best;
    double nearest = kReach;
    for (int ring = 0; ring < town::ringsOf(*grid); ++ring) {
        const QPolygonF &points = town::ringOf(*grid, ring);
        for (int i = 0; i < int(points.size()); ++i) {
            const QPointF off = pixelOf(points[i]) - pixel;
            if (const double far = std::hypot(off.x(), off.y()); far <= nearest) {
                nearest = far;
                best = town::GridPoint{m_chosen, ring, i};
            }
        }
    }
    return best;
}

std::optional<town::GridPoint> EditMap::cornerHere() const { return m_held ? m_held : cornerAt(m_cross); }

bool EditMap::canFinish() const
{
    switch (m_tool) {
    case EditTool::Draw: return m_line.size() >= 3;
    case EditTool::Split: return m_line.size() >= 2;
    case EditTool::Merge: return m_marked.size() >= 2;
    case EditTool::Choose:
    case EditTool::Corners: return false;
    }
    Q_UNREACHABLE();
}

void EditMap::finish()
{
    if (!canFinish())
        return;
    const QPolygonF line = m_line;
    const std::vector<town::GridId> marked = m_marked;
    switch (m_tool) {
    case EditTool::Draw: Q_EMIT drawn(line); break;
    case EditTool::Split: Q_EMIT cut(line); break;
    case EditTool::Merge: Q_EMIT mergeWanted(marked); break;
    case EditTool::Choose:
    case EditTool::Corners: break;
    }
}

bool EditMap::giveUp()
{
    if (m_held)
        m_held.reset();
    else if (!m_line.isEmpty())
        m_line.clear();
    else if (m_tool != EditTool::Choose)
        use(EditTool::Choose);
    else
        return false;
    setTrouble({});
    Q_EMIT changed();
    return true;
}

void EditMap::hold(const town::GridPoint &corner)
{
    m_held = corner;
    update();
    Q_EMIT changed();
}

void EditMap::toggle(town::GridId id)
{
    if (id == 0 || id == m_chosen)
        return;
    if (const auto found = std::ranges::find(m_marked, id); found != m_marked.end())
        m_marked.erase(found);
    else
        m_marked.push_back(id);
}

void EditMap::setOnLine()
{
    const QPointF at = here().at;
    const bool isAgain = !m_line.isEmpty() && (m_line.back() == at || (m_tool == EditTool::Draw && m_line.size() >= 3 && m_line.front() == at));
    if (!isAgain)
        m_line.append(at);
    else if (canFinish())
        finish();
}

void EditMap::setAtCorner()
{
    if (m_held) {
        const town::GridPoint corner = *std::exchange(m_held, std::nullopt);
        const QPointF from = town::ringOf(*m_edit->shelf().find(corner.grid), corner.ring).value(corner.index);
        const QPointF to = m_edit->snapped(degreesAt(m_cross), reach(), from).at;
        if (to != from)
            Q_EMIT cornerMoved(corner, to);
        return;
    }
    if (const auto corner = cornerAt(m_cross)) {
        m_cross = pixelOf(town::ringOf(*m_edit->shelf().find(m_chosen), corner->ring)[corner->index]);
        hold(*corner);
        return;
    }
    const region::Grid *grid = m_edit->shelf().find(m_chosen);
    const auto edge = grid == nullptr ? std::nullopt : town::edgeNear(m_chosen, *grid, degreesAt(m_cross), m_edit->here());
    if (edge && edge->metres <= reach())
        Q_EMIT cornerWanted(edge->at);
    else if (const auto other = m_edit->gridAt(degreesAt(m_cross)))
        choose(*other);
}

/// The next point, at the cross.
void EditMap::set()
{
    if (m_edit == nullptr)
        return;
    const town::GridId under = m_edit->gridAt(degreesAt(m_cross)).value_or(0);
    switch (m_tool) {
    case EditTool::Choose:
        if (under != 0 && under == m_chosen)
            Q_EMIT wordsWanted();
        else
            choose(under);
        break;
    case EditTool::Draw:
    case EditTool::Split: setOnLine(); break;
    case EditTool::Merge:
        if (m_chosen == 0)
            choose(under);
        else
            toggle(under);
        break;
    case EditTool::Corners: setAtCorner(); break;
    }
    theme::tellCurrent(this);
    update();
    Q_EMIT changed();
}

void EditMap::takeLast()
{
    if (!m_line.isEmpty())
        m_line.removeLast();
    else if (m_tool == EditTool::Merge && m_marked.size() > 1)
        m_marked.pop_back();
    update();
    Q_EMIT changed();
}

void EditMap::moveCross(QPointF step)
{
    m_moved = true;
    const QPointF ground = m_camera.toGround(m_cross + step);
    const QRectF inner = QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const QPointF beyond = m_cross + step - boundTo(inner, m_cross + step);
    if (!beyond.isNull())
        m_camera.pan(-beyond);
    m_cross = boundTo(rect(), m_camera.toPixel(ground));
    update();
    Q_EMIT changed();
}

/// To the next corner of the chosen grid, or to the next grid.
void EditMap::walk(int step)
{
    if (m_edit == nullptr || m_edit->shelf().all().empty())
        return;
    if (m_tool == EditTool::Corners && !m_held) {
        const region::Grid *grid = m_edit->shelf().find(m_chosen);
        std::vector<QPointF> corners;
        for (int ring = 0; grid != nullptr && ring < town::ringsOf(*grid); ++ring)
            corners.insert(corners.end(), town::ringOf(*grid, ring).begin(), town::ringOf(*grid, ring).end());
        if (corners.empty())
            return;
        const auto nearest =
            std::ranges::min_element(corners, {}, [this](QPointF corner) { return m_edit->here().between(corner, degreesAt(m_cross)); });
        const bool isOn = m_edit->here().between(*nearest, degreesAt(m_cross)) <= reach();
        const auto size = std::ssize(corners), at = nearest - corners.begin() + (isOn ? step : 0);
        goTo(corners[size_t((at + size) % size)]);
        return;
    }
    std::vector<std::pair<QString, town::GridId>> order;
    for (const auto &[id, grid] : m_edit->shelf().all())
        order.emplace_back(grid.code, id);
    std::ranges::sort(order);
    const town::GridId from = m_tool == EditTool::Choose ? m_chosen : m_edit->gridAt(degreesAt(m_cross)).value_or(m_chosen);
    const auto now = std::ranges::find(order, from, [](const auto &each) { return each.second; });
    const auto size = std::ssize(order), at = now == order.end() ? (step > 0 ? 0 : size - 1) : (now - order.begin() + step + size) % size;
    const town::GridId next = order[size_t(at)].second;
    const base::GeoPoint label = m_edit->shelf().find(next)->label;
    if (m_tool == EditTool::Choose)
        choose(next);
    goTo({label.longitude, label.latitude});
    theme::tellCurrent(this);
}

void EditMap::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers();
    if (const auto arrow = arrowOf(event->key())) {
        moveCross(*arrow * (modifiers.testFlag(Qt::ShiftModifier) ? kFineStep : modifiers.testFlag(Qt::ControlModifier) ? kFarStep : kStep));
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (modifiers.testFlag(Qt::ControlModifier))
            finish();
        else
            set();
        return;
    case Qt::Key_Backspace: return takeLast();
    case Qt::Key_PageDown: return walk(1);
    case Qt::Key_PageUp: return walk(-1);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(m_cross, kNearer);
    case Qt::Key_Minus: return zoom(m_cross, 1 / kNearer);
    case Qt::Key_0:
        fit();
        update();
        return;
    default: QWidget::keyPressEvent(event);
    }
}

void EditMap::wheelEvent(QWheelEvent *event) { zoom(event->position(), std::pow(kNearer, event->angleDelta().y() / 120.0)); }

void EditMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_edit == nullptr)
        return;
    setFocus(Qt::MouseFocusReason);
    m_pressed = event->position();
    m_dragged = false;
    for (int i = 0; i < int(m_edit->faults().size()); ++i) {
        if (m_tool == EditTool::Choose && markOf(i).contains(event->position())) {
            m_pressed.reset();
            Q_EMIT faultPressed(i);
            return;
        }
    }
    const auto corner = m_tool == EditTool::Corners && !m_held ? cornerAt(event->position()) : std::nullopt;
    m_grabbed = corner.has_value();
    if (corner) {
        m_cross = event->position();
        hold(*corner);
    }
}

void EditMap::mouseMoveEvent(QMouseEvent *event)
{
    if (m_pressed) {
        const QPointF step = event->position() - *m_pressed;
        if (!m_dragged && step.manhattanLength() < kSlack)
            return;
        m_dragged = true;
        if (!m_grabbed) {
            m_moved = true;
            m_camera.pan(step);
            m_pressed = event->position();
        }
    }
    m_cross = event->position();
    update();
    Q_EMIT changed();
}

/// A corner that was clicked stays on the pointer until the next click; one that was dragged lies where it was let go.
void EditMap::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_pressed)
        return;
    const bool isPoint = m_grabbed ? m_dragged : !m_dragged;
    m_pressed.reset();
    m_dragged = m_grabbed = false;
    if (!isPoint)
        return;
    m_cross = boundTo(rect(), event->position());
    set();
}

void EditMap::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && canFinish())
        finish();
}

} // namespace ui::gridedit
