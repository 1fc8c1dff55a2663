// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/contactbox.h"

#include <QPainter>

namespace ui::casefile {

using namespace Qt::StringLiterals;

QString masked(const QString &text)
{
    if (text.size() >= 11)
        return text.left(3) + QString(text.size() - 7, u'*') + text.right(4);
    if (text.size() >= 5)
        return text.left(1) + QString(text.size() - 3, u'*') + text.right(2);
    return QString(text.size(), u'*');
}

ContactBox::ContactBox(const theme::Theme &theme, const live::Hall &hall, QWidget *parent)
    : Section(theme, parent), m_hall(hall), m_button(new actions::KeyButton(theme, this))
{
    m_button->setIcon(theme::Icon::Eye);
    m_button->setFaceHeight(28);
    connect(m_button, &QAbstractButton::clicked, this, &ContactBox::uncoverRequested);
    m_timer.setInterval(250);
    connect(&m_timer, &QTimer::timeout, this, &ContactBox::tick);
    // Nothing personal may reach the clipboard or a screen reader.
    setContextMenuPolicy(Qt::NoContextMenu);
}

void ContactBox::setCaller(const domain::Caller &caller)
{
    if (caller == m_caller)
        return;
    m_caller = caller;
    cover();
}

void ContactBox::setUncoverable(bool allowed, const QString &reason, const QString &key)
{
    m_button->setText(tr("Show, logged"));
    m_button->setKey(key);
    m_button->setStyle(allowed ? actions::KeyButton::Style::Normal : actions::KeyButton::Style::Blocked);
    m_button->setToolTip(reason);
    m_button->setVisible(!(m_caller == domain::Caller{}));
    resizeEvent(nullptr);
}

void ContactBox::uncover()
{
    m_until = m_hall.now() + kShownFor;
    m_timer.start();
    update();
}

void ContactBox::cover()
{
    m_until.reset();
    m_timer.stop();
    update();
}

void ContactBox::tick()
{
    if (m_until && m_hall.now() >= *m_until)
        cover();
    update();
}

QString ContactBox::shown() const
{
    if (m_caller == domain::Caller{})
        return tr("No contact recorded");
    QStringList parts;
    for (const QString &part : {m_caller.name, m_caller.phone}) {
        if (!part.isEmpty())
            parts << (m_until ? part : masked(part));
    }
    return parts.join(u"  "_s);
}

void ContactBox::resizeEvent(QResizeEvent *)
{
    m_button->resize(m_button->sizeHint());
    m_button->move(width() - kSide - m_button->width(), bodyTop() + 1);
}

void ContactBox::paintBody(QPainter &painter, const QRectF &box)
{
    const auto &p = theme().palette();
    const QRectF line(box.left(), box.top(), box.width(), 30);
    actions::paintText(painter, QRectF(line.left(), line.top(), 60, 30), tr("Contact"), {14, false, p.textThird});
    const qreal room = (m_button->isVisible() ? m_button->x() - 10 : line.right()) - line.left() - 66;
    const QString text = shown();
    const qreal used = std::min(room, actions::textWidth(text, 14, m_until.has_value()));
    actions::paintText(painter, QRectF(line.left() + 66, line.top(), room, 30), text,
                       {14, m_until.has_value(), m_caller == domain::Caller{} ? p.textThird : p.text});
    if (!m_until)
        return;
    const auto left = std::max(base::Milliseconds{0}, *m_until - m_hall.now());
    const QRectF bar(line.left() + 66 + used + 12, line.center().y() - 4, 60, 8);
    if (bar.right() + 8 > line.left() + 66 + room)
        return;
    painter.fillRect(bar, p.selected);
    painter.fillRect(QRectF(bar.topLeft(), QSizeF(bar.width() * double(left.count()) / double(kShownFor.count()), bar.height())), p.text);
}

} // namespace ui::casefile
