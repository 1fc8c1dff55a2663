// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"
#include "live/bulk/bulkact.h"

#include <QByteArray>

namespace live {

/// A run as its list on disk has it: what was asked for, of which cases, and what was heard of each until the program ended. What it says is done is
/// what somebody heard, no more: the cases' own events say what is (BulkCheck). No texts of reports stand in it.
struct BulkRecord {
    domain::CaseAct act = domain::CaseAct::AddNote;
    domain::Filled filled; ///< text, department, unit and extension: what forms for many cases ask for
    domain::Actor actor;
    base::Instant at; ///< when it began
    struct Item {
        base::CaseId id;
        QString number;
        quint32 seen = 0; ///< the version before its order
        domain::CaseAct act = domain::CaseAct::AddNote;
        std::optional<domain::CaseAct> back; ///< what would take it back
        BulkStand stand = BulkStand::Ready;
        QString sentence;
    };
    std::vector<Item> items;
    bool takingBack = false; ///< somebody asked for all of it back
    bool finished = false;   ///< nothing was on its way any more
    QString file;            ///< where it lies
};

/// What was heard of one item.
struct BulkNote {
    size_t place = 0;
    BulkStand stand = BulkStand::Ready;
    QString sentence;
};

/// The lines of a record's file: the first is the run, each of the others something that was heard.
[[nodiscard]] QByteArray runLine(const BulkRecord &record);
[[nodiscard]] QByteArray noteLine(const BulkNote &note);
[[nodiscard]] QByteArray takingBackLine();
[[nodiscard]] QByteArray finishedLine();

/// The record that lines make; a last line that was cut short is left out. None where the first says nothing that this program knows.
[[nodiscard]] std::optional<BulkRecord> recordOf(const QByteArray &lines);

} // namespace live
