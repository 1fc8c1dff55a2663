// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/care/fileguard.h"

#include "store/care/storepath.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {

using namespace Qt::StringLiterals;

std::optional<FileGuard::Look> FileGuard::look(const QByteArray &path)
{
    struct stat found{};
    if (::stat(path.constData(), &found) != 0)
        return std::nullopt;
    return Look{{found.st_dev, found.st_ino}, found.st_size, found.st_mtim.tv_sec, found.st_mtim.tv_nsec, S_ISREG(found.st_mode)};
}

base::Error FileGuard::misplaced(const QString &path, const QString &detail)
{
    return {base::ErrorCode::Storage,
            QCoreApplication::translate("store",
                                        "The store %1 is not the file any more that was opened: it was moved, removed or replaced. Nothing is "
                                        "written until it is back in its place. To take a backup in its stead, use “gridhallctl restore”.")
                .arg(QDir::toNativeSeparators(path)),
            detail, path};
}

base::Error FileGuard::lostLog(const QString &path, const QString &detail)
{
    return {base::ErrorCode::Storage,
            QCoreApplication::translate("store",
                                        "What the database keeps beside the store %1 (-wal, -shm) was taken away. Nothing more is written. End every "
                                        "program that uses this store, and start again.")
                .arg(QDir::toNativeSeparators(path)),
            detail, path};
}

base::Outcome FileGuard::admit(const QString &path)
{
    const auto found = look(QFile::encodeName(path));
    if (!found || found->isFile)
        return {};
    return base::fail(base::ErrorCode::Refused,
                      QCoreApplication::translate("store", "%1 is not a file: a store is never a folder, a pipe or a device. Check the path.")
                          .arg(QDir::toNativeSeparators(path)),
                      {}, path);
}

FileGuard::FileGuard(const QString &path) : m_shown(path)
{
    const auto found = look(QFile::encodeName(path));
    if (!found) // a name that means no file
        return;
    m_path = QFile::encodeName(path);
    m_place = QFile::encodeName(storeFileOf(path));
    m_file = found->identity;
    m_accepted = *found;
}

base::Outcome FileGuard::check(void *handle)
{
    if (m_path.isEmpty())
        return {};
    m_lostLog = false;
    const auto found = look(m_path);
    if (!found || !found->isFile || found->identity != m_file)
        return tl::unexpected(misplaced(m_shown, found ? u"another file stands at the path"_s : u"nothing stands at the path"_s));
    int moved = 0;
    sqlite3_file_control(static_cast<sqlite3 *>(handle), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (moved != 0)
        return tl::unexpected(misplaced(m_shown, u"the engine's file has moved"_s));
    for (const auto &[ending, known] : {std::pair{"-wal", &m_log}, std::pair{"-shm", &m_index}}) {
        const auto beside = look(m_place + ending);
        if (!*known && beside)
            *known = beside->identity;
        if (*known && (!beside || beside->identity != **known)) {
            m_lostLog = true;
            return tl::unexpected(lostLog(m_shown, QLatin1StringView(ending) + u" was taken away"_s));
        }
    }
    return {};
}

QString FileGuard::logFile() const { return (m_place.isEmpty() ? m_shown : QFile::decodeName(m_place)) + u"-wal"_s; }

bool FileGuard::isElsewhere() const
{
    const auto found = m_path.isEmpty() ? std::nullopt : look(m_path);
    return !m_path.isEmpty() && (!found || found->identity != m_file);
}

bool FileGuard::clearPlace() const
{
    if (QFile::encodeName(storeFileOf(m_shown)) != m_place) // a link that leads elsewhere now: what ours left lies where nobody else will stand
        return true;
    const auto log = look(m_place + "-wal");
    const auto index = look(m_place + "-shm");
    const bool ourLog = log && m_log && log->identity == *m_log;
    if (ourLog && log->size > 0)
        return false;
    if (ourLog && ::unlink((m_place + "-wal").constData()) != 0)
        return false;
    return !index || !m_index || index->identity != *m_index || ::unlink((m_place + "-shm").constData()) == 0;
}

void FileGuard::putLogAside() const
{
    for (const char *ending : {"-wal", "-shm"})
        static_cast<void>(std::rename((m_place + ending).constData(), (m_place + ending + ".aside").constData()));
}

bool FileGuard::wasWritten() const
{
    const auto found = m_path.isEmpty() ? std::nullopt : look(m_path);
    return found && (found->size != m_accepted.size || found->seconds != m_accepted.seconds || found->nanoseconds != m_accepted.nanoseconds);
}

void FileGuard::accept()
{
    if (const auto found = m_path.isEmpty() ? std::nullopt : look(m_path))
        m_accepted = *found;
}

} // namespace store
