// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"
#include "map/strip/daybars.h"
#include "report/course/coursedesk.h"

#include <QFrame>

namespace ui::theme {
class Label;
}

namespace ui::map {

/// The foot of the live map: that it is live, the time, how many cases were open in the last 24 hours, and the ways into the past. Reads when it is
/// shown, and again every ten minutes. GUI thread; waits for nothing.
class LiveStrip final : public QFrame {
    Q_OBJECT
public:
    /// The hall outlives it.
    LiveStrip(const live::Hall &hall, const theme::Theme &theme, QWidget *parent);

    /// Where it reads how the days went; outlives it. Without one it is hidden.
    void use(report::CourseDesk &courses);
    /// Whether what it asked for is there.
    [[nodiscard]] bool isComplete() const { return m_waits == 0; }
    [[nodiscard]] DayBars &bars() const { return *m_bars; }
    [[nodiscard]] actions::KeyButton &backButton() const { return *m_back; }
    [[nodiscard]] actions::KeyButton &minuteButton() const { return *m_minute; }
    /// "14:37:26".
    [[nodiscard]] QString timeText() const;

Q_SIGNALS:
    void momentWanted(base::Instant at); ///< the hall as it was then
    void lookBackWanted();
    void minuteWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void passTime();
    void read();
    void receive(const base::Result<report::DayCourse> &day);
    const live::Hall &m_hall;
    report::CourseDesk *m_courses = nullptr;
    std::optional<base::Instant> m_next; ///< to be read then; none: at once
    base::Instant m_asked{};             ///< up to when was read last
    std::vector<DayBars::Bar> m_found;
    int m_waits = 0; ///< days that are being read
    theme::Label *m_time;
    DayBars *m_bars;
    actions::KeyButton *m_back, *m_minute;
};

} // namespace ui::map
