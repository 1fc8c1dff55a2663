// SPDX-License-Identifier: GPL-3.0-or-later
// What a keeper is told of the readings beside a store: that they are whole, or what is wrong, in one sentence.
#include "store/things/readingring.h"
#include "store/things/ringcheck.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const base::Instant kCheckedStart = base::fromIso(u"2025-11-07T06:00:00Z"_s).value();

void changeBytes(const QString &path, const std::function<void(QByteArray &)> &change)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    change(bytes);
    QVERIFY(file.resize(0) && file.seek(0) && file.write(bytes) == bytes.size());
}

} // namespace

class TestRingCheck : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutReadingsNothingIsSaid();
    void wholeOnesAreGood();
    void whatIsWrongIsOneSentence_data();
    void whatIsWrongIsOneSentence();
    void everythingAtOnceIsOneSentenceToo();

private:
    /// Two segments of eight batches each.
    void write(const QString &store);
    QTemporaryDir m_folder;
    int m_stores = 0;
};

void TestRingCheck::write(const QString &store)
{
    store::ReadingRing ring(store, {.kept = 24h, .again = 0ms});
    QVERIFY(ring.open());
    for (int i = 0; i < 16; ++i) {
        const base::Instant at = kCheckedStart + std::chrono::minutes(i < 8 ? i : 100 + i);
        QVERIFY(ring.append({store::ReadingBatch::Kind::Came, at, u"sensing"_s, {{u"smoke-11-1"_s, double(i), u"%"_s, at}}}, {}));
    }
    QCOMPARE(store::RingFolder(store).segments().size(), size_t(2));
}

void TestRingCheck::withoutReadingsNothingIsSaid()
{
    const QString store = m_folder.filePath(u"none.gridhall"_s);
    QVERIFY(!store::lookAtRing(store));
    QVERIFY(!store::hasReadings(store));
}

void TestRingCheck::wholeOnesAreGood()
{
    const QString store = m_folder.filePath(u"whole.gridhall"_s);
    write(store);
    QVERIFY(store::hasReadings(store));
    const auto found = store::lookAtRing(store);
    QVERIFY(found && found->check == u"readings"_s);
    QCOMPARE(found->kind, store::Finding::Kind::Good);
    QVERIFY2(found->sentence.contains(u"16 batches"_s), qPrintable(found->sentence));
}

void TestRingCheck::whatIsWrongIsOneSentence_data()
{
    using Spoil = std::function<void(const store::RingFolder &)>;
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("said");
    const auto ofSegment = [](size_t at, std::function<void(QByteArray &)> change) {
        return Spoil([at, change](const store::RingFolder &folder) { changeBytes(folder.segments()[at].path, change); });
    };
    QTest::newRow("a torn newest batch") << ofSegment(1, [](QByteArray &bytes) { bytes.chop(3); }) << u"unfinished"_s;
    QTest::newRow("a torn older one") << ofSegment(0, [](QByteArray &bytes) { bytes.chop(3); }) << u"1 batch(es) are damaged"_s;
    QTest::newRow("a flipped bit") << ofSegment(0, [](QByteArray &bytes) { bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1); })
                                   << u"damaged"_s;
    QTest::newRow("a damaged beginning") << ofSegment(1, [](QByteArray &bytes) { bytes[0] = 'x'; }) << u"1 file(s) cannot be read"_s;
    QTest::newRow("an empty segment") << ofSegment(1, [](QByteArray &bytes) { bytes.clear(); }) << u"cannot be read"_s;
    QTest::newRow("others may read") << Spoil([](const store::RingFolder &folder) {
        ::chmod(QFile::encodeName(folder.segments()[0].path).constData(), 0644);
    }) << u"may use 1 of its files"_s;
    QTest::newRow("an open folder") << Spoil([](const store::RingFolder &folder) { ::chmod(QFile::encodeName(folder.path()).constData(), 0755); })
                                    << u"may use 1 of its files"_s;
    QTest::newRow("a foreign file") << Spoil([](const store::RingFolder &folder) {
        QFile file(folder.path() + u"/notes.txt"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }) << u"1 file(s) in its folder are none of its own (notes.txt)"_s;
    QTest::newRow("too much room") << Spoil([](const store::RingFolder &folder) {
        QFile file(folder.segmentPath(99)); // sparse: it takes none here
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(store::segmentHead(kCheckedStart)) > 0 && file.resize(qint64(600) * 1024 * 1024));
    }) << u"600 MB, more than the usual 512 MB"_s;
}

void TestRingCheck::whatIsWrongIsOneSentence()
{
    QFETCH(std::function<void(const store::RingFolder &)>, spoil);
    QFETCH(QString, said);
    const QString store = m_folder.filePath(u"spoilt%1.gridhall"_s.arg(++m_stores));
    write(store);
    spoil(store::RingFolder(store));
    const auto found = store::lookAtRing(store);
    QVERIFY(found);
    QCOMPARE(found->kind, store::Finding::Kind::Note); // the store itself is sound, and no backup could help
    QVERIFY2(found->sentence.contains(said), qPrintable(found->sentence));
    QCOMPARE(found->sentence.count(u'.'), u"spoilt.gridhall.things."_s.count(u'.') + (said.contains(u"notes"_s) ? 1 : 0));
}

void TestRingCheck::everythingAtOnceIsOneSentenceToo()
{
    const QString store = m_folder.filePath(u"all.gridhall"_s);
    write(store);
    const store::RingFolder folder(store);
    changeBytes(folder.segments()[0].path, [](QByteArray &bytes) { bytes.chop(3); });
    for (int i = 0; i < 5; ++i) {
        QFile file(folder.path() + u"/%1.txt"_s.arg(i));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const auto found = store::lookAtRing(store);
    QVERIFY(found && found->sentence.contains(u"damaged"_s));
    QVERIFY2(found->sentence.contains(u"5 file(s)"_s) && found->sentence.contains(u"…"_s), qPrintable(found->sentence));
}

GRIDHALL_TEST(TestRingCheck, QCoreApplication)
#include "tst_ringcheck.moc"
