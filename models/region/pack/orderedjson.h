// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <QByteArray>

namespace region {

/// Qt's writer sorts the fields; people read the files of a pack, so they stay in the order in which they were written.
using OrderedJson = nlohmann::ordered_json;

/// The bytes as JSON, a byte order mark left out. Discarded when they are none. Region-internal, as this whole header: it is large.
[[nodiscard]] OrderedJson parseOrdered(const QByteArray &json);

/// One field a line, and one line for each object of a list or of an object of objects, so that two versions can be compared line by line.
[[nodiscard]] QByteArray linesOf(const OrderedJson &file);

} // namespace region
