// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/spec.h"

#include "base/text/answer.h"
#include "hall/hallpage.h"
#include "page/sessionwords.h"
#include "replay/hourbox.h"
#include "replay/replayhead.h"

namespace ui::hall {

using namespace Qt::StringLiterals;

namespace {

// A day without a case, and none before it: the store begins later, and the day's zeros are nobody's count.
bool holdsTheDay(const report::DailySummary &day)
{
    return day.dayBefore || day.day.filed + day.day.closed + day.day.withdrawn + day.day.carriedOver + day.day.unfiled > 0;
}

live::YesterdayView yesterdayOf(const report::DailySummary &day)
{
    live::YesterdayView view{day.date,
                             day.snapshot,
                             holdsTheDay(day),
                             day.day.filed,
                             day.day.closed,
                             day.day.carriedOver,
                             {day.day.onTimeRate.part, day.day.onTimeRate.whole},
                             day.filedByLevel,
                             {}};
    for (const report::DepartmentLine &line : day.departments)
        view.closedBy.emplace_back(line.code, line.closed);
    return view;
}

// A day that cannot be read is left out until it can: the wall says only what it knows.
void followYesterdays(HallPage &page, report::SummaryDesk &summaries, const std::shared_ptr<int> &asked)
{
    QObject::connect(&page, &HallPage::yesterdayWanted, &page, [&page, &summaries, asked](QDate date) {
        ++*asked;
        base::whenAnswered(&page, summaries.daySummary(date), [&page, asked](const base::Result<report::DailySummary> &answer) {
            --*asked;
            page.setYesterday(answer ? std::optional(yesterdayOf(*answer)) : std::nullopt);
        });
    });
}

void followDuty(HallPage &page, const live::DutyWatch &duty)
{
    const auto showAlert = [&page, &duty] { page.setPlanAlert(duty.alert()); };
    const auto showPatrols = [&page, &duty] { page.setPatrols(duty.patrols()); };
    const auto showShift = [&page, &duty] { page.setShift(duty.shift()); };
    QObject::connect(&duty, &live::DutyWatch::alertChanged, &page, showAlert);
    QObject::connect(&duty, &live::DutyWatch::patrolsChanged, &page, showPatrols);
    QObject::connect(&duty, &live::DutyWatch::shiftChanged, &page, showShift);
    showAlert();
    showPatrols();
    showShift();
}

void followClock(HallPage &page, session::Session &session)
{
    const auto showTrouble = [&page, &session] { page.setClockTrouble(page::clockTrouble(session)); };
    QObject::connect(&session.centre(), &live::CentreBoard::changed, &page, showTrouble);
    showTrouble();
    if (!session.isDrill())
        return;
    page.setDrill(true);
    const auto showDrill = [&page, &session] { page.setDrillClock(page::drillClockWords(session)); };
    QObject::connect(&session.hall(), &live::Hall::secondPassed, &page, showDrill);
    showDrill();
}

// The past is as it was, and nobody sends anything there.
void followSent(HallPage &page, desk::PresenceDesk *presence)
{
    if (presence == nullptr)
        return;
    const auto listening = std::make_shared<desk::Subscription>(presence->onWall(&page, [&page](const desk::OnWall &sent) { page.setSent(sent); }));
    QObject::connect(&page, &QObject::destroyed, [listening] { listening->reset(); });
}

void showReplay(HallPage &page, const page::Surroundings &around)
{
    replay::Replay *replay = around.replay;
    if (replay == nullptr) {
        page.setReplay(nullptr, nullptr);
        return;
    }
    auto *head = new replay::ReplayHead(*replay, around.console.keys, around.wallTheme, replay::ReplayHead::Form::Wall, &page);
    auto *hour = new replay::HourBox(*replay, around.wallTheme, &page);
    std::function<base::Instant()> roomTime;
    if (replay->now())
        roomTime = [replay] { return replay->now().value_or(replay->at()); };
    page.setReplay(head, hour, std::move(roomTime));
    page.setFocusProxy(&head->strip());
}

page::MadePage make(const page::Surroundings &around)
{
    auto *page = new HallPage(around.session.hall(), around.wallTheme);
    if (around.session.isPast())
        showReplay(*page, around);
    const auto asked = std::make_shared<int>(0);
    page->map().setBaseMaps(around.session.baseMaps());
    followYesterdays(*page, around.session.summaries(), asked);
    followDuty(*page, around.duty);
    followClock(*page, around.session);
    followSent(*page, around.session.presence());
    return {page, [page, asked, replay = around.replay] {
                return *asked == 0 && page->map().isBaseComplete() && (replay == nullptr || replay->isComplete());
            }};
}

} // namespace

page::PageSpec pageSpec() { return {u"hall"_s, QT_TRANSLATE_NOOP("app", "Hall"), actions::Action::HallPage, {}, true, make}; }

} // namespace ui::hall
