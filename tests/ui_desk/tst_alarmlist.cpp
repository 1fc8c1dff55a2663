// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarms/alarmpanel.h"
#include "alarms/alarmwords.h"
#include "casefile/casefilepanel.h"
#include "deskpage/alarmcorner.h"
#include "deskpage/deskpage.h"
#include "deskpage/waitingtile.h"
#include "queue/queuepanel.h"
#include "support/dutytown.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using AlarmKindOnDesk = domain::AnnunciationKind;
using live::AlarmSection;
using ui::alarms::AlarmLine;

namespace {

/// The mockups' desk with a centre that decides, and its alarms.
struct AlarmDesk {
    explicit AlarmDesk(domain::Role role = domain::Role::Dispatcher)
    {
        dutytown::decideForReal(centre, stage.clock);
        centre.now = stage.clock.now();
        if (role == domain::Role::Supervisor)
            stage.seat.change({u"值班长"_s, role});
        stage.alarms = std::make_unique<live::SeatAlarms>(stage.hall, &board, &duty, nullptr);
        auto console = stage.console();
        console.centre = &board;
        page = std::make_unique<ui::deskpage::DeskPage>(console);
        page->resize(1920, 1006);
        page->show();
        page->activateWindow();
        page->queue().focusList();
        DeskStage::settle();
    }
    ~AlarmDesk()
    {
        page.reset();
        stage.alarms.reset(); // before the centre that it looks at
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        DeskStage::settle();
    }
    static void type(const QString &text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        DeskStage::settle();
    }
    [[nodiscard]] ui::alarms::AlarmPanel &panel() const { return page->alarms().panel(); }
    [[nodiscard]] const std::vector<AlarmLine> &lines() const { return panel().list().rows().lines(); }
    /// Opens the list and chooses the first row that fits, by the arrow alone.
    template <class Fits> bool goTo(Fits fits)
    {
        if (!panel().isVisible())
            press(Qt::Key_J);
        press(Qt::Key_Home);
        for (size_t i = 0; i < lines().size(); ++i) {
            if (fits(*panel().list().chosen()))
                return true;
            press(Qt::Key_Down);
        }
        return false;
    }
    [[nodiscard]] static bool isLate(const AlarmLine &line)
    {
        return line.row.section == AlarmSection::Waiting && line.row.first.condition.subject.kind == AlarmKindOnDesk::Overdue;
    }
    /// What asks for somebody, counted from the table alone.
    [[nodiscard]] int asking() const
    {
        int count = 0;
        for (live::Slot slot = 0; slot < stage.hall.table().rows().size(); ++slot) {
            const live::CaseRow &row = stage.hall.table().row(slot);
            const bool grave = row.level == domain::Severity::Red || row.level == domain::Severity::Orange;
            count += live::isOpen(row) && !row.suspended && grave && domain::kBeforeAcceptance.contains(row.state);
            count += live::isOpen(row) && stage.hall.urgency(slot) == live::Urgency::Overdue;
        }
        return count;
    }

    DeskStage stage;
    support::FakeCentre centre{stage.region};
    live::CentreBoard board{centre};
    live::DutyWatch duty{board, stage.hall};
    std::unique_ptr<ui::deskpage::DeskPage> page;
};

} // namespace

/// The list of alarms over the desk, by keys alone.
class AlarmListTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<AlarmDesk>(); }
    void cleanup() { m_desk.reset(); }

    void oneKeyOpensAndClosesIt()
    {
        QVERIFY(!m_desk->panel().isVisible());
        QVERIFY(m_desk->asking() >= 5); // one red, an orange one, four late ones
        AlarmDesk::press(Qt::Key_J);
        QVERIFY(m_desk->panel().isVisible());
        QVERIFY(m_desk->panel().list().hasFocus());
        QCOMPARE(int(m_desk->lines().size()), m_desk->asking());
        QVERIFY(m_desk->lines().front().row.isRedWaiting());
        QCOMPARE(m_desk->lines().front().key, u"1"_s);
        AlarmDesk::press(Qt::Key_Escape);
        QVERIFY(!m_desk->panel().isVisible());
        QVERIFY(m_desk->page->queue().queue().hasFocus());
        AlarmDesk::press(Qt::Key_J);
        AlarmDesk::press(Qt::Key_J);
        QVERIFY(!m_desk->panel().isVisible());
        QVERIFY(m_desk->page->queue().queue().hasFocus());
    }

    void everyRedIsTwoKeysAway()
    {
        std::vector<domain::CaseBrief> more;
        for (int i = 0; i < 12; ++i) {
            domain::CaseBrief brief = support::mockupBatch(*m_desk->stage.region)->cases.front();
            brief.id = support::mockId(u"1107-%1"_s.arg(8000 + i));
            brief.number = u"251107XJ%1"_s.arg(8000 + i);
            brief.level = domain::Severity::Red;
            brief.state = domain::CaseState::Dispatched;
            brief.suspended = false;
            more.push_back(brief);
            m_desk->stage.desk.setFile(fileOf(brief, *m_desk->stage.region));
        }
        m_desk->stage.feed.publish(more);
        m_desk->stage.hall.catchUp();
        AlarmDesk::press(Qt::Key_J);
        QHash<base::CaseId, QString> keys;
        for (const AlarmLine &line : m_desk->lines()) {
            if (line.row.isRedWaiting())
                keys.insert(line.row.first.condition.subject.id, line.key);
        }
        AlarmDesk::press(Qt::Key_Escape);
        QVERIFY(keys.size() >= 13);
        QCOMPARE(QSet<QString>(keys.cbegin(), keys.cend()).size(), keys.size());
        for (auto key = keys.cbegin(); key != keys.cend(); ++key) {
            AlarmDesk::press(Qt::Key_J);
            AlarmDesk::type(key.value().toLower());
            QCOMPARE(m_desk->page->file().shownId(), key.key());
            QVERIFY(!m_desk->panel().isVisible());
            QVERIFY(m_desk->page->queue().queue().hasFocus());
        }
    }

    void acceptingIsTheCasesActAndTheRestIsTheSeats()
    {
        const live::AlarmRow first = [this] {
            AlarmDesk::press(Qt::Key_J);
            return m_desk->lines().front().row;
        }();
        AlarmDesk::press(Qt::Key_Space);
        QTRY_COMPARE(m_desk->stage.desk.orders.size(), 1U);
        QCOMPARE(m_desk->stage.desk.orders.front().caseId, first.first.condition.subject.id);
        QVERIFY(std::holds_alternative<domain::AcceptCase>(m_desk->stage.desk.orders.front().body));
        const int before = m_desk->stage.alarms->load().unseen;
        QVERIFY(m_desk->goTo(AlarmDesk::isLate));
        const live::AnnunciationSubject late = m_desk->panel().list().chosen()->row.first.condition.subject;
        AlarmDesk::press(Qt::Key_Space);
        QCOMPARE(m_desk->stage.desk.orders.size(), 1U); // no order: it is this seat's
        QCOMPARE(m_desk->stage.alarms->annunciator().find(late)->standing.life, live::AnnunciationLife::Acknowledged);
        QCOMPARE(m_desk->stage.alarms->load().unseen, before - 1);
        QVERIFY(m_desk->panel().isVisible());
    }

    void allButRedAtOnce()
    {
        AlarmDesk::press(Qt::Key_J);
        AlarmDesk::press(Qt::Key_A);
        const live::SeatLoad load = m_desk->stage.alarms->load();
        QVERIFY(load.redUnseen > 0);
        QCOMPARE(load.unseen, load.redUnseen);
        QVERIFY2(m_desk->panel().said().contains(u"wait"_s), qPrintable(m_desk->panel().said()));
        QCOMPARE(int(m_desk->lines().size()), m_desk->asking()); // they are listed as long as they hold
    }

    void shelvedWithAReasonAndHeardAgain()
    {
        QVERIFY(m_desk->goTo(AlarmDesk::isLate));
        const QString object = m_desk->panel().list().chosen()->row.first.condition.object;
        AlarmDesk::press(Qt::Key_S);
        QVERIFY(m_desk->panel().reason().hasFocus());
        AlarmDesk::press(Qt::Key_Return);
        QTRY_VERIFY2(m_desk->panel().said().contains(u"reason"_s), qPrintable(m_desk->panel().said()));
        QVERIFY(m_desk->panel().reason().hasFocus());
        AlarmDesk::type(u"parts ordered"_s);
        AlarmDesk::press(Qt::Key_Return);
        QTRY_COMPARE(m_desk->board.view()->centre.shelves.size(), 1U);
        const domain::ShelfRecord shelf = m_desk->board.view()->centre.shelves.front();
        QCOMPARE(shelf.shelved, (domain::AnnunciationShelved{u"overdue"_s, object, u"parts ordered"_s, m_desk->stage.clock.now() + 30min}));
        QCOMPARE(shelf.by, u"坐席03"_s);
        QTRY_VERIFY(m_desk->panel().list().hasFocus());
        const auto isHeld = [](const AlarmLine &line) { return line.row.section == AlarmSection::Held; };
        QVERIFY(m_desk->goTo(isHeld));
        QVERIFY2(m_desk->panel().list().chosen()->detail.contains(u"parts ordered"_s), qPrintable(m_desk->panel().list().chosen()->detail));
        AlarmDesk::press(Qt::Key_U);
        QTRY_VERIFY(m_desk->board.view()->centre.shelves.empty());
        QTRY_VERIFY(std::ranges::none_of(m_desk->lines(), isHeld));
    }

    void outOfServiceIsTheSupervisors()
    {
        QVERIFY(m_desk->goTo(AlarmDesk::isLate));
        AlarmDesk::press(Qt::Key_O, Qt::ShiftModifier);
        AlarmDesk::type(u"sensor test"_s);
        AlarmDesk::press(Qt::Key_Return);
        QTRY_VERIFY2(m_desk->panel().said().contains(u"supervisor"_s), qPrintable(m_desk->panel().said()));
        QCOMPARE(m_desk->panel().reason().text(), u"sensor test"_s); // nothing typed is lost
        m_desk.reset();
        m_desk = std::make_unique<AlarmDesk>(domain::Role::Supervisor);
        QVERIFY(m_desk->goTo(AlarmDesk::isLate));
        AlarmDesk::press(Qt::Key_O, Qt::ShiftModifier);
        AlarmDesk::type(u"sensor test"_s);
        AlarmDesk::press(Qt::Key_Return);
        QTRY_COMPARE(m_desk->board.view()->centre.shelves.size(), 1U);
        QVERIFY(m_desk->board.view()->centre.shelves.front().isOutOfService());
        QTRY_VERIFY(std::ranges::none_of(m_desk->lines(), AlarmDesk::isLate));
        QVERIFY(m_desk->stage.alarms->load().held >= 4);
    }

    void aFloodStandsInOneRow()
    {
        std::vector<domain::CaseBrief> storm;
        for (int i = 0; i < 30; ++i) {
            domain::CaseBrief brief = support::mockupBatch(*m_desk->stage.region)->cases.front();
            brief.id = support::mockId(u"1107-%1"_s.arg(8000 + i));
            brief.number = u"251107XJ%1"_s.arg(8000 + i);
            brief.level = domain::Severity::Orange;
            brief.state = domain::CaseState::Dispatched;
            brief.suspended = false;
            brief.item = m_desk->stage.region->rulebook.items.cbegin().key();
            brief.stage.reset();
            brief.reportedAt = m_desk->stage.clock.now();
            brief.filedAt = brief.reportedAt;
            storm.push_back(brief);
        }
        m_desk->stage.feed.publish(storm);
        m_desk->stage.hall.catchUp();
        const auto isFolded = [](const AlarmLine &line) { return !line.row.others.empty(); };
        QVERIFY(m_desk->goTo(isFolded));
        QVERIFY(m_desk->panel().list().chosen()->title.endsWith(u"+%1"_s.arg(m_desk->panel().list().chosen()->row.others.size())));
        const size_t folded = m_desk->lines().size(), others = m_desk->panel().list().chosen()->row.others.size();
        QVERIFY(others >= 20);
        AlarmDesk::press(Qt::Key_G);
        QCOMPARE(m_desk->lines().size(), folded + others);
        AlarmDesk::press(Qt::Key_G);
        QCOMPARE(m_desk->lines().size(), folded);
        // Acknowledged together, without an order.
        AlarmDesk::press(Qt::Key_Space);
        QVERIFY(m_desk->stage.desk.orders.empty());
        QVERIFY(std::ranges::none_of(m_desk->lines(),
                                     [&](const AlarmLine &line) { return isFolded(line) && line.row.section == AlarmSection::Waiting; }));
    }

    void everyRowSaysAllOfItself()
    {
        AlarmDesk::press(Qt::Key_J);
        const auto &rows = m_desk->panel().list().rows();
        for (int row = 0; row < rows.rowCount(); ++row) {
            const QString text = rows.data(rows.index(row), Qt::DisplayRole).toString();
            const AlarmLine &line = rows.lines()[size_t(row)];
            QVERIFY(!line.tag.isEmpty() && text.contains(line.tag));
            QVERIFY2(text.contains(domain::label(line.row.first.condition.subject.kind)), qPrintable(text));
            const auto slot = m_desk->stage.hall.table().slotOf(line.row.first.condition.subject.id);
            QVERIFY(slot && text.contains(m_desk->stage.hall.queueRow(*slot).number));
        }
    }

    void theTileCountsAndOpens()
    {
        auto *tile = m_desk->page->findChild<ui::deskpage::WaitingTile *>();
        QVERIFY(tile);
        const QString asking = ui::alarms::loadTexts(m_desk->stage.alarms->load()).front();
        QVERIFY2(tile->spokenName().contains(asking), qPrintable(tile->spokenName()));
        QTest::mouseClick(tile, Qt::LeftButton, {}, {4, 4});
        QVERIFY(m_desk->panel().isVisible());
    }

private:
    std::unique_ptr<AlarmDesk> m_desk;
};

GRIDHALL_TEST(AlarmListTest, QApplication)
#include "tst_alarmlist.moc"
