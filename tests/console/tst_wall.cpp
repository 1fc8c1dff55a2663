// SPDX-License-Identifier: GPL-3.0-or-later
// The wall as a kiosk: what it is asked for, which output it fills, how large its text is, when it is dimmed, how it moves, that nothing a hand does
// reaches it, and that it comes back when it falls.
#include "wall/walldoor.h"
#include "wall/wallframe.h"
#include "wall/wallgate.h"
#include "wall/wallkeys.h"
#include "wall/walloutput.h"
#include "wall/wallpath.h"
#include "wall/wallrun.h"
#include "wall/wallsight.h"
#include "wall/wallwatch.h"

#include "region/pack/findpack.h"
#include "seatwindow.h"
#include "support/testprogram.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using app::WallOutput;

namespace {

const QString kWallPack = QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing");

/// Everything that a hand can do to it is written down.
class Touched final : public QWidget {
public:
    int times = 0;

protected:
    bool event(QEvent *event) override
    {
        const QEvent::Type type = event->type();
        times += type == QEvent::KeyPress || type == QEvent::KeyRelease || type == QEvent::MouseButtonPress || type == QEvent::MouseButtonRelease ||
                 type == QEvent::MouseMove || type == QEvent::Wheel || type == QEvent::ContextMenu || type == QEvent::Close;
        return QWidget::event(event);
    }
};

/// The ids of the processes that this one started and that run.
QList<qint64> childrenOf(qint64 id)
{
    QList<qint64> children;
    for (const QString &each : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(u"/proc/%1/stat"_s.arg(each));
        if (each.toLongLong() == 0 || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray line = file.readAll();
        const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' '); // state, parent, …
        if (fields.value(0) != "Z" && fields.value(1).toLongLong() == id)
            children.append(each.toLongLong());
    }
    return children;
}

/// The real program over a store of its own, without a display.
struct WallProgram {
    explicit WallProgram(const QStringList &more, const QString &platform = u"offscreen"_s)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_QPA_PLATFORM"_s, platform);
        environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
        environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
        environment.insert(u"LANG"_s, u"C.UTF-8"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(GRIDHALL_BIN "/gridhall"),
                      QStringList{u"--store"_s, home.filePath(u"hall.gridhall"_s), u"--region"_s, kWallPack} + more);
    }
    ~WallProgram()
    {
        process.terminate();
        if (!process.waitForFinished(10'000))
            process.kill();
        process.waitForFinished(10'000);
    }

    QTemporaryDir home;
    QProcess process;
};

/// What that process is to a wall, as it was started; empty while it is none of ours.
QByteArray wallPartOf(qint64 id)
{
    QFile file(u"/proc/%1/environ"_s.arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &each : file.readAll().split('\0')) {
        if (each.startsWith("GRIDHALL_WALL_PART="))
            return each.mid(each.indexOf('=') + 1);
    }
    return {};
}

base::Result<app::Options> wallAsked(const QStringList &arguments) { return app::readOptions(arguments); }

} // namespace

class TestWall final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCommandLine_data();
    void theCommandLine();
    void theOutput();
    void theText_data();
    void theText();
    void theNight_data();
    void theNight();
    void thePathComesToEveryPlaceOnce();
    void theFrameMovesThePictureAndNothingElse();
    void nothingAHandDoesReachesIt();
    void theDoorAloneIsTypedInto();
    void whoEndsIt();
    void theKeyFile();
    void whatFallsOrIsSilentIsStartedAgain();
    void whatCannotBeginIsNot();
    void theProgramComesBackAfterKill9();
    void aWrongOutputIsToldWithThoseThereAre();
};

void TestWall::theCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("well");
    QTest::addColumn<QString>("output");
    QTest::newRow("none") << QStringList{u"--light"_s} << true << QString(u"-"_s);
    QTest::newRow("alone") << QStringList{u"--wall"_s} << true << QString();
    QTest::newRow("named") << QStringList{u"--wall"_s, u"HDMI-1"_s} << true << u"HDMI-1"_s;
    QTest::newRow("named by =") << QStringList{u"--wall=HDMI-1"_s} << true << u"HDMI-1"_s;
    QTest::newRow("alone before another") << QStringList{u"--wall"_s, u"--light"_s} << true << QString();
    QTest::newRow("sight") << QStringList{u"--wall"_s, u"--wall-width"_s, u"5.3"_s, u"--farthest-seat"_s, u"10"_s} << true << QString();
    QTest::newRow("night") << QStringList{u"--wall"_s, u"--wall-night"_s, u"21:00-06:30"_s} << true << QString();
    QTest::newRow("half a sight") << QStringList{u"--wall"_s, u"--wall-width"_s, u"5.3"_s} << false << QString();
    QTest::newRow("no number") << QStringList{u"--wall"_s, u"--wall-width"_s, u"wide"_s, u"--farthest-seat"_s, u"10"_s} << false << QString();
    QTest::newRow("nobody sees it") << QStringList{u"--wall"_s, u"--wall-width"_s, u"5"_s, u"--farthest-seat"_s, u"nan"_s} << false << QString();
    QTest::newRow("no hours") << QStringList{u"--wall"_s, u"--wall-night"_s, u"late"_s} << false << QString();
    QTest::newRow("the past") << QStringList{u"--wall"_s, u"--at"_s, u"2025-11-07T14:00"_s} << false << QString();
    QTest::newRow("a page") << QStringList{u"--wall"_s, u"--page"_s, u"desk"_s} << false << QString();
    QTest::newRow("without a wall") << QStringList{u"--farthest-seat"_s, u"9"_s} << false << QString();
}

void TestWall::theCommandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, well);
    QFETCH(QString, output);
    const auto options = wallAsked(arguments);
    QCOMPARE(options.has_value(), well);
    if (!well) {
        QCOMPARE(options.error().code, base::ErrorCode::Malformed);
        QVERIFY(!options.error().sentence.isEmpty());
        return;
    }
    QCOMPARE(options->wall ? options->wall->output : u"-"_s, output);
}

void TestWall::theOutput()
{
    const QList<WallOutput> outputs{{u"DP-1"_s, {0, 0, 1920, 1080}, true}, {u"HDMI-1"_s, {1920, 0, 3840, 2160}, false}};
    QCOMPARE(app::chosenOutput({}, outputs), std::optional(outputs[0]));
    QCOMPARE(app::chosenOutput(u"HDMI-1"_s, outputs), std::optional(outputs[1]));
    QVERIFY(!app::chosenOutput(u"HDMI-2"_s, outputs));
    QVERIFY(!app::chosenOutput(u"HDMI-1"_s, {outputs[0]})); // unplugged: it waits, and does not take another's place
    QVERIFY(!app::chosenOutput({}, {}));
    QVERIFY(!app::chosenOutput({}, {{u"off"_s, {}, true}})); // a screen without a size shows nothing
    const auto wrong = app::outputNamed(u"HDMI-2"_s, outputs);
    QVERIFY(!wrong);
    QVERIFY2(wrong.error().sentence.contains(u"DP-1"_s) && wrong.error().sentence.contains(u"HDMI-1"_s), qPrintable(wrong.error().sentence));
    QCOMPARE(app::outputList(outputs).count(u'\n'), 1);
    QVERIFY(app::outputList(outputs).contains(u"HDMI-1\t3840x2160"_s));
    QVERIFY(!app::outputsNow().isEmpty());
}

// The angles of docs/visual.md "The hall", and the factor that its example asks for.
void TestWall::theText_data()
{
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("farthest");
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<double>("factor");
    QTest::addColumn<bool>("reached");
    QTest::newRow("the example") << 5.3 << 10.0 << QSize(3840, 2160) << 1.2 << true;
    QTest::newRow("near") << 5.3 << 8.0 << QSize(3840, 2160) << 1.0 << true;
    QTest::newRow("large") << 8.0 << 10.0 << QSize(3840, 2160) << 1.0 << true;
    QTest::newRow("half the pixels change nothing") << 5.3 << 10.0 << QSize(1920, 1080) << 1.2 << true;
    QTest::newRow("too far") << 4.2 << 14.0 << QSize(3840, 2160) << 1.5 << false;
    QTest::newRow("not said") << 0.0 << 0.0 << QSize(3840, 2160) << 1.0 << true;
}

void TestWall::theText()
{
    QFETCH(double, width);
    QFETCH(double, farthest);
    QFETCH(QSize, pixels);
    QFETCH(double, factor);
    QFETCH(bool, reached);
    const app::WallSight sight{width, farthest, pixels};
    const app::WallText text = app::textFor(sight);
    QCOMPARE(text, (app::WallText{factor, reached}));
    if (width <= 0)
        return;
    const bool isRead =
        app::arcOf(32, text.factor, sight) >= app::kLeastArc - 0.01 && app::arcOf(42, text.factor, sight) >= app::kLeastTitleArc - 0.01;
    QCOMPARE(isRead, reached);
    if (text.factor > 1 && reached) // and no larger than it must be
        QVERIFY(app::arcOf(32, text.factor - 0.02, sight) < app::kLeastArc || app::arcOf(42, text.factor - 0.02, sight) < app::kLeastTitleArc);
    const app::WallSight drawn{5.3, 8, {3840, 2160}};
    QVERIFY(std::abs(app::arcOf(32, 1, drawn) - 17.5) < 0.05);
    QVERIFY(std::abs(app::arcOf(52, 1, {5.3, 10, {3840, 2160}}) - 22.7) < 0.05);
}

void TestWall::theNight_data()
{
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("dark");
    QTest::addColumn<QString>("bright");
    QTest::newRow("the town's night shift") << u"town"_s << u"20:00 23:59 00:00 02:00 07:59"_s << u"08:00 12:00 19:59"_s;
    QTest::newRow("hours over midnight") << u"21:30-06:15"_s << u"21:30 00:00 06:14"_s << u"06:15 21:29"_s;
    QTest::newRow("hours of a day") << u"01:00-05:00"_s << u"01:00 04:59"_s << u"00:59 05:00 23:00"_s;
    QTest::newRow("never") << u"never"_s << QString() << u"00:00 03:00 12:00"_s;
}

void TestWall::theNight()
{
    QFETCH(QString, setting);
    QFETCH(QString, dark);
    QFETCH(QString, bright);
    const auto town = region::openPack(kWallPack);
    QVERIFY(town);
    const auto read = app::readNight(setting);
    QVERIFY(read);
    const auto night = app::nightBy(*read, **town);
    const auto isDark = [&night](const QString &time) { return night && night->contains(QTime::fromString(time, u"HH:mm"_s)); };
    for (const QString &time : dark.split(u' ', Qt::SkipEmptyParts))
        QVERIFY2(isDark(time), qPrintable(time));
    for (const QString &time : bright.split(u' ', Qt::SkipEmptyParts))
        QVERIFY2(!isDark(time), qPrintable(time));
    // A town without shifts, or with one for the whole day, has a night all the same.
    region::Region other = **town;
    other.shifts.clear();
    QCOMPARE(app::nightOf(other), app::WallNight());
    other.shifts = {{u"day"_s, u"day"_s, QTime(0, 0), QTime(0, 0)}};
    QCOMPARE(app::nightOf(other), app::WallNight());
}

void TestWall::thePathComesToEveryPlaceOnce()
{
    QSet<QPair<int, int>> places;
    QPoint sum;
    for (int step = 0; step < app::kWallSteps; ++step) {
        const QPoint here = app::wallShift(step), next = app::wallShift(step + 1);
        places.insert({here.x(), here.y()});
        sum += here;
        QVERIFY(std::abs(here.x()) <= 5 && std::abs(here.y()) <= 5);
        QCOMPARE((next - here).manhattanLength(), 2);
    }
    QCOMPARE(int(places.size()), app::kWallSteps);
    QCOMPARE(sum, QPoint(0, 0)); // evenly around the middle
    QCOMPARE(app::wallShift(-1), app::wallShift(app::kWallSteps - 1));
}

void TestWall::theFrameMovesThePictureAndNothingElse()
{
    const ui::theme::Theme theme(look::Ground::Dark);
    app::WallFrame frame(theme);
    auto *picture = new QWidget;
    frame.setPicture(picture);
    frame.resize(3840, 2160);
    frame.show();
    const QSize size = picture->size();
    QCOMPARE(size, frame.size()); // the scale stays that of the whole screen
    for (int step = 0; step < 3; ++step) {
        const QPoint before = picture->pos();
        frame.step();
        QCOMPARE(picture->size(), size);
        QCOMPARE(picture->pos(), frame.shift());
        QCOMPARE((picture->pos() - before).manhattanLength(), 2);
    }
    frame.setSentence(u"This store has accounts."_s);
    QVERIFY(!picture->isVisible());
    QVERIFY(seatwindow::paintedBy(frame).contains(u"accounts"_s));
    frame.setSentence({});
    QVERIFY(picture->isVisible());
    QCOMPARE(picture->cursor().shape(), Qt::BlankCursor);
}

// Over random hands: no key with any modifiers, no button, no closing reaches the wall; the one chord asks for the way out.
void TestWall::nothingAHandDoesReachesIt()
{
    Touched wall;
    wall.resize(400, 300);
    wall.show();
    app::WallKeys keys;
    QSignalSpy wanted(&keys, &app::WallKeys::wayOutWanted);
    QRandomGenerator random(7);
    const QList<Qt::KeyboardModifier> modifiers{Qt::ShiftModifier, Qt::ControlModifier, Qt::AltModifier, Qt::MetaModifier};
    int chords = 0;
    for (int turn = 0; turn < 2000; ++turn) {
        const int key = random.bounded(3) == 0 ? int(Qt::Key_Escape) + int(random.bounded(0x60U)) : 0x20 + int(random.bounded(0x5fU));
        Qt::KeyboardModifiers held;
        for (const Qt::KeyboardModifier each : modifiers)
            held.setFlag(each, random.bounded(2) == 1);
        chords += held == (Qt::ControlModifier | Qt::AltModifier) && key == Qt::Key_Q;
        QKeyEvent press(QEvent::KeyPress, key, held, QString(QChar(ushort(key & 0x7f)))), release(QEvent::KeyRelease, key, held);
        QCoreApplication::sendEvent(&wall, &press);
        QCoreApplication::sendEvent(&wall, &release);
        QTest::mouseClick(&wall, random.bounded(2) ? Qt::LeftButton : Qt::RightButton, {}, {random.bounded(400), random.bounded(300)});
    }
    QCOMPARE(wall.times, 0);
    QCOMPARE(wanted.size(), chords);
    QTest::keyClick(&wall, Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(wanted.size(), chords + 1);
    QTest::keyClick(&wall, Qt::Key_F4, Qt::AltModifier);
    wall.close();
    QVERIFY(wall.isVisible());
    QCOMPARE(wall.times, 0);
}

void TestWall::theDoorAloneIsTypedInto()
{
    Touched wall;
    wall.show();
    QWidget door;
    auto *field = new QLineEdit(&door);
    door.show();
    app::WallKeys keys;
    QSignalSpy wanted(&keys, &app::WallKeys::wayOutWanted);
    QTest::keyClicks(field, u"abc"_s);
    QVERIFY(field->text().isEmpty());
    keys.setDoor(&door);
    QTest::keyClicks(field, u"abc"_s);
    QCOMPARE(field->text(), u"abc"_s);
    QTest::keyClick(&wall, Qt::Key_X);
    QCOMPARE(wall.times, 0);
    QTest::keyClick(&wall, Qt::Key_Q, Qt::ControlModifier | Qt::AltModifier); // one way out at a time
    QVERIFY(wanted.isEmpty());
}

void TestWall::whoEndsIt()
{
    for (const domain::Role role : domain::kAccountRoles)
        QCOMPARE(domain::has(role, domain::Right::EndWall), role == domain::Role::Supervisor || role == domain::Role::Administrator);
    QCOMPARE(app::wallExit({base::ErrorCode::NotFound, {}, {}, {}}, false), 2);
    QCOMPARE(app::wallExit({base::ErrorCode::Storage, {}, {}, {}}, false), 1);
    QCOMPARE(app::wallExit({base::ErrorCode::NotFound, {}, {}, {}}, true), 1); // it stood once: it is tried again
}

void TestWall::theKeyFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"wall.key"_s);
    QVERIFY(!app::deviceKeyOf(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a long secret\r\nand more\n");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(app::deviceKeyOf(path).value_or(QByteArray()), QByteArray("a long secret"));
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    const auto shared = app::deviceKeyOf(path);
    QVERIFY(!shared);
    QCOMPARE(shared.error().code, base::ErrorCode::Refused);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("\nsecond line\n");
    file.close();
    QCOMPARE(app::deviceKeyOf(path).error().code, base::ErrorCode::Malformed);
}

void TestWall::whatFallsOrIsSilentIsStartedAgain()
{
    const app::WallWatch::Times soon{{1ms, 20ms, 60s}, 60s, 60s};
    QTemporaryDir folder;
    const auto starts = [&folder] {
        QFile file(folder.filePath(u"starts"_s));
        return file.open(QIODevice::ReadOnly) ? int(file.readAll().count('\n')) : 0;
    };
    {
        // It says that it lives, and falls.
        app::WallWatch falls(u"/bin/sh"_s,
                             {u"-c"_s, u"echo \"$GRIDHALL_WALL_PART\" >> %1; echo 'wall lives'; exit 1"_s.arg(folder.filePath(u"starts"_s))}, soon);
        QSignalSpy ended(&falls, &app::WallWatch::ended);
        falls.start();
        QTRY_VERIFY_WITH_TIMEOUT(starts() >= 3, 60'000);
        QVERIFY(ended.isEmpty());
    }
    QFile file(folder.filePath(u"starts"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readLine().trimmed(), QByteArray("first"));
    QCOMPARE(file.readLine().trimmed(), QByteArray("again")); // once it stood, what is missing is waited for
    file.close();
    QVERIFY(file.remove());
    {
        // It says that it lives, and nothing more.
        app::WallWatch hangs(u"/bin/sh"_s,
                             {u"-c"_s, u"echo one >> %1; echo 'wall lives'; while read line; do :; done"_s.arg(folder.filePath(u"starts"_s))},
                             {{1ms, 20ms, 60s}, 60s, 200ms});
        hangs.start();
        QTRY_VERIFY_WITH_TIMEOUT(starts() >= 2, 60'000);
    }
}

void TestWall::whatCannotBeginIsNot()
{
    for (const int code : {0, 2}) {
        app::WallWatch watch(u"/bin/sh"_s, {u"-c"_s, u"exit %1"_s.arg(code)}, {{1ms, 20ms, 60s}, 60s, 60s});
        QSignalSpy ended(&watch, &app::WallWatch::ended);
        watch.start();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 60'000);
        QCOMPARE(ended.front().front().toInt(), code);
        QTest::qWait(100); // five times the longest pause
        QCOMPARE(ended.size(), 1);
    }
}

void TestWall::theProgramComesBackAfterKill9()
{
    WallProgram wall({u"--wall"_s, u"--wall-night"_s, u"never"_s});
    QVERIFY2(wall.process.waitForStarted(60'000), qPrintable(wall.process.errorString()));
    const qint64 keeper = wall.process.processId();
    QList<qint64> known;
    const auto fresh = [&known, keeper]() -> qint64 {
        for (const qint64 each : childrenOf(keeper)) {
            if (!known.contains(each))
                return each;
        }
        return 0;
    };
    // It falls while it begins, and later and later, until one has stood: who is started after that one knows it.
    bool stood = false;
    for (int fall = 0; fall < 10 && !stood; ++fall) {
        QTRY_VERIFY_WITH_TIMEOUT(fresh() != 0, 120'000);
        known.append(fresh());
        QTest::qWait(1'000 * fall);
        QCOMPARE(::kill(pid_t(known.back()), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(fresh() != 0 && !wallPartOf(fresh()).isEmpty(), 120'000);
        stood = wallPartOf(fresh()) == "again";
    }
    QVERIFY(stood);
    QCOMPARE(wall.process.state(), QProcess::Running);
    // Whoever ends the keeper ends the wall.
    const qint64 last = fresh();
    wall.process.kill();
    QVERIFY(wall.process.waitForFinished(60'000));
    const auto isGone = [last] {
        QFile file(u"/proc/%1/cmdline"_s.arg(last));
        return !file.open(QIODevice::ReadOnly) || file.readAll().isEmpty(); // or a process that nobody has asked for yet
    };
    QTRY_VERIFY_WITH_TIMEOUT(isGone(), 120'000);
}

void TestWall::aWrongOutputIsToldWithThoseThereAre()
{
    QTemporaryDir folder;
    QFile screens(folder.filePath(u"screens.json"_s));
    QVERIFY(screens.open(QIODevice::WriteOnly));
    screens.write(R"({"screens": [{"name": "DESK", "x": 0, "y": 0, "width": 1920, "height": 1080},
                                  {"name": "WALL", "x": 1920, "y": 0, "width": 3840, "height": 2160}]})");
    screens.close();
    const QString platform = u"offscreen:configfile="_s + screens.fileName();
    {
        WallProgram list({u"--wall"_s, u"list"_s}, platform);
        QVERIFY(list.process.waitForFinished(120'000));
        QCOMPARE(list.process.exitCode(), 0);
        const QByteArray said = list.process.readAllStandardOutput();
        QVERIFY2(said.contains("DESK\t1920x1080\tprimary") && said.contains("WALL\t3840x2160"), said.constData());
    }
    WallProgram wrong({u"--wall"_s, u"HDMI-9"_s}, platform);
    QVERIFY(wrong.process.waitForFinished(120'000));
    QCOMPARE(wrong.process.exitCode(), 2);
    const QByteArray said = wrong.process.readAllStandardError();
    QVERIFY2(said.contains("HDMI-9") && said.contains("DESK") && said.contains("WALL"), said.constData());
}

GRIDHALL_TEST(TestWall, QApplication)
#include "tst_wall.moc"
