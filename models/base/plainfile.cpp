// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plainfile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace base {

Outcome checkIsFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::NotFound, QCoreApplication::translate("base", "There is no file \"%1\".").arg(path));
    if (!info.isFile())
        return fail(ErrorCode::Refused,
                    QCoreApplication::translate("base", "\"%1\" is not a file but a folder, a pipe or a device. Name a file.").arg(path));
    return {};
}

} // namespace base
