// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/catalogue.h"
#include "live/command/command.h"

#include <QTranslator>

namespace ui::command {

/// What a line may say beside the acts of a case: an action that asks for nothing.
struct CommandWord {
    actions::Action action;
    QString shown; ///< as its button says it
    QString typed; ///< as it is typed in the language of the screens
    live::CommandNames names;
};

/// What lines of commands are read with: the words of the acts in English and in Chinese, whichever the screens speak, and the names of a town. Made
/// when the line is opened first, in some milliseconds; the region outlives it. GUI thread.
class CommandLexicon {
public:
    explicit CommandLexicon(const region::Region &region);

    [[nodiscard]] const region::Region &region() const { return m_named.region(); }
    [[nodiscard]] const live::CommandReader &reader() const { return m_reader; }
    /// The actions as they are named in a line, by their text in both languages, its pinyin, and their stable word.
    [[nodiscard]] std::vector<CommandWord> words(const std::vector<actions::Action> &of);

private:
    [[nodiscard]] live::InChinese inChinese();
    QTranslator m_chinese;
    const live::Pinyin m_pinyin;
    const std::vector<live::CommandVerb> m_verbs;
    const live::CommandNamed m_named;
    const live::CommandReader m_reader;
};

} // namespace ui::command
