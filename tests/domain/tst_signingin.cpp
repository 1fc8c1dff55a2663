// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountsfixture.h"

#include "support/testprogram.h"

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

/// Accounts, seats and failures as the centre's log adds them up, and the actor as the log keeps it.
class TestSigningIn final : public AccountsTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void fiveFailuresBar();
    void aSuccessForgetsFailures();
    void unknownNamesAreNotKept();
    void theLastAdministratorStays();
    void nobodyRaisesHimself();
    void namesAreUniqueAndPlain_data();
    void namesAreUniqueAndPlain();
    void theFirstAccountIsAnAdministrators();
    void seatsAreTakenAndLeft();
    void accountsAreNeverForgotten();
    void everyAccountFactComesBackFromItsBytes_data();
    void everyAccountFactComesBackFromItsBytes();
    void theLogGivesTheActorBack_data();
    void theLogGivesTheActorBack();
    void noPostClaimsAPerson();
    void auditFiltersKeepNoNumbers();
};

void TestSigningIn::fiveFailuresBar()
{
    make(u"0303"_s, Role::Dispatcher);
    const auto fail = [this] { return order({u"system"_s, Role::System}, ReportFailedSignIn{u"0303"_s, u"03"_s}); };
    for (int i = 0; i < kFailures - 1; ++i)
        QVERIFY(fail());
    QVERIFY(maySignIn(m_centre.accounts, u"0303"_s, m_now));
    QVERIFY(fail());
    const base::Instant barredAt = m_now;
    QVERIFY(!maySignIn(m_centre.accounts, u"0303"_s, m_now));
    QVERIFY(!order(at(u"0303"_s), SignIn{}));
    QVERIFY(!order(at(u"0303"_s), ConfirmIdentity{}));
    QVERIFY(!fail()); // counted no further: else anybody could keep it barred for ever
    m_now = barredAt + kBarredFor - 1ms;
    QVERIFY(!order(at(u"0303"_s), SignIn{}));
    m_now = barredAt + kBarredFor;
    QVERIFY(fail()); // the first of another row
    QCOMPARE(accountOf(m_centre.accounts, u"0303"_s)->failures, 1);
    QVERIFY(order(at(u"0303"_s), SignIn{}));
    // Who sits there already works on while others guess.
    for (int i = 0; i < kFailures; ++i)
        QVERIFY(fail());
    QVERIFY(admits(m_centre.accounts, at(u"0303"_s)));
}

void TestSigningIn::aSuccessForgetsFailures()
{
    make(u"0303"_s, Role::Dispatcher);
    make(u"admin"_s, Role::Administrator);
    const auto failFour = [this] {
        for (int i = 0; i < kFailures - 1; ++i)
            QVERIFY(order({u"system"_s, Role::System}, ReportFailedSignIn{u"0303"_s, u"03"_s}));
    };
    failFour();
    QVERIFY(order(at(u"0303"_s), SignIn{}));
    failFour();
    QVERIFY(order(at(u"0303"_s), ConfirmIdentity{}));
    failFour();
    QVERIFY(order(at(u"admin"_s), ChangeSecret{u"0303"_s, kSecret}));
    failFour();
    QVERIFY(maySignIn(m_centre.accounts, u"0303"_s, m_now));
    QVERIFY(order({u"system"_s, Role::System}, ReportFailedSignIn{u"0303"_s, u"03"_s}));
    QVERIFY(!maySignIn(m_centre.accounts, u"0303"_s, m_now));
    QVERIFY(order(at(u"admin"_s), UnlockPerson{u"0303"_s, u"本人来电"_s}));
    QVERIFY(maySignIn(m_centre.accounts, u"0303"_s, m_now));
    QVERIFY(!order(at(u"admin"_s), UnlockPerson{u"0303"_s, u"本人来电"_s})); // nothing is locked any more
}

void TestSigningIn::unknownNamesAreNotKept()
{
    make(u"0303"_s, Role::Dispatcher);
    const auto event = order({u"system"_s, Role::System}, ReportFailedSignIn{u"my-secret-typed-here"_s, u"03"_s});
    QVERIFY(event);
    QVERIFY(!encode(event->body).contains("secret-typed"));
    QVERIFY(!order(at(u"0303"_s), ReportFailedSignIn{u"0303"_s, u"03"_s})); // no person writes that
    // An unknown name is told what a wrong secret is told.
    QCOMPARE(maySignIn(m_centre.accounts, u"nobody"_s, m_now).error(), base::Outcome(notLetIn()).error());
}

void TestSigningIn::theLastAdministratorStays()
{
    make(u"a"_s, Role::Administrator);
    make(u"b"_s, Role::Administrator);
    make(u"box"_s, Role::Viewer, u"大屏"_s, true);
    QVERIFY(order(at(u"a"_s), LockPerson{u"b"_s, u"离岗"_s}));
    QVERIFY(!order(at(u"b"_s), UnlockPerson{u"a"_s, u"试试看"_s})); // locked: nothing of his is decided
    const auto lock = order(at(u"a"_s), LockPerson{u"a"_s, u"离岗"_s});
    QVERIFY(!lock);
    QVERIFY2(lock.error().sentence.contains(u"last administrator"_s), qPrintable(lock.error().sentence));
    QVERIFY(order(at(u"a"_s), UnlockPerson{u"b"_s, u"返岗"_s}));
    QVERIFY(order(at(u"a"_s), ChangeRole{u"b"_s, Role::Clerk}));
    QVERIFY(!order(at(u"a"_s), LockPerson{u"a"_s, u"离岗"_s}));
    QVERIFY(order(at(u"a"_s), AddPerson{u"c"_s, u"管理员"_s, Role::Administrator, false, kSecret}));
    QVERIFY(order(at(u"c"_s), ChangeRole{u"a"_s, Role::Viewer}));
    QCOMPARE(administratorsIn(m_centre.accounts), 1);
    QVERIFY(!order(at(u"c"_s), LockPerson{u"c"_s, u"离岗"_s}));
}

void TestSigningIn::nobodyRaisesHimself()
{
    makeAll();
    make(u"admin2"_s, Role::Administrator);
    for (const Role role : kAccountRoles)
        QVERIFY(!order(at(word(role)), ChangeRole{word(role), role == Role::Viewer ? Role::Administrator : Role::Viewer}));
    QVERIFY(!order(at(u"dispatcher"_s), ChangeSecret{u"administrator"_s, kSecret}));
    QVERIFY(order(at(u"dispatcher"_s), ChangeSecret{u"dispatcher"_s, kSecret}));
    QVERIFY(!order(at(u"dispatcher"_s), ChangeSecret{u"dispatcher"_s, u"as it was typed"_s}));
    // After a change of role the actor of before is nobody.
    const Actor before = at(u"dispatcher"_s);
    QVERIFY(order(at(u"administrator"_s), ChangeRole{u"dispatcher"_s, Role::Supervisor}));
    QVERIFY(!admits(m_centre.accounts, before));
    QVERIFY(admits(m_centre.accounts, at(u"dispatcher"_s)));
}

void TestSigningIn::namesAreUniqueAndPlain_data()
{
    QTest::addColumn<QString>("person");
    QTest::addColumn<bool>("taken");
    QTest::newRow("digits") << u"0303"_s << true;
    QTest::newRow("Han") << u"王五"_s << true;
    QTest::newRow("signs") << u"D-01.a_b"_s << true;
    QTest::newRow("forty") << QString(40, u'x') << true;
    QTest::newRow("forty-one") << QString(41, u'x') << false;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("blank") << u"a b"_s << false;
    QTest::newRow("full width") << u"０３０３"_s << false;
    QTest::newRow("Cyrillic a") << u"\u0430dmin"_s << false;
    QTest::newRow("control") << u"a\u001fb"_s << false;
    QTest::newRow("direction") << u"a\u202eb"_s << false;
    QTest::newRow("known") << u"admin"_s << false;
    QTest::newRow("known, otherwise spelt") << u"ADMIN"_s << false;
}

void TestSigningIn::namesAreUniqueAndPlain()
{
    QFETCH(QString, person);
    QFETCH(bool, taken);
    make(u"Admin"_s, Role::Administrator);
    const auto event = order(at(u"Admin"_s), AddPerson{person, u"坐席"_s, Role::Dispatcher, false, kSecret});
    QCOMPARE(event.has_value(), taken);
    if (!taken)
        QCOMPARE(event.error().place, u"person"_s);
}

void TestSigningIn::theFirstAccountIsAnAdministrators()
{
    const Actor anybody{u"坐席03"_s, Role::Dispatcher};
    QVERIFY(!order(anybody, AddPerson{u"a"_s, u"值班长"_s, Role::Supervisor, false, kSecret}));
    QVERIFY(!order({u"system"_s, Role::System}, AddPerson{u"a"_s, u"管理员"_s, Role::Administrator, false, kSecret}));
    QVERIFY(!order(anybody, AddPerson{u"a"_s, u"管理员"_s, Role::Administrator, false, u"plain words"_s}));
    QVERIFY(order(anybody, AddPerson{u"a"_s, u"管理员"_s, Role::Administrator, false, kSecret}));
    QCOMPARE(m_centre.accounts.front().by, u"坐席03"_s);
    QVERIFY(!order(anybody, AddPerson{u"b"_s, u"管理员"_s, Role::Administrator, false, kSecret})); // from now on nobody is whoever he says
    QVERIFY(!order(at(u"a"_s), AddPerson{u"box"_s, u"大屏"_s, Role::Supervisor, true, kSecret}));
    QVERIFY(order(at(u"a"_s), AddPerson{u"box"_s, u"大屏"_s, Role::Viewer, true, kSecret}));
    QCOMPARE(m_centre.accounts.back().by, u"a"_s);
}

void TestSigningIn::seatsAreTakenAndLeft()
{
    makeAll();
    const auto sits = [this](const QString &seat) {
        const auto found = std::ranges::find(m_centre.seats, seat, &SeatTaken::seat);
        return found == m_centre.seats.end() ? QString() : found->person;
    };
    QVERIFY(order(at(u"dispatcher"_s, u"03"_s), SignIn{}));
    QVERIFY(order(at(u"supervisor"_s, u"01"_s), SignIn{}));
    QCOMPARE(sits(u"03"_s), u"dispatcher"_s);
    QVERIFY(order(at(u"clerk"_s, u"03"_s), SignIn{})); // takes it over
    QCOMPARE(sits(u"03"_s), u"clerk"_s);
    QVERIFY(order(at(u"dispatcher"_s, u"03"_s), SignOut{SignOutCause::TakeOver})); // who left says nothing about who sits there now
    QCOMPARE(sits(u"03"_s), u"clerk"_s);
    QVERIFY(order(at(u"administrator"_s), LockPerson{u"clerk"_s, u"离岗"_s}));
    QCOMPARE(sits(u"03"_s), QString());
    QVERIFY(order(at(u"supervisor"_s, u"01"_s), SignOut{SignOutCause::Own}));
    QVERIFY(m_centre.seats.empty());
    QVERIFY(!order(at(u"viewer"_s, {}), SignIn{}));
    QVERIFY(!order(at(u"viewer"_s, QString(41, u'x')), SignIn{}));
    // Whoever was locked or changed may still leave.
    QVERIFY(order({u"then"_s, Role::Clerk, u"clerk"_s, u"03"_s}, SignOut{SignOutCause::Own}));
    QVERIFY(!order({u"then"_s, Role::Clerk, u"nobody"_s, u"03"_s}, SignOut{SignOutCause::Own}));
}

void TestSigningIn::accountsAreNeverForgotten()
{
    makeAll();
    const Accounts before = m_centre.accounts;
    m_now += kCentreKeeps * 30;
    QVERIFY(order(at(u"dispatcher"_s), SignIn{}));
    QCOMPARE(m_centre.accounts, before);
}

void TestSigningIn::everyAccountFactComesBackFromItsBytes_data()
{
    QTest::addColumn<CentreEventBody>("body");
    QTest::addColumn<QByteArray>("bytes");
    const base::Instant at = base::fromMsec(1636077600000);
    const auto row = [](CentreEventBody body, const char *bytes) { QTest::newRow(qPrintable(kindOf(body))) << body << QByteArray(bytes); };
    row(PersonAdded{true, u"D-01"_s, u"大屏"_s, Role::Viewer, u"$s"_s},
        R"({"device":true,"person":"D-01","post":"大屏","role":"viewer","secret":"$s"})");
    row(RoleChanged{u"a"_s, {}, Role::RuleKeeper}, R"({"person":"a","role":"rules"})");
    row(PersonLocked{u"a"_s, u"r"_s}, R"({"person":"a","reason":"r"})");
    row(PersonUnlocked{u"a"_s, u"r"_s}, R"({"person":"a","reason":"r"})");
    row(SecretChanged{u"a"_s, u"$s"_s}, R"({"person":"a","secret":"$s"})");
    row(SignedIn{u"03"_s}, R"({"seat":"03"})");
    row(IdentityConfirmed{u"03"_s}, R"({"seat":"03"})");
    row(SignedOut{SignOutCause::TakeOver, u"03"_s}, R"({"cause":"take-over","seat":"03"})");
    row(SignInFailed{{}, u"03"_s}, R"({"seat":"03"})");
    row(TicketWritten{u"ab12"_s, at}, R"({"digest":"ab12","until":1636077600000})");
    row(FormsHandedOn{2, {}, u"b"_s}, R"({"count":2,"to":"b"})");
    row(FormsTaken{2, u"a"_s}, R"({"count":2,"from":"a"})");
    row(AuditRead{true, u"坐席"_s, at, at + 1h}, R"({"exported":true,"filter":"坐席","from":1636077600000,"to":1636081200000})");
}

void TestSigningIn::everyAccountFactComesBackFromItsBytes()
{
    QFETCH(CentreEventBody, body);
    QFETCH(QByteArray, bytes);
    QCOMPARE(encode(body), bytes);
    const auto back = decodeCentre(kindOf(body), schemaOf(body), bytes);
    QVERIFY2(back.has_value(), back ? "" : qPrintable(base::describe(back.error())));
    QCOMPARE(*back, body);
    QVERIFY(!label(body).isEmpty());
    QVERIFY(!summary(body).isEmpty());
    QVERIFY(!summary(body).contains(u"$s"_s));
}

void TestSigningIn::theLogGivesTheActorBack_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("plain") << u"坐席03"_s;
    QTest::newRow("none") << QString();
    QTest::newRow("the separator") << u"a\u001fb"_s;
    QTest::newRow("separators alone") << u"\u001f\u001f\u001f"_s;
    QTest::newRow("lines") << u"a\r\nb\tc"_s;
    QTest::newRow("zero") << u"a"_s + QChar(0) + u'b';
    QTest::newRow("C1") << u"a\u0085b\u009f"_s;
    QTest::newRow("direction") << u"\u202e值班长"_s;
    QTest::newRow("beyond the plane") << u"𠮷😀"_s;
    QTest::newRow("quotes") << u"'\"\\;--"_s;
    QTest::newRow("long") << QString(10'000, u'x');
}

void TestSigningIn::theLogGivesTheActorBack()
{
    QFETCH(QString, part);
    const auto isControl = [](QChar character) { return character.category() == QChar::Other_Control; };
    const auto text = [&](const QString &given) {
        QString without = given;
        without.removeIf(isControl);
        return without;
    };
    for (const Role role : {Role::System, Role::Dispatcher, Role::Administrator}) {
        for (int place = 0; place < 4; ++place) {
            std::array<QString, 4> parts{u"值班长"_s, u"0301"_s, u"01"_s, u"0302"_s};
            parts[size_t(place)] = part;
            const Actor actor{parts[0], role, parts[1], parts[2], parts[3]};
            const Actor back = actorOfLog(loggedActor(actor), role);
            const bool isSomebody = !text(parts[1]).isEmpty();
            const Actor expected =
                isSomebody ? Actor{text(parts[0]), role, text(parts[1]), text(parts[2]), text(parts[3])} : Actor{text(parts[0]), role};
            QCOMPARE(back, expected);
            QCOMPARE(plainActor(actor), expected);
            QCOMPARE(isPlain(actor), actor == expected);
            QCOMPARE(loggedActor(back), loggedActor(actor));
        }
    }
}

// As every store of before has it, and as nobody can write otherwise.
void TestSigningIn::noPostClaimsAPerson()
{
    QCOMPARE(loggedActor({u"坐席03"_s, Role::Dispatcher}), u"坐席03"_s);
    QCOMPARE(actorOfLog(u"坐席03"_s, Role::Dispatcher), (Actor{u"坐席03"_s, Role::Dispatcher}));
    const Actor forged{u"坐席03\u001f0301\u001f01\u001f"_s, Role::Supervisor};
    QVERIFY(actorOfLog(loggedActor(forged), Role::Supervisor).person.isEmpty());
    for (const QString &odd : {u"a\u001fb"_s, u"a\u001fb\u001fc"_s, u"a\u001f\u001fc\u001fd"_s, u"a\u001fb\u001fc\u001fd\u001fe"_s})
        QCOMPARE(actorOfLog(odd, Role::Dispatcher), (Actor{odd, Role::Dispatcher}));
    // What decide() lets into an event is what the log gives back.
    const auto noted = decideCase(filed(Severity::Blue), {u"坐席\n03"_s, Role::Dispatcher}, AddNote{u"一句话"_s});
    QVERIFY(noted);
    QCOMPARE(noted->front().actor.post, u"坐席03"_s);
}

void TestSigningIn::auditFiltersKeepNoNumbers()
{
    make(u"lead"_s, Role::Supervisor);
    const auto read = [this](const QString &filter) {
        const auto event = order(at(u"lead"_s), ReadAudit{m_now - 1h, m_now, filter});
        return event ? std::get<AuditRead>(event->body).filter : u"refused"_s;
    };
    QCOMPARE(read(u"作废 1107-0160"_s), u"作废 1107-0160"_s); // a case's number, long or short
    QCOMPARE(read(u"251107XJ0160"_s), u"251107XJ0160"_s);
    QVERIFY(!read(u"13800000000"_s).contains(u"1380"_s));
    QVERIFY(!read(u"来电 138 0000 0000"_s).contains(u"0000"_s));
    QVERIFY(!read(u"021-59881234"_s).contains(u"5988"_s));
    QCOMPARE(read(u"坐席03"_s), u"坐席03"_s);
    QVERIFY(!order(at(u"lead"_s), ReadAudit{m_now, m_now - 1h, {}}));
}

GRIDHALL_TEST(TestSigningIn, QCoreApplication)
#include "tst_signingin.moc"
