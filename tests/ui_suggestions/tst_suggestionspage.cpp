// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/language.h"
#include "suggestions/suggestionspage.h"
#include "support/fakedesk.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::CaseAct;
using domain::CaseState;
using ui::suggestions::SuggestionList;
using ui::suggestions::SuggestionsPage;

namespace {

domain::Case suggestion(quint64 id, CaseState state, const QString &title, std::optional<domain::Adoption> adoption = {})
{
    domain::Case c;
    c.id.value = id;
    c.version = quint32(state) - quint32(CaseState::Collected) + 1;
    c.number = u"251107XJ%1"_s.arg(id, 4, 10, QLatin1Char('0'));
    c.state = state;
    c.report.title = title;
    c.report.source = u"12345"_s;
    c.report.reportedAt = support::mockNow() - std::chrono::hours(id);
    c.adoption = adoption;
    if (domain::StateSet{CaseState::Forwarded, CaseState::Weighed, CaseState::Answered}.contains(state))
        c.department = u"city-management"_s;
    if (state == CaseState::Answered)
        c.endedAt = support::mockNow() - 1h;
    return c;
}

} // namespace

/// 人民建议 on screen: listed by state, taken down, taken on step by step, and the adoption rate with its denominator.
class TestSuggestionsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void listsByState();
    void asksForTheYear();
    void adoptionHasItsDenominator();
    void oneStateAlone();
    void takesOneDown();
    void goesOnStepByStep_data();
    void goesOnStepByStep();
    void forbiddenStepsStayVisibleWithTheirSentence_data();
    void forbiddenStepsStayVisibleWithTheirSentence();
    void aRefusalKeepsWhatWasTyped();
    void anOpenFormHearsWhoMovedIt();
    void hearsOfNews();
    void saysWhenNothingIsThere();
    void saysWhyItCannotRead();
    void textFits_data();
    void textFits();

private:
    void show(std::vector<domain::Case> all);
    [[nodiscard]] QString cell(int row, SuggestionList::Column column) const { return m_page->list().cell(row, column); }

    QTemporaryDir m_folder;
    region::RegionPtr m_region = support::mockRegion();
    base::FixedClock m_clock{support::mockNow()};
    ui::theme::Theme m_theme{look::Ground::Dark};
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<support::MockFeed> m_feed;
    std::unique_ptr<live::Hall> m_hall;
    std::unique_ptr<support::FakeDesk> m_desk;
    std::unique_ptr<ui::actions::Seat> m_seat;
    std::unique_ptr<ui::actions::KeyMap> m_keys;
    std::unique_ptr<ui::actions::Orders> m_orders;
    std::unique_ptr<SuggestionsPage> m_page;
};

void TestSuggestionsPage::init()
{
    qApp->setStyleSheet(m_theme.styleSheet());
    m_settings = std::make_unique<QSettings>(m_folder.filePath(u"keys.ini"_s), QSettings::IniFormat);
    m_feed = std::make_unique<support::MockFeed>(support::mockupBatch(*m_region));
    m_hall = std::make_unique<live::Hall>(m_region, m_clock, *m_feed);
    m_hall->catchUp();
    m_desk = std::make_unique<support::FakeDesk>();
    m_seat = std::make_unique<ui::actions::Seat>(domain::Actor{u"坐席03"_s, domain::Role::Dispatcher});
    m_keys = std::make_unique<ui::actions::KeyMap>(m_settings.get());
    m_orders = std::make_unique<ui::actions::Orders>(*m_desk, m_clock);
}

void TestSuggestionsPage::cleanup()
{
    m_page.reset();
    m_orders.reset();
    m_keys.reset();
    m_seat.reset();
    m_desk.reset();
    m_hall.reset();
    m_feed.reset();
    m_settings.reset();
}

void TestSuggestionsPage::show(std::vector<domain::Case> all)
{
    m_desk->collected = std::move(all);
    m_page = std::make_unique<SuggestionsPage>(ui::actions::Console{m_theme, *m_hall, *m_desk, *m_seat, *m_keys, *m_orders});
    m_page->resize(1366, 700);
    m_page->show();
    QTRY_VERIFY(m_page->state() != SuggestionsPage::State::Loading);
}

void TestSuggestionsPage::listsByState()
{
    show({suggestion(1, CaseState::Answered, u"长椅"_s, domain::Adoption::Adopted), suggestion(3, CaseState::Collected, u"路灯"_s),
          suggestion(2, CaseState::Collected, u"遮阳"_s), suggestion(4, CaseState::Forwarded, u"公交"_s)});
    QCOMPARE(m_page->list().rowCount(), 4);
    QCOMPARE(cell(0, SuggestionList::Title), u"遮阳"_s); // collected first, the newest on top
    QCOMPARE(cell(1, SuggestionList::Title), u"路灯"_s);
    QCOMPARE(cell(2, SuggestionList::Department), m_region->department(u"city-management"_s)->name);
    QCOMPARE(cell(3, SuggestionList::Adoption), domain::label(domain::Adoption::Adopted));
    QCOMPARE(cell(0, SuggestionList::Number), u"251107XJ0002"_s);
    QCOMPARE(cell(0, SuggestionList::When), u"2025-11-07 12:37"_s);
}

void TestSuggestionsPage::asksForTheYear()
{
    show({});
    QCOMPARE(m_desk->suggestionsFrom.size(), size_t(1));
    QCOMPARE(m_region->toLocal(m_desk->suggestionsFrom.front()).date(), QDate(2025, 1, 1));
}

void TestSuggestionsPage::adoptionHasItsDenominator()
{
    show({suggestion(1, CaseState::Answered, u"a"_s, domain::Adoption::Adopted), suggestion(2, CaseState::Answered, u"b"_s, domain::Adoption::Partly),
          suggestion(3, CaseState::Answered, u"c"_s, domain::Adoption::NotAdopted),
          suggestion(4, CaseState::Weighed, u"d"_s, domain::Adoption::Adopted)});
    QVERIFY2(m_page->rateText().contains(u"66.67 % = 2 / 3"_s), qPrintable(m_page->rateText()));
}

void TestSuggestionsPage::oneStateAlone()
{
    show({suggestion(1, CaseState::Collected, u"a"_s), suggestion(2, CaseState::Studied, u"b"_s)});
    m_page->list().setState(CaseState::Studied);
    QCOMPARE(m_page->list().rowCount(), 1);
    QCOMPARE(cell(0, SuggestionList::Title), u"b"_s);
    m_page->list().setState({});
    QCOMPARE(m_page->list().rowCount(), 2);
}

void TestSuggestionsPage::takesOneDown()
{
    show({});
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_page->form());
    m_page->form()->fill(u"title"_s, u"多装长椅"_s);
    m_page->form()->fill(u"text"_s, u"公园东侧没有座位"_s);
    m_page->form()->fill(u"source"_s, m_region->sources.front().code);
    m_page->form()->fill(u"phone"_s, u"13800001234"_s);
    m_page->form()->submit();
    QTRY_COMPARE(m_desk->orders.size(), size_t(1));
    const auto *order = std::get_if<domain::CollectSuggestion>(&m_desk->orders.front().body);
    QVERIFY(order);
    QCOMPARE(order->report.title, u"多装长椅"_s);
    QCOMPARE(order->report.source, m_region->sources.front().code);
    QCOMPARE(order->report.caller.phone, u"13800001234"_s);
    QCOMPARE(order->report.reportedAt, m_clock.now());
    QTRY_VERIFY(!m_page->form()); // done: the form goes, and the list is asked for again
    QTRY_VERIFY(m_desk->suggestionsFrom.size() >= 2);
}

void TestSuggestionsPage::goesOnStepByStep_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("act");
    QTest::newRow("study") << int(CaseState::Collected) << int(CaseAct::Study);
    QTest::newRow("forward") << int(CaseState::Studied) << int(CaseAct::Forward);
    QTest::newRow("weigh") << int(CaseState::Forwarded) << int(CaseAct::Weigh);
    QTest::newRow("answer") << int(CaseState::Weighed) << int(CaseAct::Answer);
    QTest::newRow("note") << int(CaseState::Studied) << int(CaseAct::AddNote);
}

void TestSuggestionsPage::goesOnStepByStep()
{
    QFETCH(int, state);
    QFETCH(int, act);
    const domain::Case c = suggestion(5, CaseState(state), u"多装长椅"_s);
    show({c});
    m_page->list().selectRow(0);
    QCOMPARE(m_page->file().current().id, c.id);
    m_page->step(CaseAct(act));
    QVERIFY(m_page->form());
    if (CaseAct(act) == CaseAct::Weigh) {
        m_page->form()->submit();
        QVERIFY(!m_page->form()->problem().isEmpty()); // nobody chose yet
        m_page->form()->choose(domain::Adoption::Partly);
    }
    m_page->form()->fill(u"department"_s, u"city-management"_s);
    m_page->form()->fill(u"text"_s, u"说明"_s);
    m_page->form()->submit();
    QTRY_COMPARE(m_desk->orders.size(), size_t(1));
    const domain::CaseOrder &order = m_desk->orders.front();
    QCOMPARE(order.caseId, c.id);
    QCOMPARE(order.seen, std::optional(c.version));
    QCOMPARE(domain::actOf(order.body), std::optional(CaseAct(act)));
    if (const auto *body = std::get_if<domain::WeighSuggestion>(&order.body))
        QVERIFY(body->adoption == domain::Adoption::Partly && body->reason == u"说明"_s);
    if (const auto *body = std::get_if<domain::ForwardSuggestion>(&order.body))
        QCOMPARE(body->department, u"city-management"_s);
    QTRY_VERIFY(!m_page->form());
}

void TestSuggestionsPage::forbiddenStepsStayVisibleWithTheirSentence_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("allowed");
    QTest::newRow("collected") << int(CaseState::Collected) << int(CaseAct::Study);
    QTest::newRow("studied") << int(CaseState::Studied) << int(CaseAct::Forward);
    QTest::newRow("forwarded") << int(CaseState::Forwarded) << int(CaseAct::Weigh);
    QTest::newRow("weighed") << int(CaseState::Weighed) << int(CaseAct::Answer);
    QTest::newRow("answered: the end") << int(CaseState::Answered) << -1;
}

void TestSuggestionsPage::forbiddenStepsStayVisibleWithTheirSentence()
{
    using Style = ui::actions::KeyButton::Style;
    QFETCH(int, state);
    QFETCH(int, allowed);
    show({suggestion(5, CaseState(state), u"a"_s)});
    m_page->list().selectRow(0);
    for (const CaseAct act : {CaseAct::Study, CaseAct::Forward, CaseAct::Weigh, CaseAct::Answer}) {
        const auto *button = m_page->file().buttonOf(act);
        QVERIFY(button->isVisible());
        QCOMPARE(button->style() == Style::Blocked, int(act) != allowed);
        QCOMPARE(button->reason().isEmpty(), int(act) == allowed);
        QCOMPARE(m_page->file().barred().contains(button->text()), int(act) != allowed);
        if (int(act) == allowed)
            continue;
        m_page->step(act);
        QVERIFY(!m_page->form());
        QVERIFY(m_page->file().said().contains(button->reason()));
    }
    QVERIFY(m_page->file().buttonOf(CaseAct::AddNote)->style() != Style::Blocked);
}

void TestSuggestionsPage::aRefusalKeepsWhatWasTyped()
{
    show({suggestion(5, CaseState::Weighed, u"a"_s)});
    m_page->list().selectRow(0);
    m_page->step(CaseAct::Answer);
    m_desk->setAnswer([](const domain::CaseOrder &) -> base::Result<desk::Receipt> {
        return base::fail(base::ErrorCode::Conflict, u"Somebody else was first."_s);
    });
    m_page->form()->fill(u"text"_s, u"已采纳"_s);
    m_page->form()->submit();
    QTRY_VERIFY(m_page->form()->problem().contains(u"Somebody else was first."_s));
    m_desk->setAnswer({});
    m_page->form()->submit(); // what was typed is still there
    QTRY_COMPARE(m_desk->orders.size(), size_t(2));
    QCOMPARE(std::get<domain::AnswerSuggestion>(m_desk->orders.back().body).answer, u"已采纳"_s);
}

// As the form of a case: seat, time and act, for as long as the form is open, and once more before it is sent.
void TestSuggestionsPage::anOpenFormHearsWhoMovedIt()
{
    domain::Case moved = suggestion(5, CaseState::Weighed, u"a"_s);
    show({moved});
    m_page->list().selectRow(0);
    m_page->step(CaseAct::Answer);
    QVERIFY(m_page->form() && m_page->form()->moved().isEmpty());
    ++moved.version;
    desk::CaseFile file;
    file.state = moved;
    for (const auto &[version, post] : {std::pair(moved.version - 1, u"坐席01"_s), std::pair(moved.version, u"坐席07"_s)}) {
        domain::CommittedEvent event;
        event.caseId = moved.id;
        event.version = version;
        event.event = {support::mockNow(), {post, domain::Role::Dispatcher}, {}, {}, domain::NoteAdded{u"n"_s}};
        file.timeline.push_back(std::move(event));
    }
    const QString act = domain::label(file.timeline.back().event.body);
    m_desk->setFile(file);
    m_desk->collected = std::vector{moved};
    m_feed->publish({domain::briefOf(moved)});
    m_hall->catchUp();
    QTRY_VERIFY2(m_page->form()->moved().contains(u"14:37:26 · 坐席07 · "_s + act), qPrintable(m_page->form()->moved()));
    QVERIFY(!m_page->form()->moved().contains(u"坐席01"_s)); // known when the form was opened
    m_page->form()->fill(u"text"_s, u"已采纳"_s);
    QVERIFY(m_page->form()->moved().contains(u"坐席07"_s));
    m_page->form()->submit();
    QVERIFY(m_desk->orders.empty());
    QVERIFY(m_page->form()->question().text().contains(u"坐席07"_s));
    m_page->form()->question().answerGo();
    QTRY_COMPARE(m_desk->orders.size(), size_t(1));
    QCOMPARE(m_desk->orders.back().seen, std::optional(moved.version));
}

void TestSuggestionsPage::hearsOfNews()
{
    show({});
    const domain::Case fresh = suggestion(9, CaseState::Collected, u"新建议"_s);
    m_desk->collected = std::vector{fresh};
    m_feed->publish({domain::briefOf(fresh)});
    m_hall->catchUp();
    QTRY_COMPARE(m_page->list().rowCount(), 1);
    // No table of the hall meets it.
    QVERIFY(!m_hall->table().slotOf(fresh.id));
    // While the page is not shown it asks nothing; it asks when it is.
    m_page->hide();
    const size_t asked = m_desk->suggestionsFrom.size();
    m_feed->publish({domain::briefOf(fresh)});
    m_hall->catchUp();
    QCOMPARE(m_desk->suggestionsFrom.size(), asked);
    m_page->show();
    QTRY_COMPARE(m_desk->suggestionsFrom.size(), asked + 1);
}

void TestSuggestionsPage::saysWhenNothingIsThere()
{
    show({});
    QCOMPARE(m_page->list().rowCount(), 0);
    QVERIFY(!m_page->list().isVisible());
    QVERIFY(m_page->rateText().contains(u"— = 0 / 0"_s));
}

void TestSuggestionsPage::saysWhyItCannotRead()
{
    m_desk->collected = base::fail(base::ErrorCode::Storage, u"The store cannot be read."_s);
    m_page = std::make_unique<SuggestionsPage>(ui::actions::Console{m_theme, *m_hall, *m_desk, *m_seat, *m_keys, *m_orders});
    m_page->show();
    QTRY_COMPARE(m_page->state(), SuggestionsPage::State::Failed);
    QVERIFY(!m_page->list().isVisible());
}

void TestSuggestionsPage::textFits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1366x768") << QSize(1366, 680);
    QTest::newRow("1920x1080") << QSize(1920, 960);
}

void TestSuggestionsPage::textFits()
{
    QFETCH(QSize, size);
    show({suggestion(5, CaseState::Forwarded, u"多装长椅"_s)});
    m_page->resize(size);
    m_page->list().selectRow(0);
    m_page->step(CaseAct::Weigh);
    QApplication::processEvents();
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (widget->isVisible() && qobject_cast<const ui::actions::KeyButton *>(widget))
            QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), qPrintable(static_cast<const ui::actions::KeyButton *>(widget)->text()));
    }
    QVERIFY(m_page->file().geometry().right() <= m_page->width());
}

GRIDHALL_TEST(TestSuggestionsPage, QApplication)
#include "tst_suggestionspage.moc"
