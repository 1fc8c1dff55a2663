// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/text/initials.h"

#include <QLocale>

#include <algorithm>
#include <array>

namespace live {

namespace {

struct Boundary {
    char16_t first; ///< the first character of a letter in pinyin order
    char16_t letter;
};
constexpr std::array kBoundaries{Boundary{u'\u963f', u'a'}, Boundary{u'\u516b', u'b'}, Boundary{u'\u5693', u'c'}, Boundary{u'\u5491', u'd'},
                                 Boundary{u'\u59b8', u'e'}, Boundary{u'\u53d1', u'f'}, Boundary{u'\u65ee', u'g'}, Boundary{u'\u54c8', u'h'},
                                 Boundary{u'\u4e0c', u'j'}, Boundary{u'\u5494', u'k'}, Boundary{u'\u5783', u'l'}, Boundary{u'\u5463', u'm'},
                                 Boundary{u'\u55ef', u'n'}, Boundary{u'\u5594', u'o'}, Boundary{u'\u5991', u'p'}, Boundary{u'\u4e03', u'q'},
                                 Boundary{u'\u5465', u'r'}, Boundary{u'\u4ee8', u's'}, Boundary{u'\u4ed6', u't'}, Boundary{u'\u5c72', u'w'},
                                 Boundary{u'\u5915', u'x'}, Boundary{u'\u4e2b', u'y'}, Boundary{u'\u5e00', u'z'}};

} // namespace

Initials::Initials() : m_collator(QLocale(QLocale::Chinese, QLocale::SimplifiedHanScript, QLocale::China)) {}

QString Initials::of(const QString &text)
{
    QString initials;
    initials.reserve(text.size());
    for (const QChar character : text) {
        const auto known = m_known.constFind(character);
        const QChar initial = known != m_known.cend() ? *known : *m_known.insert(character, of(character));
        if (!initial.isNull())
            initials.append(initial);
    }
    return initials;
}

QChar Initials::of(QChar character)
{
    if (character.unicode() < 0x80)
        return character.isLetterOrNumber() ? character.toLower() : QChar();
    if (character.script() != QChar::Script_Han)
        return {};
    const QString text(character);
    const auto after = std::upper_bound(kBoundaries.begin(), kBoundaries.end(), text, [this](const QString &wanted, const Boundary &boundary) {
        return m_collator.compare(wanted, QString(QChar(boundary.first))) < 0;
    });
    return after == kBoundaries.begin() ? QChar() : QChar((after - 1)->letter);
}

} // namespace live
