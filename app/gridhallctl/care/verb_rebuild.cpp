// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/admission.h"
#include "commandline.h"
#include "store/sqlite/sqlstore.h"
#include "terminal.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ctl {

int runRebuild(const QStringList &arguments);

int runRebuild(const QStringList &arguments)
{
    CommandLine line(u"rebuild --store FILE [--json]"_s,
                     QCoreApplication::translate(
                         "ctl", "Makes every derived table anew from the case log, says how many rows differed before, and proves that the new "
                                "ones equal the log."));
    line.wantStore();
    if (const auto end = line.parse(arguments))
        return *end;
    if (const auto admission = admit(line); !admission)
        return refuse(admission.error());
    const auto opened = store::Store::open(line.store(), {.mustExist = true});
    if (!opened)
        return fail(opened.error());
    ProgressLine progress;
    const auto result = (*opened)->projections().rebuild([&](quint64 done, quint64 all) {
        progress.show(bar(qint64(done), qint64(all)));
        return true;
    });
    progress.clear();
    if (!result)
        return fail(result.error());
    if (line.json())
        printJson({{u"events"_s, qint64(result->events)},
                   {u"cases"_s, qint64(result->cases)},
                   {u"different"_s, qint64(result->different)},
                   {u"equal"_s, result->equal}});
    else
        printLine(QCoreApplication::translate("ctl", "Events: %1, cases: %2, rows that differed before: %3; the tables now equal the log: %4.")
                      .arg(result->events)
                      .arg(result->cases)
                      .arg(result->different)
                      .arg(result->equal ? QCoreApplication::translate("ctl", "yes") : QCoreApplication::translate("ctl", "no")));
    return result->equal && result->different == 0 ? kOk : kFinding;
}

} // namespace ctl
