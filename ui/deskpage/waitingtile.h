// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/widget/keybutton.h"

#include <QWidget>

#include <set>

namespace ui::deskpage {

/// How many cases wait for acceptance, and the worst of them with a button. A white frame while there is one. Until the hall is known it says
/// that it is not.
class WaitingTile final : public QWidget {
    Q_OBJECT
public:
    explicit WaitingTile(const actions::Console &console, QWidget *parent = nullptr);

    /// The worst waiting case; invalid when none waits.
    [[nodiscard]] base::CaseId worst() const { return m_worst ? m_worst->id : base::CaseId{}; }
    /// While a form is open nothing is accepted from here: the button is dashed and says why. Empty: it can be.
    void setHeld(const QString &reason);
    /// White, when nothing else on the page is.
    void setPrimary(bool primary);
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 40}; }

Q_SIGNALS:
    void acceptRequested(base::CaseId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void recount();
    void follow(const live::Changes &changes);
    void judge(live::Slot slot);
    const actions::Console m_console;
    std::optional<live::QueueRow> m_worst;
    std::set<live::Slot> m_waiting; ///< cases that wait for acceptance
    QString m_held;
    bool m_primary = true;
    actions::KeyButton *m_button;
};

} // namespace ui::deskpage
