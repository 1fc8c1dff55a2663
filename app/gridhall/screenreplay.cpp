// SPDX-License-Identifier: GPL-3.0-or-later
// How the window shows the past, and what leads into it and about in it.
#include "screen.h"

#include "replay/hourbox.h"
#include "replay/replayhead.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace app {

using namespace Qt::StringLiterals;
using ui::actions::Action;
using ui::replay::HourBox;
using ui::replay::Replay;
using ui::replay::ReplayHead;
using ui::replay::ReplayKeys;

// A picture is the same whenever it is taken: it does not say what time it is now.
void Screen::makeReplay()
{
    session::TimeMachine *machine = m_session.timeMachine();
    if (machine == nullptr)
        return;
    m_travel = std::make_unique<ui::replay::SessionTravel>(*machine);
    std::function<base::Instant()> now;
    if (!m_options.takesPictures())
        now = [this] { return m_session.wallNow(); };
    m_replay = std::make_unique<Replay>(ui::replay::Ground{*m_travel, m_session.courses(), m_session.hall(), m_machine, std::move(now)});
}

void Screen::wireReplay()
{
    using ui::shell::TopBar;
    m_replayKeys = new ReplayKeys(m_keys, &m_workplace);
    connect(m_replayKeys, &ReplayKeys::pressed, this, &Screen::press);
    connect(&m_workplace.topBar(), &TopBar::lookBackChosen, this, [this] { press(Action::LookBack); });
    connect(&m_workplace.topBar(), &TopBar::minuteChosen, this, [this] { press(Action::VisitorMinute); });
    connect(&m_relay, &ui::page::Relay::replayWanted, this, &Screen::press);
    connect(&m_relay, &ui::page::Relay::momentWanted, this, [this](base::Instant at) {
        if (m_replay)
            m_replay->moveTo(at);
        else
            Q_EMIT momentWanted(at);
    });
    if (m_session.isPast())
        m_workplace.setReplayMoment(m_session.clock().now());
    if (m_replay)
        showReplay();
}

void Screen::showReplay()
{
    // Over the pages of a desk the sentences stand in a visitor's minute alone; on the wall they have their place below the map.
    auto *over = new QWidget(&m_workplace);
    auto *column = new QVBoxLayout(over);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new ReplayHead(*m_replay, m_keys, m_theme, ReplayHead::Form::Desk, over));
    auto *hour = new HourBox(*m_replay, m_theme, over);
    hour->setScale(ReplayHead::kDeskScale);
    hour->setFixedHeight(int(HourBox::kHigh * ReplayHead::kDeskScale));
    hour->hide();
    column->addWidget(hour);
    m_workplace.setReplay(over);
    if (m_replay->now())
        m_workplace.topBar().setRoomTime([this] { return m_session.wallNow(); });
    connect(m_replay.get(), &Replay::moved, this, [this] { m_workplace.setReplayMoment(m_replay->at()); });
    const auto follow = [this, hour] {
        hour->setVisible(m_replay->isVisit());
        m_replayKeys->setMode(m_replay->isVisit() ? ReplayKeys::Mode::Visit : ReplayKeys::Mode::Past);
    };
    connect(m_replay.get(), &Replay::stateChanged, this, follow);
    follow();
    connect(m_replay.get(), &Replay::liveWanted, this, &Screen::liveWanted);
    connect(m_replay.get(), &Replay::failed, this, [this](const QString &sentence) {
        tell(QCoreApplication::translate("app", "The past cannot be shown"), sentence, ui::theme::Icon::Warning);
    });
}

void Screen::press(Action action)
{
    if (action == Action::VisitorMinute) {
        Q_EMIT minuteWanted();
        return;
    }
    if (!m_replay) {
        if (action == Action::LookBack)
            Q_EMIT pastWanted();
        return;
    }
    if (action == Action::LookBack)
        m_replay->moveDays(-1);
    else if (action == Action::LookOn)
        m_replay->moveDays(1);
    else if (action == Action::PlayPast)
        m_replay->togglePlaying();
    else if (action == Action::NextSpeed)
        m_replay->nextSpeed();
    else if (action == Action::BackToLive)
        Q_EMIT liveWanted();
}

} // namespace app
