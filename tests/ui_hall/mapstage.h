// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/mapview.h"
#include "map/plan/gridground.h"
#include "ui_hall/hallstage.h"

#include <memory>
#include <vector>

/// A map of the stage's town, laid out.
inline std::unique_ptr<ui::map::MapView> shownMap(const HallStage &stage, const ui::theme::Theme &theme, ui::map::MapMode mode, QSize size,
                                                  qreal unit = 1)
{
    auto view = std::make_unique<ui::map::MapView>(stage.hall, theme, mode);
    view->setUnit(unit);
    view->resize(size);
    view->show();
    view->grab();
    return view;
}

inline std::vector<ui::map::GridGround> groundsOf(const ui::map::MapView &view)
{
    std::vector<ui::map::GridGround> grounds;
    for (const ui::map::MapScene::GridShape &grid : view.scene().grids())
        grounds.emplace_back(grid, view.camera());
    return grounds;
}
