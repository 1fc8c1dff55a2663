// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/listed.h"

#include <QCoreApplication>

namespace base {

QString listed(const QStringList &parts) { return parts.join(QCoreApplication::translate("base", ", ", "between the parts of a list")); }

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace base
