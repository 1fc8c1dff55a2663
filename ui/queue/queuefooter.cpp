// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuefooter.h"

#include "base/text/listed.h"
#include "queue/list/queuedelegate.h"
#include "theme/plain.h"

#include <QMouseEvent>
#include <QPainter>

namespace ui::queue {

namespace {

constexpr int kFooterSide = 12;

} // namespace

QueueFooter::QueueFooter(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) { setFixedHeight(38); }

void QueueFooter::setState(const State &state)
{
    if (state == m_state)
        return;
    m_state = state;
    QStringList spoken = words();
    if (const QString chosen = unlisted(); !chosen.isEmpty())
        spoken.prepend(chosen);
    if (m_state.newAbove > 0)
        spoken << tr("%n new above", nullptr, m_state.newAbove);
    theme::setSpoken(this, base::listed(spoken));
    setProperty("keptClear", unlistedBox().toAlignedRect()); // no notice covers it
    update();
}

QStringList QueueFooter::words() const
{
    QStringList words;
    if (m_state.stored)
        words << tr("%n stored case(s)", nullptr, m_state.total);
    else if (m_state.total > 0)
        words << tr("Showing %1–%2 / %3").arg(m_state.first).arg(m_state.last).arg(m_state.total);
    if (m_state.folded > 0)
        words << tr("%n in rows with +n", nullptr, m_state.folded);
    if (const Marked &marked = m_state.marked; marked.count > 0) {
        words << tr("%n selected", nullptr, marked.count);
        if (marked.above > 0)
            words << tr("%n of them above", nullptr, marked.above);
        if (marked.below > 0)
            words << tr("%n of them below", nullptr, marked.below);
        if (marked.unlisted > 0)
            words << tr("%n of them not in the list", nullptr, marked.unlisted);
    } else if (m_state.selected > 0)
        words << tr("Row %1 selected").arg(m_state.selected);
    return words;
}

QString QueueFooter::unlisted() const
{
    if (!m_state.unlisted)
        return {};
    return m_state.unlisted->isEmpty() ? tr("The chosen case has no row here") : tr("%1 is chosen and has no row here").arg(*m_state.unlisted);
}

QRectF QueueFooter::unlistedBox() const
{
    const QString chosen = unlisted();
    return chosen.isEmpty() ? QRectF() : QRectF(kFooterSide, 0, actions::tagWidth(chosen), height());
}

void QueueFooter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_theme.palette();
    painter.fillRect(rect(), p.panel);
    actions::paintRule(painter, {0, 0}, width(), p);
    qreal x = kFooterSide;
    bool first = true;
    if (const QString chosen = unlisted(); !chosen.isEmpty())
        x = actions::paintTagAt(painter, m_theme, chosen, x, height() / 2.0, theme::TagStyle::Outline).right() + 14;
    for (const QString &word : words()) {
        const qreal length = actions::textWidth(word, 13);
        actions::paintText(painter, QRectF(x, 0, length, height()), word, {13, false, first ? p.textSecond : p.textThird});
        x += length + 14;
        first = false;
    }
    m_newBox = {};
    if (m_state.newAbove > 0)
        m_newBox = actions::paintTagAt(painter, m_theme, tr("%n new above", nullptr, m_state.newAbove), x, height() / 2.0, theme::TagStyle::Outline);

    struct Legend {
        std::optional<theme::Icon> icon; ///< none: the square of what waits
        QString text;
    };
    std::vector<Legend> legend{{std::nullopt, tr("To accept")}};
    for (int mark = live::kMarks - 1; mark >= 0; --mark)
        legend.push_back({markIcon(live::Mark(mark)), live::label(live::Mark(mark))});
    legend.push_back({theme::Icon::Upload, tr("Writing")});
    legend.push_back({theme::Icon::Lock, tr("Another seat writes")});
    qreal right = width() - 12;
    for (const Legend &each : legend) {
        const qreal length = actions::textWidth(each.text, 13);
        if (right - length - 24 < std::max(x, m_newBox.right()) + 14)
            break;
        actions::paintText(painter, QRectF(right - length, 0, length, height()), each.text, {13, false, p.textSecond});
        right -= length + 5;
        if (!each.icon) {
            painter.fillRect(QRectF(right - 8, height() / 2.0 - 4, 8, 8), p.text);
            right -= 8;
        } else {
            m_theme.paintIcon(painter, *each.icon, QRectF(right - 14, height() / 2.0 - 7, 14, 14), p.text);
            right -= 14;
        }
        right -= 14;
    }
}

void QueueFooter::mousePressEvent(QMouseEvent *event)
{
    if (m_newBox.contains(event->position()))
        Q_EMIT newPressed();
}

} // namespace ui::queue
