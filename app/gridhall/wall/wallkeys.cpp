// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallkeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWindow>

namespace app {

namespace {

/// What a hand can do to a window.
bool isOfHands(QEvent::Type type)
{
    switch (int(type)) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
    case QEvent::Shortcut:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::NonClientAreaMouseButtonPress:
    case QEvent::NonClientAreaMouseButtonRelease:
    case QEvent::NonClientAreaMouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
    case QEvent::NativeGesture:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
    case QEvent::TabletRelease:
    case QEvent::ContextMenu:
    case QEvent::HoverEnter:
    case QEvent::HoverMove:
    case QEvent::HoverLeave:
    case QEvent::ToolTip:
    case QEvent::WhatsThis:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::DragLeave:
    case QEvent::Drop: return true;
    default: return false; // events are Qt's, and anybody's
    }
}

} // namespace

WallKeys::WallKeys(QObject *parent) : QObject(parent) { qApp->installEventFilter(this); }

WallKeys::~WallKeys() = default;

bool WallKeys::isDoors(const QObject *watched) const
{
    if (!m_door)
        return false;
    if (const auto *window = qobject_cast<const QWindow *>(watched))
        return window == m_door->windowHandle();
    const auto *widget = qobject_cast<const QWidget *>(watched);
    return widget != nullptr && (widget == m_door || m_door->isAncestorOf(widget));
}

bool WallKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool isWindow = watched->isWidgetType() || watched->isWindowType();
    if (event->type() == QEvent::Close && isWindow && !isDoors(watched)) {
        event->ignore();
        return true;
    }
    if (!isOfHands(event->type()) || isDoors(watched))
        return false;
    if (event->type() == QEvent::KeyPress && isWindow && !m_door) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->keyCombination() == kWayOut && !key->isAutoRepeat())
            Q_EMIT wayOutWanted();
    }
    event->accept();
    return true;
}

} // namespace app
