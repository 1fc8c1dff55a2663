// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/command/commandvalues.h"

namespace live {

/// An open case that a number names.
struct CommandLead {
    base::CaseId id;
    QString number;
};

/// For what a line is read: the chosen case, or many marked ones instead of it.
struct CommandGround {
    const domain::Case *chosen = nullptr; ///< as it was loaded; none: no case is chosen
    int marked = 0;                       ///< so many instead of the chosen one
    base::Instant now;
    std::function<std::vector<CommandLead>(const QString &number)> leads;                    ///< open cases of a number; may be unset
    std::function<bool(domain::CaseAct act)> allowed = [](domain::CaseAct) { return true; }; ///< of the chosen case, now
};

/// Where a word stands in the line.
struct CommandSpan {
    int at = 0, length = 0;
    friend bool operator==(CommandSpan, CommandSpan) = default;
};

/// What a word was taken for.
struct CommandPart {
    CommandSpan span;
    QString shown; ///< "城管中队", "+20 min"
};

/// A line as it was understood.
struct Command {
    enum class Fault : quint8 {
        None,
        Empty,          ///< nothing was typed
        UnknownWord,    ///< no act
        AmbiguousWord,  ///< more than one act
        Elsewhere,      ///< an act of suggestions
        NotForMany,     ///< one case at a time
        UnknownValue,   ///< not what the act asks for
        AmbiguousValue, ///< more than one department, grid …
        NoWords,        ///< the act keeps no words
        Lacks,          ///< something the act cannot go without
        NoCase          ///< all is well but for a case
    };
    const CommandVerb *verb = nullptr;  ///< none where the first word names no one act
    std::optional<domain::CaseAct> act; ///< as the case stands
    const domain::ActForm *form = nullptr;
    domain::Filled filled;
    std::vector<CommandPart> parts; ///< the act first
    Fault fault = Fault::Empty;
    CommandSpan wrong; ///< the word that the fault is about; behind the last one where something lacks
    QString sentence;  ///< what is wrong, translated; empty where nothing is

    /// The act's word alone, which asks for something: its form is opened, as by its key.
    [[nodiscard]] bool isBare() const { return form != nullptr && parts.size() == 1 && filled.text.isEmpty(); }
    /// Whether it may be sent at once. Grave acts, and those that show what they would do before they do it, open their form filled in instead.
    [[nodiscard]] bool goesAtOnce() const;
};

/// What may stand at a place of the line.
struct CommandOffer {
    QString text;     ///< what comes in for the word; a blank follows
    QString shown;    ///< as the screens have it
    QString initials; ///< may be empty
    QString code;     ///< of a department: whose load may be shown
};
struct CommandOffers {
    CommandSpan word;              ///< what they would take the place of
    std::vector<CommandOffer> all; ///< the best first
    QString rest;                  ///< of the first, what is missing of it where the word is its beginning; empty otherwise
};

/// Reads lines such as "派单 城管" or "dispatch cg see the picture": the word of an act, then what its form asks for in any order, then words. Pure;
/// what it is made of outlives it.
class CommandReader {
public:
    CommandReader(const std::vector<CommandVerb> &verbs, const CommandNamed &named) : m_verbs(verbs), m_named(named) {}

    [[nodiscard]] Command read(const QString &line, const CommandGround &ground) const;
    /// For the word at the cursor; `most` of them at the most.
    [[nodiscard]] CommandOffers offers(const QString &line, int cursor, const CommandGround &ground, size_t most = 8) const;

private:
    class Reading;
    [[nodiscard]] std::vector<CommandOffer> verbOffers(const QString &word, const CommandGround &ground) const;
    const std::vector<CommandVerb> &m_verbs;
    const CommandNamed &m_named;
};

} // namespace live
