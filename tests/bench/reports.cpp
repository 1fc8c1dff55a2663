// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/reports.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bench {

using namespace Qt::StringLiterals;

Reports::Reports(region::RegionPtr region, unsigned seed) : m_region(std::move(region)), m_random(seed), m_seed(seed)
{
    for (const domain::Item &item : m_region->rulebook.items) {
        QStringList &codes = domain::isWorse(domain::Severity::Orange, item.base) ? m_calm : m_urgent;
        codes.append(item.code);
    }
    // A hash has no order of its own; equal seeds must make equal reports.
    m_urgent.sort();
    m_calm.sort();
}

QByteArray Reports::next(base::Instant at)
{
    const base::GeoPoint point = somewhere();
    const QStringList &codes = m_random() % 500 == 0 ? m_urgent : m_calm;
    const QJsonObject report{{u"service_code"_s, codes[qsizetype(m_random() % size_t(codes.size()))]},
                             {u"lat"_s, point.latitude},
                             {u"long"_s, point.longitude},
                             {u"address_string"_s, u"国展路 %1 号门前"_s.arg(m_random() % 999 + 1)},
                             {u"description"_s, u"地铁站口外人行道地砖破损约两平方米，行人绕行，请尽快修复。"_s},
                             {u"requested_datetime"_s, base::toIso(at)},
                             {u"attribute"_s, QJsonObject{{u"source"_s, u"citizen"_s}, {u"source_id"_s, u"B%1-%2"_s.arg(m_seed).arg(++m_made)}}}};
    return QJsonDocument(report).toJson(QJsonDocument::Compact);
}

base::GeoPoint Reports::somewhere()
{
    const region::Grid &grid = m_region->grids[m_random() % m_region->grids.size()];
    const QRectF box = grid.ring.boundingRect();
    std::uniform_real_distribution<double> share(0, 1);
    for (;;) {
        const QPointF point(box.left() + share(m_random) * box.width(), box.top() + share(m_random) * box.height());
        if (grid.ring.containsPoint(point, Qt::OddEvenFill))
            return {point.y(), point.x()};
    }
}

} // namespace bench
