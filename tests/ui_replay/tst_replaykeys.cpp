// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/keymap.h"
#include "replay/replaykeys.h"
#include "support/testprogram.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using ui::actions::Action;
using ui::replay::ReplayKeys;

namespace {

/// A window's content with what may have the keyboard in it: a list, a field, a button, a page with days of its own.
struct KeyedWindow {
    KeyedWindow() : replay(keys, &content)
    {
        auto *column = new QVBoxLayout(&content);
        for (QWidget *each : {static_cast<QWidget *>(list), static_cast<QWidget *>(field), static_cast<QWidget *>(button), page})
            column->addWidget(each);
        for (QWidget *each : {list, page})
            each->setFocusPolicy(Qt::StrongFocus);
        auto *accept = new QAction(list);
        accept->setShortcut(Qt::Key_Space);
        accept->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        list->addAction(accept);
        QObject::connect(accept, &QAction::triggered, list, [this] { ++accepted; });
        auto *before = new QAction(page);
        before->setShortcut(Qt::Key_BracketLeft);
        before->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        page->addAction(before);
        QObject::connect(before, &QAction::triggered, page, [this] { ++daysBefore; });
        QObject::connect(button, &QAbstractButton::clicked, button, [this] { ++pushed; });
        QObject::connect(&replay, &ReplayKeys::pressed, &content, [this](Action action) { pressed.append(action); });
        content.show();
        content.activateWindow();
        QApplication::setActiveWindow(&content);
    }
    void type(QWidget *at, Qt::Key key)
    {
        at->setFocus();
        QTest::keyClick(at, key);
    }

    ui::actions::KeyMap keys;
    QWidget content;
    QWidget *list = new QWidget, *page = new QWidget;
    QLineEdit *field = new QLineEdit;
    QPushButton *button = new QPushButton;
    ReplayKeys replay;
    QList<Action> pressed;
    int accepted = 0, daysBefore = 0, pushed = 0;
};

} // namespace

/// Where the keys of the past work, and where they give way.
class ReplayKeysTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inThePastTheyAllWork_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Action>("action");
        QTest::newRow("[") << int(Qt::Key_BracketLeft) << Action(Action::LookBack);
        QTest::newRow("]") << int(Qt::Key_BracketRight) << Action(Action::LookOn);
        QTest::newRow("Space") << int(Qt::Key_Space) << Action(Action::PlayPast);
        QTest::newRow("S") << int(Qt::Key_S) << Action(Action::NextSpeed);
        QTest::newRow("Home") << int(Qt::Key_Home) << Action(Action::BackToLive);
        QTest::newRow("Y") << int(Qt::Key_Y) << Action(Action::VisitorMinute);
    }
    void inThePastTheyAllWork()
    {
        QFETCH(int, key);
        QFETCH(Action, action);
        KeyedWindow window;
        window.replay.setMode(ReplayKeys::Mode::Past);
        window.type(window.list, Qt::Key(key));
        QCOMPARE(window.pressed, QList{action});
        QCOMPARE(window.accepted, 0); // what the list has the key for cannot be done in the past
    }

    void fromLiveTwoLeadIntoIt()
    {
        KeyedWindow window;
        for (const Qt::Key key : {Qt::Key_BracketLeft, Qt::Key_BracketRight, Qt::Key_Space, Qt::Key_S, Qt::Key_Home, Qt::Key_Y})
            window.type(window.list, key);
        QCOMPARE(window.pressed, (QList{Action(Action::LookBack), Action(Action::VisitorMinute)}));
        QCOMPARE(window.accepted, 1);
    }

    void aFieldTypesThem()
    {
        for (const ReplayKeys::Mode mode : {ReplayKeys::Mode::Live, ReplayKeys::Mode::Past}) {
            KeyedWindow window;
            window.replay.setMode(mode);
            for (const Qt::Key key : {Qt::Key_BracketLeft, Qt::Key_Y, Qt::Key_Space})
                window.type(window.field, key);
            QVERIFY(window.pressed.isEmpty());
            QCOMPARE(window.field->text().size(), 3);
        }
    }

    void aButtonKeepsItsSpaceBar()
    {
        KeyedWindow window;
        window.replay.setMode(ReplayKeys::Mode::Past);
        window.type(window.button, Qt::Key_Space);
        QCOMPARE(window.pushed, 1);
        QVERIFY(window.pressed.isEmpty());
    }

    void aPageKeepsTheKeysOfItsOwnDays()
    {
        for (const ReplayKeys::Mode mode : {ReplayKeys::Mode::Live, ReplayKeys::Mode::Past}) {
            KeyedWindow window;
            window.replay.setMode(mode);
            window.type(window.page, Qt::Key_BracketLeft);
            QCOMPARE(window.daysBefore, 1);
            QVERIFY(window.pressed.isEmpty());
        }
    }

    void anyKeyEndsAVisit()
    {
        for (const Qt::Key key : {Qt::Key_A, Qt::Key_Escape, Qt::Key_Return, Qt::Key_Space, Qt::Key_Home}) {
            KeyedWindow window;
            window.replay.setMode(ReplayKeys::Mode::Visit);
            window.type(window.list, key);
            QCOMPARE(window.pressed, QList{Action(Action::BackToLive)});
        }
        KeyedWindow window;
        window.replay.setMode(ReplayKeys::Mode::Visit);
        window.type(window.list, Qt::Key_Shift); // half a key is none
        QVERIFY(window.pressed.isEmpty());
    }

    void theyFollowTheKeyMap()
    {
        KeyedWindow window;
        window.replay.setMode(ReplayKeys::Mode::Past);
        QVERIFY(window.keys.remap(Action::BackToLive, {QKeySequence(Qt::Key_F12)}));
        window.type(window.list, Qt::Key_Home);
        QVERIFY(window.pressed.isEmpty());
        window.type(window.list, Qt::Key_F12);
        QCOMPARE(window.pressed, QList{Action(Action::BackToLive)});
    }
};

GRIDHALL_TEST(ReplayKeysTest, QApplication)
#include "tst_replaykeys.moc"
