// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

namespace testtown {

/// A small invented town: two grids side by side (longitude 10.00–10.02, latitude 50.00–50.01), two departments, three items, three sources;
/// zone America/New_York, no holidays.
inline region::RegionPtr make()
{
    using namespace Qt::StringLiterals;
    auto town = std::make_shared<region::Region>();
    town->code = u"TT"_s;
    town->name = u"Testtown"_s;
    town->rulebook.region = u"TT"_s;
    town->rulebook.hash = u"0123456789abcdef"_s;
    town->rulebook.calendar.zone = QTimeZone("America/New_York");
    town->rulebook.calendar.publishedYearsOnly = false;
    const auto item = [&](const QString &code, const QString &name, const QString &department) {
        domain::Item made;
        made.code = code;
        made.name = name;
        made.kind = u"event"_s;
        made.base = domain::Severity::Blue;
        made.department = department;
        town->rulebook.items.insert(code, made);
    };
    item(u"E1"_s, u"暴露垃圾"_s, u"clean"_s);
    item(u"E2"_s, u"Street Light Out"_s, u"light"_s);
    item(u"E9"_s, u"Other"_s, u"clean"_s);
    domain::LimitRule rule;
    rule.id = u"limit.all"_s;
    rule.limits[size_t(domain::Stage::Whole)] = domain::TimeLimit{5, domain::LimitUnit::NaturalDay};
    town->rulebook.limits.push_back(rule);
    const auto grid = [&](const QString &code, double west) {
        region::Grid made;
        made.code = code;
        made.name = u"Grid "_s + code;
        made.chief = u"Chief "_s + code;
        made.ring = QPolygonF{{west, 50.0}, {west + 0.01, 50.0}, {west + 0.01, 50.01}, {west, 50.01}};
        made.label = {50.005, west + 0.005};
        town->grids.push_back(made);
    };
    grid(u"1"_s, 10.0);
    grid(u"2"_s, 10.01);
    const auto department = [&](const QString &code, const QString &name) {
        region::Department made;
        made.code = code;
        made.name = name;
        town->departments.push_back(made);
    };
    department(u"clean"_s, u"Cleaning"_s);
    department(u"light"_s, u"Lighting"_s);
    const auto source = [&](const QString &code, bool files) {
        region::Source made;
        made.code = code;
        made.name = u"Source "_s + code;
        made.files = files;
        made.dispatches = files;
        town->sources.push_back(made);
    };
    source(u"hotline"_s, true);
    source(u"patrol"_s, true);
    source(u"media"_s, false);
    town->prepare();
    return town;
}

/// The mapping that tests start from, for files with the columns id,what,where,lat,lon,opened,closed,due.
inline QByteArray mapping()
{
    return R"({
        "title": "Test file",
        "header": ["id", "what", "opened"],
        "source": {"constant": "hotline"},
        "sourceId": {"column": "id"},
        "item": {"column": "what", "table": {"lamp": "E2", "litter": "E1"}, "whenUnknown": "refuse"},
        "address": {"column": "where"},
        "coordinates": {"latitude": "lat", "longitude": "lon", "system": "WGS84", "whenMissing": "accept", "whenOutside": "accept"},
        "reportedAt": {"column": "opened", "formats": ["yyyy-MM-dd HH:mm"]},
        "closedAt": {"column": "closed", "formats": ["yyyy-MM-dd HH:mm"]},
        "dueAt": {"column": "due", "formats": ["yyyy-MM-dd HH:mm"], "whenEmpty": "none"}
    })";
}

/// The same with every other column: title,text,name,phone,photo,who,result.
inline QByteArray wholeMapping()
{
    QByteArray text = mapping();
    text.chop(text.size() - text.lastIndexOf('}'));
    return text + R"(, "caseTitle": {"column": "title"}, "description": {"column": "text"}, "callerName": {"column": "name"},
        "callerPhone": {"column": "phone"}, "photos": {"column": "photo"}, "outcome": {"column": "result"},
        "department": {"column": "who", "whenUnknown": "refuse"}, "whenChanged": "tell"})";
}

} // namespace testtown
