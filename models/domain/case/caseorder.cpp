// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/caseorder.h"

#include <QCoreApplication>

namespace domain {

CaseOrderBody::CaseOrderBody() = default;
CaseOrderBody::CaseOrderBody(const CaseOrderBody &) = default;
CaseOrderBody::CaseOrderBody(CaseOrderBody &&) noexcept = default;
CaseOrderBody &CaseOrderBody::operator=(const CaseOrderBody &) = default;
CaseOrderBody &CaseOrderBody::operator=(CaseOrderBody &&) noexcept = default;
CaseOrderBody::~CaseOrderBody() = default;

namespace {

// Walks the kinds of order for the one that leads to an act.
template <size_t index = 0, class Found> bool withKindOf(CaseAct act, const Found &found)
{
    if constexpr (index == std::variant_size_v<CaseOrderKinds>) {
        return false;
    } else {
        using Order = std::variant_alternative_t<index, CaseOrderKinds>;
        if (!Order::kActs.contains(act))
            return withKindOf<index + 1>(act, found);
        found.template operator()<Order>();
        return true;
    }
}

} // namespace

std::optional<CaseAct> actOf(const CaseOrderBody &body)
{
    const auto which = []<class Order>(const Order &order) -> std::optional<CaseAct> {
        if constexpr (Order::kActs.size() == 0)
            return std::nullopt;
        else if constexpr (Order::kActs.size() == 1)
            return *Order::kActs.begin();
        else
            return order.act();
    };
    return std::visit(which, body);
}

base::Result<CaseOrderBody> orderFrom(const FormContext &form, Filled in)
{
    in.text = in.text.trimmed();
    std::optional<CaseOrderBody> made;
    withKindOf(form.act, [&]<class Order> {
        if constexpr (kIsPersons<Order>)
            made = Order::from(form, in);
    });
    if (!made)
        return base::fail(base::ErrorCode::Malformed, QCoreApplication::translate("lifecycle", "Only the system does this."));
    return *std::move(made);
}

Conditions conditionsOf(const FormContext &form)
{
    Conditions all;
    withKindOf(form.act, [&]<class Order> {
        if constexpr (requires { Order::conditions(form); })
            all = Order::conditions(form);
    });
    return all;
}

} // namespace domain
