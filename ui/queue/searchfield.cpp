// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/searchfield.h"

#include "theme/plain.h"

#include <QKeyEvent>
#include <QPainter>

namespace ui::queue {

SearchField::SearchField(const theme::Theme &theme, QWidget *parent) : QLineEdit(parent), m_theme(theme)
{
    setFixedHeight(32);
    setTextMargins(20, 0, 0, 0);
    m_hints = {tr("Number, words, place, element code, pinyin"), tr("Number, words, pinyin"), tr("Search")};
    theme::setSpoken(this, m_hints.first());
    theme::setTip(this, m_hints.first());
}

void SearchField::setKey(const QString &shownKey)
{
    m_key = shownKey;
    update();
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const auto &p = m_theme.palette();
    m_theme.paintIcon(painter, theme::Icon::Search, QRectF(10, height() / 2.0 - 8, 16, 16), p.textSecond);
    if (!text().isEmpty())
        return;
    // Painted here and not as the placeholder, so that the key cap keeps its room and the hint is the longest that fits before it.
    const qreal cap = m_key.isEmpty() || hasFocus() ? 0 : actions::keyCapSize(m_key).width();
    const qreal room = width() - 34 - cap - 16;
    QString hint = m_hints.last();
    for (qsizetype i = m_hints.size() - 1; i >= 0 && actions::textWidth(m_hints[i], 14) <= room; --i)
        hint = m_hints[i];
    actions::paintText(painter, QRectF(34, 0, room, height()), hint, {14, false, p.textThird});
    if (cap > 0)
        actions::paintKeyCap(painter, m_key, width() - cap - 10, height() / 2.0, p.control, p.textSecond);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down) {
        Q_EMIT leftDown();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty())
            Q_EMIT leftEscape();
        else
            clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ui::queue
