// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>
#include <QHash>
#include <QString>

namespace live {

/// Pinyin initials, as people type them to find a Chinese name: 蟠龙港 gives "plg". Latin letters and digits stay, in lower case;
/// everything else is left out. Of a character with several readings the collation's own is taken. GUI thread only.
class Initials {
public:
    Initials();
    [[nodiscard]] QString of(const QString &text);

private:
    [[nodiscard]] QChar of(QChar character);
    QCollator m_collator;
    QHash<QChar, QChar> m_known;
};

} // namespace live
