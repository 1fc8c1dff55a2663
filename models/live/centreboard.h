// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/centredesk.h"

#include <QObject>

namespace live {

/// The centre as the window knows it: people, patrols, running plans, resources and the rules that hold. GUI thread only.
class CentreBoard final : public QObject {
    Q_OBJECT
public:
    /// The desk must outlive the board.
    explicit CentreBoard(desk::CentreDesk &desk, QObject *parent = nullptr);

    /// The door for orders. Answers by futures; what was done comes back through changed().
    [[nodiscard]] desk::CentreDesk &desk() const { return m_desk; }
    /// Null until the centre was read.
    [[nodiscard]] const desk::CentreViewPtr &view() const { return m_view; }

Q_SIGNALS:
    void changed();
    void rulesChanged(const region::RegionPtr &region); ///< other rules hold than before; changed() follows

private:
    desk::CentreDesk &m_desk;
    desk::CentreViewPtr m_view;
    desk::Subscription m_subscription;
};

} // namespace live
