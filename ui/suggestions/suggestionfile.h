// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/pagekeys.h"
#include "desk/door/casedesk.h"

#include <QFrame>

#include <vector>

namespace ui::theme {
class Label;
}
namespace ui::casefile {
class PresenceLine;
}
class QVBoxLayout;

namespace ui::suggestions {

/// The acts of suggestions alone, in the order of their life. What a case can have done to it is none of them (domain/case/acts.cpp).
[[nodiscard]] std::vector<domain::CaseAct> ownActs();

/// One suggestion: what it says, what happened to it, and every step of its life as a button; one that is not possible now stays visible, dashed,
/// with the life cycle's own sentence. Who else has it open, and who is writing in it, stands above. GUI thread only; the course comes from the desk
/// and is shown when it arrives.
class SuggestionFile final : public QFrame {
    Q_OBJECT
public:
    /// `keys` names the buttons; it belongs to the page.
    SuggestionFile(const actions::Console &console, actions::PageKeys &keys, QWidget *parent = nullptr);

    void show(const domain::Case &c);
    [[nodiscard]] const domain::Case &current() const { return m_case; }
    /// The sentence of a step that cannot be taken now; empty where it can.
    [[nodiscard]] QString refusalOf(domain::CaseAct act) const;
    [[nodiscard]] actions::KeyButton *buttonOf(domain::CaseAct act) const { return m_buttons.value(act); }
    [[nodiscard]] QString course() const;
    /// What stands below the buttons: which steps are not possible now, and why.
    [[nodiscard]] QString barred() const;
    /// Where the forms stand, below.
    [[nodiscard]] QVBoxLayout *foot() const { return m_foot; }
    /// Other seats came to the suggestion, left it, began to write in it or stopped.
    void showOthers();
    [[nodiscard]] casefile::PresenceLine &presence() const { return *m_presence; }
    /// While a form is open it is white alone.
    void setFormOpen(bool open);
    void say(const QString &sentence);
    [[nodiscard]] QString said() const;

Q_SIGNALS:
    void wanted(domain::CaseAct act);
    void takeOverWanted();
    void courseRead(const desk::CaseFile &file); ///< of the shown one, with all that happened to it

private:
    [[nodiscard]] static QString contactText(const domain::Caller &caller);
    void build();
    void refreshButtons();
    void receiveCourse(const desk::CaseFile &file);
    const actions::Console m_console;
    actions::PageKeys &m_keys;
    domain::Case m_case;
    bool m_formOpen = false;
    casefile::PresenceLine *m_presence;
    theme::Label *m_title, *m_facts, *m_text, *m_course, *m_barred, *m_said;
    QVBoxLayout *m_foot;
    QHash<domain::CaseAct, actions::KeyButton *> m_buttons;
};

} // namespace ui::suggestions
