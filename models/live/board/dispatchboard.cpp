// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/board/dispatchboard.h"

#include "domain/wordtable.h"
#include "live/cases/deadlines.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <tuple>

namespace live {

namespace {

constexpr domain::WordEntry<BoardColumn> kBoardColumnWords[]{{BoardColumn::ToDispatch, "to-dispatch"}, {BoardColumn::ToAccept, "to-accept"},
                                                             {BoardColumn::Accepted, "accepted"},      {BoardColumn::InHand, "in-hand"},
                                                             {BoardColumn::Checking, "checking"},      {BoardColumn::Elsewhere, "elsewhere"},
                                                             {BoardColumn::Suspended, "suspended"}};

/// The order of the marks of a line.
bool markStandsBefore(const BoardMark &left, const BoardMark &right)
{
    const auto key = [](const BoardMark &mark) {
        return std::tuple(mark.column, mark.level, mark.dueAt == 0 ? std::numeric_limits<qint64>::max() : mark.dueAt, mark.id);
    };
    return key(left) < key(right);
}

BoardMark markOf(const CaseRow &row, Slot slot, double nearShare, base::Instant now)
{
    const Countdown clock = clockOf(row, nearShare);
    return {row.id, slot, row.level, boardColumnOf(row.state, row.suspended), clock.urgency(now), clock.stage ? base::toMsec(clock.dueAt) : 0};
}

void noteLine(std::vector<size_t> &touched, size_t line)
{
    if (const auto at = std::ranges::lower_bound(touched, line); at == touched.end() || *at != line)
        touched.insert(at, line);
}

} // namespace

QString word(BoardColumn column) { return domain::wordIn(kBoardColumnWords, column); }

QString label(BoardColumn column)
{
    switch (column) {
    case BoardColumn::ToDispatch: return QCoreApplication::translate("live", "To dispatch");
    case BoardColumn::ToAccept: return QCoreApplication::translate("live", "To accept");
    case BoardColumn::Accepted: return QCoreApplication::translate("live", "Accepted");
    case BoardColumn::InHand: return QCoreApplication::translate("live", "In hand");
    case BoardColumn::Checking: return QCoreApplication::translate("live", "Checking");
    case BoardColumn::Elsewhere: return QCoreApplication::translate("live", "With a partner");
    case BoardColumn::Suspended: return QCoreApplication::translate("live", "Suspended");
    }
    return {};
}

BoardColumn boardColumnOf(domain::CaseState state, bool suspended)
{
    using domain::CaseState;
    if (suspended)
        return BoardColumn::Suspended;
    switch (state) {
    case CaseState::Dispatched: return BoardColumn::ToAccept;
    case CaseState::Accepted: return BoardColumn::Accepted;
    case CaseState::OnScene: return BoardColumn::InHand;
    case CaseState::Handled:
    case CaseState::PostChecking:
    case CaseState::Checked: return BoardColumn::Checking;
    case CaseState::Transferred: return BoardColumn::Elsewhere;
    case CaseState::Reported:
    case CaseState::PreVerifying:
    case CaseState::Filed:
    case CaseState::Closed:
    case CaseState::Revisited:
    case CaseState::Evaluated:
    case CaseState::Void:
    case CaseState::Merged:
    case CaseState::Collected:
    case CaseState::Studied:
    case CaseState::Forwarded:
    case CaseState::Weighed:
    case CaseState::Answered: return BoardColumn::ToDispatch;
    }
    return BoardColumn::ToDispatch;
}

int BoardLine::overdue() const { return int(std::ranges::count(marks, Urgency::Overdue, &BoardMark::urgency)); }

int BoardLine::in(BoardColumn column) const { return int(std::ranges::count(marks, column, &BoardMark::column)); }

void DispatchBoard::reset(const CaseTable &table, const region::Region &region, base::Instant now)
{
    m_lines.clear();
    m_byCode.clear();
    m_placeOf.clear();
    m_nearShare = region.rulebook.nearShare;
    const auto add = [this](BoardLine line) {
        m_byCode.insert(line.code, m_lines.size());
        m_lines.push_back(std::move(line));
    };
    for (const region::Department &each : region.departments)
        add({each.code, each.name, each.briefName(), each.capacity, {}});
    QStringList others;
    const auto codeOf = [&table](const CaseRow &row) -> const QString & { return table.names().text(row.department); };
    for (const CaseRow &row : table.rows()) {
        const QString &code = codeOf(row);
        if (isOpen(row) && !code.isEmpty() && !m_byCode.contains(code) && !others.contains(code))
            others.append(code);
    }
    others.sort();
    for (const QString &code : std::as_const(others))
        add({code, code, code, 0, {}});
    add({});
    for (Slot slot = 0; slot < table.rows().size(); ++slot) {
        const CaseRow &row = table.row(slot);
        if (!isOpen(row))
            continue;
        const size_t line = m_byCode.value(codeOf(row));
        m_lines[line].marks.push_back(markOf(row, slot, m_nearShare, now));
        m_placeOf.insert(slot, line);
    }
    for (BoardLine &line : m_lines)
        std::ranges::sort(line.marks, markStandsBefore);
}

std::vector<size_t> DispatchBoard::follow(const CaseTable &table, const region::Region &region, const Changes &changes, base::Instant now)
{
    std::vector<size_t> touched;
    if (!changes.everything) {
        for (const auto *slots : {&changes.cases, &changes.clocks}) {
            for (const Slot slot : *slots) {
                takeOut(slot, touched);
                const CaseRow &row = table.row(slot);
                if (!isOpen(row))
                    continue;
                const auto line = lineOf(table.names().text(row.department));
                if (!line) {
                    reset(table, region, now);
                    return all();
                }
                putIn(table, slot, *line, now, touched);
            }
        }
        return touched;
    }
    reset(table, region, now);
    return all();
}

std::vector<size_t> DispatchBoard::all() const
{
    std::vector<size_t> lines(m_lines.size());
    for (size_t at = 0; at < lines.size(); ++at)
        lines[at] = at;
    return lines;
}

void DispatchBoard::takeOut(Slot slot, std::vector<size_t> &touched)
{
    const auto place = m_placeOf.find(slot);
    if (place == m_placeOf.end())
        return;
    std::erase_if(m_lines[*place].marks, [slot](const BoardMark &mark) { return mark.slot == slot; });
    noteLine(touched, *place);
    m_placeOf.erase(place);
}

void DispatchBoard::putIn(const CaseTable &table, Slot slot, size_t line, base::Instant now, std::vector<size_t> &touched)
{
    const BoardMark mark = markOf(table.row(slot), slot, m_nearShare, now);
    std::vector<BoardMark> &marks = m_lines[line].marks;
    marks.insert(std::ranges::upper_bound(marks, mark, markStandsBefore), mark);
    m_placeOf.insert(slot, line);
    noteLine(touched, line);
}

std::optional<size_t> DispatchBoard::lineOf(const QString &code) const
{
    const auto found = m_byCode.constFind(code);
    return found == m_byCode.cend() ? std::nullopt : std::optional(*found);
}

int DispatchBoard::open() const
{
    int sum = 0;
    for (const BoardLine &line : m_lines)
        sum += line.open();
    return sum;
}

int DispatchBoard::overdue() const
{
    int sum = 0;
    for (const BoardLine &line : m_lines)
        sum += line.overdue();
    return sum;
}

int DispatchBoard::in(BoardColumn column) const
{
    int sum = 0;
    for (const BoardLine &line : m_lines)
        sum += line.in(column);
    return sum;
}

} // namespace live
