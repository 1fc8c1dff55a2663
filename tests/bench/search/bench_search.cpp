// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/history/townpast.h"
#include "bench/need.h"
#include "bench/rawsqlite.h"
#include "bench/rounds.h"
#include "desk/writer/storedesk.h"
#include "domain/case/decide.h"
#include "store/projection/searchwords.h"
#include "store/sqlite/sqlstore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <random>

using namespace Qt::StringLiterals;

// The search among all stored cases, as the console asks its desk for it, against the query that somebody would write by hand with SQLite's C
// interface over the same file: the newest 2,000 hits of the index of words, of these the 200 reported last, all columns of each.

namespace {

using bench::benchNow, bench::need;

constexpr int kMost = 200, kCutOff = 2000;
constexpr quint64 kCommitOf = 20'000; // cases

/// Closed cases of one town, each with the words that townpast.h names; appended as facts, not decided, because deciding a million takes minutes.
class Past {
public:
    Past(const QString &path, const region::Region &region, quint64 cases) : m_region(region), m_cases(cases), m_store(need(store::Store::open(path)))
    {
        for (const domain::Item &item : region.rulebook.items) {
            if (item.life == domain::CaseLife::Case)
                m_items.append(item.code);
        }
        m_items.sort(); // a hash has no order of its own
    }

    void tell()
    {
        for (quint64 n = 0; n < m_cases; ++n) {
            if (!m_batch)
                m_batch = need(m_store->log().begin());
            append(n);
            if ((n + 1) % kCommitOf == 0)
                commit();
        }
        commit();
        need(m_store->projections().catchUp());
        m_store->tidyWhenIdle();
    }

private:
    void commit()
    {
        if (m_batch)
            static_cast<void>(need(m_batch->commit()));
        m_batch.reset();
    }

    void append(quint64 n)
    {
        const base::Instant at = benchNow() - std::chrono::days(1500) * qint64(m_cases - n) / qint64(m_cases);
        const base::CaseId id = store::join({base::toMsec(at) - 946'684'800'000, 1, quint16(n % 4096)});
        const QDate day = m_region.toLocal(at).date();
        domain::CaseReported reported;
        reported.number = domain::caseNumber(day, m_region.rulebook.region, need(m_batch->nextSerial(day)));
        reported.report = reportOf(n, at);
        const auto eventOf = [&](base::Instant moment, domain::EventBody body) {
            return domain::CaseEvent{moment, {u"坐席 3"_s, domain::Role::Dispatcher}, u"lifecycle.test"_s, m_region.rulebook.hash, std::move(body)};
        };
        const std::array events{eventOf(at, std::move(reported)), eventOf(at, domain::CaseFiled{}),
                                eventOf(at + std::chrono::minutes(40), domain::CaseClosed{u"已修复"_s, false})};
        static_cast<void>(need(m_batch->append(id, 0, events)));
    }

    domain::Report reportOf(quint64 n, base::Instant at)
    {
        const auto bounded = [this](quint32 most) { return quint32(m_random() % most); };
        static constexpr std::array kWhat{u"地面破损约两平方米", u"占道堆物", u"照明不亮", u"井盖松动有响声"};
        domain::Report report;
        report.source = u"hotline"_s;
        report.item = m_items[qsizetype(bounded(quint32(m_items.size())))];
        const domain::Item *item = m_region.rulebook.item(report.item);
        report.title = item ? item->name : report.item;
        report.description = QStringView(kWhat[bounded(4)]).toString() + u"，沿路绕行，请尽快处理。"_s;
        if (bounded(4) == 0)
            report.description += QStringView(bench::kCommonWord).toString();
        if (n % 5000 == 17)
            report.description += QStringView(bench::kRareWord).toString();
        const region::Grid &grid = m_region.grids[bounded(quint32(m_region.grids.size()))];
        report.place.text = u"崧泽大道 %1 号"_s.arg(bounded(2999) + 1);
        report.place.grid = grid.code;
        report.reportedAt = at;
        return report;
    }

    const region::Region &m_region;
    const quint64 m_cases;
    const std::unique_ptr<store::Store> m_store;
    std::unique_ptr<store::LogBatch> m_batch;
    QStringList m_items;
    std::mt19937 m_random{7};
};

/// The same question by hand.
class Raw {
public:
    explicit Raw(const QString &path)
        : m_database(path.toUtf8()), m_search(m_database.prepare("SELECT * FROM case_now WHERE case_id IN ("
                                                                 " SELECT rowid FROM case_text WHERE case_text MATCH ?1 ORDER BY rowid DESC LIMIT ?2)"
                                                                 " ORDER BY reported_at DESC, case_id DESC LIMIT ?3"))
    {}
    ~Raw() { sqlite3_finalize(m_search); }
    Raw(const Raw &) = delete;
    Raw &operator=(const Raw &) = delete;

    /// The ids that were found, in their order.
    std::vector<quint64> ask(const QString &expression)
    {
        const QByteArray text = expression.toUtf8();
        bench::bindText(m_search, 1, text);
        sqlite3_bind_int(m_search, 2, kCutOff);
        sqlite3_bind_int(m_search, 3, kMost);
        std::vector<quint64> ids;
        while (sqlite3_step(m_search) == SQLITE_ROW) {
            ids.push_back(quint64(sqlite3_column_int64(m_search, 0)));
            for (int column = 0; column < sqlite3_column_count(m_search); ++column) // whoever asked wants to show it
                m_bytes += sqlite3_column_bytes(m_search, column);
        }
        sqlite3_reset(m_search);
        return ids;
    }

private:
    bench::RawDatabase m_database;
    sqlite3_stmt *m_search;
    qint64 m_bytes = 0;
};

struct Question {
    QString name, text;
};

std::vector<Question> questions()
{
    const auto text = [](const char16_t *word) { return QStringView(word).toString(); };
    return {{u"a rare word"_s, text(bench::kRareWord)},
            {u"a common word"_s, text(bench::kCommonWord)},
            {u"one letter"_s, text(bench::kEveryWord)},
            {u"two words"_s, text(bench::kCommonWord) + u" 井盖"_s},
            {u"a house"_s, u"崧泽大道 2718 号"_s}};
}

/// Both find the same cases in the same order, or the figures mean nothing.
void compare(desk::CaseDesk &desk, Raw &raw, const Question &question)
{
    std::vector<quint64> ids;
    for (const domain::CaseBrief &brief : need(desk.search({question.text, kMost}).result()))
        ids.push_back(brief.id.value);
    if (ids.empty() || ids != raw.ask(store::matchExpression(question.text)))
        qFatal("the two searches for %s do not find the same", qPrintable(question.name));
}

bool benchSearch(const QDir &folder, const region::RegionPtr &region, quint64 cases, int rounds)
{
    const QString path = folder.filePath(u"search-%1.store"_s.arg(cases));
    if (!QFile::exists(path))
        Past(path, *region, cases).tell();
    const base::FixedClock clock(benchNow());
    desk::StoreDesk desk(desk::fileParts(path, clock, true), region, clock, {.reviewSeverity = false, .countRepeats = false});
    if (const auto settled = desk.settle().result(); !settled)
        qFatal("%s", qPrintable(base::describe(settled.error())));
    Raw raw(path);
    bool holds = true;
    for (const Question &question : questions()) {
        compare(desk, raw, question); // both have read the pages by then
        const QString expression = store::matchExpression(question.text);
        bench::Rounds against, within;
        for (int round = 0; round < rounds; ++round) {
            const double ours = bench::seconds([&] { static_cast<void>(desk.search({question.text, kMost}).result()); });
            against.add(ours, bench::seconds([&] { raw.ask(expression); }));
            within.add(ours, 0.05);
        }
        holds &=
            against.print(u"search"_s, question.name + u", the desk's answer by the raw query"_s, qint64(cases), u"s"_s, bench::Goal::AtMost, 1.5);
        holds &= within.print(u"search"_s, question.name + u", against 50 ms"_s, qint64(cases), u"s"_s, bench::Goal::AtMost, 1);
    }
    return holds;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"cases"_s, u"Stored cases, several sizes by commas."_s, u"n"_s, u"100000,1000000"_s},
                       {u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"15"_s},
                       {u"quick"_s, u"20,000 cases, five rounds."_s},
                       {u"keep"_s, u"Make the stores in this folder, or take them from there, and leave them."_s, u"dir"_s},
                       {u"folder"_s, u"Where the stores are made else; a disk, not memory."_s, u"dir"_s, QCoreApplication::applicationDirPath()}});
    parser.process(app);
    const bool quick = parser.isSet(u"quick"_s);
    const QTemporaryDir made(parser.value(u"folder"_s) + u"/search-XXXXXX"_s);
    const QDir folder(parser.isSet(u"keep"_s) ? parser.value(u"keep"_s) : made.path());
    if (!folder.mkpath(u"."_s))
        qFatal("the folder cannot be made");
    const region::RegionPtr region = bench::xujing();
    bool holds = true;
    for (const QString &size : (quick ? u"20000"_s : parser.value(u"cases"_s)).split(u',', Qt::SkipEmptyParts))
        holds &= benchSearch(folder, region, size.toULongLong(), quick ? 5 : parser.value(u"rounds"_s).toInt());
    return holds ? 0 : 2;
}
