// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomcases.h"
#include "store/care/doctor.h"
#include "store/care/storetown.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using base::CaseId;

class DoctorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"hall.store"_s);
        auto opened = store::Store::open(m_path);
        REQUIRE(opened);
        m_store = *std::move(opened);
        cases::RandomCases random(21);
        for (int round = 0; round < 3; ++round)
            random.commitSome(m_store->log(), 60);
        REQUIRE(m_store->projections().catchUp());
        auto batch = m_store->log().begin();
        for (quint64 version = 0; version < 3; ++version)
            REQUIRE((*batch)->appendCentre(version, {{}, {u"值班长"_s, domain::Role::Supervisor}, {}, domain::RollAnswered{u"城管岗"_s}}));
        REQUIRE((*batch)->commit());
    }

    void cleanup() { m_store.reset(); }

    void aSoundStoreIsSaidSo()
    {
        REQUIRE(store::keepTown(m_path, u"XJ"_s));
        const auto findings = store::verify(m_path);
        REQUIRE(findings);
        QStringList checks;
        for (const store::Finding &finding : *findings) {
            QVERIFY2(finding.kind == store::Finding::Kind::Good, qPrintable(finding.sentence));
            QVERIFY(finding.sentence.endsWith(u'.'));
            checks.append(finding.check);
        }
        for (const char *check : {"integrity", "schema", "positions", "chain", "centre", "keys", "numbers", "projections"})
            QVERIFY2(checks.contains(QLatin1String(check)), check);
        QVERIFY(store::isSound(*findings));
    }

    void picturesAreLookedAt_data()
    {
        QTest::addColumn<QString>("harm");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("word");
        QTest::newRow("all there") << QString() << u"good"_s << u"All 2 pictures"_s;
        QTest::newRow("one taken away") << u"missing"_s << u"bad"_s << u"1 pictures that cases name are missing"_s;
        QTest::newRow("one exchanged") << u"altered"_s << u"bad"_s << u"1 pictures are not what was put there"_s;
        QTest::newRow("one that nobody names") << u"unnamed"_s << u"note"_s << u"named by no case"_s;
        QTest::newRow("behind a chain that breaks") << u"chain"_s << QString() << QString();
        QTest::newRow("the folder is away") << u"away"_s << u"bad"_s << u"is away, with 2 pictures"_s;
    }
    void picturesAreLookedAt()
    {
        QFETCH(QString, harm);
        QFETCH(QString, kind);
        QFETCH(QString, word);
        const store::MediaShelf shelf(m_path);
        const QStringList media{shelf.add("one picture", u"jpg"_s).value(), shelf.add("another", u"png"_s).value()};
        domain::Report report = cases::report(u"井盖缺失"_s);
        report.photos = {media[0], u"https://pictures.test/1.jpg"_s};
        auto batch = m_store->log().begin();
        REQUIRE((*batch)->append(CaseId{1}, 0,
                                 std::vector{cases::reported(u"1"_s, report), cases::event(1, domain::PhotoAdded{media[1], u"after"_s}),
                                             cases::event(2, domain::PhotoAdded{u"x"_s, u"after"_s})}));
        REQUIRE((*batch)->commit());
        batch->reset();
        const QString file = shelf.folder() + u'/' + shelf.all().first().mid(6);
        if (harm == u"missing"_s)
            QVERIFY(QFile::remove(file));
        else if (harm == u"unnamed"_s)
            REQUIRE(shelf.add("left over", u"jpg"_s));
        else if (harm == u"away"_s)
            QVERIFY(QFile::rename(shelf.folder(), shelf.folder() + u".elsewhere"_s));
        else if (harm == u"altered"_s) {
            QFile exchanged(file);
            QVERIFY(exchanged.open(QIODevice::WriteOnly) && exchanged.write("something else") > 0);
        } else if (harm == u"chain"_s)
            breakFirstEvent();
        store::ShelfCheck check;
        const auto findings = store::verify(m_path, {}, &check);
        REQUIRE(findings);
        if (harm == u"chain"_s) { // what the rest of the log names is not known: nothing is called left over, nothing whole
            QVERIFY(std::ranges::none_of(*findings, [](const store::Finding &each) { return each.check == u"pictures"_s; }));
            return;
        }
        QCOMPARE(check.named, 2u);
        QCOMPARE(check.folderIsAway, harm == u"away"_s);
        const auto found = std::find_if(findings->begin(), findings->end(),
                                        [&](const store::Finding &each) { return each.check == u"pictures"_s && each.sentence.contains(word); });
        QVERIFY(found != findings->end());
        QCOMPARE(found->kind == store::Finding::Kind::Good ? u"good"_s : found->kind == store::Finding::Kind::Note ? u"note"_s : u"bad"_s, kind);
        QVERIFY(found->sentence.endsWith(u'.'));
        QVERIFY(!store::firstDamage(*findings)); // the store itself is sound
    }

    void aProjectionBehindIsNoFault()
    {
        cases::RandomCases(22).commitSome(m_store->log(), 0);
        auto batch = m_store->log().begin();
        REQUIRE((*batch)->append(CaseId{1}, 0, std::vector{cases::reported(u"1"_s)}));
        REQUIRE((*batch)->commit());
        batch->reset();
        const auto findings = store::verify(m_path);
        REQUIRE(findings);
        QVERIFY(store::isSound(*findings));
        QVERIFY(std::any_of(findings->begin(), findings->end(), [](const store::Finding &f) { return f.kind == store::Finding::Kind::Note; }));
    }

    void aStoreWithoutItsTownIsTold()
    {
        const auto town = [this] {
            const auto findings = store::verify(m_path);
            const auto found = std::ranges::find(*findings, u"town"_s, &store::Finding::check);
            return found == findings->end() ? std::optional<store::Finding>() : *found;
        };
        cases::RandomCases(22).commitSome(m_store->log(), 0);
        QVERIFY(*store::hasNoTownYet(m_path));
        QVERIFY(town().has_value());
        QCOMPARE(town()->kind, store::Finding::Kind::Note);
        REQUIRE(store::keepTown(m_path, u"XJ"_s));
        QVERIFY(!*store::hasNoTownYet(m_path));
        QCOMPARE(town()->kind, store::Finding::Kind::Good);
        QVERIFY(town()->sentence.contains(u"XJ"_s));
        QVERIFY(!*store::hasNoTownYet(m_folder->filePath(u"none"_s)));
    }

    void tamperingShows_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("names");
        const auto row = [](const char *name, const QString &sql, const QString &check, const QString &names = {}) {
            QTest::newRow(name) << sql << check << names;
        };
        for (const QString &field : {u"actor"_s, u"role"_s, u"kind"_s, u"rule"_s, u"rulebook"_s})
            row(qPrintable(field + u" altered"_s), u"UPDATE case_event SET %1 = 'system' WHERE position = 17"_s.arg(field), u"chain"_s,
                u"position 17"_s);
        row("body altered", u"UPDATE case_event SET body = replace(body, '{', '{ ') WHERE position = 17"_s, u"chain"_s, u"position 17"_s);
        row("moment altered", u"UPDATE case_event SET at = at + 1 WHERE position = 17"_s, u"chain"_s, u"position 17"_s);
        row("schema altered", u"UPDATE case_event SET schema = schema + 1 WHERE position = 17"_s, u"chain"_s, u"position 17"_s);
        row("hash altered", u"UPDATE case_event SET hash = zeroblob(32) WHERE position = 17"_s, u"chain"_s, u"position 17"_s);
        row("moved between fields",
            u"UPDATE case_event SET rule = rule || substr(rulebook, 1, 1), rulebook = substr(rulebook, 2) WHERE position = 17"_s, u"chain"_s,
            u"position 17"_s);
        row("event taken out", u"DELETE FROM case_event WHERE case_id = 5001 AND version = 2"_s, u"positions"_s);
        row("gap in the versions", u"DELETE FROM case_event WHERE case_id = 5001 AND version = 2"_s, u"chain"_s, u"case 5001, version 3"_s);
        row("last event taken out", u"DELETE FROM case_event WHERE position = 3"_s, u"positions"_s);
        row("a whole case taken out", u"DELETE FROM case_event WHERE case_id = 5003"_s, u"positions"_s);
        row("versions swapped",
            u"UPDATE case_event SET version = CASE version WHEN 1 THEN 1002 ELSE 1001 END WHERE case_id = 5001 AND version IN (1, 2)"_s, u"chain"_s,
            u"case 5001"_s);
        row("key without a case", u"INSERT INTO report_key (source, source_id, case_id) VALUES ('hotline', 'X', 424242)"_s, u"keys"_s);
        row("centre's event altered", u"UPDATE centre_event SET actor = 'x' WHERE version = 2"_s, u"centre"_s, u"Event 2"_s);
        row("centre's event taken out", u"DELETE FROM centre_event WHERE version = 2"_s, u"centre"_s, u"before event 3"_s);
        row("centre's event not readable", u"UPDATE centre_event SET kind = 'moon-landed' WHERE version = 3"_s, u"centre"_s, u"Event 3"_s);
        row("trigger gone", u"DROP TRIGGER writer_gone"_s, u"schema"_s, u"case_event_stays"_s);
        row("row altered", u"UPDATE case_now SET level = 6 WHERE case_id = 5001"_s, u"projections"_s);
        row("row gone", u"DELETE FROM case_now WHERE case_id = 5001"_s, u"projections"_s);
        row("number twice", u"UPDATE case_now SET number = 'same' WHERE case_id IN (5001, 5002)"_s, u"numbers"_s);
        row("projection ahead", u"UPDATE projection SET position = 99999"_s, u"projections"_s);
    }

    void tamperingShows()
    {
        QFETCH(QString, sql);
        QFETCH(QString, check);
        QFETCH(QString, names);
        const auto connection = store::Connection::open(m_path, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(1000));
        REQUIRE(connection);
        // Whoever can alter the file can also take the triggers out for a while.
        QStringList triggers;
        for (const QString &name : {u"case_event_stays"_s, u"case_event_is_kept"_s, u"centre_event_stays"_s, u"centre_event_is_kept"_s}) {
            triggers.append((*connection)->scalar(u"SELECT sql FROM sqlite_schema WHERE name = '%1'"_s.arg(name))->toString());
            REQUIRE((*connection)->run(u"DROP TRIGGER "_s + name));
        }
        if (check == u"schema"_s)
            triggers.clear();
        else
            REQUIRE((*connection)->run(sql));
        for (const QString &trigger : triggers)
            REQUIRE((*connection)->run(trigger));
        const auto findings = store::verify(m_path);
        REQUIRE(findings);
        QVERIFY(!store::isSound(*findings));
        QStringList bad;
        for (const store::Finding &finding : *findings) {
            if (finding.kind == store::Finding::Kind::Bad && finding.check == check)
                bad.append(finding.sentence);
        }
        QVERIFY2(!bad.isEmpty(), qPrintable(check));
        QVERIFY2(bad.join(u' ').contains(names), qPrintable(bad.join(u' ')));
    }

    void aStoppedCheckIsCancelled()
    {
        auto batch = m_store->log().begin();
        for (quint64 id = 100'000; id < 105'000; ++id)
            REQUIRE((*batch)->append(CaseId{id}, 0, std::vector{cases::noted(u"x"_s)}));
        REQUIRE((*batch)->commit());
        const auto stopped = store::verify(m_path, [](quint64, quint64) { return false; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, base::ErrorCode::Cancelled);
    }

    void theHashCoversEveryField()
    {
        store::StoredEvent event;
        event.caseId = {7};
        event.version = 1;
        event.actor = u"a"_s;
        const QByteArray hash = store::chainHash({}, event);
        QCOMPARE(hash.size(), 32);
        // The format is on people's disks: it may never change.
        QCOMPARE(hash.toHex(), QByteArray("0e81c780f249789ccf1164ef9746f86db55fb5cfd583b33e297a01d9593d5b6f"));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<store::Store> m_store;

private:
    void breakFirstEvent()
    {
        const auto connection = store::Connection::open(m_path, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(1000));
        REQUIRE(connection);
        REQUIRE((*connection)->run(u"DROP TRIGGER case_event_stays"_s));
        REQUIRE((*connection)->run(u"UPDATE case_event SET at = at + 1 WHERE version = 1"_s));
    }
};

GRIDHALL_TEST(DoctorTest, QCoreApplication)
#include "tst_doctor.moc"
