// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame.h"

#include "shell/windowplace.h"
#include "theme/plain.h"

#include <QPaintEvent>
#include <QPainter>

namespace ui::shell {

Frame::Frame(const theme::Theme &theme) : m_theme(theme) { setMinimumSize(kLeastWindow); }

void Frame::setContent(QWidget &content)
{
    if (QWidget *former = takeCentralWidget()) {
        former->hide();
        disconnect(former, nullptr, this, nullptr);
    }
    setCentralWidget(&content);
    const auto followTitle = [this](const QString &title) { theme::setTitleOf(this, title); };
    connect(&content, &QWidget::windowTitleChanged, this, followTitle);
    followTitle(content.windowTitle());
    content.show();
    QWidget *chosen = content.focusWidget();
    (chosen ? chosen : &content)->setFocus(Qt::OtherFocusReason);
}

// What is behind the content while one goes and the next one comes.
void Frame::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.palette().ground);
}

} // namespace ui::shell
