// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file/importjob.h"
#include "intake/table/table.h"
#include "support/fakedesk.h"
#include "support/testprogram.h"
#include "testtown.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestImporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goodRowsGoInRefusedOnesAreKept();
    void secondRunChangesNothing();
    void theDesksAnswerIsCounted();
    void alarmsOfATicketAreUpdates();
    void repeatsDoNotDependOnTheOrderOfRows();
    void callersRepeatToo();
    void busyDeskIsAskedAgain();
    void storageErrorStopsTheRun();
    void cancelled();
    void jobRunsOnItsOwnThread();
    void missingFiles();

private:
    void writeFile(const QByteArray &rows);
    [[nodiscard]] base::Result<intake::ImportSummary> run(std::stop_token stop = {});
    [[nodiscard]] intake::ImportParts parts() { return {m_town, m_folder->path(), *m_desk, {}, m_clock}; }

    region::RegionPtr m_town = testtown::make();
    base::FixedClock m_clock{*base::fromIso(u"2026-01-01T00:00:00Z"_s)};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<support::FakeDesk> m_desk;
    QHash<QString, desk::Receipt> m_receipts; ///< by source id: a desk that knows what it filed
};

namespace {

const QByteArray kImportHeader = "id,what,where,lat,lon,opened,closed,due\n";

} // namespace

void TestImporter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"mappings"_s));
    QFile mapping(m_folder->filePath(u"mappings/test.json"_s));
    QVERIFY(mapping.open(QIODevice::WriteOnly));
    mapping.write(testtown::mapping());
    m_receipts.clear();
    m_desk = std::make_unique<support::FakeDesk>();
    m_desk->setAnswer([this](const domain::CaseOrder &order) -> base::Result<desk::Receipt> {
        const auto *body = std::get_if<domain::ImportCase>(&order.body);
        if (!body)
            return base::fail(base::ErrorCode::Refused, u"an importer brings records and nothing else"_s);
        const auto known = m_receipts.constFind(body->report.sourceId);
        if (known != m_receipts.constEnd()) {
            desk::Receipt receipt = *known;
            receipt.known = true;
            return receipt;
        }
        const desk::Receipt receipt{base::CaseId{quint64(m_receipts.size() + 1)}, u"n"_s, 1, {}, false};
        m_receipts.insert(body->report.sourceId, receipt);
        return receipt;
    });
}

void TestImporter::writeFile(const QByteArray &rows)
{
    QFile file(m_folder->filePath(u"t.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kImportHeader + rows);
}

base::Result<intake::ImportSummary> TestImporter::run(std::stop_token stop)
{
    return intake::importFile(parts(), {m_folder->filePath(u"t.csv"_s), {}, {}}, {}, std::move(stop));
}

void TestImporter::goodRowsGoInRefusedOnesAreKept()
{
    writeFile("1,lamp,Main St,50.005,10.005,2025-03-01 10:00,,\n"
              "2,dragon,\"Main, \"\"St\"\"\",,,2025-03-01 10:00,,\n"
              "3,litter,Main St,91,10,2025-03-01 10:00,,\n"
              "4,litter,x,,,2025-13-01 10:00,,\n"
              "5,litter,\"never closed,,,2025-03-01 10:00,,\n"
              "6,litter,x,,\n"
              "7,litter,x,,,2025-03-01 10:00,2025-03-01 10:00,2025-03-02 10:00\n"
              "8,litter,x,,,2027-03-01 10:00,,\n");
    const auto summary = run();
    QVERIFY2(summary, summary ? "" : qPrintable(base::describe(summary.error())));
    QCOMPARE(summary->mapping, u"test"_s);
    QCOMPARE(summary->read, 8);
    QCOMPARE(summary->filed, 3);
    QCOMPARE(summary->withNotes, 1); // off the globe: the address places it
    QCOMPARE(summary->refused, 5);
    QCOMPARE(summary->read, summary->filed + summary->updated + summary->unchanged + summary->differs + summary->refused);
    QCOMPARE(m_receipts.size(), 3);

    QFile refused(summary->refusedFile);
    QVERIFY(refused.open(QIODevice::ReadOnly));
    QVERIFY(refused.peek(3) == "\xef\xbb\xbf");
    const auto table = intake::openTable(summary->refusedFile);
    QVERIFY(table);
    QCOMPARE((*table)->header().mid(8), (QStringList{u"refused_row"_s, u"refused_field"_s, u"refused_reason"_s}));
    QStringList rowsAndFields;
    for (auto row = (*table)->next(); row && *row; row = (*table)->next()) {
        QVERIFY(!(*row)->error);
        rowsAndFields.push_back((*row)->cells.at(8) + u' ' + (*row)->cells.at(9));
        QVERIFY(!(*row)->cells.at(10).isEmpty());
        if ((*row)->cells.at(0) == u"2")
            QCOMPARE((*row)->cells.at(2), u"Main, \"St\""_s);
    }
    QCOMPARE(rowsAndFields, (QStringList{u"3 what"_s, u"5 opened"_s, u"6 "_s, u"7 "_s, u"9 opened"_s}));
}

void TestImporter::secondRunChangesNothing()
{
    writeFile("1,lamp,Main St,,,2025-03-01 10:00,,\n2,lamp,Main St,,,2025-03-01 10:00,,\n");
    QCOMPARE(run()->filed, 2);
    const auto again = run();
    QCOMPARE(again->filed, 0);
    QCOMPARE(again->unchanged, 2);
    QCOMPARE(again->refused, 0);
    QVERIFY(again->refusedFile.isEmpty());
    QVERIFY(!QFile::exists(m_folder->filePath(u"t.csv.refused.csv"_s)));
}

void TestImporter::theDesksAnswerIsCounted()
{
    writeFile("1,lamp,Main St,,,2025-03-01 10:00,,\n2,lamp,Main St,,,2025-03-01 10:00,2025-03-01 11:00,\n3,lamp,Main St,,,2025-03-01 10:00,,\n"
              "4,lamp,Main St,,,2025-03-01 10:00,2025-03-01 11:00,\n");
    m_desk->setAnswer([](const domain::CaseOrder &order) -> base::Result<desk::Receipt> {
        const QString id = std::get<domain::ImportCase>(order.body).report.sourceId;
        desk::Receipt receipt{base::CaseId{1}, u"n"_s, 1, {}, id != u"1"};
        receipt.updated = id == u"2" || id == u"4";
        if (id == u"3" || id == u"4")
            receipt.differs = {{domain::SourceField::Title, u"old"_s, u"new"_s}};
        return receipt;
    });
    const auto summary = run();
    QVERIFY(summary);
    QCOMPARE(summary->read, 4);
    QCOMPARE(summary->filed, 1);
    QCOMPARE(summary->updated, 1);
    QCOMPARE(summary->differs, 2); // also the row whose closing was taken: once
    QCOMPARE(summary->unchanged, 0);
    QCOMPARE(summary->refused, 0);
    const auto table = intake::openTable(summary->refusedFile);
    QVERIFY(table);
    const auto row = (*table)->next();
    QVERIFY(row && *row);
    QCOMPARE((*row)->cells.at(0), u"3"_s);
    QVERIFY((*row)->cells.at(10).contains(u"Title: old → new"));
}

void TestImporter::alarmsOfATicketAreUpdates()
{
    writeFile("1,lamp,Main St,,,2025-03-01 10:00,,\n2,lamp,Main St,,,2025-03-01 10:01,,\n3,lamp,Main St,,,2025-03-01 10:02,,\n");
    m_desk->setAnswer([](const domain::CaseOrder &order) -> base::Result<desk::Receipt> {
        desk::Receipt receipt{base::CaseId{1}, u"n"_s, 1, {}};
        receipt.soundedAgain = std::get<domain::ImportCase>(order.body).report.sourceId != u"1";
        return receipt;
    });
    const auto summary = run();
    QVERIFY(summary);
    QCOMPARE(summary->filed, 1);
    QCOMPARE(summary->updated, 2);
    QCOMPARE(summary->read, 3);
}

void TestImporter::repeatsDoNotDependOnTheOrderOfRows()
{
    QByteArrayList rows;
    for (int i = 0; i < 6; ++i)
        rows.push_back(QByteArray::number(i) + ",lamp,Main St,50.005,10.005,2025-03-0" + QByteArray::number(i + 1) + " 10:00,,\n");
    const auto repeats = [&] {
        QMap<QString, int> found;
        for (const domain::CaseOrder &order : m_desk->orders) {
            const auto &body = std::get<domain::ImportCase>(order.body);
            found.insert(body.report.sourceId, body.inputs.repeats);
        }
        return found;
    };
    writeFile(rows.join());
    QCOMPARE(run()->filed, 6);
    const auto forwards = repeats();
    QCOMPARE(forwards.values(), (QList<int>{1, 2, 3, 4, 5, 6}));
    init();
    std::ranges::reverse(rows);
    writeFile(rows.join());
    QCOMPARE(run()->filed, 6);
    QCOMPARE(repeats(), forwards);
}

void TestImporter::callersRepeatToo()
{
    QFile mapping(m_folder->filePath(u"mappings/test.json"_s));
    QVERIFY(mapping.open(QIODevice::ReadWrite));
    QByteArray text = mapping.readAll();
    text.replace("\"address\": {\"column\": \"where\"}", "\"callerPhone\": {\"column\": \"where\"}");
    QVERIFY(text.contains("callerPhone"));
    mapping.resize(0);
    mapping.seek(0);
    mapping.write(text);
    mapping.close();
    writeFile("1,lamp,13800001234,,,2025-03-01 10:00,,\n"
              "2,litter,13800001234,,,2025-03-02 10:00,,\n"
              "3,lamp,13800009999,,,2025-03-02 10:00,,\n");
    QCOMPARE(run()->filed, 3);
    QList<int> found;
    for (const domain::CaseOrder &order : m_desk->orders)
        found.append(std::get<domain::ImportCase>(order.body).inputs.repeats);
    QCOMPARE(found, (QList<int>{1, 2, 1}));
}

void TestImporter::busyDeskIsAskedAgain()
{
    writeFile("1,lamp,Main St,,,2025-03-01 10:00,,\n");
    int asked = 0;
    m_desk->setAnswer([&](const domain::CaseOrder &) -> base::Result<desk::Receipt> {
        if (++asked < 3)
            return base::fail(base::ErrorCode::Busy, u"full"_s);
        return desk::Receipt{base::CaseId{1}, u"n"_s, 1, {}, false};
    });
    const auto summary = run();
    QVERIFY(summary);
    QCOMPARE(summary->filed, 1);
    QCOMPARE(asked, 3);
}

void TestImporter::storageErrorStopsTheRun()
{
    writeFile("1,dragon,x,,,2025-03-01 10:00,,\n2,lamp,x,,,2025-03-01 10:00,,\n");
    m_desk->setAnswer([](const domain::CaseOrder &) -> base::Result<desk::Receipt> { return base::fail(base::ErrorCode::Storage, u"disk"_s); });
    const auto summary = run();
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, base::ErrorCode::Storage);
    QVERIFY(QFile::exists(m_folder->filePath(u"t.csv.refused.csv"_s)));
}

void TestImporter::cancelled()
{
    writeFile("1,lamp,x,,,2025-03-01 10:00,,\n");
    std::stop_source stop;
    stop.request_stop();
    const auto summary = run(stop.get_token());
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, base::ErrorCode::Cancelled);
}

void TestImporter::jobRunsOnItsOwnThread()
{
    writeFile("1,lamp,x,,,2025-03-01 10:00,,\n2,dragon,x,,,2025-03-01 10:00,,\n");
    intake::ImportProgress last;
    QFuture<base::Result<intake::ImportSummary>> future;
    {
        intake::ImportJob job(parts());
        future = job.start({m_folder->filePath(u"t.csv"_s), u"test"_s, {}}, [&](const intake::ImportProgress &progress) { last = progress; });
        future.waitForFinished();
    }
    const auto summary = future.result();
    QVERIFY(summary);
    QCOMPARE(summary->filed, 1);
    QCOMPARE(last.rows, 2);
    QCOMPARE(last.total, 2);
    QCOMPARE(last.refused, 1);
}

void TestImporter::missingFiles()
{
    QCOMPARE(run().error().code, base::ErrorCode::NotFound);
    writeFile({});
    QCOMPARE(run()->read, 0);
    const auto noMapping = intake::importFile(parts(), {m_folder->filePath(u"t.csv"_s), u"absent"_s, {}});
    QCOMPARE(noMapping.error().code, base::ErrorCode::NotFound);
}

GRIDHALL_TEST(TestImporter, QCoreApplication)
#include "tst_importer.moc"
