// SPDX-License-Identifier: GPL-3.0-or-later
// What may stand at a place of a line: completion.
#include "live/command/commandreading.h"
#include "live/text/typedmoment.h"

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;
using Ask = domain::ActForm::Ask;

namespace {

/// A name as it comes into the line: one word, in its own letters.
QString typedAs(const QString &name) { return name.simplified().replace(u' ', u'-'); }

/// Those that the beginning of a word names, the best first, each kind in its own order; all for an empty one.
template <class Thing> std::vector<const Thing *> begunBy(const std::vector<Thing> &things, const QString &begun)
{
    std::vector<std::pair<int, const Thing *>> found;
    for (const Thing &thing : things) {
        const auto how = thing.names.namedBy(begun);
        if (how || begun.isEmpty())
            found.emplace_back(how ? int(*how) : 0, &thing);
    }
    std::ranges::stable_sort(found, {}, [](const auto &each) { return each.first; });
    std::vector<const Thing *> ordered;
    for (const auto &each : found)
        ordered.push_back(each.second);
    return ordered;
}

} // namespace

void CommandReader::Reading::offerNamed(std::vector<CommandOffer> &offers, const CommandValues &values, const QString &begun,
                                        const QString &before) const
{
    for (const CommandValue *value : begunBy(values, begun)) {
        const QString text = typedAs(value->shown);
        offers.push_back({before.isEmpty() ? text : before + u' ' + text, before.isEmpty() ? value->shown : before + u' ' + value->shown,
                          value->names.initials(), before.isEmpty() ? value->code : QString()});
    }
}

std::vector<CommandOffer> CommandReader::Reading::offers(const QString &begun) const
{
    std::vector<CommandOffer> offers;
    const CommandNamed &named = m_reader.m_named;
    if (m_unitOpen)
        offerNamed(offers, named.unitsOf(m_command.filled.department), begun);
    std::vector<Ask> asks = m_pending;
    std::ranges::stable_partition(asks, isNeeded);
    for (const Ask ask : asks) {
        const size_t before = offers.size();
        offerNamed(offers, named.of(ask), begun);
        if (ask == Ask::Extension && begun.isEmpty()) {
            for (const QString &minutes : {u"20"_s, u"30"_s, u"60"_s, u"2h"_s, u"1d"_s})
                offers.push_back({minutes, minutes, {}, {}});
        }
        if (ask == Ask::Moment && begun.isEmpty()) {
            const QString moment = momentOffered(named.region().rulebook.calendar, m_ground.now);
            if (!moment.contains(u' '))
                offers.push_back({moment, moment, {}, {}});
        }
        // Of a department that is as good as said, its units too.
        const auto departments = ask == Ask::Target && !begun.isEmpty() ? bestNamed(named.of(ask), begun) : std::vector<const CommandValue *>();
        if (departments.size() == 1)
            offerNamed(offers, named.unitsOf(departments.front()->code), {}, typedAs(departments.front()->shown));
        if (isNeeded(ask) && offers.size() > before)
            break; // one thing after the other
    }
    return offers;
}

std::vector<CommandOffer> CommandReader::verbOffers(const QString &word, const CommandGround &ground) const
{
    std::vector<const CommandVerb *> found = begunBy(m_verbs, commandName(word));
    std::erase_if(found, [&](const CommandVerb *verb) {
        return verb->elsewhere || (ground.marked > 0 && (verb->again || domain::actRow(verb->act).bulk == domain::Bulk::No));
    });
    // What can be done now comes first; the rest is still there to be learnt.
    const auto isPossible = [&](const CommandVerb *verb) {
        return ground.marked > 0 || ground.chosen == nullptr || ground.allowed(actMeant(*verb, *ground.chosen));
    };
    if (word.isEmpty())
        std::ranges::stable_sort(found, {}, [](const CommandVerb *verb) { return domain::actRow(verb->act).face.place; });
    std::ranges::stable_partition(found, isPossible);
    std::vector<CommandOffer> offers;
    for (const CommandVerb *verb : found)
        offers.push_back({typedAs(verb->shown), verb->shown, verb->names.initials(), {}});
    return offers;
}

CommandOffers CommandReader::offers(const QString &line, int cursor, const CommandGround &ground, size_t most) const
{
    const QString before = line.left(cursor);
    std::vector<CommandTyped> words = commandTyped(before);
    const bool inWord = !words.empty() && words.back().span.at + words.back().span.length == int(before.size());
    const CommandTyped word = inWord ? words.back() : CommandTyped{{int(before.size()), 0}, {}};
    if (inWord)
        words.pop_back();
    CommandOffers offers;
    offers.word = word.span;
    if (words.empty()) {
        offers.all = verbOffers(word.text, ground);
    } else {
        Command command;
        Reading reading(*this, ground, command);
        bool reads = reading.begin(words.front());
        for (size_t i = 1; reads && i < words.size() && !reading.hasWords(); ++i)
            reads = reading.take(words[i], before);
        if (reads && !reading.hasWords())
            offers.all = reading.offers(commandName(word.text));
    }
    if (offers.all.size() > most)
        offers.all.resize(most);
    if (!offers.all.empty() && !word.text.isEmpty() && offers.all.front().text.startsWith(word.text, Qt::CaseInsensitive))
        offers.rest = offers.all.front().text.mid(word.text.size());
    return offers;
}

} // namespace live
