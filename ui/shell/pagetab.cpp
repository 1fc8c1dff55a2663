// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pagetab.h"

#include "actions/widget/paint.h"
#include "theme/plain.h"

#include <QPainter>

namespace ui::shell {

PageTab::PageTab(const theme::Theme &theme, const QString &title, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::NoFocus); // pages have keys of their own; the focus stays in the page
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void PageTab::setKey(const QString &key)
{
    m_key = key;
    tellTip();
    setProperty("spokenKey", key);
    updateGeometry();
    update();
}

void PageTab::setMark(const QString &mark, const QString &spoken)
{
    m_mark = mark;
    m_markSpoken = spoken;
    tellTip();
    updateGeometry();
    update();
}

void PageTab::tellTip()
{
    theme::setTip(this, m_mark.isEmpty() ? m_key : m_key + u'\n' + m_markSpoken);
    theme::setSpokenMore(this, m_markSpoken);
}

qreal PageTab::markWidth() const { return m_mark.isEmpty() ? 0 : 6 + actions::tagWidth(m_mark); }

void PageTab::setKeyShown(bool shown)
{
    m_keyShown = shown;
    updateGeometry();
    update();
}

void PageTab::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

QSize PageTab::sizeHint() const
{
    // Measured bold: choosing a page does not move the others.
    const qreal key = m_keyShown ? 6 + actions::textWidth(m_key, 13) : 0;
    return {int(2 * pad() + actions::textWidth(text(), 15, true) + markWidth() + key), 43};
}

void PageTab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_theme.palette();
    const bool on = isChecked();
    if (on) {
        painter.fillRect(rect(), p.raised);
        painter.fillRect(QRect(0, height() - 3, width(), 3), p.text);
    }
    const qreal words = actions::textWidth(text(), 15, true);
    actions::paintText(painter, QRectF(pad(), 0, words, height() - 2), text(), {15, on, on ? p.text : p.textSecond});
    if (!m_mark.isEmpty())
        actions::paintTagAt(painter, m_theme, m_mark, pad() + words + 6, (height() - 2) / 2.0, theme::TagStyle::Outline);
    const qreal left = pad() + words + markWidth() + 6;
    if (m_keyShown)
        actions::paintText(painter, QRectF(left, 0, width() - left, height() - 2), m_key, {13, false, p.textThird});
}

} // namespace ui::shell
