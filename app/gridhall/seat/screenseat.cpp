// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at the screen: signing in, the lock, and the second person where an order takes two.
#include "screen.h"

#include "base/text/answer.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "domain/access/right.h"
#include "identity/witnessdialog.h"

#include <QCoreApplication>

#include <tuple>

namespace app {

using namespace Qt::StringLiterals;

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
    connect(&m_workplace, &Workplace::handOnWanted, m_lock.get(), &SeatLock::askForms);
    connect(&m_workplace, &Workplace::moveCallsWanted, m_lock.get(), &SeatLock::moveCalls);
    connect(&m_workplace, &Workplace::accountsWanted, m_lock.get(), &SeatLock::setUpAccounts);
    m_importer.setTicketAsker([this]() -> std::optional<QFuture<base::Result<QByteArray>>> {
        if (!m_seat.isPerson())
            return std::nullopt;
        return m_session.identity().ticket(m_seat.actor());
    });
    const auto ofDrill = [this] {
        const desk::CentreViewPtr view = m_session.centre().view();
        DrillPerson who{view && !view->centre.accounts.empty(), {}};
        if (m_seat.isPerson() && domain::has(m_seat.role(), domain::Right::Drill))
            who.ticket = [this] { return m_session.identity().ticket(m_seat.actor()); };
        return who;
    };
    m_children.askPersons(this, ofDrill);
    connect(&m_seat, &ui::actions::Seat::changed, this, [this] { m_children.personChanged(); });
    m_orders.setWitnessAsker([this](const base::Error &why, const std::function<void(const QString &)> &go, const std::function<void()> &stay) {
        return askWitness(why, go, stay);
    });
}

// Others hear who sits here, and of nobody where nobody does. A picture is nobody's seat.
std::unique_ptr<live::PresenceBoard> Screen::presenceBoard()
{
    if (m_session.presence() == nullptr || m_options.takesPictures())
        return nullptr;
    auto board = std::make_unique<live::PresenceBoard>(*m_session.presence(), m_session.stopwatch());
    connect(&m_seat, &ui::actions::Seat::changed, board.get(), [this, seats = board.get()] { seats->sit(m_seat.actor()); });
    board->sit(m_seat.actor());
    return board;
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

// Whoever hands forms on says so in the centre's log, which every console hears.
void Screen::wireHandedForms()
{
    connect(&m_session.centre(), &live::CentreBoard::changed, this, [this] {
        if (m_seat.isPerson())
            m_drafts.lookForHanded();
    });
    connect(&m_drafts, &live::DraftBook::handedChanged, this, &Screen::showHandedForms);
    connect(&m_seat, &ui::actions::Seat::changed, this, &Screen::showHandedForms);
    connect(&m_drafts, &live::DraftBook::taken, this, [this](int forms, int left) {
        const QString stay =
            left > 0
                ? QCoreApplication::translate("app", "%n stay(s) behind: you have the same one open. Send it, then take the rest.", nullptr, left)
                : QString();
        tell(QCoreApplication::translate("app", "%n form(s) taken", nullptr, forms),
             base::joined({QCoreApplication::translate("app", "Calls stand among the parked ones; each other form comes back by its key."), stay}));
    });
    connect(&m_workplace.banners(), &ui::shell::BannerStack::pressed, this, [this](ui::shell::BannerStack::Topic topic, const QString &button) {
        if (topic == ui::shell::BannerStack::Topic::HandedForms && !button.isEmpty())
            takeHandedForms();
    });
    showHandedForms();
}

void Screen::showHandedForms()
{
    using ui::shell::BannerStack;
    if (!m_seat.isPerson() || m_drafts.handed().empty()) {
        m_workplace.banners().clear(BannerStack::Topic::HandedForms);
        return;
    }
    const live::HandedForms &first = m_drafts.handed().front();
    const QString whose = first.seat.isEmpty()
                              ? base::isolated(first.post)
                              : QCoreApplication::translate("app", "%1 · seat %2").arg(base::isolated(first.post), base::isolated(first.seat));
    m_workplace.banners().set(BannerStack::Topic::HandedForms,
                              {ui::shell::BannerText::Style::Outline,
                               ui::theme::Icon::User,
                               QCoreApplication::translate("app", "Forms for you"),
                               QCoreApplication::translate("app", "%n half-typed form(s) of %1 wait for you.", nullptr, first.forms).arg(whose),
                               {},
                               {{u"take"_s, QCoreApplication::translate("app", "Take them"), {}}}});
}

void Screen::takeHandedForms()
{
    if (m_lock->isClosed() || m_drafts.handed().empty())
        return;
    const live::HandedForms first = m_drafts.handed().front();
    const domain::CentreOrder order{m_seat.actor(), domain::TakeForms{first.person, first.forms}};
    base::whenAnswered(this, m_session.centre().desk().submit(order), [this, first](const base::Result<desk::CentreViewPtr> &written) {
        if (written)
            m_drafts.take(first.box);
        else
            tell(QCoreApplication::translate("app", "Not taken"), written.error().sentence, ui::theme::Icon::Warning);
    });
}

void Screen::leave() { std::ignore = m_lock->leave(); }

} // namespace app
