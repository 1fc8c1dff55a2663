// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include <functional>

class QMimeData;
class QWidget;

namespace ui::casefile {

/// Whether a drag or the clipboard brings pictures: picture data, or files (what they are is told by their bytes, later).
[[nodiscard]] bool bringsPictures(const QMimeData &data);

/// A picture file's own bytes that a drag or the clipboard brings beside or instead of pixels: with them comes which way is up and where the camera
/// was. A JPEG's before others', because only it says both. Empty where there are none.
[[nodiscard]] QByteArray pictureBytes(const QMimeData &data);

/// Pictures that are dragged onto a widget, or pasted while the keyboard is in it, whichever of its fields is meant: text goes where it always
/// goes. GUI thread.
class PictureDrop final : public QObject {
public:
    PictureDrop(QWidget *area, std::function<void(const QMimeData &)> take);
    /// Also pasted while this widget has the keyboard.
    void pasteFrom(QWidget *widget) { m_others.append(widget); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isOurs(const QWidget *widget) const;
    QWidget *const m_area;
    const std::function<void(const QMimeData &)> m_take;
    QList<QWidget *> m_others;
};

} // namespace ui::casefile
