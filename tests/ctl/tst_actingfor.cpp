// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/clock.h"
#include "desk/identity/storeidentity.h"
#include "desk/writer/storedesk.h"
#include "region/pack/loader.h"
#include "region/packcopy.h"
#include "support/testprogram.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// A program that acts in the name of who sits at a window: by a ticket, once. What it brings in says whose name that was; and the audit, read by
/// command, holds its anchor.
class TestActingFor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aTicketImportsInItsPersonsName();
    void whoMayNotImportHasATicketForNothing();
    void noTicketIsInAnyByteOfTheStore();
    void theAuditHoldsItsAnchor();

private:
    struct Ran {
        int code = -1;
        QByteArray out, error;
    };
    [[nodiscard]] static Ran run(const QStringList &arguments, const QByteArray &input = {});
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const;
    [[nodiscard]] QString store() const { return m_folder.filePath(u"hall.gridhall"_s); }
    /// A table with one report of this id.
    [[nodiscard]] QStringList importOf(const QString &id) const;
    /// As the window of this person does it.
    [[nodiscard]] QByteArray ticketOf(const QString &person, const QString &seat) const;
    [[nodiscard]] std::vector<domain::CaseEvent> eventsOf(const QString &sourceId) const;

    QTemporaryDir m_folder;
    PackCopy m_pack{u"xujing"_s};
    region::RegionPtr m_town;
    base::SystemClock m_clock;
};

namespace {

QByteArray secretForActing(const QString &person) { return "secret of " + person.toUtf8(); }

} // namespace

TestActingFor::Ran TestActingFor::run(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GRIDHALL_LANGUAGE"_s, u"en"_s);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(GRIDHALL_CTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(240'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString TestActingFor::write(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

QStringList TestActingFor::importOf(const QString &id) const
{
    static const QByteArray kMapping =
        R"({"title":"t","why":"w","header":["工单编号","事项","受理时间"],"source":{"constant":"hotline"},"sourceId":{"column":"工单编号"},
        "item":{"column":"事项","whenUnknown":"refuse"},"caseTitle":{"column":"标题"},"address":{"column":"地址"},
        "coordinates":{"latitude":"纬度","longitude":"经度","system":"WGS84","whenMissing":"accept","whenOutside":"accept"},
        "reportedAt":{"column":"受理时间","formats":["yyyy-MM-dd HH:mm:ss"],"zone":"region"},
        "dueAt":{"column":"截止时间","formats":["yyyy-MM-dd HH:mm:ss"],"zone":"region","whenEmpty":"town"},
        "closedAt":{"column":"办结时间","formats":["yyyy-MM-dd HH:mm:ss"],"zone":"region"}})";
    const QByteArray table =
        "工单编号,事项,标题,地址,经度,纬度,受理时间,截止时间,办结时间\n" + id.toUtf8() + ",上水井盖,井盖,甲路,,,2025-12-30 10:00:00,,\n";
    return {u"import"_s,  write(id + u".csv"_s, table), u"--mapping"_s, write(u"m.mapping.json"_s, kMapping), u"--store"_s, store(), u"--region"_s,
            m_pack.path()};
}

void TestActingFor::initTestCase()
{
    const auto town = region::openRegion(m_pack.path());
    QVERIFY2(town, town ? "" : qPrintable(base::describe(town.error())));
    m_town = *town;
    QCOMPARE(run(importOf(u"before"_s)).code, 0); // a store that is there, without accounts
    desk::StoreDesk desk(desk::fileParts(store(), m_clock), m_town, m_clock);
    desk::StoreIdentity identity(desk, m_clock);
    using domain::Role;
    QVERIFY(
        identity.add({u"坐席03"_s, Role::Dispatcher}, {{u"admin"_s, secretForActing(u"admin"_s)}, u"管理员"_s, Role::Administrator, false}).result());
    const domain::Actor admin{u"管理员"_s, Role::Administrator, u"admin"_s, u"90"_s};
    for (const auto &[person, role] :
         {std::pair(u"zhou"_s, Role::Dispatcher), std::pair(u"clerk"_s, Role::Clerk), std::pair(u"lead"_s, Role::Supervisor)})
        QVERIFY(identity.add(admin, {{person, secretForActing(person)}, domain::label(role), role, false}).result());
}

QByteArray TestActingFor::ticketOf(const QString &person, const QString &seat) const
{
    desk::StoreDesk desk(desk::fileParts(store(), m_clock), m_town, m_clock);
    desk::StoreIdentity identity(desk, m_clock);
    const auto actor = identity.signIn({person, secretForActing(person)}, seat).result();
    if (!actor)
        qFatal("%s", qPrintable(base::describe(actor.error())));
    const auto ticket = identity.ticket(*actor).result();
    return ticket ? *ticket : QByteArray();
}

std::vector<domain::CaseEvent> TestActingFor::eventsOf(const QString &sourceId) const
{
    const auto reader = desk::readerOf(store());
    if (!reader)
        qFatal("%s", qPrintable(base::describe(reader.error())));
    std::vector<domain::CaseEvent> all;
    std::optional<base::CaseId> id;
    const base::Outcome read = (*reader)->log().replayAll({}, [&](const domain::CommittedEvent &each) {
        if (const auto *reported = std::get_if<domain::CaseReported>(&each.event.body); reported && reported->report.sourceId == sourceId)
            id = each.caseId;
        if (id && each.caseId == *id)
            all.push_back(each.event);
        return true;
    });
    if (!read)
        qFatal("%s", qPrintable(base::describe(read.error())));
    return all;
}

void TestActingFor::aTicketImportsInItsPersonsName()
{
    const QByteArray ticket = ticketOf(u"zhou"_s, u"03"_s);
    QCOMPARE(ticket.size(), qsizetype(64));
    const QStringList command = importOf(u"T1"_s) + QStringList{u"--ticket"_s};
    const Ran wrong = run(command, QByteArray(64, '0') + '\n');
    QVERIFY2(wrong.code == 3, wrong.error.constData());
    QVERIFY(eventsOf(u"T1"_s).empty());
    QCOMPARE(run(command + QStringList{u"--as"_s, u"zhou"_s}, ticket + '\n').code, 2); // who it is, it says itself
    const Ran done = run(command, ticket + '\n');
    QVERIFY2(done.code == 0, (done.out + done.error).constData());
    const auto events = eventsOf(u"T1"_s);
    QVERIFY(!events.empty());
    for (const domain::CaseEvent &event : events) {
        QCOMPARE(event.actor.role, domain::Role::System); // it is the source's word still
        QCOMPARE(event.actor.person, u"zhou"_s);
        QCOMPARE(event.actor.seat, u"03"_s);
        QVERIFY(!event.actor.post.isEmpty());
    }
    const Ran again = run(importOf(u"T2"_s) + QStringList{u"--ticket"_s}, ticket + '\n');
    QVERIFY2(again.code == 3, "a ticket is good once");
    QVERIFY(eventsOf(u"T2"_s).empty());
    // Whoever gives the command by own name stands in it too.
    QFile key(write(u"zhou.key"_s, secretForActing(u"zhou"_s) + '\n'));
    QVERIFY(key.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(run(importOf(u"T3"_s) + QStringList{u"--as"_s, u"zhou"_s, u"--key-file"_s, key.fileName()}).code, 0);
    QCOMPARE(eventsOf(u"T3"_s).front().actor.seat, u"ctl"_s);
}

void TestActingFor::whoMayNotImportHasATicketForNothing()
{
    const Ran refused = run(importOf(u"T4"_s) + QStringList{u"--ticket"_s}, ticketOf(u"clerk"_s, u"09"_s) + '\n');
    QVERIFY2(refused.code == 1 && refused.error.contains("your role may not do this"), refused.error.constData());
    QVERIFY(eventsOf(u"T4"_s).empty());
}

void TestActingFor::noTicketIsInAnyByteOfTheStore()
{
    const QByteArray ticket = ticketOf(u"zhou"_s, u"03"_s);
    const Ran done = run(importOf(u"T5"_s) + QStringList{u"--ticket"_s}, ticket + '\n');
    QCOMPARE(done.code, 0);
    QVERIFY(!done.out.contains(ticket) && !done.error.contains(ticket));
    for (const QFileInfo &each : QDir(m_folder.path()).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(each.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(ticket), qPrintable(each.filePath()));
    }
}

void TestActingFor::theAuditHoldsItsAnchor()
{
    QFile key(write(u"lead.key"_s, secretForActing(u"lead"_s) + '\n'));
    QVERIFY(key.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    const Ran read = run({u"audit"_s, u"--store"_s, store(), u"--from"_s, u"2020-01-01"_s, u"--to"_s, u"2100-01-01"_s, u"--json"_s, u"--as"_s,
                          u"lead"_s, u"--key-file"_s, key.fileName()});
    QCOMPARE(read.code, 0);
    const QList<QByteArray> lines = read.out.trimmed().split('\n');
    QVERIFY(lines.size() > 1);
    const QJsonObject head = QJsonDocument::fromJson(lines.first()).object();
    const QJsonObject anchor = head[u"anchor"_s].toObject();
    QVERIFY2(anchor[u"position"_s].toInteger() > 0 && anchor[u"digest"_s].toString().size() == 64, lines.first().constData());
    for (const QByteArray &line : lines.mid(1)) {
        const QJsonObject row = QJsonDocument::fromJson(line).object();
        QVERIFY2(!row.contains(u"anchor"_s) && !row[u"act"_s].toString().isEmpty(), line.constData());
    }
    // Held against the store by the verb that is made for it.
    const QString text = u"%1:%2"_s.arg(anchor[u"position"_s].toInteger()).arg(anchor[u"digest"_s].toString());
    const Ran held = run({u"doctor"_s, u"--store"_s, store(), u"--against"_s, text});
    QVERIFY2(held.code == 0, (held.out + held.error).constData());
}

GRIDHALL_TEST(TestActingFor, QCoreApplication)
#include "tst_actingfor.moc"
