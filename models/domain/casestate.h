// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace domain {

/// Where a case stands on its way from report to verified close. Suspension is not a state of its
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
    Collected,    ///< 人民建议, collected: a suggestion has a life of its own, off the wall
    Studied,      ///< a suggestion was studied
    Forwarded,    ///< a suggestion lies with a department
    Weighed,      ///< adopted, partly adopted or not
    Answered,     ///< the citizen has the answer: the end of a suggestion
};
inline constexpr std::array kCaseStates{CaseState::Reported, CaseState::PreVerifying, CaseState::Filed,       CaseState::Dispatched,
                                        CaseState::Accepted, CaseState::OnScene,      CaseState::Handled,     CaseState::PostChecking,
                                        CaseState::Checked,  CaseState::Closed,       CaseState::Revisited,   CaseState::Evaluated,
                                        CaseState::Void,     CaseState::Merged,       CaseState::Transferred, CaseState::Collected,
                                        CaseState::Studied,  CaseState::Forwarded,    CaseState::Weighed,     CaseState::Answered};

/// What somebody can do to a case: the columns of the life-cycle table.
enum class CaseAct : quint8 {
    RequestPreVerify,     ///< 送核实
    ConfirmExists,        ///< 核实属实
    DenyExists,           ///< 核实不属实
    File,                 ///< 立案
    Dispatch,             ///< 派单 / 改派
    Accept,               ///< 签收
    Arrive,               ///< 到场
    Handle,               ///< 送核查
    RequestPostCheck,     ///< 下发核查
    PassPostCheck,        ///< 核查通过
    FailPostCheck,        ///< 返工
    Return,               ///< 回退
    Close,                ///< 结案
    RecordClosure,        ///< the source closed it (imports)
    Revisit,              ///< 回访
    Evaluate,             ///< 评价
    Void,                 ///< 作废
    Merge,                ///< 并案
    AddHelper,            ///< 增派协同
    Urge,                 ///< 催办
    Supervise,            ///< 督办
    RequestExtension,     ///< 申请延期
    ApproveExtension,     ///< 同意延期
    RefuseExtension,      ///< 不同意延期
    Suspend,              ///< 挂起
    Resume,               ///< 恢复
    ChangeSeverity,       ///< 调级
    ReviewSeverity,       ///< the rule looks again (system)
    ComputeDeadlines,     ///< the missing calendar has come (system)
    AddNote,              ///< 记录
    AddPhoto,             ///< 附图
    UncoverCaller,        ///< 显示联系方式, 留痕
    ContactCaller,        ///< 先行联系: the caller is rung back first
    RuleOnReturn,         ///< 裁定: a supervisor says who handles a returned case; binding
    Absorb,               ///< another case was merged into this one (system)
    Release,              ///< a merged case stands on its own again (system)
    Unmerge,              ///< 解除并案
    CloseWithLead,        ///< the leading case was closed (system)
    Split,                ///< 拆分: a part becomes a case of its own
    RecordPart,           ///< the part has its number (system)
    Transfer,             ///< 移交: to the police or a neighbour town
    TakeBack,             ///< 接回
    RecordPartnerClosure, ///< the partner that has the case closed it (system)
    CallConsultation,     ///< 会商
    AgreePlan,            ///< 定方案
    Acknowledge,          ///< 知悉: a supervisor has seen a red case
    RequestLookBack,      ///< 调阅监控: the police are asked to look back through video
    AnswerLookBack,       ///< 回看结果
    Appeal,               ///< 申诉: against the verdict in the statistics
    ReviewAppeal,         ///< 复核: one of two reviewers
    Rerule,               ///< 按现行规则重算
    ListForSupervision,   ///< 列入督办: its colour puts it on the supervise list (system)
    Study,                ///< 研究 (suggestion)
    Forward,              ///< 转送 (suggestion)
    Weigh,                ///< 采纳与否 (suggestion)
    Answer,               ///< 答复 (suggestion)
    CorrectBySource,      ///< the source says something else than before (system)
    ReopenBySource,       ///< the source takes its closing back (system)
    Place,                ///< 定网格: a person says which grid a case belongs to whose place did not say it
    RecordAlarm,          ///< the same sensor sounded again (system)
    RedateWithLead,       ///< the source has moved the lead's closing (system)
    ReopenWithLead,       ///< the source has taken the lead's closing back (system)
};
inline constexpr std::array kCaseActs{CaseAct::RequestPreVerify,
                                      CaseAct::ConfirmExists,
                                      CaseAct::DenyExists,
                                      CaseAct::File,
                                      CaseAct::Dispatch,
                                      CaseAct::Accept,
                                      CaseAct::Arrive,
                                      CaseAct::Handle,
                                      CaseAct::RequestPostCheck,
                                      CaseAct::PassPostCheck,
                                      CaseAct::FailPostCheck,
                                      CaseAct::Return,
                                      CaseAct::Close,
                                      CaseAct::RecordClosure,
                                      CaseAct::Revisit,
                                      CaseAct::Evaluate,
                                      CaseAct::Void,
                                      CaseAct::Merge,
                                      CaseAct::AddHelper,
                                      CaseAct::Urge,
                                      CaseAct::Supervise,
                                      CaseAct::RequestExtension,
                                      CaseAct::ApproveExtension,
                                      CaseAct::RefuseExtension,
                                      CaseAct::Suspend,
                                      CaseAct::Resume,
                                      CaseAct::ChangeSeverity,
                                      CaseAct::ReviewSeverity,
                                      CaseAct::ComputeDeadlines,
                                      CaseAct::AddNote,
                                      CaseAct::AddPhoto,
                                      CaseAct::UncoverCaller,
                                      CaseAct::ContactCaller,
                                      CaseAct::RuleOnReturn,
                                      CaseAct::Absorb,
                                      CaseAct::Release,
                                      CaseAct::Unmerge,
                                      CaseAct::CloseWithLead,
                                      CaseAct::Split,
                                      CaseAct::RecordPart,
                                      CaseAct::Transfer,
                                      CaseAct::TakeBack,
                                      CaseAct::RecordPartnerClosure,
                                      CaseAct::CallConsultation,
                                      CaseAct::AgreePlan,
                                      CaseAct::Acknowledge,
                                      CaseAct::RequestLookBack,
                                      CaseAct::AnswerLookBack,
                                      CaseAct::Appeal,
                                      CaseAct::ReviewAppeal,
                                      CaseAct::Rerule,
                                      CaseAct::ListForSupervision,
                                      CaseAct::Study,
                                      CaseAct::Forward,
                                      CaseAct::Weigh,
                                      CaseAct::Answer,
                                      CaseAct::CorrectBySource,
                                      CaseAct::ReopenBySource,
                                      CaseAct::Place,
                                      CaseAct::RecordAlarm,
                                      CaseAct::RedateWithLead,
                                      CaseAct::ReopenWithLead};

/// Who may do it. A supervisor may do all that a dispatcher may.
enum class Role : quint8 { System, Dispatcher, Supervisor };

/// Who did it: a post, never a name (值班长, 坐席03, 网格长·11).
struct Actor {
    QString post;
    Role role = Role::Dispatcher;
    friend bool operator==(const Actor &, const Actor &) = default;
};

/// 简单 / 一般 / 疑难: sets the limit (10/30/60), never the colour.
enum class Difficulty : quint8 { Simple, General, Difficult };

/// Stable English words for the log, files and --json ("on-scene", "pass-post-check", "general"). None for an unknown word.
[[nodiscard]] QString word(CaseState state);
[[nodiscard]] QString word(CaseAct act);
[[nodiscard]] QString word(Role role);
[[nodiscard]] QString word(Difficulty difficulty);
[[nodiscard]] std::optional<CaseState> caseStateOf(const QString &word);
[[nodiscard]] std::optional<Role> roleOf(const QString &word);
[[nodiscard]] std::optional<Difficulty> difficultyOf(const QString &word);

/// For people, translated: 待签收, 处置中 … and 派单, 催办 ….
[[nodiscard]] QString label(CaseState state);
[[nodiscard]] QString label(CaseAct act);
[[nodiscard]] QString label(Difficulty difficulty);

/// Open: still somebody's work, and so on the wall. Closed, Revisited, Evaluated, Void and Merged are not; suggestions never stand there.
[[nodiscard]] constexpr bool isOpen(CaseState state) { return state < CaseState::Closed || state == CaseState::Transferred; }

/// A citizen's suggestion (人民建议): a case of its own kind, with a life of its own and without level or deadline.
[[nodiscard]] constexpr bool isSuggestion(CaseState state) { return state >= CaseState::Collected; }

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
