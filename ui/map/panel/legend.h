// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

#include <QWidget>

#include <utility>
#include <vector>

namespace ui::map {

/// What the signs of a map mean, of those layers alone that are on. GUI thread only.
class Legend final : public QWidget {
    Q_OBJECT
public:
    Legend(const std::vector<LayerSpec> &layers, const theme::Theme &theme, QWidget *parent = nullptr);

    void setChoice(const LayerChoice &choice);

private:
    [[nodiscard]] QWidget *rowOf(const LegendRow &row, const theme::Theme &theme);
    std::vector<std::pair<LayerSpec, QWidget *>> m_rows;
};

} // namespace ui::map
