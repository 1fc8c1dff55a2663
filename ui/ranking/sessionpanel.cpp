// SPDX-License-Identifier: GPL-3.0-or-later
#include "ranking/sessionpanel.h"

#include "actions/allowed.h"
#include "ranking/rankingpanel.h"

namespace ui::ranking {

QWidget *sessionPanel(const page::Surroundings &around, QWidget *parent)
{
    session::Session &session = around.session;
    auto *panel = new RankingPanel(session.rankings(), around.console.theme, session.clock(), parent);
    const auto ask = [panel, &console = around.console] { panel->setRefusal(actions::refusalOf(console, domain::Right::Print)); };
    QObject::connect(&around.console.seat, &actions::Seat::changed, panel, ask);
    QObject::connect(&session.centre(), &live::CentreBoard::changed, panel, ask);
    ask();
    QObject::connect(&session.centre(), &live::CentreBoard::rulesChanged, panel, &RankingPanel::countAgain);
    return panel;
}

} // namespace ui::ranking
