// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolerun.h"

#include "casefile/casefilepanel.h"
#include "casefile/form/newcasepanel.h"
#include "casefile/form/noteline.h"
#include "deskpage/callcorner.h"
#include "deskpage/calltray.h"
#include "deskpage/deskpage.h"
#include "queue/arrangement.h"
#include "queue/queuepanel.h"
#include "shell/workplace.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <tuple>
#include <utility>

// A window in which somebody was in the midst of much, and whether it is all there again at the next start: page, filter, chosen case, place in the
// list, a half-typed form, a parked call, an unsent note. For a test and a benchmark.

namespace madewindow {

inline const QString kNoteText = QStringLiteral("rang twice, nobody there");
inline const QString kFormTitle = QStringLiteral("half typed when the power went");
inline const QString kParkedTitle = QStringLiteral("parked when the power went");
inline const QString kLeftOn = QStringLiteral("map"); ///< the page

/// What the next window is held against, beside the texts.
struct Made {
    quint64 chosen = 0, top = 0; ///< ids of cases
    int scrolled = 0;
};

[[nodiscard]] inline app::Options optionsOf(const QString &store)
{
    app::Options options;
    options.region = QStringLiteral("xujing");
    options.store = store;
    options.serves = false;
    options.size = QSize(1366, 768);
    return options;
}

[[nodiscard]] inline ui::shell::Workplace &workplaceOf(const app::ConsoleRun &run) { return *run.window().findChild<ui::shell::Workplace *>(); }
[[nodiscard]] inline ui::deskpage::DeskPage &deskOf(const app::ConsoleRun &run) { return *run.window().findChild<ui::deskpage::DeskPage *>(); }

[[nodiscard]] inline live::QueueFilter filterOfThem()
{
    live::QueueFilter filter;
    filter.levels = 0x1e; // all but red
    return filter;
}

inline void letPass(int msec)
{
    QElapsedTimer passed;
    passed.start();
    while (passed.elapsed() < msec)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

inline void typeNewCase(ui::deskpage::DeskPage &desk, const QString &title)
{
    desk.act(ui::actions::Action(ui::actions::Action::NewCase));
    desk.newCase().fill(QStringLiteral("title"), title);
}

inline void parkNewCase(ui::deskpage::DeskPage &desk)
{
    const QString name = ui::actions::text(ui::actions::Action(ui::actions::Action::ParkCall));
    for (ui::actions::KeyButton *button : desk.newCase().findChildren<ui::actions::KeyButton *>()) {
        if (button->text() == name)
            return button->click();
    }
}

/// Does all of it in a window whose hall is loaded, and lets it settle. What the desk forgets meanwhile is no part of it.
[[nodiscard]] inline Made workIn(const app::ConsoleRun &run)
{
    ui::shell::Workplace &workplace = workplaceOf(run);
    std::ignore = workplace.showPage(QStringLiteral("desk"));
    letPass(100);
    ui::deskpage::DeskPage &desk = deskOf(run);
    auto &list = desk.queue().queue();
    desk.queue().filters().setFilter(filterOfThem());
    for (int wait = 0; wait < 50 && list.verticalScrollBar()->maximum() == 0; ++wait)
        letPass(100); // until the list is there and longer than its panel
    list.verticalScrollBar()->setValue(std::min(list.verticalScrollBar()->maximum(), 101));
    list.selectRow(list.firstVisibleRow() + 3);
    letPass(1500); // the list is kept later than what is typed
    const Made made{list.selected().value, desk.queue().model().idAt(list.firstVisibleRow()).value, list.verticalScrollBar()->value()};
    desk.file().note().field()->insert(kNoteText);
    typeNewCase(desk, kParkedTitle);
    parkNewCase(desk);
    typeNewCase(desk, kFormTitle);
    std::ignore = workplace.showPage(kLeftOn);
    return made;
}

/// Whether what was typed is on disk, in the drafts below a folder.
[[nodiscard]] inline bool isAllKept(const QString &folder)
{
    QByteArray all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains(QStringLiteral("/drafts/")) && file.open(QIODevice::ReadOnly))
            all += file.readAll() + '\n';
    }
    return std::ranges::all_of(QStringList{kNoteText, kFormTitle, kParkedTitle, QStringLiteral("window-page"), kLeftOn},
                               [&all](const QString &text) { return all.contains(text.toUtf8()); });
}

/// Looks into a window that was started anew, again and again until nothing is missing. It opens the desk once the page is right, and the form last.
class Again {
public:
    Again(const app::ConsoleRun &run, Made made) : m_run(run), m_made(made) {}

    /// What is not there yet, a word each; empty: all of it is.
    [[nodiscard]] QStringList missing()
    {
        if (!m_run.session() || !m_run.session()->hall().loaded())
            return {QStringLiteral("hall")};
        if (!m_pageSeen && workplaceOf(m_run).shownPage() != kLeftOn)
            return {QStringLiteral("page")};
        if (!std::exchange(m_pageSeen, true))
            std::ignore = workplaceOf(m_run).showPage(QStringLiteral("desk"));
        ui::deskpage::DeskPage &desk = deskOf(m_run);
        auto &list = desk.queue().queue();
        QStringList missing;
        const auto hold = [&missing](const char *what, bool there) {
            if (!there)
                missing << QString::fromLatin1(what);
        };
        hold("filter", desk.queue().filters().filter() == filterOfThem());
        hold("selection", list.selected().value == m_made.chosen);
        hold("scroll", desk.queue().model().idAt(list.firstVisibleRow()).value == m_made.top && list.verticalScrollBar()->value() == m_made.scrolled);
        const auto &parked = desk.call().parking().all(); // its place in the tray has room for its first words alone
        hold("parked call", parked.size() == 1 && parked.front().fields.value(QStringLiteral("title")).toString() == kParkedTitle &&
                                desk.call().tray().shownCalls().size() == 1);
        if (!m_formOpened)
            hold("note", desk.file().current() != nullptr && desk.file().note().field()->text() == kNoteText);
        if (!missing.isEmpty())
            return missing;
        if (!std::exchange(m_formOpened, true))
            desk.act(ui::actions::Action(ui::actions::Action::NewCase)); // it comes back by its key
        hold("form", desk.newCase().draft().title == kFormTitle);
        return missing;
    }

private:
    const app::ConsoleRun &m_run;
    const Made m_made;
    bool m_pageSeen = false, m_formOpened = false;
};

/// Works at a store until somebody kills the program; says on its standard output what it made.
inline int workUntilKilled(const QString &store)
{
    app::ConsoleRun run(optionsOf(store));
    if (const base::Outcome started = run.start(); !started)
        return 1;
    while (!run.session()->hall().loaded())
        letPass(20);
    const Made made = workIn(run);
    std::printf("made %llu %llu %d\n", static_cast<unsigned long long>(made.chosen), static_cast<unsigned long long>(made.top), made.scrolled);
    std::fflush(stdout);
    return QCoreApplication::exec();
}

/// What workUntilKilled() said; none where it is something else.
[[nodiscard]] inline std::optional<Made> madeOf(const QByteArray &said)
{
    const qsizetype at = said.indexOf("made ");
    const QList<QByteArray> words = said.mid(std::max<qsizetype>(0, at)).trimmed().split(' ');
    if (at < 0 || words.size() < 4)
        return std::nullopt;
    return Made{words[1].toULongLong(), words[2].toULongLong(), words[3].split('\n').front().toInt()};
}

} // namespace madewindow
