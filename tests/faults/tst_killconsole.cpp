// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 on a console at random moments while its seat gives orders: what it was told is on disk is there, once, when it opens again.
// A few rounds by default; GRIDHALL_KILLS=50 for the long run. The console is a session, which is all of it but the windows.
#include "session/session.h"
#include "store/projection/sqlcasereader.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int kConsoleStartTime = 120'000;
constexpr int kConsoleRounds = 4;

domain::ReportCase reportIn(const region::Region &town, base::Instant now)
{
    QStringList codes;
    for (const domain::Item &item : town.rulebook.items) {
        if (item.life == domain::CaseLife::Case)
            codes.append(item.code);
    }
    domain::ReportCase order;
    order.report.source = town.sources.front().code;
    order.report.item = *std::ranges::min_element(codes);
    order.report.title = u"围栏倒塌"_s;
    order.report.place.text = u"诸光路"_s;
    order.report.reportedAt = now;
    order.file = true;
    return order;
}

void say(const char *what, const QString &number)
{
    std::printf("%s %s\n", what, qPrintable(number));
    std::fflush(stdout);
}

/// Files a case and writes a note on it, and so on until it is killed; says what the desk acknowledged.
int workAt(const QString &store)
{
    const auto made = session::Session::make({store, QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"), {}, false, {}, false, u"en"_s});
    if (!made)
        return 1;
    session::Session &console = **made;
    const domain::Actor seat{u"坐席03"_s, domain::Role::Dispatcher};
    while (true) {
        const auto filed = console.desk().submit({{}, std::nullopt, seat, reportIn(*console.region(), console.clock().now())}).result();
        if (!filed)
            return 2;
        say("filed", filed->number);
        const auto noted = console.desk().submit({filed->id, std::nullopt, seat, domain::AddNote{filed->number}}).result();
        if (!noted)
            return 3;
        say("noted", filed->number);
        QCoreApplication::processEvents();
    }
}

std::optional<int> asConsole(const QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(u"--console"_s);
    return at > 0 && at + 1 < arguments.size() ? std::optional(workAt(arguments[at + 1])) : std::nullopt;
}

int consoleRounds()
{
    const int asked = qEnvironmentVariableIntValue("GRIDHALL_KILLS");
    return asked > 0 ? asked : kConsoleRounds;
}

} // namespace

class KillConsoleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void losesAndDoublesNothing();

private:
    /// Adds what the console was told until it was killed.
    void workUntilKilled(const QString &store, int killAfter);
    void check(const QString &store);

    QStringList m_filed, m_noted; ///< case numbers
};

void KillConsoleTest::workUntilKilled(const QString &store, int killAfter)
{
    QProcess console;
    console.start(QCoreApplication::applicationFilePath(), {u"tst_killconsole"_s, u"--console"_s, store});
    QByteArray said;
    while (!said.contains("noted") && console.waitForReadyRead(kConsoleStartTime))
        said += console.readAllStandardOutput();
    QVERIFY2(said.contains("noted"), console.readAllStandardError().constData());
    QTest::qWait(killAfter);
    console.kill();
    console.waitForFinished(kConsoleStartTime);
    said += console.readAllStandardOutput();
    for (const QByteArray &line : said.left(said.lastIndexOf('\n')).split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 2 && words[0] == "filed")
            m_filed << QString::fromLatin1(words[1]);
        else if (words.size() == 2 && words[0] == "noted")
            m_noted << QString::fromLatin1(words[1]);
    }
}

void KillConsoleTest::check(const QString &store)
{
    const auto opened = store::Store::open(store);
    QVERIFY2(opened, qPrintable(opened ? QString() : base::describe(opened.error())));
    QVERIFY((*opened)->projections().catchUp());
    const auto findings = store::verify(store);
    QVERIFY(findings);
    for (const store::Finding &finding : *findings)
        QVERIFY2(finding.kind != store::Finding::Kind::Bad, qPrintable(finding.sentence));
    const auto reader = store::SqlCaseReader::open(store);
    QVERIFY(reader);
    QHash<QString, QList<base::CaseId>> stored;
    QVERIFY((*reader)->all([&stored](const domain::CaseBrief &brief) {
        stored[brief.number].append(brief.id);
        return true;
    }));
    for (const QString &number : std::as_const(m_filed))
        QVERIFY2(stored.value(number).size() == 1, qPrintable(number));
    for (const QString &number : std::as_const(m_noted)) {
        int notes = 0;
        QVERIFY((*opened)->log().replayCase(stored.value(number).constFirst(), 0, [&](const domain::CommittedEvent &each) {
            const auto *note = std::get_if<domain::NoteAdded>(&each.event.body);
            notes += note != nullptr && *note == domain::NoteAdded{number} ? 1 : 0;
            return true;
        }));
        QCOMPARE(notes, 1);
    }
}

void KillConsoleTest::losesAndDoublesNothing()
{
    QTemporaryDir folder;
    const QString store = folder.filePath(u"hall.store"_s);
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator dice(seed);
    qInfo("seed %u, %d rounds", seed, consoleRounds());
    for (int round = 0; round < consoleRounds(); ++round) {
        workUntilKilled(store, int(dice.bounded(5, 400)));
        if (!QTest::currentTestFailed())
            check(store);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%lld cases and %lld notes were acknowledged", qlonglong(m_filed.size()), qlonglong(m_noted.size()));
}

GRIDHALL_TEST(KillConsoleTest, QGuiApplication, asConsole)
#include "tst_killconsole.moc"
