// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "townsetup/townfiles.h"

namespace app {

/// Half a town as it is kept until somebody goes on with it: one JSON object. Pure.
[[nodiscard]] QByteArray draftOf(const ui::townsetup::SetupWish &wish);
/// The way back; none where it is no draft.
[[nodiscard]] std::optional<ui::townsetup::SetupWish> wishOf(const QByteArray &draft);

/// Writes a text in one go, its owner's alone. Blocks on disk.
[[nodiscard]] base::Outcome writeOwn(const QString &path, const QByteArray &text);

} // namespace app
