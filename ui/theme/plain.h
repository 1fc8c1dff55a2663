// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text/outsidetext.h"

#include <QLabel>
#include <QListWidgetItem>
#include <QMessageBox>
#include <QPoint>
#include <QString>
#include <QTableWidgetItem>

// The one place where texts reach labels, tips, window titles and screen readers. Qt takes what looks like HTML for HTML and reads the files that it
// names; nothing that goes through here is ever taken for anything but text. tst_plaintext refuses every other way in ui and app. GUI thread.

namespace ui::theme {

/// A label that shows its text as it is, with base::shown().
class Label : public QLabel {
public:
    explicit Label(QWidget *parent = nullptr);
    explicit Label(const QString &text, QWidget *parent = nullptr);

    void setText(const QString &text);
};

/// A label in the second tone, which breaks its lines.
[[nodiscard]] Label *secondLabel(QWidget *parent, const QString &text = {});

/// What a tip may hold: base::shown(), at most base::kLongestShown units, in lines that fit a screen, and escaped where Qt would take it for HTML.
[[nodiscard]] QString plainTip(const QString &text);
/// The tip of a widget.
void setTip(QWidget *widget, const QString &text);
/// A tip at this moment and place of the screen; an empty text hides.
void showTip(QPoint at, const QString &text, QWidget *widget);
void hideTip();
/// Is any tip on the screen?
[[nodiscard]] bool tipShown();
/// A tip of a bold head and lines below it, as wide as `width` pixels at most; head and lines are plain text. Empty without either.
[[nodiscard]] QString tipTable(const QString &head, const QStringList &lines, int width);
/// Shows what tipTable() made.
void showTable(QPoint at, const QString &table, QWidget *widget);
/// The same as the tip of a widget.
void setTipTable(QWidget *widget, const QString &table);

/// What a screen reader says of a widget: its name and what it is about.
void setSpoken(QWidget *widget, const QString &name);
void setSpokenMore(QWidget *widget, const QString &description);
/// The title of a window.
void setTitleOf(QWidget *window, const QString &title);

/// A text for a menu, a check box or a standard button: shown(), and no letter of it a shortcut.
[[nodiscard]] QString buttonText(const QString &text);
/// A text for an item of a list, a table or a combo box: shown(), in one line, at most kLongestShown.
[[nodiscard]] QString itemText(const QString &text);
/// A cell of a table with its whole text as its tip.
[[nodiscard]] QTableWidgetItem *cellOf(const QString &text);
/// A question and what it means, in plain text, without icon and buttons.
[[nodiscard]] QMessageBox *question(const QString &title, const QString &text, const QString &detail, QWidget *parent);

} // namespace ui::theme
