// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "domain/case/lifecycle.h"
#include "terminal.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace ctl {

int runLifecycle(const QStringList &arguments);

namespace {

QString guardsOf(const domain::Step &step)
{
    QStringList names;
    for (const domain::Guard *guard : {step.guard, step.otherGuard}) {
        if (guard)
            names.push_back(QString::fromUtf8(guard->name.data(), qsizetype(guard->name.size())));
    }
    return names.join(u", "_s);
}

} // namespace

int runLifecycle(const QStringList &arguments)
{
    CommandLine line(u"lifecycle [--dot] [--json]"_s,
                     QCoreApplication::translate("ctl", "Prints every step of a case's life from the one table that decides them."));
    line.add({u"dot"_s, QCoreApplication::translate("ctl", "As a Graphviz digraph: gridhallctl lifecycle --dot | dot -Tsvg.")});
    if (const auto end = line.parse(arguments))
        return *end;
    if (line.has(u"dot"_s)) {
        const QByteArray dot = domain::lifeCycleDot();
        std::fwrite(dot.constData(), 1, size_t(dot.size()), stdout);
        return kOk;
    }
    for (const domain::Step &step : domain::lifeCycle()) {
        const QString guards = guardsOf(step);
        if (line.json())
            printJson({{u"from"_s, domain::word(step.from)},
                       {u"act"_s, domain::word(step.act)},
                       {u"to"_s, domain::word(step.to)},
                       {u"guards"_s, guards},
                       {u"role"_s, domain::word(step.needs)},
                       {u"rule"_s, domain::ruleId(step.from, step.act)}});
        else
            printLine(u"%1 %2 %3 %4"_s.arg(domain::word(step.from), -14)
                          .arg(domain::word(step.act), -20)
                          .arg(domain::word(step.to), -14)
                          .arg(guards)
                          .trimmed());
    }
    return kOk;
}

} // namespace ctl
