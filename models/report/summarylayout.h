// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/dailysummary.h"
#include "report/sheet.h"

#include <QLocale>

#include <span>

namespace report {

/// Lays a summary out on A4 pages as the mockup shows it: an average day takes one page; what overflows goes to further pages under a
/// repeated head, the red and orange cases first, then the rectification table. Pure: the same summary, language and fonts give the
/// same pages. Needs a QGuiApplication; any thread.
[[nodiscard]] std::vector<Page> layOut(const DailySummary &summary, const QLocale &locale = QLocale());

/// What the sections write with. The cursor is the top of what comes next.
class SummaryWriter {
public:
    SummaryWriter(const DailySummary &summary, const QLocale &locale);

    [[nodiscard]] std::vector<Page> write();

private:
    void turnPage();
    void drillBand();
    void continuationHead();
    void documentHead();
    void dateLine();
    void headFigures();
    void headFigure(const QRectF &box, int index);
    void facts();
    void sectionTitle(const QRectF &line, const QString &title, const QString &note);
    void grids();
    qreal gridBlock(qreal left, std::span<const GridLine> lines, size_t rows);
    void levelTotals();
    [[nodiscard]] QString countOf(domain::Severity level) const;
    void departmentsAndSources();
    qreal departments(qreal top);
    void departmentBar(const QRectF &box, Share rate, double from, bool below);
    qreal sources(const QRectF &area);
    void hourBars(const QRectF &area);
    void urgentCases();
    size_t urgentBlock(size_t from, size_t rows);
    void rectification();
    void signatures();
    void footers();

    /// What is left on this page above the footer.
    [[nodiscard]] qreal room() const;

    const DailySummary &m_day;
    const QLocale m_locale;
    Sheet m_sheet;
    qreal m_y = 0;
};

} // namespace report
