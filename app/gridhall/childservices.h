// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "childprocess.h"
#include "parts.h"

#include <memory>

namespace app {

/// The programs beside the console: the HTTP endpoint, and in a drill whoever plays the town. GUI thread.
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
    void listen(const QString &line);
    void startDrill(const QString &url);

    const Options m_options;
    const Parts &m_parts;
    QString m_key;
    ChildProcess m_server;
    std::unique_ptr<ChildProcess> m_drill;
};

} // namespace app
