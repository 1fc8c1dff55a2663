// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/form/orderform.h"

#include "domain/case/reason.h"

#include <QCoreApplication>

namespace ui::casefile {

using domain::CaseAct;
using Ask = domain::ActForm::Ask;

namespace {

QString orderText(const char *source) { return QCoreApplication::translate("casefile", source); }

} // namespace

const domain::ActForm *formOf(CaseAct act, const domain::Case &c) { return domain::formOf(domain::actRow(act), !c.department.isEmpty()); }

namespace {

/// What an order lacks, and in which field; no sentence when it can be sent.
struct Lack {
    QString sentence;
    const char *place = "";
};

Lack lackOfWords(const domain::ActForm &form, const domain::Filled &input)
{
    if (form.textNeeded && input.text.trimmed().isEmpty())
        return {orderText(QT_TRANSLATE_NOOP("casefile", "“%1” must not be empty.")).arg(orderText(form.textLabel)), "reason"};
    if (form.textNeeded && !domain::isReason(input.text))
        return {orderText(QT_TRANSLATE_NOOP("casefile", "“%1” needs two characters at the least.")).arg(orderText(form.textLabel)), "reason"};
    return {};
}

Lack lack(CaseAct act, const domain::Case &c, const domain::Filled &input)
{
    const domain::ActForm *form = formOf(act, c);
    if (form == nullptr)
        return {};
    const auto says = [](const char *sentence, const char *place) { return Lack{orderText(sentence), place}; };
    if ((form->asksFor(Ask::Target) || form->asksFor(Ask::Department)) && input.department.isEmpty())
        return says(QT_TRANSLATE_NOOP("casefile", "Choose the department first."), "department");
    const bool isThere = !domain::kBeforeDispatch.contains(c.state) && input.department == c.department && input.unit == c.unit;
    if (act == CaseAct::Dispatch && isThere) // who gave it back can have it again
        return says(QT_TRANSLATE_NOOP("casefile", "The case is with that department and unit already. Choose another one."), "department");
    if (form->asksFor(Ask::Extension) && input.extension <= base::Milliseconds{0})
        return says(QT_TRANSLATE_NOOP("casefile", "Choose how much more time is needed."), "until");
    if (form->asksFor(Ask::Moment) && !input.moment)
        return says(QT_TRANSLATE_NOOP("casefile", "Type a time that is still to come: 16:30, 11-08 9:00, or +30 for minutes from now."), "at");
    if (form->asksFor(Ask::Level) && (!input.level || *input.level == c.level))
        return says(QT_TRANSLATE_NOOP("casefile", "Choose a level other than the present one."), "level");
    if (form->asksFor(Ask::Lead) && input.leads > 1)
        return says(QT_TRANSLATE_NOOP("casefile", "More than one open case has that short number. Type the whole number."), "lead");
    if (form->asksFor(Ask::Lead) && !input.lead.isValid())
        return says(QT_TRANSLATE_NOOP("casefile", "No open case has that number. Type the number of the leading case as the queue shows it."),
                    "lead");
    if (form->asksFor(Ask::Lead) && input.lead == c.id)
        return says(QT_TRANSLATE_NOOP("casefile", "A case cannot be merged into itself. Type the number of another case."), "lead");
    if (form->asksFor(Ask::Partner) && !input.partner)
        return says(QT_TRANSLATE_NOOP("casefile", "The region pack names nobody whom cases are handed over to. Add partners to handling.json."),
                    "to");
    if (form->asksFor(Ask::Part) && input.part.title.trimmed().isEmpty())
        return says(QT_TRANSLATE_NOOP("casefile", "Write what the split part is about."), "title");
    if (form->asksFor(Ask::Photo) && input.media.trimmed().isEmpty())
        return says(QT_TRANSLATE_NOOP("casefile", "Choose a picture first."), "media");
    if (form->asksFor(Ask::Grid) && input.grid.isEmpty())
        return says(QT_TRANSLATE_NOOP("casefile", "Choose the grid that the case belongs to."), "grid");
    return lackOfWords(*form, input);
}

/// Of a form that many cases share.
Lack lackForMany(const domain::ActForm &form, const domain::Filled &input)
{
    if (form.asksFor(Ask::Target) && input.department.isEmpty())
        return {orderText(QT_TRANSLATE_NOOP("casefile", "Choose the department first.")), "department"};
    if (form.asksFor(Ask::Extension) && input.extension <= base::Milliseconds{0})
        return {orderText(QT_TRANSLATE_NOOP("casefile", "Choose how much more time is needed.")), "until"};
    return lackOfWords(form, input);
}

} // namespace

base::Outcome filledForMany(const domain::ActForm &form, const domain::Filled &input)
{
    const Lack what = lackForMany(form, input);
    if (what.sentence.isEmpty())
        return {};
    return base::fail(base::ErrorCode::Malformed, what.sentence, {}, QLatin1String(what.place));
}

base::Result<domain::CaseOrderBody> orderOf(CaseAct act, const domain::Case &c, const domain::Filled &input, base::Instant now)
{
    if (const Lack what = lack(act, c, input); !what.sentence.isEmpty())
        return base::fail(base::ErrorCode::Malformed, what.sentence, {}, QLatin1String(what.place));
    return domain::orderFrom({act, c, now}, input);
}

} // namespace ui::casefile
