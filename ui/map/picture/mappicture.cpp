// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/picture/mappicture.h"

#include <algorithm>
#include <utility>

namespace ui::map {

namespace {

constexpr qreal kMostOfView = 0.5; ///< more than this is painted as one
constexpr qint64 kSpare = 8192;    ///< pixels: to begin with a part, and to find what lies in it, costs more than to fill so many
constexpr size_t kMostJoined = 24; ///< parts that are looked at for that

qint64 areaOf(const QRect &rect) { return qint64(rect.width()) * rect.height(); }

/// The parts of a region, those as one that take little more together. They may overlap.
std::vector<QRect> partsOf(const QRegion &region)
{
    std::vector<QRect> parts(region.begin(), region.end());
    for (size_t one = 0; parts.size() <= kMostJoined && one < parts.size(); ++one) {
        for (size_t other = one + 1; other < parts.size();) {
            const QRect both = parts[one] | parts[other];
            if (areaOf(both) - areaOf(parts[one]) - areaOf(parts[other]) > kSpare) {
                ++other;
                continue;
            }
            parts[one] = both;
            parts.erase(parts.begin() + qptrdiff(other));
            other = one + 1; // the larger one may reach those that were left
        }
    }
    return parts;
}

} // namespace

MapPicture::MapPicture(const live::Hall &hall, const MapScene &scene, const theme::Theme &theme, const std::vector<LayerSpec> &specs)
    : m_hall(hall), m_scene(scene), m_theme(theme)
{
    begin(specs);
}

void MapPicture::begin(const std::vector<LayerSpec> &specs)
{
    m_layers.clear();
    for (const LayerSpec &spec : specs) {
        m_layers.push_back({.layer = spec.make(m_hall, m_scene), .kept = spec.kept, .block = spec.block});
    }
    m_stack = stackOf({});
    m_shown.reset();
}

void MapPicture::setSize(QSize size, qreal ratio)
{
    if (size != m_size || ratio != m_ratio) {
        m_size = size;
        m_ratio = ratio;
        m_shown.reset();
    }
}

// The blocks change places among themselves; what lies between them stays.
std::vector<size_t> MapPicture::stackOf(const LayerChoice &choice) const
{
    QStringList usual;
    for (const Placed &placed : m_layers) {
        if (!placed.block.isEmpty()) {
            usual << placed.block;
        }
    }
    const QStringList order = orderedBy(usual, choice.order);
    std::vector<size_t> stack;
    qsizetype block = 0;
    for (size_t place = 0; place < m_layers.size(); ++place) {
        const auto wanted = m_layers[place].block.isEmpty() ? m_layers.end() : std::ranges::find(m_layers, order[block++], &Placed::block);
        stack.push_back(wanted == m_layers.end() ? place : size_t(wanted - m_layers.begin()));
    }
    return stack;
}

// Kinds of elements are dimmed one by one, as they are painted.
qreal MapPicture::strengthOf(const Placed &placed) const
{
    return placed.block.isEmpty() || placed.block == kElements ? 1 : m_shown->choice.strength(placed.block);
}

LayerInput MapPicture::input(const QRectF &part) { return {m_scene, *m_shown, m_theme, m_wordPictures, part}; }

void MapPicture::follow(const live::Changes &changes, const LayerChoice &choice, MapFigures &figures)
{
    for (Placed &placed : m_layers) {
        placed.layer->follow(m_hall, changes, choice, figures);
    }
}

QRegion MapPicture::show(MapState next)
{
    const QRect view(QPoint(0, 0), m_size);
    const QRegion before = m_wholeStale;
    const bool all = !m_shown || m_shown->camera != next.camera || m_shown->style != next.style || m_shown->homes != next.homes ||
                     !m_shown->choice.switchesAs(next.choice);
    m_wholeStale = {};
    for (Placed &placed : m_layers) {
        QRegion stale = view;
        if (!all) {
            StaleCells cells(m_size, m_ratio);
            placed.layer->compare(m_scene, *m_shown, next, cells);
            stale = cells.region();
        }
        placed.stale += stale;
        m_wholeStale += stale;
    }
    if (!all && m_shown->choice != next.choice) { // dimmed or moved
        m_wholeStale = view;
    }
    m_stack = stackOf(next.choice);
    m_shown = std::move(next);
    QRegion changed = m_wholeStale;
    m_wholeStale += before;
    return changed;
}

std::optional<MapThing> MapPicture::hit(QPointF pixel) const
{
    for (auto place = m_stack.rbegin(); m_shown && place != m_stack.rend(); ++place) {
        if (const auto thing = m_layers[*place].layer->hit(pixel, m_scene, *m_shown)) {
            return thing;
        }
    }
    return std::nullopt;
}

std::optional<MapCard> MapPicture::card(QPointF pixel) const
{
    for (auto place = m_stack.rbegin(); m_shown && place != m_stack.rend(); ++place) {
        const Layer &layer = *m_layers[*place].layer;
        if (layer.hit(pixel, m_scene, *m_shown)) {
            return layer.card(pixel, m_scene, *m_shown);
        }
    }
    return std::nullopt;
}

std::vector<PlacedThing> MapPicture::things() const
{
    std::vector<PlacedThing> things;
    for (auto place = m_stack.rbegin(); m_shown && place != m_stack.rend(); ++place) {
        m_layers[*place].layer->addThings(m_scene, *m_shown, things);
    }
    return things;
}

void MapPicture::paintParts(Placed &placed)
{
    QPixmap &picture = placed.picture;
    QRegion &region = placed.stale;
    const QSize pixels = (QSizeF(m_size) * m_ratio).toSize();
    const QRect view(QPoint(0, 0), m_size);
    qint64 area = 0;
    for (const QRect &part : region) {
        area += areaOf(part);
    }
    const bool whole = picture.size() != pixels || qreal(area) > kMostOfView * qreal(areaOf(view));
    if (whole) {
        if (picture.size() != pixels) {
            picture = QPixmap(pixels);
        }
        picture.setDevicePixelRatio(m_ratio);
        picture.fill(Qt::transparent);
        region = view;
    }
    for (const QRect &part : partsOf(region)) {
        QPainter painter(&picture);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        if (!whole) {
            painter.setClipRect(part);
            painter.setCompositionMode(QPainter::CompositionMode_Source);
            painter.fillRect(part, Qt::transparent);
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        }
        placed.layer->paint(painter, input(whole ? QRectF() : QRectF(part)));
    }
    region = {};
}

void MapPicture::repair()
{
    if (!m_shown || m_size.isEmpty() || m_wholeStale.isEmpty()) {
        return;
    }
    for (Placed &placed : m_layers) {
        if (!placed.kept || placed.stale.isEmpty()) {
            placed.stale = {};
        } else if (placed.layer->isEmpty(*m_shown)) {
            placed.picture = {};
            placed.stale = QRect(QPoint(0, 0), m_size); // once it is there again
        } else {
            paintParts(placed);
        }
    }
    compose();
}

void MapPicture::compose()
{
    const QSize pixels = (QSizeF(m_size) * m_ratio).toSize();
    if (m_whole.size() != pixels) {
        m_whole = QPixmap(pixels);
    }
    m_whole.setDevicePixelRatio(m_ratio);
    if (m_wholeStale == QRegion(QRect(QPoint(0, 0), m_size))) {
        m_whole.fill(m_theme.palette().mapOutside); // opaque: it is copied to the screen as it stands
    }
    for (const QRect &part : partsOf(m_wholeStale)) {
        QPainter painter(&m_whole);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter.setClipRect(part);
        for (const size_t place : m_stack) {
            const Placed &placed = m_layers[place];
            if (!placed.kept) {
                placed.layer->paint(painter, input(QRectF(part)));
            } else if (!placed.picture.isNull()) {
                painter.setOpacity(strengthOf(placed));
                painter.drawPixmap(QPointF(0, 0), placed.picture);
                painter.setOpacity(1);
            }
        }
    }
    m_wholeStale = {};
}

} // namespace ui::map
