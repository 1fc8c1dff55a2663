// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace app {

/// A program of ours that runs beside the console: started, listened to, started again when it dies, ended when the console ends.
/// GUI thread; never waits but in the destructor, and there three seconds at most.
class ChildProcess final : public QObject {
    Q_OBJECT
public:
    /// How it is started again.
    struct Times {
        std::chrono::milliseconds first{1'000};    ///< the pause after its first death; each further one in a row waits twice as long …
        std::chrono::milliseconds longest{60'000}; ///< … but no longer
        std::chrono::milliseconds goodRun{60'000}; ///< a run of so long ends the row
    };
    ChildProcess(QString program, QStringList arguments, Times times, QObject *parent = nullptr);
    ChildProcess(QString program, QStringList arguments, QObject *parent = nullptr)
        : ChildProcess(std::move(program), std::move(arguments), Times(), parent)
    {}
    ~ChildProcess() override;

    /// A variable for the child, beside those that it inherits. Before start().
    void setEnvironment(const QString &name, const QString &value);
    /// What the next start finds on its standard input, which stays open; that start alone.
    void setInput(QByteArray input) { m_input = std::move(input); }
    void start();
    /// For a child whose arguments changed: ends it if it runs and starts it with the new ones.
    void restartWith(QStringList arguments);
    /// Ends it until startAgain(): told to end, and killed where it takes longer than three seconds. Does not wait.
    void endForNow();
    /// Starts it with these arguments, as soon as the one before has ended. Does not wait.
    void startAgain(QStringList arguments);
    /// For a child that runs and does nothing: killed, and started again like one that died. Does not wait.
    void replaceHung();
    /// How long it will be, or is, waited before the next start.
    [[nodiscard]] std::chrono::milliseconds pause() const;
    /// How many runs in a row have ended unasked by now.
    [[nodiscard]] int failures() const { return m_failures; }
    /// How long it still waits before the next start; zero: it waits for none.
    [[nodiscard]] std::chrono::milliseconds startsIn() const
    {
        return m_again.isActive() ? m_again.remainingTimeAsDuration() : std::chrono::milliseconds(0);
    }
    /// Starts it at once where it waits for its next start, or was refused the last one; nothing while it runs.
    void startNow();
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

Q_SIGNALS:
    void lineRead(const QString &line); ///< one line of its standard output
    void died(const QString &reason);   ///< unasked; it is started again after a while
    /// It could not be begun as it was told to (exit code 2 of our programs), with the last that it said on standard error: the same start would end
    /// in the same way, so it is not started again.
    void refused(const QString &sentence);
    void finishedWell(); ///< it ended by itself with exit code 0; it is not started again

private:
    void ended(int exitCode, QProcess::ExitStatus status);
    void passOn(const QByteArray &said);
    void stop();
    /// False: nothing runs.
    bool askToEnd();
    const QString m_program;
    QStringList m_arguments;
    const Times m_times;
    QProcess m_process;
    QElapsedTimer m_run;
    QTimer m_again;
    int m_failures = 0;
    bool m_stopping = false;
    bool m_startsWhenEnded = false;
    QByteArray m_input;
    QByteArray m_said; ///< the last line on standard error
};

} // namespace app
