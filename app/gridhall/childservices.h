// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "childprocess.h"
#include "endpointwatch.h"
#include "options.h"

#include <QFuture>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace app {

/// The file of the command line program, which does beside the console what must not happen in it.
[[nodiscard]] QString commandLineTool();

/// Where the programs beside the console work.
struct WorkPlace {
    QString store;         ///< file
    QString packDirectory; ///< of the region
};

/// What keeps reports from coming in over HTTP.
struct WayTrouble {
    QString sentence;    ///< translated; empty: all is well
    int attempt = 0;     ///< to start the endpoint again: how many there were, with the one that comes or goes on; 0: none comes by itself
    bool canTry = false; ///< it can be tried at once: tryNow()
    friend bool operator==(const WayTrouble &, const WayTrouble &) = default;
};

/// In whose name a drill is played that a window begins.
struct DrillPerson {
    bool needed = false;                                       ///< the store has accounts
    std::function<QFuture<base::Result<QByteArray>>()> ticket; ///< writes one of who sits here and may; empty: nobody does
};

/// The programs beside the console: the HTTP endpoint, which is asked every few seconds whether it still answers, and in a drill whoever plays the
/// town; where its scenario says so the endpoint is away for a time. They outlive a session: another one of the same store leaves them at work. GUI
/// thread.
class ChildServices final : public QObject {
    Q_OBJECT
public:
    ChildServices(const Options &options, WorkPlace place, QObject *parent = nullptr);
    ~ChildServices() override;

    /// Who is asked for whoever may play a drill, as long as `context` lives. Without: the store has no accounts.
    void askPersons(QObject *context, std::function<DrillPerson()> ask);
    /// Another person sits here: a drill that waits for one who may play it begins.
    void personChanged();
    void start();
    [[nodiscard]] bool isStarted() const { return m_started; }
    [[nodiscard]] const WayTrouble &trouble() const { return m_trouble; }
    /// How long it is until the next attempt; zero: it is being made, or none comes.
    [[nodiscard]] std::chrono::milliseconds nextAttempt() const { return m_server.startsIn(); }
    /// The next attempt at once, or one more where the endpoint was refused. Does not wait.
    void tryNow();

Q_SIGNALS:
    /// trouble() is another, or its next attempt has come closer.
    void troubled();

private:
    [[nodiscard]] QString chooseKey();
    void listen(const QString &line);
    void startDrill(const QString &url);
    void play(const QByteArray &ticket);
    void waitForPerson();
    [[nodiscard]] DrillPerson person() const { return m_asker && m_askPerson ? m_askPerson() : DrillPerson(); }
    void hearDrill(const QString &line);
    void tell(const QString &sentence, int attempt = 0, bool canTry = false);

    const Options m_options;
    const WorkPlace m_place;
    WayTrouble m_trouble;
    QString m_keyTrouble; ///< what stands as long as the environment's key is none
    QString m_key;
    QString m_url;       ///< where the endpoint listened last
    QString m_playedUrl; ///< where the drill sends its reports
    ChildProcess m_server;
    EndpointWatch m_watch;
    QTimer m_seconds; ///< runs while an attempt is waited for
    bool m_hung = false;
    bool m_away = false; ///< the drill's scenario has taken the endpoint away
    bool m_started = false;
    bool m_waitsForPerson = false; ///< nobody who may play the drill sits here
    bool m_askedTicket = false;    ///< one is being written
    int m_drillDeaths = 0;         ///< in a row, in somebody's name
    QPointer<QObject> m_asker;
    std::function<DrillPerson()> m_askPerson;
    std::unique_ptr<ChildProcess> m_drill;
};

} // namespace app
