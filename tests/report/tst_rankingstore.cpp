// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure of a ranking against SQL over the store that it was read from, over random histories; and table, sheet and JSON against each other.
#include "report/rankedsamples.h"
#include "report/ranking/levelmeter.h"
#include "report/ranking/rankingsheet.h"
#include "report/ranking/scoredcase.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/dialect.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;
using namespace rankedsamples;
using report::RankedKind;
using report::ScoredCase;
using report::Share;

class TestRankingStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en"_s)); }
    void everyFigureIsInTheStore_data();
    void everyFigureIsInTheStore();
    void everyRuleLeftSomethingOut();
    void tableAndSheetSayTheSame();

private:
    std::array<int, 4> m_leftOut{}; ///< by the rules that leave out, over all seeds
};

namespace {

/// Random histories of what scores count, each case's events in the order of their moments.
class RankedTown {
public:
    RankedTown(const region::Region &region, quint32 seed) : m_region(region), m_random(seed) {}

    void commit(store::EventLog &log, int cases)
    {
        auto batch = log.begin();
        for (int n = 0; n < cases; ++n) {
            m_hour = m_random.bounded(24 * 60);
            std::vector<domain::CaseEvent> events{at(0, u"system"_s, reported(n))};
            if (m_random.bounded(9) > 0)
                events.push_back(at(0, u"system"_s, filing()));
            for (int more = m_random.bounded(9); more > 0; --more)
                events.push_back(at(m_random.bounded(30), post(), next()));
            QVERIFY((*batch)->append(base::CaseId{quint64(500 + n)}, 0, events));
        }
        QVERIFY((*batch)->commit());
    }

private:
    static base::Instant hour(int n) { return onDay(kOctober.from) + std::chrono::hours(n); }
    QString post() { return QStringList{u"坐席01"_s, u"坐席02"_s, u"坐席03"_s, u"system"_s}[m_random.bounded(4)]; }
    QString department() { return m_region.departments[m_random.bounded(quint32(m_region.departments.size()))].code; }
    domain::CaseEvent at(int later, const QString &who, domain::EventBody body)
    {
        m_hour += later;
        return {hour(m_hour), {who, who == u"system"_s ? domain::Role::System : domain::Role::Dispatcher}, {}, {}, std::move(body)};
    }
    domain::CaseReported reported(int n)
    {
        domain::CaseReported told{u"N%1"_s.arg(n), {}, {}};
        told.report.source = u"patrol"_s;
        told.report.item = u"mock"_s;
        told.report.reportedAt = hour(m_hour);
        if (m_random.bounded(5) > 0)
            told.report.place.grid = m_region.grids[m_random.bounded(quint32(m_region.grids.size()))].code;
        return told;
    }
    domain::Deadlines deadlines()
    {
        domain::Deadlines made;
        const base::Instant due = hour(m_hour + m_random.bounded(60) - 4); // now and then over when it comes
        made[domain::Stage::Whole] = domain::Deadline{std::nullopt, hour(m_hour), due, u"limit"_s};
        return made;
    }
    domain::CaseFiled filing() { return {domain::Difficulty::General, {domain::Severity(m_random.bounded(1, 6)), 0, {}}, deadlines(), false}; }
    domain::EventBody next()
    {
        switch (m_random.bounded(16)) {
        case 0:
        case 1:
        case 2:
            return domain::CaseDispatched{
                department(), {}, {}, m_random.bounded(2) == 0 ? QString() : u"居委专员·0%1A"_s.arg(m_random.bounded(1, 4))};
        case 3: return domain::CaseReturned{u"no"_s, {}};
        case 4:
        case 5:
        case 6: return domain::CaseClosed{u"done"_s, m_random.bounded(4) == 0};
        case 7: return domain::CaseRevisited{true, {}, m_random.bounded(2) == 0};
        case 8: return domain::CaseEvaluated{int(m_random.bounded(4)), {}};
        case 9: return domain::CaseSuspended{u"rain"_s};
        case 10: return domain::CaseTransferred{{}, u"theirs"_s};
        case 11: return domain::PostChecked{false, {}};
        case 12: return domain::AppealLodged{u"not ours"_s};
        case 13: return domain::AppealReviewed{true, {}};
        case 14:
            return m_random.bounded(4) == 0 ? domain::EventBody(domain::CaseVoided{u"none"_s}) : setByHand(domain::Severity(m_random.bounded(1, 6)));
        default: return domain::ExtensionApproved{deadlines(), {}};
        }
    }

    const region::Region &m_region;
    QRandomGenerator m_random;
    int m_hour = 0;
};

/// One of the tables by code, counted by the engine.
struct SqlLine {
    int due = 0;
    Share onTime, quality, satisfaction;
    friend bool operator==(const SqlLine &, const SqlLine &) = default;
};
using SqlTable = QMap<QString, SqlLine>;

/// The seat that dispatched a case first, and how often it came back since: out of the log's rows.
const QString kFirstDispatch =
    u"(SELECT MIN(d.version) FROM case_event d WHERE d.case_id = c.case_id AND d.kind = 'case-dispatched' AND d.role <> 'system')"_s;
const QString kSeat = u"(SELECT d.actor FROM case_event d WHERE d.case_id = c.case_id AND d.version = %1)"_s.arg(kFirstDispatch);
const QString kUnreturned =
    u"NOT EXISTS (SELECT 1 FROM case_event r WHERE r.case_id = c.case_id AND r.kind = 'case-returned' AND r.version > %1)"_s.arg(kFirstDispatch);

class ScoreSql {
public:
    explicit ScoreSql(const QString &path)
        : m_connection(store::Connection::open(path, store::Connection::Mode::ReadOnly, store::kSqlite, base::Milliseconds(5000)))
    {}
    [[nodiscard]] bool isOpen() const { return m_connection.has_value(); }

    [[nodiscard]] SqlTable table(const QString &code, const QString &quality) const
    {
        SqlTable lines;
        each(u"SELECT %1 AS code, COUNT(*), SUM(closed_at IS NOT NULL AND closed_at <= due_at), SUM(%2) FROM case_now c WHERE %3 AND %4 AND "
             "%1 <> '' GROUP BY code"_s.arg(code, quality, due(), counts()),
             [&lines](const store::Statement &row) {
                 const int whole = int(row.number(1));
                 lines[row.text(0)] = {whole, {int(row.number(2)), whole}, {int(row.number(3)), whole}, {}};
             });
        each(u"SELECT %1 AS code, SUM(CASE satisfaction WHEN 3 THEN 10 WHEN 2 THEN 8 WHEN 1 THEN 6 ELSE 0 END), 10 * COUNT(*) FROM case_now c WHERE "
             "satisfaction IS NOT NULL AND %2 AND %3 AND %1 <> '' GROUP BY code"_s.arg(code, closed(), counts()),
             [&lines](const store::Statement &row) { lines[row.text(0)].satisfaction = {int(row.number(1)), int(row.number(2))}; });
        return lines;
    }
    [[nodiscard]] int leftOut(const QString &why) const
    {
        int count = 0;
        each(u"SELECT COUNT(*) FROM case_now c WHERE %1 AND (%2 OR (%3 AND (satisfaction IS NOT NULL OR solved IS NOT NULL))) AND %4"_s.arg(
                 counted(), due(), closed(), why),
             [&count](const store::Statement &row) { count = int(row.number(0)); });
        return count;
    }

private:
    static QString span(const char *column)
    {
        return u"%1 >= %2 AND %1 < %3"_s.arg(QLatin1String(column))
            .arg(base::toMsec(onDay(kFirst, -8 * 60)))
            .arg(base::toMsec(onDay(kLast.addDays(1), -8 * 60)));
    }
    static QString due() { return span("due_at"); }
    static QString closed() { return span("closed_at"); }
    static QString counted()
    {
        return u"filed_at IS NOT NULL AND state NOT IN (%1, %2)"_s.arg(int(domain::CaseState::Void)).arg(int(domain::CaseState::Merged));
    }
    static QString counts()
    {
        return counted() +
               u" AND excused = 0 AND NOT (suspended = 1 AND closed_at IS NULL) AND NOT (due_at IS NOT NULL AND filed_at > due_at) AND state <> %1"_s
                   .arg(int(domain::CaseState::Transferred));
    }
    void each(const QString &sql, const std::function<void(const store::Statement &)> &take) const
    {
        auto statement = (*m_connection)->prepare(sql);
        if (!statement || !statement->run())
            qFatal("the recount failed: %s", qPrintable(sql));
        while (statement->next())
            take(*statement);
    }

    base::Result<std::unique_ptr<store::Connection>> m_connection;
};

SqlTable shownBy(const report::Ranking &ranking, RankedKind kind)
{
    SqlTable lines;
    for (const report::RankedLine &line : ranking.table(kind).lines)
        lines[line.code] = {line.due, line.parts[0].share, line.parts[1].share, line.parts[2].share};
    return lines;
}

} // namespace

void TestRankingStore::everyFigureIsInTheStore_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<bool>("byTables");
    for (const quint32 seed : {1U, 2U, 3U, 4U})
        QTest::addRow("seed %u", seed) << seed << true;
    QTest::newRow("out of the log alone") << 5U << false;
}

void TestRankingStore::everyFigureIsInTheStore()
{
    QFETCH(quint32, seed);
    QFETCH(bool, byTables);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"hall.store"_s);
    const auto opened = store::Store::open(path);
    QVERIFY(opened);
    const region::RegionPtr town = scoredTown(threeParts());
    RankedTown(*town, seed).commit((*opened)->log(), 900);
    QVERIFY((*opened)->projections().catchUp());
    const auto reader = store::SqlCaseReader::open(path);
    QVERIFY(reader);
    const auto cases = report::readScored(*town, (*opened)->log(), byTables ? reader->get() : nullptr, kFirst, kLast, base::Instant::max());
    QVERIFY(cases);
    const report::Ranking ranking = ranked(town, *cases);
    const ScoreSql sql(path);
    QVERIFY(sql.isOpen());
    QVERIFY(shownBy(ranking, RankedKind::Departments).size() > 5);
    QVERIFY(shownBy(ranking, RankedKind::Officers).size() == 3);
    const QString notReworked = u"reworks = 0"_s;
    QVERIFY(shownBy(ranking, RankedKind::Departments) == sql.table(u"c.department"_s, notReworked));
    QVERIFY(shownBy(ranking, RankedKind::Grids) == sql.table(u"c.grid"_s, notReworked));
    QVERIFY(shownBy(ranking, RankedKind::Officers) == sql.table(u"c.post"_s, notReworked));
    QVERIFY(shownBy(ranking, RankedKind::Seats) == sql.table(kSeat, kUnreturned));
    // Each by the first rule that holds, in the order of the rules.
    const QString suspended = u"(suspended = 1 AND closed_at IS NULL)"_s, appeal = u"excused = 1"_s,
                  late = u"(due_at IS NOT NULL AND filed_at > due_at)"_s;
    QCOMPARE(ranking.leftOut[0], sql.leftOut(suspended));
    QCOMPARE(ranking.leftOut[1], sql.leftOut(appeal + u" AND NOT "_s + suspended));
    QCOMPARE(ranking.leftOut[2], sql.leftOut(late + u" AND NOT excused = 1 AND NOT "_s + suspended));
    QCOMPARE(ranking.leftOut[3],
             sql.leftOut(u"state = %1 AND NOT %2 AND NOT excused = 1 AND NOT %3"_s.arg(int(domain::CaseState::Transferred)).arg(late, suspended)));
    for (size_t rule = 0; rule < m_leftOut.size(); ++rule)
        m_leftOut[rule] += ranking.leftOut[rule];
    for (const report::RankedLine &line : ranking.table(RankedKind::Departments).lines) {
        const auto better = std::ranges::count_if(ranking.table(RankedKind::Departments).lines,
                                                  [&line](const report::RankedLine &other) { return other.rank > 0 && other.score > line.score; });
        QCOMPARE(line.rank, line.due < 2 ? 0 : int(better) + 1);
    }
}

// What the dice never bring about is compared with nothing.
void TestRankingStore::everyRuleLeftSomethingOut()
{
    for (const int cases : m_leftOut)
        QVERIFY(cases > 0);
}

void TestRankingStore::tableAndSheetSayTheSame()
{
    const region::RegionPtr town = scoredTown(threeParts());
    std::vector<ScoredCase> cases;
    for (const region::Department &department : town->departments) {
        for (ScoredCase &each : handledBy(department.code, 6, 5, 1, {3, 2}))
            cases.push_back(std::move(each));
    }
    const report::Ranking ranking = ranked(town, cases);
    const QStringList lines = QString::fromUtf8(report::rankingCsv(ranking)).split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 1 + qsizetype(town->departments.size()));
    QVERIFY(lines[1].startsWith(u"departments,1,"_s));
    QStringList printed;
    const std::vector<report::Page> pages = report::layOutRanking(*town, ranking);
    for (const report::Page &page : pages) {
        for (const report::Item &item : page.items) {
            if (const auto *text = std::get_if<report::TextItem>(&item))
                printed.append(text->full);
        }
    }
    for (const report::RankedLine &line : ranking.table(RankedKind::Departments).lines)
        QVERIFY2(printed.contains(line.name) && printed.contains(report::tenthsText(line.score)), qPrintable(line.name));
    QVERIFY(printed.contains(u"5/6"_s) && printed.contains(u"18/20"_s));
    const QJsonObject json = report::toJson(ranking);
    QCOMPARE(json[u"tables"_s][u"departments"_s][u"lines"_s].toArray().size(), qsizetype(town->departments.size()));
    QCOMPARE(json[u"levels"_s][u"all"_s][u"filed"_s].toInt(), 60);
    QCOMPARE(json[u"severity"_s][u"levels"_s].toArray().first().toObject()[u"whole"_s].toInt(), 60);
    for (const QString &level : report::inflationLines(ranking.inflation))
        QVERIFY2(printed.contains(level), qPrintable(level));
}

GRIDHALL_TEST(TestRankingStore, QGuiApplication)
#include "tst_rankingstore.moc"
