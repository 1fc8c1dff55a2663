// SPDX-License-Identifier: GPL-3.0-or-later
// A caller waits at a seat whose person is away: a supervisor hands the parked call on at the locked window, and nothing else of that person.
#include "seatwindow.h"

#include "identity/handondialog.h"
#include "identity/permitdialog.h"
#include "language/language.h"
#include "live/draftbook.h"
#include "region/pack/findpack.h"
#include "seat/seatlock.h"
#include "store/care/storetown.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::Role;
using ui::identity::HandOnDialog;
using ui::identity::LockPage;
using ui::identity::PermitDialog;
using ui::shell::Workplace;

namespace {

const QString kAway = u"zhou"_s, kNext = u"qian"_s, kMover = u"lead"_s;
const QString kParkedWords = u"parked words of a caller"_s, kOwnWords = u"half typed and nobody else's"_s;

} // namespace

class TestLockedCalls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_run.reset(); }
    void withoutParkedCallsThereIsNothingToMove();
    void whoMayNotMovesNothing();
    void theCallGoesAndNothingElse();

private:
    [[nodiscard]] ui::shell::Frame &window() const { return const_cast<ui::shell::Frame &>(m_run->window()); }
    [[nodiscard]] LockPage *page() const { return seatwindow::lockPageOf(*m_run); }
    [[nodiscard]] ui::casefile::NewCasePanel &call() const { return *m_workplace->findChild<ui::casefile::NewCasePanel *>(); }
    [[nodiscard]] QAbstractButton *button() const { return page()->findChild<QAbstractButton *>(u"calls"_s); }
    template <class Dialog> [[nodiscard]] Dialog *shown() const
    {
        auto *found = page() == nullptr ? nullptr : page()->findChild<Dialog *>();
        return found != nullptr && found->isVisible() ? found : nullptr;
    }
    void type(const QString &words);
    void parkAndLock();
    /// Who handed how many forms of whom to whom, as the centre's log has it.
    [[nodiscard]] QStringList handedInLog() const;

    QTemporaryDir m_folder;
    region::RegionPtr m_region;
    QString m_store;
    std::unique_ptr<app::ConsoleRun> m_run;
    Workplace *m_workplace = nullptr; ///< of who is away
    int m_stores = 0;
};

void TestLockedCalls::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
    app::speak(QLocale(u"en"_s));
    m_region = *region::openPack(u"xujing"_s);
}

// A window at which somebody sits, on a store of its own.
void TestLockedCalls::init()
{
    m_store = m_folder.filePath(u"hall-%1.gridhall"_s.arg(++m_stores));
    QVERIFY(store::keepTown(m_store, m_region->code));
    {
        const auto session = seatwindow::sessionOf(m_store);
        QVERIFY(session);
        seatwindow::makePeople(**session, {{kAway, Role::Dispatcher}, {kNext, Role::Dispatcher}, {kMover, Role::Supervisor}});
    }
    m_run = seatwindow::windowOf(m_store);
    QTRY_VERIFY(page());
    seatwindow::give(page()->own(), kAway);
    QTRY_VERIFY(qobject_cast<Workplace *>(window().centralWidget()));
    m_workplace = qobject_cast<Workplace *>(window().centralWidget());
    QTRY_VERIFY(m_run->session()->hall().loaded());
}

void TestLockedCalls::type(const QString &words)
{
    m_workplace->findChild<ui::deskpage::DeskPage *>()->act(ui::actions::Action::NewCase);
    QVERIFY(call().isVisible());
    call().findChild<QPlainTextEdit *>()->setPlainText(words);
    call().fill(u"callerPhone"_s, u"13800007351"_s);
}

void TestLockedCalls::parkAndLock()
{
    type(kParkedWords);
    QVERIFY(call().park());
    type(kOwnWords);
    m_workplace->findChild<app::SeatLock *>()->lock();
    QTRY_VERIFY(page());
}

QStringList TestLockedCalls::handedInLog() const
{
    QStringList lines;
    const auto reader = store::LogReader::open(m_store);
    if (!reader)
        return {u"not read"_s};
    const base::Outcome read = (*reader)->log().replayCentre(0, [&lines](const store::CommittedCentreEvent &each) {
        if (const auto *handed = std::get_if<domain::FormsHandedOn>(&each.event.body))
            lines << u"%1: %2 of %3 to %4"_s.arg(each.event.actor.person).arg(handed->count).arg(handed->of, handed->to);
        return true;
    });
    return read ? lines : QStringList{u"not read"_s};
}

void TestLockedCalls::withoutParkedCallsThereIsNothingToMove()
{
    type(kOwnWords);
    m_workplace->findChild<app::SeatLock *>()->lock();
    QTRY_VERIFY(page());
    QVERIFY(!button()->isVisible());
}

void TestLockedCalls::whoMayNotMovesNothing()
{
    parkAndLock();
    QVERIFY(button()->isVisible());
    button()->click();
    QTRY_VERIFY(shown<PermitDialog>());
    seatwindow::give(shown<PermitDialog>()->box(), kNext);
    QTRY_VERIFY(!shown<PermitDialog>()->box().isBusy());
    QCOMPARE(shown<PermitDialog>()->box().said(), domain::refusalOf(domain::Right::MoveCalls));
    QVERIFY(!shown<HandOnDialog>());
    shown<PermitDialog>()->reject();
    QTRY_VERIFY(!shown<PermitDialog>());
    QVERIFY(page()); // locked as before
    QVERIFY(button()->isVisible());
    QCOMPARE(handedInLog(), QStringList());
}

void TestLockedCalls::theCallGoesAndNothingElse()
{
    parkAndLock();
    button()->click();
    QTRY_VERIFY(shown<PermitDialog>());
    seatwindow::give(shown<PermitDialog>()->box(), kMover);
    QTRY_VERIFY(shown<HandOnDialog>());
    QVERIFY(!seatwindow::paintedBy(*shown<HandOnDialog>()).contains(kParkedWords) && !seatwindow::paintedBy(window()).contains(kParkedWords));
    QComboBox *to = shown<HandOnDialog>()->receiver();
    QCOMPARE(to->findData(kAway), -1); // who is away already has them
    to->setCurrentIndex(to->findData(kNext));
    shown<HandOnDialog>()->handOn();
    QTRY_VERIFY(!shown<HandOnDialog>());
    QTRY_VERIFY(!button()->isVisible());
    QVERIFY(page()); // nobody unlocked it
    QCOMPARE(handedInLog(), QStringList(u"%1: 1 of %2 to %3"_s.arg(kMover, kAway, kNext)));

    seatwindow::give(page()->own(), kAway);
    QTRY_VERIFY(!page());
    QCOMPARE(call().findChild<QPlainTextEdit *>()->toPlainText(), kOwnWords);

    m_workplace->findChild<app::SeatLock *>()->lock();
    QTRY_VERIFY(page());
    page()->enterOther();
    seatwindow::give(page()->other(), kNext);
    QTRY_VERIFY(qobject_cast<Workplace *>(window().centralWidget()));
    QTRY_VERIFY(seatwindow::paintedBy(window()).contains(u"Forms for you"_s));
    QVERIFY(!seatwindow::paintedBy(window()).contains(kOwnWords));
}

GRIDHALL_TEST(TestLockedCalls, QApplication)
#include "tst_lockedcalls.moc"
