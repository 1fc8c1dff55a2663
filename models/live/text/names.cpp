// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/text/names.h"

#include <limits>

namespace live {

NameIndex Names::intern(const QString &text)
{
    const auto found = m_indexes.constFind(text);
    if (found != m_indexes.cend())
        return *found;
    // Codes come from a region pack of some hundreds; a full table would be a pack of another kind.
    if (m_texts.size() > std::numeric_limits<NameIndex>::max())
        return 0;
    const auto index = static_cast<NameIndex>(m_texts.size());
    m_texts.push_back(text);
    m_indexes.insert(text, index);
    return index;
}

} // namespace live
