// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/pipeline.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

namespace intake {

/// The form fields of one GeoReport v2 request, decoded: well-formed UTF-8, names without control characters; values are checked by the pipeline.
/// `attribute[x]` is held as `x`. A field given twice is refused, except media_url.
class Open311Fields {
public:
    /// Adds the fields of a URL query or a form-urlencoded body. Malformed names the byte offset in Error::place.
    [[nodiscard]] base::Outcome addForm(const QByteArray &encoded);
    /// Adds the members of a JSON object: texts, numbers, an `attribute` object, and texts or a list of texts for media_url.
    [[nodiscard]] base::Outcome addJson(const QByteArray &json);
    /// Adds a body by its Content-Type (form or JSON, UTF-8). Refused for any other type.
    [[nodiscard]] base::Outcome addBody(const QByteArray &contentType, const QByteArray &body);

    /// Empty when the field was not given.
    [[nodiscard]] QString value(const QString &name) const { return m_values.value(name); }
    [[nodiscard]] const QStringList &media() const { return m_media; }

private:
    [[nodiscard]] base::Outcome add(const QString &name, const QString &value, const QString &place);

    QHash<QString, QString> m_values;
    QStringList m_media;
};

/// The report that the fields make. `source` stands when the request names none.
/// Malformed when the time of the report cannot be read, or a compulsory field is missing.
[[nodiscard]] base::Result<Incoming> incomingOf(const Open311Fields &fields, const QString &source);

/// The GeoReport name of a pipeline field ("lat" for intake::field::kLatitude), for error texts; the name itself when there is none.
[[nodiscard]] QString open311Name(const QString &pipelineField);

} // namespace intake
