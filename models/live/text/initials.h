// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/text/pinyin.h"

namespace live {

/// Pinyin initials, as people type them to find a Chinese name: 蟠龙港 gives "plg". Latin letters and digits stay, in lower case;
/// everything else is left out. From the same table as the syllables, so that both name the same reading. One thread.
class Initials {
public:
    [[nodiscard]] QString of(const QString &text) const { return m_pinyin.initials(text); }

private:
    Pinyin m_pinyin;
};

} // namespace live
