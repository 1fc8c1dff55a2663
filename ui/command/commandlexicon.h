// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/command/command.h"

#include <QTranslator>

namespace ui::command {

/// What lines of commands are read with: the words of the acts in English and in Chinese, whichever the screens speak, and the names of a town. Made
/// when the line is opened first, in some milliseconds; the region outlives it. GUI thread.
class CommandLexicon {
public:
    explicit CommandLexicon(const region::Region &region);

    [[nodiscard]] const region::Region &region() const { return m_named.region(); }
    [[nodiscard]] const live::CommandReader &reader() const { return m_reader; }

private:
    [[nodiscard]] live::InChinese inChinese();
    QTranslator m_chinese;
    const live::Pinyin m_pinyin;
    const std::vector<live::CommandVerb> m_verbs;
    const live::CommandNamed m_named;
    const live::CommandReader m_reader;
};

} // namespace ui::command
