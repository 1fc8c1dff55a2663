// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importer.h"

#include <QPointer>
#include <QProcess>

namespace app {

/// What an import in a program of its own needs.
struct ImportPlace {
    QString tool; ///< the command line program
    QString store;
    QString packDirectory; ///< where mappings/ is
};

/// Runs `gridhallctl import` beside the console for the dialog of ui: a file that breaks its reader ends that program, and the wall goes on.
/// What the child says, it says in the language of this program. GUI thread; never waits but in the destructor, and there some seconds at most:
/// a run that goes on then is asked to stop.
class ImportRunner final : public ui::importing::Importer {
    Q_OBJECT
public:
    explicit ImportRunner(ImportPlace place, QObject *parent = nullptr);
    ~ImportRunner() override;

    [[nodiscard]] QStringList mappings() const override;
    void start(const QString &file, const QString &mapping) override;
    void cancel() override;
    [[nodiscard]] bool isRunning() const { return m_process && m_process->state() != QProcess::NotRunning; }

private:
    void readLines();
    void hear(const QByteArray &line);
    void ended(QProcess::ExitStatus status);
    void cannotStart();

    const ImportPlace m_place;
    QPointer<QProcess> m_process;
    QByteArray m_unread; ///< the beginning of a line
    bool m_told = false; ///< how the run ended
};

} // namespace app
