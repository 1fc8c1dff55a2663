// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/hall.h"
#include "live/things/thingswatch.h"
#include "map/picture/mappicture.h"
#include "map/plan/callout.h"
#include "map/plan/calmwords.h"
#include "theme/spoken.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace basemap {
class BaseMaps;
class BaseView;
} // namespace basemap

namespace ui::map {

/// The town and its open cases, kept as one picture in which what changed is painted anew; only that part of the widget is repainted. The call-out
/// and the words of a quiet hall are laid over it. Labels are planned anew when something moved, came, went or grew by a figure, not when a number
/// changed. While the camera moves, the picture moves with it. Hall: big, no pointer. Desk: pan (drag, arrows), zoom (wheel, + −), choose a case or a
/// grid. GUI thread only.
class MapView final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    MapView(const live::Hall &hall, const theme::Theme &theme, MapMode mode, QWidget *parent = nullptr);
    ~MapView() override;

    /// Hall only: pixels per design unit, times the text factor.
    void setUnit(qreal unit);
    void setChosenCase(std::optional<base::CaseId> id);
    [[nodiscard]] std::optional<base::CaseId> chosenCase() const { return m_chosen; }
    void setChosenGrid(const QString &code);
    void setLayers(const LayerChoice &choice);
    [[nodiscard]] const LayerChoice &layers() const { return m_choice; }
    /// From now on no place is shown where vulnerable people live: for whatever leaves this screen. A wall never shows one.
    void leaveOutHomes();
    /// From now on the map shows how the town's groups of sensors are, and a tip says what their sensors said last. `things` outlives it.
    void setThings(const live::ThingsWatch &things);
    /// From now on the map shows them below its colours. They outlive it.
    void setBaseMaps(basemap::BaseMaps &maps);
    /// What it wants of them is there, or it wants nothing.
    [[nodiscard]] bool isBaseComplete() const;
    /// How they are, by place in the plan's sensing.groups; none: nobody knows.
    void setHealth(const std::vector<domain::GroupHealth> &groups);
    /// When the grids were patrolled, by place in Region::grids; none: nobody knows.
    void setPatrols(const std::vector<live::GridPatrol> &patrols);
    /// How the town's elements are, whether or not they are shown. Never null.
    [[nodiscard]] const std::shared_ptr<const live::ElementFigures> &elements() const { return m_figures.elements; }
    /// Whether a chosen case is told in a corner of the map (default) or by its frame alone.
    void setCallout(bool shown);
    /// What was filed in the grids by hour and weekday; null: nobody knows.
    void setHeat(std::shared_ptr<const report::GridHours> hours);
    /// Whose word has the call-out shown, said in it; empty: nobody's.
    void setSent(const QString &words);
    [[nodiscard]] const QString &sent() const { return m_sent; }
    /// No news for a while: the call-out's time is said as about.
    void setStale(bool stale);
    /// What a quiet map says while no case is chosen; none: nothing.
    void setCalm(std::optional<CalmText> calm);
    [[nodiscard]] const std::optional<CalmText> &calm() const { return m_calm; }
    /// Where something lies over the map, in its pixels: no mark and no word stands there.
    void setOver(std::vector<QRectF> boxes);
    /// The theme has other colours now: every layer is painted anew.
    void restyle();
    /// These cases' rings are not painted in this half second.
    void setHidden(const QSet<base::CaseId> &ids);
    void showAll();
    /// Brings a case to the middle, `across` metres shown from edge to edge. Nothing happens for a case without a place.
    void centreOn(base::CaseId id, base::Metres across);
    /// The same of a place that is no case's.
    void centreAt(base::GeoPoint point, base::Metres across);
    /// Moves the picture by so many pixels, as a drag does.
    void pan(QPointF pixels);
    /// Comes closer (factor > 1) or goes back by one step, around the middle.
    void zoomStep(bool closer);

    [[nodiscard]] const Camera &camera() const { return m_camera; }
    [[nodiscard]] const MapPlan &plan() const { return *m_plan; }
    [[nodiscard]] const MapScene &scene() const { return m_scene; }
    /// What stands under a pixel of the widget; nothing before the first painting.
    [[nodiscard]] MapThing thingAt(QPointF pixel) const;
    /// What a thing is, where nothing beside it says so: an element's kind, its name and the code by which a report names it. Else empty.
    [[nodiscard]] QString textOf(const MapThing &thing) const;
    /// What its card says, where it has one.
    [[nodiscard]] std::optional<MapCard> cardAt(QPointF pixel) const;
    /// What stands by itself in the view: pins, sensors, elements; nothing before the first painting.
    [[nodiscard]] std::vector<PlacedThing> things() const;
    /// Whether cards of its own say what the pointer rests on; told by whoever shows them.
    [[nodiscard]] bool hasCards() const { return m_cards; }
    void setCards(bool cards) { m_cards = cards; }
    /// As a click on it does.
    void choose(const MapThing &thing);
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }
    /// Numbers and counts of the grids, pins and marks, the call-out, what a quiet map says, the scale.
    [[nodiscard]] theme::SpokenParts spokenParts() const override;
    void pressPart(size_t index) override;

Q_SIGNALS:
    void caseChosen(base::CaseId id);
    void gridChosen(const QString &code); ///< empty: outside
    void elementChosen(const QString &code);
    /// Sensors of a grid, by place in the plan's sensing.groups; `place`: in words, where they are of one place that has any.
    void sensorsChosen(const QString &grid, const QString &place, const std::vector<size_t> &groups);
    void elementsChanged(); ///< how one is
    void cameraMoved();     ///< other ground is under the pixels

public Q_SLOTS:
    /// Reads the whole hall again; what is the same is kept.
    void refresh();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    static constexpr qreal kZoomStep = 1.25;
    [[nodiscard]] theme::SpokenPart spokenCase(base::CaseId id, const QRectF &box, int more) const;
    void moved(); ///< the camera is not where the picture was painted
    void follow(const live::Changes &changes);
    void takeGrids();
    void touch(bool toPlan = true);
    void synchronize();
    QRegion prepare();
    void replan();
    [[nodiscard]] MapState state() const;
    [[nodiscard]] basemap::FramePtr baseFrame() const;
    void wantBase();
    [[nodiscard]] QRegion overlays() const;
    /// A second passed: of the call-out only what moves with time is painted.
    void passTime();
    void paintOverlays(QPainter &painter, const QRegion &region);
    void paintCallout(QPainter &painter, const QRegion &region);
    [[nodiscard]] std::optional<live::QueueRow> calloutRow() const;
    [[nodiscard]] QRect calloutBox() const { return m_plan->callout.toAlignedRect(); }
    [[nodiscard]] std::optional<live::PinView> chosenPin() const;
    /// Near enough for cases that are neither red nor orange to have marks of their own.
    [[nodiscard]] bool marksEachCase() const;
    [[nodiscard]] std::vector<live::PinView> nearbyMarks() const;
    [[nodiscard]] QString scaleText() const;

    const live::Hall &m_hall;
    const theme::Theme &m_theme;
    MapMode m_mode;
    MapScene m_scene;
    QDate m_gridsFrom; ///< of the version of the town's grids that the scene has
    MapStyle m_style;
    Camera m_camera, m_painted; ///< m_painted: the camera of the picture and of the plan
    LayerChoice m_choice;
    MapFigures m_figures;
    std::shared_ptr<const report::GridHours> m_heat;
    const live::ThingsWatch *m_things = nullptr;                               ///< null: nobody is asked
    std::pair<std::array<QColor, 3>, basemap::Tone> m_baseTone;                ///< for these lands
    basemap::BaseView *m_base = nullptr;                                       ///< null: it has no base maps
    std::shared_ptr<const MapPlan> m_plan = std::make_shared<const MapPlan>(); ///< never null
    PlanBasis m_basis;                                                         ///< of the plan
    MapPicture m_picture;
    QRegion m_unsaid;   ///< differs from what was last painted, and no repaint was asked for yet
    QRegion m_laid;     ///< where call-out and words lay when they were last told
    CalloutTime m_told; ///< of the call-out as it was last painted whole
    bool m_planStale = true, m_toSynchronize = false;
    std::optional<base::CaseId> m_chosen;
    std::optional<CalmText> m_calm;
    std::vector<QRectF> m_over;
    QString m_chosenGrid, m_sent;
    QSet<base::CaseId> m_hidden;
    std::optional<std::pair<base::CaseId, base::Metres>> m_followed; ///< kept in the middle when the size changes, until the map is moved
    QTimer m_settle;
    std::optional<QPointF> m_dragFrom;
    bool m_dragged = false, m_callout = true, m_fitted = true, m_stale = false, m_homes = true, m_cards = false;
};

} // namespace ui::map
