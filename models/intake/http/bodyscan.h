// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace intake {

/// The most fields of one request, lists and nested members counted singly.
inline constexpr int kFieldsMost = 500;

/// What a request's body is, by its Content-Type.
enum class BodyKind : quint8 { Form, Json, Other };
[[nodiscard]] BodyKind bodyKindOf(const QByteArray &contentType, bool empty);

/// What one pass over the bytes says, before anything is parsed.
struct BodyScan {
    QByteArray key;       ///< the body's own api_key, decoded; empty: none was seen
    bool tooMany = false; ///< more than kFieldsMost fields; the scan ended there
};

/// Looks for api_key among a form's fields or the members of one JSON object (not within a value, not deeper), and counts. Reads each byte
/// once at most, keeps nothing but the key, and ends with the first field too many. A body that is broken shows what came before.
[[nodiscard]] BodyScan scanForm(QByteArrayView form);
[[nodiscard]] BodyScan scanJson(QByteArrayView json);
[[nodiscard]] BodyScan scanBody(BodyKind kind, QByteArrayView body);

} // namespace intake
