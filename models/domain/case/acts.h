// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/acts/approval/asking.h"
#include "domain/case/acts/attention.h"
#include "domain/case/acts/clocks.h"
#include "domain/case/acts/closing.h"
#include "domain/case/acts/contact.h"
#include "domain/case/acts/dispatching.h"
#include "domain/case/acts/filing.h"
#include "domain/case/acts/handling.h"
#include "domain/case/acts/links.h"
#include "domain/case/acts/lookback.h"
#include "domain/case/acts/partners.h"
#include "domain/case/acts/source.h"
#include "domain/case/acts/suggestion.h"

#include <span>
#include <variant>

// Every group of acts, and what follows from all of them together.

namespace domain {

/// One kind out of several rows of them.
template <class... Rows> struct OneOf;
template <class... Types> struct OneOf<Kinds<Types...>> {
    using Variant = std::variant<Types...>;
};
template <class... Types, class... Others, class... Rows> struct OneOf<Kinds<Types...>, Kinds<Others...>, Rows...> {
    using Variant = typename OneOf<Kinds<Types..., Others...>, Rows...>::Variant;
};

using EventKinds = OneOf<FilingEvents, DispatchingEvents, HandlingEvents, ClosingEvents, ClocksEvents, AttentionEvents, LinksEvents, PartnersEvents,
                         ContactEvents, LookbackEvents, SourceEvents, SuggestionEvents, AskingEvents>::Variant;
using CaseOrderKinds = OneOf<FilingOrders, DispatchingOrders, HandlingOrders, ClosingOrders, ClocksOrders, AttentionOrders, LinksOrders,
                             PartnersOrders, ContactOrders, LookbackOrders, SourceOrders, SuggestionOrders, AskingOrders>::Variant;

/// The groups of acts, in no order that means anything.
inline constexpr std::array kActGroups{
    std::span<const Act>(kFilingActs),   std::span<const Act>(kDispatchingActs), std::span<const Act>(kHandlingActs),
    std::span<const Act>(kClosingActs),  std::span<const Act>(kClocksActs),      std::span<const Act>(kAttentionActs),
    std::span<const Act>(kLinksActs),    std::span<const Act>(kPartnersActs),    std::span<const Act>(kContactActs),
    std::span<const Act>(kLookbackActs), std::span<const Act>(kSourceActs),      std::span<const Act>(kSuggestionActs),
    std::span<const Act>(kAskingActs)};

namespace detail {
constexpr auto inOrder()
{
    std::array<const Act *, kCaseActs> acts{};
    for (const std::span<const Act> group : kActGroups) {
        for (const Act &act : group)
            acts.at(static_cast<size_t>(act.id)) = &act;
    }
    return acts;
}
} // namespace detail

/// Every act, by its number.
inline constexpr std::array kActs = detail::inOrder();
[[nodiscard]] constexpr const Act &actRow(CaseAct act) { return *kActs[static_cast<size_t>(act)]; }

/// Whether a person can fill in this kind of order.
template <class Order> inline constexpr bool kIsPersons = requires(const FormContext &form, const Filled &in) { Order::from(form, in); };

/// The face and the form of an act as a case stands: another one where a department has it already.
[[nodiscard]] constexpr const Face &faceOf(const Act &act, bool hasDepartment)
{
    return hasDepartment && !act.faceAgain.empty() ? act.faceAgain.front() : act.face;
}
[[nodiscard]] constexpr const ActForm *formOf(const Act &act, bool hasDepartment)
{
    return hasDepartment && act.formAgain != nullptr ? act.formAgain : act.form;
}

} // namespace domain
