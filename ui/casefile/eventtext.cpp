// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/eventtext.h"

#include "base/outsidetext.h"
#include "theme/theme.h"

#include <QCoreApplication>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString departmentName(const region::Region &region, const QString &code)
{
    const region::Department *department = region.department(code);
    return base::isolated(department ? department->name : code);
}

QString unitName(const region::Region &region, const QString &code)
{
    const region::Unit *unit = region.unit(code);
    return base::isolated(unit ? unit->name : code);
}

/// Only where the plain summary would show codes or bare numbers.
struct Story {
    const region::Region &region;
    std::optional<QString> operator()(const domain::CaseFiled &e) const
    {
        return joined({QCoreApplication::translate("casefile", "level %1").arg(theme::colourWord(e.severity.level)), domain::label(e.difficulty)});
    }
    std::optional<QString> operator()(const domain::CaseDispatched &e) const
    {
        return joined({departmentName(region, e.department), unitName(region, e.unit), base::isolatedVisibly(domain::reasonText(e.reason))});
    }
    std::optional<QString> operator()(const domain::HelperAdded &e) const
    {
        return joined({departmentName(region, e.department), unitName(region, e.unit), base::isolatedVisibly(e.reason)});
    }
    std::optional<QString> operator()(const domain::ExtensionRequested &e) const
    {
        return joined({QCoreApplication::translate("casefile", "until %1").arg(region.toLocal(e.until).toString(u"MM-dd HH:mm"_s)), base::isolatedVisibly(e.reason)});
    }
    std::optional<QString> operator()(const domain::SeverityChanged &e) const
    {
        return joined({QCoreApplication::translate("casefile", "now %1").arg(theme::colourWord(e.severity.level)), base::isolatedVisibly(e.inputs.baseText)});
    }
    template <class Other>
    std::optional<QString> operator()(const Other &) const
    {
        return std::nullopt;
    }
};

} // namespace

QString storyOf(const domain::CaseEvent &event, const region::Region &region)
{
    const auto own = std::visit(Story{region}, event.body);
    return joined({base::isolatedVisibly(event.actor.post), own ? *own : base::isolatedVisibly(domain::summary(event.body))});
}

} // namespace ui::casefile
