// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <cstdint>

namespace base {

/// A number that means one thing only; `Tag` keeps two kinds from being mixed up. 0 is "none".
template <class Tag> struct NumberId {
    quint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value != 0; }
    friend constexpr auto operator<=>(NumberId, NumberId) = default;
    friend size_t qHash(NumberId id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

/// A case's identity for its whole life, in every process and on every seat: milliseconds since 2000 (42 bits),
/// writer (10 bits), counter (12 bits). Time-ordered, so that the log's index grows at its end.
using CaseId = NumberId<struct CaseIdTag>;

/// A place in the log: 1 is the first event ever written. Positions only grow; 0 is "before everything".
using Position = NumberId<struct PositionTag>;

} // namespace base
