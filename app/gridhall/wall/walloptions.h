// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wall/wallnight.h"

#include <QStringList>

class QCommandLineParser;

namespace app {

/// What `--wall` asked for.
struct WallOptions {
    QString output;      ///< empty: the primary one
    bool lists = false;  ///< `--wall list`: the outputs are told, and nothing is shown
    double width = 0;    ///< metres; 0: not said
    double farthest = 0; ///< metres; 0: not said
    NightSetting night{};
    friend bool operator==(const WallOptions &, const WallOptions &) = default;
};

/// The word behind `--wall` may be left out, which Qt's parser does not know: it is put in, empty.
[[nodiscard]] QStringList withWallOutput(const QStringList &arguments);
void addWallOptions(QCommandLineParser &parser);
/// None: no wall was asked for. Malformed with the sentence.
[[nodiscard]] base::Result<std::optional<WallOptions>> readWall(const QCommandLineParser &parser);

} // namespace app
