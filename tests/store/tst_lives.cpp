// SPDX-License-Identifier: GPL-3.0-or-later
// A case's life says at every moment what the fold of its events up to then says, and reads nothing into damaged bytes.
#include "store/lives/lifefile.h"
#include "support/testprogram.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using store::CaseLife, store::LifeFile, store::LifeReader;

namespace {

const base::Instant kLifeBegin = base::fromMsec(1'762'497'446'000);
constexpr base::CaseId kLifeCase{77};

domain::CaseEvent lifeEvent(base::Milliseconds after, domain::EventBody body)
{
    return {kLifeBegin + after, {u"值班长"_s, domain::Role::Supervisor}, {}, {}, std::move(body)};
}

std::vector<domain::CaseEvent> lifeEvents()
{
    domain::Report report;
    report.source = u"hotline"_s;
    report.sourceId = u"T-1"_s;
    report.item = u"0101"_s;
    report.title = u"围栏倒塌"_s;
    report.place.text = u"诸光路 18 号"_s;
    report.place.point = base::GeoPoint{31.19, 121.31};
    report.reportedAt = kLifeBegin - 3min;
    domain::CaseFiled filed;
    filed.severity.level = domain::Severity::Orange;
    filed.deadlines[domain::Stage::Whole] =
        domain::Deadline{domain::TimeLimit{48, domain::LimitUnit::WorkingHour}, kLifeBegin, kLifeBegin + 48h, u"limit"_s};
    return {lifeEvent(0ms, domain::CaseReported{u"1107-0001"_s, report, {}}),
            lifeEvent(0ms, filed),
            lifeEvent(2min, domain::CaseDispatched{u"chengguan"_s, {}, u"by-item-list"_s}),
            lifeEvent(9min, domain::CaseAccepted{}),
            lifeEvent(20min, domain::CaseSupervised{u"看一下"_s}),
            lifeEvent(3h, domain::CaseHandled{u"已修复"_s}),
            lifeEvent(4h, domain::CaseClosed{u"已办"_s, true, {}})};
}

domain::CaseBrief lifeFoldedAt(const std::vector<domain::CaseEvent> &events, base::Instant moment)
{
    domain::Case folded;
    folded.id = kLifeCase;
    for (const domain::CaseEvent &each : events) {
        if (each.at <= moment)
            domain::apply(folded, each);
    }
    return domain::briefOf(folded);
}

} // namespace

class TestLives : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheFoldSays_data();
    void saysWhatTheFoldSays();
    void endsWhenNoSnapshotNeedsIt();
    void damagedBytesSayNothing();
    void aFileGrowsAndIsReadAgain();
    void whatIsReplacedGoes();
    void oneWritesAtATime();
};

void TestLives::saysWhatTheFoldSays_data()
{
    QTest::addColumn<std::vector<domain::CaseEvent>>("events");
    QTest::newRow("one after the other") << lifeEvents();
    auto events = lifeEvents();
    events.push_back(lifeEvent(30min, domain::NoteAdded{u"早些时候"_s}));
    QTest::newRow("a later one says an earlier time") << events;
    std::swap(events[2].at, events[5].at);
    QTest::newRow("several do") << events;
    std::ranges::for_each(events, [](domain::CaseEvent &each) { each.at = kLifeBegin; });
    QTest::newRow("all at once") << events;
}

void TestLives::saysWhatTheFoldSays()
{
    QFETCH(const std::vector<domain::CaseEvent>, events);
    const auto life = store::lifeOf(kLifeCase, events);
    QVERIFY(life && !life->steps.isEmpty());
    QCOMPARE(life->begin, std::ranges::min_element(events, {}, &domain::CaseEvent::at)->at);
    LifeReader reader;
    QCOMPARE(reader.at(kLifeCase, life->steps, life->begin - 1ms), LifeReader::Found::NotYet);
    for (const domain::CaseEvent &each : events) {
        for (const base::Milliseconds off : {-1ms, 0ms, 1ms}) {
            if (each.at + off < life->begin)
                continue;
            QCOMPARE(reader.at(kLifeCase, life->steps, each.at + off), LifeReader::Found::Then);
            QVERIFY(reader.brief() == lifeFoldedAt(events, each.at + off));
        }
    }
}

void TestLives::endsWhenNoSnapshotNeedsIt()
{
    auto events = lifeEvents();
    QCOMPARE(store::lifeOf(kLifeCase, events)->until, kLifeBegin + 48h); // its day counts it
    events.pop_back();
    QCOMPARE(store::lifeOf(kLifeCase, events)->until, base::Instant::max());
    QVERIFY(!store::lifeOf(kLifeCase, {}));
}

void TestLives::damagedBytesSayNothing()
{
    const auto life = store::lifeOf(kLifeCase, lifeEvents());
    LifeReader reader;
    for (qsizetype size = 0; size < life->steps.size(); ++size)
        static_cast<void>(reader.at(kLifeCase, QByteArrayView(life->steps).first(size), base::Instant::max()));
    QRandomGenerator random(3);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = life->steps;
        for (int flips = 0; flips < 4; ++flips)
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
        static_cast<void>(reader.at(kLifeCase, bytes, base::Instant::max()));
    }
    QCOMPARE(reader.at({78}, life->steps, kLifeBegin), LifeReader::Found::Broken);
    QCOMPARE(reader.at(kLifeCase, life->steps, kLifeBegin), LifeReader::Found::Then);
}

void TestLives::aFileGrowsAndIsReadAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"hall.gridhall"_s);
    const auto life = store::lifeOf(kLifeCase, lifeEvents());
    CaseLife other = *life;
    other.id = {78};
    const store::LifeMark first{{1, 10, 0, QByteArray(32, 'a')}, {5}}, second{{2, 20, 0, QByteArray(32, 'b')}, {20}};
    {
        LifeFile file(path);
        file.load();
        QVERIFY(file.canWrite());
        QCOMPARE(file.mark(), store::LifeMark());
        QVERIFY(file.append(std::vector{*life}, first));
        QVERIFY(file.append(std::vector{other, *life}, second));
        QCOMPARE(file.steps(*file.placeOf(kLifeCase)), std::optional(life->steps));
    }
    LifeFile file(path);
    file.load();
    QCOMPARE(file.mark(), second);
    QCOMPARE(file.places().size(), 2u);
    QCOMPARE(file.placeOf({78})->asOf, base::Position{20});
    QCOMPARE(file.placeOf(kLifeCase)->begin, life->begin);
    QCOMPARE(file.placeOf(kLifeCase)->until, life->until);
    QCOMPARE(file.steps(*file.placeOf({78})), std::optional(life->steps));
    QFile raw(LifeFile::pathOf(path));
    QVERIFY(raw.open(QIODevice::ReadWrite) && raw.seek(file.placeOf({78})->offset + 60) && raw.write("x") == 1);
    raw.close();
    QVERIFY(!file.steps(*file.placeOf({78}))); // it is found when it is read …
    LifeFile again(path);
    again.load();
    QCOMPARE(again.mark(), first); // … and when the file is: what stands before counts
    store::removeLives(path);
    QVERIFY(!QFile::exists(LifeFile::pathOf(path)));
}

// Lives that others took the place of take no room for ever.
void TestLives::whatIsReplacedGoes()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"hall.gridhall"_s);
    CaseLife life = *store::lifeOf(kLifeCase, lifeEvents());
    life.steps = QByteArray(1'000'000, 's');
    LifeFile file(path);
    file.load();
    for (quint64 round = 1; round <= 30; ++round) {
        life.steps[0] = char(round);
        QVERIFY(file.append(std::vector{life}, {{round, round, 0, QByteArray(32, 'a')}, {round}}));
        QVERIFY(file.canWrite());
    }
    QVERIFY(QFile(LifeFile::pathOf(path)).size() < 12'000'000);
    QCOMPARE(file.mark().upTo, base::Position{30});
    QCOMPARE(file.steps(*file.placeOf(kLifeCase)), std::optional(life.steps));
    QVERIFY(!QFile::exists(LifeFile::pathOf(path) + u".part"_s));
}

void TestLives::oneWritesAtATime()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"hall.gridhall"_s);
    const auto life = store::lifeOf(kLifeCase, lifeEvents());
    auto writer = std::make_unique<LifeFile>(path);
    writer->load();
    LifeFile reader(path);
    reader.load();
    QVERIFY(!reader.canWrite());
    QVERIFY(!reader.append(std::vector{*life}, {{1, 1, 0, QByteArray(32, 'a')}, {1}}));
    QVERIFY(writer->append(std::vector{*life}, {{1, 1, 0, QByteArray(32, 'a')}, {1}}));
    QVERIFY(!reader.takeOver());
    writer.reset();
    QVERIFY(reader.takeOver());
    QCOMPARE(reader.places().size(), 1u);
}

GRIDHALL_TEST(TestLives, QCoreApplication)
#include "tst_lives.moc"
