// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/keymap.h"
#include "actions/widget/keybutton.h"

#include <QList>

#include <functional>
#include <utility>

class QAction;

namespace ui::actions {

/// The keys of one page: shortcuts that work anywhere in it, and buttons that name them. As delivered until use() is called; follows the
/// key map from then on. GUI thread.
class PageKeys final : public QObject {
    Q_OBJECT
public:
    /// Belongs to the page.
    explicit PageKeys(QWidget *page);

    /// The map outlives the page.
    void use(const KeyMap &keys);
    /// The action's keys, anywhere in the page, call `act`.
    void bind(Action action, std::function<void()> act);
    /// The button's text and key cap are the action's.
    void name(Action action, KeyButton *button);
    [[nodiscard]] QString shown(Action action) const { return m_keys->shown(action); }

Q_SIGNALS:
    void changed();

private:
    void follow();
    QWidget *m_page;
    const KeyMap m_delivered;
    const KeyMap *m_keys = &m_delivered;
    QList<std::pair<Action, QAction *>> m_bound;
    QList<std::pair<Action, KeyButton *>> m_named;
};

} // namespace ui::actions
