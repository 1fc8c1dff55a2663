// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpage/placepanel.h"

#include "actions/widget/paint.h"
#include "map/find/pointmark.h"
#include "map/mapview.h"
#include "region/ground/gridversions.h"
#include "region/words.h"
#include "theme/plain.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace ui::deskpage {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPlaceHead = 36;
constexpr base::Metres kAcross{1200}; ///< 600 m around the case

} // namespace

PlacePanel::PlacePanel(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_view(new map::MapView(console.hall, console.theme, map::MapMode::Desk, this)),
      m_mark(new map::PointMark(console.theme, *m_view))
{
    m_view->setCallout(false);
    m_view->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it is
    theme::setSpoken(m_view, tr("Place"));
    connect(m_view, &map::MapView::caseChosen, this, &PlacePanel::caseChosen);
    connect(m_mark, &map::PointMark::picked, this, [this](base::GeoPoint point) {
        m_mark->setPicking(false);
        update();
        Q_EMIT picked(point);
    });
}

void PlacePanel::setCase(base::CaseId id, const QString &grid, bool hasPlace)
{
    const bool another = id != m_id;
    m_id = id;
    m_grid = grid;
    m_hasPlace = hasPlace;
    if (!m_call)
        showCase(another);
}

void PlacePanel::showCase(bool another)
{
    setWhere(m_grid);
    m_view->setChosenCase(m_id.isValid() ? std::optional(m_id) : std::nullopt);
    if (another && m_hasPlace)
        m_view->centreOn(m_id, kAcross);
    else if (another)
        m_view->showAll();
}

void PlacePanel::setWhere(const QString &grid)
{
    const region::Grid *known = region::knownGrid(m_console.hall.region(), grid);
    m_where = known ? (known->code == known->name ? known->name : known->code + u' ' + known->name) : QString();
    m_view->setChosenGrid(grid);
    update();
}

void PlacePanel::showCall(const std::optional<base::GeoPoint> &point, const QString &grid, const QString &name, bool flashes)
{
    const bool another = !m_call || point != m_mark->point();
    m_call = true;
    setWhere(grid);
    m_view->setChosenCase(std::nullopt);
    m_mark->setPoint(point, region::saidMasked(m_console.hall.region(), name), flashes);
    if (another && point)
        m_view->centreAt(*point, kAcross);
}

void PlacePanel::endCall()
{
    if (!m_call)
        return;
    m_call = false;
    m_mark->setPicking(false);
    m_mark->setPoint(std::nullopt, {}, false);
    showCase(true);
}

void PlacePanel::pick()
{
    m_mark->setPicking(true);
    update();
}

void PlacePanel::enterMap() { m_view->setFocus(Qt::OtherFocusReason); }

void PlacePanel::resizeEvent(QResizeEvent *) { m_view->setGeometry(0, kPlaceHead, width(), height() - kPlaceHead); }

void PlacePanel::keyPressEvent(QKeyEvent *event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_mark->isPicking() && enters) {
        Q_EMIT m_mark->picked(m_mark->middle());
    } else if (m_mark->isPicking() && event->key() == Qt::Key_Escape) {
        m_mark->setPicking(false);
        update();
        Q_EMIT pickEnded();
    } else if (enters) // the arrows and the zoom are the map's own
        Q_EMIT largeRequested();
    else
        QWidget::keyPressEvent(event);
}

QString PlacePanel::spokenName() const
{
    return theme::spokenList({tr("Place"), m_where.isEmpty() ? QString() : tr("%1 · 600 m around").arg(m_where)});
}

theme::SpokenParts PlacePanel::spokenParts() const
{
    const QString key = m_console.keys.shown(actions::Action::LargeMap);
    return {{theme::spokenList({actions::text(actions::Action::LargeMap), key}), QRect(width() - 110, 0, 110, kPlaceHead), QAccessible::Button, false,
             true}};
}

void PlacePanel::mousePressEvent(QMouseEvent *event)
{
    if (event->position().y() >= kPlaceHead || event->position().x() <= width() - 110)
        return;
    if (m_call)
        pick();
    else
        Q_EMIT largeRequested();
}

void PlacePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    actions::paintPanel(painter, rect(), p);
    const QString title = tr("Place");
    actions::paintText(painter, QRectF(12, 0, width() - 24, kPlaceHead), title, {16, true, p.text});
    const actions::Action beside = m_call ? actions::Action::PickPlace : actions::Action::LargeMap;
    const QString large = actions::text(beside);
    const QString key = m_console.keys.shown(beside);
    const qreal right = actions::textWidth(large, 13);
    actions::paintText(painter, QRectF(width() - 12 - right, 0, right, kPlaceHead), large, {13, false, p.textSecond});
    const qreal cap = actions::keyCapSize(key).width();
    actions::paintKeyCap(painter, key, width() - 12 - right - 6 - cap, kPlaceHead / 2.0, p.control, p.textSecond);
    const qreal left = 12 + actions::textWidth(title, 16, true) + 8;
    const QString around = m_where.isEmpty() ? QString() : tr("%1 · 600 m around").arg(m_where);
    const QString detail = m_mark->isPicking() ? tr("Click the place, or move with the arrows and press Enter; Esc ends it.") : around;
    actions::paintText(painter, QRectF(left, 0, width() - 12 - right - 6 - cap - 8 - left, kPlaceHead), detail, {13, false, p.textSecond});
}

} // namespace ui::deskpage
