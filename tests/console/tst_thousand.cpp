// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand cases at the real window, over a real store: one act for all of them by keys, 37 of which must be refused, all of the rest taken back by
// one key, and what the log has of it.
#include "consolerun.h"

#include "bulk/bulklist.h"
#include "bulk/bulkpanel.h"
#include "bulk/undobar.h"
#include "casefile/form/actpanel.h"
#include "desk/writer/storedesk.h"
#include "deskpage/deskpage.h"
#include "language/language.h"
#include "queue/queuepanel.h"
#include "region/pack/findpack.h"
#include "store/care/storetown.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QHash>
#include <QLineEdit>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using live::BulkRun;
using live::BulkStand;

namespace {

constexpr int kThousand = 1000, kThousandPatience = 300'000;
constexpr int kEnded = 12, kStopped = 25; ///< of the 37: void by now; suspended by another seat
const domain::Actor kThousandOther{u"坐席06"_s, domain::Role::Dispatcher};
const domain::Actor kThousandLead{u"值班长"_s, domain::Role::Supervisor};

/// What the log has of one case.
struct ThousandEvents {
    int suspended = 0, resumed = 0; ///< by the seat of this window
    int stopped = 0;                ///< by the other one
    domain::Case state;
};

} // namespace

class TestThousand : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void refusedDoneAndTakenBack();

private:
    void fill();
    void openWindow();
    void waitUntilStill();
    void spoil();
    void giveToAll(const QString &reason);
    void recount(const QString &reason);
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    [[nodiscard]] ui::deskpage::DeskPage &page() const { return *m_run->window().findChild<ui::deskpage::DeskPage *>(); }
    [[nodiscard]] QString store() const { return m_folder.filePath(u"thousand.gridhall"_s); }

    QTemporaryDir m_folder;
    region::RegionPtr m_region;
    std::vector<base::CaseId> m_ids;
    QSet<base::CaseId> m_impossible;
    std::unique_ptr<app::ConsoleRun> m_run;
};

void TestThousand::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
    app::speak(QLocale(u"en"_s));
    m_region = *region::openPack(u"xujing"_s);
    QVERIFY(store::keepTown(store(), m_region->code));
    fill();
}

// Twelve minutes ago, so that the list of now is in no flood, in which rows stand for others; and of levels and limits for which the clock sets
// nothing off meanwhile.
void TestThousand::fill()
{
    const base::FixedClock clock(base::SystemClock().now() - 12min);
    desk::StoreDeskOptions options;
    options.reviewSeverity = options.countRepeats = false;
    desk::StoreDesk desk(desk::fileParts(store(), clock), m_region, clock, options);
    QStringList codes;
    for (const domain::Item &item : m_region->rulebook.items) {
        const bool calm = item.base == domain::Severity::Green;
        if (calm && item.life == domain::CaseLife::Case && !item.preVerify && !item.department.isEmpty())
            codes.append(item.code);
    }
    codes.sort();
    std::vector<QFuture<base::Result<desk::Receipt>>> filed;
    for (int i = 0; i < kThousand; ++i) {
        domain::ReportCase order;
        order.report.source = m_region->sources.front().code;
        order.report.item = codes[i % codes.size()];
        order.report.title = u"案件 %1"_s.arg(i);
        order.report.place.text = u"东路 %1 号"_s.arg(i);
        order.report.place.grid = m_region->grids[size_t(i) % m_region->grids.size()].code;
        order.report.reportedAt = clock.now();
        order.file = true;
        filed.push_back(desk.submit({{}, std::nullopt, kThousandOther, order}));
    }
    for (auto &each : filed) {
        QVERIFY2(each.result(), qPrintable(each.result() ? QString() : each.result().error().sentence));
        m_ids.push_back(each.result()->id);
    }
    desk.stop();
}

void TestThousand::openWindow()
{
    app::Options options;
    options.region = u"xujing"_s;
    options.store = store();
    options.page = u"desk"_s;
    options.serves = false;
    options.size = QSize(1920, 1080);
    m_run = std::make_unique<app::ConsoleRun>(options);
    QVERIFY(m_run->start());
    QTRY_VERIFY_WITH_TIMEOUT(m_run->session()->hall().loaded(), kThousandPatience);
    auto &window = const_cast<ui::shell::Frame &>(m_run->window());
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    page().queue().focusList();
    QTRY_COMPARE_WITH_TIMEOUT(page().queue().model().rowCount(), kThousand, kThousandPatience);
    waitUntilStill();
}

// What the system had to do since the cases were filed is done.
void TestThousand::waitUntilStill()
{
    int changes = 0;
    const auto counts = connect(&m_run->session()->hall().table(), &live::CaseTable::changed, this, [&changes] { ++changes; });
    for (int seen = -1; seen != changes;) {
        seen = changes;
        QTest::qWait(1000);
    }
    disconnect(counts);
}

void TestThousand::press(int key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

// Others act while all thousand are selected here: those stay selected, and cannot be suspended any more.
void TestThousand::spoil()
{
    desk::CaseDesk &desk = const_cast<session::Session *>(m_run->session())->desk(); // before the same store as the window's
    std::vector<QFuture<base::Result<desk::Receipt>>> answers;
    const auto give = [&](size_t place, const domain::Actor &actor, const domain::CaseOrderBody &body) {
        m_impossible.insert(m_ids[place]);
        answers.push_back(desk.submit({m_ids[place], std::nullopt, actor, body}));
    };
    for (size_t i = 0; i < kEnded; ++i)
        give(100 + i * 7, kThousandLead, domain::VoidCase{u"a test call"_s});
    for (size_t i = 0; i < kStopped; ++i)
        give(500 + i * 11, kThousandOther, domain::SuspendCase{u"rain"_s});
    for (auto &each : answers)
        QVERIFY2(each.result(), qPrintable(each.result() ? QString() : each.result().error().sentence));
    QTRY_COMPARE_WITH_TIMEOUT(page().queue().model().rowCount(), kThousand - kEnded, kThousandPatience);
    QCOMPARE(page().queue().marks().count(), kThousand);
}

// The form once for all, and the key that sends it three times in a row, with another act's in between.
void TestThousand::giveToAll(const QString &reason)
{
    ui::bulk::BulkPanel &bulk = page().bulk();
    press(Qt::Key_F8);
    QCOMPARE(bulk.shown(), ui::bulk::BulkPanel::Shown::Plan);
    QTRY_VERIFY_WITH_TIMEOUT(bulk.plan()->isReady(), kThousandPatience);
    QCOMPARE(live::countOf(bulk.plan()->items(), BulkStand::Refused), kEnded + kStopped);
    QCOMPARE(live::countOf(bulk.plan()->items(), BulkStand::Ready), kThousand - kEnded - kStopped);
    QTest::keyClicks(QApplication::focusWidget(), reason);
    QCOMPARE(bulk.form().textField()->text(), reason);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(bulk.isMoving());
    const BulkRun *run = bulk.run();
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_F8);
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(bulk.run(), run); // the same one
    QTRY_COMPARE_WITH_TIMEOUT(bulk.run()->phase(), BulkRun::Phase::Done, kThousandPatience);
    QCOMPARE(bulk.run(), run);
}

void TestThousand::refusedDoneAndTakenBack()
{
    openWindow();
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(page().queue().marks().count(), kThousand);
    spoil();
    if (QTest::currentTestFailed())
        return;
    const QString reason = u"until the rain is over"_s;
    giveToAll(reason);
    if (QTest::currentTestFailed())
        return;
    ui::bulk::BulkPanel &bulk = page().bulk();
    QTRY_VERIFY(bulk.undoBar().isVisible());
    press(Qt::Key_Z, Qt::ControlModifier); // all of it, by one key, before anything else is looked at: there are ten seconds
    QVERIFY(bulk.run()->phase() == BulkRun::Phase::TakingBack);
    QTRY_COMPARE_WITH_TIMEOUT(bulk.run()->phase(), BulkRun::Phase::TakenBack, kThousandPatience);
    QCOMPARE(bulk.run()->count(BulkStand::TakenBack), kThousand - kEnded - kStopped);
    QCOMPARE(bulk.run()->count(BulkStand::Refused), kEnded + kStopped);
    QSet<base::CaseId> refused;
    for (const live::BulkItem &item : bulk.run()->items()) {
        if (item.stand != BulkStand::Refused)
            continue;
        refused.insert(item.id);
        QVERIFY2(!item.sentence.isEmpty(), qPrintable(item.number));
    }
    QCOMPARE(refused, m_impossible);
    // They stand in front, each with its reason.
    QTRY_VERIFY(bulk.list().lines().size() == size_t(kThousand));
    for (size_t i = 0; i < size_t(kEnded + kStopped); ++i) {
        QCOMPARE(bulk.list().lines()[i].stand, BulkStand::Refused);
        QVERIFY(!bulk.list().lines()[i].result.isEmpty());
    }
    recount(reason);
}

void TestThousand::recount(const QString &reason)
{
    m_run.reset();
    const auto opened = store::Store::open(store());
    QVERIFY(opened);
    QHash<base::CaseId, ThousandEvents> found;
    QVERIFY((*opened)->log().replayAll({}, [&](const domain::CommittedEvent &each) {
        ThousandEvents &events = found[each.caseId];
        domain::apply(events.state, each.event);
        const auto *suspended = std::get_if<domain::CaseSuspended>(&each.event.body);
        const bool isOthers = each.event.actor == kThousandOther;
        events.suspended += suspended != nullptr && !isOthers && suspended->reason == reason;
        events.stopped += suspended != nullptr && isOthers;
        events.resumed += std::holds_alternative<domain::CaseResumed>(each.event.body);
        return true;
    }));
    QCOMPARE(found.size(), qsizetype(kThousand));
    for (const base::CaseId id : m_ids) {
        const ThousandEvents &events = found[id];
        const bool impossible = m_impossible.contains(id);
        QCOMPARE(events.suspended, impossible ? 0 : 1);
        QCOMPARE(events.resumed, impossible ? 0 : 1);
        QCOMPARE(events.state.suspended, events.stopped == 1);
        QVERIFY(impossible == (events.stopped == 1 || events.state.state == domain::CaseState::Void));
    }
}

GRIDHALL_TEST(TestThousand, QApplication)
#include "tst_thousand.moc"
