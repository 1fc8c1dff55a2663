// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "store/sqlstore.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ctl {

int runBackup(const QStringList &arguments);

int runBackup(const QStringList &arguments)
{
    CommandLine line(u"backup TARGET --store FILE [--json]"_s,
                     QCoreApplication::translate("ctl", "Copies the store to a new file while it may be written to, and checks the copy."));
    line.wantStore();
    if (const auto end = line.parse(arguments, 1, 1))
        return *end;
    const QString target = line.positional().constFirst();
    ProgressLine progress;
    const auto copied = store::backup(line.store(), target, [&](int done, int all) {
        progress.show(bar(done, all));
        return true;
    });
    if (!copied)
        return fail(copied.error());
    const qint64 bytes = QFileInfo(target).size();
    if (line.json())
        printJson({{u"target"_s, target}, {u"bytes"_s, bytes}});
    else
        printLine(QCoreApplication::translate("ctl", "The store was copied to %1 (%2 bytes) and the copy was checked.").arg(target).arg(bytes));
    return kOk;
}

} // namespace ctl
