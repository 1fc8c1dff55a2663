// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/keymap.h"

#include <QHash>
#include <QList>
#include <QObject>

class QAction;
class QWidget;

namespace ui::actions {

/// Turns catalogue rows into shortcuts of a page. Every action is always enabled: a forbidden one says why instead of being deaf.
class ActionSet final : public QObject {
    Q_OBJECT
public:
    /// Scope::Page keys work anywhere in `page`. The set follows the key map.
    ActionSet(const KeyMap &keys, QWidget *page);

    /// Scope::List keys work while `list` itself has the focus.
    void addList(QWidget *list);
    /// As if the key had been pressed; buttons and tests.
    void trigger(Action action) { Q_EMIT triggered(action); }

Q_SIGNALS:
    void triggered(ui::actions::Action action);

private:
    void attach(QWidget *widget, Scope scope, Qt::ShortcutContext context);
    void refresh();
    struct Bound {
        QAction *action;
        QList<Action> rows; ///< the rows that share these keys, first row first
    };
    const KeyMap &m_keys;
    QList<Bound> m_bound;
};

} // namespace ui::actions
