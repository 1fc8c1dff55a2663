// SPDX-License-Identifier: GPL-3.0-or-later
#include "townsetup/placestrip.h"

#include "theme/plain.h"
#include "townsetup/placetext.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ui::townsetup {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCardWidth = 262, kCardGap = 8, kStripHeight = 214, kTitle = 26, kFoot = 40;
constexpr double kStripWidths = 6; ///< of a strip that two have: how much of it is looked at
constexpr double kLeastView = 4;   ///< metres across
constexpr double kSpotRoom = 1.3;  ///< around what is looked at

/// What is looked at, in metres around the place.
QRectF viewOf(const town::TownPlace &place, const map::Plane &plane)
{
    QRectF box;
    for (const town::FoundPart &part : place.spot) {
        for (const QPointF &point : part.ring) {
            const QPointF at = plane.toMetres({point.y(), point.x()});
            box = box.isNull() && box.topLeft().isNull() ? QRectF(at, QSizeF(1e-6, 1e-6)) : box.united(QRectF(at, QSizeF(1e-6, 1e-6)));
        }
    }
    double side = std::max({box.width(), box.height(), kLeastView}) * kSpotRoom;
    QPointF centre = box.center();
    if (place.widest > 0 && side > kStripWidths * place.widest) { // a long strip: its middle, near enough to see two borders
        side = std::max(kLeastView, kStripWidths * place.widest);
        centre = plane.toMetres(place.at);
    }
    return {centre - QPointF(side, side) / 2, QSizeF(side, side)};
}

class Thumb {
public:
    Thumb(const theme::Theme &theme, QPainter &painter, const QRectF &frame, const map::Plane &plane, const QRectF &view)
        : m_theme(theme), m_painter(painter), m_frame(frame), m_plane(plane), m_view(view)
    {
        painter.save();
        painter.setPen(QPen(theme.palette().control, 1));
        painter.setBrush(theme.palette().ground);
        painter.drawRect(frame);
        painter.setClipRect(frame.adjusted(1, 1, -1, -1));
    }
    ~Thumb() { m_painter.restore(); }
    Thumb(const Thumb &) = delete;
    Thumb &operator=(const Thumb &) = delete;

    [[nodiscard]] QPainterPath pathOf(const town::FoundPart &part) const
    {
        QPainterPath path;
        const auto add = [&](const QPolygonF &ring) {
            QPolygonF points;
            for (const QPointF &point : ring)
                points << pixel(point);
            path.addPolygon(points);
            path.closeSubpath();
        };
        add(part.ring);
        for (const QPolygonF &hole : part.holes)
            add(hole);
        return path;
    }
    void ground(const town::FoundPart &part, const QString &code) const
    {
        const look::Palette &palette = m_theme.palette();
        const QPainterPath path = pathOf(part);
        QColor face = palette.raised;
        m_painter.setPen(QPen(palette.text, 1.5));
        m_painter.setBrush(face);
        m_painter.drawPath(path);
        QPainterPath frame;
        frame.addRect(m_frame);
        const QRectF seen = path.intersected(frame).boundingRect();
        if (seen.width() > 16 && seen.height() > 14)
            theme::paintText(m_painter, code, QRectF(seen.left(), seen.bottom() - 22, seen.width(), 18), look::sans(12), palette.textSecond,
                             Qt::AlignHCenter);
    }
    void spot(const town::FoundPart &part) const
    {
        m_painter.setPen(QPen(m_theme.palette().text, 2, Qt::DashLine));
        m_painter.setBrush(part.ring.size() > 2 ? QBrush(m_theme.palette().text, Qt::BDiagPattern) : QBrush(Qt::NoBrush));
        m_painter.drawPath(pathOf(part));
    }
    void note(const QString &text) const
    {
        theme::paintText(m_painter, text, m_frame, look::sans(13), m_theme.palette().textSecond, Qt::AlignHCenter);
    }

private:
    [[nodiscard]] QPointF pixel(const QPointF &degrees) const
    {
        const QPointF metres = m_plane.toMetres({degrees.y(), degrees.x()});
        const double scale = std::min(m_frame.width(), m_frame.height()) / m_view.width();
        const QPointF off = (metres - m_view.center()) * scale;
        return m_frame.center() + off;
    }
    const theme::Theme &m_theme;
    QPainter &m_painter;
    const QRectF m_frame;
    const map::Plane &m_plane;
    const QRectF m_view;
};

} // namespace

PlaceStrip::PlaceStrip(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(kStripHeight);
    theme::setSpoken(this, tr("Places near at hand: as the file has them, and as they would be"));
}

void PlaceStrip::setPlaces(const std::vector<town::TownPlace> &places)
{
    m_places = places;
    m_chosen = std::min(m_chosen, int(places.size()) - 1);
    setVisible(!places.empty());
    update();
}

void PlaceStrip::choose(int place)
{
    m_chosen = place;
    update();
}

int PlaceStrip::first() const
{
    const int room = std::max(1, (width() + kCardGap) / (kCardWidth + kCardGap));
    return std::clamp(m_chosen - room / 2, 0, std::max(0, int(m_places.size()) - room));
}

std::vector<int> PlaceStrip::shown() const
{
    std::vector<int> all;
    const int room = std::max(1, (width() + kCardGap) / (kCardWidth + kCardGap));
    for (int i = first(); i < int(m_places.size()) && int(all.size()) < room; ++i)
        all.push_back(i);
    return all;
}

std::optional<town::Choice> PlaceStrip::tried(const town::TownPlace &place)
{
    if (place.chosen)
        return place.chosen;
    return place.options.empty() ? std::nullopt : std::optional(place.options.front().choice);
}

QRectF PlaceStrip::cardOf(int at) const { return {at * double(kCardWidth + kCardGap), 0, double(kCardWidth), double(height())}; }

void PlaceStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const std::vector<int> all = shown();
    for (size_t i = 0; i < all.size(); ++i)
        paintCard(painter, cardOf(int(i)), all[i]);
}

void PlaceStrip::paintCard(QPainter &painter, const QRectF &card, int place) const
{
    const look::Palette &palette = m_theme.palette();
    const town::TownPlace &here = m_places[size_t(place)];
    const bool isChosen = place == m_chosen;
    painter.setPen(QPen(isChosen ? palette.text : palette.hairline, isChosen ? 2 : 1));
    painter.setBrush(isChosen ? palette.selected : palette.panel);
    painter.drawRect(card.adjusted(1, 1, -1, -1));
    const QString title = u"%1  %2  %3"_s.arg(place + 1).arg(placeKindText(here.kind), placeGridsText(here));
    theme::paintText(painter, title, QRectF(card.left() + 10, card.top() + 2, card.width() - 20, kTitle), look::sans(14, true), palette.text,
                     Qt::AlignLeft);
    const map::Plane plane(here.at);
    const QRectF view = viewOf(here, plane);
    const double wide = (card.width() - 26) / 2, high = card.height() - kTitle - kFoot;
    const QRectF left(card.left() + 10, card.top() + kTitle, wide, high), right = left.translated(wide + 6, 0);
    const auto tried = PlaceStrip::tried(here);
    const town::TownPlace::Option *option = tried ? here.option(*tried) : nullptr;
    {
        const Thumb thumb(m_theme, painter, left, plane, view);
        for (size_t i = 0; i < here.before.size(); ++i)
            thumb.ground(here.before[i], here.grids.value(qsizetype(i)));
        for (const town::FoundPart &part : here.before.empty() ? here.before : here.spot)
            thumb.spot(part);
        if (here.before.empty())
            thumb.note(tr("Elsewhere"));
    }
    {
        const Thumb thumb(m_theme, painter, right, plane, view);
        for (size_t i = 0; option != nullptr && i < option->after.size(); ++i)
            thumb.ground(option->after[i], here.grids.value(qsizetype(i)));
        if (option == nullptr || option->after.empty())
            thumb.note(tr("Left out"));
    }
    const QRectF foot(card.left() + 10, card.bottom() - kFoot + 2, card.width() - 20, kFoot / 2);
    theme::paintText(painter, tr("As the file has it"), QRectF(left.left(), foot.top(), wide, foot.height()), look::sans(12), palette.textThird,
                     Qt::AlignHCenter);
    theme::paintText(painter, tr("As it would be"), QRectF(right.left(), foot.top(), wide, foot.height()), look::sans(12), palette.textThird,
                     Qt::AlignHCenter);
    if (tried) {
        const QString outcome = here.chosen ? tr("Decided: %1") : here.isCleaning() ? tr("Cleaned: %1") : tr("Trial, not in the pack: %1");
        theme::paintText(painter, outcome.arg(choiceText(*tried, here)), foot.translated(0, kFoot / 2.0 - 2), look::sans(13, true), palette.text,
                         Qt::AlignRight);
    }
}

void PlaceStrip::mousePressEvent(QMouseEvent *event)
{
    const std::vector<int> all = shown();
    for (size_t i = 0; i < all.size(); ++i) {
        if (cardOf(int(i)).contains(event->position()))
            Q_EMIT placePressed(all[i]);
    }
}

} // namespace ui::townsetup
