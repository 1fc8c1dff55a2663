// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pack/orderedjson.h"

#include <algorithm>

namespace region {

namespace {

bool holdsObjects(const OrderedJson &value)
{
    return value.is_structured() && !value.empty() &&
           std::all_of(value.begin(), value.end(), [](const OrderedJson &each) { return each.is_object(); });
}

std::string textOf(const OrderedJson &value)
{
    if (!holdsObjects(value))
        return value.dump();
    std::string text = value.is_array() ? "[" : "{";
    const char *between = "\n    ";
    for (const auto &[key, each] : value.items()) {
        text += between + (value.is_array() ? std::string() : OrderedJson(key).dump() + ": ") + each.dump();
        between = ",\n    ";
    }
    return text + (value.is_array() ? "\n  ]" : "\n  }");
}

} // namespace

OrderedJson parseOrdered(const QByteArray &json)
{
    return OrderedJson::parse(json.begin() + (json.startsWith("\xef\xbb\xbf") ? 3 : 0), json.end(), nullptr, false);
}

QByteArray linesOf(const OrderedJson &file)
{
    std::string text = "{";
    const char *before = "\n  ";
    for (const auto &[key, value] : file.items()) {
        text += before + OrderedJson(key).dump() + ": " + textOf(value);
        before = ",\n  ";
    }
    return QByteArray::fromStdString(text + "\n}\n");
}

} // namespace region
