// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/replaykeys.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace ui::replay {

using actions::Action;

namespace {

constexpr Action kFromLive[]{Action::LookBack, Action::VisitorMinute};
constexpr Action kInThePast[]{Action::LookBack, Action::LookOn, Action::PlayPast, Action::NextSpeed, Action::BackToLive, Action::VisitorMinute};

bool isBare(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt || key == Qt::Key_Meta || key == Qt::Key_AltGr || key == 0 ||
           key == Qt::Key_unknown;
}

QKeySequence sequenceOf(const QKeyEvent &event)
{
    return QKeySequence(QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, Qt::Key(event.key())));
}

/// A list takes words in as long as nobody has chosen a row, but what is typed there is no text.
bool isField(const QWidget &widget)
{
    return widget.testAttribute(Qt::WA_InputMethodEnabled) && qobject_cast<const QAbstractItemView *>(&widget) == nullptr;
}

/// A page binds its keys to itself, so they are found on the way up.
bool hasKeyOfItsOwn(const QWidget *widget, const QWidget *content, const QKeySequence &key)
{
    for (; widget != nullptr && widget != content; widget = widget->parentWidget()) {
        if (std::ranges::any_of(widget->actions(), [&key](const QAction *action) { return action->shortcuts().contains(key); }))
            return true;
    }
    return false;
}

} // namespace

ReplayKeys::ReplayKeys(const actions::KeyMap &keys, QWidget *content) : QObject(content), m_keys(keys), m_content(content)
{
    qApp->installEventFilter(this);
}

std::optional<Action> ReplayKeys::actionOf(const QWidget &widget, const QKeyEvent &event) const
{
    if (m_mode == Mode::Visit)
        return Action::BackToLive;
    const QKeySequence key = sequenceOf(event);
    const std::span<const Action> offered = m_mode == Mode::Live ? std::span<const Action>(kFromLive) : std::span<const Action>(kInThePast);
    const auto found = std::ranges::find_if(offered, [&](Action action) { return m_keys.keys(action).contains(key); });
    if (found == offered.end() || isField(widget))
        return std::nullopt;
    if (event.key() == Qt::Key_Space && qobject_cast<const QAbstractButton *>(&widget) != nullptr)
        return std::nullopt;
    const bool ofDays = *found == Action::LookBack || *found == Action::LookOn;
    if ((ofDays || m_mode == Mode::Live) && hasKeyOfItsOwn(&widget, m_content, key))
        return std::nullopt;
    return *found;
}

// A shortcut is told beforehand that the key is taken; the key itself then comes here.
bool ReplayKeys::eventFilter(QObject *watched, QEvent *event)
{
    const bool asks = event->type() == QEvent::ShortcutOverride;
    if ((!asks && event->type() != QEvent::KeyPress) || QApplication::activePopupWidget() != nullptr || QApplication::activeModalWidget() != nullptr)
        return QObject::eventFilter(watched, event);
    const QWidget *widget = qobject_cast<QWidget *>(watched);
    if (widget == nullptr || (widget != m_content && !m_content->isAncestorOf(widget)))
        return QObject::eventFilter(watched, event);
    // What a widget does not want goes on to its parents: where it began is what counts.
    if (const QWidget *focused = QApplication::focusWidget(); focused != nullptr && (focused == m_content || m_content->isAncestorOf(focused)))
        widget = focused;
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto action = isBare(key->key()) ? std::nullopt : actionOf(*widget, *key);
    if (!action)
        return QObject::eventFilter(watched, event);
    event->accept();
    if (!asks && (!key->isAutoRepeat() || *action == Action::LookBack || *action == Action::LookOn))
        Q_EMIT pressed(*action);
    return true;
}

} // namespace ui::replay
