// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/ground/cleanring.h"

#include "region/ground/geometry.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <cmath>

namespace region {

namespace {

constexpr double kNoWidth = 1e-9; // degrees: a tenth of a millimetre
constexpr double kApart = 1e-7;   // degrees: a centimetre
constexpr double kSpeck = 25;     // square metres: a lobe that hangs on one point and is no bigger is a slip of the pen

double cross(QPointF a, QPointF b) { return a.x() * b.y() - a.y() * b.x(); }
double length(QPointF a) { return std::hypot(a.x(), a.y()); }
bool isSame(QPointF a, QPointF b) { return std::abs(a.x() - b.x()) <= kNoWidth && std::abs(a.y() - b.y()) <= kNoWidth; }

double twiceArea(const QPolygonF &ring)
{
    double sum = 0;
    for (qsizetype i = 0; i < ring.size(); ++i)
        sum += cross(ring[i] - ring.front(), ring[(i + 1) % ring.size()] - ring.front());
    return sum;
}

/// The way out to b and back again: c lies on the line from a to b, on b's near side.
bool isSpike(QPointF a, QPointF b, QPointF c)
{
    const QPointF out = b - a, back = c - b;
    const double longer = std::max(length(out), length(back));
    return QPointF::dotProduct(out, back) < 0 && std::abs(cross(out, back)) <= kNoWidth * longer;
}

/// Points twice in a row and spikes, again and again: what one uncovers may be the next.
void takeOffSpikes(QPolygonF &ring, std::vector<QPointF> &spikes)
{
    bool changed = true;
    while (changed && ring.size() > 2) {
        changed = false;
        for (qsizetype i = 0; i < ring.size() && ring.size() > 2; ++i) {
            const QPointF a = ring[(i + ring.size() - 1) % ring.size()], b = ring[i], c = ring[(i + 1) % ring.size()];
            const bool spike = !isSame(a, b) && !isSame(b, c) && isSpike(a, b, c);
            if (!spike && !isSame(a, b))
                continue;
            if (spike)
                spikes.push_back(b);
            ring.removeAt(i--);
            changed = true;
        }
    }
    if (ring.size() < 3)
        ring.clear();
}

bool liesOn(QPointF point, QPointF a, QPointF b)
{
    if (point.x() < std::min(a.x(), b.x()) - kNoWidth || point.x() > std::max(a.x(), b.x()) + kNoWidth ||
        point.y() < std::min(a.y(), b.y()) - kNoWidth || point.y() > std::max(a.y(), b.y()) + kNoWidth || isSame(point, a) || isSame(point, b))
        return false;
    return std::abs(cross(b - a, point - a)) <= kNoWidth * length(b - a);
}

/// Where a corner lies on another edge, that edge gets the corner too: then every touch is a point that is there twice.
void nameTouches(QPolygonF &ring)
{
    QPolygonF named;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i], b = ring[(i + 1) % ring.size()];
        std::vector<QPointF> between;
        for (const QPointF &point : std::as_const(ring)) {
            if (liesOn(point, a, b) && std::ranges::none_of(between, [&](QPointF each) { return isSame(each, point); }))
                between.push_back(point);
        }
        std::ranges::sort(between, {}, [a](QPointF point) { return length(point - a); });
        named.append(a);
        for (const QPointF &point : between)
            named.append(point);
    }
    ring = named;
}

/// The nearest pair of passings of one point: between them the ring goes round without touching itself.
std::optional<std::pair<qsizetype, qsizetype>> nearestTwice(const QPolygonF &ring)
{
    const auto key = [](QPointF p) { return std::pair(qRound64(p.x() / kApart * 10), qRound64(p.y() / kApart * 10)); };
    QHash<std::pair<qint64, qint64>, qsizetype> last;
    std::optional<std::pair<qsizetype, qsizetype>> best;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const auto at = key(ring[i]);
        if (const auto before = last.constFind(at); before != last.cend() && (!best || i - *before < best->second - best->first))
            best = std::pair(*before, i);
        last.insert(at, i);
    }
    return best;
}

QPointF unit(QPointF v)
{
    const double size = length(v);
    return size > 0 ? v / size : QPointF();
}

/// Out of the ground, a centimetre: where the border goes past a point twice, the ground on both sides of it is one.
QPointF movedOut(const QPolygonF &ring, qsizetype at, double turn)
{
    const QPointF here = ring[at], in = unit(here - ring[(at + ring.size() - 1) % ring.size()]), out = unit(ring[(at + 1) % ring.size()] - here);
    const QPointF along = length(in + out) > 1e-6 ? unit(in + out) : in;
    const QPointF right(along.y(), -along.x());
    return here + right * (turn > 0 ? kApart : -kApart);
}

/// Whether a loop lies inside a ring that it touches in one point.
bool isInside(const QPolygonF &loop, const QPolygonF &ring)
{
    return std::ranges::all_of(loop.begin() + 1, loop.end(), [&ring](QPointF point) { return ring.containsPoint(point, Qt::OddEvenFill); });
}

/// Takes one touching apart: a hole that touches the border, a lobe that hangs on a point, or nothing at all. False: it crosses there.
bool untouch(CleanRing &clean, std::pair<qsizetype, qsizetype> pair)
{
    QPolygonF &ring = clean.ring;
    const auto [first, second] = pair;
    const QPointF here = ring[first];
    const QPolygonF loop(ring.mid(first, second - first));
    QPolygonF rest(ring.mid(0, first));
    rest += ring.mid(second);
    const double loopTurn = loop.size() < 3 ? 0 : twiceArea(loop), restTurn = rest.size() < 3 ? 0 : twiceArea(rest);
    if (loop.size() < 3 || rest.size() < 3) {
        clean.spikes.push_back(here);
        ring = loop.size() < 3 ? rest : loop;
        return true;
    }
    clean.touches.push_back(here);
    if ((loopTurn > 0) == (restTurn > 0)) {
        if (area(loop) <= kSpeck || area(rest) <= kSpeck) {
            ring = area(loop) <= kSpeck ? rest : loop;
            return true;
        }
        const QPointF one = movedOut(ring, first, restTurn), other = movedOut(ring, second, restTurn);
        ring[first] = one;
        ring[second] = other;
        return true;
    }
    if (isInside(loop, rest)) {
        clean.holes.push_back(loop);
        ring = rest;
        return true;
    }
    QPolygonF turned = rest; // it begins wherever the file began; the touch comes first
    std::rotate(turned.begin(), turned.begin() + first, turned.end());
    if (!isInside(turned, loop))
        return false;
    clean.holes.push_back(turned);
    ring = loop;
    return true;
}

/// Where they end on one another they only touch, whatever rounding makes of it.
bool segmentsCross(QPointF a, QPointF b, QPointF c, QPointF d, QPointF &at)
{
    const double whole = cross(b - a, d - c);
    if (whole == 0)
        return false;
    const double t = cross(c - a, d - c) / whole, s = cross(c - a, b - a) / whole;
    at = a + t * (b - a);
    const bool isInner = t > 0 && t < 1 && s > 0 && s < 1;
    return isInner && std::ranges::none_of(std::array{a, b, c, d}, [at](QPointF end) { return length(end - at) <= 2 * kNoWidth; });
}

} // namespace

std::optional<QPointF> crossingOf(const QPolygonF &ring)
{
    const qsizetype size = ring.size();
    for (qsizetype i = 0; i < size; ++i) {
        const QPointF a = ring[i], b = ring[(i + 1) % size];
        const double left = std::min(a.x(), b.x()), right = std::max(a.x(), b.x()), bottom = std::min(a.y(), b.y()), top = std::max(a.y(), b.y());
        for (qsizetype j = i + 2; j < size; ++j) {
            const QPointF c = ring[j], d = ring[(j + 1) % size];
            if (std::max(c.x(), d.x()) < left || std::min(c.x(), d.x()) > right || std::max(c.y(), d.y()) < bottom || std::min(c.y(), d.y()) > top)
                continue;
            QPointF at;
            if (segmentsCross(a, b, c, d, at))
                return at;
        }
    }
    return std::nullopt;
}

CleanRing cleaned(const QPolygonF &ring)
{
    CleanRing clean{ring, {}, {}, {}, {}};
    if (ringFault(ring).isEmpty())
        return clean;
    takeOffSpikes(clean.ring, clean.spikes);
    if (clean.ring.isEmpty() || ringFault(clean.ring).isEmpty())
        return clean;
    clean.crossing = crossingOf(clean.ring);
    if (clean.crossing)
        return clean;
    nameTouches(clean.ring);
    // Each round takes one touching away; a ring has fewer of them than points.
    for (qsizetype rounds = clean.ring.size(); rounds > 0; --rounds) {
        const auto twice = nearestTwice(clean.ring);
        if (!twice)
            break;
        if (!untouch(clean, *twice)) {
            clean.crossing = clean.ring[twice->first];
            return clean;
        }
        takeOffSpikes(clean.ring, clean.spikes);
    }
    std::erase_if(clean.holes, [](const QPolygonF &hole) { return area(hole) <= 0; });
    if (!clean.ring.isEmpty() && !ringFault(clean.ring).isEmpty()) {
        const auto at = crossingOf(clean.ring);
        clean.crossing = at ? *at : clean.ring.front();
    }
    return clean;
}

} // namespace region
