// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/things/sensorlines.h"
#include "theme/spoken.h"
#include "theme/theme.h"

#include <QWidget>

namespace ui::map {

/// Sensors, one row each: kind and code, how often it speaks and when it did, its numbers of the last while as a line, what it said last; silence is
/// inverse. Painted; as high as its rows. GUI thread.
class SensorRows final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    SensorRows(const theme::Theme &theme, QWidget *parent);

    void setLines(std::vector<live::SensorLine> lines, base::Instant now);
    void setCourses(live::ThingCourses courses);
    [[nodiscard]] const std::vector<live::SensorLine> &lines() const { return m_lines; }
    /// What stands below the name of a row, and at its right.
    [[nodiscard]] QString whenText(size_t row) const;
    [[nodiscard]] QString rightText(size_t row) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] theme::SpokenParts spokenParts() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintRow(QPainter &painter, size_t row) const;
    void paintCourse(QPainter &painter, const QRectF &box, const std::vector<std::pair<base::Instant, double>> &course) const;
    const theme::Theme &m_theme;
    std::vector<live::SensorLine> m_lines;
    live::ThingCourses m_courses;
    base::Instant m_now;
};

} // namespace ui::map
