// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of time: whether the clock is believed, how a drill's runs, which calendar is missing.
#include "screen.h"

#include "actions/allowed.h"
#include "theme/plain.h"

#include "base/text/answer.h"
#include "page/sessionwords.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::shell::BannerStack;
using ui::shell::BannerText;

void Screen::showClock()
{
    const QString sentence = ui::page::clockTrouble(m_session);
    if (sentence.isEmpty()) {
        m_workplace.banners().clear(BannerStack::Topic::ClockDoubted);
        return;
    }
    QList<BannerText::Button> buttons;
    if (m_seat.actor().role == domain::Role::Supervisor &&
        ui::actions::refusedHere(m_console, domain::CentreOrderBody(domain::ConfirmClock{})).isEmpty())
        buttons.append({u"confirm"_s, QCoreApplication::translate("app", "Confirm the time"), {}});
    m_workplace.banners().set(
        BannerStack::Topic::ClockDoubted,
        {BannerText::Style::Inverse, ui::theme::Icon::Clock, QCoreApplication::translate("app", "Clock"), sentence, {}, buttons});
}

void Screen::confirmClock()
{
    const desk::CentreViewPtr &view = m_session.centre().view();
    if (!view || !view->centre.clock.open)
        return;
    const QString time = view->region->toLocal(m_session.wallNow()).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    QMessageBox *question = ui::theme::question(
        QCoreApplication::translate("app", "Confirm the time"),
        QCoreApplication::translate("app", "The clock of this machine says %1. Is that the right time?").arg(time),
        QCoreApplication::translate("app", "What was written meanwhile keeps its place and is marked; levels, urging and lists go on from here."),
        &m_workplace);
    question->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = question->addButton(QCoreApplication::translate("app", "It is right"), QMessageBox::AcceptRole);
    yes->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return)); // as every question that is asked once
    question->setDefaultButton(question->addButton(QCoreApplication::translate("app", "Cancel"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::buttonClicked, this, [this, yes](const QAbstractButton *pressed) {
        if (pressed == yes)
            orderConfirmedClock();
    });
    question->open();
}

void Screen::orderConfirmedClock()
{
    base::whenAnswered(this, m_session.centre().desk().submit(domain::CentreOrder{m_seat.actor(), domain::ConfirmClock{}}),
                       [this](const base::Result<desk::CentreViewPtr> &done) {
                           if (!done)
                               m_workplace.banners().set(BannerStack::Topic::Other, {BannerText::Style::Inverse,
                                                                                     ui::theme::Icon::Warning,
                                                                                     QCoreApplication::translate("app", "Clock"),
                                                                                     done.error().sentence,
                                                                                     {},
                                                                                     {}});
                       });
}

// The clock of a drill is not the one on the wall of the room: it is said wherever the drill is.
void Screen::showDrillClock()
{
    const auto pace = m_session.drillPace();
    m_session.hall().setPace(m_session.drillSpeed());
    const QString awaited = ui::page::drillAwaitedWords(m_session);
    const QString sentence = awaited.isEmpty() ? ui::theme::drillSentence() : awaited;
    const QString clock = ui::page::drillClockWords(m_session);
    m_workplace.setDrill(clock.isEmpty() ? sentence : u"%1 · %2"_s.arg(clock, sentence));
    m_workplace.topBar().setDrillPace(pace ? ui::theme::drillPaceText(pace->runs() ? pace->speed : 0) : QString());
}

// From October on, every hour: the day on which it is first missing may find the console running.
void Screen::showCalendarBanner()
{
    if (m_session.isPast())
        return;
    const region::Region &region = m_session.hall().region();
    const auto year = domain::yearToAdd(region.rulebook.calendar, region.toLocal(m_session.clock().now()).date());
    if (!year)
        m_workplace.banners().clear(BannerStack::Topic::Calendar);
    else
        m_workplace.banners().set(
            BannerStack::Topic::Calendar,
            {BannerText::Style::Outline,
             ui::theme::Icon::Warning,
             QCoreApplication::translate("app", "Calendar %1 is missing").arg(*year),
             QCoreApplication::translate(
                 "app", "Deadlines in working days that reach %1 stay open until its holidays are in the region pack: gridhallctl calendar import.")
                 .arg(*year),
             {},
             {}});
    if (!m_calendarTimer.isActive()) {
        connect(&m_calendarTimer, &QTimer::timeout, this, &Screen::showCalendarBanner);
        connect(&m_session.centre(), &live::CentreBoard::rulesChanged, this, &Screen::showCalendarBanner); // the hall has it by then
        m_calendarTimer.start(1h);
    }
}

} // namespace app
