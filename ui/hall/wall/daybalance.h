// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"

namespace ui::hall {

/// How the day led to what stands open now: carried + filed − closed − withdrawn + unfiled = open, always. The terms are the printed day's
/// (report::DayFigures), so that the evening's 结转 on paper is the morning's on the wall.
struct DaySum {
    int carried = 0; ///< filed before today, and open when the day began
    int filed = 0, closed = 0;
    int withdrawn = 0; ///< filed cases that ended today without a close: voided or merged
    int unfiled = 0;   ///< open and not filed yet
    int open = 0;
    friend bool operator==(const DaySum &, const DaySum &) = default;
};

/// Counts what the hall's own figures of the day leave out, from the table's changes and without a scan; anew when another day begins. GUI thread
/// only; the hall must outlive it.
class DayBalance final : public QObject {
    Q_OBJECT
public:
    explicit DayBalance(const live::Hall &hall, QObject *parent = nullptr);

    [[nodiscard]] DaySum sum();

private:
    void follow(const live::ChangeSet &changes);
    void recount();
    void add(const live::CaseRow &row, int by);
    const live::Hall &m_hall;
    domain::LocalDay m_day;
    int m_carried = 0, m_unfiled = 0, m_open = 0;
};

} // namespace ui::hall
