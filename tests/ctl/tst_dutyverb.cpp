// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

/// People and plans by the real program: what is written comes back, refusals keep their sentence and their exit code.
class TestDutyVerb : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void absencesMoveNewWork();
    void whoIsThereIsCounted();
    void peopleAreToldOneByOne();
    void patrolsAreCounted();
    void callsAreAnswered();
    void mistakesAreTold_data();
    void mistakesAreTold();

private:
    struct Run {
        int code = -1;
        QByteArray out;
        QString error;
    };
    [[nodiscard]] Run run(const QString &town, const QStringList &arguments) const;
    [[nodiscard]] QJsonObject duty(const QString &town) const;
    QTemporaryDir m_folder;
};

namespace {

QJsonObject with(const QJsonArray &all, const QString &key, const QString &value)
{
    for (const QJsonValue &each : all) {
        if (each.toObject().value(key).toString() == value)
            return each.toObject();
    }
    return {};
}

} // namespace

TestDutyVerb::Run TestDutyVerb::run(const QString &town, const QStringList &arguments) const
{
    QProcess program;
    program.start(QStringLiteral(GRIDHALL_CTL), QStringList{u"duty"_s} + arguments +
                                                    QStringList{u"--store"_s, m_folder.filePath(town), u"--region"_s,
                                                                QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + town});
    if (!program.waitForFinished(240'000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), QString::fromUtf8(program.readAllStandardError())};
}

QJsonObject TestDutyVerb::duty(const QString &town) const { return QJsonDocument::fromJson(run(town, {u"--json"_s}).out).object(); }

void TestDutyVerb::absencesMoveNewWork()
{
    const QString town = u"jingansi"_s;
    const Run refused = run(town, {u"absent"_s, u"居委专员·08A"_s, u"--reason"_s, u"培训"_s});
    QCOMPARE(refused.code, 1); // a seat may not
    QVERIFY(refused.error.contains(u"supervisor"_s));
    QCOMPARE(with(duty(town)[u"stand_ins"_s].toArray(), u"grid"_s, u"08"_s)[u"takes"_s].toString(), u"居委专员·08A"_s);
    QCOMPARE(run(town, {u"absent"_s, u"居委专员·08A"_s, u"--reason"_s, u"培训"_s, u"--supervisor"_s, u"--post"_s, u"值班长"_s}).code, 0);
    const QJsonObject after = duty(town);
    QCOMPARE(with(after[u"stand_ins"_s].toArray(), u"grid"_s, u"08"_s)[u"takes"_s].toString(), u"居委专员·08B"_s);
    QCOMPARE(after[u"absences"_s].toArray().size(), 1);
    QCOMPARE(after[u"absences"_s].toArray()[0].toObject()[u"by"_s].toString(), u"值班长"_s);
    QCOMPARE(run(town, {u"back"_s, u"居委专员·08A"_s, u"--supervisor"_s}).code, 0);
    QCOMPARE(with(duty(town)[u"stand_ins"_s].toArray(), u"grid"_s, u"08"_s)[u"takes"_s].toString(), u"居委专员·08A"_s);
}

// Of six three are away: three are there, in words as in figures; one comes back, and then everybody.
void TestDutyVerb::whoIsThereIsCounted()
{
    const QString town = u"xujing"_s, post = u"单兵队员"_s;
    const auto line = [&] { return with(duty(town)[u"roster"_s].toArray(), u"post"_s, post); };
    QCOMPARE(run(town, {u"absent"_s, post, u"--people"_s, u"3"_s, u"--reason"_s, u"培训"_s, u"--supervisor"_s}).code, 0);
    QCOMPARE(line()[u"people"_s].toInt(), 6);
    QCOMPARE(line()[u"absent"_s].toInt(), 3);
    QCOMPARE(line()[u"there"_s].toInt(), 3);
    const QByteArray text = run(town, {}).out;
    QVERIFY2(text.contains("  3 / 6  ") && !text.contains("  6 / 6  "), text.constData());
    QCOMPARE(run(town, {u"back"_s, post, u"--people"_s, u"4"_s, u"--supervisor"_s}).code, 1);
    QCOMPARE(run(town, {u"back"_s, post, u"--people"_s, u"1"_s, u"--supervisor"_s}).code, 0);
    QCOMPARE(line()[u"there"_s].toInt(), 4);
    QCOMPARE(run(town, {u"back"_s, post, u"--supervisor"_s}).code, 0);
    QCOMPARE(line()[u"there"_s].toInt(), 6);
}

// Whoever of the shift that runs: arrives once, swaps jobs with somebody of the next shift, and is back in the own job.
void TestDutyVerb::peopleAreToldOneByOne()
{
    const QString town = u"zhaoxiang"_s;
    const auto person = [&](const QString &name) { return with(duty(town)[u"people"_s].toArray(), u"person"_s, name); };
    QCOMPARE(run(town, {u"back"_s, u"值班长"_s, u"--supervisor"_s}).code, 1); // nobody is away; the store is there from now on
    const QJsonObject before = duty(town);
    QVERIFY(before[u"people"_s].toArray().size() >= 20);
    QCOMPARE(before[u"count"_s].toObject()[u"present"_s], before[u"count"_s].toObject()[u"planned"_s]);
    QCOMPARE(before[u"command"_s].toArray().size(), 12);
    QCOMPARE(before[u"channels"_s].toArray().size(), 3);
    QCOMPARE(before[u"leaders"_s].toArray().size(), 9);
    const auto nameOf = [](const QJsonArray &people) { return with(people, u"unit"_s, u"mobile"_s)[u"person"_s].toString(); };
    const QString here = nameOf(before[u"people"_s].toArray()), there = nameOf(before[u"next_people"_s].toArray());
    QVERIFY(!here.isEmpty() && !there.isEmpty() && here != there);
    QVERIFY(person(here)[u"checked_in"_s].isNull());
    QCOMPARE(run(town, {u"arrive"_s, here, u"--post"_s, u"坐席03"_s}).code, 0);
    QVERIFY(person(here)[u"checked_in"_s].isString());
    QCOMPARE(person(here)[u"said_by"_s].toString(), u"坐席03"_s);
    QCOMPARE(run(town, {u"arrive"_s, u"路人"_s}).code, 1);
    const QString until = QDateTime::currentDateTimeUtc().addDays(2).toTimeZone(QTimeZone("Asia/Shanghai")).toString(u"yyyy-MM-ddTHH:mm"_s);
    QCOMPARE(run(town, {u"swap"_s, here, there, u"--to"_s, until, u"--reason"_s, u"调班"_s}).code, 1); // a seat may not
    QCOMPARE(run(town, {u"swap"_s, here, there, u"--to"_s, until, u"--reason"_s, u"调班"_s, u"--supervisor"_s}).code, 0);
    QCOMPARE(person(here)[u"holder"_s].toString(), there);
    QCOMPARE(duty(town)[u"swaps"_s].toArray().size(), 1);
    const QByteArray text = run(town, {}).out;
    QVERIFY2(text.contains("Swaps of jobs") && text.contains("Person by person"), text.constData());
    QCOMPARE(run(town, {u"unswap"_s, there, u"--supervisor"_s}).code, 0);
    QCOMPARE(person(here)[u"holder"_s].toString(), here);
    QCOMPARE(run(town, {u"absent"_s, here, u"--reason"_s, u"病假"_s, u"--supervisor"_s}).code, 0);
    const QJsonObject count = duty(town)[u"count"_s].toObject();
    QCOMPARE(count[u"planned"_s].toInt() - count[u"present"_s].toInt(), 1);
}

void TestDutyVerb::patrolsAreCounted()
{
    const QString town = u"zhaoxiang"_s;
    const QString from = QDateTime::currentDateTimeUtc().addSecs(-1800).toTimeZone(QTimeZone("Asia/Shanghai")).toString(u"yyyy-MM-ddTHH:mm"_s);
    QCOMPARE(run(town, {u"patrol"_s, u"joint"_s, u"--from"_s, from, u"--by"_s, u"car"_s, u"--together"_s}).code, 0);
    const Run again = run(town, {u"patrol"_s, u"joint"_s, u"--from"_s, from, u"--by"_s, u"car"_s});
    QCOMPARE(again.code, 1); // it counts once
    const Run text = run(town, {});
    QCOMPARE(text.code, 0);
    QVERIFY(text.out.contains("Joint station"));
    const QJsonObject log = duty(town);
    QVERIFY(!log[u"running"_s].isNull());
    QVERIFY(log[u"gaps"_s].toArray().isEmpty());
    int walked = 0;
    for (const QJsonValue &count : with(log[u"patrols"_s].toArray(), u"unit"_s, u"joint"_s)[u"counts"_s].toArray())
        walked = std::max(walked, count.toObject()[u"walked"_s].toInt());
    // Half an hour after a change of shifts the patrol is the last shift's and, at eight in the morning, the last day's.
    const QTime local = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Shanghai")).time();
    if (local < QTime(8, 0) || local > QTime(8, 31))
        QCOMPARE(walked, 1);
}

void TestDutyVerb::callsAreAnswered()
{
    const QString town = u"tianlin"_s;
    QCOMPARE(run(town, {u"start"_s, u"metro-crowd"_s, u"--reason"_s, u"晚高峰"_s}).code, 0);
    QCOMPARE(run(town, {u"start"_s, u"metro-crowd"_s, u"--reason"_s, u"晚高峰"_s}).code, 1); // it runs already
    QCOMPARE(run(town, {u"acknowledge"_s, u"1"_s, u"station"_s, u"路人"_s}).code, 1);
    QCOMPARE(run(town, {u"acknowledge"_s, u"1"_s, u"station"_s, u"车站站长"_s}).code, 0);
    const QJsonObject all = duty(town);
    QCOMPARE(all[u"runs"_s].toArray().size(), 1);
    QVERIFY(all[u"exercises"_s].toArray().isEmpty());
    const QJsonArray calls = all[u"runs"_s].toArray()[0].toObject()[u"calls"_s].toArray();
    QCOMPARE(with(calls, u"role"_s, u"station"_s)[u"outcome"_s].toString(), u"acknowledged"_s);
    QVERIFY(with(calls, u"role"_s, u"street"_s)[u"outcome"_s].toString() != u"acknowledged"_s);
}

void TestDutyVerb::mistakesAreTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no such word") << QStringList{u"sleep"_s, u"car-1"_s};
    QTest::newRow("a swap without its end") << QStringList{u"swap"_s, u"机动队员·01"_s, u"机动队员·11"_s};
    QTest::newRow("a patrol without its beginning") << QStringList{u"patrol"_s, u"joint"_s};
    QTest::newRow("a run that is no number") << QStringList{u"acknowledge"_s, u"one"_s, u"station"_s, u"车站站长"_s};
    QTest::newRow("a time that is none") << QStringList{u"patrol"_s, u"joint"_s, u"--from"_s, u"yesterday"_s};
}

void TestDutyVerb::mistakesAreTold()
{
    QFETCH(QStringList, arguments);
    const Run answer = run(u"zhaoxiang"_s, arguments);
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.error.contains(u"gridhallctl"_s) || answer.error.size() > 20);
    QVERIFY(answer.out.isEmpty());
}

GRIDHALL_TEST(TestDutyVerb, QCoreApplication)
#include "tst_dutyverb.moc"
