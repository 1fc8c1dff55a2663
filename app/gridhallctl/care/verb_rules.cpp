// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plainfile.h"
#include "base/text/listed.h"
#include "base/text/personaldata.h"
#include "base/time/clock.h"
#include "base/try.h"
#include "commandline.h"
#include "desk/centrebook.h"
#include "ornull.h"
#include "region/rules/difference.h"
#include "region/rules/ruleset.h"
#include "region/rules/ruletables.h"
#include "report/period/readers.h"
#include "report/whatif/ruleimpact.h"
#include "store/sqlite/sqlstore.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ctl {

int runRules(const QStringList &arguments);

namespace {

QJsonObject toJson(const desk::CentreView &view)
{
    QJsonArray amendments, files;
    for (const domain::Amendment &each : view.centre.amendments)
        amendments.append(QJsonObject{{u"number"_s, each.number},
                                      {u"at"_s, base::toIso(each.at)},
                                      {u"by"_s, each.by},
                                      {u"reason"_s, base::masked(each.reason)},
                                      {u"before"_s, each.before},
                                      {u"after"_s, each.after},
                                      {u"files"_s, QJsonArray::fromStringList(each.files)}});
    for (const domain::RuleFile &each : view.centre.rules)
        files.append(each.name);
    return {{u"rulebook"_s, view.region->rulebook.hash},
            {u"amended_files"_s, files},
            {u"amendments"_s, amendments},
            {u"trouble"_s, orNull(view.trouble)}};
}

void print(const desk::CentreView &view)
{
    if (!view.trouble.isEmpty())
        printError(view.trouble);
    printLine(view.centre.rules.empty() ? QCoreApplication::translate("ctl", "The pack's own rules hold: %1").arg(view.region->rulebook.hash)
                                        : QCoreApplication::translate("ctl", "Rules of the centre hold: %1").arg(view.region->rulebook.hash));
    for (const domain::Amendment &each : view.centre.amendments)
        printLine(u"%1  %2  %3 → %4  %5  %6: %7"_s.arg(each.number)
                      .arg(view.region->toLocal(each.at).toString(u"yyyy-MM-dd HH:mm"_s), each.before, each.after, base::listed(each.files), each.by,
                           base::masked(each.reason)));
}

base::Result<domain::RuleFile> readRuleFile(const QString &path)
{
    TRY_DONE(base::checkIsFile(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::ErrorCode::NotFound,
                          QCoreApplication::translate("ctl", "The file %1 cannot be read: %2.").arg(path, file.errorString()));
    return domain::RuleFile{QFileInfo(path).fileName(), QString::fromUtf8(file.readAll())};
}

/// What holds now, with the given files in place and those of `own` taken back to the pack.
base::Result<std::vector<domain::RuleFile>> wantedFiles(const desk::CentreView &view, const QStringList &paths, const QStringList &own)
{
    std::vector<domain::RuleFile> files = view.centre.rules;
    std::erase_if(files, [&own](const domain::RuleFile &file) { return own.contains(file.name); });
    for (const QString &path : paths) {
        auto given = readRuleFile(path);
        if (!given)
            return base::pass(given);
        std::erase_if(files, [&given](const domain::RuleFile &file) { return file.name == given->name; });
        files.push_back(*std::move(given));
    }
    return region::notThePacksOwn(files, region::ownRuleFiles(*view.region));
}

int tellProblems(const CommandLine &line, const std::vector<region::Problem> &problems)
{
    QJsonArray list;
    for (const region::Problem &problem : problems)
        list.append(QJsonObject{{u"file"_s, problem.file}, {u"place"_s, problem.place}, {u"sentence"_s, problem.sentence}});
    if (line.json())
        printJson({{u"applied"_s, false}, {u"problems"_s, list}});
    for (const region::Problem &problem : problems) {
        if (!line.json())
            printLine(problem.place.isEmpty() ? u"%1: %2"_s.arg(problem.file, problem.sentence)
                                              : u"%1, %2: %3"_s.arg(problem.file, problem.place, problem.sentence));
    }
    printError(QCoreApplication::translate("ctl", "%n problem(s) found.", nullptr, int(problems.size())));
    return kFinding;
}

QString arrow(const QString &before, const QString &after) { return before == after ? before : u"%1 → %2"_s.arg(before, after); }

void print(const report::RuleImpact &impact, const region::Region &region)
{
    printLine(QCoreApplication::translate("ctl", "Applied anew, they would change %1 of %n open case(s): %2 earlier, %3 later, %4 overdue at once.",
                                          nullptr, impact.open)
                  .arg(impact.changed)
                  .arg(impact.earlier)
                  .arg(impact.later)
                  .arg(impact.overdueAtOnce));
    if (impact.raisedByTime > 0)
        printLine(QCoreApplication::translate("ctl", "  %1 would rise because twice the limit has passed by then.").arg(impact.raisedByTime));
    const auto momentOf = [&region](const std::optional<base::Instant> &moment) {
        return moment ? region.toLocal(*moment).toString(u"yyyy-MM-dd HH:mm"_s) : u"–"_s;
    };
    for (const report::RuleChange &each : impact.changes)
        printLine(u"  %1  %2  %3  %4  %5  %6"_s.arg(each.number, each.item, arrow(domain::word(each.levelBefore), domain::word(each.levelAfter)),
                                                    domain::word(each.stage), arrow(momentOf(each.dueBefore), momentOf(each.dueAfter)),
                                                    arrow(each.departmentBefore, each.departmentAfter)));
}

base::Result<desk::CentreViewPtr> readView(const CommandLine &line)
{
    TRY(const auto region, openTown(line));
    TRY(const auto log, store::LogReader::open(line.store()));
    return desk::readCentre(log->log(), region);
}

base::Result<report::RuleImpact> readImpact(const QString &store, const domain::Rulebook &now, const domain::Rulebook &after)
{
    TRY_DONE(openReader(store));
    TRY(const auto readers, report::readersOf(store)());
    TRY(const auto cases, report::openCases(readers));
    return report::impactOn(cases, now, after, nowOf(store));
}

base::Result<desk::CentreViewPtr> submit(const CommandLine &line, std::vector<domain::RuleFile> files, const QString &seen)
{
    TRY(const auto pack, openTown(line));
    TRY(const Admission admission, admit(line, {.actor = {line.value(u"as"_s), domain::Role::Supervisor}}));
    base::TownClock clock;
    TRY(const auto desk, openDesk(admission, line.store(), pack, clock));
    const domain::CentreOrder order{admission.actor(), domain::AmendRulebook{std::move(files), line.value(u"reason"_s), seen}};
    auto answer = desk->submit(order);
    answer.waitForFinished();
    if (answer.resultCount() == 0)
        return base::fail(base::ErrorCode::Cancelled, QCoreApplication::translate("ctl", "The store was closed before it answered."));
    return answer.result();
}

int amend(const CommandLine &line, const desk::CentreView &view)
{
    const bool dry = line.has(u"dry-run"_s);
    const auto files = wantedFiles(view, line.values(u"file"_s), line.values(u"own"_s));
    if (!files)
        return fail(files.error());
    const region::Loaded after = region::withRules(*view.region, *files);
    if (!after.region)
        return tellProblems(line, after.problems);
    const auto impact = readImpact(line.store(), view.region->rulebook, after.region->rulebook);
    if (!impact)
        return fail(impact.error());
    const auto lines = region::differenceOf(region::ruleFiles(*view.region), region::ruleFiles(*after.region));
    if (!dry) {
        const auto applied = submit(line, *files, view.region->rulebook.hash);
        if (!applied)
            return refuse(applied.error());
    }
    if (line.json()) {
        printJson({{u"applied"_s, !dry},
                   {u"before"_s, view.region->rulebook.hash},
                   {u"after"_s, after.region->rulebook.hash},
                   {u"impact"_s, report::toJson(*impact)},
                   {u"problems"_s, QJsonArray()}});
        return kOk;
    }
    if (!lines.empty())
        printLine(region::textOf(lines));
    print(*impact, *view.region);
    printLine((dry ? QCoreApplication::translate("ctl", "Nothing was applied. The rules would be %1.")
                   : QCoreApplication::translate("ctl", "These rules hold from now on: %1"))
                  .arg(after.region->rulebook.hash));
    return kOk;
}

} // namespace

int runRules(const QStringList &arguments)
{
    CommandLine line(
        u"rules [amend] --store FILE --region DIR|NAME [--file FILE …] [--own NAME …] [--reason TEXT --as POST|PERSON] [--dry-run] [--json]"_s,
        QCoreApplication::translate(
            "ctl",
            "Says which rules hold and who changed them. With \"amend\" puts limits.json, severity.json or routing.json in force for this centre, "
            "or says what they would do to the open cases."));
    line.wantStore();
    line.wantRegion();
    line.add({u"file"_s,
              QCoreApplication::translate(
                  "ctl", "A rule file to put in force, by its own name; may be given several times. Files not named stay as they hold."),
              u"file"_s});
    line.add({u"own"_s, QCoreApplication::translate("ctl", "The name of a rule file to take back to the pack's own; may be given several times."),
              u"name"_s});
    line.add({u"reason"_s, QCoreApplication::translate("ctl", "Why the rules change; compulsory."), u"text"_s});
    line.add({u"dry-run"_s, QCoreApplication::translate("ctl", "Only say what is wrong, or what it would do to the open cases.")});
    if (const auto end = line.parse(arguments, 0, 1))
        return *end;
    const bool amends = line.positional().value(0) == "amend"_L1;
    if (!amends && !line.positional().isEmpty()) {
        printError(QCoreApplication::translate("ctl", "\"%1\" is not known here; write amend, or nothing.").arg(line.positional().constFirst()));
        return kUsage;
    }
    if (amends && !line.has(u"file"_s) && !line.has(u"own"_s)) {
        printError(QCoreApplication::translate("ctl", "Say what to change: --file limits.json, or --own limits.json for the pack's own."));
        return kUsage;
    }
    if (amends && !line.has(u"dry-run"_s) && (line.value(u"reason"_s).trimmed().isEmpty() || line.value(u"as"_s).trimmed().isEmpty())) {
        printError(QCoreApplication::translate("ctl", "Say why and who: --reason TEXT --as POST."));
        return kUsage;
    }
    const auto view = readView(line);
    if (!view)
        return fail(view.error());
    if (amends)
        return amend(line, **view);
    if (line.json())
        printJson(toJson(**view));
    else
        print(**view);
    return kOk;
}

} // namespace ctl
