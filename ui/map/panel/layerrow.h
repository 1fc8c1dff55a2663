// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/panel/opacitybar.h"
#include "theme/plain.h"

#include <QCheckBox>

namespace ui::map {

/// A row of the layers' panel: a switch with its sign and number, and for what may be dimmed a bar. On the switch Alt+← → dims and Ctrl+↑ ↓ moves.
/// GUI thread only.
class LayerRow final : public QWidget {
    Q_OBJECT
public:
    /// `name` is text from the program or a pack. `dims`: it may be dimmed, and moved among those that may.
    LayerRow(const QString &name, const QPixmap &sign, bool on, bool dims, const theme::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] QCheckBox &box() { return *m_box; }
    [[nodiscard]] bool isOn() const { return m_box->isChecked(); }
    /// Without saying so.
    void set(bool on, int percent);
    [[nodiscard]] int percent() const { return m_bar == nullptr ? 100 : m_bar->percent(); }
    void setCount(const QString &count) { m_count->setText(count); }

Q_SIGNALS:
    void switched();
    void dimmed();
    void moveWanted(int steps); ///< up, or down where it is negative

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void speak();
    QString m_name;
    QCheckBox *m_box = nullptr;
    theme::Label *m_count = nullptr;
    OpacityBar *m_bar = nullptr; ///< null: always at full strength
};

} // namespace ui::map
