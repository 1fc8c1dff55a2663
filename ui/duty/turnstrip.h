// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/centre/patrolviews.h"
#include "theme/theme.h"

#include <QWidget>

namespace ui::duty {

/// The strip at the head of the duty page: the running turn with its phase and how far it is, and a few counts. What is missing stands in
/// inverse. What does not fit is left out, from the right. GUI thread only.
class TurnStrip final : public QWidget {
    Q_OBJECT
public:
    struct Count {
        QString name, value, unit;
        bool gap = false;
        friend bool operator==(const Count &, const Count &) = default;
    };
    struct View {
        QString turn, phase;
        double elapsed = 0; ///< share of the turn, 0 … 1
        std::vector<Count> counts;
        friend bool operator==(const View &, const View &) = default;
    };

    explicit TurnStrip(const theme::Theme &theme, QWidget *parent = nullptr);
    void setView(const View &view);
    [[nodiscard]] const View &view() const { return m_view; }
    [[nodiscard]] QSize sizeHint() const override { return {800, 56}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {400, 56}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    View m_view;
};

/// "实战攻坚阶段, day 7": the phase of a moment, and which of its days that is; of one without a beginning its name, without a phase empty.
/// Translated.
[[nodiscard]] QString phaseText(const region::Region &region, base::Instant now);

/// What the strip says of a centre at a moment. Pure.
[[nodiscard]] TurnStrip::View turnStripOf(const region::Region &region, const domain::Centre &centre, const live::PatrolsView &patrols,
                                          base::Instant now);

} // namespace ui::duty
