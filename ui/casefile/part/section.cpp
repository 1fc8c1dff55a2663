// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/part/section.h"

#include "theme/plain.h"

#include <QPainter>
#include <QResizeEvent>

namespace ui::casefile {

Section::Section(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Section::setTitle(const QString &title, const QString &aside)
{
    m_title = title;
    m_aside = aside;
    theme::setSpoken(this, title);
    updateGeometry();
    update();
}

QString Section::spokenName() const { return theme::spokenList({accessibleName(), m_aside}); }

void Section::resizeEvent(QResizeEvent *event)
{
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void Section::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_theme.palette();
    if (m_rule)
        actions::paintRule(painter, {0, 0}, width(), p);
    if (!m_title.isEmpty()) {
        const qreal title = actions::textWidth(m_title, 16, true);
        const QRectF line(kSide, 8, width() - 2 * kSide, 24);
        actions::paintText(painter, line, m_title, {16, true, p.text});
        actions::paintText(painter, line.adjusted(title + 12, 0, 0, 0), m_aside, {13, false, p.textThird, Qt::AlignRight});
    }
    paintBody(painter, QRectF(kSide, bodyTop(), width() - 2 * kSide, height() - bodyTop()));
}

} // namespace ui::casefile
