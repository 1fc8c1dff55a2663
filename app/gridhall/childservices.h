// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "childprocess.h"
#include "endpointwatch.h"
#include "options.h"

#include <memory>

namespace app {

/// Where the programs beside the console work.
struct WorkPlace {
    QString store;         ///< file
    QString packDirectory; ///< of the region
};

/// The programs beside the console: the HTTP endpoint, which is asked every few seconds whether it still answers, and in a drill whoever plays the
/// town. They outlive a session: another one of the same store leaves them at work. GUI thread.
class ChildServices final : public QObject {
    Q_OBJECT
public:
    ChildServices(const Options &options, WorkPlace place, QObject *parent = nullptr);
    ~ChildServices() override;

    void start();
    [[nodiscard]] bool isStarted() const { return m_started; }
    /// The newest sentence of troubled().
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

Q_SIGNALS:
    /// A sentence for the banner, translated; empty: all is well again.
    void troubled(const QString &sentence);

private:
    [[nodiscard]] QString chooseKey();
    void listen(const QString &line);
    void startDrill(const QString &url);
    void tell(const QString &sentence);

    const Options m_options;
    const WorkPlace m_place;
    QString m_trouble;
    QString m_keyTrouble; ///< what stands as long as the environment's key is none
    QString m_key;
    ChildProcess m_server;
    EndpointWatch m_watch;
    bool m_hung = false;
    bool m_started = false;
    std::unique_ptr<ChildProcess> m_drill;
};

} // namespace app
