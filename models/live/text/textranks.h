// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QHash>
#include <QString>

#include <map>
#include <utility>
#include <vector>

namespace live {

/// Numbers for texts, smaller for what people look up first: Chinese by pinyin, figures by their value ("2" before "11"). The collation is asked once
/// a distinct text; comparing costs an integer. Texts that are the same to the collation have one number. GUI thread only.
class TextRanks {
public:
    /// Of the empty text, behind all others.
    static constexpr quint32 kNone = 0xffffffff;

    TextRanks();

    /// A text under a key that is cheaper to make and to look up than the text as it is shown; both may be the same.
    struct Keyed {
        QString key, text;
    };
    /// Forgets what was known and takes these, each key once: cheaper than one by one, and with room between them.
    void learn(std::vector<Keyed> texts);
    void clear();
    [[nodiscard]] bool knows(const QString &key) const { return m_known.contains(key); }
    [[nodiscard]] size_t count() const { return m_order.size(); }

    /// The number of the text under this key; `text()` makes it when it is not known yet. Where there is no room left beside its neighbours all get
    /// other numbers, in the same order: see takeRenumbered().
    template <class Make> [[nodiscard]] quint32 rankOf(const QString &key, Make text)
    {
        const auto known = m_known.constFind(key);
        return known != m_known.cend() ? numberOf(*known) : numberOf(add(key, text()));
    }

    /// Old number and new one, ascending, of all that had one when this was asked last; empty while nothing was renumbered.
    [[nodiscard]] std::vector<std::pair<quint32, quint32>> takeRenumbered() { return std::exchange(m_renumbered, {}); }

private:
    using Order = std::map<QCollatorSortKey, quint32>;
    [[nodiscard]] quint32 numberOf(Order::const_iterator place) const { return place == m_order.cend() ? kNone : place->second; }
    [[nodiscard]] Order::iterator add(const QString &key, const QString &text);
    [[nodiscard]] quint32 between(Order::const_iterator next) const;
    void spread(bool tell);

    QCollator m_collator;
    Order m_order;
    QHash<QString, Order::iterator> m_known; ///< the end of the order: an empty text
    std::vector<std::pair<quint32, quint32>> m_renumbered;
};

} // namespace live
