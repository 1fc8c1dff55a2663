// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/deed/deed.h"
#include "domain/source/sourceword.h"

// What comes after the report from where it came: its closing, its corrections, its sensor or its caller once more.

namespace domain {

/// The source says something else than before, and its new word holds: `report` whole, and in `changes` what differs, for people.
struct SourceCorrected {
    Report report;
    std::vector<SourceChange> changes;
    Deadlines deadlines;
    bool reopened = false;                   ///< it takes its closing back
    std::optional<base::Instant> closedAt{}; ///< the moment, with its outcome, at which the source now says that it had closed
    QString outcome{};
    QString department{};         ///< an ended case is that department's; an open one is dispatched by an event of its own
    std::vector<LeftOut> notes{}; ///< what of its new word did not come in as it was said

    static constexpr EventName kName{"source-corrected", QT_TRANSLATE_NOOP("event", "Corrected by the source")};
    template <class Archive> void fields(Archive &a)
    {
        a("changes", changes).maybe("closed", closedAt)("deadlines", deadlines).maybe("department", department).maybe("notes", notes);
        a.maybe("outcome", outcome).maybe("reopened", reopened)("report", report);
    }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const SourceCorrected &, const SourceCorrected &) = default;
};

/// The same sensor sounded again while its ticket was open.
struct AlarmRepeated {
    QString sourceId; ///< that alarm's own id; may be empty
    base::Instant soundedAt;

    static constexpr EventName kName{"alarm-repeated", QT_TRANSLATE_NOOP("event", "Sounded again")};
    template <class Archive> void fields(Archive &a) { a("at", soundedAt).maybe("sourceId", sourceId); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const AlarmRepeated &, const AlarmRepeated &) = default;
};

/// Somebody called about a case that is open already. Counts as a fresh report of the same matter would.
struct CallRepeated {
    Caller caller;
    int repeats = 1;  ///< reports of this class here or by this caller, this call included (SeverityInputs::repeats)
    QString source{}; ///< by which way it came
    QString words;    ///< what the caller said

    static constexpr EventName kName{"call-repeated", QT_TRANSLATE_NOOP("event", "Called again")};
    template <class Archive> void fields(Archive &a) { a.maybe("caller", caller)("repeats", repeats).maybe("source", source).maybe("words", words); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CallRepeated &, const CallRepeated &) = default;
};

/// The newest of those calls was about something else.
struct CallTakenBack {
    QString reason;

    static constexpr EventName kName{"call-taken-back", QT_TRANSLATE_NOOP("event", "Call taken back")};
    template <class Archive> void fields(Archive &a) { a("reason", reason); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CallTakenBack &, const CallTakenBack &) = default;
};

struct RecordClosure {
    base::Instant closedAt;
    QString outcome;

    static constexpr ActIds kActs{CaseAct::RecordClosure};
    [[nodiscard]] Events decide(Decision &d) const;
};

/// The source's word on a report of its own has changed and is taken over (newsOf says what). reopens: it had closed the case and takes that back.
/// Deadlines that the town's limits gave come back with ownLimits when the source no longer brings one. No events when nothing differs.
struct CorrectBySource {
    SourceSaid said;
    SeverityInputs inputs;
    bool ownLimits = false;
    bool reopens = false;

    static constexpr ActIds kActs{CaseAct::CorrectBySource, CaseAct::ReopenBySource};
    [[nodiscard]] CaseAct act() const { return reopens ? CaseAct::ReopenBySource : CaseAct::CorrectBySource; }
    [[nodiscard]] Events decide(Decision &d) const;
};

/// Follows from a sensor's report while its ticket is open.
struct RecordAlarm {
    QString sourceId;
    base::Instant soundedAt;

    static constexpr ActIds kActs{CaseAct::RecordAlarm};
    [[nodiscard]] Events decide(Decision &d) const;
};

inline constexpr Guard kClosedBySource{"closed by the source", [](const Case &c) { return c.closedBySource; },
                                       QT_TRANSLATE_NOOP("lifecycle", "The source has not closed this case.")};

/// The same matter: the call becomes a repeat on this case.
struct RepeatByCaller {
    Caller caller;
    QString words;
    QString source{};
    int repeats = 0; ///< counted by the desk, as for every report; at least one more than the case has

    static constexpr ActIds kActs{CaseAct::RepeatByCaller};
    static RepeatByCaller from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct TakeBackCall {
    QString reason;

    static constexpr ActIds kActs{CaseAct::TakeBackCall};
    static TakeBackCall from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

inline constexpr Guard kCalledAgain{"called again", [](const Case &c) { return c.beforeCall.has_value(); },
                                    QT_TRANSLATE_NOOP("lifecycle", "Nobody has called again about this case, or the call was taken back already.")};

inline constexpr const char *kCallWordsLabel = QT_TRANSLATE_NOOP("casefile", "What the caller says");
inline constexpr ActForm kCallForm = wordsForm(kCallWordsLabel);
inline constexpr Act kSourceActs[]{
    // What the source has closed is closed, wherever our own work stood.
    {.id = CaseAct::RecordClosure,
     .word = "record-closure",
     .label = QT_TRANSLATE_NOOP("domain", "Closed by source"),
     .lives = kBothLives,
     .moves = {{CaseState::Reported, CaseState::Closed, Role::System},
               {CaseState::PreVerifying, CaseState::Closed, Role::System},
               {CaseState::Filed, CaseState::Closed, Role::System},
               {CaseState::Dispatched, CaseState::Closed, Role::System},
               {CaseState::Accepted, CaseState::Closed, Role::System},
               {CaseState::OnScene, CaseState::Closed, Role::System},
               {CaseState::Handled, CaseState::Closed, Role::System},
               {CaseState::PostChecking, CaseState::Closed, Role::System},
               {CaseState::Checked, CaseState::Closed, Role::System},
               {CaseState::Transferred, CaseState::Closed, Role::System},
               {CaseState::Collected, CaseState::Answered, Role::System},
               {CaseState::Studied, CaseState::Answered, Role::System},
               {CaseState::Forwarded, CaseState::Answered, Role::System},
               {CaseState::Weighed, CaseState::Answered, Role::System}}},
    {.id = CaseAct::CorrectBySource,
     .word = "correct-by-source",
     .label = QT_TRANSLATE_NOOP("domain", "Corrected by source"),
     .lives = kBothLives,
     .sides = {{kEveryState, Role::System}}},
    {.id = CaseAct::ReopenBySource,
     .word = "reopen-by-source",
     .label = QT_TRANSLATE_NOOP("domain", "Opened again by source"),
     .lives = kBothLives,
     .moves = {{CaseState::Closed, CaseState::Filed, Role::System, &kClosedBySource},
               {CaseState::Revisited, CaseState::Filed, Role::System, &kClosedBySource},
               {CaseState::Evaluated, CaseState::Filed, Role::System, &kClosedBySource},
               {CaseState::Answered, CaseState::Collected, Role::System, &kClosedBySource}}},
    {.id = CaseAct::RecordAlarm, .word = "record-alarm", .label = QT_TRANSLATE_NOOP("domain", "Sounded again"), .sides = {{kOpen, Role::System}}},
    {.id = CaseAct::RepeatByCaller,
     .word = "repeat-by-caller",
     .label = QT_TRANSLATE_NOOP("domain", "Called again"),
     .sides = {{kOpen, Role::Dispatcher}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Called again"),
              .help = QT_TRANSLATE_NOOP("actions", "Somebody calls about this case once more: counted, and no new case."),
              .shelf = Shelf::Rare,
              .place = 16},
     .form = &kCallForm},
    {.id = CaseAct::TakeBackCall,
     .word = "take-back-call",
     .label = QT_TRANSLATE_NOOP("domain", "Undo call"),
     .sides = {{kOpen, Role::Dispatcher, &kCalledAgain}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Undo call"),
              .help = QT_TRANSLATE_NOOP("actions", "The newest call about this case was about something else."),
              .shelf = Shelf::Rare,
              .place = 17,
              .hiddenWhenRefused = true},
     .form = &kReasonForm},
};

using SourceOrders = Kinds<RecordClosure, CorrectBySource, RecordAlarm, RepeatByCaller, TakeBackCall>;
using SourceEvents = Kinds<SourceCorrected, AlarmRepeated, CallRepeated, CallTakenBack>;

} // namespace domain
