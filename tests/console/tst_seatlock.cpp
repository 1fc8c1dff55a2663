// SPDX-License-Identifier: GPL-3.0-or-later
// People at one real window: who makes the first account, who is let in, what a locked window shows, whose half-typed form it is, and who may what.
#include "seatwindow.h"

#include "base/text/outsidetext.h"
#include "domain/case/acts.h"
#include "drill/drillpast.h"
#include "drill/drillstart.h"
#include "identity/administratordialog.h"
#include "identity/witnessdialog.h"
#include "language/language.h"
#include "seat/seatlock.h"
#include "shell/pagetab.h"
#include "store/care/storetown.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QDirIterator>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::Role;
using ui::identity::LockPage;
using ui::shell::Workplace;

class TestSeatLock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
        app::speak(QLocale(u"en"_s));
        m_region = *region::openPack(u"xujing"_s);
        // Nobody plays it: its clock stands.
        const auto clock = drill::prepareDrill(pattern(), m_region, u"noon"_s, base::SystemClock().now());
        QVERIFY(clock && store::keepTown(pattern(), m_region->code));
        QVERIFY(drill::playDrillPast(m_region, {pattern(), {8}, clock->begin - std::chrono::hours(6), clock->begin, true}));
    }

    void init() { QVERIFY(QFile::copy(pattern(), m_store = m_folder.filePath(u"hall-%1.gridhall"_s.arg(++m_stores)))); }

    void aStoreWithoutAccountsIsWorkedAtAtOnce()
    {
        const auto run = window();
        QTRY_VERIFY(run->session()->centre().view());
        QVERIFY(qobject_cast<Workplace *>(run->window().centralWidget()));
        lockOf(*run).lock();
        QVERIFY2(qobject_cast<Workplace *>(run->window().centralWidget()), "nobody could unlock it");
    }

    void theFirstAccountIsTheAdministrators()
    {
        const auto run = window();
        QTRY_VERIFY(run->session()->centre().view());
        Q_EMIT workplaceOf(*run)->accountsWanted();
        auto *dialog = workplaceOf(*run)->findChild<ui::identity::AdministratorDialog *>();
        QVERIFY(dialog);
        const auto put = [dialog](const QString &field, const QString &text) { dialog->findChild<QLineEdit *>(field)->setText(text); };
        put(u"person"_s, u"first"_s);
        put(u"secret"_s, u"short"_s);
        put(u"again"_s, u"short"_s);
        dialog->make();
        QVERIFY(!dialog->said().isEmpty());
        put(u"secret"_s, u"long enough for one"_s);
        put(u"again"_s, u"long enough for two"_s);
        dialog->make();
        QVERIFY(run->session()->centre().view()->centre.accounts.empty());
        put(u"again"_s, u"long enough for one"_s);
        dialog->make();
        QTRY_COMPARE(centreOf(*run).accounts.size(), size_t(1));
        QCOMPARE(centreOf(*run).accounts.front().role, Role::Administrator);
        QTRY_COMPARE(centreOf(*run).seats.size(), size_t(1)); // signed in at once
        QCOMPARE(centreOf(*run).seats.front().person, u"first"_s);
        QTRY_COMPARE(personOf(*run), u"first"_s);
        QVERIFY(qobject_cast<Workplace *>(run->window().centralWidget()));
    }

    void nobodySeesAnythingBeforeTheyAreLetIn()
    {
        makePeople({{u"zhou"_s, Role::Dispatcher}});
        const auto run = window();
        QTRY_VERIFY(pageOf(*run));
        QTRY_VERIFY(run->session()->hall().loaded());
        QCOMPARE(knownTexts(*run, seatwindow::toldBy(whole(*run))), QString());
        seatwindow::give(pageOf(*run)->own(), u"zhou"_s);
        QTRY_COMPARE(personOf(*run), u"zhou"_s);
        QTRY_COMPARE(centreOf(*run).seats.size(), size_t(1));
        QCOMPARE(centreOf(*run).seats.front().seat, u"01"_s);
    }

    void fiveWrongSecretsBar()
    {
        makePeople({{u"zhou"_s, Role::Dispatcher}});
        const auto run = window();
        QTRY_VERIFY(pageOf(*run));
        ui::identity::SignInBox &box = pageOf(*run)->own();
        for (int failed = 1; failed <= domain::kFailures; ++failed) {
            seatwindow::give(box, u"zhou"_s, "not it at all");
            QTRY_VERIFY(!box.isBusy());
            QVERIFY(!box.said().isEmpty());
            if (failed < domain::kFailures)
                QVERIFY2(box.said().contains(QString::number(domain::kFailures - failed)), qPrintable(box.said()));
        }
        QTRY_VERIFY(domain::accountOf(centreOf(*run).accounts, u"zhou"_s)->barredUntil);
        seatwindow::give(box, u"zhou"_s);
        QTRY_VERIFY(!box.isBusy());
        QVERIFY2(pageOf(*run), "the right secret lets nobody in who is barred");
        QVERIFY(centreOf(*run).seats.empty());
    }

    void aLockedWindowShowsCountsAndNoCase_data()
    {
        QTest::addColumn<bool>("idle");
        QTest::newRow("by key") << false;
        QTest::newRow("by itself") << true;
    }
    void aLockedWindowShowsCountsAndNoCase()
    {
        QFETCH(const bool, idle);
        makePeople({{u"zhou"_s, Role::Dispatcher}});
        const auto run = window();
        signIn(*run, u"zhou"_s);
        Workplace *workplace = workplaceOf(*run);
        QTRY_VERIFY2(!knownTexts(*run, seatwindow::toldBy(whole(*run))).isEmpty(), "the open desk shows cases, or this test finds nothing");
        QWidget *focused = run->window().focusWidget();
        if (idle) {
            auto *timer = lockOf(*run).findChild<QTimer *>(u"idle"_s);
            QVERIFY(timer->isActive());
            QCOMPARE(timer->interval(), 5 * 60'000);
            QMetaObject::invokeMethod(timer, "timeout", Qt::DirectConnection);
        } else {
            whole(*run).activateWindow();
            QTest::keyClick(workplace, Qt::Key_L, Qt::ControlModifier);
        }
        QTRY_VERIFY(pageOf(*run));
        QCOMPARE(knownTexts(*run, seatwindow::toldBy(whole(*run))), QString());
        seatwindow::give(pageOf(*run)->own(), {}, "not it at all");
        QTRY_VERIFY(!pageOf(*run)->own().isBusy());
        QVERIFY(pageOf(*run));
        seatwindow::give(pageOf(*run)->own(), {}, seatwindow::secretOf(u"zhou"_s));
        QTRY_VERIFY(!pageOf(*run));
        QCOMPARE(run->window().centralWidget(), workplace);
        QCOMPARE(run->window().focusWidget(), focused);
    }

    void aWallGoesOnAndTheDeskBehindItIsLocked()
    {
        makePeople({{u"zhou"_s, Role::Dispatcher}});
        const auto run = window();
        signIn(*run, u"zhou"_s);
        QVERIFY(workplaceOf(*run)->showPage(u"hall"_s));
        lockOf(*run).lock(true);
        QVERIFY(!pageOf(*run));
        std::ignore = workplaceOf(*run)->showPage(u"desk"_s);
        QVERIFY(pageOf(*run));
    }

    void whatSomebodyHalfTypedStaysTheirs()
    {
        makePeople({{u"zhou"_s, Role::Dispatcher}, {u"qian"_s, Role::Dispatcher}});
        const QString typed = u"half typed and nobody else's"_s;
        const auto run = window();
        signIn(*run, u"zhou"_s);
        newCaseText(*run)->setPlainText(typed);
        QTRY_VERIFY(isKept(typed));
        takeOver(*run, u"qian"_s);
        QCOMPARE(centreOf(*run).seats.size(), size_t(1));
        QVERIFY(!seatwindow::toldBy(whole(*run)).contains(typed));
        QCOMPARE(newCaseText(*run)->toPlainText(), QString());
        takeOver(*run, u"zhou"_s);
        QTRY_COMPARE(newCaseText(*run)->toPlainText(), typed);
    }

    void aWrongTakeOverEndsNobodysTime()
    {
        makePeople({{u"zhou"_s, Role::Dispatcher}, {u"qian"_s, Role::Dispatcher}});
        const auto run = window();
        signIn(*run, u"zhou"_s);
        lockOf(*run).lock();
        seatwindow::give(pageOf(*run)->other(), u"qian"_s, "not it at all");
        QTRY_VERIFY(!pageOf(*run)->other().isBusy());
        QCOMPARE(centreOf(*run).seats.front().person, u"zhou"_s);
        QVERIFY(pageOf(*run));
    }

    void whoseRoleIsChangedSignsInAnew()
    {
        makePeople({{u"zhou"_s, Role::Dispatcher}});
        const auto run = window();
        signIn(*run, u"zhou"_s);
        QTRY_VERIFY(!centreOf(*run).seats.empty());
        std::ignore = run->session()->centre().desk().submit({seatwindow::administrator(), domain::ChangeRole{u"zhou"_s, Role::Viewer}}).result();
        QTRY_VERIFY(pageOf(*run));
    }

    void rolesSeeAndDoWhatTheTableSays_data()
    {
        QTest::addColumn<Role>("role");
        for (const Role role : domain::kAccountRoles)
            QTest::newRow(qPrintable(domain::word(role))) << role;
    }
    void rolesSeeAndDoWhatTheTableSays()
    {
        QFETCH(const Role, role);
        makePeople({{u"zhou"_s, role}});
        const auto run = window();
        signIn(*run, u"zhou"_s);
        Workplace *workplace = workplaceOf(*run);
        const std::array pages{std::pair(u"reports"_s, domain::Right::SeeReports), std::pair(u"rules"_s, domain::Right::SeeRules),
                               std::pair(u"whatif"_s, domain::Right::SeeRules), std::pair(u"duty"_s, domain::Right::SeeDuty)};
        for (const auto &[page, right] : pages) {
            std::ignore = workplace->showPage(u"desk"_s);
            std::ignore = workplace->showPage(page);
            QCOMPARE(workplace->shownPage(), domain::has(role, right) ? page : u"desk"_s);
        }
        std::ignore = workplace->showPage(u"desk"_s);
        auto &queue = workplace->findChild<ui::queue::QueuePanel *>()->queue();
        QTRY_VERIFY(queue.model()->rowCount() > 0);
        queue.setCurrentIndex(queue.model()->index(0, 0));
        const auto acts = [workplace] {
            QList<ui::actions::KeyButton *> found = workplace->findChildren<ui::actions::KeyButton *>();
            found.removeIf([](const ui::actions::KeyButton *each) { return !each->property("act").isValid(); });
            return found;
        };
        QTRY_VERIFY(!acts().isEmpty());
        for (const ui::actions::KeyButton *button : acts()) {
            const auto act = std::ranges::find(domain::kActs, button->property("act").toString(),
                                               [](const domain::Act *each) { return QLatin1String(each->word); });
            QVERIFY(act != domain::kActs.end());
            if (!domain::mayDo(role, (*act)->id) && !button->isHidden()) { // one that is hidden stands for nobody
                QCOMPARE(button->style(), ui::actions::KeyButton::Style::Blocked);
                QCOMPARE(button->reason(), domain::refusalOf((*act)->id));
            }
        }
    }

    void twoPeopleVoidARedCase()
    {
        makePeople({{u"lead"_s, Role::Supervisor}, {u"second"_s, Role::Supervisor}, {u"zhou"_s, Role::Dispatcher}});
        auto session = seatwindow::sessionOf(m_store);
        QVERIFY(session);
        QTRY_VERIFY((*session)->hall().loaded());
        const auto lead = (*session)->identity().signIn({u"lead"_s, seatwindow::secretOf(u"lead"_s)}, u"01"_s).result();
        QVERIFY(lead);
        const base::CaseId red = aRedCase(**session, *lead);
        QVERIFY(red.isValid());

        ui::actions::Orders orders((*session)->desk(), (*session)->clock());
        QSignalSpy failed(&orders, &ui::actions::Orders::failed), done(&orders, &ui::actions::Orders::done);
        ui::actions::SentOrder sent;
        sent.order = {red, {}, *lead, domain::VoidCase{u"误报重复"_s}};
        orders.send(sent);
        QTRY_COMPARE(failed.size(), 1); // nobody can be asked

        const ui::theme::Theme theme(look::Ground::Dark);
        int asked = 0;
        orders.setWitnessAsker([&](const base::Error &why, const std::function<void(const QString &)> &go, const std::function<void()> &leave) {
            auto *dialog = new ui::identity::WitnessDialog(theme, (*session)->identity(), why.sentence, u"01"_s, nullptr);
            connect(dialog, &ui::identity::WitnessDialog::settled, dialog, [=](bool witnessed) {
                dialog->deleteLater();
                witnessed ? go(dialog->witness()) : leave();
            });
            dialog->open();
            if (++asked == 1)
                dialog->reject();
            else
                seatwindow::give(dialog->box(), u"second"_s);
            return true;
        });
        orders.send(sent);
        QTRY_COMPARE(failed.size(), 2); // left: nothing was written
        QCOMPARE(done.size(), 0);
        orders.send(sent);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(asked, 2);
    }

private:
    [[nodiscard]] QString pattern() const { return m_folder.filePath(u"pattern.gridhall"_s); }
    [[nodiscard]] std::unique_ptr<app::ConsoleRun> window() const { return seatwindow::windowOf(m_store); }
    [[nodiscard]] static const domain::Centre &centreOf(const app::ConsoleRun &run) { return run.session()->centre().view()->centre; }
    [[nodiscard]] static QWidget &whole(const app::ConsoleRun &run) { return const_cast<ui::shell::Frame &>(run.window()); }
    [[nodiscard]] static LockPage *pageOf(const app::ConsoleRun &run) { return seatwindow::lockPageOf(run); }
    /// Also while the lock page stands in its place.
    [[nodiscard]] static Workplace *workplaceOf(const app::ConsoleRun &run)
    {
        if (auto *shown = qobject_cast<Workplace *>(run.window().centralWidget()))
            return shown;
        for (QWidget *each : QApplication::topLevelWidgets()) {
            if (auto *hidden = qobject_cast<Workplace *>(each))
                return hidden;
        }
        return nullptr;
    }
    [[nodiscard]] static app::SeatLock &lockOf(const app::ConsoleRun &run) { return *workplaceOf(run)->findChild<app::SeatLock *>(); }
    [[nodiscard]] static QString personOf(const app::ConsoleRun &run) { return pageOf(run) ? QString() : lockOf(run).next().person; }

    /// An administrator, and these.
    void makePeople(const seatwindow::People &people)
    {
        const auto session = seatwindow::sessionOf(m_store);
        QVERIFY(session);
        seatwindow::makePeople(**session, people);
    }
    static void signIn(const app::ConsoleRun &run, const QString &person)
    {
        QTRY_VERIFY(pageOf(run));
        seatwindow::give(pageOf(run)->own(), person);
        QTRY_COMPARE(personOf(run), person);
        QTRY_VERIFY(run.session()->hall().loaded());
    }
    static void takeOver(const app::ConsoleRun &run, const QString &person)
    {
        lockOf(run).lock();
        QTRY_VERIFY(pageOf(run));
        pageOf(run)->enterOther();
        seatwindow::give(pageOf(run)->other(), person);
        QTRY_COMPARE(personOf(run), person);
        QTRY_COMPARE(centreOf(run).seats.front().person, person);
    }

    /// The first title, place or number of a case of this hall that stands in the text; empty: none does.
    [[nodiscard]] static QString knownTexts(const app::ConsoleRun &run, const QString &text)
    {
        const live::Hall &hall = run.session()->hall();
        const auto &rows = hall.table();
        for (live::Slot slot = 0; slot < rows.rows().size(); ++slot) {
            if (!rows.row(slot).used)
                continue;
            const live::QueueRow row = hall.queueRow(slot);
            for (const QString &each : {row.number, row.title, row.place}) {
                if (each.size() >= 4 && text.contains(each))
                    return each;
            }
        }
        return {};
    }

    /// The words of a new case; opens its form.
    [[nodiscard]] static QPlainTextEdit *newCaseText(const app::ConsoleRun &run)
    {
        Workplace *workplace = workplaceOf(run);
        auto *panel = workplace->findChild<ui::casefile::NewCasePanel *>();
        if (!panel->isVisible()) {
            workplace->window()->activateWindow();
            QTest::keyClick(workplace->findChild<ui::queue::QueuePanel *>(), Qt::Key_N, Qt::ControlModifier);
        }
        return panel->findChild<QPlainTextEdit *>();
    }

    /// Whether something typed is on disk as a draft.
    [[nodiscard]] bool isKept(const QString &typed) const
    {
        QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = files.next();
            if (!name.contains(u"/drafts/"_s))
                continue;
            QFile file(name);
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(typed.toUtf8()))
                return true;
        }
        return false;
    }

    /// A red case that can be void: one of the store's, else one that the supervisor makes red.
    [[nodiscard]] static base::CaseId aRedCase(session::Session &session, const domain::Actor &lead)
    {
        const live::CaseTable &table = session.hall().table();
        std::optional<base::CaseId> open;
        using domain::CaseState;
        for (live::Slot slot = 0; slot < table.rows().size(); ++slot) {
            const live::QueueRow row = session.hall().queueRow(slot);
            const bool canBeVoid = row.state == CaseState::Filed || row.state == CaseState::Dispatched || row.state == CaseState::Accepted;
            if (!table.row(slot).used || !canBeVoid || row.suspended)
                continue;
            if (row.level == domain::Severity::Red)
                return row.id;
            open = row.id;
        }
        if (!open)
            return {};
        const auto made =
            session.desk().submit(domain::CaseOrder{*open, {}, lead, domain::ChangeSeverity{domain::Severity::Red, u"核实后调级"_s}}).result();
        return made ? *open : base::CaseId();
    }

    QTemporaryDir m_folder;
    region::RegionPtr m_region;
    QString m_store;
    int m_stores = 0;
};

GRIDHALL_TEST(TestSeatLock, QApplication)
#include "tst_seatlock.moc"
