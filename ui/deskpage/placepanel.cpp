// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpage/placepanel.h"

#include "actions/widget/paint.h"
#include "map/mapview.h"
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
    : QWidget(parent), m_console(console), m_view(new map::MapView(console.hall, console.theme, map::MapMode::Desk, this))
{
    m_view->setCallout(false);
    m_view->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard where it is
    theme::setSpoken(m_view, tr("Place"));
    connect(m_view, &map::MapView::caseChosen, this, &PlacePanel::caseChosen);
}

void PlacePanel::setCase(base::CaseId id, const QString &grid, bool hasPlace)
{
    const bool another = id != m_id;
    m_id = id;
    const region::Grid *known = m_console.hall.region().grid(grid);
    m_where = known ? (known->code == known->name ? known->name : known->code + u' ' + known->name) : QString();
    m_view->setChosenCase(id.isValid() ? std::optional(id) : std::nullopt);
    m_view->setChosenGrid(grid);
    if (another && hasPlace)
        m_view->centreOn(id, kAcross);
    else if (another)
        m_view->showAll();
    update();
}

void PlacePanel::resizeEvent(QResizeEvent *) { m_view->setGeometry(0, kPlaceHead, width(), height() - kPlaceHead); }

void PlacePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) // the arrows and the zoom are the map's own
        Q_EMIT largeRequested();
    else
        QWidget::keyPressEvent(event);
}

void PlacePanel::mousePressEvent(QMouseEvent *event)
{
    if (event->position().y() < kPlaceHead && event->position().x() > width() - 110)
        Q_EMIT largeRequested();
}

void PlacePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    actions::paintPanel(painter, rect(), p);
    const QString title = tr("Place");
    actions::paintText(painter, QRectF(12, 0, width() - 24, kPlaceHead), title, {16, true, p.text});
    const QString large = actions::text(actions::Action::LargeMap);
    const QString key = m_console.keys.shown(actions::Action::LargeMap);
    const qreal right = actions::textWidth(large, 13);
    actions::paintText(painter, QRectF(width() - 12 - right, 0, right, kPlaceHead), large, {13, false, p.textSecond});
    const qreal cap = actions::keyCapSize(key).width();
    actions::paintKeyCap(painter, key, width() - 12 - right - 6 - cap, kPlaceHead / 2.0, p.control, p.textSecond);
    const qreal left = 12 + actions::textWidth(title, 16, true) + 8;
    const QString detail = m_where.isEmpty() ? QString() : tr("%1 · 600 m around").arg(m_where);
    actions::paintText(painter, QRectF(left, 0, width() - 12 - right - 6 - cap - 8 - left, kPlaceHead), detail, {13, false, p.textSecond});
}

} // namespace ui::deskpage
