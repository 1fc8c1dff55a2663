// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/keybutton.h"

#include <QWidget>

namespace ui::actions {

/// What stands where rows would be: a line icon, a sentence, what was last, and one way on. Or a still skeleton.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const theme::Theme &theme, QWidget *parent = nullptr);

    /// An empty button text leaves the button out.
    void setContent(theme::Icon icon, const QString &title, const QString &detail, const QString &button, const QString &key);
    /// Grey bars where rows will be; nothing moves.
    void skeleton();

Q_SIGNALS:
    void buttonPressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const theme::Theme &m_theme;
    KeyButton *m_button;
    theme::Icon m_icon = theme::Icon::Box;
    QString m_title, m_detail;
    bool m_skeleton = false;
};

} // namespace ui::actions
