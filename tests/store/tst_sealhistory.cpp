// SPDX-License-Identifier: GPL-3.0-or-later
#include "clearhistory.h"
#include "domain/source/persons.h"
#include "store/seal/anchor.h"
#include "store/seal/anchorkey.h"
#include "store/sqlite/sqlstore.h"
#include "store/vault/history.h"
#include "support/testprogram.h"

#include <QProcess>
#include <QTemporaryDir>

#include <unistd.h>

using namespace Qt::StringLiterals;
using base::CaseId;
using base::ErrorCode;
using store::HistoryStep;

namespace {

constexpr int kCases = 60;
constexpr int kKilled = 9;

const domain::Actor kKeeper{u"管理员"_s, domain::Role::Administrator};

QString clearName(int n) { return u"诸葛示例%1"_s.arg(n); }
QString clearPhone(int n) { return u"1390000%1"_s.arg(n, 4, 10, QChar(u'0')); }

std::vector<domain::CaseEvent> clearLife(int n)
{
    domain::Report report = cases::report(u"井盖缺失"_s);
    report.sourceId = u"C%1"_s.arg(n);
    if (n % 4 != 0) // the others name nobody
        report.caller = {clearName(n), clearPhone(n)};
    std::vector events{cases::reported(u"231115XJ%1"_s.arg(n, 4, 10, QChar(u'0')), report, n), cases::noted(u"已派人"_s, n + 1)};
    if (n % 5 == 0)
        events.push_back(cases::event(n + 2, domain::CallRepeated{{clearName(n), clearPhone(n)}, 2, u"hotline"_s, u"又来电"_s}));
    return events;
}

QList<QByteArray> clearBytes()
{
    QList<QByteArray> all;
    for (int n = 1; n <= kCases; ++n)
        all += cases::bytesOfText(clearName(n)) + cases::bytesOfText(clearPhone(n));
    return all;
}

QList<store::Finding> saidOf(const QString &path, const QString &check)
{
    QList<store::Finding> said;
    const auto findings = store::verify(path);
    for (const store::Finding &finding : *findings) {
        if (finding.check == check)
            said.append(finding);
    }
    return said;
}

} // namespace

/// A history of before is sealed once: in one go, with a signed statement, and nothing of what it says changes.
class TestSealHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"hall.store"_s);
        {
            auto opened = store::Store::open(m_path);
            REQUIRE(opened);
        }
        for (int n = 1; n <= kCases; ++n)
            cases::appendClear(m_path, CaseId{quint64(n)}, clearLife(n));
        const auto store = store::Store::open(m_path);
        auto batch = (*store)->log().begin();
        for (int n = 1; n <= kCases; ++n)
            REQUIRE((*batch)->claim(u"hotline"_s, u"C%1"_s.arg(n), CaseId{quint64(n)}, QByteArray(32, char('a' + n % 20))));
        domain::Report sealed = cases::report(u"新来的"_s);
        sealed.caller = {u"东方示例"_s, u"13700001111"_s};
        REQUIRE((*batch)->append(CaseId{1000}, 0, std::vector{cases::reported(u"231116XJ1000"_s, sealed)}));
        REQUIRE((*batch)->commit());
        batch->reset();
        REQUIRE((*store)->projections().catchUp());
    }
    void everythingSaysTheSame();
    void onceIsEnough();
    void anchorsOfBeforeAreHonoured();
    void aForgedStatementIsTold();
    void withoutTheKeyNothingHappens();
    void theForgottenAreInNoByte();
    void killedAtAnyStep_data();
    void killedAtAnyStep();

private:
    [[nodiscard]] base::Result<store::HistoryDone> seal() const { return store::sealHistory(m_path, kKeeper, cases::minute(5000)); }
    [[nodiscard]] QStringList log() const
    {
        const auto reader = store::LogReader::open(m_path);
        return cases::contents((*reader)->log());
    }
    [[nodiscard]] QString written() const
    {
        const auto anchor = store::anchorAt(m_path);
        return u"%1:%2:%3"_s.arg((*anchor)->position.value)
            .arg(QString::fromLatin1((*anchor)->digest.toHex()), QString::fromLatin1((*anchor)->signature.toBase64()));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSealHistory::everythingSaysTheSame()
{
    const QStringList before = log();
    QVERIFY(!cases::filesWith(m_folder->path(), clearBytes()).isEmpty());
    const auto done = seal();
    REQUIRE(done);
    int named = 0, cases = 0;
    for (int n = 1; n <= kCases; ++n) {
        named += (n % 4 != 0 ? 1 : 0) + (n % 5 == 0 ? 1 : 0);
        cases += n % 4 != 0 || n % 5 == 0 ? 1 : 0;
    }
    QCOMPARE(done->events, quint64(named));
    QCOMPARE(done->cases, quint64(cases));
    QVERIFY(done->before.digest != done->after.digest);
    QCOMPARE(done->before.seq, done->after.seq);
    QCOMPARE(log(), before);
    QCOMPARE(cases::filesWith(m_folder->path(), clearBytes()), QStringList());
    QVERIFY(store::isSound(*store::verify(m_path)));
    QCOMPARE(saidOf(m_path, u"callers"_s).size(), 1); // no note about what stands in clear any more
    QCOMPARE(saidOf(m_path, u"history"_s).size(), 1);
    QCOMPARE(saidOf(m_path, u"history"_s).first().kind, store::Finding::Kind::Note);
    const auto reader = store::SqlCaseReader::open(m_path);
    QCOMPARE((*reader)->ofCaller(clearPhone(7).right(4), 10)->size(), 1U); // found as before
    QVERIFY((**(*reader)->claimed(u"hotline"_s, u"C7"_s)).content.isEmpty());
    QCOMPARE((**(*reader)->claimed(u"hotline"_s, u"C7"_s)).owner, CaseId{7});
}

void TestSealHistory::onceIsEnough()
{
    REQUIRE(seal());
    const QString anchor = written();
    const auto again = seal();
    REQUIRE(again);
    QCOMPARE(again->events, 0U);
    QCOMPARE(written(), anchor);
}

void TestSealHistory::anchorsOfBeforeAreHonoured()
{
    const QString sheet = written(), digest = sheet.section(u':', 1, 1);
    {
        const auto store = store::Store::open(m_path);
        auto batch = (*store)->log().begin();
        REQUIRE((*batch)->append(CaseId{2000}, 0, std::vector{cases::reported(u"231117XJ2000"_s, 3000)}));
        REQUIRE((*batch)->commit());
    }
    const QString last = written();
    QCOMPARE(store::holdAgainst(m_path, sheet)->kind, store::Finding::Kind::Good);
    REQUIRE(seal());
    QCOMPARE(store::holdAgainst(m_path, sheet)->kind, store::Finding::Kind::Good);                    // by its signature
    QCOMPARE(store::holdAgainst(m_path, last.section(u':', 0, 1))->kind, store::Finding::Kind::Good); // the statement names it
    QCOMPARE(store::holdAgainst(m_path, digest)->kind, store::Finding::Kind::Note);                   // nothing speaks for it
    QString forged = sheet;
    forged.replace(digest, QString(64, u'a'));
    QVERIFY(store::holdAgainst(m_path, forged)->kind != store::Finding::Kind::Good);
    QCOMPARE(store::holdAgainst(m_path, written())->kind, store::Finding::Kind::Good);
}

void TestSealHistory::aForgedStatementIsTold()
{
    const QString sheet = written();
    const auto store = store::Store::open(m_path);
    domain::HistorySealed said;
    said.before = QString(64, u'1');
    said.after = QString(64, u'2');
    said.position = {100'000};
    said.commit = {100'000};
    said.signature = QString::fromLatin1(QByteArray(64, 'x').toBase64());
    auto batch = (*store)->log().begin();
    REQUIRE((*batch)->appendCentre(0, {cases::minute(1), kKeeper, {}, said}));
    REQUIRE((*batch)->commit());
    batch->reset();
    QCOMPARE(saidOf(m_path, u"history"_s).first().kind, store::Finding::Kind::Bad);
    QCOMPARE(store::holdAgainst(m_path, QString(64, u'1'))->kind, store::Finding::Kind::Bad);
    QCOMPARE(store::holdAgainst(m_path, sheet)->kind, store::Finding::Kind::Good);
}

void TestSealHistory::withoutTheKeyNothingHappens()
{
    const QStringList before = log();
    QVERIFY(QFile::remove(store::keyFileOf(m_path)));
    const auto refused = seal();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(log(), before);
    QVERIFY(!cases::filesWith(m_folder->path(), clearBytes()).isEmpty());
}

// What stood in clear can be forgotten once it is sealed.
void TestSealHistory::theForgottenAreInNoByte()
{
    REQUIRE(seal());
    const auto store = store::Store::open(m_path);
    auto batch = (*store)->log().begin();
    REQUIRE((*batch)->append(CaseId{7}, 2, std::vector{cases::event(6000, domain::CallerForgotten{u"request"_s, {}})}));
    REQUIRE((*batch)->commit());
    batch->reset();
    const auto folded = store::foldCase((*store)->log(), CaseId{7});
    QVERIFY(folded->report.caller.forgotten);
    QCOMPARE(store::foldCase((*store)->log(), CaseId{6})->report.caller.phone, clearPhone(6));
    QVERIFY(store::isSound(*store::verify(m_path)));
}

void TestSealHistory::killedAtAnyStep_data()
{
    QTest::addColumn<int>("step");
    for (const HistoryStep step : {HistoryStep::Begun, HistoryStep::Events, HistoryStep::Rows, HistoryStep::Lines, HistoryStep::Stated,
                                   HistoryStep::Committed, HistoryStep::Swept})
        QTest::addRow("step %d", int(step)) << int(step);
}

void TestSealHistory::killedAtAnyStep()
{
    QFETCH(int, step);
    const QStringList before = log();
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"tst_sealhistory"_s, u"--seal"_s, m_path, QString::number(step)});
    QVERIFY(child.waitForFinished(60'000));
    QCOMPARE(child.exitCode(), kKilled);
    QCOMPARE(log(), before);
    QVERIFY(store::isSound(*store::verify(m_path)));
    // Either the one or the other, whole.
    const bool isNew = !saidOf(m_path, u"history"_s).isEmpty();
    QCOMPARE(isNew, step >= int(HistoryStep::Committed));
    QCOMPARE(saidOf(m_path, u"callers"_s).size(), isNew ? 1 : 2);
    const auto done = seal();
    REQUIRE(done);
    QCOMPARE(done->events == 0, isNew);
    QCOMPARE(log(), before);
    QCOMPARE(cases::filesWith(m_folder->path(), clearBytes()), QStringList());
    QVERIFY(store::isSound(*store::verify(m_path)));
}

// Dies in the midst of it, as by a power cut: nothing is closed, nothing rolled back.
static std::optional<int> asSealer(const QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(u"--seal"_s);
    if (at < 0)
        return std::nullopt;
    const int step = arguments.value(at + 2).toInt();
    store::HistoryOptions options;
    options.reached = [step](HistoryStep reached) {
        if (int(reached) == step)
            ::_exit(kKilled);
    };
    const auto done = store::sealHistory(arguments.value(at + 1), kKeeper, cases::minute(5000), options);
    return done ? 0 : 1;
}

GRIDHALL_TEST(TestSealHistory, QCoreApplication, &asSealer)

#include "tst_sealhistory.moc"
