// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at the screen: signing in, the lock, and the second person where an order takes two.
#include "screen.h"

#include "identity/witnessdialog.h"

#include <QCoreApplication>

#include <tuple>

namespace app {

void Screen::wireSeat()
{
    using ui::shell::Workplace;
    const SeatLock::Setting setting{m_options.seatName, std::chrono::minutes(m_options.lockAfter), !m_options.takesPictures()};
    m_lock = std::make_unique<SeatLock>(m_session, m_seat, m_console, m_workplace, m_drafts, setting);
    m_lock->setObstacle([this] {
        return m_importer.isRunning() ? QCoreApplication::translate("app", "An import is running; wait until it is done, or stop it.") : QString();
    });
    connect(m_lock.get(), &SeatLock::shownChanged, this, &Screen::contentChanged);
    connect(m_lock.get(), &SeatLock::personArrived, this, &Screen::personArrived);
    connect(m_lock.get(), &SeatLock::liveWanted, this, &Screen::liveWanted);
    connect(m_lock.get(), &SeatLock::startPageWanted, this, &Screen::startPageWanted);
    connect(m_lock.get(), &SeatLock::told, this, [this](const QString &title, const QString &detail) { tell(title, detail, ui::theme::Icon::Lock); });
    connect(&m_workplace, &Workplace::lockWanted, m_lock.get(), [this] { m_lock->lock(); });
    connect(&m_workplace, &Workplace::logOutWanted, m_lock.get(), &SeatLock::logOut);
    connect(&m_workplace, &Workplace::accountsWanted, m_lock.get(), &SeatLock::setUpAccounts);
    m_orders.setWitnessAsker([this](const base::Error &why, const std::function<void(const QString &)> &go, const std::function<void()> &stay) {
        return askWitness(why, go, stay);
    });
}

bool Screen::askWitness(const base::Error &why, const std::function<void(const QString &)> &go, const std::function<void()> &stay)
{
    if (m_lock->isClosed() || !m_seat.isPerson())
        return false;
    using ui::identity::WitnessDialog;
    auto *dialog = new WitnessDialog(m_theme, m_session.identity(), why.sentence, m_seat.actor().seat, &m_workplace);
    connect(dialog, &WitnessDialog::settled, this, [dialog, go, stay](bool witnessed) {
        dialog->deleteLater();
        if (witnessed)
            go(dialog->witness());
        else
            stay();
    });
    dialog->open();
    return true;
}

void Screen::leave() { std::ignore = m_lock->leave(); }

} // namespace app
