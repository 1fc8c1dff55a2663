// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>

#include <vector>

namespace basemap {

/// How strongly base maps may show at the most: lighter and darker than the land that they lie on, without a hue. Colour means severity alone.
struct Tone {
    bool onDark = true;             ///< the land is dark: lines are lighter than it, else darker
    quint8 lighter = 0, darker = 0; ///< alpha of white and of black
    friend bool operator==(const Tone &, const Tone &) = default;
};

inline constexpr double kMostContrast = 1.25; ///< of anything of a base map on the land (docs/visual.md)

/// The tone of which nothing stands out of any of these lands by more than kMostContrast; the first of them, of which there is one at least, says
/// whether they are dark.
[[nodiscard]] Tone toneOn(const std::vector<QColor> &lands);
/// (lighter + 0.05) / (darker + 0.05) of relative luminances, as WCAG has it; 1 … 21.
[[nodiscard]] double contrastOf(const QColor &one, const QColor &other);

// Between source and tone everything is a grey that says how far something stands out: kEven is the land, 255 as light as it may be, 0 as dark.
inline constexpr int kEven = 128;
/// -1 (darker) … 1 (lighter), as such a grey.
[[nodiscard]] QColor greyOf(double strength);

/// What is usual in a picture, and how far the rest stands out of it: makes any map, dark or light, or a photograph lie even on the land.
struct Paper {
    int grey = 255;  ///< 0 … 255
    double gain = 1; ///< 1 … 6
    friend bool operator==(const Paper &, const Paper &) = default;
};
/// Of what is opaque in a picture in Format_ARGB32_Premultiplied.
[[nodiscard]] Paper paperOf(const QImage &picture);
/// Turns such a picture, in place, into the greys above.
void even(QImage &picture, const Paper &paper);
/// Turns the greys, in place, into white and black that let the land through.
void ink(QImage &picture, const Tone &tone);

} // namespace basemap
