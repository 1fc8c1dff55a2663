// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/text/pinyin.h"

#include "base/text/halfwidth.h"

#include <QFile>

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t kFirstRead = 0x3400, kEndRead = 0xa000; // as readings.cpp has them

void addUnmarked(QString &spelt, std::string_view syllable)
{
    for (const char letter : syllable)
        spelt.append(QLatin1Char(letter == 'v' ? 'u' : letter));
}

} // namespace

Pinyin::Pinyin() : m_syllables(1), m_of(kEndRead - kFirstRead, 0)
{
    QFile table(u":/pinyin/readings.txt"_s);
    if (!table.open(QIODevice::ReadOnly))
        return; // names are then found as they are written
    const QString all = QString::fromUtf8(table.readAll());
    for (const QStringView line : QStringView(all).split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype blank = line.indexOf(u' ');
        const auto number = static_cast<quint16>(m_syllables.size());
        m_syllables.push_back(line.left(blank).toLatin1().toStdString());
        for (const QChar character : line.sliced(blank + 1)) {
            if (character.unicode() >= kFirstRead && character.unicode() < kEndRead)
                m_of[size_t(character.unicode() - kFirstRead)] = number;
        }
    }
}

std::string_view Pinyin::syllable(QChar character) const
{
    const char16_t unit = character.unicode();
    return unit >= kFirstRead && unit < kEndRead ? m_syllables[m_of[size_t(unit - kFirstRead)]] : std::string_view();
}

template <class Add> void Pinyin::read(const QString &text, const Add &add) const
{
    const QString half = base::halfWidth(text);
    for (const QChar character : half) {
        if (character.unicode() >= 0x80) {
            if (const std::string_view known = syllable(character); !known.empty())
                add(known);
        } else if (character.isLetterOrNumber()) {
            const char letter = character.toLower().toLatin1();
            add(std::string_view(&letter, 1));
        }
    }
}

QString Pinyin::full(const QString &text) const
{
    QString spelt;
    read(text, [&spelt](std::string_view syllable) {
        if (syllable.size() > 1)
            addUnmarked(spelt, syllable);
        else
            spelt.append(QLatin1StringView(syllable.data(), qsizetype(syllable.size())));
    });
    return spelt;
}

QStringList Pinyin::spellings(const QString &text) const
{
    QStringList all{full(text)};
    QString marked;
    read(text, [&marked](std::string_view syllable) { marked.append(QLatin1StringView(syllable.data(), qsizetype(syllable.size()))); });
    if (marked != all.front())
        all.append(marked);
    return all;
}

QString Pinyin::initials(const QString &text) const
{
    QString first;
    read(text, [&first](std::string_view syllable) { first.append(QLatin1Char(syllable.front())); });
    return first;
}

} // namespace live
