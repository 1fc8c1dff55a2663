// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tone.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace basemap {

namespace {

double luminanceOf(const QColor &colour)
{
    const auto linear = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor over(const QColor &land, int grey, int alpha)
{
    const auto mixed = [grey, alpha](int part) { return (part * (255 - alpha) + grey * alpha) / 255; };
    return {mixed(land.red()), mixed(land.green()), mixed(land.blue())};
}

quint8 mostAlpha(const std::vector<QColor> &lands, int grey)
{
    int alpha = 0;
    const auto stays = [&lands, grey](int tried) {
        return std::ranges::all_of(lands, [grey, tried](const QColor &land) { return contrastOf(over(land, grey, tried), land) <= kMostContrast; });
    };
    while (alpha < 255 && stays(alpha + 1))
        ++alpha;
    return quint8(alpha);
}

constexpr int kLevels = 256;

template <class Change> void eachPixel(QImage &picture, Change change)
{
    for (int y = 0; y < picture.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            if (qAlpha(line[x]) > 0)
                line[x] = change(line[x]);
        }
    }
}

} // namespace

double contrastOf(const QColor &one, const QColor &other)
{
    const double a = luminanceOf(one), b = luminanceOf(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

Tone toneOn(const std::vector<QColor> &lands) { return {luminanceOf(lands[0]) < 0.2, mostAlpha(lands, 255), mostAlpha(lands, 0)}; }

QColor greyOf(double strength)
{
    const int grey = std::clamp(int(std::lround(kEven + strength * (255 - kEven))), 0, 255);
    return {grey, grey, grey};
}

Paper paperOf(const QImage &picture)
{
    constexpr int kStep = 3;         // every third pixel both ways says as much
    constexpr double kMostOf = 0.98; // what a tenth of the rest stands out by is noise, lettering
    constexpr double kLeastGain = 1, kMostGain = 6;
    std::array<qint64, kLevels> counts{};
    qint64 all = 0;
    for (int y = 0; y < picture.height(); y += kStep) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); x += kStep) {
            if (qAlpha(line[x]) == 255) {
                ++counts[size_t(qGray(line[x]))];
                ++all;
            }
        }
    }
    if (all == 0)
        return {};
    Paper paper;
    qint64 below = 0;
    for (paper.grey = 0; paper.grey < kLevels - 1 && (below += counts[size_t(paper.grey)]) * 2 < all; ++paper.grey) {
    }
    std::array<qint64, kLevels> away{};
    for (int grey = 0; grey < kLevels; ++grey)
        away[size_t(std::abs(grey - paper.grey))] += counts[size_t(grey)];
    int far = 0;
    below = 0;
    for (far = 0; far < kLevels - 1 && double(below += away[size_t(far)]) < kMostOf * double(all); ++far) {
    }
    paper.gain = std::clamp(127.0 / std::max(1, far), kLeastGain, kMostGain);
    return paper;
}

void even(QImage &picture, const Paper &paper)
{
    std::array<int, kLevels> greys{};
    for (int grey = 0; grey < kLevels; ++grey)
        greys[size_t(grey)] = std::clamp(int(std::lround(kEven + (grey - paper.grey) * paper.gain)), 0, 255);
    eachPixel(picture, [&greys](QRgb pixel) {
        const int alpha = qAlpha(pixel);
        const int grey = greys[size_t(alpha == 255 ? qGray(pixel) : std::min(255, qGray(pixel) * 255 / alpha))] * alpha / 255;
        return qRgba(grey, grey, grey, alpha);
    });
}

void ink(QImage &picture, const Tone &tone)
{
    std::array<QRgb, kLevels> inks{};
    for (int grey = 0; grey < kLevels; ++grey) {
        const int away = std::abs(grey - kEven), most = grey > kEven ? tone.lighter : tone.darker;
        const int alpha = std::min(most, away * most / (255 - kEven));
        const int white = grey > kEven ? alpha : 0;
        inks[size_t(grey)] = qRgba(white, white, white, alpha);
    }
    eachPixel(picture, [&inks](QRgb pixel) {
        const int alpha = qAlpha(pixel);
        const QRgb full = inks[size_t(alpha == 255 ? qRed(pixel) : std::min(255, qRed(pixel) * 255 / alpha))];
        return qRgba(qRed(full) * alpha / 255, qGreen(full) * alpha / 255, qBlue(full) * alpha / 255, qAlpha(full) * alpha / 255);
    });
}

} // namespace basemap
