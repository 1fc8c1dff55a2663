// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/keybutton.h"
#include "casefile/part/presenceline.h"
#include "suggestions/suggestionspage.h"
#include "support/fakedesk.h"
#include "support/handpresence.h"
#include "support/mockfeed.h"
#include "support/steppedclock.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::CaseAct;
using domain::CaseState;
using ui::suggestions::SuggestionsPage;

namespace {

const desk::SeatMark kOtherWindow{u"坐席02"_s, {}, domain::Role::Dispatcher};
const desk::SeatMark kLeadWindow{u"值班长"_s, u"07"_s, domain::Role::Supervisor};
constexpr base::CaseId kBench{5}, kLamp{6};
constexpr base::CaseId kDeskCase{77};

domain::Case aSuggestion(base::CaseId id)
{
    domain::Case c;
    c.id = id;
    c.version = 4;
    c.number = u"251107XJ%1"_s.arg(id.value, 4, 10, QLatin1Char('0'));
    c.state = CaseState::Weighed;
    c.report.title = u"长椅"_s;
    c.report.source = u"12345"_s;
    c.report.reportedAt = support::mockNow() - 1h;
    c.department = u"city-management"_s;
    return c;
}

} // namespace

/// Who else has a suggestion open, and who writes in it: what its page shows of it, what waits, and what it tells the others.
class SuggestionOthersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void othersAreToldWhatIsOpen();
    void theFirstKeyTakesIt_data();
    void theFirstKeyTakesIt();
    void aNewOneIsNobodyElses();
    void whatIsWrittenElsewhereWaits();
    void whoIsTakenOverHearsItAndKeepsWhatHeTyped();
    void whoMayTakesItOver_data();
    void whoMayTakesItOver();
    void aMovedOneIsFreeAgain();

private:
    void open(domain::Role role = domain::Role::Dispatcher);
    void tellWriting(const desk::SeatMark &who, bool takenOver = false)
    {
        m_others.tell({{kBench, {{}, desk::Writing{who, m_clock.now() - 35min, m_clock.now() - 32min, false, takenOver}}}});
    }
    void choose(base::CaseId id) { m_page->list().choose(id); }
    [[nodiscard]] QPlainTextEdit *field() const { return m_page->form()->findChild<QPlainTextEdit *>(); }
    [[nodiscard]] ui::casefile::PresenceLine &line() const { return m_page->file().presence(); }

    QTemporaryDir m_folder;
    region::RegionPtr m_region = support::mockRegion();
    base::FixedClock m_clock{support::mockNow()};
    ui::theme::Theme m_theme{look::Ground::Dark};
    support::HandPresence m_others;
    support::Machine::Counter m_count;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<support::MockFeed> m_feed;
    std::unique_ptr<live::Hall> m_hall;
    std::unique_ptr<support::FakeDesk> m_desk;
    std::unique_ptr<ui::actions::Seat> m_seat;
    std::unique_ptr<ui::actions::KeyMap> m_keys;
    std::unique_ptr<ui::actions::Orders> m_orders;
    std::unique_ptr<live::PresenceBoard> m_presence;
    std::unique_ptr<SuggestionsPage> m_page;
};

void SuggestionOthersTest::init()
{
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"keys.ini"_s), QSettings::IniFormat);
    m_feed = std::make_unique<support::MockFeed>(support::mockupBatch(*m_region));
    m_hall = std::make_unique<live::Hall>(m_region, m_clock, *m_feed);
    m_hall->catchUp();
    m_desk = std::make_unique<support::FakeDesk>();
    m_keys = std::make_unique<ui::actions::KeyMap>(m_settings.get());
    m_orders = std::make_unique<ui::actions::Orders>(*m_desk, m_clock);
}

void SuggestionOthersTest::cleanup()
{
    m_page.reset();
    m_presence.reset();
    m_seat.reset();
    m_orders.reset();
    m_keys.reset();
    m_desk.reset();
    m_hall.reset();
    m_feed.reset();
    m_settings.reset();
}

void SuggestionOthersTest::open(domain::Role role)
{
    const domain::Actor actor{u"坐席03"_s, role};
    m_seat = std::make_unique<ui::actions::Seat>(actor);
    m_presence = std::make_unique<live::PresenceBoard>(m_others, m_count);
    m_presence->sit(actor);
    m_presence->look(kDeskCase);
    m_others.looked.clear();
    m_others.written.clear();
    m_others.stopped.clear();
    m_others.taken.clear();
    m_desk->collected = std::vector{aSuggestion(kBench), aSuggestion(kLamp)};
    ui::actions::Console console{m_theme, *m_hall, *m_desk, *m_seat, *m_keys, *m_orders};
    console.presence = m_presence.get();
    m_page = std::make_unique<SuggestionsPage>(console);
    m_page->resize(1366, 700);
    m_page->show();
    QTRY_VERIFY(m_page->state() != SuggestionsPage::State::Loading);
    choose(kBench);
    QCOMPARE(m_page->file().current().id, kBench);
}

// The window has one thing open at a time: the suggestion while its page is shown, the desk's case again afterwards.
void SuggestionOthersTest::othersAreToldWhatIsOpen()
{
    open();
    QCOMPARE(m_others.looked.back(), kBench);
    choose(kLamp);
    QCOMPARE(m_others.looked.back(), kLamp);
    m_presence->look(base::CaseId{78}); // the desk opens another case meanwhile, unseen
    QCOMPARE(m_others.looked.back(), kLamp);
    m_page->hide();
    QCOMPARE(m_others.looked.back(), base::CaseId{78});
    m_page->show();
    QCOMPARE(m_others.looked.back(), kLamp);
    choose(kBench);
    QVERIFY(!line().isVisible());
    m_others.tell({{kBench, {{kOtherWindow, kLeadWindow}, {}}}});
    QVERIFY(line().isVisible());
    QVERIFY2(line().text().startsWith(u"Also open at 坐席02"_s) && line().text().contains(u"值班长 at seat 07"_s), qPrintable(line().text()));
    choose(kLamp);
    QVERIFY(!line().isVisible());
}

void SuggestionOthersTest::theFirstKeyTakesIt_data()
{
    QTest::addColumn<QString>("end");
    for (const char *end : {"sent", "taken out again", "left", "another one"})
        QTest::newRow(end) << QString::fromLatin1(end);
}

void SuggestionOthersTest::theFirstKeyTakesIt()
{
    QFETCH(QString, end);
    open();
    m_page->step(CaseAct::AddNote);
    QVERIFY(m_page->form());
    QVERIFY(m_others.written.empty()); // an open form holds nothing
    QTest::keyClicks(field(), u"ab"_s);
    QCOMPARE(m_others.written, std::vector<base::CaseId>{kBench});
    m_count.passed.fetch_add(live::PresenceBoard::kRenewEvery.count());
    QTest::keyClicks(field(), u"c"_s);
    QCOMPARE(m_others.written, (std::vector<base::CaseId>{kBench, kBench}));
    QVERIFY(m_others.stopped.empty());
    if (end == u"sent"_s) {
        m_page->form()->submit();
    } else if (end == u"taken out again"_s) {
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(field(), Qt::Key_Backspace);
    } else if (end == u"left"_s) {
        m_page->form()->leave();
        m_page->form()->question().answerSafe();
    } else {
        choose(kLamp);
    }
    QTRY_COMPARE(m_others.stopped, std::vector<base::CaseId>{kBench});
    QCOMPARE(m_desk->orders.size(), size_t(end == u"sent"_s ? 1 : 0));
}

void SuggestionOthersTest::aNewOneIsNobodyElses()
{
    open();
    m_page->collect();
    QVERIFY(m_page->form());
    QTest::keyClicks(field(), u"more benches"_s);
    tellWriting(kOtherWindow); // in the chosen one
    QVERIFY(m_others.written.empty());
    QVERIFY(field()->isEnabled());
}

// Buttons, keys and an open form alike; what was typed stays, and goes out once the other has stopped.
void SuggestionOthersTest::whatIsWrittenElsewhereWaits()
{
    open();
    const QString held = u"坐席02 is writing since 14:02; free at 14:05 or when it leaves."_s;
    tellWriting(kOtherWindow);
    QCOMPARE(m_page->file().refusalOf(CaseAct::AddNote), held);
    QCOMPARE(m_page->file().buttonOf(CaseAct::Answer)->style(), ui::actions::KeyButton::Style::Blocked);
    QVERIFY(m_page->file().barred().isEmpty()); // said once, in the line
    QVERIFY(line().isVisible() && line().text().contains(held));
    m_page->step(CaseAct::AddNote);
    QVERIFY(!m_page->form());
    QVERIFY(m_page->file().said().contains(held));
    m_others.tell({});
    QVERIFY(!line().isVisible());
    m_page->activateWindow();
    QTRY_VERIFY(m_page->isActiveWindow());
    m_page->step(CaseAct::AddNote);
    QTest::keyClicks(field(), u"half"_s);
    tellWriting(kOtherWindow);
    QVERIFY(!field()->isEnabled());
    QVERIFY(m_page->form()->problem().contains(held));
    m_page->form()->submit();
    QVERIFY(m_desk->orders.empty());
    QVERIFY(QApplication::focusWidget() != nullptr && m_page->form()->isAncestorOf(QApplication::focusWidget())); // the keyboard has a place
    m_others.tell({});
    QVERIFY(field()->isEnabled() && m_page->form()->problem().isEmpty());
    QCOMPARE(field()->toPlainText(), u"half"_s);
    m_page->form()->submit();
    QCOMPARE(m_desk->orders.size(), size_t{1});
    QVERIFY(std::holds_alternative<domain::AddNote>(m_desk->orders.front().body));
}

void SuggestionOthersTest::whoIsTakenOverHearsItAndKeepsWhatHeTyped()
{
    open();
    m_page->step(CaseAct::AddNote);
    QTest::keyClicks(field(), u"half a sen"_s);
    tellWriting(kLeadWindow, true);
    QVERIFY2(m_page->file().said().endsWith(u"值班长 at seat 07 took over at 14:02. What you typed here stays."_s),
             qPrintable(m_page->file().said()));
    QCOMPARE(field()->toPlainText(), u"half a sen"_s);
    QVERIFY(!field()->isEnabled());
}

void SuggestionOthersTest::whoMayTakesItOver_data()
{
    QTest::addColumn<bool>("supervisor");
    QTest::newRow("seat") << false;
    QTest::newRow("supervisor") << true;
}

void SuggestionOthersTest::whoMayTakesItOver()
{
    QFETCH(bool, supervisor);
    open(supervisor ? domain::Role::Supervisor : domain::Role::Dispatcher);
    tellWriting(kOtherWindow);
    QVERIFY(line().button().isVisible());
    line().button().click();
    QCOMPARE(m_others.taken, supervisor ? std::vector<base::CaseId>{kBench} : std::vector<base::CaseId>());
    if (!supervisor)
        QVERIFY(m_page->file().said().endsWith(domain::refusalOf(domain::Right::TakeOverCase)));
}

// The other seat sends while its hold is still known here: once that is gone nothing is in the way of the form but one question.
void SuggestionOthersTest::aMovedOneIsFreeAgain()
{
    open();
    m_page->step(CaseAct::AddNote);
    QTest::keyClicks(field(), u"half"_s);
    tellWriting(kOtherWindow);
    domain::Case moved = aSuggestion(kBench);
    ++moved.version;
    m_desk->collected = std::vector{moved, aSuggestion(kLamp)};
    Q_EMIT m_hall->suggestionsChanged();
    QTRY_VERIFY(!m_page->form()->moved().isEmpty());
    m_others.tell({});
    m_page->form()->submit();
    QVERIFY2(m_page->form()->problem().isEmpty(), qPrintable(m_page->form()->problem()));
    QVERIFY(m_page->form()->question().isAsking());
    m_page->form()->question().answerGo();
    QCOMPARE(m_desk->orders.size(), size_t{1});
}

GRIDHALL_TEST(SuggestionOthersTest, QApplication)
#include "tst_suggestionothers.moc"
