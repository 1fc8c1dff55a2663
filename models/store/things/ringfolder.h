// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"
#include "store/things/readingframe.h"

#include <QString>

#include <vector>

namespace store {

/// One file of a ring.
struct RingSegment {
    quint64 serial = 0;
    QString path;
    qint64 size = 0;
};

/// The first bytes of a segment: what it is, and the hall's moment when it was begun.
inline constexpr qsizetype kSegmentHead = 16 + 8;
[[nodiscard]] QByteArray segmentHead(base::Instant begun);
/// None: these bytes begin no segment of ours.
[[nodiscard]] std::optional<base::Instant> begunOf(QByteArrayView head);

/// The same of a file; reads its first bytes.
[[nodiscard]] std::optional<base::Instant> begunAt(const RingSegment &segment);

/// Where a store's ring lies: STORE.things beside the store. A value; every call blocks on disk.
class RingFolder {
public:
    explicit RingFolder(const QString &storePath);

    [[nodiscard]] static QString folderOf(const QString &storePath);
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] QString lockPath() const;
    [[nodiscard]] QString segmentPath(quint64 serial) const;
    /// Makes the folder with the rights of the store's file.
    [[nodiscard]] bool make() const;
    /// The rights of a file in it: its owner's alone, or also its group's where the store's file is.
    [[nodiscard]] int fileRights() const;
    /// The segments that stand there, oldest first. Others' files are passed over.
    [[nodiscard]] std::vector<RingSegment> segments() const;

private:
    QString m_store, m_path;
};

/// Takes a ring away with all that is in it.
void removeRing(const QString &storePath);

} // namespace store
