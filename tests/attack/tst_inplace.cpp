// SPDX-License-Identifier: GPL-3.0-or-later
// A store's file that is written over where it lies, the same file by its name and its number, while the write-ahead log still shows everything.
#include "store/care/restore.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"

#include "growingstore.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>

using base::CaseId;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Bytes over bytes, as cp does it.
void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class InPlaceTest : public GrowingStore {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void whatIsAcknowledgedIsKept_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("over");
        for (const char *before : {"all in the log", "the file first", "a reader holds the log", "everything in the file"}) {
            for (const char *over : {"another store", "one of the same size", "one of one case", "an older backup", "the file as it was",
                                     "the file of a minute ago", "another store with the old time", "its own pages but the last"})
                QTest::addRow("%s, %s", before, over) << QString::fromLatin1(before) << QString::fromLatin1(over);
        }
    }

    // Whoever is told that it was taken finds it when everything was ended and begun anew; and what is not the store any more takes nothing.
    void whatIsAcknowledgedIsKept()
    {
        QFETCH(QString, before);
        QFETCH(QString, over);
        auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        store::Store &hall = **opened;
        addSome(hall, 6);
        if (before != u"all in the log"_s)
            hall.tidyWhenIdle();
        const QByteArray early = bytesOf(m_path);
        const QString backup = m_folder->filePath(u"backup"_s);
        REQUIRE(store::backup(m_path, backup));
        std::unique_ptr<store::Connection> reader;
        addSome(hall, 5);
        if (before == u"a reader holds the log"_s) {
            reader = *store::openReadOnly(m_path, base::Milliseconds(1000));
            REQUIRE(reader->run(u"BEGIN"_s));
            REQUIRE(reader->scalar(u"SELECT count(*) FROM case_event"_s));
            addSome(hall, 2);
        }
        if (before != u"all in the log"_s)
            hall.tidyWhenIdle();
        if (before == u"the file first"_s || reader)
            addSome(hall, 3);
        const QByteArray late = bytesOf(m_path);
        overwrite(m_path, bytesOver(over, early, late, backup));
        if (over.endsWith(u"old time"_s))
            putTimeBack(m_path);
        const bool isHarmless = late == bytesOf(m_path);

        const quint64 first = m_next;
        quint64 taken = 0;
        for (int i = 0; i < 4; ++i)
            taken += addCase(hall).has_value();
        // Else the log brings back all that the file lacks: it has given up nothing yet.
        const bool isStranger = over.startsWith(u"another"_s) || over.startsWith(u"one of"_s);
        if (!isHarmless && before != u"all in the log"_s && (isStranger || before != u"a reader holds the log"_s))
            QCOMPARE(taken, 0u);
        if (taken == 0)
            QVERIFY(!hall.standing());
        hall.tidyWhenIdle();
        reader.reset();
        opened->reset();
        if (taken == 0)
            return;
        const auto again = store::Store::open(m_path);
        REQUIRE(again);
        REQUIRE((*again)->projections().catchUp());
        QCOMPARE((*again)->log().head()->value, first - 1 + taken);
        QVERIFY(store::isSound(store::verify(m_path).value()));
    }

    // It was killed and written over, and its log lies there still: nobody plays that into the stranger.
    void aLogIsNotPlayedIntoAStranger()
    {
        const QString killed = m_folder->filePath(u"killed.store"_s);
        {
            const auto opened = store::Store::open(m_path);
            REQUIRE(opened);
            addSome(**opened, 9);
            (*opened)->tidyWhenIdle();
            addSome(**opened, 4);
            for (const QString &ending : {QString(), u"-wal"_s})
                QVERIFY(QFile::copy(m_path + ending, killed + ending));
        }
        const QByteArray honest = bytesOf(killed), log = bytesOf(killed + u"-wal"_s);
        for (const char *over : {"another store", "one of the same size"}) {
            overwrite(killed, bytesOver(QString::fromLatin1(over), {}, {}, {}));
            overwrite(killed + u"-wal"_s, log);
            const QByteArray strange = bytesOf(killed);
            const auto opened = store::Store::open(killed);
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, base::ErrorCode::Storage);
            QCOMPARE(bytesOf(killed), strange);
            QCOMPARE(bytesOf(killed + u"-wal"_s), log);
        }
        overwrite(killed, honest);
        const auto opened = store::Store::open(killed);
        REQUIRE(opened);
        QCOMPARE((*opened)->log().head()->value, 13u);
    }

    // Killed while the log was moved into the file: its pages are of two moments, one of them a half. That is no stranger.
    void halfACheckpointIsOurs()
    {
        const QString killed = m_folder->filePath(u"killed.store"_s);
        auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        addSome(**opened, 30);
        (*opened)->tidyWhenIdle();
        const QByteArray early = bytesOf(m_path);
        addSome(**opened, 90); // the ledger's one page becomes three and more
        const QByteArray log = bytesOf(m_path + u"-wal"_s);
        (*opened)->tidyWhenIdle();
        const QByteArray late = bytesOf(m_path);
        QVERIFY(late.size() > early.size());
        constexpr qsizetype kPage = 4096;
        for (qsizetype written = 0; written <= late.size(); written += 5 * kPage / 2) {
            QByteArray mixed = late.left(written);
            if (mixed.size() < early.size())
                mixed += early.mid(mixed.size());
            overwrite(killed, mixed);
            overwrite(killed + u"-wal"_s, log);
            QFile::remove(killed + u"-shm"_s);
            {
                const auto again = store::Store::open(killed);
                QVERIFY2(again, qPrintable(u"%1: %2"_s.arg(written).arg(again ? QString() : base::describe(again.error()))));
                QCOMPARE((*again)->log().head()->value, 120u);
                REQUIRE(addOne(**again, 5'000));
            }
            const auto whole = store::LogReader::open(killed);
            REQUIRE(whole);
            QCOMPARE((*whole)->log().head()->value, 121u);
        }
    }

    // Two programs that write and move the log into the file in turn disturb nobody.
    void twoWhoTakeTurns()
    {
        auto one = store::Store::open(m_path), two = store::Store::open(m_path);
        REQUIRE(one);
        REQUIRE(two);
        for (int round = 0; round < 20; ++round) {
            REQUIRE(addCase(round % 2 == 0 ? **one : **two));
            if (round % 3 == 0)
                (*two)->tidyWhenIdle();
            if (round % 5 == 0)
                (*one)->tidyWhenIdle();
            REQUIRE((*one)->standing());
            REQUIRE((*two)->standing());
        }
        QCOMPARE((*one)->log().head()->value, 20u);
    }

private:
    /// A store of so many cases, all in its file. Made once: it is a stranger to each of the stores.
    [[nodiscard]] QByteArray another(int count) const
    {
        if (m_others.contains(count))
            return m_others[count];
        const QString path = m_folder->filePath(u"another.store"_s);
        for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s, u".key"_s})
            QFile::remove(path + ending);
        {
            const auto made = store::Store::open(path);
            for (int i = 1; i <= count; ++i)
                static_cast<void>(addOne(**made, static_cast<quint64>(i)));
        }
        return m_others[count] = bytesOf(path);
    }

    [[nodiscard]] QByteArray bytesOver(const QString &over, const QByteArray &early, const QByteArray &late, const QString &backup) const
    {
        if (over == u"one of the same size"_s)
            return another(static_cast<int>(m_next) - 1);
        if (over == u"one of one case"_s)
            return another(1);
        if (over == u"an older backup"_s)
            return bytesOf(backup);
        if (over == u"the file as it was"_s)
            return late;
        if (over == u"the file of a minute ago"_s)
            return early;
        if (over == u"its own pages but the last"_s)
            return late.left(late.size() - 4096);
        return another(30);
    }

    static void putTimeBack(const QString &path)
    {
        const timespec times[2] = {{1'600'000'000, 0}, {1'600'000'000, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, 0), 0);
    }

    mutable QHash<int, QByteArray> m_others;
};

GRIDHALL_TEST(InPlaceTest, QCoreApplication)
#include "tst_inplace.moc"
