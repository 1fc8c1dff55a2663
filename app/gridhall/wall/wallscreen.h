// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "hall/hallpage.h"
#include "live/centre/dutywatch.h"
#include "page/pagespec.h"
#include "session/session.h"
#include "wall/wallnight.h"

#include <optional>

namespace app {

/// The hall's page over a session, at which nobody sits: no order leaves it, no case is marked on it. GUI thread.
class WallScreen final : public QObject {
    Q_OBJECT
public:
    /// `light`: daylight colours, by day. The session outlives it.
    WallScreen(session::Session &session, bool light, const std::optional<WallNight> &night);

    /// Whoever shows it takes it over; it ends before the screen does.
    [[nodiscard]] ui::hall::HallPage &page() const { return *m_page; }
    /// Whether everything on it has its answer.
    [[nodiscard]] bool isComplete() const;
    /// Whether the wall is dimmed now.
    [[nodiscard]] bool isNight() const;

private:
    session::Session &m_session;
    const std::optional<WallNight> m_night;
    const ui::theme::Theme m_theme, m_hallTheme;
    ui::actions::Seat m_seat;
    ui::actions::KeyMap m_keys;
    ui::actions::Orders m_orders;
    live::DutyWatch m_duty;
    ui::page::Relay m_relay;
    const ui::actions::Console m_console;
    ui::page::MadePage m_made;
    ui::hall::HallPage *m_page;
};

} // namespace app
