// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mappage.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui::map {

namespace {

constexpr int kColumn = 268;
constexpr int kLeastLayers = 180; ///< a few rows, whatever stands below them

} // namespace

MapPage::MapPage(const live::Hall &hall, const theme::Theme &theme, QWidget *parent) : QWidget(parent)
{
    auto *page = new QHBoxLayout(this);
    page->setContentsMargins(8, 8, 8, 8);
    page->setSpacing(8);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    m_layers = new LayersPanel(hall, theme, this);
    m_grid = new GridPanel(hall, theme, this);
    m_map = new MapView(hall, theme, MapMode::Desk, this);
    m_grid->setFixedWidth(kColumn);
    m_layersArea = new QScrollArea(this);
    m_layersArea->setWidget(m_layers);
    m_layersArea->setWidgetResizable(true);
    m_layersArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_layersArea->setFixedWidth(kColumn);
    m_views = new MapViews(hall, theme, *m_layers, *m_map, this);
    m_views->setFixedWidth(kColumn);
    column->addWidget(m_views);
    m_layersArea->setMinimumHeight(kLeastLayers);
    column->addWidget(m_layersArea, 3);
    m_hours = new HourPanel(hall, theme, *m_layers, *m_map, this);
    m_hours->setFixedWidth(kColumn);
    column->addWidget(m_hours);
    column->addWidget(m_grid); // little, until a grid is chosen
    page->addLayout(column);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(8);
    middle->addWidget(m_map, 1);
    m_strip = new LiveStrip(hall, theme, this);
    middle->addWidget(m_strip);
    page->addLayout(middle, 1);
    m_dossier = new DossierPanel(hall, theme, this);
    page->addWidget(m_dossier);
    setFocusProxy(m_map);
    connect(m_layers, &LayersPanel::choiceChanged, this, [this] { m_map->setLayers(m_layers->choice()); });
    connect(this, &MapPage::gridChosen, m_grid, [this, column](const QString &code) { column->setStretchFactor(m_grid, code.isEmpty() ? 0 : 2); });
    connect(m_map, &MapView::gridChosen, this, &MapPage::setChosenGrid);
    m_canvas = new MapCanvas(hall, theme, *m_map, this);
    m_card = new HoverCard(theme, *m_map);
    m_walk = new ThingWalk(theme, *m_map, *m_card);
    connect(&m_canvas->sheet(), &ToolSheet::toolChanged, this, [this] { m_card->setOn(m_canvas->sheet().tool() == MapTool::None); });
    connect(m_views, &MapViews::left, m_map, [this] { m_map->setFocus(Qt::OtherFocusReason); });
    connect(m_canvas, &MapCanvas::gridChosen, this, &MapPage::setChosenGrid);
    connect(m_canvas, &MapCanvas::caseChosen, m_map, &MapView::caseChosen);
    connect(m_map, &MapView::caseChosen, this, [this](base::CaseId id) {
        m_map->setChosenCase(id);
        Q_EMIT caseChosen(id);
    });
    m_dossier->setElements(m_map->elements());
    connect(m_map, &MapView::elementsChanged, m_dossier, [this] { m_dossier->setElements(m_map->elements()); });
    connect(m_map, &MapView::elementChosen, m_dossier, &DossierPanel::showElement);
    connect(m_map, &MapView::sensorsChosen, m_dossier, &DossierPanel::showSensors);
    connect(m_canvas, &MapCanvas::elementChosen, m_dossier, &DossierPanel::showElement);
    connect(m_dossier, &DossierPanel::reportWanted, this, &MapPage::reportWanted);
    connect(m_dossier, &DossierPanel::lookBackWanted, this, &MapPage::lookBackWanted);
    connect(m_dossier, &DossierPanel::closed, m_map, [this] { m_map->setFocus(Qt::OtherFocusReason); });
    connect(m_dossier, &DossierPanel::caseChosen, m_map, &MapView::caseChosen);
    connect(m_grid, &GridPanel::wallWanted, this, &MapPage::wallWanted);
    connect(m_grid, &GridPanel::caseChosen, this, [this](base::CaseId id) {
        m_map->setChosenCase(id);
        Q_EMIT caseChosen(id);
    });
}

void MapPage::setChosenCase(std::optional<base::CaseId> id) { m_map->setChosenCase(id); }

void MapPage::setChosenGrid(const QString &code)
{
    m_map->setChosenGrid(code);
    m_grid->setGrid(code);
    Q_EMIT gridChosen(code);
}

void MapPage::keyPressEvent(QKeyEvent *event)
{
    if (m_layersKeys.contains(QKeySequence(event->keyCombination()))) {
        m_layersArea->setVisible(!m_layersArea->isVisible());
        m_views->setVisible(m_layersArea->isVisible());
        return;
    }
    if (const int digit = event->key() - Qt::Key_1;
        event->modifiers() == Qt::NoModifier && digit >= 0 && digit < 9 && m_views->apply(size_t(digit))) {
        return;
    }
    if (m_wallKeys.contains(QKeySequence(event->keyCombination())) && !m_grid->grid().isEmpty()) {
        Q_EMIT wallWanted(m_grid->grid());
        return;
    }
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if ((enters && m_walk->choose()) || (event->key() == Qt::Key_Escape && m_walk->clear())) {
        return;
    }
    if (event->key() == Qt::Key_Escape && m_dossier->isOpen()) {
        m_dossier->close();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace ui::map
