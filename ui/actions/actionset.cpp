// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actionset.h"

#include "actions/widget/formkeeper.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QMenu>
#include <QWidget>

namespace ui::actions {

namespace {

/// An open list or menu is a window of its own, and its keys are the page's shortcuts all the same.
bool isWithin(const QWidget &page, const QWidget *widget)
{
    while (widget && widget != &page && (!widget->isWindow() || widget->windowType() == Qt::Popup))
        widget = widget->parentWidget();
    return widget == &page;
}

} // namespace

ActionSet::ActionSet(const KeyMap &keys, QWidget *page) : QObject(page), m_keys(keys), m_page(page)
{
    for (const ActionRow &row : catalogue()) {
        // Two acts on one key (F5, F8) would be ambiguous to Qt: the first of the two stands for both, the page decides by the case.
        const bool ours = row.scope == Scope::Page || row.scope == Scope::List;
        if (!ours || row.id == domain::CaseAct::AddHelper || row.id == domain::CaseAct::Resume)
            continue;
        auto *action = new QAction(page);
        action->setObjectName(QLatin1String(row.name));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setAutoRepeat(false);
        page->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = row.id] { Q_EMIT triggered(id); });
        m_bound.append({action, row.id});
    }
    qApp->installEventFilter(this);
    connect(&keys, &KeyMap::changed, this, &ActionSet::refresh);
    refresh();
}

void ActionSet::refresh()
{
    for (const Bound &bound : m_bound) {
        QList<QKeySequence> keys = m_keys.keys(bound.row);
        // As delivered two actions have this key, by what stands on the page: the photo's stands for both.
        if (bound.row == Action::SelectUndone)
            keys.removeIf([this](const QKeySequence &key) { return m_keys.keys(domain::CaseAct::AddPhoto).contains(key); });
        bound.action->setShortcuts(keys);
    }
}

bool ActionSet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget == m_page || !isWithin(*m_page, widget) || m_lists.contains(widget))
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool chooses = qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QMenu *>(widget);
    const bool presses = qobject_cast<QAbstractButton *>(widget) && key->key() == Qt::Key_Space;
    if ((chooses && typesText(*key)) || (presses && typesText(*key)))
        event->accept();
    return false;
}

} // namespace ui::actions
