// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/wall/topbar.h"

#include "departments/shortened.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ui::hall {

namespace {

constexpr qreal kDesignWidth = 3840;
constexpr qreal kBarGap = 30;
constexpr qreal kNameLeast = 36;
constexpr qreal kPartEdge = 14; ///< the tip of the shift's mark reaches out of its bar

void paintLogo(QPainter &painter, const look::Palette &palette, QPointF corner, qreal side)
{
    painter.save();
    painter.translate(corner);
    painter.scale(side / 84, side / 84);
    painter.setPen(Qt::NoPen);
    for (int column = 0; column < 3; ++column) {
        for (int row = 0; row < 3; ++row) {
            painter.setBrush(column == 1 && row == 1 ? palette.text : palette.control);
            painter.drawRoundedRect(QRectF(3 + 28 * column, 3 + 28 * row, 22, 22), 2, 2);
        }
    }
    painter.restore();
}

} // namespace

TopBar::TopBar(const theme::Theme &theme, QWidget *parent) : ScaledPanel(theme, parent) {}

void TopBar::setCentre(const QString &name, const QString &subtitle)
{
    if (name != m_name || subtitle != m_subtitle) {
        m_name = name;
        m_subtitle = subtitle;
        update();
    }
}

void TopBar::setMoment(const HallMoment &moment, bool ofTheRoom)
{
    if (ofTheRoom != m_ofTheRoom) {
        m_ofTheRoom = ofTheRoom;
        update();
    }
    if (moment == m_moment) {
        return;
    }
    const HallMoment before = std::exchange(m_moment, moment);
    updatePlace(Part::Clock, before.clock != moment.clock);
    updatePlace(Part::Day, before.date != moment.date || before.dayKind != moment.dayKind);
    updatePlace(Part::Shift, before.shift != moment.shift || before.shiftHours != moment.shiftHours || before.shiftLeft != moment.shiftLeft ||
                                 before.shiftShare != moment.shiftShare || before.shiftSteps != moment.shiftSteps);
    updatePlace(Part::Phase, before.phase != moment.phase || before.phaseDay != moment.phaseDay || before.phaseUntil != moment.phaseUntil);
}

void TopBar::setSync(const SyncView &sync) { updatePlace(Part::Sync, std::exchange(m_sync, sync) != sync); }

void TopBar::updatePlace(Part part, bool changed)
{
    for (const auto &[each, box] : places(units())) {
        if (changed && each == part) {
            updatePart(box, kPartEdge);
        }
    }
}

void TopBar::setHalves(bool halves)
{
    if (halves != m_halves) {
        m_halves = halves;
        update();
    }
}

TopBar::Places TopBar::placesInHalves(QSizeF size)
{
    const qreal seam = size.width() / 2;
    const qreal wide = std::min(1.0, seam / kDesignWidth); // a larger text factor leaves fewer units
    const auto box = [&size](qreal x, qreal width) { return QRectF(x, 0, width, size.height()); };
    return {{Part::Centre, box(40, 800)},
            {Part::Shift, box(40 + 1540 * wide, std::min(680.0, 1540 * wide - 200))},
            {Part::Phase, box(seam - 40 - 520, 520)},
            {Part::Day, box(seam + 40, 460)},
            {Part::Clock, box(seam + seam / 2 - 300, 600)},
            {Part::Sync, box(size.width() - 570, 530)}};
}

TopBar::Places TopBar::places(QSizeF size) const
{
    if (m_halves) {
        return placesInHalves(size);
    }
    const auto box = [&size](qreal x, qreal width) { return QRectF(x, 0, width, size.height()); };
    if (size.width() >= kDesignWidth) {
        return {{Part::Centre, box(40, 800)}, {Part::Shift, box(880, 680)},  {Part::Clock, box(1620, 600)},
                {Part::Day, box(2250, 460)},  {Part::Phase, box(2740, 520)}, {Part::Sync, box(size.width() - 570, 530)}};
    }
    // Narrower (a larger text factor): by importance until the width is used, then side by side in the usual order.
    struct Wish {
        Part part;
        qreal width;
        int rank;
    };
    std::array wishes{Wish{Part::Centre, 760, 1}, Wish{Part::Shift, 560, 4}, Wish{Part::Clock, 480, 0},
                      Wish{Part::Day, 460, 3},    Wish{Part::Phase, 480, 5}, Wish{Part::Sync, 520, 2}};
    std::ranges::sort(wishes, {}, &Wish::rank);
    qreal room = size.width() - 80;
    std::vector<Wish> kept;
    for (const Wish &wish : wishes) {
        if (wish.width + kBarGap <= room) {
            kept.push_back(wish);
            room -= wish.width + kBarGap;
        }
    }
    std::ranges::sort(kept, {}, &Wish::part);
    Places result;
    const qreal extra = kept.size() > 1 ? room / qreal(kept.size() - 1) : 0;
    qreal x = 40;
    for (const Wish &wish : kept) {
        const qreal at = wish.part == Part::Sync ? size.width() - 40 - wish.width : x;
        result.emplace_back(wish.part, box(at, wish.width));
        x += wish.width + kBarGap + extra;
    }
    return result;
}

void TopBar::paint(QPainter &painter, QSizeF size)
{
    painter.fillRect(QRectF(QPointF(0, 0), size), palette().panel);
    painter.fillRect(QRectF(0, size.height() - 3, size.width(), 3), palette().hairline);
    for (const auto &[part, box] : places(size)) {
        if (shows(box, kPartEdge)) {
            paintPart(painter, part, box);
        }
    }
}

void TopBar::paintPart(QPainter &painter, Part part, const QRectF &box) const
{
    switch (part) {
    case Part::Centre: paintCentre(painter, box); break;
    case Part::Shift: paintShift(painter, box); break;
    case Part::Clock: paintClock(painter, box); break;
    case Part::Day: paintTwoLines(painter, box, m_moment.date, {}, m_moment.dayKind); break;
    case Part::Phase: paintTwoLines(painter, box, m_moment.phase, m_moment.phaseDay, m_moment.phaseUntil); break;
    case Part::Sync: paintSync(painter, box); break;
    }
}

void TopBar::paintClock(QPainter &painter, const QRectF &box) const
{
    const QString said = m_ofTheRoom ? tr("Now %1").arg(m_moment.clock) : m_moment.clock;
    const qreal most = m_ofTheRoom ? 72 : 100;
    theme::paintText(painter, said, box, theme::fitted(said, std::min(most, box.height() * 0.85), true, box.width(), 44),
                     m_ofTheRoom ? palette().textThird : palette().text, Qt::AlignHCenter);
}

void TopBar::paintCentre(QPainter &painter, const QRectF &box) const
{
    const qreal logo = std::min(84.0, box.height() - 24);
    paintLogo(painter, palette(), QPointF(box.left(), box.center().y() - logo / 2), logo);
    const QRectF words = box.adjusted(logo + 28, 0, 0, 0);
    const bool two = box.height() >= 116;
    const QRectF head = two ? QRectF(words.left(), box.top() + 15, words.width(), 62) : words;
    const QString name = departments::shortened(m_name, look::sans(kNameLeast, true), words.width());
    theme::paintText(painter, name, head, theme::fitted(name, 54, true, words.width(), kNameLeast), palette().text);
    if (two) {
        theme::paintText(painter, m_subtitle, QRectF(words.left(), box.top() + 77, words.width(), 44),
                         theme::fitted(m_subtitle, 34, false, words.width(), 32), palette().textSecond);
    }
}

void TopBar::paintShift(QPainter &painter, const QRectF &box) const
{
    if (m_moment.shift.isEmpty()) {
        return;
    }
    const QRectF line(box.left(), box.top() + (box.height() >= 116 ? 18 : 2), box.width(), 52);
    qreal x = line.left() + theme::paintText(painter, m_moment.shift, line, look::sans(40, true), palette().text) + 20;
    const qreal left = theme::textWidth(m_moment.shiftLeft, look::sans(32)) + 20;
    if (x + theme::textWidth(m_moment.shiftHours, look::sans(40)) + left <= line.right()) {
        x += theme::paintText(painter, m_moment.shiftHours, line.adjusted(x - line.left(), 0, 0, 0), look::sans(40), palette().textSecond) + 20;
    }
    const QRectF rest = line.adjusted(x - line.left(), 0, 0, 0);
    theme::paintText(painter, m_moment.shiftLeft, rest, theme::fitted(m_moment.shiftLeft, 34, false, rest.width(), 32), palette().textSecond,
                     Qt::AlignRight);
    const QRectF bar(box.left(), line.bottom() + 18, box.width(), 16);
    const qreal now = bar.width() * m_moment.shiftShare;
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().selected);
    painter.drawRoundedRect(bar, 3, 3);
    painter.setBrush(palette().textSecond);
    painter.drawRoundedRect(QRectF(bar.topLeft(), QSizeF(now, bar.height())), 3, 3);
    for (int step = 1; step < m_moment.shiftSteps; ++step) {
        painter.fillRect(QRectF(bar.left() + bar.width() * step / m_moment.shiftSteps, bar.top(), 2, bar.height()), palette().panel);
    }
    painter.setBrush(palette().text);
    const QPointF tip(bar.left() + now, bar.bottom() + 8);
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(-13, -32), tip + QPointF(13, -32)}));
}

void TopBar::paintTwoLines(QPainter &painter, const QRectF &box, const QString &bold, const QString &beside, const QString &below) const
{
    const bool two = box.height() >= 116;
    const QRectF upper = two ? QRectF(box.left(), box.top() + 20, box.width(), 52) : box;
    const qreal taken = theme::paintText(painter, bold, upper, theme::fitted(bold, 40, true, box.width(), 32), palette().text);
    if (!beside.isEmpty()) {
        theme::paintText(painter, beside, upper.adjusted(taken + 14, 0, 0, 0), look::sans(40), palette().textSecond);
    }
    if (two) {
        theme::paintText(painter, below, QRectF(box.left(), box.top() + 72, box.width(), 44), theme::fitted(below, 34, false, box.width(), 32),
                         palette().textSecond);
    }
}

void TopBar::paintSync(QPainter &painter, const QRectF &box) const
{
    const bool two = box.height() >= 116;
    const QRectF upper = two ? QRectF(box.left(), box.top() + 20, box.width(), 52) : box;
    if (two) {
        theme::paintText(painter, m_sync.detail, QRectF(box.left(), box.top() + 72, box.width(), 44),
                         theme::fitted(m_sync.detail, 34, false, box.width(), 32), palette().textSecond, Qt::AlignRight);
    }
    const QFont bold = look::sans(40, true);
    qreal right = upper.right();
    if (!m_sync.well) {
        theme().paintTag(painter, m_sync.head + QLatin1Char(' ') + m_sync.time, QPointF(right, upper.center().y() - 26), 38, theme::TagStyle::Solid);
    } else {
        right -= theme::paintText(painter, m_sync.time, upper, look::sans(40), palette().text, Qt::AlignRight) + 16;
        const QRectF head(upper.left(), upper.top(), right - upper.left(), upper.height());
        right -= theme::paintText(painter, m_sync.head, head, bold, palette().text, Qt::AlignRight) + 16;
        if (m_sync.time.isEmpty()) {
            return; // nothing to be sure of yet
        }
        const QRectF mark(right - 38, upper.center().y() - 18, 36, 36);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().textSecond, 3));
        painter.drawRoundedRect(mark, 6, 6);
        painter.setPen(QPen(palette().text, 5, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.drawPolyline(QPolygonF({mark.topLeft() + QPointF(8, 19), mark.topLeft() + QPointF(15, 26), mark.topLeft() + QPointF(28, 11)}));
    }
}

} // namespace ui::hall
