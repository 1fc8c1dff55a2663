// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace intake {

/// A JSON value as it was written: numbers keep their text (a double would make one of 20250106000000001.0 and …002.0), an object keeps members
/// of one name twice and their order.
struct JsonNode {
    enum class Kind : quint8 { Null, Boolean, Number, Text, List, Object };
    Kind kind = Kind::Null;
    QString text;                                       ///< of a text, decoded; of a number, true and false as written
    std::vector<std::pair<QString, JsonNode>> children; ///< of a list without names

    [[nodiscard]] bool is(Kind other) const { return kind == other; }
    /// The only member of this name; null for none or several.
    [[nodiscard]] const JsonNode *member(const QString &name) const;
};

/// The bytes as they are held against QJsonDocument, of the same length: numbers of any size as a small one (it converts what it checks, and 1e400
/// is a number), and within texts what is no UTF-8 as question marks.
[[nodiscard]] QByteArray checkable(const QByteArray &json);

/// Of bytes that QJsonDocument takes when they are checkable(), no others: that bounds their depth, and their numbers and texts are well-formed. What
/// is no UTF-8 becomes U+FFFD.
[[nodiscard]] JsonNode readJson(const QByteArray &valid);

/// The value as compact JSON, about `most` characters of it.
[[nodiscard]] QString compact(const JsonNode &node, qsizetype most);

/// Whether a number is written as digits alone, perhaps with a minus: whoever writes an id with a point or an exponent has counted with it.
[[nodiscard]] bool isWholeAsWritten(const QString &number);

/// A number for a field that is no id: 13812345678.0 and 1.3812345678e10 without what only a program adds, where nothing gets lost by that.
[[nodiscard]] QString plainNumber(const QString &number);

} // namespace intake
