// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace drill {

/// The photo after handling that a drill's crew names where an item asks for one: an address that leads nowhere, for ever (RFC 2606).
[[nodiscard]] inline QString drillPhoto() { return QStringLiteral("https://drill.invalid/after.jpg"); }

} // namespace drill
