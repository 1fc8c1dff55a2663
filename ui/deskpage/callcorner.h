// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "live/call/parkedcalls.h"
#include "live/call/placefinder.h"

#include <QObject>

namespace ui::casefile {
class AlikePanel;
class AnewPanel;
class NewCasePanel;
} // namespace ui::casefile

namespace ui::deskpage {

class CallTray;
class PlacePanel;

/// What stands around the form of a call: the place on the small map, cases that may be the same matter, what the rules would make of it, and the
/// tray of parked calls. GUI thread.
class CallCorner final : public QObject {
    Q_OBJECT
public:
    /// Its widgets are children of the page.
    CallCorner(const actions::Console &console, casefile::NewCasePanel &form, PlacePanel &place, QWidget &page);

    /// The form was opened, or is closed.
    void setOpen(bool open);
    /// Puts the tray at the page's foot while there is something on it; says where what stands above it ends.
    int place(int height, int margin);
    /// The two panels stand in the box, one above the other; or are hidden.
    void placeBeside(const QRect &box, bool shown);
    /// One of them alone: 0 the like cases, 1 what the rules make of it; none for another number.
    void placeAlone(const QRect &box, int which);
    /// Takes a parked call back into the form, the longest parked one where none is named; what stands in the form is parked instead.
    void takeBack(const QString &form = {});

    [[nodiscard]] casefile::AlikePanel &alike() const { return *m_alike; }
    [[nodiscard]] casefile::AnewPanel &anew() const { return *m_anew; }
    [[nodiscard]] CallTray &tray() const { return *m_tray; }
    [[nodiscard]] live::ParkedCalls &parking() { return m_parking; }

Q_SIGNALS:
    void formWanted();      ///< with what the drafts hold for it
    void trayChanged();     ///< it came or went
    void picking(bool now); ///< the map is asked for a place, or not any more
    void noticed(const QString &title, const QString &detail);

private:
    void refresh();
    void showPlace(const std::optional<live::PlaceHit> &hit);
    void endPicking();
    void tellLate();
    const actions::Console m_console;
    casefile::NewCasePanel &m_form;
    PlacePanel &m_place;
    QWidget &m_page;
    live::ParkedCalls m_parking;
    casefile::AlikePanel *m_alike;
    casefile::AnewPanel *m_anew;
    CallTray *m_tray;
    bool m_open = false, m_hasTray = false;
};

} // namespace ui::deskpage
