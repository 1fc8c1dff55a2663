// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/part/section.h"
#include "casefile/photo/pictures.h"
#include "domain/case/caseevent.h"
#include "region/region.h"

#include <vector>

namespace ui::casefile {

/// One photo of a case.
struct CasePhoto {
    QString media;
    QString phase;   ///< translated: "Before" …
    QString caption; ///< when, and who brought it
    friend bool operator==(const CasePhoto &, const CasePhoto &) = default;
};

/// Before, during and after the handling: of each the picture that speaks for it. A photo that is missing, or whose picture is not ours, is a dashed
/// box with the reason; the layout never moves. A click opens the picture, as Enter and Space do the
/// first one while the row has the keyboard.
class PhotoRow final : public Section {
    Q_OBJECT
public:
    PhotoRow(const theme::Theme &theme, Pictures &pictures, QWidget *parent = nullptr);

    struct Frame {
        QString caption, note, hint;   ///< under the box; in the box
        std::vector<CasePhoto> photos; ///< oldest first
        size_t shown = 0;              ///< which of them stands in the box
        [[nodiscard]] bool present() const { return !photos.empty(); }
        friend bool operator==(const Frame &, const Frame &) = default;
    };
    void setFrames(std::vector<Frame> frames);
    [[nodiscard]] const std::vector<Frame> &frames() const { return m_frames; }

Q_SIGNALS:
    void opened(const QString &media);

protected:
    [[nodiscard]] int bodyHeight(int width) const override;
    void paintBody(QPainter &painter, const QRectF &box) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] bool anyPresent() const;
    [[nodiscard]] static qreal frameHeight(qreal width) { return width >= 480 ? 108 : 84; }
    [[nodiscard]] std::vector<QRectF> boxes() const;
    [[nodiscard]] const CasePhoto *photoAt(QPointF point) const;
    void paintAbsent(QPainter &painter, const QRectF &box) const;
    void paintPicture(QPainter &painter, const Frame &frame, const QRectF &box);
    void paintWords(QPainter &painter, const QRectF &box, const QString &note, const QString &hint) const;
    Pictures &m_pictures;
    std::vector<Frame> m_frames;
};

/// The three frames of a case: what the timeline brought, and what is asked for before the next step. Before the handling the first picture speaks,
/// later the newest.
[[nodiscard]] std::vector<PhotoRow::Frame> framesOf(const domain::Case &c, const std::vector<domain::CommittedEvent> &timeline,
                                                    const region::Region &region, base::Instant now);

} // namespace ui::casefile
