// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/widget/keybutton.h"
#include "domain/case/lifecycle.h"
#include "theme/spoken.h"

#include <QWidget>

namespace ui::theme {
class Label;
}
class QLayout;
class QMenu;

namespace ui::casefile {

/// The steps that a case may take next, from domain::offers(): allowed ones as buttons with their keys, refused ones dashed with the
/// reason, once for all that share it. The sentence below says why the last wish was not granted.
class ActBar final : public QWidget, public theme::Speaker {
    Q_OBJECT
public:
    explicit ActBar(const actions::Console &console, QWidget *parent = nullptr);

    void setCase(const domain::Case &c);
    void say(const QString &sentence);
    [[nodiscard]] QString said() const;
    /// Whether the case has a next step here, which is white.
    [[nodiscard]] bool hasPrimary() const;
    void setPending(bool pending);
    /// The buttons shown, for tests and tools.
    [[nodiscard]] std::vector<actions::KeyButton *> buttons() const { return m_buttons; }
    [[nodiscard]] actions::KeyButton *buttonOf(domain::CaseAct act) const;
    [[nodiscard]] QString spokenName() const override;

Q_SIGNALS:
    void chosen(domain::CaseAct act);
    void wallWanted(); ///< the case on the hall's wall, or off it

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString titleText() const;
    [[nodiscard]] QString stateText() const;
    void rebuild();
    void addNote(const QString &reason);
    void addMore();
    void addWall(QMenu &menu);
    actions::KeyButton *makeButton(const domain::Offer &offer);
    const actions::Console m_console;
    std::optional<domain::Case> m_case;
    std::vector<domain::Offer> m_offers;
    std::vector<actions::KeyButton *> m_buttons;
    QWidget *m_flow;
    theme::Label *m_said;
    actions::KeyButton *m_more = nullptr; ///< opens the rarer acts, and the wall; none when there are none
    QList<theme::Label *> m_notes;        ///< one reason for several buttons
    bool m_pending = false;
};

/// The acts that the bar shows, in the order of the work: the next step first, then side moves, then what ends a case. Notes, photos and
/// the caller have places of their own, but for a picture that the check waits for; the system's acts are nobody's button.
[[nodiscard]] std::vector<domain::Offer> shownOffers(const domain::Case &c, domain::Role role);
/// The rarer acts that the life cycle knows in this state and that the bar does not show: behind its last button.
[[nodiscard]] std::vector<domain::Offer> rareOffers(const domain::Case &c, domain::Role role);
/// The step that a case naturally takes next; none where there is no single one.
[[nodiscard]] std::optional<domain::CaseAct> nextStep(const domain::Case &c);

} // namespace ui::casefile
