// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/deed/deed.h"

// What is added to a case and who is spoken to: notes, pictures, the caller.

namespace domain {

struct NoteAdded {
    QString text;

    static constexpr EventName kName{"note-added", QT_TRANSLATE_NOOP("event", "Note")};
    template <class Archive> void fields(Archive &a) { a("text", text); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const NoteAdded &, const NoteAdded &) = default;
};

struct PhotoAdded {
    QString media;
    QString phase; ///< "before", "during" or "after" the handling

    static constexpr EventName kName{"photo-added", QT_TRANSLATE_NOOP("event", "Photo")};
    template <class Archive> void fields(Archive &a) { a("media", media)("phase", phase); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const PhotoAdded &, const PhotoAdded &) = default;
};

struct CallerUncovered {
    QString reason;

    static constexpr EventName kName{"caller-uncovered", QT_TRANSLATE_NOOP("event", "Contact shown")};
    template <class Archive> void fields(Archive &a) { a("reason", reason); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CallerUncovered &, const CallerUncovered &) = default;
};

struct CallerContacted {
    std::optional<bool> reached; ///< 先行联系: yes, no, or not rated
    QString note;

    static constexpr EventName kName{"caller-contacted", QT_TRANSLATE_NOOP("event", "First contact")};
    template <class Archive> void fields(Archive &a) { a.maybe("note", note).maybe("reached", reached); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CallerContacted &, const CallerContacted &) = default;
};

/// The caller is to be rung back then. Whoever rings keeps it (CallerContacted, CaseRevisited); nobody need break it: the time passes.
struct CallbackPromised {
    base::Instant at;
    QString note;

    static constexpr EventName kName{"callback-promised", QT_TRANSLATE_NOOP("event", "Call-back promised")};
    template <class Archive> void fields(Archive &a) { a("at", at).maybe("note", note); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CallbackPromised &, const CallbackPromised &) = default;
};

/// Why a caller is forgotten: words that the log keeps in no language.
inline constexpr char kForgottenOnRequest[] = "request";
inline constexpr char kForgottenByRetention[] = "retention"; ///< the town keeps callers no longer (region pack)

/// Who reported, and who called again, is not known any more. Whoever writes this event down destroys the key with it.
struct CallerForgotten {
    QString cause;  ///< kForgottenOnRequest or kForgottenByRetention
    QString reason; ///< a person's; may be empty

    static constexpr EventName kName{"caller-forgotten", QT_TRANSLATE_NOOP("event", "Caller forgotten")};
    template <class Archive> void fields(Archive &a) { a("cause", cause).maybe("reason", reason); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CallerForgotten &, const CallerForgotten &) = default;
};

struct AddNote {
    QString text;

    static constexpr ActIds kActs{CaseAct::AddNote};
    static AddNote from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct AddPhoto {
    QString media;
    QString phase;

    static constexpr ActIds kActs{CaseAct::AddPhoto};
    static AddPhoto from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct UncoverCaller {
    QString reason;

    static constexpr ActIds kActs{CaseAct::UncoverCaller};
    static UncoverCaller from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct ContactCaller {
    std::optional<bool> reached;
    QString note;

    static constexpr ActIds kActs{CaseAct::ContactCaller};
    static ContactCaller from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

/// The caller is to be rung back then, by who promises it; a later promise of the case stands instead of the one before.
struct PromiseCallback {
    base::Instant at;
    QString note;

    static constexpr ActIds kActs{CaseAct::PromiseCallback};
    static PromiseCallback from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

/// On request, with the reason that a person gives; by the system alone once the town's retention is over, which it is in no case that has not ended.
struct ForgetCaller {
    QString reason;
    bool retention = false;

    static constexpr ActIds kActs{CaseAct::ForgetCaller};
    static ForgetCaller from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

inline constexpr Guard kCallerKnown{"caller known", [](const Case &c) { return c.callerKnown; },
                                    QT_TRANSLATE_NOOP("lifecycle", "Nobody is named in this case, or the caller is forgotten already.")};
inline constexpr Guard kCallBackPromised{"call-back promised", [](const Case &c) { return isCallBackPromised(c.owed); },
                                         QT_TRANSLATE_NOOP("lifecycle", "No call-back is promised in this case.")};
/// Where a case may be when a promise of before is kept, or not any more.
inline constexpr StateSet kBeyondHere{CaseState::Transferred, CaseState::Closed, CaseState::Revisited,
                                      CaseState::Evaluated,   CaseState::Void,   CaseState::Merged};

inline constexpr ActForm kPhotoForm{{ActForm::Ask::Photo}};
inline constexpr ActForm kContactForm{{ActForm::Ask::Reached, ActForm::Ask::Text}, kRemarkLabel};
inline constexpr ActForm kNoteForm = wordsForm(kRemarkLabel); ///< of many cases: one has its line of notes

inline constexpr ActForm kCallbackForm{{ActForm::Ask::Moment, ActForm::Ask::Text}, kRemarkLabel};

inline constexpr Act kContactActs[]{
    {.id = CaseAct::AddPhoto,
     .word = "add-photo",
     .label = QT_TRANSLATE_NOOP("domain", "Add photo"),
     .sides = {{kHere | StateSet{CaseState::Closed, CaseState::Revisited}, Role::Dispatcher}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Add photo"),
              .help = QT_TRANSLATE_NOOP("actions", "Add a picture to the case: choose, paste or drag it."),
              .keys = "Ctrl+I",
              .shelf = Shelf::Apart,
              .place = 10},
     .form = &kPhotoForm},
    {.id = CaseAct::UncoverCaller,
     .word = "uncover-caller",
     .label = QT_TRANSLATE_NOOP("domain", "Show contact"),
     .sides = {{kNotHandedOver, Role::Dispatcher, &kHasContact}},
     .face = {.name = "uncover",
              .text = QT_TRANSLATE_NOOP("actions", "Show"),
              .help = QT_TRANSLATE_NOOP("actions", "Show the caller's number for 30 seconds; the reason is logged."),
              .keys = "Ctrl+U",
              .shelf = Shelf::Apart,
              .place = 20},
     .form = &kReasonForm},
    {.id = CaseAct::AddNote,
     .word = "add-note",
     .label = QT_TRANSLATE_NOOP("domain", "Note"),
     .lives = kBothLives,
     .sides = {{kEveryState, Role::Dispatcher}},
     .face = {.name = "note",
              .text = QT_TRANSLATE_NOOP("actions", "Note"),
              .help = QT_TRANSLATE_NOOP("actions", "Write a note that stays with the case."),
              .keys = "Ctrl+M",
              .shelf = Shelf::Apart,
              .place = 30},
     .bulk = Bulk::Any,
     .bulkForm = &kNoteForm},
    {.id = CaseAct::ContactCaller,
     .word = "contact-caller",
     .label = QT_TRANSLATE_NOOP("domain", "First contact"),
     .sides = {{kHere, Role::Dispatcher, &kHasContact}, {kBeyondHere, Role::Dispatcher, &kCallBackPromised}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "First contact"),
              .help = QT_TRANSLATE_NOOP("actions", "Note that the caller was rung back before anything else."),
              .keys = "Ctrl+Shift+T",
              .shelf = Shelf::Rare,
              .place = 10},
     .form = &kContactForm},
    {.id = CaseAct::PromiseCallback,
     .word = "promise-callback",
     .label = QT_TRANSLATE_NOOP("domain", "Promise a call-back"),
     .sides = {{kHere, Role::Dispatcher, &kHasContact}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Call back later"),
              .help = QT_TRANSLATE_NOOP("actions", "Promise the caller to ring back at a time; it stands among what you owe."),
              .keys = "Ctrl+Shift+C",
              .shelf = Shelf::Rare,
              .place = 15},
     .form = &kCallbackForm},
    {.id = CaseAct::ForgetCaller,
     .word = "forget-caller",
     .label = QT_TRANSLATE_NOOP("domain", "Forget caller"),
     .lives = kBothLives,
     .sides = {{kEveryState, Role::Supervisor, &kCallerKnown}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Forget"),
              .help = QT_TRANSLATE_NOOP("actions", "Destroy the caller's name and number in this case; nobody brings them back."),
              .shelf = Shelf::Apart,
              .place = 25,
              .hiddenWhenRefused = true,
              .careful = true},
     .form = &kGraveReasonForm},
};

using ContactOrders = Kinds<AddNote, AddPhoto, UncoverCaller, ContactCaller, PromiseCallback, ForgetCaller>;
using ContactEvents = Kinds<NoteAdded, PhotoAdded, CallerUncovered, CallerContacted, CallbackPromised, CallerForgotten>;

} // namespace domain
