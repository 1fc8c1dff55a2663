// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "base/ids.h"
#include "base/time/instant.h"
#include "domain/rules/timelimit.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace domain {

/// Where something is, as given and as used.
struct Place {
    QString text;                        ///< address or description
    std::optional<base::GeoPoint> point; ///< WGS 84
    QString original;                    ///< "system:x,y" when the source used another system; else empty
    QString grid;                        ///< 责任网格 code; empty when the point is in none or there is no point
    QString element{};                   ///< 要素: code of the registered thing that the source names; may be empty
    bool outside = false;                ///< 网格外: outside the town, or said by nothing that can be used; waits until a person places it
    friend bool operator==(const Place &, const Place &) = default;
};

/// Somebody who reported. Personal: masked everywhere, uncovered only by an event, sealed wherever it is written, and forgotten in the end.
struct Caller {
    QString name;
    QString phone;
    bool forgotten = false; ///< was known once and is not any more: the key was destroyed
    QString sealed{};       ///< as the log keeps name and number (store/vault); empty wherever they were opened
    friend bool operator==(const Caller &, const Caller &) = default;
};
/// Whether anything is known in clear of who it is.
[[nodiscard]] inline bool isNamed(const Caller &caller) { return !caller.name.isEmpty() || !caller.phone.isEmpty(); }

/// Where a report was a case before: the desk that it came from keeps its own number and its own clock.
struct Origin {
    QString identity;                   ///< the same for ever on every desk: the first desk's case number
    QString desk;                       ///< the code of the region, or of the police, that handed it over
    QString number;                     ///< its number there
    base::Instant startedAt;            ///< when its clock began there
    std::optional<base::Instant> dueAt; ///< when it is due there
    friend bool operator==(const Origin &, const Origin &) = default;
};

/// Why a secondary field of a report did not come in as it was sent.
enum class LeftOutWhy : quint8 {
    NotText,      ///< characters that are no text were dropped; value: how many
    TooLong,      ///< cut, or left out where half of it says something else; value: its length in characters
    TooMany,      ///< more came than are taken; value: how many were left out
    NotAnAddress, ///< a photo that has no http(s) address; value: its beginning
    Unreadable,   ///< cannot be read as what it should be; value: its beginning
    OffTheGlobe,  ///< coordinates that no place has; value: latitude, longitude
    NoPlace,      ///< 0,0: written where there are no coordinates; value: empty
    Incomplete,   ///< one of two coordinates; value: the one
    Contradicted, ///< another field of the report says otherwise, and that one counts; value: what was left out
    Unknown,      ///< the region does not know it; value: its beginning
    BeforeReport, ///< a moment before the report's; value: ISO 8601, UTC
    NotYet,       ///< a moment that has not come; value: ISO 8601, UTC
    Impossible    ///< a moment that no record can have; value: ISO 8601, UTC
};
[[nodiscard]] QString word(LeftOutWhy why); ///< "not-text", … for the log and --json
[[nodiscard]] std::optional<LeftOutWhy> leftOutWhyOf(const QString &word);

/// One secondary field that was left out or cut so that the report itself could come in. Holds no sentence and nothing personal: it is put
/// into the reader's language by leftOutText().
struct LeftOut {
    QString field; ///< the name of the field as the ways in have it: "title", "closed_at" …
    LeftOutWhy why = LeftOutWhy::NotText;
    QString value;
    friend bool operator==(const LeftOut &, const LeftOut &) = default;
};

/// What a source says of a report beyond our own fields, as plain text: its name there and its value. Names may repeat.
struct SourceAttribute {
    QString name;
    QString value;          ///< may be empty: it was sent empty
    bool forgotten = false; ///< said who reported, and is not known any more; as of a Caller
    QString sealed{};       ///< as of a Caller
    friend bool operator==(const SourceAttribute &, const SourceAttribute &) = default;
};

/// Whether it says who reported: by its name, or because it is a mail address.
[[nodiscard]] bool isPersonal(const SourceAttribute &attribute);
/// Whether people may not read all of its value: then it is sealed and forgotten as the caller is.
[[nodiscard]] bool isCovered(const SourceAttribute &attribute);
/// Its value for people to read: personal ones are stars, as the caller is; numbers of telephones and residents within others too.
[[nodiscard]] QString shownValue(const SourceAttribute &attribute);
/// The same ones by name and value: in which order a source sends them says nothing.
[[nodiscard]] std::vector<SourceAttribute> inOneOrder(std::vector<SourceAttribute> attributes);

/// What comes in, from whichever source, once validated: the values are well-formed and the codes exist in the region.
struct Report {
    QString source;   ///< source code of the region pack
    QString sourceId; ///< the source's own id; empty when it has none. (source, sourceId) is filed once, ever.
    QString item;
    QString title;
    QString description;
    Place place;
    Caller caller;
    QStringList photos; ///< media references
    base::Instant reportedAt;
    std::optional<base::Instant> sourceDueAt;  ///< the source's own deadline, kept as such
    QString department;                        ///< the source's own routing; empty: by item
    std::optional<Origin> origin{};            ///< handed over by another desk
    std::optional<base::CaseId> splitFrom{};   ///< a part of that case
    std::vector<LeftOut> leftOut{};            ///< what of it did not come in as it was sent
    QString sensor{};                          ///< the code of the sensor whose alarm it is; empty: no sensor's, or one that says no code
    std::vector<SourceAttribute> attributes{}; ///< in the order in which they came; bounded by the way in
    /// The source's own deadline where it says how long and not until when, counted from the report; sourceDueAt holds its end once it is known.
    std::optional<TimeLimit> sourceLimit{};
    friend bool operator==(const Report &, const Report &) = default;
};

/// Whether the source brought a deadline of its own, as a moment or as a time.
[[nodiscard]] bool hasOwnDeadline(const Report &report);
/// Whether two sayings mean the same deadline: the same time to do it in, or the same moment.
[[nodiscard]] bool hasSameDeadline(const Report &one, const Report &other);

/// Fields by whose absence a case has no verdict on time.
inline constexpr char kDueField[] = "due_at", kClosedField[] = "closed_at";
[[nodiscard]] bool hasLeftOut(const Report &report, const char *field);

/// Whether anything of it says who reported: a name, a number, an attribute that people may not read whole.
[[nodiscard]] bool saysWho(const Report &report);
/// Takes out of a report who reported, and says that it was known. Its words stay as somebody wrote them.
void forgetCaller(Report &report);

} // namespace domain
