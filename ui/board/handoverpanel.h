// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/pagekeys.h"
#include "actions/widget/titledpanel.h"
#include "duty/dutylist.h"
#include "live/handover/handoverdraft.h"
#include "page/pagespec.h"

namespace ui::theme {
class Label;
}

namespace ui::board {

/// The hand-over at the foot of the board: which turn, in how long it ends, the sheet's lines and who has ticked them, and who has signed, as the
/// page of F10 has it. Enter on a line, and the button, lead there. Nothing is done to the sheet from here. GUI thread only.
class HandoverPanel final : public actions::TitledPanel {
    Q_OBJECT
public:
    /// Console and board outlive the panel. `drill`: the store's cases are made up.
    HandoverPanel(const actions::Console &console, const live::CentreBoard &centre, bool drill, QWidget *parent = nullptr);

    [[nodiscard]] const duty::DutyList &lines() const { return *m_lines; }
    [[nodiscard]] QString turnText() const; ///< which turn goes over to which, and when
    /// The part of the sheet that a line belongs to, in a word or two, translated.
    [[nodiscard]] static QString partText(domain::HandoverPart part);
    [[nodiscard]] QString silentText() const; ///< live::unsignedText()
    [[nodiscard]] QString countText() const;  ///< "ticked 3 / 6"
    [[nodiscard]] QString signedText() const; ///< who hands over and who takes over, and whether they signed

Q_SIGNALS:
    void pageWanted(const QString &key);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildHead();
    void follow();
    void tick();
    void showTurn();
    void showLines();
    void showSigned();
    const actions::Console m_console;
    const live::CentreBoard &m_centre;
    const bool m_drill;
    actions::PageKeys *m_keys;
    std::optional<live::HandoverTurn> m_turn;
    bool m_stale = true; ///< what the console would write may be otherwise
    duty::DutyList *m_lines = nullptr;
    theme::Label *m_when = nullptr, *m_silent = nullptr, *m_count = nullptr, *m_outgoing = nullptr, *m_incoming = nullptr;
};

/// The hand-over of a session, for the board to put where it has room. GUI thread; the parent takes it over.
[[nodiscard]] QWidget *sessionHandover(const page::Surroundings &around, QWidget *parent);

} // namespace ui::board
