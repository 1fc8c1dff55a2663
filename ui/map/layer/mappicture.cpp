// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/mappicture.h"

#include <algorithm>
#include <cmath>

namespace ui::map {

namespace {

constexpr int kMeshSide = 4;        ///< parts lie on whole cells, which are whole device pixels at every usual scale of a screen
constexpr qreal kMostOfView = 0.5;  ///< more than this is painted as one
constexpr qreal kTextBeyond = 1.25; ///< how far a text's ink and halo reach out of its box, in sizes of a label

/// The same things in both lists are none of those that changed.
template <class Thing, class Note> void notePairs(std::vector<Thing> before, const std::vector<Thing> &now, Note note)
{
    for (const Thing &thing : now) {
        const auto same = std::ranges::find(before, thing);
        if (same == before.end()) {
            note(thing);
        } else {
            before.erase(same);
        }
    }
    std::ranges::for_each(before, note);
}

} // namespace

void MapPicture::setSize(QSize size, qreal ratio)
{
    if (size != m_size || ratio != m_ratio) {
        m_size = size;
        m_ratio = ratio;
        m_shown.reset();
    }
}

LayerInput MapPicture::input(const QRectF &part)
{
    return {m_scene, m_shown->camera, m_shown->style, m_theme, m_shown->choice, m_wordPictures, part};
}

void MapPicture::stale(QRegion &region, const QRectF &box, qreal margin) const
{
    if (box.isNull()) {
        return;
    }
    const QRectF wide = box.adjusted(-margin, -margin, margin, margin);
    const auto down = [](qreal value) { return int(std::floor(value / kMeshSide)) * kMeshSide; };
    const auto up = [](qreal value) { return int(std::ceil(value / kMeshSide)) * kMeshSide; };
    if (std::abs(m_ratio * kMeshSide - std::round(m_ratio * kMeshSide)) > 1e-9) {
        region = QRect(QPoint(0, 0), m_size); // cells would end within a pixel
        return;
    }
    const QRect cells(QPoint(down(wide.left()), down(wide.top())), QPoint(up(wide.right()) - 1, up(wide.bottom()) - 1));
    region += cells.intersected(QRect(QPoint(0, 0), m_size));
}

QRegion MapPicture::show(MapState next)
{
    const QRect view(QPoint(0, 0), m_size);
    const QRegion before = m_wholeStale;
    const bool moved = !m_shown || m_shown->camera != next.camera || m_shown->style != next.style;
    if (moved || m_shown->choice != next.choice) {
        m_landStale = m_landStale || moved;
        m_elementsStale = true;
        m_fillStale = m_wordsStale = m_wholeStale = view;
        m_shown = std::move(next);
        return view;
    }
    m_wholeStale = {};
    compareGrids(next);
    compareLabels(next);
    comparePins(next);
    compareLines(next);
    m_shown = std::move(next);
    QRegion changed = m_wholeStale;
    m_wholeStale += before;
    return changed;
}

void MapPicture::compareGrids(const MapState &next)
{
    if (next.grids == m_shown->grids) {
        return;
    }
    const std::vector<size_t> was = landDepths(m_shown->grids), is = landDepths(next.grids);
    const QTransform toPixels = next.camera.transform();
    QRegion fill;
    for (size_t index = 0; index < std::min({was.size(), is.size(), m_scene.grids().size()}); ++index) {
        if (was[index] != is[index] || m_shown->grids[index].worst() != next.grids[index].worst()) {
            const qreal edge = std::max({next.style.redEdge, next.style.orangeEdge, next.style.gridLine, next.style.outline});
            stale(fill, toPixels.mapRect(m_scene.grids()[index].bounds), edge + 2);
        }
    }
    m_fillStale += fill;
    m_wholeStale += fill;
}

void MapPicture::compareLabels(const MapState &next)
{
    const qreal beyond = kTextBeyond * next.style.label;
    QRegion words;
    const auto note = [&](const MapPlan::GridLabel &label) { stale(words, label.box(), beyond); };
    notePairs(m_shown->plan.grids, next.plan.grids, note);
    if (next.grids != m_shown->grids) {
        const std::vector<size_t> was = landDepths(m_shown->grids), is = landDepths(next.grids);
        for (const MapPlan::GridLabel &label : next.plan.grids) {
            const auto index = size_t(label.grid);
            const bool known = index < std::min(was.size(), is.size());
            if (known && (was[index] != is[index] || m_shown->grids[index] != next.grids[index])) {
                note(label);
            }
        }
    }
    notePairs(m_shown->plan.words, next.plan.words, [&](const MapPlan::Word &word) { stale(words, word.box, beyond); });
    if (m_shown->plan.landmark != next.plan.landmark) {
        for (const auto &landmark : {m_shown->plan.landmark, next.plan.landmark}) {
            if (landmark) {
                stale(words, QRectF(*landmark, QSizeF(1, 1)), 2 * next.style.label);
            }
        }
    }
    const bool sameText = m_shown->scaleText == next.scaleText && m_shown->scalePixels == next.scalePixels && m_shown->north == next.north;
    for (const QRectF MapPlan::*box : {&MapPlan::scale, &MapPlan::north}) {
        if (!sameText || m_shown->plan.*box != next.plan.*box) {
            stale(words, m_shown->plan.*box, beyond);
            stale(words, next.plan.*box, beyond);
        }
    }
    m_wordsStale += words;
    m_wholeStale += words;
}

void MapPicture::comparePins(const MapState &next)
{
    const MapStyle &style = next.style;
    // One box for each: a region of many small ones is painted many times.
    const auto note = [&](const MapPlan::Pin &pin) {
        const QRectF line = QRectF(pin.place, pin.truth).normalized().adjusted(-1, -1, 1, 1);
        stale(m_wholeStale, pin.box.united(pin.tag).united(line), std::max(style.ring + style.frame + 4, style.label / 4));
    };
    notePairs(m_shown->plan.pins, next.plan.pins, note);
    notePairs(m_shown->plan.marks, next.plan.marks,
              [&](const MapPlan::Mark &mark) { stale(m_wholeStale, QRectF(mark.place, QSizeF(1, 1)), 2 * style.markRadius); });
    if (m_shown->hidden != next.hidden) {
        for (const MapPlan::Pin &pin : next.plan.pins) {
            if (pin.view.waiting && m_shown->hidden.contains(pin.view.id) != next.hidden.contains(pin.view.id)) {
                note(pin);
            }
        }
    }
}

void MapPicture::compareLines(const MapState &next)
{
    if (m_shown->plan.elbow != next.plan.elbow) {
        for (const QPolygonF &line : {m_shown->plan.elbow, next.plan.elbow}) {
            for (qsizetype at = 0; at + 1 < line.size(); ++at) {
                stale(m_wholeStale, QRectF(line[at], line[at + 1]).normalized().adjusted(-1, -1, 1, 1), 14 * next.style.unit);
            }
        }
    }
    if (m_shown->framed != next.framed) {
        for (const int framed : {m_shown->framed, next.framed}) {
            if (framed >= 0) {
                stale(m_wholeStale, next.camera.transform().mapRect(m_scene.grids()[size_t(framed)].bounds), next.style.frame + 2);
            }
        }
    }
}

void MapPicture::paintParts(QPixmap &picture, QRegion &region, const std::function<void(QPainter &, const LayerInput &)> &paintPart)
{
    const QSize pixels = (QSizeF(m_size) * m_ratio).toSize();
    const QRect view(QPoint(0, 0), m_size);
    const auto area = [](const QRegion &each) {
        qint64 sum = 0;
        for (const QRect &part : each) {
            sum += qint64(part.width()) * part.height();
        }
        return sum;
    };
    const bool whole = picture.size() != pixels || area(region) > kMostOfView * area(view);
    if (whole) {
        if (picture.size() != pixels) {
            picture = QPixmap(pixels);
        }
        picture.setDevicePixelRatio(m_ratio);
        picture.fill(Qt::transparent);
        region = view;
    }
    for (const QRect &part : region) {
        QPainter painter(&picture);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        if (!whole) {
            painter.setClipRect(part);
            painter.setCompositionMode(QPainter::CompositionMode_Source);
            painter.fillRect(part, Qt::transparent);
            painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        }
        paintPart(painter, input(whole ? QRectF() : QRectF(part)));
    }
    region = {};
}

void MapPicture::repair()
{
    if (!m_shown || m_size.isEmpty() || m_wholeStale.isEmpty()) {
        return;
    }
    QRegion all(QRect(QPoint(0, 0), m_size));
    if (m_landStale) {
        paintParts(m_land, all, [](QPainter &painter, const LayerInput &part) { paintLand(painter, part); });
        m_landStale = false;
    }
    if (m_elementsStale) {
        m_elementsStale = false;
        m_elements = {};
        if (!m_shown->choice.elementKinds.isEmpty()) {
            all = QRect(QPoint(0, 0), m_size);
            paintParts(m_elements, all, [](QPainter &painter, const LayerInput &part) { paintElements(painter, part); });
        }
    }
    paintParts(m_fill, m_fillStale, [this](QPainter &painter, const LayerInput &part) { paintGrids(painter, part, m_shown->grids); });
    paintParts(m_words, m_wordsStale, [this](QPainter &painter, const LayerInput &part) {
        paintLabels(painter, part, m_shown->plan, m_shown->grids, m_shown->scaleText, m_shown->scalePixels, m_shown->north);
    });
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
    for (const QRect &part : m_wholeStale) {
        QPainter painter(&m_whole);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter.setClipRect(part);
        for (const QPixmap *layer : {&m_land, &m_fill, &m_elements, &m_words}) {
            if (!layer->isNull()) {
                painter.drawPixmap(QPointF(0, 0), *layer);
            }
        }
        paintTop(painter, input(QRectF(part)));
    }
    m_wholeStale = {};
}

void MapPicture::paintTop(QPainter &painter, const LayerInput &part) const
{
    const QRectF framed = m_shown->framed < 0 ? QRectF() : m_shown->camera.transform().mapRect(m_scene.grids()[size_t(m_shown->framed)].bounds);
    if (m_shown->framed >= 0 && part.shows(framed, m_shown->style.frame + 2)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.palette().text, m_shown->style.frame, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(m_scene.grids()[size_t(m_shown->framed)].path(m_shown->camera.transform()));
    }
    paintElbow(painter, part, m_shown->plan);
    paintPins(painter, part, m_shown->plan, m_shown->hidden);
}

} // namespace ui::map
