// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel says of a plan, of a run, and of one that was cut short.
#include "bulk/bulkpanel.h"

#include "actions/widget/paint.h"
#include "base/time/daytext.h"
#include "bulk/bulkhead.h"
#include "bulk/bulklist.h"
#include "bulk/bulkwords.h"
#include "bulk/undobar.h"
#include "theme/plain.h"

#include <QLocale>

#include <algorithm>

namespace ui::bulk {

using namespace Qt::StringLiterals;
using actions::Action;
using live::BulkStand;

namespace {

int amissOf(const live::BulkItems &items)
{
    return live::countOf(items, BulkStand::Refused) + live::countOf(items, BulkStand::Untried) + live::countOf(items, BulkStand::Stays);
}

} // namespace

QString BulkPanel::notes() const { return m_notes->text(); }

void BulkPanel::say(const QStringList &lines)
{
    m_notes->setText(lines.join(u'\n'));
    m_notes->setVisible(!lines.isEmpty());
}

/// Only lines of which something changed are made anew, and while a run is on its way none changes its place.
void BulkPanel::showItems(const live::BulkItems &items, Tense tense)
{
    const bool same = tense == m_tense && std::ranges::equal(items, m_lined, {}, &live::BulkItem::id, &live::BulkItem::id);
    if (!same) {
        m_lined.assign(items.size(), {});
        m_made.assign(items.size(), {});
        m_tense = tense;
    }
    for (size_t place = 0; place < items.size(); ++place) {
        if (!same || !(m_lined[place] == items[place]))
            m_made[place] = lineOf(m_console.hall, items[place], tense);
    }
    if (!same || !isMoving())
        m_order = inOrder(items, tense);
    m_lined = items;
    std::vector<BulkLine> lines;
    lines.reserve(m_order.size());
    for (const size_t place : m_order)
        lines.push_back(m_made[place]);
    m_list->setLines(std::move(lines));
}

void BulkPanel::refresh()
{
    switch (m_shown) {
    case Shown::Nothing: break;
    case Shown::Plan: refreshPlan(); break;
    case Shown::Run: refreshRun(); break;
    case Shown::Left: refreshLeft(); break;
    }
    refreshButtons();
    refreshUndo();
}

void BulkPanel::refreshPlan()
{
    const live::BulkItems &items = m_plan->items();
    BulkHead::State state;
    state.title = tr("Many cases · %1").arg(actName(m_plan->act()));
    state.levels = levelsOf(items);
    QStringList lines;
    if (!m_plan->isReady()) {
        state.figures = {{int(items.size()) - m_plan->left(), tr("of %1 looked at").arg(items.size())}};
    } else {
        state.figures = {{live::countOf(items, BulkStand::Ready), tr("can have it")},
                         {live::countOf(items, BulkStand::Refused), tr("cannot, and why")}};
        lines = warningLines(items, m_plan->warnings());
    }
    m_head->setState(state);
    say(lines);
    showItems(items, Tense::Will);
    askAnew();
}

void BulkPanel::refreshRun()
{
    const live::BulkItems items = m_run->items();
    const bool back = m_run->phase() == live::BulkRun::Phase::TakingBack || m_run->phase() == live::BulkRun::Phase::TakenBack;
    BulkHead::State state;
    state.title = (back ? tr("Many cases · %1, taken back") : tr("Many cases · %1")).arg(actName(m_run->task().act));
    const auto began = m_console.hall.region().toLocal(m_run->beganAt());
    state.when = tr("%1, %2 s").arg(began.time().toString(u"HH:mm:ss"_s), QLocale::c().toString(double(m_run->took().count()) / 1000, 'f', 1));
    state.levels = levelsOf(items);
    const int done = live::countOf(items, BulkStand::Done);
    const int taken = live::countOf(items, BulkStand::TakenBack);
    state.figures = {{m_run->passed(), tr("through")},
                     {back ? taken : done, back ? tr("taken back") : tr("done")},
                     {amissOf(items), back ? tr("not, and why") : tr("not done, and why")}};
    state.done = back ? taken : done;
    state.amiss = amissOf(items);
    state.all = int(items.size());
    m_head->setState(state);
    QStringList lines;
    if (!m_run->trouble().isEmpty())
        lines << m_run->trouble();
    else if (m_run->isMoving())
        lines << tr("Each case has an entry of its own. A second press does nothing; after a power cut this list says which are done.");
    say(lines);
    showItems(items, Tense::Will);
}

void BulkPanel::refreshLeft()
{
    const live::BulkItems &items = m_check->items();
    const live::BulkRecord &record = m_check->record();
    const auto began = m_console.hall.region().toLocal(record.at);
    BulkHead::State state;
    state.title = tr("Cut short · %1").arg(actName(record.act));
    state.when = base::timeOrDay(began, m_console.hall.region().toLocal(m_console.hall.now()).date());
    state.levels = levelsOf(items);
    const int done = live::countOf(items, BulkStand::Done) + live::countOf(items, BulkStand::Stays);
    const int open = int(m_check->open().size());
    const int taken = live::countOf(items, BulkStand::TakenBack);
    state.figures = {{done, tr("done")}, {open, tr("not done")}};
    if (taken > 0)
        state.figures.push_back({taken, tr("taken back")});
    if (const int refused = live::countOf(items, BulkStand::Refused); refused > 0)
        state.figures.push_back({refused, tr("refused")});
    state.done = done + taken;
    state.amiss = open + live::countOf(items, BulkStand::Refused);
    state.all = int(items.size());
    m_head->setState(state);
    QStringList lines{tr("The program ended while this was on its way. What is done is said by the cases themselves.")};
    if (m_check->left() > 0)
        lines << tr("%n case(s) are still being asked.", nullptr, m_check->left());
    lines += filledLines(m_console.hall, record.filled);
    say(lines);
    showItems(items, Tense::Was);
}

void BulkPanel::refreshButtons()
{
    const bool still = !isMoving() && (m_shown == Shown::Run || (m_shown == Shown::Left && m_check && m_check->left() == 0));
    const int open = m_shown == Shown::Left && still && !m_check->record().takingBack ? int(m_check->open().size()) : 0;
    m_goOn->setVisible(open > 0);
    m_goOn->setText(tr("Go on with %n case(s)", nullptr, open));
    m_goOn->setStyle(actions::KeyButton::Style::Primary);
    m_select->setVisible(still && !undone().empty());
    m_select->setText(tr("Select what was not done"));
    m_select->setKey(m_console.keys.shown(Action::SelectUndone));
    m_stop->setVisible(m_shown == Shown::Run && isMoving());
    m_stop->setText(tr("Stop"));
    m_close->setVisible(m_shown == Shown::Run || m_shown == Shown::Left);
    m_close->setText(isMoving() ? tr("To the queue") : tr("Close"));
    m_close->setKey(u"Esc"_s);
    m_buttons->setVisible(m_shown == Shown::Run || m_shown == Shown::Left);
}

void BulkPanel::refreshUndo()
{
    const auto left = m_run && m_shown == Shown::Run ? m_run->backLeft() : std::nullopt;
    m_undo->setVisible(left.has_value());
    if (!left) {
        m_quarter.stop();
        return;
    }
    const int seconds = int((left->count() + 999) / 1000);
    const int lasting = m_run->count(BulkStand::Done) - m_run->backCount();
    QStringList more{tr("Each is taken back by an entry of its own.")};
    if (live::ringsOutside(m_run->task().act))
        more << tr("What has rung is not unheard.");
    if (lasting > 0)
        more << tr("%n case(s) stay as they are.", nullptr, lasting);
    m_undo->setKey(m_console.keys.shown(Action::Undo));
    const QString undoTitle = tr("%n case(s) can be taken back for %1 s", nullptr, m_run->backCount()).arg(seconds);
    m_undo->setContent(undoTitle, more.join(u' '), double(left->count()) / double(live::BulkRun::kBackFor.count()));
    if (!m_quarter.isActive())
        m_quarter.start();
}

} // namespace ui::bulk
