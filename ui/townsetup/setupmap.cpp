// SPDX-License-Identifier: GPL-3.0-or-later
#include "townsetup/setupmap.h"

#include "map/mapview.h"
#include "map/tools/measuredpath.h"
#include "theme/plain.h"
#include "townsetup/remarklist.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui::townsetup {

using namespace Qt::StringLiterals;

namespace {

constexpr double kZoomStep = 1.4;
constexpr double kClose = 400;  ///< metres across the view, where something is looked at
constexpr double kWide = 2500;  ///< … where something is decided: the neighbours are to be seen, too
constexpr qreal kMarkSide = 20; ///< pixels
constexpr qreal kPointSide = 3;
constexpr qreal kNameSize = 13;
constexpr qreal kPanStep = 80; ///< pixels an arrow moves the picture
constexpr QMargins kRoom(24, 24, 24, 48);
constexpr int kChipGap = 8;

} // namespace

SetupMap::SetupMap(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 240);
    theme::setSpoken(this, tr("The town that would be"));
    const auto chip = [this](const QString &label, bool original) {
        auto *made = new actions::Chip(m_theme, this);
        made->setCheckable(true);
        made->setLabel(label);
        made->setCursor(Qt::ArrowCursor);
        made->hide();
        connect(made, &QAbstractButton::clicked, this, [this, original] { showOriginal(original); });
        return made;
    };
    m_asInFile = chip(tr("As in the file"), true);
    m_cleaned = chip(tr("Cleaned"), false);
    showOriginal(false);
}

void SetupMap::showOriginal(bool original)
{
    m_original = original;
    m_asInFile->setChecked(original);
    m_cleaned->setChecked(!original);
    update();
}

/// At the lower left; only where there is something to be seen.
void SetupMap::placeChips()
{
    int left = kChipGap;
    for (actions::Chip *chip : {m_asInFile, m_cleaned}) {
        const QSize size = chip->sizeHint();
        chip->setGeometry(left, height() - kChipGap - size.height(), size.width(), size.height());
        chip->setVisible(!m_bounds.isEmpty());
        left += size.width() + kChipGap;
    }
}

QPainterPath SetupMap::pathOf(const town::SeenGround &ground) const
{
    QPainterPath path;
    const auto add = [&](const QPolygonF &ring) {
        QPolygonF metres;
        metres.reserve(ring.size());
        for (const QPointF &point : ring)
            metres << m_plane.toMetres({point.y(), point.x()});
        path.addPolygon(metres);
        path.closeSubpath();
    };
    for (const town::FoundPart &part : ground.parts) {
        add(part.ring);
        for (const QPolygonF &hole : part.holes)
            add(hole);
    }
    return path;
}

void SetupMap::setCheck(const town::TownCheck &check)
{
    const QPointF centre = check.outline.boundingRect().center();
    m_plane = map::Plane({centre.y(), centre.x()});
    m_grounds.clear();
    m_remark = -1;
    m_place = m_place < int(check.places.size()) ? m_place : -1;
    QRectF bounds;
    for (const town::SeenGround &ground : check.grounds) {
        Ground seen{pathOf(ground), theme::itemText(ground.name), m_plane.toMetres(ground.label), ground.taken};
        if (ground.taken)
            bounds |= seen.path.boundingRect();
        m_grounds.push_back(std::move(seen));
    }
    m_outline = check.outline.isEmpty() ? QPainterPath() : pathOf(town::SeenGround{0, true, {}, {}, {}, {}, {{check.outline, {}}}, {}});
    m_originals = QPainterPath();
    for (const QPolygonF &ring : check.originals)
        m_originals.addPath(pathOf(town::SeenGround{0, true, {}, {}, {}, {}, {{ring, {}}}, {}}));
    addMarks(check);
    const bool same = bounds.size() == m_bounds.size();
    m_bounds = bounds;
    if (!same)
        fit();
    placeChips();
    update();
}

void SetupMap::addMarks(const town::TownCheck &check)
{
    m_marks.clear();
    m_points.clear();
    for (int i = 0; i < int(check.places.size()); ++i) {
        const town::TownPlace &place = check.places[size_t(i)];
        m_marks.push_back({-1, i, i + 1, m_plane.toMetres(place.at), place.isOpen()});
    }
    const std::vector<int> numbers = remarkNumbers(check);
    for (qsizetype i = 0; i < qsizetype(check.remarks.size()); ++i) {
        const town::Remark &remark = check.remarks[size_t(i)];
        if (remark.at && remark.kind != town::Remark::Kind::Made && numbers[size_t(i)] > 0)
            m_marks.push_back({i, -1, numbers[size_t(i)], m_plane.toMetres(*remark.at), remark.kind == town::Remark::Kind::Refused});
    }
    for (const town::ThingsCheck &things : check.things) {
        for (const town::SeenThing &thing : things.things) {
            if (thing.at)
                m_points.push_back(m_plane.toMetres(*thing.at));
        }
    }
}

void SetupMap::fit()
{
    m_camera.setView(size());
    if (!m_bounds.isEmpty())
        m_camera.fit(m_bounds, kRoom);
}

const SetupMap::Mark *SetupMap::mark(qsizetype remark, int place) const
{
    const auto found = std::ranges::find_if(m_marks, [&](const Mark &each) { return each.isAt(remark, place); });
    return found == m_marks.end() ? nullptr : &*found;
}

std::optional<QPointF> SetupMap::markOf(qsizetype remark) const
{
    const Mark *found = mark(remark, -1);
    return found == nullptr ? std::nullopt : std::optional(m_camera.toPixel(found->at));
}

std::optional<QPointF> SetupMap::placeMarkOf(int place) const
{
    const Mark *found = mark(-1, place);
    return found == nullptr ? std::nullopt : std::optional(m_camera.toPixel(found->at));
}

void SetupMap::choose(qsizetype remark, int place)
{
    m_remark = remark;
    m_place = place;
    update();
}

void SetupMap::goTo(qsizetype remark)
{
    choose(remark, -1);
    if (const Mark *found = mark(remark, -1))
        m_camera.centreOn(found->at, std::min(m_camera.metresPerPixel(), kClose / std::max(1, width())));
}

void SetupMap::goToPlace(int place)
{
    choose(-1, place);
    if (const Mark *found = mark(-1, place))
        m_camera.centreOn(found->at, std::min(m_camera.metresPerPixel(), kWide / std::max(1, width())));
}

void SetupMap::zoom(double factor)
{
    m_camera.zoomAt(QPointF(width(), height()) / 2, factor);
    update();
}

void SetupMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Palette &palette = m_theme.palette();
    painter.fillRect(rect(), palette.mapOutside);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrounds(painter);
    paintPoints(painter);
    paintNames(painter);
    paintMarks(painter);
    paintScale(painter);
    if (m_bounds.isEmpty())
        theme::paintText(painter, tr("No grids yet: choose the file with their borders"), rect(), look::sans(16), palette.textSecond,
                         Qt::AlignHCenter);
    if (hasFocus())
        m_theme.paintFocus(painter, rect());
}

/// As the file has them they are lines alone: what lies over another, or crosses itself, is seen through.
void SetupMap::paintGrounds(QPainter &painter) const
{
    const look::Palette &palette = m_theme.palette();
    const QTransform way = m_camera.transform();
    if (m_original) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.text, 1));
        painter.drawPath(way.map(m_originals));
        return;
    }
    for (const Ground &ground : m_grounds) {
        QPen pen(ground.taken ? palette.mapGrid : palette.text, ground.taken ? 1 : 2, ground.taken ? Qt::SolidLine : Qt::DashLine);
        painter.setPen(pen);
        painter.setBrush(ground.taken ? QBrush(palette.raised) : QBrush(palette.textThird, Qt::BDiagPattern));
        painter.drawPath(way.map(ground.path));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette.textThird, 2));
    painter.drawPath(way.map(m_outline));
}

/// Names that would lie over one that is there already are left out: they come when the map is nearer.
void SetupMap::paintNames(QPainter &painter) const
{
    const QFont font = look::sans(kNameSize);
    std::vector<QRectF> taken;
    for (const Ground &ground : m_grounds) {
        const QPointF at = m_camera.toPixel(ground.label);
        if (!ground.taken || !rect().contains(at.toPoint()))
            continue;
        const qreal wide = theme::textWidth(ground.name, font);
        const QRectF box(at.x() - wide / 2, at.y() - kNameSize, wide, 2 * kNameSize);
        if (std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(box); }))
            continue;
        taken.push_back(box);
        theme::paintText(painter, ground.name, box.adjusted(-2, 0, 2, 0), font, m_theme.palette().textSecond, Qt::AlignHCenter);
    }
}

void SetupMap::paintPoints(QPainter &painter) const
{
    for (const QPointF &point : m_points) {
        const QPointF at = m_camera.toPixel(point);
        painter.fillRect(QRectF(at.x() - kPointSide / 2, at.y() - kPointSide / 2, kPointSide, kPointSide), m_theme.palette().text);
    }
}

void SetupMap::paintMarks(QPainter &painter) const
{
    const look::Palette &palette = m_theme.palette();
    for (const Mark &mark : m_marks) {
        const QPointF at = m_camera.toPixel(mark.at);
        const QString number = QString::number(mark.number);
        const bool isChosen = mark.isAt(m_remark, m_place);
        const qreal wide = std::max(kMarkSide, theme::textWidth(number, look::sans(kNameSize, true)) + 8);
        const QRectF box(at.x() - wide / 2, at.y() - kMarkSide / 2, wide, kMarkSide);
        painter.setPen(QPen(isChosen ? palette.text : palette.control, isChosen ? 3 : 1));
        painter.setBrush(mark.strong ? palette.inverse : palette.ground);
        painter.drawRoundedRect(box, 3, 3);
        theme::paintText(painter, number, box, look::sans(kNameSize, true), mark.strong ? palette.inverseText : palette.text, Qt::AlignHCenter);
    }
}

void SetupMap::paintScale(QPainter &painter) const
{
    if (m_bounds.isEmpty())
        return;
    constexpr qreal kMost = 110;
    const double metres = map::scaleLength(m_camera.metresPerPixel(), kMost);
    const qreal wide = metres / m_camera.metresPerPixel();
    const QPointF right(width() - 16, height() - 14);
    painter.setPen(QPen(m_theme.palette().text, 2));
    painter.drawLine(right, right - QPointF(wide, 0));
    const QRectF words(0, right.y() - 22, right.x() - wide - 8, 26);
    const QString text = map::roundLengthText({metres});
    theme::paintText(painter, text, words, look::sans(kNameSize), m_theme.palette().textSecond, Qt::AlignRight);
}

void SetupMap::resizeEvent(QResizeEvent *)
{
    fit();
    placeChips();
}

void SetupMap::wheelEvent(QWheelEvent *event)
{
    m_camera.zoomAt(event->position(), std::pow(kZoomStep, event->angleDelta().y() / 120.0));
    update();
}

void SetupMap::mousePressEvent(QMouseEvent *event)
{
    m_dragFrom = event->position();
    for (const Mark &mark : m_marks) {
        const QPointF off = m_camera.toPixel(mark.at) - event->position();
        if (std::max(std::abs(off.x()), std::abs(off.y())) <= kMarkSide / 2) {
            const Mark pressed = mark; // whoever is told may show another check
            choose(pressed.remark, pressed.place);
            if (pressed.place >= 0)
                Q_EMIT placePressed(pressed.place);
            else
                Q_EMIT remarkPressed(pressed.remark);
            return;
        }
    }
}

void SetupMap::mouseMoveEvent(QMouseEvent *event)
{
    if ((event->buttons() & Qt::LeftButton) == 0)
        return;
    m_camera.pan(event->position() - m_dragFrom);
    m_dragFrom = event->position();
    update();
}

void SetupMap::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(kZoomStep);
    case Qt::Key_Minus: return zoom(1 / kZoomStep);
    case Qt::Key_0: fit(); break;
    case Qt::Key_Left: m_camera.pan({kPanStep, 0}); break;
    case Qt::Key_Right: m_camera.pan({-kPanStep, 0}); break;
    case Qt::Key_Up: m_camera.pan({0, kPanStep}); break;
    case Qt::Key_Down: m_camera.pan({0, -kPanStep}); break;
    default: return QWidget::keyPressEvent(event);
    }
    update();
}

} // namespace ui::townsetup
