// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/acts.h"
#include "live/command/commandname.h"

#include <functional>
#include <vector>

namespace live {

/// A source text of a context in Chinese, whatever language the screens speak; empty where no catalogue is there.
using InChinese = std::function<QString(const char *context, const char *source)>;

/// One act that can be typed. Pure.
struct CommandVerb {
    domain::CaseAct act = domain::CaseAct::AddNote;
    bool again = false;     ///< its other face: a case that a department has is given to another one
    bool elsewhere = false; ///< of citizens' suggestions, which have a page of their own
    QString shown;          ///< as its button says it
    QString typed;          ///< as it is typed in the language of the screens
    CommandNames names;
};

/// Every act that a person may do, from the catalogue of acts: by its stable word, its label and its button's text, in English and in Chinese, and by
/// the pinyin of those; some by a shorter word as well, as people call them.
[[nodiscard]] std::vector<CommandVerb> commandVerbs(const Pinyin &pinyin, const InChinese &inChinese);

/// The act that somebody means who names a verb for a case: dispatching calls help where somebody has the case, as its key does.
[[nodiscard]] domain::CaseAct actMeant(const CommandVerb &verb, const domain::Case &c);

/// Whether an order of the act keeps what was typed as words: the text of its form, or a note where it has none.
[[nodiscard]] bool takesWords(domain::CaseAct act);

} // namespace live
