// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/source/report.h"
#include "intake/open311/jsonnode.h"

#include <QSet>

namespace intake {

/// The most that is kept of what a source says beyond our fields: attributes of one report, characters of a name, of a value, and of all together.
inline constexpr int kAttributesMost = 100;
inline constexpr qsizetype kAttributeNameMost = 100, kAttributeValueMost = 2'000, kAttributesTextMost = 20'000;

/// The attribute by which FixMyStreet names its own reports; what counts for sources that name none (region::Source::idAttribute).
inline constexpr QLatin1StringView kUsualIdAttribute{"fixmystreet_id"};

/// What "attribute[name]" and its kin mean.
struct AttributeName {
    QString name;      ///< "code" of attribute[code], attribute[code][] and attribute[code][0]; "code.part" of attribute[code][part]
    bool ours = false; ///< written attribute[gridhall_name]: the field of that name
};

/// Nothing for a bare name.
[[nodiscard]] std::optional<AttributeName> attributeNameOf(const QString &field);

/// Keeps attributes within the bounds: control characters become blanks, too long texts are cut and end with "…", and what is one too many is
/// counted in a last attribute named "…". Never fails: what a source says beside the report must not cost the report.
class AttributeList {
public:
    void add(const QString &name, const QString &value);
    /// Every text, number, true and false in it by its path: lists repeat the name, objects add ".member"; of a list of objects with a code or
    /// name and a value, each counts under its own name. Nothing for null. Numbers stand as they were written.
    void add(const QString &name, const JsonNode &value);

    [[nodiscard]] std::vector<domain::SourceAttribute> all() const;
    /// The value of the attribute of this name; empty when there is none or several differ.
    [[nodiscard]] QString only(const QString &name) const;
    /// Whether a value of this name was a JSON number with a point or an exponent: no id any more.
    [[nodiscard]] bool isCounted(const QString &name) const { return m_counted.contains(name); }

private:
    std::vector<domain::SourceAttribute> m_kept;
    QSet<QString> m_counted;
    qsizetype m_text = 0;
    int m_left = 0;
};

} // namespace intake
