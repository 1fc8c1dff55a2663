// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/admission.h"
#include "commandline.h"
#include "store/care/restore.h"
#include "store/sqlite/sqlstore.h"
#include "store/things/ringcheck.h"
#include "store/things/ringfolder.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ctl {

int runBackup(const QStringList &arguments);

namespace {

/// A store without pictures is not told that it has none.
void tellPictures(quint64 there, quint64 lost)
{
    if (there > 0)
        printLine(QCoreApplication::translate("ctl", "%n picture(s) of its cases are beside it, as they were put.", nullptr, int(there)));
    if (lost > 0)
        printError(QCoreApplication::translate("ctl", "%n picture(s) that its cases name are lost: the store does not have them either.", nullptr,
                                               int(lost)));
}

void tellReadings(const QString &store)
{
    if (store::hasReadings(store))
        printLine(QCoreApplication::translate("ctl", "The readings of its sensors (%1) are not in it: they are of the last hours, and come anew.")
                      .arg(QFileInfo(store::RingFolder::folderOf(store)).fileName()));
}

int prove(const CommandLine &line, const QString &target)
{
    const auto trial = store::tryBackup(target, line.store());
    if (!trial)
        return fail(trial.error());
    const QString digest = QString::fromLatin1(trial->digest.toHex());
    if (line.json())
        printJson({{u"target"_s, target},
                   {u"bytes"_s, QFileInfo(target).size()},
                   {u"proved"_s, true},
                   {u"events"_s, qint64(trial->events)},
                   {u"cases"_s, qint64(trial->cases)},
                   {u"behind"_s, qint64(trial->behind)},
                   {u"pictures"_s, qint64(trial->pictures)},
                   {u"pictures_lost"_s, qint64(trial->lost)},
                   {u"readings_left_out"_s, store::hasReadings(line.store())},
                   {u"digest"_s, digest}});
    else
        printLine(QCoreApplication::translate(
                      "ctl",
                      "The backup %1 can be restored: it opens, its cases (%2) are the sum of their events (%3), and the store had its digest %4. "
                      "Events that the store got since: %5.")
                      .arg(target)
                      .arg(trial->cases)
                      .arg(trial->events)
                      .arg(digest)
                      .arg(trial->behind));
    if (!line.json()) {
        tellPictures(trial->pictures, trial->lost);
        tellReadings(line.store());
    }
    return kOk;
}

} // namespace

int runBackup(const QStringList &arguments)
{
    CommandLine line(u"backup TARGET --store FILE [--drill] [--json]"_s,
                     QCoreApplication::translate(
                         "ctl", "Copies the store to a new file while it may be written to, its pictures to TARGET.media, and checks the copy; "
                                "readings of sensors are in no backup. With "
                                "--drill it proves the backup "
                                "TARGET, made now where there is none: opens it, folds every case, and compares its digest with the store's."));
    line.wantStore();
    line.add({u"drill"_s, QCoreApplication::translate("ctl", "Prove that the backup could be restored, now.")});
    if (const auto end = line.parse(arguments, 1, 1))
        return *end;
    const QString target = line.positional().constFirst();
    if (line.has(u"drill"_s) && QFileInfo::exists(target))
        return prove(line, target);
    if (const auto admission = admit(line); !admission)
        return refuse(admission.error());
    ProgressLine progress;
    const auto copied = store::backup(line.store(), target, [&](int done, int all) {
        progress.show(bar(done, all));
        return true;
    });
    if (!copied)
        return fail(copied.error());
    progress.clear();
    if (line.has(u"drill"_s))
        return prove(line, target);
    const qint64 bytes = QFileInfo(target).size();
    if (line.json()) {
        printJson({{u"target"_s, target},
                   {u"bytes"_s, bytes},
                   {u"pictures"_s, qint64(copied->pictures)},
                   {u"pictures_lost"_s, qint64(copied->lost)},
                   {u"readings_left_out"_s, store::hasReadings(line.store())}});
    } else {
        printLine(QCoreApplication::translate("ctl", "The store was copied to %1 (%2 bytes) and the copy was checked.").arg(target).arg(bytes));
        tellPictures(copied->pictures, copied->lost);
        tellReadings(line.store());
    }
    return kOk;
}

} // namespace ctl
