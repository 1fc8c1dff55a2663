// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace live {

/// How Chinese characters are read, as people type it: without tones, syllables close together. The table was made of ICU's Han-Latin while the
/// program was built (models/live/text/readings.cpp): of a character with several readings it has ICU's own one (长 zhang, 厦 sha), and none beyond
/// U+9FFF. Reading it takes about a millisecond; looking up one character, nothing. One thread.
class Pinyin {
public:
    Pinyin();

    /// "gang" of 港; empty where no reading is known. ü is v.
    [[nodiscard]] std::string_view syllable(QChar character) const;
    /// Every syllable of the text: 蟠龙港 gives "panlonggang", 吕家 "lujia". Latin letters and digits stay, in lower case and half width; everything
    /// else is left out.
    [[nodiscard]] QString full(const QString &text) const;
    /// The same, and where a ü is in it once more with v instead of u, as keyboards have it: "lujia", "lvjia".
    [[nodiscard]] QStringList spellings(const QString &text) const;
    /// The first letters alone: "plg".
    [[nodiscard]] QString initials(const QString &text) const;

private:
    template <class Add> void read(const QString &text, const Add &add) const;
    std::vector<std::string> m_syllables; ///< the first is empty
    std::vector<quint16> m_of;            ///< by character from kFirst on: which syllable
};

} // namespace live
