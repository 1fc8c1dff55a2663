// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codec/jsonarchive.h"

#include <QJsonDocument>

#include <variant>

// Writes and reads the bodies of one kind of event, a variant of structs whose fields `Fields` names (eventcodec.cpp, centrecodec.cpp).
// Domain-internal.

namespace domain {

/// The schema number of every kind so far; decodeBody() refuses others.
inline constexpr int kBodySchema = 1;

template <class Fields, class Variant> [[nodiscard]] QByteArray encodeBody(const Variant &body)
{
    JsonBytes bytes;
    std::visit(
        [&bytes]<class Body>(const Body &value) {
            JsonWriter<Fields> writer(bytes);
            Fields{}(writer, const_cast<Body &>(value)); // a writer changes nothing; the fields serve the reader too
        },
        body);
    return bytes.take();
}

template <class Fields, class Body, class Variant> [[nodiscard]] base::Result<Variant> readBody(const QString &kind, const QJsonObject &object)
{
    Body body;
    JsonFault fault;
    const JsonPlace root;
    JsonReader<Fields> reader(object, root, fault);
    Fields{}(reader, body);
    if (fault.found())
        return base::fail(base::ErrorCode::Malformed, fault.sentence, kind, fault.pointer);
    return Variant(std::move(body));
}

template <class Fields, class Variant, size_t index = 0> [[nodiscard]] base::Result<Variant> readKind(const QString &kind, const QJsonObject &object)
{
    if constexpr (index == std::variant_size_v<typename Variant::Alternatives>) {
        return base::fail(base::ErrorCode::Malformed,
                          QCoreApplication::translate("domain", "The log holds an event that this version does not know; install a newer Gridhall."),
                          kind);
    } else {
        using Body = std::variant_alternative_t<index, typename Variant::Alternatives>;
        if (kindOf(Variant(Body{})) == kind)
            return readBody<Fields, Body, Variant>(kind, object);
        return readKind<Fields, Variant, index + 1>(kind, object);
    }
}

template <class Fields, class Variant> [[nodiscard]] base::Result<Variant> decodeBody(const QString &kind, int schema, const QByteArray &json)
{
    if (schema != kBodySchema)
        return base::fail(base::ErrorCode::Malformed,
                          QCoreApplication::translate("domain", "The log holds an event of a newer form; install a newer Gridhall."),
                          kind + QLatin1Char('/') + QString::number(schema));
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError || !document.isObject())
        return base::fail(base::ErrorCode::Malformed, QCoreApplication::translate("domain", "An event of the log is not readable JSON."),
                          parseError.errorString(), QStringLiteral("byte %1").arg(parseError.offset));
    return readKind<Fields, Variant>(kind, document.object());
}

} // namespace domain
