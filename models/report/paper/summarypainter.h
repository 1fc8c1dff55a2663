// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/day/dailysummary.h"
#include "report/paper/pdfglyphs.h"
#include "report/paper/pictures.h"
#include "report/paper/sheet.h"

#include <QLocale>

class QPagedPaintDevice;
class QPainter;

namespace report {

/// Draws a day's pages, or others, on any painter: paper, PDF and preview are the same drawing. Immutable once made; needs a QGuiApplication.
class SummaryPainter final {
public:
    /// With the pictures that the day's cases name, where `pictures` has them; blocks on disk then.
    explicit SummaryPainter(const DailySummary &summary, const QLocale &locale = QLocale(), const PictureSource &pictures = {});
    /// Pages that were laid out elsewhere.
    explicit SummaryPainter(std::vector<Page> pages);

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] const std::vector<Page> &pages() const { return m_pages; }
    /// A4 in points.
    [[nodiscard]] static QSizeF pageSize() { return {kPageWidth, kPageHeight}; }

    /// Draws one page so that the whole sheet, margins and all, fills `sheet` (its width decides the scale). White paper included.
    void paint(QPainter &painter, int page, const QRectF &sheet) const;

    /// All pages, or [first, last] counted from 1, on a device whose page is A4 without margins. Storage when the device refuses.
    [[nodiscard]] base::Outcome print(QPagedPaintDevice &device, int first = 1, int last = 0) const;

    /// All pages, behind one that has each of texts() on a line of its own, by paintLines().
    [[nodiscard]] base::Outcome printBehindTexts(QPagedPaintDevice &device) const;

    /// Every text and digit that stands on the pages, each once in each font.
    [[nodiscard]] std::vector<DrawnText> texts() const;
    /// Every character that stands on the pages.
    [[nodiscard]] QString characters() const;
    /// The fonts that the pages use.
    [[nodiscard]] std::vector<QFont> fonts() const;

private:
    [[nodiscard]] base::Outcome print(QPagedPaintDevice &device, int first, int last, const std::vector<DrawnText> &before) const;
    void paint(QPainter &painter, const TextItem &item) const;
    void paint(QPainter &painter, const LineItem &item) const;
    void paint(QPainter &painter, const FillItem &item) const;
    void paint(QPainter &painter, const HatchItem &item) const;
    void paint(QPainter &painter, const MarkItem &item) const;
    void paint(QPainter &painter, const PictureItem &item) const;

    const look::Palette m_palette;
    const std::vector<Page> m_pages;
};

} // namespace report
