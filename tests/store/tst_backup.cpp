// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomcases.h"
#include "store/sqlstore.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using base::CaseId;

class BackupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"hall.store"_s);
        m_target = m_folder->filePath(u"备份.store"_s);
        auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        m_store = *std::move(opened);
        m_random = std::make_unique<cases::RandomCases>(31);
        for (int round = 0; round < 4; ++round)
            m_random->commitSome(m_store->log(), 500);
        REQUIRE(m_store->projections().catchUp());
    }

    void cleanup() { m_store.reset(); }

    void aCopyIsTheSameStore()
    {
        quint64 pages = 0;
        REQUIRE(store::backup(m_path, m_target, [&](quint64 done, quint64) { return pages = done, true; }));
        QVERIFY(pages > 10);
        const QStringList files = QDir(m_folder->path()).entryList({u"备份*"_s}, QDir::Files);
        QCOMPARE(files, QStringList{u"备份.store"_s});
        const auto copy = store::Store::open(m_target);
        REQUIRE(copy);
        QCOMPARE(cases::contents((*copy)->log()), cases::contents(m_store->log()));
        QVERIFY(store::isSound(*store::verify(m_target)));
    }

    void aCopyMayBeMadeWhileItIsWritten()
    {
        int commits = 0;
        quint64 all = 0;
        const quint64 before = m_store->log().head()->value;
        auto other = store::Store::open(m_path);
        REQUIRE(other);
        REQUIRE(store::backup(m_path, m_target, [&](quint64, quint64 pages) {
            m_random->commitSome(m_store->log(), 20); // and it does not begin anew each time
            all = pages;
            return ++commits < 10'000;
        }));
        QVERIFY(commits > 0 && commits <= int(all));
        const auto copy = store::Store::open(m_target);
        QCOMPARE((*copy)->log().head()->value, before);
        QVERIFY(m_store->log().head()->value > before);
        QCOMPARE(cases::contents((*copy)->log()), cases::contents(m_store->log()).mid(0, qsizetype(before)));
    }

    void nothingIsOverwritten()
    {
        QFile file(m_target);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") == 8);
        file.close();
        const auto refused = store::backup(m_path, m_target);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::ErrorCode::Refused);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "precious");
    }

    void aStoppedCopyLeavesNothing()
    {
        const auto stopped = store::backup(m_path, m_target, [](quint64, quint64) { return false; });
        if (!stopped) { // a store of few pages is copied in one step
            QCOMPARE(stopped.error().code, base::ErrorCode::Cancelled);
            QVERIFY(QDir(m_folder->path()).entryList({u"备份*"_s}, QDir::Files).isEmpty());
        }
    }

    void aCopyToNowhereIsSaidSo()
    {
        const auto failed = store::backup(m_path, m_folder->filePath(u"no/such/folder/b.store"_s));
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, base::ErrorCode::Storage);
        QVERIFY(failed.error().sentence.contains(u"b.store"_s));
        QVERIFY(!store::backup(m_folder->filePath(u"none.store"_s), m_target));
        QVERIFY(!QFile::exists(m_target));
    }

    void anUnsoundStoreIsNotPassedOff()
    {
        m_store.reset();
        const auto connection = store::Connection::open(m_path, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(1000));
        REQUIRE((*connection)->run(u"DROP TRIGGER case_event_stays"_s));
        REQUIRE((*connection)->run(u"UPDATE case_event SET actor = 'x' WHERE position = 9"_s));
        const auto refused = store::backup(m_path, m_target);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, base::ErrorCode::Storage);
        QVERIFY(!QFile::exists(m_target));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path, m_target;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<cases::RandomCases> m_random;
};

QTEST_GUILESS_MAIN(BackupTest)
#include "tst_backup.moc"
