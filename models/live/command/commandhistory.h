// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace live {

/// The lines that a person sent, for ↑ and ↓. A value.
class CommandHistory {
public:
    static constexpr int kMost = 100;

    CommandHistory() = default;
    /// Oldest first, as lines() has them.
    explicit CommandHistory(const QStringList &lines);

    /// A line was sent. One that is there already becomes the newest; the oldest beyond kMost goes.
    void add(const QString &line);
    [[nodiscard]] const QStringList &lines() const { return m_lines; }

    /// The next older line that begins as what was typed before the first step; what stands there now where there is none. `typed` is kept for the
    /// way back.
    [[nodiscard]] QString older(const QString &typed);
    /// The next newer one; what was typed at last.
    [[nodiscard]] QString newer(const QString &typed);
    /// What stands in the line is typed, not fetched: the next step begins anew.
    void leave() { m_at = -1; }

private:
    QStringList m_lines;
    QString m_typed;
    qsizetype m_at = -1; ///< the line that was fetched; -1: none
};

} // namespace live
