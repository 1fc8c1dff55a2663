// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/call/itemline.h"
#include "casefile/form/newcasepanel.h"
#include "desk/writer/storedesk.h"
#include "deskpage/deskpage.h"
#include "theme/spoken.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

// What the tests of a call share: a desk over a real store at which somebody works by keys alone, and what the desk may know of a caller.

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

inline constexpr int kCallPatience = 120'000;
inline const QString kCallerNumber = u"15911116193"_s;

/// A console over a store in a folder of its own, at which somebody works with the keyboard alone.
struct CallDesk {
    CallDesk()
        : clock(support::mockNow()), desk(desk::fileParts(dir.filePath(u"store.db"_s), clock), stage.region, clock), hall(stage.region, clock, desk),
          seat(domain::Actor{u"坐席03"_s, domain::Role::Dispatcher}), orders(desk, clock), drafts(dir.filePath(u"drafts"_s), clock),
          page(ui::actions::Console{stage.theme, hall, desk, seat, keys, orders, nullptr, &drafts})
    {
        drafts.open(u"store"_s, seat.actor().post);
        page.resize(1920, 1006);
        page.show();
        page.activateWindow();
        page.setFocus();
    }

    /// A key that types nothing; each counts.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++controlKeys;
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
        DeskStage::settle();
    }
    /// What is said, by keys or by an input method.
    static void type(const QString &text)
    {
        for (const QChar letter : text) {
            if (letter.unicode() < 0x80) {
                QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
                continue;
            }
            QInputMethodEvent event;
            event.setCommitString(QString(letter));
            QApplication::sendEvent(QApplication::focusWidget(), &event);
        }
        DeskStage::settle();
    }
    [[nodiscard]] ui::casefile::NewCasePanel &form() const { return page.newCase(); }
    /// Takes a call down to the end; the id of its case.
    base::CaseId take(const QString &number, const QString &words, const QString &place)
    {
        QSignalSpy created(&form(), &ui::casefile::NewCasePanel::created);
        press(Qt::Key_N, Qt::ControlModifier);
        type(number);
        press(Qt::Key_Tab);
        type(words);
        press(Qt::Key_Tab);
        type(place);
        press(Qt::Key_Return); // the first of the list
        if (form().item().item().isEmpty())
            press(Qt::Key_Return); // the likeliest item
        press(Qt::Key_Return, Qt::ControlModifier);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, kCallPatience); }();
        return created.isEmpty() ? base::CaseId() : created.front().front().value<base::CaseId>();
    }
    [[nodiscard]] domain::Case caseOf(base::CaseId id)
    {
        auto file = desk.open(id);
        file.waitForFinished();
        return file.result()->state;
    }

    QTemporaryDir dir;
    DeskStage stage; ///< the town and the theme
    base::FixedClock clock;
    desk::StoreDesk desk;
    live::Hall hall;
    ui::actions::Seat seat;
    ui::actions::KeyMap keys;
    ui::actions::Orders orders;
    live::DraftBook drafts;
    ui::deskpage::DeskPage page;
    int controlKeys = 0;
};

inline desk::KnownCase knownCase(quint64 id, const QString &title, domain::CaseState state, const QString &phone = kCallerNumber)
{
    desk::KnownCase known;
    known.brief.id = {id};
    known.brief.number = u"251107XJ%1"_s.arg(id, 4, 10, QLatin1Char('0'));
    known.brief.title = title;
    known.brief.item = u"C0101"_s;
    known.brief.state = state;
    known.brief.level = domain::Severity::Yellow;
    known.brief.reportedAt = support::mockNow() - 52min;
    if (!domain::isOpen(state))
        known.brief.endedAt = support::mockNow() - 5min;
    known.caller = {{}, phone};
    known.isCallers = true;
    return known;
}

/// Every text that a person could read on the page.
[[nodiscard]] inline QStringList shownTexts(const QWidget &page)
{
    QStringList texts;
    for (const auto *label : page.findChildren<QLabel *>())
        texts << label->text() << label->toolTip();
    for (const auto *list : page.findChildren<QListWidget *>()) {
        for (int row = 0; row < list->count(); ++row)
            texts << list->item(row)->text();
    }
    for (const auto *widget : page.findChildren<QWidget *>()) {
        texts << widget->accessibleName() << widget->accessibleDescription();
        if (const auto *speaker = dynamic_cast<const ui::theme::Speaker *>(widget)) {
            for (const ui::theme::SpokenPart &part : speaker->spokenParts())
                texts << part.name;
        }
    }
    return texts;
}
