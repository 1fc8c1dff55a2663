// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casefeed.h"
#include "live/text/names.h"

#include <QHash>
#include <QObject>

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace live {

using Slot = quint32;

/// The hot columns of a case: what sorting, filtering, counting and placing need. Codes are interned in Names.
struct CaseRow {
    base::CaseId id;
    qint64 openedAt = 0; ///< msec UTC: reported, or filed where the source says so earlier
    qint64 filedAt = 0, dueAt = 0, stageStartedAt = 0, stageDueAt = 0, closedAt = 0, endedAt = 0, unseenSince = 0; ///< msec UTC; 0: none
    float latitude = 0, longitude = 0;                                                                             ///< NaN: no place
    NameIndex grid = 0, department = 0, unit = 0, source = 0, item = 0, actedBy = 0, post = 0;
    domain::CaseState state = domain::CaseState::Reported;
    domain::Severity level = domain::Severity::Green;
    domain::Difficulty difficulty = domain::Difficulty::General;
    quint8 stage = 0xff; ///< domain::Stage, or 0xff: no running clock
    quint8 urges = 0;
    qint16 dueOpen = 0;      ///< domain::OpenCause of the deadline
    quint16 alarms = 0;      ///< its sensor sounded again
    qint64 dispatchedAt = 0; ///< msec UTC, the last time; 0: never
    bool suspended = false, supervised = false, extensionAsked = false, outside = false;
    bool excused = false;   ///< an appeal was granted
    bool handled = false;   ///< the centre's own work was done
    bool toRevisit = false; ///< closed, and its caller is to be rung back
    bool callBack = false;  ///< its caller was promised to be rung back, and was not yet
    qint8 onTime = -1;      ///< 1, 0, or -1: no verdict
    bool used = false;      ///< false: a free slot
};

/// The parts that only a visible row needs.
struct CaseText {
    QString number, title, place, sourceId, element;
};

/// What one batch changed. `before` lets a tally take the old row out without a scan; the row as it is now is the table's,
/// unused when the case left the table. A slot stands in it once.
struct ChangeSet {
    struct Change {
        Slot slot = 0;
        CaseRow before; ///< used == false: the case is new
        std::vector<domain::LevelMark> levelsBefore;
    };
    std::vector<Change> changes;
    bool reset = false; ///< the snapshot: rebuild from the table
};

[[nodiscard]] inline bool isOpen(const CaseRow &row) { return row.used && domain::isOpen(row.state); }

/// All open cases, and those that ended since the moment of the last forgetEndedBefore(), are due after it or wait for their revisit or a promised
/// call-back, in slots that stay where they are.
/// GUI thread only.
class CaseTable final : public QObject {
    Q_OBJECT
public:
    explicit CaseTable(QObject *parent = nullptr);

    /// Applies a batch and emits changed() once. Cases that ended before the kept time are not taken in, or leave.
    void apply(const desk::Batch &batch);
    /// Takes out the cases whose end lies before `moment`, now and in later batches; emits changed() once. Closed ones whose deadline is at or after
    /// `dueFrom` stay: the day on which they are due counts them.
    void forgetEndedBefore(base::Instant moment, base::Instant dueFrom = base::Instant::max());
    /// Takes these cases out, as far as they are there; emits changed() once.
    void forget(std::span<const base::CaseId> cases);
    /// Which closed cases wait for a revisit (domain::awaitsRevisit), now and in later batches; call forgetEndedBefore() after it. Until the first
    /// call none does. The slots of which that is now otherwise than before.
    [[nodiscard]] std::vector<Slot> keepForRevisit(const QStringList &sources, base::Instant closedFrom);

    [[nodiscard]] std::span<const CaseRow> rows() const { return m_rows; } ///< by slot; look at `used`
    [[nodiscard]] const CaseRow &row(Slot slot) const { return m_rows[slot]; }
    [[nodiscard]] const CaseText &text(Slot slot) const { return m_texts[slot]; }
    [[nodiscard]] std::span<const domain::LevelMark> levels(Slot slot) const; ///< empty when the level never changed
    [[nodiscard]] const domain::OwedList &owed(Slot slot) const;              ///< of whomever; mostly empty
    /// What waits for a supervisor's word, by slot: few have any.
    [[nodiscard]] const QHash<Slot, std::vector<domain::WordAsked>> &words() const { return m_words; }
    /// How the supervised open cases stand, by slot.
    [[nodiscard]] const QHash<Slot, domain::Rare<domain::Supervision>> &supervisions() const { return m_supervisions; }
    [[nodiscard]] std::optional<Slot> slotOf(base::CaseId id) const;
    [[nodiscard]] const Names &names() const { return m_names; }
    [[nodiscard]] int openCount() const { return m_open; }
    [[nodiscard]] int count() const { return static_cast<int>(m_slots.size()); } ///< open and ended

Q_SIGNALS:
    void changed(const live::ChangeSet &changes);

private:
    void clear();
    void put(const domain::CaseBrief &brief, ChangeSet &changes);
    void drop(Slot slot, ChangeSet &changes);
    void fill(Slot slot, const domain::CaseBrief &brief);
    void setLevels(Slot slot, const std::vector<domain::LevelMark> &levels);
    void finish(const ChangeSet &changes);
    Slot place(base::CaseId id);
    [[nodiscard]] bool keeps(const CaseRow &row) const;
    std::vector<CaseRow> m_rows;
    std::vector<CaseText> m_texts;
    QHash<Slot, std::vector<domain::LevelMark>> m_levels;
    QHash<Slot, domain::OwedList> m_owed;
    QHash<Slot, std::vector<domain::WordAsked>> m_words;
    QHash<Slot, domain::Rare<domain::Supervision>> m_supervisions;
    QHash<base::CaseId, Slot> m_slots;
    std::vector<Slot> m_free;
    std::vector<Slot> m_leaving; ///< free once everybody has heard of it: a slot must not change its case within a ChangeSet
    Names m_names;
    QStringList m_revisitSources;
    base::Instant m_revisitFrom = base::Instant::max();
    qint64 m_keepFrom = 0, m_dueFrom = std::numeric_limits<qint64>::max(); ///< msec UTC
    int m_open = 0;
};

} // namespace live
