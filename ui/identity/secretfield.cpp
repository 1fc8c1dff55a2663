// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/secretfield.h"

#include <QKeyEvent>

namespace ui::identity {

namespace {

// Qt knows no key for it that every system has: a capital letter without Shift, or a small one with it, gives it away.
std::optional<bool> capsLockBy(const QKeyEvent &event)
{
    const QString text = event.text();
    if (event.key() == Qt::Key_CapsLock || text.size() != 1 || !text.front().isLetter() || text.front().toUpper() == text.front().toLower())
        return std::nullopt;
    return text.front().isUpper() != event.modifiers().testFlag(Qt::ShiftModifier);
}

} // namespace

SecretField::SecretField(QWidget *parent) : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setContextMenuPolicy(Qt::NoContextMenu);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setMaxLength(200);
}

QByteArray SecretField::take()
{
    const QByteArray secret = text().toUtf8();
    clear();
    return secret;
}

void SecretField::keyPressEvent(QKeyEvent *event)
{
    std::optional<bool> caps = capsLockBy(*event);
    if (event->key() == Qt::Key_CapsLock && m_caps)
        caps = !*m_caps;
    if (caps && caps != m_caps) {
        m_caps = caps;
        Q_EMIT capsLockChanged(*caps);
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ui::identity
