// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/decide/decision.h"
#include "town/projection.h"
#include "town/remark.h"

#include <QHash>
#include <QSet>

namespace town {

/// What is found in a file while a town is made of it: what is told, and the places at which somebody can decide, held against what was decided.
class Findings {
public:
    /// Both outlive it.
    Findings(const Projection &projection, const std::vector<Decision> &decisions);

    /// `degrees` and `original`: where. `place`: the key of the place that it belongs to; empty: none.
    void tell(Remark::Kind kind, int row, const QString &grid, const QString &what, std::optional<QPointF> degrees = {},
              std::optional<QPointF> original = {}, const QString &place = {});

    /// The key of a place: `kind`, `records` ("17+18", "20.2" for the second part of one) and where, in the file's coordinates.
    [[nodiscard]] QString keyOf(TownPlace::Kind kind, const QString &records, QPointF original) const;
    /// Whether its options are to be worked out: not those of a place beyond kMostPlaces about which nobody decided. What is cleaned by itself has
    /// room of its own, and takes none from what somebody has to decide.
    [[nodiscard]] bool wants(TownPlace::Kind kind, const QString &key) const;
    /// Takes a place in, with what was decided about it where that is one of its options; none: nobody decided.
    std::optional<Choice> take(TownPlace place);

    /// A place on the ground in the file's own coordinates; `near`: a point of the file somewhere in the town.
    [[nodiscard]] std::optional<QPointF> inFile(QPointF degrees, QPointF near) const;

    /// To be called last: tells what was decided about places that are not there.
    void tellUnused();
    [[nodiscard]] std::vector<Remark> takeRemarks();
    [[nodiscard]] std::vector<TownPlace> takePlaces() { return std::move(m_places); }

private:
    const Projection &m_projection;
    QHash<QString, Choice> m_decided;
    QSet<QString> m_used;
    std::vector<Remark> m_remarks;
    std::vector<TownPlace> m_places;
    int m_open = 0, m_cleanings = 0; ///< of m_places: about which nobody decided
};

} // namespace town
