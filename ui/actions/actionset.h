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

    /// Scope::List keys work on the page too, except while a field or a box of choices has the focus, or its list or a menu is open: there they type
    /// and choose, and the space bar presses the focused button. A list that is added here is not such a box.
    void addList(QWidget *list) { m_lists.append(list); }
    /// As if the key had been pressed; buttons and tests.
    void trigger(Action action) { Q_EMIT triggered(action); }

Q_SIGNALS:
    void triggered(ui::actions::Action action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    struct Bound {
        QAction *action;
        Action row;
    };
    const KeyMap &m_keys;
    QWidget *m_page;
    QList<QWidget *> m_lists;
    QList<Bound> m_bound;
};

} // namespace ui::actions
