// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/clock.h"
#include "commandline.h"
#include "desk/centrebook.h"
#include "ornull.h"
#include "region/rules/explain.h"
#include "region/words.h"
#include "store/sqlite/sqlstore.h"
#include "storehouse.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ctl {

int runExplain(const QStringList &arguments);

namespace {

QString titleOf(region::Topic topic)
{
    switch (topic) {
    case region::Topic::Colour: return QCoreApplication::translate("ctl", "Colour");
    case region::Topic::Deadline: return QCoreApplication::translate("ctl", "Deadlines");
    case region::Topic::Assignment: return QCoreApplication::translate("ctl", "Assignment");
    case region::Topic::Refusal: return QCoreApplication::translate("ctl", "Not possible now");
    case region::Topic::Clock: return QCoreApplication::translate("ctl", "On whose clock");
    case region::Topic::Effect: return QCoreApplication::translate("ctl", "Set off");
    }
    Q_UNREACHABLE();
}

QString sourceOf(const region::Explanation &why)
{
    if (why.rule.isEmpty())
        return {};
    QString source = why.file.isEmpty() ? why.rule : u"%1, %2"_s.arg(why.rule, why.file);
    if (!why.origin.isEmpty())
        source += u", "_s + why.origin;
    if (!why.version.isEmpty())
        source += why.current ? u" @%1"_s.arg(why.version) : QCoreApplication::translate("ctl", " @%1, since changed").arg(why.version);
    return u"  ["_s + source + u']';
}

void print(const std::vector<region::Explanation> &all)
{
    std::optional<region::Topic> topic;
    for (const region::Explanation &why : all) {
        if (topic != why.topic)
            printLine(titleOf(why.topic));
        topic = why.topic;
        printLine(u"  %1: %2%3"_s.arg(why.subject, why.sentence, sourceOf(why)));
    }
}

QJsonObject toJson(const region::Explanation &why)
{
    return {{u"topic"_s, region::word(why.topic)}, {u"subject"_s, why.subject},      {u"sentence"_s, why.sentence},
            {u"rule"_s, orNull(why.rule)},         {u"file"_s, orNull(why.file)},    {u"version"_s, orNull(why.version)},
            {u"current"_s, why.current},           {u"origin"_s, orNull(why.origin)}};
}

} // namespace

int runExplain(const QStringList &arguments)
{
    CommandLine line(u"explain CASE --store FILE --region DIR|NAME [--json]"_s,
                     QCoreApplication::translate(
                         "ctl", "Says why a case has its colour, its deadlines and its department, and why acts are refused: which rule, from which "
                                "file and version."));
    line.wantStore();
    line.wantRegion();
    if (const auto end = line.parse(arguments, 1, 1))
        return *end;
    const auto found = openCase(line);
    if (!found)
        return fail(found.error());
    const domain::Case &state = found->file.state;
    const auto log = store::LogReader::open(line.store());
    if (!log)
        return fail(log.error());
    const auto view = desk::readCentre((*log)->log(), found->region);
    if (!view)
        return fail(view.error());
    const region::RegionPtr shown = region::spoken((*view)->region, QLocale().name());
    const auto all = region::explain(*shown, state, found->file.timeline, domain::Role::Supervisor, nowOf(line.store()), (*view)->centre.amendments);
    if (line.json()) {
        QJsonArray list;
        for (const region::Explanation &why : all)
            list.append(toJson(why));
        printJson({{u"drill"_s, found->drill}, {u"number"_s, state.number}, {u"why"_s, list}});
    } else {
        if (found->drill)
            printDrillMark();
        printLine(u"%1  %2"_s.arg(state.number, region::saidMasked(*shown, state.report.title)));
        print(all);
    }
    return kOk;
}

} // namespace ctl
