// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access/actor.h"

#include <QString>

#include <array>
#include <initializer_list>
#include <optional>

namespace domain {

/// Where a case stands on its way from report to verified close, or a suggestion on its way to an answer (CaseLife). Suspension is not a state of its
/// own: it is a mark beside the state, because the case goes on from where it stood.
enum class CaseState : quint8 {
    Reported,     ///< 上报: in, not yet filed
    PreVerifying, ///< 核实: somebody looks whether it exists
    Filed,        ///< 立案: counted, with level and deadlines
    Dispatched,   ///< 派单: waits for the department's acceptance (待签收)
    Accepted,     ///< 签收
    OnScene,      ///< 到场: being handled (处置中)
    Handled,      ///< 送核查: the department says it is done
    PostChecking, ///< 核查: somebody looks whether it is fixed
    Checked,      ///< post-check passed; may be closed
    Closed,       ///< 结案
    Revisited,    ///< 回访
    Evaluated,    ///< 评价
    Void,         ///< 作废
    Merged,       ///< 并案
    Transferred,  ///< 移交: with the police or a neighbour town; still open here, with both clocks
    Collected,    ///< 征集: a suggestion was taken down; the first state of that life
    Studied,      ///< 研究
    Forwarded,    ///< 转送: lies with a department
    Weighed,      ///< adopted, partly adopted or not; waits for the answer (待答复)
    Answered,     ///< 答复: the citizen has the answer
};
inline constexpr std::array kCaseStates{CaseState::Reported, CaseState::PreVerifying, CaseState::Filed,       CaseState::Dispatched,
                                        CaseState::Accepted, CaseState::OnScene,      CaseState::Handled,     CaseState::PostChecking,
                                        CaseState::Checked,  CaseState::Closed,       CaseState::Revisited,   CaseState::Evaluated,
                                        CaseState::Void,     CaseState::Merged,       CaseState::Transferred, CaseState::Collected,
                                        CaseState::Studied,  CaseState::Forwarded,    CaseState::Weighed,     CaseState::Answered};

/// States, as a set: what is true of a case "while it is …" is said by one of these, never by the order of the enum.
class StateSet {
public:
    constexpr StateSet() = default;
    constexpr StateSet(std::initializer_list<CaseState> states)
    {
        for (const CaseState state : states)
            m_bits |= bit(state);
    }
    [[nodiscard]] constexpr bool contains(CaseState state) const { return (m_bits & bit(state)) != 0; }
    [[nodiscard]] constexpr StateSet operator|(StateSet other) const
    {
        other.m_bits |= m_bits;
        return other;
    }
    [[nodiscard]] constexpr bool covers(StateSet other) const { return (m_bits | other.m_bits) == m_bits; }
    [[nodiscard]] constexpr bool meets(StateSet other) const { return (m_bits & other.m_bits) != 0; }
    friend constexpr bool operator==(StateSet, StateSet) = default;

private:
    [[nodiscard]] static constexpr quint32 bit(CaseState state) { return quint32{1} << static_cast<quint32>(state); }
    quint32 m_bits = 0;
};

/// Nobody has been told to go there.
inline constexpr StateSet kBeforeDispatch{CaseState::Reported, CaseState::PreVerifying, CaseState::Filed};
/// Nobody has taken it.
inline constexpr StateSet kBeforeAcceptance = kBeforeDispatch | StateSet{CaseState::Dispatched};
/// Nobody is there.
inline constexpr StateSet kBeforeScene = kBeforeAcceptance | StateSet{CaseState::Accepted};
/// A department has it and is to handle it.
inline constexpr StateSet kWithDepartment{CaseState::Dispatched, CaseState::Accepted, CaseState::OnScene};
/// Filed, and not said to be done.
inline constexpr StateSet kToHandle = kWithDepartment | StateSet{CaseState::Filed};
/// Filed, and not closed: this centre's work.
inline constexpr StateSet kUnderWay = kToHandle | StateSet{CaseState::Handled, CaseState::PostChecking, CaseState::Checked};
/// In, not closed, and with no partner.
inline constexpr StateSet kHere = kUnderWay | StateSet{CaseState::Reported, CaseState::PreVerifying};
/// Somebody's work still, and so on the wall.
inline constexpr StateSet kOpen = kHere | StateSet{CaseState::Transferred};
/// Closed, and what follows a closing.
inline constexpr StateSet kClosed{CaseState::Closed, CaseState::Revisited, CaseState::Evaluated};
/// A case, open or ended, that lies here.
inline constexpr StateSet kNotHandedOver = kHere | kClosed | StateSet{CaseState::Void, CaseState::Merged};
/// A case, open or ended, wherever it lies.
inline constexpr StateSet kOfCase = kNotHandedOver | kOpen;
/// A suggestion that the citizen has no answer to.
inline constexpr StateSet kUnanswered{CaseState::Collected, CaseState::Studied, CaseState::Forwarded, CaseState::Weighed};
/// A suggestion, answered or not.
inline constexpr StateSet kOfSuggestion = kUnanswered | StateSet{CaseState::Answered};
inline constexpr StateSet kEveryState = kOfCase | kOfSuggestion;

/// What a report becomes. Each life has states, rows of the life cycle and acts of its own; nothing leads from one into the other (lifecycle.cpp).
enum class CaseLife : quint8 {
    Case,       ///< 案件: with level and deadlines, on the wall while it is open
    Suggestion, ///< 人民建议: without either, and never on the wall
};

/// One life, in states.
struct LifeSpan {
    CaseLife life;
    StateSet states;
    StateSet unended; ///< somebody's work still
    CaseState first;  ///< as it comes in
    CaseState again;  ///< where it stands once its end was taken back: nobody has it
};
inline constexpr std::array kLifeSpans{LifeSpan{CaseLife::Case, kOfCase, kOpen, CaseState::Reported, CaseState::Filed},
                                       LifeSpan{CaseLife::Suggestion, kOfSuggestion, kUnanswered, CaseState::Collected, CaseState::Collected}};

/// 简单 / 一般 / 疑难: sets the limit (10/30/60), never the colour.
enum class Difficulty : quint8 { Simple, General, Difficult };

/// Stable English words for the log, files and --json ("on-scene", "general"). None for an unknown word.
[[nodiscard]] QString word(CaseState state);
[[nodiscard]] QString word(Difficulty difficulty);
[[nodiscard]] std::optional<CaseState> caseStateOf(const QString &word);
[[nodiscard]] std::optional<Difficulty> difficultyOf(const QString &word);

/// For people, translated: 待签收, 处置中 ….
[[nodiscard]] QString label(CaseState state);
[[nodiscard]] QString label(Difficulty difficulty);

/// Open: still somebody's work, and so on the wall. Closed, Revisited, Evaluated, Void and Merged are not; suggestions never stand there.
[[nodiscard]] constexpr bool isOpen(CaseState state) { return kOpen.contains(state); }

/// The life that a state is of. The one place that tells a case from a suggestion.
[[nodiscard]] constexpr CaseLife lifeOf(CaseState state) { return kOfSuggestion.contains(state) ? CaseLife::Suggestion : CaseLife::Case; }
[[nodiscard]] constexpr const LifeSpan &spanOf(CaseLife life) { return kLifeSpans[static_cast<size_t>(life)]; }
/// Not at the end of its life, whichever that is.
[[nodiscard]] constexpr bool isUnended(CaseState state) { return spanOf(lifeOf(state)).unended.contains(state); }

/// Whether a suggestion was taken up.
enum class Adoption : quint8 { Adopted, Partly, NotAdopted };
[[nodiscard]] QString word(Adoption adoption); ///< "adopted", "partly", "not-adopted"
[[nodiscard]] std::optional<Adoption> adoptionOf(const QString &word);
[[nodiscard]] QString label(Adoption adoption);

/// Where a case can be handed over to, or come from.
enum class PartnerKind : quint8 { Police, Town };
[[nodiscard]] QString word(PartnerKind kind); ///< "police", "town"
[[nodiscard]] std::optional<PartnerKind> partnerKindOf(const QString &word);

} // namespace domain
