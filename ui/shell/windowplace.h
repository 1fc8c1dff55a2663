// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMargins>
#include <QObject>
#include <QRect>
#include <QString>

#include <QTimer>

#include <optional>

class QSettings;
class QWidget;

namespace ui::shell {

/// A screen as far as windows care, in logical pixels of the whole desktop.
struct ScreenPlace {
    QString name;
    QRect free; ///< without panels and docks
};

/// A title bar and edges as they are usually, for a window that has not been on a screen yet.
inline constexpr QMargins kUsualBorder{2, 36, 2, 2};

/// Where a window stood, in logical pixels.
struct WindowPlace {
    QRect frame;    ///< the window as it is when neither maximized nor full, without its border
    QString screen; ///< its screen's name
    QRect free;     ///< that screen's free part at the time; empty: not known
    bool maximized = false;
    bool full = false;
    QMargins border{}; ///< what the window system puts round it: title bar and edges
    friend bool operator==(const WindowPlace &, const WindowPlace &) = default;
};

/// The smallest window in which every page can be worked with.
inline constexpr QSize kLeastWindow{960, 520};

/// A window that nobody has sized yet.
inline constexpr QSize kUsualWindow{1600, 900};

/// Where it may stand on these screens: on its own screen at the same distance from that screen's corner where this screen is there, else on the
/// screen that shows most of it, else in the middle of the first. Always wholly inside the free part of one screen, its border too, and, where that
/// screen allows, at least kLeastWindow. Without screens the frame comes back as it is. Pure.
[[nodiscard]] QRect placed(const WindowPlace &saved, const QList<ScreenPlace> &screens);

/// The group "window" of the settings; none when it was never written or is not readable.
[[nodiscard]] std::optional<WindowPlace> readPlace(const QSettings &settings);
void writePlace(QSettings &settings, const WindowPlace &place);

/// The place of a window of this program, and the screens that there are. GUI thread.
[[nodiscard]] WindowPlace placeOf(const QWidget &window);
[[nodiscard]] QList<ScreenPlace> screensNow();
/// Gives the window, before it is shown, its place back: at `saved`, else in the middle of the first screen at `usual`, as far as this fits. Its
/// smallest size never exceeds its screen. show() afterwards keeps it maximized or full.
void putBack(QWidget &window, const std::optional<WindowPlace> &saved, QSize usual);

/// Writes a window's place a second after it last moved, and when the keeper goes. Once the window is on its screen, and its border is known, brings
/// it inside that screen with its border. Belongs to whoever owns the window. GUI thread.
class PlaceKeeper final : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    PlaceKeeper(QWidget &window, QSettings &settings);
    ~PlaceKeeper() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keep();
    void fitBorder();
    QWidget &m_window;
    QSettings &m_settings;
    QTimer m_soon, m_bordered;
    bool m_moved = false, m_shown = false;
};

} // namespace ui::shell
