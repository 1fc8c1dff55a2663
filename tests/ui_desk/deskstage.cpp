// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_desk/deskstage.h"

#include "deskpage/deskpage.h"
#include "domain/case/lifecycle.h"
#include "queue/queuepanel.h"
#include "region/pack/loader.h"
#include "region/words.h"
#include "support/chinese.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::CaseState;

namespace {

region::RegionPtr town()
{
    const region::Loaded loaded = region::loadRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"));
    return loaded.region ? loaded.region : support::mockRegion();
}

support::Chinese &chinese()
{
    static support::Chinese texts;
    return texts;
}

/// The item of the pack with this name, or any.
QString itemNamed(const region::Region &region, const QString &title)
{
    QString like;
    QString any;
    for (const domain::Item &item : region.rulebook.items) {
        if (item.name == title)
            return item.code;
        const bool similar = item.name.contains(title.left(3)) || item.minorName.contains(title.left(3));
        if (similar && (like.isEmpty() || item.code < like))
            like = item.code;
        if (any.isEmpty() || item.code < any)
            any = item.code;
    }
    return like.isEmpty() ? any : like;
}

domain::Deadline deadline(base::Instant from, int minutes)
{
    return {domain::TimeLimit{minutes, domain::LimitUnit::Minute}, from, from + std::chrono::minutes(minutes), u"limit.mock"_s};
}

void addCourse(desk::CaseFile &file, const domain::CaseBrief &brief)
{
    const auto add = [&](base::Instant at, const QString &post, domain::EventBody body, domain::Role role = domain::Role::Dispatcher) {
        domain::CommittedEvent event;
        event.caseId = brief.id;
        event.version = quint32(file.timeline.size() + 1);
        event.event = {at, {post, role}, {}, {}, std::move(body)};
        file.timeline.push_back(std::move(event));
    };
    const base::Instant start = brief.reportedAt;
    add(start, u"坐席05"_s, domain::CaseReported{brief.number, file.state.report, {}});
    add(start, u"坐席03"_s, domain::CaseFiled{brief.difficulty, file.state.severity, file.state.deadlines, false});
    if (!domain::kBeforeDispatch.contains(brief.state))
        add(start + std::chrono::seconds(74), u"坐席03"_s, domain::CaseDispatched{brief.department, brief.unit, u"按道路设施规则"_s});
    if (!domain::kBeforeAcceptance.contains(brief.state))
        add(start + std::chrono::seconds(216), u"坐席03"_s, domain::CaseAccepted{});
    if (!domain::kBeforeScene.contains(brief.state)) {
        add(start + std::chrono::seconds(892), u"坐席03"_s, domain::SceneReached{u"抢修组 2 人 · 定位偏差 12 米"_s});
        add(start + std::chrono::seconds(1689), u"坐席03"_s, domain::NoteAdded{u"深约 8 厘米，已设围挡"_s});
        add(start + std::chrono::seconds(2604), u"坐席03"_s, domain::NoteAdded{u"缺回填料 0.6 立方米"_s});
    }
    if (brief.suspended)
        add(start + std::chrono::minutes(20), u"坐席03"_s, domain::CaseSuspended{u"等待材料到场"_s});
    file.state.version = quint32(file.timeline.size());
}

} // namespace

ui::deskpage::DeskPage &openCase(DeskStage &stage, QSize size)
{
    auto &page = stage.openPage(size);
    page.openCase(support::mockId(kNumber));
    page.queue().focusList();
    DeskStage::settle();
    return page;
}

desk::CaseFile fileOf(const domain::CaseBrief &brief, const region::Region &region)
{
    desk::CaseFile file;
    domain::Case &c = file.state;
    c.id = brief.id;
    c.number = brief.number;
    c.report.source = brief.source;
    c.report.item = itemNamed(region, brief.title);
    c.report.title = brief.title;
    c.report.place = {brief.place, brief.point, {}, brief.grid};
    c.report.caller = {QString(), u"13800002047"_s};
    c.report.reportedAt = brief.reportedAt;
    c.state = brief.state;
    c.suspended = brief.suspended;
    c.difficulty = brief.difficulty;
    c.level = brief.level;
    domain::SeverityInputs inputs;
    inputs.base = brief.level == domain::Severity::Green ? brief.level : *domain::severityOf(domain::number(brief.level) + 1);
    inputs.baseText = c.report.item;
    inputs.repeats = 3;
    c.severityInputs = inputs;
    c.severity = domain::judge(region.rulebook.severity, inputs);
    c.severity.level = brief.level;
    const int whole = brief.difficulty == domain::Difficulty::Difficult ? 60 : brief.difficulty == domain::Difficulty::Simple ? 10 : 30;
    c.deadlines[domain::Stage::Respond] = deadline(brief.reportedAt, 5);
    c.deadlines[domain::Stage::Arrive] = deadline(brief.reportedAt, 15);
    c.deadlines[domain::Stage::Handle] = deadline(brief.reportedAt, whole);
    c.deadlines[domain::Stage::Whole] = deadline(brief.reportedAt, whole);
    c.department = brief.department;
    c.filedAt = brief.filedAt;
    c.dispatchedAt = brief.dispatchedAt;
    if (!domain::kBeforeAcceptance.contains(brief.state))
        c.acceptedAt = brief.reportedAt + std::chrono::seconds(216);
    if (!domain::kBeforeScene.contains(brief.state))
        c.arrivedAt = brief.reportedAt + std::chrono::seconds(892);
    if (brief.suspended)
        c.suspendedAt = brief.reportedAt + std::chrono::minutes(20);
    c.closedAt = brief.closedAt;
    c.endedAt = brief.endedAt;
    addCourse(file, brief);
    return file;
}

domain::Case caseIn(CaseState state, const region::Region &region)
{
    domain::CaseBrief brief;
    brief.id = base::CaseId{77};
    brief.number = u"251107XJ0777"_s;
    brief.title = u"井盖移位有落差"_s;
    brief.state = state;
    brief.level = domain::Severity::Yellow;
    brief.reportedAt = support::mockNow() - std::chrono::minutes(3);
    brief.filedAt = brief.reportedAt;
    constexpr domain::StateSet kDone{CaseState::Handled, CaseState::PostChecking, CaseState::Checked};
    if ((domain::kWithDepartment | kDone | domain::kClosed).contains(state))
        brief.department = region.departments.front().code;
    domain::Case c = fileOf(brief, region).state;
    if (domain::StateSet{CaseState::Reported, CaseState::PreVerifying}.contains(state)) {
        c.filedAt.reset();
        c.deadlines = {};
    }
    return c;
}

bool isDesks(domain::CaseAct act)
{
    return std::ranges::any_of(domain::lifeCycle(), [act](const domain::Step &step) {
        return step.act == act && step.needs != domain::Role::System && domain::lifeOf(step.from) == domain::CaseLife::Case;
    });
}

bool speakChinese() { return chinese().isLoaded() && QCoreApplication::installTranslator(&chinese()); }

void speakEnglish() { QCoreApplication::removeTranslator(&chinese()); }

DeskStage::DeskStage(const QString &language)
    : region(language.isEmpty() ? town() : region::spoken(town(), language)), clock(support::mockNow()), feed(support::mockupBatch(*town())),
      hall(region, clock, feed), seat(domain::Actor{u"坐席03"_s, domain::Role::Dispatcher}), orders(desk, clock)
{
    hall.catchUp();
    const desk::BatchPtr batch = support::mockupBatch(*town());
    for (const domain::CaseBrief &brief : batch->cases)
        desk.setFile(fileOf(brief, *region));
    qApp->setStyleSheet(theme.styleSheet());
    qApp->setFont(look::sans(14));
}

DeskStage::~DeskStage() = default;

ui::deskpage::DeskPage &DeskStage::openPage(QSize size)
{
    page = std::make_unique<ui::deskpage::DeskPage>(console());
    page->usePhotos(photos);
    page->resize(size);
    page->show();
    page->activateWindow();
    page->setFocus();
    settle();
    return *page;
}

void DeskStage::openDrafts()
{
    page.reset();
    drafts.reset(); // what is left is written
    drafts = std::make_unique<live::DraftBook>(folder.filePath(u"drafts"_s), clock);
    QSignalSpy loaded(drafts.get(), &live::DraftBook::loaded);
    drafts->open(u"store"_s, seat.actor().post);
    QTRY_COMPARE(loaded.count(), 1);
}

void DeskStage::openViews()
{
    page.reset();
    views.reset();
    views = std::make_unique<live::ViewBook>(folder.filePath(u"views"_s));
    QSignalSpy loaded(views.get(), &live::ViewBook::loaded);
    views->open(folder.filePath(u"hall.store"_s), seat.actor().post, seat.actor().post);
    QTRY_COMPARE(loaded.count(), 1);
}

void DeskStage::settle()
{
    for (int i = 0; i < 4; ++i)
        QTest::qWait(1);
}

void DeskStage::pass(base::Milliseconds step)
{
    clock.advance(step);
    feed.publish(std::make_shared<desk::Batch>()); // the store is still there
    hall.catchUp();
}
