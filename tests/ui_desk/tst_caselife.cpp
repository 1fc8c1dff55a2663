// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/actionbar.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/actionform.h"
#include "casefile/form/itemfinder.h"
#include "casefile/form/newcasepanel.h"
#include "casefile/photo/photopicker.h"
#include "desk/writer/storedesk.h"
#include "deskpage/deskpage.h"
#include "queue/queuepanel.h"
#include "support/camera.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using domain::CaseState;

namespace {

constexpr int kPatience = 120'000;

/// A console over a real store in a folder of its own.
struct RealDesk {
    RealDesk()
        : clock(support::mockNow()), desk(desk::fileParts(dir.filePath(u"store.db"_s), clock), stage.region, clock), hall(stage.region, clock, desk),
          seat(domain::Actor{u"坐席03"_s, domain::Role::Supervisor}), orders(desk, clock), photos(dir.filePath(u"store.db"_s)),
          drafts(dir.filePath(u"drafts"_s), clock), page(ui::actions::Console{stage.theme, hall, desk, seat, keys, orders, nullptr, &drafts})
    {
        drafts.open(u"store"_s, seat.actor().post);
        page.usePhotos(photos);
        page.resize(1920, 1006);
        page.show();
        page.activateWindow();
        page.setFocus();
    }

    QTemporaryDir dir;
    DeskStage stage; ///< the town and the theme
    base::FixedClock clock;
    desk::StoreDesk desk;
    live::Hall hall;
    ui::actions::Seat seat;
    ui::actions::KeyMap keys;
    ui::actions::Orders orders;
    desk::ShelfDesk photos;
    live::DraftBook drafts;
    ui::deskpage::DeskPage page;
};

/// Items that a case can be closed under without a photo and without a second look, in the pack's order.
QStringList plainItems(const region::Region &region)
{
    QStringList codes;
    ui::casefile::ItemFinder finder(region);
    for (const domain::Item &item : region.rulebook.items) {
        const bool plain = !item.needsAfterPhoto && !item.preVerify && item.life == domain::CaseLife::Case && !item.department.isEmpty();
        if (plain && finder.find(item.code).front()->code == item.code)
            codes.append(item.code.toLower());
    }
    return codes;
}

} // namespace

/// The whole life of a case, by keyboard alone, through a real store.
class CaseLifeTest final : public QObject {
    Q_OBJECT

private:
    static void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

private Q_SLOTS:
    void fromReportToEvaluation()
    {
        RealDesk real;
        QTRY_VERIFY_WITH_TIMEOUT(real.hall.loaded(), kPatience);
        auto &file = real.page.file();
        const auto state = [&] { return file.current() ? int(file.current()->state) : -1; };

        press(Qt::Key_N, Qt::ControlModifier);
        press(Qt::Key_Tab);
        type(u"c0103-1"_s);
        press(Qt::Key_Return);
        type(u"cover gone"_s);
        press(Qt::Key_Tab);
        type(u"north gate"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(state(), int(CaseState::Dispatched), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(real.page.queue().queue().selectedRow() == 0, kPatience);

        // Each forbidden step says why and changes nothing.
        press(Qt::Key_F12);
        QVERIFY(!file.bar().said().isEmpty());
        QCOMPARE(state(), int(CaseState::Dispatched));

        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(state(), int(CaseState::Accepted), kPatience);
        press(Qt::Key_D, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(state(), int(CaseState::OnScene), kPatience);

        // The photo that the item asks for is missing: the check is refused, with the reason.
        QVERIFY(file.current()->needsAfterPhoto);
        press(Qt::Key_F9);
        QVERIFY(!file.bar().said().isEmpty());
        press(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(file.form().photos());
        file.form().photos()->takeImage(support::street());
        QTRY_COMPARE_WITH_TIMEOUT(file.form().photos()->media().size(), 1, kPatience);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(file.current()->hasAfterPhoto, kPatience);

        press(Qt::Key_F8);
        type(u"waiting for the lid"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(file.current()->suspended, kPatience);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!file.current()->suspended, kPatience);

        press(Qt::Key_F9);
        type(u"new lid"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(state(), int(CaseState::Handled), kPatience);
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(state(), int(CaseState::Checked), kPatience);
        press(Qt::Key_F12);
        QVERIFY(file.form().act());
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(state(), int(CaseState::Closed), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(real.page.queue().model().rowCount(), 0, kPatience);

        press(Qt::Key_T, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(state(), int(CaseState::Revisited), kPatience);
        press(Qt::Key_E, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(state(), int(CaseState::Evaluated), kPatience);
    }

    /// Twenty cases from the report to the closing, with keys that were meant for something else: none of them moves what it should not, and every
    /// word that was typed stands in the case.
    void twentyCasesWithMisKeys()
    {
        RealDesk real;
        QTRY_VERIFY_WITH_TIMEOUT(real.hall.loaded(), kPatience);
        auto &file = real.page.file();
        const auto state = [&] { return file.current() ? int(file.current()->state) : -1; };
        const QStringList items = plainItems(*real.stage.region);
        QVERIFY(!items.isEmpty());
        QRandomGenerator dice(20);
        const auto misKey = [&dice] {
            using Key = std::pair<int, Qt::KeyboardModifiers>;
            const std::array<Key, 8> keys{Key{Qt::Key_F5, Qt::NoModifier},  {Qt::Key_F6, Qt::NoModifier},     {Qt::Key_F12, Qt::NoModifier},
                                          {Qt::Key_1, Qt::ControlModifier}, {Qt::Key_R, Qt::ControlModifier}, {Qt::Key_N, Qt::ControlModifier},
                                          {Qt::Key_0, Qt::ControlModifier}, {Qt::Key_D, Qt::ControlModifier}};
            const auto &[key, modifiers] = keys[dice.bounded(quint32(keys.size()))];
            press(key, modifiers);
        };
        // Esc asks, Enter keeps; the form's key brings everything back.
        const auto leaveAndComeBack = [&](int key, Qt::KeyboardModifiers modifiers) {
            press(Qt::Key_Escape);
            press(Qt::Key_Return);
            press(key, modifiers);
        };
        for (int i = 0; i < 20; ++i) {
            const QString title = u"case %1 at the gate"_s.arg(i), place = u"north gate %1"_s.arg(i), result = u"mended number %1"_s.arg(i);
            press(Qt::Key_N, Qt::ControlModifier);
            press(Qt::Key_Tab);
            type(items[i % items.size()]);
            press(Qt::Key_Return);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
            type(title);
            misKey();
            press(Qt::Key_Tab);
            type(place);
            if (i % 3 == 0)
                leaveAndComeBack(Qt::Key_N, Qt::ControlModifier);
            QCOMPARE(real.page.newCase().draft().title, title);
            QCOMPARE(real.page.newCase().draft().place, place);
            press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE_WITH_TIMEOUT(state(), int(CaseState::Dispatched), kPatience);
            QCOMPARE(file.current()->report.title, title);
            QTRY_VERIFY_WITH_TIMEOUT(real.page.queue().selected() == file.current()->id, kPatience);
            press(Qt::Key_Space);
            QTRY_COMPARE_WITH_TIMEOUT(state(), int(CaseState::Accepted), kPatience);
            press(Qt::Key_D, Qt::ControlModifier);
            QTRY_COMPARE_WITH_TIMEOUT(state(), int(CaseState::OnScene), kPatience);
            press(Qt::Key_F9);
            type(result);
            misKey();
            if (i % 4 == 0)
                leaveAndComeBack(Qt::Key_F9, Qt::NoModifier);
            QCOMPARE(file.form().act(), std::optional(domain::CaseAct::Handle));
            QCOMPARE(file.form().textField()->text(), result);
            press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE_WITH_TIMEOUT(state(), int(CaseState::Handled), kPatience);
            press(Qt::Key_K, Qt::ControlModifier);
            QTRY_COMPARE_WITH_TIMEOUT(state(), int(CaseState::Checked), kPatience);
            press(Qt::Key_F12);
            press(Qt::Key_Return); // the safe side: not yet
            QVERIFY(!file.formOpen());
            press(Qt::Key_F12);
            press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE_WITH_TIMEOUT(state(), int(CaseState::Closed), kPatience);
            const auto whole = real.desk.open(file.current()->id).result();
            QVERIFY(whole);
            QVERIFY(std::ranges::any_of(whole->timeline, [&](const domain::CommittedEvent &each) {
                const auto *handled = std::get_if<domain::CaseHandled>(&each.event.body);
                return handled && handled->result == result;
            }));
            QCOMPARE(whole->state.report.place.text, place);
        }
        QCOMPARE(real.page.queue().model().rowCount(), 0);
        QVERIFY(real.drafts.all().empty()); // all of it was sent
    }

    void otherSeatWasFaster()
    {
        RealDesk real;
        QTRY_VERIFY_WITH_TIMEOUT(real.hall.loaded(), kPatience);
        auto &file = real.page.file();
        real.page.newCase().fill(u"item"_s, u"C0103-1"_s);
        real.page.newCase().fill(u"title"_s, u"x"_s);
        real.page.newCase().fill(u"place"_s, u"y"_s);
        real.page.newCase().submit();
        QTRY_VERIFY_WITH_TIMEOUT(file.current(), kPatience);
        // What its colour sets off at once is the system's, and moves it too.
        quint32 seen = 0;
        do {
            seen = file.current()->version;
            QTest::qWait(300);
        } while (file.current()->version != seen);
        // Another seat's order arrives at the store first; this page has not heard of it.
        domain::Command other{file.current()->id, seen, {u"坐席06"_s, domain::Role::Dispatcher}, domain::AcceptCase{}};
        auto answer = real.desk.submit(other);
        real.page.act(domain::CaseAct::Accept);
        QTRY_VERIFY_WITH_TIMEOUT(!file.bar().said().isEmpty(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(file.current()->state, CaseState::Accepted, kPatience);
        QCOMPARE(file.current()->version, seen + 1);
        QVERIFY(answer.result());
    }
};

GRIDHALL_TEST(CaseLifeTest, QApplication)
#include "tst_caselife.moc"
