// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"

#include <algorithm>

namespace ctl {

const Verb *verbOf(QStringView name)
{
    const auto all = verbs();
    const auto found = std::ranges::find_if(all, [name](const Verb &verb) { return name == QLatin1StringView(verb.name); });
    return found == all.end() ? nullptr : &*found;
}

} // namespace ctl
