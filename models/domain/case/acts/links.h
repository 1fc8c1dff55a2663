// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/deed/deed.h"
#include "domain/source/sourceword.h"

// Cases that belong together: one merged into another and closed with it, one of which a part becomes a case of its own.

namespace domain {

struct CaseMerged {
    base::CaseId lead;
    QString leadNumber;

    static constexpr EventName kName{"case-merged", QT_TRANSLATE_NOOP("event", "Merged")};
    template <class Archive> void fields(Archive &a) { a("lead", lead)("leadNumber", leadNumber); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseMerged &, const CaseMerged &) = default;
};

struct CaseAbsorbed {
    CaseLink follower;

    static constexpr EventName kName{"case-absorbed", QT_TRANSLATE_NOOP("event", "Took in a merged case")};
    template <class Archive> void fields(Archive &a) { a("follower", follower); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseAbsorbed &, const CaseAbsorbed &) = default;
};

struct CaseReleased {
    CaseLink follower;

    static constexpr EventName kName{"case-released", QT_TRANSLATE_NOOP("event", "Let a merged case go")};
    template <class Archive> void fields(Archive &a) { a("follower", follower); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseReleased &, const CaseReleased &) = default;
};

struct CaseUnmerged {
    CaseLink lead;
    QString reason;

    static constexpr EventName kName{"case-unmerged", QT_TRANSLATE_NOOP("event", "Merge undone")};
    template <class Archive> void fields(Archive &a) { a("lead", lead)("reason", reason); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseUnmerged &, const CaseUnmerged &) = default;
};

struct CaseSplit {
    SplitPart part; ///< what becomes a case of its own
    QString reason;

    static constexpr EventName kName{"case-split", QT_TRANSLATE_NOOP("event", "Split")};
    template <class Archive> void fields(Archive &a) { a("part", part)("reason", reason); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseSplit &, const CaseSplit &) = default;
};

struct PartRecorded {
    CaseLink part;

    static constexpr EventName kName{"part-recorded", QT_TRANSLATE_NOOP("event", "Part has its number")};
    template <class Archive> void fields(Archive &a) { a("part", part); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const PartRecorded &, const PartRecorded &) = default;
};

/// The source has corrected the closing of this case's lead, and this case goes with it: closed at another moment, or merged into the open lead as it
/// was before.
struct LeadCorrected {
    QString lead;
    std::vector<SourceChange> changes;
    std::optional<base::Instant> closedAt{}; ///< closed then, with that outcome; none: the lead is open again
    QString outcome{};

    static constexpr EventName kName{"lead-corrected", QT_TRANSLATE_NOOP("event", "Corrected with its lead")};
    template <class Archive> void fields(Archive &a) { a("changes", changes).maybe("closed", closedAt)("lead", lead).maybe("outcome", outcome); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const LeadCorrected &, const LeadCorrected &) = default;
};

struct MergeCase {
    base::CaseId lead;
    QString leadNumber;

    static constexpr ActIds kActs{CaseAct::Merge};
    static MergeCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

/// Follows from MergeCase, in the same commit.
struct AbsorbCase {
    CaseLink follower;

    static constexpr ActIds kActs{CaseAct::Absorb};
    [[nodiscard]] Events decide(Decision &d) const;
};

/// Follows from UnmergeCase.
struct ReleaseCase {
    CaseLink follower;

    static constexpr ActIds kActs{CaseAct::Release};
    [[nodiscard]] Events decide(Decision &d) const;
};

struct UnmergeCase {
    QString reason;

    static constexpr ActIds kActs{CaseAct::Unmerge};
    static UnmergeCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

/// Follows from the lead's closing, at its moment.
struct CloseWithLead {
    QString outcome;
    QString leadNumber;
    std::optional<base::Instant> at{};

    static constexpr ActIds kActs{CaseAct::CloseWithLead};
    [[nodiscard]] Events decide(Decision &d) const;
};

/// Follows when the source corrects the lead's closing: to another moment, or (no closedAt) by taking it back. No events while it was not closed with
/// it.
struct CorrectWithLead {
    QString leadNumber;
    std::optional<base::Instant> closedAt{};
    QString outcome{};

    static constexpr ActIds kActs{CaseAct::RedateWithLead, CaseAct::ReopenWithLead};
    [[nodiscard]] CaseAct act() const { return closedAt ? CaseAct::RedateWithLead : CaseAct::ReopenWithLead; }
    [[nodiscard]] Events decide(Decision &d) const;
};

struct SplitCase {
    SplitPart part;
    QString reason;

    static constexpr ActIds kActs{CaseAct::Split};
    static SplitCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

/// Follows from the part's own report.
struct RecordPart {
    CaseLink part;

    static constexpr ActIds kActs{CaseAct::RecordPart};
    [[nodiscard]] Events decide(Decision &d) const;
};

inline constexpr ActForm kMergeForm{{ActForm::Ask::Lead}};
inline constexpr ActForm kSplitForm{{ActForm::Ask::Part, ActForm::Ask::Text}, kReasonLabel, true};

inline constexpr Act kLinksActs[]{
    {.id = CaseAct::Merge,
     .word = "merge",
     .label = QT_TRANSLATE_NOOP("domain", "Merge"),
     .moves = {{CaseState::Reported, CaseState::Merged},
               {CaseState::Filed, CaseState::Merged, Role::Dispatcher, &kRunning},
               {CaseState::Dispatched, CaseState::Merged, Role::Dispatcher, &kRunning}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Merge"),
              .help = QT_TRANSLATE_NOOP("actions", "Merge the case into a similar one."),
              .keys = "Ctrl+G",
              .shelf = Shelf::Bar,
              .place = 250},
     .form = &kMergeForm},
    {.id = CaseAct::Split,
     .word = "split",
     .label = QT_TRANSLATE_NOOP("domain", "Split"),
     .sides = {{kToHandle, Role::Dispatcher, &kRunning}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Split"),
              .help = QT_TRANSLATE_NOOP("actions", "Make a part of the case a case of its own."),
              .keys = "Ctrl+Shift+S",
              .shelf = Shelf::Rare,
              .place = 60},
     .form = &kSplitForm},
    {.id = CaseAct::Unmerge,
     .word = "unmerge",
     .label = QT_TRANSLATE_NOOP("domain", "Undo the merge"),
     .moves = {{CaseState::Merged, CaseState::Filed, Role::Supervisor}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Undo merge"),
              .help = QT_TRANSLATE_NOOP("actions", "Let a merged case stand on its own again."),
              .keys = "Ctrl+Shift+G",
              .shelf = Shelf::Rare,
              .place = 70},
     .form = &kReasonForm},
    {.id = CaseAct::Absorb, .word = "absorb", .label = QT_TRANSLATE_NOOP("domain", "Take in a merged case"), .sides = {{kHere, Role::System}}},
    {.id = CaseAct::Release,
     .word = "release",
     .label = QT_TRANSLATE_NOOP("domain", "Let a merged case go"),
     .sides = {{kNotHandedOver, Role::System}}},
    {.id = CaseAct::CloseWithLead,
     .word = "close-with-lead",
     .label = QT_TRANSLATE_NOOP("domain", "Closed with its lead"),
     .moves = {{CaseState::Merged, CaseState::Closed, Role::System}}},
    {.id = CaseAct::RecordPart,
     .word = "record-part",
     .label = QT_TRANSLATE_NOOP("domain", "Note the split part"),
     .sides = {{kToHandle, Role::System}}},
    {.id = CaseAct::RedateWithLead,
     .word = "redate-with-lead",
     .label = QT_TRANSLATE_NOOP("domain", "Closing moved with its lead"),
     .sides = {{kClosed, Role::System, &kWithLead}, {{CaseState::Merged}, Role::System}}},
    {.id = CaseAct::ReopenWithLead,
     .word = "reopen-with-lead",
     .label = QT_TRANSLATE_NOOP("domain", "Opened again with its lead"),
     .moves = {{CaseState::Closed, CaseState::Merged, Role::System, &kWithLead},
               {CaseState::Revisited, CaseState::Merged, Role::System, &kWithLead},
               {CaseState::Evaluated, CaseState::Merged, Role::System, &kWithLead}},
     .sides = {{{CaseState::Merged}, Role::System}}},
};

using LinksOrders = Kinds<MergeCase, AbsorbCase, ReleaseCase, UnmergeCase, CloseWithLead, CorrectWithLead, SplitCase, RecordPart>;
using LinksEvents = Kinds<CaseMerged, CaseAbsorbed, CaseReleased, CaseUnmerged, CaseSplit, PartRecorded, LeadCorrected>;

} // namespace domain
