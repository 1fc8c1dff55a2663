// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/call/itemguess.h"

#include "base/text/halfwidth.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace live {

using namespace Qt::StringLiterals;

namespace {

constexpr double kInCondition = 0.4;
constexpr double kCallerBefore = 1.5, kPlaceBefore = 1; ///< about a word that a fifth, and a third, of all items have
constexpr qsizetype kShortestLatin = 3;

/// A word of a text, and where it stands.
struct SpokenWord {
    QString word;
    qsizetype from = 0, length = 0;
};

bool isHan(QChar character) { return character.script() == QChar::Script_Han; }

/// Every two Chinese characters that stand together, and every Latin word.
std::vector<SpokenWord> wordsOf(const QString &text)
{
    std::vector<SpokenWord> words;
    const QString plain = base::halfWidth(text).toLower(); // as long as before: units are folded one by one
    for (qsizetype at = 0; at < plain.size();) {
        if (isHan(plain[at])) {
            if (at + 1 < plain.size() && isHan(plain[at + 1]))
                words.push_back({plain.mid(at, 2), at, 2});
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < plain.size() && plain[end].isLetter() && !isHan(plain[end]))
            ++end;
        if (end - at >= kShortestLatin) {
            QString word = plain.mid(at, end - at);
            if (word.size() > kShortestLatin && word.endsWith(u's')) // of English plurals
                word.chop(1);
            words.push_back({word, at, end - at});
        }
        at = std::max(end, at + 1);
    }
    return words;
}

/// What the words cover, in their order: those that touch are one.
QStringList piecesOf(const QString &text, const std::vector<SpokenWord> &words)
{
    QStringList pieces;
    qsizetype from = -1, to = -1;
    const auto close = [&] {
        if (from >= 0 && !pieces.contains(text.mid(from, to - from)))
            pieces.append(text.mid(from, to - from));
    };
    for (const SpokenWord &word : words) {
        if (from >= 0 && word.from < to) {
            to = std::max(to, word.from + word.length);
            continue;
        }
        close();
        from = word.from;
        to = word.from + word.length;
    }
    close();
    return pieces;
}

} // namespace

ItemGuesser::ItemGuesser(const region::Region &region)
{
    for (const domain::Item &item : region.rulebook.items)
        m_items.push_back(&item);
    std::ranges::sort(m_items, {}, [](const domain::Item *item) { return item->code; });
    for (size_t i = 0; i < m_items.size(); ++i) {
        QHash<QString, double> shares;
        const auto add = [&shares](const QString &text, double share) {
            for (const SpokenWord &each : wordsOf(text))
                shares[each.word] = std::max(shares.value(each.word), share);
        };
        add(m_items[i]->condition, kInCondition);
        add(m_items[i]->minorName, 1);
        add(m_items[i]->name, 1);
        for (const auto &[word, share] : shares.asKeyValueRange())
            m_words[word].push_back({i, share});
    }
}

std::vector<ItemGuess> ItemGuesser::guess(const QString &words, const QStringList &ofCaller, const QStringList &ofPlace, size_t most) const
{
    struct Spoken {
        double weight = 0;
        std::vector<SpokenWord> words;
    };
    std::map<size_t, Spoken> found;
    QStringList counted;
    for (const SpokenWord &each : wordsOf(words)) {
        const auto held = m_words.constFind(each.word);
        if (held == m_words.constEnd())
            continue;
        const double rarity = std::log(1 + double(m_items.size()) / double(held->size()));
        const bool again = counted.contains(each.word);
        counted.append(each.word);
        for (const Held &of : *held) {
            Spoken &item = found[of.item];
            item.weight += again ? 0 : rarity * of.share;
            item.words.push_back(each);
        }
    }
    std::vector<ItemGuess> guesses;
    for (size_t i = 0; i < m_items.size(); ++i) {
        const auto spoken = found.find(i);
        ItemGuess guess{m_items[i], {}, ofCaller.contains(m_items[i]->code), ofPlace.contains(m_items[i]->code)};
        guess.weight = (guess.ofCaller ? kCallerBefore : 0) + (guess.ofPlace ? kPlaceBefore : 0);
        if (spoken != found.end()) {
            guess.weight += spoken->second.weight;
            guess.words = piecesOf(words, spoken->second.words);
        }
        if (guess.weight > 0)
            guesses.push_back(std::move(guess));
    }
    std::ranges::stable_sort(guesses, [](const ItemGuess &left, const ItemGuess &right) { return left.weight > right.weight; });
    guesses.resize(std::min(most, guesses.size()));
    return guesses;
}

} // namespace live
