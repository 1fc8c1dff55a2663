// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/place/placedesk.h"
#include "theme/theme.h"

#include <QFrame>

#include <array>
#include <memory>
#include <optional>

class QComboBox;
namespace ui::theme {
class Label;
}
namespace ui::actions {
class Chip;
}
namespace live {
class Hall;
}

namespace ui::map {

class LayersPanel;
class MapView;

/// Which weekdays and hours the layer by hour and weekday shows, and of how many days and cases; there while the layer is on. It has the counts read
/// when the layer is switched on, and again on another day. GUI thread; waits for nothing.
class HourPanel final : public QFrame {
    Q_OBJECT
public:
    HourPanel(const live::Hall &hall, const theme::Theme &theme, LayersPanel &layers, MapView &map, QWidget *parent);

    /// Outlives the widget; null: nothing is known.
    void use(report::PlaceDesk *places);
    /// What was read; null: not yet.
    [[nodiscard]] const std::shared_ptr<const report::GridHours> &hours() const { return m_hours; }
    [[nodiscard]] QString sentence() const;

private:
    void follow();
    void read();
    void choose();
    void tell();
    const live::Hall &m_hall;
    LayersPanel &m_layers;
    MapView &m_map;
    report::PlaceDesk *m_places = nullptr;
    std::shared_ptr<const report::GridHours> m_hours;
    std::optional<QDate> m_readOn; ///< the town's date
    std::array<actions::Chip *, 7> m_weekdays{};
    QComboBox *m_from = nullptr, *m_to = nullptr;
    theme::Label *m_said = nullptr;
};

} // namespace ui::map
