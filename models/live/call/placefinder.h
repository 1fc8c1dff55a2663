// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/casetable.h"
#include "live/text/pinyin.h"
#include "region/region.h"

#include <QSet>

#include <optional>
#include <vector>

namespace live {

/// What a place line can mean, in the order in which its list has them.
enum class PlaceKind : quint8 {
    Element, ///< 要素: a registered thing
    Address, ///< 旧址: where a case was before, in the words of its report
    Grid,    ///< 网格: it alone, no point
    Road     ///< 道路
};

/// One place that was found.
struct PlaceHit {
    PlaceKind kind = PlaceKind::Element;
    QString name;                        ///< as the screen says it
    QString code;                        ///< of the element or grid; empty for the others
    QString grid;                        ///< code; empty where it has none, or several
    std::optional<base::GeoPoint> point; ///< where a report of it lies; none for a grid or a road
    std::optional<base::GeoPoint> shown; ///< where a map shows it; none for an address without a point
    QStringList passes{};                ///< of a road: the grids that it runs through, in their order along it
    base::Metres length{};               ///< of a road
    base::Instant usedAt{};              ///< of an address: when it was reported last
    friend bool operator==(const PlaceHit &, const PlaceHit &) = default;
};

/// Where something was reported, as its report said it.
struct PastAddress {
    QString text, grid;
    std::optional<base::GeoPoint> point;
    base::Instant at;
};
/// Of the cases that the table holds, the latest reported first, each place once; of at most `most` cases.
[[nodiscard]] std::vector<PastAddress> pastAddresses(const CaseTable &table, size_t most = 2000);

/// Finds places by what a person types: name or code, a part of them, pinyin or its initials; several words must all be there. Full width is half
/// width. Elements, grids and roads are read once; a search looks at each of them. GUI thread.
class PlaceFinder {
public:
    /// The region must outlive it.
    explicit PlaceFinder(const region::Region &region);

    /// Instead of those of before. Places that are elements or grids by their very name are left out.
    void setAddresses(const std::vector<PastAddress> &addresses);
    /// Of each kind a few, the kinds in their order, in each of them what fits best first. None for an empty text.
    [[nodiscard]] std::vector<PlaceHit> find(const QString &typed) const;

private:
    struct Entry {
        PlaceHit hit;
        QString name, code;                                ///< folded
        QString initials, full;                            ///< of the name
        [[nodiscard]] int rank(const QString &word) const; ///< the smaller the better; -1: it is not meant
    };
    [[nodiscard]] Entry entryOf(PlaceHit hit) const;
    void addRoads(const region::Region &region);
    Pinyin m_pinyin;
    std::vector<Entry> m_entries; ///< elements, grids and roads
    std::vector<Entry> m_addresses;
    QSet<QString> m_names; ///< folded, of elements and grids
};

/// The kind in a word, translated: 要素, 旧址, 网格, 道路.
[[nodiscard]] QString label(PlaceKind kind);

} // namespace live
