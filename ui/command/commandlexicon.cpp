// SPDX-License-Identifier: GPL-3.0-or-later
#include "command/commandlexicon.h"

namespace ui::command {

CommandLexicon::CommandLexicon(const region::Region &region)
    : m_verbs(live::commandVerbs(m_pinyin, inChinese())), m_named(region, m_pinyin, inChinese()), m_reader(m_verbs, m_named)
{}

std::vector<CommandWord> CommandLexicon::words(const std::vector<actions::Action> &of)
{
    const live::InChinese chinese = inChinese();
    std::vector<CommandWord> words;
    for (const actions::Action action : of) {
        const actions::ActionRow &row = actions::rowOf(action);
        CommandWord word{action, actions::text(action), {}, {}};
        word.typed = live::commandName(word.shown);
        for (const QString &name : {word.shown, QString::fromUtf8(row.text), chinese("actions", row.text), QString::fromLatin1(row.name)})
            word.names.add(name, m_pinyin);
        words.push_back(std::move(word));
    }
    return words;
}

// Where the program has no Chinese catalogue, Chinese is understood while the screens speak it.
live::InChinese CommandLexicon::inChinese()
{
    if (m_chinese.isEmpty() && !m_chinese.load(QStringLiteral(":/translations/gridhall_zh_CN.qm")))
        return [](const char *, const char *) { return QString(); };
    return [this](const char *context, const char *source) { return m_chinese.translate(context, source); };
}

} // namespace ui::command
