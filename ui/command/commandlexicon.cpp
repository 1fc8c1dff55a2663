// SPDX-License-Identifier: GPL-3.0-or-later
#include "command/commandlexicon.h"

namespace ui::command {

CommandLexicon::CommandLexicon(const region::Region &region)
    : m_verbs(live::commandVerbs(m_pinyin, inChinese())), m_named(region, m_pinyin, inChinese()), m_reader(m_verbs, m_named)
{}

// Where the program has no Chinese catalogue, Chinese is understood while the screens speak it.
live::InChinese CommandLexicon::inChinese()
{
    if (m_chinese.isEmpty() && !m_chinese.load(QStringLiteral(":/translations/gridhall_zh_CN.qm")))
        return [](const char *, const char *) { return QString(); };
    return [this](const char *context, const char *source) { return m_chinese.translate(context, source); };
}

} // namespace ui::command
