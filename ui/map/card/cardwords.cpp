// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/card/cardwords.h"

#include "base/text/outsidetext.h"
#include "live/cases/queuecolumn.h"
#include "live/text/timetext.h"
#include "map/dossier/dossierwords.h"
#include "map/panel/layerspanel.h"
#include "map/picture/sensorpills.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kPointer = 12; ///< around the pointer

/// Words of the cards; tr() translates in the context "mapcard".
struct CardWords {
    Q_DECLARE_TR_FUNCTIONS(mapcard)
};

} // namespace

std::optional<MapCard> elementCard(const live::Hall &hall, const MapState &state, size_t place, const QRectF &over)
{
    const region::Element &element = hall.region().elements[place];
    if (element.vulnerable)
        return std::nullopt;
    MapCard card{base::isolated(element.name.isEmpty() ? element.code : element.name), {}, {over}};
    const region::Grid *grid = hall.region().grid(element.grid);
    card.lines << LayersPanel::kindName(element.kind) + (grid ? u" · "_s + live::gridText(grid->code, grid->name) : QString());
    if (!state.elements)
        return card;
    const live::ElementState *how = state.elements->state(place);
    if (hall.isKnown())
        card.lines << openText(how == nullptr ? 0 : how->open.size());
    card.lines << problemText(how);
    card.lines << CardWords::tr("patrols of its grid: %1").arg(patrolText(state.elements->patrol(place), hall.region(), hall.shownAt()));
    card.lines.removeAll(QString());
    return card;
}

std::optional<MapCard> caseCard(const live::Hall &hall, base::CaseId id, const QRectF &over)
{
    const auto slot = hall.table().slotOf(id);
    if (!slot)
        return std::nullopt;
    const live::QueueRow row = hall.queueRow(*slot);
    MapCard card{u"%1 · %2"_s.arg(base::isolated(row.number), theme::urgencyWord(row.level)), {base::isolated(row.title)}, {over}};
    QStringList words{domain::label(row.state), base::isolated(row.department)};
    words.removeAll(QString());
    card.lines << words.join(u" · "_s);
    const base::Instant now = hall.shownAt();
    if (row.clock.urgency(now) == live::Urgency::Overdue)
        card.lines << CardWords::tr("overdue %1").arg(live::spanText(-row.clock.left(now)));
    else if (row.clock.stage && !row.clock.paused)
        card.lines << CardWords::tr("%1 left").arg(live::countdownText(row.clock.left(now)));
    return card;
}

MapCard gridCard(const live::Hall &hall, const MapState &state, size_t place, QPointF pixel, const QString &more)
{
    const region::Grid &grid = hall.region().grids[place];
    MapCard card{live::gridText(grid.code, grid.name), {}, {QRectF(pixel, QSizeF()).adjusted(-kPointer, -kPointer, kPointer, kPointer)}};
    for (const MapPlan::GridLabel &label : state.plan->grids) {
        if (label.grid == int(place))
            card.over.push_back(label.box());
    }
    QStringList open;
    for (const domain::Severity level : domain::kSeverities) {
        if (const int count = place < state.grids.size() ? state.grids[place].open[domain::indexOf(level)] : 0; count > 0)
            open << u"%1 %2"_s.arg(theme::colourWord(level)).arg(count);
    }
    if (hall.isKnown())
        card.lines << (open.isEmpty() ? CardWords::tr("no open case shown") : CardWords::tr("open: %1").arg(open.join(u" · "_s)));
    card.lines << base::isolated(grid.chief) << more;
    card.lines.removeAll(QString());
    return card;
}

std::optional<MapCard> sensorCard(const live::Hall &hall, const MapState &state, const std::vector<size_t> &spots, const QRectF &over)
{
    const auto isHome = [&](size_t spot) { return (*state.sensors->spots)[spot].homes; };
    if (!state.sensors || std::ranges::any_of(spots, isHome))
        return std::nullopt;
    QStringList words = sensorText(hall.region(), *state.sensors, spots, state.things, hall.now()).split(u" · "_s);
    MapCard card{words.takeFirst(), std::move(words), {over}};
    return card;
}

} // namespace ui::map
