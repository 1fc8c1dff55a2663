// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

namespace app {

/// A program of ours that runs beside the console: started, listened to, started again when it dies, ended when the console ends.
/// GUI thread; never waits but in the destructor, and there three seconds at most.
class ChildProcess final : public QObject {
    Q_OBJECT
public:
    ChildProcess(QString program, QStringList arguments, QObject *parent = nullptr);
    ~ChildProcess() override;

    /// A variable for the child, beside those that it inherits. Before start().
    void setEnvironment(const QString &name, const QString &value);
    void start();
    /// For a child whose arguments changed: ends it if it runs and starts it with the new ones.
    void restartWith(QStringList arguments);

Q_SIGNALS:
    void lineRead(const QString &line); ///< one line of its standard output
    void died(const QString &reason);   ///< unasked; it is started again after a while
    void finishedWell();                ///< it ended by itself with exit code 0; it is not started again

private:
    void ended(int exitCode, QProcess::ExitStatus status);
    void stop();
    const QString m_program;
    QStringList m_arguments;
    QProcess m_process;
    QTimer m_again;
    int m_failures = 0;
    bool m_stopping = false;
};

} // namespace app
