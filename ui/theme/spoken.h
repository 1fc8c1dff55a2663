// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QRect>
#include <QString>
#include <QStringList>

#include <vector>

class QWidget;

// What painted widgets say to screen readers. Qt knows its own widgets; what is painted here, nobody knows but who paints it. GUI thread.

namespace ui::theme {

/// One thing that a painted widget shows: a block, a row, a tab.
struct SpokenPart {
    QString name; ///< whole words in the language of the screen, marks and counts among them; nothing shortened
    QRect box;    ///< in the widget's pixels
    QAccessible::Role role = QAccessible::StaticText;
    bool current = false; ///< where the keyboard is while the widget has it, or what is chosen
    bool presses = false; ///< pressPart() does what a click on it does
};
using SpokenParts = std::vector<SpokenPart>;

/// A widget that paints what it shows, and can say it. Its parts are its children in the tree of screen readers, behind its child widgets.
class Speaker {
public:
    Speaker() = default;
    virtual ~Speaker() = default;

    /// Made when a screen reader asks: never while something is painted.
    [[nodiscard]] virtual SpokenParts spokenParts() const { return {}; }
    /// What the whole is called; empty: as setSpoken() said.
    [[nodiscard]] virtual QString spokenName() const { return {}; }
    [[nodiscard]] virtual QAccessible::Role spokenRole() const { return QAccessible::Grouping; }
    virtual void pressPart(size_t) {}

protected:
    Speaker(const Speaker &) = default;
    Speaker &operator=(const Speaker &) = default;
};

/// The words that there are, as the language of the screen lists them; empty ones are left out.
[[nodiscard]] QString spokenList(QStringList words);

/// Makes Speakers and painted buttons known to screen readers. Every Theme does it; again does nothing.
void letSpeak();

/// The keyboard moved to another part of the widget: tells a screen reader that listens.
void tellCurrent(QWidget *widget);

} // namespace ui::theme
