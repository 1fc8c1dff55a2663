// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/command/command.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "live/command/commandreading.h"
#include "live/text/typedmoment.h"

#include <QCoreApplication>

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;
using domain::CaseAct;
using Ask = domain::ActForm::Ask;
using Fault = Command::Fault;

namespace {

QString commandText(const char *source) { return QCoreApplication::translate("commands", source); }

/// What an ask wants, in a few words.
QString wantedBy(Ask ask)
{
    switch (ask) {
    case Ask::Target: return commandText(QT_TRANSLATE_NOOP("commands", "a department"));
    case Ask::Extension: return commandText(QT_TRANSLATE_NOOP("commands", "how much longer, as 20, 2h or 1d"));
    case Ask::Level: return commandText(QT_TRANSLATE_NOOP("commands", "a level, 1 to 5 or its colour"));
    case Ask::Reached: return commandText(QT_TRANSLATE_NOOP("commands", "whether the caller was reached"));
    case Ask::Satisfaction: return commandText(QT_TRANSLATE_NOOP("commands", "how satisfied the caller is"));
    case Ask::Lead: return commandText(QT_TRANSLATE_NOOP("commands", "the number of an open case"));
    case Ask::Partner: return commandText(QT_TRANSLATE_NOOP("commands", "whom the case is handed over to"));
    case Ask::Part: return commandText(QT_TRANSLATE_NOOP("commands", "what the part is about"));
    case Ask::Upheld: return commandText(QT_TRANSLATE_NOOP("commands", "whether the appeal is right"));
    case Ask::Grid: return commandText(QT_TRANSLATE_NOOP("commands", "a grid"));
    case Ask::Moment: return commandText(QT_TRANSLATE_NOOP("commands", "a time to come, as 16:30 or +30"));
    case Ask::Photo: return commandText(QT_TRANSLATE_NOOP("commands", "a picture, which its form takes"));
    case Ask::Text:
    case Ask::Solved:
    case Ask::AsRoute:
    case Ask::Department:
    case Ask::Adoption: break;
    }
    return commandText(QT_TRANSLATE_NOOP("commands", "words"));
}

bool isQuote(QChar each) { return each == u'"' || each == u'\u201c' || each == u'\u201d' || each == u'\uff02'; }

} // namespace

std::vector<CommandTyped> commandTyped(const QString &line)
{
    std::vector<CommandTyped> words;
    qsizetype at = 0;
    const auto skip = [&](const auto &skipped) {
        while (at < line.size() && skipped(line[at]))
            ++at;
    };
    skip([](QChar each) { return each.isSpace() || each == u':' || each == u'\uff1a'; });
    while (at < line.size()) {
        const qsizetype from = at;
        const bool quoted = isQuote(line[at]);
        if (quoted)
            ++at;
        const qsizetype first = at;
        skip([quoted](QChar each) { return quoted ? !isQuote(each) : !each.isSpace(); });
        const QString text = line.mid(first, at - first);
        if (quoted && at < line.size())
            ++at;
        if (!text.isEmpty())
            words.push_back({{int(from), int(at - from)}, text});
        skip([](QChar each) { return each.isSpace(); });
    }
    return words;
}

bool Command::goesAtOnce() const
{
    if (fault != Fault::None || isBare())
        return false;
    const bool isShownFirst = form != nullptr && (form->confirm || form->asksFor(Ask::Lead) || form->asksFor(Ask::Part) || form->asksFor(Ask::Photo));
    return !isShownFirst && !filled.asRoute;
}

bool CommandReader::Reading::fail(Fault fault, CommandSpan wrong, const QString &sentence)
{
    m_command.fault = fault;
    m_command.wrong = wrong;
    m_command.sentence = sentence;
    return false;
}

bool CommandReader::Reading::begin(const CommandTyped &word)
{
    const auto named = bestNamed(m_reader.m_verbs, commandName(word.text));
    const QString typed = base::isolated(word.text);
    if (named.empty())
        return fail(Fault::UnknownWord, word.span, commandText(QT_TRANSLATE_NOOP("commands", "“%1” is no act.")).arg(typed));
    if (named.size() > 1) {
        QStringList names;
        for (const CommandVerb *each : named)
            names << each->shown;
        return fail(Fault::AmbiguousWord, word.span, commandText(QT_TRANSLATE_NOOP("commands", "“%1” may be: %2")).arg(typed, base::listed(names)));
    }
    const CommandVerb &verb = *named.front();
    m_command.verb = &verb;
    if (verb.elsewhere)
        return fail(Fault::Elsewhere, word.span,
                    commandText(QT_TRANSLATE_NOOP("commands", "%1 is done on the page of suggestions.")).arg(verb.shown));
    const domain::Act &row = domain::actRow(m_ground.chosen != nullptr && m_ground.marked == 0 ? actMeant(verb, *m_ground.chosen) : verb.act);
    m_command.act = row.id;
    if (m_ground.marked > 0 && (row.bulk == domain::Bulk::No || verb.again))
        return fail(Fault::NotForMany, word.span, commandText(QT_TRANSLATE_NOOP("commands", "%1 is done one case at a time.")).arg(verb.shown));
    const bool again = verb.again || (m_ground.chosen != nullptr && !m_ground.chosen->department.isEmpty());
    m_command.form = m_ground.marked > 0 ? domain::formForMany(row) : domain::formOf(row, again);
    note(word, verb.shown);
    if (m_command.form == nullptr)
        return true;
    for (const Ask ask : m_command.form->asks) {
        if (ask != Ask::Text)
            m_pending.push_back(ask);
    }
    return true;
}

bool CommandReader::Reading::keepsWords() const
{
    return m_command.form != nullptr ? m_command.form->asksFor(Ask::Text) : takesWords(*m_command.act);
}

void CommandReader::Reading::put(Ask ask, const CommandValue &value)
{
    domain::Filled &filled = m_command.filled;
    switch (ask) {
    case Ask::Target:
        filled.department = value.code;
        m_unitOpen = true;
        return;
    case Ask::Level: filled.level = domain::severityOf(value.code.toInt()); return;
    case Ask::Reached: filled.reached = value.code == u"untried" ? std::nullopt : std::optional(value.code == u"yes"); return;
    case Ask::Satisfaction: filled.satisfaction = value.code.toInt(); return;
    case Ask::Solved: filled.solved = value.code == u"unasked" ? std::nullopt : std::optional(value.code == u"solved"); return;
    case Ask::Partner: filled.partner = m_reader.m_named.partner(value.code); return;
    case Ask::AsRoute: filled.asRoute = value.code == u"rule"; return;
    case Ask::Upheld: filled.upheld = value.code == u"right"; return;
    case Ask::Grid: filled.grid = value.code; return;
    case Ask::Text:
    case Ask::Extension:
    case Ask::Lead:
    case Ask::Photo:
    case Ask::Part:
    case Ask::Department:
    case Ask::Adoption:
    case Ask::Moment: return; // no names
    }
}

CommandReader::Reading::Took CommandReader::Reading::takeLead(const CommandTyped &word)
{
    const auto leads = m_ground.leads ? m_ground.leads(word.text) : std::vector<CommandLead>();
    domain::Filled &filled = m_command.filled;
    filled.leads = int(leads.size());
    if (leads.size() > 1) {
        for (const CommandLead &lead : leads)
            m_alike << lead.number;
        return Took::Ambiguous;
    }
    if (leads.empty())
        return Took::No;
    filled.lead = leads.front().id;
    filled.leadNumber = leads.front().number;
    note(word, filled.leadNumber);
    return Took::Taken;
}

CommandReader::Reading::Took CommandReader::Reading::takeFor(Ask ask, const CommandTyped &word)
{
    domain::Filled &filled = m_command.filled;
    switch (ask) {
    case Ask::Extension:
        if (const auto span = spanTyped(word.text)) {
            filled.extension = *span;
            note(word, commandText(QT_TRANSLATE_NOOP("commands", "+%1 min")).arg(span->count() / 60'000));
            return Took::Taken;
        }
        return Took::No;
    case Ask::Moment:
        filled.moment = momentTyped(m_reader.m_named.region().rulebook.calendar, word.text, m_ground.now);
        if (filled.moment)
            note(word, base::isolated(word.text));
        return filled.moment ? Took::Taken : Took::No;
    case Ask::Lead: return takeLead(word);
    case Ask::Part:
        filled.part.title = word.text;
        filled.part.item = m_ground.chosen != nullptr ? m_ground.chosen->report.item : QString();
        note(word, base::isolated(word.text));
        return Took::Taken;
    case Ask::Text:
    case Ask::Photo:
    case Ask::Department:
    case Ask::Adoption: return Took::No;
    case Ask::Target:
    case Ask::Level:
    case Ask::Reached:
    case Ask::Satisfaction:
    case Ask::Solved:
    case Ask::Partner:
    case Ask::AsRoute:
    case Ask::Upheld:
    case Ask::Grid: break;
    }
    const auto named = bestNamed(m_reader.m_named.of(ask), commandName(word.text), !isNeeded(ask));
    if (named.size() == 1) {
        put(ask, *named.front());
        note(word, base::isolated(named.front()->shown));
        return Took::Taken;
    }
    for (const CommandValue *each : named)
        m_alike << base::isolated(each->shown);
    return named.empty() ? Took::No : Took::Ambiguous;
}

bool CommandReader::Reading::takeUnit(const CommandTyped &word)
{
    if (!m_unitOpen)
        return false;
    const CommandValues units = m_reader.m_named.unitsOf(m_command.filled.department);
    const auto named = bestNamed(units, commandName(word.text), true);
    if (named.size() != 1)
        return false;
    m_unitOpen = false;
    m_command.filled.unit = named.front()->code;
    note(word, base::isolated(named.front()->shown));
    return true;
}

bool CommandReader::Reading::take(const CommandTyped &word, const QString &line)
{
    m_alike.clear();
    bool ambiguous = false;
    for (auto ask = m_pending.begin(); ask != m_pending.end(); ++ask) {
        const Took took = takeFor(*ask, word);
        if (took == Took::Taken) {
            m_pending.erase(ask);
            return true;
        }
        ambiguous = ambiguous || took == Took::Ambiguous;
    }
    if (takeUnit(word))
        return true;
    const QString typed = base::isolated(word.text);
    if (ambiguous)
        return fail(Fault::AmbiguousValue, word.span,
                    commandText(QT_TRANSLATE_NOOP("commands", "“%1” may be: %2")).arg(typed, base::listed(m_alike)));
    const auto needed = std::ranges::find_if(m_pending, [](Ask ask) { return isNeeded(ask) && ask != Ask::Photo; });
    if (needed != m_pending.end())
        return fail(Fault::UnknownValue, word.span,
                    commandText(QT_TRANSLATE_NOOP("commands", "“%1” is not what is asked for: %2")).arg(typed, wantedBy(*needed)));
    if (!keepsWords())
        return fail(Fault::NoWords, word.span,
                    commandText(QT_TRANSLATE_NOOP("commands", "%1 takes no more words: “%2”")).arg(m_command.verb->shown, typed));
    m_hasWords = true;
    const QString words = line.mid(word.span.at).trimmed();
    m_command.filled.text = words;
    m_command.parts.push_back({{word.span.at, int(words.size())}, base::isolated(words)});
    return true;
}

void CommandReader::Reading::end(int lineLength)
{
    m_command.fault = Fault::None;
    if (m_command.isBare())
        return; // its form asks
    const CommandSpan behind{lineLength, 0};
    const QString lacks = commandText(QT_TRANSLATE_NOOP("commands", "Still missing: %1"));
    const auto needed = std::ranges::find_if(m_pending, [](Ask ask) { return isNeeded(ask); });
    if (needed != m_pending.end()) {
        fail(Fault::Lacks, behind, lacks.arg(wantedBy(*needed)));
        return;
    }
    const domain::ActForm *form = m_command.form;
    if (form != nullptr && form->textNeeded && m_command.filled.text.isEmpty())
        fail(Fault::Lacks, behind, lacks.arg(QCoreApplication::translate("casefile", form->textLabel)));
}

Command CommandReader::read(const QString &line, const CommandGround &ground) const
{
    Command command;
    const std::vector<CommandTyped> words = commandTyped(line);
    if (words.empty())
        return command;
    Reading reading(*this, ground, command);
    if (!reading.begin(words.front()))
        return command;
    for (size_t i = 1; i < words.size() && !reading.hasWords(); ++i) {
        if (!reading.take(words[i], line))
            return command;
    }
    reading.end(int(line.size()));
    if (command.fault == Fault::None && ground.chosen == nullptr && ground.marked == 0) {
        command.fault = Fault::NoCase;
        command.sentence = commandText(QT_TRANSLATE_NOOP("commands", "No case is chosen."));
    }
    return command;
}

} // namespace live
