// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"
#include "map/layer/layer.h"

#include <QFrame>

#include <array>
#include <utility>
#include <vector>

class QCheckBox;
namespace ui::theme {
class Label;
}
class QVBoxLayout;

namespace ui::map {

/// The switches of the map: those of its layers (layers()), of the cases' levels with their open counts, of elements by kind with the region's
/// counts.
class LayersPanel final : public QFrame {
    Q_OBJECT
public:
    LayersPanel(const live::Hall &hall, const theme::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] LayerChoice choice() const;
    /// A kind's name for people; the kind itself when the program knows none.
    [[nodiscard]] static QString kindName(const QString &kind);

Q_SIGNALS:
    void choiceChanged();

private:
    QCheckBox *addRow(QVBoxLayout &rows, const QString &name, theme::Label **count, bool on, const QPixmap &glyph);
    void addHeading(QVBoxLayout &rows, const QString &text);
    void addLayers(QVBoxLayout &rows, LayerSwitch::Group group);
    void addLevels(QVBoxLayout &rows);
    void addKinds(QVBoxLayout &rows);
    void showCounts();
    [[nodiscard]] QPixmap markOf(domain::Severity level) const;
    [[nodiscard]] QPixmap glyphOf(theme::Icon icon) const;

    const live::Hall &m_hall;
    const theme::Theme &m_theme;
    struct Row {
        LayerSpec layer;
        QCheckBox *box = nullptr;
        theme::Label *count = nullptr;
    };
    std::vector<Row> m_layers;
    std::array<QCheckBox *, 5> m_levels{};
    std::array<theme::Label *, 5> m_levelCounts{};
    std::vector<std::pair<QString, QCheckBox *>> m_kinds;
};

} // namespace ui::map
