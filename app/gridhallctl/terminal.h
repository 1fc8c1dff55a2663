// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "verb.h"

#include <QJsonObject>
#include <QString>

namespace ctl {

/// A line on standard output, UTF-8.
void printLine(const QString &line);
/// One compact JSON object and a line break on standard output.
void printJson(const QJsonObject &object);
/// The line that stands above everything that is made of a drill's store.
void printDrillMark();
/// One sentence on standard error.
void printError(const QString &sentence);
/// The error on standard error, and the exit code that it means.
[[nodiscard]] int fail(const base::Error &error);

/// A line on standard error that is written over by the next one; nothing when standard error is no terminal.
class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;
    void show(const QString &line);
    /// Takes the line away, before other output.
    void clear();

private:
    const bool m_isTerminal;
    bool m_shown = false;
};

/// "[#####.....]  53 %" for a known total, empty otherwise.
[[nodiscard]] QString bar(qint64 done, qint64 total);

} // namespace ctl
