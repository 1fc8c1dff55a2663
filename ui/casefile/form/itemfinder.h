// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/text/pinyin.h"
#include "region/region.h"

#include <QHash>

#include <vector>

namespace ui::casefile {

/// Finds items of the town's list by name, class, code, pinyin or its initials. GUI thread.
class ItemFinder {
public:
    explicit ItemFinder(const region::Region &region);

    /// At most `most`; those whose code or name begins with the text first, then by name. Everything for an empty text.
    [[nodiscard]] std::vector<const domain::Item *> find(const QString &text, size_t most = 40);

private:
    struct Entry {
        const domain::Item *item;
        QString words;    ///< code, name and classes, in lower case
        QString initials; ///< of the name
        QString full;     ///< pinyin of the name
    };
    std::vector<Entry> m_entries;
};

} // namespace ui::casefile
