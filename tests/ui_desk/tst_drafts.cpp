// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/form/newcasepanel.h"
#include "support/fakedesk.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QDirIterator>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kRounds = 50;
constexpr auto kPost = "坐席03"_L1;
constexpr base::Milliseconds kKeyEvery{3};
/// Keys from one write to the next: those of a pause, and what a coarse timer adds.
constexpr qsizetype kKeysAWrite = live::DraftBook::kKeptAfter / kKeyEvery * 6 / 5;
/// Keys beyond what is known to be on disk: one write under way, one due. A disk that is slower makes the typist wait.
constexpr qsizetype kMostAhead = 2 * kKeysAWrite;

/// The n-th character that the typist types; breaks the line now and then.
QChar letterAt(qsizetype n) { return n % 40 == 39 ? QChar(u' ') : QChar(char16_t(u'a' + n % 26)); }

/// Types into the form of a new report until it is killed, going on where the draft of before ended. Says on its standard output what it typed and
/// what it was told to be on disk.
class Typist final : public QObject {
public:
    explicit Typist(const QString &folder)
        : m_region(support::mockRegion()), m_clock(support::mockNow()), m_feed(support::mockupBatch(*m_region)), m_hall(m_region, m_clock, m_feed),
          m_seat(domain::Actor{kPost, domain::Role::Dispatcher}), m_orders(m_desk, m_clock), m_drafts(folder, m_clock),
          m_panel({m_theme, m_hall, m_desk, m_seat, m_keys, m_orders, nullptr, &m_drafts})
    {
        m_panel.show();
        connect(&m_drafts, &live::DraftBook::kept, this, [this](const live::Draft &draft) {
            m_kept = draft.fields.value(u"description"_s).toString().size();
            std::printf("kept %lld\n", static_cast<long long>(m_kept));
            std::fflush(stdout);
        });
        connect(&m_drafts, &live::DraftBook::loaded, this, [this] {
            m_panel.begin();
            m_field = m_panel.findChild<QPlainTextEdit *>();
            m_field->moveCursor(QTextCursor::End);
            m_kept = m_field->toPlainText().size();
            connect(&m_timer, &QTimer::timeout, this, [this] { typeOne(); });
            m_timer.start(kKeyEvery);
        });
        m_drafts.open(u"store"_s, kPost);
    }

private:
    void typeOne()
    {
        if (m_field->toPlainText().size() - m_kept >= kMostAhead)
            return;
        QTest::keyClick(m_field, char(letterAt(m_field->toPlainText().size()).toLatin1()));
        std::printf("typed %lld\n", static_cast<long long>(m_field->toPlainText().size()));
        std::fflush(stdout);
    }

    region::RegionPtr m_region;
    base::FixedClock m_clock;
    support::MockFeed m_feed;
    live::Hall m_hall;
    support::FakeDesk m_desk;
    ui::theme::Theme m_theme{look::Ground::Dark};
    ui::actions::Seat m_seat;
    ui::actions::KeyMap m_keys;
    ui::actions::Orders m_orders;
    live::DraftBook m_drafts;
    ui::casefile::NewCasePanel m_panel;
    QPlainTextEdit *m_field = nullptr;
    QTimer m_timer;
    qsizetype m_kept = 0;
};

} // namespace

/// What a console that is killed while somebody types has left.
class DraftsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedFiftyTimes();
    void aPauseWritesWhatWasTyped();
    void aTornFileIsNoDraft();
    void aFullFolderIsTold();
};

void DraftsTest::killedFiftyTimes()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"drafts"_s);
    QRandomGenerator dice(9);
    qsizetype worst = 0;
    qsizetype length = 0;
    for (int round = 0; round < kRounds; ++round) {
        QProcess typist;
        typist.start(QCoreApplication::applicationFilePath(), {u"tst_drafts"_s, u"--typist"_s, folder});
        QByteArray said;
        while (!said.contains("typed") && typist.waitForReadyRead(60'000))
            said += typist.readAllStandardOutput();
        QTest::qWait(int(dice.bounded(350)));
        typist.kill();
        typist.waitForFinished();
        said += typist.readAllStandardOutput();
        qsizetype typed = length, kept = length;
        for (const QByteArray &line : said.left(said.lastIndexOf('\n')).split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            const qsizetype size = words.back().toLongLong();
            if (words.front() == "typed")
                typed = size;
            if (words.front() != "kept")
                continue;
            // While somebody types without a pause, a write is due after so many keys.
            QVERIFY2(size - kept <= kKeysAWrite, qPrintable(u"from %1 to %2"_s.arg(kept).arg(size)));
            kept = size;
        }
        QVERIFY2(typed > length, "the typist goes on where the draft ended");
        // One book a round: the lock of the one that was killed does not bind.
        const base::FixedClock clock(support::mockNow());
        live::DraftBook book(folder, clock);
        QSignalSpy loaded(&book, &live::DraftBook::loaded);
        book.open(u"store"_s, kPost);
        QTRY_COMPARE(loaded.count(), 1);
        const auto draft = book.draft(u"new-case"_s);
        const QString text = draft ? draft->fields.value(u"description"_s).toString() : QString();
        QVERIFY2(text.size() >= kept && text.size() <= typed + 1, qPrintable(u"%1 of %2, %3 kept"_s.arg(text.size()).arg(typed).arg(kept)));
        for (qsizetype i = 0; i < text.size(); ++i)
            QCOMPARE(text[i], letterAt(i));
        const qsizetype lost = typed - text.size();
        QVERIFY2(lost <= kMostAhead, qPrintable(u"%1 of %2 lost"_s.arg(lost).arg(typed)));
        worst = std::max(worst, lost);
        length = text.size();
    }
    qInfo("killed %d times over %lld characters; the most that was missing were %lld", kRounds, static_cast<long long>(length),
          static_cast<long long>(worst));
    QVERIFY(length > 0);
}

// Who stops typing has all of it on disk, in one write, without another key.
void DraftsTest::aPauseWritesWhatWasTyped()
{
    const QTemporaryDir dir;
    const base::FixedClock clock(support::mockNow());
    live::DraftBook book(dir.path(), clock);
    QSignalSpy kept(&book, &live::DraftBook::kept), written(&book, &live::DraftBook::written);
    book.open(u"store"_s, kPost);
    const QString text = u"a tree lies across the road"_s;
    for (qsizetype i = 1; i <= text.size(); ++i)
        book.keep(u"new-case"_s, u"New case"_s, {{u"title"_s, text.left(i)}});
    QTRY_COMPARE(written.count(), 1);
    QCOMPARE(kept.count(), 1);
    QCOMPARE(kept.front().front().value<live::Draft>().fields.value(u"title"_s).toString(), text);
    QDirIterator files(dir.path(), {u"*.draft"_s}, QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(files.hasNext());
    QFile file(files.next());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(text.toUtf8()));
}

void DraftsTest::aTornFileIsNoDraft()
{
    const QTemporaryDir dir;
    const base::FixedClock clock(support::mockNow());
    {
        live::DraftBook book(dir.path(), clock);
        book.open(u"store"_s, kPost);
        book.keep(u"new-case"_s, u"New case"_s, {{u"title"_s, u"whole"_s}});
        book.keep(u"note/7"_s, u"Note"_s, {{u"text"_s, u"torn"_s}});
    }
    int torn = 0;
    QDirIterator files(dir.path(), {u"*.draft"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (file.readAll().contains("torn"))
            torn += file.resize(file.size() / 2);
    }
    QCOMPARE(torn, 1);
    live::DraftBook book(dir.path(), clock);
    QSignalSpy loaded(&book, &live::DraftBook::loaded);
    book.open(u"store"_s, kPost);
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(book.all().size(), size_t(1));
    QCOMPARE(book.all().front().fields.value(u"title"_s).toString(), u"whole"_s);
}

void DraftsTest::aFullFolderIsTold()
{
    const QTemporaryDir dir;
    QFile inTheWay(dir.filePath(u"drafts"_s)); // a file where the folder should be
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const base::FixedClock clock(support::mockNow());
    live::DraftBook book(inTheWay.fileName(), clock);
    book.open(u"store"_s, kPost);
    QSignalSpy trouble(&book, &live::DraftBook::troubleChanged);
    book.keep(u"new-case"_s, u"New case"_s, {{u"title"_s, u"x"_s}});
    QTRY_COMPARE(trouble.count(), 1);
    QVERIFY(book.trouble().endsWith(u'.'));
    QVERIFY(book.draft(u"new-case"_s)); // it stays in memory
}

static std::optional<int> asTypist(const QStringList &arguments)
{
    if (arguments.value(1) != u"--typist"_s)
        return std::nullopt;
    const Typist typist(arguments.value(2));
    return QApplication::exec();
}

GRIDHALL_TEST(DraftsTest, QApplication, asTypist)
#include "tst_drafts.moc"
