// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/care/filehold.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace store {

using base::ErrorCode;

namespace {

// Where the engine locks a database file: the pending byte, the reserved one and the range that every open connection shares.
constexpr off_t kLockedFrom = 0x40000000;
constexpr off_t kLockedBytes = 512;

} // namespace

FileHold::~FileHold()
{
    if (m_file >= 0)
        ::close(m_file);
}

base::Outcome FileHold::lock(const QString &path)
{
    m_file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (m_file < 0)
        return base::fail(ErrorCode::Storage,
                          QCoreApplication::translate("store", "The store %1 cannot be opened: %2. Check your rights; nothing was changed.")
                              .arg(QDir::toNativeSeparators(path), QString::fromLocal8Bit(std::strerror(errno))),
                          {}, path);
    struct flock lock{};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = kLockedFrom;
    lock.l_len = kLockedBytes;
    if (::fcntl(m_file, F_SETLK, &lock) == 0)
        return {};
    struct flock holder = lock;
    ::fcntl(m_file, F_GETLK, &holder);
    return base::fail(ErrorCode::Busy,
                      QCoreApplication::translate("store",
                                                  "The store %1 is in use by process %2. End the console and “gridhallctl serve” first; nothing "
                                                  "was changed.")
                          .arg(QDir::toNativeSeparators(path))
                          .arg(holder.l_type == F_UNLCK ? 0 : holder.l_pid),
                      {}, path);
}

} // namespace store
