// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/chip.h"
#include "actions/widget/emptystate.h"
#include "actions/widget/keybutton.h"
#include "casefile/actbar.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/newcasepanel.h"
#include "casefile/form/noteline.h"
#include "casefile/part/contactbox.h"
#include "casefile/part/timeline.h"
#include "deskpage/deskpage.h"
#include "queue/queuepanel.h"
#include "queue/searchfield.h"
#include "severity/severitystrip.h"
#include "ui_desk/deskstage.h"
#include "ui_hall/textrecorder.h"
#include "ui_states/statepicture.h"

#include <QApplication>
#include <QEnterEvent>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::CaseAct;
using domain::CaseState;
using ui::actions::Action;
using ui::actions::Chip;
using ui::actions::KeyButton;

namespace {

/// The desk before a hall that nothing was read of yet, or of which everything was.
struct DeskBefore {
    explicit DeskBefore(const desk::BatchPtr &cases) : feed(cases), hall(stage.region, stage.clock, feed), page(console())
    {
        hall.catchUp();
        page.resize(1920, 1006);
        page.show();
        DeskStage::settle();
    }
    [[nodiscard]] ui::actions::Console console() { return {stage.theme, hall, stage.desk, stage.seat, stage.keys, stage.orders, nullptr, nullptr}; }
    DeskStage stage;
    support::MockFeed feed;
    live::Hall hall;
    ui::deskpage::DeskPage page;
};

/// The acts of a case in that state, 480 pixels wide.
struct ActsOf {
    explicit ActsOf(CaseState state) : bar(stage.console())
    {
        bar.resize(480, 400);
        bar.setCase(caseIn(state, *stage.region));
        bar.show();
        bar.activateWindow();
        DeskStage::settle();
    }
    DeskStage stage;
    ui::casefile::ActBar bar;
};

ui::actions::EmptyState &emptyOf(const ui::deskpage::DeskPage &page) { return *page.queue().findChild<ui::actions::EmptyState *>(); }

} // namespace

/// The states of what stands on the desk beside the rows: marks of the levels, buttons, what is empty or on its way, personal data, fields and chips.
class DeskStatesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (statepicture::wanted())
            QVERIFY(speakChinese());
    }
    void cleanup() { speakEnglish(); }

    /// Shape, digit, word and colour: each level has all four.
    void theFiveLevels()
    {
        DeskStage stage;
        auto *strip = stage.openPage({1920, 1006}).findChild<ui::severity::SeverityStrip *>();
        const QImage picture = strip->grab().toImage();
        const auto texts = TextRecorder::listen(*strip);
        for (const domain::Severity level : domain::kSeverities) {
            const QRect block = strip->blockRect(level);
            QVERIFY(statepicture::pixels(picture, block, stage.theme.palette().of(level)) > 20);
            QVERIFY(says(texts, ui::theme::colourWord(level)));
        }
        statepicture::keep(u"b-levels"_s, *strip);
    }

    void theNextStepIsWhite()
    {
        ActsOf acts(CaseState::Dispatched);
        KeyButton *next = acts.bar.buttonOf(*ui::casefile::nextStep(caseIn(CaseState::Dispatched, *acts.stage.region)));
        QVERIFY(next);
        QCOMPARE(next->style(), KeyButton::Style::Primary);
        next->clearFocus(); // it is the window's first
        const QImage plain = next->grab().toImage();
        QCOMPARE(plain.pixelColor(4, plain.height() / 2), acts.stage.theme.palette().text);
        statepicture::keep(u"c-primary"_s, *next);
        next->setFocus(Qt::TabFocusReason);
        QVERIFY2(next->hasFocus(), "no focus");
        QVERIFY(next->grab().toImage() != plain);
        statepicture::keep(u"c-primary-focus"_s, *next);
    }

    void aPlainButtonUnderPointerAndFinger()
    {
        ActsOf acts(CaseState::Dispatched);
        KeyButton *urge = acts.bar.buttonOf(CaseAct::Urge);
        QVERIFY(urge);
        QCOMPARE(urge->style(), KeyButton::Style::Normal);
        const QImage plain = urge->grab().toImage();
        statepicture::keep(u"c-plain"_s, *urge);
        urge->setAttribute(Qt::WA_UnderMouse);
        const QPointF at = urge->rect().center();
        QEnterEvent entered(at, at, urge->mapToGlobal(at));
        QCoreApplication::sendEvent(urge, &entered);
        const QImage hovered = urge->grab().toImage();
        QVERIFY(hovered != plain);
        statepicture::keep(u"c-hover"_s, *urge);
        urge->setDown(true);
        QVERIFY(urge->grab().toImage() != hovered);
        statepicture::keep(u"c-pressed"_s, *urge);
    }

    /// Dashed, with the reason in words; it can still be pressed, and says the reason whole.
    void whatCannotBeDoneSaysWhy()
    {
        ActsOf acts(CaseState::Dispatched);
        const auto buttons = acts.bar.buttons();
        const auto blocked = std::ranges::find(buttons, KeyButton::Style::Blocked, &KeyButton::style);
        QVERIFY(blocked != buttons.end());
        QVERIFY(!(*blocked)->reason().isEmpty() && (*blocked)->isEnabled());
        QTest::mouseClick(*blocked, Qt::LeftButton);
        QVERIFY(acts.bar.said().endsWith((*blocked)->reason()));
        statepicture::keep(u"c-blocked"_s, acts.bar);
    }

    void anOrderOnItsWay()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        auto &bar = page.file().bar();
        const QString before = bar.spokenName();
        stage.desk.setWaiting(true);
        page.act(CaseAct::Urge);
        DeskStage::settle();
        QVERIFY(std::ranges::none_of(bar.buttons(), &QWidget::isEnabled));
        QVERIFY(bar.spokenName() != before);
        statepicture::keep(u"c-busy"_s, bar);
        stage.desk.finish();
        QTRY_VERIFY(std::ranges::any_of(bar.buttons(), &QWidget::isEnabled));
        QCOMPARE(bar.spokenName(), before);
    }

    /// It asks once, with what is met and what is not, and the safe side has the keyboard.
    void closingIsCareful()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        desk::CaseFile file = stage.desk.open(support::mockId(kNumber)).result().value();
        file.state = caseIn(CaseState::Checked, *stage.region);
        file.state.id = support::mockId(kNumber);
        file.state.hasAfterPhoto = true;
        file.state.version = 40;
        stage.desk.setFile(file);
        page.openCase({});
        page.openCase(file.state.id);
        DeskStage::settle();
        KeyButton *close = page.file().bar().buttonOf(CaseAct::Close);
        QVERIFY(close);
        QVERIFY(close->style() == KeyButton::Style::Careful || close->style() == KeyButton::Style::Primary);
        statepicture::keep(u"c-careful"_s, *close);
        page.act(CaseAct::Close);
        DeskStage::settle();
        QCOMPARE(page.file().form().act(), std::optional(CaseAct::Close));
        QVERIFY(stage.desk.orders.empty());
        statepicture::keep(u"g-closing"_s, page.file().form());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // as somebody does who presses on
        DeskStage::settle();
        QVERIFY(stage.desk.orders.empty());
    }

    void noCaseIsOpen()
    {
        auto nothing = std::make_shared<desk::Batch>();
        nothing->snapshot = true;
        DeskBefore desk(nothing);
        QTRY_VERIFY(emptyOf(desk.page).isVisible());
        auto *way = emptyOf(desk.page).findChild<KeyButton *>();
        QVERIFY(way->isVisible() && !way->text().isEmpty() && !way->key().isEmpty()); // one way on, with its key
        statepicture::keep(u"d-empty"_s, emptyOf(desk.page));
    }

    void noCasePasses()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        stage.desk.found = std::vector<domain::CaseBrief>{};
        page.act(Action::Search);
        QTest::keyClicks(QApplication::focusWidget(), u"zzzz"_s);
        QTRY_VERIFY(emptyOf(page).isVisible());
        QVERIFY(says(TextRecorder::listen(emptyOf(page)), u"zzzz"_s)); // what is asked for stands there
        statepicture::keep(u"d-filtered"_s, emptyOf(page));
        page.act(Action::ClearFilter);
        QVERIFY(!emptyOf(page).isVisible());
    }

    /// Still bars where rows will be, and no figure that nobody has counted.
    void notReadYet()
    {
        DeskBefore desk{desk::BatchPtr()};
        QVERIFY(!desk.hall.isKnown());
        QVERIFY(emptyOf(desk.page).isVisible());
        for (const TextRecorder::Text &text : TextRecorder::listen(desk.page))
            QVERIFY2(text.text != u"0"_s, qPrintable(text.text));
        const QImage first = emptyOf(desk.page).grab().toImage();
        statepicture::keep(u"d-loading"_s, desk.page);
        desk.stage.pass(std::chrono::seconds(5));
        QCOMPARE(emptyOf(desk.page).grab().toImage(), first); // nothing moves
    }

    void theCallerIsMasked()
    {
        DeskStage stage;
        auto &contact = openCase(stage).file().contact();
        QCOMPARE(contact.shown(), u"138****2047"_s);
        QCOMPARE(contact.findChild<KeyButton *>()->style(), KeyButton::Style::Normal);
        statepicture::keep(u"e-masked"_s, contact);
    }

    /// A reason first, then half a minute, with the seconds that are left; never a text that can be taken along.
    void theCallerIsShownForAReason()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        auto &contact = page.file().contact();
        page.act(CaseAct::UncoverCaller);
        DeskStage::settle();
        QCOMPARE(page.file().form().act(), std::optional(CaseAct::UncoverCaller));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // without one
        QVERIFY(!page.file().form().problem().isEmpty() && stage.desk.orders.empty());
        QTest::keyClicks(page.file().form().textField(), u"ringing back"_s);
        statepicture::keep(u"e-reason"_s, page.file().form());
        QTest::keyClick(page.file().form().textField(), Qt::Key_Return);
        DeskStage::settle();
        QCOMPARE(contact.shown(), u"13800002047"_s);
        stage.clock.advance(std::chrono::seconds(12));
        QTRY_VERIFY(contact.findChild<KeyButton *>()->text().contains(u"18"_s));
        QVERIFY(contact.findChildren<QLineEdit *>().isEmpty());
        QVERIFY(!contact.spokenName().contains(u"13800002047"_s));
        statepicture::keep(u"e-shown"_s, contact);
        stage.clock.advance(std::chrono::seconds(18));
        QTRY_COMPARE(contact.shown(), u"138****2047"_s);
    }

    void whoMayNotSeesTheMaskAlone()
    {
        DeskStage stage;
        stage.seat.change({u"来访"_s, domain::Role::Viewer});
        auto &page = openCase(stage);
        QCOMPARE(page.file().contact().shown(), u"138****2047"_s);
        QCOMPARE(page.file().contact().findChild<KeyButton *>()->style(), KeyButton::Style::Blocked);
        page.act(CaseAct::UncoverCaller);
        DeskStage::settle();
        QVERIFY(!page.file().formOpen() && stage.desk.orders.empty());
        QVERIFY(!page.file().bar().said().isEmpty()); // and why
        statepicture::keep(u"e-no-right"_s, page.file());
    }

    void beingShownLeavesATrace()
    {
        DeskStage stage;
        desk::CaseFile file = stage.desk.open(support::mockId(kNumber)).result().value();
        domain::CommittedEvent event;
        event.caseId = file.state.id;
        event.version = ++file.state.version;
        event.event = {support::mockNow(), {u"坐席03"_s, domain::Role::Dispatcher}, {}, {}, domain::CallerUncovered{u"联系当事人核实"_s}};
        file.timeline.push_back(event);
        stage.desk.setFile(file);
        auto &page = openCase(stage);
        const auto &lines = page.file().timeline().lines();
        QVERIFY(std::ranges::any_of(lines, [](const ui::casefile::Timeline::Line &line) {
            return line.story.contains(u"联系当事人核实"_s) && (line.label + line.story).contains(u"坐席03"_s) && line.time.contains(u"14:37"_s);
        }));
        statepicture::keep(u"e-trace"_s, page.file().timeline());
    }

    /// Empty with what can be typed, and with the keyboard.
    void fields()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto *search = page.queue().findChild<ui::queue::SearchField *>();
        page.queue().focusList();
        const QImage plain = search->grab().toImage();
        statepicture::keep(u"h-field"_s, *search);
        page.act(Action::Search);
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, u"1107"_s);
        QVERIFY(search->grab().toImage() != plain);
        statepicture::keep(u"h-field-focus"_s, *search);
    }

    /// What is wrong stands under its field, in words, and the field has the keyboard.
    void aFaultyField()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(Action::NewCase);
        auto &form = page.newCase();
        form.fill(u"callerPhone"_s, u"13800002047"_s);
        form.fill(u"item"_s, u"C0101"_s);
        form.fill(u"title"_s, u"上水井盖"_s);
        form.fill(u"place"_s, u"东门"_s);
        form.fill(u"callBack"_s, u"25:70"_s);
        form.submit();
        DeskStage::settle();
        QVERIFY(!form.problem(u"callBack"_s).isEmpty());
        QVERIFY(!form.said().isEmpty() && stage.desk.orders.empty());
        statepicture::keep(u"h-faulty"_s, form);
    }

    /// Nothing can be typed where nothing can be written, and why stands in it.
    void aClosedField()
    {
        DeskStage stage;
        stage.orders.setBarred(u"the past"_s);
        auto &page = openCase(stage);
        QLineEdit *field = page.file().note().field();
        QVERIFY(field->isReadOnly() || !field->isEnabled());
        statepicture::keep(u"h-read-only"_s, page.file().note());
    }

    /// Off, on, with the keyboard, and without anything to find: four pictures that differ, and the last one can still be pressed.
    void chips()
    {
        const ui::theme::Theme theme(look::Ground::Dark);
        QWidget window;
        Chip chip(theme, &window), none(theme, &window);
        chip.setCheckable(true);
        none.setCheckable(true);
        chip.setLabel(u"超时"_s, 4);
        none.setLabel(u"督办"_s, 0);
        for (Chip *each : {&chip, &none})
            each->resize(each->sizeHint());
        none.move(200, 0);
        window.resize(320, 40);
        window.show();
        window.activateWindow();
        DeskStage::settle();
        const auto picture = [](Chip &each) { return each.grab().toImage(); };
        chip.clearFocus(); // it is the window's first
        const QImage off = picture(chip);
        statepicture::keep(u"h-chip-off"_s, chip);
        chip.setChecked(true);
        const QImage on = picture(chip);
        statepicture::keep(u"h-chip-on"_s, chip);
        chip.setFocus(Qt::TabFocusReason);
        const QImage focused = picture(chip);
        statepicture::keep(u"h-chip-focus"_s, chip);
        QVERIFY(off != on);
        QVERIFY2(chip.hasFocus(), "no focus");
        QVERIFY(on != focused && off != focused);
        statepicture::keep(u"h-chip-none"_s, none);
        QTest::mouseClick(&none, Qt::LeftButton);
        QVERIFY(none.isChecked());
    }

    void countdownBars_data()
    {
        QTest::addColumn<int>("elapsed");
        QTest::addColumn<bool>("paused");
        QTest::addColumn<int>("urgency");
        QTest::newRow("40") << 40 << false << int(live::Urgency::Running);
        QTest::newRow("79") << 79 << false << int(live::Urgency::Running);
        QTest::newRow("88") << 88 << false << int(live::Urgency::Near);
        QTest::newRow("overdue") << 120 << false << int(live::Urgency::Overdue);
        QTest::newRow("paused") << 40 << true << int(live::Urgency::Paused);
    }
    /// As it is painted wherever a clock runs; each is another picture than a bar of 40 %, in black and white.
    void countdownBars()
    {
        QFETCH(int, elapsed);
        QFETCH(bool, paused);
        QFETCH(int, urgency);
        const ui::theme::Theme theme(look::Ground::Dark);
        const base::Instant now = support::mockNow();
        const auto painted = [&](int share, bool stands) {
            live::Countdown clock;
            clock.stage = domain::Stage::Handle;
            clock.startedAt = now - std::chrono::minutes(share);
            clock.dueAt = clock.startedAt + std::chrono::minutes(100);
            clock.paused = stands;
            QImage bar(180, 12, QImage::Format_RGB32);
            bar.fill(theme.palette().panel);
            QPainter painter(&bar);
            theme.paintCountdownBar(painter, bar.rect(), clock, now);
            return std::pair(bar, clock.urgency(now));
        };
        const auto [bar, found] = painted(elapsed, paused);
        QCOMPARE(int(found), urgency);
        QVERIFY(elapsed == 40 && !paused ? bar == painted(40, false).first : bar != painted(40, false).first);
        for (int y = 0; y < bar.height(); ++y) {
            for (int x = 0; x < bar.width(); ++x)
                QVERIFY(bar.pixelColor(x, y).hslSaturation() < 90); // lateness has no colour
        }
        statepicture::keep(u"h-bar-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())), QPixmap::fromImage(bar));
    }
};

GRIDHALL_TEST(DeskStatesTest, QApplication)
#include "tst_deskstates.moc"
