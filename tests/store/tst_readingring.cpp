// SPDX-License-Identifier: GPL-3.0-or-later
// The ring of readings beside a store: what was written is read, whatever kills the writer or damages the disk.
#include "store/things/readingring.h"
#include "store/things/ringreader.h"
#include "support/testprogram.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const base::Instant kRingStart = base::fromIso(u"2025-11-07T06:00:00Z"_s).value();

/// Batch number i: three readings, i seconds after the start.
store::ReadingBatch batchAt(int i)
{
    store::ReadingBatch batch{store::ReadingBatch::Kind::Came, kRingStart + std::chrono::seconds(i), u"sensing"_s, {}};
    for (int k = 0; k < 3; ++k)
        batch.readings.push_back({u"smoke-11-%1"_s.arg(k + 1), double(i * 10 + k), u"°C"_s, batch.taken});
    batch.readings.back().value = u"报警"_s;
    batch.readings.back().unit.clear();
    return batch;
}

/// A ring under test, with the newest of everything as a writer has it.
struct RingUnderTest {
    explicit RingUnderTest(const QString &path, store::RingLimits limits = {.again = 0ms}) : ring(path, limits) {}
    [[nodiscard]] base::Outcome write(int i)
    {
        const store::ReadingBatch batch = batchAt(i);
        for (const domain::Reading &reading : batch.readings)
            newest[reading.thing] = reading;
        return ring.append(batch, [this] { return std::vector<domain::Reading>(newest.begin(), newest.end()); });
    }
    QHash<QString, domain::Reading> newest;
    store::ReadingRing ring;
};

std::vector<store::ReadingBatch> cameIn(store::RingReader &reader, store::RingLook *look = nullptr)
{
    std::vector<store::ReadingBatch> came;
    const store::RingLook seen = reader.follow([&](const store::ReadingBatch &batch) {
        if (batch.kind == store::ReadingBatch::Kind::Came)
            came.push_back(batch);
    });
    if (look)
        *look = seen;
    return came;
}

QByteArray allBytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool putAllBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Writes without an end until it is killed; says each batch that is in the ring.
std::optional<int> writeForEver(const QStringList &arguments)
{
    if (arguments.value(1) != u"--writer")
        return std::nullopt;
    RingUnderTest under(arguments.value(2), {.kept = 1min});
    if (!under.ring.open())
        return 2;
    for (int i = 0;; ++i) {
        if (!under.write(i))
            return 3;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
}

} // namespace

class TestReadingRing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsWrittenIsRead();
    void framesKeepWhatTheyHold();
    void theBeginningOfASegmentIsEnough();
    void aMomentIsKnownAsFarAsTheRingGoes();
    void theRingForgetsByTime();
    void theRingForgetsByRoom();
    void aDamagedFrameIsPassedOver_data();
    void aDamagedFrameIsPassedOver();
    void bytesOfNoKindAreNoReadings();
    void aFullDiskIsToldAndGoesOn();
    void oneWriterAStore();
    void whatIsKilledLeavesAReadableRing();
    void aRingIsItsOwnersAlone();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"hall.store"_s); }
    [[nodiscard]] std::vector<store::RingSegment> segments() const { return store::RingFolder(path()).segments(); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReadingRing::whatIsWrittenIsRead()
{
    RingUnderTest under(path());
    QVERIFY(under.ring.open());
    store::RingReader reader(path());
    QVERIFY(cameIn(reader).empty());
    QVERIFY(under.write(1));
    QCOMPARE(cameIn(reader), std::vector{batchAt(1)});
    QVERIFY(cameIn(reader).empty());
    QVERIFY(under.write(2) && under.write(3));
    QCOMPARE(cameIn(reader), (std::vector{batchAt(2), batchAt(3)}));
    for (int i = 4; i < 4 + 7200; i += 600) // into other segments: a day's ring has 24
        QVERIFY(under.write(i));
    QVERIFY(segments().size() > 1);
    store::RingLook look;
    QCOMPARE(cameIn(reader, &look).size(), size_t(12));
    QVERIFY(!look.anew && look.broken == 0);
}

void TestReadingRing::framesKeepWhatTheyHold()
{
    for (int i = 0; i < 50; ++i) {
        const QByteArray frame = store::frameOf(batchAt(i));
        const store::FrameFound found = store::frameAt(frame, 0);
        QCOMPARE(found.state, store::FrameFound::State::Sound);
        QCOMPARE(found.batch, batchAt(i));
        QCOMPARE(found.next, frame.size());
        for (qsizetype cut = 0; cut < frame.size(); cut += 7)
            QCOMPARE(store::frameAt(frame.first(cut), 0).state, store::FrameFound::State::Unfinished);
    }
}

// What a program that starts needs not read of the day.
void TestReadingRing::theBeginningOfASegmentIsEnough()
{
    QHash<QString, domain::Reading> newest;
    {
        RingUnderTest under(path());
        QVERIFY(under.ring.open());
        for (int i = 0; i < 4 * 3600; i += 300)
            QVERIFY(under.write(i));
        newest = under.newest;
    }
    const auto there = segments();
    QVERIFY(there.size() >= 3);
    for (size_t i = 0; i + 1 < there.size(); ++i)
        QVERIFY(QFile::remove(there[i].path));
    QHash<QString, domain::Reading> read;
    store::RingReader(path()).follow([&](const store::ReadingBatch &batch) {
        for (const domain::Reading &reading : batch.readings)
            read[reading.thing] = reading;
    });
    QCOMPARE(read, newest);
}

void TestReadingRing::aMomentIsKnownAsFarAsTheRingGoes()
{
    RingUnderTest under(path());
    QVERIFY(under.ring.open());
    for (int i = 0; i <= 7200; i += 60)
        QVERIFY(under.write(i));
    const store::RingReader reader(path());
    const auto valueAt = [&](base::Instant moment) -> std::optional<double> {
        std::optional<double> value;
        const auto look = reader.at(moment, [&](const store::ReadingBatch &batch) {
            for (const domain::Reading &reading : batch.readings) {
                if (reading.thing == u"smoke-11-1")
                    value = std::get<double>(reading.value);
            }
        });
        return look ? value : std::nullopt;
    };
    for (int i = 0; i <= 7200; i += 60)
        QCOMPARE(valueAt(kRingStart + std::chrono::seconds(i) + 59s), std::optional(i * 10.0));
    QCOMPARE(valueAt(kRingStart - 1ms), std::nullopt);
    QVERIFY(QFile::remove(segments().front().path)); // as when its time is over
    QCOMPARE(valueAt(kRingStart + 60s), std::nullopt);
    QCOMPARE(valueAt(kRingStart + 7200s), std::optional(72000.0));
    QVERIFY(!store::RingReader(m_folder->filePath(u"none"_s)).at(kRingStart, [](const store::ReadingBatch &) {}));
}

void TestReadingRing::theRingForgetsByTime()
{
    RingUnderTest under(path(), {.kept = 2h, .again = 0ms});
    QVERIFY(under.ring.open());
    for (int i = 0; i <= 24 * 3600; i += 120)
        QVERIFY(under.write(i));
    QVERIFY2(segments().size() <= 27, qPrintable(QString::number(segments().size())));
    const store::RingReader reader(path());
    QVERIFY(reader.at(kRingStart + 22h, [](const store::ReadingBatch &) {}));
    QVERIFY(!reader.at(kRingStart + 21h, [](const store::ReadingBatch &) {}));
}

void TestReadingRing::theRingForgetsByRoom()
{
    const qint64 room = 2 * 1024 * 1024;
    RingUnderTest under(path(), {.bytes = room, .again = 0ms});
    QVERIFY(under.ring.open());
    for (int i = 0; i < 40'000; ++i)
        QVERIFY(under.write(i / 100));
    qint64 sum = 0;
    for (const store::RingSegment &segment : segments())
        sum += segment.size;
    QVERIFY2(sum <= room + 512 * 1024, qPrintable(QString::number(sum)));
    QVERIFY(sum > room / 2);
}

void TestReadingRing::aDamagedFrameIsPassedOver_data()
{
    QTest::addColumn<int>("where"); // byte within the third frame
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("mark") << 0 << QByteArray("xxxx");
    QTest::newRow("a length too long") << 4 << QByteArray("\x00\x10\x00\x00", 4);
    QTest::newRow("a length beyond all") << 4 << QByteArray("\xff\xff\xff\xff", 4);
    QTest::newRow("a length too short") << 4 << QByteArray("\x00\x00\x00\x01", 4);
    QTest::newRow("checksum") << 8 << QByteArray("\x01\x02\x03\x04", 4);
    QTest::newRow("what is packed") << 30 << QByteArray("\x01\x02\x03\x04", 4);
}

void TestReadingRing::aDamagedFrameIsPassedOver()
{
    QFETCH(int, where);
    QFETCH(QByteArray, bytes);
    {
        RingUnderTest under(path());
        QVERIFY(under.ring.open());
        for (int i = 0; i < 6; ++i)
            QVERIFY(under.write(i));
    }
    const QString file = segments().front().path;
    QByteArray all = allBytesOf(file);
    qsizetype at = store::kSegmentHead;
    for (int frame = 0; frame < 3; ++frame) // the newest of everything, which is batch 0, and two batches
        at = store::frameAt(all, at).next;
    all.replace(at + where, bytes.size(), bytes);
    QVERIFY(putAllBytes(file, all));
    store::RingReader reader(path());
    store::RingLook look;
    QCOMPARE(cameIn(reader, &look), (std::vector{batchAt(0), batchAt(1), batchAt(3), batchAt(4), batchAt(5)}));
    QCOMPARE(look.broken, quint64(1));
}

void TestReadingRing::bytesOfNoKindAreNoReadings()
{
    QVERIFY(store::RingFolder(path()).make());
    QByteArray noise(200'000, '\0');
    quint32 state = 1;
    for (char &byte : noise)
        byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    QVERIFY(putAllBytes(store::RingFolder(path()).segmentPath(1), noise));
    QVERIFY(putAllBytes(store::RingFolder(path()).segmentPath(2), store::segmentHead(kRingStart) + noise));
    QVERIFY(putAllBytes(store::RingFolder(path()).path() + u"/note.ring"_s, "x"));
    store::RingReader reader(path());
    QVERIFY(cameIn(reader).empty());
    RingUnderTest under(path());
    QVERIFY(under.ring.open());
    QVERIFY(under.write(1));
    QCOMPARE(cameIn(reader), std::vector{batchAt(1)});
}

void TestReadingRing::aFullDiskIsToldAndGoesOn()
{
    std::signal(SIGXFSZ, SIG_IGN);
    RingUnderTest under(path());
    QVERIFY(under.ring.open());
    QVERIFY(under.write(0));
    struct rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    struct rlimit full = before;
    full.rlim_cur = 1;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &full), 0);
    const base::Outcome first = under.write(1);
    const base::Outcome second = under.write(2);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!first && !second);
    QCOMPARE(first.error().code, base::ErrorCode::Storage);
    QVERIFY(first.error().sentence.contains(u"in memory"));
    QVERIFY(under.ring.trouble());
    QVERIFY(under.write(3));
    QVERIFY(!under.ring.trouble());
    store::RingReader reader(path());
    store::RingLook look;
    QCOMPARE(cameIn(reader, &look), std::vector{batchAt(3)}); // what was newest meanwhile stands at the beginning of the segment
    QCOMPARE(look.broken, quint64(0));
}

void TestReadingRing::oneWriterAStore()
{
    RingUnderTest first(path());
    QVERIFY(first.ring.open());
    RingUnderTest second(path());
    const base::Outcome opened = second.ring.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, base::ErrorCode::Busy);
    QVERIFY(!second.write(1));
    QVERIFY(first.write(2));
    store::RingReader reader(path());
    QCOMPARE(cameIn(reader), std::vector{batchAt(2)});
}

void TestReadingRing::whatIsKilledLeavesAReadableRing()
{
    for (int round = 0; round < 3; ++round) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(), {u"tst_readingring"_s, u"--writer"_s, path()});
        QVERIFY(writer.waitForStarted());
        QByteArray told;
        while (told.count('\n') < 300 * (round + 1) && writer.waitForReadyRead(60'000))
            told += writer.readAllStandardOutput();
        ::kill(static_cast<pid_t>(writer.processId()), SIGKILL);
        QVERIFY(writer.waitForFinished(60'000));
        told += writer.readAllStandardOutput();
        const int last = told.left(told.lastIndexOf('\n')).split('\n').last().toInt();
        QVERIFY(last >= 299);
        double newest = -1;
        store::RingReader(path()).follow([&](const store::ReadingBatch &batch) {
            for (const domain::Reading &reading : batch.readings)
                newest = reading.thing == u"smoke-11-1" ? std::get<double>(reading.value) : newest;
        });
        QVERIFY2(newest >= last * 10, qPrintable(u"%1, told %2"_s.arg(newest).arg(last))); // what was told is there
    }
}

void TestReadingRing::aRingIsItsOwnersAlone()
{
    RingUnderTest under(path());
    QVERIFY(under.ring.open());
    QVERIFY(under.write(1));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(store::RingFolder::folderOf(path())).permissions() & others));
    QVERIFY(!(QFileInfo(segments().front().path).permissions() & others));
    store::removeRing(path());
    QVERIFY(!QFileInfo::exists(store::RingFolder::folderOf(path())));
}

GRIDHALL_TEST(TestReadingRing, QCoreApplication, writeForEver)
#include "tst_readingring.moc"
