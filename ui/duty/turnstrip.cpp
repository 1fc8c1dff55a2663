// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/turnstrip.h"

#include "actions/widget/paint.h"
#include "duty/words.h"
#include "live/centre/planviews.h"
#include "live/duty/peopleviews.h"
#include "theme/plain.h"

#include <algorithm>

namespace ui::duty {

using namespace Qt::StringLiterals;
using actions::paintText;

namespace {

constexpr qreal kEdge = 14;
constexpr qreal kTurnWidth = 300;
constexpr qreal kBetween = 22;

QString spanOf(const region::Region &region, const live::TurnView &turn)
{
    const auto clock = [&region](base::Instant moment) { return region.toLocal(moment).toString(u"HH:mm"_s); };
    return u"%1 %2–%3"_s.arg(base::isolated(turn.name), clock(turn.turn.from), clock(turn.turn.to));
}

void addStations(TurnStrip::View &view, const region::Region &region, const domain::Centre &centre, const live::TurnsView &turns, base::Instant now)
{
    if (turns.running) {
        int people = 0, planned = 0;
        for (const live::RosterLine &line : live::rosterOf(region, centre, *turns.running, now)) {
            people += line.there();
            planned += line.planned;
        }
        if (planned > 0 || people > 0)
            view.counts.push_back({Words::tr("On duty"), QString::number(people), Words::tr("/ %1 people").arg(planned), people < planned});
        const live::PeopleCount count = live::countOf(live::peopleOf(region, centre, *turns.running, now), now);
        if (count.checkedIn > 0)
            view.counts.push_back({Words::tr("At the post"), QString::number(count.checkedIn), u"/ %1"_s.arg(count.present), false});
        if (count.longWork > 0)
            view.counts.push_back({Words::tr("Ten hours"), QString::number(count.longWork),
                                   Words::tr("from %1").arg(region.toLocal(*count.longWorkAt).toString(u"HH:mm"_s)), false});
    }
    if (live::planOf(region).duties.stations.empty())
        return;
    const std::vector<live::GapLine> gaps = live::gapsOf(region, centre, turns, now);
    const auto here = std::ranges::count_if(gaps, [&](const live::GapLine &gap) { return turns.running && gap.turn == *turns.running; });
    const auto next = qsizetype(gaps.size()) - here;
    view.counts.push_back({Words::tr("Gaps now"), QString::number(here), {}, here > 0});
    view.counts.push_back({Words::tr("Gaps next shift"), QString::number(next), {}, next > 0});
}

} // namespace

QString phaseText(const region::Region &region, base::Instant now)
{
    const QDateTime local = region.toLocal(now);
    const region::Phase *phase = region.phaseAt(local);
    if (!phase)
        return {};
    return phase->from.isValid()
               ? Words::tr("%1, day %2").arg(base::isolated(phase->name), QString::number(phase->from.date().daysTo(local.date()) + 1))
               : phase->name;
}

TurnStrip::View turnStripOf(const region::Region &region, const domain::Centre &centre, const live::PatrolsView &patrols, base::Instant now)
{
    TurnStrip::View view;
    const live::TurnsView turns = live::turnsOf(region, now);
    view.turn = turns.running ? spanOf(region, *turns.running) : Words::tr("Between shifts");
    view.phase = phaseText(region, now);
    if (turns.running)
        view.elapsed = double((now - turns.running->turn.from).count()) / double((turns.running->turn.to - turns.running->turn.from).count());
    addStations(view, region, centre, turns, now);
    if (!patrols.lines.empty()) {
        const int all = int(patrols.lines.size());
        view.counts.push_back({Words::tr("Patrols met"), QString::number(all - patrols.gaps()), u"/ %1"_s.arg(all), false});
    }
    const auto away = std::ranges::count_if(live::absencesOf(centre, now), &live::AbsenceLine::now);
    view.counts.push_back({Words::tr("Away"), QString::number(away), {}, false});
    const auto pairs = live::standInsOf(region, centre, now);
    if (const auto open = std::ranges::count_if(pairs, [](const live::StandInLine &line) { return !line.isCovered(); }); open > 0)
        view.counts.push_back({Words::tr("Nobody takes"), QString::number(open), {}, true});
    if (const auto posts = live::recurringPostsOf(region, centre, now); !posts.empty()) {
        const auto empty = std::ranges::count_if(posts, &live::PostLine::isGap);
        view.counts.push_back({Words::tr("Posts open"), QString::number(empty), {}, empty > 0});
    }
    int calls = 0;
    for (const live::RunLine &run : live::runsOf(region, centre, false, now))
        calls += run.isRunning() ? run.unanswered() : 0;
    if (!live::planOf(region).contingencies.empty())
        view.counts.push_back({Words::tr("Calls open"), QString::number(calls), {}, calls > 0});
    return view;
}

TurnStrip::TurnStrip(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) {}

void TurnStrip::setView(const View &view)
{
    if (view == m_view)
        return;
    m_view = view;
    QStringList words{m_view.turn, m_view.phase};
    for (const Count &count : m_view.counts)
        words.append(u"%1 %2 %3"_s.arg(base::isolated(count.name), count.value, count.unit).trimmed());
    theme::setSpoken(this, words.join(u" · "_s));
    update();
}

void TurnStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Palette &p = m_theme.palette();
    actions::paintPanel(painter, rect(), p);
    const qreal turn = actions::textWidth(m_view.turn, 16, true);
    paintText(painter, QRectF(kEdge, 6, turn, 24), m_view.turn, {16, true, p.text});
    const qreal phase = std::max(0.0, std::min(qreal(width()) - kEdge - turn - 22, actions::textWidth(m_view.phase, 14)));
    paintText(painter, QRectF(kEdge + turn + 12, 6, phase, 24), m_view.phase, {14, false, p.textSecond});
    const qreal reach = std::max(kTurnWidth, turn + 12 + phase);
    const QRectF trough(kEdge, 36, reach, 8);
    painter.fillRect(trough, p.selected);
    painter.fillRect(QRectF(trough.topLeft(), QSizeF(trough.width() * std::clamp(m_view.elapsed, 0.0, 1.0), trough.height())), p.neutralMark);
    qreal left = kEdge + reach + kBetween;
    for (const Count &count : m_view.counts) {
        const qreal name = actions::textWidth(count.name, 14), value = actions::textWidth(count.value, 24, true);
        const qreal unit = count.unit.isEmpty() ? 0 : actions::textWidth(count.unit, 14) + 8;
        if (left + name + 10 + value + 12 + unit > width() - kEdge)
            break;
        painter.fillRect(QRectF(left - kBetween / 2, 12, 1, height() - 24), p.hairline);
        paintText(painter, QRectF(left, 0, name, height()), count.name, {14, false, p.textSecond});
        const QRectF box(left + name + 8, 12, value + 12, height() - 24);
        if (count.gap)
            painter.fillRect(box, p.inverse);
        paintText(painter, box, count.value, {24, true, count.gap ? p.inverseText : p.text, Qt::AlignCenter});
        paintText(painter, QRectF(box.right() + 6, 4, unit, height() - 4), count.unit, {14, false, p.textSecond});
        left = box.right() + unit + kBetween;
    }
}

} // namespace ui::duty
