// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/clock.h"
#include "commandline.h"
#include "store/care/restore.h"
#include "terminal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

int runRestore(const QStringList &arguments);

int runRestore(const QStringList &arguments)
{
    CommandLine line(u"restore BACKUP --store FILE [--json]"_s,
                     QCoreApplication::translate(
                         "ctl", "Puts a backup in the store's place: checks it first, refuses while any program has the store open, and keeps the "
                                "replaced file beside it under a dated name."));
    line.wantStore();
    if (const auto end = line.parse(arguments, 1, 1))
        return *end;
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
                   {u"pictures"_s, qint64(restored->pictures)},
                   {u"pictures_lost"_s, qint64(restored->lost)},
                   {u"aside"_s, restored->aside.isEmpty() ? QJsonValue() : QJsonValue(restored->aside)}});
        return kOk;
    }
    printLine(QCoreApplication::translate("ctl", "The store holds the backup's %1 events now.").arg(restored->events));
    if (!restored->aside.isEmpty())
        printLine(QCoreApplication::translate("ctl", "What it held before is kept in %1.").arg(restored->aside));
    if (restored->replaced && *restored->replaced > restored->events)
        printLine(QCoreApplication::translate("ctl",
                                              "%1 events came after the backup and stand only there: report what they say again, or compare by hand.")
                      .arg(*restored->replaced - restored->events));
    if (restored->pictures > 0)
        printLine(QCoreApplication::translate("ctl", "%n picture(s) of its cases are beside it.", nullptr, int(restored->pictures)));
    if (restored->lost > 0)
        printError(QCoreApplication::translate("ctl", "%n picture(s) that its cases name are lost: look for the folder %1 of the backup.", nullptr,
                                               int(restored->lost))
                       .arg(store::MediaShelf::folderOf(line.positional().constFirst())));
    return kOk;
}

} // namespace ctl
