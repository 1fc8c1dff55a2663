// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "base/text/listed.h"
#include "drill/drillscenario.h"
#include "map/spec.h"
#include "pages.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace app {

namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;

QString optionText(const char *source) { return QCoreApplication::translate("app", source); }

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(optionText(QT_TRANSLATE_NOOP("app", "The console of a town's urban operations hall.")));
    parser.addOptions({
        {u"store"_s, optionText(QT_TRANSLATE_NOOP("app", "The store file; made if it does not exist.")), u"file"_s},
        {u"region"_s, optionText(QT_TRANSLATE_NOOP("app", "A region pack: its folder, or the name of an installed one (xujing, boston).")),
         u"folder or name"_s},
        {u"page"_s, optionText(QT_TRANSLATE_NOOP("app", "The page to begin with: %1.")).arg(base::listed(pageKeys())), u"page"_s},
        {u"at"_s,
         optionText(QT_TRANSLATE_NOOP("app", "Show the hall as it was at a past time, for example 2011-08-28T18:00 (the town's local time).")),
         u"time"_s},
        {u"grids"_s, optionText(QT_TRANSLATE_NOOP("app", "Make a town: begin with the page that does, with this file of its grids.")), u"file"_s},
        {u"edit-grids"_s, optionText(QT_TRANSLATE_NOOP("app", "Begin with the grids of the region pack, to edit them."))},
        {u"layers"_s,
         optionText(QT_TRANSLATE_NOOP("app", "The layers that the map shows, and no others, with commas between them: %1."))
             .arg(base::listed(ui::map::layerKeys())),
         u"layers"_s},
        {u"drill"_s, optionText(QT_TRANSLATE_NOOP("app", "Run a drill: made-up reports in a store of their own, marked on every page."))},
        {u"scenario"_s,
         optionText(QT_TRANSLATE_NOOP("app", "What the drill plays: %1. It begins at the scenario's own hour.")).arg(drill::drillScenarioCodes()),
         u"name"_s},
        {u"drill-speed"_s, optionText(QT_TRANSLATE_NOOP("app", "How many times faster than the machine's the drill's clock runs.")), u"times"_s,
         u"10"_s},
        {u"light"_s, optionText(QT_TRANSLATE_NOOP("app", "Daylight colours for the hall."))},
        {u"no-server"_s, optionText(QT_TRANSLATE_NOOP("app", "Do not start the HTTP endpoint."))},
        {u"http"_s, optionText(QT_TRANSLATE_NOOP("app", "Where the HTTP endpoint listens; port 0 takes a free one.")), u"address:port"_s,
         u"127.0.0.1:0"_s},
        {u"device"_s, optionText(QT_TRANSLATE_NOOP("app", "On a store with accounts, the device account of the HTTP endpoint.")), u"name"_s},
        {u"device-key"_s, optionText(QT_TRANSLATE_NOOP("app", "The file with the key of --device.")), u"file"_s},
        {u"seat"_s,
         optionText(QT_TRANSLATE_NOOP("app", "The post of this seat, for example a desk number; on a store with accounts, the seat's name.")),
         u"post"_s},
        {u"supervisor"_s, optionText(QT_TRANSLATE_NOOP("app", "This seat is the shift supervisor's."))},
        {u"language"_s, optionText(QT_TRANSLATE_NOOP("app", "zh_CN or en instead of the language that was chosen on screen, or the system's.")),
         u"language"_s},
        {u"screenshot"_s,
         optionText(QT_TRANSLATE_NOOP(
             "app",
             "Render the page without a window into a PNG file and exit. Given more than once, the first --page goes to the first file, and so on.")),
         u"file"_s},
        {u"size"_s, optionText(QT_TRANSLATE_NOOP("app", "Size of the window or the picture.")), u"WxH"_s},
        {u"pixel-ratio"_s, optionText(QT_TRANSLATE_NOOP("app", "Device pixels for each pixel of the picture.")), u"ratio"_s},
        {u"after"_s, optionText(QT_TRANSLATE_NOOP("app", "Run for so many seconds before the picture is taken.")), u"seconds"_s},
        {u"pages"_s, optionText(QT_TRANSLATE_NOOP("app", "Name the pages, one a line, and exit."))},
    });
    addWallOptions(parser);
}

base::Result<QSize> readSize(const QString &text)
{
    const QStringList parts = text.split(u'x');
    const QSize size(parts.value(0).toInt(), parts.value(1).toInt());
    if (parts.size() != 2 || size.width() < 320 || size.height() < 240 || size.width() > 16384 || size.height() > 16384)
        return base::fail(ErrorCode::Malformed, optionText(QT_TRANSLATE_NOOP("app", "\"%1\" is not a size; write it like 1920x1080.")).arg(text));
    return size;
}

base::Outcome readPicture(const QCommandLineParser &parser, Options &options)
{
    const QStringList files = parser.values(u"screenshot"_s);
    const QStringList pages = parser.values(u"page"_s);
    if (pages.size() > std::max(files.size(), qsizetype(1)))
        return base::fail(ErrorCode::Malformed, optionText(QT_TRANSLATE_NOOP("app", "More than one --page needs a --screenshot for each.")));
    for (qsizetype i = 0; i < files.size(); ++i)
        options.pictures.append({pages.value(i, pages.value(0)), files[i]});
    options.after = parser.value(u"after"_s).toInt();
    if (parser.isSet(u"pixel-ratio"_s))
        options.pixelRatio = parser.value(u"pixel-ratio"_s).toDouble();
    if (options.pixelRatio < 1 || options.pixelRatio > 4)
        return base::fail(ErrorCode::Malformed, optionText(QT_TRANSLATE_NOOP("app", "The pixel ratio is a number from 1 to 4.")));
    if (parser.isSet(u"size"_s)) {
        const auto size = readSize(parser.value(u"size"_s));
        if (!size)
            return base::pass(size);
        options.size = *size;
    }
    return {};
}

base::Outcome readPage(const QCommandLineParser &parser, Options &options)
{
    const QStringList known = pageKeys();
    const QStringList pages = parser.values(u"page"_s);
    options.page = pages.value(0);
    for (const QString &page : pages) {
        if (!known.contains(page))
            return base::fail(ErrorCode::Malformed,
                              optionText(QT_TRANSLATE_NOOP("app", "There is no page \"%1\"; the pages are %2.")).arg(page, base::listed(known)));
        if (page == kWelcomePage && pages.size() > 1)
            return base::fail(
                ErrorCode::Malformed,
                optionText(QT_TRANSLATE_NOOP("app", "The first screen is shown before a town is open: name \"%1\" alone, without other pages."))
                    .arg(page));
    }
    return {};
}

base::Outcome readLayers(const QCommandLineParser &parser, Options &options)
{
    if (!parser.isSet(u"layers"_s))
        return {};
    const QStringList known = ui::map::layerKeys();
    QStringList layers;
    for (const QString &part : parser.value(u"layers"_s).split(u',', Qt::SkipEmptyParts)) {
        const QString layer = part.trimmed();
        if (!known.contains(layer))
            return base::fail(
                ErrorCode::Malformed,
                optionText(QT_TRANSLATE_NOOP("app", "The map has no layer \"%1\"; the layers are %2.")).arg(layer, base::listed(known)));
        layers.append(layer);
    }
    options.layers = layers;
    return {};
}

base::Outcome readDrill(const QCommandLineParser &parser, Options &options)
{
    options.scenario = parser.value(u"scenario"_s);
    options.drill = parser.isSet(u"drill"_s) || !options.scenario.isEmpty();
    options.drillSpeed = parser.value(u"drill-speed"_s).toDouble();
    if (!options.scenario.isEmpty() && !drill::drillScenario(options.scenario))
        return base::fail(ErrorCode::Malformed, optionText(QT_TRANSLATE_NOOP("app", "There is no scenario \"%1\"; the scenarios are %2."))
                                                    .arg(options.scenario, drill::drillScenarioCodes()));
    if (!(options.drillSpeed >= 1 && options.drillSpeed <= 1000))
        return base::fail(ErrorCode::Malformed, optionText(QT_TRANSLATE_NOOP("app", "The drill's speed is a number from 1 to 1000.")));
    return {};
}

base::Outcome readMoment(const QCommandLineParser &parser, Options &options)
{
    if (!parser.isSet(u"at"_s))
        return {};
    const QString text = parser.value(u"at"_s);
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return base::fail(ErrorCode::Malformed,
                          optionText(QT_TRANSLATE_NOOP("app", "\"%1\" is not a time; write it like 2011-08-28T18:00.")).arg(text));
    if (options.drill)
        return base::fail(ErrorCode::Malformed,
                          optionText(QT_TRANSLATE_NOOP("app", "A drill runs now; it has no past to show. Leave out --at or --drill.")));
    options.at = moment;
    return {};
}

base::Result<Options> collect(const QCommandLineParser &parser)
{
    Options options;
    options.store = parser.value(u"store"_s);
    options.region = parser.value(u"region"_s);
    options.townGrids = parser.value(u"grids"_s);
    options.editsGrids = parser.isSet(u"edit-grids"_s);
    options.light = parser.isSet(u"light"_s);
    options.serves = !parser.isSet(u"no-server"_s);
    options.http = parser.value(u"http"_s);
    options.device = parser.value(u"device"_s);
    options.deviceKey = parser.value(u"device-key"_s);
    options.post = parser.value(u"seat"_s);
    options.supervisor = parser.isSet(u"supervisor"_s);
    options.language = parser.value(u"language"_s);
    for (const auto read : {readPage, readLayers, readDrill, readMoment, readPicture}) {
        if (const base::Outcome well = read(parser, options); !well)
            return base::pass(well);
    }
    auto wall = readWall(parser);
    if (!wall)
        return base::pass(wall);
    options.wall = *std::move(wall);
    return options;
}

// What QApplication takes out of the arguments by itself: an option, and for most of them the word behind it.
QStringList withoutQtsOwn(const QStringList &arguments)
{
    static const QStringList alone{u"reverse"_s, u"widgetcount"_s, u"nograb"_s, u"dograb"_s, u"sync"_s};
    static const QStringList withValue{u"platform"_s,
                                       u"platformpluginpath"_s,
                                       u"platformtheme"_s,
                                       u"plugin"_s,
                                       u"qwindowgeometry"_s,
                                       u"qwindowicon"_s,
                                       u"qwindowtitle"_s,
                                       u"geometry"_s,
                                       u"icon"_s,
                                       u"title"_s,
                                       u"session"_s,
                                       u"display"_s,
                                       u"name"_s,
                                       u"style"_s,
                                       u"stylesheet"_s,
                                       u"qmljsdebugger"_s};
    QStringList ours;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString name = arguments[i].section(u'=', 0, 0);
        const bool dashed = name.startsWith(u'-');
        while (name.startsWith(u'-'))
            name.remove(0, 1);
        if (dashed && alone.contains(name))
            continue;
        if (dashed && withValue.contains(name)) {
            i += arguments[i].contains(u'=') ? 0 : 1;
            continue;
        }
        ours.append(arguments[i]);
    }
    return ours;
}

} // namespace

base::Result<Options> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(QStringList{u"gridhall"_s} + withWallOutput(withoutQtsOwn(arguments))))
        return base::fail(ErrorCode::Malformed, parser.errorText());
    if (parser.isSet(help))
        return base::fail(ErrorCode::Cancelled, parser.helpText());
    if (parser.isSet(version))
        return base::fail(ErrorCode::Cancelled, u"gridhall "_s + QCoreApplication::applicationVersion());
    if (parser.isSet(u"pages"_s))
        return base::fail(ErrorCode::Cancelled, pageKeys().join(u'\n'));
    if (!parser.positionalArguments().isEmpty())
        return base::fail(ErrorCode::Malformed, optionText(QT_TRANSLATE_NOOP("app", "\"%1\" is not understood; gridhall --help lists the options."))
                                                    .arg(parser.positionalArguments().first()));
    return collect(parser);
}

} // namespace app
