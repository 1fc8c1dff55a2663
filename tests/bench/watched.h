// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

// Real programs on an X server of a benchmark's own, and what they cost seen from outside.
namespace bench {

/// CPU seconds of a running process, all of its threads, and of the processes that it started.
[[nodiscard]] double cpuWithChildren(qint64 pid);

/// Memory of a process that is resident, in megabytes; 0 when it is gone.
[[nodiscard]] double residentMegabytes(qint64 pid);

/// An X server without a screen, as wide and high as the largest page that is measured. Ends the program when it does not start.
class Display {
public:
    Display();
    ~Display();
    Display(const Display &) = delete;
    Display &operator=(const Display &) = delete;
    [[nodiscard]] QString name() const { return m_name; }

private:
    QProcess m_server;
    QString m_name;
};

/// What a program on the display is started with: nobody's settings are read or written, all of it goes into `home`.
[[nodiscard]] QProcessEnvironment environmentOn(const Display &display, const QString &home);

/// A program that is watched; ended with this.
class Watched {
public:
    /// Ends the benchmark when it does not start.
    Watched(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment);
    ~Watched();
    Watched(const Watched &) = delete;
    Watched &operator=(const Watched &) = delete;

    /// Waits `seconds` at the least, and until a second costs less than a fifth of a core: a slow start is not part of what is measured.
    void waitUntilBegun(double seconds) const;
    /// The share of a core while `seconds` pass; ends the benchmark when the program ended meanwhile.
    [[nodiscard]] double share(double seconds);
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
};

} // namespace bench
