// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/lockpage.h"
#include "support/testprogram.h"
#include "ui_desk/clipprobe.h"
#include "ui_desk/deskstage.h"
#include "ui_desk/spokentree.h"

#include <QApplication>
#include <QLayout>
#include <QLineEdit>
#include <QTest>

#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::identity::LockPage;

namespace {

/// As long as a post may be, and as a town writes it.
const QString kLongPost = u"徐泾镇城市运行管理中心夜间值守与应急处置联勤坐席"_s;
const QString kLongRefusal =
    u"Name and secret do not belong together. Whoever has forgotten the secret asks the administrator, who gives another; nothing was changed."_s;

/// What the page shows, by name.
struct LockState {
    const char *name;
    std::function<void(LockPage &)> bring;
};

ui::identity::LockedSeat lockedSeat(bool idle)
{
    ui::identity::LockedSeat left;
    left.person = u"zhou.long-name.of-somebody"_s;
    left.post = kLongPost;
    left.since = support::mockNow() - 47min;
    left.idle = idle;
    left.forms = 12;
    left.parked = 3;
    left.longestParked = support::mockNow() - 52min;
    left.owed = 17;
    left.nearestCallBack = support::mockNow() + 8min;
    return left;
}

const std::vector<LockState> &lockStates()
{
    static const std::vector<LockState> all{
        {"sign in", [](LockPage &page) { page.showSignIn(u"03"_s, {}); }},
        {"sign in to a drill",
         [](LockPage &page) {
             page.markDrill();
             page.showSignIn(u"03"_s, {});
         }},
        {"sign in again", [](LockPage &page) { page.showSignIn(u"03"_s, kLongRefusal); }},
        {"locked", [](LockPage &page) { page.showLocked(lockedSeat(false)); }},
        {"locked by itself", [](LockPage &page) { page.showLocked(lockedSeat(true)); }},
        {"refused",
         [](LockPage &page) {
             page.showLocked(lockedSeat(true));
             page.own().findChild<QLineEdit *>(u"secret"_s)->setText(u"x"_s);
             page.own().give();
             page.answer({base::ErrorCode::Refused, kLongRefusal, {}, {}});
         }},
        {"past", [](LockPage &page) { page.showPast(); }},
    };
    return all;
}

} // namespace

/// Sign-in and lock page in small windows and both languages: nothing is cut, and a screen reader is told all of it.
class LockShapesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { speakEnglish(); }

    void nothingIsCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<int>("state");
        for (const QSize size : {QSize(1366, 768), QSize(1280, 720), QSize(1920, 1080)}) {
            for (const bool chinese : {false, true}) {
                for (size_t state = 0; state < lockStates().size(); ++state)
                    QTest::addRow("%d %s %s", size.width(), chinese ? "zh" : "en", lockStates()[state].name) << size << chinese << int(state);
            }
        }
    }
    void nothingIsCut()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        QFETCH(int, state);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        LockPage page(stage.console());
        page.resize(size);
        lockStates()[size_t(state)].bring(page);
        page.show();
        DeskStage::settle();
        QCOMPARE(page.size(), size); // and it asks for no more than there is
        const int needed = page.layout()->minimumHeightForWidth(size.width());
        QVERIFY2(needed <= size.height(), qPrintable(QString::number(needed)));
        IS_WHOLE(page);
        SAYS_ALL(page);
    }

    /// Its counts are said, the person's own in words; of the fields each has a name, and the secret is never said.
    void theSecretIsNotSaid()
    {
        DeskStage stage;
        LockPage page(stage.console());
        page.resize(1366, 768);
        page.showLocked(lockedSeat(false));
        page.show();
        page.own().findChild<QLineEdit *>(u"secret"_s)->setText(u"open sesame"_s);
        DeskStage::settle();
        QStringList said;
        spokentree::walkSpoken(QAccessible::queryAccessibleInterface(&page),
                               [&said](const QAccessibleInterface *node) { said << spokentree::textsOf(node); });
        const QString all = said.join(u'\n');
        QVERIFY(!all.contains(u"sesame"_s));
        for (const QString &word : {u"12"_s, u"3"_s, u"17"_s, kLongPost})
            QVERIFY2(all.contains(word), qPrintable(word));
    }
};

GRIDHALL_TEST(LockShapesTest, QApplication)
#include "tst_lockshapes.moc"
