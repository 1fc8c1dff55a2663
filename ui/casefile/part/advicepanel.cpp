// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/part/advicepanel.h"

#include "actions/widget/paint.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using actions::Action;
using actions::KeyButton;
using actions::paintText;

namespace {

constexpr qreal kHead = 36;
constexpr qreal kAdviceTitle = 36;
constexpr qreal kAdviceReason = 22;
constexpr qreal kFoot = 52;

qreal heightOf(const Advice &advice, bool short_)
{
    return kAdviceTitle + kAdviceReason * qreal(std::min<size_t>(advice.reasons.size(), short_ ? 2 : 4)) + 8;
}

} // namespace

AdvicePanel::AdvicePanel(const actions::Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_send(new KeyButton(console.theme, this)), m_other(new KeyButton(console.theme, this))
{
    connect(m_send, &QAbstractButton::clicked, this, &AdvicePanel::send);
    connect(m_other, &QAbstractButton::clicked, this, &AdvicePanel::otherRequested);
    connect(&console.hall, &live::Hall::changed, this, [this](const live::Changes &changes) {
        if (m_case && changes.hasDepartments())
            recount();
    });
    // What falls due by time alone counts in how a department's day goes.
    connect(&console.hall, &live::Hall::secondPassed, this, [this] {
        if (m_case && isVisible() && weighed() != m_advices)
            recount();
    });
    connect(&console.keys, &actions::KeyMap::changed, this, &AdvicePanel::refreshButtons);
    refreshButtons();
}

QSize AdvicePanel::sizeHint() const
{
    const auto all = boxes();
    return {376, int((all.empty() ? kHead + 60 : all.back().bottom()) + kFoot)};
}

void AdvicePanel::setCase(const domain::Case *c, std::optional<domain::CaseAct> act, const QString &refusal)
{
    const bool another = !c || !m_case || c->id != m_case->id;
    m_case = c ? std::optional(*c) : std::nullopt;
    m_act = act;
    m_refusal = refusal;
    if (another)
        m_picked = 0;
    recount();
}

std::vector<Advice> AdvicePanel::weighed() const
{
    const auto departments = m_console.hall.departments();
    const bool second = m_case && !domain::kBeforeDispatch.contains(m_case->state);
    return m_case ? advise(*m_case, m_console.hall.region(), departments, second) : std::vector<Advice>{};
}

void AdvicePanel::recount()
{
    m_advices = weighed();
    m_picked = std::clamp(m_picked, 0, std::max(0, int(m_advices.size()) - 1));
    updateGeometry();
    refreshButtons();
    update();
    if (!m_advices.empty())
        Q_EMIT picked(m_advices[size_t(m_picked)].department, m_advices[size_t(m_picked)].unit);
}

void AdvicePanel::refreshButtons()
{
    const bool some = !m_advices.empty();
    m_send->setVisible(some);
    m_other->setVisible(some);
    if (!some)
        return;
    const Advice &best = m_advices[size_t(m_picked)];
    QString target = best.departmentName;
    if (!best.unitName.isEmpty())
        target += u' ' + base::isolated(best.unitName);
    m_other->setText(tr("Others"));
    m_other->setKey(m_act ? m_console.keys.shown(domain::CaseAct::Dispatch) : QString());
    // White is the next step under the case, or the open form's: one thing on a screen.
    const bool can = m_act && m_held.isEmpty();
    m_send->setStyle(can ? KeyButton::Style::Normal : KeyButton::Style::Blocked);
    m_send->setKey(can ? m_console.keys.shown(Action::SendPick) : QString());
    m_send->setReason(!m_held.isEmpty() ? m_held : m_act ? QString() : m_refusal);
    m_send->setReasonShown(m_held.isEmpty());
    // The button never outgrows the panel: the unit is left out before the department.
    const int room = width() - 24 - 8 - m_other->sizeHint().width();
    m_send->setText(helper() ? tr("Call %1").arg(target) : tr("Send to %1").arg(target));
    if (m_send->sizeHint().width() > room)
        m_send->setText(helper() ? tr("Call %1").arg(base::isolated(best.departmentName))
                                 : tr("Send to %1").arg(base::isolated(best.departmentName)));
    if (m_send->sizeHint().width() > room)
        m_send->setText(m_act ? (helper() ? tr("Call as picked") : tr("Send as picked")) : tr("Not now"));
    // The words before the key: a cap cut in half is worse than none, and F1 still lists it.
    if (m_send->sizeHint().width() > room)
        m_send->setKey(QString());
    m_other->setVisible(room > 120);
    const int top = height() - int(kFoot) + 10;
    m_other->setGeometry(width() - 12 - m_other->sizeHint().width(), top, m_other->sizeHint().width(), 32);
    const int tall = m_send->sizeHint().height();
    m_send->setGeometry(12, top - (tall - 32) / 2, std::max(80, room), tall);
}

void AdvicePanel::setHeld(const QString &reason)
{
    if (reason == std::exchange(m_held, reason))
        return;
    refreshButtons();
}

void AdvicePanel::resizeEvent(QResizeEvent *) { refreshButtons(); }

void AdvicePanel::pick(int index)
{
    if (index < 0 || index >= int(m_advices.size()))
        return;
    m_picked = index;
    refreshButtons();
    update();
    Q_EMIT picked(m_advices[size_t(index)].department, m_advices[size_t(index)].unit);
}

void AdvicePanel::send()
{
    if (m_advices.empty() || !m_held.isEmpty())
        return;
    const Advice &advice = m_advices[size_t(m_picked)];
    QStringList reasons;
    for (const Advice::Reason &reason : advice.reasons)
        reasons << u"%1 %2"_s.arg(reason.label, reason.text);
    // The choice and its reasons go into the log with the order.
    Q_EMIT sendRequested(advice.department, advice.unit,
                         tr("Suggestion %1, %2 points: %3").arg(m_picked + 1).arg(advice.score).arg(base::listed(reasons)));
}

std::vector<QRectF> AdvicePanel::boxes() const
{
    const auto place = [&](bool brief) {
        std::vector<QRectF> all;
        qreal y = kHead;
        for (size_t i = 0; i < m_advices.size(); ++i) {
            const qreal height = heightOf(m_advices[i], brief && int(i) != m_picked);
            all.emplace_back(0, y, width(), height);
            y += height;
        }
        return all;
    };
    auto all = place(false);
    if (!all.empty() && all.back().bottom() > height() - kFoot)
        all = place(true);
    return all;
}

QString AdvicePanel::titleText() const
{
    const bool second = m_case && !domain::kBeforeDispatch.contains(m_case->state);
    return second ? tr("Who could help") : tr("Where to send it");
}

QString AdvicePanel::noneText() const { return m_case ? tr("Too little is known for a suggestion.") : tr("No case chosen"); }

QString AdvicePanel::spokenName() const
{
    return theme::spokenList({titleText(), tr("scored by rule, decided by the seat"), m_advices.empty() ? noneText() : QString()});
}

theme::SpokenParts AdvicePanel::spokenParts() const
{
    theme::SpokenParts parts;
    const auto all = boxes();
    for (size_t i = 0; i < all.size(); ++i) {
        const Advice &advice = m_advices[i];
        QStringList words{QString::number(i + 1), base::isolated(advice.departmentName), base::isolated(advice.unitName),
                          tr("%n point(s)", nullptr, advice.score)};
        for (const Advice::Reason &reason : advice.reasons)
            words << reason.label + u' ' + reason.text;
        parts.push_back({theme::spokenList(words), all[i].toAlignedRect(), QAccessible::ListItem, int(i) == m_picked, true});
    }
    return parts;
}

void AdvicePanel::mousePressEvent(QMouseEvent *event)
{
    const auto all = boxes();
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].contains(event->position()))
            pick(int(i));
    }
}

void AdvicePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    actions::paintPanel(painter, rect(), p);
    const QString title = titleText();
    paintText(painter, QRectF(12, 0, width() - 24, kHead), title, {16, true, p.text});
    const qreal used = actions::textWidth(title, 16, true) + 8;
    paintText(painter, QRectF(12 + used, 0, width() - 24 - used, kHead), tr("scored by rule, decided by the seat"), {13, false, p.textSecond});
    actions::paintRule(painter, {0, kHead - 1}, width(), p);
    if (m_advices.empty()) {
        paintText(painter, QRectF(12, kHead, width() - 24, 48), noneText(), {14, false, p.textSecond});
        return;
    }
    const auto all = boxes();
    painter.setClipRect(QRectF(0, 0, width(), height() - kFoot));
    for (size_t i = 0; i < all.size(); ++i)
        paintAdvice(painter, all[i], i);
    painter.setClipping(false);
    actions::paintRule(painter, {0, height() - kFoot}, width(), p);
}

void AdvicePanel::paintAdvice(QPainter &painter, const QRectF &box, size_t index) const
{
    const auto &p = m_console.theme.palette();
    const Advice &advice = m_advices[index];
    const bool chosen = int(index) == m_picked;
    if (chosen)
        painter.fillRect(box, p.raised);
    else if (index > 0)
        actions::paintRule(painter, box.topLeft(), width(), p);
    const qreal middle = box.top() + 21;
    const QRectF key = actions::paintKeyCap(painter, QString::number(index + 1), 12, middle, p.control, p.text);
    const qreal bar = width() - 12 - 30 - 84 - 8;
    qreal x = key.right() + 8;
    const qreal name = std::min(actions::textWidth(advice.departmentName, 16, true), bar - x - 8);
    paintText(painter, QRectF(x, middle - 12, name, 24), advice.departmentName, {16, true, p.text});
    x += name + 8;
    paintText(painter, QRectF(x, middle - 12, std::max(0.0, bar - x - 8), 24), advice.unitName, {14, false, p.textSecond});
    painter.fillRect(QRectF(bar, middle - 4, 84, 8), p.selected);
    painter.fillRect(QRectF(bar, middle - 4, 84 * advice.score / 100.0, 8), chosen ? p.text : p.textThird);
    paintText(painter, QRectF(width() - 12 - 30, middle - 12, 30, 24), QString::number(advice.score), {16, true, p.text, Qt::AlignRight});
    qreal y = box.top() + kAdviceTitle;
    const size_t most = size_t((box.height() - kAdviceTitle - 8) / kAdviceReason + 0.5);
    for (size_t i = 0; i < advice.reasons.size() && i < most; ++i) {
        paintText(painter, QRectF(36, y, 60, kAdviceReason), advice.reasons[i].label, {13, false, chosen ? p.textSecond : p.textThird});
        paintText(painter, QRectF(98, y, width() - 98 - 12, kAdviceReason), advice.reasons[i].text, {14, false, chosen ? p.text : p.textSecond});
        y += kAdviceReason;
    }
    if (chosen)
        m_console.theme.paintFocus(painter, box);
}

} // namespace ui::casefile
