// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/chip.h"

#include <QApplication>
#include <QMenu>

#include <algorithm>

// What tests of the list look for on the screen.

namespace listprobe {

/// The menu that is open; none: null.
inline QMenu *openMenu() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }

/// The entry of a menu with these words, whatever stands behind them.
inline QAction *entryOf(const QMenu &menu, const QString &text)
{
    const auto actions = menu.actions();
    const auto found = std::ranges::find_if(actions, [&text](const QAction *each) { return each->text().section(u'\t', 0, 0) == text; });
    return found == actions.end() ? nullptr : *found;
}

/// The visible chip whose words begin so.
inline ui::actions::Chip *chipOf(const QWidget &parent, const QString &begin)
{
    for (auto *chip : parent.findChildren<ui::actions::Chip *>()) {
        if (chip->text().startsWith(begin) && chip->isVisible())
            return chip;
    }
    return nullptr;
}

} // namespace listprobe
