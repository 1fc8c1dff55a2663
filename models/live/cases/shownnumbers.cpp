// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/shownnumbers.h"

#include "domain/case/decide.h"

namespace live {

namespace {

/// "251107-0186"; the number itself where it has no short form.
QString dated(const QString &number)
{
    const QString brief = domain::shortNumber(number);
    return brief == number ? number : number.left(2) + brief;
}

} // namespace

void ShownNumbers::clear()
{
    m_keys.clear();
    m_brief.clear();
    m_dated.clear();
    m_doubles = 0;
}

void ShownNumbers::set(Slot slot, const QString &number)
{
    if (slot >= m_keys.size())
        m_keys.resize(slot + 1);
    const Keys keys = number.isEmpty() ? Keys() : keysOf(number);
    if (keys.brief == m_keys[slot].brief && keys.dated == m_keys[slot].dated)
        return;
    count(m_keys[slot], -1);
    m_keys[slot] = keys;
    count(keys, 1);
}

QString ShownNumbers::of(const QString &number, bool shown) const
{
    const Keys keys = keysOf(number);
    const int own = shown ? 1 : 0;
    if (m_brief.value(keys.brief) <= own)
        return domain::shortNumber(number);
    return m_dated.value(keys.dated) <= own ? dated(number) : number;
}

void ShownNumbers::count(Keys keys, int sign)
{
    if (keys.brief == 0)
        return;
    int &briefs = m_brief[keys.brief];
    const bool before = briefs > 1;
    briefs += sign;
    m_doubles += int(briefs > 1) - int(before);
    if (briefs == 0)
        m_brief.remove(keys.brief);
    if ((m_dated[keys.dated] += sign) == 0)
        m_dated.remove(keys.dated);
}

// By hash: two numbers that share one by chance are both said longer than they must be, and nothing else happens.
ShownNumbers::Keys ShownNumbers::keysOf(const QString &number)
{
    return {qHash(domain::shortNumber(number), size_t(1)) | 1, qHash(dated(number), size_t(2)) | 1};
}

} // namespace live
