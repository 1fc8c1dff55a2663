// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/dossier/sensorrows.h"

#include "base/text/outsidetext.h"
#include "live/text/timetext.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ui::map {

namespace {

constexpr int kSensorRow = 40;
constexpr qreal kCourseWidth = 72;

} // namespace

SensorRows::SensorRows(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SensorRows::setLines(std::vector<live::SensorLine> lines, base::Instant now)
{
    m_lines = std::move(lines);
    m_now = now;
    setVisible(!m_lines.empty());
    updateGeometry();
    update();
}

void SensorRows::setCourses(live::ThingCourses courses)
{
    m_courses = std::move(courses);
    update();
}

QSize SensorRows::sizeHint() const { return {200, int(m_lines.size()) * kSensorRow}; }

QString SensorRows::whenText(size_t row) const
{
    const live::SensorLine &line = m_lines[row];
    if (!line.state)
        return tr("Nothing was ever heard of it");
    const QString last = tr("last %1 ago").arg(live::spanText(m_now - line.state->reading.at));
    return line.period.count() > 0 ? tr("every %1, %2").arg(live::spanText(line.period), last) : last;
}

QString SensorRows::rightText(size_t row) const
{
    const live::SensorLine &line = m_lines[row];
    if (!line.state)
        return tr("unknown");
    return line.isSilent() ? tr("Silent %1").arg(live::spanText(m_now - line.state->reading.at)) : live::valueText(line.state->reading);
}

theme::SpokenParts SensorRows::spokenParts() const
{
    theme::SpokenParts parts;
    for (size_t row = 0; row < m_lines.size(); ++row)
        parts.push_back({theme::spokenList({m_lines[row].kind, m_lines[row].code, whenText(row), rightText(row)}),
                         QRect(0, int(row) * kSensorRow, width(), kSensorRow), QAccessible::ListItem});
    return parts;
}

void SensorRows::paintCourse(QPainter &painter, const QRectF &box, const std::vector<std::pair<base::Instant, double>> &course) const
{
    if (course.size() < 2)
        return;
    const auto [least, most] = std::ranges::minmax_element(course, {}, &std::pair<base::Instant, double>::second);
    const double low = least->second, span = std::max(most->second - low, 1e-9);
    const double begin = double(base::toMsec(course.front().first));
    const double length = std::max(1.0, double(base::toMsec(course.back().first)) - begin);
    QPolygonF line;
    for (const auto &[at, number] : course) {
        const QPointF point(box.left() + box.width() * (double(base::toMsec(at)) - begin) / length,
                            box.bottom() - box.height() * (number - low) / span);
        line << point;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.palette().hairline, 1));
    painter.drawLine(box.bottomLeft(), box.bottomRight());
    painter.setPen(QPen(m_theme.palette().text, 1.5));
    QPainterPath path;
    path.addPolygon(line);
    painter.drawPath(path);
}

void SensorRows::paintRow(QPainter &painter, size_t row) const
{
    const look::Palette &palette = m_theme.palette();
    const live::SensorLine &line = m_lines[row];
    const qreal top = qreal(row) * kSensorRow;
    m_theme.paintIcon(painter, theme::Icon::Sensor, QRectF(0, top + 4, 16, 16), palette.textSecond);
    qreal right = width();
    if (line.isSilent()) {
        right = m_theme.paintTag(painter, rightText(row), QPointF(right, top + 8), 13, theme::TagStyle::Solid).left() - 8;
    } else {
        right -= theme::paintText(painter, rightText(row), QRectF(width() / 2.0, top, width() / 2.0, kSensorRow),
                                  look::sans(14, line.state.has_value()), line.state ? palette.text : palette.textThird, Qt::AlignRight) +
                 8;
    }
    if (const auto course = m_courses.constFind(line.code); course != m_courses.constEnd() && course->size() > 1) {
        paintCourse(painter, QRectF(right - kCourseWidth, top + 8, kCourseWidth, kSensorRow - 20), *course);
        right -= kCourseWidth + 8;
    }
    const QString name = line.kind.isEmpty() ? line.code : base::isolated(line.kind) + QLatin1Char(' ') + line.code;
    theme::paintText(painter, name, QRectF(24, top, right - 24, 20), look::sans(14), palette.text);
    theme::paintText(painter, whenText(row), QRectF(24, top + 19, right - 24, 18), look::sans(13), palette.textThird);
}

void SensorRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t row = 0; row < m_lines.size(); ++row)
        paintRow(painter, row);
}

} // namespace ui::map
