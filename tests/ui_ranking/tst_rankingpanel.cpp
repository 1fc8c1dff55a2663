// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel shows is what was counted: by kind, by month, with what was left out; by keyboard, in narrow and wide, and for screen readers.
#include "domain/centre/plan.h"
#include "ranking/rankingpanel.h"
#include "report/period/readers.h"
#include "report/ranking/levelmeter.h"
#include "store/log/memorylog.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using report::RankedKind;
using ui::ranking::RankingPanel;

namespace {

region::RegionPtr panelTown(bool withFormula)
{
    auto town = std::make_shared<region::Region>(*support::mockRegion());
    domain::Plan plan;
    if (withFormula) {
        domain::ScoreFormula formula;
        formula.name = u"处置评价办法"_s;
        formula.version = 3;
        formula.leastCases = 2;
        formula.parts = {{domain::ScorePart::OnTime, 70}, {domain::ScorePart::Quality, 30}};
        plan.score = formula;
    }
    town->plan = std::make_shared<const domain::Plan>(std::move(plan));
    return town;
}

} // namespace

class TestRankingPanel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatWasCounted();
    void chipsChooseWhoIsListed();
    void theMonthBeforeHasItsOwn();
    void arrowsChooseALineAndItIsSaid();
    void withoutAFormulaItSaysSo();
    void aTableGoesOnlyWhereSomebodyMayPrint();
    void nothingIsCutWhereItIsNarrow();
    void closingWaitsForNoFile();

private:
    void open(bool withFormula = true);
    void file(quint64 id, const QString &department, QDate day, bool onTime);
    [[nodiscard]] QStringList shown() const;
    region::RegionPtr m_town;
    std::unique_ptr<store::MemoryLog> m_log;
    std::unique_ptr<base::FixedClock> m_clock;
    ui::theme::Theme m_theme{look::Ground::Dark};
    std::unique_ptr<report::RankingDesk> m_desk;
    std::unique_ptr<RankingPanel> m_panel;
};

void TestRankingPanel::init()
{
    m_town = panelTown(true);
    m_log = std::make_unique<store::MemoryLog>();
    m_clock = std::make_unique<base::FixedClock>(support::mockNow()); // the seventh of November
    for (quint64 i = 0; i < 4; ++i) {
        file(10 + i, m_town->departments[0].code, QDate(2025, 11, 3), i < 2);
        file(20 + i, m_town->departments[1].code, QDate(2025, 11, 4), true);
        file(30 + i, m_town->departments[0].code, QDate(2025, 10, 6), true);
    }
    file(40, m_town->departments[2].code, QDate(2025, 11, 5), true); // too few
}

void TestRankingPanel::cleanup()
{
    m_panel.reset();
    m_desk.reset();
}

void TestRankingPanel::file(quint64 id, const QString &department, QDate day, bool onTime)
{
    const base::Instant at = base::fromDateTime(QDateTime(day, QTime(9, 0), QTimeZone("Asia/Shanghai")));
    const auto later = [at](int minutes) { return at + std::chrono::minutes(minutes); };
    domain::CaseReported told{u"N%1"_s.arg(id), {}, {}};
    told.report.source = u"patrol"_s;
    told.report.reportedAt = at;
    domain::CaseFiled filing;
    filing.deadlines[domain::Stage::Whole] = domain::Deadline{std::nullopt, at, later(60), u"limit"_s};
    const domain::Actor seat{u"坐席03"_s, domain::Role::Dispatcher};
    std::vector<domain::CaseEvent> events{{at, {}, {}, {}, told},
                                          {at, {}, {}, {}, filing},
                                          {later(1), seat, {}, {}, domain::CaseDispatched{department, {}, {}}},
                                          {later(onTime ? 30 : 90), seat, {}, {}, domain::CaseClosed{u"done"_s, false}}};
    auto batch = m_log->begin();
    QVERIFY(batch && (*batch)->append(base::CaseId{id}, 0, events) && (*batch)->commit());
}

void TestRankingPanel::open(bool withFormula)
{
    m_town = panelTown(withFormula);
    const auto log = std::shared_ptr<const store::EventLog>(m_log.get(), [](const store::EventLog *) {});
    m_desk = std::make_unique<report::RankingDesk>(
        m_town, [log]() -> base::Result<report::DayReaders> { return report::DayReaders{nullptr, log, false, {}}; }, *m_clock);
    m_panel = std::make_unique<RankingPanel>(*m_desk, m_theme, *m_clock);
    QSignalSpy counted(m_panel.get(), &RankingPanel::counted);
    m_panel->resize(420, 620);
    m_panel->show();
    QVERIFY(counted.size() > 0 || counted.wait(20'000));
}

QStringList TestRankingPanel::shown() const
{
    QStringList lines;
    for (const ui::ranking::ShownLine &line : m_panel->rows().lines())
        lines.append(u"%1 %2 %3 %4"_s.arg(line.rank, line.name, line.score, line.change));
    return lines;
}

void TestRankingPanel::showsWhatWasCounted()
{
    open();
    const auto name = [this](size_t index) { return m_town->departments[index].name; };
    QCOMPARE(shown(), (QStringList{u"1 %1 100.0 "_s.arg(name(1)), u"2 %1 65.0 ▼ 1"_s.arg(name(0)), u"— %1 100.0 "_s.arg(name(2))}));
    QCOMPARE(m_panel->rows().lines()[1].points, (std::vector<int>{350, 300})); // 700 × 2/4, 300 × 4/4
    QVERIFY(m_panel->remarks().contains(u"fewer than 2"_s));
    QVERIFY(m_panel->remarks().contains(u"处置评价办法"_s));
    QCOMPARE(m_panel->note(), QString());
}

void TestRankingPanel::chipsChooseWhoIsListed()
{
    open();
    m_panel->choose(RankedKind::Seats);
    QCOMPARE(m_panel->rows().lines().size(), size_t(1));
    QCOMPARE(m_panel->rows().lines().front().name, u"坐席03"_s);
    QVERIFY(m_panel->rows().isVisible());
    m_panel->choose(RankedKind::Officers);
    QVERIFY(m_panel->rows().lines().empty() && !m_panel->rows().isVisible()); // no empty table under the reason
    QVERIFY2(m_panel->note().contains(u"Nobody is ranked yet"_s) && m_panel->note().contains(u"from then on"_s), qPrintable(m_panel->note()));
    m_panel->choose(std::nullopt);                       // levels that people set
    QCOMPARE(m_panel->rows().lines().size(), size_t(4)); // the town and three departments; no seat changed any
    QVERIFY(m_panel->rows().lines().front().score.contains(u"0.00"_s));
    QVERIFY(m_panel->remarks().contains(report::inflationLines(m_panel->ranking()->inflation).front()));
}

void TestRankingPanel::theMonthBeforeHasItsOwn()
{
    open();
    QSignalSpy counted(m_panel.get(), &RankingPanel::counted);
    m_panel->setMonth(QDate(2025, 10, 20));
    QVERIFY(counted.wait(20'000));
    QCOMPARE(shown(), QStringList{u"1 %1 100.0 "_s.arg(m_town->departments[0].name)});
    m_panel->setMonth(QDate(2026, 3, 1)); // has not begun
    QCOMPARE(m_panel->month(), QDate(2025, 11, 1));
}

void TestRankingPanel::arrowsChooseALineAndItIsSaid()
{
    open();
    m_panel->rows().setFocus();
    QTest::keyClick(&m_panel->rows(), Qt::Key_Down);
    QCOMPARE(m_panel->rows().current(), 1);
    const QString &details = m_panel->rows().lines()[1].details;
    QVERIFY(details.contains(u"2 / 4"_s) && details.contains(u"35.0"_s));
    QVERIFY(m_panel->remarks().contains(details));
    const auto parts = m_panel->rows().spokenParts();
    QCOMPARE(parts.size(), m_panel->rows().lines().size());
    QVERIFY(parts[1].current && parts[1].name.contains(details));
}

void TestRankingPanel::withoutAFormulaItSaysSo()
{
    open(false);
    QVERIFY(m_panel->rows().lines().empty());
    QVERIFY(m_panel->remarks().contains(u"ranking.json"_s));
}

void TestRankingPanel::aTableGoesOnlyWhereSomebodyMayPrint()
{
    open();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ranking.csv"_s);
    m_panel->setRefusal(u"You may not print."_s);
    m_panel->saveCsv(path);
    QTest::qWait(50);
    QVERIFY(!QFile::exists(path));
    m_panel->setRefusal({});
    QSignalSpy saved(m_panel.get(), &RankingPanel::saved);
    m_panel->saveCsv(path);
    QVERIFY(saved.wait(20'000));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), report::rankingCsv(*m_panel->ranking()));
}

void TestRankingPanel::nothingIsCutWhereItIsNarrow()
{
    open();
    QVERIFY2(m_panel->sizeHint().height() < 420, qPrintable(QString::number(m_panel->sizeHint().height()))); // its rows push nobody out of sight
    for (const int width : {320, 420, 900}) {
        m_panel->resize(width, 620);
        QCoreApplication::processEvents();
        const auto buttons = m_panel->findChildren<QAbstractButton *>();
        QVERIFY(buttons.size() >= 9);
        for (const QAbstractButton *button : buttons) {
            const QRect box(button->mapTo(m_panel.get(), QPoint()), button->size());
            QVERIFY2(m_panel->rect().contains(box) && button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
        }
    }
}

// What is being written is given up with the panel: the desk behind it has nothing to wait for, and no file is left behind.
void TestRankingPanel::closingWaitsForNoFile()
{
    open();
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"ranking.pdf"_s);
    m_panel->savePdf(file);
    m_panel.reset();
    m_desk.reset();
    QVERIFY(!QFile::exists(file));
}

GRIDHALL_TEST(TestRankingPanel, QApplication)
#include "tst_rankingpanel.moc"
