// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/identity/storeidentity.h"

#include "base/randomsecret.h"
#include "base/try.h"
#include "desk/identity/secrethash.h"
#include "desk/past/pastdesk.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <memory>

namespace desk {

using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

constexpr qsizetype kShortestSecret = 8;
constexpr base::Milliseconds kWaitForCentre{10'000};

template <class Value> base::Outcome outcomeOf(const base::Result<Value> &result) { return result ? base::Outcome() : base::pass(result); }

QString ticketDigest(const QByteArray &ticket) { return QString::fromLatin1(QCryptographicHash::hash(ticket, QCryptographicHash::Sha256).toHex()); }

QFuture<base::Outcome> notInThePast()
{
    return refusedInThePast<domain::Actor>().then([](const base::Result<domain::Actor> &refusal) { return outcomeOf(refusal); });
}

/// What stands for a secret that is good enough; it is forgotten then.
base::Result<QString> hashedOnce(Credential &credential)
{
    TRY_DONE(goodSecret(credential));
    auto hash = hashOf(credential.secret);
    wipe(credential.secret);
    return hash;
}

/// What the account of this name has for a secret now; empty: there is none.
QString secretIn(const CentreView &view, const QString &person)
{
    const domain::Account *account = domain::accountOf(view.centre.accounts, person);
    return account != nullptr ? account->secret : QString();
}

} // namespace

base::Outcome goodSecret(const Credential &credential)
{
    const auto bad = [](const QString &sentence) { return base::fail(ErrorCode::Malformed, sentence, {}, u"secret"_s); };
    const QString secret = QString::fromUtf8(credential.secret);
    if (secret.toUcs4().size() < kShortestSecret)
        return bad(QCoreApplication::translate("desk", "A secret has eight characters at the least."));
    if (secret.trimmed().compare(credential.person.trimmed(), Qt::CaseInsensitive) == 0)
        return bad(QCoreApplication::translate("desk", "The secret must not be the name."));
    return {};
}

QFuture<base::Result<domain::Actor>> StoreIdentity::signIn(Credential credential, QString seat)
{
    return admit(std::move(credential), std::move(seat), domain::SignIn{});
}

QFuture<base::Result<domain::Actor>> StoreIdentity::confirm(Credential credential, QString seat)
{
    return admit(std::move(credential), std::move(seat), domain::ConfirmIdentity{});
}

// Not behind what is being hashed: whoever ends the program signs out and waits for nothing.
QFuture<base::Outcome> StoreIdentity::signOut(domain::Actor actor, domain::SignOutCause cause)
{
    return m_desk.submit(domain::CentreOrder{std::move(actor), domain::SignOut{cause}}).then([](const base::Result<CentreViewPtr> &done) {
        return outcomeOf(done);
    });
}

QFuture<base::Result<QByteArray>> StoreIdentity::ticket(domain::Actor by)
{
    const QByteArray fresh = base::randomSecret();
    return m_desk.submit(domain::CentreOrder{std::move(by), domain::WriteTicket{ticketDigest(fresh)}})
        .then([fresh](const base::Result<CentreViewPtr> &written) -> base::Result<QByteArray> {
            if (!written)
                return base::pass(written);
            return fresh;
        });
}

QFuture<base::Result<domain::Actor>> StoreIdentity::redeem(QByteArray ticket)
{
    return m_thread.start<base::Result<domain::Actor>>([this, digest = ticketDigest(ticket)](const auto &) { return redeemed(digest); });
}

QFuture<base::Outcome> StoreIdentity::add(domain::Actor by, NewAccount account)
{
    const auto secret = std::make_shared<Credential>(std::move(account.credential));
    return m_thread.start<base::Outcome>([this, by = std::move(by), account = std::move(account), secret](const auto &) -> base::Outcome {
        TRY(const QString hash, hashedOnce(*secret));
        return outcomeOf(ordered(by, domain::AddPerson{secret->person.trimmed(), account.post.trimmed(), account.role, account.device, hash}));
    });
}

QFuture<base::Outcome> StoreIdentity::changeSecret(domain::Actor by, Credential fresh)
{
    const auto secret = std::make_shared<Credential>(std::move(fresh));
    return m_thread.start<base::Outcome>([this, by = std::move(by), secret](const auto &) -> base::Outcome {
        TRY(const QString hash, hashedOnce(*secret));
        return outcomeOf(ordered(by, domain::ChangeSecret{secret->person.trimmed(), hash}));
    });
}

QFuture<base::Result<domain::Actor>> StoreIdentity::admit(Credential credential, QString seat, domain::CentreOrderBody order)
{
    credential.person = credential.person.trimmed();
    const auto given = std::make_shared<Credential>(std::move(credential));
    return m_thread.start<base::Result<domain::Actor>>(
        [this, given, seat = std::move(seat), order = std::move(order)](const auto &) -> base::Result<domain::Actor> {
            auto actor = compared(*given, seat);
            wipe(given->secret);
            if (!actor)
                return actor;
            TRY_DONE(ordered(*actor, order));
            return actor;
        });
}

base::Result<domain::Actor> StoreIdentity::compared(const Credential &credential, const QString &seat)
{
    TRY_DONE(domain::goodSeat(seat));
    TRY(const CentreViewPtr view, centreNow());
    const domain::Accounts &accounts = view->centre.accounts;
    if (accounts.empty())
        return base::fail(ErrorCode::Refused, QCoreApplication::translate(
                                                  "desk", "This store has no accounts yet. Make the administrator's first; nobody signs in before."));
    const domain::Account *account = domain::accountOf(accounts, credential.person);
    const base::Instant now = m_clock.now();
    if (account != nullptr && domain::isBarred(*account, now))
        return base::pass(domain::maySignIn(accounts, credential.person, now));
    if (!isSecretOf(secretIn(*view, credential.person), credential.secret))
        return refused(account != nullptr ? account->person : QString(), seat);
    return domain::actorOf(*account, seat);
}

base::Result<domain::Actor> StoreIdentity::redeemed(const QString &digest)
{
    TRY(const CentreViewPtr view, centreNow());
    const domain::Centre &centre = view->centre;
    const auto known = std::ranges::find(centre.tickets, digest, &domain::Ticket::digest);
    const domain::Account *account = known == centre.tickets.end() ? nullptr : domain::accountOf(centre.accounts, known->person);
    if (account == nullptr)
        return base::fail(ErrorCode::Refused,
                          QCoreApplication::translate("desk", "This ticket is nobody's, or was used. Start again at the window."));
    domain::Actor actor = domain::actorOf(*account, known->seat);
    TRY_DONE(ordered(actor, domain::ConfirmIdentity{digest}));
    return actor;
}

base::Result<domain::Actor> StoreIdentity::refused(const QString &person, const QString &seat)
{
    // A failure that is not on disk is none that was counted: whoever tries is told so, and let in no sooner.
    TRY(const CentreViewPtr view, ordered({u"system"_s, domain::Role::System}, domain::ReportFailedSignIn{person, seat}));
    const domain::Account *account = domain::accountOf(view->centre.accounts, person);
    const base::Instant now = m_clock.now();
    if (account != nullptr && domain::isBarred(*account, now))
        return base::pass(domain::maySignIn(view->centre.accounts, person, now));
    return domain::notLetIn();
}

// The desk tells its centre on the thread of a context object, which runs a loop here for so long.
base::Result<CentreViewPtr> StoreIdentity::centreNow() const
{
    CentreViewPtr view;
    QEventLoop loop;
    QTimer watch;
    const QDeadlineTimer patience(kWaitForCentre);
    QObject::connect(&watch, &QTimer::timeout, &loop, [&] {
        if (m_ending || patience.hasExpired())
            loop.quit();
    });
    watch.start(std::chrono::milliseconds(20));
    Subscription listening = m_desk.onCentre(&loop, [&](const CentreViewPtr &now) {
        view = now;
        loop.quit();
    });
    loop.exec();
    listening.reset();
    if (view)
        return view;
    return base::fail(m_ending ? ErrorCode::Cancelled : ErrorCode::Busy,
                      QCoreApplication::translate("desk", "The store could not be read, so nobody can be let in yet. Try again in a moment."));
}

base::Result<CentreViewPtr> StoreIdentity::ordered(const domain::Actor &by, domain::CentreOrderBody order)
{
    return m_desk.submit(domain::CentreOrder{by, std::move(order)}).result();
}

QFuture<base::Result<domain::Actor>> PastIdentity::signIn(Credential, QString) { return refusedInThePast<domain::Actor>(); }

QFuture<base::Result<domain::Actor>> PastIdentity::confirm(Credential, QString) { return refusedInThePast<domain::Actor>(); }

QFuture<base::Result<QByteArray>> PastIdentity::ticket(domain::Actor) { return refusedInThePast<QByteArray>(); }

QFuture<base::Result<domain::Actor>> PastIdentity::redeem(QByteArray) { return refusedInThePast<domain::Actor>(); }

QFuture<base::Outcome> PastIdentity::signOut(domain::Actor, domain::SignOutCause) { return notInThePast(); }

QFuture<base::Outcome> PastIdentity::add(domain::Actor, NewAccount) { return notInThePast(); }

QFuture<base::Outcome> PastIdentity::changeSecret(domain::Actor, Credential) { return notInThePast(); }

} // namespace desk
