// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/chip.h"

#include "actions/widget/paint.h"

#include <QPainter>

namespace ui::actions {

using namespace Qt::StringLiterals;

Chip::Chip(const theme::Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void Chip::setLabel(const QString &label, int count)
{
    const QString shown = count < 0 ? label : u"%1 %2"_s.arg(label).arg(count);
    if (shown == text() && count == m_count)
        return;
    m_count = count;
    setText(shown);
    updateGeometry();
    update();
}

void Chip::setOpens(bool opens)
{
    m_opens = opens;
    updateGeometry();
}

QSize Chip::sizeHint() const
{
    // Measured bold, so that a chip does not change its width when it is switched on.
    return {int(textWidth(text(), 14, true)) + 23 + (m_opens ? 18 : 0), 28};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &p = m_theme.palette();
    const bool empty = m_count == 0 && !isChecked();
    QPen pen(p.control, 1, empty ? Qt::DashLine : Qt::SolidLine);
    QColor ink = empty ? p.textThird : p.textSecond;
    if (isChecked() || hasFocus())
        pen = QPen(p.text, 2, hasFocus() ? Qt::CustomDashLine : Qt::SolidLine);
    if (hasFocus())
        pen.setDashPattern({2.5, 1.5});
    if (isChecked() || hasFocus())
        ink = p.text;
    painter.setPen(pen);
    painter.setBrush(isChecked() ? p.selected : QColor(Qt::transparent));
    const qreal half = pen.widthF() / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), 14 - half, 14 - half);
    QRectF words = QRectF(rect()).adjusted(10, 0, m_opens ? -26 : -10, 0);
    paintText(painter, words, text(), {14, isChecked(), ink, Qt::AlignCenter});
    if (m_opens)
        m_theme.paintIcon(painter, theme::Icon::Down, QRectF(width() - 24, height() / 2.0 - 6, 12, 12), ink);
}

} // namespace ui::actions
