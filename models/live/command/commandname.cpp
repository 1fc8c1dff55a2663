// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/command/commandname.h"

#include "base/text/halfwidth.h"

#include <algorithm>

namespace live {

namespace {

bool isChinese(const QString &text)
{
    return std::ranges::any_of(text, [](QChar each) { return each.script() == QChar::Script_Han; });
}

} // namespace

QString commandName(const QString &text) { return base::halfWidth(text).simplified().replace(u' ', u'-').toLower(); }

void CommandNames::add(const QString &name, const Pinyin &pinyin)
{
    const QString written = commandName(name);
    if (written.isEmpty() || m_written.contains(written))
        return;
    m_written.append(written);
    if (!isChinese(written))
        return;
    m_spelt.append(pinyin.initials(name));
    m_spelt.append(pinyin.spellings(name));
}

std::optional<CommandNames::How> CommandNames::namedBy(const QString &word) const
{
    if (word.isEmpty())
        return std::nullopt;
    if (m_written.contains(word))
        return How::Whole;
    if (m_spelt.contains(word))
        return How::SpeltWhole;
    const auto begins = [&word](const QString &name) { return name.startsWith(word); };
    if (std::ranges::any_of(m_written, begins))
        return How::Begins;
    if (std::ranges::any_of(m_spelt, begins))
        return How::SpeltBegins;
    const bool isPart = word.size() > 1 && isChinese(word);
    if (isPart && std::ranges::any_of(m_written, [&word](const QString &name) { return name.contains(word); }))
        return How::Within;
    return std::nullopt;
}

} // namespace live
