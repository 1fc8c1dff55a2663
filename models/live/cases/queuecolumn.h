// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text/outsidetext.h"
#include "live/views.h"

#include <QString>

#include <array>

namespace live {

/// The columns of a list of cases, in the order of the screen.
enum class QueueColumn : quint8 { Mark, Level, Number, Title, Place, Source, Department, State, Bar, Left };

/// One column: its heading, and what stands in it as text. Models, headings, screen readers and tests read it here. A column that the delegate of the
/// queue paints in no way of its own is painted as this text, as wide as the heading and most rows ask for.
struct QueueColumnSpec {
    // Without values of their own: a row that leaves one out is a warning, and so an error in the project's presets.
    QueueColumn id;
    const char *heading; ///< source text in the context "queue"; empty: none
    QString (*text)(const QueueRow &row, base::Instant now);
};

// The longer texts. Texts from outside are isolated.
[[nodiscard]] QString gridText(const QueueRow &row);                      ///< its number and its name, if that is another; "Outside the grids"
[[nodiscard]] QString gridText(const QString &grid, const QString &name); ///< the same of any grid; empty without one
[[nodiscard]] QString placeText(const QueueRow &row, base::Instant = {}); ///< grid and place, whole
[[nodiscard]] QString titleCell(const QueueRow &row, base::Instant);      ///< with the number of the cases that the row stands for besides
[[nodiscard]] QString stateCell(const QueueRow &row, base::Instant);      ///< with the marks beside it
[[nodiscard]] QString limitCell(const QueueRow &row, base::Instant);      ///< the stage of the clock, or why there is none
[[nodiscard]] QString leftCell(const QueueRow &row, base::Instant now);

/// The one list of the columns.
inline constexpr auto kQueueColumnSpecs = std::to_array<QueueColumnSpec>({
    {QueueColumn::Mark, "", [](const QueueRow &, base::Instant) { return QString(); }},
    {QueueColumn::Level, QT_TRANSLATE_NOOP("queue", "Level"),
     [](const QueueRow &row, base::Instant) { return QString::number(domain::number(row.level)); }},
    {QueueColumn::Number, QT_TRANSLATE_NOOP("queue", "Number"), [](const QueueRow &row, base::Instant) { return row.number; }},
    {QueueColumn::Title, QT_TRANSLATE_NOOP("queue", "Item"), titleCell},
    {QueueColumn::Place, QT_TRANSLATE_NOOP("queue", "Grid · place"), placeText},
    {QueueColumn::Source, QT_TRANSLATE_NOOP("queue", "Source"), [](const QueueRow &row, base::Instant) { return base::isolated(row.source); }},
    {QueueColumn::Department, QT_TRANSLATE_NOOP("queue", "In charge"),
     [](const QueueRow &row, base::Instant) { return base::isolated(row.department); }},
    {QueueColumn::State, QT_TRANSLATE_NOOP("queue", "State"), stateCell},
    {QueueColumn::Bar, QT_TRANSLATE_NOOP("queue", "Limit"), limitCell},
    {QueueColumn::Left, QT_TRANSLATE_NOOP("queue", "Left"), leftCell},
});
inline constexpr int kQueueColumns = static_cast<int>(kQueueColumnSpecs.size());

static_assert(
    [] {
        for (size_t at = 0; at < kQueueColumnSpecs.size(); ++at) {
            if (static_cast<size_t>(kQueueColumnSpecs[at].id) != at)
                return false;
        }
        return true;
    }(),
    "every column has one row, in the order of the screen");

[[nodiscard]] constexpr const QueueColumnSpec &specOf(QueueColumn column) { return kQueueColumnSpecs[static_cast<size_t>(column)]; }
/// The heading of a column, translated.
[[nodiscard]] QString heading(QueueColumn column);

} // namespace live
