// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replay/replay.h"
#include "theme/scaledpanel.h"

namespace ui::replay {

/// The hour before the shown moment in three sentences (2156 × 184 at design size); of a visitor's minute the hour that is played. GUI thread.
class HourBox final : public theme::ScaledPanel {
    Q_OBJECT
public:
    /// The replay outlives it.
    HourBox(const Replay &replay, const theme::Theme &theme, QWidget *parent = nullptr);

    static constexpr qreal kHigh = 184; ///< units
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    [[nodiscard]] QString spokenName() const override;

protected:
    void paint(QPainter &painter, QSizeF size) override;

private:
    const Replay &m_replay;
};

} // namespace ui::replay
