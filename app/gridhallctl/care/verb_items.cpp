// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/admission.h"
#include "base/text/listed.h"
#include "base/time/clock.h"
#include "commandline.h"
#include "intake/items/itemimport.h"
#include "region/pack/findpack.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ctl {

int runItems(const QStringList &arguments);

namespace {

QJsonObject jsonOf(const intake::ItemImportReport &report)
{
    QJsonArray texts, refusals, renamings, problems;
    for (const intake::TextLimit &limit : report.textLimits)
        texts.append(QJsonObject{{u"row"_s, limit.row}, {u"item"_s, limit.item}, {u"text"_s, limit.text}, {u"why"_s, limit.why}});
    for (const intake::ItemRefusal &refusal : report.refusals) {
        QJsonArray rows;
        for (const qint64 row : refusal.row.numbers)
            rows.append(row);
        refusals.append(QJsonObject{{u"rows"_s, rows}, {u"field"_s, refusal.why.place}, {u"sentence"_s, refusal.why.sentence}});
    }
    for (const intake::Renaming &renaming : report.renamings)
        renamings.append(
            QJsonObject{{u"row"_s, renaming.row}, {u"item"_s, renaming.item}, {u"before"_s, renaming.before}, {u"after"_s, renaming.after}});
    for (const region::Problem &problem : report.problems)
        problems.append(QJsonObject{{u"file"_s, problem.file}, {u"place"_s, problem.place}, {u"sentence"_s, problem.sentence}});
    return {{u"read"_s, report.read},
            {u"taken"_s, report.taken},
            {u"limits_understood"_s, report.limitsUnderstood},
            {u"limits_as_text"_s, int(report.textLimits.size())},
            {u"refused"_s, report.refused},
            {u"version"_s, report.version},
            {u"changed"_s, report.written},
            {u"items_added"_s, report.added},
            {u"items_changed"_s, report.changed},
            {u"text_limits"_s, texts},
            {u"refusals"_s, refusals},
            {u"renamings"_s, renamings},
            {u"unused_columns"_s, QJsonArray::fromStringList(report.unused)},
            {u"problems"_s, problems}};
}

void printLists(const intake::ItemImportReport &report)
{
    if (!report.textLimits.empty())
        printLine(QCoreApplication::translate("ctl", "Limits that stay a text, because no rule can be made of them:"));
    for (const intake::TextLimit &limit : report.textLimits)
        printLine(u"  "_s +
                  QCoreApplication::translate("ctl", "row %1, %2: \"%3\". %4").arg(QString::number(limit.row), limit.item, limit.text, limit.why));
    if (!report.renamings.empty())
        printLine(QCoreApplication::translate("ctl", "Items that have another name now; look whether each is still the same thing:"));
    for (const intake::Renaming &renaming : report.renamings)
        printLine(u"  "_s + QCoreApplication::translate("ctl", "row %1, %2: %3 → %4")
                                .arg(QString::number(renaming.row), renaming.item, renaming.before, renaming.after));
    if (!report.refusals.empty())
        printLine(QCoreApplication::translate("ctl", "Rows that were refused:"));
    for (const intake::ItemRefusal &refusal : report.refusals)
        printLine(u"  "_s + QCoreApplication::translate("ctl", "row %1, %2: %3")
                                .arg(QString::number(refusal.row.numbers.front()), refusal.why.place, refusal.why.sentence));
    if (!report.unused.isEmpty())
        printLine(QCoreApplication::translate("ctl", "Columns that a pack has no place for: %1.").arg(base::listed(report.unused)));
}

void printReport(const intake::ItemImportReport &report)
{
    printLine(QCoreApplication::translate("ctl",
                                          "%n row(s) read, %1 taken, %2 refused; items: %3 new, %4 changed; limits: %5 understood, %6 kept as text.",
                                          nullptr, int(report.read))
                  .arg(report.taken)
                  .arg(report.refused)
                  .arg(report.added)
                  .arg(report.changed)
                  .arg(report.limitsUnderstood)
                  .arg(report.textLimits.size()));
    printLists(report);
    if (report.written)
        printLine(QCoreApplication::translate("ctl", "The pack now holds version %1 of the list; what stood there is kept in its folder items.")
                      .arg(report.version));
    else if (report.problems.empty())
        printLine(
            QCoreApplication::translate("ctl", "Nothing changed: the pack says all of this already (version %1 of the list).").arg(report.version));
}

void printProblems(const intake::ItemImportReport &report)
{
    printError(QCoreApplication::translate("ctl", "With this list the pack would have %n problem(s); nothing was changed.", nullptr,
                                           int(report.problems.size())));
    for (const region::Problem &problem : report.problems)
        printError(problem.place.isEmpty() ? u"%1: %2"_s.arg(problem.file, problem.sentence)
                                           : u"%1, %2: %3"_s.arg(problem.file, problem.place, problem.sentence));
}

} // namespace

int runItems(const QStringList &arguments)
{
    CommandLine line(
        u"items import FILE --region DIR|NAME [--store FILE] [--sheet NAME] [--refused FILE] [--json]"_s,
        QCoreApplication::translate(
            "ctl", "Brings a town's list of items, CSV or XLSX, into a region pack as a new version. Limits that are understood become rules; others "
                   "stay a text. Rows that cannot be taken go to FILE.refused.csv with the reason. All of it is written, or nothing."));
    line.wantRegion();
    line.add({u"store"_s, QCoreApplication::translate("ctl", "The store of this town: where it has accounts, who brings the list in signs in."),
              u"FILE"_s});
    line.add({u"sheet"_s,
              QCoreApplication::translate("ctl", "Which sheet of a workbook; without it the first that is not hidden and has the columns."),
              u"NAME"_s});
    line.add({u"refused"_s, QCoreApplication::translate("ctl", "Where refused rows go."), u"FILE"_s});
    if (const auto end = line.parse(arguments, 2, 2))
        return *end;
    if (line.positional().constFirst() != "import"_L1) {
        printError(QCoreApplication::translate("ctl", "\"%1\" is not known here; write: gridhallctl items import FILE --region DIR.")
                       .arg(line.positional().constFirst()));
        return kUsage;
    }
    const QString pack = line.packDirectory();
    if (!QDir(pack).exists())
        return fail({base::ErrorCode::NotFound, QCoreApplication::translate("ctl", "There is no region pack \"%1\".").arg(pack), {}, {}});
    if (const auto admission = admit(line); !admission)
        return refuse(admission.error());
    const auto report =
        intake::importItems({line.positional().constLast(), pack, line.value(u"sheet"_s), line.value(u"refused"_s), base::SystemClock().now()});
    if (!report)
        return fail(report.error());
    if (line.json())
        printJson(jsonOf(*report));
    else
        printReport(*report);
    if (!report->problems.empty())
        printProblems(*report);
    if (report->refused > 0)
        printError(QCoreApplication::translate("ctl", "%n row(s) were refused; they are in %1, each with its reason.", nullptr, int(report->refused))
                       .arg(report->refusedFile));
    return report->refused == 0 && report->problems.empty() ? kOk : kFinding;
}

} // namespace ctl
