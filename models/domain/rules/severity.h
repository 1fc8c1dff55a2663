// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace domain {

/// How bad, never how late. 1 is the worst; the number is what people say and what is stored.
enum class Severity : quint8 { Red = 1, Orange = 2, Yellow = 3, Blue = 4, Green = 5 };

inline constexpr std::array kSeverities{Severity::Red, Severity::Orange, Severity::Yellow, Severity::Blue, Severity::Green};

[[nodiscard]] constexpr int number(Severity level) { return static_cast<int>(level); }
/// 0 for Red … 4 for Green: the index into per-level arrays.
[[nodiscard]] constexpr size_t indexOf(Severity level) { return static_cast<size_t>(level) - 1; }
[[nodiscard]] constexpr bool isWorse(Severity left, Severity right) { return number(left) < number(right); }
/// Nothing for a number outside 1…5.
[[nodiscard]] std::optional<Severity> severityOf(int number);
/// "red" … "green": stable words for files and --json.
[[nodiscard]] QString word(Severity level);
[[nodiscard]] QString colourLabel(Severity level); ///< "Red", translated
[[nodiscard]] std::optional<Severity> severityOf(const QString &word);

/// Why a case got points: shown wherever the colour is shown.
enum class SeverityCause : quint8 { Base, Repeat, KeyArea, PeakPhase, VulnerableHousehold, Media, Supervised, Late, ByHand };

[[nodiscard]] QString word(SeverityCause cause);
[[nodiscard]] std::optional<SeverityCause> severityCauseOf(const QString &word);
inline constexpr std::array kSeverityCauses{
    SeverityCause::Base,  SeverityCause::Repeat,     SeverityCause::KeyArea, SeverityCause::PeakPhase, SeverityCause::VulnerableHousehold,
    SeverityCause::Media, SeverityCause::Supervised, SeverityCause::Late,    SeverityCause::ByHand};

/// One line of the explanation. Base and ByHand carry no points but a text (the item's code, the person's reason).
struct SeverityReason {
    SeverityCause cause = SeverityCause::Base;
    int points = 0;
    QString text;
    friend bool operator==(const SeverityReason &, const SeverityReason &) = default;
};

/// What the rule looks at; gathered outside, so that the rule itself is pure.
struct SeverityInputs {
    Severity base = Severity::Green; ///< from the item or from a person
    QString baseText;                ///< the item's code, or the person's reason
    int repeats = 0;                 ///< reports of this class within 50 m, or by this caller, in 30 days, this one included
    bool keyArea = false;
    bool peakPhase = false;
    bool vulnerableHousehold = false;
    bool media = false;         ///< came through the media or public opinion
    bool supervised = false;    ///< a supervisor has put the case under supervision
    bool twiceTheLimit = false; ///< twice the whole limit has passed
    friend bool operator==(const SeverityInputs &, const SeverityInputs &) = default;
};

/// A level with its reasons. The reasons' points sum to `points`.
struct SeverityVerdict {
    Severity level = Severity::Green;
    int points = 0;
    std::vector<SeverityReason> reasons;
    friend bool operator==(const SeverityVerdict &, const SeverityVerdict &) = default;
};

/// The centre's table (severity.json). The defaults are our own reading of the five colours.
struct SeverityRule {
    struct RepeatStep {
        int atLeast = 0;
        int points = 0;
        friend bool operator==(const RepeatStep &, const RepeatStep &) = default;
    };
    QString id = QStringLiteral("severity.default");
    QString why;
    int pointsPerLevel = 2;
    std::vector<RepeatStep> repeat{{5, 3}, {3, 2}, {2, 1}}; ///< highest first; the first that fits counts
    int contextEach = 1;
    int contextMost = 2;
    int late = 2;
    friend bool operator==(const SeverityRule &, const SeverityRule &) = default;
};

/// level = base raised by one for every pointsPerLevel points, Red at most. Pure and monotone in every input.
[[nodiscard]] SeverityVerdict judge(const SeverityRule &rule, const SeverityInputs &inputs);

} // namespace domain
