// SPDX-License-Identifier: GPL-3.0-or-later
// The hours before a drill: played in an instant, but with the times of a real day.
#include "domain/effects.h"
#include "intake/drillpast.h"
#include "region/loader.h"
#include "store/doctor.h"
#include "store/sqlstore.h"
#include "store/storeuse.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class DrillPastTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void fillsTheHallWithADay();
    void everyEventLiesInThePast();
    void isTheSamePipeline();
    void goesOnWhereItEnded();
    void leavesRealStoresAlone();
    void leavesCasesToThePeople();
    void hasNoPastWithoutHours();

private:
    [[nodiscard]] base::Result<intake::DrillPastTally> play(base::Instant now, base::Milliseconds hours = 24h, bool departments = true) const;
    [[nodiscard]] std::vector<domain::CaseBrief> cases() const;

    const base::Instant m_now = *base::fromIso(u"2025-11-07T08:30:00Z"_s); // half past four in the afternoon
    region::RegionPtr m_region;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void DrillPastTest::initTestCase()
{
    const auto region = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"));
    QVERIFY2(region, region ? "" : qPrintable(base::describe(region.error())));
    m_region = *region;
}

void DrillPastTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"drill.store"_s);
    QVERIFY(store::reserveForDrill(m_path));
}

base::Result<intake::DrillPastTally> DrillPastTest::play(base::Instant now, base::Milliseconds hours, bool departments) const
{
    return intake::playDrillPast(m_region, {m_path, 5, now - hours, now, departments});
}

std::vector<domain::CaseBrief> DrillPastTest::cases() const
{
    std::vector<domain::CaseBrief> all;
    const auto reader = store::SqlCaseReader::open(m_path);
    if (!reader || !(*reader)->all([&](const domain::CaseBrief &brief) {
            all.push_back(brief);
            return true;
        }))
        qFatal("the store cannot be read");
    return all;
}

void DrillPastTest::fillsTheHallWithADay()
{
    const auto tally = play(m_now);
    QVERIFY2(tally, tally ? "" : qPrintable(base::describe(tally.error())));
    QVERIFY(tally->filed > 150 && tally->filed < 280);
    QVERIFY(tally->orders > 3 * tally->filed);
    const base::Instant today = domain::startOf(m_region->rulebook.calendar, m_region->toLocal(m_now).date());
    int closed = 0, onTime = 0, open = 0, overdue = 0, carried = 0;
    base::Milliseconds worked{0};
    QSet<qint64> closings;
    for (const domain::CaseBrief &brief : cases()) {
        carried += brief.reportedAt < today && (!brief.endedAt || *brief.endedAt >= today);
        open += domain::isOpen(brief.state);
        overdue += domain::isOpen(brief.state) && brief.dueAt && *brief.dueAt < m_now;
        if (!brief.closedAt)
            continue;
        ++closed;
        onTime += brief.onTime.value_or(false);
        worked += *brief.closedAt - *brief.filedAt;
        closings.insert(base::toMsec(*brief.closedAt));
    }
    QVERIFY2(closed > 120, qPrintable(QString::number(closed)));
    QVERIFY2(open >= 8 && open <= 60, qPrintable(QString::number(open)));
    QVERIFY2(overdue >= 2 && overdue < open, qPrintable(QString::number(overdue)));
    QVERIFY2(carried >= 2, qPrintable(QString::number(carried)));
    QVERIFY2(onTime > closed * 7 / 10 && onTime < closed, qPrintable(u"%1 of %2"_s.arg(onTime).arg(closed)));
    QVERIFY2(worked / closed > 5min && worked / closed < 6h, qPrintable(QString::number((worked / closed).count())));
    QVERIFY(closings.size() > closed * 9 / 10); // spread, not in one moment
}

void DrillPastTest::everyEventLiesInThePast()
{
    QVERIFY(play(m_now));
    const auto log = store::LogReader::open(m_path);
    QVERIFY(log);
    QHash<base::CaseId, base::Instant> last;
    int events = 0;
    const auto read = (*log)->log().replayAll({}, [&](const domain::CommittedEvent &committed) {
        ++events;
        const base::Instant before = last.value(committed.caseId, m_now - 24h);
        const bool good = committed.event.at >= before && committed.event.at <= m_now;
        last.insert(committed.caseId, committed.event.at);
        return good;
    });
    QVERIFY(read);
    QCOMPARE(base::Position{quint64(events)}.value, (*log)->log().head()->value); // no event stopped the walk
    for (const domain::CaseBrief &brief : cases()) {
        if (brief.version > 0 && brief.filedAt)
            QVERIFY(*brief.filedAt - brief.reportedAt < 30min);
    }
}

void DrillPastTest::isTheSamePipeline()
{
    QVERIFY(play(m_now));
    const auto log = store::LogReader::open(m_path);
    QVERIFY(log);
    int repeated = 0, reviewed = 0, setOff = 0;
    QVERIFY((*log)->log().replayAll({}, [&](const domain::CommittedEvent &committed) {
        if (const auto *reported = std::get_if<domain::CaseReported>(&committed.event.body))
            repeated += reported->inputs.repeats > 1;
        if (const auto *changed = std::get_if<domain::SeverityChanged>(&committed.event.body))
            reviewed += changed->inputs.twiceTheLimit;
        setOff += domain::isEffectRule(committed.event.rule);
        return true;
    }));
    QVERIFY(reviewed > 0);  // looked at again when twice the limit had passed, at that moment
    QVERIFY(repeated < 50); // an ordinary day
    QVERIFY(setOff > 0);    // colours set off what they do, as they would have
    const auto store = store::Store::open(m_path);
    QVERIFY(store);
    const auto rebuilt = (*store)->projections().catchUp();
    QVERIFY(rebuilt);
}

void DrillPastTest::goesOnWhereItEnded()
{
    const auto first = play(m_now);
    QVERIFY(first);
    const size_t before = cases().size();
    const auto again = play(m_now);
    QVERIFY(again);
    QCOMPARE(again->filed, 0U);
    const auto later = play(m_now + 2h);
    QVERIFY(later);
    QVERIFY(later->filed > 5 && later->filed < 60);
    QCOMPARE(cases().size(), before + size_t(later->filed));
    for (const domain::CaseBrief &brief : cases())
        QVERIFY(brief.changedAt <= m_now + 2h);
}

void DrillPastTest::leavesRealStoresAlone()
{
    m_path = m_folder->filePath(u"real.store"_s);
    QVERIFY(store::Store::open(m_path));
    const auto refused = play(m_now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::ErrorCode::Refused);
    QVERIFY(cases().empty());
}

void DrillPastTest::leavesCasesToThePeople()
{
    const auto tally = play(m_now, 3h, false);
    QVERIFY(tally);
    QCOMPARE(tally->orders, 0U);
    for (const domain::CaseBrief &brief : cases())
        QVERIFY(domain::isOpen(brief.state));
}

void DrillPastTest::hasNoPastWithoutHours()
{
    const auto tally = play(m_now, 0h);
    QVERIFY(tally);
    QCOMPARE(tally->filed, 0U);
    QVERIFY(cases().empty());
}

QTEST_GUILESS_MAIN(DrillPastTest)
#include "tst_drillpast.moc"
