// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/centredesk.h"

#include <QObject>

namespace live {

/// The centre as the window knows it: people, patrols, running plans, resources and the rules that hold. GUI thread only.
class CentreBoard final : public QObject {
    Q_OBJECT
public:
    /// The desk must outlive the board. Regions are handed on in `language` (region::spoken); empty: in the pack's own.
    explicit CentreBoard(desk::CentreDesk &desk, QString language = {}, QObject *parent = nullptr);

    /// The door for orders. Answers by futures; what was done comes back through changed().
    [[nodiscard]] desk::CentreDesk &desk() const { return m_desk; }
    /// Of a board that looks back: the centre at the moment that is shown now; what the desk said of another counts no more.
    void showMoment(const desk::CentreViewPtr &view);
    /// Null until the centre was read.
    [[nodiscard]] const desk::CentreViewPtr &view() const { return m_view; }

Q_SIGNALS:
    void changed();
    void rulesChanged(const region::RegionPtr &region); ///< other rules hold than before; changed() follows

private:
    void take(const desk::CentreViewPtr &view);
    [[nodiscard]] desk::CentreViewPtr inLanguage(const desk::CentreViewPtr &view);
    desk::CentreDesk &m_desk;
    const QString m_language;
    region::RegionPtr m_own, m_spoken; ///< the newest region as the desk has it, and in the language
    desk::CentreViewPtr m_view;
    desk::Subscription m_subscription;
};

} // namespace live
