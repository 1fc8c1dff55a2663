// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/tasks.h"

#include "base/text/outsidetext.h"
#include "duty/people/rostertasks.h"
#include "duty/words.h"
#include "live/centre/dutyviews.h"
#include "live/text/posttext.h"

#include <algorithm>
#include <array>

namespace ui::duty {

using namespace Qt::StringLiterals;
using actions::Action;
using Body = domain::CentreOrderBody;

namespace {

/// What a person filled in, as orders want it.
struct Filled {
    const QVariantMap &values;
    const region::Region &region;
    base::Instant now;

    [[nodiscard]] QVariant value(const char *id) const { return values.value(QLatin1String(id)); }
    [[nodiscard]] QString words(const char *id) const { return value(id).toString().trimmed(); }
    /// A part of a value that names several things at once.
    [[nodiscard]] QString part(const char *id, int place) const { return value(id).toStringList().value(place); }
    [[nodiscard]] base::Instant moment(const char *id) const
    {
        const QDateTime wall = value(id).toDateTime();
        return base::fromDateTime(base::onTheWall(wall.date(), wall.time(), region.rulebook.calendar.zone));
    }
    /// A moment; none where it is this minute: the field shows whole minutes, and means now.
    [[nodiscard]] std::optional<base::Instant> laterThanNow(const char *id) const
    {
        const base::Instant from = moment(id);
        return from > now || now - from >= std::chrono::minutes(1) ? std::optional(from) : std::nullopt;
    }
    [[nodiscard]] QDate day(const char *id, int place) const { return QDate::fromString(part(id, place), Qt::ISODate); }
};

Body absenceOrder(const Filled &filled)
{
    domain::RecordAbsence order{filled.words("post"), {}, {}, filled.words("reason")};
    // The field shows whole minutes; a beginning within this minute means now, not the start of the minute.
    const base::Instant from = filled.moment("from");
    if (from > filled.now || filled.now - from >= std::chrono::minutes(1))
        order.from = from;
    if (filled.value("to").isValid())
        order.to = filled.moment("to");
    if (filled.value("people").isValid())
        order.people = filled.value("people").toInt();
    return order;
}

Body backOrder(const Filled &filled)
{
    domain::EndAbsence order{filled.words("post")};
    if (const int people = filled.value("people").toInt(); people > 0)
        order.people = people;
    return order;
}

Body arrivalOrder(const Filled &filled)
{
    domain::ReportArrival order{filled.part("person", 0), filled.day("person", 1), filled.part("person", 2)};
    order.at = filled.laterThanNow("at");
    order.note = filled.words("note");
    return order;
}

Body resourceOrder(const Filled &filled)
{
    const auto state = domain::resourceStateOf(filled.words("state")).value_or(domain::ResourceState::Out);
    return domain::MoveResource{filled.words("resource"), state, filled.words("case"), filled.words("note")};
}

/// An order of a kind, whatever it says.
template <class Order> Body someOrder() { return Order{}; }

struct OrderRow {
    Action task;
    Body (*some)(); ///< whose right it takes
    Body (*make)(const Filled &filled);
};

constexpr std::array kOrderRows{
    OrderRow{Action::RecordAbsence, someOrder<domain::RecordAbsence>, absenceOrder},
    OrderRow{Action::EndAbsence, someOrder<domain::EndAbsence>, backOrder},
    OrderRow{Action::ChangeRoster, someOrder<domain::ChangeRoster>,
             [](const Filled &f) -> Body {
                 return domain::ChangeRoster{f.day("turn", 0),
                                             f.part("turn", 1),
                                             f.part("place", 0),
                                             f.part("place", 1),
                                             f.value("people").toInt(),
                                             f.words("reason"),
                                             personsIn(f.region, f.words("persons"))};
             }},
    OrderRow{Action::ReportArrival, someOrder<domain::ReportArrival>, arrivalOrder},
    OrderRow{Action::SwapJobs, someOrder<domain::SwapJobs>,
             [](const Filled &f) -> Body {
                 return domain::SwapJobs{f.words("a"), f.words("b"), f.laterThanNow("from"), f.moment("to"), f.words("reason")};
             }},
    OrderRow{Action::EndSwap, someOrder<domain::EndSwap>, [](const Filled &f) -> Body { return domain::EndSwap{f.words("person")}; }},
    OrderRow{Action::RecordPatrol, someOrder<domain::RecordPatrol>,
             [](const Filled &f) -> Body {
                 return domain::RecordPatrol{f.words("unit"), f.moment("from"), f.moment("to"), f.words("means"), f.value("together").toBool(),
                                             f.words("note")};
             }},
    OrderRow{
        Action::StartPlan, someOrder<domain::StartPlan>,
        [](const Filled &f) -> Body { return domain::StartPlan{f.words("plan"), f.value("exercise").toBool(), f.words("case"), f.words("reason")}; }},
    OrderRow{Action::AcknowledgeCall, someOrder<domain::AcknowledgeCall>,
             [](const Filled &f) -> Body { return domain::AcknowledgeCall{f.part("call", 0).toInt(), f.part("call", 1), f.part("call", 2)}; }},
    OrderRow{Action::ReportStep, someOrder<domain::ReportStep>,
             [](const Filled &f) -> Body { return domain::ReportStep{f.part("step", 0).toInt(), f.part("step", 1).toInt(), f.words("note")}; }},
    OrderRow{Action::EndPlan, someOrder<domain::EndPlan>,
             [](const Filled &f) -> Body { return domain::EndPlan{f.value("run").toInt(), f.words("outcome")}; }},
    OrderRow{Action::MoveResource, someOrder<domain::MoveResource>, resourceOrder},
    OrderRow{
        Action::ReportPost, someOrder<domain::ReportPost>,
        [](const Filled &f) -> Body { return domain::ReportPost{f.part("post", 0), f.day("post", 1), f.value("manned").toBool(), f.words("note")}; }},
    OrderRow{Action::CallRoll, someOrder<domain::CallRoll>,
             [](const Filled &f) -> Body { return domain::CallRoll{f.value("posts").toStringList()}; }},
    OrderRow{Action::AnswerRoll, someOrder<domain::AnswerRoll>, [](const Filled &f) -> Body { return domain::AnswerRoll{f.words("post")}; }},
    OrderRow{Action::ReportTask, someOrder<domain::ReportTask>,
             [](const Filled &f) -> Body { return domain::ReportTask{f.words("task"), f.value("done").toBool(), f.words("note")}; }},
};

/// What a notice says of each order.
struct DoneWords {
    const region::Region &region;
    const domain::Centre &centre;
    QString operator()(const domain::RecordAbsence &order) const
    {
        const QString post = base::isolated(live::postText(region, order.post));
        const int all = domain::headcountOf(live::planOf(region), centre, order.post).people;
        return all > 1 ? Words::tr("Absence recorded: %1, %2 of %3").arg(post).arg(std::min(order.people.value_or(all), all)).arg(all)
                       : Words::tr("Absence recorded: %1").arg(post);
    }
    QString operator()(const domain::EndAbsence &order) const
    {
        const QString post = base::isolated(live::postText(region, order.post));
        return order.people ? Words::tr("Back at work: %1, %2 of them").arg(post).arg(*order.people) : Words::tr("Back at work: %1").arg(post);
    }
    QString operator()(const domain::ChangeRoster &order) const
    {
        return Words::tr("Roster changed: %1").arg(base::isolated(live::unitName(region, order.unit)));
    }
    QString operator()(const domain::ReportArrival &order) const
    {
        return Words::tr("At the post: %1").arg(base::isolated(live::postText(region, order.person)));
    }
    QString operator()(const domain::SwapJobs &order) const
    {
        return Words::tr("Jobs swapped: %1 and %2")
            .arg(base::isolated(live::postText(region, order.a)), base::isolated(live::postText(region, order.b)));
    }
    QString operator()(const domain::EndSwap &order) const
    {
        return Words::tr("Swap ended: %1").arg(base::isolated(live::postText(region, order.person)));
    }
    QString operator()(const domain::RecordPatrol &order) const
    {
        return Words::tr("Patrol recorded: %1").arg(base::isolated(live::unitName(region, order.unit)));
    }
    QString operator()(const domain::StartPlan &order) const { return order.exercise ? Words::tr("Exercise started") : Words::tr("Plan started"); }
    QString operator()(const domain::AcknowledgeCall &order) const
    {
        return Words::tr("Call answered: %1").arg(base::isolated(live::postText(region, order.contact)));
    }
    QString operator()(const domain::ReportStep &) const { return Words::tr("Step reported"); }
    QString operator()(const domain::EndPlan &) const { return Words::tr("Plan ended"); }
    QString operator()(const domain::MoveResource &order) const { return Words::tr("Resource moved: %1").arg(domain::label(order.state)); }
    QString operator()(const domain::ReportPost &order) const
    {
        return order.manned ? Words::tr("Post reported as manned") : Words::tr("Post reported as empty");
    }
    QString operator()(const domain::CallRoll &order) const { return Words::tr("Roll called: %1 posts").arg(order.posts.size()); }
    QString operator()(const domain::AnswerRoll &order) const
    {
        return Words::tr("Answered: %1").arg(base::isolated(live::postText(region, order.post)));
    }
    QString operator()(const domain::ReportTask &order) const
    {
        return order.done ? Words::tr("Task done: %1").arg(base::isolated(order.task))
                          : Words::tr("Task not done: %1").arg(base::isolated(order.task));
    }
    QString operator()(const domain::AmendRulebook &) const { return {}; } // these stand on no duty page
    QString operator()(const domain::DoubtClock &) const { return {}; }
    QString operator()(const domain::TrustClock &) const { return {}; }
    QString operator()(const domain::ConfirmClock &) const { return {}; }
    QString operator()(const domain::ShelveAnnunciation &) const { return {}; }
    QString operator()(const domain::TakeOutOfService &) const { return {}; }
    QString operator()(const domain::UnshelveAnnunciation &) const { return {}; }
    QString operator()(const domain::RecordFlood &) const { return {}; }
    template <class Account> QString operator()(const Account &) const { return {}; } // of accounts and seats
};

} // namespace

base::Result<Body> orderOf(Action task, const QVariantMap &values, const region::Region &region, base::Instant now)
{
    const auto row = std::ranges::find(kOrderRows, task, &OrderRow::task);
    if (row == kOrderRows.end())
        return base::fail(base::ErrorCode::Refused, Words::tr("This is no task of the duty page."));
    return row->make({values, region, now});
}

std::optional<Body> orderKindOf(Action task)
{
    const auto row = std::ranges::find(kOrderRows, task, &OrderRow::task);
    return row == kOrderRows.end() ? std::nullopt : std::optional(row->some());
}

QString fieldOf(Action task, const QString &place)
{
    struct Behind {
        Action task;
        QLatin1StringView place, field;
    };
    // One field fills several places of an order in.
    static constexpr std::array kBehind{Behind{Action::ChangeRoster, "shift"_L1, "turn"_L1}, Behind{Action::ChangeRoster, "unit"_L1, "place"_L1},
                                        Behind{Action::ReportArrival, "shift"_L1, "person"_L1},
                                        Behind{Action::AcknowledgeCall, "contact"_L1, "call"_L1}, Behind{Action::CallRoll, "post"_L1, "posts"_L1}};
    const auto behind = std::ranges::find_if(kBehind, [&](const Behind &each) { return each.task == task && each.place == place; });
    return behind == kBehind.end() ? place : QString(behind->field);
}

QString doneText(const Body &body, const region::Region &region, const domain::Centre &centre) { return std::visit(DoneWords{region, centre}, body); }

} // namespace ui::duty
