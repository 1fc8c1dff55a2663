// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"
#include "map/layer/layer.h"

#include <QFrame>

#include <array>
#include <utility>
#include <vector>

namespace ui::theme {
class Label;
}
class QVBoxLayout;

namespace ui::map {

class LayerRow;
class Legend;

/// The switches of the map: those of its layers (layers()), of the cases' levels with their open counts, of elements by kind with the region's
/// counts; how strongly each is drawn, and what lies above what; below them the legend of what is on.
class LayersPanel final : public QFrame {
    Q_OBJECT
public:
    LayersPanel(const live::Hall &hall, const theme::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] LayerChoice choice() const;
    /// Shows a choice; choiceChanged() follows.
    void setChoice(const LayerChoice &choice);
    /// Other hours for the layer by hour and weekday; choiceChanged() follows.
    void setHours(const report::HourChoice &hours);
    /// A kind's name for people; the kind itself when the program knows none.
    [[nodiscard]] static QString kindName(const QString &kind);

Q_SIGNALS:
    void choiceChanged();

private:
    LayerRow *addRow(QVBoxLayout &rows, const QString &name, const QPixmap &sign, bool on, const QString &block);
    void addHeading(QVBoxLayout &rows, const QString &text);
    void addLevels(QVBoxLayout &rows);
    void addFixed(QVBoxLayout &rows, LayerSwitch::Group group);
    void addBlocks(QVBoxLayout &rows);
    void addKinds(QVBoxLayout &rows);
    void addSensorKinds(QVBoxLayout &rows);
    [[nodiscard]] bool isOffered(const LayerSpec &spec) const; ///< there is something of it in this town
    [[nodiscard]] bool isSeen(const QString &block) const;
    void arrange();
    void move(const QString &block, int steps);
    void tell();
    void showCounts();
    [[nodiscard]] QPixmap markOf(domain::Severity level) const;
    [[nodiscard]] QPixmap glyphOf(theme::Icon icon) const;

    const live::Hall &m_hall;
    const theme::Theme &m_theme;
    struct Row {
        LayerSpec layer;
        LayerRow *row = nullptr;
    };
    const std::vector<LayerSpec> m_specs;
    std::vector<Row> m_layers;
    std::array<LayerRow *, 5> m_levels{};
    std::vector<std::pair<QString, LayerRow *>> m_kinds;
    std::vector<std::pair<QString, LayerRow *>> m_sensorKinds; ///< seen while sensors are shown
    report::HourChoice m_hours;
    QStringList m_order;                                 ///< of the blocks, the lowest first
    std::vector<std::pair<QString, QWidget *>> m_blocks; ///< by name
    QVBoxLayout *m_stack = nullptr;                      ///< of the blocks, the highest first
    theme::Label *m_onOf = nullptr;
    Legend *m_legend = nullptr;
};

} // namespace ui::map
