// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCoreApplication>

namespace domain {

// How this folder says no. For its own files alone.

/// An English source text of context "access", translated.
[[nodiscard]] inline QString tellAccess(const char *sentence) { return QCoreApplication::translate("access", sentence); }
/// Refused, with the sentence.
[[nodiscard]] inline tl::unexpected<base::Error> denied(const char *sentence) { return base::fail(base::ErrorCode::Refused, tellAccess(sentence)); }
/// Malformed at a field, with the sentence.
[[nodiscard]] inline tl::unexpected<base::Error> badField(const char *sentence, const char *field)
{
    return base::fail(base::ErrorCode::Malformed, tellAccess(sentence), {}, QLatin1String(field));
}

} // namespace domain
