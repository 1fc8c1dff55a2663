// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/source/correction.h"

#include "domain/case/lifecycle.h"

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
        Report heard = said.report;
        if (c.report.caller.forgotten)
            forgetCaller(heard);
        const auto before = inOneOrder(c.report.attributes), after = inOneOrder(heard.attributes);
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
        news.closesFirst = said.closedAt && isUnended(c.state);
        if (!c.closedBySource)
            return;
        news.reopens = !said.closedAt;
        if (c.endedAt != said.closedAt)
            changed(SourceField::Closing, shown(c.endedAt), shown(said.closedAt));
        else
            text(SourceField::Closing, c.outcome, said.outcome);
    }
};

// What could not be read was said all the same: its absence is no word of the source.
SourceFields silentOf(const Report &report, SourceFields silent)
{
    if (hasLeftOut(report, kClosedField))
        silent.add(SourceField::Closing);
    if (hasLeftOut(report, kDueField))
        silent.add(SourceField::DueAt);
    return silent;
}

// An order that starts a life, whichever: it brings a report and what its source is known by.
template <class Order>
concept Starts = requires(const Order &order) {
    order.report;
    order.word;
};

} // namespace

const Report *reportOf(const CaseOrderBody &body)
{
    const auto report = []<class Order>(const Order &order) -> const Report * {
        if constexpr (Starts<Order>)
            return &order.report;
        else
            return nullptr;
    };
    return std::visit(report, body);
}

const SourceWord *wordOf(const CaseOrderBody &body)
{
    const auto word = []<class Order>(const Order &order) -> const SourceWord * {
        if constexpr (Starts<Order>)
            return &order.word;
        else
            return nullptr;
    };
    return std::visit(word, body);
}

std::optional<SourceSaid> saidBy(const CaseOrderBody &body)
{
    const Report *report = reportOf(body);
    if (report == nullptr)
        return std::nullopt;
    SourceSaid said{*report, {}, {}, silentOf(*report, wordOf(body)->silent)};
    if (const auto *record = std::get_if<ImportCase>(&body)) {
        said.closedAt = record->closedAt;
        said.outcome = record->outcome;
    }
    return said;
}

SourceWord *wordOf(CaseOrderBody &body) { return const_cast<SourceWord *>(wordOf(std::as_const(body))); }

SourceNews newsOf(const Case &c, const SourceSaid &said, const QTimeZone &zone)
{
    const Report &before = c.report;
    const Report &after = said.report;
    Comparison compared{c, said, zone};
    compared.text(SourceField::Item, before.item, after.item);
    compared.text(SourceField::Title, before.title, after.title);
    compared.text(SourceField::Description, before.description, after.description);
    compared.place();
    if (before.caller != after.caller && !before.caller.forgotten) // of whom it was is forgotten nothing is news
        compared.changed(SourceField::Caller);
    if (before.photos != after.photos)
        compared.changed(SourceField::Photos);
    compared.time(SourceField::ReportedAt, before.reportedAt, after.reportedAt);
    if (!hasSameDeadline(before, after))
        compared.changed(SourceField::DueAt, compared.deadline(before), compared.deadline(after));
    compared.text(SourceField::Department, before.department, after.department);
    compared.closing();
    compared.attributes();
    std::ranges::copy_if(after.leftOut, std::back_inserter(compared.news.notes),
                         [&before](const LeftOut &left) { return std::ranges::find(before.leftOut, left) == before.leftOut.end(); });
    return std::move(compared.news);
}

Report correctedReport(const Report &before, const SourceSaid &said)
{
    Report report = before;
    const auto adopt = [&](SourceField field, auto Report::*member) {
        if (!said.silent.contains(field))
            report.*member = said.report.*member;
    };
    adopt(SourceField::Item, &Report::item);
    adopt(SourceField::Title, &Report::title);
    adopt(SourceField::Description, &Report::description);
    if (!isSamePlace(before.place, said.report.place))
        adopt(SourceField::Place, &Report::place);
    adopt(SourceField::Caller, &Report::caller);
    adopt(SourceField::Photos, &Report::photos);
    adopt(SourceField::ReportedAt, &Report::reportedAt);
    adopt(SourceField::DueAt, &Report::sourceDueAt);
    adopt(SourceField::DueAt, &Report::sourceLimit);
    adopt(SourceField::Department, &Report::department);
    adopt(SourceField::Attributes, &Report::attributes);
    report.leftOut = said.report.leftOut;
    if (before.caller.forgotten) // once and for all, whatever its source goes on sending
        forgetCaller(report);
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

} // namespace domain
