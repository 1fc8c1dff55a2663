// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/deed/deed.h"

// A case that the police or a neighbour town has for a while; its identity and both clocks stay.

namespace domain {

struct CaseTransferred {
    Partner to;
    QString reason;

    static constexpr EventName kName{"case-transferred", QT_TRANSLATE_NOOP("event", "Handed over")};
    template <class Archive> void fields(Archive &a) { a("reason", reason)("to", to); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseTransferred &, const CaseTransferred &) = default;
};

struct CaseTakenBack {
    Partner from;
    QString reason;

    static constexpr EventName kName{"case-taken-back", QT_TRANSLATE_NOOP("event", "Taken back")};
    template <class Archive> void fields(Archive &a) { a("from", from)("reason", reason); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const CaseTakenBack &, const CaseTakenBack &) = default;
};

struct PartnerClosed {
    PartnerClosure closure;

    static constexpr EventName kName{"partner-closed", QT_TRANSLATE_NOOP("event", "Closed by the partner")};
    template <class Archive> void fields(Archive &a) { a("closure", closure); }
    void applyTo(CaseFold &fold) const;
    [[nodiscard]] QString summary(const WorkCalendar *calendar) const;
    friend bool operator==(const PartnerClosed &, const PartnerClosed &) = default;
};

struct TransferCase {
    Partner to;
    QString reason;

    static constexpr ActIds kActs{CaseAct::Transfer};
    static TransferCase from(const FormContext &form, const Filled &in);
    static Conditions conditions(const FormContext &form);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct TakeBackCase {
    QString reason;

    static constexpr ActIds kActs{CaseAct::TakeBack};
    static TakeBackCase from(const FormContext &form, const Filled &in);
    [[nodiscard]] Events decide(Decision &d) const;
};

struct RecordPartnerClosure {
    PartnerClosure closure;

    static constexpr ActIds kActs{CaseAct::RecordPartnerClosure};
    [[nodiscard]] Events decide(Decision &d) const;
};

inline constexpr ActForm kTransferForm{{ActForm::Ask::Partner, ActForm::Ask::Text}, kReasonLabel, true, true};

inline constexpr Act kPartnersActs[]{
    {.id = CaseAct::Transfer,
     .word = "transfer",
     .label = QT_TRANSLATE_NOOP("domain", "Hand over"),
     .moves = {{CaseState::Filed, CaseState::Transferred, Role::Dispatcher, &kRunning},
               {CaseState::Dispatched, CaseState::Transferred, Role::Dispatcher, &kRunning},
               {CaseState::Accepted, CaseState::Transferred, Role::Dispatcher, &kRunning},
               {CaseState::OnScene, CaseState::Transferred, Role::Dispatcher, &kRunning}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Hand over"),
              .help = QT_TRANSLATE_NOOP("actions", "Give the case to the police or a neighbour town; its identity and both clocks stay."),
              .keys = "Ctrl+Shift+D",
              .shelf = Shelf::Rare,
              .place = 80},
     .form = &kTransferForm},
    {.id = CaseAct::TakeBack,
     .word = "take-back",
     .label = QT_TRANSLATE_NOOP("domain", "Take back"),
     .moves = {{CaseState::Transferred, CaseState::Filed}},
     .face = {.text = QT_TRANSLATE_NOOP("actions", "Take back"),
              .help = QT_TRANSLATE_NOOP("actions", "Take the case back from where it was handed over to."),
              .keys = "Ctrl+Shift+B",
              .shelf = Shelf::Rare,
              .place = 90,
              .nextIn = {CaseState::Transferred}},
     .form = &kReasonForm},
    {.id = CaseAct::RecordPartnerClosure,
     .word = "record-partner-closure",
     .label = QT_TRANSLATE_NOOP("domain", "Closed by the partner"),
     .moves = {{CaseState::Transferred, CaseState::Checked, Role::System}}},
};

using PartnersOrders = Kinds<TransferCase, TakeBackCase, RecordPartnerClosure>;
using PartnersEvents = Kinds<CaseTransferred, CaseTakenBack, PartnerClosed>;

} // namespace domain
