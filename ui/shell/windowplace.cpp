// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/windowplace.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace ui::shell {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFar = 100'000; ///< pixels: no desktop is wider
constexpr int kWidestBorder = 120;

qint64 areaOf(const QRect &rect) { return rect.isEmpty() ? 0 : qint64(rect.width()) * rect.height(); }

QRect inside(QRect frame, const QRect &free)
{
    frame.setSize(frame.size().expandedTo(kLeastWindow).boundedTo(free.size()));
    frame.moveLeft(std::clamp(frame.left(), free.left(), free.right() + 1 - frame.width()));
    frame.moveTop(std::clamp(frame.top(), free.top(), free.bottom() + 1 - frame.height()));
    return frame;
}

// A file that somebody edited, or a crash of another program, may hold anything: nothing here may overflow.
QRect sane(const QRect &rect)
{
    const auto near = [](int value) { return std::clamp(value, -kFar, kFar); };
    return {near(rect.left()), near(rect.top()), std::clamp(rect.width(), 0, kFar), std::clamp(rect.height(), 0, kFar)};
}

QMargins sane(const QMargins &border)
{
    const auto near = [](int value) { return std::clamp(value, 0, kWidestBorder); };
    return {near(border.left()), near(border.top()), near(border.right()), near(border.bottom())};
}

QMargins between(const QRect &in, const QRect &out)
{
    return {in.left() - out.left(), in.top() - out.top(), out.right() - in.right(), out.bottom() - in.bottom()};
}

QMargins borderOf(const QWidget &window)
{
    if (window.isFullScreen()) // it has none now
        return kUsualBorder;
    return between(window.geometry(), window.frameGeometry());
}

} // namespace

QRect placed(const WindowPlace &saved, const QList<ScreenPlace> &screens)
{
    const QRect frame = sane(saved.frame);
    const QMargins border = sane(saved.border);
    const auto roomOn = [&border](const ScreenPlace &screen) {
        const QRect room = screen.free.marginsRemoved(border);
        return room.isEmpty() ? screen.free : room;
    };
    const auto usable = [](const ScreenPlace &screen) { return !screen.free.isEmpty(); };
    const auto own =
        std::ranges::find_if(screens, [&](const ScreenPlace &s) { return usable(s) && !saved.screen.isEmpty() && s.name == saved.screen; });
    if (own != screens.end()) {
        const QPoint moved = saved.free.isEmpty() ? QPoint() : own->free.topLeft() - sane(saved.free).topLeft();
        return inside(frame.translated(moved), roomOn(*own));
    }
    const ScreenPlace *best = nullptr;
    for (const ScreenPlace &screen : screens) {
        if (usable(screen) && (!best || areaOf(screen.free & frame) > areaOf(best->free & frame)))
            best = &screen;
    }
    if (!best)
        return saved.frame;
    if (areaOf(best->free & frame) > 0)
        return inside(frame, roomOn(*best));
    QRect middle(QPoint(), frame.size().expandedTo(kLeastWindow).boundedTo(roomOn(*best).size()));
    middle.moveCenter(best->free.center());
    return inside(middle, roomOn(*best));
}

std::optional<WindowPlace> readPlace(const QSettings &settings)
{
    WindowPlace place;
    place.frame = settings.value(u"window/frame"_s).toRect();
    if (place.frame.isEmpty())
        return std::nullopt;
    place.screen = settings.value(u"window/screen"_s).toString();
    place.free = settings.value(u"window/free"_s).toRect();
    place.maximized = settings.value(u"window/maximized"_s).toBool();
    place.full = settings.value(u"window/full"_s).toBool();
    const QRect outer = sane(settings.value(u"window/outer"_s).toRect());
    const QRect inner = sane(place.frame);
    place.border = outer.contains(inner) ? between(inner, outer) : kUsualBorder;
    return place;
}

void writePlace(QSettings &settings, const WindowPlace &place)
{
    settings.setValue(u"window/frame"_s, place.frame);
    settings.setValue(u"window/screen"_s, place.screen);
    settings.setValue(u"window/free"_s, place.free);
    settings.setValue(u"window/maximized"_s, place.maximized);
    settings.setValue(u"window/full"_s, place.full);
    settings.setValue(u"window/outer"_s, place.frame.marginsAdded(place.border)); // settings hold no margins
}

WindowPlace placeOf(const QWidget &window)
{
    WindowPlace place;
    place.maximized = window.isMaximized();
    place.full = window.isFullScreen();
    place.frame = place.maximized || place.full ? window.normalGeometry() : window.geometry();
    if (place.frame.isEmpty())
        place.frame = window.geometry();
    place.border = borderOf(window);
    if (const QScreen *screen = window.screen()) {
        place.screen = screen->name();
        place.free = screen->availableGeometry();
    }
    return place;
}

QList<ScreenPlace> screensNow()
{
    QList<ScreenPlace> all;
    const QScreen *first = QGuiApplication::primaryScreen();
    for (const QScreen *screen : QGuiApplication::screens()) {
        const ScreenPlace place{screen->name(), screen->availableGeometry()};
        if (screen == first)
            all.prepend(place);
        else
            all.append(place);
    }
    return all;
}

void putBack(QWidget &window, const std::optional<WindowPlace> &saved, QSize usual)
{
    const QList<ScreenPlace> screens = screensNow();
    WindowPlace place = saved.value_or(WindowPlace{});
    if (!saved) {
        place.frame.setSize(usual);
        place.border = kUsualBorder;
        if (!screens.isEmpty())
            place.frame.moveCenter(screens.first().free.center());
    }
    const QRect frame = placed(place, screens);
    window.setMinimumSize(kLeastWindow.boundedTo(frame.size()));
    window.setGeometry(frame);
    Qt::WindowStates states = window.windowState() & ~(Qt::WindowMaximized | Qt::WindowFullScreen);
    states.setFlag(Qt::WindowMaximized, place.maximized);
    states.setFlag(Qt::WindowFullScreen, place.full);
    window.setWindowState(states);
}

PlaceKeeper::PlaceKeeper(QWidget &window, QSettings &settings) : m_window(window), m_settings(settings)
{
    using namespace std::chrono_literals;
    m_soon.setSingleShot(true);
    m_soon.setInterval(1s);
    connect(&m_soon, &QTimer::timeout, this, &PlaceKeeper::keep);
    m_bordered.setSingleShot(true);
    m_bordered.setInterval(300ms); // by then a window manager has put its border round the window, and said so
    connect(&m_bordered, &QTimer::timeout, this, &PlaceKeeper::fitBorder);
    window.installEventFilter(this);
}

PlaceKeeper::~PlaceKeeper() { keep(); }

bool PlaceKeeper::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
        if (!std::exchange(m_shown, true))
            m_bordered.start();
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
        m_moved = true;
        m_soon.start();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

// Once: where a person puts it later is theirs.
void PlaceKeeper::fitBorder()
{
    if (m_window.isMaximized() || m_window.isFullScreen() || !m_window.isVisible())
        return;
    const WindowPlace place = placeOf(m_window);
    const QRect fitting = placed(place, screensNow());
    if (fitting == place.frame)
        return;
    m_window.setMinimumSize(m_window.minimumSize().boundedTo(fitting.size()));
    m_window.setGeometry(fitting);
}

void PlaceKeeper::keep()
{
    if (std::exchange(m_moved, false))
        writePlace(m_settings, placeOf(m_window));
}

} // namespace ui::shell
