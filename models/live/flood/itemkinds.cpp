// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/flood/itemkinds.h"

#include "base/text/listed.h"
#include "region/words.h"

namespace live {

quint32 ItemKinds::of(NameIndex item) const
{
    if (const auto known = m_kinds.constFind(item); known != m_kinds.cend())
        return *known;
    const domain::Item *listed = m_hall.region().rulebook.item(m_hall.table().names().text(item));
    quint32 kind = 0;
    if (listed) {
        const QString name = listed->kind + u'\n' + listed->majorName + u'\n' + listed->minorName;
        const auto number = m_numbers.constFind(name);
        kind = number != m_numbers.cend() ? *number : *m_numbers.insert(name, quint32(m_numbers.size()) + 1);
    }
    m_kinds.insert(item, kind);
    return kind;
}

QString ItemKinds::nameOf(NameIndex item) const
{
    const domain::Item *listed = region::asLoaded(m_hall.region()).rulebook.item(m_hall.table().names().text(item));
    return listed ? base::joined({listed->majorName, listed->minorName}) : QString();
}

} // namespace live
