// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/storedesk.h"
#include "intake/file/importer.h"
#include "intake/table/table.h"
#include "region/pack/loader.h"
#include "store/projection/sqlcasereader.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"
#include "testtown.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// Files that say a report again, through the real parts: nothing is lost, nothing is taken twice, nothing is changed unsaid.
class TestReimport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFieldsBentIdsAreRefused();
    void oneIdTwiceInAFile();
    void theFieldsOneIdTwice();
    void twoReportsOfOneSecond();
    void theFieldsReopenedCasesAreTold();
    void theFieldsReopenedCasesAreTaken();
    void aFirstClosingIsAlwaysTaken_data();
    void aFirstClosingIsAlwaysTaken();
    void everyFieldIsToldOrTaken_data();
    void everyFieldIsToldOrTaken();
    void idsAreFolded_data();
    void idsAreFolded();
    void foldingMayBeSwitchedOffLater();
    void storesOfBeforeGoOn();
    void anotherMappingTakesNothingBack();
    void aTimeThatNoCalendarCountsYet();
    void theSumIsTheRows_data();
    void theSumIsTheRows();

private:
    void useField();
    void write(const QByteArray &rows);
    void mapWith(const QByteArray &from, const QByteArray &to);
    [[nodiscard]] intake::ImportSummary run(const QString &file);
    [[nodiscard]] intake::ImportSummary run() { return run(m_folder->filePath(u"t.csv"_s)); }
    [[nodiscard]] std::unique_ptr<store::SqlCaseReader> reader() const;
    [[nodiscard]] domain::CaseBrief brief(const QString &sourceId) const;
    [[nodiscard]] domain::Case whole(const QString &sourceId) const;
    [[nodiscard]] QStringList reasons(const intake::ImportSummary &summary) const;
    void execute(const QString &sql);

    region::RegionPtr m_town;
    QString m_mapping;
    QString m_store;
    base::FixedClock m_clock{*base::fromIso(u"2026-01-01T00:00:00Z"_s)};
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QByteArray kFullHeader = "id,what,where,lat,lon,opened,closed,due,title,text,name,phone,photo,who,result\n";
const QByteArray kFullRow = "R1,lamp,Main St,50.005,10.005,2025-03-01 10:00,,2025-03-03 10:00,Lamp,dark,Ann,13800001111,,light,\n";

QByteArray bytesOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
qint64 sumOfAll(const intake::ImportSummary &s) { return s.filed + s.updated + s.unchanged + s.differs + s.refused; }

} // namespace

void TestReimport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = m_folder->filePath(u"hall.store"_s);
    m_mapping = m_folder->filePath(u"map.json"_s);
    m_town = testtown::make();
    QFile mapping(m_mapping);
    QVERIFY(mapping.open(QIODevice::WriteOnly));
    mapping.write(testtown::wholeMapping());
}

// The pack and the mapping that the field's own cases were made for.
void TestReimport::useField()
{
    const auto region = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"));
    QVERIFY2(region, region ? "" : qPrintable(base::describe(region.error())));
    m_town = *region;
    QFile mapping(m_mapping);
    QVERIFY(mapping.open(QIODevice::WriteOnly | QIODevice::Truncate));
    mapping.write(bytesOfFile(QStringLiteral(GRIDHALL_FIXTURES "/field/cn.mapping.json")));
}

void TestReimport::write(const QByteArray &rows)
{
    QFile file(m_folder->filePath(u"t.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kFullHeader + rows);
}

void TestReimport::mapWith(const QByteArray &from, const QByteArray &to)
{
    QByteArray text = bytesOfFile(m_mapping);
    QVERIFY(text.contains(from));
    QFile mapping(m_mapping);
    QVERIFY(mapping.open(QIODevice::WriteOnly | QIODevice::Truncate));
    mapping.write(text.replace(from, to));
}

intake::ImportSummary TestReimport::run(const QString &file)
{
    desk::StoreDesk desk(desk::fileParts(m_store, m_clock), m_town, m_clock, {.reviewSeverity = false});
    const auto open = [this]() -> base::Result<std::unique_ptr<store::CaseReader>> {
        auto opened = store::SqlCaseReader::open(m_store);
        if (!opened)
            return base::pass(opened);
        return std::move(*opened);
    };
    if (const auto ready = desk.settle().result(); !ready)
        qFatal("%s", qPrintable(base::describe(ready.error())));
    const intake::ImportParts parts{m_town, m_folder->path(), desk, open, m_clock};
    const auto summary = intake::importFile(parts, {file, m_mapping, m_folder->filePath(u"refused.csv"_s)});
    if (!summary)
        qFatal("%s", qPrintable(base::describe(summary.error())));
    if (const auto settled = desk.settle().result(); !settled)
        qFatal("%s", qPrintable(base::describe(settled.error())));
    return *summary;
}

std::unique_ptr<store::SqlCaseReader> TestReimport::reader() const
{
    auto opened = store::SqlCaseReader::open(m_store);
    if (!opened)
        qFatal("%s", qPrintable(base::describe(opened.error())));
    return std::move(*opened);
}

domain::CaseBrief TestReimport::brief(const QString &sourceId) const
{
    domain::CaseBrief found;
    const auto read = reader()->all([&](const domain::CaseBrief &each) {
        if (each.sourceId == sourceId)
            found = each;
        return true;
    });
    return read ? found : domain::CaseBrief();
}

domain::Case TestReimport::whole(const QString &sourceId) const
{
    const auto opened = store::Store::open(m_store);
    const auto folded = opened ? store::foldCase((*opened)->log(), brief(sourceId).id) : base::Result<domain::Case>();
    return folded ? *folded : domain::Case();
}

QStringList TestReimport::reasons(const intake::ImportSummary &summary) const
{
    QStringList all;
    const auto table = summary.refusedFile.isEmpty() ? nullptr : *intake::openTable(summary.refusedFile);
    const qsizetype column = table ? table->header().indexOf(u"refused_reason"_s) : 0;
    while (table) {
        const auto row = table->next();
        if (!row || !*row)
            break;
        all.push_back((*row)->cells.at(column));
    }
    return all;
}

void TestReimport::execute(const QString &sql)
{
    const auto connection = store::Connection::open(m_store, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(1000));
    QVERIFY(connection);
    QVERIFY((*connection)->run(sql));
}

void TestReimport::theFieldsBentIdsAreRefused()
{
    useField();
    const auto summary = run(QStringLiteral(GRIDHALL_FIXTURES "/field/f07-sci-id.csv"));
    QCOMPARE(summary.read, 3);
    QCOMPARE(summary.refused, 3);
    QCOMPARE(sumOfAll(summary), 3);
    for (const QString &reason : reasons(summary))
        QVERIFY2(reason.contains(u"this id was turned into a number by a spreadsheet"), qPrintable(reason));
}

void TestReimport::oneIdTwiceInAFile()
{
    QByteArray other = kFullRow;
    other.replace("dark", "still dark");
    QByteArray spelt = kFullRow;
    spelt.replace("R1", " r1 ");
    write(kFullRow + kFullRow + spelt + other);
    const auto summary = run();
    QCOMPARE(summary.filed, 1);
    QCOMPARE(summary.unchanged, 2); // word for word the same: the same report, sent three times
    QCOMPARE(summary.refused, 1);
    QVERIFY(reasons(summary).front().contains(u"\"R1\" stands in row 2 of this file already, with other content"));
    QCOMPARE(whole(u"R1"_s).report.description, u"dark"_s);
    // Known already or not: a file that contradicts itself is told so.
    const auto again = run();
    QCOMPARE(again.unchanged, 3);
    QCOMPARE(again.refused, 1);
}

void TestReimport::theFieldsOneIdTwice()
{
    useField();
    const auto summary = run(QStringLiteral(GRIDHALL_FIXTURES "/field/f08-one-id-two-rows.csv"));
    QCOMPARE(summary.read, 3);
    QCOMPARE(summary.filed, 2);
    QCOMPARE(summary.refused, 1);
    QVERIFY(reasons(summary).front().contains(u"\"A001\" stands in row 2"));
    QCOMPARE(brief(u"A001"_s).title, u"一单两派：井盖"_s);
}

// No id of its own: columns joined, and two citizens called in the same second about the same ward.
void TestReimport::twoReportsOfOneSecond()
{
    mapWith("\"sourceId\": {\"column\": \"id\"}", "\"sourceId\": {\"columns\": [\"opened\", \"where\"]}");
    QByteArray other = kFullRow;
    other.replace("dark", "glass broken");
    write(kFullRow + other);
    const auto summary = run();
    QCOMPARE(summary.filed, 1);
    QCOMPARE(summary.unchanged, 0);
    QCOMPARE(summary.refused, 1);
    // In two files the second is told, not swallowed.
    write(other);
    QCOMPARE(run().differs, 1);
}

void TestReimport::theFieldsReopenedCasesAreTold()
{
    useField();
    QCOMPARE(run(QStringLiteral(GRIDHALL_FIXTURES "/field/f09-a-closed.csv")).filed, 3);
    const auto again = run(QStringLiteral(GRIDHALL_FIXTURES "/field/f09-b-reopened.csv"));
    QCOMPARE(again.read, 3);
    QCOMPARE(again.differs, 3);
    QCOMPARE(sumOfAll(again), 3);
    const QStringList told = reasons(again);
    QCOMPARE(told.size(), 3);
    QVERIFY2(told[0].contains(u"Closing: 2025-01-06 12:00:00 → open"), qPrintable(told[0]));
    QVERIFY2(told[1].contains(u"Closing: 2025-01-06 13:00:00 → 2025-01-08 17:00:00"), qPrintable(told[1]));
    QVERIFY2(told[2].contains(u"Title: 井盖松动 → 改过标题 · Deadline: 2025-01-06 18:00:00 → 2025-01-10 18:00:00"), qPrintable(told[2]));
    QCOMPARE(brief(u"R001"_s).state, domain::CaseState::Closed);
    // What was told once is told again as long as it differs.
    QCOMPARE(run(QStringLiteral(GRIDHALL_FIXTURES "/field/f09-b-reopened.csv")).differs, 3);
    QCOMPARE(run(QStringLiteral(GRIDHALL_FIXTURES "/field/f09-a-closed.csv")).unchanged, 3);
}

void TestReimport::theFieldsReopenedCasesAreTaken()
{
    useField();
    mapWith("\"title\":", "\"whenChanged\": \"update\", \"title\":");
    QCOMPARE(run(QStringLiteral(GRIDHALL_FIXTURES "/field/f09-a-closed.csv")).filed, 3);
    QCOMPARE(brief(u"R002"_s).onTime, std::optional(true));
    const auto again = run(QStringLiteral(GRIDHALL_FIXTURES "/field/f09-b-reopened.csv"));
    QCOMPARE(again.updated, 3);
    QCOMPARE(sumOfAll(again), 3);
    QVERIFY(again.refusedFile.isEmpty());
    QVERIFY(domain::isOpen(brief(u"R001"_s).state));
    QCOMPARE(brief(u"R001"_s).state, domain::CaseState::Dispatched);
    QVERIFY(!brief(u"R001"_s).onTime && !brief(u"R001"_s).closedAt);
    QCOMPARE(brief(u"R002"_s).onTime, std::optional(false));
    QCOMPARE(brief(u"R003"_s).dueAt, base::fromIso(u"2025-01-10T10:00:00Z"_s).value());
    QCOMPARE(brief(u"R003"_s).title, u"改过标题"_s);
    QCOMPARE(reader()->search(u"改过"_s, 9, {})->size(), 1U);
    QCOMPARE(run(QStringLiteral(GRIDHALL_FIXTURES "/field/f09-b-reopened.csv")).unchanged, 3);
    // And closed again: a closing of an open case, as any.
    const auto back = run(QStringLiteral(GRIDHALL_FIXTURES "/field/f09-a-closed.csv"));
    QCOMPARE(back.updated, 3);
    QCOMPARE(brief(u"R001"_s).onTime, std::optional(true));
    QCOMPARE(brief(u"R002"_s).onTime, std::optional(true));
}

void TestReimport::aFirstClosingIsAlwaysTaken_data()
{
    QTest::addColumn<QByteArray>("choice");
    QTest::addColumn<bool>("alsoText");
    for (const QByteArray choice : {"tell", "update"}) {
        for (const bool alsoText : {false, true})
            QTest::addRow("%s, %s", choice.data(), alsoText ? "with other words" : "alone") << choice << alsoText;
    }
}

void TestReimport::aFirstClosingIsAlwaysTaken()
{
    QFETCH(QByteArray, choice);
    QFETCH(bool, alsoText);
    mapWith("\"whenChanged\": \"tell\"", "\"whenChanged\": \"" + choice + '"');
    write(kFullRow);
    QCOMPARE(run().filed, 1);
    QByteArray closed = kFullRow;
    closed.replace("10:00,,2025", "10:00,2025-03-02 09:00,2025");
    if (alsoText)
        closed.replace("dark", "fixed");
    write(closed);
    const auto summary = run();
    const bool told = alsoText && choice == "tell";
    QCOMPARE(summary.updated, told ? 0 : 1);
    QCOMPARE(summary.differs, told ? 1 : 0);
    QCOMPARE(sumOfAll(summary), 1);
    QCOMPARE(brief(u"R1"_s).state, domain::CaseState::Closed);
    QCOMPARE(brief(u"R1"_s).onTime, std::optional(true));
    QCOMPARE(whole(u"R1"_s).report.description, alsoText && !told ? u"fixed"_s : u"dark"_s);
    const auto again = run();
    QCOMPARE(again.unchanged, told ? 0 : 1);
    QCOMPARE(again.differs, told ? 1 : 0);
}

void TestReimport::everyFieldIsToldOrTaken_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char *name, const char *from, const char *to) { QTest::newRow(name) << QByteArray(from) << QByteArray(to); };
    row("item", ",lamp,", ",litter,");
    row("title", "Lamp", "Lantern");
    row("description", "dark", "still dark");
    row("place", "50.005", "50.006");
    row("address", "Main St", "Side St");
    row("caller", "13800001111", "13800002222");
    row("photos", ",,light", ",http://x.test/1.jpg,light");
    row("reported", "2025-03-01 10:00", "2025-03-01 11:00");
    row("due", "2025-03-03 10:00", "2025-03-04 10:00");
    row("due no more", "2025-03-03 10:00", "");
    row("department", ",light,", ",clean,");
}

void TestReimport::everyFieldIsToldOrTaken()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    write(kFullRow);
    QCOMPARE(run().filed, 1);
    const domain::Case before = whole(u"R1"_s);
    QByteArray changed = kFullRow;
    QVERIFY(changed.contains(from));
    write(changed.replace(from, to));
    const auto told = run();
    QCOMPARE(told.differs, 1);
    QCOMPARE(reasons(told).size(), 1);
    QVERIFY(whole(u"R1"_s) == before);
    mapWith("\"tell\"", "\"update\"");
    QCOMPARE(run().updated, 1);
    const domain::Case after = whole(u"R1"_s);
    QVERIFY(after.report != before.report);
    // As if the file had said so from the beginning.
    QVERIFY(QFile::remove(m_store));
    QFile::remove(m_store + u"-wal"_s);
    QFile::remove(m_store + u"-shm"_s);
    QCOMPARE(run().filed, 1);
    const domain::Case fresh = whole(u"R1"_s);
    QCOMPARE(after.report, fresh.report);
    QCOMPARE(after.department, fresh.department);
    QCOMPARE(domain::briefOf(after).dueAt, domain::briefOf(fresh).dueAt);
}

void TestReimport::idsAreFolded_data()
{
    QTest::addColumn<bool>("folded");
    QTest::newRow("folded") << true;
    QTest::newRow("as written") << false;
}

void TestReimport::idsAreFolded()
{
    QFETCH(bool, folded);
    if (!folded)
        mapWith("\"whenChanged\"", "\"ids\": \"asWritten\", \"whenChanged\"");
    write(kFullRow);
    QCOMPARE(run().filed, 1);
    for (const QByteArray spelling : {"r1", "\xef\xbc\xb2\xef\xbc\x91",
                                      "R\xe2\x80\x8b"
                                      "1"}) {
        QByteArray row = kFullRow;
        write(row.replace("R1", spelling));
        const auto summary = run();
        QCOMPARE(summary.unchanged, folded ? 1 : 0);
        QCOMPARE(summary.filed, folded ? 0 : 1);
    }
}

void TestReimport::foldingMayBeSwitchedOffLater()
{
    write(kFullRow);
    QCOMPARE(run().filed, 1);
    mapWith("\"whenChanged\"", "\"ids\": \"asWritten\", \"whenChanged\"");
    QCOMPARE(run().unchanged, 1);
}

// A store whose claims have no content and whose ids stand as they were written.
void TestReimport::storesOfBeforeGoOn()
{
    QByteArray two = kFullRow;
    two.replace("R1", "R2");
    write(kFullRow + two);
    QCOMPARE(run().filed, 2);
    execute(u"UPDATE report_key SET content = NULL, source_id = upper(source_id)"_s);
    QCOMPARE(run().unchanged, 2);
    int learnt = 0;
    QVERIFY(reader()->claims(
        [&](const QString &, const QString &, const store::Claim &claim) { return learnt += claim.content.size() == 32 ? 1 : 0, true; }));
    QCOMPARE(learnt, 2);
    QCOMPARE(run().unchanged, 2);
    execute(u"UPDATE report_key SET content = NULL"_s);
    QByteArray changed = kFullRow;
    changed.replace("dark", "still dark");
    changed.replace("R1", "r1");
    write(changed + two);
    const auto summary = run();
    QCOMPARE(summary.differs, 1);
    QCOMPARE(summary.unchanged, 1);
}

// A list without closings, deadlines or departments says nothing about them.
void TestReimport::anotherMappingTakesNothingBack()
{
    QByteArray closed = kFullRow;
    closed.replace("10:00,,2025", "10:00,2025-03-02 09:00,2025");
    write(closed);
    mapWith("\"tell\"", "\"update\"");
    QCOMPARE(run().filed, 1);
    const domain::Case before = whole(u"R1"_s);
    mapWith("\"closedAt\": {\"column\": \"closed\", \"formats\": [\"yyyy-MM-dd HH:mm\"]},", "");
    mapWith("\"column\": \"due\", \"formats\": [\"yyyy-MM-dd HH:mm\"], ", "");
    mapWith(", \"callerName\": {\"column\": \"name\"}", "");
    mapWith("\"callerPhone\": {\"column\": \"phone\"}, ", "");
    QCOMPARE(run().unchanged, 1);
    QVERIFY(whole(u"R1"_s) == before);
}

// "5 working days" from 30 December, and no calendar of the next year: filed with its deadline open, and the same words when it comes again.
void TestReimport::aTimeThatNoCalendarCountsYet()
{
    const auto town = std::make_shared<region::Region>(*m_town), later = std::make_shared<region::Region>(*m_town);
    town->rulebook.calendar.publishedYearsOnly = later->rulebook.calendar.publishedYearsOnly = true;
    town->rulebook.calendar.years = {2025};
    later->rulebook.calendar.years = {2025, 2026};
    mapWith(R"("dueAt": {"column": "due", "formats": ["yyyy-MM-dd HH:mm"])", R"("dueAt": {"limit": {"column": "due"})");
    const QByteArray row = "R1,lamp,Main St,50.005,10.005,2025-12-30 10:00,,5 working days,Lamp,dark,Ann,13800001111,,light,\n";
    write(row);
    m_town = town;
    QCOMPARE(run().filed, 1);
    QCOMPARE(brief(u"R1"_s).dueOpen, 2026);
    m_town = later;
    QCOMPARE(run().unchanged, 1);
    QVERIFY(brief(u"R1"_s).dueAt && brief(u"R1"_s).dueOpen == domain::kNotOpen);
    write(QByteArray(row).replace("5 working", "3 working"));
    QCOMPARE(run().differs, 1);
}

void TestReimport::theSumIsTheRows_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestReimport::theSumIsTheRows()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 3; ++round) {
        QByteArray rows;
        const int count = random.bounded(1, 60);
        for (int i = 0; i < count; ++i) {
            QByteArray row = kFullRow;
            row.replace("R1", random.bounded(9) == 0 ? QByteArray("1.5E+10") : 'R' + QByteArray::number(random.bounded(20)));
            if (random.bounded(3) == 0)
                row.replace("dark", "text " + QByteArray::number(random.bounded(3)));
            if (random.bounded(3) == 0)
                row.replace("10:00,,2025", "10:00,2025-03-0" + QByteArray::number(random.bounded(1, 9)) + " 12:00,2025");
            if (random.bounded(9) == 0)
                row.replace("lamp", "dragon");
            rows += row;
        }
        if (round == 1)
            mapWith("\"tell\"", "\"update\"");
        write(rows);
        const auto summary = run();
        QCOMPARE(summary.read, count);
        QCOMPARE(sumOfAll(summary), summary.read);
        QVERIFY(summary.withNotes <= summary.filed + summary.updated);
        QCOMPARE(reasons(summary).size(), summary.refused + summary.differs);
        const auto again = run();
        QCOMPARE(again.filed, 0);
        QCOMPARE(again.updated, 0);
        QCOMPARE(again.refused, summary.refused);
        QCOMPARE(sumOfAll(again), again.read);
    }
}

GRIDHALL_TEST(TestReimport, QCoreApplication)
#include "tst_reimport.moc"
