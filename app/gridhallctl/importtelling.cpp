// SPDX-License-Identifier: GPL-3.0-or-later
#include "importtelling.h"

#include "base/text/outsidetext.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace ctl {

void addReasons(QJsonObject &object, const intake::ImportSummary &summary)
{
    QJsonArray refusals;
    for (const intake::RefusalGroup &group : summary.refusals)
        refusals.append(QJsonObject{{u"count"_s, group.count}, {u"row"_s, group.row}, {u"field"_s, group.place}, {u"sentence"_s, group.sentence}});
    object.insert(u"refusals"_s, refusals);
    object.insert(u"remarks"_s, QJsonArray::fromStringList(summary.remarks));
    object.insert(u"mapping"_s, summary.mapping);
    object.insert(u"refused_file"_s, summary.refusedFile);
}

void printReasons(const intake::ImportSummary &summary)
{
    constexpr size_t kShown = 20;
    for (const QString &remark : summary.remarks)
        printError(base::oneLine(remark)); // a cell may have lines of its own
    const size_t count = summary.refusals.size();
    for (size_t i = 0; i < std::min(count, kShown); ++i)
        printError(base::oneLine(intake::line(summary.refusals[i])));
    const int more = int(count) - int(kShown);
    if (more > 0)
        printError(QCoreApplication::translate("ctl", "%n more reason(s); the file of refused rows has each.", nullptr, more));
}

void printProgress(const intake::ImportProgress &progress)
{
    printJson({{u"progress"_s, QJsonObject{{u"rows"_s, progress.rows}, {u"total"_s, progress.total}, {u"refused"_s, progress.refused}}}});
    std::fflush(stdout);
}

void printErrorJson(const base::Error &error)
{
    printJson({{u"error"_s, QJsonObject{{u"code"_s, base::codeName(error.code)}, {u"sentence"_s, error.sentence}, {u"place"_s, error.place}}}});
}

} // namespace ctl
