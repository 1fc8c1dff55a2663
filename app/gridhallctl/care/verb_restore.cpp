// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/admission.h"
#include "base/time/clock.h"
#include "commandline.h"
#include "ornull.h"
#include "store/care/restore.h"
#include "terminal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

int runRestore(const QStringList &arguments);

namespace {

/// What the replaced store held and the restored one does not.
void tellWhatIsAside(const store::Restored &restored)
{
    if (!restored.kinship)
        return;
    const store::Kinship &kinship = *restored.kinship;
    if (kinship.isOther && kinship.there > 0)
        printError(
            QCoreApplication::translate("ctl",
                                        "The backup is of another store than the one that stood here: they have no commit in common. None of the "
                                        "%n event(s) that stood here is in the store now.",
                                        nullptr, int(kinship.there)));
    else if (kinship.here > 0 && kinship.there > 0)
        printError(
            QCoreApplication::translate("ctl",
                                        "The backup and the store that stood here went apart after event %1: %n event(s) stand only in what was put "
                                        "aside. Report what they say again, or compare by hand.",
                                        nullptr, int(kinship.there))
                .arg(kinship.common));
    else if (kinship.there > 0)
        printLine(QCoreApplication::translate(
            "ctl", "%n event(s) came after the backup and stand only there: report what they say again, or compare by hand.", nullptr,
            int(kinship.there)));
}

} // namespace

int runRestore(const QStringList &arguments)
{
    CommandLine line(u"restore BACKUP --store FILE [--json]"_s,
                     QCoreApplication::translate(
                         "ctl", "Puts a backup in the store's place: checks it first, refuses while any program has the store open, and keeps the "
                                "replaced file beside it under a dated name."));
    line.wantStore();
    if (const auto end = line.parse(arguments, 1, 1))
        return *end;
    if (const auto admission = admit(line, {.unreadable = Nobody::Unreadable::HasNobody}); !admission)
        return refuse(admission.error());
    ProgressLine progress;
    const auto restored = store::restore(line.positional().constFirst(), line.store(), base::SystemClock().now(), [&](quint64 done, quint64 all) {
        progress.show(bar(qint64(done), qint64(all)));
        return true;
    });
    progress.clear();
    if (!restored)
        return fail(restored.error());
    if (line.json()) {
        printJson({{u"events"_s, qint64(restored->events)},
                   {u"replaced_events"_s, restored->replaced ? QJsonValue(qint64(*restored->replaced)) : QJsonValue()},
                   {u"other_store"_s, restored->kinship ? QJsonValue(restored->kinship->isOther) : QJsonValue()},
                   {u"events_only_aside"_s, restored->kinship ? QJsonValue(qint64(restored->kinship->there)) : QJsonValue()},
                   {u"key_problem"_s, orNull(restored->keyProblem)},
                   {u"pictures"_s, qint64(restored->pictures)},
                   {u"pictures_lost"_s, qint64(restored->lost)},
                   {u"aside"_s, orNull(restored->aside)}});
        return kOk;
    }
    printLine(QCoreApplication::translate("ctl", "The store holds the backup's %n event(s) now.", nullptr, int(restored->events)));
    if (!restored->aside.isEmpty())
        printLine(QCoreApplication::translate("ctl", "What it held before is kept in %1.").arg(restored->aside));
    tellWhatIsAside(*restored);
    if (restored->pictures > 0)
        printLine(QCoreApplication::translate("ctl", "%n picture(s) of its cases are beside it.", nullptr, int(restored->pictures)));
    if (restored->lost > 0)
        printError(QCoreApplication::translate("ctl", "%n picture(s) that its cases name are lost: look for the folder %1 of the backup.", nullptr,
                                               int(restored->lost))
                       .arg(store::MediaShelf::folderOf(line.positional().constFirst())));
    if (!restored->keyProblem.isEmpty())
        printError(restored->keyProblem);
    return kOk;
}

} // namespace ctl
