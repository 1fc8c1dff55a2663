// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"
#include "theme/spoken.h"

#include <QTimer>
#include <QWidget>

namespace ui::map {

class MapView;

/// The small card of what the pointer rests on, or the keyboard's mark: its layer says what it says. Of a case under the pointer a tip says why
/// (actions::WhyTips), so that it has a card for the keyboard alone. It never covers what it describes, takes no
/// click, and goes when the pointer leaves or the map moves. GUI thread.
class HoverCard final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    /// So long the pointer rests before a card comes.
    static constexpr std::chrono::milliseconds kRest{450};

    HoverCard(const theme::Theme &theme, MapView &view);

    /// At once, of what stands under a pixel of the view; hides where nothing there has a card. Whether there is one.
    bool showAt(QPointF pixel);
    /// No cards come while it is off: something is measured, dragged or picked.
    void setOn(bool on);
    [[nodiscard]] const MapCard &card() const { return m_card; }
    [[nodiscard]] QString spokenName() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void goAway();
    [[nodiscard]] QSize cardSize() const;
    [[nodiscard]] std::optional<QPoint> placeFor(QSize size) const;
    const theme::Theme &m_theme;
    MapView &m_view;
    MapCard m_card;
    QPointF m_rests; ///< the pointer, in pixels of the view
    QTimer m_rest;
    bool m_on = true;
};

} // namespace ui::map
