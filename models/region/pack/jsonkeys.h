// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace region {

/// The JSON pointers of fields that stand twice in their object, in the order of the text; each second one is named. Qt's reader keeps the
/// last of them in silence. Empty for text that is no JSON.
[[nodiscard]] QStringList doubleKeys(const QByteArray &json);

} // namespace region
