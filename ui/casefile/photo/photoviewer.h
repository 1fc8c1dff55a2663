// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/photo/photorow.h"

#include <QPointer>
#include <QWidget>

namespace ui::casefile {

/// A case's pictures, one at a time over the whole window, or before and after beside each other. ← and → go through them, + − and 0 change the
/// size, the mouse moves what is larger than the window, Space sets before and after side by side, Esc closes and gives the keyboard back to
/// whoever had it. A picture that is not there is a dashed box with its reason. GUI thread.
class PhotoViewer final : public QWidget {
    Q_OBJECT
public:
    /// Hidden until open(); lies over `window` and follows its size.
    PhotoViewer(const theme::Theme &theme, Pictures &pictures, QWidget *window);

    /// Shows the pictures of these frames, beginning with `first`, or with the first of all. Nothing happens without any.
    void open(const QString &title, const std::vector<PhotoRow::Frame> &frames, const QString &first);
    void close();

    [[nodiscard]] const CasePhoto &current() const { return m_photos[m_index]; }
    [[nodiscard]] bool isSideBySide() const { return m_pair; }
    /// How much larger than the window's fit; 1 at the beginning.
    [[nodiscard]] qreal zoom() const { return m_zoom; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void step(int by);
    void setZoom(qreal zoom);
    void showCaption();
    void paintPhoto(QPainter &painter, const QRectF &box, const CasePhoto *photo, const QString &absent);
    void paintHead(QPainter &painter) const;
    void paintFoot(QPainter &painter) const;
    /// What speaks for the first or last frame; null where it has none.
    [[nodiscard]] const CasePhoto *speaking(size_t frame) const;
    const theme::Theme &m_theme;
    Pictures &m_pictures;
    QString m_title;
    std::vector<PhotoRow::Frame> m_frames;
    std::vector<CasePhoto> m_photos;
    size_t m_index = 0;
    bool m_pair = false;
    qreal m_zoom = 1;
    QPointF m_shift, m_grip;
    QPointer<QWidget> m_before; ///< who had the keyboard
};

} // namespace ui::casefile
