// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/rawsqlite.h"
#include "bench/rounds.h"
#include "live/cases/casetable.h"
#include "store/projection/briefcolumns.h"
#include "store/sqlite/sqlstore.h"
#include "store/sqlite/sqltexts.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlTableModel>
#include <QTemporaryDir>

#include <malloc.h>

using namespace Qt::StringLiterals;

// Open cases from case_now into memory: the hall's own table (codes interned, what is shown kept), against stepping over the same rows with
// libsqlite3 and against QSqlTableModel.

namespace {

domain::CaseBrief makeBrief(quint64 n, QRandomGenerator &random)
{
    const QString some = u"D%1"_s;
    domain::CaseBrief brief;
    brief.id = {(n << 22) + 1};
    brief.version = 3;
    brief.number = u"251107XJ%1"_s.arg(n, 7, 10, QChar(u'0'));
    brief.title = u"人行道地砖破损"_s;
    brief.place = u"国展路 %1 号门前"_s.arg(random.bounded(999));
    brief.item = u"02%1"_s.arg(random.bounded(99));
    brief.grid = QString::number(random.bounded(33));
    brief.department = some.arg(random.bounded(10));
    brief.source = u"hotline"_s;
    brief.sourceId = u"S-%1"_s.arg(random.generate());
    brief.point = base::GeoPoint{31.15 + random.bounded(0.1), 121.25 + random.bounded(0.1)};
    brief.state = domain::CaseState::Dispatched;
    brief.level = domain::Severity(random.bounded(1, 6));
    brief.reportedAt = base::fromMsec(1'762'500'000'000 + qint64(n));
    brief.filedAt = brief.dispatchedAt = brief.reportedAt;
    brief.dueAt = *brief.filedAt + std::chrono::hours(4);
    brief.stage = domain::Stage::Respond;
    brief.stageStartedAt = brief.reportedAt;
    brief.stageDueAt = brief.reportedAt + std::chrono::minutes(30);
    brief.changedAt = brief.reportedAt;
    return brief;
}

void fill(const QString &path, quint64 count)
{
    const auto made = store::Store::open(path);
    const auto connection = store::Connection::open(path, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(5000));
    if (!made || !connection || !(*connection)->useSession())
        qFatal("cannot make the store");
    auto insert = (*connection)->prepare(store::caseNowTexts(store::kSqlite)["put"]);
    auto transaction = store::Transaction::begin(**connection);
    QRandomGenerator random(11);
    for (quint64 n = 1; n <= count; ++n) {
        if (const auto done = insert->run(store::wholeRow(makeBrief(n, random)) << 0 << u""_s << store::answerValues({})); !done)
            qFatal("%s", qPrintable(base::describe(done.error())));
    }
    if (!transaction->commit())
        qFatal("cannot fill the store");
}

/// As the hall's start: the open cases as one snapshot, whose briefs are gone once the table holds them.
std::unique_ptr<live::CaseTable> openOurs(const QString &path)
{
    desk::Batch snapshot;
    snapshot.snapshot = true;
    const auto reader = store::SqlCaseReader::open(path);
    const auto done = (*reader)->open([&](const domain::CaseBrief &brief) { return snapshot.cases.push_back(brief), true; });
    if (!done)
        qFatal("%s", qPrintable(base::describe(done.error())));
    auto table = std::make_unique<live::CaseTable>();
    table->apply(snapshot);
    return table;
}

/// Every column of every row, as its own type; the sum keeps the work from being left out.
qint64 stepOverAll(const QString &path)
{
    bench::RawDatabase database(path.toUtf8());
    sqlite3_stmt *rows = database.prepare("SELECT * FROM case_now");
    const int columns = sqlite3_column_count(rows);
    qint64 sum = 0;
    while (sqlite3_step(rows) == SQLITE_ROW) {
        for (int column = 0; column < columns; ++column) {
            switch (sqlite3_column_type(rows, column)) {
            case SQLITE_INTEGER: sum += sqlite3_column_int64(rows, column); break;
            case SQLITE_FLOAT: sum += qint64(sqlite3_column_double(rows, column)); break;
            case SQLITE_TEXT: sum += sqlite3_column_text(rows, column)[0]; break;
            }
        }
    }
    sqlite3_finalize(rows);
    return sum;
}

double bytesInUse()
{
    const auto info = mallinfo2();
    return double(info.uordblks + info.hblkhd);
}

template <class Load> double memoryOf(Load &&load)
{
    const double before = bytesInUse();
    const auto kept = load();
    return bytesInUse() - before;
}

std::unique_ptr<QSqlTableModel> openTableModel(const QString &path)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bench"_s);
    database.setDatabaseName(path);
    if (!database.open())
        qFatal("cannot open");
    auto model = std::make_unique<QSqlTableModel>(nullptr, database);
    model->setTable(u"case_now"_s);
    model->select();
    while (model->canFetchMore())
        model->fetchMore();
    return model;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"cases"_s, u"Open cases in the store."_s, u"n"_s, u"1000000"_s},
                       {u"rounds"_s, u"Measurements of each pair."_s, u"n"_s, u"5"_s},
                       {u"quick"_s, u"100,000 cases, three rounds."_s},
                       {u"folder"_s, u"Where the files are made."_s, u"dir"_s, QCoreApplication::applicationDirPath()}});
    parser.process(app);
    const bool quick = parser.isSet(u"quick"_s);
    const auto cases = quick ? 100'000 : parser.value(u"cases"_s).toULongLong();
    const int rounds = quick ? 3 : parser.value(u"rounds"_s).toInt();
    const QTemporaryDir folder(parser.value(u"folder"_s) + u"/open-XXXXXX"_s);
    const QString path = folder.filePath(u"hall.store"_s);
    fill(path, cases);

    bench::Rounds bySteps;
    qint64 sum = 0;
    for (int round = 0; round < rounds; ++round) {
        std::unique_ptr<live::CaseTable> hall;
        const double ours = bench::seconds([&] { hall = openOurs(path); });
        bySteps.add(ours, bench::seconds([&] { sum += stepOverAll(path); }));
        if (quint64(hall->openCount()) != cases || sum == 0)
            qFatal("not all cases were read");
    }
    bool holds = bySteps.print(u"open"_s, u"time, against sqlite3_step over all columns"_s, qint64(cases), u"s"_s, bench::Goal::AtMost, 1.3);

    // Its rows do not fit this memory at a million: bytes a case are the same at a tenth.
    const QString small = folder.filePath(u"small.store"_s);
    const quint64 fewer = std::max<quint64>(cases / 10, 1);
    fill(small, fewer);
    bench::Rounds byMemory;
    byMemory.add(memoryOf([&] { return openOurs(small); }) / double(fewer), memoryOf([&] { return openTableModel(small); }) / double(fewer));
    holds &= byMemory.print(u"open"_s, u"memory a case, against QSqlTableModel"_s, qint64(fewer), u"bytes"_s, bench::Goal::AtMost, 0.30);
    return holds ? 0 : 2;
}
