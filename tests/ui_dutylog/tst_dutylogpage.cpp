// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the duty log shows what was read, record by record and by keyboard; the panel beside it what was scored.
#include "../desk/desktools.h"

#include "dutylog/dutylogpage.h"
#include "support/fakedesk.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace desktest;
using namespace std::chrono_literals;
using report::DutyLogKind;
using ui::dutylog::DutyLogList;
using ui::dutylog::DutyLogPage;
using ui::dutylog::ScorePanel;

class TestDutyLogPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyRecordIsARow();
    void chipsAndWordsFilter();
    void daysGoBackAndNeverAhead();
    void enterOpensTheCase();
    void whatTheCentreWritesComes();
    void thePagesAreSaved();
    void closingWaitsForNoFile();
    void theScoreIsShownPartByPart();
    void withoutADrillThereIsNoScore();

private:
    void open(bool drill = true);
    [[nodiscard]] report::DutyLog logOf(const report::DutyLogQuery &query) const;
    [[nodiscard]] QString path() const { return m_folder.filePath(u"hall.gridhall"_s); }
    void settle() const { QTRY_VERIFY(m_page->isSettled()); }

    const region::RegionPtr m_region = support::mockRegion();
    QTemporaryDir m_folder;
    base::FixedClock m_clock{support::mockNow()};
    support::MockFeed m_feed{support::mockupBatch(*m_region)};
    live::Hall m_hall{m_region, m_clock, m_feed};
    ui::theme::Theme m_theme{look::Ground::Dark};
    support::FakeDesk m_desk;
    ui::actions::Seat m_seat{domain::Actor{u"值班长"_s, domain::Role::Supervisor}};
    ui::actions::KeyMap m_keys;
    ui::actions::Orders m_orders{m_desk, m_clock};
    std::unique_ptr<report::DutyLogDesk> m_logs;
    std::unique_ptr<report::DrillScoreDesk> m_scores;
    std::unique_ptr<DutyLogPage> m_page;
    base::CaseId m_case;
};

void TestDutyLogPage::initTestCase()
{
    const domain::Actor lead{u"值班长"_s, domain::Role::Supervisor};
    desk::StoreDesk store(desk::fileParts(path(), m_clock), m_region, m_clock, quick());
    for (int i = 0; i < 3; ++i) {
        domain::CaseOrder order = aReport(u"s%1"_s.arg(i));
        order.actor = lead;
        std::get<domain::ReportCase>(order.body).report.reportedAt = m_clock.now();
        const auto receipt = store.submit(order).result();
        QVERIFY2(receipt.has_value(), receipt ? "" : qPrintable(base::describe(receipt.error())));
        m_case = receipt->id;
        QVERIFY(store.submit(domain::CaseOrder{m_case, {}, lead, domain::AddNote{u"第 %1 次"_s.arg(i)}}).result());
    }
    QVERIFY(store.submit(domain::CentreOrder{lead, domain::ShelveAnnunciation{u"overdue"_s, {}, u"维护"_s}}).result());
}

void TestDutyLogPage::init()
{
    m_hall.catchUp();
    open();
}

void TestDutyLogPage::cleanup()
{
    m_page.reset();
    m_scores.reset();
    m_logs.reset();
}

void TestDutyLogPage::open(bool drill)
{
    m_page.reset();
    const report::OpenStore store = [path = path()] { return desk::readerOf(path); };
    m_logs = std::make_unique<report::DutyLogDesk>(m_region, store);
    const auto played = [now = m_clock.now()]() -> base::Result<std::optional<report::DrillPlayed>> {
        return std::optional(report::DrillPlayed{u"noon"_s, now - 1h, now + 1h});
    };
    m_scores = std::make_unique<report::DrillScoreDesk>(
        m_region, store, played, [now = m_clock.now()](const QString &) { return report::DrillExpectation{{{now - 30min, u"never-came"_s}}, {}}; });
    m_page = std::make_unique<DutyLogPage>(ui::actions::Console{m_theme, m_hall, m_desk, m_seat, m_keys, m_orders}, m_region, *m_logs,
                                           drill ? m_scores.get() : nullptr);
    m_page->resize(1366, 700);
    m_page->show();
    settle();
}

report::DutyLog TestDutyLogPage::logOf(const report::DutyLogQuery &query) const
{
    const auto parts = desk::readerOf(path());
    const auto log = parts ? report::readDutyLog(**parts, *m_region, query) : base::pass(parts);
    if (!log)
        qFatal("%s", qPrintable(base::describe(log.error())));
    return *log;
}

void TestDutyLogPage::everyRecordIsARow()
{
    const report::DutyLog log = logOf({m_page->day(), DutyLogKind::All, {}});
    QVERIFY(log.rows.size() >= 7);
    QCOMPARE(m_page->list().rowCount(), int(log.rows.size()));
    for (int row = 0; row < m_page->list().rowCount(); ++row) {
        QCOMPARE(m_page->list().cell(row, DutyLogList::Act), log.rows[size_t(row)].label);
        QCOMPARE(m_page->list().cell(row, DutyLogList::Who), report::whoText(log.rows[size_t(row)]));
        QVERIFY(m_page->list().cell(row, DutyLogList::Case).startsWith(log.rows[size_t(row)].number));
    }
    QVERIFY(m_page->headText().contains(QString::number(log.matching)));
    QCOMPARE(m_page->list().currentRow(), m_page->list().rowCount() - 1); // the newest
}

void TestDutyLogPage::chipsAndWordsFilter()
{
    for (const DutyLogKind kind : report::kDutyLogKinds) {
        m_page->setKind(kind);
        settle();
        QCOMPARE(m_page->list().rowCount(), logOf({m_page->day(), kind, {}}).matching);
    }
    m_page->setKind(DutyLogKind::All);
    m_page->search(u"维护"_s);
    settle();
    QCOMPARE(m_page->list().rowCount(), 1);
    m_page->search(u"没有这个词"_s);
    settle();
    QCOMPARE(m_page->list().rowCount(), 0);
    QVERIFY(!m_page->list().isVisible()); // a sentence stands there
}

void TestDutyLogPage::daysGoBackAndNeverAhead()
{
    const QDate today = m_page->day();
    m_page->setDay(today.addDays(1));
    settle();
    QCOMPARE(m_page->day(), today);
    QVERIFY(!m_page->noteText().isEmpty());
    m_page->setDay(today.addDays(-1));
    settle();
    QCOMPARE(m_page->day(), today.addDays(-1));
    QCOMPARE(m_page->list().rowCount(), 0);
    m_page->setDay(today);
    settle();
    QVERIFY(m_page->list().rowCount() > 0);
}

void TestDutyLogPage::enterOpensTheCase()
{
    QSignalSpy wanted(m_page.get(), &DutyLogPage::caseWanted);
    DutyLogList &list = m_page->list();
    const report::DutyLog log = logOf({m_page->day(), DutyLogKind::All, {}});
    const auto ofCase = std::ranges::find_if(log.rows, [this](const report::DutyLogRow &row) { return row.caseId == m_case; });
    QVERIFY(ofCase != log.rows.end());
    list.setFocus();
    list.setCurrentCell(int(ofCase - log.rows.begin()), DutyLogList::When);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(wanted.front().front().value<base::CaseId>() == m_case);
    const auto ofCentre = std::ranges::find_if(log.rows, &report::DutyLogRow::ofCentre);
    list.setCurrentCell(int(ofCentre - log.rows.begin()), DutyLogList::When);
    QTest::keyClick(&list, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
}

void TestDutyLogPage::whatTheCentreWritesComes()
{
    const int before = m_page->list().rowCount();
    {
        desk::StoreDesk store(desk::fileParts(path(), m_clock), m_region, m_clock, quick());
        QVERIFY(store.submit(domain::CentreOrder{{u"值班长"_s, domain::Role::Supervisor}, domain::UnshelveAnnunciation{u"overdue"_s, {}}}).result());
    }
    m_page->followLogs();
    QTRY_COMPARE_WITH_TIMEOUT(m_page->list().rowCount(), before + 1, 20'000);
}

void TestDutyLogPage::closingWaitsForNoFile()
{
    const QString file = m_folder.filePath(u"given-up.pdf"_s);
    m_page->saveTo(file);
    m_page.reset();
    m_logs.reset();
    QVERIFY(!QFile::exists(file));
}

void TestDutyLogPage::thePagesAreSaved()
{
    const QString file = m_folder.filePath(u"log.pdf"_s);
    m_page->saveTo(file);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->noteText().contains(u"log.pdf"_s), 30'000);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly) && written.read(5) == "%PDF-");
}

void TestDutyLogPage::theScoreIsShownPartByPart()
{
    const ScorePanel *panel = m_page->scores();
    QVERIFY(panel != nullptr);
    QTRY_VERIFY(panel->score().has_value());
    for (int row = 0; row < int(report::kDrillScoreParts.size()); ++row) {
        const report::DrillScoreLine &line = panel->score()->lines[size_t(row)];
        QCOMPARE(panel->cell(row, ScorePanel::Part), report::label(line.part));
        QCOMPARE(panel->cell(row, ScorePanel::Weight), QString::number(report::weightOf(line.part)));
        QCOMPARE(panel->cell(row, ScorePanel::Brings) == u"—"_s, line.share.whole == 0);
    }
    QVERIFY(panel->totalText().contains(report::pointsText(*panel->score())));
    QCOMPARE(panel->score()->missing, std::vector{u"never-came"_s});
    QVERIFY(!panel->noteText().isEmpty());
}

void TestDutyLogPage::withoutADrillThereIsNoScore()
{
    open(false);
    QVERIFY(m_page->scores() == nullptr);
}

GRIDHALL_TEST(TestDutyLogPage, QApplication)
#include "tst_dutylogpage.moc"
