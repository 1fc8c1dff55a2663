// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"
#include "domain/source/report.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace domain {

// What a source says about a report of its own, and what it means that it says it once more.

/// A part of what a source says. Closing: that the case is closed there, when, and with which outcome.
enum class SourceField : quint8 { Item, Title, Description, Place, Caller, Photos, ReportedAt, DueAt, Department, Closing, Attributes };
inline constexpr std::array kSourceFields{SourceField::Item,       SourceField::Title,   SourceField::Description, SourceField::Place,
                                          SourceField::Caller,     SourceField::Photos,  SourceField::ReportedAt,  SourceField::DueAt,
                                          SourceField::Department, SourceField::Closing, SourceField::Attributes};
[[nodiscard]] QString word(SourceField field); ///< "item" … "attributes"
[[nodiscard]] std::optional<SourceField> sourceFieldOf(const QString &word);
[[nodiscard]] QString label(SourceField field); ///< 事项 … 附加信息, translated

/// A set of them.
class SourceFields {
public:
    constexpr SourceFields &add(SourceField field)
    {
        m_bits = static_cast<quint16>(m_bits | 1u << static_cast<unsigned>(field));
        return *this;
    }
    constexpr SourceFields &remove(SourceField field)
    {
        m_bits = static_cast<quint16>(m_bits & ~(1u << static_cast<unsigned>(field)));
        return *this;
    }
    [[nodiscard]] constexpr bool contains(SourceField field) const { return (m_bits >> static_cast<unsigned>(field) & 1u) != 0; }
    friend bool operator==(const SourceFields &, const SourceFields &) = default;

private:
    quint16 m_bits = 0;
};

/// What is done when a source says something else about a report than it said before: tell it to whoever sent it, or take it over.
enum class WhenChanged : quint8 { Tell, Update };
[[nodiscard]] QString word(WhenChanged choice); ///< "tell", "update"
[[nodiscard]] std::optional<WhenChanged> whenChangedOf(const QString &word);

/// How a report is known again when it comes another time.
struct SourceWord {
    QString key{};         ///< the source's id as it is claimed (foldedId, or as written); empty: report.sourceId as it stands
    SourceFields silent{}; ///< what this way in does not say at all, so that its absence means nothing
    WhenChanged whenChanged = WhenChanged::Tell;
};

/// One whole saying of a source.
struct SourceSaid {
    Report report;
    std::optional<base::Instant> closedAt;
    QString outcome;
    SourceFields silent;
};

/// One thing that a source says otherwise than before. Both texts are short, for people, times in the town's zone; empty where there was or is
/// nothing, and always for the caller and the photos, whose words stay in the report; attributes are shown as people may read them (shownValue).
struct SourceChange {
    SourceField field = SourceField::Title;
    QString before;
    QString after;
    friend bool operator==(const SourceChange &, const SourceChange &) = default;
};
/// "Deadline: 2025-01-06 18:00:00 → 2025-01-10 18:00:00", translated.
[[nodiscard]] QString describe(const SourceChange &change);
/// Several of them, in one line.
[[nodiscard]] QString describe(const std::vector<SourceChange> &changes);

/// An id as ids are compared: full width made half, zero-width and other format characters dropped, runs of blanks one blank, case folded.
[[nodiscard]] QString foldedId(const QString &id);

/// SHA-256, 32 bytes, over all that is said and not silent: equal for the same words, whatever the town has made of them (grid, level) and
/// however the id is written.
[[nodiscard]] QByteArray contentOf(const SourceSaid &said);

} // namespace domain
