// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/hourbox.h"
#include "replay/replayhead.h"
#include "replay/replaywords.h"
#include "replaystage.h"
#include "support/testprogram.h"
#include "ui_hall/textrecorder.h"

#include <QApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::replay::DayStrip;
using ui::replay::HeadButton;
using ui::replay::Replay;
using ui::replay::ReplayHead;
using ui::replay::Speed;

namespace {

QStringList wordsOf(QWidget &widget)
{
    QStringList words;
    for (const TextRecorder::Text &text : TextRecorder::listen(widget))
        words.append(text.text);
    return words;
}

QStringList spokenBy(const ui::theme::Speaker &speaker)
{
    QStringList words;
    for (const ui::theme::SpokenPart &part : speaker.spokenParts())
        words.append(part.name);
    return words;
}

} // namespace

/// What stands over the past, and that it can be gone about in by mouse and by keys.
class ReplayHeadTest final : public QObject {
    Q_OBJECT

private:
    ReplayStage m_stage;
    std::unique_ptr<ReplayHead> m_head;

    void show(ReplayHead::Form form, QSize size)
    {
        m_head = std::make_unique<ReplayHead>(m_stage.replay, m_stage.keys, m_stage.theme, form);
        if (form == ReplayHead::Form::Wall)
            m_head->setScale(size.width() / 3840.0);
        m_head->resize(size);
        m_head->show();
        m_stage.replay.moveTo(support::mockNow());
        m_stage.settle();
    }

private Q_SLOTS:
    void theBarSaysThatItIsThePast_data()
    {
        QTest::addColumn<ReplayHead::Form>("form");
        QTest::addColumn<QSize>("size");
        QTest::newRow("on a wall") << ReplayHead::Form::Wall << QSize(3840, 328);
        QTest::newRow("over a page") << ReplayHead::Form::Desk << QSize(1920, 108);
        QTest::newRow("over a small page") << ReplayHead::Form::Desk << QSize(1280, 108);
    }
    void theBarSaysThatItIsThePast()
    {
        QFETCH(ReplayHead::Form, form);
        QFETCH(QSize, size);
        show(form, size);
        const QStringList words = wordsOf(*m_head);
        QVERIFY(words.contains(u"Replay"_s));
        QVERIFY2(words.contains(u"Friday, 7 November 2025 14:37:26"_s), qPrintable(words.join(u'|')));
        const QStringList spoken = spokenBy(*m_head);
        QVERIFY(spoken.contains(u"7 d 0 h 42 min before now · only looking, nothing can be changed"_s));
        const QColor bar = m_head->grab().toImage().pixelColor(3, int(20 * m_head->scale()));
        QCOMPARE(bar, m_stage.theme.palette().inverse);
        int right = 0;
        for (const HeadButton *button : m_head->buttons()) { // from the left, none over another, all inside
            QVERIFY(button->x() >= right);
            right = button->x() + button->width();
            QVERIFY(right <= m_head->width());
        }
        const qreal wordsEnd = m_head->buttons().front()->x();
        for (const TextRecorder::Text &text : TextRecorder::listen(*m_head)) {
            if (text.text.startsWith(u"Friday"_s))
                QVERIFY(text.ink.right() < wordsEnd);
        }
    }

    /// A picture is the same tomorrow.
    void aPictureDoesNotSayWhatTimeItIs()
    {
        const ReplayStage stage(false);
        QCOMPARE(ui::replay::besideText(stage.replay), u"only looking, nothing can be changed"_s);
    }

    void everyButtonHasItsNameAndItsKey()
    {
        show(ReplayHead::Form::Desk, {1920, 108});
        QStringList names, keys;
        for (const HeadButton *button : m_head->buttons()) {
            names.append(button->accessibleName().isEmpty() ? button->text() : button->accessibleName());
            keys.append(button->key());
        }
        QCOMPARE(names, (QStringList{u"A day back"_s, u"A day on"_s, u"Play"_s, u"Play a minute in a second"_s, u"Play ten minutes in a second"_s,
                                     u"Play an hour in a second"_s, u"Back to live"_s}));
        QCOMPARE(keys, (QStringList{u"["_s, u"]"_s, u"Space"_s, {}, {}, {}, u"Home"_s}));
    }

    void buttonsDoWhatTheySay()
    {
        show(ReplayHead::Form::Desk, {1920, 108});
        const auto buttons = m_head->buttons();
        const base::Instant begin = m_stage.replay.at();
        QTest::mouseClick(buttons[0], Qt::LeftButton);
        m_stage.settle();
        QVERIFY(m_stage.replay.at() == begin - 24h);
        QTest::mouseClick(buttons[1], Qt::LeftButton);
        m_stage.settle();
        QVERIFY(m_stage.replay.at() == begin);
        QTest::mouseClick(buttons[2], Qt::LeftButton);
        QVERIFY(m_stage.replay.isPlaying());
        QCOMPARE(buttons[2]->text(), u"Pause"_s);
        QTest::mouseClick(buttons[2], Qt::LeftButton);
        QVERIFY(!m_stage.replay.isPlaying());
        QTest::mouseClick(buttons[4], Qt::LeftButton);
        QCOMPARE(m_stage.replay.speed(), Speed::TenMinutes);
        QVERIFY(buttons[4]->isChecked() && !buttons[3]->isChecked() && !buttons[5]->isChecked());
        QTest::mouseClick(buttons[4], Qt::LeftButton); // again: it stays chosen
        QVERIFY(buttons[4]->isChecked());
        QTest::mouseClick(buttons[3], Qt::LeftButton);
        QSignalSpy live(&m_stage.replay, &Replay::liveWanted);
        QTest::keyClick(buttons[6], Qt::Key_Return);
        QCOMPARE(live.count(), 1);
    }

    /// Whatever is pressed ends it: the bar says so, and offers nothing else.
    void aVisitorsMinuteHasOneWayOut()
    {
        ReplayStage stage;
        ReplayHead head(stage.replay, stage.keys, stage.theme, ReplayHead::Form::Desk);
        head.resize(1920, 108);
        head.show();
        stage.replay.visit(support::mockNow());
        for (const HeadButton *button : head.buttons())
            QCOMPARE(button->isVisible(), button == head.buttons().back());
        const QStringList words = wordsOf(head);
        QVERIFY(words.contains(u"A visitor's minute"_s));
        QVERIFY(words.contains(u"any key ends it"_s));
        stage.settle();
    }

    void thePlaceOfAMomentIsTheMomentOfThatPlace()
    {
        show(ReplayHead::Form::Wall, {3840, 328});
        const DayStrip &strip = m_head->strip();
        const base::Instant midnight = support::mockNow() - 14h - 37min - 26s;
        for (int hour = 0; hour < 24; ++hour) {
            const base::Instant at = midnight + std::chrono::hours(hour);
            const base::Milliseconds off = strip.momentAt(strip.placeOf(at)) - at;
            QVERIFY(std::abs(off.count()) < 1000);
        }
        QVERIFY(strip.momentAt(-100) == midnight);
        QVERIFY(strip.momentAt(99'999) < midnight + 24h); // still the same day
    }

    void theStripIsPressedAndDragged()
    {
        show(ReplayHead::Form::Desk, {1920, 108});
        DayStrip &strip = m_head->strip();
        const base::Instant noon = support::mockNow() - 2h - 37min - 26s;
        const auto pixel = [&strip](base::Instant at) { return QPoint(int(strip.placeOf(at) * strip.scale()), 20); };
        QTest::mousePress(&strip, Qt::LeftButton, {}, pixel(noon));
        m_stage.settle();
        QVERIFY(std::chrono::abs(m_stage.replay.at() - noon) < 2min);
        QTest::mouseMove(&strip, pixel(noon - 3h));
        QTest::mouseRelease(&strip, Qt::LeftButton, {}, pixel(noon - 3h));
    }

    void theStripHasItsKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("shift");
        QTest::addColumn<int>("minutes");
        QTest::newRow("Left") << int(Qt::Key_Left) << false << -1;
        QTest::newRow("Right") << int(Qt::Key_Right) << false << 1;
        QTest::newRow("Shift+Left") << int(Qt::Key_Left) << true << -10;
        QTest::newRow("Shift+Right") << int(Qt::Key_Right) << true << 10;
        QTest::newRow("PgUp") << int(Qt::Key_PageUp) << false << -60;
        QTest::newRow("PgDown") << int(Qt::Key_PageDown) << false << 60;
    }
    void theStripHasItsKeys()
    {
        QFETCH(int, key);
        QFETCH(bool, shift);
        QFETCH(int, minutes);
        show(ReplayHead::Form::Desk, {1920, 108});
        const base::Instant begin = m_stage.replay.at();
        QTest::keyClick(&m_head->strip(), Qt::Key(key), shift ? Qt::ShiftModifier : Qt::NoModifier);
        m_stage.settle();
        QVERIFY(m_stage.replay.at() == begin + std::chrono::minutes(minutes));
    }

    void theStripSaysTheDay()
    {
        show(ReplayHead::Form::Wall, {3840, 328});
        const QStringList spoken = spokenBy(m_head->strip());
        QVERIFY(spoken.contains(u"Shown: Friday, 7 November 2025 14:37:26"_s));
        QVERIFY(spoken.contains(u"08:37 a case became red"_s));
        QVERIFY(spoken.contains(u"17:37 a case became red"_s)); // known later on: hollow on the strip
        QVERIFY(!m_head->strip().spokenName().isEmpty());
        const QStringList words = wordsOf(m_head->strip());
        QVERIFY(words.contains(u"14:37:26"_s));
        QVERIFY(words.contains(u"Open 64"_s)); // what the wall counts
        QVERIFY(!words.contains(u"14"_s));     // the moment stands in its place
        QVERIFY(words.contains(u"18"_s));
    }

    /// What came after the shown moment is hollow and dashed, what came before it is filled.
    void whatIsToComeIsHollow()
    {
        show(ReplayHead::Form::Wall, {3840, 328});
        DayStrip &strip = m_head->strip();
        const auto inside = [&](base::Instant at) { return strip.grab().toImage().pixelColor(int(strip.placeOf(at)) - 12, 44 + 24); };
        const QColor red = m_stage.theme.palette().of(domain::Severity::Red);
        QCOMPARE(inside(support::mockNow() - 6h), red);
        QVERIFY(inside(support::mockNow() + 3h) != red);
        m_stage.replay.moveTo(support::mockNow() + 4h);
        m_stage.settle();
        QCOMPARE(inside(support::mockNow() + 3h), red);
    }

    void theHourIsSaid()
    {
        show(ReplayHead::Form::Wall, {3840, 328});
        ui::replay::HourBox box(m_stage.replay, m_stage.theme);
        box.resize(2156, 184);
        box.show();
        const QStringList spoken = spokenBy(box);
        QCOMPARE(spoken.size(), 4);
        QCOMPARE(spoken.front(), u"13:37–14:37"_s);
        QVERIFY(spoken[1].startsWith(u"13:37 to 14:37: 1 filed, 0 closed, open from 1 to 2"_s));
        const QStringList words = wordsOf(box);
        QVERIFY(words.contains(u"Last hour"_s));
        QVERIFY(words.contains(spoken[1]));
    }
};

GRIDHALL_TEST(ReplayHeadTest, QApplication)
#include "tst_replayhead.moc"
