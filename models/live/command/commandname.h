// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/text/pinyin.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace live {

/// A name as it is typed in a line of commands: lower case, half width, a hyphen for each blank. "Ask for time" is "ask-for-time".
[[nodiscard]] QString commandName(const QString &text);

/// What one thing is called in a line, in every language that people type. A value.
class CommandNames {
public:
    /// Empty ones and those that are there already change nothing. Of a Chinese name the pinyin is added.
    void add(const QString &name, const Pinyin &pinyin);
    [[nodiscard]] const QStringList &written() const { return m_written; }
    /// Of the first Chinese name, for a person to learn: "cgzd"; empty where there is none.
    [[nodiscard]] QString initials() const { return m_spelt.value(0); }

    /// How well a word names it; the smaller, the better.
    enum class How : quint8 {
        Whole,       ///< a whole name
        SpeltWhole,  ///< all initials or all syllables of one
        Begins,      ///< how a name begins
        SpeltBegins, ///< how its initials or syllables begin
        Within,      ///< a part of a Chinese name, of two characters at the least
    };
    /// None where the word does not name it; it is commandName()d.
    [[nodiscard]] std::optional<How> namedBy(const QString &word) const;

private:
    QStringList m_written; ///< commandName()d
    QStringList m_spelt;   ///< initials and syllables by turns
};

/// By `names` of each of the things: those that the word names best, in their order. `whole`: by a whole name alone.
template <class Thing> [[nodiscard]] std::vector<const Thing *> bestNamed(const std::vector<Thing> &things, const QString &word, bool whole = false)
{
    std::vector<const Thing *> best;
    std::optional<CommandNames::How> how;
    for (const Thing &thing : things) {
        const auto named = thing.names.namedBy(word);
        if (!named || (whole && *named != CommandNames::How::Whole) || (how && *named > *how))
            continue;
        if (how && *named < *how)
            best.clear();
        how = named;
        best.push_back(&thing);
    }
    return best;
}

} // namespace live
