// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 on a console at random moments while it notes one thing on many cases: each case has the note once or not at all, the list that the next
// start finds says which, and going on notes the rest. Two rounds by default; GRIDHALL_KILLS=50 for the long run. The console is a session, which
// is all of it but the windows.
#include "live/bulk/bulkcheck.h"
#include "live/bulk/bulkplan.h"
#include "live/bulk/bulkrun.h"
#include "session/session.h"
#include "support/testprogram.h"

#include <QEventLoop>
#include <QGuiApplication>
#include <QHash>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using live::BulkStand;

namespace {

constexpr int kBulkStartTime = 120'000;
constexpr int kBulkKillRounds = 2;
constexpr int kBulkCases = 1000;

const domain::Actor kKilledSeat{u"坐席03"_s, domain::Role::Dispatcher};
const QString kKilledOwner = u"坐席03"_s;

base::Result<std::unique_ptr<session::Session>> consoleAt(const QString &store)
{
    return session::Session::make({store, QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"), {}, false, {}, false, u"en"_s});
}

domain::ReportCase someReport(const region::Region &town, base::Instant now, int number)
{
    QStringList codes;
    for (const domain::Item &item : town.rulebook.items) {
        if (item.life == domain::CaseLife::Case)
            codes.append(item.code);
    }
    domain::ReportCase order;
    order.report.source = town.sources.front().code;
    order.report.item = *std::ranges::min_element(codes);
    order.report.title = u"围栏倒塌 %1"_s.arg(number);
    order.report.reportedAt = now;
    order.file = true;
    return order;
}

/// All cases of the store, the oldest first.
std::vector<base::CaseId> casesOf(session::Session &console)
{
    while (!console.hall().loaded())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    std::vector<base::CaseId> ids;
    for (const live::CaseRow &row : console.hall().table().rows()) {
        if (row.used)
            ids.push_back(row.id);
    }
    std::ranges::sort(ids);
    return ids;
}

live::BulkWays noteWays(const base::Clock &clock)
{
    return {[&clock](domain::CaseAct act, const domain::Case &c, const domain::Filled &filled) {
                return domain::orderFrom({act, c, clock.now()}, filled);
            },
            [](const domain::CaseOrderBody &, const domain::Case &) { return std::optional<domain::CaseOrderBody>(); }};
}

/// Notes `text` on these cases, and returns once nothing is on its way. `tells`: says on its output how many have their answer.
void noteOn(session::Session &console, live::BulkBook &book, const std::vector<base::CaseId> &ids, const QString &text, bool tells = false)
{
    live::BulkPlan plan(console.desk(), console.clock(), domain::CaseAct::AddNote, ids, kKilledSeat.role, noteWays(console.clock()));
    while (!plan.isReady())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    domain::Filled filled;
    filled.text = text;
    live::BulkRun run(console.desk(), console.clock(), &book, {domain::CaseAct::AddNote, filled, kKilledSeat, plan.orders(filled)});
    QEventLoop loop;
    QObject::connect(&run, &live::BulkRun::finished, &loop, &QEventLoop::quit);
    const auto tell = [&run, tells] {
        if (tells)
            std::printf("%d\n", run.passed());
        std::fflush(stdout);
    };
    QObject::connect(&run, &live::BulkRun::changed, &loop, tell);
    tell();
    run.start();
    loop.exec();
}

/// What the killed console does: one run over all cases.
int noteUntilKilled(const QString &store, const QString &runs, const QString &text)
{
    const auto made = consoleAt(store);
    if (!made)
        return 1;
    live::BulkBook book(runs);
    book.open(store, kKilledOwner);
    noteOn(**made, book, casesOf(**made), text, true);
    return 0;
}

std::optional<int> asBulkConsole(const QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(u"--bulk"_s);
    return at > 0 && at + 3 < arguments.size() ? std::optional(noteUntilKilled(arguments[at + 1], arguments[at + 2], arguments[at + 3]))
                                               : std::nullopt;
}

int bulkKillRounds()
{
    const int asked = qEnvironmentVariableIntValue("GRIDHALL_KILLS");
    return asked > 0 ? asked : kBulkKillRounds;
}

} // namespace

class KillBulkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachItemIsDoneOrNot();

private:
    void fill(const QString &store);
    /// Killed as soon as so many cases have their answer.
    void runUntilKilled(const QString &store, const QString &runs, const QString &text, int answered);
    void check(const QString &store, const QString &runs, const QString &text);
    /// How often each case has the note, by its own events.
    QHash<base::CaseId, int> notesOf(session::Session &console, const std::vector<base::CaseId> &ids, const QString &text);

    int m_cutShort = 0, m_found = 0;
};

void KillBulkTest::fill(const QString &store)
{
    const auto made = consoleAt(store);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().sentence));
    session::Session &console = **made;
    std::vector<QFuture<base::Result<desk::Receipt>>> filed;
    for (int i = 0; i < kBulkCases; ++i)
        filed.push_back(console.desk().submit({{}, std::nullopt, kKilledSeat, someReport(*console.region(), console.clock().now(), i)}));
    for (auto &each : filed)
        QVERIFY2(each.result(), qPrintable(each.result() ? QString() : each.result().error().sentence));
}

void KillBulkTest::runUntilKilled(const QString &store, const QString &runs, const QString &text, int answered)
{
    QProcess console;
    console.start(QCoreApplication::applicationFilePath(), {u"tst_killbulk"_s, u"--bulk"_s, store, runs, text});
    QByteArray said;
    int passed = -1;
    while (passed < answered && console.waitForReadyRead(kBulkStartTime)) {
        said += console.readAllStandardOutput();
        const qsizetype end = said.lastIndexOf('\n');
        passed = end < 0 ? passed : said.left(end).split('\n').last().toInt();
    }
    QVERIFY2(passed >= 0, console.readAllStandardError().constData());
    console.kill();
    console.waitForFinished(kBulkStartTime);
}

QHash<base::CaseId, int> KillBulkTest::notesOf(session::Session &console, const std::vector<base::CaseId> &ids, const QString &text)
{
    QHash<base::CaseId, int> notes;
    for (const base::CaseId id : ids) {
        const auto file = console.desk().open(id).result();
        for (const domain::CommittedEvent &each : file ? file->timeline : std::vector<domain::CommittedEvent>()) {
            const auto *note = std::get_if<domain::NoteAdded>(&each.event.body);
            notes[id] += note != nullptr && *note == domain::NoteAdded{text} ? 1 : 0;
        }
    }
    return notes;
}

void KillBulkTest::check(const QString &store, const QString &runs, const QString &text)
{
    const auto made = consoleAt(store);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().sentence));
    session::Session &console = **made;
    const auto ids = casesOf(console);
    QCOMPARE(ids.size(), size_t(kBulkCases));
    const auto notes = notesOf(console, ids, text);
    for (const base::CaseId id : ids)
        QVERIFY2(notes.value(id) <= 1, qPrintable(u"%1 has the note %2 times"_s.arg(id.value).arg(notes.value(id))));
    live::BulkBook book(runs);
    QSignalSpy loaded(&book, &live::BulkBook::loaded);
    book.open(store, kKilledOwner);
    QTRY_COMPARE(loaded.count(), 1);
    QVERIFY(book.left().size() <= 1);
    if (book.left().empty()) { // killed before its list was written, or after the run was over
        const auto noted = std::ranges::count_if(ids, [&](base::CaseId id) { return notes.value(id) == 1; });
        QVERIFY2(noted == 0 || noted == kBulkCases, qPrintable(u"%1 of %2 are noted, and no list says so"_s.arg(noted).arg(kBulkCases)));
        return;
    }
    ++m_found;
    live::BulkCheck check(console.desk(), book.left().front());
    QTRY_VERIFY_WITH_TIMEOUT(check.left() == 0, kBulkStartTime);
    QCOMPARE(check.items().size(), size_t(kBulkCases));
    for (const live::BulkItem &item : check.items())
        QCOMPARE(item.stand, notes.value(item.id) == 1 ? BulkStand::Done : BulkStand::Ready);
    const auto open = check.open();
    m_cutShort += !open.empty();
    book.forget(book.left().front().file);
    if (!open.empty())
        noteOn(console, book, open, text);
    const auto after = notesOf(console, ids, text);
    for (const base::CaseId id : ids)
        QCOMPARE(after.value(id), 1);
}

void KillBulkTest::eachItemIsDoneOrNot()
{
    QTemporaryDir folder;
    const QString store = folder.filePath(u"hall.store"_s), runs = folder.filePath(u"runs"_s);
    fill(store);
    if (QTest::currentTestFailed())
        return;
    const quint32 seed = QRandomGenerator::global()->generate();
    QRandomGenerator dice(seed);
    qInfo("seed %u, %d rounds", seed, bulkKillRounds());
    for (int round = 0; round < bulkKillRounds(); ++round) {
        const QString text = u"第 %1 轮"_s.arg(round);
        runUntilKilled(store, runs, text, int(dice.bounded(0, kBulkCases)));
        if (!QTest::currentTestFailed())
            check(store, runs, text);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d lists were found, %d of them with cases to go on with", m_found, m_cutShort);
    QVERIFY2(m_cutShort > 0 || bulkKillRounds() < 10, "no console was killed in the middle of its run");
}

GRIDHALL_TEST(KillBulkTest, QGuiApplication, asBulkConsole)
#include "tst_killbulk.moc"
