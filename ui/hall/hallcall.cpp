// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the wall's call-out: what a seat sent there, else the case that is worst off.
#include "hall/hallpage.h"

#include "live/cases/queuecolumn.h"
#include "live/presence/walltext.h"

#include <algorithm>
#include <cmath>

namespace ui::hall {

using namespace Qt::StringLiterals;
using domain::Severity;

void HallPage::setChosenCase(std::optional<base::CaseId> id)
{
    m_chosen = id;
    chooseShown();
}

bool HallPage::hasPlace(base::CaseId id) const
{
    const auto slot = m_hall.table().slotOf(id);
    return slot && domain::isOpen(m_hall.table().row(*slot).state) && !std::isnan(m_hall.table().row(*slot).latitude);
}

/// The worst red or orange case that nobody has accepted, in the queue's order; the one that is shown stays as long as no worse one waits.
std::optional<base::CaseId> HallPage::worstUnaccepted() const
{
    std::optional<live::CaseRow> first;
    bool stays = false;
    const live::QueueModel &model = m_queue->model();
    for (int index = 0; index < model.rowCount(); ++index) {
        const auto slot = m_hall.table().slotOf(model.idAt(index));
        if (!slot) {
            continue;
        }
        const live::CaseRow &row = m_hall.table().row(*slot);
        if (domain::isWorse(Severity::Orange, row.level) || (first && domain::isWorse(first->level, row.level))) {
            break;
        }
        if (row.suspended || !domain::kBeforeAcceptance.contains(row.state) || !hasPlace(row.id)) {
            continue;
        }
        stays = stays || m_shown == row.id;
        if (!first) {
            first = row;
        }
    }
    return !first ? std::nullopt : stays ? m_shown : std::optional(first->id);
}

/// The worst case that can still be won: red or orange, its clock running. What is already late stands in the queue.
std::optional<base::CaseId> HallPage::worstToWin() const
{
    const std::vector<live::QueueRow> &rows = m_queue->shownRows();
    const auto winnable = [this](const live::QueueRow &row) {
        const live::Urgency urgency = row.clock.urgency(m_hall.shownAt());
        return !domain::isWorse(Severity::Orange, row.level) && hasPlace(row.id) &&
               (urgency == live::Urgency::Running || urgency == live::Urgency::Near);
    };
    const auto shown = std::ranges::find_if(rows, [&](const live::QueueRow &row) { return m_shown == row.id && winnable(row); });
    const auto first = std::ranges::find_if(rows, winnable);
    if (first == rows.end()) {
        return std::nullopt;
    }
    return shown != rows.end() && !domain::isWorse(first->level, shown->level) ? shown->id : first->id;
}

/// Red cases with a place that nobody has accepted.
QSet<base::CaseId> HallPage::waitingReds() const
{
    QSet<base::CaseId> waiting;
    for (const live::CaseRow &row : m_hall.table().rows()) {
        const bool waits = row.used && row.level == Severity::Red && !row.suspended && domain::kBeforeAcceptance.contains(row.state);
        if (waits && hasPlace(row.id)) {
            waiting.insert(row.id);
        }
    }
    return waiting;
}

void HallPage::setSent(const desk::OnWall &sent)
{
    m_sentStands = m_sentStands && sent.call;
    m_turn.take(sent.call, m_hall.isKnown() ? waitingReds() : QSet<base::CaseId>());
    if (m_hall.isKnown()) {
        chooseShown();
        lookAround(m_hall.wall());
    }
}

std::optional<base::CaseId> HallPage::sentCase() const
{
    return m_sentStands && hasPlace(m_turn.call()->topic.caseId) ? std::optional(m_turn.call()->topic.caseId) : std::nullopt;
}

QString HallPage::sentGrid() const
{
    const QString grid = m_sentStands ? m_turn.call()->topic.grid : QString();
    return m_hall.region().grid(grid) != nullptr ? grid : QString();
}

/// The words in the map's free corner: of the area that a seat sent there, else what a quiet hall says.
void HallPage::sayOnMap(std::optional<map::CalmText> calm)
{
    const QString grid = sentGrid();
    if (grid.isEmpty()) {
        m_map->setCalm(std::move(calm));
        return;
    }
    const std::vector<live::GridView> grids = m_hall.grids();
    const auto view = std::ranges::find(grids, grid, &live::GridView::code);
    map::CalmText text;
    text.framed = true;
    text.head = live::gridText(grid, m_hall.region().grid(grid)->name);
    text.last = live::wallCallText(m_hall.region(), *m_turn.call(), m_hall.shownAt());
    QStringList levels;
    for (const Severity level : domain::kSeverities) {
        if (const int open = view == grids.end() ? 0 : view->open[indexOf(level)]; open > 0) {
            levels << u"%1 %2"_s.arg(theme::colourWord(level)).arg(open);
        }
    }
    text.detail = levels.isEmpty() ? tr("No open cases") : tr("Open: %1").arg(levels.join(u" · "_s));
    m_map->setCalm(std::move(text));
}

void HallPage::chooseShown()
{
    m_sentStands = m_turn.call() && m_turn.stands(waitingReds(), m_hall.shownAt(), m_hall.pace());
    const QString grid = sentGrid();
    std::optional<base::CaseId> shown = m_chosen && hasPlace(*m_chosen) ? m_chosen : std::nullopt;
    const std::optional<base::CaseId> sent = sentCase();
    if (!shown) {
        shown = sent;
    }
    if (!shown && grid.isEmpty()) {
        shown = worstUnaccepted();
        if (!shown) {
            shown = worstToWin();
        }
    }
    m_shown = shown;
    m_map->setSent(shown && shown == sent ? live::wallCallText(m_hall.region(), *m_turn.call(), m_hall.shownAt()) : QString());
    m_map->setChosenGrid(shown ? QString() : grid);
    m_map->setChosenCase(shown);
    m_queue->setChosen(shown);
    if (m_layout.halves) {
        m_supervised->setChosen(shown);
    }
}

} // namespace ui::hall
