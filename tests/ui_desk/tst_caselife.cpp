// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/catalogue.h"
#include "actions/keymap.h"
#include "actions/widget/askline.h"
#include "casefile/actbar.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/itemfinder.h"
#include "casefile/form/newcasepanel.h"
#include "casefile/form/noteline.h"
#include "casefile/photo/photopicker.h"
#include "desk/writer/storedesk.h"
#include "deskpage/deskpage.h"
#include "queue/queuepanel.h"
#include "support/camera.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <vector>

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

/// What selects text in a field, so that the next letter takes its place, as in every field of every program: the list's keys of that name mean its
/// rows.
bool selectsText(QKeyCombination key)
{
    const Qt::KeyboardModifiers modifiers = key.keyboardModifiers();
    const bool moves = key.key() == Qt::Key_Left || key.key() == Qt::Key_Right || key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
    return (moves && modifiers.testFlag(Qt::ShiftModifier)) || (key.key() == Qt::Key_A && modifiers == Qt::ControlModifier);
}

/// The keys of the desk page that type nothing. Not among them: what sends the form, and what takes typing back and brings it again.
std::vector<QKeyCombination> keysOfThePage(const ui::actions::KeyMap &map)
{
    using ui::actions::Action, ui::actions::Scope;
    std::vector<QKeyCombination> keys;
    const auto isCalls = [&map](const QKeySequence &sequence) { // parks the form, or takes another into it: tst_call
        return std::ranges::any_of(ui::actions::catalogue(), [&](const ui::actions::ActionRow &row) {
            return (row.scope == Scope::Call || row.id == Action(Action::TakeParked)) && map.keys(row.id).contains(sequence);
        });
    };
    for (const ui::actions::ActionRow &row : ui::actions::catalogue()) {
        if ((row.scope != Scope::Page && row.scope != Scope::List) || row.id == Action(Action::SendPick) || row.id == Action(Action::Undo))
            continue;
        for (const QKeySequence &sequence : map.keys(row.id)) {
            const QKeyCombination key = sequence[0];
            if (isCalls(sequence) || selectsText(key))
                continue;
            if (sequence.count() == 1 && (key.keyboardModifiers().testFlag(Qt::ControlModifier) || key.key() >= Qt::Key_Escape))
                keys.push_back(key);
        }
    }
    return keys;
}

/// All that a hand may hit by mistake: those, and letters, digits, Esc, Tab and what moves about.
std::vector<QKeyCombination> keysHitByMistake(const ui::actions::KeyMap &map)
{
    std::vector<QKeyCombination> keys = keysOfThePage(map);
    for (int letter = Qt::Key_A; letter <= Qt::Key_Z; ++letter)
        keys.emplace_back(Qt::Key(letter));
    for (int digit = Qt::Key_0; digit <= Qt::Key_9; ++digit)
        keys.emplace_back(Qt::Key(digit));
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Tab, Qt::Key_Space, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home,
                              Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageDown})
        keys.emplace_back(key);
    return keys;
}

/// Whether all letters of `typed` stand in `text` in their order: others may have come between them.
bool standsIn(const QString &typed, const QString &text)
{
    qsizetype at = 0;
    for (const QChar letter : text)
        at += at < typed.size() && letter == typed[at] ? 1 : 0;
    return at == typed.size();
}

/// Where a hand may lie while something half typed stands in a form.
enum class Hand : quint8 { Field, List, OpenList, Chips, ActField, Phrases };

/// A desk with a half-typed form, and the keyboard at one place of it.
class HalfTyped {
public:
    explicit HalfTyped(Hand hand) : m_hand(hand)
    {
        m_stage.openDrafts();
        m_page = &openCase(m_stage);
        open();
        if (isNewCase())
            m_page->newCase().fill(u"title"_s, typed());
        else
            QTest::keyClicks(textField(), typed());
        DeskStage::settle();
        focus();
    }

    static QString typed() { return u"a tree lies across the road"_s; }
    [[nodiscard]] const ui::actions::KeyMap &keys() const { return m_stage.keys; }
    [[nodiscard]] bool isKept() const
    {
        const auto holds = [](const QVariant &value) { return standsIn(typed(), value.toString()); };
        return std::ranges::any_of(m_stage.drafts->all(), [&](const live::Draft &draft) { return std::ranges::any_of(draft.fields, holds); });
    }
    [[nodiscard]] bool isOrdered() const { return !m_stage.desk.orders.empty(); }
    /// Presses a key where the hand lies, and goes back there: what is asked meanwhile is answered on the safe side.
    void hit(QKeyCombination key)
    {
        QWidget *target = m_hand == Hand::OpenList ? list()->view() : QApplication::focusWidget();
        QVERIFY(target);
        QTest::keyClick(target, key.key(), key.keyboardModifiers());
        DeskStage::settle();
        if (QWidget *popup = QApplication::activePopupWidget())
            popup->close();
        for (ui::actions::AskLine *question : {&m_page->newCase().question(), &m_page->file().form().question()}) {
            if (question->isAsking())
                question->answerSafe();
        }
        DeskStage::settle();
        open();
        focus();
    }

private:
    [[nodiscard]] bool isNewCase() const { return m_hand == Hand::Field || m_hand == Hand::List || m_hand == Hand::OpenList; }
    [[nodiscard]] QComboBox *list() const { return m_page->newCase().findChild<QComboBox *>(); }
    [[nodiscard]] QLineEdit *textField() const { return m_hand == Hand::Phrases ? m_page->file().note().field() : m_page->file().form().textField(); }
    void open()
    {
        if (isNewCase()) {
            if (!m_page->newCase().isVisible())
                m_page->act(ui::actions::Action::NewCase);
            return;
        }
        const auto act = m_hand == Hand::ActField ? domain::CaseAct::Handle : domain::CaseAct::ChangeSeverity;
        if (m_page->file().form().act() == std::optional(act))
            return;
        m_page->openCase(support::mockId(kNumber));
        DeskStage::settle();
        m_page->act(m_hand == Hand::Phrases ? domain::CaseAct::AddNote : act);
    }
    void focus()
    {
        const auto last = [](const QWidget &within, bool checkable) -> QWidget * {
            QWidget *found = nullptr;
            for (auto *button : within.findChildren<QAbstractButton *>()) {
                if (button->isVisible() && button->isEnabled() && button->isCheckable() == checkable)
                    found = button;
            }
            return found;
        };
        QWidget *place = nullptr;
        switch (m_hand) {
        case Hand::Field: {
            const auto fields = m_page->newCase().findChildren<QLineEdit *>();
            const auto found = std::ranges::find_if(fields, [](const QLineEdit *field) { return standsIn(typed(), field->text()); });
            place = found == fields.end() ? nullptr : *found;
            break;
        }
        case Hand::List:
        case Hand::OpenList: place = list(); break;
        case Hand::Chips: place = last(m_page->file().form(), true); break;
        case Hand::ActField: place = textField(); break;
        case Hand::Phrases: place = last(m_page->file().note(), false); break;
        }
        QVERIFY(place);
        place->setFocus();
        if (m_hand == Hand::OpenList)
            list()->showPopup();
    }

    const Hand m_hand;
    DeskStage m_stage;
    ui::deskpage::DeskPage *m_page = nullptr;
};

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
        press(Qt::Key_Tab); // from the number to the details
        press(Qt::Key_Tab);
        type(u"north gate"_s);
        press(Qt::Key_Tab);
        type(u"c0103-1"_s);
        press(Qt::Key_Return);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        type(u"cover gone"_s);
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
        file.form().photos()->addImage(support::street());
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
        const std::vector<QKeyCombination> keys = keysOfThePage(real.keys);
        const auto misKey = [&] {
            const QKeyCombination key = keys[dice.bounded(quint32(keys.size()))];
            press(key.key(), key.keyboardModifiers());
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
            press(Qt::Key_Tab); // from the number to the details
            press(Qt::Key_Tab);
            type(place);
            misKey();
            press(Qt::Key_Tab);
            type(items[i % items.size()]);
            press(Qt::Key_Return);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
            type(title);
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
        QTRY_COMPARE_WITH_TIMEOUT(real.page.queue().model().rowCount(), 0, kPatience); // list and file take a change each on its own
        QVERIFY(real.drafts.all().empty());                                            // all of it was sent
    }

    void noKeyLosesWhatWasTyped_data()
    {
        QTest::addColumn<int>("hand");
        QTest::newRow("in a field of a new case") << int(Hand::Field);
        QTest::newRow("on a list") << int(Hand::List);
        QTest::newRow("in an open list") << int(Hand::OpenList);
        QTest::newRow("on the chips of an act") << int(Hand::Chips);
        QTest::newRow("in the field of an act") << int(Hand::ActField);
        QTest::newRow("on a phrase") << int(Hand::Phrases);
    }
    /// Whatever key is hit by mistake, what was typed before stands in the form or its draft, with what the key itself typed; and while a form is
    /// open no key moves a case.
    void noKeyLosesWhatWasTyped()
    {
        QFETCH(int, hand);
        HalfTyped form{Hand(hand)};
        QVERIFY(form.isKept());
        const std::vector<QKeyCombination> keys = keysHitByMistake(form.keys());
        QRandomGenerator dice(quint32(hand) + 1);
        QStringList hit;
        for (int i = 0; i < 120; ++i) {
            const QKeyCombination key = keys[dice.bounded(quint32(keys.size()))];
            hit.append(QKeySequence(key).toString());
            form.hit(key);
            QVERIFY2(form.isKept(), qPrintable(hit.mid(std::max<qsizetype>(0, hit.size() - 8)).join(u' ')));
            if (Hand(hand) != Hand::Phrases)
                QVERIFY2(!form.isOrdered(), qPrintable(hit.mid(std::max<qsizetype>(0, hit.size() - 8)).join(u' ')));
        }
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
        domain::CaseOrder other{file.current()->id, seen, {u"坐席06"_s, domain::Role::Dispatcher}, domain::AcceptCase{}};
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
