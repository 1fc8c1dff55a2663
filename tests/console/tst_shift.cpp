// SPDX-License-Identifier: GPL-3.0-or-later
// A dispatcher's shift at the real window, by keyboard alone: each call from the first digit to the closed case, with keys that were meant for
// something else. A dozen cases by default; GRIDHALL_SHIFT_CASES=200 for the long run.
#include "consolerun.h"

#include "casefile/actbar.h"
#include "casefile/call/itemline.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/itemfinder.h"
#include "casefile/form/newcasepanel.h"
#include "deskpage/callcorner.h"
#include "deskpage/deskpage.h"
#include "language/language.h"
#include "queue/queuepanel.h"
#include "region/pack/findpack.h"
#include "store/care/storetown.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;
using domain::CaseState;

namespace {

constexpr int kShiftCases = 12, kShiftPatience = 30'000;
constexpr int kMostControlKeys = 14; ///< from the call to the filed case, those that were hit by mistake among them

int shiftCases()
{
    const int asked = qEnvironmentVariableIntValue("GRIDHALL_SHIFT_CASES");
    return asked > 0 ? asked : kShiftCases;
}

/// What is said and done of one case: what must stand in the store afterwards, to the letter.
struct ShiftCall {
    QString number, words, place, item, title, result;
    QString element;  ///< its code is what is typed for the place; empty: the place is a text
    QString returned; ///< why the department gives it back; empty: it does not
};

/// What a hand does wrong while it takes a call down.
enum class Slip : quint8 { Letter, Act, Page, Leaving };

/// What one case cost.
struct ShiftCost {
    int toFiled = 0; ///< control keys
    int toClosed = 0;
    double secondsToFiled = 0, secondsToClosed = 0;
};

/// Items that a case can be closed under without a picture and without a second look, whose code finds them first.
QStringList shiftItems(const region::Region &region)
{
    QStringList codes;
    ui::casefile::ItemFinder finder(region);
    for (const domain::Item &item : region.rulebook.items) {
        const bool plain = !item.needsAfterPhoto && !item.preVerify && item.life == domain::CaseLife::Case && !item.department.isEmpty();
        if (const auto found = finder.find(item.code); plain && !found.empty() && found.front()->code == item.code)
            codes.append(item.code);
    }
    codes.sort();
    return codes;
}

ShiftCall shiftCall(int n, const region::Region &region, const QStringList &items)
{
    ShiftCall call;
    call.number = u"139%1"_s.arg(20'000'000 + n * 7'919, 8, 10, QLatin1Char('0'));
    call.words = u"第 %1 个来电，路口有水 n1 mx"_s.arg(n);
    call.title = u"第 %1 件 at the gate x"_s.arg(n);
    call.result = u"第 %1 件已修复 done"_s.arg(n);
    call.item = items[n % items.size()];
    if (n % 2 == 0)
        call.element = call.place = region.elements[size_t(n / 2) * 3 % region.elements.size()].code;
    else
        call.place = u"无名小路 %1 号后门"_s.arg(n);
    if (n % 3 == 0)
        call.returned = u"第 %1 件不归本部门"_s.arg(n);
    return call;
}

/// What happened to a case, counted from the log and nothing else.
struct ShiftEvents {
    domain::Case state;
    int reported = 0, filed = 0, accepted = 0, returned = 0, arrived = 0, handled = 0, checked = 0, closed = 0, notes = 0;
    QString result, reason;

    void take(const domain::CaseEvent &event)
    {
        domain::apply(state, event);
        const domain::EventBody &body = event.body;
        reported += std::holds_alternative<domain::CaseReported>(body);
        filed += std::holds_alternative<domain::CaseFiled>(body);
        accepted += std::holds_alternative<domain::CaseAccepted>(body);
        arrived += std::holds_alternative<domain::SceneReached>(body);
        checked += std::holds_alternative<domain::PostChecked>(body);
        closed += std::holds_alternative<domain::CaseClosed>(body);
        notes += std::holds_alternative<domain::NoteAdded>(body);
        if (const auto *back = std::get_if<domain::CaseReturned>(&body)) {
            ++returned;
            reason = back->reason;
        }
        if (const auto *done = std::get_if<domain::CaseHandled>(&body)) {
            ++handled;
            result = done->result;
        }
    }
};

/// The first way in which a case is not what was said and done; empty: none.
QString shiftFault(const ShiftCall &call, const ShiftEvents &found)
{
    const domain::Report &report = found.state.report;
    const auto differs = [](const QString &what, const QString &typed, const QString &stored) {
        return typed == stored ? QString() : u"%1: typed “%2”, stored “%3”"_s.arg(what, typed, stored);
    };
    QStringList faults{differs(u"number"_s, call.number, report.caller.phone),
                       differs(u"words"_s, call.words, report.description),
                       differs(u"title"_s, call.title, report.title),
                       differs(u"item"_s, call.item, report.item),
                       differs(u"element"_s, call.element, report.place.element),
                       differs(u"result"_s, call.result, found.result),
                       differs(u"reason"_s, call.returned, found.reason)};
    if (call.element.isEmpty())
        faults << differs(u"place"_s, call.place, report.place.text);
    if (found.state.state != CaseState::Closed)
        faults << u"it is not closed: %1"_s.arg(domain::word(found.state.state));
    const bool once = found.reported == 1 && found.filed == 1 && found.accepted == 1 && found.arrived == 1 && found.handled == 1 &&
                      found.checked == 1 && found.closed == 1 && found.notes == 0 && found.returned == (call.returned.isEmpty() ? 0 : 1);
    if (!once)
        faults << u"a step stands twice in the log, or not at all"_s;
    faults.removeAll(QString());
    return faults.join(u"; "_s);
}

} // namespace

class TestShift : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fromTheCallToTheClosedCase();

private:
    void openWindow();
    void takeDown(const ShiftCall &call);
    void slip(Slip kind);
    void workOff(const ShiftCall &call);
    void giveBack(const ShiftCall &call);
    void recount(const std::vector<ShiftCall> &calls);
    /// A key that types nothing; each counts.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// An act's key until the case is in that state: pressed once more where somebody, or the system, was faster.
    void reach(int key, Qt::KeyboardModifiers modifiers, CaseState wanted);
    [[nodiscard]] ui::deskpage::DeskPage &page() const { return *m_run->window().findChild<ui::deskpage::DeskPage *>(); }
    [[nodiscard]] int state() const { return page().file().current() ? int(page().file().current()->state) : -1; }
    [[nodiscard]] bool wasLost() const { return QTest::currentTestFailed(); }

    QTemporaryDir m_folder;
    region::RegionPtr m_region;
    std::unique_ptr<app::ConsoleRun> m_run;
    QRandomGenerator m_dice{20261130};
    int m_keys = 0;
};

void TestShift::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
    qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
    app::speak(QLocale(u"zh_CN"_s));
    m_region = *region::openPack(u"xujing"_s);
    QVERIFY(store::keepTown(m_folder.filePath(u"shift.gridhall"_s), m_region->code));
}

void TestShift::openWindow()
{
    app::Options options;
    options.region = u"xujing"_s;
    options.store = m_folder.filePath(u"shift.gridhall"_s);
    options.page = u"desk"_s;
    options.serves = false;
    options.size = QSize(1920, 1080);
    m_run = std::make_unique<app::ConsoleRun>(options);
    QVERIFY(m_run->start());
    QTRY_VERIFY_WITH_TIMEOUT(m_run->session()->hall().loaded(), kShiftPatience);
    auto &window = const_cast<ui::shell::Frame &>(m_run->window());
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTRY_VERIFY(QApplication::focusWidget() && page().isAncestorOf(QApplication::focusWidget()));
}

void TestShift::press(int key, Qt::KeyboardModifiers modifiers)
{
    ++m_keys;
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    QCoreApplication::processEvents();
}

// By keys or by an input method, as a person types both.
void TestShift::type(const QString &text)
{
    for (const QChar letter : text) {
        QWidget *field = QApplication::focusWidget();
        QVERIFY(field);
        if (letter.unicode() < 0x80) {
            QTest::keyClick(field, letter.toLatin1());
            continue;
        }
        QInputMethodEvent event;
        event.setCommitString(QString(letter));
        QApplication::sendEvent(field, &event);
    }
    QCoreApplication::processEvents();
}

void TestShift::reach(int key, Qt::KeyboardModifiers modifiers, CaseState wanted)
{
    auto &file = page().file();
    for (int attempt = 0; attempt < 3 && state() != int(wanted) && !wasLost(); ++attempt) {
        press(key, modifiers);
        std::ignore = QTest::qWaitFor([&] { return state() == int(wanted) || !file.bar().said().isEmpty(); }, kShiftPatience);
        if (state() != int(wanted))
            QTest::qWait(100); // its newest state is being read
    }
    QVERIFY2(state() == int(wanted), qPrintable(u"state %1: %2 %3"_s.arg(state()).arg(file.bar().said(), file.form().problem())));
}

void TestShift::slip(Slip kind)
{
    static constexpr std::array kOtherActs{Qt::Key_F5, Qt::Key_F6, Qt::Key_F7, Qt::Key_F9, Qt::Key_F12};
    switch (kind) {
    case Slip::Letter:
        type(QString(QChar(u'a' + m_dice.bounded(26))));
        press(Qt::Key_Backspace);
        break;
    case Slip::Act: press(kOtherActs[size_t(m_dice.bounded(int(kOtherActs.size())))]); break; // it waits for the form, and says so
    case Slip::Page:
        press(Qt::Key_2, Qt::AltModifier);
        press(Qt::Key_1, Qt::AltModifier);
        break;
    case Slip::Leaving: // asked, and kept; the form's key brings everything back
        press(Qt::Key_Escape);
        press(Qt::Key_Return);
        press(Qt::Key_N, Qt::ControlModifier);
        break;
    }
}

void TestShift::takeDown(const ShiftCall &call)
{
    auto &form = page().newCase();
    const int first = m_dice.bounded(3), second = m_dice.bounded(3);
    press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(form.isVisible());
    type(call.number);
    press(Qt::Key_Tab);
    type(call.words);
    slip(Slip(first));
    press(Qt::Key_Tab);
    type(call.place);
    if (call.element.isEmpty()) {
        press(Qt::Key_Tab);
    } else {
        press(Qt::Key_Return); // the first of the list
        QCOMPARE(form.draft().element, call.element);
    }
    QVERIFY(form.item().field()->hasFocus());
    type(call.item.toLower());
    press(Qt::Key_Return);
    QCOMPARE(form.draft().item, call.item);
    type(call.title); // over the item's name
    slip(second == 2 ? Slip::Leaving : Slip(second));
    QCOMPARE(form.draft().callerPhone, call.number);
    QCOMPARE(form.draft().description, call.words);
    QCOMPARE(form.draft().title, call.title);
    const auto before = page().file().shownId();
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(!form.isVisible() && page().file().shownId() != before && state() == int(CaseState::Dispatched),
                              qPrintable(form.said()), kShiftPatience);
    QCOMPARE(page().file().current()->report.title, call.title);
    QTRY_COMPARE_WITH_TIMEOUT(page().queue().selected(), page().file().shownId(), kShiftPatience);
}

// The department gives it back, and somebody else gets it.
void TestShift::giveBack(const ShiftCall &call)
{
    auto &file = page().file();
    press(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(file.form().act(), std::optional(domain::CaseAct::Return));
    type(call.returned);
    reach(Qt::Key_Return, Qt::ControlModifier, CaseState::Filed);
    press(Qt::Key_F5);
    QCOMPARE(file.form().act(), std::optional(domain::CaseAct::Dispatch));
    // What came back goes out with a word.
    for (int step = 0; step < 8 && !file.form().textField()->hasFocus(); ++step)
        press(Qt::Key_Tab);
    QVERIFY(file.form().textField()->hasFocus());
    type(u"改派"_s);
    reach(Qt::Key_Return, Qt::ControlModifier, CaseState::Dispatched);
}

void TestShift::workOff(const ShiftCall &call)
{
    auto &file = page().file();
    auto &queue = page().queue();
    QVERIFY(queue.queue().hasFocus());
    // The wrong act says why, and a row that was marked by mistake is unmarked: neither moves the case.
    press(Qt::Key_F12);
    QVERIFY(!file.bar().said().isEmpty());
    press(Qt::Key_X);
    press(Qt::Key_Escape);
    QVERIFY(queue.marks().isEmpty());
    QCOMPARE(state(), int(CaseState::Dispatched));
    if (!call.returned.isEmpty())
        giveBack(call);
    reach(Qt::Key_Space, Qt::NoModifier, CaseState::Accepted);
    reach(Qt::Key_D, Qt::ControlModifier, CaseState::OnScene);
    press(Qt::Key_F9);
    QCOMPARE(file.form().act(), std::optional(domain::CaseAct::Handle));
    type(call.result);
    slip(Slip(m_dice.bounded(2)));
    QCOMPARE(file.form().textField()->text(), call.result);
    reach(Qt::Key_Return, Qt::ControlModifier, CaseState::Handled);
    reach(Qt::Key_K, Qt::ControlModifier, CaseState::Checked);
    press(Qt::Key_F12);
    press(Qt::Key_Return); // the safe side: not yet
    QVERIFY(!file.formOpen());
    QCOMPARE(state(), int(CaseState::Checked));
    press(Qt::Key_F12);
    reach(Qt::Key_Return, Qt::ControlModifier, CaseState::Closed);
}

void TestShift::fromTheCallToTheClosedCase()
{
    openWindow();
    const QStringList items = shiftItems(*m_region);
    QVERIFY(!items.isEmpty());
    std::vector<ShiftCall> calls;
    std::vector<ShiftCost> costs;
    for (int n = 0; n < shiftCases() && !wasLost(); ++n) {
        const ShiftCall &call = calls.emplace_back(shiftCall(n, *m_region, items));
        ShiftCost cost;
        QElapsedTimer time;
        time.start();
        m_keys = 0;
        takeDown(call);
        if (wasLost())
            break;
        cost.toFiled = m_keys;
        cost.secondsToFiled = double(time.elapsed()) / 1000;
        workOff(call);
        cost.toClosed = m_keys;
        cost.secondsToClosed = double(time.elapsed()) / 1000;
        costs.push_back(cost);
        QVERIFY2(cost.toFiled <= kMostControlKeys, qPrintable(u"case %1: %2 control keys"_s.arg(n).arg(cost.toFiled)));
    }
    QVERIFY2(!wasLost(), qPrintable(u"in case %1 of %2"_s.arg(calls.size()).arg(shiftCases())));
    const auto mean = [&costs](auto figure) {
        return std::accumulate(costs.begin(), costs.end(), 0.0, [&](double sum, const ShiftCost &each) { return sum + double(each.*figure); }) /
               double(costs.size());
    };
    qInfo("%d cases: %.1f control keys a call to filed (at most %d), %.1f to closed; %.2f s of the machine to filed, %.2f to closed",
          int(costs.size()), mean(&ShiftCost::toFiled), std::ranges::max(costs, {}, &ShiftCost::toFiled).toFiled, mean(&ShiftCost::toClosed),
          mean(&ShiftCost::secondsToFiled), mean(&ShiftCost::secondsToClosed));
    QTRY_COMPARE_WITH_TIMEOUT(page().queue().model().rowCount(), 0, kShiftPatience);
    QVERIFY(page().call().parking().all().empty());
    recount(calls);
}

void TestShift::recount(const std::vector<ShiftCall> &calls)
{
    m_run.reset();
    const auto opened = store::Store::open(m_folder.filePath(u"shift.gridhall"_s));
    QVERIFY(opened);
    QHash<base::CaseId, ShiftEvents> found;
    QVERIFY((*opened)->log().replayAll({}, [&found](const domain::CommittedEvent &each) {
        found[each.caseId].take(each.event);
        return true;
    }));
    QCOMPARE(found.size(), qsizetype(calls.size())); // nothing more, nothing less
    QHash<QString, const ShiftEvents *> byTitle;
    for (const ShiftEvents &each : std::as_const(found))
        byTitle.insert(each.state.report.title, &each);
    for (const ShiftCall &call : calls) {
        const ShiftEvents *events = byTitle.value(call.title);
        QVERIFY2(events, qPrintable(call.title));
        const QString fault = shiftFault(call, *events);
        QVERIFY2(fault.isEmpty(), qPrintable(call.title + u": "_s + fault));
    }
}

GRIDHALL_TEST(TestShift, QApplication)
#include "tst_shift.moc"
