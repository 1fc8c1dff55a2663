// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallscreen.h"

#include "hall/spec.h"
#include "page/sessionwords.h"

#include <QCoreApplication>

namespace app {

WallScreen::WallScreen(session::Session &session, bool light, const std::optional<WallNight> &night)
    : m_session(session), m_night(night), m_theme(look::Ground::Dark), m_hallTheme(light ? look::Ground::HallLight : look::Ground::Dark),
      m_seat({QString(), domain::Role::Viewer}), m_orders(session.desk(), session.clock()), m_duty(session.centre(), session.hall()),
      m_console{m_theme, session.hall(), session.desk(), m_seat, m_keys, m_orders, &session.centre()},
      m_made(ui::hall::pageSpec().make({session, m_console, m_hallTheme, m_duty, m_relay})), m_page(qobject_cast<ui::hall::HallPage *>(m_made.widget))
{
    ui::page::followAwaited(session, this);
    m_orders.setBarred(QCoreApplication::translate("app", "A wall gives no orders."));
    const auto follow = [this] {
        m_session.hall().setPace(m_session.drillSpeed());
        m_page->setNight(isNight());
    };
    connect(&session.hall(), &live::Hall::secondPassed, m_page, follow);
    follow();
}

bool WallScreen::isComplete() const { return m_session.hall().loaded() && (!m_made.isComplete || m_made.isComplete()); }

bool WallScreen::isNight() const
{
    const live::Hall &hall = m_session.hall();
    return m_night && m_night->contains(hall.region().toLocal(hall.shownAt()).time());
}

} // namespace app
