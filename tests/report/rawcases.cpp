// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawcases.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rawcases {

namespace {

/// Kinds that move nothing which stands on the board.
const QSet<QString> kSilent{u"case-urged"_s,       u"case-acknowledged"_s,  u"note-added"_s,          u"photo-added"_s,      u"helper-added"_s,
                            u"caller-uncovered"_s, u"caller-contacted"_s,   u"callback-promised"_s,   u"caller-forgotten"_s, u"look-back-requested"_s,
                            u"plan-agreed"_s,      u"look-back-answered"_s, u"consultation-called"_s, u"alarm-repeated"_s,   u"call-repeated"_s,
                            u"call-taken-back"_s,  u"case-absorbed"_s,      u"case-released"_s,       u"case-split"_s,       u"part-recorded"_s,
                            u"appeal-lodged"_s,    u"appeal-reviewed"_s};
/// Kinds after which a case stands so, and nothing else has changed.
const std::map<QString, QString> kMoves{{u"pre-verify-requested"_s, u"looked-at"_s},
                                        {u"case-accepted"_s, u"accepted"_s},
                                        {u"scene-reached"_s, u"on-scene"_s},
                                        {u"case-handled"_s, u"done"_s},
                                        {u"post-check-requested"_s, u"checked-up"_s},
                                        {u"partner-closed"_s, u"checked"_s},
                                        {u"case-transferred"_s, u"elsewhere"_s},
                                        {u"case-revisited"_s, u"over"_s},
                                        {u"case-evaluated"_s, u"over"_s}};
/// Kinds that end a case.
const std::map<QString, QString> kEnds{{u"case-closed"_s, u"over"_s}, {u"case-voided"_s, u"void"_s}, {u"case-merged"_s, u"merged"_s}};

void ask(Case &c, const Row &row, const QString &kind, QJsonObject what)
{
    std::erase_if(c.asked, [&kind](const Asked &each) { return each.kind == kind; });
    c.asked.push_back({kind, row.at, row.actor, std::move(what)});
}

void answered(Case &c, std::initializer_list<QString> kinds)
{
    for (const QString &kind : kinds)
        std::erase_if(c.asked, [&kind](const Asked &each) { return each.kind == kind; });
}

void end(Case &c, qint64 at, const QString &state)
{
    c.state = state;
    c.endedAt = at;
    c.suspended = false;
    c.asked.clear();
}

void reopen(Case &c)
{
    c.state = u"filed"_s;
    c.endedAt = 0;
}

int levelIn(const QJsonObject &body) { return body[u"severity"_s].toObject()[u"level"_s].toInt(); }

void setLevel(Case &c, const Row &row, int level)
{
    c.fellToOrange = c.levels > 0 && c.level == 1 && level == 2;
    c.level = level;
    c.levelSince = row.at;
    ++c.levels;
}

void takeRules(Case &c, const QJsonObject &rules)
{
    c.clocks = rules[u"deadlines"_s].toObject();
    c.returnLimit = rules[u"returnLimit"_s].toInt();
}

bool takeBeginning(Case &c, const Row &row)
{
    if (row.kind == u"case-reported") {
        const QJsonObject report = row.body[u"report"_s].toObject();
        c.number = row.body[u"number"_s].toString();
        c.item = report[u"item"_s].toString();
        c.grid = report[u"place"_s].toObject()[u"grid"_s].toString();
        c.level = row.body[u"inputs"_s].toObject()[u"base"_s].toInt();
        c.levelSince = QDateTime::fromString(report[u"reportedAt"_s].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
        c.state = u"reported"_s;
    } else if (row.kind == u"pre-verified") {
        if (row.body[u"exists"_s].toBool())
            c.state = u"reported"_s;
        else
            end(c, row.at, u"void"_s);
    } else if (row.kind == u"case-filed") {
        c.state = u"filed"_s;
        setLevel(c, row, levelIn(row.body));
        takeRules(c, row.body);
    } else if (row.kind == u"case-placed") {
        if (const QString grid = row.body[u"grid"_s].toString(); !grid.isEmpty())
            c.grid = grid;
        if (row.body.contains(u"rules"_s))
            takeRules(c, row.body[u"rules"_s].toObject());
    } else {
        return false;
    }
    return true;
}

bool takeDispatching(Case &c, const Row &row)
{
    if (row.kind == u"case-dispatched" || row.kind == u"return-ruled") {
        c.state = u"dispatched"_s;
        c.department = row.body[u"department"_s].toString();
        c.dispatchedAt = row.at;
        answered(c, {u"redispatch"_s, u"ruling"_s});
    } else if (row.kind == u"case-returned") {
        c.state = u"filed"_s;
        answered(c, {u"redispatch"_s});
        if (++c.returns >= c.returnLimit && c.returnLimit > 0)
            ask(c, row, u"ruling"_s, {{u"department"_s, c.department}, {u"reason"_s, row.body[u"reason"_s]}});
    } else if (row.kind == u"post-checked") {
        c.state = row.body[u"passed"_s].toBool() ? u"checked"_s : u"on-scene"_s;
    } else if (row.kind == u"case-unmerged" || row.kind == u"case-taken-back") {
        reopen(c);
    } else {
        return false;
    }
    return true;
}

bool takeClocks(Case &c, const Row &row)
{
    if (row.kind == u"clock-started") {
        if (row.body.contains(u"deadline"_s) && !row.body.contains(u"open"_s))
            c.clocks[row.body[u"stage"_s].toString()] = row.body[u"deadline"_s];
    } else if (row.kind == u"case-suspended") {
        c.suspended = true;
        answered(c, {u"suspension"_s});
    } else if (row.kind == u"case-resumed" || row.kind == u"deadlines-computed") {
        c.suspended = c.suspended && row.kind != u"case-resumed";
        c.clocks = row.body[u"deadlines"_s].toObject();
    } else if (row.kind == u"case-reruled") {
        const QJsonObject rules = row.body[u"rules"_s].toObject();
        takeRules(c, rules);
        setLevel(c, row, levelIn(rules));
    } else if (row.kind == u"severity-changed") {
        setLevel(c, row, levelIn(row.body));
        if (row.role != u"system")
            answered(c, {u"level"_s});
    } else {
        return false;
    }
    return true;
}

bool takeWords(Case &c, const Row &row)
{
    if (row.kind == u"extension-requested") {
        ask(c, row, u"extension"_s, row.body);
    } else if (row.kind == u"extension-approved" || row.kind == u"extension-refused") {
        if (row.body.contains(u"deadlines"_s))
            c.clocks = row.body[u"deadlines"_s].toObject();
        answered(c, {u"extension"_s});
    } else if (row.kind == u"supervisor-asked") {
        ask(c, row, row.body[u"what"_s].toString(), row.body);
    } else if (row.kind == u"word-refused") {
        answered(c, {u"level"_s, u"redispatch"_s, u"suspension"_s, u"voiding"_s});
    } else if (row.kind == u"case-supervised") {
        c.supervised = true;
        c.why = row.body[u"reason"_s].toString();
        c.times += row.role != u"system";
        c.since = row.at;
        c.reply.clear();
        c.repliedAt = 0;
    } else if (row.kind == u"supervision-answered") {
        c.reply = row.body[u"text"_s].toString();
        c.repliedAt = row.at;
    } else {
        return false;
    }
    return true;
}

} // namespace

qint64 Case::dueAt() const
{
    static const std::map<QString, QString> kClockOf{{u"filed"_s, u"respond"_s},   {u"dispatched"_s, u"respond"_s}, {u"accepted"_s, u"arrive"_s},
                                                     {u"on-scene"_s, u"handle"_s}, {u"done"_s, u"close"_s},         {u"checked-up"_s, u"close"_s},
                                                     {u"checked"_s, u"close"_s},   {u"elsewhere"_s, u"whole"_s}};
    const auto stage = kClockOf.find(state);
    if (suspended || stage == kClockOf.end())
        return 0;
    const QString name = clocks.contains(stage->second) ? stage->second : u"whole"_s;
    return clocks[name].toObject()[u"due"_s].toInteger();
}

QString Case::column() const
{
    static const std::map<QString, QString> kColumns{
        {u"dispatched"_s, u"to-accept"_s}, {u"accepted"_s, u"accepted"_s}, {u"on-scene"_s, u"in-hand"_s},   {u"done"_s, u"checking"_s},
        {u"checked-up"_s, u"checking"_s},  {u"checked"_s, u"checking"_s},  {u"elsewhere"_s, u"elsewhere"_s}};
    if (suspended)
        return u"suspended"_s;
    const auto found = kColumns.find(state);
    return found == kColumns.end() ? u"to-dispatch"_s : found->second;
}

std::vector<Asked> Case::decidable() const
{
    static const QSet<QString> kHeld{u"dispatched"_s, u"accepted"_s, u"on-scene"_s};
    static const QSet<QString> kFiled{u"filed"_s, u"dispatched"_s, u"accepted"_s, u"on-scene"_s, u"done"_s, u"checked-up"_s, u"checked"_s};
    std::vector<Asked> all;
    std::ranges::copy_if(asked, std::back_inserter(all),
                         [this](const Asked &each) { return (each.kind == u"extension" ? kHeld : kFiled).contains(state); });
    return all;
}

bool Case::grants(const QString &kind) const
{
    const bool before = state == u"filed" || state == u"dispatched" || state == u"accepted"; // nobody is there
    if (kind == u"level")
        return true;
    if (kind == u"voiding")
        return before;
    if (suspended)
        return false;
    return before || (state == u"on-scene" && (kind == u"suspension" || kind == u"extension"));
}

void take(Cases &cases, const Row &row)
{
    Case &c = cases[row.id];
    c.id = row.id;
    if (kSilent.contains(row.kind))
        return;
    if (const auto moves = kMoves.find(row.kind); moves != kMoves.end()) {
        c.state = moves->second;
        return;
    }
    if (const auto ends = kEnds.find(row.kind); ends != kEnds.end()) {
        end(c, row.at, ends->second);
        return;
    }
    if (!takeBeginning(c, row) && !takeDispatching(c, row) && !takeClocks(c, row) && !takeWords(c, row))
        qFatal("the recount does not know %s", qPrintable(row.kind));
}

} // namespace rawcases
