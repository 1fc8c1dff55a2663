// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/source/report.h"

#include "base/text/personaldata.h"

#include <QRegularExpression>

#include <algorithm>
#include <tuple>

namespace domain {

bool hasOwnDeadline(const Report &report) { return report.sourceDueAt || report.sourceLimit; }

bool hasSameDeadline(const Report &one, const Report &other)
{
    // The end of a time moves with the calendar; the source has said nothing else.
    return one.sourceLimit && other.sourceLimit ? one.sourceLimit == other.sourceLimit : one.sourceDueAt == other.sourceDueAt;
}

std::vector<SourceAttribute> inOneOrder(std::vector<SourceAttribute> attributes)
{
    std::ranges::sort(attributes, {}, [](const SourceAttribute &each) { return std::tie(each.name, each.value); });
    return attributes;
}

bool isPersonal(const SourceAttribute &attribute)
{
    static const QRegularExpression kNames(QStringLiteral("(^|[^a-z])(phone|mobile|tel|telephone|cell|cellphone|e-?mail|first_?name|last_?name|full_?"
                                                          "name|sur_?name|user_?name|contact|caller|reporter|id_?card)([^a-z]|$)"
                                                          "|^(name|user)$|电话|手机|姓名|联系|邮箱|身份证"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kAddress(QStringLiteral("[^\\s@]@[^\\s@]+\\."));
    return kNames.match(attribute.name).hasMatch() || kAddress.match(attribute.value).hasMatch();
}

QString shownValue(const SourceAttribute &attribute)
{
    static const QRegularExpression kCode(QStringLiteral("^[\\w.:/#-]*$"));
    static const QRegularExpression kMobile(QStringLiteral("^(86)?1[3-9]\\d{9}$"));
    if (attribute.value.isEmpty())
        return {};
    if (isPersonal(attribute) || kMobile.match(attribute.value).hasMatch())
        return QStringLiteral("***");
    // One word of digits is a code of the source's: an order number may look like a telephone's.
    return kCode.match(attribute.value).hasMatch() ? attribute.value : base::masked(attribute.value);
}

} // namespace domain
