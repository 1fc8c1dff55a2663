// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "wall/walloptions.h"

#include <QDateTime>
#include <QSize>
#include <QStringList>

#include <optional>

namespace app {

/// A picture that the command line asked for: this page into this file.
struct Picture {
    QString page; ///< empty: the page to begin with
    QString file;
    friend bool operator==(const Picture &, const Picture &) = default;
};

/// What the command line of the console asked for. All fields are checked; names are not yet looked up.
struct Options {
    QString store;                     ///< file; empty: the default of the region (or of its drill)
    QString region;                    ///< folder or pack name; empty: not said
    QString page;                      ///< one of pageKeys(); empty: the first
    std::optional<QStringList> layers; ///< of the map: these alone, each one of ui::map::layerKeys(); none: as the person left them
    std::optional<QDateTime> at;       ///< the hall as it was: with a zone as given, else in the region's local time
    bool drill = false;
    double drillSpeed = 10;                       ///< times faster than the machine's clock
    QString scenario;                             ///< code of what the drill plays; empty: the store's own, or the first
    bool light = false;                           ///< the hall in daylight
    bool serves = true;                           ///< start the ways in as a child
    QString http = QStringLiteral("127.0.0.1:0"); ///< where the child listens; port 0: a free one
    QString device;                               ///< the HTTP endpoint's account, where the store has some; empty: none
    QString deviceKey;                            ///< the file with its key
    QString post;                                 ///< who sits here, without accounts; with them the seat's name; empty: seat 03
    QString seatName = QStringLiteral("01");      ///< of a store with accounts, where no seat was named
    int lockAfter = 5;                            ///< minutes without key or mouse, then a signed-in seat locks; 0: never
    bool supervisor = false;
    QString language;                ///< "zh_CN", "en"; empty: what was chosen on screen, else the environment's
    QList<Picture> pictures;         ///< files to render to, then exit
    std::optional<QSize> size;       ///< of the window or the picture
    double pixelRatio = 1;           ///< of the pictures
    int after = 0;                   ///< seconds to live, once there is a hall to show, before the first picture is taken
    QString townGrids;               ///< a file of grids: begin with making a town of it; empty: do not
    bool editsGrids = false;         ///< begin with the grids of the region's pack
    bool imports = false;            ///< the welcome's choice: open the import at once
    std::optional<WallOptions> wall; ///< the wall alone, as a kiosk; none: the console

    [[nodiscard]] bool takesPictures() const { return !pictures.isEmpty(); }
};

/// Reads the arguments (without the program's name); options of Qt's own, such as "-platform", are passed over. Malformed with the sentence to print;
/// an error of code Cancelled carries the help text or the version to print and means success. Needs an application object of any kind.
[[nodiscard]] base::Result<Options> readOptions(const QStringList &arguments);

} // namespace app
