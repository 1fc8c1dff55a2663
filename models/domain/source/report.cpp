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
    static const QRegularExpression kNames(
        QStringLiteral("(^|[^a-z])((home|work|cell|mobile|customer|contact|caller|reporter|user)?_?phone(no|num|number)?|mobile|tel|telephone|cell|"
                       "e-?mail|(first|last|full|sur|user|customer|citizen)_?name|contact|caller|reporter|requester|requestor|complainant|"
                       "id_?(card|no|number)|passport|we_?chat|whats_?app|qq)([^a-z]|$)|^(name|user)$|"
                       "电话|手机|姓名|联系|邮箱|身份证|证件|微信|(投诉|来电|诉求|反映|举报|报案|报修)人(?![数次])"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kHump(QStringLiteral("(?<=[a-z0-9])(?=[A-Z])"));
    static const QRegularExpression kAddress(QStringLiteral("[^\\s@]@[^\\s@]+\\."));
    // customerPhone is customer_Phone.
    return kNames.match(QString(attribute.name).replace(kHump, QStringLiteral("_"))).hasMatch() || kAddress.match(attribute.value).hasMatch();
}

QString shownValue(const SourceAttribute &attribute)
{
    // A word of letters and digits is a code of the source's: an order number may look like a telephone's. One that says what it is does not.
    static const QRegularExpression kCode(
        QStringLiteral("^(?=.*[A-Za-z])(?!.*(?:tel|phone|mob|cell|call|ring|wx|vx|qq|(?<![A-Za-z])v)[:#_]?\\d)[\\w:#]*$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kMobile(QStringLiteral("^(86)?1[3-9]\\d{9}$"));
    if (attribute.forgotten)
        return QStringLiteral("***");
    if (attribute.value.isEmpty())
        return {};
    if (isPersonal(attribute) || kMobile.match(attribute.value).hasMatch())
        return QStringLiteral("***");
    return kCode.match(attribute.value).hasMatch() ? base::maskedIds(attribute.value) : base::masked(attribute.value);
}

bool isCovered(const SourceAttribute &attribute) { return attribute.forgotten || shownValue(attribute) != attribute.value; }

bool saysWho(const Report &report)
{
    return isNamed(report.caller) ||
           std::ranges::any_of(report.attributes, [](const SourceAttribute &each) { return !each.forgotten && isCovered(each); });
}

void forgetCaller(Report &report)
{
    report.caller = {};
    report.caller.forgotten = true;
    for (SourceAttribute &each : report.attributes) {
        if (isCovered(each))
            each = {each.name, {}, true};
    }
}

} // namespace domain
