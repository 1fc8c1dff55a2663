// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/acts/approval/asking.h"

#include "domain/case/deed/casefold.h"
#include "domain/case/deed/decision.h"
#include "domain/case/deed/words.h"
#include "domain/wordtable.h"

namespace domain {

namespace {

constexpr WordEntry<WordKind> kWordKindWords[]{{WordKind::Extension, "extension"},   {WordKind::Level, "level"},
                                               {WordKind::Redispatch, "redispatch"}, {WordKind::Suspension, "suspension"},
                                               {WordKind::Voiding, "voiding"},       {WordKind::Ruling, "ruling"}};

} // namespace

QString word(WordKind kind) { return wordIn(kWordKindWords, kind); }

std::optional<WordKind> wordKindOf(const QString &word) { return valueIn(kWordKindWords, word); }

QString label(WordKind kind)
{
    switch (kind) {
    case WordKind::Extension: return QCoreApplication::translate("domain", "More time");
    case WordKind::Level: return QCoreApplication::translate("domain", "Other level");
    case WordKind::Redispatch: return QCoreApplication::translate("domain", "Other department");
    case WordKind::Suspension: return QCoreApplication::translate("domain", "Suspension");
    case WordKind::Voiding: return QCoreApplication::translate("domain", "Voiding");
    case WordKind::Ruling: return QCoreApplication::translate("domain", "Ruling");
    }
    return {};
}

AskLevel AskLevel::from(const FormContext &form, const Filled &in) { return {in.level.value_or(form.c.level), in.text}; }
Events AskLevel::decide(Decision &d) const
{
    if (level == d.c.level)
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "The case has this level already.")), "level");
    return d.withReason(reason, SupervisorAsked{WordKind::Level, level, {}, {}, reason});
}

AskRedispatch AskRedispatch::from(const FormContext &, const Filled &in) { return {in.department, in.unit, in.text}; }
Events AskRedispatch::decide(Decision &d) const
{
    if (department.isEmpty() || (department == d.c.department && unit == d.c.unit))
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Choose another department than the one that has the case.")), "department");
    return d.withReason(reason, SupervisorAsked{WordKind::Redispatch, {}, department, unit, reason});
}

AskSuspension AskSuspension::from(const FormContext &, const Filled &in) { return {in.text}; }
Events AskSuspension::decide(Decision &d) const { return d.withReason(reason, SupervisorAsked{WordKind::Suspension, {}, {}, {}, reason}); }

AskVoid AskVoid::from(const FormContext &, const Filled &in) { return {in.text}; }
Events AskVoid::decide(Decision &d) const { return d.withReason(reason, SupervisorAsked{WordKind::Voiding, {}, {}, {}, reason}); }

RefuseWord RefuseWord::from(const FormContext &, const Filled &in) { return {in.text}; }
Events RefuseWord::decide(Decision &d) const { return d.withReason(reason, WordRefused{reason}); }

AnswerSupervision AnswerSupervision::from(const FormContext &, const Filled &in) { return {in.text}; }
Events AnswerSupervision::decide(Decision &d) const { return d.withReason(text, SupervisionAnswered{text}); }

void SupervisorAsked::applyTo(CaseFold &fold) const
{
    WordAsked asked;
    asked.kind = what;
    asked.level = level;
    asked.department = department;
    asked.unit = unit;
    asked.reason = reason;
    fold.askWord(std::move(asked));
}
QString SupervisorAsked::summary(const WorkCalendar *) const
{
    return base::joined({label(what), level ? QString::number(number(*level)) : QString(), department, unit, reasonText(reason)});
}

void WordRefused::applyTo(CaseFold &fold) const
{
    for (const WordKind kind : kWordKinds) {
        if (kind != WordKind::Extension && kind != WordKind::Ruling)
            fold.answerWord(kind);
    }
}
QString WordRefused::summary(const WorkCalendar *) const { return reasonText(reason); }

void SupervisionAnswered::applyTo(CaseFold &fold) const
{
    fold.c.supervision.reply = text;
    fold.c.supervision.repliedAt = fold.at;
}
QString SupervisionAnswered::summary(const WorkCalendar *) const { return text; }

} // namespace domain
