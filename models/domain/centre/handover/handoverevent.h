// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/handover/handoversheet.h"

namespace domain {

struct Centre;
struct CentreEvent;

// Facts about the hand-over between two shifts in the centre's log. Each says its fields (keys in the order of their bytes), what it makes of the
// centre, and one line for lists, in which no person is named.

/// The console wrote the sheet, or wrote it anew: the whole of it as it stands then. Lines that say what they said stay ticked.
struct HandoverDrafted {
    HandoverText text;

    template <class Archive> void fields(Archive &a) { a("text", text); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const HandoverDrafted &, const HandoverDrafted &) = default;
};

/// A line says something else. It is to be ticked again, and a signature that stood under the words before is none any more.
struct HandoverAmended {
    int line = 0;
    int number = 0;
    QString words;

    template <class Archive> void fields(Archive &a) { a("line", line)("number", number)("words", words); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const HandoverAmended &, const HandoverAmended &) = default;
};

/// A line was added. A signature that stood under the sheet without it is none any more.
struct HandoverNoted {
    HandoverLine line;
    int number = 0;

    template <class Archive> void fields(Archive &a) { a("line", line)("number", number); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const HandoverNoted &, const HandoverNoted &) = default;
};

/// The actor, who takes over, has looked at a line: it is ticked, or asked about, or neither any more.
struct HandoverChecked {
    int line = 0;
    int number = 0;
    QString question; ///< empty: none
    bool ticked = false;

    template <class Archive> void fields(Archive &a) { a("line", line)("number", number).maybe("question", question)("ticked", ticked); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const HandoverChecked &, const HandoverChecked &) = default;
};

/// The actor, who hands over, signed the text of this digest.
struct HandoverSigned {
    QString digest;
    int number = 0;
    QString post; ///< as which; on a store without accounts as it was named

    template <class Archive> void fields(Archive &a) { a("digest", digest)("number", number)("post", post); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const HandoverSigned &, const HandoverSigned &) = default;
};

/// A question that had been asked about a line before it was ticked.
struct HandoverAsked {
    int line = 0;
    QString question;

    template <class Archive> void fields(Archive &a) { a("line", line)("question", question); }
    friend bool operator==(const HandoverAsked &, const HandoverAsked &) = default;
};

/// The actor, who takes over, signed too, every line being ticked: the sheet as a whole, for ever. With it the shift is handed over.
struct HandoverFrozen {
    std::vector<HandoverAsked> asked; ///< by line
    QString digest;                   ///< of the text; the same that stands in `outgoing`
    HandoverSignature outgoing;
    QString post; ///< of who takes over; on a store without accounts as it was named
    HandoverText text;
    base::Position upTo; ///< the newest event of the case log then

    template <class Archive> void fields(Archive &a)
    {
        a("asked", asked)("digest", digest)("outgoing", outgoing)("post", post)("text", text)("upTo", upTo);
    }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const HandoverFrozen &, const HandoverFrozen &) = default;
};

/// Something on a frozen sheet was not so. The sheet stays as it is; this points back to it.
struct HandoverCorrected {
    int number = 0;
    QString words;

    template <class Archive> void fields(Archive &a) { a("number", number)("words", words); }
    void applyTo(Centre &centre, const CentreEvent &event) const;
    [[nodiscard]] QString summary() const;
    friend bool operator==(const HandoverCorrected &, const HandoverCorrected &) = default;
};

} // namespace domain
