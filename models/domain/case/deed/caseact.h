// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace domain {

/// What somebody can do to a case: the columns of the life-cycle table, in the order in which people are told of them. Each is described whole, as an
/// Act, in the file of its group (domain/case/acts).
enum class CaseAct : quint8 {
    File,                 ///< 立案
    RequestPreVerify,     ///< 送核实
    ConfirmExists,        ///< 核实属实
    DenyExists,           ///< 核实不属实
    Dispatch,             ///< 派单 / 改派
    AddHelper,            ///< 增派协同
    Accept,               ///< 签收
    Arrive,               ///< 到场
    Handle,               ///< 送核查
    RequestPostCheck,     ///< 下发核查
    PassPostCheck,        ///< 核查通过
    FailPostCheck,        ///< 返工
    Return,               ///< 回退
    Close,                ///< 结案
    Revisit,              ///< 回访
    Evaluate,             ///< 评价
    Void,                 ///< 作废
    Merge,                ///< 并案
    Urge,                 ///< 催办
    Supervise,            ///< 督办
    RequestExtension,     ///< 申请延期
    ApproveExtension,     ///< 同意延期
    RefuseExtension,      ///< 不同意延期
    Suspend,              ///< 挂起
    Resume,               ///< 恢复
    ChangeSeverity,       ///< 调级
    AddPhoto,             ///< 附图
    UncoverCaller,        ///< 显示联系方式, 留痕
    AddNote,              ///< 记录
    ContactCaller,        ///< 先行联系: the caller is rung back first
    PromiseCallback,      ///< 约定回电: the caller is to be rung back at a time
    ForgetCaller,         ///< 遗忘来电人: name and number are gone for ever
    Acknowledge,          ///< 知悉: a supervisor has seen a red case
    RuleOnReturn,         ///< 裁定: a supervisor says who handles a returned case; binding
    CallConsultation,     ///< 会商
    AgreePlan,            ///< 定方案
    Split,                ///< 拆分: a part becomes a case of its own
    Unmerge,              ///< 解除并案
    Transfer,             ///< 移交: to the police or a neighbour town
    TakeBack,             ///< 接回
    Rerule,               ///< 按现行规则重算
    RequestLookBack,      ///< 调阅监控: the police are asked to look back through video
    AnswerLookBack,       ///< 回看结果
    Appeal,               ///< 申诉: against the verdict in the statistics
    ReviewAppeal,         ///< 复核: one of two reviewers
    Place,                ///< 定网格: a person says which grid a case belongs to whose place did not say it
    Study,                ///< 研究 (of a suggestion, as the next three)
    Forward,              ///< 转送
    Weigh,                ///< 采纳与否
    Answer,               ///< 答复
    RepeatByCaller,       ///< 又来电: somebody calls about a case that is known; counted, and no case of its own
    TakeBackCall,         ///< 撤回来电: that call was about something else
    AskLevel,             ///< 申请调级: the supervisor's word is asked for (as the next three)
    AskRedispatch,        ///< 申请改派
    AskSuspension,        ///< 申请挂起
    AskVoid,              ///< 申请作废
    RefuseWord,           ///< 不同意申请
    AnswerSupervision,    ///< 督办回复
    RecordClosure,        ///< the source closed it (system, as all that follow)
    ReviewSeverity,       ///< the rule looks again
    ComputeDeadlines,     ///< the missing calendar has come
    Absorb,               ///< another case was merged into this one
    Release,              ///< a merged case stands on its own again
    CloseWithLead,        ///< the leading case was closed
    RecordPart,           ///< the part has its number
    RecordPartnerClosure, ///< the partner that has the case closed it
    ListForSupervision,   ///< 列入督办: its colour puts it on the supervise list
    CorrectBySource,      ///< the source says something else than before
    ReopenBySource,       ///< the source takes its closing back
    RecordAlarm,          ///< the same sensor sounded again
    RedateWithLead,       ///< the source has moved the lead's closing
    ReopenWithLead,       ///< the source has taken the lead's closing back
};
inline constexpr size_t kCaseActs = static_cast<size_t>(CaseAct::ReopenWithLead) + 1;

/// The stable English word of an act ("pass-post-check"), for the log, files and --json.
[[nodiscard]] QString word(CaseAct act);
/// For people, translated: 派单, 催办 ….
[[nodiscard]] QString label(CaseAct act);

} // namespace domain
