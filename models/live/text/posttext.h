// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

namespace live {

/// A post as people read it: in the region's language, with the department or unit where the log names one: 联勤队员 · 派出所; what nobody did but
/// the programme itself is the system's, in words.
[[nodiscard]] QString postText(const region::Region &region, const QString &name);
[[nodiscard]] QStringList postTexts(const region::Region &region, const QStringList &names);

/// A source's own id where a person can do something with it, as with the number of a ticket at the hotline; empty for what only a machine reads: ids
/// of sensors and of drills, keys too long to be read out. The whole id stands in the tip.
[[nodiscard]] QString sourceIdText(const region::Region &region, const QString &source, const QString &id);

} // namespace live
