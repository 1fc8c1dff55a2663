// SPDX-License-Identifier: GPL-3.0-or-later
// One session, and all who read in it: they know one region in force, and one store.
#include "session/session.h"

#include "desk/door/photodesk.h"
#include "region/pack/loader.h"
#include "region/rules/calendarimport.h"
#include "region/rules/ruleset.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aCalendarIsHeardByAll();
    void amendedRulesAreHeardByAll();
    void thePastHasTheRulesOfThen();
    void aStrangerAtThePathIsRefused_data();
    void aStrangerAtThePathIsRefused();

private:
    [[nodiscard]] QString store() const { return m_folder->filePath(u"hall.gridhall"_s); }
    [[nodiscard]] QString pack() const { return m_folder->filePath(u"pack"_s); }
    [[nodiscard]] std::unique_ptr<session::Session> open(const QString &store, std::optional<QDateTime> at = {}) const
    {
        auto made = session::Session::make({store, pack(), at, false, {}, false, u"en"_s});
        if (!made)
            qFatal("%s", qPrintable(base::describe(made.error())));
        return *std::move(made);
    }
    /// The first item whose reports are cases.
    [[nodiscard]] static QString anItem(const region::Region &town)
    {
        QStringList codes;
        for (const domain::Item &item : town.rulebook.items) {
            if (item.life == domain::CaseLife::Case)
                codes.append(item.code);
        }
        return *std::ranges::min_element(codes);
    }
    /// A record of an hour ago, so that a day has something to count.
    [[nodiscard]] static base::Result<desk::Receipt> record(session::Session &session, const QString &sourceId)
    {
        const region::Region &town = *session.region();
        domain::ImportCase order;
        order.report.source = town.sources.front().code;
        order.report.sourceId = sourceId;
        order.report.item = anItem(town);
        order.report.title = u"围栏倒塌"_s;
        order.report.reportedAt = session.clock().now() - 1h;
        order.ownLimits = true;
        return session.desk().submit({{}, std::nullopt, {u"import"_s, domain::Role::System}, order}).result();
    }
    /// limits.json with every "whole" limit replaced.
    [[nodiscard]] static domain::RuleFile otherLimits(const region::Region &region)
    {
        for (domain::RuleFile &file : region::ruleFiles(region)) {
            if (file.name != u"limits.json"_s)
                continue;
            file.text.replace(QRegularExpression(u"\"whole\": *\"[^\"]*\""_s), u"\"whole\": \"7 hours\""_s);
            return file;
        }
        qFatal("The region has no limits.json.");
    }
    [[nodiscard]] static base::Result<desk::CentreViewPtr> amend(session::Session &session)
    {
        const region::RegionPtr own = session.centre().view()->region;
        return session.centre()
            .desk()
            .submit({{u"值班长"_s, domain::Role::Supervisor}, domain::AmendRulebook{{otherLimits(*own)}, u"试行"_s, own->rulebook.hash}})
            .result();
    }
    [[nodiscard]] static QDate today(const session::Session &session) { return session.region()->toLocal(session.clock().now()).date(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString made = QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing");
    QVERIFY(QDir(pack()).mkpath(u"calendar"_s));
    for (const QString &folder : {QString(), u"/calendar"_s}) {
        for (const QFileInfo &file : QDir(made + folder).entryInfoList(QDir::Files))
            QVERIFY(QFile::copy(file.filePath(), pack() + folder + u'/' + file.fileName()));
    }
}

// `gridhallctl calendar import` writes into the pack under an open console.
void TestSession::aCalendarIsHeardByAll()
{
    const auto session = open(store());
    QTRY_VERIFY(session->centre().view() && session->hall().loaded());
    const auto recorded = record(*session, u"W1"_s);
    QVERIFY2(recorded, recorded ? "" : qPrintable(base::describe(recorded.error())));
    const auto years = session->region()->rulebook.calendar.years;
    const int next = *std::ranges::max_element(years) + 1;
    QFile days(m_folder->filePath(u"days.csv"_s));
    QVERIFY(days.open(QIODevice::WriteOnly));
    days.write("date,kind,occasion\n" + QByteArray::number(next) + "-01-01,off,New Year\n");
    days.close();
    const auto import = region::importCalendar(pack(), days.fileName());
    QVERIFY2(import && import->problems.empty(), import ? "" : qPrintable(base::describe(import.error())));
    QTRY_VERIFY_WITH_TIMEOUT(session->hall().region().rulebook.calendar.years.contains(next), 30'000);
    for (const region::RegionPtr &region : {session->region(), session->summaries().region(), session->whatIfs().region()})
        QVERIFY(region->rulebook.calendar.years.contains(next));
    // The pack as it stands on disk, and what is in force: the same rules, so the same column.
    const auto answer = session->whatIfs()
                            .replay({today(*session).addDays(-1), today(*session), {{report::kRulesInForce, u"in force"_s}, {pack(), u"pack"_s}}})
                            .result();
    QVERIFY2(answer, answer ? "" : qPrintable(base::describe(answer.error())));
    QCOMPARE(answer->columns[1].all.filed, 1);
    QCOMPARE(answer->columns[1].rulebook, answer->columns[2].rulebook);
    QCOMPARE(answer->columns[1].all, answer->columns[2].all);
}

void TestSession::amendedRulesAreHeardByAll()
{
    const auto session = open(store());
    QTRY_VERIFY(session->centre().view() && session->hall().loaded());
    const QString before = session->region()->rulebook.hash;
    QStringList heard; // what the desks have when a page hears of it
    connect(&session->centre(), &live::CentreBoard::rulesChanged, this, [&] {
        for (const region::RegionPtr &region : {session->region(), session->summaries().region(), session->whatIfs().region()})
            heard.append(region->rulebook.hash);
        heard.append(session->hall().region().rulebook.hash);
    });
    const auto amended = amend(*session);
    QVERIFY2(amended, amended ? "" : qPrintable(base::describe(amended.error())));
    QTRY_COMPARE(heard.size(), 4);
    const QString now = (*amended)->region->rulebook.hash;
    QVERIFY(now != before);
    QCOMPARE(heard, QStringList(4, now));
    disconnect(&session->centre(), nullptr, this, nullptr);
}

void TestSession::thePastHasTheRulesOfThen()
{
    QString own;
    QDateTime then;
    {
        const auto session = open(store());
        QTRY_VERIFY(session->centre().view() && session->hall().loaded());
        own = session->region()->rulebook.hash;
        QVERIFY(record(*session, u"W1"_s));
        then = base::toUtc(session->clock().now());
        QTest::qWait(20);
        QVERIFY(amend(*session));
        QTRY_VERIFY(session->region()->rulebook.hash != own);
    }
    const auto past = open(store(), then);
    QTRY_VERIFY(past->centre().view());
    QCOMPARE(past->region()->rulebook.hash, own);
    const auto answer = past->whatIfs().replay({today(*past).addDays(-1), today(*past), {{report::kRulesInForce, u"then"_s}}}).result();
    QVERIFY2(answer, answer ? "" : qPrintable(base::describe(answer.error())));
    QCOMPARE(answer->columns[1].rulebook, own);
}

void TestSession::aStrangerAtThePathIsRefused_data()
{
    QTest::addColumn<bool>("past");
    QTest::newRow("live") << false;
    QTest::newRow("a moment of the past") << true;
}

// Another store of the same town comes to stand at the path: the hall says so, and nobody beside it reads from there.
void TestSession::aStrangerAtThePathIsRefused()
{
    QFETCH(bool, past);
    const QString other = m_folder->filePath(u"other.gridhall"_s);
    base::CaseId known;
    for (const QString &path : {other, store()}) {
        const auto session = open(path);
        const auto recorded = record(*session, path == other ? u"W9"_s : u"W1"_s);
        QVERIFY2(recorded, recorded ? "" : qPrintable(base::describe(recorded.error())));
        known = recorded->id;
    }
    const auto session = past ? open(store(), QDateTime::currentDateTimeUtc()) : open(store());
    QTRY_VERIFY(session->centre().view() && session->hall().loaded());
    const QDate day = today(*session);
    const auto asksEach = [&](const auto &check) {
        check("the day", session->summaries().daySummary(day).result());
        check("the rates", session->summaries().rates(day, day).result());
        check("what-if", session->whatIfs().replay({day, day, {{report::kRulesInForce, u"in force"_s}}}).result());
        check("the impact of rules", session->rules().impact(session->region(), session->region()).result());
        check("a case", session->desk().open(known).result());
    };
    asksEach([](const char *what, const auto &answer) { QVERIFY2(answer, what); });

    QVERIFY(QFile::rename(store(), m_folder->filePath(u"away.gridhall"_s)));
    if (!past)
        QTRY_COMPARE_WITH_TIMEOUT(session->hall().status().health, desk::FeedStatus::Health::WriteFailing, 60'000);
    QVERIFY(QFile::copy(other, store()));
    const auto isRefused = [](const char *what, const auto &answer) {
        QVERIFY2(!answer, what);
        QVERIFY2(answer.error().sentence.contains(u"moved, removed or replaced"_s),
                 qPrintable(u"%1: %2"_s.arg(QString::fromLatin1(what), base::describe(answer.error()))));
    };
    asksEach(isRefused);
    isRefused("a picture", session->photos().picture(u"media:%1.jpg"_s.arg(QString(64, u'0')), QSize(10, 10)).result());
    isRefused("a new picture", session->photos().keepImage(QImage(8, 8, QImage::Format_RGB32)).result());
    QVERIFY(!QFileInfo::exists(store() + u".media"_s));

    // The right one comes back, and so do they.
    QVERIFY(QFile::remove(store()));
    QVERIFY(QFile::rename(m_folder->filePath(u"away.gridhall"_s), store()));
    QTRY_VERIFY(session->summaries().daySummary(day).result());
    QCOMPARE(session->summaries().daySummary(day).result()->regionName, session->region()->name);
}

GRIDHALL_TEST(TestSession, QGuiApplication)
#include "tst_session.moc"
