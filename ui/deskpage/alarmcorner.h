// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"

#include <QObject>
#include <QWidget>

namespace ui::alarms {
class AlarmPanel;
}

namespace ui::deskpage {

class WaitingTile;

/// The list of alarms over the desk's right side, below the tile that opens it. The page stays as it is behind it: nothing moves for an alarm. GUI
/// thread.
class AlarmCorner final : public QObject {
    Q_OBJECT
public:
    /// All outlive it; the page owns it.
    AlarmCorner(const actions::Console &console, WaitingTile &tile, QWidget &page);

    /// Opens the list with the keyboard in it, or gives the keyboard back.
    void toggle();
    [[nodiscard]] alarms::AlarmPanel &panel() const { return *m_panel; }

Q_SIGNALS:
    void caseWanted(base::CaseId id);
    void acceptWanted(base::CaseId id);
    void left(); ///< closed: the keyboard is to go back to the queue

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void leave();
    WaitingTile &m_tile;
    QWidget &m_page;
    alarms::AlarmPanel *m_panel;
};

} // namespace ui::deskpage
