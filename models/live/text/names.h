// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <vector>

namespace live {

using NameIndex = quint16; ///< 0 is the empty name

/// Interns codes so that rows stay small and compare fast. GUI thread only.
class Names {
public:
    Names() : m_texts{QString()} { m_indexes.insert(QString(), 0); }

    [[nodiscard]] NameIndex intern(const QString &text);
    /// 0 when the text was never interned.
    [[nodiscard]] NameIndex find(const QString &text) const { return m_indexes.value(text, 0); }
    [[nodiscard]] const QString &text(NameIndex index) const { return m_texts[index]; }

private:
    std::vector<QString> m_texts;
    QHash<QString, NameIndex> m_indexes;
};

} // namespace live
