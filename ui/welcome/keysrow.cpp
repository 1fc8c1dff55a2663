// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/keysrow.h"

#include "actions/widget/paint.h"
#include "theme/plain.h"

#include <QPainter>

namespace ui::welcome {

using namespace Qt::StringLiterals;
using actions::paintText;
using actions::textWidth;

KeysRow::KeysRow(const theme::Theme &theme, const QList<Key> &keys, QWidget *parent) : QWidget(parent), m_theme(theme), m_keys(keys)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    QStringList spoken;
    for (const Key &key : keys)
        spoken << u"%1: %2"_s.arg(key.cap, key.title);
    theme::setSpoken(this, spoken.join(u", "_s));
}

void KeysRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &p = m_theme.palette();
    const qreal step = width() / qreal(m_keys.size());
    qreal left = 0;
    for (const Key &key : m_keys) {
        if (key.cap.isEmpty()) // a person may have taken the key away
            continue;
        const qreal cap = std::max<qreal>(56, textWidth(key.cap, 16, true) + 24);
        const QRectF box(left, 4, cap, height() - 8);
        painter.setPen(QPen(p.control, 1.5));
        painter.setBrush(p.raised);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4);
        painter.fillRect(QRectF(box.left() + 3, box.bottom() - 4, box.width() - 6, 3), p.control);
        paintText(painter, box.adjusted(0, 0, 0, -3), key.cap, {16, true, p.text, Qt::AlignCenter});
        const qreal words = left + cap + 14;
        const qreal wide = step - cap - 14 - 10;
        // The second line goes where it would be cut.
        const bool both = textWidth(key.text, 14) <= wide && !key.text.isEmpty();
        paintText(painter, QRectF(words, both ? 5 : 0, wide, both ? 23 : height()), key.title, {16, true, p.text});
        if (both)
            paintText(painter, QRectF(words, 28, wide, 22), key.text, {14, false, p.textSecond});
        left += step;
    }
}

} // namespace ui::welcome
