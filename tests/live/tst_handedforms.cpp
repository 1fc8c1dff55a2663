// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/call/parkedcalls.h"
#include "live/draftbook.h"
#include "support/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using live::DraftBook;
using live::HandedForms;

/// Half-typed forms that go from one person to another: by a visible act, whole, and to nobody else.
class TestHandedForms : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theyWaitUntilTheyAreTaken();
    void whoIsNotMeantSeesNothing();
    void whatTheReceiverHasOpenStays();
    void nothingIsHandedThatNobodyTyped();
    void parkedCallsOfWhoIsAwayMove();
    void parkedCallsAloneGoFromAnOpenBook();
    void nobodysBookIsMovedWhileItIsOpen();
    void whereNothingCanBeWrittenNothingIsLost();

private:
    [[nodiscard]] std::unique_ptr<DraftBook> book(const QString &person, const QString &store = u"/hall"_s)
    {
        auto opened = std::make_unique<DraftBook>(m_folder->filePath(u"drafts"_s), m_clock);
        QSignalSpy loaded(opened.get(), &DraftBook::loaded);
        opened->open(store, DraftBook::ownerOf(person));
        if (!loaded.wait(20'000))
            qFatal("the book did not open");
        return opened;
    }
    static void settle(DraftBook &book)
    {
        QSignalSpy written(&book, &DraftBook::written);
        QVERIFY(written.wait(20'000));
    }
    static void hand(DraftBook &from, const QString &to, int expected)
    {
        QSignalSpy went(&from, &DraftBook::handedOn);
        from.handOn(DraftBook::ownerOf(to), {{}, u"zhou"_s, u"坐席"_s, u"03"_s, {}, 0});
        QVERIFY(went.wait(20'000));
        QCOMPARE(went.front().at(0).toInt(), expected);
    }
    /// The files in which something typed stands.
    [[nodiscard]] QStringList filesWith(const QString &typed) const
    {
        QStringList names;
        QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(typed.toUtf8()))
                names.append(file.fileName());
        }
        return names;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    base::FixedClock m_clock{base::fromMsec(1'762'500'000'000)};
};

void TestHandedForms::theyWaitUntilTheyAreTaken()
{
    const auto zhou = book(u"zhou"_s);
    zhou->keep(u"act/urge/7"_s, u"Urge 1107-0160"_s, {{u"text"_s, u"please hurry"_s}});
    zhou->keep(u"new-case"_s, u"New case"_s, {{u"text"_s, u"a call in the midst"_s}});
    settle(*zhou);
    hand(*zhou, u"qian"_s, 2);
    QVERIFY(zhou->all().empty());
    QCOMPARE(filesWith(u"please hurry"_s).size(), qsizetype(1)); // in one place, never in two and never in none

    const auto qian = book(u"qian"_s);
    QTRY_COMPARE(qian->handed().size(), size_t(1));
    const HandedForms box = qian->handed().front();
    QCOMPARE(box.person, u"zhou"_s);
    QCOMPARE(box.post, u"坐席"_s);
    QCOMPARE(box.seat, u"03"_s);
    QCOMPARE(box.forms, 2);
    QVERIFY2(qian->all().empty(), "nothing is anybody's before he takes it");
    QSignalSpy taken(qian.get(), &DraftBook::taken);
    qian->take(box.box);
    QVERIFY(taken.wait(20'000));
    QCOMPARE(taken.front().at(0).toInt(), 2);
    QCOMPARE(qian->draft(u"act/urge/7"_s)->fields.value(u"text"_s).toString(), u"please hurry"_s);
    // Of a call in the midst the receiver's own form knows nothing: it stands among the parked ones.
    QVERIFY(!qian->draft(u"new-case"_s));
    live::ParkedCalls parked(qian.get(), [this] { return m_clock.now(); });
    QCOMPARE(parked.all().size(), size_t(1));
    QCOMPARE(parked.all().front().fields.value(u"text"_s).toString(), u"a call in the midst"_s);
    QTRY_VERIFY(qian->handed().empty());
    // They are his from then on, also after a restart.
    const QStringList files = filesWith(u"please hurry"_s);
    QCOMPARE(files.size(), qsizetype(1));
    QVERIFY(!files.front().contains(u"-boxes"_s));
    for (const QString &name : files)
        QCOMPARE(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
}

void TestHandedForms::whoIsNotMeantSeesNothing()
{
    const auto zhou = book(u"zhou"_s);
    zhou->keep(u"note/7"_s, u"Note"_s, {{u"text"_s, u"for one alone"_s}});
    settle(*zhou);
    hand(*zhou, u"qian"_s, 1);
    const auto other = book(u"wang"_s), elsewhere = book(u"qian"_s, u"/another hall"_s);
    other->lookForHanded();
    elsewhere->lookForHanded();
    QTest::qWait(50); // whatever was asked is answered
    QVERIFY(other->handed().empty());
    QVERIFY(elsewhere->handed().empty());
    QVERIFY(book(u"zhou"_s, u"/another hall"_s)->all().empty());
}

void TestHandedForms::whatTheReceiverHasOpenStays()
{
    const auto zhou = book(u"zhou"_s);
    zhou->keep(u"note/7"_s, u"Note"_s, {{u"text"_s, u"theirs"_s}});
    zhou->keep(u"note/8"_s, u"Note"_s, {{u"text"_s, u"eight"_s}});
    settle(*zhou);
    hand(*zhou, u"qian"_s, 2);
    const auto qian = book(u"qian"_s);
    qian->keep(u"note/7"_s, u"Note"_s, {{u"text"_s, u"mine"_s}});
    QTRY_COMPARE(qian->handed().size(), size_t(1));
    QSignalSpy taken(qian.get(), &DraftBook::taken);
    qian->take(qian->handed().front().box);
    QVERIFY(taken.wait(20'000));
    QCOMPARE(taken.front().at(0).toInt(), 1);
    QCOMPARE(taken.front().at(1).toInt(), 1);
    QCOMPARE(qian->draft(u"note/7"_s)->fields.value(u"text"_s).toString(), u"mine"_s);
    QTRY_COMPARE(qian->handed().front().forms, 1);
    qian->forget(u"note/7"_s); // sent
    qian->take(qian->handed().front().box);
    QVERIFY(taken.wait(20'000));
    QCOMPARE(qian->draft(u"note/7"_s)->fields.value(u"text"_s).toString(), u"theirs"_s);
}

void TestHandedForms::nothingIsHandedThatNobodyTyped()
{
    const auto zhou = book(u"zhou"_s);
    zhou->keep(u"owed-notes"_s, {}, {{u"seen/7"_s, 1}});
    zhou->keep(u"note/7"_s, u"Note"_s, {{u"text"_s, u"typed"_s}});
    settle(*zhou);
    hand(*zhou, u"qian"_s, 1);
    QVERIFY2(zhou->draft(u"owed-notes"_s), "what the seat has looked at is its person's");
}

void TestHandedForms::parkedCallsOfWhoIsAwayMove()
{
    {
        const auto gone = book(u"gone"_s);
        gone->keep(u"parked-call/5-1"_s, u"Parked"_s, {{u"text"_s, u"a caller waits"_s}, {u"parkedAt"_s, 5.0}});
        gone->keep(u"note/7"_s, u"Note"_s, {{u"text"_s, u"nobody else's"_s}});
        settle(*gone);
    }
    const auto lead = book(u"lead"_s);
    auto asked = lead->parkedOf({DraftBook::ownerOf(u"gone"_s), DraftBook::ownerOf(u"qian"_s)});
    asked.waitForFinished();
    QCOMPARE(asked.result().value(DraftBook::ownerOf(u"gone"_s)), 1);
    QCOMPARE(asked.result().size(), qsizetype(1));
    QSignalSpy went(lead.get(), &DraftBook::handedOn);
    lead->handOnParkedOf(DraftBook::ownerOf(u"gone"_s), DraftBook::ownerOf(u"qian"_s), {{}, u"gone"_s, u"坐席"_s, {}, {}, 0});
    QVERIFY(went.wait(20'000));
    QCOMPARE(went.front().at(0).toInt(), 1);
    const auto qian = book(u"qian"_s);
    QTRY_COMPARE(qian->handed().size(), size_t(1));
    QCOMPARE(qian->handed().front().person, u"gone"_s);
    QCOMPARE(filesWith(u"a caller waits"_s).size(), qsizetype(1));
    const auto back = book(u"gone"_s);
    QCOMPARE(back->all().size(), size_t(1)); // the note is his still
    QCOMPARE(back->all().front().form, u"note/7"_s);
}

// Whose seat is locked has the book open still.
void TestHandedForms::parkedCallsAloneGoFromAnOpenBook()
{
    const auto away = book(u"away"_s);
    away->keep(u"parked-call/5-1"_s, u"Parked"_s, {{u"text"_s, u"a caller waits"_s}, {u"parkedAt"_s, 5.0}});
    away->keep(u"new-case"_s, u"New case"_s, {{u"text"_s, u"in the midst of it"_s}});
    away->keep(u"note/7"_s, u"Note"_s, {{u"text"_s, u"nobody else's"_s}});
    settle(*away);
    live::ParkedCalls tray(away.get(), [this] { return m_clock.now(); });
    QCOMPARE(tray.all().size(), size_t(1));
    QSignalSpy went(away.get(), &DraftBook::handedOn);
    away->handParkedOn(DraftBook::ownerOf(u"qian"_s), {{}, u"away"_s, u"坐席"_s, u"03"_s, {}, 0});
    QVERIFY(went.wait(20'000));
    QCOMPARE(went.front().at(0).toInt(), 1);
    QVERIFY(tray.all().empty());
    QCOMPARE(away->all().size(), size_t(2));
    QVERIFY(away->draft(u"new-case"_s) && away->draft(u"note/7"_s));
    const auto qian = book(u"qian"_s);
    QTRY_COMPARE(qian->handed().size(), size_t(1));
    QCOMPARE(qian->handed().front().forms, 1);
    QCOMPARE(filesWith(u"a caller waits"_s).size(), qsizetype(1));
}

void TestHandedForms::nobodysBookIsMovedWhileItIsOpen()
{
    const auto there = book(u"there"_s);
    there->keep(u"parked-call/5-1"_s, u"Parked"_s, {{u"text"_s, u"mine still"_s}, {u"parkedAt"_s, 5.0}});
    settle(*there);
    const auto lead = book(u"lead"_s);
    QSignalSpy went(lead.get(), &DraftBook::handedOn);
    lead->handOnParkedOf(DraftBook::ownerOf(u"there"_s), DraftBook::ownerOf(u"qian"_s), {{}, u"there"_s, {}, {}, {}, 0});
    QVERIFY(went.wait(20'000));
    QCOMPARE(went.front().at(0).toInt(), 0);
    QVERIFY(book(u"qian"_s)->handed().empty());
    QCOMPARE(there->all().size(), size_t(1));
}

void TestHandedForms::whereNothingCanBeWrittenNothingIsLost()
{
    const auto zhou = book(u"zhou"_s);
    zhou->keep(u"note/7"_s, u"Note"_s, {{u"text"_s, u"not lost"_s}});
    settle(*zhou);
    const auto qian = book(u"qian"_s);
    QSignalSpy went(zhou.get(), &DraftBook::handedOn);
    const QString folder = m_folder->filePath(u"drafts"_s);
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    const auto again = qScopeGuard([&folder] { QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); });
    if (QFile probe(QDir(folder).filePath(u"probe"_s)); probe.open(QIODevice::WriteOnly))
        QSKIP("whoever runs this writes everywhere");
    zhou->handOn(DraftBook::ownerOf(u"qian"_s), {{}, u"zhou"_s, {}, {}, {}, 0});
    QVERIFY(went.wait(20'000));
    QCOMPARE(went.front().at(0).toInt(), 0);
    QVERIFY(!went.front().at(1).toString().isEmpty());
    QCOMPARE(zhou->all().size(), size_t(1));
    QCOMPARE(filesWith(u"not lost"_s).size(), qsizetype(1));
}

GRIDHALL_TEST(TestHandedForms, QCoreApplication)
#include "tst_handedforms.moc"
