// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/part/relatedpanel.h"

#include "actions/widget/paint.h"
#include "live/text/spokenrow.h"
#include "theme/plain.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using actions::paintText;

namespace {

constexpr int kRelatedHead = 36;
constexpr int kRelatedRow = 34;
constexpr base::Metres kNear{150};

} // namespace

RelatedPanel::RelatedPanel(const actions::Console &console, QWidget *parent) : QWidget(parent), m_console(console)
{
    theme::setSpoken(this, tr("Related cases"));
    connect(&console.hall, &live::Hall::changed, this, [this](const live::Changes &changes) {
        if (m_id.isValid() && changes.hasCases())
            recount();
    });
}

void RelatedPanel::setCase(base::CaseId id, bool hasPlace)
{
    if (id != std::exchange(m_id, id))
        m_current = 0;
    m_hasPlace = hasPlace;
    recount();
    fitRows();
    update();
}

void RelatedPanel::recount()
{
    auto related = m_id.isValid() ? m_console.hall.related(m_id, kNear) : std::vector<live::RelatedView>{};
    if (related == m_related)
        return;
    // The frame stays with its case: a nearer one may have come between.
    const base::CaseId framed = m_current < int(m_related.size()) ? m_related[size_t(m_current)].row.id : base::CaseId();
    m_related = std::move(related);
    const auto still = std::ranges::find(m_related, framed, [](const live::RelatedView &view) { return view.row.id; });
    if (still != m_related.end())
        m_current = int(still - m_related.begin());
    fitRows();
    update();
}

void RelatedPanel::fitRows()
{
    setFocusPolicy(shownRows() > 0 ? Qt::TabFocus : Qt::NoFocus);
    setCurrent(m_current);
}

void RelatedPanel::setCurrent(int row)
{
    m_current = std::clamp(row, 0, std::max(0, shownRows() - 1));
    theme::setSpokenMore(this, shownRows() > 0 ? m_related[size_t(m_current)].row.title : QString());
    theme::tellCurrent(this);
    update();
}

void RelatedPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRows(); // as many as have room
}

QRectF RelatedPanel::rowBox(int row) const { return {0, qreal(kRelatedHead + row * kRelatedRow), qreal(width()), qreal(kRelatedRow)}; }

int RelatedPanel::shownRows() const { return std::min(int(m_related.size()), std::max(0, (height() - kRelatedHead) / kRelatedRow)); }

QString RelatedPanel::withinText() const
{
    return m_related.size() > size_t(shownRows()) ? tr("within 150 m · %1 of %2 shown").arg(shownRows()).arg(m_related.size())
                                                  : tr("within 150 m · open or of today");
}

QString RelatedPanel::noneText() const
{
    return !m_id.isValid() ? tr("No case chosen") : m_hasPlace ? tr("None near this place") : tr("This case has no place on the map.");
}

// The rows come first: pressPart() counts on it.
theme::SpokenParts RelatedPanel::spokenParts() const
{
    theme::SpokenParts parts;
    for (int row = 0; row < shownRows(); ++row) {
        const live::RelatedView &each = m_related[size_t(row)];
        const QString far = tr("%1 m").arg(std::lround(each.distance.value));
        parts.push_back({theme::spokenList({live::spokenRow(each.row, m_console.hall.shownAt()), far}), rowBox(row).toAlignedRect(),
                         QAccessible::ListItem, row == m_current, true});
    }
    parts.push_back({theme::spokenList({withinText(), m_related.empty() ? noneText() : QString()}), QRect(0, 0, width(), kRelatedHead)});
    return parts;
}

void RelatedPanel::pressPart(size_t index)
{
    if (index < size_t(shownRows()))
        Q_EMIT caseChosen(m_related[index].row.id);
}

void RelatedPanel::mousePressEvent(QMouseEvent *event)
{
    const int row = (int(event->position().y()) - kRelatedHead) / kRelatedRow;
    if (event->position().y() >= kRelatedHead && row < shownRows())
        Q_EMIT caseChosen(m_related[size_t(row)].row.id);
}

void RelatedPanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: setCurrent(m_current - 1); return;
    case Qt::Key_Down: setCurrent(m_current + 1); return;
    case Qt::Key_Home: setCurrent(0); return;
    case Qt::Key_End: setCurrent(shownRows() - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current < shownRows())
            Q_EMIT caseChosen(m_related[size_t(m_current)].row.id);
        return;
    default: QWidget::keyPressEvent(event); // keys are Qt's and many
    }
}

void RelatedPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void RelatedPanel::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void RelatedPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    actions::paintPanel(painter, rect(), p);
    const QString title = tr("Related cases");
    paintText(painter, QRectF(12, 0, width() - 24, kRelatedHead), title, {16, true, p.text});
    const qreal used = actions::textWidth(title, 16, true) + 8;
    paintText(painter, QRectF(12 + used, 0, width() - 24 - used, kRelatedHead), withinText(), {13, false, p.textSecond});
    actions::paintRule(painter, {0, kRelatedHead - 1.0}, width(), p);
    if (hasFocus()) // round the whole panel once its last row went
        m_console.theme.paintFocus(painter, shownRows() > 0 ? rowBox(m_current) : QRectF(rect()));
    if (m_related.empty()) {
        paintText(painter, QRectF(12, kRelatedHead, width() - 24, 44), noneText(), {14, false, p.textSecond});
        return;
    }
    qreal y = kRelatedHead;
    for (int i = 0; i < shownRows(); ++i) {
        const live::RelatedView &each = m_related[size_t(i)];
        const QString state = domain::isOpen(each.row.state) ? tr("Open") : domain::label(each.row.state);
        const QString far = tr("%1 m").arg(std::lround(each.distance.value));
        const qreal stateWidth = actions::textWidth(state, 14);
        const qreal farWidth = std::max<qreal>(52, actions::textWidth(far, 14));
        look::paintMark(painter, each.row.level, QPointF(12 + 11, y + kRelatedRow / 2.0), 11 * 0.84, p);
        const qreal right = width() - 12 - stateWidth - 10 - farWidth - 10;
        paintText(painter, QRectF(44, y, right - 44, kRelatedRow), each.row.title, {14, false, p.text});
        paintText(painter, QRectF(right + 10, y, farWidth, kRelatedRow), far, {14, false, p.textSecond});
        paintText(painter, QRectF(width() - 12 - stateWidth, y, stateWidth, kRelatedRow), state,
                  {14, false, domain::isOpen(each.row.state) ? p.text : p.textThird, Qt::AlignRight});
        y += kRelatedRow;
    }
}

} // namespace ui::casefile
