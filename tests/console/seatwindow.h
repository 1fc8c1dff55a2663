// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "madewindow.h"

#include "domain/access/account.h"
#include "domain/access/right.h"
#include "identity/lockpage.h"
#include "identity/signinbox.h"
#include "ui_hall/textrecorder.h"

#include <QAccessible>
#include <QLineEdit>
#include <QTest>

#include <memory>
#include <utility>
#include <vector>

// A real window at which people with accounts sit: who they are, how they say so, and what the window tells.

namespace seatwindow {

using People = std::vector<std::pair<QString, domain::Role>>; ///< account, role

[[nodiscard]] inline QByteArray secretOf(const QString &person) { return "secret of " + person.toUtf8(); }

[[nodiscard]] inline domain::Actor administrator()
{
    return {domain::label(domain::Role::Administrator), domain::Role::Administrator, QStringLiteral("admin"), QStringLiteral("90")};
}

/// An account of the administrator, and these.
inline void makePeople(session::Session &session, const People &people)
{
    desk::IdentityDesk &desk = session.identity();
    const auto make = [&desk](const domain::Actor &by, const QString &person, domain::Role role) {
        return desk.add(by, {{person, secretOf(person)}, domain::label(role), role, false}).result().has_value();
    };
    QVERIFY(make({QStringLiteral("坐席03"), domain::Role::Dispatcher}, administrator().person, domain::Role::Administrator));
    for (const auto &[person, role] : people)
        QVERIFY2(make(administrator(), person, role), qPrintable(person));
}

/// The desks of a store without a window.
[[nodiscard]] inline auto sessionOf(const QString &store)
{
    return session::Session::make({store, QStringLiteral("xujing"), {}, false, {}, true, QStringLiteral("en")});
}

/// The window of a store, at its desk page.
[[nodiscard]] inline std::unique_ptr<app::ConsoleRun> windowOf(const QString &store, QSize size = {1366, 768})
{
    app::Options options = madewindow::optionsOf(store);
    options.page = QStringLiteral("desk");
    options.size = size;
    auto run = std::make_unique<app::ConsoleRun>(options);
    if (const base::Outcome started = run->start(); !started)
        qFatal("%s", qPrintable(base::describe(started.error())));
    return run;
}

/// Null while the window is open.
[[nodiscard]] inline ui::identity::LockPage *lockPageOf(const app::ConsoleRun &run)
{
    return qobject_cast<ui::identity::LockPage *>(run.window().centralWidget());
}

/// Gives a name, where one is asked for, and a secret.
inline void give(ui::identity::SignInBox &box, const QString &person, const QByteArray &secret)
{
    if (auto *name = box.findChild<QLineEdit *>(QStringLiteral("person")); name->isVisible())
        name->setText(person);
    box.findChild<QLineEdit *>(QStringLiteral("secret"))->setText(QString::fromUtf8(secret));
    box.give();
}
inline void give(ui::identity::SignInBox &box, const QString &person) { give(box, person, secretOf(person)); }

[[nodiscard]] inline QString paintedBy(QWidget &window)
{
    QStringList told;
    for (const TextRecorder::Text &each : TextRecorder::listen(window))
        told << each.text;
    return told.join(u'\n');
}

/// Everything that a screen reader can find below an object, of hidden parts too.
inline void hearAll(QAccessibleInterface *from, QStringList &heard, int depth = 0)
{
    if (from == nullptr || depth > 40)
        return;
    for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
        heard << from->text(kind);
    for (int i = 0; i < from->childCount(); ++i)
        hearAll(from->child(i), heard, depth + 1);
}

/// What the window paints and says.
[[nodiscard]] inline QString toldBy(QWidget &window)
{
    QStringList told{paintedBy(window)};
    hearAll(QAccessible::queryAccessibleInterface(&window), told);
    return told.join(u'\n');
}

} // namespace seatwindow
