// SPDX-License-Identifier: GPL-3.0-or-later
#include "departments/departmentpanel.h"

#include "base/text/outsidetext.h"
#include "departments/shortened.h"
#include "theme/spoken.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui::departments {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kMargin = 22;
constexpr qreal kNearFull = 0.8;
constexpr qreal kFullLine = 0.6; ///< where "full" stands, of the bar's width
constexpr qreal kBarHeight = 30;
constexpr qreal kPanelEdge = 22; ///< how far a torn bar bleeds
constexpr int kFew = 5;          ///< below it a rate says nothing
constexpr qreal kBar = 16, kBarGap = 7;
constexpr int kHours = 7;
constexpr qreal kRateWidth = 172;
constexpr qreal kRateFigure = 154; ///< "100 %" and a gap
constexpr qreal kHoursFrom = 320;  ///< width from which bars fit beside the rate
constexpr qreal kRateFrom = 330;   ///< height from which the rate fits
constexpr qreal kTagApart = 10;
constexpr qreal kOverhang = 14;                      ///< how far a name without a tag may stand in the margin
constexpr qreal kLoadHeight = 184, kBelowLoad = 188; ///< name, tag and load end before what stands below them begins

QString departmentText(const char *source) { return QCoreApplication::translate("departments", source); }

} // namespace

QRectF DepartmentPanel::loadOf(const QRectF &box) { return QRectF(box.topLeft(), QSizeF(box.width(), kLoadHeight)); }

bool DepartmentPanel::bleeds(const live::DepartmentView &view) { return view.capacity > 0 && kFullLine * view.open > view.capacity; }

void DepartmentPanel::paint(QPainter &painter, const QRectF &box, const QRectF &part)
{
    m_bottom = box.bottom() - 8;
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.palette().panel);
    painter.drawRoundedRect(box, 8, 8);
    const QRectF content = box.adjusted(kMargin, 0, -kMargin, 0);
    const QFont least = look::sans(kShortenedAt, true);
    const bool beside =
        theme::textWidth(leastName(), least) + kTagApart + theme::tagSize(QString::number(m_view.overdue), kShortenedAt).width() <= content.width();
    m_tagBelow = m_view.overdue > 0 && load() <= 1 && !beside && roomBeside(content) >= theme::tagSize(lateText(), kShortenedAt).width();
    paintHead(painter, content);
    paintLoad(painter, content);
    if (!part.isNull() && part.bottom() <= box.top() + kBelowLoad) {
        painter.restore();
        return;
    }
    if (m_night && (m_night->onDuty || m_night->closed)) {
        paintNight(painter, content);
    } else if (box.height() < kRateFrom) {
        paintRateLine(painter, QRectF(content.left(), content.top() + 186, content.width(), 48));
    } else {
        paintRate(painter, content);
        if (box.width() >= kHoursFrom) {
            paintHours(painter, content);
        }
    }
    painter.restore();
}

QString DepartmentPanel::lateText() const { return departmentText(QT_TRANSLATE_NOOP("departments", "Late %1")).arg(m_view.overdue); }

/// What the line of the figures has free at its right.
qreal DepartmentPanel::roomBeside(const QRectF &box) const
{
    const QString capacity = m_view.capacity > 0 ? u"/ %1"_s.arg(m_view.capacity) : QString();
    return box.width() - theme::textWidth(QString::number(m_view.open), look::sans(60, true)) - theme::textWidth(capacity, look::sans(36)) - 26;
}

void DepartmentPanel::paintHead(QPainter &painter, const QRectF &box) const
{
    qreal right = box.right() + kOverhang;
    if (m_view.overdue > 0 && !m_tagBelow) {
        QString tag = lateText();
        if (theme::textWidth(leastName(), look::sans(kShortenedAt, true)) + kTagApart + theme::tagSize(tag, kShortenedAt).width() > box.width()) {
            tag = QString::number(m_view.overdue); // inverse says it already
        }
        right = m_theme.paintTag(painter, tag, QPointF(box.right(), box.top() + 20), kShortenedAt, theme::TagStyle::Solid).left() - kTagApart;
    }
    const QRectF place(box.left(), box.top() + 14, right - box.left(), 54);
    const bool wholeName = theme::textWidth(m_view.name, look::sans(36, true)) <= place.width();
    const QString name = wholeName ? m_view.name : shortened(leastName(), look::sans(kShortenedAt, true), place.width(), m_names);
    theme::paintText(painter, name, place, theme::fitted(name, 40, true, place.width(), kUncutLeast),
                     isCalm() ? m_theme.palette().textSecond : m_theme.palette().text);
}

void DepartmentPanel::paintLoad(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    const QRectF line(box.left(), box.top() + 68, box.width(), 72);
    const QString open = QString::number(m_view.open);
    const QString capacity = m_view.capacity > 0 ? u"/ %1"_s.arg(m_view.capacity) : QString();
    //: how many times its capacity a department has open
    const QString times = departmentText(QT_TRANSLATE_NOOP("departments", "%1 ×")).arg(load(), 0, 'f', 1);
    const bool over = load() > 1;
    const QFont beside = look::sans(over ? 40 : 32, over);
    const QString word = over ? times : departmentText(QT_TRANSLATE_NOOP("departments", "Open"));
    const qreal digits = theme::textWidth(open, look::sans(60, true)), least = theme::textWidth(capacity, look::sans(36)) + 10;
    const bool told = !m_tagBelow && digits + least + 16 + theme::textWidth(word, beside) <= line.width();
    if (m_tagBelow) {
        const qreal height = theme::tagSize(lateText(), kShortenedAt).height();
        m_theme.paintTag(painter, lateText(), QPointF(line.right(), line.center().y() + 7 - height / 2), kShortenedAt, theme::TagStyle::Solid);
    }
    if (told || over) {
        theme::paintText(painter, word, line.adjusted(0, 14, 0, 0), beside, over ? palette.text : palette.textThird, Qt::AlignRight);
    }
    const qreal room = line.width() - least - (told || over ? theme::textWidth(word, beside) + 12 : 0);
    const qreal taken = theme::paintText(painter, open, QRectF(line.topLeft(), QSizeF(room, line.height())), theme::fitted(open, 60, true, room, 32),
                                         isCalm() ? palette.textThird : palette.text);
    theme::paintText(painter, capacity, QRectF(line.left() + taken + 10, line.top() + 14, least, line.height() - 14), look::sans(36),
                     isCalm() ? palette.textThird : palette.textSecond);
    if (m_view.capacity > 0) {
        paintBar(painter, QRectF(box.left(), box.top() + 148, box.width(), kBarHeight));
    }
}

void DepartmentPanel::paintBar(QPainter &painter, const QRectF &bar) const
{
    const look::Palette &palette = m_theme.palette();
    const qreal full = kFullLine * bar.width();
    const bool near = load() >= kNearFull;
    painter.fillRect(QRectF(bar.topLeft(), QSizeF(full, bar.height())), palette.selected);
    painter.fillRect(QRectF(bar.topLeft(), QSizeF(full * std::min(1.0, load()), bar.height())), near ? palette.text : palette.textThird);
    painter.fillRect(QRectF(bar.left() + full * kNearFull - 2, bar.top(), 4, bar.height()), near ? palette.panel : palette.textThird);
    if (load() > 1) {
        paintBeyond(painter, bar, full);
    }
    painter.fillRect(QRectF(bar.left() + full, bar.top() - 6, 6, bar.height() + 12), near ? palette.text : palette.textThird);
}

/// What is open beyond the capacity: hatched; torn where the panel is too narrow for it.
void DepartmentPanel::paintBeyond(QPainter &painter, const QRectF &bar, qreal full) const
{
    const look::Palette &palette = m_theme.palette();
    const bool torn = full * load() > bar.width();
    const qreal end = bar.left() + (torn ? bar.width() + kPanelEdge : full * load());
    const QRectF part(QPointF(bar.left() + full + 6, bar.top()), QPointF(std::max(bar.left() + full + 8, end), bar.bottom()));
    QPainterPath area;
    area.addRect(part);
    look::paintHatch(painter, area, palette.text, 14, 6);
    painter.setPen(QPen(palette.text, 3));
    painter.drawLine(part.topLeft() + QPointF(0, 1.5), part.topRight() + QPointF(0, 1.5));
    painter.drawLine(part.bottomLeft() - QPointF(0, 1.5), part.bottomRight() - QPointF(0, 1.5));
    if (!torn) {
        painter.drawLine(part.topRight() - QPointF(1.5, 0), part.bottomRight() - QPointF(1.5, 0));
        return;
    }
    const qreal at = bar.left() + full + (bar.width() - full) * 0.62;
    const QPointF upper(at + 14, bar.top() - 4), lower(at - 4, bar.bottom() + 4), gap(22, 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.panel);
    painter.drawPolygon(QPolygonF({upper, upper + gap, lower + gap, lower}));
    painter.setPen(QPen(palette.text, 4));
    painter.drawLine(upper, lower);
    painter.drawLine(upper + gap, lower + gap);
}

bool DepartmentPanel::isFew() const { return m_view.onTime.whole < kFew; }

void DepartmentPanel::paintNight(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    const QRectF label(box.left(), box.top() + 200, box.width(), 40);
    const QRectF figure(box.left(), box.top() + 240, box.width(), 72);
    const qreal half = box.width() / 2 - 8;
    if (m_night->onDuty) {
        const QString word = departmentText(QT_TRANSLATE_NOOP("departments", "On duty"));
        theme::paintText(painter, word, label, theme::fitted(word, 32, false, half, 26), palette.textSecond);
        const bool any = *m_night->onDuty > 0;
        const QString people = any ? QString::number(*m_night->onDuty) : departmentText(QT_TRANSLATE_NOOP("departments", "nobody"));
        const qreal taken =
            theme::paintText(painter, people, figure, theme::fitted(people, 52, any, half, 32), any ? palette.text : palette.textThird);
        if (any) {
            theme::paintText(painter, departmentText(QT_TRANSLATE_NOOP("departments", "people")), figure.adjusted(taken + 8, 8, -half, 0),
                             look::sans(32), palette.textSecond);
        }
    }
    if (m_night->closed) {
        const QString word = departmentText(QT_TRANSLATE_NOOP("departments", "Yesterday"));
        theme::paintText(painter, word, label, theme::fitted(word, 32, false, half, 26), palette.textSecond, Qt::AlignRight);
        theme::paintText(painter, QString::number(*m_night->closed), figure, look::sans(52), palette.textSecond, Qt::AlignRight);
    }
}

void DepartmentPanel::paintRate(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    const qreal width = box.width() >= kHoursFrom - 2 * kMargin ? kRateWidth : box.width();
    theme::paintText(painter, departmentText(QT_TRANSLATE_NOOP("departments", "On time")), QRectF(box.left(), box.top() + 194, width, 40),
                     look::sans(32), palette.textSecond);
    const QRectF figure(box.left(), box.top() + 234, width, 76);
    const auto rate = m_view.onTime.value();
    if (!rate) {
        theme::paintText(painter, departmentText(QT_TRANSLATE_NOOP("departments", "none due")), figure, look::sans(32), palette.textThird);
        return;
    }
    if (isFew()) {
        theme::paintText(painter, u"%1/%2"_s.arg(m_view.onTime.part).arg(m_view.onTime.whole), figure, look::sans(64, true), palette.text);
        const QString few = departmentText(QT_TRANSLATE_NOOP("departments", "under %1 due")).arg(kFew);
        theme::paintText(painter, few, QRectF(box.left(), box.top() + 312, width, 44), theme::fitted(few, 32, false, width, 26), palette.textThird);
        return;
    }
    const QString percent = QString::number(std::floor(*rate * 100 + 0.5));
    const qreal taken = theme::paintText(painter, percent, figure, look::sans(64, true), palette.text);
    theme::paintText(painter, u"%"_s, figure.adjusted(taken + 6, 20, 0, 0), look::sans(34), palette.textSecond);
    paintVerdict(painter, QRectF(box.left(), box.top() + 312, width, 44));
}

void DepartmentPanel::paintRateLine(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    const auto rate = m_view.onTime.value();
    if (!rate || box.bottom() > m_bottom) {
        return;
    }
    // Its denominator stands in the line of the closed ones.
    const QString percent = isFew() ? u"%1/%2"_s.arg(m_view.onTime.part).arg(m_view.onTime.whole) : u"%1 %"_s.arg(std::floor(*rate * 100 + 0.5));
    const qreal taken = theme::paintText(painter, percent, box, look::sans(40, true), palette.text, Qt::AlignRight);
    theme::paintText(painter, departmentText(QT_TRANSLATE_NOOP("departments", "On time")), box.adjusted(0, 0, -taken - 8, 0), look::sans(32),
                     palette.textSecond);
    if (m_view.belowTarget && !isFew()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.text);
        const QPointF middle(box.right() - taken - 26, box.center().y());
        painter.drawPolygon(QPolygonF({middle + QPointF(-13, -11), middle + QPointF(13, -11), middle + QPointF(0, 12)}));
    }
}

void DepartmentPanel::paintVerdict(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    if (!m_view.belowTarget) {
        theme::paintText(painter, departmentText(QT_TRANSLATE_NOOP("departments", "on target")), box, look::sans(32), palette.textThird);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.text);
    const QPointF middle(box.left() + 13, box.center().y());
    painter.drawPolygon(QPolygonF({middle + QPointF(-13, -11), middle + QPointF(13, -11), middle + QPointF(0, 12)}));
    const QString text = departmentText(QT_TRANSLATE_NOOP("departments", "off target"));
    const QRectF words = box.adjusted(34, 0, 0, 0);
    theme::paintText(painter, text, words, theme::fitted(text, 32, true, words.width(), 28), palette.text);
}

void DepartmentPanel::paintHours(QPainter &painter, const QRectF &box) const
{
    const look::Palette &palette = m_theme.palette();
    const std::vector<int> &hours = m_view.hourly;
    const int most = hours.empty() ? 3 : std::max(3, *std::ranges::max_element(hours));
    // The last hours, as many as stand clear of the rate.
    const size_t fit = std::min(size_t(kHours), size_t((box.width() - kRateFigure + kBarGap) / (kBar + kBarGap)));
    const size_t count = std::min(hours.size(), fit);
    const qreal left = box.right() - qreal(fit) * (kBar + kBarGap) + kBarGap;
    for (size_t place = 0; place < count; ++place) {
        const size_t hour = hours.size() - count + place;
        const qreal height = std::max(3.0, 110.0 * hours[hour] / most);
        painter.fillRect(QRectF(left + qreal(place) * (kBar + kBarGap), box.top() + 314 - height, kBar, height),
                         hour + 1 == hours.size() ? palette.text : palette.control);
    }
    // A rate never stands without its denominator: of what was due, which is not what was closed.
    const auto whole = m_view.onTime.whole;
    const qreal room = box.width() - kRateWidth - 4;
    QString closed = whole == 0 || isFew() ? departmentText(QT_TRANSLATE_NOOP("departments", "Closed %1")).arg(m_view.closedToday)
                                           : departmentText(QT_TRANSLATE_NOOP("departments", "%1/%2 due")).arg(m_view.onTime.part).arg(whole);
    if (whole != 0 && !isFew() && theme::textWidth(closed, look::sans(28)) > room) // the figures stay, the word goes
        closed = u"%1/%2"_s.arg(m_view.onTime.part).arg(whole);
    theme::paintText(painter, closed, QRectF(box.left() + kRateWidth + 4, box.top() + 318, room, 44), theme::fitted(closed, 32, false, room, 28),
                     palette.textSecond, Qt::AlignRight);
}

QString departmentWords(const live::DepartmentView &view, const std::optional<NightLook> &night)
{
    QStringList words{base::isolated(view.name)};
    words << (view.capacity > 0 ? departmentText(QT_TRANSLATE_NOOP("departments", "open %1 of %2")).arg(view.open).arg(view.capacity)
                                : departmentText(QT_TRANSLATE_NOOP("departments", "open %1")).arg(view.open));
    if (view.capacity > 0 && view.open > view.capacity)
        words << departmentText(QT_TRANSLATE_NOOP("departments", "%1 ×")).arg(double(view.open) / view.capacity, 0, 'f', 1);
    if (view.overdue > 0)
        words << departmentText(QT_TRANSLATE_NOOP("departments", "Late %1")).arg(view.overdue);
    if (night && night->onDuty)
        words << departmentText(QT_TRANSLATE_NOOP("departments", "On duty")) + u' ' +
                     (*night->onDuty > 0 ? QString::number(*night->onDuty) : departmentText(QT_TRANSLATE_NOOP("departments", "nobody")));
    if (night && night->closed)
        words << departmentText(QT_TRANSLATE_NOOP("departments", "Yesterday")) + u' ' + QString::number(*night->closed);
    const auto rate = view.onTime.value();
    words << departmentText(QT_TRANSLATE_NOOP("departments", "On time")) + u' ' +
                 (rate ? u"%1 %"_s.arg(std::floor(*rate * 100 + 0.5)) : departmentText(QT_TRANSLATE_NOOP("departments", "none due")));
    if (rate)
        words << departmentText(QT_TRANSLATE_NOOP("departments", "%1/%2 due")).arg(view.onTime.part).arg(view.onTime.whole);
    if (rate && view.onTime.whole < kFew)
        words << departmentText(QT_TRANSLATE_NOOP("departments", "under %1 due")).arg(kFew);
    else if (rate && view.belowTarget)
        words << departmentText(QT_TRANSLATE_NOOP("departments", "off target"));
    words << departmentText(QT_TRANSLATE_NOOP("departments", "Closed %1")).arg(view.closedToday);
    return theme::spokenList(words);
}

} // namespace ui::departments
