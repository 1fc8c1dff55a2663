// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/newcasepanel.h"
#include "casefile/form/noteline.h"
#include "deskpage/deskpage.h"
#include "support/testprogram.h"
#include "theme/plain.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::CaseAct;
using ui::actions::Action;

namespace {

const QString kItsCaller = u"13800002047"_s; ///< of every case of the stage

} // namespace

/// A number that somebody writes into a note outlives the forgetting of its caller: whoever writes is told so, and is not stopped.
class WrittenNumberTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNoteTellsOfIt_data() { texts(); }
    void aNoteTellsOfIt();
    void aReasonTellsOfIt_data() { texts(); }
    void aReasonTellsOfIt();
    void aNewCaseTellsOfIt_data();
    void aNewCaseTellsOfIt();
    void itIsNoRefusal();
    void anotherCaseIsAnotherCaller();
    void whoIsForgottenIsNotKnownHereEither();

private:
    static void texts()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("told");
        QTest::newRow("the number") << u"回电 13800002047"_s << true;
        QTest::newRow("in full width, parted") << u"１３８ ００００ ２０４７"_s << true;
        QTest::newRow("another number") << u"回电 13800002048"_s << false;
        QTest::newRow("its end") << u"尾号 2047"_s << false;
        QTest::newRow("words") << u"现场已查看"_s << false;
    }
};

void WrittenNumberTest::aNoteTellsOfIt()
{
    QFETCH(QString, text);
    QFETCH(bool, told);
    DeskStage stage;
    auto &note = openCase(stage).file().note();
    note.field()->setText(text);
    QCOMPARE(!note.hint().isEmpty(), told);
    QVERIFY(!note.hint().contains(kItsCaller));
    note.field()->clear();
    QCOMPARE(note.hint(), QString());
}

void WrittenNumberTest::aReasonTellsOfIt()
{
    QFETCH(QString, text);
    QFETCH(bool, told);
    DeskStage stage;
    auto &page = openCase(stage);
    page.act(CaseAct::Suspend);
    auto &form = page.file().form();
    QVERIFY(form.textField());
    const auto *hint = form.findChild<ui::theme::Label *>(u"number"_s);
    QVERIFY(hint && hint->isHidden());
    form.textField()->setText(text);
    QCOMPARE(!hint->isHidden(), told);
    form.textField()->clear();
    QVERIFY(hint->isHidden());
}

void WrittenNumberTest::aNewCaseTellsOfIt_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("told");
    for (const QString &field : {u"description"_s, u"title"_s, u"place"_s}) {
        QTest::newRow(qPrintable(field)) << field << u"请回 159-1111-6193"_s << true;
        QTest::newRow(qPrintable(field + u", another number"_s)) << field << u"请回 159-1111-6194"_s << false;
    }
    QTest::newRow("the number's own line") << u"callerPhone"_s << u"15911116193"_s << false;
}

void WrittenNumberTest::aNewCaseTellsOfIt()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(bool, told);
    DeskStage stage;
    auto &page = openCase(stage);
    page.act(Action::NewCase);
    auto &form = page.newCase();
    QVERIFY(form.isVisible());
    form.fill(u"callerPhone"_s, u"15911116193"_s);
    form.fill(field, text);
    QCOMPARE(!form.numberHint().isEmpty(), told);
    if (field == u"callerPhone"_s)
        return;
    form.fill(field, u"路口有水"_s);
    QCOMPARE(form.numberHint(), QString());
}

void WrittenNumberTest::itIsNoRefusal()
{
    DeskStage stage;
    auto &note = openCase(stage).file().note();
    note.focusField();
    QTest::keyClicks(note.field(), kItsCaller);
    QVERIFY(!note.hint().isEmpty());
    QTest::keyClick(note.field(), Qt::Key_Return);
    DeskStage::settle();
    QCOMPARE(stage.desk.orders.size(), size_t(1));
    QCOMPARE(std::get<domain::AddNote>(stage.desk.orders.back().body).text, kItsCaller);
    QCOMPARE(note.hint(), QString());
}

void WrittenNumberTest::anotherCaseIsAnotherCaller()
{
    DeskStage stage;
    const base::CaseId other = support::mockId(u"1107-0186"_s);
    desk::CaseFile file = stage.desk.open(other).result().value();
    file.state.report.caller.phone = u"15911116193"_s;
    stage.desk.setFile(file);
    auto &page = openCase(stage);
    page.file().note().field()->setText(kItsCaller);
    QVERIFY(!page.file().note().hint().isEmpty());
    page.openCase(other);
    DeskStage::settle();
    page.file().note().field()->setText(kItsCaller);
    QCOMPARE(page.file().note().hint(), QString());
    page.file().note().field()->setText(u"15911116193"_s);
    QVERIFY(!page.file().note().hint().isEmpty());
}

void WrittenNumberTest::whoIsForgottenIsNotKnownHereEither()
{
    DeskStage stage;
    desk::CaseFile file = stage.desk.open(support::mockId(kNumber)).result().value();
    file.state.report.caller = {{}, {}, true, {}};
    stage.desk.setFile(file);
    auto &page = openCase(stage);
    page.file().note().field()->setText(kItsCaller);
    QCOMPARE(page.file().note().hint(), QString());
}

GRIDHALL_TEST(WrittenNumberTest, QApplication)
#include "tst_writtennumber.moc"
