// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/sheetview.h"

#include "theme/plain.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace ui::reports {

namespace {

constexpr int kGap = 12; ///< around and between pages
constexpr qreal kSmallest = 0.4;
constexpr qreal kLargest = 5;
constexpr qreal kStep = 1.15;
constexpr qreal kWidest = 1.75;  ///< fitting the width of a large screen must not show a quarter of a page
constexpr int kPicturesKept = 4; ///< a page at full zoom takes some 20 MB

} // namespace

SheetView::SheetView(const theme::Theme &theme, QWidget *parent) : QAbstractScrollArea(parent), m_theme(theme), m_pictures(kPicturesKept)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
    theme::setSpoken(this, tr("Pages of the daily summary"));
}

void SheetView::setPages(std::shared_ptr<const report::SummaryPainter> painter)
{
    m_painter = std::move(painter);
    m_sentence.clear();
    m_detail.clear();
    m_pictures.clear();
    verticalScrollBar()->setValue(0);
    arrange();
    Q_EMIT pageChanged();
}

void SheetView::showEmpty(theme::Icon icon, const QString &sentence, const QString &detail)
{
    m_painter.reset();
    m_pictures.clear();
    m_icon = icon;
    m_sentence = sentence;
    m_detail = detail;
    theme::setSpokenMore(this, sentence);
    arrange();
    Q_EMIT pageChanged();
}

int SheetView::pageShown() const
{
    if (!m_painter)
        return 0;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    return std::clamp(middle / (pageSize().height() + kGap) + 1, 1, pageCount());
}

void SheetView::setFit(Fit fit)
{
    m_fit = fit;
    arrange();
}

void SheetView::zoomBy(qreal factor)
{
    m_fit = Fit::None;
    setScale(m_scale * factor);
}

void SheetView::goToPage(int page)
{
    verticalScrollBar()->setValue((std::clamp(page, 1, std::max(1, pageCount())) - 1) * (pageSize().height() + kGap));
}

QSize SheetView::pageSize() const { return (report::SummaryPainter::pageSize() * m_scale).toSize(); }

QRect SheetView::pageBox(int page) const
{
    const QSize size = pageSize();
    const int left = std::max(kGap, (viewport()->width() - size.width()) / 2) - horizontalScrollBar()->value();
    return {QPoint(left, kGap + page * (size.height() + kGap) - verticalScrollBar()->value()), size};
}

void SheetView::setScale(qreal scale)
{
    const qreal wanted = std::clamp(scale, kSmallest, kLargest);
    if (!qFuzzyCompare(wanted, m_scale)) {
        const qreal grown = wanted / m_scale;
        m_scale = wanted;
        m_pictures.clear();
        const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
        Q_EMIT scaleChanged();
        verticalScrollBar()->setMaximum(std::max(verticalScrollBar()->maximum(), qRound(middle * grown)));
        verticalScrollBar()->setValue(qRound(middle * grown) - viewport()->height() / 2);
    }
    const QSize size = pageSize();
    const int tall = pageCount() * (size.height() + kGap) + kGap;
    verticalScrollBar()->setPageStep(viewport()->height());
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, m_painter ? std::max(0, tall - viewport()->height()) : 0);
    horizontalScrollBar()->setRange(0, m_painter ? std::max(0, size.width() + 2 * kGap - viewport()->width()) : 0);
    viewport()->update();
}

void SheetView::arrange()
{
    const QSizeF paper = report::SummaryPainter::pageSize();
    // The width without a scroll bar's, whether it shows or not: else fitting the width would make the bar come and go.
    const qreal wide = maximumViewportSize().width() - verticalScrollBar()->sizeHint().width() - 2 * kGap;
    const qreal tall = viewport()->height() - 2 * kGap;
    switch (m_fit) {
    case Fit::Width: setScale(std::min(wide / paper.width(), kWidest)); break;
    case Fit::Page: setScale(std::min(wide / paper.width(), tall / paper.height())); break;
    case Fit::None: setScale(m_scale); break;
    }
}

const QPixmap &SheetView::picture(int page)
{
    if (const QPixmap *known = m_pictures.object(page))
        return *known;
    const qreal ratio = devicePixelRatioF();
    auto fresh = std::make_unique<QPixmap>(pageSize() * ratio);
    fresh->setDevicePixelRatio(ratio);
    QPainter painter(fresh.get());
    m_painter->paint(painter, page, QRectF(QPointF(0, 0), QSizeF(pageSize())));
    painter.end();
    const QPixmap *kept = fresh.release();
    m_pictures.insert(page, const_cast<QPixmap *>(kept));
    return *kept;
}

void SheetView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.palette().ground);
    if (!m_painter)
        paintSentence(painter);
    for (int page = 0; page < pageCount(); ++page)
        if (const QRect box = pageBox(page); box.intersects(event->rect()))
            painter.drawPixmap(box.topLeft(), picture(page));
    if (hasFocus())
        m_theme.paintFocus(painter, viewport()->rect());
}

void SheetView::paintSentence(QPainter &painter)
{
    if (m_sentence.isEmpty())
        return;
    const look::Palette &palette = m_theme.palette();
    const QPoint middle = viewport()->rect().center();
    m_theme.paintIcon(painter, m_icon, QRectF(middle.x() - 16, middle.y() - 64, 32, 32), palette.textThird);
    painter.setPen(palette.text);
    painter.setFont(look::sans(16, true));
    const QRect wide = viewport()->rect().adjusted(24, 0, -24, 0);
    painter.drawText(QRect(wide.left(), middle.y() - 20, wide.width(), 48), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     base::drawn(m_sentence));
    painter.setPen(palette.textSecond);
    painter.setFont(look::sans(14));
    painter.drawText(QRect(wide.left(), middle.y() + 30, wide.width(), 80), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     base::drawn(m_detail));
}

void SheetView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void SheetView::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT pageChanged();
}

void SheetView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        zoomBy(event->angleDelta().y() > 0 ? kStep : 1 / kStep);
    event->accept();
}

void SheetView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown: goToPage(pageShown() + 1); return;
    case Qt::Key_PageUp: goToPage(pageShown() - 1); return;
    case Qt::Key_Home: goToPage(1); return;
    case Qt::Key_End: goToPage(pageCount()); return;
    default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void SheetView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void SheetView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace ui::reports
