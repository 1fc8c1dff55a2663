// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

#include <QString>

class QSettings;

namespace app {

/// The town that is meant where none is named.
inline constexpr auto kFirstTown = QLatin1StringView("xujing");

/// What a person chose on the first screen, kept in the group "start" of the settings.
struct Chosen {
    QString region; ///< folder or pack name
    QString store;  ///< file; empty: the region's default
    friend bool operator==(const Chosen &, const Chosen &) = default;
};
[[nodiscard]] Chosen readChosen(const QSettings &settings);
void writeChosen(QSettings &settings, const Chosen &chosen);

/// What is known of the store that the program would open.
enum class StoreState : quint8 {
    Untold, ///< no file, or one that no town has taken yet: nobody has chosen anything
    Told,   ///< a town's
    Unread  ///< there, but it cannot be looked into: the hall tells why
};

/// With `chosen` in the place of what the command line leaves open. A region that the command line names takes the chosen store only if it is the
/// chosen region's. Pure.
[[nodiscard]] Options withChosen(Options options, const Chosen &chosen);
/// What the command line leaves open, filled in: the town of the store that it names, then what was chosen the last time, then the first town. Reads
/// the disk.
[[nodiscard]] Options withTown(Options options, const QSettings &settings);
/// The same by the program's own settings.
[[nodiscard]] Options withTown(Options options);
/// Whether the program begins with its first screen: when that page or a town's setting up is asked for, or when the store is nobody's yet and the
/// command line does not say what to show (a page, a picture, a drill, a past moment). Pure.
[[nodiscard]] bool greets(const Options &options, StoreState store);

[[nodiscard]] StoreState stateOf(const QString &store);
/// The installed pack that a store belongs to, by the town's code in the store; empty when the store names none, or no pack has that code. Reads the
/// disk.
[[nodiscard]] QString packOf(const QString &store);
/// The code of a pack, as its region.json has it; empty when it has none. Reads the disk.
[[nodiscard]] QString townCodeOf(const QString &region);

} // namespace app
