// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallrun.h"

#include "base/try.h"
#include "beginning.h"
#include "wall/wallsight.h"
#include "wall/wallwatch.h"

#include <QApplication>
#include <QLocale>
#include <QLoggingCategory>
#include <QScreen>
#include <QSettings>

#include <algorithm>

namespace app {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logWallRun, "gridhall.wall")

QScreen *screenOf(const WallOutput &output)
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    const auto found =
        std::ranges::find_if(screens, [&](const QScreen *each) { return each->name() == output.name && each->geometry() == output.box; });
    return found == screens.end() ? nullptr : *found;
}

} // namespace

WallRun::WallRun(Options options)
    : m_options(withTown(std::move(options))), m_wall(m_options.wall.value_or(WallOptions())),
      m_seat(m_options.post.isEmpty() ? u"wall"_s : m_options.post), m_frame(m_theme)
{
    qApp->setStyleSheet(m_theme.styleSheet());
}

WallRun::~WallRun()
{
    m_pictures.reset();
    delete m_door.data();
    m_keys.reset();
    m_frame.setPicture(nullptr); // before what it looks at
    m_gate.reset();
    m_screen.reset();
    m_session.reset();
}

base::Outcome WallRun::start(bool waits)
{
    if (!m_options.takesPictures() && !waits) {
        TRY_DONE(outputNamed(m_wall.output, outputsNow()));
    }
    if (!m_options.device.isEmpty()) {
        TRY(const QByteArray key, deviceKeyOf(m_options.deviceKey));
        m_device = {m_options.device, key};
    }
    TRY_DONE(open());
    m_gate = std::make_unique<WallGate>(*m_session, m_device, m_seat);
    connect(m_gate.get(), &WallGate::changed, this, &WallRun::follow);
    follow();
    if (m_options.takesPictures()) {
        takePictures();
        return {};
    }
    QGuiApplication::setQuitOnLastWindowClosed(false); // without its output the wall has no window
    m_keys = std::make_unique<WallKeys>();
    connect(m_keys.get(), &WallKeys::wayOutWanted, this, &WallRun::askWayOut);
    const auto again = [this] { place(outputsNow()); };
    // Once the list of screens is what the signal says.
    connect(qApp, &QGuiApplication::screenAdded, this, again, Qt::QueuedConnection);
    connect(qApp, &QGuiApplication::screenRemoved, this, again, Qt::QueuedConnection);
    connect(qApp, &QGuiApplication::primaryScreenChanged, this, again, Qt::QueuedConnection);
    beatWall(this, [] { QApplication::exit(0); });
    again();
    return {};
}

// A drill's store is somebody else's: the wall looks on, and prepares nothing.
base::Outcome WallRun::open()
{
    const session::Source source{m_options.store, m_options.region, std::nullopt, m_options.drill, m_options.scenario, true, QLocale().name(), false};
    TRY(m_session, session::Session::make(source));
    m_screen = std::make_unique<WallScreen>(*m_session, m_options.light, nightBy(m_wall.night, *m_session->region()));
    m_frame.setPicture(&m_screen->page());
    return {};
}

void WallRun::place(const QList<WallOutput> &outputs)
{
    if (const auto output = chosenOutput(m_wall.output, outputs)) {
        fill(*output);
        return;
    }
    if (m_frame.isVisible())
        qCWarning(logWallRun).noquote() << "the wall's output is gone; the wall waits for it";
    m_frame.hide();
}

void WallRun::fill(const WallOutput &output)
{
    QScreen *screen = screenOf(output);
    if (screen == nullptr)
        return;
    if (m_frame.isVisible() && m_frame.screen() == screen && m_frame.geometry() == output.box)
        return;
    disconnect(m_frame.screen(), &QScreen::geometryChanged, this, nullptr);
    m_frame.hide();
    m_frame.setScreen(screen);
    m_frame.setGeometry(output.box);
    tellText(output.box.size());
    m_frame.showFullScreen();
    connect(screen, &QScreen::geometryChanged, this, [this] { place(outputsNow()); }, Qt::QueuedConnection);
}

void WallRun::tellText(const QSize &pixels)
{
    const WallSight sight{m_wall.width, m_wall.farthest, pixels};
    const WallText text = textFor(sight);
    m_screen->page().setTextFactor(text.factor);
    if (!text.reached)
        qCWarning(logWallRun).noquote() << QCoreApplication::translate(
                                               "app",
                                               "From the farthest seat the smallest text is %1 minutes of arc high, and should be 16: the wall is "
                                               "too small for this hall.")
                                               .arg(arcOf(32, text.factor, sight), 0, 'f', 1);
}

void WallRun::follow() { m_frame.setSentence(m_gate->refusal()); }

// Where nobody has an account whoever knows the keys may; else it is a supervisor's.
void WallRun::askWayOut()
{
    const desk::CentreViewPtr &view = m_session->centre().view();
    if (!view || view->centre.accounts.empty()) {
        QApplication::exit(0);
        return;
    }
    if (m_door)
        return;
    m_door = new WallDoor(m_theme, m_session->identity(), m_seat, &m_frame);
    m_door->setAttribute(Qt::WA_DeleteOnClose);
    m_keys->setDoor(m_door);
    connect(m_door, &WallDoor::permitted, this, [] { QApplication::exit(0); });
    m_door->open();
}

void WallRun::takePictures()
{
    const QSize size = m_options.size.value_or(QSize(3840, 2160));
    m_frame.setFixedSize(size);
    tellText(size);
    m_frame.show();
    const session::Session &session = *m_session;
    m_pictures = std::make_unique<PictureTaker>(m_frame, m_options.pictures, m_options.pixelRatio,
                                                PictureTaker::Stage{[&session] { return session.hall().loaded(); }, [](const QString &) {}, [] {},
                                                                    [this] { return m_screen->isComplete() && m_session->centre().view(); }});
    m_pictures->start(std::chrono::seconds(m_options.after));
}

int keepWall(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    WallWatch watch(QCoreApplication::applicationFilePath(), QCoreApplication::arguments().sliced(1), {});
    QObject::connect(&watch, &WallWatch::ended, &application, [](int code) { QCoreApplication::exit(code); });
    watch.start();
    return QCoreApplication::exec();
}

int wallExit(const base::Error &error, bool waits)
{
    const bool passes = error.code == base::ErrorCode::Storage || error.code == base::ErrorCode::Busy || error.code == base::ErrorCode::Network;
    return waits || passes ? 1 : 2;
}

} // namespace app
