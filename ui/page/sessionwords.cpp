// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/sessionwords.h"

#include "live/wall/clockviews.h"
#include "theme/theme.h"

namespace ui::page {

QString drillClockWords(const session::Session &session)
{
    const auto pace = session.drillPace();
    return pace ? theme::drillClockText(session.region()->toLocal(session.clock().now()).time(), pace->runs() ? pace->speed : 0) : QString();
}

double drillSpeed(const session::Session &session)
{
    const auto pace = session.drillPace();
    return pace ? pace->speed : 1;
}

QString clockTrouble(const session::Session &session)
{
    const desk::CentreViewPtr &view = session.centre().view();
    return view && !session.isPast() && view->centre.clock.open ? live::clockSentence(*view->region, *view->centre.clock.open) : QString();
}

} // namespace ui::page
