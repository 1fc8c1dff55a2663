// SPDX-License-Identifier: GPL-3.0-or-later
// The key that signs a store's anchors: whoever exchanges, loses or forges it is told of, and to read and write on hides nothing.
#include "forge.h"
#include "store/care/backup.h"
#include "store/care/doctor.h"
#include "store/care/storetown.h"
#include "store/seal/anchor.h"
#include "store/sqlite/sqlstore.h"

#include "../store/cases.h"
#include "support/testprogram.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using base::CaseId;
using store::AnchorKey;
using store::Finding;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int run(const QStringList &arguments, QByteArray *said = nullptr)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment english = QProcessEnvironment::systemEnvironment();
    english.insert(u"LANGUAGE"_s, u"en"_s);
    process.setProcessEnvironment(english);
    process.start(QStringLiteral(GRIDHALL_CTL), arguments);
    process.waitForFinished(120'000);
    if (said != nullptr)
        *said = process.readAll();
    return process.exitCode();
}

QString written(const store::Anchor &anchor)
{
    return u"%1:%2:%3"_s.arg(anchor.position.value).arg(QString::fromLatin1(anchor.digest.toHex()), QString::fromLatin1(anchor.signature.toBase64()));
}

} // namespace

class AnchorKeyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"hall.store"_s);
        m_next = 1;
        addSome(3);
    }

    void whatIsDoneToTheKeyIsSaidForEver_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("file");
        QTest::addColumn<AnchorKey::State>("state");
        using State = AnchorKey::State;
        const QString mark = u"UPDATE store_fact SET value = %1 WHERE key = 'anchor-key'"_s;
        QTest::newRow("the mark altered") << QStringList{mark.arg(u"'00' || substr(value, 3)"_s)} << QString() << State::Altered;
        QTest::newRow("the mark emptied") << QStringList{mark.arg(u"''"_s)} << QString() << State::Altered;
        QTest::newRow("the mark removed") << QStringList{u"DELETE FROM store_fact WHERE key = 'anchor-key'"_s} << QString() << State::Altered;
        QTest::newRow("mark and file of another") << QStringList{mark.arg(u"'%1'"_s)} << u"another"_s << State::Altered;
        QTest::newRow("a change that nobody sealed") << QStringList{u"INSERT INTO store_fact SELECT 'anchor-key-change-000000000002', '2 "
                                                                    u"1700000000000 ' || value || ' %1 because' FROM store_fact "
                                                                    "WHERE key = 'anchor-key'"_s,
                                                                    mark.arg(u"'%1'"_s)}
                                                     << u"another"_s << State::Altered;
        QTest::newRow("the file of another") << QStringList() << u"another"_s << State::Foreign;
        QTest::newRow("the file altered") << QStringList() << u"altered"_s << State::Foreign;
        QTest::newRow("the file emptied") << QStringList() << u"empty"_s << State::Foreign;
        QTest::newRow("the file lost") << QStringList() << u"removed"_s << State::Lost;
    }

    void whatIsDoneToTheKeyIsSaidForEver()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, file);
        QFETCH(AnchorKey::State, state);
        const auto sheet = store::anchorAt(m_path).value();
        QVERIFY(sheet && !sheet->signature.isEmpty());
        const QString another = strikeFile(file);
        for (QString &statement : statements)
            statement.replace(u"%1"_s, another);
        if (!statements.isEmpty())
            forge::tamper(m_path, statements);
        const QByteArray key = bytesOf(store::keyFileOf(m_path));
        for (int round = 0; round < 3; ++round) {
            QCOMPARE(store::anchorKeyOf(m_path)->state, state);
            QVERIFY(!store::anchorKeyOf(m_path)->sentence.isEmpty());
            const auto findings = store::verify(m_path).value();
            const auto said = std::ranges::find(findings, u"key"_s, &Finding::check);
            QVERIFY(said != findings.end());
            QCOMPARE(said->kind, state == AnchorKey::State::Lost ? Finding::Kind::Note : Finding::Kind::Bad);
            QVERIFY(store::anchorAt(m_path).value()->signature.isEmpty()); // nothing is signed by a key that is not the store's
            QCOMPARE(store::holdAgainst(m_path, written(*sheet))->kind, Finding::Kind::Good);
            QCOMPARE(bytesOf(store::keyFileOf(m_path)), key);
            addSome(1); // whoever reads and writes on hides nothing
            static_cast<void>(run({u"list"_s, u"--store"_s, m_path, u"--region"_s, u"xujing"_s}));
        }
        QByteArray told;
        // The sheet is printed all the same, and whoever prints it is told why it is not signed.
        const auto unsignedSheet = store::anchorAt(m_path).value();
        QVERIFY(!unsignedSheet->unsignedWhy.isEmpty() && !unsignedSheet->unsignedWhy.contains(m_folder->path()) && sheet->unsignedWhy.isEmpty());
        const QStringList print{u"report"_s, u"--store"_s,    m_path,          u"--region"_s, u"xujing"_s,
                                u"--date"_s, u"2023-11-15"_s, u"--language"_s, u"en"_s};
        QCOMPARE(run(print, &told), 0);
        QVERIFY2(told.contains(store::anchorKeyOf(m_path)->sentence.toUtf8()), told.constData());
        QCOMPARE(run(print + QStringList{u"--json"_s}, &told), 0);
        QVERIFY2(told.contains("\"unsigned_why\":\"" + unsignedSheet->unsignedWhy.toUtf8() + '"'), told.constData());
        QCOMPARE(run({u"anchor"_s, u"--store"_s, m_path}, &told), state == AnchorKey::State::Lost ? 0 : 1);
        QVERIFY2(told.contains("--new-key"), told.constData());
        QCOMPARE(run({u"doctor"_s, u"--store"_s, m_path}), state == AnchorKey::State::Lost ? 0 : 1);
    }

    void aNewKeyIsTakenByAnOrderOnly()
    {
        const auto sheet = store::anchorAt(m_path).value();
        QVERIFY(QFile::remove(store::keyFileOf(m_path)));
        QByteArray said;
        QCOMPARE(run({u"anchor"_s, u"--store"_s, m_path, u"--new-key"_s}, &said), 2);
        QVERIFY(!store::changeKey(m_path, u"  "_s, cases::minute(5)));
        QCOMPARE(run({u"anchor"_s, u"--store"_s, m_path, u"--new-key"_s, u"--reason"_s, u"电脑丢了, it's gone"_s}, &said), 0);
        QCOMPARE(store::anchorKeyOf(m_path)->state, AnchorKey::State::Sound);
        const auto later = store::anchorAt(m_path).value();
        QVERIFY(later->key != sheet->key && later->signature.size() == 64);
        addSome(2);
        const auto findings = store::verify(m_path).value();
        QVERIFY(store::isSound(findings));
        QVERIFY(std::ranges::any_of(findings, [](const Finding &f) { return f.check == u"key"_s && f.sentence.contains(u"电脑丢了, it's gone"_s); }));
        for (const store::Anchor &each : {*sheet, *later})
            QCOMPARE(store::holdAgainst(m_path, written(each))->kind, Finding::Kind::Good);

        // The key of before, which somebody found, signs nothing that came after it.
        const auto again = store::changeKey(m_path, u"found again"_s, cases::minute(6));
        REQUIRE(again);
        QVERIFY(QDir(m_folder->path()).entryList({u"hall.store.key.replaced-*"_s}).size() == 1);
        addSome(1);
        auto forged = *store::anchorAt(m_path).value();
        const QString old = m_folder->filePath(QDir(m_folder->path()).entryList({u"hall.store.key.replaced-*"_s}).constFirst());
        QVERIFY(QFile::remove(store::keyFileOf(m_path)) && QFile::copy(old, store::keyFileOf(m_path)));
        AnchorKey pretended{AnchorKey::State::Sound, {}, again->before, {}, {}};
        store::sign(forged, pretended, m_path);
        QVERIFY(store::isSignedBy(again->before, forged));
        QCOMPARE(store::holdAgainst(m_path, written(forged))->kind, Finding::Kind::Bad);
    }

    void aForgedMarkIsNotMadeGoodByTheOrder()
    {
        forge::tamper(m_path, {u"UPDATE store_fact SET value = '00' || substr(value, 3) WHERE key = 'anchor-key'"_s});
        QCOMPARE(store::changeKey(m_path, u"so"_s, cases::minute(1)).error().code, base::ErrorCode::Refused);
        QVERIFY(!store::isSound(store::verify(m_path).value()));
    }

    // An earlier Gridhall took over any key that it found: said until somebody says why.
    void aKeyThatCameSilentlyIsSaid()
    {
        {
            const auto connection = store::Connection::open(m_path, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(1000));
            REQUIRE((*connection)->useSession());
            for (const QString &value : {QString(64, u'a'), QString::fromLatin1(store::anchorKeyOf(m_path)->key.toHex())}) {
                auto transaction = store::Transaction::begin(**connection);
                REQUIRE(transaction);
                REQUIRE((*connection)->run(u"UPDATE store_fact SET value = '%1' WHERE key = 'anchor-key'"_s.arg(value)));
                REQUIRE(transaction->commit());
            }
        }
        QVERIFY(!store::isSound(store::verify(m_path).value()));         // there and back again
        REQUIRE(store::backup(m_path, m_folder->filePath(u"backup"_s))); // which keeps nobody from saving what is there
        REQUIRE(store::changeKey(m_path, u"an old program did it"_s, cases::minute(1)));
        QVERIFY(store::isSound(store::verify(m_path).value()));
    }

    // What nobody sealed is sealed with the next commit, and told for ever.
    void toWriteOnHidesNothing_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("the ledger emptied") << QStringList{u"DELETE FROM ledger"_s, u"DELETE FROM ledger_row"_s};
        QTest::newRow("the end of the ledger cut") << QStringList{u"DELETE FROM ledger WHERE seq > 3"_s, u"DELETE FROM ledger_row WHERE seq > 3"_s};
        QTest::newRow("an event put in") << QStringList{
            u"INSERT INTO case_event SELECT position + 1, case_id + 77, version, at, actor, role, kind, schema, rule, rulebook, body, hash "
            "FROM case_event WHERE version = 1 ORDER BY position DESC LIMIT 1"_s};
        QTest::newRow("the last event taken out") << QStringList{u"DELETE FROM case_event WHERE position = (SELECT max(position) FROM case_event)"_s};
        QTest::newRow("an event of the centre put in")
            << QStringList{u"INSERT INTO centre_event VALUES (1, 0, 'x', 'supervisor', 'roll_answered', 1, '', '{}', zeroblob(32))"_s};
        QTest::newRow("the town taken out") << QStringList{u"DELETE FROM store_fact WHERE key = 'town'"_s};
        QTest::newRow("the salt exchanged") << QStringList{u"UPDATE store_fact SET value = '00' WHERE key = 'caller-salt'"_s};
        QTest::newRow("a source id removed") << QStringList{u"DELETE FROM report_key WHERE source_id = 'S2'"_s};
    }

    void toWriteOnHidesNothing()
    {
        QFETCH(QStringList, statements);
        REQUIRE(store::keepTown(m_path, u"xujing"_s));
        addSome(3);
        forge::tamper(m_path, statements);
        if (qstrcmp(QTest::currentDataTag(), "an event put in") == 0)
            forge::tamper(m_path, forge::chainAgain(m_path, m_next - 1 + 77));
        QVERIFY(!store::isSound(store::verify(m_path).value()));
        for (int round = 0; round < 3; ++round) {
            static_cast<void>(run({u"list"_s, u"--store"_s, m_path, u"--region"_s, u"xujing"_s}));
            static_cast<void>(store::keepTown(m_path, u"tianlin"_s));
            addSome(1);
            QVERIFY(!store::isSound(store::verify(m_path).value()));
        }
    }

    // Not a byte of a store, its log and its key.
    void doctorChangesNothing()
    {
        {
            const auto opened = store::Store::open(m_path);
            REQUIRE(opened);
            addTo(**opened); // its tables are behind, which a reader would be tempted to mend
            for (const QString &ending : {QString(), u"-wal"_s})
                QVERIFY(QFile::copy(m_path + ending, m_folder->filePath(u"copy.store"_s) + ending));
        }
        const QString copy = m_folder->filePath(u"copy.store"_s);
        for (const QStringList &arguments : {QStringList{u"doctor"_s, u"--store"_s, copy},
                                             {u"doctor"_s, u"--store"_s, copy, u"--region"_s, u"xujing"_s},
                                             {u"anchor"_s, u"--store"_s, copy}}) {
            const QByteArray file = bytesOf(copy), log = bytesOf(copy + u"-wal"_s);
            static_cast<void>(run(arguments));
            QCOMPARE(bytesOf(copy), file);
            QCOMPARE(bytesOf(copy + u"-wal"_s), log);
            QVERIFY(!QFile::exists(store::keyFileOf(copy)));
        }
    }

private:
    void addTo(store::Store &hall)
    {
        auto batch = hall.log().begin();
        REQUIRE(batch);
        REQUIRE((*batch)->append(CaseId{m_next}, 0, std::vector{cases::reported(u"231115XJ%1"_s.arg(m_next))}));
        REQUIRE((*batch)->claim(u"hotline"_s, u"S%1"_s.arg(m_next), CaseId{m_next}));
        REQUIRE((*batch)->commit());
        ++m_next;
    }

    void addSome(int count)
    {
        const auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        for (int i = 0; i < count; ++i)
            addTo(**opened);
        REQUIRE((*opened)->projections().catchUp());
    }

    /// Does it to the key's file; the public half of the other key.
    [[nodiscard]] QString strikeFile(const QString &how) const
    {
        const QString name = store::keyFileOf(m_path);
        if (how == u"removed"_s)
            QFile::remove(name);
        if (how == u"altered"_s || how == u"empty"_s) {
            QByteArray text = bytesOf(name);
            text[0] = text[0] == '0' ? '1' : '0';
            QFile file(name);
            if (file.open(QIODevice::WriteOnly | QIODevice::Truncate) && how == u"altered"_s)
                file.write(text);
        }
        if (how != u"another"_s)
            return {};
        const QString other = m_folder->filePath(u"other.store"_s);
        static_cast<void>(store::Store::open(other));
        QFile::remove(name);
        QFile::copy(store::keyFileOf(other), name);
        return QString::fromLatin1(store::anchorKeyOf(other)->key.toHex());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    quint64 m_next = 1;
};

GRIDHALL_TEST(AnchorKeyTest, QCoreApplication)
#include "tst_anchorkey.moc"
