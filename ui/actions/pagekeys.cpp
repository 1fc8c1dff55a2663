// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/pagekeys.h"

#include <QAction>
#include <QWidget>

namespace ui::actions {

PageKeys::PageKeys(QWidget *page) : QObject(page), m_page(page) {}

void PageKeys::use(const KeyMap &keys)
{
    m_keys = &keys;
    connect(&keys, &KeyMap::changed, this, &PageKeys::follow);
    follow();
}

void PageKeys::bind(Action action, std::function<void()> act)
{
    auto *bound = new QAction(m_page);
    bound->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    bound->setShortcuts(m_keys->keys(action));
    m_page->addAction(bound);
    connect(bound, &QAction::triggered, m_page, std::move(act));
    m_bound.append({action, bound});
}

void PageKeys::name(Action action, KeyButton *button)
{
    button->setText(text(action));
    button->setKey(m_keys->shown(action));
    m_named.append({action, button});
}

void PageKeys::follow()
{
    for (const auto &[action, bound] : std::as_const(m_bound))
        bound->setShortcuts(m_keys->keys(action));
    for (const auto &[action, button] : std::as_const(m_named))
        button->setKey(m_keys->shown(action));
    Q_EMIT changed();
}

} // namespace ui::actions
