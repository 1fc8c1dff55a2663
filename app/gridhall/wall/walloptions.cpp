// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/walloptions.h"

#include "base/try.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace app {

using namespace Qt::StringLiterals;

namespace {

QString wallOption(const char *source) { return QCoreApplication::translate("app", source); }

tl::unexpected<base::Error> badWall(const char *source) { return base::fail(base::ErrorCode::Malformed, wallOption(source)); }

/// Metres between the two; 0: the option was not given.
base::Result<double> metresOf(const QCommandLineParser &parser, const QString &option, double most)
{
    if (!parser.isSet(option))
        return 0.0;
    bool isNumber = false;
    const double metres = parser.value(option).toDouble(&isNumber);
    if (!isNumber || !(metres >= 0.2 && metres <= most))
        return base::fail(base::ErrorCode::Malformed,
                          wallOption(QT_TRANSLATE_NOOP("app", "--%1 is a number of metres, from 0.2 to %2.")).arg(option).arg(most));
    return metres;
}

} // namespace

QStringList withWallOutput(const QStringList &arguments)
{
    QStringList all;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] != u"--wall" && arguments[i] != u"-wall") {
            all.append(arguments[i]);
            continue;
        }
        const bool named = i + 1 < arguments.size() && !arguments[i + 1].startsWith(u'-');
        all.append(u"--wall="_s + (named ? arguments[++i] : QString()));
    }
    return all;
}

void addWallOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"wall"_s,
         wallOption(QT_TRANSLATE_NOOP("app",
                                      "Only the hall's wall, full screen on this output (the primary one where none is named), without pointer "
                                      "and keys; \"list\" names the outputs. It comes back by itself after a fall.")),
         u"output"_s},
        {u"wall-width"_s, wallOption(QT_TRANSLATE_NOOP("app", "How wide the wall is, in metres; with --farthest-seat it decides how large text is.")),
         u"metres"_s},
        {u"farthest-seat"_s, wallOption(QT_TRANSLATE_NOOP("app", "How far the farthest seat is from the wall, in metres.")), u"metres"_s},
        {u"wall-night"_s,
         wallOption(QT_TRANSLATE_NOOP("app", "When the wall is dimmed: \"town\" (its night shift), \"never\", or hours like 21:00-06:30.")),
         u"hours"_s, u"town"_s},
    });
}

base::Result<std::optional<WallOptions>> readWall(const QCommandLineParser &parser)
{
    if (!parser.isSet(u"wall"_s)) {
        for (const QString &option : {u"wall-width"_s, u"farthest-seat"_s, u"wall-night"_s}) {
            if (parser.isSet(option))
                return base::fail(base::ErrorCode::Malformed, wallOption(QT_TRANSLATE_NOOP("app", "--%1 goes with --wall.")).arg(option));
        }
        return std::nullopt;
    }
    if (parser.isSet(u"at"_s))
        return badWall(QT_TRANSLATE_NOOP("app", "--wall shows what is now. Leave out --at or --wall."));
    if (parser.isSet(u"page"_s) || parser.isSet(u"supervisor"_s))
        return badWall(QT_TRANSLATE_NOOP("app", "--wall is nobody's seat and has one page. Leave out --page and --supervisor."));
    WallOptions wall;
    wall.output = parser.value(u"wall"_s);
    wall.lists = wall.output == u"list";
    TRY(wall.width, metresOf(parser, u"wall-width"_s, 60));
    TRY(wall.farthest, metresOf(parser, u"farthest-seat"_s, 100));
    if ((wall.width > 0) != (wall.farthest > 0))
        return badWall(QT_TRANSLATE_NOOP("app", "How large text must be follows from both: give --wall-width and --farthest-seat."));
    TRY(wall.night, readNight(parser.value(u"wall-night"_s)));
    return wall;
}

} // namespace app
