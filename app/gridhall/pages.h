// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagespec.h"

#include <QStringList>

#include <vector>

namespace app {

/// The pages of the console, in the order of their tabs: the one list of them.
[[nodiscard]] std::vector<ui::page::PageSpec> pages();

/// The page that no session shows: the first screen.
inline constexpr auto kWelcomePage = QLatin1StringView("welcome");
/// What `--page` may name: the keys of all pages, and kWelcomePage.
[[nodiscard]] QStringList pageKeys();

} // namespace app
