// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/decide/findings.h"

#include "base/text/outsidetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace town {

using namespace Qt::StringLiterals;

namespace {

constexpr int kInverseSteps = 6;
constexpr int kMostUnusedTold = 20;

} // namespace

Findings::Findings(const Projection &projection, const std::vector<Decision> &decisions) : m_projection(projection)
{
    for (const Decision &decision : decisions)
        m_decided.insert(decision.place, decision.choice);
}

void Findings::tell(Remark::Kind kind, int row, const QString &grid, const QString &what, std::optional<QPointF> degrees,
                    std::optional<QPointF> original, const QString &place)
{
    Remark one{kind, row, grid, what};
    if (degrees)
        one.at = base::GeoPoint{degrees->y(), degrees->x()};
    one.original = original;
    one.place = place;
    m_remarks.push_back(std::move(one));
}

QString Findings::keyOf(TownPlace::Kind kind, const QString &records, QPointF original) const
{
    const int digits = m_projection.isDegrees() ? 5 : 0; // about a metre
    return u"%1:%2@%3,%4"_s.arg(word(kind), records, QString::number(original.x(), 'f', digits), QString::number(original.y(), 'f', digits));
}

bool Findings::wants(TownPlace::Kind kind, const QString &key) const
{
    TownPlace place;
    place.kind = kind;
    return m_decided.contains(key) || (place.isCleaning() ? m_cleanings : m_open) < kMostPlaces;
}

std::optional<Choice> Findings::take(TownPlace place)
{
    const auto decided = m_decided.constFind(place.key);
    if (decided != m_decided.cend() && place.option(*decided) != nullptr) {
        m_used.insert(place.key);
        place.chosen = *decided;
    }
    const auto chosen = place.chosen;
    if (!chosen)
        ++(place.isCleaning() ? m_cleanings : m_open);
    m_places.push_back(std::move(place));
    return chosen;
}

// By Newton's way: over a town the way to degrees is nearly straight, so a few steps are exact to the millimetre.
std::optional<QPointF> Findings::inFile(QPointF degrees, QPointF near) const
{
    const double step = m_projection.isDegrees() ? 1e-4 : 10;
    const auto way = [this](QPointF point) -> std::optional<QPointF> {
        const auto place = m_projection.toWgs84(point);
        return place ? std::optional(QPointF(place->longitude, place->latitude)) : std::nullopt;
    };
    QPointF found = near;
    for (int i = 0; i < kInverseSteps; ++i) {
        const auto here = way(found), east = way(found + QPointF(step, 0)), north = way(found + QPointF(0, step));
        if (!here || !east || !north)
            return std::nullopt;
        const QPointF x = (*east - *here) / step, y = (*north - *here) / step, off = degrees - *here;
        const double turn = x.x() * y.y() - x.y() * y.x();
        if (std::abs(turn) < 1e-30)
            return std::nullopt;
        found += QPointF(off.x() * y.y() - off.y() * y.x(), x.x() * off.y() - x.y() * off.x()) / turn;
    }
    return std::isfinite(found.x()) && std::isfinite(found.y()) ? std::optional(found) : std::nullopt;
}

void Findings::tellUnused()
{
    QStringList unused;
    for (const auto &[place, choice] : m_decided.asKeyValueRange()) {
        if (!m_used.contains(place))
            unused << place;
    }
    unused.sort();
    for (const QString &place : unused.first(std::min<qsizetype>(unused.size(), kMostUnusedTold)))
        tell(Remark::Kind::Noted, 0, {},
             QCoreApplication::translate("town", "What was decided about %1 was left out: the file has no such place, or it cannot be so there.")
                 .arg(base::isolated(base::atMost(base::oneLine(base::withoutControls(place)), 80))));
    const int more = int(unused.size()) - kMostUnusedTold;
    if (more > 0)
        tell(Remark::Kind::Noted, 0, {}, QCoreApplication::translate("town", "%n more decision(s) fit no place of the file.", nullptr, more));
}

std::vector<Remark> Findings::takeRemarks()
{
    std::ranges::stable_sort(m_remarks, {}, &Remark::row);
    return std::move(m_remarks);
}

} // namespace town
