// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/queueorder.h"
#include "live/hall.h"

#include <QByteArray>
#include <QJsonArray>
#include <QMap>
#include <QString>
#include <QVariantMap>

#include <optional>
#include <vector>

namespace live {

/// A filter and an order of the list under a name, or what of the map is shown.
struct NamedView {
    QString name;
    QueueFilter filter;
    QueueOrder order;
    bool shared = false; ///< the whole hall has it
    QString by{};        ///< whose it is, as a post; empty: one's own
    QVariantMap map{};   ///< of a view of the map: its fields, texts alone; empty of a list's
    [[nodiscard]] bool isMap() const { return !map.isEmpty(); }
    [[nodiscard]] bool isOwn() const { return by.isEmpty(); }
    friend bool operator==(const NamedView &, const NamedView &) = default;
};
/// Longest name, and most views of one person.
inline constexpr qsizetype kLongestViewName = 40;
inline constexpr size_t kMostViews = 60;
/// Most fields of a view of the map, and the most letters of each.
inline constexpr qsizetype kMostMapFields = 20, kLongestMapField = 2000;

/// What somebody made of the list of cases: what a restart brings back.
struct ListState {
    QueueFilter filter;
    QueueOrder order;
    QMap<QString, int> widths; ///< by a column's word: pixels that a person gave it; 0: hidden
    base::CaseId top;          ///< the row at the top, of a list that is not at its own top …
    int offset = 0;            ///< … and how many pixels of it are above
    base::CaseId selected;
    friend bool operator==(const ListState &, const ListState &) = default;
};

/// What stands for whoever asks, in a filter that was read: the files name nobody. Give it the name before the filter is used.
inline const QString kWhoever = QStringLiteral("@");

// As texts for files. What is read may have been written by anybody: what cannot be is left out, what is too much is cut. Of a filter, cases that a
// caller's digits found are not kept.

[[nodiscard]] QJsonArray jsonOf(const std::vector<NamedView> &views);
/// As many as kMostViews, each name once for the list and once for the map.
[[nodiscard]] std::vector<NamedView> viewsOf(const QJsonArray &array);
[[nodiscard]] QString textOf(const ListState &state);
/// None of a text that is no such thing.
[[nodiscard]] std::optional<ListState> listStateOf(const QString &text);
/// A name as a view may have it: one line, without blanks around it, cut; empty where nothing is left.
[[nodiscard]] QString viewNameOf(const QString &typed);

} // namespace live
