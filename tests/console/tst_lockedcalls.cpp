// SPDX-License-Identifier: GPL-3.0-or-later
// A caller waits at a seat whose person is away: a supervisor hands the parked call on at the locked window, and nothing else of that person.
#include "consolerun.h"

#include "casefile/form/newcasepanel.h"
#include "deskpage/deskpage.h"
#include "identity/handondialog.h"
#include "identity/lockpage.h"
#include "identity/permitdialog.h"
#include "language/language.h"
#include "live/draftbook.h"
#include "region/pack/findpack.h"
#include "seat/seatlock.h"
#include "store/care/storetown.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"
#include "ui_hall/textrecorder.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::Role;
using ui::identity::HandOnDialog;
using ui::identity::LockPage;
using ui::identity::PermitDialog;
using ui::identity::SignInBox;
using ui::shell::Workplace;

namespace {

const QString kAway = u"zhou"_s, kNext = u"qian"_s, kMover = u"lead"_s;
const QString kParkedWords = u"parked words of a caller"_s, kOwnWords = u"half typed and nobody else's"_s;

QByteArray moverSecret(const QString &person) { return "secret of " + person.toUtf8(); }

void giveFor(SignInBox &box, const QString &person)
{
    if (auto *name = box.findChild<QLineEdit *>(u"person"_s); name->isVisible())
        name->setText(person);
    box.findChild<QLineEdit *>(u"secret"_s)->setText(QString::fromUtf8(moverSecret(person)));
    box.give();
}

QString paintedBy(QWidget &window)
{
    QStringList told;
    for (const TextRecorder::Text &each : TextRecorder::listen(window))
        told << each.text;
    return told.join(u'\n');
}

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
    [[nodiscard]] LockPage *page() const { return qobject_cast<LockPage *>(window().centralWidget()); }
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
        auto session = session::Session::make({m_store, u"xujing"_s, {}, false, {}, true, u"en"_s});
        QVERIFY(session);
        domain::Actor by{u"坐席03"_s, Role::Dispatcher};
        const auto make = [&](const QString &person, Role role) {
            return (*session)->identity().add(by, {{person, moverSecret(person)}, domain::label(role), role, false}).result().has_value();
        };
        QVERIFY(make(u"admin"_s, Role::Administrator));
        by = {domain::label(Role::Administrator), Role::Administrator, u"admin"_s, u"90"_s};
        QVERIFY(make(kAway, Role::Dispatcher) && make(kNext, Role::Dispatcher) && make(kMover, Role::Supervisor));
    }
    app::Options options;
    options.region = u"xujing"_s;
    options.store = m_store;
    options.page = u"desk"_s;
    options.serves = false;
    options.size = QSize(1366, 768);
    m_run = std::make_unique<app::ConsoleRun>(options);
    QVERIFY(m_run->start());
    QTRY_VERIFY(page());
    giveFor(page()->own(), kAway);
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
    giveFor(shown<PermitDialog>()->box(), kNext);
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
    giveFor(shown<PermitDialog>()->box(), kMover);
    QTRY_VERIFY(shown<HandOnDialog>());
    QVERIFY(!paintedBy(*shown<HandOnDialog>()).contains(kParkedWords) && !paintedBy(window()).contains(kParkedWords));
    QComboBox *to = shown<HandOnDialog>()->receiver();
    QCOMPARE(to->findData(kAway), -1); // who is away already has them
    to->setCurrentIndex(to->findData(kNext));
    shown<HandOnDialog>()->handOn();
    QTRY_VERIFY(!shown<HandOnDialog>());
    QTRY_VERIFY(!button()->isVisible());
    QVERIFY(page()); // nobody unlocked it
    QCOMPARE(handedInLog(), QStringList(u"%1: 1 of %2 to %3"_s.arg(kMover, kAway, kNext)));

    giveFor(page()->own(), kAway);
    QTRY_VERIFY(!page());
    QCOMPARE(call().findChild<QPlainTextEdit *>()->toPlainText(), kOwnWords);

    m_workplace->findChild<app::SeatLock *>()->lock();
    QTRY_VERIFY(page());
    page()->enterOther();
    giveFor(page()->other(), kNext);
    QTRY_VERIFY(qobject_cast<Workplace *>(window().centralWidget()));
    QTRY_VERIFY(paintedBy(window()).contains(u"Forms for you"_s));
    QVERIFY(!paintedBy(window()).contains(kOwnWords));
}

GRIDHALL_TEST(TestLockedCalls, QApplication)
#include "tst_lockedcalls.moc"
