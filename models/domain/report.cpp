// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/report.h"

#include <QRegularExpression>

namespace domain {

bool isPersonal(const SourceAttribute &attribute)
{
    static const QRegularExpression kNames(
        QStringLiteral("(^|[^a-z])(phone|mobile|tel|telephone|cell|cellphone|e-?mail|first_?name|last_?name|full_?name|sur_?name|user_?name|contact|caller|reporter|id_?card)([^a-z]|$)"
                       "|^(name|user)$|电话|手机|姓名|联系|邮箱|身份证"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kValues(QStringLiteral("[^\\s@]@[^\\s@]+\\.|(?<!\\d)1[3-9]\\d{9}(?!\\d)"));
    return kNames.match(attribute.name).hasMatch() || kValues.match(attribute.value).hasMatch();
}

QString shownValue(const SourceAttribute &attribute)
{
    return attribute.value.isEmpty() || !isPersonal(attribute) ? attribute.value : QStringLiteral("***");
}

} // namespace domain
