// SPDX-License-Identifier: GPL-3.0-or-later
// What the map says in words: of a thing under the pointer, and to screen readers.
#include "base/text/outsidetext.h"
#include "live/text/spokenrow.h"
#include "map/mapview.h"
#include "map/panel/layerspanel.h"
#include "map/picture/sensorpills.h"

#include <QCoreApplication>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kMarkReach = 8; ///< around the place of a mark that has no box of its own

QString mapText(const char *source) { return QCoreApplication::translate("spoken", source); }

/// "11 国展, open 5, worst Orange Urgent".
QString gridWords(const MapScene::GridShape &shape, const live::GridView *view)
{
    QStringList words{live::gridText(shape.code, shape.name)};
    if (view && view->total() > 0)
        words << mapText(QT_TRANSLATE_NOOP("spoken", "open %1")).arg(view->total());
    if (const auto worst = view ? view->worst() : std::nullopt)
        words << mapText(QT_TRANSLATE_NOOP("spoken", "worst %1")).arg(live::spokenLevel(*worst));
    return theme::spokenList(words);
}

} // namespace

QString MapView::textOf(const MapThing &thing) const
{
    if (!thing.sensors.empty() && m_figures.sensors) {
        return sensorText(m_hall.region(), *m_figures.sensors, thing.sensors, m_things, m_hall.now());
    }
    if (thing.keyArea) {
        return tr("Key area") + u" · "_s + base::isolated(m_hall.region().keyAreas[*thing.keyArea].name);
    }
    if (!thing.element) {
        return {};
    }
    const region::Element &element = m_hall.region().elements[*thing.element];
    QStringList words{LayersPanel::kindName(element.kind)};
    if (!element.name.isEmpty()) {
        words << base::isolated(element.name);
    }
    if (element.code != element.name) {
        words << element.code;
    }
    return words.join(u" · "_s);
}

theme::SpokenPart MapView::spokenCase(base::CaseId id, const QRectF &box, int more) const
{
    const auto slot = m_hall.table().slotOf(id);
    QStringList words{slot ? live::spokenRow(m_hall.queueRow(*slot), m_hall.shownAt()) : QString()};
    if (more > 0)
        words << mapText(QT_TRANSLATE_NOOP("spoken", "stands for %1 more")).arg(more);
    return {theme::spokenList(words), box.toAlignedRect(), QAccessible::ListItem, m_chosen == id, m_mode == MapMode::Desk};
}

// Pins and marks come first: pressPart() counts on it.
theme::SpokenParts MapView::spokenParts() const
{
    theme::SpokenParts parts;
    for (const MapPlan::Pin &pin : plan().pins) {
        parts.push_back(spokenCase(pin.view.id, pin.box, pin.count - 1));
        parts.back().name = theme::spokenList({parts.back().name, pin.tagText});
    }
    for (const MapPlan::Mark &mark : plan().marks)
        parts.push_back(spokenCase(mark.view.id, QRectF(mark.place, mark.place).adjusted(-kMarkReach, -kMarkReach, kMarkReach, kMarkReach), 0));
    const std::vector<live::GridView> grids = m_hall.grids();
    for (const MapPlan::GridLabel &label : plan().grids) {
        const auto index = static_cast<size_t>(label.grid);
        if (!label.name.isEmpty() || !label.count.isEmpty())
            parts.push_back({gridWords(m_scene.grids()[index], index < grids.size() ? &grids[index] : nullptr), label.box().toAlignedRect()});
    }
    if (const auto slot = m_chosen ? m_hall.table().slotOf(*m_chosen) : std::nullopt; slot && !plan().callout.isEmpty()) {
        theme::SpokenPart told = spokenCase(*m_chosen, plan().callout, 0);
        told.role = QAccessible::StaticText;
        told.presses = false;
        told.name = theme::spokenList({told.name, m_sent});
        parts.push_back(std::move(told));
    }
    if (m_calm && !plan().calm.isEmpty())
        parts.push_back({theme::spokenList({m_calm->head, m_calm->detail, m_calm->from, m_calm->most, m_calm->last}), plan().calm.toAlignedRect()});
    for (const MapPlan::Word &word : plan().words)
        parts.push_back({word.text, word.box.toAlignedRect()});
    if (!plan().scale.isEmpty())
        parts.push_back({mapText(QT_TRANSLATE_NOOP("spoken", "scale %1")).arg(scaleText()), plan().scale.toAlignedRect()});
    return parts;
}

void MapView::pressPart(size_t index)
{
    if (index < plan().pins.size())
        Q_EMIT caseChosen(plan().pins[index].view.id);
    else if (index - plan().pins.size() < plan().marks.size())
        Q_EMIT caseChosen(plan().marks[index - plan().pins.size()].view.id);
}

} // namespace ui::map
