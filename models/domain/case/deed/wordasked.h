// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"
#include "domain/rules/severity.h"

#include <QString>

#include <array>
#include <optional>

namespace domain {

/// What a shift supervisor's word is waited for (待审批). Granting it is the act itself, by the supervisor.
enum class WordKind : quint8 {
    Extension,  ///< 延时: a later deadline
    Level,      ///< 调级: another level
    Redispatch, ///< 改派: another department
    Suspension, ///< 挂起: the clock is to stand still
    Voiding,    ///< 作废
    Ruling,     ///< 裁定: returned so often that nobody but the supervisor says who handles it
};
inline constexpr std::array kWordKinds{WordKind::Extension,  WordKind::Level,   WordKind::Redispatch,
                                       WordKind::Suspension, WordKind::Voiding, WordKind::Ruling};

/// Stable English words ("extension", "ruling"); none for an unknown one.
[[nodiscard]] QString word(WordKind kind);
[[nodiscard]] std::optional<WordKind> wordKindOf(const QString &word);
/// For people, translated: 延时, 调级 ….
[[nodiscard]] QString label(WordKind kind);

/// One request that nobody has answered. A case has one of a kind at the most.
struct WordAsked {
    WordKind kind = WordKind::Extension;
    base::Instant at;                   ///< since when it waits
    QString post, person;               ///< who asks; of a ruling, who wrote the last return down
    std::optional<base::Instant> until; ///< of an extension: the deadline that is wanted
    std::optional<Severity> level;      ///< the one that is wanted
    QString department, unit;           ///< that are wanted
    QString reason;
    friend bool operator==(const WordAsked &, const WordAsked &) = default;
};

/// Whether WordRefused is its refusal: an extension has one of its own, and a ruling cannot be refused.
[[nodiscard]] inline bool isRefusedByWord(const WordAsked &asked) { return asked.kind != WordKind::Extension && asked.kind != WordKind::Ruling; }

/// 督办: how a case stands under the supervisor's eye.
struct Supervision {
    QString reason; ///< the newest one
    int times = 0;  ///< by people; its colour's list counts as none
    base::Instant since{};
    QString reply{}; ///< of who handles it, to the newest; empty: none yet
    std::optional<base::Instant> repliedAt{};
    friend bool operator==(const Supervision &, const Supervision &) = default;
};

} // namespace domain
