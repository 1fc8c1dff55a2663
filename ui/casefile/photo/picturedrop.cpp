// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/photo/picturedrop.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QUrl>

#include <algorithm>
#include <array>

namespace ui::casefile {

namespace {

constexpr std::array kPictureTypes{"image/jpeg", "image/png", "image/webp"}; ///< what desk::readyPicture takes

/// Whoever copies pixels offers them in every format that it can write: a JPEG that says nothing of a camera is such a copy, and a worse one.
bool isCopyOfPixels(const char *type, const QByteArray &bytes, const QMimeData &data)
{
    constexpr qsizetype kHead = 65'536; // what a camera says stands at the beginning
    return QLatin1String(type) == QLatin1String("image/jpeg") && bytes.startsWith("\xff\xd8") && data.hasImage() &&
           !bytes.first(std::min(bytes.size(), kHead)).contains("Exif");
}

bool bringsFiles(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return std::ranges::any_of(urls, [](const QUrl &url) { return url.isLocalFile(); });
}

/// A cell of a table comes as text and as its picture: in a field for text it is text.
bool isPastedAsText(const QObject *field, const QMimeData &data)
{
    const bool takesText = qobject_cast<const QLineEdit *>(field) != nullptr || qobject_cast<const QPlainTextEdit *>(field) != nullptr;
    return takesText && data.hasText() && !bringsFiles(data);
}

} // namespace

bool bringsPictures(const QMimeData &data)
{
    const auto has = [&data](const char *type) { return data.hasFormat(QLatin1String(type)); };
    return data.hasImage() || bringsFiles(data) || std::ranges::any_of(kPictureTypes, has);
}

QByteArray pictureBytes(const QMimeData &data)
{
    for (const char *type : kPictureTypes) {
        if (!data.hasFormat(QLatin1String(type)))
            continue;
        if (QByteArray bytes = data.data(QLatin1String(type)); !bytes.isEmpty() && !isCopyOfPixels(type, bytes, data))
            return bytes;
    }
    return {};
}

PictureDrop::PictureDrop(QWidget *area, std::function<void(const QMimeData &)> take) : QObject(area), m_area(area), m_take(std::move(take))
{
    area->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool PictureDrop::isOurs(const QWidget *widget) const
{
    return widget == m_area || m_area->isAncestorOf(widget) ||
           std::ranges::any_of(m_others, [widget](const QWidget *each) { return each == widget; });
}

bool PictureDrop::eventFilter(QObject *watched, QEvent *event)
{
    const bool drags = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove || event->type() == QEvent::Drop;
    if (!drags && event->type() != QEvent::KeyPress)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (widget == nullptr || !m_area->isVisible() || !isOurs(widget))
        return false;
    if (!drags) {
        const QMimeData *pasted = static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste) ? QApplication::clipboard()->mimeData() : nullptr;
        if (pasted == nullptr || !bringsPictures(*pasted) || isPastedAsText(watched, *pasted))
            return false;
        m_take(*pasted);
        return true;
    }
    auto *drag = static_cast<QDropEvent *>(event);
    if (!bringsPictures(*drag->mimeData()))
        return false;
    drag->setDropAction(Qt::CopyAction);
    drag->accept();
    if (event->type() == QEvent::Drop)
        m_take(*drag->mimeData());
    return true;
}

} // namespace ui::casefile
