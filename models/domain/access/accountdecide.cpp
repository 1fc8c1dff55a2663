// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/try.h"
#include "domain/access/accesswords.h"
#include "domain/access/right.h"
#include "domain/case/reason.h"

#include <QRegularExpression>

#include <algorithm>

namespace domain {

namespace {

constexpr qsizetype kLongestPost = 40;
constexpr qsizetype kLongestFilter = 200;

base::Outcome goodPost(const QString &post)
{
    const bool good = !post.trimmed().isEmpty() && post.size() <= kLongestPost &&
                      std::ranges::none_of(post, [](QChar character) { return character.category() == QChar::Other_Control; });
    if (good)
        return {};
    return badField(QT_TRANSLATE_NOOP("access", "Write the post as screens show it, in 1 to 40 characters."), "post");
}

// What was typed must never get this far: the log is for ever.
base::Outcome isHashed(const QString &secret)
{
    if (secret.startsWith(QLatin1String("$argon2id$")))
        return {};
    return badField(QT_TRANSLATE_NOOP("access", "The secret was not taken: it must be hashed before it is ordered."), "secret");
}

base::Outcome accountReason(const QString &reason)
{
    if (isReason(reason))
        return {};
    return badField(QT_TRANSLATE_NOOP("access", "Write the reason in two characters at the least; it stays in the centre's log."), "reason");
}

base::Result<const Account *> toBeChanged(const Centre &centre, const QString &person)
{
    if (const Account *account = accountOf(centre.accounts, person))
        return account;
    return base::fail(base::ErrorCode::NotFound, tellAccess(QT_TRANSLATE_NOOP("access", "There is no account \"%1\".")).arg(person.left(40)), {},
                      QStringLiteral("person"));
}

bool isOwn(const Account &account, const Actor &actor) { return account.person == actor.person; }

/// Whether the accounts would be kept by nobody without this one.
bool isLastAdministrator(const Centre &centre, const Account &account)
{
    return account.role == Role::Administrator && !account.device && !account.locked && administratorsIn(centre.accounts) == 1;
}

tl::unexpected<base::Error> lastOne()
{
    return denied(
        QT_TRANSLATE_NOOP("access", "This is the last administrator; without one nobody could make or unlock an account. Make another first."));
}

/// What was searched for, without what may be a caller's number: the log is for ever, and a caller can be forgotten.
QString withoutNumbers(QString filter)
{
    // A case's short number is the one row of digits as long as that which may stay.
    static const QRegularExpression number(QStringLiteral("(?<!\\d)(?<!\\d[ -])(?!\\d{4}-\\d{4,5}(?![ -]?\\d))\\d(?:[ -]?\\d){6,}"));
    return filter.replace(number, QStringLiteral("…")).left(kLongestFilter);
}

bool isTicketGood(const Centre &centre, const Actor &actor, const QString &digest, base::Instant now)
{
    return std::ranges::any_of(centre.tickets, [&](const Ticket &each) {
        return each.digest == digest && each.person == actor.person && each.seat == actor.seat && now < each.until;
    });
}

tl::unexpected<base::Error> nothingNew()
{
    return base::fail(base::ErrorCode::Conflict, tellAccess(QT_TRANSLATE_NOOP("access", "It is so already; nothing would change.")));
}

} // namespace

AccountDecision AddPerson::decide(const Centre &centre, const Actor &, const CentreContext &) const
{
    TRY_DONE(goodName(person));
    TRY_DONE(goodPost(post));
    TRY_DONE(isHashed(secret));
    if (role == Role::System)
        return badField(QT_TRANSLATE_NOOP("access", "Choose the role of the account."), "role");
    if (device && role != Role::Viewer)
        return badField(QT_TRANSLATE_NOOP("access", "A device only looks on: its role is that of a viewer."), "role");
    if (centre.accounts.empty() && role != Role::Administrator)
        return badField(QT_TRANSLATE_NOOP("access", "The first account is an administrator's, who then makes the others."), "role");
    if (accountOf(centre.accounts, person) != nullptr)
        return base::fail(base::ErrorCode::Conflict, tellAccess(QT_TRANSLATE_NOOP("access", "There is an account \"%1\" already.")).arg(person), {},
                          QStringLiteral("person"));
    return PersonAdded{device, person, post, role, secret};
}

AccountDecision ChangeRole::decide(const Centre &centre, const Actor &actor, const CentreContext &) const
{
    TRY(const Account *const account, toBeChanged(centre, person));
    if (isOwn(*account, actor))
        return denied(QT_TRANSLATE_NOOP("access", "Nobody changes a role or post of one's own; another administrator does."));
    if (role == Role::System || (account->device && role != Role::Viewer))
        return badField(QT_TRANSLATE_NOOP("access", "Choose the role of the account."), "role");
    if (!post.isEmpty()) {
        TRY_DONE(goodPost(post));
    }
    if (role != Role::Administrator && isLastAdministrator(centre, *account))
        return lastOne();
    if (role == account->role && (post.isEmpty() || post == account->post))
        return nothingNew();
    return RoleChanged{account->person, post, role};
}

AccountDecision LockPerson::decide(const Centre &centre, const Actor &, const CentreContext &) const
{
    TRY(const Account *const account, toBeChanged(centre, person));
    TRY_DONE(accountReason(reason));
    if (account->locked)
        return nothingNew();
    if (isLastAdministrator(centre, *account))
        return lastOne();
    return PersonLocked{account->person, reason};
}

AccountDecision UnlockPerson::decide(const Centre &centre, const Actor &actor, const CentreContext &context) const
{
    TRY(const Account *const account, toBeChanged(centre, person));
    TRY_DONE(accountReason(reason));
    if (isOwn(*account, actor))
        return denied(QT_TRANSLATE_NOOP("access", "Nobody unlocks an account of one's own."));
    if (!account->locked && !isBarred(*account, context.now))
        return nothingNew();
    return PersonUnlocked{account->person, reason};
}

AccountDecision ChangeSecret::decide(const Centre &centre, const Actor &actor, const CentreContext &) const
{
    TRY(const Account *const account, toBeChanged(centre, person));
    TRY_DONE(isHashed(secret));
    if (!isOwn(*account, actor) && !has(actor.role, Right::People))
        return base::fail(base::ErrorCode::Refused, refusalOf(Right::People));
    return SecretChanged{account->person, secret};
}

AccountDecision SignIn::decide(const Centre &centre, const Actor &actor, const CentreContext &context) const
{
    TRY_DONE(goodSeat(actor.seat));
    TRY_DONE(maySignIn(centre.accounts, actor.person, context.now));
    return SignedIn{actor.seat};
}

AccountDecision ConfirmIdentity::decide(const Centre &centre, const Actor &actor, const CentreContext &context) const
{
    TRY_DONE(goodSeat(actor.seat));
    TRY_DONE(maySignIn(centre.accounts, actor.person, context.now));
    if (!ticket.isEmpty() && !isTicketGood(centre, actor, ticket, context.now))
        return denied(QT_TRANSLATE_NOOP("access", "The ticket is not good any more, or somebody else's. Start again at the window."));
    return IdentityConfirmed{actor.seat, ticket};
}

AccountDecision SignOut::decide(const Centre &, const Actor &actor, const CentreContext &) const
{
    TRY_DONE(goodSeat(actor.seat));
    return SignedOut{cause, actor.seat};
}

AccountDecision ReportFailedSignIn::decide(const Centre &centre, const Actor &actor, const CentreContext &context) const
{
    if (actor.role != Role::System)
        return denied(QT_TRANSLATE_NOOP("access", "This is written by the system itself."));
    if (centre.accounts.empty())
        return denied(QT_TRANSLATE_NOOP("access", "This store has no accounts, so nobody signs in here."));
    TRY_DONE(goodSeat(seat));
    const Account *account = accountOf(centre.accounts, person);
    if (account != nullptr && isBarred(*account, context.now))
        return base::pass(maySignIn(centre.accounts, person, context.now)); // counted no further, else anybody could keep it barred
    return SignInFailed{account != nullptr ? account->person : QString(), seat};
}

AccountDecision WriteTicket::decide(const Centre &, const Actor &actor, const CentreContext &context) const
{
    if (actor.person.isEmpty())
        return denied(QT_TRANSLATE_NOOP("access", "This store has no accounts, so nobody is signed in here."));
    static const QRegularExpression hex(QStringLiteral("\\A[0-9a-f]{64}\\z"));
    if (!hex.match(digest).hasMatch())
        return badField(QT_TRANSLATE_NOOP("access", "The ticket was not taken: its digest must be ordered, and nothing else."), "digest");
    return TicketWritten{digest, context.now + kTicketFor};
}

AccountDecision HandFormsOn::decide(const Centre &centre, const Actor &actor, const CentreContext &) const
{
    if (actor.person.isEmpty())
        return denied(QT_TRANSLATE_NOOP("access", "This store has no accounts, so nobody is signed in here."));
    TRY(const Account *const receiver, toBeChanged(centre, to));
    QString whose;
    if (!of.isEmpty()) {
        TRY(const Account *const owner, toBeChanged(centre, of));
        whose = isOwn(*owner, actor) ? QString() : owner->person;
    }
    if (!whose.isEmpty() && !has(actor.role, Right::MoveCalls))
        return base::fail(base::ErrorCode::Refused, refusalOf(Right::MoveCalls));
    if (receiver->device || receiver->locked)
        return badField(QT_TRANSLATE_NOOP("access", "Forms are handed to a person who can sign in."), "to");
    if (receiver->person == (whose.isEmpty() ? actor.person : whose))
        return badField(QT_TRANSLATE_NOOP("access", "They are this person's already."), "to");
    if (count < 1)
        return badField(QT_TRANSLATE_NOOP("access", "There is no half-typed form to hand on."), "count");
    return FormsHandedOn{count, whose, receiver->person};
}

AccountDecision TakeForms::decide(const Centre &centre, const Actor &actor, const CentreContext &) const
{
    if (actor.person.isEmpty())
        return denied(QT_TRANSLATE_NOOP("access", "This store has no accounts, so nobody is signed in here."));
    TRY(const Account *const owner, toBeChanged(centre, from));
    if (count < 1)
        return badField(QT_TRANSLATE_NOOP("access", "There is no form to take."), "count");
    return FormsTaken{count, owner->person};
}

AccountDecision ReadAudit::decide(const Centre &, const Actor &actor, const CentreContext &) const
{
    if (to < from)
        return badField(QT_TRANSLATE_NOOP("access", "The time ends before it begins. Correct one of the two."), "to");
    if (exported && !actor.person.isEmpty() && !has(actor.role, Right::ExportAudit))
        return base::fail(base::ErrorCode::Refused, refusalOf(Right::ExportAudit));
    return AuditRead{exported, withoutNumbers(filter), from, to};
}

} // namespace domain
