// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/administratordialog.h"
#include "support/chinese.h"
#include "support/testprogram.h"
#include "ui_audit/auditstage.h"
#include "ui_desk/clipprobe.h"
#include "ui_desk/spokentree.h"

#include <QApplication>
#include <QHeaderView>
#include <QLayout>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using domain::Role;
using ui::audit::AuditPage;

namespace {

/// The page as somebody works at it, in a small window.
void openAudit(AuditStage &stage, QSize size)
{
    qApp->setStyleSheet(stage.theme.styleSheet());
    qApp->setFont(look::sans(14));
    stage.workOnACase();
    stage.page->resize(size);
    stage.show();
}

void settleAudit()
{
    for (int i = 0; i < 4; ++i)
        QTest::qWait(1);
}

} // namespace

/// The page of accounts, rights and who did what in small windows and both languages: nothing is cut, and a screen reader is told all of it.
class AuditShapesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCoreApplication::removeTranslator(&m_chinese); }

    void nothingIsCut_data() { sizes(); }
    void nothingIsCut()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        speak(chinese);
        AuditStage stage;
        openAudit(stage, size);
        settleAudit();
        QCOMPARE(stage.page->size(), size);
        IS_WHOLE(*stage.page);
        // What is done stands whole in its lines.
        TextRecorder recorder(stage.page->rights().viewport()->size());
        stage.page->rights().viewport()->render(&recorder, QPoint(), QRegion(), QWidget::RenderFlags());
        QVERIFY(!recorder.texts().empty());
        for (const TextRecorder::Text &text : recorder.texts())
            QVERIFY2(!text.text.endsWith(QChar(0x2026)), qPrintable(text.text));
        // No list is wider than its room: nobody looks sideways for a column.
        for (const QAbstractScrollArea *list :
             std::initializer_list<const QAbstractScrollArea *>{&stage.page->accounts(), &stage.page->records(), &stage.page->rights()})
            QVERIFY2(!list->horizontalScrollBar()->isVisible(), list->metaObject()->className());
    }

    /// A form stands whole, also where the records give way for it, and they come back.
    void formsAreWhole_data() { sizes(); }
    void formsAreWhole()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        speak(chinese);
        AuditStage stage;
        openAudit(stage, size);
        stage.page->makeAccount();
        settleAudit();
        QVERIFY(stage.page->form().isVisible());
        IS_WHOLE(stage.page->form());
        SAYS_ALL(stage.page->form());
        const QWidget &form = stage.page->form();
        QVERIFY2(stage.page->rect().contains(QRect(form.mapTo(stage.page.get(), QPoint()), form.size())), "it leaves the window");
        // What words need in this width: the least height is that of the narrowest form.
        const QLayout &rows = *form.layout();
        const int needed = rows.hasHeightForWidth() ? rows.minimumHeightForWidth(form.width()) : form.minimumSizeHint().height();
        QVERIFY2(form.height() >= needed, qPrintable(u"it is pressed together: %1 of %2"_s.arg(form.height()).arg(needed)));
        QVERIFY(stage.page->accounts().height() >= 60); // whose account it is stays in sight
        QTest::keyClick(&stage.page->form(), Qt::Key_Escape);
        QTRY_VERIFY(!stage.page->form().isVisible());
        QTRY_VERIFY(stage.page->records().isVisible());
    }

    void allIsSaid_data() { sizes(); }
    void allIsSaid()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        speak(chinese);
        AuditStage stage;
        openAudit(stage, size);
        settleAudit();
        SAYS_ALL(*stage.page);
    }

    /// The dialog that makes the first account of a store.
    void theFirstAccountIsAskedForWhole_data() { sizes(); }
    void theFirstAccountIsAskedForWhole()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        speak(chinese);
        AuditStage stage(Role::Supervisor, false);
        qApp->setStyleSheet(stage.theme.styleSheet());
        qApp->setFont(look::sans(14));
        QWidget window;
        window.resize(size);
        ui::identity::AdministratorDialog dialog(stage.theme, stage.identity, stage.seat.actor(), &window);
        dialog.show();
        settleAudit();
        IS_WHOLE(dialog);
        SAYS_ALL(dialog);
        QVERIFY(dialog.width() <= size.width() && dialog.height() <= size.height());
    }

private:
    static void sizes()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("chinese");
        for (const QSize size : {QSize(1366, 700), QSize(1920, 1006)}) {
            for (const bool chinese : {false, true})
                QTest::addRow("%d %s", size.width(), chinese ? "zh" : "en") << size << chinese;
        }
    }
    void speak(bool chinese)
    {
        if (chinese)
            QVERIFY(m_chinese.isLoaded() && QCoreApplication::installTranslator(&m_chinese));
    }
    support::Chinese m_chinese;
};

GRIDHALL_TEST(AuditShapesTest, QApplication)
#include "tst_auditshapes.moc"
