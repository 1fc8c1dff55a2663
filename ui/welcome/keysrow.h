// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QList>
#include <QWidget>

namespace ui::welcome {

/// Keys to learn first, as the caps of a keyboard, each with what it does.
class KeysRow final : public QWidget {
    Q_OBJECT
public:
    struct Key {
        QString cap, title, text;
    };
    KeysRow(const theme::Theme &theme, const QList<Key> &keys, QWidget *parent);

    [[nodiscard]] const QList<Key> &keys() const { return m_keys; }
    [[nodiscard]] QSize sizeHint() const override { return {900, 56}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    const QList<Key> m_keys;
};

} // namespace ui::welcome
