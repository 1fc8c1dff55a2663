// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/storedesk.h"
#include "region/pack/loader.h"
#include "report/day/summarydesk.h"
#include "report/period/readers.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Tianlin: alarms become tickets by themselves, tracked, analysed, fed back: one alarm through a real store, from the sensor to the figures of
/// its day and the word to whoever lives there.
class TestAlarmLife : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trackedAnalysedFedBack();
};

void TestAlarmLife::trackedAnalysedFedBack()
{
    const auto town = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/tianlin"));
    QVERIFY(town);
    const base::Instant alarmAt = base::fromDateTime(QDateTime(QDate(2018, 11, 7), QTime(9, 30), (*town)->rulebook.calendar.zone));
    base::FixedClock clock(alarmAt);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"hall.store"_s);
    desk::StoreDesk desk(desk::fileParts(path, clock), *town, clock);

    const region::Source *sensing = (*town)->source(u"sensing"_s);
    const domain::SensorKind &smoke = (*town)->plan->sensing.kinds.at(5);
    domain::ReportCase alarm;
    alarm.report.source = sensing->code;
    alarm.report.sourceId = u"smoke-11-7@1"_s;
    alarm.report.item = smoke.item;
    alarm.report.title = smoke.name;
    alarm.report.place.grid = u"11"_s;
    alarm.report.reportedAt = alarmAt;
    alarm.file = sensing->files;
    alarm.dispatch = sensing->dispatches;
    const auto ticket = desk.submit({{}, {}, {u"system"_s, domain::Role::System}, alarm}).result();
    QVERIFY2(ticket.has_value(), ticket ? "" : qPrintable(base::describe(ticket.error())));

    const auto order = [&](domain::CaseOrderBody body) {
        clock.advance(std::chrono::minutes(2));
        const auto done = desk.submit({ticket->id, {}, {u"坐席03"_s, domain::Role::Dispatcher}, std::move(body)}).result();
        return done.has_value();
    };
    // Tracked: nobody had to type it in, and every step of it stands in the log.
    QCOMPARE(desk.open(ticket->id).result()->state.state, domain::CaseState::Dispatched);
    QVERIFY(order(domain::AcceptCase{}) && order(domain::ReachScene{}) && order(domain::AddPhoto{u"https://pictures.test/after.jpg"_s, u"after"_s}) &&
            order(domain::HandleCase{u"油烟误报，已通风"_s}) && order(domain::ReportPostCheck{true, {}}) && order(domain::CloseCase{u"误报"_s}));
    // Fed back: whoever lives there hears how it ended.
    QVERIFY(order(domain::RevisitCase{true, u"已告知住户"_s, true}));
    const domain::Case ended = desk.open(ticket->id).result()->state;
    QCOMPARE(ended.state, domain::CaseState::Revisited);
    QVERIFY(domain::onTime(ended).has_value());
    QCOMPARE(ended.solved, std::optional(true));
    QVERIFY(desk.settle().result());

    // Analysed: the day's figures count it under its source.
    report::SummaryDesk figures(*town, report::readersOf(path), clock, false);
    const auto day = figures.daySummary(QDate(2018, 11, 7)).result();
    QVERIFY2(day.has_value(), day ? "" : qPrintable(base::describe(day.error())));
    const auto line = std::ranges::find(day->sources, sensing->code, &report::SourceLine::code);
    QVERIFY(line != day->sources.end());
    QCOMPARE(line->filed, 1);
}

GRIDHALL_TEST(TestAlarmLife, QGuiApplication)
#include "tst_alarmlife.moc"
