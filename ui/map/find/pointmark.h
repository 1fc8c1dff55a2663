// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "theme/theme.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace ui::map {

class MapView;

/// A place on the map that is no case's: two rings and its name, laid over the map and moving with it. It flashes for a few half seconds when
/// it is another place, and stands still then. While a place is picked it takes clicks, and a cross stands in the middle for the keyboard. GUI
/// thread.
class PointMark final : public QWidget {
    Q_OBJECT
public:
    PointMark(const theme::Theme &theme, MapView &view);

    /// None: nothing is marked.
    void setPoint(const std::optional<base::GeoPoint> &point, const QString &name, bool flashes);
    [[nodiscard]] const std::optional<base::GeoPoint> &point() const { return m_point; }
    [[nodiscard]] bool isFlashing() const { return m_flash.isActive(); }
    void setPicking(bool picking);
    [[nodiscard]] bool isPicking() const { return m_picking; }
    /// The ground in the middle of the map.
    [[nodiscard]] base::GeoPoint middle() const;

Q_SIGNALS:
    void picked(base::GeoPoint point);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] base::GeoPoint groundAt(QPointF pixel) const;
    void blink();
    const theme::Theme &m_theme;
    MapView &m_view;
    std::optional<base::GeoPoint> m_point;
    QString m_name;
    QTimer m_flash;
    int m_left = 0; ///< half seconds to flash
    bool m_picking = false;
    std::optional<QPointF> m_pressed;
};

} // namespace ui::map
