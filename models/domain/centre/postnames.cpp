// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/postnames.h"

#include <algorithm>

namespace domain {

PostPlace placeOf(const QString &name)
{
    const qsizetype at = name.lastIndexOf(u'@');
    if (at <= 0)
        return {name, {}, {}};
    const QString place = name.mid(at + 1);
    return {name.left(at), place.section(u'/', 0, 0), place.section(u'/', 1)};
}

QString nameOf(const Duties &duties, const RosterEntry &entry)
{
    const bool shared = std::ranges::any_of(duties.rosters, [&entry](const RosterEntry &other) {
        return other.post == entry.post && (other.unit != entry.unit || other.department != entry.department);
    });
    if (!shared)
        return entry.post;
    const QString place = entry.post + u'@' + entry.unit;
    return entry.department.isEmpty() ? place : place + u'/' + entry.department;
}

bool means(const QString &name, const PostPlace &people)
{
    const PostPlace meant = placeOf(name);
    return meant.post == people.post && (meant.unit.isEmpty() || (meant.unit == people.unit && meant.department == people.department));
}

} // namespace domain
