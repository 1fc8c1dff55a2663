// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace live {

/// An item that the words of a call may mean, and why.
struct ItemGuess {
    const domain::Item *item = nullptr;
    QStringList words;     ///< of what was typed, as it was typed
    bool ofCaller = false; ///< the caller has reported it before
    bool ofPlace = false;  ///< it was reported at this place before
    double weight = 0;     ///< what they are ordered by
};

/// Finds items by the words that a caller says: those that stand in an item's name, minor class or condition, a rare word counting more than one that
/// many items have; and by what was reported before. Two Chinese characters are a word, or one of Latin letters from three on. Advice: a person
/// chooses. GUI thread.
class ItemGuesser {
public:
    /// The region must outlive it.
    explicit ItemGuesser(const region::Region &region);

    /// The likeliest first; none where neither words nor what was before speak for any.
    [[nodiscard]] std::vector<ItemGuess> guess(const QString &words, const QStringList &ofCaller, const QStringList &ofPlace, size_t most = 3) const;

private:
    struct Held {
        size_t item = 0;
        double share = 0; ///< 1 in its name or class, less in its condition
    };
    std::vector<const domain::Item *> m_items; ///< by code
    QHash<QString, std::vector<Held>> m_words; ///< by word: the items that hold it
};

} // namespace live
