// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/deed/act.h"
#include "live/command/commandverbs.h"
#include "region/region.h"

#include <map>

namespace live {

/// What may stand for something that an act asks for.
struct CommandValue {
    QString code;  ///< as an order has it; of a choice, the number of its place in the form, or a word
    QString shown; ///< its name on the screens
    CommandNames names;
};
using CommandValues = std::vector<CommandValue>;

/// Whether an order cannot go without it; of the others the form has an answer that claims nothing.
[[nodiscard]] bool isNeeded(domain::ActForm::Ask ask);

/// The names of a town, and the choices of the forms, as people type them; made once for a region, which outlives it. One thread.
class CommandNamed {
public:
    CommandNamed(const region::Region &region, const Pinyin &pinyin, const InChinese &inChinese);

    [[nodiscard]] const region::Region &region() const { return m_region; }
    /// What may be typed for an ask; empty where it is no choice among names: words, numbers, times, pictures.
    [[nodiscard]] const CommandValues &of(domain::ActForm::Ask ask) const;
    /// The units that a department may be told.
    [[nodiscard]] CommandValues unitsOf(const QString &department) const;
    /// The partner of a code, as an order has it.
    [[nodiscard]] std::optional<domain::Partner> partner(const QString &code) const;

private:
    struct UnitValue {
        QString department; ///< empty: of any
        CommandValue value;
    };
    void addTown(const Pinyin &pinyin);
    void addChoices(const Pinyin &pinyin, const InChinese &inChinese);
    const region::Region &m_region;
    std::map<domain::ActForm::Ask, CommandValues> m_values;
    std::vector<UnitValue> m_units;
};

/// "20", "20min", "20 分钟" written together, "2h", "1d": so much longer. None for anything else, for nothing, and for more than thirty days.
[[nodiscard]] std::optional<base::Milliseconds> spanTyped(const QString &text);

} // namespace live
