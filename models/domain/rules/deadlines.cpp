// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/deadlines.h"

#include "domain/wordtable.h"

#include <QCoreApplication>

namespace domain {

namespace {

constexpr WordEntry<Stage> kStageWords[]{
    {Stage::Respond, "respond"}, {Stage::Arrive, "arrive"}, {Stage::Handle, "handle"}, {Stage::Close, "close"}, {Stage::Whole, "whole"}};
constexpr WordEntry<ClockStart> kStartWords[]{{ClockStart::Filing, "filing"},
                                              {ClockStart::Dispatch, "dispatch"},
                                              {ClockStart::Acceptance, "acceptance"},
                                              {ClockStart::Arrival, "arrival"},
                                              {ClockStart::Handling, "handling"}};

} // namespace

QString word(Stage stage) { return wordIn(kStageWords, stage); }

std::optional<Stage> stageOf(const QString &word) { return valueIn(kStageWords, word); }

QString word(ClockStart start) { return wordIn(kStartWords, start); }

std::optional<ClockStart> clockStartOf(const QString &word) { return valueIn(kStartWords, word); }

QString label(Stage stage)
{
    switch (stage) {
    case Stage::Respond: return QCoreApplication::translate("domain", "Respond");
    case Stage::Arrive: return QCoreApplication::translate("domain", "Arrive");
    case Stage::Handle: return QCoreApplication::translate("domain", "Handle");
    case Stage::Close: return QCoreApplication::translate("domain", "Check");
    case Stage::Whole: return QCoreApplication::translate("domain", "Whole");
    }
    Q_UNREACHABLE();
}

QString openWord(OpenCause cause)
{
    if (cause == kNotOpen)
        return {};
    return cause == kLimitIsText ? QStringLiteral("limit not understood") : QStringLiteral("calendar %1 missing").arg(cause);
}

QString openReason(OpenCause cause)
{
    if (cause == kNotOpen)
        return {};
    if (cause == kLimitIsText)
        return QCoreApplication::translate("domain", "limit not understood");
    return QCoreApplication::translate("domain", "calendar %1 missing").arg(cause);
}

QString openText(OpenCause cause) { return cause == kNotOpen ? QString() : QCoreApplication::translate("domain", "open: %1").arg(openReason(cause)); }

bool Deadlines::has(Stage stage) const
{
    return (*this)[stage] || std::ranges::any_of(open, [stage](const OpenDeadline &clock) { return clock.stage == stage; });
}

OpenCause Deadlines::openCause(Stage stage) const
{
    for (const OpenDeadline &each : open) {
        if (each.stage == stage)
            return each.cause();
    }
    return kNotOpen;
}

} // namespace domain
