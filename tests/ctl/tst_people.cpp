// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/packcopy.h"
#include "support/testprogram.h"

#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Accounts by the real program: who is made somebody, and what each verb asks of whom. What each may do is written here by hand.
class TestPeople : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFirstIsAnAdministrator();
    void listLockRoleAndSecret();
    void aWrongKeyIsCountedAndBars();
    void keyFilesAreTheirOwnersAlone_data();
    void keyFilesAreTheirOwnersAlone();
    void aKeyMayComeOverStandardInput();
    void rightsAreThese();
    void aViewerOnlyLooks();
    void everyVerbSaysWhetherItAsks();
    void nobodyWritesUnnamed_data();
    void nobodyWritesUnnamed();
    void whoeverMayWrites_data();
    void whoeverMayWrites();
    void rulesTakeTwo();
    void readingTheAuditIsInIt();
    void aDeviceServesAndNobodyElse();
    void withoutAccountsAllIsAsBefore();

private:
    struct Run {
        int code = -1;
        QByteArray out;
        QString error;
        [[nodiscard]] QList<QJsonObject> rows() const
        {
            QList<QJsonObject> all;
            for (const QByteArray &line : out.split('\n')) {
                if (!line.isEmpty())
                    all.append(QJsonDocument::fromJson(line).object());
            }
            return all;
        }
        [[nodiscard]] QByteArray told() const { return QByteArray::number(code) + ": " + error.toUtf8() + out; }
    };
    [[nodiscard]] Run run(const QStringList &arguments, const QByteArray &input = {}) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString store() const { return path(u"hall.gridhall"_s); }
    [[nodiscard]] QStringList there() const { return {u"--store"_s, store()}; }
    [[nodiscard]] QStringList town() const { return there() + QStringList{u"--region"_s, m_pack.path()}; }
    /// A file of 0600 with "secret of NAME".
    [[nodiscard]] QString keyOf(const QString &person) const;
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const;
    [[nodiscard]] QStringList as(const QString &person) const { return {u"--as"_s, person, u"--key-file"_s, keyOf(person)}; }
    [[nodiscard]] QStringList witnessed(const QString &person) const { return {u"--witness"_s, person, u"--witness-key-file"_s, keyOf(person)}; }
    /// The account in `people list`, as the administrator sees it; empty: there is none.
    [[nodiscard]] QJsonObject account(const QString &storePath, const QString &person) const;
    [[nodiscard]] QString ownStore(const QString &name) const;
    /// The writing forms of every verb, each with who may.
    void describeWriting() const;

    QTemporaryDir m_folder;
    PackCopy m_pack{u"xujing"_s};
};

namespace {

const QStringList kRoleWords{u"viewer"_s, u"clerk"_s, u"dispatcher"_s, u"supervisor"_s, u"rules"_s, u"administrator"_s};

const QStringList kAskingVerbs{u"import"_s,  u"items"_s,  u"calendar"_s, u"suggestions"_s, u"duty"_s,  u"handover"_s,
                               u"serve"_s,   u"drill"_s,  u"clock"_s,    u"people"_s,      u"audit"_s, u"backup"_s,
                               u"restore"_s, u"anchor"_s, u"share"_s,    u"rebuild"_s,     u"rules"_s};
const QStringList kReadingVerbs = u"board check-region list show explain report annexes rates ranking advice check-figures doctor what-if deadline "
                                  u"duty-log lifecycle rights town"_s.split(u' ');

const QByteArray kPeopleReports = "工单编号,事项,标题,地址,经度,纬度,受理时间,截止时间,办结时间\n"
                                  "D1,上水井盖,年底的井盖,甲路,,,2025-12-30 10:00:00,,\n"
                                  "D2,上水井盖,年前就办好,甲路,,,2025-12-30 10:00:00,,2025-12-31 09:00:00\n";
const QByteArray kPeopleMapping =
    R"({"title":"t","why":"w","header":["工单编号","事项","受理时间"],"source":{"constant":"hotline"},"sourceId":{"column":"工单编号"},
    "item":{"column":"事项","whenUnknown":"refuse"},"caseTitle":{"column":"标题"},"address":{"column":"地址"},
    "coordinates":{"latitude":"纬度","longitude":"经度","system":"WGS84","whenMissing":"accept","whenOutside":"accept"},
    "reportedAt":{"column":"受理时间","formats":["yyyy-MM-dd HH:mm:ss"],"zone":"region"},
    "dueAt":{"column":"截止时间","formats":["yyyy-MM-dd HH:mm:ss"],"zone":"region","whenEmpty":"town"},
    "closedAt":{"column":"办结时间","formats":["yyyy-MM-dd HH:mm:ss"],"zone":"region"}})";

QProcessEnvironment peopleEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GRIDHALL_LANGUAGE"_s, u"en"_s);
    environment.insert(u"GRIDHALL_API_KEY"_s, u"0123456789012345678901234567890"_s);
    return environment;
}

bool saysNo(const QString &error) { return error.contains(u"your role may not do this"_s) || error.contains(u"no person may do this"_s); }

} // namespace

TestPeople::Run TestPeople::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(peopleEnvironment());
    process.start(QStringLiteral(GRIDHALL_CTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(240'000))
        return {};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2, process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

QString TestPeople::write(const QString &name, const QByteArray &text) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

QString TestPeople::keyOf(const QString &person) const
{
    const QString name = path(person + u".key"_s);
    if (QFileInfo::exists(name))
        return name;
    (void)write(person + u".key"_s, "secret of " + person.toUtf8() + '\n');
    return QFile::setPermissions(name, QFile::ReadOwner | QFile::WriteOwner) ? name : QString();
}

QJsonObject TestPeople::account(const QString &storePath, const QString &person) const
{
    const Run listed = run(QStringList{u"people"_s, u"list"_s, u"--store"_s, storePath, u"--json"_s} + as(u"administrator"_s));
    for (const QJsonObject &each : listed.rows()) {
        if (each[u"person"_s].toString() == person)
            return each;
    }
    return {};
}

/// A store with an administrator and a clerk.
QString TestPeople::ownStore(const QString &name) const
{
    const QStringList here{u"--store"_s, path(name)};
    const bool made = run(QStringList{u"people"_s, u"add"_s} + here + as(u"administrator"_s)).code == 0 &&
                      run(QStringList{u"people"_s, u"add"_s, u"clerk"_s, u"--role"_s, u"clerk"_s, u"--new-key-file"_s, keyOf(u"clerk"_s)} + here +
                          as(u"administrator"_s))
                              .code == 0;
    return made ? path(name) : QString();
}

/// A hall with two cases, then one account of each role, who are called by it, and a device.
void TestPeople::initTestCase()
{
    const Run filed =
        run(QStringList{u"import"_s, write(u"reports.csv"_s, kPeopleReports), u"--mapping"_s, write(u"m.mapping.json"_s, kPeopleMapping)} + town());
    QVERIFY2(filed.code == 0, filed.told().constData());
    const Run first = run(QStringList{u"people"_s, u"add"_s, u"administrator"_s, u"--key-file"_s, keyOf(u"administrator"_s)} + there());
    QVERIFY2(first.code == 0, first.told().constData());
    for (const QString &role : kRoleWords) {
        if (role == "administrator"_L1)
            continue;
        const Run added =
            run(QStringList{u"people"_s, u"add"_s, role, u"--role"_s, role, u"--post"_s, u"post "_s + role, u"--new-key-file"_s, keyOf(role)} +
                there() + as(u"administrator"_s));
        QVERIFY2(added.code == 0, added.told().constData());
    }
    const QString gate = path(u"gate.key"_s);
    const Run device =
        run(QStringList{u"people"_s, u"add"_s, u"gate"_s, u"--device"_s, u"--new-key-file"_s, gate} + there() + as(u"administrator"_s));
    QVERIFY2(device.code == 0, device.told().constData());
    QCOMPARE(QFileInfo(gate).permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    QFile key(gate);
    QVERIFY(key.open(QIODevice::ReadOnly));
    QCOMPARE(key.readAll().trimmed().size(), qsizetype(64));
    QByteArray days = "date,kind,occasion\n"; // what the pack says already
    for (const QByteArray &line : m_pack.read(u"calendar/china-days.csv"_s).split('\n')) {
        if (line.startsWith("2026-"))
            days += line + '\n';
    }
    QVERIFY(!write(u"days.csv"_s, days).isEmpty());
    QVERIFY(run(QStringList{u"backup"_s, path(u"backup.gridhall"_s)} + there() + as(u"administrator"_s)).code == 0);
}

void TestPeople::theFirstIsAnAdministrator()
{
    const QString fresh = path(u"first.gridhall"_s);
    const QStringList here{u"--store"_s, fresh};
    const Run other = run(QStringList{u"people"_s, u"add"_s, u"second"_s, u"--role"_s, u"viewer"_s, u"--key-file"_s, keyOf(u"second"_s)} + here);
    QCOMPARE(other.code, 1);
    QCOMPARE(run(QStringList{u"people"_s, u"add"_s, u"second"_s, u"--json"_s} + here + as(u"administrator"_s)).code,
             2); // who makes it is no account yet
    const Run made = run(QStringList{u"people"_s, u"add"_s, u"--json"_s} + here + as(u"administrator"_s));
    QVERIFY2(made.code == 0, made.told().constData());
    QCOMPARE(made.rows().constFirst()[u"role"_s].toString(), u"administrator"_s);
    QVERIFY(!made.out.contains("argon2") && !made.out.contains("secret of"));
    const Run second =
        run(QStringList{u"people"_s, u"add"_s, u"second"_s, u"--role"_s, u"administrator"_s, u"--new-key-file"_s, keyOf(u"second"_s)} + here);
    QCOMPARE(second.code, 2);
    QVERIFY(account(fresh, u"second"_s).isEmpty());
}

void TestPeople::listLockRoleAndSecret()
{
    const QString own = ownStore(u"care.gridhall"_s);
    QVERIFY(!own.isEmpty());
    const QStringList here{u"--store"_s, own};
    const auto admin = [&](const QStringList &words) { return run(words + here + as(u"administrator"_s)); };
    QCOMPARE(account(own, u"clerk"_s)[u"role"_s].toString(), u"clerk"_s);
    QCOMPARE(admin({u"people"_s, u"lock"_s, u"clerk"_s}).code, 1); // without a reason
    QCOMPARE(account(own, u"clerk"_s)[u"locked"_s].toBool(), false);
    QCOMPARE(admin({u"people"_s, u"lock"_s, u"clerk"_s, u"--reason"_s, u"on leave"_s}).code, 0);
    QCOMPARE(account(own, u"clerk"_s)[u"locked"_s].toBool(), true);
    QCOMPARE(account(own, u"clerk"_s)[u"lock_reason"_s].toString(), u"on leave"_s);
    const QStringList ownSecret{u"people"_s, u"secret"_s, u"clerk"_s, u"--new-key-file"_s, keyOf(u"clerk2"_s)};
    QCOMPARE(run(ownSecret + here + as(u"clerk"_s)).code, 3); // the right key of a locked account
    QCOMPARE(admin({u"people"_s, u"unlock"_s, u"clerk"_s, u"--reason"_s, u"back again"_s}).code, 0);
    QCOMPARE(run(ownSecret + here + as(u"clerk"_s)).code, 0);
    QCOMPARE(run(ownSecret + here + as(u"clerk"_s)).code, 3); // the old key opens nothing any more
    QCOMPARE(run(ownSecret + here + QStringList{u"--as"_s, u"clerk"_s, u"--key-file"_s, keyOf(u"clerk2"_s)}).code, 0);
    QCOMPARE(admin({u"people"_s, u"role"_s, u"clerk"_s, u"dispatcher"_s, u"--post"_s, u"Seat 3"_s}).code, 0);
    QCOMPARE(account(own, u"clerk"_s)[u"role"_s].toString(), u"dispatcher"_s);
    QCOMPARE(account(own, u"clerk"_s)[u"post"_s].toString(), u"Seat 3"_s);
    QCOMPARE(admin({u"people"_s, u"role"_s, u"clerk"_s, u"king"_s}).code, 2);
    QCOMPARE(admin({u"people"_s, u"role"_s, u"nobody"_s, u"clerk"_s}).code, 1);
    QCOMPARE(admin({u"people"_s, u"lock"_s, u"administrator"_s, u"--reason"_s, u"the last"_s}).code, 1);
}

void TestPeople::aWrongKeyIsCountedAndBars()
{
    const QString own = ownStore(u"wrong.gridhall"_s);
    QVERIFY(!own.isEmpty());
    const QStringList here{u"--store"_s, own};
    const QStringList attempt = QStringList{u"rebuild"_s} + here + QStringList{u"--as"_s, u"clerk"_s, u"--key-file"_s, keyOf(u"somebody"_s)};
    for (int time = 1; time <= 5; ++time) {
        const Run wrong = run(attempt);
        QVERIFY2(wrong.code == 3, wrong.told().constData());
        QCOMPARE(account(own, u"clerk"_s)[u"failures"_s].toInt(), time);
    }
    QVERIFY(account(own, u"clerk"_s)[u"barred_until"_s].isString());
    const Run barred = run(QStringList{u"people"_s, u"secret"_s, u"clerk"_s, u"--new-key-file"_s, keyOf(u"clerk2"_s)} + here + as(u"clerk"_s));
    QCOMPARE(barred.code, 3); // the right key as well
    QVERIFY2(barred.error.contains(u"minute"_s), barred.told().constData());
    QVERIFY(!barred.error.contains(u"secret of"_s));
    const Run unknown = run(QStringList{u"rebuild"_s} + here + as(u"stranger"_s));
    QCOMPARE(unknown.code, 3);
}

void TestPeople::keyFilesAreTheirOwnersAlone_data()
{
    QTest::addColumn<int>("permissions");
    QTest::addColumn<int>("code");
    constexpr auto kOwn = QFile::ReadOwner | QFile::WriteOwner;
    QTest::newRow("0600") << int(kOwn) << 0;
    QTest::newRow("0400") << int(QFile::Permissions(QFile::ReadOwner)) << 0;
    QTest::newRow("0640") << int(kOwn | QFile::ReadGroup) << 3;
    QTest::newRow("0604") << int(kOwn | QFile::ReadOther) << 3;
    QTest::newRow("0620") << int(kOwn | QFile::WriteGroup) << 3;
}

void TestPeople::keyFilesAreTheirOwnersAlone()
{
    QFETCH(int, permissions);
    QFETCH(int, code);
    const QString file = write(u"open.key"_s, "secret of administrator\n");
    QVERIFY(QFile::setPermissions(file, QFile::Permissions(permissions)));
    const Run ran = run(QStringList{u"rebuild"_s, u"--as"_s, u"administrator"_s, u"--key-file"_s, file} + there());
    QVERIFY2(ran.code == code, ran.told().constData());
    QVERIFY(QFile::remove(file));
}

void TestPeople::aKeyMayComeOverStandardInput()
{
    const QStringList command = QStringList{u"rebuild"_s, u"--as"_s, u"administrator"_s, u"--key-file"_s, u"-"_s} + there();
    QCOMPARE(run(command, "secret of administrator\nand more\n").code, 0);
    QCOMPARE(run(command, "another\n").code, 3);
    QCOMPARE(run(command, {}).code, 3);
}

void TestPeople::rightsAreThese()
{
    // Viewer, clerk, dispatcher, supervisor, keeper of rules, administrator: y may, 2 only with a second person, the rest may not.
    const QList<std::pair<QString, QString>> expected{
        {u"..yy.."_s,
         u"file request-pre-verify confirm-exists deny-exists dispatch add-helper accept arrive handle request-post-check pass-post-check "
         "fail-post-check return close revisit evaluate void merge urge request-extension suspend resume change-severity add-photo uncover-caller "
         "add-note contact-caller promise-callback repeat-by-caller take-back-call call-consultation agree-plan split transfer take-back "
         "request-look-back answer-look-back appeal place study forward weigh answer report import bulk search-caller record-patrol start-plan "
         "acknowledge-call report-step move-resource report-post call-roll answer-roll report-task shelve-annunciation unshelve-annunciation "
         "see-presence show-on-wall report-arrival ask-level ask-redispatch ask-suspension ask-void answer-supervision"_s},
        {u"...y.."_s, u"supervise approve-extension refuse-extension acknowledge rule-on-return unmerge rerule review-appeal drill move-calls "
                      "record-absence end-absence change-roster end-plan confirm-clock take-out-of-service take-over-case swap-jobs end-swap "
                      "draft-handover amend-handover note-handover check-handover sign-handover take-over-shift correct-handover refuse-word"_s},
        {u"yyyyyy"_s, u"see-hall see-reports see-rules see-duty"_s},
        {u"...y.y"_s, u"see-audit audit-export unlock-person read-audit end-wall"_s},
        {u".....y"_s, u"people keep-store add-person change-role lock-person"_s},
        {u"...2.."_s, u"void-red"_s},
        {u"..22.."_s, u"uncover-more"_s},
        {u"...2.2"_s, u"forget forget-caller"_s},
        {u"...22."_s, u"rules-force amend-rulebook"_s},
        {u"....y."_s, u"rules-draft"_s},
        {u".yyy.."_s, u"print"_s},
        {u".y.y.."_s, u"issue"_s},
        {u"......"_s, u"serve"_s}};
    QHash<QString, QString> wanted;
    for (const auto &[roles, words] : expected) {
        for (const QString &word : words.split(u' '))
            wanted.insert(word, roles);
    }
    const QList<QJsonObject> rows = run({u"rights"_s, u"--json"_s}).rows();
    for (const QJsonObject &row : rows) {
        QCOMPARE(row.size(), qsizetype(8));
        QString roles;
        for (const QString &role : kRoleWords) {
            QVERIFY(row[role].isBool() && row[u"four_eyes"_s].isBool());
            roles += !row[role].toBool() ? u'.' : row[u"four_eyes"_s].toBool() ? u'2' : u'y';
        }
        const QString word = row[u"right"_s].toString();
        QVERIFY2(wanted.contains(word), qPrintable(word));
        QVERIFY2(wanted.take(word) == roles, qPrintable(word + u' ' + roles));
    }
    QVERIFY2(wanted.isEmpty(), qPrintable(QStringList(wanted.keys()).join(u' ')));
}

void TestPeople::aViewerOnlyLooks()
{
    const QList<QJsonObject> rows = run({u"rights"_s, u"--json"_s}).rows();
    QVERIFY(rows.size() > 60);
    for (const QJsonObject &row : rows) {
        if (row[u"viewer"_s].toBool())
            QVERIFY2(row[u"right"_s].toString().startsWith(u"see-"_s), qPrintable(row[u"right"_s].toString()));
    }
}

void TestPeople::everyVerbSaysWhetherItAsks()
{
    QStringList verbs;
    for (const QByteArray &line : run({u"--help"_s}).out.split('\n')) {
        if (line.startsWith("  "))
            verbs.append(QString::fromUtf8(line).simplified().section(u' ', 0, 0));
    }
    QStringList known = kAskingVerbs + kReadingVerbs;
    verbs.sort();
    known.sort();
    QCOMPARE(verbs, known); // a new verb is named here, and where it writes, in describeWriting()
    for (const QString &verb : verbs) {
        const bool asks = run({verb, u"--help"_s}).out.contains("--witness-key-file");
        QVERIFY2(asks == kAskingVerbs.contains(verb), qPrintable(verb));
    }
}

void TestPeople::describeWriting() const
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QStringList>("may");
    QTest::addColumn<QString>("witness");
    QTest::addColumn<int>("code"); // of the first who may
    const QString admin = u"administrator"_s, keeper = u"rules"_s, lead = u"supervisor"_s, seat = u"dispatcher"_s;
    const auto row = [&](const char *name, const QStringList &command, const QStringList &may, int code = 0, const QString &witness = {}) {
        QTest::newRow(name) << command << may << witness << code;
    };
    const QString reports = path(u"reports.csv"_s), mapping = path(u"m.mapping.json"_s);
    row("import", QStringList{u"import"_s, reports, u"--mapping"_s, mapping} + town(), {seat, lead});
    row("items import", QStringList{u"items"_s, u"import"_s, path(u"no-such.csv"_s)} + town(), {keeper}, 1);
    row("calendar import", QStringList{u"calendar"_s, u"import"_s, path(u"days.csv"_s)} + town(), {keeper, lead}, 0, lead);
    row("suggestions --collect", QStringList{u"suggestions"_s, u"--collect"_s, u"更多长椅"_s} + town(), {seat, lead});
    row("duty absent", QStringList{u"duty"_s, u"absent"_s, u"单兵队员"_s, u"--people"_s, u"1"_s, u"--reason"_s, u"培训"_s} + town(), {lead});
    row("clock --confirm", QStringList{u"clock"_s, u"--confirm"_s} + town(), {lead}, 1); // nothing is in doubt
    row("drill", QStringList{u"drill"_s, u"--no-departments"_s} + town(), {lead}, 1);    // the cases are real
    row("rebuild", QStringList{u"rebuild"_s} + there(), {admin});
    row("anchor --new-key", QStringList{u"anchor"_s, u"--new-key"_s, u"--reason"_s, u"tried out"_s} + there(), {admin});
    row("share", QStringList{u"share"_s, u"owner"_s} + there(), {admin});
    row("backup", QStringList{u"backup"_s, path(u"another.gridhall"_s)} + there(), {admin});
    row("restore", QStringList{u"restore"_s, path(u"backup.gridhall"_s)} + there(), {admin});
    row("people list", QStringList{u"people"_s, u"list"_s} + there(), {lead, admin});
    row("people add", QStringList{u"people"_s, u"add"_s, u"newcomer"_s, u"--role"_s, u"clerk"_s, u"--new-key-file"_s, keyOf(u"newcomer"_s)} + there(),
        {admin});
    row("people role", QStringList{u"people"_s, u"role"_s, u"newcomer"_s, u"viewer"_s} + there(), {admin});
    row("people lock", QStringList{u"people"_s, u"lock"_s, u"newcomer"_s, u"--reason"_s, u"on leave"_s} + there(), {admin});
    row("people unlock", QStringList{u"people"_s, u"unlock"_s, u"newcomer"_s, u"--reason"_s, u"back again"_s} + there(), {lead, admin});
    row("people secret of another", QStringList{u"people"_s, u"secret"_s, u"newcomer"_s, u"--new-key-file"_s, keyOf(u"newcomer"_s)} + there(),
        {admin});
    row("people seal-history", QStringList{u"people"_s, u"seal-history"_s} + there(), {admin});
    // By two; there is no such case.
    row("people forget-caller", QStringList{u"people"_s, u"forget-caller"_s, u"--case"_s, u"251107XJ9999"_s, u"--reason"_s, u"asked for"_s} + there(),
        {lead, admin}, 1, admin);
    row("audit", QStringList{u"audit"_s, u"--from"_s, u"2020-01-01"_s, u"--to"_s, u"2100-01-01"_s} + there(), {lead, admin});
}

void TestPeople::nobodyWritesUnnamed_data() { describeWriting(); }

void TestPeople::nobodyWritesUnnamed()
{
    QFETCH(QStringList, command);
    const Run silent = run(command);
    QVERIFY2(silent.code == 2 && silent.error.contains(u"--as"_s), silent.told().constData());
    const Run stranger = run(command + as(u"stranger"_s));
    QVERIFY2(stranger.code == 3, stranger.told().constData());
}

void TestPeople::whoeverMayWrites_data() { describeWriting(); }

void TestPeople::whoeverMayWrites()
{
    QFETCH(QStringList, command);
    QFETCH(QStringList, may);
    QFETCH(QString, witness);
    QFETCH(int, code);
    QStringList barred = kRoleWords + QStringList{u"gate"_s}; // tst_access tries the whole table: three are enough
    barred.removeIf([&may](const QString &role) { return may.contains(role); });
    for (const QString &role : QSet<QString>{barred.constFirst(), barred[std::max(qsizetype(0), barred.size() - 2)], barred.constLast()}) {
        const Run refused = run(command + as(role));
        QVERIFY2(refused.code == 1 && saysNo(refused.error), (role.toUtf8() + ' ' + refused.told()).constData());
    }
    const Run done = run(command + as(may.constFirst()) + (witness.isEmpty() ? QStringList() : witnessed(witness)));
    QVERIFY2(done.code == code && !saysNo(done.error), done.told().constData());
}

void TestPeople::rulesTakeTwo()
{
    QJsonObject severity = QJsonDocument::fromJson(m_pack.read(u"severity.json"_s)).object();
    severity.insert(u"late"_s, severity[u"late"_s].toInt() == 1 ? 2 : 1);
    const QStringList amend = QStringList{u"rules"_s,    u"amend"_s,       u"--file"_s, write(u"severity.json"_s, QJsonDocument(severity).toJson()),
                                          u"--reason"_s, u"tried by two"_s} +
                              town();
    for (const QString &role : {u"viewer"_s, u"clerk"_s, u"dispatcher"_s, u"administrator"_s, u"gate"_s}) {
        const Run refused = run(amend + as(role) + witnessed(u"supervisor"_s));
        QVERIFY2(refused.code == 1 && saysNo(refused.error), refused.told().constData());
    }
    const Run alone = run(amend + as(u"rules"_s));
    QVERIFY2(alone.code == 1 && alone.error.contains(u"takes two"_s) && alone.error.contains(u"--witness"_s), alone.told().constData());
    QCOMPARE(run(amend + as(u"rules"_s) + witnessed(u"rules"_s)).code, 1);      // twice the same
    QCOMPARE(run(amend + as(u"rules"_s) + witnessed(u"dispatcher"_s)).code, 1); // who may not
    QCOMPARE(run(amend + as(u"rules"_s) + QStringList{u"--witness"_s, u"supervisor"_s, u"--witness-key-file"_s, keyOf(u"rules"_s)}).code, 3);
    QVERIFY(run(QStringList{u"rules"_s, u"--json"_s} + town()).rows().constFirst()[u"amendments"_s].toArray().isEmpty());
    const Run done = run(amend + as(u"rules"_s) + witnessed(u"supervisor"_s));
    QVERIFY2(done.code == 0, done.told().constData());
    QCOMPARE(run(QStringList{u"rules"_s, u"--json"_s} + town()).rows().constFirst()[u"amendments"_s].toArray().size(), qsizetype(1));
}

void TestPeople::readingTheAuditIsInIt()
{
    const QStringList read =
        QStringList{u"audit"_s, u"--from"_s, u"2020-01-01"_s, u"--to"_s, u"2100-01-01"_s, u"--json"_s} + there() + as(u"supervisor"_s);
    const auto readings = [&] {
        const QList<QJsonObject> rows = run(read).rows();
        return std::ranges::count_if(rows, [](const QJsonObject &row) {
            return row[u"act"_s].toString() == "audit-read"_L1 && row[u"person"_s].toString() == "supervisor"_L1 &&
                   row[u"seat"_s].toString() == "ctl"_L1;
        });
    };
    const auto first = readings();
    QVERIFY(first >= 1);
    QCOMPARE(readings(), first + 1);
}

void TestPeople::aDeviceServesAndNobodyElse()
{
    const QStringList serve = QStringList{u"serve"_s, u"--http"_s, u"127.0.0.1:0"_s, u"--exit-with-parent"_s} + town();
    QCOMPARE(run(serve).code, 2);
    for (const QString &role : kRoleWords) {
        const Run refused = run(serve + as(role));
        QVERIFY2(refused.code == 1 && saysNo(refused.error), refused.told().constData());
    }
    QProcess process;
    process.setProcessEnvironment(peopleEnvironment());
    process.start(QStringLiteral(GRIDHALL_CTL), serve + as(u"gate"_s));
    QByteArray said;
    while (!said.contains('\n') && process.waitForReadyRead(120'000))
        said += process.readAllStandardOutput();
    QVERIFY2(said.startsWith("listening on http://127.0.0.1:"), (said + process.readAllStandardError()).constData());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.exitCode(), 0);
}

void TestPeople::withoutAccountsAllIsAsBefore()
{
    const QStringList here{u"--store"_s, path(u"alone.gridhall"_s), u"--region"_s, m_pack.path()};
    const QStringList absent{u"duty"_s, u"absent"_s, u"单兵队员"_s, u"--people"_s, u"1"_s, u"--reason"_s, u"培训"_s};
    QCOMPARE(run(absent + here + QStringList{u"--supervisor"_s, u"--post"_s, u"值班长"_s}).code, 0);
    QCOMPARE(run(QStringList{u"duty"_s, u"back"_s, u"单兵队员"_s, u"--supervisor"_s} + here + as(u"supervisor"_s)).code, 2); // a key for nobody
    QCOMPARE(run(QStringList{u"people"_s, u"list"_s, u"--json"_s} + here.first(2)).out, QByteArray());
    // On a store with accounts the post is the account's.
    for (const QStringList &old : {QStringList{u"--supervisor"_s}, QStringList{u"--post"_s, u"值班长"_s}}) {
        const Run refused = run(absent + town() + old + as(u"supervisor"_s));
        QVERIFY2(refused.code == 2 && refused.error.contains(u"--as PERSON --key-file FILE"_s), refused.told().constData());
    }
}

GRIDHALL_TEST(TestPeople, QCoreApplication)
#include "tst_people.moc"
