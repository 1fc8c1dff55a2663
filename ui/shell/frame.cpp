// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame.h"

#include "theme/plain.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPointer>

namespace ui::shell {

Frame::Frame(const theme::Theme &theme) : m_theme(theme) {}

void Frame::setContent(QWidget &content)
{
    // Another parent takes the focus away, down to the child that had it.
    const QPointer<QWidget> chosen = content.focusWidget();
    if (QWidget *former = takeCentralWidget()) {
        former->hide();
        disconnect(former, nullptr, this, nullptr);
    }
    setCentralWidget(&content);
    const auto followTitle = [this](const QString &title) { theme::setTitleOf(this, title); };
    connect(&content, &QWidget::windowTitleChanged, this, followTitle);
    followTitle(content.windowTitle());
    content.show();
    if (!content.focusWidget()) // a page may choose for itself when it is shown
        (chosen ? chosen.data() : &content)->setFocus(Qt::OtherFocusReason);
}

// What is behind the content while one goes and the next one comes.
void Frame::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), m_theme.palette().ground);
}

} // namespace ui::shell
