// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pack/sensingfile.h"

#include "region/pack/orderedjson.h"

#include <QCoreApplication>

namespace region {

base::Result<QByteArray> withSensorKinds(const QByteArray &json, const std::vector<domain::SensorKind> &kinds)
{
    if (kinds.empty())
        return json;
    OrderedJson file = json.isEmpty() ? OrderedJson::object() : parseOrdered(json);
    if (file.is_object() && !file.contains("kinds"))
        file["kinds"] = OrderedJson::array();
    if (!file.is_object() || !file["kinds"].is_array())
        return base::fail(base::ErrorCode::Malformed,
                          QCoreApplication::translate("region", "sensing.json is no list of kinds; check the pack first."));
    for (const domain::SensorKind &kind : kinds) {
        OrderedJson each = OrderedJson::object();
        each["code"] = kind.code.toStdString();
        each["name"] = kind.name.toStdString();
        each["item"] = kind.item.toStdString();
        if (kind.sample)
            each["sample"] = true;
        file["kinds"].push_back(std::move(each));
    }
    return linesOf(file);
}

} // namespace region
