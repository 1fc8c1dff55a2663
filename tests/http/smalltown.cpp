// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/smalltown.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

domain::Item item(const QString &code, const QString &name, domain::Severity level)
{
    domain::Item made;
    made.code = code;
    made.name = name;
    made.majorName = u"市容环境"_s;
    made.minorName = u"暴露垃圾"_s;
    made.condition = u"<见到> & 属实"_s;
    made.base = level;
    made.department = u"d1"_s;
    return made;
}

region::Grid grid(const QString &code, const QString &name, double west)
{
    return {.code = code,
            .name = name,
            .chief = u"网格长·"_s + code,
            .ring = QPolygonF({{west, 31.1}, {west + 0.1, 31.1}, {west + 0.1, 31.3}, {west, 31.3}}),
            .label = {31.2, west + 0.05},
            .village = {}};
}

} // namespace

region::RegionPtr smallTown()
{
    auto town = std::make_shared<region::Region>();
    town->code = u"TT"_s;
    town->name = u"小镇"_s;
    town->centreName = u"小镇城运中心"_s;
    auto &items = town->rulebook.items;
    items.insert(u"E01"_s, item(u"E01"_s, u"暴露垃圾"_s, domain::Severity::Blue));
    items.insert(u"C07"_s, item(u"C07"_s, u"井盖缺损"_s, domain::Severity::Yellow));
    items.insert(u"E02"_s, item(u"E02"_s, u"小广告"_s, domain::Severity::Green));
    items.insert(u"E03"_s, item(u"E03"_s, u"围栏倒塌"_s, domain::Severity::Orange));
    items.insert(u"E04"_s, item(u"E04"_s, u"架空线断落"_s, domain::Severity::Red));
    town->rulebook.calendar.zone = QTimeZone("Asia/Shanghai");
    town->departments.push_back({.code = u"d1"_s, .name = u"城管中队"_s, .shortName = u"城管"_s});
    town->departments.push_back({.code = u"d2"_s, .name = u"水务站"_s, .shortName = u"水务"_s});
    town->sources.push_back({.code = u"citizen"_s, .name = u"市民扫码"_s, .shortName = u"扫码"_s});
    town->sources.push_back({.code = u"hotline"_s, .name = u"12345热线"_s, .shortName = u"热线"_s, .idAttribute = u"ticket"_s});
    town->grids.push_back(grid(u"11"_s, u"国展"_s, 121.2));
    town->grids.push_back(grid(u"12"_s, u"育才"_s, 121.3));
    town->elements.push_back({.code = u"shop-1"_s, .kind = u"shop"_s, .name = u"小店"_s, .point = {31.15, 121.25}, .grid = u"11"_s});
    town->lines.push_back({.kind = region::MapLine::Kind::Road, .name = u"盈港东路"_s, .line = QPolygonF({{121.2, 31.2}, {121.4, 31.2}})});
    town->samples.push_back({.item = u"E04"_s, .title = u"架空线断落横在车道"_s, .place = u"诸光路口"_s, .grid = u"12"_s, .source = u"hotline"_s});
    town->prepare();
    return town;
}
