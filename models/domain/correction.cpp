// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/correction.h"

#include "domain/decision.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace domain {

namespace {

constexpr qsizetype kShownMost = 60;

// Whatever grid the town counts it to.
bool isSamePlace(const Place &one, const Place &other) { return one.text == other.text && one.element == other.element && one.point == other.point; }

QString shortened(const QString &text)
{
    const QString plain = text.simplified();
    return plain.size() <= kShownMost ? plain : plain.left(kShownMost) + QStringLiteral("…");
}

/// Collects what differs of a case and a saying.
struct Comparison {
    const Case &c;
    const SourceSaid &said;
    const QTimeZone &zone;
    SourceNews news{};

    [[nodiscard]] QString shown(const std::optional<base::Instant> &at) const
    {
        return at ? base::toUtc(*at).toTimeZone(zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
    }
    void changed(SourceField field, QString before = {}, QString after = {})
    {
        if (!said.silent.contains(field))
            news.changes.push_back({field, std::move(before), std::move(after)});
    }
    void text(SourceField field, const QString &before, const QString &after)
    {
        if (before != after)
            changed(field, shortened(before), shortened(after));
    }
    void time(SourceField field, const std::optional<base::Instant> &before, const std::optional<base::Instant> &after)
    {
        if (before != after)
            changed(field, shown(before), shown(after));
    }
    void place()
    {
        const Place &before = c.report.place;
        const Place &after = said.report.place;
        if (isSamePlace(before, after))
            return;
        const auto shownPlace = [](const Place &at, bool withPoint) {
            return at.point && (withPoint || at.text.isEmpty())
                       ? (shortened(at.text) + QStringLiteral(" %1,%2").arg(at.point->latitude, 0, 'f', 5).arg(at.point->longitude, 0, 'f', 5))
                             .trimmed()
                       : shortened(at.text);
        };
        const bool withPoint = before.point != after.point;
        changed(SourceField::Place, shownPlace(before, withPoint), shownPlace(after, withPoint));
    }
    [[nodiscard]] QString deadline(const Report &report) const
    {
        return report.sourceLimit ? describe(*report.sourceLimit) : shown(report.sourceDueAt);
    }
    // Those that are new or gone; of one that changed, both.
    void attributes()
    {
        const auto before = inOneOrder(c.report.attributes), after = inOneOrder(said.report.attributes);
        const auto without = [](const std::vector<SourceAttribute> &all, const std::vector<SourceAttribute> &others) {
            std::vector<SourceAttribute> rest;
            const auto key = [](const SourceAttribute &each) { return std::tie(each.name, each.value); };
            std::ranges::set_difference(all, others, std::back_inserter(rest), {}, key, key);
            QStringList texts;
            for (const SourceAttribute &each : rest)
                texts.append(each.name + QLatin1Char('=') + shownValue(each));
            return shortened(texts.join(QStringLiteral(", ")));
        };
        if (before != after)
            changed(SourceField::Attributes, without(before, after), without(after, before));
    }
    void closing()
    {
        if (said.silent.contains(SourceField::Closing))
            return;
        news.closesFirst = said.closedAt && (isOpen(c.state) || (isSuggestion(c.state) && c.state != CaseState::Answered));
        if (!c.closedBySource)
            return;
        news.reopens = !said.closedAt;
        if (c.closedAt != said.closedAt)
            changed(SourceField::Closing, shown(c.closedAt), shown(said.closedAt));
        else
            text(SourceField::Closing, c.outcome, said.outcome);
    }
};

} // namespace

namespace {

// What could not be read was said all the same: its absence is no word of the source.
SourceFields silentOf(const Report &report, SourceFields silent)
{
    if (hasLeftOut(report, kClosedField))
        silent.add(SourceField::Closing);
    if (hasLeftOut(report, kDueField))
        silent.add(SourceField::DueAt);
    return silent;
}

} // namespace

std::optional<SourceSaid> saidBy(const CommandBody &body)
{
    if (const auto *order = std::get_if<ReportCase>(&body))
        return SourceSaid{order->report, {}, {}, silentOf(order->report, order->word.silent)};
    if (const auto *order = std::get_if<ImportCase>(&body))
        return SourceSaid{order->report, order->closedAt, order->outcome, silentOf(order->report, order->word.silent)};
    if (const auto *order = std::get_if<CollectSuggestion>(&body))
        return SourceSaid{order->report, {}, {}, silentOf(order->report, order->word.silent)};
    return std::nullopt;
}

const SourceWord *wordOf(const CommandBody &body)
{
    if (const auto *order = std::get_if<ReportCase>(&body))
        return &order->word;
    if (const auto *order = std::get_if<ImportCase>(&body))
        return &order->word;
    if (const auto *order = std::get_if<CollectSuggestion>(&body))
        return &order->word;
    return nullptr;
}

SourceWord *wordOf(CommandBody &body) { return const_cast<SourceWord *>(wordOf(std::as_const(body))); }

SourceNews newsOf(const Case &c, const SourceSaid &said, const QTimeZone &zone)
{
    const Report &before = c.report;
    const Report &after = said.report;
    Comparison compared{c, said, zone};
    compared.text(SourceField::Item, before.item, after.item);
    compared.text(SourceField::Title, before.title, after.title);
    compared.text(SourceField::Description, before.description, after.description);
    compared.place();
    if (before.caller != after.caller)
        compared.changed(SourceField::Caller);
    if (before.photos != after.photos)
        compared.changed(SourceField::Photos);
    compared.time(SourceField::ReportedAt, before.reportedAt, after.reportedAt);
    if (!hasSameDeadline(before, after))
        compared.changed(SourceField::DueAt, compared.deadline(before), compared.deadline(after));
    compared.text(SourceField::Department, before.department, after.department);
    compared.closing();
    compared.attributes();
    return std::move(compared.news);
}

Report correctedReport(const Report &before, const SourceSaid &said)
{
    Report report = before;
    const auto take = [&](SourceField field, auto Report::*member) {
        if (!said.silent.contains(field))
            report.*member = said.report.*member;
    };
    take(SourceField::Item, &Report::item);
    take(SourceField::Title, &Report::title);
    take(SourceField::Description, &Report::description);
    if (!isSamePlace(before.place, said.report.place))
        take(SourceField::Place, &Report::place);
    take(SourceField::Caller, &Report::caller);
    take(SourceField::Photos, &Report::photos);
    take(SourceField::ReportedAt, &Report::reportedAt);
    take(SourceField::DueAt, &Report::sourceDueAt);
    take(SourceField::DueAt, &Report::sourceLimit);
    take(SourceField::Department, &Report::department);
    take(SourceField::Attributes, &Report::attributes);
    report.leftOut = said.report.leftOut;
    return report;
}

std::optional<DispatchCase> dispatchAfter(const Case &before, const Case &after)
{
    const bool routed = !after.report.department.isEmpty() && after.report.department != before.report.department;
    const bool reopened = before.endedAt && !after.endedAt;
    const QString department = routed ? after.report.department : reopened ? after.department : QString();
    if (department.isEmpty() || (department == after.department && !reopened) || !advance(after, CaseAct::Dispatch, Role::System))
        return std::nullopt;
    return DispatchCase{department, department == after.department ? after.unit : QString(), QLatin1String(kBySource), {}, {}};
}

Events Decision::operator()(const CorrectBySource &order)
{
    SourceSaid said = order.said;
    if (order.reopens) {
        said.closedAt.reset();
        said.silent.remove(SourceField::Closing);
    } else if (!said.closedAt) {
        said.silent.add(SourceField::Closing);
    }
    SourceNews news = newsOf(m_case, said, m_rulebook.calendar.zone);
    if (news.changes.empty())
        return std::vector<CaseEvent>();
    SourceCorrected corrected{correctedReport(m_case.report, said), std::move(news.changes), m_case.deadlines, order.reopens, {}, {}, {}};
    const Item *item = m_rulebook.item(corrected.report.item);
    if (item == nullptr && !isSuggestion(m_case.state))
        return base::fail(base::ErrorCode::Malformed,
                          say(QT_TRANSLATE_NOOP("decide", "The item \"%1\" is not in the town's list.")).arg(corrected.report.item.left(40)), {},
                          QStringLiteral("item"));
    if (const base::Outcome moved = moveDeadlines(corrected, item, order.ownLimits); !moved)
        return base::pass(moved);
    const bool ended = m_case.endedAt && !order.reopens;
    if (ended && m_case.closedBySource && said.closedAt) {
        corrected.closedAt = said.closedAt;
        corrected.outcome = said.outcome;
    }
    if (ended && !corrected.report.department.isEmpty() && corrected.report.department != m_case.report.department)
        corrected.department = corrected.report.department;
    const QString rule = QStringLiteral("source:") + m_case.report.source;
    std::vector<CaseEvent> events;
    if (corrected.closedAt) {
        // As a record of the same words would have risen: at its own time.
        Case open = m_case;
        open.state = CaseState::Dispatched;
        open.deadlines = corrected.deadlines;
        if (auto change = raisedMeanwhile(open, *corrected.closedAt))
            events.push_back(std::move(*change));
    }
    events.push_back(event(std::move(corrected), rule));
    return afterCorrection(order, std::move(events));
}

// What follows at once: a report that was closed before it was filed is filed now, and another item or place may raise the level.
Events Decision::afterCorrection(const CorrectBySource &order, std::vector<CaseEvent> events) const
{
    Case after = m_case;
    for (const CaseEvent &each : events)
        apply(after, each);
    if (order.reopens && !after.filedAt) {
        auto filing = filed({after.report, after.severityInputs, std::nullopt, true, m_at});
        if (!filing)
            return base::pass(filing);
        events.push_back(event(std::move(*filing), m_rulebook.severity.id));
        return events;
    }
    const bool moved = after.report.item != m_case.report.item || after.report.place != m_case.report.place;
    const bool byItem = m_case.severityInputs.baseText.isEmpty() || m_case.severityInputs.baseText == m_case.report.item;
    if (!moved || !byItem || !after.filedAt || isSuggestion(after.state))
        return events;
    SeverityInputs inputs = m_case.severityInputs;
    inputs.base = order.inputs.base;
    inputs.baseText = order.inputs.baseText;
    inputs.keyArea = order.inputs.keyArea;
    inputs.vulnerableHousehold = order.inputs.vulnerableHousehold;
    if (auto change = raised(after, inputs))
        events.push_back(std::move(*change));
    return events;
}

base::Outcome Decision::runSourceClock(Deadlines &deadlines, const Report &report) const
{
    std::erase_if(deadlines.open, [](const OpenDeadline &clock) { return clock.stage == Stage::Whole; });
    OpenDeadline clock;
    clock.limit = report.sourceLimit;
    clock.startedAt = report.reportedAt;
    clock.rule = QStringLiteral("source:") + report.source;
    if (!report.sourceDueAt)
        return letRun(deadlines, m_rulebook.calendar, std::move(clock));
    deadlines[Stage::Whole] = Deadline{clock.limit, clock.startedAt, *report.sourceDueAt, clock.rule};
    return {};
}

Events Decision::operator()(const CorrectWithLead &order)
{
    if (m_case.state == CaseState::Merged) // its lead had been closed before it came to it
        return std::vector<CaseEvent>();
    const std::optional<base::Instant> closedAt = order.closedAt ? std::optional(std::max(*order.closedAt, m_case.report.reportedAt)) : std::nullopt;
    SourceSaid said{m_case.report, closedAt, order.outcome, {}};
    Case closed = m_case;
    closed.closedBySource = true; // its lead's source speaks for it
    SourceNews news = newsOf(closed, said, m_rulebook.calendar.zone);
    if (news.changes.empty())
        return std::vector<CaseEvent>();
    return one(LeadCorrected{order.leadNumber, std::move(news.changes), closedAt, closedAt ? order.outcome : QString()});
}

// A closing that was left out comes right at last: the case can be judged by the deadline that came with it.
std::optional<CaseEvent> Decision::closingMadeGood() const
{
    if (!hasLeftOut(m_case.report, kClosedField))
        return std::nullopt;
    SourceCorrected corrected{m_case.report, {}, m_case.deadlines, false, {}, {}, {}};
    Report &report = corrected.report;
    std::erase_if(report.leftOut, [](const LeftOut &left) { return left.field == QLatin1String(kClosedField); });
    if (hasOwnDeadline(report) && m_case.filedAt && !hasLeftOut(report, kDueField))
        std::ignore = runSourceClock(corrected.deadlines, report); // what no calendar can count gives no verdict, as before
    return event(std::move(corrected), QStringLiteral("source:") + report.source);
}

// A case keeps the rules it was filed under; only the deadline that the source itself brought moves with its word.
base::Outcome Decision::moveDeadlines(SourceCorrected &corrected, const Item *item, bool ownLimits) const
{
    const Report &before = m_case.report;
    const Report &report = corrected.report;
    const bool judgedNow =
        (hasLeftOut(before, kDueField) || hasLeftOut(before, kClosedField)) && !hasLeftOut(report, kDueField) && !hasLeftOut(report, kClosedField);
    const bool moved = judgedNow || !hasSameDeadline(before, report) || (hasOwnDeadline(report) && report.reportedAt != before.reportedAt);
    if (!moved || !m_case.filedAt || isSuggestion(m_case.state))
        return {};
    if (hasOwnDeadline(report)) {
        if (report.sourceDueAt && *report.sourceDueAt < report.reportedAt)
            return base::fail(base::ErrorCode::Malformed, say(QT_TRANSLATE_NOOP("decide", "The deadline lies before the report.")), {},
                              QStringLiteral("due"));
        return runSourceClock(corrected.deadlines, report);
    }
    if (!ownLimits) {
        corrected.deadlines[Stage::Whole].reset();
        std::erase_if(corrected.deadlines.open, [](const OpenDeadline &clock) { return clock.stage == Stage::Whole; });
        return {};
    }
    auto own = deadlinesFor(m_rulebook, *item, m_case.difficulty, *m_case.filedAt);
    if (!own)
        return base::pass(own);
    corrected.deadlines = *std::move(own);
    return {};
}

} // namespace domain
