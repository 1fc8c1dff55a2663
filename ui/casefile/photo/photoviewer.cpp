// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/photo/photoviewer.h"

#include "theme/plain.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::casefile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kViewerHead = 48;
constexpr int kViewerFoot = 40;
constexpr qreal kZoomStep = 1.25;
constexpr qreal kMostZoom = 8;

} // namespace

PhotoViewer::PhotoViewer(const theme::Theme &theme, Pictures &pictures, QWidget *window) : QWidget(window), m_theme(theme), m_pictures(pictures)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    hide();
    window->installEventFilter(this);
    connect(&pictures, &Pictures::arrived, this, qOverload<>(&QWidget::update));
}

void PhotoViewer::open(const QString &title, const std::vector<PhotoRow::Frame> &frames, const QString &first)
{
    std::vector<CasePhoto> photos;
    for (const PhotoRow::Frame &frame : frames)
        photos.insert(photos.end(), frame.photos.begin(), frame.photos.end());
    if (photos.empty())
        return;
    m_title = title;
    m_frames = frames;
    m_photos = std::move(photos);
    const auto found = std::find_if(m_photos.begin(), m_photos.end(), [&](const CasePhoto &photo) { return photo.media == first; });
    m_index = found == m_photos.end() ? 0 : size_t(found - m_photos.begin());
    m_pair = false;
    if (!isVisible())
        m_before = QApplication::focusWidget();
    setZoom(1);
    showCaption();
    setGeometry(parentWidget()->rect());
    raise();
    show();
    setFocus(Qt::OtherFocusReason);
}

void PhotoViewer::close()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before.clear();
}

const CasePhoto *PhotoViewer::speaking(size_t frame) const
{
    return m_frames[frame].present() ? &m_frames[frame].photos[m_frames[frame].shown] : nullptr;
}

void PhotoViewer::showCaption()
{
    theme::setSpoken(this, m_pair ? tr("Before and after, side by side")
                                  : tr("%1, %2 of %3: %4").arg(current().phase).arg(m_index + 1).arg(m_photos.size()).arg(current().caption));
    update();
}

void PhotoViewer::step(int by)
{
    const auto count = int(m_photos.size());
    m_index = size_t((int(m_index) + by + count) % count);
    m_pair = false;
    setZoom(1);
    showCaption();
}

void PhotoViewer::setZoom(qreal zoom)
{
    m_zoom = std::clamp(zoom, 1.0, kMostZoom);
    if (m_zoom == 1.0)
        m_shift = {};
    update();
}

void PhotoViewer::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape: close(); return;
    case Qt::Key_Left:
    case Qt::Key_PageUp: step(-1); return;
    case Qt::Key_Right:
    case Qt::Key_PageDown: step(1); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: setZoom(m_zoom * kZoomStep); return;
    case Qt::Key_Minus: setZoom(m_zoom / kZoomStep); return;
    case Qt::Key_0: setZoom(1); return;
    case Qt::Key_Space:
        m_pair = !m_pair;
        setZoom(1);
        showCaption();
        return;
    default: event->accept(); // nothing behind the picture acts
    }
}

bool PhotoViewer::event(QEvent *event)
{
    // The page's keys are shortcuts, which come before key events: none of them acts on what cannot be seen.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    const bool tabs = event->type() == QEvent::KeyPress &&
                      (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab || static_cast<QKeyEvent *>(event)->key() == Qt::Key_Backtab);
    return tabs || QWidget::event(event);
}

bool PhotoViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void PhotoViewer::mousePressEvent(QMouseEvent *event) { m_grip = event->position(); }

void PhotoViewer::mouseMoveEvent(QMouseEvent *event)
{
    if (m_zoom > 1) {
        m_shift += event->position() - m_grip;
        update();
    }
    m_grip = event->position();
}

void PhotoViewer::wheelEvent(QWheelEvent *event) { setZoom(m_zoom * std::pow(kZoomStep, event->angleDelta().y() / 120.0)); }

void PhotoViewer::paintPhoto(QPainter &painter, const QRectF &box, const CasePhoto *photo, const QString &absent)
{
    const auto &p = m_theme.palette();
    const ShownPicture whole = photo != nullptr ? m_pictures.at(photo->media, Pictures::Size::Whole) : ShownPicture{{}, absent};
    // The thumbnail stands in until the whole picture is there.
    const QImage image =
        whole.image.isNull() && photo != nullptr && whole.why.isEmpty() ? m_pictures.at(photo->media, Pictures::Size::Thumbnail).image : whole.image;
    if (image.isNull()) {
        const QRectF dashed = QRectF({}, box.size().boundedTo(QSizeF(480, 320))).translated(box.center() - QPointF(240, 160)).intersected(box);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(p.control, 1.5, Qt::DashLine));
        painter.drawRoundedRect(dashed, 4, 4);
        actions::paintText(painter, dashed, whole.why, {16, false, p.textSecond, Qt::AlignCenter});
        return;
    }
    const QSizeF fits = QSizeF(image.size()).scaled(box.size(), Qt::KeepAspectRatio) * m_zoom;
    const QPointF slack((std::max(0.0, fits.width() - box.width())) / 2, (std::max(0.0, fits.height() - box.height())) / 2);
    m_shift = {std::clamp(m_shift.x(), -slack.x(), slack.x()), std::clamp(m_shift.y(), -slack.y(), slack.y())};
    painter.save();
    painter.setClipRect(box);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(box.center() + m_shift - QPointF(fits.width() / 2, fits.height() / 2), fits), image);
    painter.restore();
}

void PhotoViewer::paintHead(QPainter &painter) const
{
    const auto &p = m_theme.palette();
    const QRectF line(16, 0, width() - 32, kViewerHead);
    const qreal title = actions::textWidth(m_title, 16, true);
    actions::paintText(painter, line, m_title, {16, true, p.text});
    if (m_pair)
        return;
    const QString count = u"%1 / %2"_s.arg(m_index + 1).arg(m_photos.size());
    actions::paintText(painter, line, count, {16, true, p.text, Qt::AlignRight | Qt::AlignVCenter});
    actions::paintText(painter, line.adjusted(title + 20, 0, -actions::textWidth(count, 16, true) - 16, 0),
                       current().phase + u"  "_s + current().caption, {14, false, p.textSecond});
}

void PhotoViewer::paintFoot(QPainter &painter) const
{
    const auto &p = m_theme.palette();
    const std::array keys{std::pair{u"← →"_s, tr("Pictures")}, std::pair{u"+ −"_s, tr("Size")}, std::pair{u"0"_s, tr("Whole")},
                          std::pair{tr("Space"), m_pair ? tr("One picture") : tr("Before and after")}, std::pair{u"Esc"_s, tr("Close")}};
    const qreal middle = height() - kViewerFoot / 2.0;
    qreal x = 16;
    for (const auto &[key, word] : keys) {
        x = actions::paintKeyCap(painter, key, x, middle, p.control, p.text).right() + 8;
        actions::paintText(painter, QRectF(x, middle - 12, width() - x, 24), word, {14, false, p.textSecond});
        x += actions::textWidth(word, 14) + 20;
    }
}

void PhotoViewer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &p = m_theme.palette();
    painter.fillRect(rect(), p.ground);
    paintHead(painter);
    paintFoot(painter);
    const QRectF area(16, kViewerHead, width() - 32, height() - kViewerHead - kViewerFoot);
    if (!m_pair) {
        paintPhoto(painter, area, &current(), QString());
    } else {
        const qreal half = (area.width() - 16) / 2;
        for (const size_t side : {size_t(0), m_frames.size() - 1}) {
            const QRectF box(side == 0 ? area.left() : area.right() - half, area.top() + 28, half, area.height() - 28);
            const CasePhoto *photo = speaking(side);
            const QString caption = photo != nullptr ? m_frames[side].caption + u"  "_s + photo->caption : m_frames[side].caption;
            actions::paintText(painter, QRectF(box.left(), area.top(), half, 26), caption, {14, true, p.text});
            paintPhoto(painter, box, photo, m_frames[side].hint.isEmpty() ? m_frames[side].note : m_frames[side].hint);
        }
    }
    m_theme.paintFocus(painter, rect());
}

} // namespace ui::casefile
