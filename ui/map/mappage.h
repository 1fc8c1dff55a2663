// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/card/thingwalk.h"
#include "map/dossier/dossierpanel.h"
#include "map/mapview.h"
#include "map/panel/gridpanel.h"
#include "map/panel/hourpanel.h"
#include "map/panel/layerspanel.h"
#include "map/panel/mapviews.h"
#include "map/strip/livestrip.h"
#include "map/tools/mapcanvas.h"

#include <QKeySequence>
#include <QList>
#include <QWidget>

class QScrollArea;

namespace ui::map {

/// The page 地图: the map with its layers and the chosen grid, on the right the dossier of a chosen element or place of sensors. L folds the layers
/// away, Enter opens the dossier of the keyboard's mark, Esc takes that away and closes the dossier.
class MapPage final : public QWidget {
    Q_OBJECT
public:
    MapPage(const live::Hall &hall, const theme::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] MapView &map() { return *m_map; }
    [[nodiscard]] GridPanel &gridPanel() { return *m_grid; }
    /// What lies over the map: go to, measure, frame.
    [[nodiscard]] MapCanvas &canvas() { return *m_canvas; }
    [[nodiscard]] LayersPanel &layersPanel() { return *m_layers; }
    [[nodiscard]] DossierPanel &dossier() { return *m_dossier; }
    /// The small card beside the pointer or the keyboard's mark, and that mark.
    [[nodiscard]] HoverCard &hoverCard() { return *m_card; }
    [[nodiscard]] ThingWalk &walk() { return *m_walk; }
    /// The hours of the layer by hour and weekday.
    [[nodiscard]] HourPanel &hourPanel() { return *m_hours; }
    /// The named views above the layers.
    [[nodiscard]] MapViews &views() { return *m_views; }
    /// Below the map, while it is live.
    [[nodiscard]] LiveStrip &strip() { return *m_strip; }
    void setChosenCase(std::optional<base::CaseId> id);
    void setChosenGrid(const QString &code);
    /// The keys that show and hide the layers; L until this is called.
    void setLayersKeys(const QList<QKeySequence> &keys) { m_layersKeys = keys; }
    /// The keys that show the chosen grid on the hall's wall; none until this is called.
    void setWallKeys(const QList<QKeySequence> &keys) { m_wallKeys = keys; }

Q_SIGNALS:
    void caseChosen(base::CaseId id);
    void gridChosen(const QString &code);                   ///< the panel shows another grid, or none
    void reportWanted(const QString &element);              ///< a case at this element is to be taken down
    void wallWanted(const QString &grid);                   ///< on the hall's wall, or off it
    void lookBackWanted(base::CaseId id, base::Instant at); ///< the hall as it was when this case came

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    LayersPanel *m_layers = nullptr;
    QScrollArea *m_layersArea = nullptr;
    GridPanel *m_grid = nullptr;
    DossierPanel *m_dossier = nullptr;
    MapView *m_map = nullptr;
    MapCanvas *m_canvas = nullptr;
    HoverCard *m_card = nullptr;
    ThingWalk *m_walk = nullptr;
    MapViews *m_views = nullptr;
    HourPanel *m_hours = nullptr;
    LiveStrip *m_strip = nullptr;
    QList<QKeySequence> m_wallKeys;
    QList<QKeySequence> m_layersKeys{QKeySequence(Qt::Key_L)};
};

} // namespace ui::map
