// SPDX-License-Identifier: GPL-3.0-or-later
#include "clearhistory.h"
#include "domain/rules/recurrence.h"
#include "domain/source/persons.h"
#include "randomcases.h"
#include "store/log/memorylog.h"
#include "store/sqlite/sqlstore.h"
#include "store/vault/sealedbytes.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using base::CaseId;
using base::ErrorCode;

namespace {

const QString kName = u"欧阳示例"_s, kPhone = u"13800006193"_s, kContact = u"示例小区门卫老示"_s, kSecondName = u"司徒示例"_s,
              kSecondPhone = u"13911112222"_s;
const CaseId kCase{4242};

domain::Report plantedReport()
{
    domain::Report report = cases::report(u"路灯不亮"_s, u"三天了"_s);
    report.sourceId = u"S-1"_s;
    report.caller = {kName, kPhone};
    report.attributes = {{u"lamp"_s, u"17"_s}, {u"contact"_s, kContact}};
    return report;
}

/// A life in which everything names somebody that can.
std::vector<domain::CaseEvent> plantedLife()
{
    domain::Report corrected = plantedReport();
    corrected.caller.phone = u"13800007777"_s;
    return {cases::reported(u"231115XJ4242"_s, plantedReport()),
            cases::event(1, domain::CallRepeated{{kSecondName, kSecondPhone}, 2, u"hotline"_s, u"还没修"_s}),
            cases::event(2, domain::SourceCorrected{corrected, {}, {}}), cases::event(3, domain::CaseClosed{u"已修复"_s, false})};
}

QList<QByteArray> plantedBytes()
{
    QList<QByteArray> all;
    for (const QString &text : {kName, kPhone, kContact, kSecondName, kSecondPhone, u"13800007777"_s})
        all += cases::bytesOfText(text);
    return all;
}

std::vector<domain::CommittedEvent> eventsOf(const store::EventLog &log, CaseId id)
{
    std::vector<domain::CommittedEvent> events;
    if (const auto done = log.replayCase(id, 0, [&](const domain::CommittedEvent &event) { return events.push_back(event), true; }); !done)
        qFatal("%s", qPrintable(base::describe(done.error())));
    return events;
}

/// What the doctor says of callers, kind by kind: "good", "note", "bad".
QStringList saidOfCallers(const QString &path)
{
    QStringList kinds;
    const auto findings = store::verify(path);
    for (const store::Finding &finding : *findings) {
        if (finding.check == u"callers"_s)
            kinds.append(finding.kind == store::Finding::Kind::Good ? u"good"_s : finding.kind == store::Finding::Kind::Note ? u"note"_s : u"bad"_s);
    }
    return kinds;
}

} // namespace

/// Callers stand sealed in the log; once their key is destroyed nobody has them, and everything else holds.
class TestCallerVault : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"hall.store"_s);
        open();
    }
    void cleanup() { m_store.reset(); }
    void whatTheLogHoldsIsSealed();
    void readBackItIsWhatWasSaid();
    void theSameWordsGiveOtherBytes();
    void textsComeBackAsTheyWere();
    void aForgottenCallerIsInNoByte();
    void nothingElseChanges();
    void whoIsForgottenStaysSo();
    void whatASourceSaidIsNoTrace();
    void keysAreHeldAgainstTheLog_data();
    void keysAreHeldAgainstTheLog();
    void anotherKeyOpensNothing();
    void whatStandsInClearIsNotForgotten();
    void sealedLivesFoldAsClearOnes_data();
    void sealedLivesFoldAsClearOnes();

private:
    void open()
    {
        auto opened = store::Store::open(m_path);
        if (!opened)
            qFatal("%s", qPrintable(base::describe(opened.error())));
        m_store = *std::move(opened);
    }
    void write(CaseId id, quint32 expected, const std::vector<domain::CaseEvent> &events)
    {
        auto batch = m_store->log().begin();
        REQUIRE((*batch)->append(id, expected, events));
        REQUIRE((*batch)->commit());
    }
    void forget(CaseId id, quint32 version)
    {
        write(id, version, {cases::event(10, domain::CallerForgotten{QLatin1String(domain::kForgottenOnRequest), u"来电人要求"_s})});
    }
    /// The only value of a statement, on a connection of its own.
    QVariant value(const QString &sql) const
    {
        const auto connection = store::Connection::open(m_path, store::Connection::Mode::ReadOnly, store::kSqlite, base::Milliseconds(1000));
        return connection ? (*connection)->scalar(sql).value_or(QVariant()) : QVariant();
    }
    void tamper(const QString &sql) const
    {
        const auto connection = store::Connection::open(m_path, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(1000));
        REQUIRE((*connection)->useSession());
        REQUIRE((*connection)->run(sql));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<store::Store> m_store;
};

void TestCallerVault::whatTheLogHoldsIsSealed()
{
    write(kCase, 0, plantedLife());
    REQUIRE(m_store->projections().catchUp());
    for (int version = 1; version <= 3; ++version)
        QVERIFY(value(u"SELECT body FROM case_event WHERE version = %1"_s.arg(version)).toString().contains(u"\"sealed\":\""_s));
    QCOMPARE(cases::filesWith(m_folder->path(), plantedBytes()), QStringList());
    QVERIFY(store::isSound(*store::verify(m_path)));
    QCOMPARE(saidOfCallers(m_path), QStringList{u"good"_s});
}

void TestCallerVault::readBackItIsWhatWasSaid()
{
    const auto life = plantedLife();
    write(kCase, 0, life);
    m_store.reset(); // what it kept in memory, too
    open();
    const auto read = eventsOf(m_store->log(), kCase);
    QCOMPARE(read.size(), life.size());
    for (size_t i = 0; i < life.size(); ++i)
        QVERIFY(read[i].event == life[i]);
}

void TestCallerVault::theSameWordsGiveOtherBytes()
{
    write(kCase, 0, {cases::reported(u"1"_s, plantedReport())});
    write(CaseId{4243}, 0, {cases::reported(u"1"_s, plantedReport())});
    const QString bodies = u"SELECT count(DISTINCT body) FROM case_event"_s;
    QCOMPARE(value(bodies).toInt(), 2);
    QCOMPARE(value(u"SELECT count(DISTINCT key) FROM caller_key"_s).toInt(), 2);
}

// Padding says nothing of a name's length but in steps, and no text is changed by it.
void TestCallerVault::textsComeBackAsTheyWere()
{
    store::SealingKey key{}, other{};
    store::randomise(key);
    store::randomise(other);
    for (const QString &text : {QString(), u""_s, u"a"_s, QString(1000, u'长'), QString(QChar(0xd800)), u"a\0b"_s, u"𠮷田"_s}) {
        const QString sealed = store::sealTexts({text, kPhone}, key, 7);
        const auto opened = store::openTexts(sealed, key, 7, 2);
        QVERIFY(opened && opened->at(0) == text && opened->at(1) == kPhone);
        QVERIFY(!store::openTexts(sealed, other, 7, 2));
        QVERIFY(!store::openTexts(sealed, key, 8, 2)); // of another case
        QVERIFY(!store::openTexts(sealed.chopped(4), key, 7, 2));
    }
    QCOMPARE(store::sealTexts({u"王"_s, {}}, key, 7).size(), store::sealTexts({u"王小明"_s, kPhone}, key, 7).size());
}

// Among hundreds of others, so that pages were split and rows moved where the engine moves them.
void TestCallerVault::aForgottenCallerIsInNoByte()
{
    cases::RandomCases random(5);
    for (int round = 0; round < 4; ++round)
        random.commitSome(m_store->log(), 150);
    write(kCase, 0, plantedLife());
    for (int round = 0; round < 4; ++round) {
        random.commitSome(m_store->log(), 150);
        REQUIRE(m_store->projections().catchUp());
    }
    const QByteArray salt = value(u"SELECT value FROM store_fact WHERE key = 'caller-salt'"_s).toByteArray();
    const QByteArray key = value(u"SELECT key FROM caller_key WHERE case_id = 4242"_s).toByteArray();
    QCOMPARE(key.size(), 32);
    QList<QByteArray> traces = plantedBytes();
    traces += {key, key.toHex(), key.toHex().toUpper(), key.toBase64()};
    for (const QString &phone : {kPhone, u"13800007777"_s, kSecondPhone})
        traces += cases::bytesOfHash(domain::callerKey({{}, phone}, salt));
    traces += cases::bytesOfHash(domain::callerTailKey(u"7777"_s, salt));
    QVERIFY(!cases::filesWith(m_folder->path(), traces).isEmpty()); // they are found where they are
    forget(kCase, 4);
    REQUIRE(m_store->projections().catchUp());
    QVERIFY(m_store->wipe());
    REQUIRE(store::backup(m_path, m_folder->filePath(u"copy.store"_s)));
    QCOMPARE(cases::filesWith(m_folder->path(), traces), QStringList());
    QVERIFY(store::isSound(*store::verify(m_path)));
    const auto reader = store::SqlCaseReader::open(m_path);
    QVERIFY((*reader)->ofCaller(u"7777"_s, 10)->empty());
}

void TestCallerVault::nothingElseChanges()
{
    write(kCase, 0, plantedLife());
    REQUIRE(m_store->projections().catchUp());
    const auto before = eventsOf(m_store->log(), kCase);
    const auto brief = domain::briefOf(*store::foldCase(m_store->log(), kCase));
    const QVariant hashes = value(u"SELECT group_concat(hex(hash)) FROM case_event WHERE version < 5"_s);
    forget(kCase, 4);
    QCOMPARE(value(u"SELECT group_concat(hex(hash)) FROM case_event WHERE version < 5"_s), hashes);
    const auto after = eventsOf(m_store->log(), kCase);
    QCOMPARE(after.size(), before.size() + 1);
    for (size_t i = 0; i < before.size(); ++i) {
        domain::EventBody forgotten = before[i].event.body;
        domain::forgetCallers(forgotten);
        QVERIFY(after[i].event.body == forgotten);
    }
    const auto folded = store::foldCase(m_store->log(), kCase);
    REQUIRE(folded);
    QVERIFY(folded->report.caller.forgotten && folded->report.caller.name.isEmpty() && folded->report.caller.phone.isEmpty());
    QVERIFY(!folded->callerKnown);
    QCOMPARE(folded->report.attributes[0].value, u"17"_s); // which says nothing of anybody
    QVERIFY(folded->report.attributes[1].value.isEmpty());
    auto now = domain::briefOf(*folded);
    now.version = brief.version;
    now.changedAt = brief.changedAt;
    now.actedBy = brief.actedBy;
    QVERIFY(now == brief);
    QVERIFY(store::isSound(*store::verify(m_path)));
}

// Whatever is said of the case afterwards, and however often.
void TestCallerVault::whoIsForgottenStaysSo()
{
    write(kCase, 0, plantedLife());
    forget(kCase, 4);
    write(kCase, 5, {cases::event(11, domain::CallRepeated{{kSecondName, kSecondPhone}, 3, u"hotline"_s, u"又问"_s})});
    REQUIRE(m_store->projections().catchUp());
    QVERIFY(m_store->wipe());
    QCOMPARE(cases::filesWith(m_folder->path(), plantedBytes()), QStringList());
    m_store.reset();
    open();
    const auto events = eventsOf(m_store->log(), kCase);
    QVERIFY(std::get<domain::CallRepeated>(events.back().event.body).caller.forgotten);
    QCOMPARE(saidOfCallers(m_path), QStringList{u"good"_s});
}

// The hash of what a source said covers the caller: whoever tried all numbers would find him.
void TestCallerVault::whatASourceSaidIsNoTrace()
{
    const QByteArray content(32, 'c'), other(32, 'd');
    {
        auto batch = m_store->log().begin();
        QCOMPARE(*(*batch)->claim(u"hotline"_s, u"S-1"_s, kCase, content), kCase);
        QCOMPARE(*(*batch)->claim(u"hotline"_s, u"S-2"_s, CaseId{77}, content), CaseId{77});
        QCOMPARE((**(*batch)->claimed(u"hotline"_s, u"S-1"_s)).content, content); // in the midst of it, too
        REQUIRE((*batch)->append(kCase, 0, plantedLife()));
        REQUIRE((*batch)->append(CaseId{77}, 0, std::vector{cases::reported(u"2"_s)}));
        REQUIRE((*batch)->commit());
    }
    const auto content1 = [this] {
        const auto reader = store::SqlCaseReader::open(m_path);
        return (**(*reader)->claimed(u"hotline"_s, u"S-1"_s)).content;
    };
    QCOMPARE(content1(), content);
    const QString kept = u"SELECT hex(content) FROM report_key WHERE source_id = '%1'"_s;
    QVERIFY(!value(kept.arg(u"S-1"_s)).toByteArray().contains(content.toHex().toUpper()));
    QCOMPARE(value(kept.arg(u"S-2"_s)).toByteArray(), content.toHex().toUpper()); // of a case that names nobody
    {
        auto batch = m_store->log().begin();
        REQUIRE((*batch)->learn(u"hotline"_s, u"S-1"_s, other));
        REQUIRE((*batch)->commit());
    }
    QCOMPARE(content1(), other);
    forget(kCase, 4);
    QVERIFY(content1().isEmpty());
    QVERIFY(store::isSound(*store::verify(m_path)));
}

void TestCallerVault::keysAreHeldAgainstTheLog_data()
{
    QTest::addColumn<bool>("forgotten");
    QTest::addColumn<QString>("harm");
    QTest::addColumn<QStringList>("said");
    const QString stranger = u"INSERT INTO caller_key (case_id, key, caller, tail) VALUES (99, randomblob(32), zeroblob(8), zeroblob(8))"_s;
    QTest::newRow("nothing") << false << QString() << QStringList{u"good"_s};
    QTest::newRow("forgotten") << true << QString() << QStringList{u"good"_s};
    QTest::newRow("a key is taken away") << false << u"DELETE FROM caller_key"_s << QStringList{u"bad"_s};
    QTest::newRow("a key is emptied") << false << u"UPDATE caller_key SET key = zeroblob(32)"_s << QStringList{u"bad"_s};
    QTest::newRow("another key") << false << u"UPDATE caller_key SET key = randomblob(32)"_s << QStringList{u"bad"_s};
    QTest::newRow("a key comes back") << true << u"UPDATE caller_key SET key = randomblob(32)"_s << QStringList{u"bad"_s, u"bad"_s};
    QTest::newRow("a key of no case") << false << stranger << QStringList{u"bad"_s};
}

void TestCallerVault::keysAreHeldAgainstTheLog()
{
    QFETCH(bool, forgotten);
    QFETCH(QString, harm);
    QFETCH(QStringList, said);
    write(kCase, 0, plantedLife());
    if (forgotten)
        forget(kCase, 4);
    m_store.reset();
    if (!harm.isEmpty())
        tamper(harm);
    QCOMPARE(saidOfCallers(m_path), said);
}

// The hall does not fall with a key that is none: those callers read as forgotten.
void TestCallerVault::anotherKeyOpensNothing()
{
    write(kCase, 0, plantedLife());
    m_store.reset();
    tamper(u"UPDATE caller_key SET key = randomblob(32)"_s);
    open();
    const auto folded = store::foldCase(m_store->log(), kCase);
    REQUIRE(folded);
    QVERIFY(folded->report.caller.forgotten);
    QCOMPARE(folded->report.title, u"路灯不亮"_s);
}

void TestCallerVault::whatStandsInClearIsNotForgotten()
{
    m_store.reset();
    cases::appendClear(m_path, kCase, plantedLife());
    open();
    REQUIRE(m_store->projections().catchUp());
    const auto reader = store::SqlCaseReader::open(m_path);
    QCOMPARE((*reader)->ofCaller(u"7777"_s, 10)->size(), 1U); // found all the same
    QCOMPARE(saidOfCallers(m_path), (QStringList{u"good"_s, u"note"_s}));
    {
        auto batch = m_store->log().begin();
        QCOMPARE((*batch)->mayForget(kCase).error().code, ErrorCode::Refused);
        const auto refused = (*batch)->append(kCase, 4, std::vector{cases::event(10, domain::CallerForgotten{u"request"_s, {}})});
        QCOMPARE(refused.error().code, ErrorCode::Refused);
    }
    QCOMPARE(eventsOf(m_store->log(), kCase).size(), plantedLife().size());
}

void TestCallerVault::sealedLivesFoldAsClearOnes_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

// A log in memory keeps them in clear: event for event and case for case the two are one, before callers are forgotten and after.
void TestCallerVault::sealedLivesFoldAsClearOnes()
{
    QFETCH(quint32, seed);
    store::MemoryLog clear;
    for (store::EventLog *log : {static_cast<store::EventLog *>(&clear), static_cast<store::EventLog *>(&m_store->log())}) {
        cases::RandomCases random(seed);
        for (int round = 0; round < 3; ++round)
            random.commitSome(*log, 40);
    }
    m_store.reset();
    open();
    QSet<CaseId> all;
    REQUIRE(clear.replayAll({}, [&all](const domain::CommittedEvent &event) { return all.insert(event.caseId), true; }));
    const auto same = [&] {
        return std::ranges::all_of(all, [&](CaseId id) { return *store::foldCase(clear, id) == *store::foldCase(m_store->log(), id); });
    };
    QVERIFY(same());
    int forgotten = 0;
    for (const CaseId id : all) {
        const auto c = store::foldCase(clear, id);
        if (!c->callerKnown || id.value % 2 == 0)
            continue;
        const std::vector events{cases::event(9000, domain::CallerForgotten{u"request"_s, {}})};
        for (store::EventLog *log : {static_cast<store::EventLog *>(&clear), static_cast<store::EventLog *>(&m_store->log())}) {
            auto batch = log->begin();
            REQUIRE((*batch)->append(id, c->version, events));
            REQUIRE((*batch)->commit());
        }
        ++forgotten;
    }
    QVERIFY(forgotten > 0);
    QVERIFY(same());
    QCOMPARE(cases::contents(clear), cases::contents(m_store->log()));
    REQUIRE(m_store->projections().catchUp());
    QVERIFY(store::isSound(*store::verify(m_path)));
}

GRIDHALL_TEST(TestCallerVault, QCoreApplication)

#include "tst_callervault.moc"
