// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"
#include "verb.h"

#include "language/language.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <memory>
#include <sys/stat.h>

namespace {

QString text(const char *source) { return QCoreApplication::translate("ctl", source); }

int printHelp()
{
    ctl::printLine(text("Usage: gridhallctl VERB [options]"));
    ctl::printLine({});
    for (const ctl::Verb &verb : ctl::verbs())
        ctl::printLine(QStringLiteral("  %1%2").arg(QLatin1StringView(verb.name), -14).arg(text(verb.summary)));
    ctl::printLine({});
    ctl::printLine(text("\"gridhallctl VERB --help\" explains a verb and its options."));
    ctl::printLine(text("Exit codes: 0 well, 1 a finding, 2 wrong command line, 3 could not run, 4 the store is busy."));
    return ctl::kOk;
}

} // namespace

int main(int argc, char *argv[])
{
    ::umask(S_IRWXG | S_IRWXO); // whatever this program makes may carry people's names and numbers
    const auto all = ctl::verbs();
    const auto verb = std::ranges::find_if(all, [&](const ctl::Verb &known) { return argc > 1 && qstrcmp(known.name, argv[1]) == 0; });
    std::unique_ptr<QCoreApplication> application;
    const bool draws = verb != all.end() && (verb->draws || (verb->drawsWith != nullptr && argc > 2 && qstrcmp(verb->drawsWith, argv[2]) == 0));
    if (draws) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QCoreApplication::setApplicationName(QStringLiteral("gridhallctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GRIDHALL_VERSION));
    app::speak(app::chooseLocale(qEnvironmentVariable(app::kLanguageVariable)));
    const QStringList arguments = QCoreApplication::arguments();
    if (verb != all.end())
        return verb->run(arguments.sliced(2));
    const QString first = arguments.value(1);
    if (first == QLatin1StringView("--help") || first == QLatin1StringView("-h") || first == QLatin1StringView("help"))
        return printHelp();
    if (first == QLatin1StringView("--version")) {
        ctl::printLine(QStringLiteral("gridhallctl " GRIDHALL_VERSION));
        return ctl::kOk;
    }
    ctl::printError(first.isEmpty() ? text("Say what to do: gridhallctl VERB. \"gridhallctl --help\" lists the verbs.")
                                    : text("\"%1\" is not a verb of gridhallctl. \"gridhallctl --help\" lists them.").arg(first));
    return ctl::kUsage;
}
