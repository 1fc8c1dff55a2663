// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <map>
#include <vector>

/// Cases folded once more, from the texts that stand in the log: no word of models/domain is asked.
namespace rawcases {

/// A row of case_event.
struct Row {
    quint64 id = 0;
    qint64 at = 0;
    QString actor, role, kind;
    QJsonObject body;
};

/// A request that nobody has answered.
struct Asked {
    QString kind;
    qint64 at = 0;
    QString by;
    QJsonObject what; ///< until, level, department, unit, reason, where they were said
};

struct Case {
    quint64 id = 0;
    QString number, item, grid, department;
    QString state; ///< the words of this file
    int level = 0;
    bool suspended = false;
    QJsonObject clocks; ///< by stage: from, due
    qint64 dispatchedAt = 0, endedAt = 0;
    qint64 levelSince = 0;     ///< when the level became what it is
    bool fellToOrange = false; ///< from red, by that
    int levels = 0;            ///< that it was given, the report's own apart
    int returns = 0, returnLimit = 0;
    std::vector<Asked> asked;
    bool supervised = false;
    QString why, reply;
    int times = 0;
    qint64 since = 0, repliedAt = 0;

    [[nodiscard]] bool isOpen() const { return state != u"over" && state != u"void" && state != u"merged"; }
    /// The end of the clock that runs; 0: none does.
    [[nodiscard]] qint64 dueAt() const;
    [[nodiscard]] QString column() const;
    /// What of `asked` a supervisor can say something about.
    [[nodiscard]] std::vector<Asked> decidable() const;
    /// Whether the act that grants a request may be taken.
    [[nodiscard]] bool grants(const QString &kind) const;
};

using Cases = std::map<quint64, Case>;
/// Stops the program at an event that this file does not know.
void take(Cases &cases, const Row &row);

} // namespace rawcases
