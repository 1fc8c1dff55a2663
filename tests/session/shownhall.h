// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/queuemodel.h"
#include "session/session.h"

#include <map>
#include <vector>

namespace sessiontest {

/// What a hall says of its cases, by id, so that slots and names that were given in another order do not count.
struct Shown {
    live::WallView wall;
    live::TodayView today;
    std::vector<live::DepartmentView> departments;
    std::vector<live::GridView> grids;
    std::map<base::CaseId, live::QueueRow> rows;
    std::map<base::CaseId, live::Urgency> urgencies;
    std::vector<base::CaseId> unacknowledged, queue;
    int pins = 0;
    domain::Centre centre;
    QString rules;
    friend bool operator==(const Shown &, const Shown &) = default;
};

[[nodiscard]] inline Shown shown(session::Session &session, const live::QueueModel &queue)
{
    const live::Hall &hall = session.hall();
    Shown all{hall.wall(),
              hall.today(),
              hall.departments(),
              hall.grids(),
              {},
              {},
              {},
              {},
              int(hall.pins().size()),
              session.centre().view()->centre,
              session.region()->rulebook.hash};
    for (live::Slot slot = 0; slot < hall.table().rows().size(); ++slot) {
        if (const live::CaseRow &row = hall.table().row(slot); row.used) {
            all.rows.emplace(row.id, hall.queueRow(slot));
            all.urgencies.emplace(row.id, hall.urgency(slot));
        }
    }
    for (const live::QueueRow &row : hall.unacknowledged())
        all.unacknowledged.push_back(row.id);
    for (int row = 0; row < queue.rowCount(); ++row)
        all.queue.push_back(queue.idAt(row));
    return all;
}

/// The parts that differ; empty: none.
[[nodiscard]] inline QString difference(const Shown &ours, const Shown &theirs)
{
    QStringList parts;
    const auto look = [&](const char *name, auto part) {
        if (ours.*part != theirs.*part)
            parts.append(QString::fromLatin1(name));
    };
    look("wall", &Shown::wall);
    look("today", &Shown::today);
    look("departments", &Shown::departments);
    look("grids", &Shown::grids);
    look("rows", &Shown::rows);
    for (const auto &[id, row] : ours.rows) {
        const auto found = theirs.rows.find(id);
        if (found == theirs.rows.end() || found->second != row)
            parts.append(QStringLiteral("case %1").arg(id.value));
    }
    for (const auto &[id, row] : theirs.rows) {
        if (!ours.rows.contains(id))
            parts.append(QStringLiteral("no case %1").arg(id.value));
    }
    look("urgencies", &Shown::urgencies);
    look("unacknowledged", &Shown::unacknowledged);
    look("queue", &Shown::queue);
    look("pins", &Shown::pins);
    look("centre", &Shown::centre);
    look("rules", &Shown::rules);
    return parts.join(QStringLiteral(", "));
}

} // namespace sessiontest
