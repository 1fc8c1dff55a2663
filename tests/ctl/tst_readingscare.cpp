// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/things/readingring.h"
#include "support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the verbs of care say of the readings beside a store: doctor looks at them, and a backup says that it has none.
class TestReadingsCare : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void withoutReadingsNothingIsSaid();
    void doctorLooksAtThem();
    void aBackupSaysThatItHasNone();

private:
    struct Run {
        int code = -1;
        QByteArray out, error;
        [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    [[nodiscard]] static Run run(const QStringList &arguments)
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"GRIDHALL_LANGUAGE"_s, u"en"_s);
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(GRIDHALL_CTL), arguments);
        if (!program.waitForFinished(240'000))
            return {};
        return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
    }
    /// What doctor says of readings; empty: nothing.
    [[nodiscard]] QString told() const
    {
        for (const QJsonValue &each : run({u"doctor"_s, u"--store"_s, m_store, u"--json"_s}).json()[u"findings"_s].toArray()) {
            if (each.toObject()[u"check"_s] == u"readings"_s)
                return each.toObject()[u"kind"_s].toString() + u": "_s + each.toObject()[u"sentence"_s].toString();
        }
        return {};
    }
    QTemporaryDir m_folder;
    QString m_store;
};

void TestReadingsCare::initTestCase()
{
    m_store = m_folder.filePath(u"hall.gridhall"_s);
    QCOMPARE(run({u"suggestions"_s, u"--collect"_s, u"更多长椅"_s, u"--store"_s, m_store, u"--region"_s,
                  QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/zhaoxiang")})
                 .code,
             0);
}

void TestReadingsCare::withoutReadingsNothingIsSaid()
{
    QCOMPARE(told(), QString());
    const Run copied = run({u"backup"_s, m_folder.filePath(u"without.gridhall"_s), u"--store"_s, m_store});
    QVERIFY2(copied.code == 0 && !copied.out.contains("readings of its sensors"), copied.out.constData());
}

void TestReadingsCare::doctorLooksAtThem()
{
    const base::Instant at = base::fromIso(u"2025-11-07T06:00:00Z"_s).value();
    {
        store::ReadingRing ring(m_store, {});
        QVERIFY(ring.open());
        QVERIFY(ring.append({store::ReadingBatch::Kind::Came, at, u"sensing"_s, {{u"smoke-11-1"_s, 1.0, u"%"_s, at}}}, {}));
    }
    QVERIFY2(told().startsWith(u"good: "_s) && told().contains(u"1 batches"_s), qPrintable(told()));
    QFile foreign(m_store + u".things/notes.txt"_s);
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    foreign.close();
    QVERIFY2(told().startsWith(u"note: "_s) && told().contains(u"notes.txt"_s), qPrintable(told()));
    QCOMPARE(run({u"doctor"_s, u"--store"_s, m_store}).code, 0); // the store is sound
}

void TestReadingsCare::aBackupSaysThatItHasNone()
{
    const Run copied = run({u"backup"_s, m_folder.filePath(u"with.gridhall"_s), u"--store"_s, m_store});
    QVERIFY2(copied.code == 0 && copied.out.contains("readings of its sensors (hall.gridhall.things) are not in it"), copied.out.constData());
    QVERIFY(!QFile::exists(m_folder.filePath(u"with.gridhall.things"_s)));
    QCOMPARE(run({u"backup"_s, m_folder.filePath(u"again.gridhall"_s), u"--store"_s, m_store, u"--json"_s}).json()[u"readings_left_out"_s],
             QJsonValue(true));
}

GRIDHALL_TEST(TestReadingsCare, QCoreApplication)
#include "tst_readingscare.moc"
