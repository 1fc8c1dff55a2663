// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace base {

/// The parts one after the other as the language of the program lists them: "a, b" or 甲、乙.
[[nodiscard]] QString listed(const QStringList &parts);

/// What there is of the parts beside one another, whatever the language: "a · b".
[[nodiscard]] QString joined(QStringList parts);

} // namespace base
