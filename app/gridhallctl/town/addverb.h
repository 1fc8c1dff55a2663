// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace ctl {

/// `town add elements|sensors FILE --region DIR`: puts a table's things into a pack; `town add base` is addTownBase(). `arguments` begin with "add".
[[nodiscard]] int addTownThings(const QStringList &arguments);

} // namespace ctl
