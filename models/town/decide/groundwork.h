// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "town/decide/gaps.h"
#include "town/decide/mend.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QSet>

namespace town {

/// What grounds have with each other, each worked out once: an answer is kept under all that it was asked with, so it is, bit for bit, what working
/// it out anew would give, whatever was decided in between. It outlives a check as bytes, because each check is a process of its own.
class Groundwork {
public:
    static constexpr qsizetype kMostBytes = qsizetype(256) * 1024 * 1024; ///< that are written, and that are read
    /// Whether these bytes, or the first of them, are one's, of whatever version: who keeps one may write over no other file.
    [[nodiscard]] static bool isOne(QByteArrayView bytes);
    /// What an earlier one kept. Of bytes that are no such thing, or of another version of this program, of GEOS or of Boost, nothing is known.
    [[nodiscard]] static Groundwork from(const QByteArray &bytes);
    /// What was asked since it was made; what was known and not asked is forgotten, and so is what makes it more than `most` bytes.
    [[nodiscard]] QByteArray bytes(qsizetype most = kMostBytes) const;

    [[nodiscard]] CommonGround common(const FoundPart &one, const FoundPart &other);
    [[nodiscard]] double widest(const std::vector<FoundPart> &parts);
    [[nodiscard]] std::optional<FoundPart> without(const FoundPart &ground, const FoundPart &other);
    [[nodiscard]] std::optional<std::pair<FoundPart, FoundPart>> parted(const FoundPart &one, const FoundPart &other);
    /// What two grounds share, and the middle of its largest part, of more than `tolerance` square metres (region::overlaps).
    struct Over {
        double squareMetres = 0;
        QPointF at; ///< none where there is no part: then hasAt is false
        bool hasAt = false;
    };
    [[nodiscard]] std::optional<Over> over(const FoundPart &one, const FoundPart &other, double tolerance);
    /// Where the name of a ground stands.
    [[nodiscard]] base::GeoPoint label(const FoundPart &ground);
    [[nodiscard]] std::vector<Gap> gaps(const std::vector<FoundPart> &grounds);
    [[nodiscard]] std::optional<FoundPart> joined(const FoundPart &ground, const FoundPart &gap, const std::vector<FoundPart> &beside);
    [[nodiscard]] region::CleanRing settled(const QPolygonF &ring);
    [[nodiscard]] std::optional<QPolygonF> reordered(const QPolygonF &ring);

    /// Answers that were worked out, and that were known, since it was made.
    [[nodiscard]] quint64 worked() const { return m_worked; }
    [[nodiscard]] quint64 known() const { return m_known; }

private:
    template <class Work> auto answer(const QByteArray &key, Work work) -> decltype(work());
    template <class Work, class Check> auto answer(const QByteArray &key, Work work, Check isSound) -> decltype(work());
    QHash<QByteArray, QByteArray> m_answers; ///< by a hash of what was asked
    QSet<QByteArray> m_asked;
    quint64 m_worked = 0, m_known = 0;
};

} // namespace town
