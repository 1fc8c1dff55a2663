// SPDX-License-Identifier: GPL-3.0-or-later
#include "importrunner.h"

#include "base/answer.h"

#include <QDir>

namespace app {

ImportRunner::ImportRunner(intake::ImportParts parts, QObject *parent) : Importer(parent), m_parts(std::move(parts)) {}

QStringList ImportRunner::mappings() const
{
    QStringList names;
    for (const QString &file : QDir(m_parts.packDirectory + QStringLiteral("/mappings")).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        names.append(file.chopped(5));
    return names;
}

void ImportRunner::start(const QString &file, const QString &mapping)
{
    m_job = std::make_unique<intake::ImportJob>(m_parts);
    // The job's thread speaks; the signal belongs to this one.
    const auto report = [this](const intake::ImportProgress &progress) {
        QMetaObject::invokeMethod(this, [this, progress] { Q_EMIT progressed({progress.rows, progress.total, progress.refused}); }, Qt::QueuedConnection);
    };
    base::whenAnswered(this, m_job->start({file, mapping, {}}, report), [this](const base::Result<intake::ImportSummary> &summary) {
        if (summary)
            Q_EMIT finished({.mapping = summary->mapping,
                             .read = summary->read,
                             .filed = summary->filed,
                             .withNotes = summary->withNotes,
                             .updated = summary->updated,
                             .differs = summary->differs,
                             .unchanged = summary->unchanged,
                             .refused = summary->refused,
                             .seconds = summary->seconds,
                             .refusedFile = summary->refusedFile});
        else
            Q_EMIT failed(summary.error());
    });
}

void ImportRunner::cancel()
{
    if (m_job)
        m_job->cancel();
}

} // namespace app
