// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/storedesk.h"
#include "intake/file/importer.h"
#include "region/pack/loader.h"
#include "store/projection/sqlcasereader.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Files as other systems make them, with cells that are wrong: every report goes in, what is wrong with it stands in its course, and what
/// cannot be placed waits for a person.
class TestLeftOut : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outcomesWithControls();
    void coordinatesOfEveryKind_data();
    void coordinatesOfEveryKind();
    void suggestionsFromAFile();
    void aClosingOfAKnownReport_data();
    void aClosingOfAKnownReport();

private:
    /// Into a store of its own, or into one that stands already.
    void read(const QString &pack, const QString &file, const QString &mapping, const QString &known = {});
    QHash<QString, QStringList> m_courses; ///< by source id
    QHash<QString, domain::Case> m_cases;  ///< by source id
    std::optional<intake::ImportSummary> m_summary;
};

namespace {

QString field(const char *name) { return QStringLiteral(GRIDHALL_FIXTURES "/field/") + QString::fromLatin1(name); }

QStringList notesOf(const domain::Case &c)
{
    QStringList notes;
    for (const domain::LeftOut &each : c.report.leftOut)
        notes << each.field + u' ' + domain::word(each.why);
    return notes;
}

} // namespace

void TestLeftOut::read(const QString &pack, const QString &file, const QString &mapping, const QString &known)
{
    const QString directory = QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + pack;
    const base::FixedClock clock(*base::fromIso(u"2026-01-01T00:00:00Z"_s));
    const QTemporaryDir folder;
    const QString store = known.isEmpty() ? folder.filePath(u"town.gridhall"_s) : known;
    const auto region = region::openRegion(directory);
    QVERIFY(region);
    const auto reader = [store]() -> base::Result<std::unique_ptr<store::CaseReader>> {
        auto opened = store::SqlCaseReader::open(store);
        if (!opened)
            return base::pass(opened);
        return std::move(*opened);
    };
    desk::StoreDesk desk(desk::fileParts(store, clock), *region, clock, {.reviewSeverity = false});
    QVERIFY(desk.settle().result());
    const intake::ImportParts parts{*region, directory, desk, reader, clock};
    const auto summary = intake::importFile(parts, {file, mapping, folder.filePath(u"refused.csv"_s)});
    QVERIFY2(summary, summary ? "" : qPrintable(base::describe(summary.error())));
    m_summary = *summary;
    QVERIFY(desk.settle().result());
    const auto cases = reader();
    QVERIFY(cases);
    m_cases.clear();
    m_courses.clear();
    QVERIFY((*cases)->all([&](const domain::CaseBrief &brief) {
        const auto opened = desk.open(brief.id).result();
        if (opened) {
            m_cases.insert(brief.sourceId, opened->state);
            for (const domain::CommittedEvent &committed : opened->timeline)
                m_courses[brief.sourceId].append(domain::summary(committed.event.body));
        }
        return true;
    }));
}

void TestLeftOut::outcomesWithControls()
{
    read(u"newyork"_s, field("a14-outcome-controls.csv"), field("a14.mapping.json"));
    QCOMPARE(m_summary->read, 5);
    QCOMPARE(m_summary->filed, 5);
    QCOMPARE(m_summary->refused, 0);
    const domain::Case broken = m_cases.value(u"A14-1"_s);
    QCOMPARE(notesOf(broken), QStringList{u"outcome not-text"_s});
    QCOMPARE(broken.outcome, u"The owner\u00e2s dog was found well."_s);
    QCOMPARE(domain::onTime(broken), std::optional(true)); // what happened when is known
    QVERIFY(notesOf(m_cases.value(u"A14-2"_s)).isEmpty());
    const domain::Case closedEarly = m_cases.value(u"A14-3"_s);
    QCOMPARE(notesOf(closedEarly), QStringList{u"closed_at before-report"_s});
    QVERIFY(!closedEarly.closedAt && !domain::onTime(closedEarly));
    const domain::Case dueEarly = m_cases.value(u"A14-4"_s);
    QCOMPARE(notesOf(dueEarly), QStringList{u"due_at before-report"_s});
    QVERIFY(dueEarly.closedAt && !domain::onTime(dueEarly));
    const domain::Case unread = m_cases.value(u"A14-5"_s);
    QCOMPARE(notesOf(unread), (QStringList{u"closed_at unreadable"_s, u"title not-text"_s}));
    QCOMPARE(unread.report.leftOut.front().value, u"yesterday"_s);
}

void TestLeftOut::coordinatesOfEveryKind_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("placed");
    QTest::addColumn<QStringList>("notes");
    QTest::addColumn<bool>("outside");
    const auto row = [](const char *name, const char *id, bool placed, const QStringList &notes, bool outside = false) {
        QTest::newRow(name) << QString::fromLatin1(id) << placed << notes << outside;
    };
    row("0,0: the address places it", "C001", false, {u"coordinates no-place"_s});
    row("metres of a map", "C006", false, {u"coordinates off-the-globe"_s});
    row("right", "C007", true, {});
    row("only one", "C008", false, {u"coordinates incomplete"_s});
    row("-1, -1: another ocean", "C009", true, {}, true);
    row("blanks around them", "C010", true, {});
}

void TestLeftOut::coordinatesOfEveryKind()
{
    QFETCH(QString, id);
    QFETCH(bool, placed);
    QFETCH(QStringList, notes);
    QFETCH(bool, outside);
    read(u"xujing"_s, field("f27-coords.csv"), field("cn.mapping.json"));
    QCOMPARE(m_summary->filed, 10);
    const domain::Case c = m_cases.value(id);
    QCOMPARE(notesOf(c), notes);
    QCOMPARE(c.report.place.point.has_value(), placed);
    QCOMPARE(c.report.place.outside, outside);
    QCOMPARE(!c.report.place.grid.isEmpty(), placed && !outside);
    QVERIFY(c.deadlines[domain::Stage::Whole].has_value()); // the source's own
    QCOMPARE(c.department.isEmpty(), outside);              // nobody is sent to another ocean
}

void TestLeftOut::suggestionsFromAFile()
{
    read(u"tianlin"_s, field("suggestions.csv"), field("cn.mapping.json"));
    QCOMPARE(m_summary->filed, 2);
    QCOMPARE(m_cases.value(u"S001"_s).state, domain::CaseState::Collected);
    QCOMPARE(m_cases.value(u"S002"_s).state, domain::CaseState::Answered);
    QVERIFY(m_cases.value(u"S002"_s).endedAt.has_value());
}

void TestLeftOut::aClosingOfAKnownReport_data()
{
    QTest::addColumn<QByteArray>("whenChanged");
    QTest::addColumn<QByteArray>("closed");
    QTest::addColumn<QString>("note");
    for (const char *rule : {"update", "tell"}) {
        QTest::addRow("before the report, %s", rule) << QByteArray(rule) << "2025-02-01 10:00:00"_ba << u"closed_at before-report"_s;
        QTest::addRow("not yet, %s", rule) << QByteArray(rule) << "2026-02-01 10:00:00"_ba << u"closed_at not-yet"_s;
        QTest::addRow("unreadable, %s", rule) << QByteArray(rule) << "yesterday"_ba << u"closed_at unreadable"_s;
    }
}

// The same row without its closing, and then with one that cannot be taken: noted as when it comes first, once, whatever the rule for other words.
void TestLeftOut::aClosingOfAKnownReport()
{
    QFETCH(QByteArray, whenChanged);
    QFETCH(QByteArray, closed);
    QFETCH(QString, note);
    const QTemporaryDir folder;
    const QString table = folder.filePath(u"t.csv"_s), mapping = folder.filePath(u"map.json"_s), store = folder.filePath(u"s.gridhall"_s);
    const auto write = [](const QString &path, const QByteArray &bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    };
    QFile original(field("cn.mapping.json"));
    QVERIFY(original.open(QIODevice::ReadOnly));
    write(mapping, original.readAll().replace("\"source\":", "\"whenChanged\": \"" + whenChanged + "\", \"source\":"));
    const QByteArray header = "工单编号,事项,标题,内容,地址,经度,纬度,来电人,电话,受理时间,截止时间,办结时间\n";
    const QByteArray row = "K1,上水井盖,井盖,响,育才路9号,,,,,2025-03-01 10:00:00,2025-03-03 10:00:00,";
    write(table, header + row + '\n');
    read(u"xujing"_s, table, mapping, store);
    QCOMPARE(m_summary->filed, 1);
    QCOMPARE(m_summary->withNotes, 0);
    const domain::Case before = m_cases.value(u"K1"_s);
    write(table, header + row + closed + '\n');
    read(u"xujing"_s, table, mapping, store);
    QCOMPARE(m_summary->updated, 1);
    QCOMPARE(m_summary->withNotes, 1);
    QCOMPARE(m_summary->read, m_summary->filed + m_summary->updated + m_summary->unchanged + m_summary->differs + m_summary->refused);
    const domain::Case after = m_cases.value(u"K1"_s);
    QCOMPARE(notesOf(after), QStringList{note});
    QVERIFY(!after.closedAt && after.deadlines == before.deadlines);
    QVERIFY2(m_courses.value(u"K1"_s).join(u'|').contains(domain::leftOutText(after.report.leftOut, nullptr, true)),
             qPrintable(m_courses.value(u"K1"_s).join(u'|')));
    read(u"xujing"_s, table, mapping, store);
    QCOMPARE(m_summary->unchanged, 1);
    QCOMPARE(m_summary->withNotes, 0);
}

GRIDHALL_TEST(TestLeftOut, QCoreApplication)
#include "tst_leftout.moc"
