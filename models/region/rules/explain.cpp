// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/rules/explain.h"

#include "base/text/listed.h"
#include "domain/rules/effects.h"
#include "region/rules/rulename.h"
#include "region/rules/ruleset.h"
#include "region/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace region {

using namespace Qt::StringLiterals;

namespace {

QString explainText(const char *source) { return QCoreApplication::translate("explain", source); }

QString causeText(domain::SeverityCause cause)
{
    using domain::SeverityCause;
    switch (cause) {
    case SeverityCause::Base: return explainText(QT_TRANSLATE_NOOP("explain", "by the item"));
    case SeverityCause::Repeat: return explainText(QT_TRANSLATE_NOOP("explain", "reported again"));
    case SeverityCause::KeyArea: return explainText(QT_TRANSLATE_NOOP("explain", "key area"));
    case SeverityCause::PeakPhase: return explainText(QT_TRANSLATE_NOOP("explain", "peak phase"));
    case SeverityCause::VulnerableHousehold: return explainText(QT_TRANSLATE_NOOP("explain", "vulnerable household"));
    case SeverityCause::Media: return explainText(QT_TRANSLATE_NOOP("explain", "in the media"));
    case SeverityCause::Supervised: return explainText(QT_TRANSLATE_NOOP("explain", "under supervision"));
    case SeverityCause::Late: return explainText(QT_TRANSLATE_NOOP("explain", "twice the limit has passed"));
    case SeverityCause::ByHand: return explainText(QT_TRANSLATE_NOOP("explain", "set by hand"));
    }
    Q_UNREACHABLE();
}

/// The newest event that `holds`; null when there is none.
template <class Holds> const domain::CaseEvent *newest(std::span<const domain::CommittedEvent> events, Holds holds)
{
    for (auto each = events.rbegin(); each != events.rend(); ++each) {
        if (std::visit(holds, each->event.body))
            return &each->event;
    }
    return nullptr;
}

template <class... Bodies> const domain::CaseEvent *newestOf(std::span<const domain::CommittedEvent> events)
{
    return newest(events, []<class Body>(const Body &) { return (std::is_same_v<Body, Bodies> || ...); });
}

template <class Thing> QString named(const Thing *thing, const QString &code) { return thing == nullptr ? code : thing->name; }

QString levelWord(domain::Severity level)
{
    static constexpr std::array kWords{QT_TRANSLATE_NOOP("explain", "red"), QT_TRANSLATE_NOOP("explain", "orange"),
                                       QT_TRANSLATE_NOOP("explain", "yellow"), QT_TRANSLATE_NOOP("explain", "blue"),
                                       QT_TRANSLATE_NOOP("explain", "green")};
    return explainText(kWords[domain::indexOf(level)]);
}

std::vector<Explanation> withNames(std::vector<Explanation> all, const Region &region)
{
    for (Explanation &each : all)
        each.name = ruleName(each.rule, region);
    return all;
}

class Explainer {
public:
    Explainer(const Region &region, const domain::Case &c, std::span<const domain::CommittedEvent> events,
              std::span<const domain::Amendment> amendments)
        : m_region(region), m_case(c), m_events(events), m_amendments(amendments)
    {}

    void colour()
    {
        const auto *event = newestOf<domain::CaseFiled, domain::SeverityChanged, domain::CaseReruled>(m_events);
        // Applying rules anew is an act of the life cycle; what it judged by is the severity rule all the same.
        const bool isReruled = event != nullptr && std::holds_alternative<domain::CaseReruled>(event->body);
        const QString rule = isReruled ? m_region.rulebook.severity.id : event ? event->rule : QString();
        for (const domain::SeverityReason &reason : m_case.severity.reasons)
            add(Topic::Colour, u"%1 %2"_s.arg(domain::number(m_case.level)).arg(levelWord(m_case.level)), reasonText(reason, m_region), event, rule);
    }

    void effects()
    {
        const QString subject = QCoreApplication::translate("explain", "Set off by its colour");
        for (const domain::CommittedEvent &each : m_events) {
            if (!domain::isEffectRule(each.event.rule))
                continue;
            const bool urged = std::holds_alternative<domain::CaseUrged>(each.event.body);
            const QString when = m_region.toLocal(each.event.at).toString(u"yyyy-MM-dd HH:mm");
            add(Topic::Effect, subject,
                (urged ? QCoreApplication::translate("explain", "%1: the department was urged, its limit is near its end")
                       : QCoreApplication::translate("explain", "%1: put on the supervise list"))
                    .arg(when),
                &each.event, each.event.rule);
        }
        const domain::ColourEffect &effect = m_region.effects()[domain::indexOf(m_case.level)];
        const auto since = domain::briefOf(m_case).unseenSince;
        const auto by = domain::acknowledgeBy(m_case.level, since, m_region.effects(), m_region.rulebook.calendar);
        if (!by)
            return;
        const QString rule = domain::effectRule(m_case.level, domain::kAcknowledgeEffect);
        m_all.push_back({Topic::Effect, subject,
                         QCoreApplication::translate("explain", "a supervisor is to acknowledge it within %1, by %2")
                             .arg(domain::describe(*effect.acknowledgeWithin), m_region.toLocal(*by).toString(u"yyyy-MM-dd HH:mm:ss")),
                         rule, fileOfRule(rule, m_region), m_region.rulebook.hash, true,
                         originOf(fileOfRule(rule, m_region), m_region.rulebook.hash, m_region, m_amendments)});
    }

    void deadlines()
    {
        const auto *event = newestOf<domain::CaseFiled, domain::CaseReruled, domain::CasePlaced>(m_events);
        if (m_case.clocksWait)
            add(Topic::Deadline, domain::label(domain::Stage::Whole),
                QCoreApplication::translate("explain", "it lies outside the grids: the town's limits count from the moment a person gives it one"),
                event, {});
        for (const domain::LeftOut &each : m_case.report.leftOut) {
            if (each.field == QLatin1String(domain::kDueField) || each.field == QLatin1String(domain::kClosedField))
                add(Topic::Deadline, domain::label(domain::Stage::Whole),
                    domain::leftOutText(each, &m_region.rulebook.calendar, m_case.deadlines.has(domain::Stage::Whole)), event, {});
        }
        for (const domain::Stage stage : domain::kStages) {
            const auto &clock = m_case.deadlines[stage];
            if (!clock)
                continue;
            const QString due = m_region.toLocal(clock->dueAt).toString(u"yyyy-MM-dd HH:mm"),
                          from = m_region.toLocal(clock->startedAt).toString(u"yyyy-MM-dd HH:mm");
            QString sentence = clock->limit
                                   ? QCoreApplication::translate("explain", "due %1: %2 from %3").arg(due, domain::describe(*clock->limit), from)
                                   : QCoreApplication::translate("explain", "due %1: the source brought this moment itself").arg(due);
            const auto &rules = m_region.rulebook.limits;
            const auto rule = std::find_if(rules.begin(), rules.end(), [&](const domain::LimitRule &each) { return each.id == clock->rule; });
            if (rule != rules.end() && !rule->why.isEmpty())
                sentence += u" · "_s + rule->why;
            add(Topic::Deadline, domain::label(stage), sentence, event, clock->rule);
        }
        for (const domain::OpenDeadline &clock : m_case.deadlines.open) {
            const QString from = m_region.toLocal(clock.startedAt).toString(u"yyyy-MM-dd HH:mm");
            const QString sentence = clock.limit
                                         ? QCoreApplication::translate("explain", "%1: %2 from %3; counted when the calendar is there")
                                               .arg(domain::openText(clock.cause()), domain::describe(*clock.limit), from)
                                         : QCoreApplication::translate("explain", "%1: the list writes \"%2\"; write a rule for it, then count anew")
                                               .arg(domain::openText(clock.cause()), clock.text);
            add(Topic::Deadline, domain::label(clock.stage), sentence, event, clock.rule);
        }
        // The list says something that no clock runs by: whoever judges the case should see it beside the clocks that do.
        const domain::Item *item = m_region.rulebook.item(m_case.report.item);
        if (item != nullptr && !item->limitText.isEmpty())
            m_all.push_back({Topic::Deadline,
                             QCoreApplication::translate("explain", "List of items"),
                             QCoreApplication::translate("explain", "\"%1\" is written there; no clock runs by it").arg(item->limitText),
                             u"limitText.%1"_s.arg(item->code),
                             u"items.csv"_s,
                             m_region.rulebook.hash,
                             true,
                             {}});
        for (const domain::LaterClock &later : m_case.laterClocks)
            add(Topic::Deadline, domain::label(later.stage),
                QCoreApplication::translate("explain", "%1, starts later").arg(domain::describe(later.limit)), event, later.rule);
    }

    void assignment()
    {
        const auto *event = newestOf<domain::CaseDispatched, domain::ReturnRuled>(m_events);
        if (event == nullptr || m_case.department.isEmpty())
            return;
        QString sentence = dispatchText(event->body);
        const auto &routes = m_region.rulebook.routes;
        const auto route = std::find_if(routes.begin(), routes.end(), [&](const domain::RouteRule &each) { return each.id == event->rule; });
        if (route != routes.end())
            sentence += u" · "_s + route->why;
        if (event->actor.role != domain::Role::System && event->rule.startsWith("lifecycle."_L1))
            sentence += QCoreApplication::translate("explain", " · decided by %1").arg(saidPost(m_region, event->actor.post));
        add(Topic::Assignment, named(m_region.department(m_case.department), m_case.department), sentence, event, event->rule);
    }

    void refusals(domain::Role role)
    {
        for (const domain::Offer &offer : domain::offers(m_case, role)) {
            if (!offer.allowed)
                m_all.push_back({Topic::Refusal,
                                 domain::label(offer.act),
                                 offer.reason,
                                 domain::ruleId(m_case.state, offer.act),
                                 {},
                                 m_region.rulebook.hash,
                                 true,
                                 {}});
        }
    }

    void clocks(base::Instant now)
    {
        const auto minutes = [](base::Milliseconds time) { return int(std::chrono::duration_cast<std::chrono::minutes>(time).count()); };
        const auto holdings = domain::holdingsOf(m_events, now);
        for (const domain::DepartmentTime &time : domain::departmentTimes(holdings)) {
            QString sentence = QCoreApplication::translate("explain", "on its clock for %n minute(s)", nullptr, minutes(time.held));
            if (time.paused.count() > 0)
                sentence += u" · "_s + QCoreApplication::translate("explain", "suspended for %n minute(s)", nullptr, minutes(time.paused));
            if (time.nobody.count() > 0)
                sentence += u" · "_s + QCoreApplication::translate("explain", "on nobody's clock for %n minute(s) after it gave the case back",
                                                                   nullptr, minutes(time.nobody));
            m_all.push_back({Topic::Clock,
                             named(m_region.department(time.department), time.department),
                             sentence,
                             {},
                             {},
                             m_case.rulebook,
                             isCurrent(m_case.rulebook),
                             {}});
        }
    }

    [[nodiscard]] std::vector<Explanation> take() && { return withNames(std::move(m_all), m_region); }

private:
    /// What a dispatch or a ruling says beside the department, which is the subject: the unit, the post, why.
    [[nodiscard]] QString dispatchText(const domain::EventBody &body) const
    {
        QStringList parts;
        if (const auto *dispatched = std::get_if<domain::CaseDispatched>(&body))
            parts = {named(m_region.unit(dispatched->unit), dispatched->unit),
                     dispatched->standsInFor.isEmpty() ? saidPost(m_region, dispatched->post)
                                                       : QCoreApplication::translate("event", "%1 stands in for %2")
                                                             .arg(saidPost(m_region, dispatched->post), saidPost(m_region, dispatched->standsInFor)),
                     domain::reasonText(dispatched->reason)};
        else if (const auto *ruled = std::get_if<domain::ReturnRuled>(&body))
            parts = {named(m_region.unit(ruled->unit), ruled->unit), ruled->reason};
        const QString text = base::joined(parts);
        return text.isEmpty() ? QCoreApplication::translate("explain", "dispatched") : text;
    }
    [[nodiscard]] bool isCurrent(const QString &version) const { return version == m_region.rulebook.hash; }
    void add(Topic topic, const QString &subject, const QString &sentence, const domain::CaseEvent *event, const QString &rule)
    {
        const QString version = event == nullptr ? QString() : event->rulebook;
        const QString file = fileOfRule(rule, m_region);
        m_all.push_back({topic, subject, sentence, rule, file, version, isCurrent(version), originOf(file, version, m_region, m_amendments)});
    }

    const Region &m_region;
    const domain::Case &m_case;
    const std::span<const domain::CommittedEvent> m_events;
    const std::span<const domain::Amendment> m_amendments;
    std::vector<Explanation> m_all;
};

} // namespace

QString word(Topic topic)
{
    static constexpr std::array kWords{"colour", "deadline", "assignment", "refusal", "clock", "effect"};
    return QLatin1String(kWords[static_cast<size_t>(topic)]);
}

QString reasonText(const domain::SeverityReason &reason, const Region &region)
{
    QString text = causeText(reason.cause);
    QString detail = said(region, reason.text); // a key area's name, as the log has it
    bool counted = false;
    const int times = reason.text.toInt(&counted);
    if (reason.cause == domain::SeverityCause::Repeat && counted) {
        text = QCoreApplication::translate("explain", "reported %n time(s)", nullptr, times);
        detail.clear();
    } else if (reason.cause == domain::SeverityCause::Base) {
        const domain::Item *item = region.rulebook.item(reason.text);
        if (item != nullptr)
            detail = item->name;
    }
    if (!detail.isEmpty())
        text += u' ' + detail;
    if (reason.points != 0)
        text += u" +%1"_s.arg(reason.points);
    return text;
}

QString fileOfRule(const QString &rule, const Region &region)
{
    if (rule == region.rulebook.severity.id || domain::isEffectRule(rule))
        return u"severity.json"_s;
    if (rule.startsWith("route.item."_L1) || rule.startsWith("pre-verify.item."_L1))
        return u"items.csv"_s;
    const auto isIt = [&rule](const auto &each) { return each.id == rule; };
    if (std::ranges::any_of(region.rulebook.limits, isIt))
        return u"limits.json"_s;
    if (std::ranges::any_of(region.rulebook.routes, isIt))
        return u"routing.json"_s;
    if (std::ranges::any_of(region.rulebook.consultation, isIt))
        return u"handling.json"_s;
    return {};
}

std::vector<Explanation> explainLevel(const Region &region, domain::Severity level, std::span<const domain::Amendment> amendments)
{
    const domain::SeverityRule &rule = region.rulebook.severity;
    std::vector<Explanation> all;
    const auto add = [&](Topic topic, const QString &subject, const QString &sentence, const QString &id) {
        const QString file = fileOfRule(id, region);
        all.push_back({topic, subject, sentence, id, file, region.rulebook.hash, true, originOf(file, region.rulebook.hash, region, amendments)});
    };
    add(Topic::Colour, QCoreApplication::translate("explain", "Colour"),
        QCoreApplication::translate("explain", "by the item or a person; one level up for every %n point(s), red at most", nullptr,
                                    rule.pointsPerLevel),
        rule.id);
    const QString subject = QCoreApplication::translate("explain", "Sets off");
    const domain::ColourEffect &effect = region.effects()[domain::indexOf(level)];
    const auto sets = [&](const char *name, const QString &sentence) { add(Topic::Effect, subject, sentence, domain::effectRule(level, name)); };
    if (effect.sound)
        sets("sound", QCoreApplication::translate("explain", "sounds until it is accepted"));
    if (effect.acknowledgeWithin)
        sets(domain::kAcknowledgeEffect,
             QCoreApplication::translate("explain", "a supervisor acknowledges it within %1").arg(domain::describe(*effect.acknowledgeWithin)));
    if (effect.superviseList)
        sets(domain::kListEffect, QCoreApplication::translate("explain", "goes on the supervise list"));
    if (effect.urgeAtShare)
        sets(domain::kUrgeEffect,
             QCoreApplication::translate("explain", "the department is urged at %1 % of its limit").arg(qRound(*effect.urgeAtShare * 100)));
    if (all.size() == 1)
        all.push_back({Topic::Effect, subject, QCoreApplication::translate("explain", "nothing: it only counts"), {}, {}, {}, true, {}});
    return withNames(std::move(all), region);
}

QString originOf(const QString &file, const QString &version, const Region &region, std::span<const domain::Amendment> amendments)
{
    if (file.isEmpty() || version.isEmpty())
        return {};
    const auto own = QCoreApplication::translate("explain", "the pack's own file");
    if (!ruleFileNames().contains(file))
        return own;
    auto each =
        std::find_if(amendments.rbegin(), amendments.rend(), [&version](const domain::Amendment &amendment) { return amendment.after == version; });
    if (each == amendments.rend()) {
        const bool isFirst = amendments.empty() ? version == region.rulebook.hash : version == amendments.front().before;
        return isFirst ? own : QString();
    }
    // The rules of that moment: the newest amendment up to then that touched this file, as far as one follows the other.
    while (!each->files.contains(file)) {
        const auto earlier = std::next(each);
        if (earlier == amendments.rend() || earlier->after != each->before)
            return own;
        each = earlier;
    }
    const QString when = region.toLocal(each->at).toString(u"yyyy-MM-dd HH:mm"_s);
    return QCoreApplication::translate("explain", "amended by %1 on %2: %3").arg(saidPost(region, each->by), when, each->reason);
}

std::vector<Explanation> explain(const Region &region, const domain::Case &c, std::span<const domain::CommittedEvent> events, domain::Role role,
                                 base::Instant now, std::span<const domain::Amendment> amendments)
{
    Explainer explainer(region, c, events, amendments);
    explainer.colour();
    explainer.effects();
    explainer.deadlines();
    explainer.assignment();
    explainer.refusals(role);
    explainer.clocks(now);
    return std::move(explainer).take();
}

} // namespace region
