// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's board against the store: each figure once more from the rows of both logs, at random moments of a drilled day.
#include "board/boardjson.h"
#include "desk/centrebook.h"
#include "desk/past/snapshot.h"
#include "domain/case/acts.h"
#include "drill/drillpast.h"
#include "rawboard.h"
#include "region/pack/loader.h"
#include "store/care/storeuse.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class BoardRecountTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesWithTheLogsAtRandomMoments();

private:
    struct Event {
        base::CaseId id;
        domain::CaseEvent event;
    };
    void ask();
    void runTheCentre();
    void amendTheRoutes();
    void appendUpTo(base::Instant moment);
    [[nodiscard]] QJsonObject boardAt(base::Instant moment) const;

    region::RegionPtr m_region;
    QTemporaryDir m_folder;
    QString m_pack, m_path;
    std::vector<Event> m_events;              ///< by time
    std::vector<domain::CentreEvent> m_facts; ///< of the centre, by time
    size_t m_seen = 0, m_told = 0;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<store::Connection> m_sql;
    std::map<base::CaseId, quint32> m_versions;
    base::Instant m_from, m_to;
};

namespace {

const domain::Actor kBoardSeat{u"坐席04"_s, domain::Role::Dispatcher}, kBoardLead{u"值班长"_s, domain::Role::Supervisor};

/// When something is asked and answered, if it is.
struct Moments {
    base::Instant asked, answered;
    bool isAnswered = false;
};
using AddEvent = std::function<void(base::Instant at, const domain::Actor &who, domain::EventBody body)>;

/// A request of one kind in nine of the dispatches, and its answer.
void askForWords(size_t i, const Moments &at, const AddEvent &add)
{
    const domain::SeverityVerdict verdict{domain::Severity::Yellow, 0, {{domain::SeverityCause::ByHand, 0, u"同意"_s}}};
    const auto both = [&](domain::EventBody asked, domain::EventBody answer) {
        add(at.asked, kBoardSeat, std::move(asked));
        if (at.isAnswered)
            add(at.answered, kBoardLead, std::move(answer));
    };
    using domain::SupervisorAsked;
    using domain::WordKind;
    switch (i % 9) {
    case 0: both(SupervisorAsked{WordKind::Level, domain::Severity::Yellow, {}, {}, u"人多"_s}, domain::SeverityChanged{verdict, {}}); break;
    case 1: both(SupervisorAsked{WordKind::Redispatch, {}, u"water"_s, {}, u"管网"_s}, domain::CaseDispatched{u"water"_s, {}, u"同意"_s}); break;
    case 2: both(SupervisorAsked{WordKind::Suspension, {}, {}, {}, u"下雨"_s}, domain::CaseSuspended{u"同意"_s}); break;
    case 3:
        both(SupervisorAsked{WordKind::Voiding, {}, {}, {}, u"重复"_s},
             i % 2 == 0 ? domain::EventBody(domain::CaseVoided{u"同意"_s}) : domain::EventBody(domain::WordRefused{u"不是"_s}));
        break;
    case 4: both(domain::ExtensionRequested{at.asked + 2h, u"业主不在"_s}, domain::ExtensionRefused{u"不必"_s}); break;
    default: break;
    }
}

/// Supervision and returns, in the same way.
void superviseAndReturn(size_t i, const Moments &at, const QString &department, const AddEvent &add)
{
    switch (i % 9) {
    case 5: {
        const base::Instant replied = at.asked + (at.answered - at.asked) / 8; // while the case is open
        add(at.asked, kBoardLead, domain::CaseSupervised{u"响应超时"_s});
        if (at.isAnswered)
            add(replied, kBoardSeat, domain::SupervisionAnswered{u"已派人"_s});
        if (i % 2 == 0)
            add(replied + 5min, kBoardLead, domain::CaseSupervised{u"仍未处置"_s});
        break;
    }
    case 6:
        add(at.asked, kBoardSeat, domain::CaseReturned{u"不归我们"_s, department});
        add(at.answered, kBoardSeat, domain::CaseReturned{u"也不归"_s, department});
        if (at.isAnswered)
            add(at.answered + 9min, kBoardLead, domain::ReturnRuled{i % 2 == 0 ? u"housing"_s : u"urban"_s, {}, u"按三定"_s, i % 2 == 0});
        break;
    default: break;
    }
}

/// The pack with departments that are full at times.
void copySmallTown(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString name = QDir(from).relativeFilePath(files.next()), copy = to + u'/' + name;
        QVERIFY(QDir().mkpath(QFileInfo(copy).path()));
        QVERIFY(QFile::copy(from + u'/' + name, copy));
    }
    QFile departments(to + u"/departments.csv"_s);
    QVERIFY(departments.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && departments.open(QIODevice::ReadWrite));
    QStringList lines = QString::fromUtf8(departments.readAll()).split(u'\n');
    for (QString &line : lines) {
        QStringList cells = line.split(u',');
        if (const int capacity = cells.value(3).toInt(); capacity > 0) {
            cells[3] = QString::number(capacity / 3);
            line = cells.join(u',');
        }
    }
    QVERIFY(departments.resize(0) && departments.seek(0) && departments.write(lines.join(u'\n').toUtf8()) > 0);
}

/// Lists in the order of their numbers, where their own order is no figure.
QJsonArray byNumber(const QJsonArray &list)
{
    std::map<QString, QJsonValue> sorted;
    for (const QJsonValue &each : list)
        sorted.emplace(each[u"number"_s].toString(), each);
    QJsonArray all;
    for (const auto &[number, each] : sorted)
        all.append(each);
    return all;
}

/// What the verb says, with its lists in such an order.
QJsonObject inOrder(QJsonObject board)
{
    QJsonArray lines = board[u"departments"_s].toArray();
    for (QJsonValueRef each : lines) {
        QJsonObject line = each.toObject();
        line[u"cases"_s] = byNumber(line[u"cases"_s].toArray());
        each = line;
    }
    board[u"departments"_s] = lines;
    board[u"supervised"_s] = byNumber(board[u"supervised"_s].toArray());
    return board;
}

/// The first thing that differs: "/head/open: shown 3, counted 4"; empty: nothing.
QString difference(const QJsonValue &shown, const QJsonValue &counted, const QString &at = {})
{
    if (shown.isObject() && counted.isObject()) {
        const QJsonObject left = shown.toObject(), right = counted.toObject();
        QStringList keys = left.keys() + right.keys();
        keys.removeDuplicates();
        for (const QString &key : std::as_const(keys)) {
            if (const QString found = difference(left[key], right[key], at + u'/' + key); !found.isEmpty())
                return found;
        }
        return {};
    }
    if (shown.isArray() && counted.isArray()) {
        const QJsonArray left = shown.toArray(), right = counted.toArray();
        for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
            if (const QString found = difference(left.at(i), right.at(i), u"%1/%2"_s.arg(at).arg(i)); !found.isEmpty())
                return found;
        }
        return {};
    }
    const auto text = [](const QJsonValue &value) { return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)); };
    return shown == counted ? QString() : u"%1: shown %2, counted %3"_s.arg(at, text(shown), text(counted));
}

} // namespace

void BoardRecountTest::initTestCase()
{
    m_pack = m_folder.filePath(u"xujing"_s);
    copySmallTown(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"), m_pack);
    const auto region = region::openRegion(m_pack);
    QVERIFY2(region, region ? "" : qPrintable(base::describe(region.error())));
    m_region = *region;
    const QString drilled = m_folder.filePath(u"drill.store"_s);
    QVERIFY(store::reserveForDrill(drilled));
    m_from = *base::fromIso(u"2025-11-04T19:00:00Z"_s); // 03:00 in the town
    m_to = m_from + 24h;
    const auto played = drill::playDrillPast(m_region, {drilled, {8}, m_from, m_to, true});
    QVERIFY2(played, played ? "" : qPrintable(base::describe(played.error())));
    const auto stored = store::LogReader::open(drilled);
    QVERIFY(stored);
    QVERIFY((*stored)->log().replayAll({}, [this](const domain::CommittedEvent &each) {
        m_events.push_back({each.caseId, each.event});
        return true;
    }));
    ask();
    runTheCentre();
    amendTheRoutes();
    std::ranges::stable_sort(m_facts, {}, &domain::CentreEvent::at);
    // Of one case what was written first stays first.
    std::ranges::stable_sort(m_events, {}, [](const Event &each) { return each.event.at; });
    m_path = m_folder.filePath(u"board.store"_s);
    auto opened = store::Store::open(m_path);
    QVERIFY(opened);
    m_store = *std::move(opened);
    auto sql = store::Connection::open(m_path, store::Connection::Mode::ReadOnly, store::kSqlite, base::Milliseconds(1000));
    QVERIFY(sql);
    m_sql = *std::move(sql);
}

/// What a drill's people do seldom: asking for the supervisor's word, granting it, refusing it, supervising, returning, ruling.
void BoardRecountTest::ask()
{
    QRandomGenerator random(12);
    std::vector<Event> more, dispatched;
    std::ranges::copy_if(m_events, std::back_inserter(dispatched),
                         [](const Event &each) { return std::holds_alternative<domain::CaseDispatched>(each.event.body); });
    for (size_t i = 0; i < dispatched.size(); ++i) {
        const AddEvent add = [&more, id = dispatched[i].id](base::Instant at, const domain::Actor &who, domain::EventBody body) {
            more.push_back({id, {at, who, u"test"_s, {}, std::move(body)}});
        };
        Moments at;
        at.asked = dispatched[i].event.at + base::Milliseconds(random.bounded(1'200'000));
        at.answered = at.asked + base::Milliseconds(random.bounded(5'400'000));
        at.isAnswered = random.bounded(3) > 0;
        askForWords(i, at, add);
        superviseAndReturn(i, at, std::get<domain::CaseDispatched>(dispatched[i].event.body).department, add);
    }
    m_events.insert(m_events.end(), more.begin(), more.end());
}

/// Patrols, people who are away for some hours, and a turn with another roster.
void BoardRecountTest::runTheCentre()
{
    QRandomGenerator random(8);
    const auto tell = [this](base::Instant at, domain::CentreEventBody body) { m_facts.push_back({at, kBoardLead, {}, std::move(body)}); };
    const auto within = [&] { return m_from + base::Milliseconds(qint64(random.generateDouble() * double((m_to - m_from).count()))); };
    for (const region::Unit &unit : m_region->units) {
        for (int i = random.bounded(7); i > 0; --i) {
            const base::Instant from = within();
            tell(from + 25min, domain::PatrolRecorded{from, i % 2 == 0 ? u"foot"_s : u"car"_s, {}, false, from + 25min, unit.code});
        }
    }
    for (const QString &person : {u"单兵队员·01"_s, u"单兵队员·08"_s, u"视频巡查员·02"_s, u"视频巡查员·04"_s, u"值班长·01"_s}) {
        const base::Instant from = within();
        tell(from - 30min, domain::AbsenceRecorded{from, person, u"病假"_s, from + 3h, 0});
    }
    const QDate day = m_region->toLocal(m_from).date();
    tell(m_from, domain::RosterChanged{day, {}, 3, u"大客流"_s, u"day"_s, u"video"_s, {u"视频巡查员·01"_s, u"视频巡查员·02"_s, u"视频巡查员·03"_s}});
}

/// Half of what was ruled becomes a rule in the afternoon.
void BoardRecountTest::amendTheRoutes()
{
    std::map<base::CaseId, QString> items;
    QJsonArray rules;
    QSet<QString> known;
    for (const Event &each : m_events) {
        if (const auto *reported = std::get_if<domain::CaseReported>(&each.event.body))
            items[each.id] = reported->report.item;
    }
    for (const Event &each : m_events) {
        const auto *ruled = std::get_if<domain::ReturnRuled>(&each.event.body);
        const QString item = items[each.id];
        if (ruled == nullptr || !ruled->asRoute || known.contains(item))
            continue;
        known.insert(item);
        rules.append(QJsonObject{{u"id"_s, u"route.ruled-"_s + item},
                                 {u"when"_s, QJsonObject{{u"item"_s, item}}},
                                 {u"department"_s, ruled->department},
                                 {u"why"_s, u"按裁定"_s},
                                 {u"sample"_s, true}});
    }
    const QString text = QString::fromUtf8(QJsonDocument(QJsonObject{{u"rules"_s, rules}}).toJson());
    m_facts.push_back({m_from + 15h, kBoardLead, m_region->rulebook.hash,
                       domain::RulebookAmended{u"after"_s, m_region->rulebook.hash, {u"routing.json"_s}, {{u"routing.json"_s, text}}, u"按裁定"_s}});
}

void BoardRecountTest::appendUpTo(base::Instant moment)
{
    auto batch = m_store->log().begin();
    QVERIFY(batch);
    for (; m_seen < m_events.size() && m_events[m_seen].event.at <= moment; ++m_seen) {
        const Event &each = m_events[m_seen];
        QVERIFY((*batch)->append(each.id, m_versions[each.id], std::span(&each.event, 1)));
        ++m_versions[each.id];
    }
    for (; m_told < m_facts.size() && m_facts[m_told].at <= moment; ++m_told)
        QVERIFY((*batch)->appendCentre(m_told, m_facts[m_told]));
    QVERIFY((*batch)->commit());
    QVERIFY(m_store->projections().catchUp());
}

QJsonObject BoardRecountTest::boardAt(base::Instant moment) const
{
    const auto parts = desk::readerOf(m_path);
    if (!parts)
        qFatal("%s", qPrintable(base::describe(parts.error())));
    const auto centre = desk::readCentre((*parts)->log(), m_region);
    if (!centre)
        qFatal("the centre cannot be read");
    const region::Region &rules = *(*centre)->region;
    const auto batch = desk::readSnapshot(**parts, desk::keptFrom(rules, moment));
    auto returns = report::readReturns((*parts)->log(), rules, (*centre)->centre, moment);
    if (!batch || !returns)
        qFatal("the store cannot be read");
    live::CaseTable table;
    table.apply(**batch);
    return ctl::boardJson(ctl::boardViewOf(table, rules, (*centre)->centre, moment, *std::move(returns)), table);
}

void BoardRecountTest::agreesWithTheLogsAtRandomMoments()
{
    constexpr int kMoments = 200;
    QRandomGenerator random(200);
    std::vector<base::Instant> moments;
    for (int i = 0; i < kMoments; ++i)
        moments.push_back(m_from + base::Milliseconds(qint64(random.generateDouble() * double((m_to - m_from + 2h).count()))));
    std::ranges::sort(moments);
    RawBoard raw(*m_sql, m_pack);
    for (const base::Instant moment : moments) {
        appendUpTo(moment);
        const QString differs = difference(inOrder(boardAt(moment)), raw.at(base::toMsec(moment)));
        QVERIFY2(differs.isEmpty(), qPrintable(base::toIso(moment) + u"  "_s + differs));
    }
    // What was compared was there.
    for (const auto &what : {u"overdue"_s,    u"away"_s,     u"roster changed"_s, u"patrolled"_s,     u"full"_s,
                             u"full at"_s,    u"room"_s,     u"extension"_s,      u"level"_s,         u"redispatch"_s,
                             u"suspension"_s, u"voiding"_s,  u"ruling"_s,         u"not grantable"_s, u"supervised by people"_s,
                             u"replies"_s,    u"returned"_s, u"rulings"_s,        u"routes"_s,        u"alarms"_s})
        QVERIFY2(raw.seen().value(what) > 10, qPrintable(u"%1: %2"_s.arg(what).arg(raw.seen().value(what))));
}

GRIDHALL_TEST(BoardRecountTest, QCoreApplication)
#include "tst_boardrecount.moc"
