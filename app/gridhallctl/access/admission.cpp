// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/admission.h"

#include "access/secrets.h"
#include "access/storecentre.h"
#include "base/try.h"
#include "desk/identity/storeidentity.h"
#include "domain/access/gate.h"
#include "terminal.h"

#include <QCoreApplication>

#include <algorithm>

namespace ctl {

using namespace Qt::StringLiterals;

namespace {

// Places of errors of a secret: the option that names it.
constexpr QLatin1StringView kKeyFile("--key-file"), kTicket("--ticket"), kWitnessKeyFile("--witness-key-file");

QString sayOfAccess(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

tl::unexpected<base::Error> badOptions(const QString &sentence) { return base::fail(base::ErrorCode::Malformed, sentence, {}, kMissingOption); }

base::Outcome isForNoAccounts(const CommandLine &line)
{
    for (const QString &option : {u"key-file"_s, u"ticket"_s, u"witness"_s, u"witness-key-file"_s}) {
        if (line.given(option))
            return badOptions(
                sayOfAccess(QT_TRANSLATE_NOOP("ctl", "This store has no accounts, so --%1 says nothing; \"gridhallctl people add\" makes the first."))
                    .arg(option));
    }
    return {};
}

base::Outcome saysWho(const CommandLine &line, const QStringList &unwanted)
{
    for (const QString &option : unwanted) {
        if (line.given(option))
            return badOptions(
                sayOfAccess(QT_TRANSLATE_NOOP("ctl", "This store has accounts, so --%1 is not for it. Say who you are: --as PERSON --key-file FILE."))
                    .arg(option));
    }
    if (line.given(u"ticket"_s) && (line.given(u"as"_s) || line.given(u"key-file"_s)))
        return badOptions(sayOfAccess(QT_TRANSLATE_NOOP("ctl", "A ticket says who you are: give --ticket, or --as PERSON --key-file FILE.")));
    if (line.given(u"ticket"_s))
        return {};
    if (line.value(u"as"_s).trimmed().isEmpty() || (!line.given(u"key-file"_s) && !canAsk()))
        return badOptions(sayOfAccess(QT_TRANSLATE_NOOP("ctl", "This store has accounts. Say who you are: --as PERSON --key-file FILE.")));
    if (line.given(u"witness"_s) && !line.given(u"witness-key-file"_s) && !canAsk())
        return badOptions(sayOfAccess(QT_TRANSLATE_NOOP("ctl", "A second person gives a key too: --witness PERSON --witness-key-file FILE.")));
    return {};
}

/// Whether it is the person; an error of the secret lies at the option.
base::Result<domain::Actor> confirmedPerson(desk::IdentityDesk &identity, const QString &person, const QString &keyFile, QLatin1StringView option)
{
    auto secret = keyFile.isEmpty() ? askSecret(sayOfAccess(QT_TRANSLATE_NOOP("ctl", "Secret of %1")).arg(person)) : secretOfFile(keyFile);
    auto actor = secret ? identity.confirm({person, *std::move(secret)}, kCommandSeat).result() : base::Result<domain::Actor>(base::pass(secret));
    if (!actor)
        actor.error().place = option;
    return actor;
}

/// Whoever let this program act, at a window of the store.
base::Result<domain::Actor> redeemedActor(desk::IdentityDesk &identity)
{
    auto ticket = secretOfFile(u"-"_s);
    auto actor = ticket ? identity.redeem(*std::move(ticket)).result() : base::Result<domain::Actor>(base::pass(ticket));
    if (!actor)
        actor.error().place = kTicket;
    return actor;
}

base::Result<domain::Actor> confirmedActor(const CommandLine &line)
{
    StoreCentre centre(line.store());
    desk::StoreIdentity identity(centre, centre.clock());
    TRY(domain::Actor actor,
        line.given(u"ticket"_s) ? redeemedActor(identity) : confirmedPerson(identity, line.value(u"as"_s), line.value(u"key-file"_s), kKeyFile));
    if (line.given(u"witness"_s)) {
        TRY(const domain::Actor second, confirmedPerson(identity, line.value(u"witness"_s), line.value(u"witness-key-file"_s), kWitnessKeyFile));
        actor.witness = second.person;
    }
    return actor;
}

bool takesTwo(domain::Right right)
{
    const std::vector<domain::RightRow> rows = domain::rights();
    const auto row = std::ranges::find(rows, domain::word(right), &domain::RightRow::word);
    return row != rows.end() && row->fourEyes;
}

base::Outcome isDevice(const domain::Accounts &accounts, const domain::Actor &actor, domain::Right right)
{
    TRY_DONE(domain::admits(accounts, actor));
    const domain::Account *account = domain::accountOf(accounts, actor.person);
    if (account != nullptr && account->device)
        return {};
    return base::fail(base::ErrorCode::Refused, domain::refusalOf(right));
}

base::Outcome mayRun(const Access &access, const domain::Accounts &accounts, const domain::Actor &actor)
{
    switch (access.kind()) {
    case Access::Kind::Reads:
    case Access::Kind::Orders: return {}; // decide() asks of each order
    case Access::Kind::Right: return hasRight(accounts, actor, access.right());
    case Access::Kind::Device: return isDevice(accounts, actor, access.right());
    }
    Q_UNREACHABLE();
}

} // namespace

base::Result<Admission> admit(const CommandLine &line, const Nobody &nobody)
{
    auto before = accountsIn(line.store());
    if (!before && nobody.unreadable == Nobody::Unreadable::HasNobody)
        before = domain::Accounts();
    TRY(const domain::Accounts known, before);
    if (known.empty()) {
        TRY_DONE(isForNoAccounts(line));
        return Admission(nobody.actor);
    }
    TRY_DONE(saysWho(line, nobody.options));
    TRY(domain::Actor actor, confirmedActor(line));
    TRY(const domain::Accounts accounts, accountsIn(line.store()));
    TRY_DONE(mayRun(line.access(), accounts, actor));
    return Admission(std::move(actor));
}

base::Outcome hasRight(const domain::Accounts &accounts, const domain::Actor &actor, domain::Right right)
{
    if (accounts.empty())
        return {};
    TRY_DONE(domain::admits(accounts, actor));
    if (takesTwo(right))
        return domain::witnessed(accounts, actor, right);
    return domain::has(actor.role, right) ? base::Outcome() : base::fail(base::ErrorCode::Refused, domain::refusalOf(right));
}

base::Result<domain::Actor> admitWith(const CommandLine &line, domain::Right right, const Nobody &nobody)
{
    TRY(const Admission admission, admit(line, nobody));
    TRY(const domain::Accounts accounts, accountsIn(line.store()));
    TRY_DONE(hasRight(accounts, admission.actor(), right));
    return admission.actor();
}

int refuse(const base::Error &error)
{
    if (error.place == kMissingOption) {
        printError(error.sentence);
        return kUsage;
    }
    const int code = fail(error);
    const bool isOfKey = error.place == kKeyFile || error.place == kTicket || error.place == kWitnessKeyFile;
    if (error.place == "witness"_L1)
        printError(sayOfAccess(QT_TRANSLATE_NOOP("ctl", "Name the second person: --witness PERSON --witness-key-file FILE.")));
    return isOfKey && code == kFinding ? int(kFailed) : code;
}

} // namespace ctl
