// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "domain/access/right.h"
#include "live/centre/dutywatch.h"
#include "page/relay.h"
#include "session/session.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>

namespace ui::replay {
class Replay;
} // namespace ui::replay

namespace ui::page {

/// What a page is made of: one session and the seat that looks at it. What is named here outlives the page, and no page outlives its session.
struct Surroundings {
    session::Session &session;
    const actions::Console &console;
    const theme::Theme &wallTheme; ///< of pages that fill the window
    live::DutyWatch &duty;
    Relay &relay;
    replay::Replay *replay = nullptr;    ///< how somebody goes about in the past; null while it is live
    std::optional<QStringList> layers{}; ///< of the map: what the command line asked for, checked; none: what the person has kept
};

/// A page over one session.
struct MadePage {
    QWidget *widget = nullptr; ///< the window takes it over
    /// Whether everything that it asked for is there; null: it asks for nothing.
    std::function<bool()> isComplete{};
    /// Chooses what a picture shows where nobody has; called again and again. Null: nothing to choose.
    std::function<void()> prepareForPicture{};
};

/// A page of the console: the tabs, their keys, `--page`, `--screenshot` and the completeness of pictures follow from a list of these.
struct PageSpec {
    QString key;                                          ///< "desk": names it on the command line and in settings
    const char *title = nullptr;                          ///< source text in the context "app"
    actions::Action opens = actions::Action::Rows;        ///< whose key leads here
    QList<actions::Action> hints{};                       ///< the keys named at the window's foot
    bool wall = false;                                    ///< fills the window: no bars, Esc goes back
    std::function<MadePage(const Surroundings &)> make{}; ///< GUI thread
    std::optional<domain::Right> right{};                 ///< what somebody needs to see it where the store has accounts
};

} // namespace ui::page
