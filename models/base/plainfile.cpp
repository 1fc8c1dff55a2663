// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plainfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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

std::optional<QByteArray> beginningOf(const QString &path, qint64 most)
{
    // What was a file a moment ago may be a pipe now: what is open is looked at.
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (handle < 0)
        return std::nullopt;
    struct stat what = {};
    QFile file;
    if (::fstat(handle, &what) != 0 || !S_ISREG(what.st_mode) || !file.open(handle, QIODevice::ReadOnly, QFileDevice::DontCloseHandle)) {
        ::close(handle);
        return std::nullopt;
    }
    QByteArray bytes = file.read(most);
    file.close();
    ::close(handle);
    return bytes;
}

} // namespace base
