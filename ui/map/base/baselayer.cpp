// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/base/baselayer.h"

#include <algorithm>
#include <cmath>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kSamePlace = 0.01; ///< pixels

bool isShown(const MapState &state) { return state.choice.shows(kBase) && state.base != nullptr; }

class BaseLayer final : public Layer {
public:
    void compare(const MapScene &, const MapState &before, const MapState &now, StaleCells &stale) const override
    {
        if (before.base != now.base) {
            stale.add(QRectF(QPointF(0, 0), now.camera.view()), 0);
        }
    }

    [[nodiscard]] bool isEmpty(const MapState &state) const override { return !isShown(state) || state.base->picture.isNull(); }

    void paint(QPainter &painter, const LayerInput &input) const override
    {
        if (isEmpty(input.state)) {
            return;
        }
        const basemap::Frame &frame = *input.state.base;
        const auto pixel = [&](QPointF at) { return input.camera().toPixel(input.scene.plane().toMetres(frame.ground.at(at))); };
        const QPointF first = pixel({0, 0}), last = pixel({qreal(frame.ground.pixels.width()), qreal(frame.ground.pixels.height())});
        const QPointF end(input.camera().view().width(), input.camera().view().height());
        if (std::max(first.manhattanLength(), (last - end).manhattanLength()) < kSamePlace) {
            painter.drawImage(QPointF(0, 0), frame.picture);
        } else {
            painter.drawImage(QRectF(first, last), frame.picture);
        }
    }
};

/// The lines of the credit, the lowest last.
class CreditLayer final : public Layer {
public:
    void compare(const MapScene &, const MapState &before, const MapState &now, StaleCells &stale) const override
    {
        if (before.base == now.base && before.plan == now.plan) {
            return;
        }
        for (const MapState *state : {&before, &now}) {
            for (const Line &line : linesOf(*state)) {
                stale.add(line.box, state->style.halo);
            }
        }
    }

    void paint(QPainter &painter, const LayerInput &input) const override
    {
        const look::Palette &palette = input.theme.palette();
        for (const Line &line : linesOf(input.state)) {
            if (input.shows(line.box, input.style().halo)) {
                const QColor &ink = line.isTrouble ? palette.text : palette.textThird;
                input.words.paint(painter, {line.text, sizeOf(input.state), false, ink, palette.mapOutside, input.style().halo / 2}, line.box);
            }
        }
    }

private:
    struct Line {
        QString text;
        QRectF box;
        bool isTrouble = false;
    };
    static qreal sizeOf(const MapState &state) { return std::max(11.0, std::round(state.style.label * 0.72)); }

    /// In the lower left corner, or where else at the foot no word or mark of the hall's stands.
    static std::vector<Line> linesOf(const MapState &state)
    {
        std::vector<Line> lines;
        if (!isShown(state)) {
            return lines;
        }
        const qreal size = sizeOf(state), height = std::ceil(size * 1.5), gap = std::round(size * 0.7);
        const QSizeF view = state.camera.view();
        const QFont font = look::sans(size);
        const auto add = [&](const QString &text, bool isTrouble) {
            const QString shown = theme::elided(text, font, view.width() / 2);
            lines.push_back({shown, QRectF(0, 0, std::ceil(theme::textWidth(shown, font)) + 2, height), isTrouble});
        };
        for (const QString &trouble : state.base->troubles.mid(0, 2)) {
            add(trouble, true);
        }
        if (!state.base->credits.isEmpty()) {
            add(state.base->credits.join(u" · "_s), false);
        }
        const std::vector<QRectF> taken = state.plan->taken();
        const auto lies = [&](qreal share, qreal up) {
            for (size_t line = 0; line < lines.size(); ++line) {
                QRectF &box = lines[line].box;
                const qreal x = gap + share * (view.width() - 2 * gap - box.width());
                box.moveTo(std::round(x), view.height() - gap - up - height * qreal(lines.size() - line));
            }
            return std::ranges::none_of(lines, [&taken](const Line &line) {
                return std::ranges::any_of(taken, [&line](const QRectF &other) { return other.intersects(line.box); });
            });
        };
        const qreal above = state.plan->scale.height() + gap;
        const bool isFree = lies(0, 0) || lies(1, 0) || lies(0, above) || lies(1, above) || lies(0.5, 0) || lies(0.25, 0) || lies(0.75, 0);
        if (!isFree) {
            lies(state.plan->scale.center().x() < view.width() / 2 ? 1 : 0, 0); // it may lie on a word, never on the scale
        }
        return lines;
    }
};

} // namespace

LayerSpec baseLayer()
{
    return {.by = LayerSwitch{.key = kBase,
                              .name = QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Base map"),
                              .group = LayerSwitch::Group::Town,
                              .icon = theme::Icon::Route,
                              .on = true,
                              .count = [](const live::Hall &hall) { return int(hall.region().baseMaps.size()); },
                              .isOffered = [](const region::Region &region) { return !region.baseMaps.empty(); }},
            .make = [](const live::Hall &, const MapScene &) { return std::make_unique<BaseLayer>(); },
            .block = kBase};
}

LayerSpec baseCreditLayer()
{
    return {.kept = false, .make = [](const live::Hall &, const MapScene &) { return std::make_unique<CreditLayer>(); }};
}

} // namespace ui::map
