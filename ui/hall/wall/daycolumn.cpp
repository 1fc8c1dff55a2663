// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/wall/daycolumn.h"

#include "hall/wall/legend.h"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace ui::hall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kMargin = 28;
constexpr qreal kTodayHeight = 400;
constexpr qreal kFigure = 60;                                ///< the size of a figure at most
constexpr qreal kTermsTop = 68, kTerm = 47, kTermsFoot = 46; ///< the sum's lines; the rate's denominator and the rule take the foot
constexpr qreal kRuleHeight = 6;                             ///< of the rule above the sum
constexpr qreal kInkFrom = 4;                                ///< nothing of a line's ink lies higher in its box
constexpr qreal kMiddleApart = 12;
constexpr qreal kBothFrom = 780, kBothApart = 44; ///< width from which patrols and sources stand side by side
constexpr qreal kSourceLine = 52, kSourcesHead = 60;
constexpr qreal kLegendFrom = 380; ///< width from which its words are whole
constexpr qreal kWidestApart = 1.9;
constexpr qreal kWidestSource = 84;
constexpr qreal kSourceBar = 120;

/// What of a line's box its ink takes: a line that changed has its neighbours left alone.
QRectF inkOfLine(const QRectF &line) { return line.adjusted(0, kInkFrom, 0, 1 - kInkFrom); }

} // namespace

DayColumn::DayColumn(const theme::Theme &theme, QWidget *parent) : ScaledPanel(theme, parent) {}

void DayColumn::setParts(Parts parts)
{
    if (parts != m_parts) {
        m_parts = parts;
        update();
    }
}

void DayColumn::setToday(const live::TodayView &today, const DaySum &sum)
{
    if (today == m_today && sum == m_sum)
        return;
    const QRectF before = todayBox();
    const std::vector<Term> was = terms();
    const bool sameRates = today.onTime == m_today.onTime && today.averageHandling == m_today.averageHandling;
    m_today = today;
    m_sum = sum;
    const std::vector<Term> is = terms();
    if (todayBox() != before) {
        update(); // the parts below have moved
        return;
    }
    if (was.size() != is.size() || !sumFits()) {
        updatePart(before);
        return;
    }
    for (size_t term = 0; term < is.size(); ++term) {
        if (was[term] != is[term])
            updatePart(termBox(int(term)));
    }
    if (!sameRates)
        updatePart(ratesBox());
}

std::vector<DayColumn::Term> DayColumn::terms() const
{
    const auto signedBy = [](QChar sign, int count) { return count == 0 ? QString::number(0) : sign + QString::number(count); };
    std::vector<Term> terms{
        {tr("Carried"), QString::number(m_sum.carried)}, {tr("Filed"), signedBy(u'+', m_sum.filed)}, {tr("Closed"), signedBy(u'−', m_sum.closed)}};
    if (m_sum.withdrawn != 0)
        terms.push_back({tr("Void, merged"), signedBy(m_sum.withdrawn > 0 ? u'−' : u'+', std::abs(m_sum.withdrawn))});
    if (m_sum.unfiled != 0)
        terms.push_back({tr("Not filed"), signedBy(u'+', m_sum.unfiled)});
    terms.push_back({tr("Open"), QString::number(m_sum.open), true});
    return terms;
}

bool DayColumn::sumFits() const
{
    const qreal needed = termsHeight();
    if (needed <= kTodayHeight)
        return true;
    const qreal below = m_parts == Parts::WithoutSources ? kLegendHigh : kMiddleApart + kSourcesHead + 3 * kSourceLine + kLegendHigh;
    return units().height() - below >= needed;
}

qreal DayColumn::todayHeight() const { return sumFits() ? std::max(kTodayHeight, termsHeight()) : kTodayHeight; }

qreal DayColumn::termsHeight() const { return kTermsTop + qreal(termCount() + 2) * kTerm + kTermsFoot; }

QRectF DayColumn::headBox() const
{
    const QRectF box = todayBox();
    return QRectF(box.left(), box.top(), box.width(), kTermsTop);
}

QRectF DayColumn::termBox(int term) const
{
    const QRectF box = todayBox();
    const qreal wide = box.height() / todayHeight();
    const qreal top = kTermsTop + term * kTerm + (term + 1 == termCount() ? kRuleHeight : 0);
    return inkOfLine(QRectF(box.left(), box.top() + top * wide, box.width(), kTerm * wide));
}

QRectF DayColumn::ratesBox() const
{
    const QRectF box = todayBox();
    const qreal wide = box.height() / todayHeight();
    return box.adjusted(0, (kTermsTop + termCount() * kTerm + kRuleHeight) * wide + kInkFrom, 0, 0);
}

void DayColumn::setOutside(int open)
{
    if (open != m_outside) {
        m_outside = open;
        updatePart(headBox());
    }
}

void DayColumn::setSources(std::vector<SourceCounts::Line> sources)
{
    if (sources == m_sources)
        return;
    const QRectF box = sourcesBox();
    const SourceLines was = sourceLines(box);
    m_sources = std::move(sources);
    if (box.isNull())
        return;
    const SourceLines is = sourceLines(box);
    if (!is.standsAs(was)) {
        updatePart(box);
        return;
    }
    for (size_t line = 0; line < is.lines.size(); ++line) {
        if (was.lines[line] != is.lines[line])
            updatePart(inkOfLine(is.boxIn(box, line)));
    }
}

void DayColumn::setPatrols(const live::PatrolsView &patrols)
{
    if (patrols != m_patrols) {
        m_patrols = patrols;
        updatePart(middleBox());
    }
}

void DayColumn::setQuiet(bool quiet, const QString &dueBy)
{
    if (quiet != m_quiet || dueBy != m_dueBy) {
        m_quiet = quiet;
        m_dueBy = dueBy;
        update();
    }
}

void DayColumn::paintMiddle(QPainter &painter, const QRectF &box) const
{
    if (m_patrols.lines.empty())
        return paintSources(painter, box);
    const qreal width = hasBoth() ? (box.width() - kBothApart) / 2 : box.width();
    paintPatrols(painter, theme(), QRectF(box.left(), box.top(), width, box.height()), m_patrols,
                 m_parts == Parts::SourcesOnly ? kWidestSource : kSourceLine, m_quiet ? m_dueBy : QString());
    if (hasBoth())
        paintSources(painter, sourcesBox());
}

bool DayColumn::hasBoth() const { return m_parts == Parts::SourcesOnly && middleBox().width() >= kBothFrom; }

QRectF DayColumn::sourcesBox() const
{
    const QRectF box = middleBox();
    if (m_patrols.lines.empty())
        return box;
    const qreal width = (box.width() - kBothApart) / 2;
    return hasBoth() ? QRectF(box.right() - width, box.top(), width, box.height()) : QRectF();
}

qreal DayColumn::apart() const
{
    return m_parts == Parts::WithoutSources ? std::clamp(units().height() / (todayHeight() + kLegendHigh), 1.0, kWidestApart) : 1.0;
}

QRectF DayColumn::todayBox() const { return QRectF(kMargin, 0, units().width() - 2 * kMargin, todayHeight() * apart()); }

bool DayColumn::hasLegend() const
{
    const qreal least = m_parts == Parts::WithoutSources ? todayBox().height() + kLegendHigh * apart()
                                                         : todayHeight() + kMiddleApart + kSourcesHead + 3 * kSourceLine + kLegendHigh;
    return units().width() >= kLegendFrom && units().height() >= least;
}

QRectF DayColumn::middleBox() const
{
    const QSizeF size = units();
    const qreal width = size.width() - 2 * kMargin;
    if (m_parts == Parts::SourcesOnly) {
        return QRectF(kMargin, 20, width, size.height() - 48);
    }
    const qreal bottom = hasLegend() ? size.height() - kLegendHigh : size.height();
    const qreal top = todayHeight() + kMiddleApart;
    const bool room = m_parts == Parts::All && bottom - top > kSourcesHead + kSourceLine;
    return room ? QRectF(kMargin, top, width, bottom - top - 8) : QRectF();
}

void DayColumn::paint(QPainter &painter, QSizeF size)
{
    paintGround(painter, QRectF(QPointF(0, 0), size));
    const qreal width = size.width() - 2 * kMargin;
    if (m_parts != Parts::SourcesOnly && shows(todayBox())) {
        paintToday(painter, todayBox());
    }
    if (const QRectF middle = middleBox(); !middle.isNull()) {
        if (m_parts == Parts::All) {
            paintDivider(painter, kMargin, todayHeight(), width);
        }
        if (shows(middle)) {
            paintMiddle(painter, middle);
        }
    }
    if (m_parts != Parts::SourcesOnly && hasLegend()) {
        const qreal legend = kLegendHigh * apart();
        const QRectF box(kMargin, size.height() - legend + 16, width, legend - 16);
        paintDivider(painter, kMargin, size.height() - legend, width);
        if (shows(box)) {
            paintLegend(painter, theme(), box, m_quiet);
        }
    }
}

void DayColumn::paintToday(QPainter &painter, const QRectF &box) const
{
    // A higher box sets the figures wider apart; the texts keep their sizes.
    const qreal wide = box.height() / todayHeight();
    const auto line = [&box, wide](qreal y, qreal height) { return QRectF(box.left(), box.top() + y * wide, box.width(), height); };
    const bool head = shows(headBox());
    if (head)
        theme::paintText(painter, tr("Today"), line(20 / wide, 48), look::sans(40, true), palette().text);
    if (m_outside > 0 && head) {
        const QString outside = tr("Outside %1").arg(m_outside);
        const qreal room = box.width() - theme::textWidth(tr("Today"), look::sans(40, true)) - 24;
        theme::paintText(painter, outside, line(24 / wide, 40), theme::fitted(outside, 32, false, room, 24), palette().textSecond, Qt::AlignRight);
    }
    if (!sumFits()) {
        paintFigure(painter, line(74, 72), tr("Filed"), QString::number(m_today.filed), tr("cases", "unit"));
        paintFigure(painter, line(144, 72), tr("Closed"), QString::number(m_today.closed), tr("cases", "unit"));
        paintRates(painter, box, 214 * wide, 322 * wide, 72);
        return;
    }
    const qreal high = kTerm * wide;
    qreal y = kTermsTop;
    const std::vector<Term> all = terms();
    for (size_t term = 0; term < all.size(); ++term) {
        if (all[term].result) {
            painter.fillRect(line(y + 1, 2), palette().textThird);
            y += kRuleHeight;
        }
        if (shows(termBox(int(term))))
            paintFigure(painter, line(y, high), all[term].name, all[term].value, tr("cases", "unit"));
        y += kTerm;
    }
    if (shows(ratesBox()))
        paintRates(painter, box, y * wide, (y + kTerm + 36) * wide, high);
}

/// What was on time with its denominator below, and how long it took: `height` high, from `rate` and from `mean` on.
void DayColumn::paintRates(QPainter &painter, const QRectF &box, qreal rate, qreal mean, qreal height) const
{
    const auto line = [&box](qreal y, qreal high) { return QRectF(box.left(), box.top() + y, box.width(), high); };
    const auto onTime = m_today.onTime.value();
    paintFigure(painter, line(rate, height), tr("On time"), onTime ? QString::number(*onTime * 100, 'f', 1) : QString(),
                onTime ? u"%"_s : tr("none due"));
    if (onTime) {
        const QString share = tr("%1 of %2 due").arg(m_today.onTime.part).arg(m_today.onTime.whole);
        theme::paintText(painter, share, line(rate + height - 4, 40), theme::fitted(share, 32, false, box.width(), 28), palette().textThird,
                         Qt::AlignRight);
    }
    const Handling took = handling();
    paintFigure(painter, line(mean, height), tr("Mean time"), took.value, took.unit);
}

DayColumn::Handling DayColumn::handling() const
{
    if (!m_today.averageHandling)
        return {{}, tr("none")};
    const double minutes = double(m_today.averageHandling->count()) / 60000;
    return minutes < 100       ? Handling{QString::number(minutes, 'f', 0), tr("min", "unit")}
           : minutes < 48 * 60 ? Handling{QString::number(minutes / 60, 'f', 1), tr("h", "unit")}
                               : Handling{QString::number(minutes / 1440, 'f', 1), tr("d", "unit")};
}

void DayColumn::paintFigure(QPainter &painter, const QRectF &box, const QString &name, const QString &value, const QString &unit) const
{
    // All stand on one line of writing: smaller words lower by what the figures are larger.
    const qreal figures = std::min(kFigure, box.height() - 3), lower = (figures - 36) / 4, unitLower = (figures - 34) * 0.38;
    qreal right = box.right();
    const qreal least = theme::textWidth(name, look::sans(32)) + 24;
    const qreal spare = box.width() - least - theme::textWidth(value, look::sans(40, true));
    if (value.isEmpty() || spare >= theme::textWidth(unit, look::sans(34)) + 8) {
        const QRectF place(box.left(), box.top() + unitLower, right - box.left(), box.height() - unitLower);
        const QFont font = value.isEmpty() ? theme::fitted(unit, 34, false, box.width() - least, 26) : look::sans(34);
        right -= theme::paintText(painter, unit, place, font, value.isEmpty() ? palette().textThird : palette().textSecond, Qt::AlignRight) + 8;
    }
    const QFont font = theme::fitted(value, figures, true, right - box.left() - least, 34);
    const qreal taken =
        theme::paintText(painter, value, QRectF(box.left(), box.top(), right - box.left(), box.height()), font, palette().text, Qt::AlignRight);
    const qreal room = right - taken - 10 - box.left();
    theme::paintText(painter, name, QRectF(box.left(), box.top() + lower, room, box.height() - lower), theme::fitted(name, 36, false, room, 32),
                     palette().textSecond);
}

QRectF DayColumn::SourceLines::boxIn(const QRectF &box, size_t line) const
{
    return QRectF(box.left(), box.top() + kSourcesHead + qreal(line) * pitch, box.width(), pitch);
}

bool DayColumn::SourceLines::standsAs(const SourceLines &other) const
{
    const auto sameName = [](const SourceCounts::Line &one, const SourceCounts::Line &two) { return one.name == two.name; };
    return !lines.empty() && std::ranges::equal(lines, other.lines, sameName) && pitch == other.pitch && digits == other.digits && most == other.most;
}

DayColumn::SourceLines DayColumn::sourceLines(const QRectF &box) const
{
    if (m_sources.empty() || box.isNull())
        return {};
    SourceLines all{.lines = m_sources};
    const size_t room = size_t(std::max(1.0, (box.height() - kSourcesHead) / kSourceLine));
    if (all.lines.size() > room) {
        // The last line carries what is left over, so that the lines still add up to all open cases.
        const int rest = std::accumulate(all.lines.begin() + qsizetype(room) - 1, all.lines.end(), 0,
                                         [](int sum, const SourceCounts::Line &line) { return sum + line.open; });
        all.lines.resize(room - 1);
        all.lines.push_back({tr("others"), {}, rest});
    }
    all.pitch =
        std::clamp((box.height() - kSourcesHead) / qreal(all.lines.size()), kSourceLine, m_parts == Parts::SourcesOnly ? kWidestSource : kSourceLine);
    all.most = std::ranges::max_element(all.lines, {}, &SourceCounts::Line::open)->open;
    all.digits = std::max(60.0, theme::textWidth(QString::number(all.most), look::sans(36, true)));
    const qreal beside = box.width() - all.digits - 12, withBar = beside - kSourceBar - 12;
    all.bars =
        std::ranges::all_of(all.lines, [withBar](const SourceCounts::Line &line) { return theme::textWidth(line.name, look::sans(36)) <= withBar; });
    all.names = all.bars ? withBar : beside;
    return all;
}

void DayColumn::paintSources(QPainter &painter, const QRectF &box) const
{
    const QString head = tr("Open by source");
    theme::paintText(painter, head, QRectF(box.topLeft(), QSizeF(box.width(), 48)), theme::fitted(head, 40, true, box.width(), 32), palette().text);
    if (m_sources.empty()) {
        theme::paintText(painter, tr("No open cases"), QRectF(box.left(), box.top() + kSourcesHead, box.width(), kSourceLine), look::sans(36),
                         palette().textThird);
        return;
    }
    const SourceLines all = sourceLines(box);
    for (size_t line = 0; line < all.lines.size(); ++line) {
        if (const QRectF place = all.boxIn(box, line); shows(inkOfLine(place)))
            paintSource(painter, place, all.lines[line], all);
    }
}

void DayColumn::paintSource(QPainter &painter, const QRectF &line, const SourceCounts::Line &source, const SourceLines &all) const
{
    theme::paintText(painter, QString::number(source.open), line, look::sans(36, true), palette().text, Qt::AlignRight);
    if (all.bars) {
        const QRectF bar(line.right() - all.digits - kSourceBar - 12, line.center().y() - 8, kSourceBar, 16);
        painter.fillRect(bar, palette().selected);
        painter.fillRect(QRectF(bar.topLeft(), QSizeF(bar.width() * source.open / all.most, bar.height())), palette().textThird);
    }
    const bool shorten = theme::textWidth(source.name, look::sans(32)) > all.names && !source.shortName.isEmpty();
    const QString &name = shorten ? source.shortName : source.name;
    theme::paintText(painter, name, QRectF(line.topLeft(), QSizeF(all.names, line.height())), theme::fitted(name, 36, false, all.names, 32),
                     palette().text);
}

} // namespace ui::hall
