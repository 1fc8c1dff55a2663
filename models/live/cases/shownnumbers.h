// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/casetable.h"

namespace live {

/// The numbers of all cases that a hall shows, each as short as it can be said without meaning another one: "1107-0186", with the year "251107-0186"
/// where another year has the same, and whole where another desk's has. GUI thread only.
class ShownNumbers {
public:
    void clear();
    /// The slot holds the case with this number from now on; empty: none.
    void set(Slot slot, const QString &number);
    /// The number as it is to be shown. `shown`: it is one of those that were set.
    [[nodiscard]] QString of(const QString &number, bool shown) const;
    /// Whether any of them must be said with its year or whole.
    [[nodiscard]] bool anyLonger() const { return m_doubles > 0; }

private:
    struct Keys {
        size_t brief = 0, dated = 0; ///< 0: the slot is free
    };
    void count(Keys keys, int sign);
    [[nodiscard]] static Keys keysOf(const QString &number);

    std::vector<Keys> m_keys;   ///< by slot
    QHash<size_t, int> m_brief; ///< how many numbers have this short form …
    QHash<size_t, int> m_dated; ///< … and this one with the year
    int m_doubles = 0;          ///< short forms that several numbers have
};

} // namespace live
