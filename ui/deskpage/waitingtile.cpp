// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpage/waitingtile.h"

#include "actions/allowed.h"
#include "actions/widget/paint.h"
#include "alarms/alarmwords.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "live/text/spokenrow.h"
#include "live/text/timetext.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace ui::deskpage {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReasonFrom = 420; ///< narrower, the reason is the button's tip alone
constexpr qreal kMargin = 14, kBesideBell = 48;

} // namespace

WaitingTile::WaitingTile(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_button(new actions::KeyButton(console.theme, this))
{
    m_button->setStyle(actions::KeyButton::Style::Primary);
    m_button->setFocusPolicy(Qt::TabFocus);
    connect(m_button, &QAbstractButton::clicked, this, [this] {
        if (m_worst && m_held.isEmpty())
            Q_EMIT acceptRequested(m_worst->id);
    });
    connect(&console.hall, &live::Hall::changed, this, &WaitingTile::follow);
    connect(&console.hall, &live::Hall::secondPassed, this, qOverload<>(&QWidget::update));
    connect(&console.keys, &actions::KeyMap::changed, this, &WaitingTile::refresh);
    if (console.alarms)
        connect(console.alarms, &live::SeatAlarms::changed, this, qOverload<>(&QWidget::update));
    recount();
}

void WaitingTile::judge(live::Slot slot)
{
    const live::CaseRow &row = m_console.hall.table().row(slot);
    if (row.used && row.state == domain::CaseState::Dispatched && !row.suspended)
        m_waiting.insert(slot);
    else
        m_waiting.erase(slot);
}

void WaitingTile::recount()
{
    m_waiting.clear();
    for (live::Slot slot = 0; slot < m_console.hall.table().rows().size(); ++slot)
        judge(slot);
    refresh();
}

void WaitingTile::follow(const live::Changes &changes)
{
    if (changes.everything) {
        recount();
        return;
    }
    if (changes.cases.empty())
        return;
    const size_t before = m_waiting.size();
    for (const live::Slot slot : changes.cases)
        judge(slot);
    if (before + m_waiting.size() > 0)
        refresh();
}

void WaitingTile::refresh()
{
    const live::CaseTable &table = m_console.hall.table();
    const auto before = [&table](live::Slot left, live::Slot right) {
        const live::CaseRow &a = table.row(left), &b = table.row(right);
        return a.level != b.level ? domain::isWorse(a.level, b.level) : a.stageDueAt < b.stageDueAt;
    };
    const auto first = std::ranges::min_element(m_waiting, before);
    const std::optional<live::Slot> worst = first == m_waiting.end() ? std::nullopt : std::optional(*first);
    m_worst = worst && m_console.hall.isKnown() ? std::optional(m_console.hall.queueRow(*worst)) : std::nullopt;
    m_button->setText(actions::text(domain::CaseAct::Accept));
    m_button->setKey(m_console.keys.shown(domain::CaseAct::Accept));
    m_button->setVisible(m_worst.has_value());
    // In the past, and by who may not, nothing can be accepted, and it must not look so.
    const QString barred = actions::refusedHere(m_console, domain::CaseAct::Accept);
    const QString &why = barred.isEmpty() ? m_held : barred;
    m_button->setStyle(!why.isEmpty() ? actions::KeyButton::Style::Blocked
                       : m_primary    ? actions::KeyButton::Style::Primary
                                      : actions::KeyButton::Style::Normal);
    m_button->setReason(why);
    m_button->setReasonShown(barred.isEmpty() && width() > kReasonFrom);
    m_button->setEnabled(barred.isEmpty());
    resizeEvent(nullptr);
    update();
}

void WaitingTile::setHeld(const QString &reason)
{
    if (reason != std::exchange(m_held, reason))
        refresh();
}

void WaitingTile::setPrimary(bool primary)
{
    if (primary != std::exchange(m_primary, primary))
        refresh();
}

void WaitingTile::resizeEvent(QResizeEvent *)
{
    m_button->resize(m_button->sizeHint());
    m_button->move(width() - m_button->width() - 12, (height() - m_button->height()) / 2);
}

QString WaitingTile::countText() const
{
    return m_worst                    ? tr("%n to accept", nullptr, int(m_waiting.size()))
           : m_console.hall.isKnown() ? tr("Nothing waits for acceptance")
                                      : tr("To accept: unknown");
}

QString WaitingTile::loadText(qreal before, qreal room) const
{
    const QStringList texts = m_console.alarms ? alarms::loadTexts(m_console.alarms->load()) : QStringList();
    for (const QString &text : texts) {
        const QString beside = QStringLiteral(" · ") + text;
        if (before + theme::textWidth(beside, look::sans(14)) <= room)
            return beside;
    }
    return {};
}

void WaitingTile::mousePressEvent(QMouseEvent *) { Q_EMIT listRequested(); }

QString WaitingTile::spokenName() const
{
    const QStringList load = m_console.alarms ? alarms::loadTexts(m_console.alarms->load()) : QStringList();
    if (!m_worst)
        return load.isEmpty() ? countText() : theme::spokenList({countText(), load.front()});
    const QString since = live::countdownText(m_console.hall.shownAt() - m_worst->clock.startedAt);
    const QString worst = live::spokenRow(*m_worst, m_console.hall.shownAt());
    QStringList parts{countText(), tr("%1 · for %2").arg(worst, since)};
    if (!load.isEmpty())
        parts.append(load.front());
    return theme::spokenList(parts);
}

void WaitingTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    actions::paintPanel(painter, rect(), p);
    const qreal top = height() / 2.0;
    const bool known = m_console.hall.isKnown();
    const QString count = countText();
    const qreal right = m_worst ? m_button->x() - 8 : width() - 12;
    // The words have their room before the bell has it, and shorten before they are cut.
    const bool bell = known && (!m_worst || theme::textWidth(count, look::sans(14, true)) <= right - kBesideBell);
    if (bell)
        m_console.theme.paintIcon(painter, m_worst ? theme::Icon::Bell : theme::Icon::Check, QRectF(kMargin, top - 11, 22, 22),
                                  m_worst ? p.text : p.textThird);
    const qreal left = bell ? kBesideBell : kMargin;
    const qreal room = right - left;
    if (!m_worst) {
        const qreal taken = theme::textWidth(count, look::sans(14));
        actions::paintText(painter, QRectF(left, 0, room, height()), count, {14, false, p.textSecond});
        actions::paintText(painter, QRectF(left + taken, 0, room - taken, height()), loadText(taken, room), {14, false, p.text});
        return;
    }
    const QString since = live::countdownText(m_console.hall.shownAt() - m_worst->clock.startedAt);
    const auto fits = [room](const QString &text, int size, bool bold) { return theme::textWidth(text, look::sans(size, bold)) <= room; };
    const int many = int(m_waiting.size());
    const QString waiting = tr("%n waiting", nullptr, many);
    const QString shown = fits(count, 14, true) ? count : fits(waiting, 14, true) ? waiting : QString::number(many);
    const qreal taken = theme::textWidth(shown, look::sans(14, true));
    actions::paintText(painter, QRectF(left, top - 20, room, 20), shown, {14, true, p.text});
    actions::paintText(painter, QRectF(left + taken, top - 20, room - taken, 20), loadText(taken, room), {14, false, p.text});
    const QString full = tr("%1 · for %2").arg(base::isolated(m_worst->title), since);
    const QString detail = fits(full, 13, false) ? full : fits(m_worst->title, 13, false) ? m_worst->title : since;
    actions::paintText(painter, QRectF(left, top - 1, room, 20), detail, {13, false, p.textSecond});
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(p.text, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace ui::deskpage
