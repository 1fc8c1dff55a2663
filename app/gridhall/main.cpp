// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"
#include "parts.h"
#include "screen.h"

#include "language/language.h"
#include "look/marks.h"

#include <QApplication>

#include <cstdio>
#include <sys/stat.h>

namespace {

int tell(const base::Error &error)
{
    const bool asked = error.code == base::ErrorCode::Cancelled; // --help, --version
    std::fprintf(asked ? stdout : stderr, "%s\n", qPrintable(asked ? error.sentence : base::describe(error)));
    return asked ? 0 : 2;
}

// A picture needs no window system; the platform must be chosen before the application object exists.
void choosePlatform(int argc, char *argv[])
{
    bool picture = false;
    bool waits = false;
    for (int i = 1; i < argc; ++i) {
        picture |= qstrncmp(argv[i], "--screenshot", 12) == 0;
        waits |= qstrncmp(argv[i], "--after", 7) == 0;
    }
    if (picture && !waits && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

} // namespace

int main(int argc, char *argv[])
{
    ::umask(S_IRWXG | S_IRWXO); // whatever this program makes may carry people's names and numbers
    choosePlatform(argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("gridhall"));
    QApplication::setApplicationVersion(QStringLiteral(GRIDHALL_VERSION));
    QApplication::setStyle(QStringLiteral("Fusion"));

    // The language comes first, so that a mistake on the command line is told in it.
    const qsizetype wanted = application.arguments().indexOf(QStringLiteral("--language"));
    app::speak(app::chooseLocale(wanted > 0 ? application.arguments().value(wanted + 1) : QString()));
    QApplication::setFont(look::sans(14));

    const auto options = app::readOptions(application.arguments().sliced(1));
    if (!options)
        return tell(options.error());
    const auto parts = app::Parts::make(*options);
    if (!parts)
        return tell(parts.error());
    app::Screen screen(*options, **parts);
    screen.start();
    return QApplication::exec();
}
