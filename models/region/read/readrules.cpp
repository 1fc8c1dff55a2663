// SPDX-License-Identifier: GPL-3.0-or-later
// limits.json and severity.json: the rules that decide() works by.
#include "region/pack/jsonreader.h"

#include <QCoreApplication>

#include <algorithm>

namespace region {

using namespace Qt::StringLiterals;

namespace {

const QString kLimitsFile = u"limits.json"_s;

/// Minutes round the clock, for limits that can be compared with each other whatever the calendar says.
std::optional<qint64> plainMinutes(const domain::TimeLimit &limit)
{
    switch (limit.unit) {
    case domain::LimitUnit::Minute: return limit.amount;
    case domain::LimitUnit::UrgentHour: return qint64{60} * limit.amount;
    case domain::LimitUnit::NaturalDay: return qint64{1440} * limit.amount;
    case domain::LimitUnit::WorkingHour:
    case domain::LimitUnit::WorkingDay: return {};
    }
    Q_UNREACHABLE();
}

bool isSurelyLonger(const domain::TimeLimit &left, const domain::TimeLimit &right)
{
    if (left.unit == right.unit)
        return left.amount > right.amount;
    const auto leftMinutes = plainMinutes(left);
    const auto rightMinutes = plainMinutes(right);
    return leftMinutes && rightMinutes && *leftMinutes > *rightMinutes;
}

/// All clocks start at filing, so that a later stage cannot end before an earlier one; a clock that starts later is left out.
void checkOrder(const JsonReader &reader, const domain::LimitRule &rule)
{
    std::optional<domain::Stage> before;
    for (const domain::Stage stage : domain::kStages) {
        if (!rule[stage] || rule.startOf(stage) != domain::ClockStart::Filing)
            continue;
        if (before && isSurelyLonger(*rule[*before], *rule[stage])) {
            reader.complain(domain::word(stage),
                            QCoreApplication::translate("region", "\"%1\" (%2) ends before \"%3\" (%4); all clocks start at filing.")
                                .arg(domain::word(stage), domain::write(*rule[stage]), domain::word(*before), domain::write(*rule[*before])));
        }
        before = stage;
    }
}

void readCondition(Draft &draft, JsonReader &reader, domain::LimitRule &rule)
{
    auto when = reader.object(u"when"_s, Need::Optional);
    if (!when)
        return;
    const QString difficulty = when->text(u"difficulty"_s, Need::Optional);
    rule.difficulty = domain::difficultyOf(difficulty);
    if (!difficulty.isEmpty() && !rule.difficulty) {
        when->complain(
            u"difficulty"_s,
            QCoreApplication::translate("region", "\"%1\" is not known here; write one of: %2.").arg(difficulty, u"simple, general, difficult"_s));
    }
    rule.limitClass = when->text(u"limitClass"_s, Need::Optional);
    const auto &items = draft.region.rulebook.items;
    const auto hasClass = [&rule](const domain::Item &item) { return item.limitClass == rule.limitClass; };
    if (!rule.limitClass.isEmpty() && draft.items.isComplete && std::ranges::none_of(items, hasClass)) {
        when->complain(u"limitClass"_s,
                       QCoreApplication::translate("region", "No item of items.csv has the limit class \"%1\"; correct it or take the rule out.")
                           .arg(rule.limitClass));
    }
    rule.item = when->text(u"item"_s, Need::Optional);
    if (!rule.item.isEmpty() && draft.items.lacks(rule.item)) {
        when->complain(
            u"item"_s,
            QCoreApplication::translate("region", "\"%1\" is not in %2; correct the code or add it there.").arg(rule.item, u"items.csv"_s));
    }
    when->finish();
}

/// A closing clock may start when somebody arrives; then there must be one, and somebody must have to arrive.
void readClosingFrom(JsonReader &reader, domain::LimitRule &rule)
{
    if (reader.word(u"closeFrom"_s, {u"filing"_s, u"arrival"_s}, Need::Optional) != "arrival"_L1)
        return;
    if (!rule[domain::Stage::Close] || !rule[domain::Stage::Arrive]) {
        reader.complain(u"closeFrom"_s,
                        QCoreApplication::translate("region", "A closing clock that starts at arrival needs the limits \"close\" and \"arrive\"."));
    }
    rule.starts[static_cast<size_t>(domain::Stage::Close)] = domain::ClockStart::Arrival;
}

domain::LimitRule readLimitRule(Draft &draft, JsonReader &reader)
{
    domain::LimitRule rule;
    rule.id = reader.code(u"id"_s);
    rule.why = reader.text(u"why"_s);
    readCondition(draft, reader, rule);
    for (const domain::Stage stage : domain::kStages) {
        const Need need = stage == domain::Stage::Whole ? Need::Required : Need::Optional;
        rule.limits[static_cast<size_t>(stage)] = reader.limit(domain::word(stage), need);
    }
    readClosingFrom(reader, rule);
    checkOrder(reader, rule);
    reader.finish();
    return rule;
}

bool isUnconditional(const domain::LimitRule &rule) { return !rule.difficulty && rule.limitClass.isEmpty() && rule.item.isEmpty(); }

/// Whatever the later rule matches, the earlier one has matched already.
bool shadows(const domain::LimitRule &earlier, const domain::LimitRule &later)
{
    return (!earlier.difficulty || earlier.difficulty == later.difficulty) &&
           (earlier.limitClass.isEmpty() || earlier.limitClass == later.limitClass) && (earlier.item.isEmpty() || earlier.item == later.item);
}

void checkRuleOrder(Draft &draft)
{
    const std::vector<domain::LimitRule> &rules = draft.region.rulebook.limits;
    const auto complain = [&draft](size_t index, const QString &sentence) { draft.problems.add(kLimitsFile, u"/rules/%1"_s.arg(index), sentence); };
    for (size_t later = 0; later < rules.size(); ++later) {
        for (size_t earlier = 0; earlier < later; ++earlier) {
            if (rules[earlier].id == rules[later].id)
                complain(later,
                         QCoreApplication::translate("region", "The rule \"%1\" is there twice; each rule needs its own id.").arg(rules[later].id));
            if (shadows(rules[earlier], rules[later])) {
                complain(later, QCoreApplication::translate("region", "The rule \"%1\" can never apply, because \"%2\" above it takes all its cases; "
                                                                      "move it up or take it out.")
                                    .arg(rules[later].id, rules[earlier].id));
                break;
            }
        }
    }
    if (rules.empty()) {
        draft.problems.add(kLimitsFile, u"/rules"_s, QCoreApplication::translate("region", "There is no limit rule; a region needs at least one."));
    } else if (!isUnconditional(rules.back())) {
        complain(rules.size() - 1, QCoreApplication::translate("region", "The last rule must have no \"when\", so that every case has a limit."));
    }
}

/// A limit class that no rule knows is a misspelt one: the item would silently get another limit.
void checkClasses(Draft &draft)
{
    QSet<QString> known;
    for (const domain::LimitRule &rule : draft.region.rulebook.limits)
        known.insert(rule.limitClass);
    QStringList unknown;
    for (const domain::Item &item : std::as_const(draft.region.rulebook.items)) {
        if (!item.limitClass.isEmpty() && !known.contains(item.limitClass))
            unknown.append(item.code);
    }
    unknown.sort();
    for (const QString &code : std::as_const(unknown)) {
        draft.problems.add(u"items.csv"_s, draft.limitClassPlaces.value(code),
                           QCoreApplication::translate("region", "No rule of limits.json asks for the limit class \"%1\" of item \"%2\".")
                               .arg(draft.region.rulebook.items.value(code).limitClass, code));
    }
}

/// A limit in words that nobody counts by must be seen: reports of these items get no clock.
void noteTextLimits(Draft &draft)
{
    for (const domain::Item *item : draft.region.rulebook.itemsWithTextLimit())
        draft.problems.note(
            u"items.csv"_s, draft.limitTextPlaces.value(item->code),
            QCoreApplication::translate(
                "region", "The limit \"%1\" of item \"%2\" is not understood; its reports get no deadline until limits.json has a rule for it.")
                .arg(item->limitText, item->code));
}

/// Highest count first, and more repeats never give fewer points.
std::vector<domain::SeverityRule::RepeatStep> readRepeats(JsonReader &reader)
{
    std::vector<domain::SeverityRule::RepeatStep> steps;
    for (JsonReader &step : reader.objects(u"repeat"_s)) {
        const int atLeast = step.integer(u"atLeast"_s, 2, 10'000).value_or(2);
        const int points = step.integer(u"points"_s, 0, 100).value_or(0);
        if (!steps.empty() && (atLeast >= steps.back().atLeast || points > steps.back().points)) {
            step.complain({}, QCoreApplication::translate("region", "The steps go from many repeats to few, with points that do not rise."));
        }
        steps.push_back({atLeast, points});
        step.finish();
    }
    return steps;
}

/// What a colour sets off; a colour without an entry only counts.
void readEffects(Draft &draft, JsonReader &reader)
{
    auto effects = reader.object(u"effects"_s, Need::Optional);
    if (!effects)
        return;
    for (const domain::Severity level : domain::kSeverities) {
        auto entry = effects->object(domain::word(level), Need::Optional);
        if (!entry)
            continue;
        domain::ColourEffect &effect = draft.plan.effects[domain::indexOf(level)];
        effect.sound = entry->flag(u"sound"_s, false);
        effect.acknowledgeWithin = entry->limit(u"acknowledgeWithin"_s, Need::Optional);
        effect.superviseList = entry->flag(u"superviseList"_s, false);
        effect.urgeAtShare = entry->number(u"urgeAtShare"_s, 0.01, 0.99, Need::Optional);
        entry->finish();
    }
    effects->finish();
}

} // namespace

void readLimits(Draft &draft)
{
    auto reader = JsonReader::open(draft, kLimitsFile, Need::Required);
    if (!reader)
        return;
    for (JsonReader &rule : reader->objects(u"rules"_s))
        draft.region.rulebook.limits.push_back(readLimitRule(draft, rule));
    reader->finish();
    checkRuleOrder(draft);
    if (!draft.region.rulebook.limits.empty()) {
        checkClasses(draft);
        noteTextLimits(draft);
    }
}

void readSeverity(Draft &draft)
{
    auto reader = JsonReader::open(draft, u"severity.json"_s, Need::Required);
    if (!reader)
        return;
    constexpr int kMostPoints = 100;
    domain::SeverityRule &rule = draft.region.rulebook.severity;
    rule.id = reader->code(u"id"_s);
    rule.why = reader->text(u"why"_s);
    rule.pointsPerLevel = reader->integer(u"pointsPerLevel"_s, 1, kMostPoints).value_or(1);
    rule.repeat = readRepeats(*reader);
    rule.contextEach = reader->integer(u"contextEach"_s, 0, kMostPoints).value_or(0);
    rule.contextMost = reader->integer(u"contextMost"_s, 0, kMostPoints).value_or(0);
    rule.late = reader->integer(u"late"_s, 0, kMostPoints).value_or(0);
    const auto red = reader->limit(u"acknowledgeRedWithin"_s, Need::Required);
    if (const auto minutes = red ? plainMinutes(*red) : std::nullopt; minutes)
        draft.region.rulebook.acceptRedWithin = std::chrono::minutes(*minutes);
    else if (red)
        reader->complain(u"acknowledgeRedWithin"_s,
                         QCoreApplication::translate("region", "Red is acknowledged round the clock; write minutes or urgent hours."));
    readEffects(draft, *reader);
    draft.region.rulebook.nearShare = reader->number(u"nearShare"_s, 0.01, 0.99).value_or(0.8);
    reader->finish();
}

} // namespace region
