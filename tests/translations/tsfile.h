// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

/// One message of a .ts file.
struct TsMessage {
    QString context;
    QString source;
    QString comment;     ///< what tells two equal sources of one context apart
    QStringList texts;   ///< one, or one for each plural form
    bool plural = false; ///< counts with %n
    bool finished = true;

    /// What names the message in the whole file, readable in a failure.
    [[nodiscard]] QString key() const
    {
        return context + QLatin1String(" | ") + source + (comment.isEmpty() ? QString() : QLatin1String(" | ") + comment);
    }
};

/// The messages of a .ts file in its order; empty when it cannot be read or is not well-formed.
[[nodiscard]] std::vector<TsMessage> readTs(const QString &path);
