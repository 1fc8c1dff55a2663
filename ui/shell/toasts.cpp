// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/toasts.h"

#include "actions/paint.h"
#include "theme/plain.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace ui::shell {

namespace {

constexpr int kToastWidth = 326;
constexpr int kToastText = 48; ///< where the words begin
constexpr int kToastLine = 18;

} // namespace

Toast::Toast(const theme::Theme &theme, ToastText text, QWidget *parent) : QWidget(parent), m_theme(theme), m_text(std::move(text))
{
    theme::setSpoken(this, m_text.title);
    theme::setSpokenMore(this, m_text.detail);
    if (!m_text.button.isEmpty()) {
        m_button = new actions::KeyButton(theme, this);
        m_button->setFaceHeight(28);
        m_button->setFocusPolicy(Qt::NoFocus);
        m_button->setText(m_text.button);
        m_button->setKey(m_text.key);
        connect(m_button, &QAbstractButton::clicked, this, [this] {
            if (m_text.act)
                m_text.act();
            Q_EMIT over();
        });
    }
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::over);
    m_timer.start(kShownFor);
}

QStringList Toast::detail() const
{
    const int button = m_button ? m_button->sizeHint().width() + 8 : 0;
    return actions::linesOf(m_text.detail, 13, kToastWidth - kToastText - 12 - button);
}

QSize Toast::sizeHint() const { return {kToastWidth, 60 + kToastLine * std::max(0, int(detail().size()) - 1)}; }

void Toast::enterEvent(QEnterEvent *) { m_timer.stop(); }

void Toast::leaveEvent(QEvent *) { m_timer.start(kShownFor); }

void Toast::resizeEvent(QResizeEvent *)
{
    if (!m_button)
        return;
    m_button->resize(m_button->sizeHint());
    m_button->move(width() - 12 - m_button->width(), (height() - m_button->height()) / 2);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &p = m_theme.palette();
    painter.setPen(QPen(p.control, 1));
    painter.setBrush(p.selected);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (m_text.level) {
        look::MarkStyle style;
        style.ground = p.selected;
        look::paintMark(painter, *m_text.level, QPointF(26, height() / 2.0), 14 * 0.84, p, style);
    } else {
        m_theme.paintIcon(painter, m_text.icon, QRectF(14, height() / 2.0 - 10, 20, 20), p.text);
    }
    const qreal right = m_button ? m_button->x() - 8 : width() - 12;
    actions::paintText(painter, QRectF(kToastText, 9, right - kToastText, 21), m_text.title, {14, true, p.text});
    qreal y = 30;
    for (const QString &line : detail()) {
        actions::paintText(painter, QRectF(kToastText, y, right - kToastText, 20), line, {13, false, p.textSecond});
        y += kToastLine;
    }
}

Toasts::Toasts(const theme::Theme &theme, QWidget *host, int foot) : QObject(host), m_theme(theme), m_host(host), m_foot(foot)
{
    host->installEventFilter(this);
}

void Toasts::show(ToastText text)
{
    while (m_toasts.size() >= kMost)
        remove(m_toasts.first());
    auto *toast = new Toast(m_theme, std::move(text), m_host);
    connect(toast, &Toast::over, this, [this, toast] { remove(toast); });
    m_toasts.append(toast);
    toast->resize(toast->sizeHint());
    toast->show();
    toast->raise();
    place();
}

void Toasts::clear()
{
    while (!m_toasts.isEmpty())
        remove(m_toasts.first());
}

void Toasts::remove(Toast *toast)
{
    if (!m_toasts.removeOne(toast))
        return;
    toast->hide();
    toast->deleteLater();
    place();
}

void Toasts::place()
{
    int bottom = m_host->height() - m_foot - 16;
    for (auto toast = m_toasts.crbegin(); toast != m_toasts.crend(); ++toast) {
        (*toast)->move(m_host->width() - 16 - (*toast)->width(), bottom - (*toast)->height());
        bottom -= (*toast)->height() + 10;
    }
}

bool Toasts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QObject::eventFilter(watched, event);
}

} // namespace ui::shell
