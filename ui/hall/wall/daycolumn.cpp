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
constexpr qreal kMiddleApart = 12;
constexpr qreal kBothFrom = 780, kBothApart = 44; ///< width from which patrols and sources stand side by side
constexpr qreal kSourceLine = 52, kSourcesHead = 60;
constexpr qreal kLegendHeight = 316;
constexpr qreal kLegendFrom = 380; ///< width from which its words are whole
constexpr qreal kWidestApart = 1.9;
constexpr qreal kWidestSource = 84;
constexpr qreal kSourceBar = 120;

struct Figure {
    QString value, unit;
};

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
    if (today != m_today || sum != m_sum) {
        const QRectF before = todayBox();
        m_today = today;
        m_sum = sum;
        if (todayBox() == before)
            updatePart(before);
        else
            update(); // the parts below have moved
    }
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
    const qreal needed = kTermsTop + qreal(terms().size() + 2) * kTerm + kTermsFoot;
    if (needed <= kTodayHeight)
        return true;
    const qreal below = m_parts == Parts::WithoutSources ? kLegendHeight : kMiddleApart + kSourcesHead + 3 * kSourceLine + kLegendHeight;
    return units().height() - below >= needed;
}

qreal DayColumn::todayHeight() const
{
    return sumFits() ? std::max(kTodayHeight, kTermsTop + qreal(terms().size() + 2) * kTerm + kTermsFoot) : kTodayHeight;
}

void DayColumn::setOutside(int open)
{
    if (open != m_outside) {
        m_outside = open;
        updatePart(todayBox());
    }
}

void DayColumn::setSources(std::vector<SourceCounts::Line> sources)
{
    if (sources != m_sources) {
        m_sources = std::move(sources);
        updatePart(middleBox());
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
    const bool both = m_parts == Parts::SourcesOnly && box.width() >= kBothFrom;
    const qreal width = both ? (box.width() - kBothApart) / 2 : box.width();
    paintPatrols(painter, theme(), QRectF(box.left(), box.top(), width, box.height()), m_patrols,
                 m_parts == Parts::SourcesOnly ? kWidestSource : kSourceLine, m_quiet ? m_dueBy : QString());
    if (both)
        paintSources(painter, QRectF(box.right() - width, box.top(), width, box.height()));
}

qreal DayColumn::apart() const
{
    return m_parts == Parts::WithoutSources ? std::clamp(units().height() / (todayHeight() + kLegendHeight), 1.0, kWidestApart) : 1.0;
}

QRectF DayColumn::todayBox() const { return QRectF(kMargin, 0, units().width() - 2 * kMargin, todayHeight() * apart()); }

bool DayColumn::hasLegend() const
{
    const qreal least = m_parts == Parts::WithoutSources ? todayBox().height() + kLegendHeight * apart()
                                                         : todayHeight() + kMiddleApart + kSourcesHead + 3 * kSourceLine + kLegendHeight;
    return units().width() >= kLegendFrom && units().height() >= least;
}

QRectF DayColumn::middleBox() const
{
    const QSizeF size = units();
    const qreal width = size.width() - 2 * kMargin;
    if (m_parts == Parts::SourcesOnly) {
        return QRectF(kMargin, 20, width, size.height() - 48);
    }
    const qreal bottom = hasLegend() ? size.height() - kLegendHeight : size.height();
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
        const qreal legend = kLegendHeight * apart();
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
    theme::paintText(painter, tr("Today"), line(20 / wide, 48), look::sans(40, true), palette().text);
    if (m_outside > 0) {
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
    for (const Term &term : terms()) {
        if (term.result) {
            painter.fillRect(line(y + 1, 2), palette().textThird);
            y += 6;
        }
        paintFigure(painter, line(y, high), term.name, term.value, tr("cases", "unit"));
        y += kTerm;
    }
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
    if (!m_today.averageHandling) {
        paintFigure(painter, line(mean, height), tr("Mean time"), {}, tr("none"));
        return;
    }
    const double minutes = double(m_today.averageHandling->count()) / 60000;
    const Figure handling = minutes < 100       ? Figure{QString::number(minutes, 'f', 0), tr("min", "unit")}
                            : minutes < 48 * 60 ? Figure{QString::number(minutes / 60, 'f', 1), tr("h", "unit")}
                                                : Figure{QString::number(minutes / 1440, 'f', 1), tr("d", "unit")};
    paintFigure(painter, line(mean, height), tr("Mean time"), handling.value, handling.unit);
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

void DayColumn::paintSources(QPainter &painter, const QRectF &box) const
{
    const QString head = tr("Open by source");
    theme::paintText(painter, head, QRectF(box.topLeft(), QSizeF(box.width(), 48)), theme::fitted(head, 40, true, box.width(), 32), palette().text);
    if (m_sources.empty()) {
        theme::paintText(painter, tr("No open cases"), QRectF(box.left(), box.top() + kSourcesHead, box.width(), kSourceLine), look::sans(36),
                         palette().textThird);
        return;
    }
    const size_t room = size_t(std::max(1.0, (box.height() - kSourcesHead) / kSourceLine));
    std::vector<SourceCounts::Line> lines = m_sources;
    if (lines.size() > room) {
        // The last line carries what is left over, so that the lines still add up to all open cases.
        const int rest = std::accumulate(lines.begin() + qsizetype(room) - 1, lines.end(), 0,
                                         [](int sum, const SourceCounts::Line &line) { return sum + line.open; });
        lines.resize(room - 1);
        lines.push_back({tr("others"), {}, rest});
    }
    const qreal pitch =
        std::clamp((box.height() - kSourcesHead) / qreal(lines.size()), kSourceLine, m_parts == Parts::SourcesOnly ? kWidestSource : kSourceLine);
    const int most = std::ranges::max_element(lines, {}, &SourceCounts::Line::open)->open;
    const qreal digits = std::max(60.0, theme::textWidth(QString::number(most), look::sans(36, true)));
    const qreal textRoom = box.width() - digits - 12;
    const bool bars = std::ranges::all_of(
        lines, [textRoom](const SourceCounts::Line &line) { return theme::textWidth(line.name, look::sans(36)) <= textRoom - kSourceBar - 12; });
    for (size_t index = 0; index < lines.size(); ++index) {
        const QRectF line(box.left(), box.top() + kSourcesHead + qreal(index) * pitch, box.width(), pitch);
        theme::paintText(painter, QString::number(lines[index].open), line, look::sans(36, true), palette().text, Qt::AlignRight);
        if (bars) {
            const QRectF bar(line.right() - digits - kSourceBar - 12, line.center().y() - 8, kSourceBar, 16);
            painter.fillRect(bar, palette().selected);
            painter.fillRect(QRectF(bar.topLeft(), QSizeF(bar.width() * lines[index].open / most, bar.height())), palette().textThird);
        }
        const qreal width = bars ? textRoom - kSourceBar - 12 : textRoom;
        const bool shorten = theme::textWidth(lines[index].name, look::sans(32)) > width && !lines[index].shortName.isEmpty();
        const QString &name = shorten ? lines[index].shortName : lines[index].name;
        theme::paintText(painter, name, QRectF(line.topLeft(), QSizeF(width, line.height())), theme::fitted(name, 36, false, width, 32),
                         palette().text);
    }
}

} // namespace ui::hall
