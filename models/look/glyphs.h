// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <bitset>
#include <memory>

// Which characters the fonts of this machine can show. Noto Sans CJK has 44,000 of the 98,000 Han characters, and people's names and streets use others.

namespace look {

/// The characters that no installed font has a glyph for, each once, in their order; blanks, controls, joiners and marks that are never drawn are not among
/// them. Asks the whole chain of fall-back fonts, so the first unknown character may read every font file: not for the GUI thread. Needs a QGuiApplication.
[[nodiscard]] QString undrawable(const QString &characters);

/// "𪚥 (U+2A6A5), …": at most `most` of them, for a sentence.
[[nodiscard]] QString namesOf(const QString &characters, qsizetype most = 6);

/// How many characters, not units, a text has.
[[nodiscard]] qsizetype countOf(const QString &characters);

/// Characters met so far: a bit each. One thread.
class MetCharacters {
public:
    MetCharacters();
    /// Those of `text` that were not met before; they are met from now on.
    [[nodiscard]] QString newOnesOf(const QString &text);

private:
    static constexpr size_t kCodes = 0x110000;
    std::unique_ptr<std::bitset<kCodes>> m_met;
};

} // namespace look
