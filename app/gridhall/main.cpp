// SPDX-License-Identifier: GPL-3.0-or-later
#include "consolerun.h"
#include "options.h"

#include "language/language.h"
#include "look/marks.h"
#include "wall/wallrun.h"
#include "wall/wallwatch.h"

#include <QApplication>
#include <QSettings>

#include <cstdio>
#include <cstdlib>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace {

int tell(const base::Error &error)
{
    const bool asked = error.code == base::ErrorCode::Cancelled; // --help, --version, --pages
    std::fprintf(asked ? stdout : stderr, "%s\n", qPrintable(asked ? error.sentence : base::describe(error)));
    return asked ? 0 : 2;
}

void nameTheProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("gridhall"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GRIDHALL_VERSION));
}

// What the command line asks for, else what was chosen on screen, else the environment's.
void speakAsChosen(const QString &asked)
{
    const QSettings settings(QStringLiteral("gridhall"), QStringLiteral("gridhall"));
    app::speak(app::chooseLocale(asked.isEmpty() ? settings.value(QStringLiteral("language")).toString() : asked));
}

// A picture needs no window system; the platform must be chosen before the application object exists.
void choosePlatform(const app::Options &options)
{
    if (options.takesPictures() && options.after == 0 && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

// Qt ends a program without a display by abort(), with a list of its plugins.
bool hasDisplay(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i) {
        if (qstrncmp(argv[i], "-platform", 9) == 0 || qstrncmp(argv[i], "--platform", 10) == 0 || qstrncmp(argv[i], "-display", 8) == 0)
            return true;
    }
    return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

// Before anything that needs a display: whoever asks for the options, or mistypes one, may have none.
base::Result<app::Options> readCommandLine(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    nameTheProgram();
    const QStringList arguments = QCoreApplication::arguments();
    // The language comes first, so that a mistake on the command line is told in it.
    const qsizetype wanted = arguments.indexOf(QStringLiteral("--language"));
    speakAsChosen(wanted > 0 ? arguments.value(wanted + 1) : QString());
    auto options = app::readOptions(arguments.sliced(1));
    if (!options)
        return options;
    choosePlatform(*options);
    if (!hasDisplay(argc, argv))
        return base::fail(base::ErrorCode::NotFound,
                          QCoreApplication::translate("app", "There is no display to open a window on. Without one, gridhall --screenshot FILE saves "
                                                             "a picture of a page, and gridhallctl does everything else."));
    return options;
}

/// Qt ends the program by exit() where the window system dies, in the middle of the event loop: what static objects hold would be taken away from
/// threads that still work with it. What was acknowledged is on disk and a half-typed form is in its draft, so the program ends there and then.
/// Objects of the thread that leaves go before all static ones, whenever those were first used.
struct EndsAtOnce {
    bool isRunning = false; ///< the event loop
    ~EndsAtOnce()
    {
        if (isRunning)
            ::_exit(EXIT_FAILURE);
    }
};
thread_local EndsAtOnce t_end;

/// The wall itself, once the application stands.
int showWall(const app::Options &options)
{
    if (options.wall->lists) {
        std::printf("%s\n", qPrintable(app::outputList(app::outputsNow())));
        return 0;
    }
    const bool waits = app::wallPart() == app::WallPart::Again;
    app::WallRun run(options);
    if (const base::Outcome started = run.start(waits); !started) {
        tell(started.error());
        return app::wallExit(started.error(), waits);
    }
    t_end.isRunning = true;
    const int code = QApplication::exec();
    t_end.isRunning = false;
    return code;
}

/// Whether this process is who keeps a wall, without a window of its own.
bool keepsWall(const app::Options &options)
{
    return options.wall && !options.wall->lists && !options.takesPictures() && app::wallPart() == app::WallPart::Keeper;
}

} // namespace

int main(int argc, char *argv[])
{
    ::umask(S_IRWXG | S_IRWXO);                       // whatever this program makes may carry people's names and numbers
    std::vector<char *> words(argv, argv + argc + 1); // the first application object takes nothing away from the second
    const auto options = readCommandLine(argc, words.data());
    if (!options)
        return tell(options.error());
    if (keepsWall(*options))
        return app::keepWall(argc, argv);
    QApplication application(argc, argv);
    nameTheProgram();
    QApplication::setStyle(QStringLiteral("Fusion"));
    speakAsChosen(options->language);
    QApplication::setFont(look::sans(14));
    if (options->wall)
        return showWall(*options);
    app::ConsoleRun run(*options);
    if (const base::Outcome started = run.start(); !started)
        return tell(started.error());
    t_end.isRunning = true;
    const int code = QApplication::exec();
    t_end.isRunning = false;
    return code;
}
