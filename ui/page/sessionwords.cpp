// SPDX-License-Identifier: GPL-3.0-or-later
#include "page/sessionwords.h"

#include "live/wall/clockviews.h"
#include "theme/theme.h"

#include <QCoreApplication>

namespace ui::page {

QString drillClockWords(const session::Session &session)
{
    const auto pace = session.drillPace();
    return pace ? theme::drillClockText(session.region()->toLocal(session.clock().now()).time(), pace->runs() ? pace->speed : 0) : QString();
}

QString drillAwaitedWords(const session::Session &session)
{
    switch (session.drillStart()) {
    case session::DrillStart::Past: return QCoreApplication::translate("page", "The drill's past days are being played …");
    case session::DrillStart::Nobody:
        return QCoreApplication::translate("page", "Nobody plays this drill: its clock stands. gridhallctl drill begins it.");
    case session::DrillStart::Done: return {};
    }
    return {};
}

void followAwaited(session::Session &session, const QObject *screen)
{
    if (!session.isDrill())
        return;
    const auto tell = [&session] { session.hall().setAwaited(drillAwaitedWords(session)); };
    QObject::connect(&session.hall(), &live::Hall::changed, screen, tell);
    QObject::connect(&session.hall(), &live::Hall::secondPassed, screen, tell);
    tell();
}

QString clockTrouble(const session::Session &session)
{
    const desk::CentreViewPtr &view = session.centre().view();
    return view && !session.isPast() && view->centre.clock.open ? live::clockSentence(*view->region, *view->centre.clock.open) : QString();
}

} // namespace ui::page
