// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"
#include "picturetaker.h"
#include "session/session.h"
#include "wall/walldoor.h"
#include "wall/wallframe.h"
#include "wall/wallgate.h"
#include "wall/wallkeys.h"
#include "wall/walloutput.h"
#include "wall/wallscreen.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace app {

/// One run of a wall, the whole of `gridhall --wall`: a session of the store, its hall page on the asked output, and nothing that a hand can do but
/// ask for the way out. Where its output goes away the wall waits for it. GUI thread; waits where the session opens.
class WallRun final : public QObject {
    Q_OBJECT
public:
    /// `options.wall` is given.
    explicit WallRun(Options options);
    ~WallRun() override;

    /// Shows the wall. With `waits` an output that is not there is waited for; else it is an error that names those that are. The error's sentence is
    /// for the person who started us.
    [[nodiscard]] base::Outcome start(bool waits);
    [[nodiscard]] const WallFrame &frame() const { return m_frame; }
    [[nodiscard]] const WallScreen *screen() const { return m_screen.get(); }
    /// The form that leads out; null while none is open.
    [[nodiscard]] WallDoor *door() const { return m_door; }
    /// The wall goes where the outputs that there are now say; for the signals of the window system, and tests.
    void place(const QList<WallOutput> &outputs);

private:
    [[nodiscard]] base::Outcome open();
    void fill(const WallOutput &output);
    void tellText(const QSize &pixels);
    void follow();
    void askWayOut();
    void takePictures();
    const Options m_options;
    const WallOptions m_wall;
    const QString m_seat; ///< where the wall stands, as the log names it
    const ui::theme::Theme m_theme{look::Ground::Dark};
    desk::Credential m_device;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<WallScreen> m_screen;
    std::unique_ptr<WallGate> m_gate;
    std::unique_ptr<WallKeys> m_keys; ///< none for pictures
    WallFrame m_frame;
    QPointer<WallDoor> m_door;
    std::unique_ptr<PictureTaker> m_pictures;
};

/// What `gridhall --wall` is as a process: its keeper, its child, the list of outputs, or a picture. Needs `argc` and `argv` because it chooses the
/// application object. The exit code.
[[nodiscard]] int keepWall(int argc, char *argv[]);
/// The child's exit code for an error of start(): 2 where the same start would fail again, else 1, after which it is started again.
[[nodiscard]] int wallExit(const base::Error &error, bool waits);

} // namespace app
