// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/paper/summarypainter.h"
#include "theme/theme.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QPixmap>

#include <memory>

namespace ui::reports {

/// The printed pages one below the other, drawn by the very painter that prints them. Zooms, scrolls and turns pages by key; says a
/// sentence in place of pages while there are none. GUI thread only.
class SheetView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    enum class Fit : quint8 { Width, Page, None };

    explicit SheetView(const theme::Theme &theme, QWidget *parent = nullptr);

    void setPages(std::shared_ptr<const report::SummaryPainter> painter);
    /// Takes the pages away and shows a sentence; an empty one leaves the ground bare.
    void showEmpty(theme::Icon icon, const QString &sentence, const QString &detail);
    [[nodiscard]] int pageCount() const { return m_painter ? m_painter->pageCount() : 0; }
    /// The page at the middle of the view, from 1; 0 without pages.
    [[nodiscard]] int pageShown() const;
    [[nodiscard]] const QString &sentence() const { return m_sentence; }

    void setFit(Fit fit);
    [[nodiscard]] Fit fit() const { return m_fit; }
    void zoomBy(qreal factor);
    /// Pixels a point of paper; 96/72 is life size.
    [[nodiscard]] qreal scale() const { return m_scale; }
    void goToPage(int page);

Q_SIGNALS:
    void pageChanged();
    void scaleChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void arrange();
    void setScale(qreal scale);
    [[nodiscard]] QSize pageSize() const;
    [[nodiscard]] QRect pageBox(int page) const; ///< in viewport pixels; page from 0
    [[nodiscard]] const QPixmap &picture(int page);
    void paintSentence(QPainter &painter);
    const theme::Theme &m_theme;
    std::shared_ptr<const report::SummaryPainter> m_painter;
    QCache<int, QPixmap> m_pictures;
    theme::Icon m_icon = theme::Icon::Print;
    QString m_sentence, m_detail;
    Fit m_fit = Fit::Width;
    qreal m_scale = 1;
};

} // namespace ui::reports
