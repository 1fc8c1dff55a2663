// SPDX-License-Identifier: GPL-3.0-or-later
#include "childservices.h"

#include "base/randomsecret.h"
#include "base/text/answer.h"
#include "drill/drilldirector.h"
#include "intake/http/apikeys.h"
#include "language/language.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <utility>

namespace app {

namespace {

using namespace Qt::StringLiterals;

QString randomKey() { return QString::fromLatin1(base::randomSecret()); }

/// Who the child is, where its store has accounts.
QStringList deviceArguments(const Options &options)
{
    return options.device.isEmpty() ? QStringList() : QStringList{u"--as"_s, options.device, u"--key-file"_s, options.deviceKey};
}

/// `http`: where it is to listen.
QStringList serveArguments(const Options &options, const WorkPlace &place, const QString &http)
{
    return QStringList{u"serve"_s, u"--store"_s, place.store, u"--region"_s, place.packDirectory, u"--http"_s, http, u"--exit-with-parent"_s} +
           deviceArguments(options);
}

} // namespace

QString commandLineTool() { return QDir(QCoreApplication::applicationDirPath()).filePath(u"gridhallctl"_s); }

ChildServices::ChildServices(const Options &options, WorkPlace place, QObject *parent)
    : QObject(parent), m_options(options), m_place(std::move(place)), m_key(chooseKey()),
      m_server(commandLineTool(), serveArguments(options, m_place, options.http))
{
    m_server.setEnvironment(u"GRIDHALL_API_KEY"_s, m_key); // not on the command line, where every user of the machine could read it
    m_server.setEnvironment(QString::fromLatin1(app::kLanguageVariable), QLocale().name()); // what it answers is read where this console is read
    connect(&m_server, &ChildProcess::lineRead, this, &ChildServices::listen);
    connect(&m_server, &ChildProcess::died, this, [this] {
        m_watch.rest();
        const QString ended = QCoreApplication::translate(
            "app", "The HTTP endpoint ended and is being started again. The desk works on; reports over HTTP wait at their senders.");
        tell(m_hung ? m_trouble.sentence : ended, m_server.failures(), true);
        m_seconds.start();
    });
    m_seconds.setInterval(std::chrono::seconds(1));
    connect(&m_seconds, &QTimer::timeout, this, [this] {
        if (m_server.startsIn() == std::chrono::milliseconds(0))
            m_seconds.stop();
        m_trouble.canTry = m_seconds.isActive();
        Q_EMIT troubled();
    });
    connect(&m_server, &ChildProcess::refused, this, [this](const QString &sentence) {
        m_watch.rest();
        tell(QCoreApplication::translate("app", "The HTTP endpoint is not started, and no reports come in over HTTP: %1").arg(sentence) +
                 (m_options.device.isEmpty() ? u' ' + QCoreApplication::translate("app", "--device and --device-key name its account.") : QString()),
             0, true);
    });
    connect(&m_watch, &EndpointWatch::silent, this, [this] {
        m_hung = true;
        tell(QCoreApplication::translate(
            "app", "The HTTP endpoint does not answer any more and is being started again. The desk works on; reports over HTTP wait "
                   "at their senders."));
        m_server.replaceHung();
    });
}

ChildServices::~ChildServices() = default;

// Whoever wants to post to this console's own endpoint reads the key from the environment; else nobody knows it but our children.
QString ChildServices::chooseKey()
{
    const QByteArray given = qgetenv("GRIDHALL_API_KEY");
    if (given.isEmpty())
        return randomKey();
    const auto keys = intake::ApiKeys::ofOne(given);
    if (keys)
        return QString::fromUtf8(given);
    m_keyTrouble = QCoreApplication::translate("app", "The key in GRIDHALL_API_KEY is not used, so that nobody outside can send reports: %1")
                       .arg(keys.error().sentence);
    return randomKey();
}

void ChildServices::tell(const QString &sentence, int attempt, bool canTry)
{
    m_trouble = {sentence, attempt, canTry};
    Q_EMIT troubled();
}

void ChildServices::tryNow()
{
    m_seconds.stop();
    m_server.startNow();
    tell(m_trouble.sentence, std::max(1, m_trouble.attempt));
}

void ChildServices::start()
{
    m_started = true;
    m_server.start();
}

void ChildServices::listen(const QString &line)
{
    const qsizetype at = line.indexOf(u"http://");
    if (at < 0)
        return;
    const QString url = line.mid(at).section(u' ', 0, 0);
    qInfo("reports are taken in at %s", qPrintable(url));
    m_url = url;
    m_hung = false;
    m_seconds.stop();
    m_watch.watch(QUrl(url));
    tell(m_keyTrouble);
    if (m_options.drill && !((m_drill || m_waitsForPerson) && url == m_playedUrl)) // whoever plays goes on by itself where the endpoint came back
        startDrill(url);
}

void ChildServices::hearDrill(const QString &line)
{
    const auto cue = drill::cueOfLine(line);
    if (!cue)
        return;
    switch (*cue) {
    case drill::DrillCue::EndpointAway:
        m_away = true;
        m_watch.rest();
        m_server.endForNow();
        tell(QCoreApplication::translate("app", "The drill has taken the HTTP endpoint away. The desk works on; reports over HTTP wait at their "
                                                "senders."));
        return;
    case drill::DrillCue::EndpointBack:
        if (std::exchange(m_away, false)) // at the same port: its senders know no other
            m_server.startAgain(serveArguments(m_options, m_place, QUrl(m_url).authority()));
        return;
    case drill::DrillCue::ClockWrong:
    case drill::DrillCue::ClockRight: return; // every program on the store sees it by itself
    }
    Q_UNREACHABLE();
}

void ChildServices::askPersons(QObject *context, std::function<DrillPerson()> ask)
{
    m_asker = context;
    m_askPerson = std::move(ask);
    personChanged();
}

void ChildServices::personChanged()
{
    if (!m_waitsForPerson || m_playedUrl.isEmpty() || !person().ticket)
        return;
    m_drillDeaths = 0;
    startDrill(m_playedUrl);
}

void ChildServices::waitForPerson()
{
    m_waitsForPerson = true;
    tell(QCoreApplication::translate("app",
                                     "The drill stands: on a store with accounts it is played in the name of a shift supervisor. It goes on as "
                                     "soon as one signs in here."));
}

// On a store with accounts in the name of who sits here; whoever is killed needs another ticket, for one is good once.
void ChildServices::startDrill(const QString &url)
{
    m_playedUrl = url;
    if (m_askedTicket)
        return;
    const DrillPerson who = person();
    if (who.needed && !who.ticket)
        return waitForPerson();
    const bool waited = std::exchange(m_waitsForPerson, false);
    if (!who.ticket)
        return play({});
    m_askedTicket = true;
    base::whenAnswered(
        this, who.ticket(),
        [this, waited](const base::Result<QByteArray> &written) {
            m_askedTicket = false;
            if (!written)
                return tell(QCoreApplication::translate("app", "Nobody plays the drill's town: %1").arg(written.error().sentence));
            if (waited)
                tell(m_keyTrouble);
            play(*written);
        },
        [this] { m_askedTicket = false; });
}

void ChildServices::play(const QByteArray &ticket)
{
    QStringList arguments{u"drill"_s,    u"--store"_s,           m_place.store,
                          u"--region"_s, m_place.packDirectory,  u"--url"_s,
                          m_playedUrl,   u"--speed"_s,           QString::number(m_options.drillSpeed),
                          u"--cues"_s,   u"--exit-with-parent"_s};
    if (!ticket.isEmpty())
        arguments.append(u"--ticket"_s);
    if (m_drill) {
        m_drill->setInput(ticket.isEmpty() ? QByteArray() : ticket + '\n');
        m_drill->restartWith(arguments); // the endpoint came back at another port, or another ticket is there
        return;
    }
    m_drill = std::make_unique<ChildProcess>(commandLineTool(), arguments);
    connect(m_drill.get(), &ChildProcess::lineRead, this, &ChildServices::hearDrill);
    connect(m_drill.get(), &ChildProcess::refused, this, [this](const QString &sentence) {
        if (const DrillPerson who = person(); who.needed && !who.ticket)
            waitForPerson();
        else
            tell(QCoreApplication::translate("app", "Nobody plays the drill's town: %1").arg(sentence));
    });
    connect(m_drill.get(), &ChildProcess::died, this, [this] {
        if (!person().needed)
            return;
        m_drill->endForNow(); // by itself it would come back with a ticket that was used
        const auto pause = std::chrono::seconds(1 << std::min(m_drillDeaths++, 6));
        QTimer::singleShot(pause, this, [this] { startDrill(m_playedUrl); });
    });
    m_drill->setEnvironment(u"GRIDHALL_API_KEY"_s, m_key);
    m_drill->setEnvironment(QString::fromLatin1(app::kLanguageVariable), QLocale().name());
    m_drill->setInput(ticket.isEmpty() ? QByteArray() : ticket + '\n');
    m_drill->start();
}

} // namespace app
