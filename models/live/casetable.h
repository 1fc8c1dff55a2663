// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/casefeed.h"
#include "live/names.h"

#include <QHash>
#include <QObject>

#include <span>
#include <vector>

namespace live {

using Slot = quint32;

/// The hot columns of a case: what sorting, filtering, counting and placing need. Codes are interned in Names.
struct CaseRow {
    base::CaseId id;
    qint64 filedAt = 0, dueAt = 0, stageStartedAt = 0, stageDueAt = 0, closedAt = 0, endedAt = 0; ///< msec UTC; 0: none
    float latitude = 0, longitude = 0; ///< NaN: no place
    NameIndex grid = 0, department = 0, unit = 0, source = 0, item = 0;
    domain::CaseState state = domain::CaseState::Reported;
    domain::Severity level = domain::Severity::Green;
    domain::Difficulty difficulty = domain::Difficulty::General;
    quint8 stage = 0xff; ///< domain::Stage, or 0xff: no running clock
    quint8 urges = 0;
    bool suspended = false, supervised = false, extensionAsked = false;
    qint8 onTime = -1; ///< 1, 0, or -1: no verdict
    bool used = false; ///< false: a free slot
};

/// The parts that only a visible row needs.
struct CaseText {
    QString number, title, place, sourceId;
};

/// What one frame changed. `before` lets a tally take the old row out without a scan.
struct ChangeSet {
    struct Change {
        Slot slot = 0;
        CaseRow before; ///< used == false: the case is new
    };
    std::vector<Change> changes;
    bool reset = false; ///< the snapshot: rebuild from the table
};

/// All open cases, and those filed or closed since the local day began, in slots that stay where they are.
/// GUI thread only.
class CaseTable final : public QObject {
    Q_OBJECT
public:
    explicit CaseTable(QObject *parent = nullptr);

    /// Applies a batch and emits changed() once.
    void apply(const desk::Batch &batch);
    /// Takes out ended cases whose end lies before the local day; emits changed() once.
    void forgetEndedBefore(base::Instant dayStart);

    [[nodiscard]] std::span<const CaseRow> rows() const { return m_rows; } ///< by slot; look at `used`
    [[nodiscard]] const CaseRow &row(Slot slot) const { return m_rows[slot]; }
    [[nodiscard]] const CaseText &text(Slot slot) const { return m_texts[slot]; }
    [[nodiscard]] std::span<const domain::LevelMark> levels(Slot slot) const; ///< empty when the level never changed
    [[nodiscard]] std::optional<Slot> slotOf(base::CaseId id) const;
    [[nodiscard]] const Names &names() const { return m_names; }
    [[nodiscard]] int openCount() const { return m_open; }

Q_SIGNALS:
    void changed(const live::ChangeSet &changes);

private:
    Slot place(base::CaseId id);
    std::vector<CaseRow> m_rows;
    std::vector<CaseText> m_texts;
    QHash<Slot, std::vector<domain::LevelMark>> m_levels;
    QHash<base::CaseId, Slot> m_slots;
    std::vector<Slot> m_free;
    Names m_names;
    int m_open = 0;
};

} // namespace live
