// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/lives/lifefile.h"

#include "store/care/filerights.h"
#include "store/care/storepath.h"
#include "store/checksum.h"
#include "store/projection/briefcolumns.h"

#include <QtEndian>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <limits>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kLifeMagic("gridhall-past-1\n", 16);
constexpr qsizetype kLifeFileHead = 16 + 4 + 4; // magic, revision of the fold, columns
constexpr qsizetype kLifeFrameHead = 4 + 4 + 4; // kind, length, checksum
constexpr qsizetype kLifePayloadHead = 4 * 8;   // id, as of, begin, until
constexpr qsizetype kLifeMarkSize = 4 * 8 + 32; // seq, position, centre, up to, digest
constexpr quint32 kLifeFrameMost = 16 * 1024 * 1024;
constexpr quint32 kLifeKind = 0x4566694c, kLifeMarkKind = 0x6b72614d; // "LifE", "Mark"
constexpr qint64 kLifePackFrom = 8 * 1024 * 1024;                     // bytes that are dead, before the file is written anew

template <class Number> void putLittle(QByteArray &out, Number number)
{
    const Number little = qToLittleEndian(number);
    out.append(reinterpret_cast<const char *>(&little), sizeof little);
}

quint64 littleAt(QByteArrayView bytes, qsizetype at) { return qFromLittleEndian<quint64>(bytes.data() + at); }

base::Instant lifeMomentAt(QByteArrayView bytes, qsizetype at)
{
    const auto msec = static_cast<qint64>(littleAt(bytes, at));
    return msec == std::numeric_limits<qint64>::max() ? base::Instant::max() : base::fromMsec(msec);
}

qint64 lifeNumberOf(base::Instant moment) { return moment == base::Instant::max() ? std::numeric_limits<qint64>::max() : base::toMsec(moment); }

/// The head of a file that this program can read: lives are what its own fold makes.
QByteArray lifeFileHead()
{
    QByteArray head = kLifeMagic.toByteArray();
    putLittle(head, static_cast<quint32>(kBriefRevision));
    putLittle(head, static_cast<quint32>(briefColumns().size()));
    return head;
}

void putLifeFrame(QByteArray &out, quint32 kind, QByteArrayView payload)
{
    putLittle(out, kind);
    putLittle(out, static_cast<quint32>(payload.size()));
    putLittle(out, checksum(payload));
    out.append(payload);
}

QByteArray lifePayloadOf(const CaseLife &life, base::Position asOf)
{
    QByteArray payload;
    putLittle(payload, life.id.value);
    putLittle(payload, asOf.value);
    putLittle(payload, lifeNumberOf(life.begin));
    putLittle(payload, lifeNumberOf(life.until));
    payload.append(life.steps);
    return payload;
}

QByteArray lifePayloadOf(const LifeMark &mark)
{
    QByteArray payload;
    putLittle(payload, mark.asOf.seq);
    putLittle(payload, mark.asOf.position);
    putLittle(payload, mark.asOf.centre);
    putLittle(payload, mark.upTo.value);
    payload.append(mark.asOf.digest.leftJustified(kLifeMarkSize - payload.size(), '\0', true));
    return payload;
}

LifeMark lifeMarkOf(QByteArrayView payload)
{
    return {{littleAt(payload, 0), littleAt(payload, 8), littleAt(payload, 16), payload.sliced(32, 32).toByteArray()}, {littleAt(payload, 24)}};
}

LifePlace placeOf(QByteArrayView payload, qint64 offset)
{
    return {{littleAt(payload, 0)},
            lifeMomentAt(payload, 16),
            lifeMomentAt(payload, 24),
            {littleAt(payload, 8)},
            offset,
            static_cast<quint32>(payload.size())};
}

struct LifeFrame {
    quint32 kind = 0;
    QByteArray payload;
};

/// The frame at the file's place; none: not all of it is there, or it is damaged.
std::optional<LifeFrame> nextLifeFrame(QFile &file)
{
    const QByteArray head = file.read(kLifeFrameHead);
    if (head.size() != kLifeFrameHead)
        return std::nullopt;
    const auto kind = qFromLittleEndian<quint32>(head.constData());
    const auto size = qFromLittleEndian<quint32>(head.constData() + 4);
    if (size > kLifeFrameMost || (kind == kLifeMarkKind ? size != kLifeMarkSize : kind != kLifeKind || size < kLifePayloadHead))
        return std::nullopt;
    LifeFrame frame{kind, file.read(size)};
    if (frame.payload.size() != qsizetype(size) || checksum(frame.payload) != qFromLittleEndian<quint32>(head.constData() + 8))
        return std::nullopt;
    return frame;
}

} // namespace

LifeFile::LifeFile(const QString &storePath) : m_store(storeFileOf(storePath)), m_path(pathOf(storePath)), m_file(m_path) {}

LifeFile::~LifeFile() = default; // closing gives the lock back

QString LifeFile::pathOf(const QString &storePath) { return storeFileOf(storePath) + u".past"_s; }

bool LifeFile::open()
{
    m_file.close();
    m_canWrite = false;
    const mode_t rights = S_IRUSR | S_IWUSR | (isShared(m_store) ? S_IRGRP | S_IWGRP : 0);
    const int handle = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, rights);
    if (handle >= 0 && m_file.open(handle, QIODevice::ReadWrite, QFileDevice::AutoCloseHandle)) {
        struct stat found{};
        if (::fstat(handle, &found) == 0 && (found.st_mode & 0777) != rights)
            static_cast<void>(::fchmod(handle, rights)); // only its owner can
        m_canWrite = ::flock(handle, LOCK_EX | LOCK_NB) == 0;
        return true;
    }
    if (handle >= 0)
        ::close(handle);
    m_file.setFileName(m_path);
    return m_file.open(QIODevice::ReadOnly);
}

void LifeFile::load()
{
    m_places.clear();
    m_placeOf.clear();
    m_mark = {};
    m_end = m_dead = 0;
    if (!open())
        return;
    readAll();
    if (m_canWrite && m_end == 0 && !beginAnew())
        m_canWrite = false;
}

void LifeFile::readAll()
{
    const QByteArray head = lifeFileHead();
    if (!m_file.seek(0) || m_file.read(head.size()) != head)
        return;
    m_end = head.size();
    std::vector<LifePlace> sinceMark;
    qint64 at = m_end;
    while (const auto frame = nextLifeFrame(m_file)) {
        const qint64 next = at + kLifeFrameHead + frame->payload.size();
        if (frame->kind == kLifeKind) {
            sinceMark.push_back(store::placeOf(frame->payload, at));
        } else {
            for (const LifePlace &place : sinceMark)
                put(place);
            sinceMark.clear();
            m_mark = lifeMarkOf(frame->payload);
            m_end = next;
        }
        at = next;
    }
}

bool LifeFile::takeOver()
{
    if (m_canWrite)
        return false;
    const int handle = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    const bool isFree = handle >= 0 && ::flock(handle, LOCK_EX | LOCK_NB) == 0;
    if (handle >= 0)
        ::close(handle);
    if (isFree)
        load();
    return m_canWrite;
}

const LifePlace *LifeFile::placeOf(base::CaseId id) const
{
    const auto found = m_placeOf.constFind(id);
    return found == m_placeOf.constEnd() ? nullptr : &m_places[*found];
}

void LifeFile::put(const LifePlace &place)
{
    const auto known = m_placeOf.constFind(place.id);
    if (known != m_placeOf.constEnd()) {
        m_dead += kLifeFrameHead + m_places[*known].size;
        m_places[*known] = place;
        return;
    }
    m_placeOf.insert(place.id, m_places.size());
    m_places.push_back(place);
}

bool LifeFile::beginAnew()
{
    const QByteArray head = lifeFileHead();
    if (!m_file.resize(0) || !m_file.seek(0) || m_file.write(head) != head.size() || !m_file.flush())
        return false;
    m_end = head.size();
    m_dead = 0;
    return true;
}

bool LifeFile::append(std::span<const CaseLife> lives, const LifeMark &mark)
{
    if (!m_canWrite)
        return false;
    QByteArray bytes;
    std::vector<LifePlace> places;
    for (const CaseLife &life : lives) {
        const QByteArray payload = lifePayloadOf(life, {mark.asOf.position});
        places.push_back(store::placeOf(payload, m_end + bytes.size()));
        putLifeFrame(bytes, kLifeKind, payload);
    }
    putLifeFrame(bytes, kLifeMarkKind, lifePayloadOf(mark));
    // What a kill left behind the last mark goes.
    if (!m_file.resize(m_end) || !m_file.seek(m_end) || m_file.write(bytes) != bytes.size() || !m_file.flush()) {
        static_cast<void>(m_file.resize(m_end));
        return false;
    }
    for (const LifePlace &place : places)
        put(place);
    m_end += bytes.size();
    m_mark = mark;
    if (m_dead > kLifePackFrom && m_dead > m_end / 2)
        m_canWrite = packed();
    return true;
}

// Into a file of its own, which then takes the name: who reads the old one goes on reading that.
bool LifeFile::packed()
{
    const QString part = m_path + u".part"_s;
    const int handle = ::open(QFile::encodeName(part).constData(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    QFile file;
    if (handle < 0 || !file.open(handle, QIODevice::ReadWrite, QFileDevice::AutoCloseHandle))
        return false;
    const QByteArray head = lifeFileHead();
    bool good = file.write(head) == head.size();
    for (const LifePlace &place : m_places) {
        const auto payload = good ? payloadAt(place) : std::nullopt;
        QByteArray bytes;
        putLifeFrame(bytes, kLifeKind, payload.value_or(QByteArray()));
        good = payload && file.write(bytes) == bytes.size();
    }
    QByteArray mark;
    putLifeFrame(mark, kLifeMarkKind, lifePayloadOf(m_mark));
    good = good && file.write(mark) == mark.size() && file.flush();
    file.close();
    if (!good || ::rename(QFile::encodeName(part).constData(), QFile::encodeName(m_path).constData()) != 0) {
        QFile::remove(part);
        return false;
    }
    load();
    return m_canWrite;
}

std::optional<QByteArray> LifeFile::payloadAt(const LifePlace &place) const
{
    QByteArray bytes(kLifeFrameHead + qsizetype(place.size), Qt::Uninitialized);
    if (::pread(m_file.handle(), bytes.data(), static_cast<size_t>(bytes.size()), place.offset) != bytes.size())
        return std::nullopt;
    const QByteArrayView payload = QByteArrayView(bytes).sliced(kLifeFrameHead);
    if (qFromLittleEndian<quint32>(bytes.constData()) != kLifeKind || qFromLittleEndian<quint32>(bytes.constData() + 4) != place.size ||
        qFromLittleEndian<quint32>(bytes.constData() + 8) != checksum(payload) || littleAt(payload, 0) != place.id.value)
        return std::nullopt;
    return payload.toByteArray();
}

std::optional<QByteArray> LifeFile::steps(const LifePlace &place) const
{
    const auto payload = payloadAt(place);
    return payload ? std::optional(payload->sliced(kLifePayloadHead)) : std::nullopt;
}

void LifeFile::clear()
{
    m_places.clear();
    m_placeOf.clear();
    m_mark = {};
    if (m_canWrite)
        m_canWrite = beginAnew();
}

void removeLives(const QString &storePath)
{
    QFile::remove(LifeFile::pathOf(storePath));
    QFile::remove(LifeFile::pathOf(storePath) + u".part"_s);
}

} // namespace store
