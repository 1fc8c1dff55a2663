// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/queuemodel.h"
#include "queue/list/celltexts.h"

#include <array>

namespace ui::queue {

/// How wide each column is at a view's width: fixed vocabulary gets what it needs, the texts of cases share the rest by what stands in them.
/// A column of width 0 is hidden.
struct Columns {
    std::array<int, live::kQueueColumns> widths{};
    int rowHeight = 34;

    [[nodiscard]] int operator[](live::QueueColumn column) const { return widths[static_cast<size_t>(column)]; }
    friend bool operator==(const Columns &, const Columns &) = default;
};

/// The widths that depend on the language, measured once a language.
struct Vocabulary {
    int level = 0, state = 0, stage = 0, left = 0;
    int longNumber = 0; ///< "251107-0186"
};
[[nodiscard]] Vocabulary measureVocabulary();

/// `compact`: screens of 1366 px; rows 30 high and without the source. `longNumbers`: some numbers carry their year. What has more room than it wants
/// leaves it to title and place. Where there is not room for all, plain columns go, then the source's name gets short, then the stage's name goes,
/// then the grid's name of the place, then the department's name gets short, then the source goes, then the air beside marks and a third of the bar;
/// what is missing then is missing of title and place alike; last the department goes. The title keeps kLeastTitle whatever the language.
[[nodiscard]] Columns columnsFor(int width, bool compact, const Vocabulary &vocabulary, const Wants &wants, bool longNumbers = false);
inline constexpr int kLeastTitle = 150;
/// The bar of a clock.
inline constexpr int kBar = 62;
/// What a text leaves free on its right.
inline constexpr int kCellGap = 8;
/// What a mark beside the state takes.
inline constexpr int kMarkPitch = 14;

/// What a person made of the columns: each as wide as was asked for, hidden, or as the screen gives it.
struct ColumnChoice {
    static constexpr int kGiven = -1;
    static constexpr int kHidden = 0;
    std::array<int, live::kQueueColumns> widths;

    ColumnChoice() { widths.fill(kGiven); }
    [[nodiscard]] int operator[](live::QueueColumn column) const { return widths[static_cast<size_t>(column)]; }
    [[nodiscard]] int &operator[](live::QueueColumn column) { return widths[static_cast<size_t>(column)]; }
    friend bool operator==(const ColumnChoice &, const ColumnChoice &) = default;
};
/// What says which case, how bad and how late is always there.
[[nodiscard]] bool isLasting(live::QueueColumn column);
/// No column is narrower than this, unless it is hidden.
inline constexpr int kLeastColumn = 40;
/// The columns of the screen as a person wants them. What is over goes to title and place, unless they have widths of their own, too; what is missing
/// is missing of place and title, then of the widths that a person gave, the last first, then of source and department. What was not asked for stays.
[[nodiscard]] Columns chosenColumns(const Columns &given, const ColumnChoice &choice, int width);

using live::heading;
/// Whether a column is painted as its text and nothing more, as wide as it asks for (Wants::plain): what has no way of its own here and in the
/// delegate.
[[nodiscard]] bool isPlain(live::QueueColumn column);
/// Where a cell's content begins, and how much it leaves free on its right.
[[nodiscard]] int padLeft(live::QueueColumn column);

} // namespace ui::queue
