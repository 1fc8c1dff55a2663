// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

namespace ui::importing {

/// How far a run is; total is 0 while the rows are being counted.
struct Progress {
    qint64 rows = 0;
    qint64 total = 0;
    qint64 refused = 0;
};

/// Rows that were refused for the same reason.
struct Refusals {
    qint64 count = 0;
    qint64 row = 0; ///< of the first of them
    QString field;  ///< the column; may be empty
    QString sentence;
};

/// How a run ended: read = filed + updated + unchanged + differs + refused; withNotes are among the filed and the updated ones.
struct Outcome {
    QString mapping;
    qint64 read = 0, filed = 0, withNotes = 0, updated = 0, differs = 0, unchanged = 0, refused = 0;
    double seconds = 0;
    QString refusedFile;        ///< refused rows and those that differ; empty when there are none
    QList<Refusals> refusals{}; ///< by reason, the most frequent first
    QStringList remarks{};      ///< what of the file was left out, as sentences
};

/// What the import dialog needs from the program around it: ui never sees files being parsed. One run at a time. GUI thread.
class Importer : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The names of the town's mappings; a file's own is found by its columns.
    [[nodiscard]] virtual QStringList mappings() const = 0;
    /// `mapping` empty: the one that fits.
    virtual void start(const QString &file, const QString &mapping) = 0;
    virtual void cancel() = 0;

Q_SIGNALS:
    void progressed(const ui::importing::Progress &progress);
    void finished(const ui::importing::Outcome &outcome);
    void failed(const base::Error &error); ///< what was filed stays; running it again goes on
};

} // namespace ui::importing
