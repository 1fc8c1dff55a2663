// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/try.h"
#include "commandline.h"
#include "desk/centrebook.h"
#include "region/pack/findpack.h"
#include "report/whatif/whatifdesk.h"
#include "store/sqlite/sqlstore.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ctl {

int runWhatIf(const QStringList &arguments);

namespace {

/// `town`: with the rules in force.
base::Result<std::vector<report::NamedRules>> openRules(const QStringList &names, const region::Region &town)
{
    std::vector<report::NamedRules> rules;
    for (const QString &name : names) {
        if (name == report::kRulesInForce) {
            rules.push_back({name, town.rulebook});
            continue;
        }
        TRY(const auto pack, region::openPack(name));
        rules.push_back({QFileInfo(name).fileName(), pack->rulebook});
    }
    return rules;
}

/// "7 of 60 (11.7 %)": a rate is never shown without its denominator.
QString shareOf(int part, int whole)
{
    if (whole == 0)
        return QCoreApplication::translate("ctl", "none of 0");
    return QCoreApplication::translate("ctl", "%1 of %2 (%3 %)").arg(part).arg(whole).arg(QLocale().toString(100.0 * part / whole, 'f', 1));
}

void printRow(const QString &title, const report::WhatIf &answer, const std::function<QString(const report::WhatIfCounts &)> &cell)
{
    QString row = title.leftJustified(14);
    for (const report::WhatIfColumn &column : answer.columns)
        row += u"  "_s + cell(column.all).leftJustified(24);
    printLine(row.trimmed());
}

void printTable(const report::WhatIf &answer)
{
    QString head = QString(14, u' ');
    for (const report::WhatIfColumn &column : answer.columns)
        head += u"  "_s + (column.name.isEmpty() ? QCoreApplication::translate("ctl", "as it was") : column.name).leftJustified(24);
    printLine(head.trimmed().prepend(QString(16, u' ')));
    using Counts = report::WhatIfCounts;
    printRow(QCoreApplication::translate("ctl", "filed"), answer, [](const Counts &c) { return QString::number(c.filed); });
    printRow(QCoreApplication::translate("ctl", "late"), answer, [](const Counts &c) { return shareOf(c.late, c.withDeadline); });
    printRow(QCoreApplication::translate("ctl", "escalated"), answer, [](const Counts &c) { return shareOf(c.escalated, c.filed); });
    for (const domain::Severity level : domain::kSeverities)
        printRow(domain::word(level), answer, [level](const Counts &c) { return shareOf(c.worst[domain::indexOf(level)], c.filed); });
    printLine(QCoreApplication::translate("ctl", "%n case(s) would have gone another way.", nullptr, answer.changed));
}

} // namespace

int runWhatIf(const QStringList &arguments)
{
    CommandLine line(u"what-if --store FILE --region DIR|NAME --from DATE --to DATE --rules DIR|NAME [--rules …] [--json]"_s,
                     QCoreApplication::translate(
                         "ctl", "Replays the cases of some days under other rulebooks and says what would have been late, red or escalated. "
                                "The store is only read."));
    line.wantStore();
    line.wantRegion();
    line.wantPeriod();
    line.add({u"rules"_s,
              QCoreApplication::translate("ctl", "A region pack whose limits, colours and routes are tried, or in-force for the rules that the "
                                                 "centre has now; may be given several times."),
              u"pack"_s});
    if (const auto end = line.parse(arguments))
        return *end;
    if (!line.has(u"rules"_s)) {
        printError(QCoreApplication::translate("ctl", "Say which rules to try: --rules DIR or --rules NAME, once or more."));
        return kUsage;
    }
    const auto region = openTown(line);
    if (!region)
        return fail(region.error());
    const auto log = store::LogReader::open(line.store());
    if (!log)
        return fail(log.error());
    const auto centre = desk::readCentre((*log)->log(), *region);
    if (!centre)
        return fail(centre.error());
    const region::Region &town = *(*centre)->region;
    const auto rules = openRules(line.values(u"rules"_s), town);
    if (!rules)
        return fail(rules.error());
    const auto answer = report::readWhatIf(town, (*log)->log(), line.from(), line.to(), *rules);
    if (!answer)
        return fail(answer.error());
    const auto drill = isDrill(line.store());
    if (!drill)
        return fail(drill.error());
    if (line.json()) {
        QJsonObject object = report::toJson(*answer);
        object.insert(u"drill"_s, *drill);
        printJson(object);
        return kOk;
    }
    if (*drill)
        printDrillMark();
    printTable(*answer);
    return kOk;
}

} // namespace ctl
