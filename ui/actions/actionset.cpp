// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actionset.h"

#include <QAction>
#include <QWidget>

namespace ui::actions {

ActionSet::ActionSet(const KeyMap &keys, QWidget *page) : QObject(page), m_keys(keys)
{
    attach(page, Scope::Page, Qt::WidgetWithChildrenShortcut);
    connect(&keys, &KeyMap::changed, this, &ActionSet::refresh);
}

void ActionSet::addList(QWidget *list) { attach(list, Scope::List, Qt::WidgetShortcut); }

void ActionSet::attach(QWidget *widget, Scope scope, Qt::ShortcutContext context)
{
    for (const ActionRow &row : catalogue()) {
        // Two acts on one key (F5, F8) would be ambiguous to Qt: the first of the two stands for both, the page decides by the case.
        if (row.scope != scope || row.id == Action::AddHelper || row.id == Action::Resume)
            continue;
        auto *action = new QAction(widget);
        action->setObjectName(QLatin1String(row.name));
        action->setShortcutContext(context);
        action->setAutoRepeat(false);
        widget->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = row.id] { Q_EMIT triggered(id); });
        m_bound.append({action, {row.id}});
    }
    refresh();
}

void ActionSet::refresh()
{
    for (const Bound &bound : m_bound)
        bound.action->setShortcuts(m_keys.keys(bound.rows.first()));
}

} // namespace ui::actions
