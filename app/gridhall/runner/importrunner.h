// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importer.h"

#include "base/result.h"

#include <QFuture>
#include <QPointer>
#include <QProcess>

#include <functional>
#include <optional>

namespace app {

/// What an import in a program of its own needs.
struct ImportPlace {
    QString tool; ///< the command line program
    QString store;
    QString packDirectory; ///< where mappings/ is
};

/// Runs `gridhallctl import` beside the console for the dialog of ui: a file that breaks its reader ends that program, and the wall goes on.
/// What the child says, it says in the language of this program. Where somebody signed in, it acts in that person's name: it reads a ticket from its
/// standard input. GUI thread; never waits but in the destructor, and there some seconds at most: a run that goes on then is asked to stop.
class ImportRunner final : public ui::importing::Importer {
    Q_OBJECT
public:
    explicit ImportRunner(ImportPlace place, QObject *parent = nullptr);
    ~ImportRunner() override;

    /// Asked when a run begins: the ticket of who sits here (desk::IdentityDesk::ticket); none where nobody signed in.
    using TicketAsker = std::function<std::optional<QFuture<base::Result<QByteArray>>>()>;
    void setTicketAsker(TicketAsker asker) { m_askTicket = std::move(asker); }

    [[nodiscard]] QStringList mappings() const override;
    void start(const QString &file, const QString &mapping) override;
    void cancel() override;
    [[nodiscard]] bool isRunning() const { return m_waits || (m_process && m_process->state() != QProcess::NotRunning); }

private:
    /// `ticket` empty: nobody signed in.
    void run(const QStringList &arguments, const QByteArray &ticket);
    void refuse(const base::Error &why);
    void readLines();
    void hear(const QByteArray &line);
    void ended(QProcess::ExitStatus status);
    void cannotStart();

    const ImportPlace m_place;
    QPointer<QProcess> m_process;
    QByteArray m_unread; ///< the beginning of a line
    bool m_told = false; ///< how the run ended
    TicketAsker m_askTicket;
    bool m_waits = false; ///< for a ticket; cancel() ends that
};

} // namespace app
