// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/things/readingring.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {

using namespace Qt::StringLiterals;
using base::ErrorCode;

namespace {

constexpr int kSegments = 24;                                 // a day's ring gives up an hour at a time
constexpr qint64 kSegmentLeast = 256 * 1024;                  // else small rings would be made of what is newest
constexpr base::Milliseconds kBack = std::chrono::minutes(1); // as far as a time service corrects a clock

int openFile(const QString &path, int flags, int rights)
{
    return ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOFOLLOW, rights);
}

/// 0, or why not.
int writeBytes(int file, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t written = ::write(file, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0 && errno != EINTR)
            return errno;
        done += std::max<ssize_t>(0, written);
    }
    return 0;
}

} // namespace

ReadingRing::ReadingRing(const QString &storePath, const RingLimits &limits) : m_folder(storePath), m_limits(limits) {}

ReadingRing::~ReadingRing()
{
    close();
    if (m_lock >= 0)
        ::close(m_lock);
}

void ReadingRing::close()
{
    if (m_file >= 0)
        ::close(m_file);
    m_file = -1;
}

base::Outcome ReadingRing::failed(const QString &path, int why)
{
    close();
    m_triedAt = std::chrono::steady_clock::now();
    m_trouble =
        base::Error{ErrorCode::Storage,
                    QCoreApplication::translate("store", "Readings of sensors cannot be kept in %1: %2. They go on in memory; what came since is "
                                                         "missing when somebody looks back.")
                        .arg(QDir::toNativeSeparators(m_folder.path()), QString::fromLocal8Bit(std::strerror(why))),
                    {},
                    path};
    return tl::unexpected(*m_trouble);
}

base::Outcome ReadingRing::open()
{
    if (!m_folder.make())
        return failed(m_folder.path(), errno);
    m_lock = openFile(m_folder.lockPath(), O_RDWR | O_CREAT, m_folder.fileRights());
    if (m_lock < 0)
        return failed(m_folder.lockPath(), errno);
    if (::flock(m_lock, LOCK_EX | LOCK_NB) == 0)
        return {};
    ::close(m_lock);
    m_lock = -1;
    m_trouble =
        base::Error{ErrorCode::Busy,
                    QCoreApplication::translate("store", "Another program keeps the readings of sensors of this store. Those that come here go on in "
                                                         "memory, and nobody else sees them."),
                    {},
                    m_folder.lockPath()};
    return tl::unexpected(*m_trouble);
}

bool ReadingRing::needsSegment(base::Instant taken) const
{
    return m_file < 0 || m_size >= std::max(kSegmentLeast, m_limits.bytes / kSegments) || taken - m_begun >= m_limits.kept / kSegments ||
           taken < m_last - kBack;
}

base::Outcome ReadingRing::fill(int file, base::Instant taken, const Newest &newest)
{
    QByteArray bytes = segmentHead(taken);
    std::vector<domain::Reading> all = newest ? newest() : std::vector<domain::Reading>();
    for (size_t from = 0; from < all.size(); from += kBatchMost) {
        const auto first = all.begin() + static_cast<std::ptrdiff_t>(from);
        const auto last = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), from + kBatchMost));
        bytes += frameOf({ReadingBatch::Kind::Newest, taken, {}, {first, last}});
    }
    m_size = bytes.size();
    const int why = writeBytes(file, bytes);
    return why == 0 ? base::Outcome() : failed(m_folder.path(), why);
}

base::Outcome ReadingRing::begin(base::Instant taken, const Newest &newest)
{
    close();
    if (!m_folder.make())
        return failed(m_folder.path(), errno);
    const std::vector<RingSegment> there = m_folder.segments();
    const QString path = m_folder.segmentPath(there.empty() ? 1 : there.back().serial + 1);
    const QString part = path + u".part"_s;
    const int rights = m_folder.fileRights();
    const int file = openFile(part, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, rights);
    if (file < 0)
        return failed(part, errno);
    auto giveUp = qScopeGuard([&] {
        ::close(file);
        QFile::remove(part);
    });
    ::fchmod(file, static_cast<mode_t>(rights)); // whatever the umask is
    if (base::Outcome filled = fill(file, taken, newest); !filled)
        return filled;
    // Under its name only with the newest of everything in it: whoever reads a segment need not read what came before.
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0)
        return failed(path, errno);
    giveUp.dismiss();
    m_file = file;
    m_begun = m_last = taken;
    trim(taken);
    return {};
}

void ReadingRing::trim(base::Instant now)
{
    std::vector<RingSegment> there = m_folder.segments();
    qint64 sum = 0;
    for (const RingSegment &segment : there)
        sum += segment.size;
    for (size_t i = 0; i + 1 < there.size(); ++i) {
        const auto end = begunAt(there[i + 1]); // a segment ends where the next begins
        if (sum <= m_limits.bytes && (!end || *end >= now - m_limits.kept))
            return;
        QFile::remove(there[i].path);
        sum -= there[i].size;
    }
}

base::Outcome ReadingRing::append(ReadingBatch batch, const Newest &newest)
{
    if (m_lock < 0 || (m_trouble && std::chrono::steady_clock::now() - m_triedAt < m_limits.again))
        return m_trouble ? base::Outcome(tl::unexpected(*m_trouble)) : base::Outcome();
    if (needsSegment(batch.taken)) {
        if (base::Outcome begun = begin(batch.taken, newest); !begun)
            return begun;
    }
    batch.taken = std::max(batch.taken, m_last);
    const QByteArray frame = frameOf(batch);
    // One write: what is read is a whole frame, or an unfinished one at the end.
    if (const int why = writeBytes(m_file, frame); why != 0)
        return failed(m_folder.path(), why);
    m_last = batch.taken;
    m_size += frame.size();
    m_trouble.reset();
    return {};
}

} // namespace store
