// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "actions/widget/keybutton.h"
#include "theme/spoken.h"

#include <QWidget>

#include <set>

namespace ui::deskpage {

/// How many cases wait for acceptance, and the worst of them with a button; how many alarms the seat has, whose list a press opens. A white frame
/// while a case waits. Until the hall is known it says that it is not.
class WaitingTile final : public QWidget, public theme::Speaker {
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
    [[nodiscard]] QString spokenName() const override;

Q_SIGNALS:
    void acceptRequested(base::CaseId id);
    void listRequested(); ///< the tile itself was pressed: the list of alarms

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QString countText() const;
    /// How many alarms this seat has, as long as fits beside `before` in `room`; empty: none, or no room.
    [[nodiscard]] QString loadText(qreal before, qreal room) const;
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
