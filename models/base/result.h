// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace base {

/// A value, or the reason why there is none. Never Result<bool>.
/// tl::expected is [[nodiscard]] by its own declaration; std::expected replaces it when the toolchain has one.
template <class Value> using Result = tl::expected<Value, Error>;

/// Success without a value.
using Outcome = Result<void>;

/// Shorthand for `return fail(ErrorCode::Refused, tr("..."));`.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString sentence, QString detail = {}, QString place = {})
{
    return tl::unexpected<Error>(Error{code, std::move(sentence), std::move(detail), std::move(place)});
}

/// Hands an error on unchanged to a Result of another value type.
template <class Value> [[nodiscard]] tl::unexpected<Error> pass(const Result<Value> &failed) { return tl::unexpected<Error>(failed.error()); }

} // namespace base
