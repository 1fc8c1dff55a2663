// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/colourvision.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace colourvision {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr Matrix kProtan{{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeutan{{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritan{{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr Matrix kGrey{{{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}}};
constexpr Matrix kToXyz{{{0.4124564, 0.3575761, 0.1804375}, {0.2126729, 0.7151522, 0.0721750}, {0.0193339, 0.1191920, 0.9503041}}};

double linear(int byte)
{
    const double value = byte / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

int encoded(double value)
{
    const double clipped = std::clamp(value, 0.0, 1.0);
    const double encodedValue = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * std::pow(clipped, 1 / 2.4) - 0.055;
    return std::clamp(int(std::lround(encodedValue * 255)), 0, 255);
}

Triple linearOf(const QColor &colour) { return {linear(colour.red()), linear(colour.green()), linear(colour.blue())}; }

Triple times(const Matrix &matrix, const Triple &vector)
{
    Triple result{};
    for (size_t row = 0; row < 3; ++row) {
        result[row] = matrix[row][0] * vector[0] + matrix[row][1] * vector[1] + matrix[row][2] * vector[2];
    }
    return result;
}

double luminance(const QColor &colour) { return times(kGrey, linearOf(colour))[0]; }

Triple lab(const QColor &colour)
{
    const Triple xyz = times(kToXyz, linearOf(colour));
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

double hue(double a, double b)
{
    const double degrees = a == 0 && b == 0 ? 0 : std::atan2(b, a) * 180 / std::numbers::pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

double hueStep(double from, double to, bool grey)
{
    if (grey) {
        return 0;
    }
    const double step = to - from;
    return step > 180 ? step - 360 : (step < -180 ? step + 360 : step);
}

double meanHue(double first, double second, bool grey)
{
    if (grey) {
        return first + second;
    }
    if (std::abs(first - second) <= 180) {
        return (first + second) / 2;
    }
    return first + second < 360 ? (first + second + 360) / 2 : (first + second - 360) / 2;
}

double seventh(double chroma)
{
    const double power = std::pow(chroma, 7);
    return std::sqrt(power / (power + std::pow(25.0, 7)));
}

} // namespace

QColor seenBy(Eyes eyes, const QColor &colour)
{
    const auto mapped = [&colour](const Matrix &matrix) {
        const Triple seen = times(matrix, linearOf(colour));
        return QColor(encoded(seen[0]), encoded(seen[1]), encoded(seen[2]));
    };
    switch (eyes) {
    case Eyes::Normal: return colour;
    case Eyes::Protan: return mapped(kProtan);
    case Eyes::Deutan: return mapped(kDeutan);
    case Eyes::Tritan: return mapped(kTritan);
    case Eyes::Grey: return mapped(kGrey);
    }
    return {};
}

double difference(const QColor &left, const QColor &right)
{
    const Triple one = lab(left);
    const Triple two = lab(right);
    const double g = 0.5 * (1 - seventh((std::hypot(one[1], one[2]) + std::hypot(two[1], two[2])) / 2));
    const double a1 = (1 + g) * one[1];
    const double a2 = (1 + g) * two[1];
    const double c1 = std::hypot(a1, one[2]);
    const double c2 = std::hypot(a2, two[2]);
    const bool grey = c1 * c2 == 0;
    const double h1 = hue(a1, one[2]);
    const double h2 = hue(a2, two[2]);
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(radians(hueStep(h1, h2, grey)) / 2);
    const double l = (one[0] + two[0]) / 2;
    const double c = (c1 + c2) / 2;
    const double h = meanHue(h1, h2, grey);
    const double t = 1 - 0.17 * std::cos(radians(h - 30)) + 0.24 * std::cos(radians(2 * h)) + 0.32 * std::cos(radians(3 * h + 6)) -
                     0.20 * std::cos(radians(4 * h - 63));
    const double l50 = (l - 50) * (l - 50);
    const double dl = (two[0] - one[0]) / (1 + 0.015 * l50 / std::sqrt(20 + l50));
    const double dc = (c2 - c1) / (1 + 0.045 * c);
    const double dh = dH / (1 + 0.015 * c * t);
    const double turn = -std::sin(radians(60 * std::exp(-std::pow((h - 275) / 25, 2)))) * 2 * seventh(c);
    return std::sqrt(dl * dl + dc * dc + dh * dh + turn * dc * dh);
}

double contrast(const QColor &left, const QColor &right)
{
    const auto [low, high] = std::minmax({luminance(left), luminance(right)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace colourvision
