// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/time/instant.h"
#include "domain/rules/severity.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace domain {

// The sheet by which one shift hands over to the next (交接单): what stands on it, and what two people did with it. Pure values.

/// Under which heading of the sheet a line stands, in this order.
enum class HandoverPart : quint8 {
    Urgent,   ///< open red and orange cases
    Due,      ///< yellow, blue and green cases that are overdue or run out soon
    Notes,    ///< what the outgoing one added
    Alarms,   ///< shelved, or out of service
    Promises, ///< call-backs and revisits
    Data,     ///< sources and feeds that do not bring what they should
    Gaps,     ///< of the next shift
};
inline constexpr std::array kHandoverParts{HandoverPart::Urgent,   HandoverPart::Due,  HandoverPart::Notes, HandoverPart::Alarms,
                                           HandoverPart::Promises, HandoverPart::Data, HandoverPart::Gaps};
[[nodiscard]] QString word(HandoverPart part); ///< "urgent", "due", "notes", "alarms", "promises", "data", "gaps"
[[nodiscard]] std::optional<HandoverPart> handoverPartOf(const QString &word);
[[nodiscard]] QString label(HandoverPart part); ///< for people, translated

/// One line. What names a caller in it was masked before it was written down.
struct HandoverLine {
    bool added = false;              ///< by the outgoing one, and not by the console
    std::optional<base::Instant> at; ///< until when, since when or for when, as its part has it
    QString drafted;                 ///< the console's words, where a person put others in their place; else empty
    std::optional<Severity> level;   ///< of a case
    int line = 0;                    ///< 1 is the sheet's first; never another line's
    QString object;                  ///< what it speaks of: the number of a case, a source's code; of its part no other line has it
    HandoverPart part = HandoverPart::Notes;
    QString place; ///< where, and who has it
    QString title;
    QString words; ///< how it stands

    /// A person put other words in the place of the console's.
    [[nodiscard]] bool isAmended() const { return !drafted.isEmpty(); }
    template <class Archive> void fields(Archive &a)
    {
        a.maybe("added", added).maybe("at", at).maybe("drafted", drafted).maybe("level", level)("line", line).maybe("object", object);
        a("part", part).maybe("place", place)("title", title).maybe("words", words);
    }
    friend bool operator==(const HandoverLine &, const HandoverLine &) = default;
};

/// The sheet's figures: carried + filed − closed = open. None of a turn of which not everything is known any more.
struct HandoverFigures {
    int blue = 0;
    std::optional<int> carried, closed, filed; ///< open when the turn began; ended and come since
    int green = 0;
    std::optional<int> nextPlanned, nextThere; ///< people of the next turn: by its roster, and without who is away
    int orange = 0, overdue = 0, red = 0, supervised = 0, yellow = 0;

    [[nodiscard]] int open() const { return red + orange + yellow + blue + green; }
    [[nodiscard]] int of(Severity level) const;
    template <class Archive> void fields(Archive &a)
    {
        a("blue", blue).maybe("carried", carried).maybe("closed", closed).maybe("filed", filed)("green", green);
        a.maybe("nextPlanned", nextPlanned).maybe("nextThere", nextThere)("orange", orange)("overdue", overdue)("red", red);
        a("supervised", supervised)("yellow", yellow);
    }
    friend bool operator==(const HandoverFigures &, const HandoverFigures &) = default;
};

/// What is signed.
struct HandoverText {
    base::Instant asOf; ///< the figures and the console's words are of this moment
    QDate date;         ///< local, on which the outgoing turn began
    HandoverFigures figures;
    base::Instant from;
    std::vector<HandoverLine> lines; ///< by part; within one as they were drafted, what was added last
    QString next;                    ///< code of the shift that takes over
    int number = 0;                  ///< 第 n 号: 1 is the centre's first
    QString shift;                   ///< code of the shift that hands over
    base::Instant to;                ///< the end of its turn

    [[nodiscard]] const HandoverLine *line(int wanted) const;
    template <class Archive> void fields(Archive &a)
    {
        a("asOf", asOf)("date", date)("figures", figures)("from", from)("lines", lines)("next", next)("number", number)("shift", shift)("to", to);
    }
    friend bool operator==(const HandoverText &, const HandoverText &) = default;
};
/// The text's bytes: compact JSON, UTF-8, keys in the order of their bytes. The same text gives the same.
[[nodiscard]] QByteArray bytesOf(const HandoverText &text);
/// SHA-256 of these bytes, in hex: what both people sign.
[[nodiscard]] QString digestOf(const HandoverText &text);

/// What who takes over did with a line. A line without one was not looked at.
struct HandoverCheck {
    base::Instant at;
    int line = 0;
    QString person; ///< the account; empty on a store without accounts
    QString post;
    QString question; ///< what was asked; stays when it is ticked later
    bool ticked = false;
    friend bool operator==(const HandoverCheck &, const HandoverCheck &) = default;
};

/// One of two.
struct HandoverSignature {
    base::Instant at;
    QString digest; ///< of the text that was signed
    QString person; ///< the account; empty on a store without accounts
    QString post;   ///< on a store without accounts as it was named
    QString seat;

    template <class Archive> void fields(Archive &a) { a("at", at)("digest", digest).maybe("person", person)("post", post).maybe("seat", seat); }
    friend bool operator==(const HandoverSignature &, const HandoverSignature &) = default;
};

/// A sheet that not both have signed yet. There is one at the most.
struct HandoverSheet {
    HandoverText text;
    std::vector<HandoverCheck> checks;         ///< one a line at the most
    base::Instant draftedAt;                   ///< first
    int drafted = 0;                           ///< lines that the console wrote
    std::optional<HandoverSignature> outgoing; ///< goes when a word changes

    [[nodiscard]] const HandoverCheck *check(int line) const;
    [[nodiscard]] bool isTicked(int line) const;
    [[nodiscard]] int ticked() const; ///< lines
    [[nodiscard]] int asked() const;  ///< lines that are asked about and not ticked
    friend bool operator==(const HandoverSheet &, const HandoverSheet &) = default;
};

/// A sheet that both signed, without its text.
struct HandoverRecord {
    int number = 0;
    QString shift, next;
    QDate date;
    base::Instant to; ///< the end of its turn
    base::Instant at; ///< the second signature
    int lines = 0;
    int corrections = 0;
    QString digest;
    friend bool operator==(const HandoverRecord &, const HandoverRecord &) = default;
};

/// So long before its turn ends a shift can be handed over.
inline constexpr base::Milliseconds kHandoverBefore{60 * 60'000};
/// Cases whose clock runs out within so long stand on the sheet.
inline constexpr base::Milliseconds kHandoverReach{2 * 60 * 60'000};
/// Somebody who gave the secret this long ago may still sign.
inline constexpr base::Milliseconds kSignWithin{120'000};
/// The longest text that a person writes into a line, in characters.
inline constexpr qsizetype kLongestHandoverWords = 500;

} // namespace domain
