// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/wall/daycolumn.h"

#include "hall/wall/legend.h"

#include <algorithm>
#include <numeric>

namespace ui::hall {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kMargin = 28;
constexpr qreal kTodayHeight = 400;
constexpr qreal kSourcesTop = 412;
constexpr qreal kSourceLine = 52;
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

void DayColumn::setToday(const live::TodayView &today)
{
    if (today != m_today) {
        m_today = today;
        updatePart(todayBox());
    }
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
        paintSources(painter, box);
    else
        paintPatrols(painter, theme(), box, m_patrols, m_parts == Parts::SourcesOnly ? kWidestSource : kSourceLine, m_quiet ? m_dueBy : QString());
}

qreal DayColumn::apart() const
{
    return m_parts == Parts::WithoutSources ? std::clamp(units().height() / (kTodayHeight + kLegendHeight), 1.0, kWidestApart) : 1.0;
}

QRectF DayColumn::todayBox() const { return QRectF(kMargin, 0, units().width() - 2 * kMargin, kTodayHeight * apart()); }

bool DayColumn::hasLegend() const
{
    const qreal least =
        m_parts == Parts::WithoutSources ? todayBox().height() + kLegendHeight * apart() : kSourcesTop + 60 + 3 * kSourceLine + kLegendHeight;
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
    const bool room = m_parts == Parts::All && bottom - kSourcesTop > 60 + kSourceLine;
    return room ? QRectF(kMargin, kSourcesTop, width, bottom - kSourcesTop - 8) : QRectF();
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
            paintDivider(painter, kMargin, kTodayHeight, width);
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
    const qreal wide = box.height() / kTodayHeight;
    const auto line = [&box, wide](qreal y, qreal height) { return QRectF(box.left(), box.top() + y * wide, box.width(), height); };
    theme::paintText(painter, tr("Today"), line(20 / wide, 48), look::sans(40, true), palette().text);
    if (m_outside > 0) {
        const QString outside = tr("Outside %1").arg(m_outside);
        const qreal room = box.width() - theme::textWidth(tr("Today"), look::sans(40, true)) - 24;
        theme::paintText(painter, outside, line(24 / wide, 40), theme::fitted(outside, 32, false, room, 24), palette().textSecond, Qt::AlignRight);
    }
    paintFigure(painter, line(74, 72), tr("Filed"), QString::number(m_today.filed), tr("cases", "unit"));
    paintFigure(painter, line(144, 72), tr("Closed"), QString::number(m_today.closed), tr("cases", "unit"));
    const auto rate = m_today.onTime.value();
    paintFigure(painter, line(214, 72), tr("On time"), rate ? QString::number(*rate * 100, 'f', 1) : QString(), rate ? u"%"_s : tr("none due"));
    if (rate) {
        const QString share = tr("%1 of %2 due").arg(m_today.onTime.part).arg(m_today.onTime.whole);
        theme::paintText(painter, share, line(214, 40).translated(0, 68), theme::fitted(share, 32, false, box.width(), 28), palette().textThird,
                         Qt::AlignRight);
    }
    if (!m_today.averageHandling) {
        paintFigure(painter, line(322, 72), tr("Mean time"), {}, tr("none"));
        return;
    }
    const double minutes = double(m_today.averageHandling->count()) / 60000;
    const Figure mean = minutes < 100       ? Figure{QString::number(minutes, 'f', 0), tr("min", "unit")}
                        : minutes < 48 * 60 ? Figure{QString::number(minutes / 60, 'f', 1), tr("h", "unit")}
                                            : Figure{QString::number(minutes / 1440, 'f', 1), tr("d", "unit")};
    paintFigure(painter, line(322, 72), tr("Mean time"), mean.value, mean.unit);
}

void DayColumn::paintFigure(QPainter &painter, const QRectF &box, const QString &name, const QString &value, const QString &unit) const
{
    qreal right = box.right();
    const qreal least = theme::textWidth(name, look::sans(32)) + 24;
    const qreal spare = box.width() - least - theme::textWidth(value, look::sans(40, true));
    if (value.isEmpty() || spare >= theme::textWidth(unit, look::sans(34)) + 8) {
        const QRectF place(box.left(), box.top() + 10, right - box.left(), box.height() - 10);
        const QFont font = value.isEmpty() ? theme::fitted(unit, 34, false, box.width() - least, 26) : look::sans(34);
        right -= theme::paintText(painter, unit, place, font, value.isEmpty() ? palette().textThird : palette().textSecond, Qt::AlignRight) + 8;
    }
    const QFont font = theme::fitted(value, 60, true, right - box.left() - least, 34);
    const qreal taken =
        theme::paintText(painter, value, QRectF(box.left(), box.top(), right - box.left(), box.height()), font, palette().text, Qt::AlignRight);
    const qreal room = right - taken - 10 - box.left();
    theme::paintText(painter, name, QRectF(box.left(), box.top() + 6, room, box.height() - 6), theme::fitted(name, 36, false, room, 32),
                     palette().textSecond);
}

void DayColumn::paintSources(QPainter &painter, const QRectF &box) const
{
    const QString head = tr("Open by source");
    theme::paintText(painter, head, QRectF(box.topLeft(), QSizeF(box.width(), 48)), theme::fitted(head, 40, true, box.width(), 32), palette().text);
    if (m_sources.empty()) {
        theme::paintText(painter, tr("No open cases"), QRectF(box.left(), box.top() + 60, box.width(), kSourceLine), look::sans(36),
                         palette().textThird);
        return;
    }
    const size_t room = size_t(std::max(1.0, (box.height() - 60) / kSourceLine));
    std::vector<SourceCounts::Line> lines = m_sources;
    if (lines.size() > room) {
        // The last line carries what is left over, so that the lines still add up to all open cases.
        const int rest = std::accumulate(lines.begin() + qsizetype(room) - 1, lines.end(), 0,
                                         [](int sum, const SourceCounts::Line &line) { return sum + line.open; });
        lines.resize(room - 1);
        lines.push_back({tr("others"), {}, rest});
    }
    const qreal pitch =
        std::clamp((box.height() - 60) / qreal(lines.size()), kSourceLine, m_parts == Parts::SourcesOnly ? kWidestSource : kSourceLine);
    const int most = std::ranges::max_element(lines, {}, &SourceCounts::Line::open)->open;
    const qreal digits = std::max(60.0, theme::textWidth(QString::number(most), look::sans(36, true)));
    const qreal textRoom = box.width() - digits - 12;
    const bool bars = std::ranges::all_of(
        lines, [textRoom](const SourceCounts::Line &line) { return theme::textWidth(line.name, look::sans(36)) <= textRoom - kSourceBar - 12; });
    for (size_t index = 0; index < lines.size(); ++index) {
        const QRectF line(box.left(), box.top() + 60 + qreal(index) * pitch, box.width(), pitch);
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
