// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <initializer_list>
#include <vector>

namespace drill {

/// Repeatable chance: the same seeds give the same throws on every machine, unlike the distributions of <random>.
class Dice {
public:
    /// Several seeds are stirred into one.
    explicit Dice(std::initializer_list<quint64> seeds)
    {
        for (const quint64 seed : seeds)
            m_state = next() ^ seed;
    }

    /// splitmix64 (Steele, Lea, Flood 2014).
    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// [0, 1).
    double share() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// [from, to).
    double between(double from, double to) { return from + (to - from) * share(); }
    bool chance(double probability) { return share() < probability; }
    /// 0 … count - 1; count must not be 0.
    size_t below(size_t count) { return static_cast<size_t>(next() % count); }
    /// An index, by weight; the last one when all weights are 0.
    template <class Weights> size_t pick(const Weights &weights)
    {
        double sum = 0;
        for (const double weight : weights)
            sum += weight;
        double left = share() * sum;
        size_t index = 0;
        for (const double weight : weights) {
            left -= weight;
            if (left < 0)
                return index;
            ++index;
        }
        return index - 1;
    }

private:
    quint64 m_state = 0;
};

} // namespace drill
