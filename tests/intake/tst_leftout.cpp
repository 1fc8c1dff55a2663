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

private:
    void read(const QString &pack, const QString &file, const QString &mapping);
    QHash<QString, domain::Case> m_cases; ///< by source id
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

void TestLeftOut::read(const QString &pack, const QString &file, const QString &mapping)
{
    const QString directory = QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + pack;
    const base::FixedClock clock(*base::fromIso(u"2026-01-01T00:00:00Z"_s));
    const QTemporaryDir folder;
    const QString store = folder.filePath(u"town.gridhall"_s);
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
    QVERIFY((*cases)->all([&](const domain::CaseBrief &brief) {
        const auto opened = desk.open(brief.id).result();
        if (opened)
            m_cases.insert(brief.sourceId, opened->state);
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

GRIDHALL_TEST(TestLeftOut, QCoreApplication)
#include "tst_leftout.moc"
