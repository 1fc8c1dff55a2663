// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "childprocess.h"
#include "endpointwatch.h"
#include "parts.h"

#include <memory>

namespace app {

/// The programs beside the console: the HTTP endpoint, which is asked every few seconds whether it still answers, and in a drill whoever plays the
/// town. GUI thread.
class ChildServices final : public QObject {
    Q_OBJECT
public:
    ChildServices(const Options &options, const Parts &parts, QObject *parent = nullptr);
    ~ChildServices() override;

    void start();

Q_SIGNALS:
    /// A sentence for the banner, translated; empty: all is well again.
    void troubled(const QString &sentence);

private:
    [[nodiscard]] QString chooseKey();
    void listen(const QString &line);
    void startDrill(const QString &url);

    const Options m_options;
    const Parts &m_parts;
    QString m_keyTrouble; ///< what stands as long as the environment's key is none
    QString m_key;
    ChildProcess m_server;
    EndpointWatch m_watch;
    bool m_hung = false;
    std::unique_ptr<ChildProcess> m_drill;
};

} // namespace app
