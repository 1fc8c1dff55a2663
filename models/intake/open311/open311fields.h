// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/open311/open311attributes.h"
#include "intake/pipeline.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QStringList>

namespace intake {

/// The fields of one GeoReport v2 request, decoded: well-formed UTF-8; values are checked by the pipeline.
/// A bare name, or `attribute[gridhall_name]`, is our field of that name; every other attribute, and every name that we do not know, is kept as
/// the source's own (AttributeList). A field of ours given twice with different values is refused, except media_url.
class Open311Fields {
public:
    /// Adds the fields of a URL query or a form-urlencoded body. Malformed names the byte offset in Error::place.
    [[nodiscard]] base::Outcome addForm(const QByteArray &encoded);
    /// Adds the members of a JSON object: texts and numbers for fields of ours, a text or a list of texts for media_url, anything for the rest.
    /// Of another type, a field that may be left out is left out (leftOut(), and what was sent stands among the attributes).
    [[nodiscard]] base::Outcome addJson(const QByteArray &json);
    /// Adds a body by its Content-Type (form or JSON, UTF-8). Refused for any other type.
    [[nodiscard]] base::Outcome addBody(const QByteArray &contentType, const QByteArray &body);

    /// Empty when the field was not given.
    [[nodiscard]] QString value(const QString &name) const { return m_values.value(name); }
    [[nodiscard]] const QStringList &media() const { return m_media; }
    [[nodiscard]] const AttributeList &attributes() const { return m_attributes; }
    /// The source's id came as a JSON number with a point or an exponent.
    [[nodiscard]] bool idIsCounted() const { return m_idIsCounted; }
    [[nodiscard]] const std::vector<domain::LeftOut> &leftOut() const { return m_leftOut; }
    /// Was given, but is no text.
    [[nodiscard]] bool isUnreadable(const QString &name) const { return m_unreadable.contains(name); }

private:
    [[nodiscard]] base::Outcome count(const QString &place);
    [[nodiscard]] base::Outcome add(const QString &name, const QString &value, const QString &place);
    [[nodiscard]] base::Outcome addOurs(const QString &name, const QString &value, const QString &place);
    [[nodiscard]] base::Outcome addMember(const QString &name, const JsonNode &value, const QString &pointer);
    [[nodiscard]] base::Outcome addUnreadable(const QString &name, const JsonNode &value, const QString &pointer);
    [[nodiscard]] base::Outcome addAttributeObject(const JsonNode &attributes, const QString &pointer);

    QHash<QString, QString> m_values;
    QStringList m_media;
    AttributeList m_attributes;
    std::vector<domain::LeftOut> m_leftOut;
    QSet<QString> m_unreadable;
    bool m_idIsCounted = false;
    int m_count = 0;
};

/// What is said of a Content-Type that is neither form nor JSON.
[[nodiscard]] QString typeSentence(const QByteArray &contentType);

/// The report that the fields make. `source` stands when the request names none.
/// Malformed when the time of the report cannot be read, or a compulsory field is missing.
[[nodiscard]] base::Result<Incoming> incomingOf(const Open311Fields &fields, const QString &source);

/// Gives a report that came without an id of its source's the one that an attribute holds: the one that the source names in the region
/// (region::Source::idAttribute), or the usual one. `source` may be null.
void adoptIdFromAttributes(Incoming &incoming, const Open311Fields &fields, const region::Source *source);

/// The GeoReport name of a pipeline field ("lat" for intake::field::kLatitude), for error texts; the name itself when there is none.
[[nodiscard]] QString open311Name(const QString &pipelineField);

} // namespace intake
