// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access/account.h"

#include "domain/access/accesswords.h"

#include <algorithm>

namespace domain {

using base::ErrorCode;

namespace {

constexpr qsizetype kLongestName = 40;

template <class Some> auto *accountNamed(Some &accounts, const QString &person)
{
    const auto found =
        std::ranges::find_if(accounts, [&person](const Account &account) { return account.person.compare(person, Qt::CaseInsensitive) == 0; });
    return found == accounts.end() ? nullptr : &*found;
}

bool isNameCharacter(char32_t character)
{
    const bool ascii = (character >= U'a' && character <= U'z') || (character >= U'A' && character <= U'Z') ||
                       (character >= U'0' && character <= U'9') || character == U'.' || character == U'-' || character == U'_';
    // Letters of other scripts look like these, and a name must not look like another's.
    return ascii || (QChar::script(character) == QChar::Script_Han && QChar::isLetter(character));
}

tl::unexpected<base::Error> lockedOut()
{
    return denied(QT_TRANSLATE_NOOP("access", "This account is locked. An administrator or the shift supervisor can unlock it."));
}

base::Outcome witnessIsSomebodyElse(const Accounts &accounts, const Actor &actor)
{
    if (actor.witness.isEmpty())
        return {};
    const Account *second = accountOf(accounts, actor.witness);
    if (second == nullptr || second->device || second->locked)
        return base::fail(ErrorCode::Refused, tellAccess(QT_TRANSLATE_NOOP("access", "The second person has no account that may do this now.")), {},
                          QStringLiteral("witness"));
    if (second->person.compare(actor.person, Qt::CaseInsensitive) == 0)
        return base::fail(ErrorCode::Refused, tellAccess(QT_TRANSLATE_NOOP("access", "The second person must be somebody else.")), {},
                          QStringLiteral("witness"));
    return {};
}

base::Outcome admitsCrew(const Actor &actor, bool drill)
{
    const bool plays = actor.role == Role::Dispatcher || actor.role == Role::Supervisor;
    if (drill && plays && actor.witness.isEmpty())
        return {};
    return denied(QT_TRANSLATE_NOOP("access", "The crew of a drill acts in the store of a drill alone."));
}

base::Outcome admitsWithoutAccounts(const Actor &actor)
{
    if (!actor.person.isEmpty())
        return denied(QT_TRANSLATE_NOOP("access", "This store has no accounts, so nobody is signed in here."));
    if (actor.role != Role::Dispatcher && actor.role != Role::Supervisor)
        return denied(QT_TRANSLATE_NOOP("access", "This store has no accounts: only a seat or the shift supervisor acts here."));
    return {};
}

} // namespace

const Account *accountOf(const Accounts &accounts, const QString &person) { return accountNamed(accounts, person); }

Account *accountOf(Accounts &accounts, const QString &person) { return accountNamed(accounts, person); }

Actor actorOf(const Account &account, const QString &seat) { return {account.post, account.role, account.person, seat}; }

bool isBarred(const Account &account, base::Instant now) { return account.barredUntil && now < *account.barredUntil; }

int administratorsIn(const Accounts &accounts)
{
    return int(std::ranges::count_if(
        accounts, [](const Account &account) { return account.role == Role::Administrator && !account.device && !account.locked; }));
}

base::Outcome goodName(const QString &person)
{
    const QList<uint> characters = person.toUcs4();
    const bool good = !characters.isEmpty() && characters.size() <= kLongestName &&
                      std::ranges::all_of(characters, [](uint character) { return isNameCharacter(char32_t(character)); });
    if (good)
        return {};
    return badField(QT_TRANSLATE_NOOP("access", "A name has 1 to 40 letters, digits, Chinese characters or the signs . - and _, no blanks."),
                    "person");
}

base::Outcome goodSeat(const QString &seat)
{
    const bool good = !seat.trimmed().isEmpty() && seat.size() <= kLongestName &&
                      std::ranges::none_of(seat, [](QChar character) { return character.category() == QChar::Other_Control; });
    if (good)
        return {};
    return badField(QT_TRANSLATE_NOOP("access", "Name the seat in 1 to 40 characters."), "seat");
}

tl::unexpected<base::Error> notLetIn() { return denied(QT_TRANSLATE_NOOP("access", "Name or secret is wrong. Nothing was changed; try again.")); }

base::Outcome maySignIn(const Accounts &accounts, const QString &person, base::Instant now)
{
    const Account *account = accountOf(accounts, person);
    if (account == nullptr)
        return notLetIn();
    if (isBarred(*account, now)) {
        const auto left = std::chrono::ceil<std::chrono::minutes>(*account->barredUntil - now);
        return base::fail(ErrorCode::Refused,
                          QCoreApplication::translate("access", "Too many wrong secrets: this account takes none for another %n minute(s).", nullptr,
                                                      int(left.count())));
    }
    if (account->locked)
        return lockedOut();
    return {};
}

base::Outcome admits(const Accounts &accounts, const Actor &actor, bool drill)
{
    if (actor.role == Role::System)
        return {};
    if (isDrillCrew(actor))
        return admitsCrew(actor, drill);
    if (accounts.empty())
        return admitsWithoutAccounts(actor);
    if (actor.person.isEmpty())
        return denied(QT_TRANSLATE_NOOP("access", "This store has accounts. Sign in to act."));
    const Account *account = accountOf(accounts, actor.person);
    if (account == nullptr || account->person != actor.person)
        return denied(QT_TRANSLATE_NOOP("access", "This account does not exist here. Sign in anew."));
    if (account->locked)
        return lockedOut();
    if (account->role != actor.role || account->post != actor.post)
        return denied(QT_TRANSLATE_NOOP("access", "Role or post of this account was changed meanwhile. Sign in anew."));
    return witnessIsSomebodyElse(accounts, actor);
}

} // namespace domain
