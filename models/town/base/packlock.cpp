// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/base/packlock.h"

#include <QCoreApplication>
#include <QDir>

namespace town {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLockTime = 10'000; ///< ms: to add takes less

} // namespace

PackLock::PackLock(const QString &pack) : m_pack(pack), m_lock(QDir(pack).filePath(u".adding.lock"_s))
{
    m_lock.setStaleLockTime(0); // whoever died holding it is found by its process
}

base::Outcome PackLock::take()
{
    if (!QDir(m_pack).exists())
        return base::fail(base::ErrorCode::NotFound, QCoreApplication::translate("town", "There is no region pack %1.").arg(m_pack), {}, m_pack);
    if (m_lock.tryLock(kLockTime))
        return {};
    // Who died in the very moment of making it left a lock that names nobody. One that is held is not removed.
    qint64 process = 0;
    QString host, program;
    if (m_lock.error() == QLockFile::LockFailedError && !m_lock.getLockInfo(&process, &host, &program) && m_lock.removeStaleLockFile() &&
        m_lock.tryLock(kLockTime))
        return {};
    if (m_lock.error() == QLockFile::LockFailedError)
        return base::fail(base::ErrorCode::Busy,
                          QCoreApplication::translate("town", "Somebody else is adding to the pack %1. Try again in a moment.").arg(m_pack), {},
                          m_pack);
    return base::fail(base::ErrorCode::Storage,
                      QCoreApplication::translate("town", "The pack %1 cannot be written. Check that you may write into its folder.").arg(m_pack), {},
                      m_pack);
}

} // namespace town
