// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/mapping/fieldrules.h"

#include <algorithm>
#include <array>

namespace intake {

namespace {

using enum Weight;
using enum WhenLong;

constexpr std::array kFieldRules{
    FieldRule{field::kSource, Primary, 200},
    FieldRule{field::kSourceId, Primary, 200},
    FieldRule{field::kItem, Primary, 200},
    FieldRule{field::kReportedAt, Primary},
    FieldRule{field::kTitle, Secondary, 200},
    FieldRule{field::kDescription, Secondary, 10'000},
    FieldRule{field::kAddress, Secondary, 500},
    FieldRule{field::kElement, Secondary, 200, LeaveOut},
    FieldRule{field::kGrid, Secondary, 200, LeaveOut},
    FieldRule{field::kCoordinates, Secondary},
    FieldRule{field::kLatitude, Secondary, 100, LeaveOut},
    FieldRule{field::kLongitude, Secondary, 100, LeaveOut},
    FieldRule{field::kCallerName, Secondary, 100},
    FieldRule{field::kCallerPhone, Secondary, 100, LeaveOut},
    FieldRule{field::kDepartment, Secondary, 200, LeaveOut},
    FieldRule{field::kPhotos, Secondary, 10},
    FieldRule{field::kDueAt, Secondary},
    FieldRule{field::kClosedAt, Secondary},
    FieldRule{field::kOutcome, Secondary, 10'000},
};

bool isCharacter(QChar c)
{
    if (c.category() == QChar::Other_Control)
        return c == u'\n' || c == u'\r' || c == u'\t';
    return c != QChar::ReplacementCharacter && c.unicode() < 0xfffe;
}

} // namespace

std::span<const FieldRule> fieldRules() { return kFieldRules; }

const FieldRule &ruleOf(QLatin1StringView name)
{
    const auto row = std::ranges::find(kFieldRules, name, &FieldRule::name);
    Q_ASSERT(row != kFieldRules.end());
    return *row;
}

bool isSecondary(const QString &name)
{
    const auto row = std::ranges::find_if(kFieldRules, [&name](const FieldRule &rule) { return name == rule.name; });
    return row != kFieldRules.end() && row->weight == Weight::Secondary;
}

QString cleaned(const QString &text, int &dropped)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            clean += c;
            clean += text[++i];
        } else if (c.isSurrogate() || !isCharacter(c)) {
            ++dropped;
        } else {
            clean += c;
        }
    }
    return clean;
}

} // namespace intake
