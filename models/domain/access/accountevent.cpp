// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access/accountevent.h"

#include "base/text/listed.h"
#include "domain/access/accesswords.h"
#include "domain/centre/centre.h"
#include "domain/wordtable.h"

#include <algorithm>

namespace domain {

namespace {

constexpr WordEntry<SignOutCause> kSignOutWords[]{
    {SignOutCause::Own, "own"}, {SignOutCause::Idle, "idle"}, {SignOutCause::TakeOver, "take-over"}, {SignOutCause::Device, "device"}};

void forgetFailures(Account &account)
{
    account.failures = 0;
    account.barredUntil.reset();
}

void leaveSeats(Centre &centre, const QString &person)
{
    std::erase_if(centre.seats, [&person](const SeatTaken &taken) { return taken.person == person; });
}

// Facts about accounts that the centre does not have change nothing.
template <class Change> void changeAccount(Centre &centre, const QString &person, const Change &change)
{
    if (Account *account = accountOf(centre.accounts, person))
        change(*account);
}

} // namespace

QString word(SignOutCause cause) { return wordIn(kSignOutWords, cause); }

std::optional<SignOutCause> signOutCauseOf(const QString &word) { return valueIn(kSignOutWords, word); }

QString label(SignOutCause cause)
{
    switch (cause) {
    case SignOutCause::Own: return tellAccess(QT_TRANSLATE_NOOP("access", "by the person"));
    case SignOutCause::Idle: return tellAccess(QT_TRANSLATE_NOOP("access", "idle"));
    case SignOutCause::TakeOver: return tellAccess(QT_TRANSLATE_NOOP("access", "taken over"));
    case SignOutCause::Device: return tellAccess(QT_TRANSLATE_NOOP("access", "device ended"));
    }
    Q_UNREACHABLE();
}

void PersonAdded::applyTo(Centre &centre, const CentreEvent &event) const
{
    Account account;
    account.person = person;
    account.post = post;
    account.role = role;
    account.device = device;
    account.secret = secret;
    account.since = account.secretSince = event.at;
    account.by = event.actor.person.isEmpty() ? event.actor.post : event.actor.person;
    centre.accounts.push_back(std::move(account));
}
QString PersonAdded::summary() const
{
    return base::joined({person, post, label(role), device ? tellAccess(QT_TRANSLATE_NOOP("access", "device")) : QString()});
}

void RoleChanged::applyTo(Centre &centre, const CentreEvent &) const
{
    changeAccount(centre, person, [this](Account &account) {
        account.role = role;
        if (!post.isEmpty())
            account.post = post;
    });
    leaveSeats(centre, person); // what was signed in there is nobody any more
}
QString RoleChanged::summary() const { return base::joined({person, post, label(role)}); }

void PersonLocked::applyTo(Centre &centre, const CentreEvent &event) const
{
    changeAccount(centre, person, [this, &event](Account &account) {
        account.locked = true;
        account.lockReason = reason;
        account.lockedSince = event.at;
    });
    leaveSeats(centre, person);
}
QString PersonLocked::summary() const { return base::joined({person, reason}); }

void PersonUnlocked::applyTo(Centre &centre, const CentreEvent &) const
{
    changeAccount(centre, person, [](Account &account) {
        account.locked = false;
        account.lockReason.clear();
        account.lockedSince.reset();
        forgetFailures(account);
    });
}
QString PersonUnlocked::summary() const { return base::joined({person, reason}); }

void SecretChanged::applyTo(Centre &centre, const CentreEvent &event) const
{
    changeAccount(centre, person, [this, &event](Account &account) {
        account.secret = secret;
        account.secretSince = event.at;
        forgetFailures(account);
    });
}
QString SecretChanged::summary() const { return person; }

void SignedIn::applyTo(Centre &centre, const CentreEvent &event) const
{
    changeAccount(centre, event.actor.person, forgetFailures);
    std::erase_if(centre.seats, [this](const SeatTaken &taken) { return taken.seat == seat; });
    centre.seats.push_back({event.actor.person, seat, event.at});
    centre.signIns.push_back({event.actor.post, event.at});
}
QString SignedIn::summary() const { return tellAccess(QT_TRANSLATE_NOOP("access", "Seat %1")).arg(seat); }

void IdentityConfirmed::applyTo(Centre &centre, const CentreEvent &event) const
{
    changeAccount(centre, event.actor.person, forgetFailures);
    std::erase_if(centre.tickets, [this](const Ticket &each) { return !ticket.isEmpty() && each.digest == ticket; });
    std::erase_if(centre.confirmed,
                  [&event](const SeatTaken &each) { return each.person == event.actor.person || each.since + kSignWithin <= event.at; });
    if (ticket.isEmpty()) // whoever shows a ticket has not given the secret now
        centre.confirmed.push_back({event.actor.person, seat, event.at});
}
QString IdentityConfirmed::summary() const { return tellAccess(QT_TRANSLATE_NOOP("access", "Seat %1")).arg(seat); }

void SignedOut::applyTo(Centre &centre, const CentreEvent &event) const
{
    std::erase_if(centre.seats, [&](const SeatTaken &taken) { return taken.seat == seat && taken.person == event.actor.person; });
}
QString SignedOut::summary() const { return base::joined({tellAccess(QT_TRANSLATE_NOOP("access", "Seat %1")).arg(seat), label(cause)}); }

void SignInFailed::applyTo(Centre &centre, const CentreEvent &event) const
{
    changeAccount(centre, person, [&event](Account &account) {
        if (account.barredUntil && *account.barredUntil <= event.at)
            forgetFailures(account); // that was another row of them
        if (++account.failures >= kFailures)
            account.barredUntil = event.at + kBarredFor;
    });
}
QString SignInFailed::summary() const
{
    const QString who = person.isEmpty() ? tellAccess(QT_TRANSLATE_NOOP("access", "a name that nobody has")) : person;
    return base::joined({who, tellAccess(QT_TRANSLATE_NOOP("access", "Seat %1")).arg(seat)});
}

void TicketWritten::applyTo(Centre &centre, const CentreEvent &event) const
{
    std::erase_if(centre.tickets, [&event](const Ticket &each) { return each.until <= event.at; });
    centre.tickets.push_back({event.actor.person, event.actor.seat, digest, until});
}
QString TicketWritten::summary() const { return tellAccess(QT_TRANSLATE_NOOP("access", "for one program, until %1")).arg(base::toIso(until)); }

void FormsHandedOn::applyTo(Centre &, const CentreEvent &) const {}
QString FormsHandedOn::summary() const
{
    const QString whose = of.isEmpty() ? QString() : tellAccess(QT_TRANSLATE_NOOP("access", "those of %1")).arg(of);
    return base::joined({QCoreApplication::translate("access", "%n form(s)", nullptr, count), whose, QStringLiteral("→ ") + to});
}

void FormsTaken::applyTo(Centre &, const CentreEvent &) const {}
QString FormsTaken::summary() const
{
    return base::joined(
        {QCoreApplication::translate("access", "%n form(s)", nullptr, count), tellAccess(QT_TRANSLATE_NOOP("access", "those of %1")).arg(from)});
}

void AuditRead::applyTo(Centre &, const CentreEvent &) const {}
QString AuditRead::summary() const
{
    return base::joined({QStringLiteral("%1 → %2").arg(base::toIso(from), base::toIso(to)), filter,
                         exported ? tellAccess(QT_TRANSLATE_NOOP("access", "taken away as a file")) : QString()});
}

} // namespace domain
