// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file/refusaltally.h"

#include "intake/table/text.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace intake {

namespace {

constexpr size_t kGroupsMost = 200;

QString keyOf(const base::Error &why)
{
    static const QRegularExpression kDigits(u"\\d+"_s);
    QString sentence = why.sentence;
    // A code that nobody knows is a reason of its own; a value that cannot be read is one of many.
    if (why.code == base::ErrorCode::Malformed)
        sentence.replace(kDigits, u"0"_s);
    return why.place + u'\n' + sentence;
}

} // namespace

void RefusalTally::add(const Row &row, const base::Error &why)
{
    const QString key = keyOf(why);
    const auto known = m_places.constFind(key);
    if (known != m_places.constEnd()) {
        ++m_groups[*known].count;
    } else if (m_groups.size() < kGroupsMost) {
        m_places.insert(key, m_groups.size());
        m_groups.push_back({1, row.number, why.place, why.sentence});
    } else {
        m_rest.row = m_rest.count++ == 0 ? row.number : m_rest.row;
    }
}

std::vector<RefusalGroup> RefusalTally::groups() const
{
    std::vector<RefusalGroup> groups = m_groups;
    std::ranges::stable_sort(groups, std::ranges::greater{}, &RefusalGroup::count);
    if (m_rest.count > 0) {
        groups.push_back(m_rest);
        groups.back().sentence = Text::tr("Other reasons; the file of refused rows has each.");
    }
    return groups;
}

QString line(const RefusalGroup &group)
{
    const QString reason = group.place.isEmpty() ? group.sentence : group.place + u": "_s + group.sentence;
    return group.count == 1 ? Text::tr("1 × %1 (row %2)").arg(reason, QString::number(group.row))
                            : Text::tr("%1 × %2 (first in row %3)").arg(QString::number(group.count), reason, QString::number(group.row));
}

} // namespace intake
