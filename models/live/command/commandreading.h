// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/command/command.h"

namespace live {

/// A word of a line.
struct CommandTyped {
    CommandSpan span;
    QString text; ///< without its quotation marks
};
/// The words of a line, parted by blanks of either width; what stands between quotation marks is one.
[[nodiscard]] std::vector<CommandTyped> commandTyped(const QString &line);

/// One line while it is read, word by word. For CommandReader alone.
class CommandReader::Reading {
public:
    Reading(const CommandReader &reader, const CommandGround &ground, Command &command) : m_reader(reader), m_ground(ground), m_command(command) {}

    /// The act's word; false where it names none, or none that can be done so: the command says why.
    bool begin(const CommandTyped &word);
    /// One word more: something that is asked for, or the first of the words that go to the end of the line. False where it is neither.
    bool take(const CommandTyped &word, const QString &line);
    /// Nothing follows: says what lacks.
    void end(int lineLength);
    [[nodiscard]] bool hasWords() const { return m_hasWords; }
    /// What may stand next, by the beginning of a word.
    [[nodiscard]] std::vector<CommandOffer> offers(const QString &begun) const;

private:
    enum class Took : quint8 { Taken, Ambiguous, No };
    Took takeFor(domain::ActForm::Ask ask, const CommandTyped &word);
    Took takeLead(const CommandTyped &word);
    bool takeUnit(const CommandTyped &word);
    void put(domain::ActForm::Ask ask, const CommandValue &value);
    void note(const CommandTyped &word, const QString &shown) { m_command.parts.push_back({word.span, shown}); }
    bool fail(Command::Fault fault, CommandSpan wrong, const QString &sentence);
    [[nodiscard]] bool keepsWords() const;
    void offerNamed(std::vector<CommandOffer> &offers, const CommandValues &values, const QString &begun, const QString &before = {}) const;

    const CommandReader &m_reader;
    const CommandGround &m_ground;
    Command &m_command;
    std::vector<domain::ActForm::Ask> m_pending; ///< in the form's order, without the words
    QStringList m_alike;                         ///< what an ambiguous word may mean
    bool m_unitOpen = false;                     ///< the department is said, the unit may follow
    bool m_hasWords = false;
};

} // namespace live
