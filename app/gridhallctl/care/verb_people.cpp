// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/admission.h"
#include "access/callers.h"
#include "access/secrets.h"
#include "access/storecentre.h"
#include "base/randomsecret.h"
#include "base/try.h"
#include "commandline.h"
#include "desk/identity/storeidentity.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace ctl {

int runPeople(const QStringList &arguments);

namespace {

QString sayOfPeople(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

QJsonObject accountJson(const domain::Account &account)
{
    const auto moment = [](const std::optional<base::Instant> &at) { return at ? QJsonValue(base::toIso(*at)) : QJsonValue(); };
    return {{u"person"_s, account.person},
            {u"post"_s, account.post},
            {u"role"_s, domain::word(account.role)},
            {u"device"_s, account.device},
            {u"locked"_s, account.locked},
            {u"lock_reason"_s, account.locked ? QJsonValue(account.lockReason) : QJsonValue()},
            {u"locked_since"_s, moment(account.lockedSince)},
            {u"failures"_s, account.failures},
            {u"barred_until"_s, moment(account.barredUntil)},
            {u"since"_s, base::toIso(account.since)},
            {u"by"_s, account.by},
            {u"secret_since"_s, base::toIso(account.secretSince)}};
}

void printAccount(const domain::Account &account)
{
    const QString kind = account.device ? sayOfPeople(QT_TRANSLATE_NOOP("ctl", "device")) : domain::label(account.role);
    QString state;
    if (account.locked)
        state = sayOfPeople(QT_TRANSLATE_NOOP("ctl", "  LOCKED: %1")).arg(account.lockReason);
    else if (account.failures > 0)
        state = u"  "_s + QCoreApplication::translate("ctl", "%n wrong secret(s) in a row", nullptr, account.failures);
    printLine(u"%1  %2  %3%4"_s.arg(account.person, -16).arg(kind, account.post, state));
}

/// Who it is now, once it is written.
int printChanged(const CommandLine &line, const QString &person)
{
    const auto accounts = accountsIn(line.store());
    if (!accounts)
        return fail(accounts.error());
    const domain::Account *account = domain::accountOf(*accounts, person.trimmed());
    if (account != nullptr && line.json())
        printJson(accountJson(*account));
    else if (account != nullptr)
        printAccount(*account);
    return kOk;
}

int listPeople(const CommandLine &line)
{
    const auto admission = admit(line);
    if (!admission)
        return refuse(admission.error());
    const auto accounts = accountsIn(line.store());
    if (!accounts)
        return fail(accounts.error());
    if (const base::Outcome may = hasRight(*accounts, admission->actor(), domain::Right::SeeAudit); !may)
        return refuse(may.error());
    for (const domain::Account &account : *accounts) {
        if (line.json())
            printJson(accountJson(account));
        else
            printAccount(account);
    }
    if (accounts->empty() && !line.json())
        printLine(sayOfPeople(QT_TRANSLATE_NOOP("ctl", "This store has no accounts: whoever sits at a seat acts as the post that is chosen there.")));
    return kOk;
}

/// A new secret: of a file, else of the terminal, twice.
base::Result<QByteArray> freshSecret(const QString &file, const QString &person)
{
    if (!file.isEmpty()) {
        auto secret = secretOfFile(file);
        if (!secret)
            secret.error().place = u"--new-key-file"_s;
        return secret;
    }
    if (!canAsk())
        return base::fail(
            base::ErrorCode::Malformed,
            sayOfPeople(QT_TRANSLATE_NOOP("ctl", "Say which file holds the new secret: --new-key-file FILE, or give it at a terminal.")), {},
            kMissingOption);
    TRY(const QByteArray first, askSecret(sayOfPeople(QT_TRANSLATE_NOOP("ctl", "New secret of %1")).arg(person)));
    TRY(const QByteArray again, askSecret(sayOfPeople(QT_TRANSLATE_NOOP("ctl", "Once more"))));
    if (first != again)
        return base::fail(base::ErrorCode::Malformed, sayOfPeople(QT_TRANSLATE_NOOP("ctl", "The two are not the same; nothing was changed.")));
    return first;
}

/// What `add` makes, without its secret; the first of a store is an administrator's.
base::Result<desk::NewAccount> accountOfLine(const CommandLine &line, const QString &person, bool isFirst)
{
    desk::NewAccount account{{person, {}}, line.value(u"post"_s), domain::Role::Viewer, line.has(u"device"_s)};
    if (line.has(u"role"_s) || (!isFirst && !account.device)) {
        const auto role = domain::roleOf(line.value(u"role"_s));
        if (!role)
            return base::fail(
                base::ErrorCode::Malformed,
                sayOfPeople(QT_TRANSLATE_NOOP("ctl", "Say which role: --role viewer, clerk, dispatcher, supervisor, rules or administrator.")), {},
                kMissingOption);
        account.role = *role;
    } else if (isFirst) {
        account.role = domain::Role::Administrator;
    }
    if (account.post.isEmpty())
        account.post = account.device ? person : domain::label(account.role);
    return account;
}

base::Outcome addedBy(const CommandLine &line, const domain::Actor &by, desk::NewAccount account, const QString &keyFile)
{
    if (account.device) {
        account.credential.secret = base::randomSecret();
        TRY_DONE(keepSecret(keyFile, account.credential.secret));
    } else {
        TRY(account.credential.secret, freshSecret(keyFile, account.credential.person));
    }
    const bool wroteKey = account.device;
    StoreCentre centre(line.store());
    desk::StoreIdentity identity(centre, centre.clock());
    base::Outcome added = identity.add(by, std::move(account)).result();
    if (!added && wroteKey)
        QFile::remove(keyFile); // opens nothing
    return added;
}

int addFirst(const CommandLine &line, const QString &person)
{
    if (line.given(u"as"_s) && line.value(u"as"_s).trimmed() != person) {
        printError(
            sayOfPeople(QT_TRANSLATE_NOOP("ctl", "This store has no accounts yet; the first is your own: name yourself, and leave --as out.")));
        return kUsage;
    }
    const auto account = accountOfLine(line, person, true);
    if (!account)
        return refuse(account.error());
    if (const base::Outcome made = makeStore(line.store()); !made)
        return fail(made.error());
    const QString keyFile = line.has(u"new-key-file"_s) ? line.value(u"new-key-file"_s) : line.value(u"key-file"_s);
    const domain::Actor whoever{u"gridhallctl"_s, domain::Role::Supervisor};
    if (const base::Outcome added = addedBy(line, whoever, *account, keyFile); !added)
        return refuse(added.error());
    return printChanged(line, person);
}

int addPerson(const CommandLine &line, const QString &named)
{
    const auto accounts = accountsIn(line.store());
    if (!accounts)
        return fail(accounts.error());
    const QString person = (named.isEmpty() && accounts->empty() ? line.value(u"as"_s) : named).trimmed();
    if (person.isEmpty() || (line.has(u"device"_s) && !line.has(u"new-key-file"_s))) {
        printError(person.isEmpty() ? sayOfPeople(QT_TRANSLATE_NOOP("ctl", "Say whose account it is: gridhallctl people add PERSON."))
                                    : sayOfPeople(QT_TRANSLATE_NOOP("ctl", "Say where the device's key is to be written: --new-key-file FILE.")));
        return kUsage;
    }
    if (accounts->empty())
        return addFirst(line, person);
    const auto account = accountOfLine(line, person, false);
    if (!account)
        return refuse(account.error());
    const auto admission = admit(line);
    if (!admission)
        return refuse(admission.error());
    if (const base::Outcome added = addedBy(line, admission->actor(), *account, line.value(u"new-key-file"_s)); !added)
        return refuse(added.error());
    return printChanged(line, person);
}

int changeSecret(const CommandLine &line, const QString &person)
{
    const auto admission = admit(line);
    if (!admission)
        return refuse(admission.error());
    auto secret = freshSecret(line.value(u"new-key-file"_s), person);
    if (!secret)
        return refuse(secret.error());
    StoreCentre centre(line.store());
    desk::StoreIdentity identity(centre, centre.clock());
    if (const auto changed = identity.changeSecret(admission->actor(), {person, *std::move(secret)}).result(); !changed)
        return refuse(changed.error());
    return printChanged(line, person);
}

int orderOn(const CommandLine &line, const QString &person, domain::CentreOrderBody order)
{
    const auto admission = admit(line);
    if (!admission)
        return refuse(admission.error());
    StoreCentre centre(line.store());
    if (const auto done = centre.submit({admission->actor(), std::move(order)}).result(); !done)
        return refuse(done.error());
    return printChanged(line, person);
}

int changeRole(const CommandLine &line, const QString &person, const QString &word)
{
    const auto role = domain::roleOf(word);
    if (!role) {
        printError(sayOfPeople(QT_TRANSLATE_NOOP("ctl", "\"%1\" is no role; write viewer, clerk, dispatcher, supervisor, rules or administrator."))
                       .arg(word));
        return kUsage;
    }
    return orderOn(line, person, domain::ChangeRole{person, *role, line.value(u"post"_s)});
}

int runOnPeople(const CommandLine &line)
{
    const QStringList words = line.positional();
    const QString verb = words.value(0), person = words.value(1).trimmed();
    if (words.isEmpty() || (verb == "list"_L1 && words.size() == 1))
        return listPeople(line);
    if (verb == "add"_L1 && words.size() <= 2)
        return addPerson(line, person);
    if (verb == "lock"_L1 && words.size() == 2)
        return orderOn(line, person, domain::LockPerson{person, line.value(u"reason"_s)});
    if (verb == "unlock"_L1 && words.size() == 2)
        return orderOn(line, person, domain::UnlockPerson{person, line.value(u"reason"_s)});
    if (verb == "secret"_L1 && words.size() == 2)
        return changeSecret(line, person);
    if (verb == "role"_L1 && (words.size() == 3 || (words.size() == 2 && line.has(u"role"_s))))
        return changeRole(line, person, words.size() == 3 ? words[2] : line.value(u"role"_s));
    if (verb == "forget-caller"_L1 && words.size() == 1)
        return forgetCaller(line);
    if (verb == "seal-history"_L1 && words.size() == 1)
        return sealHistoryOf(line);
    printError(
        sayOfPeople(QT_TRANSLATE_NOOP("ctl", "Say one of: list, add PERSON --role ROLE, lock PERSON --reason TEXT, unlock PERSON --reason TEXT, "
                                             "role PERSON ROLE, secret PERSON, forget-caller --case NUMBER --reason TEXT, seal-history.")));
    return kUsage;
}

} // namespace

int runPeople(const QStringList &arguments)
{
    CommandLine line(
        u"people [list | add PERSON | lock PERSON | unlock PERSON | role PERSON ROLE | secret PERSON | forget-caller --case CASE | seal-history] "
        u"--store FILE "
        "[--as PERSON --key-file FILE]"_s,
        sayOfPeople(QT_TRANSLATE_NOOP(
            "ctl",
            "Says who has an account in a store, makes accounts, locks and unlocks them, changes a role or a secret. The first account of a store "
            "is an administrator's, and whoever may write the store makes it; without --new-key-file its secret is that of --key-file. From then "
            "on every verb that writes to the store asks for --as PERSON --key-file FILE.")));
    line.wantStore();
    line.add({u"role"_s, sayOfPeople(QT_TRANSLATE_NOOP("ctl", "viewer, clerk, dispatcher, supervisor, rules or administrator.")), u"ROLE"_s});
    line.add({u"post"_s, sayOfPeople(QT_TRANSLATE_NOOP("ctl", "What screens and prints show of the account; without it the role.")), u"POST"_s});
    line.add(
        {u"device"_s, sayOfPeople(QT_TRANSLATE_NOOP("ctl", "An account for an endpoint or a wall: its key is made and written to --new-key-file."))});
    line.add({u"new-key-file"_s,
              sayOfPeople(QT_TRANSLATE_NOOP("ctl", "The file with the new secret, which its owner alone can read; without it the terminal asks.")),
              u"FILE"_s});
    line.add({u"reason"_s, sayOfPeople(QT_TRANSLATE_NOOP("ctl", "Why it is locked, unlocked or forgotten; compulsory.")), u"TEXT"_s});
    addCallerOptions(line);
    if (const auto end = line.parse(arguments, 0, 3))
        return *end;
    return runOnPeople(line);
}

} // namespace ctl
