// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/command/commandvalues.h"

#include "base/text/halfwidth.h"
#include "domain/centre/plan.h"
#include "region/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;
using Ask = domain::ActForm::Ask;

namespace {

/// A choice of a form: what it means in the order, and what it is called.
struct FormChoice {
    Ask ask;
    const char *code;
    const char *name;            ///< English source, context "commands"
    const char *other = nullptr; ///< another one
};
constexpr FormChoice kFormChoices[]{
    {Ask::Level, "1", QT_TRANSLATE_NOOP("commands", "red"), QT_TRANSLATE_NOOP("commands", "critical")},
    {Ask::Level, "2", QT_TRANSLATE_NOOP("commands", "orange"), QT_TRANSLATE_NOOP("commands", "urgent")},
    {Ask::Level, "3", QT_TRANSLATE_NOOP("commands", "yellow"), QT_TRANSLATE_NOOP("commands", "pressing")},
    {Ask::Level, "4", QT_TRANSLATE_NOOP("commands", "blue"), QT_TRANSLATE_NOOP("commands", "normal")},
    {Ask::Level, "5", QT_TRANSLATE_NOOP("commands", "green"), QT_TRANSLATE_NOOP("commands", "minor")},
    {Ask::Reached, "yes", QT_TRANSLATE_NOOP("commands", "reached")},
    {Ask::Reached, "no", QT_TRANSLATE_NOOP("commands", "not reached")},
    {Ask::Reached, "untried", QT_TRANSLATE_NOOP("commands", "not tried")},
    {Ask::Satisfaction, "3", QT_TRANSLATE_NOOP("commands", "satisfied")},
    {Ask::Satisfaction, "2", QT_TRANSLATE_NOOP("commands", "mostly satisfied")},
    {Ask::Satisfaction, "1", QT_TRANSLATE_NOOP("commands", "fair")},
    {Ask::Satisfaction, "0", QT_TRANSLATE_NOOP("commands", "not satisfied")},
    {Ask::Solved, "solved", QT_TRANSLATE_NOOP("commands", "solved")},
    {Ask::Solved, "explained", QT_TRANSLATE_NOOP("commands", "explained only")},
    {Ask::Solved, "unasked", QT_TRANSLATE_NOOP("commands", "not asked")},
    {Ask::AsRoute, "case", QT_TRANSLATE_NOOP("commands", "this case only")},
    {Ask::AsRoute, "rule", QT_TRANSLATE_NOOP("commands", "from now on")},
    {Ask::Upheld, "right", QT_TRANSLATE_NOOP("commands", "appeal is right")},
    {Ask::Upheld, "stays", QT_TRANSLATE_NOOP("commands", "verdict stays")},
};

} // namespace

bool isNeeded(Ask ask)
{
    switch (ask) {
    case Ask::Target:
    case Ask::Extension:
    case Ask::Level:
    case Ask::Reached:
    case Ask::Satisfaction:
    case Ask::Lead:
    case Ask::Photo:
    case Ask::Partner:
    case Ask::Part:
    case Ask::Upheld:
    case Ask::Grid:
    case Ask::Department:
    case Ask::Adoption:
    case Ask::Moment: return true;
    case Ask::Text:
    case Ask::Solved:
    case Ask::AsRoute: return false;
    }
    return true;
}

CommandNamed::CommandNamed(const region::Region &region, const Pinyin &pinyin, const InChinese &inChinese) : m_region(region)
{
    addTown(pinyin);
    addChoices(pinyin, inChinese);
}

void CommandNamed::addTown(const Pinyin &pinyin)
{
    // As the screens have it first, then as the pack does: whoever types either is understood.
    const region::Region &shown = m_region, &own = region::asLoaded(shown);
    const auto valueOf = [&pinyin](const QString &code, const QString &name, const QStringList &others) {
        CommandValue value{code, name, {}};
        value.names.add(name, pinyin);
        for (const QString &other : others)
            value.names.add(other, pinyin);
        value.names.add(code, pinyin);
        return value;
    };
    for (const region::Department &each : shown.departments) {
        const region::Department *written = own.department(each.code);
        const QStringList others{each.shortName, written ? written->name : QString(), written ? written->shortName : QString()};
        m_values[Ask::Target].push_back(valueOf(each.code, each.name, others));
    }
    for (const region::Unit &each : shown.units) {
        const region::Unit *written = own.unit(each.code);
        m_units.push_back({each.department, valueOf(each.code, each.name, {written ? written->name : QString()})});
    }
    for (const region::Grid &each : shown.grids) {
        const region::Grid *written = own.grid(each.code);
        m_values[Ask::Grid].push_back(valueOf(each.code, each.name, {written ? written->name : QString()}));
    }
    if (!shown.plan)
        return;
    for (const domain::TransferPartner &each : shown.plan->handling.partners)
        m_values[Ask::Partner].push_back(valueOf(each.code, region::said(shown, each.name), {each.name}));
}

void CommandNamed::addChoices(const Pinyin &pinyin, const InChinese &inChinese)
{
    for (const FormChoice &choice : kFormChoices) {
        CommandValue value{QLatin1String(choice.code), QCoreApplication::translate("commands", choice.name), {}};
        for (const char *name : {choice.name, choice.other}) {
            if (name == nullptr)
                continue;
            value.names.add(QString::fromUtf8(name), pinyin);
            value.names.add(QCoreApplication::translate("commands", name), pinyin);
            value.names.add(inChinese("commands", name), pinyin);
        }
        value.names.add(value.code, pinyin);
        m_values[choice.ask].push_back(std::move(value));
    }
}

const CommandValues &CommandNamed::of(Ask ask) const
{
    static const CommandValues kNone;
    const auto found = m_values.find(ask);
    return found == m_values.end() ? kNone : found->second;
}

CommandValues CommandNamed::unitsOf(const QString &department) const
{
    CommandValues units;
    for (const UnitValue &unit : m_units) {
        if (unit.department.isEmpty() || unit.department == department)
            units.push_back(unit.value);
    }
    return units;
}

std::optional<domain::Partner> CommandNamed::partner(const QString &code) const
{
    if (!m_region.plan)
        return std::nullopt;
    const auto &partners = m_region.plan->handling.partners;
    const auto found = std::ranges::find(partners, code, &domain::TransferPartner::code);
    if (found == partners.end())
        return std::nullopt;
    return domain::Partner{found->kind == "police"_L1 ? domain::PartnerKind::Police : domain::PartnerKind::Town, found->code, found->name};
}

std::optional<base::Milliseconds> spanTyped(const QString &text)
{
    using std::chrono::days, std::chrono::hours, std::chrono::minutes;
    static const QRegularExpression kSpan(u"\\A\\+?(\\d{1,5})(min|m|分钟|分|h|小时|时|d|天)?\\z"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = kSpan.match(base::halfWidth(text));
    if (!match.hasMatch())
        return std::nullopt;
    const int number = match.capturedView(1).toInt();
    const QString unit = match.captured(2).toLower();
    const base::Milliseconds span = unit == u"h" || unit == u"小时" || unit == u"时" ? base::Milliseconds(hours(number))
                                    : unit == u"d" || unit == u"天"                  ? base::Milliseconds(days(number))
                                                                                     : base::Milliseconds(minutes(number));
    return number > 0 && span <= days(30) ? std::optional(span) : std::nullopt;
}

} // namespace live
