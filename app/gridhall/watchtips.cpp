// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchtips.h"

#include "base/text/outsidetext.h"
#include "hall/wall/hallqueue.h"
#include "map/mapview.h"
#include "queue/list/caselistview.h"
#include "severity/severitystrip.h"
#include "severity/severitywall.h"

#include <QCoreApplication>

namespace app {

namespace {

using namespace Qt::StringLiterals;
using Target = ui::actions::WhyTips::Target;

std::optional<Target> caseTarget(const live::Hall &hall, std::optional<base::CaseId> id)
{
    const auto slot = id ? hall.table().slotOf(*id) : std::nullopt;
    if (!slot)
        return std::nullopt;
    const live::QueueRow row = hall.queueRow(*slot);
    return Target{*id, {}, u"%1 · %2"_s.arg(row.number, base::isolated(row.title))};
}

Target levelTarget(const live::Hall &hall, domain::Severity level)
{
    if (!hall.isKnown())
        return {{},
                level,
                QCoreApplication::translate("app", "%1 %2: how many are open is unknown")
                    .arg(ui::theme::colourWord(level), ui::theme::urgencyWord(level))};
    const live::WallView wall = hall.wall();
    const live::LevelView &view = wall.levels[domain::indexOf(level)];
    return {{},
            level,
            QCoreApplication::translate("app", "%1 %2: open %3, overdue %4, waiting %5, near the limit %6")
                .arg(ui::theme::colourWord(level), ui::theme::urgencyWord(level))
                .arg(view.open)
                .arg(view.overdue)
                .arg(view.waiting)
                .arg(view.near)};
}

} // namespace

void watchTips(ui::actions::WhyTips &tips, const live::Hall &hall, const QWidget &window)
{
    for (auto *list : window.findChildren<ui::queue::CaseListView *>())
        tips.watch(list->viewport(), [list](QPoint at) -> std::optional<Target> {
            const int row = list->rowAt(at.y());
            return row < 0 ? std::nullopt : std::optional(Target{list->source().rowAt(row).id, {}, list->spoken(row)});
        });
    for (auto *map : window.findChildren<ui::map::MapView *>())
        tips.watch(map, [map, &hall](QPoint at) {
            const ui::map::MapThing thing = map->thingAt(at);
            const QString text = map->hasCards() ? QString() : map->textOf(thing); // its own cards say what is no case
            return text.isEmpty() ? caseTarget(hall, thing.caseId) : Target{{}, {}, text};
        });
    for (auto *queue : window.findChildren<ui::hall::HallQueue *>())
        tips.watch(queue, [queue, &hall](QPoint at) { return caseTarget(hall, queue->caseAt(at)); });
    const auto watchLevels = [&tips, &hall](auto *wall) {
        tips.watch(wall, [wall, &hall](QPoint at) -> std::optional<Target> {
            for (const domain::Severity level : domain::kSeverities) {
                if (QRectF(wall->blockRect(level)).contains(at))
                    return levelTarget(hall, level);
            }
            return std::nullopt;
        });
    };
    for (auto *wall : window.findChildren<ui::severity::SeverityWall *>())
        watchLevels(wall);
    for (auto *strip : window.findChildren<ui::severity::SeverityStrip *>())
        watchLevels(strip);
}

} // namespace app
