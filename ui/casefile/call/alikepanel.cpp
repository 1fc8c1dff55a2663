// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/call/alikepanel.h"

#include "actions/widget/paint.h"
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "casefile/call/calltext.h"
#include "region/words.h"
#include "theme/plain.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui::casefile {

using namespace Qt::StringLiterals;
using actions::paintText;

namespace {

constexpr int kAlikeHead = 36, kAlikeRow = 66, kAlikeFoot = 28, kAlikeSide = 12;
constexpr qreal kScoreBar = 64;

} // namespace

AlikePanel::AlikePanel(const actions::Console &console, CallWatch &watch, QWidget *parent) : QWidget(parent), m_console(console), m_watch(watch)
{
    theme::setSpoken(this, tr("Perhaps the same matter"));
    connect(&watch, &CallWatch::changed, this, &AlikePanel::refresh);
    connect(&console.hall, &live::Hall::secondPassed, this, [this] {
        if (!m_watch.duplicates().empty())
            update(); // how long ago
    });
}

QSize AlikePanel::sizeHint() const
{
    const int rows = std::clamp(int(m_watch.duplicates().size()), 1, 3);
    return {376, kAlikeHead + rows * kAlikeRow + kAlikeFoot};
}

void AlikePanel::refresh()
{
    setFocusPolicy(shownRows() > 0 ? Qt::TabFocus : Qt::NoFocus);
    updateGeometry();
    update();
}

QRectF AlikePanel::rowBox(int row) const { return {0, qreal(kAlikeHead + row * kAlikeRow), qreal(width()), qreal(kAlikeRow)}; }

int AlikePanel::shownRows() const
{
    return std::min(int(m_watch.duplicates().size()), std::max(0, (height() - kAlikeHead - kAlikeFoot) / kAlikeRow));
}

int AlikePanel::targetRow() const
{
    const live::LikeCase *target = m_watch.target();
    for (int row = 0; target != nullptr && row < shownRows(); ++row) {
        if (m_watch.duplicates()[size_t(row)].other.id == target->id)
            return row;
    }
    return -1;
}

QString AlikePanel::headText() const
{
    return tr("within %1 m · 90 days · offered from %2 points").arg(std::lround(m_watch.radius().value)).arg(live::kOfferedFrom);
}

theme::SpokenParts AlikePanel::spokenParts() const
{
    theme::SpokenParts parts;
    for (int row = 0; row < shownRows(); ++row) {
        const live::Duplicate &each = m_watch.duplicates()[size_t(row)];
        parts.push_back({theme::spokenList({likeCaseText(m_console.hall, each.other), tr("%1 points").arg(each.likeness.total()),
                                            alikeText(each, m_console.hall.region(), m_watch.item(), m_console.hall.shownAt()),
                                            each.isOffered() ? partsText(each.likeness) : tr("listed, not offered")}),
                         rowBox(row).toRect(), QAccessible::ListItem, row == targetRow(), true});
    }
    parts.push_back({headText(), QRect(0, 0, width(), kAlikeHead)});
    parts.push_back({theme::spokenList({tr("both side by side"), m_console.keys.shown(actions::Action::BothCases),
                                        m_watch.timesHere() > 1 ? tr("Number %1 here in 90 days").arg(m_watch.timesHere()) : QString()}),
                     QRect(0, height() - kAlikeFoot, width(), kAlikeFoot)});
    return parts;
}

void AlikePanel::pressPart(size_t part)
{
    if (part < size_t(shownRows()))
        m_watch.chooseTarget(m_watch.duplicates()[part].other.id);
}

void AlikePanel::mousePressEvent(QMouseEvent *event)
{
    const int row = (int(event->position().y()) - kAlikeHead) / kAlikeRow;
    if (event->position().y() >= kAlikeHead && row < shownRows())
        pressPart(size_t(row));
    else if (event->position().y() > height() - kAlikeFoot)
        Q_EMIT bothWanted();
}

void AlikePanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: m_watch.stepTarget(-1); return;
    case Qt::Key_Down: m_watch.stepTarget(1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT bothWanted(); return;
    default: QWidget::keyPressEvent(event); // keys are Qt's and many
    }
}

void AlikePanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void AlikePanel::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void AlikePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_console.theme.palette();
    actions::paintPanel(painter, rect(), p);
    const QString title = tr("Perhaps the same matter");
    paintText(painter, QRectF(kAlikeSide, 0, width() - 24, kAlikeHead), title, {16, true, p.text});
    const qreal used = actions::textWidth(title, 16, true) + 8;
    paintText(painter, QRectF(kAlikeSide + used, 0, width() - 24 - used, kAlikeHead), headText(), {13, false, p.textSecond});
    actions::paintRule(painter, {0, kAlikeHead - 1.0}, width(), p);
    if (m_watch.duplicates().empty())
        paintText(painter, QRectF(kAlikeSide, kAlikeHead, width() - 24, 44), tr("No case is like what was typed so far."), {14, false, p.textSecond});
    for (int row = 0; row < shownRows(); ++row)
        paintRow(painter, m_watch.duplicates()[size_t(row)], rowBox(row));
    if (const int row = targetRow(); row >= 0) {
        painter.setPen(QPen(p.text, 1.5));
        painter.drawRoundedRect(rowBox(row).adjusted(1, 1, -1, -1), 3, 3);
    }
    paintFoot(painter);
    if (hasFocus())
        m_console.theme.paintFocus(painter, rect());
}

void AlikePanel::paintRow(QPainter &painter, const live::Duplicate &each, const QRectF &box) const
{
    const auto &p = m_console.theme.palette();
    const bool offered = each.isOffered();
    const QColor strong = offered ? p.text : p.textThird;
    look::paintMark(painter, each.other.level, QPointF(kAlikeSide + 11, box.top() + 18), 11 * 0.84, p);
    const QString points = QString::number(each.likeness.total());
    const qreal right = box.width() - kAlikeSide - 26;
    paintText(painter, QRectF(right, box.top() + 6, 26, 24), points, {14, true, p.text, Qt::AlignRight});
    const QRectF bar(right - 8 - kScoreBar, box.top() + 14, kScoreBar, 8);
    painter.fillRect(bar, p.selected);
    painter.fillRect(QRectF(bar.left(), bar.top(), kScoreBar * std::min(100, each.likeness.total()) / 100.0, bar.height()), strong);
    painter.fillRect(QRectF(bar.left() + kScoreBar * live::kOfferedFrom / 100.0, bar.top(), 2, bar.height()), p.panel); // from here on it is offered
    const QString title =
        base::joined({numberText(m_console.hall, each.other), base::isolated(region::saidMasked(m_console.hall.region(), each.other.title))});
    paintText(painter, QRectF(42, box.top() + 6, bar.left() - 50, 24), title, {14, offered, p.text});
    const QString standing = standingText(m_console.hall, each.other);
    const qreal wide = actions::textWidth(standing, 13);
    paintText(painter, QRectF(box.width() - kAlikeSide - wide, box.top() + 28, wide, 18), standing,
              {13, false, domain::isOpen(each.other.state) ? p.text : p.textThird, Qt::AlignRight});
    paintText(painter, QRectF(42, box.top() + 28, box.width() - 54 - wide - 8, 18),
              alikeText(each, m_console.hall.region(), m_watch.item(), m_console.hall.shownAt()), {13, false, p.textSecond});
    paintText(painter, QRectF(42, box.top() + 45, box.width() - 54, 18), offered ? partsText(each.likeness) : tr("listed, not offered"),
              {13, false, p.textThird});
    actions::paintRule(painter, {0, box.bottom()}, box.width(), p);
}

void AlikePanel::paintFoot(QPainter &painter) const
{
    const auto &p = m_console.theme.palette();
    const QRectF foot(0, height() - kAlikeFoot, width(), kAlikeFoot);
    const QString key = m_console.keys.shown(actions::Action::BothCases);
    actions::paintRule(painter, {0, foot.top()}, width(), p);
    actions::paintKeyCap(painter, key, kAlikeSide, foot.center().y(), p.control, p.textSecond);
    const qreal left = kAlikeSide + actions::keyCapSize(key).width() + 8;
    paintText(painter, QRectF(left, foot.top(), width() / 2.0, kAlikeFoot), tr("both side by side"), {13, false, p.textSecond});
    if (m_watch.timesHere() > 1)
        paintText(painter, QRectF(left, foot.top(), width() - left - kAlikeSide, kAlikeFoot),
                  tr("Number %1 here in 90 days").arg(m_watch.timesHere()), {13, true, p.text, Qt::AlignRight});
}

} // namespace ui::casefile
