// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testprogram.h"
#include "ui_audit/auditstage.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Role;
using ui::audit::AccountForm;
using ui::audit::AccountList;
using ui::audit::AuditList;
using ui::audit::AuditPage;
using ui::audit::RightsTable;

namespace {

QStringList shownTexts(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        texts << label->text() << label->toolTip();
    for (const QTableWidget *table : widget.findChildren<QTableWidget *>()) {
        for (int row = 0; row < table->rowCount(); ++row) {
            for (int column = 0; column < table->columnCount(); ++column) {
                if (const QTableWidgetItem *cell = table->item(row, column))
                    texts << cell->text() << cell->toolTip();
            }
        }
    }
    return texts;
}

} // namespace

/// The page of accounts, rights and who did what: who may look, that looking is written down, what each key does, and what is never shown.
class TestAuditPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStoreWithoutAccountsOffersNothing();
    void whoMayLook_data();
    void whoMayLook();
    void lookingIsWrittenOnce();
    void aRefusedRecordShowsNothing();
    void filtersAreWrittenMasked();
    void theNextPersonSeesNothing();
    void callersAreNowhere();
    void whoIsShutOutComesFirst();
    void insMakesAnAccount();
    void twoSecretsMustBeTheSame();
    void f2ChangesTheRole();
    void f8LocksWithAReason();
    void f8UnlocksWhoIsBarred();
    void aSupervisorUnlocksButLocksNobody();
    void theRightsAreTheTable_data();
    void theRightsAreTheTable();
    void theChosenRoleIsMarked();
    void exportingIsWrittenFirst();
};

void TestAuditPage::aStoreWithoutAccountsOffersNothing()
{
    AuditStage stage(Role::Supervisor, false);
    stage.show();
    QCOMPARE(stage.page->state(), AuditPage::State::Shut);
    QVERIFY(stage.page->shutText().contains(u"no accounts"_s));
    stage.page->makeAccount();
    stage.page->lockOrUnlock();
    stage.page->readAgain();
    QVERIFY(!stage.page->form().task());
    QVERIFY(stage.centre.orders.empty());
    QVERIFY(stage.page->records().rowCount() == 0 && !stage.page->records().isVisible());
}

void TestAuditPage::whoMayLook_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("may");
    QTest::newRow("viewer") << Role::Viewer << false;
    QTest::newRow("clerk") << Role::Clerk << false;
    QTest::newRow("dispatcher") << Role::Dispatcher << false;
    QTest::newRow("supervisor") << Role::Supervisor << true;
    QTest::newRow("rules") << Role::RuleKeeper << false;
    QTest::newRow("administrator") << Role::Administrator << true;
}

void TestAuditPage::whoMayLook()
{
    QFETCH(Role, role);
    QFETCH(bool, may);
    AuditStage stage(role);
    stage.workOnACase();
    stage.show();
    QCOMPARE(stage.page->state() == AuditPage::State::Shown, may);
    QCOMPARE(stage.ordered<domain::ReadAudit>().size(), size_t(may ? 1 : 0));
    QCOMPARE(stage.page->records().rowCount(), may ? 3 : 0);
    QCOMPARE(stage.page->accounts().rowCount() > 0, may);
}

void TestAuditPage::lookingIsWrittenOnce()
{
    AuditStage stage;
    stage.workOnACase();
    stage.show();
    QCOMPARE(stage.page->state(), AuditPage::State::Shown);
    const auto reads = stage.ordered<domain::ReadAudit>();
    QCOMPARE(reads.size(), size_t(1));
    QVERIFY(reads[0].from <= stage.clock.now() && stage.clock.now() < reads[0].to && !reads[0].exported);
    QCOMPARE(stage.page->records().rowCount(), 3);
    stage.centre.set(*stage.centre.view()); // what others change is no look of ours
    QTest::qWait(20);
    QCOMPARE(stage.ordered<domain::ReadAudit>().size(), size_t(1));
    stage.page->readAgain();
    QTRY_VERIFY(stage.page->isSettled());
    QCOMPARE(stage.ordered<domain::ReadAudit>().size(), size_t(2));
}

void TestAuditPage::aRefusedRecordShowsNothing()
{
    AuditStage stage;
    stage.workOnACase();
    stage.centre.setAnswer([](const desk::CentreView &, const domain::CentreOrder &) -> base::Result<desk::CentreView> {
        return tl::unexpected(base::Error{base::ErrorCode::Storage, u"The disk is full."_s, {}, {}});
    });
    stage.show();
    QCOMPARE(stage.page->state(), AuditPage::State::Failed);
    QCOMPARE(stage.page->records().rowCount(), 0);
}

void TestAuditPage::filtersAreWrittenMasked()
{
    AuditStage stage;
    stage.show();
    stage.page->search(u"13812345678"_s);
    QTRY_VERIFY(stage.page->isSettled());
    const QString filter = stage.ordered<domain::ReadAudit>().back().filter;
    QVERIFY2(!filter.isEmpty() && !filter.contains(u"13812345678"_s), qPrintable(filter));
    stage.page->search({});
    stage.page->setKind(report::AuditKind::Callers);
    QTRY_VERIFY(stage.page->isSettled());
    QVERIFY(!stage.ordered<domain::ReadAudit>().back().filter.isEmpty());
}

void TestAuditPage::theNextPersonSeesNothing()
{
    AuditStage stage;
    stage.workOnACase();
    stage.show();
    QCOMPARE(stage.page->records().rowCount(), 3);
    stage.seat.change({domain::label(Role::Dispatcher), Role::Dispatcher, u"dispatcher"_s, u"10"_s});
    QCOMPARE(stage.page->state(), AuditPage::State::Shut);
    QCOMPARE(stage.page->records().rowCount(), 0);
    QCOMPARE(stage.page->accounts().rowCount(), 0);
    QCOMPARE(stage.ordered<domain::ReadAudit>().size(), size_t(1));
    stage.seat.change({domain::label(Role::Supervisor), Role::Supervisor, u"supervisor"_s, u"10"_s});
    QTRY_COMPARE(stage.page->state(), AuditPage::State::Shown);
    QCOMPARE(stage.centre.orders.back().actor.person, u"supervisor"_s);
}

void TestAuditPage::callersAreNowhere()
{
    AuditStage stage;
    stage.workOnACase();
    stage.show();
    const QStringList texts = shownTexts(*stage.page);
    QVERIFY(texts.join(u'\n').contains(u"下午到场"_s)); // the note is there
    for (const QString &text : texts)
        QVERIFY2(!text.contains(u"欧阳示例"_s) && !text.contains(u"13812345678"_s), qPrintable(text));
}

void TestAuditPage::whoIsShutOutComesFirst()
{
    AuditStage stage;
    stage.show();
    AccountList &list = stage.page->accounts();
    QCOMPARE(list.rowCount(), 7);
    QCOMPARE(list.cell(0, AccountList::Person), u"0316"_s);
    QVERIFY(list.cell(0, AccountList::Standing).contains(u"5"_s));
    QCOMPARE(list.cell(1, AccountList::Person), u"dispatcher"_s);
    QCOMPARE(list.cell(1, AccountList::Seat), u"03"_s);
    list.setFilter({ui::audit::AccountFilter::Of::ShutOut, {}});
    QCOMPARE(list.rowCount(), 1);
    list.setFilter({ui::audit::AccountFilter::Of::Role, Role::Dispatcher});
    QCOMPARE(list.rowCount(), 2);
    list.setText(u"0316"_s);
    QCOMPARE(list.rowCount(), 1);
}

void TestAuditPage::insMakesAnAccount()
{
    AuditStage stage;
    stage.show();
    QTest::keyClick(&stage.page->records(), Qt::Key_Insert);
    QCOMPARE(stage.page->form().task(), AccountForm::Task::Make);
    for (const QString &text : {u"0321"_s, u"坐席21"_s}) {
        QTest::keyClicks(QApplication::focusWidget(), text == u"0321"_s ? text : QString());
        if (auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget()); line && line->text().isEmpty())
            line->setText(text); // as an input method does
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    auto *role = qobject_cast<QComboBox *>(QApplication::focusWidget());
    QVERIFY(role);
    role->setCurrentIndex(role->findData(int(Role::Clerk)));
    QTest::keyClick(role, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); // no device
    QTest::keyClicks(QApplication::focusWidget(), u"a long secret"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"a long secret"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(stage.identity.added.size(), size_t(1));
    const desk::NewAccount &made = stage.identity.added[0];
    QCOMPARE(made.credential.person, u"0321"_s);
    QCOMPARE(made.credential.secret, "a long secret"_ba);
    QCOMPARE(made.post, u"坐席21"_s);
    QCOMPARE(made.role, Role::Clerk);
    QCOMPARE(stage.identity.actors[0].person, u"administrator"_s);
    QTRY_VERIFY(!stage.page->form().task());
}

void TestAuditPage::twoSecretsMustBeTheSame()
{
    AuditStage stage;
    stage.show();
    stage.page->makeAccount();
    const auto lines = stage.page->form().findChildren<QLineEdit *>();
    QVERIFY(lines.size() >= 4);
    lines[0]->setText(u"0321"_s);
    lines[1]->setText(u"坐席21"_s);
    QList<QLineEdit *> secrets;
    for (QLineEdit *line : lines) {
        if (line->echoMode() != QLineEdit::Normal)
            secrets << line;
    }
    QCOMPARE(secrets.size(), 2);
    secrets[0]->setText(u"a long secret"_s);
    secrets[1]->setText(u"another secret"_s);
    stage.page->form().give();
    QVERIFY(stage.identity.added.empty());
    QVERIFY(!stage.page->form().said().isEmpty());
    QVERIFY(secrets[0]->text().isEmpty() && secrets[1]->text().isEmpty()); // and nothing of them stays
    QCOMPARE(lines[0]->text(), u"0321"_s);
}

void TestAuditPage::f2ChangesTheRole()
{
    AuditStage stage;
    stage.show();
    stage.page->accounts().choose(u"viewer"_s);
    QTest::keyClick(&stage.page->accounts(), Qt::Key_F2);
    QCOMPARE(stage.page->form().task(), AccountForm::Task::ChangeRole);
    auto *role = stage.page->form().findChild<QComboBox *>();
    QCOMPARE(role->currentData().toInt(), int(Role::Viewer));
    role->setCurrentIndex(role->findData(int(Role::Clerk)));
    stage.page->form().give();
    QTRY_VERIFY(!stage.page->form().task());
    const auto changes = stage.ordered<domain::ChangeRole>();
    QCOMPARE(changes.size(), size_t(1));
    QCOMPARE(changes[0].person, u"viewer"_s);
    QCOMPARE(changes[0].role, Role::Clerk);
}

void TestAuditPage::f8LocksWithAReason()
{
    AuditStage stage;
    stage.show();
    stage.page->accounts().choose(u"clerk"_s);
    QTest::keyClick(&stage.page->accounts(), Qt::Key_F8);
    QCOMPARE(stage.page->form().task(), AccountForm::Task::Lock);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(stage.ordered<domain::LockPerson>().empty()); // not without a reason
    QVERIFY(!stage.page->form().said().isEmpty());
    QTest::keyClicks(QApplication::focusWidget(), u"has left the hall"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(stage.ordered<domain::LockPerson>().size(), size_t(1));
    QCOMPARE(stage.ordered<domain::LockPerson>()[0].person, u"clerk"_s);
    QCOMPARE(stage.ordered<domain::LockPerson>()[0].reason, u"has left the hall"_s);
}

void TestAuditPage::f8UnlocksWhoIsBarred()
{
    AuditStage stage;
    stage.show();
    stage.page->accounts().choose(u"0316"_s);
    QTest::keyClick(&stage.page->accounts(), Qt::Key_F8);
    QCOMPARE(stage.page->form().task(), AccountForm::Task::Unlock);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!stage.page->form().task());
    QVERIFY(stage.ordered<domain::UnlockPerson>().empty());
}

void TestAuditPage::aSupervisorUnlocksButLocksNobody()
{
    AuditStage stage(Role::Supervisor);
    stage.show();
    stage.page->makeAccount();
    QVERIFY(!stage.page->form().task());
    QCOMPARE(base::withoutIsolates(stage.page->noteText()), domain::refusalOf(domain::CentreOrderBody(domain::AddPerson{})));
    stage.page->accounts().choose(u"clerk"_s);
    stage.page->lockOrUnlock();
    QVERIFY(!stage.page->form().task());
    stage.page->changeRole();
    QVERIFY(!stage.page->form().task());
    stage.page->accounts().choose(u"0316"_s);
    stage.page->lockOrUnlock();
    QCOMPARE(stage.page->form().task(), AccountForm::Task::Unlock);
}

// One letter a role, from viewer to administrator: may, only with a second person, may not.
void TestAuditPage::theRightsAreTheTable_data()
{
    QTest::addColumn<QString>("matrix");
    const std::vector<std::pair<const char *, const char *>> rows{
        {"see-hall", "mmmmmm"},    {"see-audit", "---m-m"},      {"report", "--mm--"},     {"dispatch", "--mm--"},      {"void", "--mm--"},
        {"void-red", "---2--"},    {"uncover-more", "--22--"},   {"forget", "---2-2"},     {"print", "-mmm--"},         {"issue", "-m-m--"},
        {"rules-draft", "----m-"}, {"rules-force", "---22-"},    {"people", "-----m"},     {"audit-export", "---m-m"},  {"keep-store", "-----m"},
        {"serve", "------"},       {"record-absence", "---m--"}, {"add-person", "-----m"}, {"unlock-person", "---m-m"}, {"change-secret", "mmmmmm"}};
    for (const auto &[word, matrix] : rows)
        QTest::newRow(word) << QString::fromLatin1(matrix);
}

void TestAuditPage::theRightsAreTheTable()
{
    QFETCH(QString, matrix);
    const QString word = QString::fromLatin1(QTest::currentDataTag());
    const ui::theme::Theme theme(look::Ground::Dark);
    const RightsTable table(theme);
    for (size_t at = 0; at < domain::kAccountRoles.size(); ++at) {
        const QChar letter = matrix[qsizetype(at)];
        const QString wanted = letter == u'm' ? RightsTable::mayText() : letter == u'2' ? RightsTable::bothText() : RightsTable::mayNotText();
        QCOMPARE(table.cell(word, domain::kAccountRoles[at]), wanted);
    }
    for (const domain::RightRow &right : domain::rights()) // none is missing
        QVERIFY2(!table.cell(right.word, Role::Viewer).isEmpty(), qPrintable(right.word));
}

void TestAuditPage::theChosenRoleIsMarked()
{
    AuditStage stage;
    stage.show();
    QVERIFY(!stage.page->rights().marked());
    stage.page->accounts().choose(u"supervisor"_s);
    QCOMPARE(stage.page->rights().marked(), std::optional(Role::Supervisor));
}

void TestAuditPage::exportingIsWrittenFirst()
{
    AuditStage stage;
    stage.workOnACase();
    stage.show();
    QTemporaryDir folder;
    const QString name = folder.filePath(u"audit.csv"_s);
    stage.page->saveTo(name);
    QTRY_VERIFY(QFile::exists(name));
    const auto reads = stage.ordered<domain::ReadAudit>();
    QCOMPARE(reads.size(), size_t(2));
    QVERIFY(reads.back().exported);
    QTRY_VERIFY(stage.page->noteText().contains(name));
    QFile::remove(name);
    stage.centre.setAnswer([](const desk::CentreView &, const domain::CentreOrder &) -> base::Result<desk::CentreView> {
        return tl::unexpected(base::Error{base::ErrorCode::Storage, u"The disk is full."_s, {}, {}});
    });
    stage.page->saveTo(name);
    QTRY_COMPARE(base::withoutIsolates(stage.page->noteText()), u"The disk is full."_s);
    QVERIFY(!QFile::exists(name));
}

GRIDHALL_TEST(TestAuditPage, QApplication)
#include "tst_auditpage.moc"
