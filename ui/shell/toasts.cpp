// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/toasts.h"

#include "actions/widget/paint.h"
#include "theme/plain.h"
#include "theme/spoken.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>

#include <algorithm>

namespace ui::shell {

namespace {

constexpr int kToastWidth = 326;
constexpr int kToastText = 48; ///< where the words begin
constexpr int kToastLine = 18;
constexpr int kToastEdge = 16;
constexpr int kToastGap = 10;

} // namespace

Toast::Toast(const theme::Theme &theme, ToastText text, QWidget *parent) : QWidget(parent), m_theme(theme), m_text(std::move(text))
{
    theme::setSpoken(this, m_text.level ? theme::spokenList({theme::colourWord(*m_text.level), m_text.title}) : m_text.title);
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
    m_timer.setInterval(kShownFor);
    connect(&m_timer, &QTimer::timeout, this, &Toast::over);
}

QStringList Toast::detail() const
{
    const int button = m_button ? m_button->sizeHint().width() + 8 : 0;
    return actions::linesOf(m_text.detail, 13, kToastWidth - kToastText - 12 - button);
}

QSize Toast::sizeHint() const { return {kToastWidth, 60 + kToastLine * std::max(0, int(detail().size()) - 1)}; }

void Toast::enterEvent(QEnterEvent *) { m_timer.stop(); }

void Toast::leaveEvent(QEvent *) { m_timer.start(); }

void Toast::showEvent(QShowEvent *) { m_timer.start(); }

void Toast::hideEvent(QHideEvent *) { m_timer.stop(); }

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
    // Once for all that moves in one turn of the event loop.
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &Toasts::place);
}

void Toasts::show(ToastText text)
{
    while (m_toasts.size() >= kMost)
        remove(m_toasts.first());
    auto *toast = new Toast(m_theme, std::move(text), m_host);
    connect(toast, &Toast::over, this, [this, toast] { remove(toast); });
    m_toasts.append(toast);
    toast->resize(toast->sizeHint());
    place();
    toast->raise();
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

Toasts::Kept Toasts::kept()
{
    Kept kept;
    const QList<QWidget *> all = m_host->findChildren<QWidget *>();
    for (QWidget *each : all) {
        if (isToasts(each))
            continue;
        keepWhole(each, kept);
        keepLine(each, kept);
    }
    return kept;
}

void Toasts::keepWhole(QWidget *widget, Kept &kept)
{
    const bool marked = widget->property(kKeptClear).toBool();
    const bool field = qobject_cast<QLineEdit *>(widget) || qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QAbstractSpinBox *>(widget) ||
                       qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractButton *>(widget);
    if (!marked && !field)
        return;
    if (marked)
        watch(widget);
    if (widget->isVisibleTo(m_host) && !widget->visibleRegion().isEmpty())
        kept.whole.append(QRect(widget->mapTo(m_host, QPoint()), widget->size()));
}

void Toasts::keepLine(QWidget *widget, Kept &kept)
{
    if (widget->window() != m_host->window()) // the list of a combo box
        return;
    const auto add = [&](const QWidget *of, const QRect &part) {
        if (!part.isEmpty() && of->isVisibleTo(m_host))
            kept.lines.append(QRect(of->mapTo(m_host, part.topLeft()), part.size()));
    };
    if (const QVariant part = widget->property(kKeptClear); part.typeId() == QMetaType::QRect) {
        watch(widget);
        add(widget, part.toRect());
    }
    if (auto *list = qobject_cast<QAbstractItemView *>(widget); list && !qobject_cast<QHeaderView *>(widget)) {
        QWidget *rows = list->viewport();
        watch(rows);
        const QRect row = list->visualRect(list->currentIndex());
        add(rows, row.isEmpty() ? QRect() : QRect(0, row.top(), rows->width(), row.height()).intersected(rows->rect()));
    }
}

void Toasts::watch(QObject *object)
{
    if (m_watched.contains(object))
        return;
    m_watched.insert(object);
    object->installEventFilter(this);
    connect(object, &QObject::destroyed, this, [this](QObject *gone) { m_watched.remove(gone); });
}

bool Toasts::isToasts(const QWidget *widget) const
{
    return std::any_of(m_toasts.begin(), m_toasts.end(), [widget](const Toast *toast) { return toast == widget || toast->isAncestorOf(widget); });
}

std::optional<QRect> Toasts::placeFor(QSize size, const QList<QRect> &clear, const QList<QRect> &taken) const
{
    const int foot = m_host->height() - m_foot - kToastEdge;
    // Lower right, lower left (never over the time column of a queue), and only then above what must stay uncovered.
    for (const bool above : {false, true}) {
        for (const int left : {m_host->width() - kToastEdge - size.width(), kToastEdge}) {
            // Not into the upper half, where the rows and titles are that a person reads.
            for (int bottom = foot; bottom - size.height() >= m_host->height() / 2;) {
                const QRect box(left, bottom - size.height(), size.width(), size.height());
                const auto meets = [&box](const QRect &other) { return other.intersects(box); };
                const auto other = std::find_if(taken.begin(), taken.end(), meets);
                const auto barred = std::find_if(clear.begin(), clear.end(), meets);
                if (other == taken.end() && barred == clear.end())
                    return box;
                if (barred != clear.end() && !above)
                    break;
                bottom = (barred != clear.end() ? barred->top() : other->top()) - kToastGap;
            }
        }
    }
    return std::nullopt;
}

void Toasts::place()
{
    const auto [whole, lines] = kept();
    QList<QRect> taken = lines;
    // The newest first: it stands lowest, and it is the one that must find room.
    for (auto toast = m_toasts.crbegin(); toast != m_toasts.crend(); ++toast) {
        const std::optional<QRect> found = placeFor((*toast)->size(), whole, taken);
        if (found) {
            (*toast)->move(found->topLeft());
            taken.append(*found);
        }
        (*toast)->setVisible(found.has_value());
    }
}

bool Toasts::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::Paint: // rows that moved, or another one chosen
    case QEvent::DynamicPropertyChange:
        if (!m_toasts.isEmpty() && (event->type() != QEvent::Paint || watched != m_host))
            m_again.start();
        break;
    default: break; // events are Qt's and many
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui::shell
