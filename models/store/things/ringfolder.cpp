// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/things/ringfolder.h"

#include "store/care/filerights.h"
#include "store/care/storepath.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cerrno>
#include <sys/stat.h>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kMagic("gridhall-ring-1\n", 16);
const QString kEnding = u".ring"_s;
constexpr int kDigits = 12;

} // namespace

QByteArray segmentHead(base::Instant begun)
{
    QByteArray head = kMagic.toByteArray();
    head.resize(kSegmentHead);
    qToBigEndian(base::toMsec(begun), head.data() + kMagic.size());
    return head;
}

std::optional<base::Instant> begunOf(QByteArrayView head)
{
    if (head.size() < kSegmentHead || !head.startsWith(kMagic))
        return std::nullopt;
    return base::fromMsec(qFromBigEndian<qint64>(head.data() + kMagic.size()));
}

std::optional<base::Instant> begunAt(const RingSegment &segment)
{
    QFile file(segment.path);
    return file.open(QIODevice::ReadOnly) ? begunOf(file.read(kSegmentHead)) : std::nullopt;
}

RingFolder::RingFolder(const QString &storePath) : m_store(storeFileOf(storePath)), m_path(folderOf(storePath)) {}

QString RingFolder::folderOf(const QString &storePath) { return storeFileOf(storePath) + u".things"_s; }

QString RingFolder::lockPath() const { return m_path + u"/writer"_s; }

QString RingFolder::segmentPath(quint64 serial) const { return u"%1/%2%3"_s.arg(m_path).arg(serial, kDigits, 10, QLatin1Char('0')).arg(kEnding); }

bool RingFolder::make() const
{
    const QByteArray name = QFile::encodeName(m_path);
    if (::mkdir(name.constData(), S_IRWXU) != 0)
        return errno == EEXIST && QFileInfo(m_path).isDir();
    return !isShared(m_store) || ::chmod(name.constData(), S_IRWXU | S_IRWXG | S_ISGID) == 0;
}

int RingFolder::fileRights() const { return S_IRUSR | S_IWUSR | (isShared(m_store) ? S_IRGRP | S_IWGRP : 0); }

std::vector<RingSegment> RingFolder::segments() const
{
    std::vector<RingSegment> found;
    for (const QFileInfo &file : QDir(m_path).entryInfoList({u"*"_s + kEnding}, QDir::Files, QDir::Name)) {
        bool isSerial = false;
        const quint64 serial = file.completeBaseName().toULongLong(&isSerial);
        if (isSerial && file.filePath() == segmentPath(serial))
            found.push_back({serial, file.filePath(), file.size()});
    }
    return found;
}

void removeRing(const QString &storePath)
{
    const RingFolder folder(storePath);
    for (const RingSegment &segment : folder.segments())
        QFile::remove(segment.path);
    QFile::remove(folder.lockPath());
    for (const QString &left : QDir(folder.path()).entryList({u"*.part"_s}, QDir::Files)) // of one that was killed
        QFile::remove(folder.path() + u'/' + left);
    QDir().rmdir(folder.path());
}

} // namespace store
