// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/changes.h"
#include "live/views.h"
#include "region/region.h"

#include <QHash>

#include <array>
#include <vector>

namespace live {

/// Where an open case stands on the dispatch board. Every open case stands in exactly one.
enum class BoardColumn : quint8 {
    ToDispatch, ///< reported, looked at or filed, and with nobody now
    ToAccept,   ///< 待签收
    Accepted,   ///< 已签收
    InHand,     ///< 处置中
    Checking,   ///< said to be done; looked at, or to be closed
    Elsewhere,  ///< 移交: with a partner
    Suspended   ///< 挂起, whatever its state
};
inline constexpr std::array kBoardColumns{BoardColumn::ToDispatch, BoardColumn::ToAccept,  BoardColumn::Accepted, BoardColumn::InHand,
                                          BoardColumn::Checking,   BoardColumn::Elsewhere, BoardColumn::Suspended};
[[nodiscard]] QString word(BoardColumn column);  ///< stable, for --json: "to-accept"
[[nodiscard]] QString label(BoardColumn column); ///< translated
/// Of an open case.
[[nodiscard]] BoardColumn boardColumnOf(domain::CaseState state, bool suspended);

/// One case on the board.
struct BoardMark {
    base::CaseId id;
    Slot slot = 0;
    domain::Severity level = domain::Severity::Green;
    BoardColumn column = BoardColumn::ToDispatch;
    Urgency urgency = Urgency::None;
    qint64 dueAt = 0; ///< msec UTC, of the running clock; 0: none runs
    friend bool operator==(const BoardMark &, const BoardMark &) = default;
};

/// One department, or those that no department has.
struct BoardLine {
    QString code;                 ///< empty: nobody has them yet
    QString name, shortName;      ///< of a department that the pack does not name its code
    int capacity = 0;             ///< open cases it can carry, by the pack; 0: not said
    std::vector<BoardMark> marks; ///< by column, in it the worst first, then whose clock ends soonest

    [[nodiscard]] int open() const { return int(marks.size()); }
    [[nodiscard]] int overdue() const;
    [[nodiscard]] int in(BoardColumn column) const;
    /// open / capacity; 0 where the pack says no capacity.
    [[nodiscard]] double load() const { return capacity > 0 ? double(open()) / capacity : 0; }
    friend bool operator==(const BoardLine &, const BoardLine &) = default;
};

/// Department × state, every open case once: the departments in the pack's order, then codes that the pack does not know, last those that nobody has.
/// Kept up to date by what changed, so that a frame costs what changed. GUI thread, or any one thread with its table.
class DispatchBoard {
public:
    /// Starts again from the table.
    void reset(const CaseTable &table, const region::Region &region, base::Instant now);
    /// Takes in what changed since; the places in lines() that are otherwise now, ascending. With changes.everything, or where a department came that
    /// no line has, it starts again and all are.
    std::vector<size_t> follow(const CaseTable &table, const region::Region &region, const Changes &changes, base::Instant now);

    [[nodiscard]] const std::vector<BoardLine> &lines() const { return m_lines; }
    /// The line of a department's code; none: it has no line.
    [[nodiscard]] std::optional<size_t> lineOf(const QString &code) const;
    [[nodiscard]] int open() const;
    [[nodiscard]] int overdue() const;
    [[nodiscard]] int in(BoardColumn column) const;

private:
    [[nodiscard]] std::vector<size_t> all() const;
    void takeOut(Slot slot, std::vector<size_t> &touched);
    void putIn(const CaseTable &table, Slot slot, size_t line, base::Instant now, std::vector<size_t> &touched);
    std::vector<BoardLine> m_lines;
    QHash<QString, size_t> m_byCode;
    QHash<Slot, size_t> m_placeOf; ///< the line that has the mark
    double m_nearShare = 0.8;
};

} // namespace live
