// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/part/section.h"
#include "domain/case/caseevent.h"
#include "domain/case/clockstanding.h"
#include "region/region.h"

#include <vector>

namespace ui::casefile {

/// What happened, oldest first, in local time, and the running deadline as the open last mark.
class Timeline final : public Section {
    Q_OBJECT
public:
    explicit Timeline(const theme::Theme &theme, QWidget *parent = nullptr);

    struct Line {
        enum class Kind : quint8 { Done, System, Next };
        QString time, label, story;
        Kind kind = Kind::Done;
        friend bool operator==(const Line &, const Line &) = default;
    };
    void setLines(std::vector<Line> lines);
    [[nodiscard]] const std::vector<Line> &lines() const { return m_lines; }
    /// Where the newest line that has happened, with what is still to come below it, lies in this widget.
    [[nodiscard]] QRect newest() const;
    [[nodiscard]] theme::SpokenParts spokenParts() const override;

protected:
    [[nodiscard]] int bodyHeight(int width) const override;
    void paintBody(QPainter &painter, const QRectF &box) override;

private:
    [[nodiscard]] QStringList wrapped(const Line &line, qreal width) const;
    [[nodiscard]] qreal labelWidth() const;
    std::vector<Line> m_lines;
    qreal m_time = 72;
};

/// The lines of a case: time of day for today's, with the date for older ones; a time that is not to be relied on carries a question mark.
[[nodiscard]] std::vector<Timeline::Line> timelineOf(const domain::Case &c, const std::vector<domain::CommittedEvent> &timeline,
                                                     const region::Region &region, base::Instant now, const domain::ClockStanding &clock = {});

} // namespace ui::casefile
