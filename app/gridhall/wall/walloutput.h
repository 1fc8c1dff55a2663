// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QRect>
#include <QString>

#include <optional>

namespace app {

/// A screen that a wall may fill.
struct WallOutput {
    QString name; ///< as the window system names its output: "HDMI-1"
    QRect box;    ///< in logical pixels of the whole desktop
    bool primary = false;
    friend bool operator==(const WallOutput &, const WallOutput &) = default;
};

/// The screens that there are now, the primary one first. Needs a GUI application. GUI thread.
[[nodiscard]] QList<WallOutput> outputsNow();

/// The screen of that name, the primary one where none is named; none: it is not there.
[[nodiscard]] std::optional<WallOutput> chosenOutput(const QString &asked, const QList<WallOutput> &outputs);
/// The same, or the sentence that names those that there are.
[[nodiscard]] base::Result<WallOutput> outputNamed(const QString &asked, const QList<WallOutput> &outputs);
/// One a line: name, size, and which is the primary one.
[[nodiscard]] QString outputList(const QList<WallOutput> &outputs);

} // namespace app
