// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "intake/drillscenario.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace app {

namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;

QString say(const char *source) { return QCoreApplication::translate("app", source); }

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(say(QT_TRANSLATE_NOOP("app", "The console of a town's urban operations hall.")));
    parser.addOptions({
        {u"store"_s, say(QT_TRANSLATE_NOOP("app", "The store file; made if it does not exist.")), u"file"_s},
        {u"region"_s, say(QT_TRANSLATE_NOOP("app", "A region pack: its folder, or the name of an installed one (xujing, boston).")),
         u"folder or name"_s, u"xujing"_s},
        {u"page"_s, say(QT_TRANSLATE_NOOP("app", "The page to begin with: hall, desk, map, reports, whatif, suggestions, rules or duty.")),
         u"page"_s},
        {u"at"_s, say(QT_TRANSLATE_NOOP("app", "Show the hall as it was at a past time, for example 2011-08-28T18:00 (the town's local time).")),
         u"time"_s},
        {u"drill"_s, say(QT_TRANSLATE_NOOP("app", "Run a drill: made-up reports in a store of their own, marked on every page."))},
        {u"scenario"_s,
         say(QT_TRANSLATE_NOOP("app", "What the drill plays: %1. It begins at the scenario's own hour.")).arg(intake::drillScenarioCodes()),
         u"name"_s},
        {u"drill-speed"_s, say(QT_TRANSLATE_NOOP("app", "How many times faster than the machine's the drill's clock runs.")), u"times"_s, u"10"_s},
        {u"light"_s, say(QT_TRANSLATE_NOOP("app", "Daylight colours for the hall."))},
        {u"no-server"_s, say(QT_TRANSLATE_NOOP("app", "Do not start the HTTP endpoint."))},
        {u"http"_s, say(QT_TRANSLATE_NOOP("app", "Where the HTTP endpoint listens; port 0 takes a free one.")), u"address:port"_s, u"127.0.0.1:0"_s},
        {u"seat"_s, say(QT_TRANSLATE_NOOP("app", "The post of this seat, for example a desk number.")), u"post"_s},
        {u"supervisor"_s, say(QT_TRANSLATE_NOOP("app", "This seat is the shift supervisor's."))},
        {u"language"_s, say(QT_TRANSLATE_NOOP("app", "zh_CN or en instead of the system's language.")), u"language"_s},
        {u"screenshot"_s, say(QT_TRANSLATE_NOOP("app", "Render the page without a window into a PNG file and exit.")), u"file"_s},
        {u"size"_s, say(QT_TRANSLATE_NOOP("app", "Size of the window or the picture.")), u"WxH"_s},
        {u"pixel-ratio"_s, say(QT_TRANSLATE_NOOP("app", "Device pixels for each pixel of the picture.")), u"ratio"_s},
        {u"after"_s, say(QT_TRANSLATE_NOOP("app", "Run for so many seconds before the picture is taken.")), u"seconds"_s},
    });
}

base::Result<QSize> readSize(const QString &text)
{
    const QStringList parts = text.split(u'x');
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    if (parts.size() != 2 || size.width() < 320 || size.height() < 240 || size.width() > 16384 || size.height() > 16384)
        return base::fail(ErrorCode::Malformed, say(QT_TRANSLATE_NOOP("app", "\"%1\" is not a size; write it like 1920x1080.")).arg(text));
    return size;
}

base::Outcome readPicture(const QCommandLineParser &parser, Options &options)
{
    options.screenshot = parser.value(u"screenshot"_s);
    options.after = parser.value(u"after"_s).toInt();
    if (parser.isSet(u"pixel-ratio"_s))
        options.pixelRatio = parser.value(u"pixel-ratio"_s).toDouble();
    if (options.pixelRatio < 1 || options.pixelRatio > 4)
        return base::fail(ErrorCode::Malformed, say(QT_TRANSLATE_NOOP("app", "The pixel ratio is a number from 1 to 4.")));
    if (parser.isSet(u"size"_s)) {
        const auto size = readSize(parser.value(u"size"_s));
        if (!size)
            return base::pass(size);
        options.size = *size;
    }
    return {};
}

base::Outcome readMoment(const QCommandLineParser &parser, Options &options)
{
    if (!parser.isSet(u"at"_s))
        return {};
    const QString text = parser.value(u"at"_s);
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return base::fail(ErrorCode::Malformed, say(QT_TRANSLATE_NOOP("app", "\"%1\" is not a time; write it like 2011-08-28T18:00.")).arg(text));
    if (parser.isSet(u"drill"_s))
        return base::fail(ErrorCode::Malformed,
                          say(QT_TRANSLATE_NOOP("app", "A drill runs now; it has no past to show. Leave out --at or --drill.")));
    options.at = moment;
    return {};
}

base::Result<Options> collect(const QCommandLineParser &parser)
{
    Options options;
    options.store = parser.value(u"store"_s);
    options.region = parser.value(u"region"_s);
    options.page = parser.value(u"page"_s);
    options.drill = parser.isSet(u"drill"_s);
    options.drillSpeed = parser.value(u"drill-speed"_s).toDouble();
    if (!(options.drillSpeed >= 1 && options.drillSpeed <= 1000))
        return base::fail(ErrorCode::Malformed, say(QT_TRANSLATE_NOOP("app", "The drill's speed is a number from 1 to 1000.")));
    options.scenario = parser.value(u"scenario"_s);
    if (parser.isSet(u"scenario"_s) && !options.drill)
        return base::fail(ErrorCode::Malformed, say(QT_TRANSLATE_NOOP("app", "A scenario belongs to a drill: add --drill.")));
    if (parser.isSet(u"scenario"_s) && !intake::drillScenario(options.scenario))
        return base::fail(
            ErrorCode::Malformed,
            say(QT_TRANSLATE_NOOP("app", "There is no scenario \"%1\"; the scenarios are %2.")).arg(options.scenario, intake::drillScenarioCodes()));
    options.light = parser.isSet(u"light"_s);
    options.serves = !parser.isSet(u"no-server"_s);
    options.http = parser.value(u"http"_s);
    options.post = parser.value(u"seat"_s);
    options.supervisor = parser.isSet(u"supervisor"_s);
    options.language = parser.value(u"language"_s);
    if (!options.page.isEmpty() &&
        !QStringList{u"hall"_s, u"desk"_s, u"map"_s, u"reports"_s, u"whatif"_s, u"suggestions"_s, u"rules"_s, u"duty"_s}.contains(options.page))
        return base::fail(
            ErrorCode::Malformed,
            say(QT_TRANSLATE_NOOP("app", "There is no page \"%1\"; the pages are hall, desk, map, reports, whatif, suggestions, rules and duty."))
                .arg(options.page));
    if (const auto read = readMoment(parser, options); !read)
        return base::pass(read);
    if (const auto read = readPicture(parser, options); !read)
        return base::pass(read);
    return options;
}

} // namespace

base::Result<Options> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(QStringList{u"gridhall"_s} + arguments))
        return base::fail(ErrorCode::Malformed, parser.errorText());
    if (parser.isSet(help))
        return base::fail(ErrorCode::Cancelled, parser.helpText());
    if (parser.isSet(version))
        return base::fail(ErrorCode::Cancelled, u"gridhall "_s + QCoreApplication::applicationVersion());
    if (!parser.positionalArguments().isEmpty())
        return base::fail(
            ErrorCode::Malformed,
            say(QT_TRANSLATE_NOOP("app", "\"%1\" is not understood; gridhall --help lists the options.")).arg(parser.positionalArguments().first()));
    return collect(parser);
}

} // namespace app
