// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktools.h"

#include "region/pack/loader.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace desktest;
using namespace std::chrono_literals;

/// Records of floods and shelves through the desks of two programs on one store: the first word holds, everybody hears it, and it is there after a
/// restart.
class TestFloodRecord : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFirstRecordHolds();
    void aShelfEndsWithTheTownsShift();

private:
    [[nodiscard]] std::unique_ptr<desk::StoreDesk> open()
    {
        return std::make_unique<desk::StoreDesk>(desk::fileParts(m_folder.filePath(u"hall.store"_s), m_clock), m_town, m_clock, quick());
    }
    static region::RegionPtr zhaoxiang()
    {
        auto town = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/zhaoxiang"));
        if (!town)
            qFatal("%s", qPrintable(base::describe(town.error())));
        return *town;
    }

    region::RegionPtr m_town = zhaoxiang();
    base::FixedClock m_clock{support::mockNow()};
    QTemporaryDir m_folder;
};

void TestFloodRecord::theFirstRecordHolds()
{
    const domain::Actor system{u"system"_s, domain::Role::System};
    domain::FloodRecorded record;
    record.began = m_clock.now() - 30min;
    record.ended = m_clock.now() - 1min;
    record.numbers = QStringList{u"251107ZX0001"_s, u"251107ZX0002"_s};
    record.reds = QStringList{u"251107ZX0003"_s};
    record.byLevel = {{1, u"red"_s}, {2, u"yellow"_s}};
    record.byGrid = {{3, u"01"_s}};
    record.byKind = {{3, u"积水"_s}};
    auto first = open();
    auto second = open();
    QVERIFY(first->submit(domain::CentreOrder{system, domain::RecordFlood{record}}).result());
    // The other seat saw the end of it a little later.
    domain::FloodRecorded late = record;
    late.ended += 1s;
    QCOMPARE(second->submit(domain::CentreOrder{system, domain::RecordFlood{late}}).result().error().code, base::ErrorCode::Conflict);
    first.reset();
    second.reset();
    auto again = open();
    // What is asked is answered with the centre as it stands in the file.
    const auto view =
        again->submit(domain::CentreOrder{{u"值班长"_s, domain::Role::Supervisor}, domain::TakeOutOfService{u"overdue"_s, {}, u"联调"_s}}).result();
    QVERIFY2(view.has_value(), view ? "" : qPrintable(base::describe(view.error())));
    QCOMPARE((*view)->centre.floods, (std::vector<domain::FloodSpan>{{record.began, record.ended, 3}}));
    QCOMPARE((*view)->centre.shelves.size(), 1U);
    QCOMPARE(again->submit(domain::CentreOrder{system, domain::RecordFlood{record}}).result().error().code, base::ErrorCode::Conflict);
}

void TestFloodRecord::aShelfEndsWithTheTownsShift()
{
    const QDateTime wall(m_town->toLocal(support::mockNow()).date(), QTime(19, 50), m_town->rulebook.calendar.zone); // the day shift ends at 20:00
    m_clock.set(base::fromDateTime(wall));
    auto desk = open();
    const auto view = desk->submit(domain::CentreOrder{{u"坐席03"_s, domain::Role::Dispatcher},
                                                       domain::ShelveAnnunciation{u"orange-waits"_s, u"251107ZX0009"_s, u"待复核"_s}})
                          .result();
    QVERIFY2(view.has_value(), view ? "" : qPrintable(base::describe(view.error())));
    QCOMPARE((*view)->centre.shelves.back().shelved.until, std::optional(m_clock.now() + 10min));
}

GRIDHALL_TEST(TestFloodRecord, QCoreApplication)
#include "tst_floodrecord.moc"
