// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workplace.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::actions::Action;

/// What waits on a page stands at its tab, whichever page is shown.
class TabMarkTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTabSaysThatSomethingWaits()
    {
        DeskStage stage;
        ui::shell::Workplace window(stage.console());
        for (const auto &[id, opens] : {std::pair{u"desk"_s, Action::DeskPage}, {u"map"_s, Action::MapPage}})
            window.addPage({id, id, new QWidget, {}, false, opens});
        window.resize(1920, 1080);
        window.show();
        DeskStage::settle();
        window.setMark(u"map"_s, u"4 · 6 min"_s, u"4 wait"_s);
        QVERIFY(window.showPage(u"desk"_s));
        QCOMPARE(window.topBar().pageMark(1), u"4 · 6 min"_s);
        QVERIFY(window.topBar().pageMark(0).isEmpty());
        QVERIFY(window.topBar().fits());
        window.setMark(u"map"_s, {}, {});
        QVERIFY(window.topBar().pageMark(1).isEmpty());
    }
};

GRIDHALL_TEST(TabMarkTest, QApplication)
#include "tst_tabmark.moc"
