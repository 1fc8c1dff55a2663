// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger/ledger.h"
#include "store/lives/caselife.h"

#include <QFile>
#include <QHash>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace store {

/// How far a file of lives goes: every case that events up to `upTo` touched has its life there, as of a commit at or behind it.
struct LifeMark {
    LedgerLine asOf; ///< the newest commit of which a life may know
    base::Position upTo;
    friend bool operator==(const LifeMark &, const LifeMark &) = default;
};

/// Where a case's life stands in the file, and when a snapshot may need it.
struct LifePlace {
    base::CaseId id;
    base::Instant begin, until;
    base::Position asOf; ///< the life knows all events up to there
    qint64 offset = 0;   ///< of its frame
    quint32 size = 0;    ///< of its frame's payload
};

/// The file STORE.past beside a store: lives, each in a frame with a checksum, and marks. It grows at its end; what is behind the last whole mark
/// does not count, so a kill or a damaged disk costs what was written since. Several programs read it, one writes: who holds its lock. Nothing is in
/// it that is not in the log. One object a thread; every call blocks on disk.
class LifeFile {
public:
    explicit LifeFile(const QString &storePath);
    ~LifeFile();
    LifeFile(const LifeFile &) = delete;
    LifeFile &operator=(const LifeFile &) = delete;

    [[nodiscard]] static QString pathOf(const QString &storePath);

    /// Reads what stands there, as its writer where nobody else is. A file of another revision, or none of ours, reads as an empty one.
    void load();
    [[nodiscard]] bool canWrite() const { return m_canWrite; }
    /// Becomes the writer if nobody is, and reads the file again: true, if so. Cheap enough to be asked now and then.
    [[nodiscard]] bool takeOver();
    [[nodiscard]] const LifeMark &mark() const { return m_mark; }
    /// A case once each.
    [[nodiscard]] std::span<const LifePlace> places() const { return m_places; }
    [[nodiscard]] const LifePlace *placeOf(base::CaseId id) const;

    /// Adds lives as of mark.asOf, which take the place of those that they had, and the mark. False: it was not written (a full disk), or nobody
    /// may.
    [[nodiscard]] bool append(std::span<const CaseLife> lives, const LifeMark &mark);
    /// The steps as they were written; none: the file does not say any more what it said.
    [[nodiscard]] std::optional<QByteArray> steps(const LifePlace &place) const;
    /// Forgets all. A writer empties the file.
    void clear();

private:
    [[nodiscard]] bool open();
    void readAll();
    [[nodiscard]] std::optional<QByteArray> payloadAt(const LifePlace &place) const;
    void put(const LifePlace &place);
    [[nodiscard]] bool beginAnew();
    [[nodiscard]] bool packed();
    const QString m_store, m_path;
    QFile m_file;
    bool m_canWrite = false;
    LifeMark m_mark;
    std::vector<LifePlace> m_places;
    QHash<base::CaseId, size_t> m_placeOf;
    qint64 m_end = 0;  ///< behind the last whole mark
    qint64 m_dead = 0; ///< bytes of lives that others took the place of
};

/// Takes the lives beside a store away: they are made anew when somebody needs them.
void removeLives(const QString &storePath);

} // namespace store
