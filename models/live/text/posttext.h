// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

namespace live {

/// A post as people read it: in the region's language, with the department or unit where the log names one: 联勤队员 · 派出所.
[[nodiscard]] QString postText(const region::Region &region, const QString &name);
[[nodiscard]] QStringList postTexts(const region::Region &region, const QStringList &names);

} // namespace live
