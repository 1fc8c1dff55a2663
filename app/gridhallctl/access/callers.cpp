// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/callers.h"

#include "access/admission.h"
#include "base/try.h"
#include "domain/case/decide.h"
#include "domain/rules/recurrence.h"
#include "store/sqlite/sqlstore.h"
#include "store/vault/history.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QThread>

using namespace Qt::StringLiterals;

namespace ctl {

namespace {

const Nobody kKeeper{.actor = {u"gridhallctl"_s, domain::Role::Supervisor}}; ///< on a store without accounts

QString sayOfCallers(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

/// The case that --case names: its number, short or whole, or its id in the log.
base::Result<base::CaseId> namedCase(const CommandLine &line)
{
    const QString named = line.value(u"case"_s).trimmed();
    bool isId = false;
    if (const quint64 id = named.toULongLong(&isId); isId)
        return base::CaseId{id};
    TRY(const auto reader, openReader(line.store()));
    TRY(const auto found, reader->byNumber(named));
    if (!found)
        return base::fail(base::ErrorCode::NotFound, sayOfCallers(QT_TRANSLATE_NOOP("ctl", "There is no case %1 in this store.")).arg(named));
    return *found;
}

/// What was done, and for whom else it was not.
struct ForgottenCaller {
    QString number;
    base::CaseId id;
    base::Instant at;
    QStringList others; ///< numbers of cases that still know the same caller
    bool isSwept = false;
};

/// Other cases whose caller has the same number.
base::Result<QStringList> othersOf(const CommandLine &line, const domain::Case &c)
{
    constexpr int kMost = 1000;
    QStringList numbers;
    const QString tail = domain::callerTail(c.report.caller);
    if (tail.isEmpty())
        return numbers;
    const quint64 key = domain::callerKey(c.report.caller, {});
    TRY(const auto reader, openReader(line.store()));
    TRY(const auto log, store::LogReader::open(line.store()));
    TRY(const auto ids, reader->ofCaller(tail, kMost));
    for (const base::CaseId id : ids) {
        TRY(const domain::Case other, store::foldCase(log->log(), id));
        if (id != c.id && domain::callerKey(other.report.caller, {}) == key)
            numbers.append(other.number);
    }
    return numbers;
}

/// Decided as at a desk; no rule of a town concerns it.
base::Result<domain::CaseEvent> writeForgotten(store::Store &store, base::CaseId id, const domain::Actor &actor, const QString &reason,
                                               base::Instant now)
{
    TRY(const auto batch, store.log().begin());
    TRY(const domain::Case c, store::foldCase(store.log(), id));
    TRY(const domain::Centre centre, store::foldCentre(store.log())); // its accounts, as they stand under the lock
    TRY_DONE(batch->mayForget(id));
    domain::Rulebook rules;
    rules.hash = c.rulebook;
    domain::Context context{now, {}, {}, {}};
    context.accounts = &centre.accounts;
    TRY(const auto events, domain::decide(c, {id, std::nullopt, actor, domain::ForgetCaller{reason}}, rules, context));
    TRY_DONE(batch->append(id, c.version, events));
    TRY_DONE(batch->commit());
    return events.front();
}

/// Empties the write-ahead log; others may be reading it.
bool wipedInTime(store::Store &store)
{
    constexpr int kTries = 40;
    for (int tries = 0; tries < kTries; ++tries) {
        if (store.wipe())
            return true;
        QThread::msleep(250);
    }
    return false;
}

base::Result<ForgottenCaller> forgotten(const CommandLine &line, const domain::Actor &actor)
{
    TRY(const base::CaseId id, namedCase(line));
    TRY(const auto opened, store::Store::open(line.store(), {.mustExist = true}));
    TRY(const domain::Case before, store::foldCase(opened->log(), id));
    TRY(const QStringList others, othersOf(line, before));
    TRY(const domain::CaseEvent event, writeForgotten(*opened, id, actor, line.value(u"reason"_s).trimmed(), nowOf(line.store())));
    TRY_DONE(opened->projections().catchUp());
    return ForgottenCaller{before.number, id, event.at, others, wipedInTime(*opened)};
}

void printForgotten(const CommandLine &line, const ForgottenCaller &done)
{
    if (line.json()) {
        printJson({{u"number"_s, done.number},
                   {u"case"_s, QString::number(done.id.value)},
                   {u"at"_s, base::toIso(done.at)},
                   {u"others"_s, QJsonArray::fromStringList(done.others)},
                   {u"swept"_s, done.isSwept}});
        return;
    }
    printLine(sayOfCallers(QT_TRANSLATE_NOOP("ctl", "The caller of case %1 is forgotten.")).arg(done.number));
    if (!done.others.isEmpty())
        printLine(sayOfCallers(QT_TRANSLATE_NOOP("ctl", "The same number still stands in: %1.")).arg(done.others.join(u", "_s)));
}

} // namespace

void addCallerOptions(CommandLine &line)
{
    line.add({u"case"_s, sayOfCallers(QT_TRANSLATE_NOOP("ctl", "The case whose caller is to be forgotten: its number, or its id.")), u"CASE"_s});
}

int forgetCaller(const CommandLine &line)
{
    if (!line.has(u"case"_s)) {
        printError(sayOfCallers(QT_TRANSLATE_NOOP("ctl", "Say of which case: people forget-caller --case NUMBER --reason TEXT.")));
        return kUsage;
    }
    const auto actor = admitWith(line, domain::Right::Forget, kKeeper); // before anything is said of a case
    if (!actor)
        return refuse(actor.error());
    const auto done = forgotten(line, *actor);
    if (!done)
        return refuse(done.error());
    printForgotten(line, *done);
    if (!done->isSwept)
        printError(sayOfCallers(
            QT_TRANSLATE_NOOP("ctl", "Somebody is reading the store: what was written over goes from its write-ahead log as soon as nobody "
                                     "does, by whichever program has it open.")));
    return kOk;
}

int sealHistoryOf(const CommandLine &line)
{
    const auto actor = admitWith(line, domain::Right::KeepStore, kKeeper);
    if (!actor)
        return refuse(actor.error());
    ProgressLine progress;
    store::HistoryOptions options;
    options.progress = [&progress](quint64 done, quint64 all) {
        progress.show(bar(static_cast<qint64>(done), static_cast<qint64>(all)));
        return true;
    };
    const auto sealed = store::sealHistory(line.store(), *actor, nowOf(line.store()), options);
    progress.clear();
    if (!sealed)
        return fail(sealed.error());
    if (line.json())
        printJson({{u"events"_s, static_cast<qint64>(sealed->events)},
                   {u"cases"_s, static_cast<qint64>(sealed->cases)},
                   {u"commit"_s, static_cast<qint64>(sealed->after.seq)},
                   {u"position"_s, static_cast<qint64>(sealed->after.position)},
                   {u"before"_s, QString::fromLatin1(sealed->before.digest.toHex())},
                   {u"after"_s, QString::fromLatin1(sealed->after.digest.toHex())}});
    else if (sealed->events == 0)
        printLine(sayOfCallers(QT_TRANSLATE_NOOP("ctl", "No event of this store names a caller in clear; nothing was changed.")));
    else
        printLine(QCoreApplication::translate("ctl",
                                              "%n event(s) were sealed. Digests on sheets of before are honoured by the signed statement; backups of "
                                              "before still name callers in clear: destroy them.",
                                              nullptr, static_cast<int>(sealed->events)));
    return kOk;
}

} // namespace ctl
