// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "townsetup/townfiles.h"

#include <QPointer>
#include <QProcess>

#include <functional>

namespace app {

/// Runs `gridhallctl town` beside the console for the page that makes a town: a file that breaks its reader ends that program, and the console goes
/// on. What the child says, it says in the language of this program. GUI thread; never waits but in the destructor, and there a second at most
/// and for a draft that is being written.
class TownRunner final : public ui::townsetup::TownFiles {
    Q_OBJECT
public:
    /// `tool`: the command line program. `draft`: the file in which half a town is kept; empty: nothing is.
    explicit TownRunner(QString tool, QString draft = {}, QObject *parent = nullptr);
    ~TownRunner() override;

    void check(const ui::townsetup::SetupWish &wish) override;
    void make(const ui::townsetup::SetupWish &wish) override;
    [[nodiscard]] bool isFree(const QString &folder) const override;
    void write(const QString &path, const QByteArray &text) override;
    void keep(const ui::townsetup::SetupWish &wish) override;
    void askKept() override;
    /// What the child is called with, after the program's name.
    [[nodiscard]] static QStringList argumentsOf(const ui::townsetup::SetupWish &wish, bool make);

private:
    /// `said`: what the child hears on its standard input.
    void run(const QStringList &arguments, const QByteArray &said, const std::function<void(const QByteArray &)> &done);
    void end();
    [[nodiscard]] QStringList known() const;
    const QString m_tool, m_draft;
    QPointer<QProcess> m_process;
    base::WorkThread m_disk;
};

} // namespace app
