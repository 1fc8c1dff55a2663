// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/acts.h"

#include <QCoreApplication>

#include <algorithm>

namespace domain {

namespace {

constexpr size_t total()
{
    size_t sum = 0;
    for (const std::span<const Act> group : kActGroups)
        sum += group.size();
    return sum;
}

// By what the rows say, not by where they lie: addresses are no constants where sanitizers watch null pointers. A row that lacks is not looked into.
constexpr bool everyActHasItsRow()
{
    for (size_t at = 0; at < kActs.size(); ++at) {
        if (kActs[at]->id != CaseAct(at))
            return false;
    }
    return total() == kCaseActs;
}
static_assert(everyActHasItsRow(), "every act has one row");

// How many kinds of order lead to an act, and whether a person fills in one of them.
template <class Kinds> struct Leading;
template <class... Orders> struct Leading<std::variant<Orders...>> {
    static constexpr size_t count(CaseAct act) { return (size_t{0} + ... + size_t{Orders::kActs.contains(act)}); }
    static constexpr bool byPerson(CaseAct act) { return (false || ... || (Orders::kActs.contains(act) && kIsPersons<Orders>)); }
};

constexpr bool everyActHasItsOrder()
{
    return std::ranges::all_of(kActs, [](const Act *act) { return Leading<CaseOrderKinds>::count(act->id) == 1; });
}
static_assert(everyActHasItsOrder(), "one kind of order leads to an act");

constexpr bool everyPersonsActHasAFace()
{
    return std::ranges::all_of(kActs, [](const Act *act) {
        const bool offered = act->face.shelf != Shelf::None && act->face.text != nullptr && act->face.help != nullptr && act->face.place > 0;
        return offered == Leading<CaseOrderKinds>::byPerson(act->id) && offered == (leastRole(*act) != Role::System);
    });
}
static_assert(everyPersonsActHasAFace(), "what a person may do has a button, a help and an order that a person fills in");

// What many cases are given at once is a person's act of a case.
static_assert(std::ranges::all_of(kActs,
                                  [](const Act *act) {
                                      return act->bulk == Bulk::No || (act->face.shelf != Shelf::None && act->lives.contains(CaseLife::Case));
                                  }),
              "many cases are given an act that nobody may give to one");

constexpr bool everyPlaceIsTakenOnce()
{
    for (const Act *one : kActs) {
        for (const Act *other : kActs) {
            if (one->id != other->id && one->face.shelf != Shelf::None && one->face.shelf == other->face.shelf &&
                one->face.place == other->face.place)
                return false;
        }
    }
    return true;
}
static_assert(everyPlaceIsTakenOnce(), "two acts stand at one place of a shelf");

// Whether the rows of an act stay inside the lives that it is of, and whether each of these lives has some.
constexpr bool keepsToItsLives(const Act &act)
{
    StateSet touched;
    for (const Move &move : act.moves)
        touched = touched | StateSet{move.from, move.to};
    for (const Side &side : act.sides)
        touched = touched | side.in;
    return act.lives.size() > 0 && std::ranges::all_of(kLifeSpans, [&](const LifeSpan &span) {
               return act.lives.contains(span.life) == touched.meets(span.states); // what is in no life is in neither
           });
}
static_assert(std::ranges::all_of(kActs, [](const Act *act) { return keepsToItsLives(*act); }), "an act of one life can be done in the other");

constexpr bool isOfSuggestionsAlone(const Act &act) { return act.lives.contains(CaseLife::Suggestion) && !act.lives.contains(CaseLife::Case); }
constexpr bool everyShelfIsOfItsLife()
{
    return std::ranges::all_of(kActs, [](const Act *act) {
        return act->face.shelf == Shelf::None || isOfSuggestionsAlone(*act) == (act->face.shelf == Shelf::Suggestions);
    });
}
static_assert(everyShelfIsOfItsLife(), "what people do to suggestions alone, and nothing else, stands on their page");

} // namespace

QString word(CaseAct act) { return QLatin1String(actRow(act).word); }

QString label(CaseAct act) { return QCoreApplication::translate("domain", actRow(act).label); }

} // namespace domain
