// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/severity.h"
#include "report/place/hours.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace ui::map {

/// The switchable layers that a desk's map shows when nobody chose: those whose LayerSwitch says so.
[[nodiscard]] QSet<QString> shownAtFirst();
/// Those of them that the hall's wall shows.
[[nodiscard]] QSet<QString> shownOnWall();

/// Which parts of the map are shown, how strongly, and what lies above what.
struct LayerChoice {
    static constexpr int kFaintest = 20; ///< percent: what is switched on is seen

    QSet<QString> layers = shownAtFirst(); ///< keys of the layers whose switch is on
    quint8 levels = 0x1f;                  ///< of the counts, fills and pins; bit indexOf(level)
    QSet<QString> elementKinds{};          ///< none by default: the wall stays calm
    QSet<QString> hiddenSensors{};         ///< kinds of sensors that the layer of sensors leaves out; none by default
    QHash<QString, int> opacity{};         ///< by key of a layer or kind of element, in percent, kFaintest … 100; who is missing has 100
    QStringList order{};                   ///< of the layers that may be moved (LayerSpec::block), the lowest first; empty: as layers() has them

    report::HourChoice hours{}; ///< of the layer by hour and weekday

    [[nodiscard]] bool shows(QLatin1StringView layer) const { return layers.contains(layer); }
    [[nodiscard]] bool shows(domain::Severity level) const { return (levels >> indexOf(level)) & 1; }
    /// 0.2 … 1.
    [[nodiscard]] qreal strength(const QString &key) const;
    void setOpacity(const QString &key, int percent);
    /// Shows the same; strength and order may differ.
    [[nodiscard]] bool switchesAs(const LayerChoice &other) const;
    friend bool operator==(const LayerChoice &, const LayerChoice &) = default;
};

/// `usual`, the lowest first, as somebody wished it: names that the wish does not have stay above the one that they usually lie on; others are passed
/// over.
[[nodiscard]] QStringList orderedBy(const QStringList &usual, const QStringList &wish);

} // namespace ui::map
