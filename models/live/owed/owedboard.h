// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access/actor.h"
#include "live/hall.h"
#include "live/owed/owednotes.h"

#include <QHash>
#include <QObject>

#include <array>
#include <span>
#include <vector>

namespace live {

/// Under which heading a seat is told of what it owes (我欠的).
enum class OwedGroup : quint8 {
    CallBack, ///< 回电: promised, with a time
    Revisit,  ///< 回访: closed cases whose caller is to be rung back; everybody's, for nobody promised
    Return,   ///< 退件待答: a department gave the case back
    Answer,   ///< 答复已到: what was waited for has come, and this seat has not looked
};
inline constexpr std::array kOwedGroups{OwedGroup::CallBack, OwedGroup::Revisit, OwedGroup::Return, OwedGroup::Answer};
[[nodiscard]] QString label(OwedGroup group); ///< translated
/// What came, in a few words, translated: "Footage", "Time granted or refused".
[[nodiscard]] QString label(domain::OwedKind kind);

/// One thing that this seat owes.
struct OwedItem {
    base::CaseId id;
    OwedGroup group = OwedGroup::CallBack;
    domain::OwedKind kind = domain::OwedKind::CallBack; ///< says nothing of a revisit
    base::Instant at; ///< CallBack: the promised time; Revisit: until when it is asked for; Return, Answer: when it came
    friend bool operator==(const OwedItem &, const OwedItem &) = default;
};

/// How a thing with a time stands. Only call-backs have one that anybody was promised; everything else is Calm.
enum class OwedUrgency : quint8 { Calm, Near, Late };
/// So long before its time a promised call-back stands out, and is heard once.
inline constexpr base::Milliseconds kOwedNear{5 * 60'000};
/// Exactly at the promised moment is in time.
[[nodiscard]] OwedUrgency urgencyOf(const OwedItem &item, base::Instant now);

/// What one case of the table means to a seat: nothing where it is another's, or was looked at. Pure.
[[nodiscard]] std::vector<OwedItem> owedItemsOf(const CaseTable &table, Slot slot, const domain::Actor &actor, const OwedNotes &notes,
                                                base::Instant now);

/// What the person at a seat owes, kept from the hall's changes: only cases that a change names are looked at. GUI thread; the hall must outlive it.
class OwedBoard final : public QObject {
    Q_OBJECT
public:
    explicit OwedBoard(const Hall &hall, QObject *parent = nullptr);

    /// Whose it is from now on.
    void setActor(const domain::Actor &actor);
    /// What this seat has looked at and was told of, as it was kept. Until the first call nothing is told.
    void setNotes(const OwedNotes &notes);
    [[nodiscard]] const OwedNotes &notes() const { return m_notes; }
    /// The case was opened here: its answers are owed no longer.
    void see(base::CaseId id);

    /// The nearest time first; what came, the longest waiting first.
    [[nodiscard]] std::span<const OwedItem> items(OwedGroup group) const { return m_items[static_cast<size_t>(group)]; }
    [[nodiscard]] int count() const;

Q_SIGNALS:
    void changed();
    /// notes() are to be kept.
    void notesChanged();
    /// The time of a promised call-back is near, or passed while nobody was told. Once for each promise.
    void reminded(const live::OwedItem &item);

private:
    void follow(const Changes &changes);
    void recount();
    [[nodiscard]] bool judge(Slot slot);
    void gather();
    void remind();
    const Hall &m_hall;
    domain::Actor m_actor;
    OwedNotes m_notes;
    bool m_told = false; ///< notes were set: what they do not know is news
    QHash<Slot, std::vector<OwedItem>> m_bySlot;
    std::array<std::vector<OwedItem>, kOwedGroups.size()> m_items;
};

} // namespace live
