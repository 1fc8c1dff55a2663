// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

namespace ui::departments {

/// Pixels of a name on the wall: one that does not fit at the first loses words, and what no fewer words tell goes down to the second rather than be
/// cut.
inline constexpr qreal kShortenedAt = 32, kUncutLeast = 28;

/// A name that is too wide, without cutting a word: its last words are left out ("City management"), or those in the middle where only the end tells
/// it from one of the `others` ("Village … B"). The whole name where it fits, or where no such form does.
[[nodiscard]] QString shortened(const QString &name, const QFont &font, qreal width, const QStringList &others = {});

} // namespace ui::departments
