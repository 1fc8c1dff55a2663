// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktools.h"

#include "desk/identity/storeidentity.h"
#include "domain/access/right.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace desktest;
using base::ErrorCode;
using domain::Actor;
using domain::Role;

/// People at a real store: who becomes somebody, whose orders are taken, and what the file says of it. No event loop turns here, as in a program
/// without windows.
class TestAccounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aStoreWithoutAccountsIsAsBefore();
    void theFirstIsAnAdministrator();
    void aWrongSecretIsCountedAndBars();
    void twoProgramsKnowTheSamePeople();
    void aLockedPersonsOrdersAreRefused();
    void aRedCaseIsVoidedByTwo();
    void manyCallersTakeTwoAlsoAfterARestart();
    void anEventSaysWhoAndWhereAfterReopening();
    void noSecretIsInAnyByte();
    void secretsAreGoodOrRefused_data();
    void secretsAreGoodOrRefused();
    void nobodyIsAnybodyInThePast();

private:
    /// A program on the store: its desk and its door for people.
    struct Program {
        Program(const QString &path, const base::Clock &clock)
            : desk(desk::fileParts(path, clock), support::mockRegion(), clock, quick()), identity(desk, clock)
        {}
        desk::StoreDesk desk;
        desk::StoreIdentity identity;
    };
    [[nodiscard]] QString path() const { return m_folder->filePath(u"hall.gridhall"_s); }
    [[nodiscard]] std::unique_ptr<Program> open() const { return std::make_unique<Program>(path(), *m_clock); }

    /// The administrator and whoever else is asked for, each with "secret of NAME".
    static void makePeople(Program &program, const std::vector<std::pair<QString, Role>> &people);
    [[nodiscard]] static QByteArray secretOf(const QString &person) { return "secret of " + person.toUtf8(); }
    [[nodiscard]] static Actor signedIn(Program &program, const QString &person, const QString &seat)
    {
        const auto actor = program.identity.signIn({person, secretOf(person)}, seat).result();
        if (!actor)
            qWarning("%s", qUtf8Printable(base::describe(actor.error())));
        return actor.value_or(Actor());
    }
    [[nodiscard]] static base::Result<desk::Receipt> report(Program &program, const Actor &by, const QString &sourceId,
                                                            domain::Severity level = domain::Severity::Blue)
    {
        domain::CaseOrder order = aReport(sourceId);
        auto &body = std::get<domain::ReportCase>(order.body);
        body.inputs.base = level;
        body.report.caller = {u"示例"_s, u"13800000000"_s};
        order.actor = by;
        return program.desk.submit(std::move(order)).result();
    }
    template <class Body> [[nodiscard]] static base::Result<desk::Receipt> act(Program &program, const Actor &by, base::CaseId id, Body body)
    {
        return program.desk.submit(domain::CaseOrder{id, {}, by, std::move(body)}).result();
    }
    [[nodiscard]] static base::Result<desk::CentreViewPtr> tell(Program &program, const Actor &by, domain::CentreOrderBody body)
    {
        return program.desk.submit(domain::CentreOrder{by, std::move(body)}).result();
    }
    [[nodiscard]] std::vector<domain::CentreEvent> centreLog() const
    {
        std::vector<domain::CentreEvent> events;
        const auto reader = desk::readerOf(path());
        if (!reader)
            qFatal("%s", qPrintable(base::describe(reader.error())));
        const base::Outcome read = (*reader)->log().replayCentre(0, [&events](const store::CommittedCentreEvent &each) {
            events.push_back(each.event);
            return true;
        });
        if (!read)
            qFatal("%s", qPrintable(base::describe(read.error())));
        return events;
    }
    template <class Body> [[nodiscard]] int countOf() const
    {
        return int(std::ranges::count_if(centreLog(), [](const domain::CentreEvent &event) { return std::holds_alternative<Body>(event.body); }));
    }

    std::unique_ptr<base::FixedClock> m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAccounts::init()
{
    m_clock = std::make_unique<base::FixedClock>(support::mockNow());
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestAccounts::cleanup() { m_folder.reset(); }

void TestAccounts::makePeople(Program &program, const std::vector<std::pair<QString, Role>> &people)
{
    const auto add = [&program](const Actor &by, const QString &person, Role role) {
        const base::Outcome added = program.identity.add(by, {{person, secretOf(person)}, domain::label(role), role, false}).result();
        if (!added)
            qFatal("%s", qPrintable(base::describe(added.error())));
    };
    add({u"坐席03"_s, Role::Dispatcher}, u"admin"_s, Role::Administrator);
    const Actor admin = signedIn(program, u"admin"_s, u"10"_s);
    for (const auto &[person, role] : people)
        add(admin, person, role);
}

void TestAccounts::aStoreWithoutAccountsIsAsBefore()
{
    const auto program = open();
    const auto receipt = report(*program, {u"坐席03"_s, Role::Dispatcher}, u"1"_s, domain::Severity::Red);
    QVERIFY(receipt);
    for (int i = 0; i < domain::kUncoveredAlone + 2; ++i)
        QVERIFY(act(*program, {u"坐席03"_s, Role::Dispatcher}, receipt->id, domain::UncoverCaller{u"回访"_s}));
    QVERIFY(act(*program, {u"值班长"_s, Role::Supervisor}, receipt->id, domain::VoidCase{u"误报重复"_s}));
    const auto refused = program->identity.signIn({u"admin"_s, "whatever it is"}, u"03"_s).result();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY(!report(*program, {u"管理员"_s, Role::Administrator}, u"2"_s)); // nobody is that without an account
    QVERIFY(centreLog().empty());
    const auto file = program->desk.open(receipt->id).result();
    QVERIFY(file);
    for (const domain::CommittedEvent &each : file->timeline)
        QVERIFY(each.event.actor.person.isEmpty() && each.event.actor.seat.isEmpty());
}

void TestAccounts::theFirstIsAnAdministrator()
{
    const auto program = open();
    const Actor anybody{u"坐席03"_s, Role::Dispatcher};
    QVERIFY(!program->identity.add(anybody, {{u"lead"_s, "long enough"}, u"值班长"_s, Role::Supervisor, false}).result());
    QVERIFY(program->identity.add(anybody, {{u"admin"_s, secretOf(u"admin"_s)}, u"管理员"_s, Role::Administrator, false}).result());
    QVERIFY(!program->identity.add(anybody, {{u"admin2"_s, "long enough"}, u"管理员"_s, Role::Administrator, false}).result());
    QVERIFY(!report(*program, anybody, u"1"_s)); // from now on
    const Actor admin = program->identity.signIn({u" ADMIN"_s, secretOf(u"admin"_s)}, u"10"_s).result().value_or(Actor());
    QCOMPARE(admin, (Actor{u"管理员"_s, Role::Administrator, u"admin"_s, u"10"_s}));
    QVERIFY(!report(*program, admin, u"1"_s)); // an administrator keeps accounts, no cases
    QVERIFY(program->identity.add(admin, {{u"0303"_s, secretOf(u"0303"_s)}, u"坐席"_s, Role::Dispatcher, false}).result());
    const Actor seat = signedIn(*program, u"0303"_s, u"03"_s);
    QVERIFY(report(*program, seat, u"1"_s));
    QVERIFY(!program->identity.add(seat, {{u"0304"_s, "long enough"}, u"坐席"_s, Role::Dispatcher, false}).result());
    QVERIFY(program->identity.signOut(seat, domain::SignOutCause::Own).result());
    QCOMPARE(countOf<domain::SignedIn>(), 2);
    QCOMPARE(countOf<domain::SignedOut>(), 1);
    // A new secret is one's own to set, and the old one is worth nothing then.
    QVERIFY(program->identity.changeSecret(seat, {u"0303"_s, "a fresh secret"}).result());
    QVERIFY(!program->identity.changeSecret(seat, {u"admin"_s, "a fresh secret"}).result());
    QVERIFY(!program->identity.confirm({u"0303"_s, secretOf(u"0303"_s)}, u"03"_s).result());
    QVERIFY(program->identity.confirm({u"0303"_s, "a fresh secret"}, u"03"_s).result());
}

void TestAccounts::aWrongSecretIsCountedAndBars()
{
    const auto program = open();
    makePeople(*program, {{u"0303"_s, Role::Dispatcher}});
    const auto wrong = [&](const QString &person) { return program->identity.signIn({person, "not the secret"}, u"03"_s).result(); };
    const auto first = wrong(u"0303"_s);
    QVERIFY(!first);
    // An unknown name is told the same, and kept nowhere.
    const auto unknown = wrong(u"my secret in the wrong field"_s);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error(), first.error());
    for (int i = 1; i < domain::kFailures; ++i)
        QVERIFY(!wrong(u"0303"_s));
    QCOMPARE(countOf<domain::SignInFailed>(), domain::kFailures + 1);
    const auto barred = program->identity.signIn({u"0303"_s, secretOf(u"0303"_s)}, u"03"_s).result();
    QVERIFY(!barred);
    QVERIFY2(barred.error().sentence.contains(u"10"_s), qPrintable(barred.error().sentence));
    QVERIFY(!program->identity.confirm({u"0303"_s, secretOf(u"0303"_s)}, u"03"_s).result());
    QCOMPARE(countOf<domain::SignInFailed>(), domain::kFailures + 1); // no further count
    m_clock->advance(domain::kBarredFor);
    QCOMPARE(signedIn(*program, u"0303"_s, u"03"_s).person, u"0303"_s);
    QVERIFY(!wrong(u"0303"_s)); // the first of another row
    QVERIFY(program->identity.confirm({u"0303"_s, secretOf(u"0303"_s)}, u"03"_s).result());
}

void TestAccounts::twoProgramsKnowTheSamePeople()
{
    const auto one = open();
    const auto other = open();
    makePeople(*one, {{u"0303"_s, Role::Dispatcher}});
    Actor seat;
    QTRY_VERIFY(!(seat = other->identity.signIn({u"0303"_s, secretOf(u"0303"_s)}, u"05"_s).result().value_or(Actor())).person.isEmpty());
    QVERIFY(report(*other, seat, u"1"_s));
    QVERIFY(report(*one, seat, u"2"_s)); // whoever is somebody is so at the store, not at a program
    // Failures of both add up.
    const int before = countOf<domain::SignInFailed>();
    for (int i = 0; i < domain::kFailures; ++i)
        QVERIFY(!(i % 2 == 0 ? *one : *other).identity.signIn({u"0303"_s, "not the secret"}, u"03"_s).result());
    QCOMPARE(countOf<domain::SignInFailed>(), before + domain::kFailures);
    QVERIFY(!one->identity.signIn({u"0303"_s, secretOf(u"0303"_s)}, u"03"_s).result());
    QVERIFY(!other->identity.signIn({u"0303"_s, secretOf(u"0303"_s)}, u"03"_s).result());
}

void TestAccounts::aLockedPersonsOrdersAreRefused()
{
    const auto one = open();
    const auto other = open();
    makePeople(*one, {{u"0303"_s, Role::Dispatcher}});
    const Actor admin = signedIn(*one, u"admin"_s, u"10"_s);
    const Actor seat = signedIn(*one, u"0303"_s, u"03"_s);
    QVERIFY(report(*other, seat, u"1"_s));
    const auto locked = tell(*one, admin, domain::LockPerson{u"0303"_s, u"离岗"_s});
    QVERIFY(locked);
    QVERIFY(std::ranges::none_of((*locked)->centre.seats, [](const domain::SeatTaken &taken) { return taken.person == u"0303"_s; }));
    const auto refused = report(*other, seat, u"2"_s); // the other program has not heard of it; the log decides
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    const auto signIn = one->identity.signIn({u"0303"_s, secretOf(u"0303"_s)}, u"03"_s).result();
    QVERIFY(!signIn);
    QVERIFY2(signIn.error().sentence.contains(u"locked"_s), qPrintable(signIn.error().sentence));
    QVERIFY(tell(*one, admin, domain::UnlockPerson{u"0303"_s, u"返岗"_s}));
    QVERIFY(report(*other, seat, u"2"_s));
    // Another role is another person's: what was signed in before is nobody.
    QVERIFY(tell(*one, admin, domain::ChangeRole{u"0303"_s, Role::Clerk}));
    QVERIFY(!report(*other, seat, u"3"_s));
    QVERIFY(!tell(*one, seat, domain::ChangeRole{u"admin"_s, Role::Viewer}));
}

void TestAccounts::aRedCaseIsVoidedByTwo()
{
    const auto program = open();
    makePeople(*program, {{u"lead"_s, Role::Supervisor}, {u"lead2"_s, Role::Supervisor}});
    Actor lead = signedIn(*program, u"lead"_s, u"01"_s);
    const auto receipt = report(*program, lead, u"1"_s, domain::Severity::Red);
    QVERIFY(receipt);
    const auto alone = act(*program, lead, receipt->id, domain::VoidCase{u"误报重复"_s});
    QVERIFY(!alone);
    QCOMPARE(alone.error().place, u"witness"_s);
    QVERIFY(!program->identity.confirm({u"lead2"_s, "not the secret"}, u"01"_s).result());
    const auto second = program->identity.confirm({u"lead2"_s, secretOf(u"lead2"_s)}, u"01"_s).result();
    QVERIFY(second);
    lead.witness = second->person;
    QVERIFY(act(*program, lead, receipt->id, domain::VoidCase{u"误报重复"_s}));
    const auto file = program->desk.open(receipt->id).result();
    QCOMPARE(file->state.state, domain::CaseState::Void);
    QCOMPARE(file->timeline.back().event.actor, lead);
}

void TestAccounts::manyCallersTakeTwoAlsoAfterARestart()
{
    base::CaseId id;
    Actor seat, other;
    {
        const auto program = open();
        makePeople(*program, {{u"0303"_s, Role::Dispatcher}, {u"0304"_s, Role::Dispatcher}});
        seat = signedIn(*program, u"0303"_s, u"03"_s);
        other = signedIn(*program, u"0304"_s, u"04"_s);
        const auto receipt = report(*program, seat, u"1"_s);
        QVERIFY(receipt);
        id = receipt->id;
        for (int i = 0; i < domain::kUncoveredAlone; ++i)
            QVERIFY(act(*program, seat, id, domain::UncoverCaller{u"回访"_s}));
        QVERIFY(!act(*program, seat, id, domain::UncoverCaller{u"回访"_s}));
        QVERIFY(act(*program, other, id, domain::UncoverCaller{u"回访"_s})); // each has a count of one's own
    }
    const auto program = open();
    const auto elsewhere = open();
    const auto more = act(*program, seat, id, domain::UncoverCaller{u"回访"_s});
    QVERIFY(!more);
    QCOMPARE(more.error().place, u"witness"_s);
    for (int i = 1; i < domain::kUncoveredAlone; ++i) // one was before
        QVERIFY(act(i % 2 == 0 ? *program : *elsewhere, other, id, domain::UncoverCaller{u"回访"_s}));
    QVERIFY(!act(*program, other, id, domain::UncoverCaller{u"回访"_s})); // whichever program it was that took them
    QVERIFY(!act(*elsewhere, other, id, domain::UncoverCaller{u"回访"_s}));
    Actor watched = seat;
    watched.witness = u"0304"_s;
    QVERIFY(act(*program, watched, id, domain::UncoverCaller{u"回访"_s}));
    m_clock->advance(std::chrono::hours(24)); // another shift
    QVERIFY(act(*program, seat, id, domain::UncoverCaller{u"回访"_s}));
}

void TestAccounts::anEventSaysWhoAndWhereAfterReopening()
{
    base::CaseId id;
    Actor seat;
    {
        const auto program = open();
        makePeople(*program, {{u"0303"_s, Role::Dispatcher}});
        seat = signedIn(*program, u"0303"_s, u"03"_s);
        const auto receipt = report(*program, seat, u"1"_s);
        QVERIFY(receipt);
        id = receipt->id;
        QVERIFY(act(*program, seat, id, domain::AddNote{u"一句话"_s}));
        QVERIFY(program->desk.settle().result());
    }
    const auto program = open();
    const auto file = program->desk.open(id).result();
    QVERIFY(file);
    QCOMPARE(file->timeline.front().event.actor, (Actor{domain::label(Role::Dispatcher), Role::Dispatcher, u"0303"_s, u"03"_s}));
    QCOMPARE(file->timeline.back().event.actor, seat);
    const auto log = centreLog();
    const auto signIn = std::ranges::find_if(log, [](const domain::CentreEvent &event) {
        return std::holds_alternative<domain::SignedIn>(event.body) && event.actor.person == u"0303"_s;
    });
    QVERIFY(signIn != log.end());
    QCOMPARE(signIn->actor, seat);
    // The accounts are there again, and so is who sits where.
    QVERIFY(act(*program, seat, id, domain::AddNote{u"又一句"_s}));
}

void TestAccounts::noSecretIsInAnyByte()
{
    const QByteArray typed = "Öffne-dich-20251107";
    const QByteArray wrong = "Schliesse-dich-999";
    {
        const auto program = open();
        makePeople(*program, {});
        const Actor admin = signedIn(*program, u"admin"_s, u"10"_s);
        QVERIFY(program->identity.add(admin, {{u"0303"_s, typed}, u"坐席"_s, Role::Dispatcher, false}).result());
        QVERIFY(program->identity.signIn({u"0303"_s, typed}, u"03"_s).result());
        QVERIFY(!program->identity.signIn({u"0303"_s, wrong}, u"03"_s).result());
        QVERIFY(!program->identity.signIn({QString::fromUtf8(wrong), typed}, u"03"_s).result()); // the wrong way round
        QVERIFY(program->identity.changeSecret(admin, {u"0303"_s, typed + "!"}).result());
        // Looked into while the write-ahead log still has it all.
        int files = 0;
        bool hashed = false;
        QDirIterator all(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            ++files;
            hashed = hashed || bytes.contains("$argon2id$");
            for (const QByteArray &secret : {typed, wrong}) {
                const QString text = QString::fromUtf8(secret);
                const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
                QVERIFY2(!bytes.contains(secret) && !bytes.contains(wide), qPrintable(file.fileName()));
                QVERIFY2(!bytes.contains(secret.toBase64()) && !bytes.contains(secret.toHex()), qPrintable(file.fileName()));
            }
        }
        QVERIFY(files >= 1);
        QVERIFY(hashed);
    }
    // The same secret twice is two hashes.
    QStringList hashes;
    for (const domain::CentreEvent &event : centreLog()) {
        if (const auto *added = std::get_if<domain::PersonAdded>(&event.body))
            hashes.append(added->secret);
        QVERIFY(!domain::summary(event.body).contains(u"argon"_s));
    }
    QCOMPARE(hashes.size(), 2);
    QVERIFY(hashes[0] != hashes[1]);
}

void TestAccounts::secretsAreGoodOrRefused_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<bool>("good");
    QTest::newRow("eight") << u"0303"_s << QByteArray("12345678") << true;
    QTest::newRow("seven") << u"0303"_s << QByteArray("1234567") << false;
    QTest::newRow("eight Chinese characters") << u"0303"_s << u"一二三四五六七八"_s.toUtf8() << true;
    QTest::newRow("seven, of many bytes") << u"0303"_s << u"一二三四五六七"_s.toUtf8() << false;
    QTest::newRow("four beyond the plane") << u"0303"_s << u"𠮷𠮷𠮷𠮷"_s.toUtf8() << false;
    QTest::newRow("the name") << u"supervisor"_s << QByteArray("Supervisor") << false;
    QTest::newRow("none") << u"0303"_s << QByteArray() << false;
}

void TestAccounts::secretsAreGoodOrRefused()
{
    QFETCH(QString, person);
    QFETCH(QByteArray, secret);
    QFETCH(bool, good);
    const base::Outcome outcome = desk::goodSecret({person, secret});
    QCOMPARE(outcome.has_value(), good);
    if (!good) {
        QCOMPARE(outcome.error().code, ErrorCode::Malformed);
        QCOMPARE(outcome.error().place, u"secret"_s);
    }
}

void TestAccounts::nobodyIsAnybodyInThePast()
{
    desk::PastIdentity past;
    QCOMPARE(past.signIn({u"admin"_s, "whatever it is"}, u"03"_s).result().error().code, ErrorCode::Refused);
    QCOMPARE(past.confirm({u"admin"_s, "whatever it is"}, u"03"_s).result().error().code, ErrorCode::Refused);
    QCOMPARE(past.add({u"a"_s, Role::Dispatcher}, {}).result().error().code, ErrorCode::Refused);
    QCOMPARE(past.changeSecret({u"a"_s, Role::Dispatcher}, {}).result().error().code, ErrorCode::Refused);
    QCOMPARE(past.signOut({u"a"_s, Role::Dispatcher}, domain::SignOutCause::Own).result().error().code, ErrorCode::Refused);
}

GRIDHALL_TEST(TestAccounts, QCoreApplication)
#include "tst_accounts.moc"
