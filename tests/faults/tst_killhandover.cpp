// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 on a program at random moments while two people hand shift after shift over: each signature is there whole or not at all, what was said to
// be signed is, and no sheet is half frozen. A few rounds by default; GRIDHALL_KILLS=50 for the long run.
#include "desk/centrebook.h"
#include "desk/identity/storeidentity.h"
#include "desk/writer/storedesk.h"
#include "live/handover/handoverdraft.h"
#include "region/pack/loader.h"
#include "report/handover/handoverbook.h"
#include "support/testprogram.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Role;

namespace {

constexpr int kHandoverStartTime = 120'000;
constexpr int kHandoverKillRounds = 4;
const QString kFirstLead = u"li.day"_s, kSecondLead = u"wang.night"_s;

region::RegionPtr handoverTown()
{
    const region::Loaded loaded = region::loadRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/zhaoxiang"));
    if (!loaded.region)
        qFatal("the pack does not load");
    return loaded.region;
}

QByteArray secretOfLead(const QString &person) { return "secret of " + person.toUtf8(); }

/// The centre as the store's log has it.
domain::Centre centreIn(const QString &store, const region::RegionPtr &town)
{
    const auto parts = desk::readerOf(store);
    const auto view = parts ? desk::readCentre((*parts)->log(), town) : base::Result<desk::CentreViewPtr>(base::pass(parts));
    if (!view)
        qFatal("%s", qPrintable(base::describe(view.error())));
    return (*view)->centre;
}

/// One program on the store, whose clock goes from the end of one turn to that of the next.
class HandoverProgram {
public:
    HandoverProgram(const QString &store, base::Instant begins)
        : m_clock(begins), m_town(handoverTown()), m_desk(desk::fileParts(store, m_clock), m_town, m_clock), m_identity(m_desk, m_clock)
    {}

    /// False: something was refused that should not have been.
    bool makeLeads()
    {
        const domain::Actor anybody{u"test"_s, Role::Supervisor};
        if (!m_identity.add(anybody, {{u"admin"_s, secretOfLead(u"admin"_s)}, u"管理员"_s, Role::Administrator}).result())
            return false;
        const auto admin = m_identity.confirm({u"admin"_s, secretOfLead(u"admin"_s)}, u"01"_s).result();
        return admin && std::ranges::all_of(QStringList{kFirstLead, kSecondLead}, [&](const QString &person) {
                   return m_identity.add(*admin, {{person, secretOfLead(person)}, u"值班长"_s, Role::Supervisor}).result().has_value();
               });
    }
    /// From wherever the sheet of this turn stands to both signatures; says each signature on its output as soon as it is acknowledged.
    bool handOver(domain::Centre centre)
    {
        m_centre = std::move(centre);
        const auto turn = live::handoverTurnOf(*m_town, m_centre, m_clock.now(), false);
        if (!turn || turn->done)
            return false;
        if (!sheetOf(*turn)) {
            const live::CaseTable none;
            if (!give(confirmed(kFirstLead), live::draftOf({none, *m_town, m_centre, {}, m_clock.now()}, *turn)) ||
                !give(confirmed(kFirstLead), domain::NoteHandover{number(), u"会展散场"_s, {}, u"2 号口加派 2 人"_s}))
                return false;
        }
        const bool swapped = m_centre.handover->outgoing && m_centre.handover->outgoing->person == kSecondLead;
        const QString out = swapped ? kSecondLead : kFirstLead, in = swapped ? kFirstLead : kSecondLead;
        if (!m_centre.handover->outgoing && !sign(out, domain::SignHandover{number(), digest()}, u"signed"_s))
            return false;
        const domain::Actor second = confirmed(in);
        for (const domain::HandoverLine &line : std::vector<domain::HandoverLine>(m_centre.handover->text.lines)) {
            if (!m_centre.handover->isTicked(line.line) && !give(second, domain::CheckHandover{number(), line.line, true}))
                return false;
        }
        return sign(in, domain::TakeOverShift{number(), digest()}, u"frozen"_s);
    }
    /// On to the last hour of the next turn.
    void nextTurn() { m_clock.advance(12h); }
    [[nodiscard]] const domain::Centre &centre() const { return m_centre; }

private:
    [[nodiscard]] bool sheetOf(const live::HandoverTurn &turn) const
    {
        return m_centre.handover && m_centre.handover->text.shift == turn.outgoing.turn.shift &&
               m_centre.handover->text.date == turn.outgoing.turn.date;
    }
    [[nodiscard]] int number() const { return m_centre.handover ? m_centre.handover->text.number : 0; }
    [[nodiscard]] QString digest() const { return m_centre.handover ? domain::digestOf(m_centre.handover->text) : QString(); }
    domain::Actor confirmed(const QString &person)
    {
        return m_identity.confirm({person, secretOfLead(person)}, u"01"_s).result().value_or(domain::Actor());
    }
    bool give(const domain::Actor &by, domain::CentreOrderBody body)
    {
        const auto answer = m_desk.submit(domain::CentreOrder{by, std::move(body)}).result();
        if (!answer) {
            std::fprintf(stderr, "%s\n", qPrintable(answer.error().sentence));
            return false;
        }
        m_centre = (*answer)->centre;
        return true;
    }
    bool sign(const QString &person, const domain::CentreOrderBody &body, const QString &said)
    {
        const int sheet = number();
        const QString text = digest();
        if (!give(confirmed(person), body))
            return false;
        std::printf("%s %d %s\n", qPrintable(said), sheet, qPrintable(text));
        std::fflush(stdout);
        return true;
    }

    base::FixedClock m_clock;
    const region::RegionPtr m_town;
    desk::StoreDesk m_desk;
    desk::StoreIdentity m_identity;
    domain::Centre m_centre;
};

base::Instant firstEvening() { return base::fromIso(u"2025-11-07T11:40:00Z"_s).value(); } // 19:40 in the town: a day turn ends at 20:00

/// What the killed program does: shift after shift, from wherever the log stands.
int handOverUntilKilled(const QString &store)
{
    const region::RegionPtr town = handoverTown();
    const domain::Centre found = centreIn(store, town);
    // Twenty minutes before the end of the turn behind the newest one that was handed over.
    const base::Instant begins = found.handovers.empty() ? firstEvening() : found.handovers.back().to + 12h - 20min;
    HandoverProgram program(store, begins);
    domain::Centre centre = found;
    for (int turn = 0; turn < 1000; ++turn) {
        if (!program.handOver(centre))
            return 1;
        centre = program.centre();
        program.nextTurn();
    }
    return 0;
}

std::optional<int> asHandoverProgram(const QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(u"--handover"_s);
    return at > 0 && at + 1 < arguments.size() ? std::optional(handOverUntilKilled(arguments[at + 1])) : std::nullopt;
}

int handoverKillRounds()
{
    const int asked = qEnvironmentVariableIntValue("GRIDHALL_KILLS");
    return asked > 0 ? asked : kHandoverKillRounds;
}

} // namespace

class KillHandoverTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsHalfSigned();

private:
    /// Killed so many milliseconds after its first signature.
    void runUntilKilled(const QString &store, int after);
    void check(const QString &store, const region::RegionPtr &town);

    std::map<int, QString> m_signed, m_frozen; ///< what was acknowledged: digests by number
    int m_cutShort = 0;                        ///< rounds that left a sheet open
};

void KillHandoverTest::runUntilKilled(const QString &store, int after)
{
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {u"tst_killhandover"_s, u"--handover"_s, store});
    QByteArray said;
    while (!said.contains('\n') && program.waitForReadyRead(kHandoverStartTime))
        said += program.readAllStandardOutput();
    QVERIFY2(said.contains('\n'), program.readAllStandardError().constData());
    QThread::msleep(static_cast<unsigned long>(after));
    program.kill();
    program.waitForFinished(kHandoverStartTime);
    said += program.readAllStandardOutput();
    for (const QByteArray &line : said.left(said.lastIndexOf('\n')).split('\n')) {
        const QList<QByteArray> parts = line.split(' ');
        QCOMPARE(parts.size(), qsizetype(3));
        (parts[0] == "frozen" ? m_frozen : m_signed)[parts[1].toInt()] = QString::fromLatin1(parts[2]);
    }
}

// The log alone says what holds: read event by event, as nobody's program has folded it.
void KillHandoverTest::check(const QString &store, const region::RegionPtr &town)
{
    const auto parts = desk::readerOf(store);
    QVERIFY(parts);
    std::map<int, domain::HandoverSigned> outgoing;
    std::map<int, QString> signers;
    std::map<int, domain::HandoverFrozen> frozen;
    const base::Outcome read = (*parts)->log().replayCentre(0, [&](const store::CommittedCentreEvent &each) {
        if (const auto *one = std::get_if<domain::HandoverSigned>(&each.event.body)) {
            outgoing[one->number] = *one;
            signers[one->number] = each.event.actor.person;
        } else if (const auto *both = std::get_if<domain::HandoverFrozen>(&each.event.body)) {
            const int number = both->text.number;
            if (frozen.contains(number) || !outgoing.contains(number) || outgoing[number].digest != both->digest ||
                signers[number] == each.event.actor.person || domain::digestOf(both->text) != both->digest)
                qFatal("sheet %d is not signed by two on one text", number);
            frozen[number] = *both;
        }
        return true;
    });
    QVERIFY(read);
    for (const auto &[number, digest] : m_signed)
        QCOMPARE(outgoing[number].digest, digest);
    for (const auto &[number, digest] : m_frozen)
        QCOMPARE(frozen[number].digest, digest);
    const domain::Centre centre = centreIn(store, town);
    if (centre.handover) {
        ++m_cutShort;
        const auto &signature = centre.handover->outgoing;
        QVERIFY(!signature || signature->digest == domain::digestOf(centre.handover->text));
        QVERIFY(!frozen.contains(centre.handover->text.number));
    }
    const auto chain = report::checkHandoverChain(store);
    QVERIFY2(chain && chain->holds(), qPrintable(chain ? chain->fault : chain.error().sentence));
}

void KillHandoverTest::nothingIsHalfSigned()
{
    QTemporaryDir folder;
    const QString store = folder.filePath(u"hall.gridhall"_s);
    const region::RegionPtr town = handoverTown();
    {
        HandoverProgram first(store, firstEvening());
        QVERIFY(first.makeLeads());
    }
    QRandomGenerator dice(622);
    for (int round = 0; round < handoverKillRounds(); ++round) {
        runUntilKilled(store, static_cast<int>(dice.bounded(700)));
        check(store, town);
    }
    QVERIFY(!m_frozen.empty() || !m_signed.empty());
    qInfo("%zu signed, %zu frozen, %d rounds left a sheet open", m_signed.size(), m_frozen.size(), m_cutShort);
}

GRIDHALL_TEST(KillHandoverTest, QCoreApplication, asHandoverProgram)
#include "tst_killhandover.moc"
