// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/command/commandhistory.h"

namespace live {

CommandHistory::CommandHistory(const QStringList &lines)
{
    for (const QString &line : lines)
        add(line);
}

void CommandHistory::add(const QString &line)
{
    const QString plain = line.trimmed();
    m_at = -1;
    if (plain.isEmpty())
        return;
    m_lines.removeAll(plain);
    m_lines.append(plain);
    if (m_lines.size() > kMost)
        m_lines.removeFirst();
}

QString CommandHistory::older(const QString &typed)
{
    if (m_at < 0)
        m_typed = typed;
    const qsizetype from = m_at < 0 ? m_lines.size() : m_at;
    for (qsizetype i = from - 1; i >= 0; --i) {
        if (m_lines[i].startsWith(m_typed.trimmed())) {
            m_at = i;
            return m_lines[i];
        }
    }
    return m_at < 0 ? typed : m_lines[m_at];
}

QString CommandHistory::newer(const QString &typed)
{
    if (m_at < 0)
        return typed;
    for (qsizetype i = m_at + 1; i < m_lines.size(); ++i) {
        if (m_lines[i].startsWith(m_typed.trimmed())) {
            m_at = i;
            return m_lines[i];
        }
    }
    m_at = -1;
    return m_typed;
}

} // namespace live
