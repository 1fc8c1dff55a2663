// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/pagekeys.h"
#include "handover/sheetrows.h"

#include <QFrame>

#include <array>

class QLineEdit;
namespace ui::theme {
class Label;
}

namespace ui::handover {

/// The way to both signatures: its steps, who hands over and who takes over, how many lines are ticked, and the keys of the page. On a store without
/// accounts two lines for the posts. GUI thread only.
class SignPanel final : public QFrame {
    Q_OBJECT
public:
    static constexpr std::array<actions::Action, 6> kTasks{actions::Action::TickLine, actions::Action::AskLine,      actions::Action::AmendLine,
                                                           actions::Action::AddLine,  actions::Action::SignHandover, actions::Action::DraftHandover};

    SignPanel(const theme::Theme &theme, actions::PageKeys &keys, QWidget *parent = nullptr);

    /// `accounts`: whether the store has any; `next`: who of the next shift is there, in words.
    void setSheet(const domain::HandoverSheet *sheet, const std::vector<SheetStep> &steps, bool accounts, const QString &next);
    /// The posts that a fresh sheet proposes; what somebody typed stays.
    void proposePosts(const QString &outgoing, const QString &incoming);
    /// As which post somebody signs where there are no accounts.
    [[nodiscard]] QString namedPost(bool outgoing) const;
    void namePosts(const QString &outgoing, const QString &incoming);
    /// Why the key does nothing now; empty: it does.
    void setRefusal(actions::Action task, const QString &why);
    [[nodiscard]] QString stepsText() const;
    [[nodiscard]] QString countsText() const;

Q_SIGNALS:
    void wanted(ui::actions::Action task);

private:
    void buildSteps(QWidget *parent);
    void buildPosts(QWidget *parent);
    void buildTasks(const theme::Theme &theme, actions::PageKeys &keys);
    struct Step {
        theme::Label *time, *what, *detail;
    };
    std::array<Step, 6> m_steps{};
    std::array<actions::KeyButton *, kTasks.size()> m_buttons{};
    QWidget *m_posts = nullptr;
    QLineEdit *m_outgoing = nullptr, *m_incoming = nullptr;
    theme::Label *m_how = nullptr, *m_counts = nullptr, *m_next = nullptr;
    QString m_proposedOut, m_proposedIn;
};

} // namespace ui::handover
