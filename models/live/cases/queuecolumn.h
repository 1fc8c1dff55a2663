// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/views.h"

#include <QString>

#include <array>

namespace live {

/// The columns of a list of cases, in the order of the screen.
enum class QueueColumn : quint8 { Mark, Level, Number, Title, Place, Source, Department, State, Bar, Left };

/// One column: its heading, and what stands in it as text. Models, headings, screen readers and tests read it here. A column that the delegate of the
/// queue paints in no way of its own is painted as this text, as wide as the heading and most rows ask for.
struct QueueColumnSpec {
    QueueColumn id = QueueColumn::Mark;
    const char *heading = ""; ///< source text in the context "queue"; empty: none
    QString (*text)(const QueueRow &row, base::Instant now) = nullptr;
};

// The longer texts. Texts from outside are isolated.
[[nodiscard]] QString titleText(const QueueRow &row); ///< with the number of the cases that the row stands for besides
[[nodiscard]] QString placeText(const QueueRow &row); ///< grid and place
[[nodiscard]] QString stateText(const QueueRow &row); ///< with the marks beside it
[[nodiscard]] QString limitText(const QueueRow &row); ///< the stage of the clock, or why there is none
[[nodiscard]] QString leftText(const QueueRow &row, base::Instant now);
[[nodiscard]] QString isolatedText(const QString &text);

/// The one list of the columns.
inline constexpr auto kQueueColumnSpecs = std::to_array<QueueColumnSpec>({
    {QueueColumn::Mark, "", [](const QueueRow &, base::Instant) { return QString(); }},
    {QueueColumn::Level, QT_TRANSLATE_NOOP("queue", "Level"),
     [](const QueueRow &row, base::Instant) { return QString::number(domain::number(row.level)); }},
    {QueueColumn::Number, QT_TRANSLATE_NOOP("queue", "Number"), [](const QueueRow &row, base::Instant) { return row.number; }},
    {QueueColumn::Title, QT_TRANSLATE_NOOP("queue", "Item"), [](const QueueRow &row, base::Instant) { return titleText(row); }},
    {QueueColumn::Place, QT_TRANSLATE_NOOP("queue", "Grid · place"), [](const QueueRow &row, base::Instant) { return placeText(row); }},
    {QueueColumn::Source, QT_TRANSLATE_NOOP("queue", "Source"), [](const QueueRow &row, base::Instant) { return isolatedText(row.source); }},
    {QueueColumn::Department, QT_TRANSLATE_NOOP("queue", "In charge"),
     [](const QueueRow &row, base::Instant) { return isolatedText(row.department); }},
    {QueueColumn::State, QT_TRANSLATE_NOOP("queue", "State"), [](const QueueRow &row, base::Instant) { return stateText(row); }},
    {QueueColumn::Bar, QT_TRANSLATE_NOOP("queue", "Limit"), [](const QueueRow &row, base::Instant) { return limitText(row); }},
    {QueueColumn::Left, QT_TRANSLATE_NOOP("queue", "Left"), [](const QueueRow &row, base::Instant now) { return leftText(row, now); }},
});
inline constexpr int kQueueColumns = static_cast<int>(kQueueColumnSpecs.size());

static_assert(
    [] {
        for (size_t at = 0; at < kQueueColumnSpecs.size(); ++at) {
            if (static_cast<size_t>(kQueueColumnSpecs[at].id) != at || kQueueColumnSpecs[at].text == nullptr)
                return false;
        }
        return true;
    }(),
    "every column has one row, in the order of the screen");

[[nodiscard]] constexpr const QueueColumnSpec &specOf(QueueColumn column) { return kQueueColumnSpecs[static_cast<size_t>(column)]; }
/// The heading of a column, translated.
[[nodiscard]] QString heading(QueueColumn column);

} // namespace live
