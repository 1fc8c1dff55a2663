// SPDX-License-Identifier: GPL-3.0-or-later
#include "gridedit/editmap.h"

#include "base/text/outsidetext.h"
#include "map/mapview.h"
#include "map/tools/measuredpath.h"
#include "theme/plain.h"

#include <QPainter>

#include <algorithm>

namespace ui::gridedit {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kMarkSide = 20, kHandle = 8, kNamePixels = 13; ///< pixels
constexpr double kClose = 1500;                                ///< metres across the view, where something is looked at
constexpr QMargins kRoom(24, 24, 24, 40);
constexpr double kAround = 0.25; ///< of the town's size, where one can draw beyond it

} // namespace

EditMap::EditMap(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::CrossCursor);
    setMinimumSize(320, 240);
}

QPainterPath EditMap::pathOf(const town::FoundPart &part) const
{
    QPainterPath path;
    const auto add = [&](const QPolygonF &ring) {
        QPolygonF metres;
        metres.reserve(ring.size());
        for (const QPointF &point : ring)
            metres << metresOf(point);
        path.addPolygon(metres);
        path.closeSubpath();
    };
    add(part.ring);
    for (const QPolygonF &hole : part.holes)
        add(hole);
    return path;
}

void EditMap::setEdit(const town::GridEdit *edit)
{
    m_edit = edit;
    m_tool = EditTool::Choose;
    m_chosen = 0;
    m_marked.clear();
    m_line.clear();
    m_held.reset();
    QRectF degrees;
    for (const auto &[id, grid] : edit == nullptr ? std::map<town::GridId, region::Grid>() : edit->shelf().all())
        degrees |= grid.ring.boundingRect();
    m_plane = map::Plane({degrees.center().y(), degrees.center().x()});
    m_bounds = degrees.isEmpty() ? QRectF() : QRectF(metresOf(degrees.bottomLeft()), metresOf(degrees.topRight())).normalized();
    refresh();
    fit();
}

void EditMap::refresh()
{
    m_grounds.clear();
    if (m_edit != nullptr) {
        for (const auto &[id, grid] : m_edit->shelf().all())
            m_grounds.emplace(id, Ground{pathOf(town::groundOf(grid)), theme::itemText(grid.code + u' ' + grid.name), m_plane.toMetres(grid.label)});
    }
    const auto isGone = [this](town::GridId id) { return !m_grounds.contains(id); };
    std::erase_if(m_marked, isGone);
    m_held.reset(); // rings and corners may be others now
    m_fault = m_edit != nullptr && m_fault < int(m_edit->faults().size()) ? m_fault : -1;
    if (isGone(m_chosen))
        choose(0);
    update();
    Q_EMIT changed();
}

void EditMap::use(EditTool tool)
{
    m_tool = tool;
    m_line.clear();
    m_held.reset();
    m_marked.clear();
    if (m_chosen != 0)
        m_marked.push_back(m_chosen);
    setTrouble({});
    setFocus(Qt::OtherFocusReason);
    update();
    Q_EMIT changed();
}

void EditMap::choose(town::GridId id)
{
    if (id == m_chosen)
        return;
    m_chosen = id;
    m_held.reset();
    m_marked.clear();
    if (id != 0)
        m_marked.push_back(id);
    update();
    Q_EMIT gridChosen(id);
    Q_EMIT changed();
}

void EditMap::setTrouble(std::optional<QPointF> degrees)
{
    m_trouble = degrees;
    update();
}

void EditMap::fit()
{
    m_camera.setView(size());
    if (m_bounds.isEmpty())
        return;
    const double wide = m_bounds.width() * kAround, high = m_bounds.height() * kAround;
    m_camera.fit(m_bounds.adjusted(-wide, -high, wide, high), kRoom); // so far the view may go
    const double scale = std::max(m_bounds.width() / std::max(1, width() - kRoom.left() - kRoom.right()),
                                  m_bounds.height() / std::max(1, height() - kRoom.top() - kRoom.bottom()));
    m_camera.centreOn(m_bounds.center(), scale);
    m_cross = QRectF(rect()).center();
    m_moved = false;
}

void EditMap::zoom(QPointF at, double factor)
{
    const QPointF ground = m_camera.toGround(m_cross);
    m_moved = true;
    m_camera.zoomAt(at, factor);
    m_cross = m_camera.toPixel(ground);
    if (!rect().contains(m_cross.toPoint()))
        m_cross = QRectF(rect()).center();
    update();
    Q_EMIT changed();
}

void EditMap::goTo(QPointF degrees)
{
    const QPointF pixel = pixelOf(degrees);
    if (!QRectF(rect()).adjusted(kRoom.left(), kRoom.top(), -kRoom.right(), -kRoom.bottom()).contains(pixel))
        m_camera.centreOn(metresOf(degrees), m_camera.metresPerPixel());
    m_moved = true;
    m_cross = pixelOf(degrees);
    update();
    Q_EMIT changed();
}

void EditMap::goToFault(int fault)
{
    m_fault = fault;
    if (m_edit != nullptr && fault >= 0 && fault < int(m_edit->faults().size())) {
        const QPointF at = m_edit->faults()[size_t(fault)].at;
        m_moved = true;
        m_camera.centreOn(metresOf(at), std::min(m_camera.metresPerPixel(), kClose / std::max(1, width())));
        m_cross = pixelOf(at);
    }
    update();
    Q_EMIT changed();
}

QPointF EditMap::pixelOf(QPointF degrees) const { return m_camera.toPixel(metresOf(degrees)); }

QPointF EditMap::degreesAt(QPointF pixel) const
{
    const base::GeoPoint at = m_plane.toGeo(m_camera.toGround(pixel));
    return {at.longitude, at.latitude};
}

QString EditMap::hint() const
{
    if (m_edit == nullptr)
        return {};
    const QString code = m_chosen == 0 ? QString() : base::isolated(m_edit->shelf().find(m_chosen)->code);
    switch (m_tool) {
    case EditTool::Choose:
        return m_chosen == 0 ? tr("Enter chooses the grid under the cross, PgDn the next one.")
                             : tr("Grid %1 is chosen. Enter on it again goes to its words.").arg(code);
    case EditTool::Draw:
        return m_line.size() < 3
                   ? tr("Enter sets a corner (%n so far); Backspace takes the last one away, Esc gives up.", nullptr, int(m_line.size()))
                   : tr("Enter sets a corner, on the first one or twice at one place it closes the border; so does D.");
    case EditTool::Split:
        return m_chosen == 0 ? tr("Choose the grid to be split first: Esc, then Enter on it.")
               : m_line.size() < 2
                   ? tr("Enter sets a point of the line through grid %1 (%n so far): from border to border.", nullptr, int(m_line.size())).arg(code)
                   : tr("Enter sets one more point; twice at one place, or S, cuts grid %1 along the line.").arg(code);
    case EditTool::Merge:
        return m_chosen == 0         ? tr("Enter chooses the grid whose words hold.")
               : m_marked.size() < 2 ? tr("Enter adds a neighbour to grid %1, PgDn goes to the next grid.").arg(code)
                                     : tr("M makes one of these %n grids; Enter adds another or takes one away.", nullptr, int(m_marked.size()));
    case EditTool::Corners:
        return m_chosen == 0 ? tr("Enter chooses the grid whose corners are to be moved.")
               : m_held      ? tr("The arrows move the corner, Enter lets it lie there, Esc leaves it where it was; Del takes it off.")
                             : tr("PgDn goes to the next corner; Enter takes it up, on the border it makes one, Del takes it off.");
    }
    Q_UNREACHABLE();
}

QString EditMap::spokenName() const { return theme::spokenList({tr("Map of the grids"), hint()}); }

theme::SpokenParts EditMap::spokenParts() const
{
    theme::SpokenParts parts;
    if (m_edit == nullptr)
        return parts;
    for (const auto &[id, ground] : m_grounds) {
        const region::Grid &grid = *m_edit->shelf().find(id);
        const bool isMarked = m_tool == EditTool::Merge && std::ranges::find(m_marked, id) != m_marked.end();
        parts.push_back({theme::spokenList({grid.code, grid.name, grid.chief, isMarked ? tr("to be merged") : QString()}),
                         m_camera.transform().mapRect(ground.path.boundingRect()).toRect() & rect(), QAccessible::ListItem, id == m_chosen, false});
    }
    return parts;
}

void EditMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().mapOutside);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrounds(painter);
    paintFaults(painter);
    paintNames(painter);
    paintHandles(painter);
    paintLine(painter);
    paintCross(painter);
    paintScale(painter);
    if (hasFocus())
        m_theme.paintFocus(painter, rect());
}

void EditMap::paintGrounds(QPainter &painter) const
{
    const look::Palette &palette = m_theme.palette();
    const QTransform way = m_camera.transform();
    const QRectF seen = m_camera.shown();
    painter.setPen(QPen(palette.mapGrid, 1));
    for (const auto &[id, ground] : m_grounds) {
        if (!ground.path.boundingRect().intersects(seen))
            continue;
        const bool isMarked = m_tool == EditTool::Merge && std::ranges::find(m_marked, id) != m_marked.end();
        painter.setBrush(id == m_chosen || isMarked ? palette.selected : palette.raised);
        painter.drawPath(way.map(ground.path));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.text, 2, Qt::DashLine));
    for (const town::GridId id : m_tool == EditTool::Merge ? m_marked : std::vector<town::GridId>()) {
        if (id != m_chosen)
            painter.drawPath(way.map(m_grounds.at(id).path));
    }
    painter.setPen(QPen(palette.text, 3));
    if (const auto chosen = m_grounds.find(m_chosen); chosen != m_grounds.end())
        painter.drawPath(way.map(chosen->second.path));
}

QRectF EditMap::markOf(int fault) const
{
    const QPointF at = pixelOf(m_edit->faults()[size_t(fault)].at);
    const qreal wide = std::max(kMarkSide, theme::textWidth(QString::number(fault + 1), look::sans(kNamePixels, true)) + 8);
    return {at.x() - wide / 2, at.y() - kMarkSide / 2, wide, kMarkSide};
}

void EditMap::paintFaults(QPainter &painter) const
{
    const look::Palette &palette = m_theme.palette();
    const QTransform way = m_camera.transform();
    for (int i = 0; m_edit != nullptr && i < int(m_edit->faults().size()); ++i) {
        const town::GridFault &fault = m_edit->faults()[size_t(i)];
        const bool isOverlap = fault.kind == town::GridFault::Kind::Overlap;
        painter.setPen(QPen(palette.text, i == m_fault ? 3 : 2, isOverlap ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(QBrush(palette.text, isOverlap ? Qt::BDiagPattern : Qt::Dense7Pattern));
        for (const town::FoundPart &part : fault.ground)
            painter.drawPath(way.map(pathOf(part)));
        painter.setPen(QPen(i == m_fault ? palette.text : palette.control, i == m_fault ? 3 : 1));
        painter.setBrush(isOverlap ? palette.inverse : palette.ground);
        painter.drawRoundedRect(markOf(i), 3, 3);
        theme::paintText(painter, QString::number(i + 1), markOf(i), look::sans(kNamePixels, true), isOverlap ? palette.inverseText : palette.text,
                         Qt::AlignHCenter);
    }
}

/// Names that would lie over one that is there already are left out: they come when the map is nearer. The chosen one's is there first.
void EditMap::paintNames(QPainter &painter) const
{
    std::vector<QRectF> taken;
    for (int i = 0; m_edit != nullptr && i < int(m_edit->faults().size()); ++i)
        taken.push_back(markOf(i));
    const auto paint = [&](const Ground &ground, bool isChosen) {
        const QFont font = look::sans(kNamePixels, isChosen);
        const QPointF at = m_camera.toPixel(ground.label);
        const qreal wide = theme::textWidth(ground.name, font);
        const QRectF box(at.x() - wide / 2, at.y() - kNamePixels, wide, 2 * kNamePixels);
        if (!rect().contains(at.toPoint()) || std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(box); }))
            return;
        taken.push_back(box);
        theme::paintText(painter, ground.name, box.adjusted(-2, 0, 2, 0), font, isChosen ? m_theme.palette().text : m_theme.palette().textSecond,
                         Qt::AlignHCenter);
    };
    if (const auto chosen = m_grounds.find(m_chosen); chosen != m_grounds.end())
        paint(chosen->second, true);
    for (const auto &[id, ground] : m_grounds) {
        if (id != m_chosen)
            paint(ground, false);
    }
}

void EditMap::paintHandles(QPainter &painter) const
{
    const region::Grid *grid = m_tool == EditTool::Corners && m_edit != nullptr ? m_edit->shelf().find(m_chosen) : nullptr;
    if (grid == nullptr)
        return;
    const look::Palette &palette = m_theme.palette();
    for (int ring = 0; ring < town::ringsOf(*grid); ++ring) {
        const QPolygonF &points = town::ringOf(*grid, ring);
        for (int i = 0; i < int(points.size()); ++i) {
            const bool isHeld = m_held == town::GridPoint{m_chosen, ring, i};
            const QPointF at = pixelOf(points[i]);
            painter.setPen(QPen(palette.text, 1.5));
            painter.setBrush(isHeld ? palette.text : palette.ground);
            painter.drawRect(QRectF(at.x() - kHandle / 2, at.y() - kHandle / 2, kHandle, kHandle));
            if (!isHeld)
                continue;
            const QPointF to = pixelOf(here().at), before = pixelOf(points[(i + points.size() - 1) % points.size()]),
                          after = pixelOf(points[(i + 1) % points.size()]);
            painter.setPen(QPen(palette.text, 2, Qt::DashLine));
            painter.drawPolyline(QPolygonF({before, to, after}));
        }
    }
}

void EditMap::paintLine(QPainter &painter) const
{
    if (m_line.isEmpty())
        return;
    const look::Palette &palette = m_theme.palette();
    QPolygonF pixels;
    for (const QPointF &point : m_line)
        pixels << pixelOf(point);
    pixels << pixelOf(here().at);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.ground, 5));
    painter.drawPolyline(pixels);
    painter.setPen(QPen(palette.text, 2));
    painter.drawPolyline(pixels);
    if (m_tool == EditTool::Draw && pixels.size() > 2) {
        painter.setPen(QPen(palette.text, 1, Qt::DashLine));
        painter.drawLine(pixels.back(), pixels.front());
    }
    painter.setPen(QPen(palette.text, 1.5));
    painter.setBrush(palette.ground);
    for (qsizetype i = 0; i + 1 < pixels.size(); ++i)
        painter.drawRect(QRectF(pixels[i] - QPointF(kHandle, kHandle) / 2, QSizeF(kHandle, kHandle)));
}

/// A ring where the next point would come to lie on something, and what an act was refused for.
void EditMap::paintCross(QPainter &painter) const
{
    const look::Palette &palette = m_theme.palette();
    constexpr qreal kArm = 14, kRing = 7;
    const auto cross = [&painter](QPointF at, QPointF one, QPointF other) {
        painter.drawLine(at - one, at + one);
        painter.drawLine(at - other, at + other);
    };
    if (hasFocus()) {
        for (const QPen &pen : {QPen(palette.ground, 4), QPen(palette.text, 1.5)}) {
            painter.setPen(pen);
            cross(m_cross, {kArm, 0}, {0, kArm});
        }
        const town::Snapped lands = here();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.text, 2));
        if (lands.to == town::Snapped::To::Corner)
            painter.drawRect(QRectF(pixelOf(lands.at) - QPointF(kRing, kRing), QSizeF(2 * kRing, 2 * kRing)));
        else if (lands.to == town::Snapped::To::Border)
            painter.drawEllipse(pixelOf(lands.at), kRing, kRing);
    }
    if (m_trouble) {
        painter.setPen(QPen(palette.text, 4));
        cross(pixelOf(*m_trouble), {kArm, kArm}, {kArm, -kArm});
    }
}

void EditMap::paintScale(QPainter &painter) const
{
    if (m_bounds.isEmpty())
        return;
    constexpr qreal kMost = 110;
    const double metres = map::scaleLength(m_camera.metresPerPixel(), kMost);
    const qreal wide = metres / m_camera.metresPerPixel();
    const QPointF right(width() - 16, height() - 14);
    painter.setPen(QPen(m_theme.palette().text, 2));
    painter.drawLine(right, right - QPointF(wide, 0));
    theme::paintText(painter, map::roundLengthText({metres}), QRectF(0, right.y() - 22, right.x() - wide - 8, 26), look::sans(kNamePixels),
                     m_theme.palette().textSecond, Qt::AlignRight);
}

/// While nobody has moved it, the whole town is shown.
void EditMap::resizeEvent(QResizeEvent *)
{
    if (!m_moved)
        return fit();
    const QPointF ground = m_camera.toGround(m_cross);
    m_camera.setView(size());
    m_cross = m_camera.toPixel(ground);
}

} // namespace ui::gridedit
