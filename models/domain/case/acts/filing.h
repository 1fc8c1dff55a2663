// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/deed/deed.h"
#include "domain/source/sourceword.h"

// How a report becomes a case: it comes in, somebody may look first, it is filed with level and deadlines, placed, or voided.

namespace domain {

struct CaseReported {
    QString number;
    Report report;
    SeverityInputs inputs;

    static constexpr EventName kName{"case-reported", QT_TRANSLATE_NOOP("event", "Reported")};
    template <class Archive> void fields(Archive &a) { a("inputs", inputs)("number", number)("report", report); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseReported &, const CaseReported &) = default;
};

struct PreVerifyRequested {
    QString note;

    static constexpr EventName kName{"pre-verify-requested", QT_TRANSLATE_NOOP("event", "Pre-verify ordered")};
    template <class Archive> void fields(Archive &a) { a.maybe("note", note); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const PreVerifyRequested &, const PreVerifyRequested &) = default;
};

struct PreVerified {
    bool exists = true;
    QString note;

    static constexpr EventName kName{"pre-verified", QT_TRANSLATE_NOOP("event", "Pre-verified")};
    template <class Archive> void fields(Archive &a) { a("exists", exists).maybe("note", note); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const PreVerified &, const PreVerified &) = default;
};

struct CaseFiled {
    Difficulty difficulty = Difficulty::General;
    SeverityVerdict severity;
    Deadlines deadlines;
    bool needsAfterPhoto = false;
    bool needsPlan = false;
    int returnLimit = 0;
    std::vector<LaterClock> laterClocks{};
    bool clocksWait = false; ///< the town's limits do not count before a person has placed the case

    static constexpr EventName kName{"case-filed", QT_TRANSLATE_NOOP("event", "Filed")};
    template <class Archive> void fields(Archive &a)
    {
        a.maybe("afterPhoto", needsAfterPhoto).maybe("clocksWait", clocksWait)("deadlines", deadlines)("difficulty", difficulty);
        a.maybe("later", laterClocks).maybe("needsPlan", needsPlan).maybe("returnLimit", returnLimit)("severity", severity);
    }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseFiled &, const CaseFiled &) = default;
};

struct CaseVoided {
    QString reason;

    static constexpr EventName kName{"case-voided", QT_TRANSLATE_NOOP("event", "Voided")};
    template <class Archive> void fields(Archive &a) { a("reason", reason); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseVoided &, const CaseVoided &) = default;
};

/// A person placed the case: in a grid, or (no grid) as the town's own work where it lies.
struct CasePlaced {
    QString grid;
    QString reason;
    std::optional<CaseFiled> rules{}; ///< the clocks that waited for it

    static constexpr EventName kName{"case-placed", QT_TRANSLATE_NOOP("event", "Placed")};
    template <class Archive> void fields(Archive &a) { a.maybe("grid", grid).maybe("reason", reason).maybe("rules", rules); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CasePlaced &, const CasePlaced &) = default;
};

/// A report comes in. Where the source files by itself, filing and dispatch follow in the same decision.
struct ReportCase {
    Report report;
    SeverityInputs inputs;
    bool file = false;
    bool dispatch = false;
    SourceWord word{};

    static constexpr ActIds kActs{};
    [[nodiscard]] Events decide(Decision &d) const;
};

/// A case from a source's records (imports): reported, filed, dispatched and, with closedAt, closed, each at the source's own times.
/// Its one deadline is the source's own (report.sourceDueAt, report.sourceLimit); without it there is none, unless ownLimits asks for the town's
/// limits.
struct ImportCase {
    Report report;
    SeverityInputs inputs;
    std::optional<base::Instant> closedAt;
    QString outcome;
    bool ownLimits = false;
    SourceWord word{};

    static constexpr ActIds kActs{};
    [[nodiscard]] Events decide(Decision &d) const;
};

struct RequestPreVerify {
    QString note;

    static constexpr ActIds kActs{CaseAct::RequestPreVerify};
    static RequestPreVerify from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct ReportPreVerify {
    bool exists = true;
    QString note;

    static constexpr ActIds kActs{CaseAct::ConfirmExists, CaseAct::DenyExists};
    [[nodiscard]] CaseAct act() const { return exists ? CaseAct::ConfirmExists : CaseAct::DenyExists; }
    static ReportPreVerify from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct FileCase {
    std::optional<Difficulty> difficulty;

    static constexpr ActIds kActs{CaseAct::File};
    static FileCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct VoidCase {
    QString reason;

    static constexpr ActIds kActs{CaseAct::Void};
    static VoidCase from(const FormContext &form, const Filled &in);
    static Conditions conditions(const FormContext &form);
    [[nodiscard]] Events decide(Decision &d) const;
};

/// A person says which grid a case belongs to. No grid: it stays where it lies and is the town's work (with DispatchCase).
struct PlaceCase {
    QString grid;
    QString reason;

    static constexpr ActIds kActs{CaseAct::Place};
    static PlaceCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

inline constexpr Guard kPlaceUnsaid{"no grid by its own place",
                                    [](const Case &c) { return c.report.place.outside || c.report.place.grid.isEmpty() || c.placedByHand; },
                                    QT_TRANSLATE_NOOP("lifecycle", "The case's own place says its grid; correct the place instead.")};

inline constexpr ActForm kPlaceForm{{ActForm::Ask::Grid, ActForm::Ask::Text}, kRemarkLabel};

inline constexpr Act kFilingActs[]{
    {.id = CaseAct::File,
     .word = "file",
     .label = QT_TRANSLATE_NOOP("domain", "File"),
     .moves = {{CaseState::Reported, CaseState::Filed}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "File"),
              .help = QT_TRANSLATE_NOOP("actions", "File the report: it gets its level and its deadlines."),
              .keys = "Ctrl+F",
              .shelf = Shelf::Bar,
              .place = 10,
              .nextIn = {CaseState::Reported}}},
    {.id = CaseAct::RequestPreVerify,
     .word = "request-pre-verify",
     .label = QT_TRANSLATE_NOOP("domain", "Pre-verify"),
     .moves = {{CaseState::Reported, CaseState::PreVerifying}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Have verified"),
              .help = QT_TRANSLATE_NOOP("actions", "Have somebody look whether it exists, before filing."),
              .keys = "Ctrl+H",
              .shelf = Shelf::Bar,
              .place = 110}},
    {.id = CaseAct::ConfirmExists,
     .word = "confirm-exists",
     .label = QT_TRANSLATE_NOOP("domain", "It exists"),
     .moves = {{CaseState::PreVerifying, CaseState::Reported}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "It exists"),
              .help = QT_TRANSLATE_NOOP("actions", "The look before filing found it."),
              .keys = "Ctrl+Y",
              .shelf = Shelf::Bar,
              .place = 20,
              .nextIn = {CaseState::PreVerifying}}},
    {.id = CaseAct::DenyExists,
     .word = "deny-exists",
     .label = QT_TRANSLATE_NOOP("domain", "Does not exist"),
     .moves = {{CaseState::PreVerifying, CaseState::Void}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Not found"),
              .help = QT_TRANSLATE_NOOP("actions", "The look before filing did not find it."),
              .keys = "Ctrl+Shift+Y",
              .shelf = Shelf::Bar,
              .place = 120},
     .form = &kReasonForm},
    {.id = CaseAct::Void,
     .word = "void",
     .label = QT_TRANSLATE_NOOP("domain", "Void it"),
     .moves = {{CaseState::Reported, CaseState::Void},
               {CaseState::Filed, CaseState::Void, Role::Supervisor},
               {CaseState::Dispatched, CaseState::Void, Role::Supervisor},
               {CaseState::Accepted, CaseState::Void, Role::Supervisor}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Void"),
              .help = QT_TRANSLATE_NOOP("actions", "Void the report, with a reason."),
              .keys = "Ctrl+Del",
              .shelf = Shelf::Bar,
              .place = 260,
              .careful = true},
     .form = &kGraveReasonForm},
    {.id = CaseAct::Place,
     .word = "place",
     .label = QT_TRANSLATE_NOOP("domain", "Give a grid"),
     .sides = {{kHere, Role::Dispatcher, &kRunning, &kPlaceUnsaid}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Give a grid"),
              .help = QT_TRANSLATE_NOOP("actions", "Say which grid a case belongs to that lies outside all of them; its clocks start."),
              .keys = "Ctrl+Shift+O",
              .shelf = Shelf::Rare,
              .place = 150,
              .hiddenWhenRefused = true},
     .form = &kPlaceForm},
};

using FilingOrders = Kinds<ReportCase, ImportCase, RequestPreVerify, ReportPreVerify, FileCase, VoidCase, PlaceCase>;
using FilingEvents = Kinds<CaseReported, PreVerifyRequested, PreVerified, CaseFiled, CaseVoided, CasePlaced>;

} // namespace domain
