// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/section.h"
#include "domain/case.h"

#include <vector>

namespace ui::casefile {

/// Before, during and after the handling. A photo that is missing, or whose picture this console cannot reach, is a dashed box with the
/// reason; the layout never moves.
class PhotoRow final : public Section {
    Q_OBJECT
public:
    explicit PhotoRow(const theme::Theme &theme, QWidget *parent = nullptr);

    struct Frame {
        QString caption, note, hint; ///< under the box; in the box
        bool present = false;
        friend bool operator==(const Frame &, const Frame &) = default;
    };
    void setFrames(std::vector<Frame> frames);
    [[nodiscard]] const std::vector<Frame> &frames() const { return m_frames; }

protected:
    [[nodiscard]] int bodyHeight(int width) const override;
    void paintBody(QPainter &painter, const QRectF &box) override;

private:
    [[nodiscard]] bool anyPresent() const;
    [[nodiscard]] static qreal frameHeight(qreal width) { return width >= 480 ? 108 : 84; }
    void paintAbsent(QPainter &painter, const QRectF &box) const;
    std::vector<Frame> m_frames;
};

/// The three frames of a case: what the timeline brought, and what is asked for before the next step.
[[nodiscard]] std::vector<PhotoRow::Frame> framesOf(const domain::Case &c, const std::vector<domain::CommittedEvent> &timeline);

} // namespace ui::casefile
