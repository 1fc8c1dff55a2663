// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace town {

/// What a column of a table of elements or sensors can say.
enum class ThingField : quint8 { Code, Kind, Name, Place, Latitude, Longitude, Point, Grid, Count, Vulnerable };
inline constexpr size_t kThingFieldCount = 10;

/// A text for each field: the heading of its column, or what a row has in it.
struct ThingTexts {
    std::array<QString, kThingFieldCount> texts;
    [[nodiscard]] QString &operator[](ThingField field) { return texts[size_t(field)]; }
    [[nodiscard]] const QString &operator[](ThingField field) const { return texts[size_t(field)]; }
    friend bool operator==(const ThingTexts &, const ThingTexts &) = default;
};

enum class ThingsOf : quint8 { Elements, Sensors };

/// The field that a heading means, in the ways in which towns write it, Chinese and English; what stands behind it in brackets does not count.
[[nodiscard]] std::optional<ThingField> thingField(const QString &heading);

/// "shop", "community", "river", "site", "factory", "care" for what a table calls a kind of element; empty: it is none that is known.
[[nodiscard]] QString elementKind(const QString &text);
/// What a kind of element is called in a pack's language: 商铺, "Shop".
[[nodiscard]] QString elementKindName(const QString &kind, const QString &language);
/// A code for what a table calls a kind of sensor: "smoke" for 烟感. Empty: it is none that is known.
[[nodiscard]] QString sensorKind(const QString &text);
/// Whether a cell says that somebody vulnerable lives there. Whatever is no "no" says so: some tables write who, which is never kept.
[[nodiscard]] bool saysVulnerable(const QString &text);

} // namespace town
