// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/gridname.h"

#include "base/text/outsidetext.h"
#include "theme/theme.h"

#include <algorithm>
#include <cmath>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kLine = 1.24;     ///< of the label's size
constexpr qreal kNarrower = 0.85; ///< of the one line's width, at which two lines are worth it

qreal widthOf(const QString &text, const MapStyle &style, bool bold)
{
    qreal width = 0;
    for (const QString &line : text.split(u'\n')) {
        width = std::max(width, theme::textWidth(line, look::sans(style.label, bold)));
    }
    return width;
}

QString joined(const QString &code, const QStringList &words)
{
    return words.isEmpty() ? base::isolated(code) : u"%1 %2"_s.arg(base::isolated(code), base::isolated(words.join(u' ')));
}

} // namespace

GridName nameOf(const MapScene::GridShape &grid, const MapStyle &style)
{
    if (grid.name.isEmpty() || grid.name == grid.code) {
        return {grid.code, {}, grid.code};
    }
    GridName name{joined(grid.code, {grid.name}), {}, grid.code};
    const QStringList words = base::oneLine(grid.name).split(u' ', Qt::SkipEmptyParts);
    qreal least = kNarrower * widthOf(name.full, style, false);
    for (qsizetype first = 0; first < words.size(); ++first) {
        const QString lines = joined(grid.code, words.first(first)) + u'\n' + base::isolated(words.sliced(first).join(u' '));
        if (const qreal width = widthOf(lines, style, false); width < least) {
            least = width;
            name.broken = lines;
        }
    }
    return name;
}

QSizeF nameSize(const QString &text, const MapStyle &style, bool bold, qreal scale)
{
    const auto lines = qreal(text.count(u'\n') + 1);
    return {std::ceil(widthOf(text, style, bold) * scale) + 2 * airOf(style), lines * style.label * kLine * scale};
}

qreal airOf(const MapStyle &style) { return std::max(2.0, style.redEdge * 0.8); }

} // namespace ui::map
