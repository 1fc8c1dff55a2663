// SPDX-License-Identifier: GPL-3.0-or-later
// A caller is forgotten at a real window: who finds the button, that it takes two, and what the window knows of the caller afterwards.
#include "seatwindow.h"

#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "casefile/part/contactbox.h"
#include "domain/case/acts.h"
#include "identity/witnessdialog.h"
#include "language/language.h"
#include "queue/queuepanel.h"
#include "region/pack/findpack.h"
#include "seat/seatlock.h"
#include "store/care/storetown.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QClipboard>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::Role;
using ui::casefile::CaseFilePanel;
using ui::identity::WitnessDialog;
using ui::shell::Workplace;

namespace {

const QString kForgottenName = u"欧阳示例"_s, kForgottenNumber = u"13800007351"_s, kForgottenTail = u"7351"_s, kForgottenMask = u"138****7351"_s;

/// What the window paints and says, and what a hand that copies everything takes along.
QString takenFrom(QWidget &window)
{
    QStringList told{seatwindow::toldBy(window)};
    QList<QPointer<QWidget>> parts;
    for (QWidget *each : window.findChild<CaseFilePanel *>()->findChildren<QWidget *>())
        parts.append(each);
    QApplication::clipboard()->clear();
    for (const QPointer<QWidget> &each : parts) {
        if (!each || !each->isVisible() || !each->isEnabled())
            continue;
        for (const Qt::Key key : {Qt::Key_A, Qt::Key_C})
            QTest::keyClick(each, key, Qt::ControlModifier);
        told << QApplication::clipboard()->text();
    }
    return told.join(u'\n');
}

} // namespace

class TestForgetCaller : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void onlyWhoMayFindsTheButton_data();
    void onlyWhoMayFindsTheButton();
    void twoForgetACaller_data();
    void twoForgetACaller();

private:
    void makeStore();
    [[nodiscard]] domain::Report calledReport() const;
    /// The window, with this person at it and the case open.
    [[nodiscard]] std::unique_ptr<app::ConsoleRun> sitDown(const QString &person) const;
    [[nodiscard]] static CaseFilePanel &fileOf(const app::ConsoleRun &run) { return *run.window().findChild<CaseFilePanel *>(); }
    [[nodiscard]] static QAbstractButton *buttonOf(const app::ConsoleRun &run)
    {
        const auto all = fileOf(run).contact().findChildren<QAbstractButton *>();
        const auto found = std::ranges::find_if(
            all, [](const QAbstractButton *each) { return each->property("act").toString() == domain::word(domain::CaseAct::ForgetCaller); });
        return found == all.end() || (*found)->isHidden() ? nullptr : *found;
    }
    [[nodiscard]] static desk::CaseDesk &deskOf(const app::ConsoleRun &run) { return const_cast<session::Session *>(run.session())->desk(); }
    /// How many cases the desk finds by the caller's last digits, or by words.
    [[nodiscard]] static size_t foundByDigits(const app::ConsoleRun &run)
    {
        desk::SearchRequest request;
        request.callerTail = kForgottenTail;
        request.asker = Role::Supervisor;
        return deskOf(run).search(request).result().value_or(std::vector<domain::CaseBrief>(99)).size();
    }
    [[nodiscard]] static size_t foundByWords(const app::ConsoleRun &run, const QString &words)
    {
        return deskOf(run).search({words, 10}).result().value_or(std::vector<domain::CaseBrief>(99)).size();
    }

    QTemporaryDir m_folder;
    region::RegionPtr m_region;
    QString m_store;
    base::CaseId m_case;
    int m_stores = 0;
};

void TestForgetCaller::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
    app::speak(QLocale(u"en"_s));
    m_region = *region::openPack(u"xujing"_s);
    makeStore();
}

domain::Report TestForgetCaller::calledReport() const
{
    domain::Report report;
    report.source = u"hotline"_s;
    for (const domain::Item &item : m_region->rulebook.items) {
        if (item.life == domain::CaseLife::Case && (report.item.isEmpty() || item.code < report.item))
            report.item = item.code;
    }
    report.title = u"路灯不亮三天"_s;
    report.description = u"晚上看不清"_s;
    report.place = {u"国展路 11 号"_s, m_region->elements.front().point, {}, {}};
    report.caller = {kForgottenName, kForgottenNumber};
    report.reportedAt = base::SystemClock().now();
    return report;
}

// An account of each role, a second supervisor, and one case that somebody called about.
void TestForgetCaller::makeStore()
{
    m_store = m_folder.filePath(u"hall-%1.gridhall"_s.arg(++m_stores));
    QVERIFY(store::keepTown(m_store, m_region->code));
    auto session = seatwindow::sessionOf(m_store);
    QVERIFY(session);
    domain::CaseOrder call;
    call.actor = {u"坐席03"_s, Role::Dispatcher};
    domain::ReportCase taken{calledReport(), {}, true, false, {}};
    taken.inputs.base = domain::Severity::Blue;
    call.body = taken;
    const auto receipt = (*session)->desk().submit(call).result();
    QVERIFY2(receipt, receipt ? "" : qPrintable(base::describe(receipt.error())));
    m_case = receipt->id;
    seatwindow::People people{{u"second"_s, Role::Supervisor}};
    for (const Role role : domain::kAccountRoles)
        people.emplace_back(domain::word(role), role);
    seatwindow::makePeople(**session, people);
}

std::unique_ptr<app::ConsoleRun> TestForgetCaller::sitDown(const QString &person) const
{
    auto run = seatwindow::windowOf(m_store, {1920, 1080});
    [&] { QTRY_VERIFY(seatwindow::lockPageOf(*run)); }();
    if (seatwindow::lockPageOf(*run) == nullptr)
        return run;
    seatwindow::give(seatwindow::lockPageOf(*run)->own(), person);
    [&] {
        QTRY_VERIFY(qobject_cast<Workplace *>(run->window().centralWidget()));
        QTRY_VERIFY(run->session()->hall().loaded());
        run->window().findChild<ui::queue::QueuePanel *>()->select(m_case);
        QTRY_VERIFY(fileOf(*run).current() && fileOf(*run).current()->id == m_case);
    }();
    return run;
}

void TestForgetCaller::onlyWhoMayFindsTheButton_data()
{
    QTest::addColumn<Role>("role");
    for (const Role role : domain::kAccountRoles)
        QTest::newRow(qPrintable(domain::word(role))) << role;
}

void TestForgetCaller::onlyWhoMayFindsTheButton()
{
    QFETCH(const Role, role);
    const auto run = sitDown(domain::word(role));
    QVERIFY(!QTest::currentTestFailed());
    QVERIFY2(fileOf(*run).contact().shown().contains(kForgottenMask), "the caller is known and masked, or this test finds nothing");
    QCOMPARE(buttonOf(*run) != nullptr, domain::has(role, domain::Right::Forget));
}

void TestForgetCaller::twoForgetACaller_data()
{
    QTest::addColumn<Role>("role");
    QTest::newRow("a supervisor") << Role::Supervisor;
    QTest::newRow("an administrator") << Role::Administrator;
}

void TestForgetCaller::twoForgetACaller()
{
    QFETCH(const Role, role);
    makeStore();
    auto run = sitDown(domain::word(role));
    QVERIFY(!QTest::currentTestFailed());
    CaseFilePanel &file = fileOf(*run);
    QTRY_COMPARE(foundByDigits(*run), size_t(1));
    QTRY_COMPARE(foundByWords(*run, u"路灯不亮"_s), size_t(1));

    QVERIFY(buttonOf(*run));
    buttonOf(*run)->click();
    QCOMPARE(file.form().act(), std::optional(domain::CaseAct::ForgetCaller));
    file.form().submit(); // without a reason
    QVERIFY(!file.form().problem().isEmpty());
    const auto asked = [&run] { return run->window().findChild<WitnessDialog *>(); };
    QVERIFY(!asked());
    file.form().setText(u"来电人要求"_s);
    file.form().submit();
    QTRY_VERIFY(asked());
    asked()->reject(); // nobody stands by
    QTRY_VERIFY(!asked());
    QVERIFY(file.formOpen());
    QTRY_VERIFY(!file.form().problem().isEmpty());
    const QString alone = file.form().problem();
    QVERIFY(file.contact().shown().contains(kForgottenMask));

    file.form().submit();
    QTRY_VERIFY(asked());
    seatwindow::give(asked()->box(), u"dispatcher"_s); // is somebody, and may not
    QTRY_VERIFY(!asked());
    QTRY_VERIFY(!file.form().problem().isEmpty() && file.form().problem() != alone);
    QVERIFY(file.contact().shown().contains(kForgottenMask));

    file.form().submit();
    QTRY_VERIFY(asked());
    seatwindow::give(asked()->box(), u"second"_s);
    QTRY_COMPARE(file.contact().shown(), u"Forgotten"_s);
    QVERIFY(!file.formOpen());
    QVERIFY(!buttonOf(*run));
    QVERIFY(file.contact().spokenName().contains(u"Forgotten"_s));
    QTRY_COMPARE(foundByDigits(*run), size_t(0));
    for (const QString &words : {kForgottenName, kForgottenNumber, kForgottenTail})
        QCOMPARE(foundByWords(*run, words), size_t(0));
    QCOMPARE(foundByWords(*run, u"路灯不亮"_s), size_t(1)); // the case itself stays

    // A later start of the program knows no more, on screen, by ear, or by copying.
    run.reset();
    run = sitDown(domain::word(role));
    QVERIFY(!QTest::currentTestFailed());
    QCOMPARE(fileOf(*run).contact().shown(), u"Forgotten"_s);
    const QString taken = takenFrom(const_cast<ui::shell::Frame &>(run->window()));
    QVERIFY2(taken.contains(u"Forgotten"_s), "the caller's line is heard, or this test finds nothing");
    for (const QString &trace : {kForgottenName, kForgottenNumber, kForgottenMask})
        QVERIFY2(!taken.contains(trace), qPrintable(trace));
}

GRIDHALL_TEST(TestForgetCaller, QApplication)
#include "tst_forgetcaller.moc"
