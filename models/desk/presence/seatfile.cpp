// SPDX-License-Identifier: GPL-3.0-or-later
// The book of a store's windows, in memory or in a file beside the store.
#include "desk/presence/seatshelf.h"

#include "base/try.h"
#include "store/care/storepath.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>
#include <QIODevice>
#include <QSysInfo>

#include <mutex>
#include <thread>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace desk {

using namespace Qt::StringLiterals;

/// A book and how often it was changed.
struct SharedSeats {
    std::mutex mutex;
    SeatBook book;
    quint64 changes = 0;
};

namespace {

constexpr off_t kLargestSeats = 256 * 1024;
constexpr qsizetype kCountBytes = 8; ///< at the beginning of the file
constexpr int kLockTries = 150;
constexpr std::chrono::milliseconds kLockPause{1};

class MemorySeats final : public SeatShelf {
public:
    explicit MemorySeats(std::shared_ptr<SharedSeats> seats) : m_seats(std::move(seats)) {}

    base::Result<SeatBook> change(const std::function<void(SeatBook &)> &change) override
    {
        const std::scoped_lock lock(m_seats->mutex);
        SeatBook fresh = m_seats->book;
        change(fresh);
        if (!(fresh == m_seats->book))
            ++m_seats->changes;
        m_seats->book = fresh;
        m_seen = m_seats->changes;
        return fresh;
    }
    bool hasNews() override
    {
        const std::scoped_lock lock(m_seats->mutex);
        return m_seen != m_seats->changes;
    }
    base::Result<SeatBook> read() override
    {
        const std::scoped_lock lock(m_seats->mutex);
        m_seen = m_seats->changes;
        return m_seats->book;
    }

private:
    const std::shared_ptr<SharedSeats> m_seats;
    quint64 m_seen = 0;
};

tl::unexpected<base::Error> seatsFailed(const QString &path, int why)
{
    return base::fail(
        base::ErrorCode::Storage,
        QCoreApplication::translate("desk", "Who else has a case open cannot be told: %1 cannot be used. All other work goes on.").arg(path),
        QString::fromLocal8Bit(std::strerror(why)), path);
}

/// The lock of an open file while it lives: the system's, so that it ends with whoever holds it.
class SeatLockHeld {
public:
    explicit SeatLockHeld(int file) : m_file(file) {}
    ~SeatLockHeld() { ::flock(m_file, LOCK_UN); }
    SeatLockHeld(const SeatLockHeld &) = delete;
    SeatLockHeld &operator=(const SeatLockHeld &) = delete;

private:
    const int m_file;
};

class SeatFile final : public SeatShelf {
public:
    explicit SeatFile(const QString &storePath)
        : m_store(QFile::encodeName(store::storeFileOf(storePath))), m_shown(seatFileOf(storePath)), m_path(QFile::encodeName(m_shown)),
          m_boot(QSysInfo::bootUniqueId())
    {}
    ~SeatFile() override { close(); }

    base::Result<SeatBook> change(const std::function<void(SeatBook &)> &change) override
    {
        TRY_DONE(lock(LOCK_EX, true));
        const SeatLockHeld held(m_file);
        const SeatBook before = load();
        SeatBook fresh = before;
        change(fresh);
        if (fresh.records().empty()) {
            // The last one: who opens it this moment sees, once it has the lock, that it is not the file there any more.
            ::unlink(m_path.constData());
            m_seen = 0;
        } else if (!(fresh == before) || m_torn) {
            TRY_DONE(save(fresh));
        }
        return fresh;
    }

    bool hasNews() override { return m_file < 0 || countNow() != m_seen; }

    base::Result<SeatBook> read() override
    {
        TRY_DONE(lock(LOCK_SH, false));
        if (m_file < 0)
            return SeatBook();
        const SeatLockHeld held(m_file);
        return load();
    }

private:
    /// Holds the file that stands at the path now. With `make` it is made where there is none; without, none stays none.
    base::Outcome lock(int kind, bool make)
    {
        for (int tries = 0; tries < kLockTries; ++tries) {
            if (m_file < 0) {
                open(make);
                if (m_file < 0 && errno == ENOENT && !make)
                    return {};
                if (m_file < 0)
                    return seatsFailed(m_shown, errno);
            }
            // Not waited for without end: who holds it may have been stopped.
            if (::flock(m_file, kind | LOCK_NB) != 0) {
                std::this_thread::sleep_for(kLockPause);
                continue;
            }
            if (isInPlace())
                return {};
            close(); // and with it the lock of a file that was taken away
        }
        return base::fail(base::ErrorCode::Busy,
                          QCoreApplication::translate("desk", "Another program holds the list of open cases. It is asked again in a moment."), {},
                          m_shown);
    }

    void open(bool make)
    {
        m_seen = 0;
        m_file = ::open(m_path.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
        if (m_file >= 0 || errno != ENOENT || !make)
            return;
        m_file = ::open(m_path.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
        if (m_file < 0 && errno == EEXIST) // another was first
            m_file = ::open(m_path.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
        else if (m_file >= 0)
            likeTheStore();
    }

    /// A store that is shared with a group shares this as well.
    void likeTheStore() const
    {
        struct stat found{};
        if (::stat(m_store.constData(), &found) != 0)
            return;
        static_cast<void>(::fchown(m_file, static_cast<uid_t>(-1), found.st_gid) == 0 &&
                          ::fchmod(m_file, found.st_mode & (S_IRUSR | S_IWUSR | S_IRGRP | S_IWGRP)) == 0);
    }

    [[nodiscard]] bool isInPlace() const
    {
        struct stat ours{}, there{};
        return ::fstat(m_file, &ours) == 0 && ::lstat(m_path.constData(), &there) == 0 && ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
    }

    void close()
    {
        if (m_file >= 0)
            ::close(m_file);
        m_file = -1;
    }

    [[nodiscard]] quint64 countNow() const
    {
        quint64 count = 0;
        return ::pread(m_file, &count, sizeof count, 0) == ssize_t(sizeof count) ? count : 0;
    }

    /// With the lock held. What is no book, or of another start of the machine, is an empty one: every window says again where it is.
    SeatBook load()
    {
        m_seen = countNow();
        m_torn = true;
        struct stat found{};
        if (::fstat(m_file, &found) != 0 || found.st_size < off_t(kCountBytes) || found.st_size > kLargestSeats)
            return {};
        QByteArray whole(qsizetype(found.st_size) - kCountBytes, Qt::Uninitialized);
        if (::pread(m_file, whole.data(), size_t(whole.size()), off_t(kCountBytes)) != ssize_t(whole.size()))
            return {};
        QDataStream in(whole);
        in.setVersion(QDataStream::Qt_6_0);
        QByteArray boot, book, sum;
        in >> boot >> book >> sum;
        if (in.status() != QDataStream::Ok || boot != m_boot || sum != sumOf(book))
            return {};
        const auto read = SeatBook::of(book);
        m_torn = !read;
        return read.value_or(SeatBook());
    }

    base::Outcome save(const SeatBook &book)
    {
        const quint64 count = m_seen + 1;
        QByteArray whole(reinterpret_cast<const char *>(&count), kCountBytes);
        QDataStream out(&whole, QIODevice::WriteOnly | QIODevice::Append);
        out.setVersion(QDataStream::Qt_6_0);
        const QByteArray bytes = book.bytes();
        out << m_boot << bytes << sumOf(bytes);
        if (::pwrite(m_file, whole.constData(), size_t(whole.size()), 0) != ssize_t(whole.size()) || ::ftruncate(m_file, whole.size()) != 0)
            return seatsFailed(m_shown, errno);
        m_seen = count;
        return {};
    }

    static QByteArray sumOf(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).left(8); }

    const QByteArray m_store;
    const QString m_shown;
    const QByteArray m_path, m_boot;
    int m_file = -1;
    quint64 m_seen = 0;
    bool m_torn = false;
};

} // namespace

std::shared_ptr<SharedSeats> makeSharedSeats() { return std::make_shared<SharedSeats>(); }

std::unique_ptr<SeatShelf> shelfOf(const std::shared_ptr<SharedSeats> &seats) { return std::make_unique<MemorySeats>(seats); }

std::unique_ptr<SeatShelf> seatFileShelf(const QString &storePath) { return std::make_unique<SeatFile>(storePath); }

QString seatFileOf(const QString &storePath) { return store::storeFileOf(storePath) + u".seats"_s; }

} // namespace desk
