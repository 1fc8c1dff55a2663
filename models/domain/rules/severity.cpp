// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/severity.h"

#include "domain/wordtable.h"

#include <QCoreApplication>

#include <algorithm>

namespace domain {

namespace {

constexpr WordEntry<Severity> kSeverityWords[]{
    {Severity::Red, "red"}, {Severity::Orange, "orange"}, {Severity::Yellow, "yellow"}, {Severity::Blue, "blue"}, {Severity::Green, "green"}};
constexpr WordEntry<SeverityCause> kCauseWords[]{
    {SeverityCause::Base, "base"},
    {SeverityCause::Repeat, "repeat"},
    {SeverityCause::KeyArea, "key-area"},
    {SeverityCause::PeakPhase, "peak-phase"},
    {SeverityCause::VulnerableHousehold, "vulnerable-household"},
    {SeverityCause::Media, "media"},
    {SeverityCause::Supervised, "supervised"},
    {SeverityCause::Late, "late"},
    {SeverityCause::ByHand, "by-hand"},
};
static_assert(std::size(kCauseWords) == kSeverityCauses.size());

int repeatPoints(const SeverityRule &rule, int repeats)
{
    const auto step = std::find_if(rule.repeat.begin(), rule.repeat.end(), [repeats](const auto &s) { return repeats >= s.atLeast; });
    return step == rule.repeat.end() ? 0 : step->points;
}

// Each context counts, the sum is capped: the reasons past the cap are shown with the points that are left, so that the reasons add up.
void addContext(const SeverityRule &rule, const SeverityInputs &inputs, SeverityVerdict &verdict)
{
    const std::pair<bool, SeverityCause> contexts[]{{inputs.keyArea, SeverityCause::KeyArea},
                                                    {inputs.peakPhase, SeverityCause::PeakPhase},
                                                    {inputs.vulnerableHousehold, SeverityCause::VulnerableHousehold},
                                                    {inputs.media, SeverityCause::Media},
                                                    {inputs.supervised, SeverityCause::Supervised}};
    int left = rule.contextMost;
    for (const auto &[present, cause] : contexts) {
        if (!present)
            continue;
        const int points = std::min(left, rule.contextEach);
        left -= points;
        verdict.points += points;
        verdict.reasons.push_back({cause, points, {}});
    }
}

} // namespace

std::optional<Severity> severityOf(int number)
{
    if (number < 1 || number > 5)
        return std::nullopt;
    return static_cast<Severity>(number);
}

QString word(Severity level) { return wordIn(kSeverityWords, level); }

QString colourLabel(Severity level)
{
    const auto said = [](const char *source) { return QCoreApplication::translate("theme", source); };
    switch (level) {
    case Severity::Red: return said(QT_TRANSLATE_NOOP("theme", "Red"));
    case Severity::Orange: return said(QT_TRANSLATE_NOOP("theme", "Orange"));
    case Severity::Yellow: return said(QT_TRANSLATE_NOOP("theme", "Yellow"));
    case Severity::Blue: return said(QT_TRANSLATE_NOOP("theme", "Blue"));
    case Severity::Green: return said(QT_TRANSLATE_NOOP("theme", "Green"));
    }
    Q_UNREACHABLE();
}

std::optional<Severity> severityOf(const QString &word) { return valueIn(kSeverityWords, word); }

QString word(SeverityCause cause) { return wordIn(kCauseWords, cause); }

std::optional<SeverityCause> severityCauseOf(const QString &word) { return valueIn(kCauseWords, word); }

SeverityVerdict judge(const SeverityRule &rule, const SeverityInputs &inputs)
{
    SeverityVerdict verdict;
    verdict.reasons.push_back({SeverityCause::Base, 0, inputs.baseText});
    if (const int points = repeatPoints(rule, inputs.repeats); points > 0) {
        verdict.points += points;
        verdict.reasons.push_back({SeverityCause::Repeat, points, QString::number(inputs.repeats)});
    }
    addContext(rule, inputs, verdict);
    if (inputs.twiceTheLimit) {
        verdict.points += rule.late;
        verdict.reasons.push_back({SeverityCause::Late, rule.late, {}});
    }
    const int raisedBy = rule.pointsPerLevel > 0 ? verdict.points / rule.pointsPerLevel : 0;
    verdict.level = static_cast<Severity>(std::max(number(Severity::Red), number(inputs.base) - raisedBy));
    return verdict;
}

} // namespace domain
