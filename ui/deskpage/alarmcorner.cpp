// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpage/alarmcorner.h"

#include "alarms/alarmpanel.h"
#include "deskpage/waitingtile.h"

#include <QEvent>

#include <algorithm>

namespace ui::deskpage {

namespace {
constexpr int kCornerGap = 8, kCornerWidth = 560;
} // namespace

AlarmCorner::AlarmCorner(const actions::Console &console, WaitingTile &tile, QWidget &page)
    : QObject(&page), m_tile(tile), m_page(page), m_panel(new alarms::AlarmPanel(console, &page))
{
    connect(&tile, &WaitingTile::listRequested, this, &AlarmCorner::toggle);
    connect(m_panel, &alarms::AlarmPanel::left, this, &AlarmCorner::leave);
    // The list stays open behind what it leads to only as long as nothing is chosen from it.
    connect(m_panel, &alarms::AlarmPanel::caseWanted, this, [this](base::CaseId id) {
        leave();
        Q_EMIT caseWanted(id);
    });
    connect(m_panel, &alarms::AlarmPanel::acceptWanted, this, [this](base::CaseId id) {
        leave();
        Q_EMIT acceptWanted(id);
    });
    tile.installEventFilter(this);
    page.installEventFilter(this);
}

void AlarmCorner::toggle()
{
    if (m_panel->isVisible()) {
        leave();
        return;
    }
    place();
    m_panel->open();
}

void AlarmCorner::leave()
{
    m_panel->close();
    Q_EMIT left();
}

void AlarmCorner::place()
{
    const int top = m_tile.geometry().bottom() + 1 + kCornerGap;
    const int width = std::min(kCornerWidth, m_page.width() - 2 * kCornerGap);
    m_panel->setGeometry(m_page.width() - width - kCornerGap, top, width, m_page.height() - top - kCornerGap);
}

bool AlarmCorner::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace ui::deskpage
