// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/need.h"
#include "bench/rawsqlite.h"
#include "bench/rounds.h"
#include "bench/storefill.h"
#include "look/marks.h"
#include "report/day/summarydesk.h"
#include "report/paper/summarypdf.h"
#include "report/period/readers.h"

#include <QBuffer>
#include <QCommandLineParser>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QTemporaryDir>
#include <QTextDocument>

// The printed day. Figures: one past day out of a large store, against libsqlite3 answering the same head figures by statements over the same table,
// as one writes them first (by the moments of filing, closing and the deadline). Paper: a day with many rows as PDF, against QTextDocument with the
// same rows as a table. Ours sets more than 45 rows by item, side by side, and makes its text searchable; the reference does neither. In the CPU time
// of the calling thread, which does everything.

using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2025, 11, 7);
using bench::benchNow;

/// What the reference counts of a day.
struct Head {
    int filed = 0, closed = 0, carriedOver = 0;
    friend bool operator==(const Head &, const Head &) = default;
};

class Statements {
public:
    explicit Statements(const QString &path) : m_database(path.toUtf8())
    {
        for (const char *sql : {"SELECT count(*) FROM case_now WHERE filed_at >= ?1 AND filed_at < ?2",
                                "SELECT count(*) FROM case_now WHERE closed_at >= ?1 AND closed_at < ?2",
                                "SELECT count(*) FROM case_now WHERE filed_at < ?2 AND (ended_at IS NULL OR ended_at >= ?2)",
                                "SELECT count(*), sum(closed_at <= due_at) FROM case_now WHERE due_at >= ?1 AND due_at < ?2",
                                "SELECT grid, level, count(*) FROM case_now WHERE filed_at >= ?1 AND filed_at < ?2 GROUP BY grid, level",
                                "SELECT department, count(*) FROM case_now WHERE filed_at >= ?1 AND filed_at < ?2 GROUP BY department",
                                "SELECT source, count(*) FROM case_now WHERE filed_at >= ?1 AND filed_at < ?2 GROUP BY source",
                                "SELECT (filed_at - ?1) / 3600000, count(*) FROM case_now WHERE filed_at >= ?1 AND filed_at < ?2 GROUP BY 1"})
            m_asked.push_back(m_database.prepare(sql));
    }
    ~Statements()
    {
        for (sqlite3_stmt *statement : m_asked)
            sqlite3_finalize(statement);
    }
    [[nodiscard]] Head ask(base::Instant from, base::Instant to)
    {
        std::vector<int> first;
        for (sqlite3_stmt *statement : m_asked) {
            sqlite3_bind_int64(statement, 1, base::toMsec(from));
            sqlite3_bind_int64(statement, 2, base::toMsec(to));
            int value = 0;
            while (sqlite3_step(statement) == SQLITE_ROW)
                value = sqlite3_column_int(statement, 0);
            first.push_back(value);
            sqlite3_reset(statement);
        }
        return {first[0], first[1], first[2]};
    }

private:
    bench::RawDatabase m_database;
    std::vector<sqlite3_stmt *> m_asked;
};

struct Sizes {
    int aDay = 2'000, days = 500, rounds = 5;
};

/// Figures of a day in the middle; the last summary is handed on to be printed.
bool figures(const QString &folder, const Sizes &sizes, report::DailySummary &summary)
{
    const region::RegionPtr town = bench::xujing();
    const QString path = folder + u"/report.gridhall"_s;
    bench::Reports reports(town, 1);
    bench::fillStore(path, town, {sizes.aDay, sizes.aDay, benchNow(), benchNow() - std::chrono::days(sizes.days)}, reports);
    bench::multiplyEnded(path, sizes.days - 2);
    const QDate day = kToday.addDays(-sizes.days / 2);
    const auto from = base::fromMsec(QDateTime(day, QTime(0, 0), town->toLocal(benchNow()).timeZone()).toMSecsSinceEpoch());
    Statements statements(path);
    bench::Rounds read;
    for (int round = 0; round < sizes.rounds; ++round) {
        const double ours = bench::cpuSeconds([&] {
            const report::DayReaders readers = bench::need(report::readersOf(path)());
            summary = bench::need(report::readDay(*town, readers, {day, benchNow()}, benchNow(), false));
        });
        Head theirs;
        read.add(ours, bench::cpuSeconds([&] { theirs = statements.ask(from, from + std::chrono::hours(24)); }));
        const Head mine{summary.day.filed, summary.day.closed, summary.day.carriedOver};
        if (mine != theirs)
            qFatal("the day has %d filed, %d closed, %d carried over; by SQL %d, %d, %d", mine.filed, mine.closed, mine.carriedOver, theirs.filed,
                   theirs.closed, theirs.carriedOver);
    }
    return read.print(u"report"_s, u"figures of a past day with %1 cases, against statements by hand"_s.arg(summary.day.filed),
                      qint64(sizes.aDay) * sizes.days, u"s CPU"_s, bench::Goal::AtMost, 1.0 / 50);
}

report::DailySummary withRows(report::DailySummary summary, int rows)
{
    summary.rectification.clear();
    for (int n = 0; n < rows; ++n) {
        report::RectificationLine &line = summary.rectification.emplace_back();
        line.id = {quint64(n) + 1};
        line.level = domain::kSeverities[size_t(n) % 5];
        line.number = u"251106XJ%1"_s.arg(n, 5, 10, QChar(u'0'));
        line.title = u"%1 类：人行道地砖破损"_s.arg(n % 40);
        line.place = u"崧泽大道 %1 号门前"_s.arg(n % 997 + 1);
        line.departmentName = u"市政养护"_s;
        line.measure = u"派单：市政养护"_s;
        line.dueAt = summary.to + std::chrono::hours(n % 70);
        line.result = u"未结"_s;
        line.overdue = n % 9 == 0;
    }
    std::ranges::stable_sort(summary.rectification, [](const auto &a, const auto &b) { return domain::isWorse(a.level, b.level); });
    return summary;
}

QByteArray byTextDocument(const report::DailySummary &summary)
{
    QString html = u"<h1>%1</h1><table border='1' cellspacing='0' width='100%'>"_s.arg(report::documentTitle(summary).toHtmlEscaped());
    for (const report::RectificationLine &line : summary.rectification) {
        html += u"<tr>"_s;
        for (const QString &text : {QString::number(domain::number(line.level)), line.number, line.title, line.place, line.departmentName,
                                    line.measure, base::toUtc(*line.dueAt).toTimeZone(summary.zone).toString(u"MM-dd HH:mm"_s), line.result})
            html += u"<td>"_s + text.toHtmlEscaped() + u"</td>"_s;
        html += u"</tr>"_s;
    }
    QTextDocument document;
    document.setDefaultFont(look::sans(11));
    document.setHtml(html + u"</table>"_s);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        qFatal("no memory");
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    document.print(&writer);
    return bytes;
}

bool paper(const report::DailySummary &base, int rows, int rounds, double goal)
{
    const report::DailySummary summary = withRows(base, rows);
    bench::Rounds printed, reprinted;
    QByteArray first;
    for (int round = 0; round < rounds; ++round) {
        QByteArray mine, theirs;
        const double ours = bench::cpuSeconds([&] {
            const report::SummaryPainter painter(summary, QLocale(QLocale::Chinese));
            mine = bench::need(report::toPdf(painter, report::documentTitle(summary)));
        });
        printed.add(ours, bench::cpuSeconds([&] { theirs = byTextDocument(summary); }));
        if (first.isEmpty())
            first = mine;
        reprinted.add(mine == first ? 0 : 1, 1);
        if (theirs.isEmpty())
            qFatal("the reference printed nothing");
    }
    bool holds =
        printed.print(u"report"_s, u"a day with %1 rows as PDF, against QTextDocument"_s.arg(rows), rows, u"s CPU"_s, bench::Goal::AtMost, goal);
    holds &= reprinted.print(u"report"_s, u"reprints of %1 rows with other bytes"_s.arg(rows), rows, u"prints"_s, bench::Goal::AtMost, 0);
    return holds;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"days"_s, u"Days in the store, of 2,000 cases each."_s, u"n"_s, u"500"_s},
                       {u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"5"_s},
                       {u"quick"_s, u"100 days of 200 cases, two rounds."_s},
                       {u"folder"_s, u"Where the store is made."_s, u"dir"_s, QCoreApplication::applicationDirPath()}});
    parser.process(app);
    Sizes sizes{2'000, parser.value(u"days"_s).toInt(), parser.value(u"rounds"_s).toInt()};
    if (parser.isSet(u"quick"_s))
        sizes = {200, 100, 2};
    const QTemporaryDir folder(parser.value(u"folder"_s) + u"/report-XXXXXX"_s);
    report::DailySummary summary;
    bool holds = figures(folder.path(), sizes, summary);
    holds &= paper(summary, 200, sizes.rounds, 1.0 / 8);
    holds &= paper(summary, 5'000, sizes.rounds, 1.0 / 12);
    return holds ? 0 : 2;
}
