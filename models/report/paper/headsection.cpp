// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper/summarylayout.h"

#include "report/day/summarytexts.h"
#include "report/words.h"

using namespace Qt::StringLiterals;

namespace report {

namespace {

constexpr qreal kFiguresHeight = 50;
constexpr qreal kFactsLine = 12.5;

/// One of the seven head figures: a count with its unit, or a rate with its denominator.
struct HeadFigure {
    QString label, value, unit, share, delta;
};

[[nodiscard]] HeadFigure count(const QString &label, int today, std::optional<int> before)
{
    //: The measure word behind a count of cases in the head figures; may be empty.
    return {label, QString::number(today), Words::tr("cases"), {}, deltaText(today, before)};
}

[[nodiscard]] HeadFigure rate(const QString &label, Share today, std::optional<Share> before)
{
    return {label, percentText(today), today.whole == 0 ? QString() : u"%"_s, shareText(today), deltaText(today, before.value_or(Share()))};
}

[[nodiscard]] std::array<HeadFigure, 7> headFiguresOf(const DailySummary &summary)
{
    const DayFigures &day = summary.day;
    // The store's first day has no day before; a difference to nothing would be a claim.
    const auto before = [&summary](auto DayFigures::*figure) {
        return summary.dayBefore ? std::optional((*summary.dayBefore).*figure) : std::nullopt;
    };
    // A pack without a hotline has no such figure: a zero would be a claim.
    const HeadFigure hotline = summary.hotlineName.isEmpty()
                                   ? HeadFigure{Words::tr("Hotline"), QStringLiteral("\u2014"), {}, {}, QStringLiteral("\u2014")}
                                   : count(summary.hotlineName, day.hotline, before(&DayFigures::hotline));
    return {count(Words::tr("Filed"), day.filed, before(&DayFigures::filed)),
            count(Words::tr("Closed"), day.closed, before(&DayFigures::closed)),
            rate(Words::tr("Closing rate"), day.closingRateB, before(&DayFigures::closingRateB)),
            rate(Words::tr("On time"), day.onTimeRate, before(&DayFigures::onTimeRate)),
            hotline,
            count(Words::tr("Supervised"), day.supervised, before(&DayFigures::supervised)),
            count(summary.upTo ? Words::tr("Open") : Words::tr("Carried over"), day.carriedOver, before(&DayFigures::carriedOver))};
}

} // namespace

void SummaryWriter::headFigures()
{
    const look::Palette &palette = m_sheet.palette();
    // Rates carry their denominator and get more room.
    constexpr std::array<qreal, 7> kShares{0.13, 0.13, 0.175, 0.175, 0.13, 0.12, 0.14};
    qreal x = kSideMargin;
    for (int i = 0; i < 7; ++i) {
        const qreal wide = kTextWidth * kShares[static_cast<size_t>(i)];
        if (i > 0)
            m_sheet.vertical(x, m_y + 0.5, m_y + kFiguresHeight - 0.5, 0.48, palette.hairline);
        headFigure(QRectF(x, m_y, wide, kFiguresHeight).adjusted(i == 0 ? 0 : 6, 0, -3, 0), i);
        x += wide;
    }
    m_y += kFiguresHeight;
    m_sheet.horizontal(kSideMargin, kPageWidth - kSideMargin, m_y, 0.72, palette.text);
}

void SummaryWriter::headFigure(const QRectF &box, int index)
{
    const look::Palette &palette = m_sheet.palette();
    const HeadFigure figure = headFiguresOf(m_day)[static_cast<size_t>(index)];
    const TextStyle quiet{.size = 8.2, .ink = palette.textSecond};
    const QRectF high(box.left(), box.top() + 1, box.width(), 11.5);
    const QRectF middle(box.left(), box.top() + 12.5, box.width(), 23);
    const qreal number = m_sheet.text(middle, figure.value, {.size = 18.2, .bold = true});
    const QRectF after(middle.left() + number + 2.5, middle.top() + 4.5, middle.width() - number - 2.5, middle.height() - 4.5);
    // The measure word gives way to a long number.
    const qreal unit = m_sheet.width(figure.unit, quiet) <= after.width() ? m_sheet.text(after, figure.unit, quiet) : 0;
    // The denominator stands behind its rate, or above it where both are long; it is never left out.
    const QRectF behind = after.adjusted(unit + 2.5, 0, 0, 0);
    const bool fits = m_sheet.width(figure.share, {}) <= behind.width();
    const qreal above = fits ? 0 : m_sheet.text(high, figure.share, {}, Qt::AlignRight) + 3;
    if (fits)
        m_sheet.text(behind, figure.share);
    m_sheet.text(high.adjusted(0, 0, -above, 0), figure.label);
    const QRectF low(box.left(), box.top() + 36, box.width(), 11);
    const TextStyle small{.size = 7.7, .ink = palette.textSecond};
    //: Stands before the difference to the day before.
    const qreal label = m_sheet.text(low, Words::tr("prior day"), small);
    m_sheet.text(low.adjusted(label + 3, 0, 0, 0), figure.delta, {.size = 7.7, .bold = true});
}

void SummaryWriter::facts()
{
    const TextStyle style{.size = 8.6};
    m_y += 3.4;
    for (const QString &line : m_sheet.broken(factsOf(m_day), kTextWidth, style)) {
        m_sheet.text(QRectF(kSideMargin, m_y, kTextWidth + 2, kFactsLine), line, style);
        m_y += kFactsLine;
    }
}

} // namespace report
