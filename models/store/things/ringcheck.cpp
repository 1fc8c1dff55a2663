// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/things/ringcheck.h"

#include "store/things/readingring.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <sys/stat.h>

namespace store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kAtATime = 1024 * 1024;
constexpr qint64 kMegabyte = 1024 * 1024;
constexpr qsizetype kNamed = 3; ///< foreign files by name

/// What was seen in one ring.
struct RingSeen {
    quint64 batches = 0, damaged = 0;
    qsizetype unreadable = 0; ///< segments
    bool torn = false;        ///< the newest batch of the newest segment is unfinished
    qsizetype wide = 0;       ///< files and the folder that others may read or write
    QStringList foreign;
    qint64 bytes = 0;
};

void lookInto(const RingSegment &segment, bool isLast, RingSeen &seen)
{
    QFile file(segment.path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (QFileInfo::exists(segment.path)) // else its writer took it away while we looked
            ++seen.unreadable;
        return;
    }
    if (!begunOf(file.read(kSegmentHead))) {
        ++seen.unreadable;
        return;
    }
    QByteArray bytes;
    for (qsizetype at = 0;;) {
        const FrameFound found = frameAt(bytes, at);
        if (found.state != FrameFound::State::Unfinished) {
            ++(found.state == FrameFound::State::Sound ? seen.batches : seen.damaged);
            at = found.next;
            continue;
        }
        const QByteArray more = file.read(kAtATime);
        if (more.isEmpty()) {
            if (at < bytes.size() && isLast)
                seen.torn = true;
            else if (at < bytes.size())
                ++seen.damaged;
            return;
        }
        bytes = bytes.sliced(at) + more;
        at = 0;
    }
}

bool isWide(const QString &path, int allowed)
{
    struct stat known{};
    return ::stat(QFile::encodeName(path).constData(), &known) == 0 && (static_cast<int>(known.st_mode) & 0777 & ~allowed) != 0;
}

RingSeen lookThrough(const RingFolder &folder)
{
    RingSeen seen;
    const std::vector<RingSegment> segments = folder.segments();
    for (size_t i = 0; i < segments.size(); ++i) {
        lookInto(segments[i], i + 1 == segments.size(), seen);
        seen.bytes += segments[i].size;
    }
    const int rights = folder.fileRights();
    const int folderRights = rights | ((rights & S_IRGRP) != 0 ? S_IXUSR | S_IXGRP : S_IXUSR);
    seen.wide += isWide(folder.path(), folderRights) ? 1 : 0;
    for (const QFileInfo &file :
         QDir(folder.path()).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString path = file.filePath();
        const bool isSegment = std::ranges::any_of(segments, [&path](const RingSegment &each) { return each.path == path; });
        const bool isOurs = isSegment || path == folder.lockPath() || path.endsWith(u".ring.part"_s); // of a segment that is being begun
        if (isOurs)
            seen.wide += isWide(path, rights) ? 1 : 0;
        else
            seen.foreign.append(file.fileName().left(40));
    }
    return seen;
}

QString ringTells(const char *text) { return QCoreApplication::translate("store", text); }

/// What is not as it should be, each a part of the sentence.
QStringList wrongIn(const RingSeen &seen)
{
    QStringList wrong;
    if (seen.unreadable > 0)
        wrong.append(
            QCoreApplication::translate("store", "%n file(s) cannot be read, or begin as none of the ring does", nullptr, int(seen.unreadable)));
    if (seen.damaged > 0)
        wrong.append(QCoreApplication::translate("store", "%n batch(es) are damaged and are passed over", nullptr, int(seen.damaged)));
    if (seen.torn)
        wrong.append(ringTells(
            QT_TRANSLATE_NOOP("store", "the newest batch is unfinished (it is being written, or its writer was killed) and is passed over")));
    if (seen.wide > 0)
        wrong.append(QCoreApplication::translate("store", "others than the store's owner may use %n of its files", nullptr, int(seen.wide)));
    const RingLimits usual;
    if (seen.bytes > usual.bytes)
        wrong.append(ringTells(QT_TRANSLATE_NOOP("store", "it takes %1 MB, more than the usual %2 MB"))
                         .arg(seen.bytes / kMegabyte)
                         .arg(usual.bytes / kMegabyte));
    if (!seen.foreign.isEmpty()) {
        QStringList named = seen.foreign.first(std::min(kNamed, seen.foreign.size()));
        if (seen.foreign.size() > kNamed)
            named.append(u"…"_s);
        wrong.append(QCoreApplication::translate("store", "%n file(s) in its folder are none of its own", nullptr, int(seen.foreign.size())) +
                     u" ("_s + named.join(u", "_s) + u')');
    }
    return wrong;
}

} // namespace

bool hasReadings(const QString &storePath) { return !RingFolder(storePath).segments().empty(); }

std::optional<Finding> lookAtRing(const QString &storePath)
{
    const RingFolder folder(storePath);
    const QFileInfo there(folder.path());
    if (!there.exists())
        return std::nullopt;
    const QString check = u"readings"_s;
    if (!there.isDir() || !there.isReadable())
        return Finding{Finding::Kind::Note, check,
                       ringTells(QT_TRANSLATE_NOOP("store", "The readings beside the store (%1) cannot be read.")).arg(there.fileName())};
    const RingSeen seen = lookThrough(folder);
    const QStringList wrong = wrongIn(seen);
    if (!wrong.isEmpty())
        return Finding{Finding::Kind::Note, check,
                       ringTells(QT_TRANSLATE_NOOP("store", "The readings beside the store (%1): %2.")).arg(there.fileName(), wrong.join(u"; "_s))};
    return Finding{Finding::Kind::Good, check,
                   ringTells(QT_TRANSLATE_NOOP("store", "The readings beside the store are whole: %1 batches in %2 MB. No backup holds them."))
                       .arg(seen.batches)
                       .arg(double(seen.bytes) / double(kMegabyte), 0, 'f', 1)};
}

} // namespace store
