// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "casefile/photo/photopicker.h"
#include "queue/queuepanel.h"
#include "support/testprogram.h"
#include "ui_states/statepicture.h"
#include "ui_states/statewindow.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::actions::KeyButton;
using ui::shell::BannerText;
using Health = desk::FeedStatus::Health;

namespace {

/// A second that passes before the hall, with what the store has to say meanwhile.
void passSilently(StateWindow &w, base::Milliseconds time)
{
    w.stage.clock.advance(time);
    w.stage.hall.catchUp();
    DeskStage::settle();
}

void giveSignOfLife(StateWindow &w)
{
    w.stage.feed.publish(std::make_shared<desk::Batch>());
    w.stage.hall.catchUp();
    DeskStage::settle();
}

void pressInWindow(StateWindow &w, Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
{
    QWidget *at = w.window.focusWidget();
    QTest::keyClick(at != nullptr ? at : &w.window, key, held);
    DeskStage::settle();
}

const desk::FeedStatus kUnwritable{Health::WriteFailing, {}, u"磁盘已满。请清理；查看照常。"_s, 3};

} // namespace

/// What the window says of a store in trouble, and that a key leads to what can be done about it (docs/visual.md "Troubles").
class TroubleStatesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (statepicture::wanted())
            QVERIFY(speakChinese());
    }
    void cleanup() { speakEnglish(); }

    /// A minute without a sign of life: since when, in a banner and in the mark at the top; times in the list are about, and fainter.
    void theStoreSaysNothing()
    {
        StateWindow w;
        const auto rows = [&w] { return w.desk->queue().queue().viewport()->grab().toImage(); };
        passSilently(w, 60s);
        QVERIFY(!w.window.banners().has(StateTopic::Silent)); // not a moment too soon
        passSilently(w, 1s);
        QVERIFY(w.window.banners().shown().contains(StateTopic::Silent));
        QCOMPARE(w.first().style, BannerText::Style::Inverse);
        QVERIFY(told(w.banners(), u"14:37:26"_s)); // when it was heard last, not now
        const auto mark = ui::shell::syncMarkOf(w.stage.hall.status(), u"14:37:26"_s, true);
        QVERIFY(mark.inverse && says(TextRecorder::listen(w.window.topBar()), mark.word));
        const QImage old = rows();
        statepicture::keep(u"f-silent"_s, w.window.banners());
        statepicture::keep(u"i-silent"_s, w.window.topBar());
        statepicture::keep(u"a-stale"_s, w.desk->queue().queue());
        giveSignOfLife(w);
        QTRY_VERIFY(!w.window.banners().has(StateTopic::Silent));
        QTRY_VERIFY(rows() != old); // the same rows at the same moment, in full ink again
        QVERIFY(says(TextRecorder::listen(w.window.topBar()), ui::shell::syncMarkOf(w.stage.hall.status(), u"14:38:27"_s).word));
    }

    /// A drill's minute is no minute of the machine's.
    void aFastClockIsNoSilence()
    {
        StateWindow w;
        w.stage.hall.setPace(10);
        passSilently(w, 10min);
        QVERIFY(!w.window.banners().has(StateTopic::Silent));
        passSilently(w, 1s);
        QVERIFY(w.window.banners().has(StateTopic::Silent));
    }

    /// What failed is told by itself; that nothing is heard as well would be said twice.
    void aFailureIsToldOnce()
    {
        StateWindow w;
        w.setStatus({Health::ReadFailing, {}, kUnwritable.sentence, 0});
        passSilently(w, 2min);
        QVERIFY(w.window.banners().has(StateTopic::ReadFailing));
        QVERIFY(!w.window.banners().has(StateTopic::Silent));
    }

    void theDiskIsNearlyFull()
    {
        StateWindow w;
        desk::FeedStatus status{Health::Ready, {}, {}, 0};
        status.room = quint64(314'572'800); // 300 MiB
        w.setStatus(status);
        QVERIFY(w.window.banners().shown().contains(StateTopic::LowRoom));
        QCOMPARE(w.first().style, BannerText::Style::Outline); // nothing has failed yet
        QVERIFY2(told(w.banners(), u"300.0"_s), "how much is left");
        QCOMPARE(w.window.banners().buttons().size(), 1);
        const auto mark = ui::shell::syncMarkOf(w.stage.hall.status(), u"14:37:26"_s);
        QVERIFY(!mark.inverse);
        statepicture::keep(u"f-low-room"_s, w.window.banners());
        status.room.reset();
        w.setStatus(status);
        QVERIFY(!w.window.banners().has(StateTopic::LowRoom));
    }

    /// What is wrong with a store can be looked into where it is said, and the banner stays as long as its reason does.
    void aStoreThatFailsOffersToBeLookedInto()
    {
        StateWindow w;
        w.setStatus(kUnwritable);
        QSignalSpy pressed(&w.window.banners(), &ui::shell::BannerStack::pressed);
        const auto buttons = w.window.banners().buttons();
        QCOMPARE(buttons.size(), 2);
        QVERIFY(!buttons[0]->key().isEmpty() && buttons[1]->key().isEmpty()); // the key leads to the first
        for (KeyButton *button : buttons)
            QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(pressed.size(), 2);
        QCOMPARE(pressed[0][1].toString(), u"folder"_s);
        QCOMPARE(pressed[1][1].toString(), u"diagnosis"_s);
        QVERIFY(w.window.banners().has(StateTopic::WriteFailing));
    }

    /// One key to the first button, again to the next, and round to where the keyboard was; Enter does it, Esc leads back.
    void aKeyLeadsToEveryButton()
    {
        StateWindow w;
        w.setStatus(kUnwritable);
        auto &list = w.desk->queue().queue();
        list.setFocus();
        const auto buttons = w.window.banners().buttons();
        QCOMPARE(buttons.size(), 2);
        for (KeyButton *button : buttons) {
            pressInWindow(w, Qt::Key_B, Qt::AltModifier);
            QCOMPARE(w.window.focusWidget(), button);
        }
        pressInWindow(w, Qt::Key_B, Qt::AltModifier);
        QCOMPARE(w.window.focusWidget(), &list);
        pressInWindow(w, Qt::Key_B, Qt::AltModifier);
        pressInWindow(w, Qt::Key_Escape);
        QCOMPARE(w.window.focusWidget(), &list);
        QSignalSpy pressed(&w.window.banners(), &ui::shell::BannerStack::pressed);
        pressInWindow(w, Qt::Key_B, Qt::AltModifier);
        pressInWindow(w, Qt::Key_Return);
        QCOMPARE(pressed.size(), 1);
        QCOMPARE(w.window.focusWidget(), &list); // and on with the work
    }

    /// A picture that cannot be put beside the store: its form says so and sends nothing; once it can be, it is kept.
    void aPictureThatCannotBeKept()
    {
        StateWindow w;
        w.desk->usePhotos(w.stage.photos);
        QFile inTheWay(w.stage.folder.filePath(u"hall.store.media"_s)); // a file where the folder of pictures should be
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        w.desk->openCase(support::mockId(kNumber));
        DeskStage::settle();
        w.desk->act(domain::CaseAct::AddPhoto);
        DeskStage::settle();
        auto &form = w.desk->file().form();
        QVERIFY(form.photos());
        QImage street(320, 200, QImage::Format_RGB32);
        street.fill(Qt::gray);
        form.photos()->addImage(street);
        QTRY_VERIFY(!form.photos()->problem().isEmpty());
        QVERIFY(form.photos()->media().isEmpty() && !form.photos()->isBusy());
        form.submit();
        DeskStage::settle();
        QVERIFY(w.stage.desk.orders.empty() && form.act());
        statepicture::keep(u"f-picture-not-kept"_s, form);
        QVERIFY(inTheWay.remove());
        form.photos()->addImage(street);
        QTRY_COMPARE(form.photos()->media().size(), 1);
        QVERIFY(form.photos()->problem().isEmpty());
    }

    /// Where no banner offers anything the key does nothing.
    void withoutAButtonTheKeyboardStays()
    {
        StateWindow w;
        w.window.setDrill(u"x"_s);
        auto &list = w.desk->queue().queue();
        list.setFocus();
        pressInWindow(w, Qt::Key_B, Qt::AltModifier);
        QCOMPARE(w.window.focusWidget(), &list);
    }
};

GRIDHALL_TEST(TroubleStatesTest, QApplication)
#include "tst_troublestates.moc"
