// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/layerreader.h"

#include "base/plainfile.h"
#include "base/try.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>

#include <csignal>
#include <cstddef>

#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>

namespace town {

using namespace Qt::StringLiterals;

namespace {

constexpr rlim_t kReadMemory = 2'000'000'000;
constexpr qsizetype kMostLines = 600'000'000; ///< bytes: what a layer within its bounds cannot reach

void bound(__rlimit_resource_t resource, rlim_t most)
{
    const rlimit limit{most, most};
    static_cast<void>(setrlimit(resource, &limit));
}

/// Whatever a file makes GDAL ask for, there is no socket but those within the machine. A kernel without such filters goes on without.
void closeNetwork()
{
    sock_filter steps[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, AF_UNIX, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog program{std::size(steps), steps};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
        static_cast<void>(prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0));
}

/// Between fork and exec: nothing here takes memory.
void boundChild()
{
    static_cast<void>(prctl(PR_SET_PDEATHSIG, SIGKILL));
    bound(RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__ // it reserves terabytes
    bound(RLIMIT_AS, kReadMemory);
#endif
    closeNetwork();
}

base::Error notRead(const QString &path)
{
    return {base::ErrorCode::Malformed,
            QCoreApplication::translate("town", "The file could not be read within a minute and two gigabytes. It may be damaged or made "
                                                "to harm; export it anew, with this town's grids alone."),
            {},
            path};
}

/// Everything that the child says until it ends; none where it takes too long or says too much.
std::optional<QByteArray> saidBy(QProcess &child, std::chrono::milliseconds within)
{
    QByteArray said;
    const QDeadlineTimer end(within);
    while (child.state() != QProcess::NotRunning && !end.hasExpired() && said.size() <= kMostLines) {
        if (!child.waitForReadyRead(int(end.remainingTime())))
            child.waitForFinished(10);
        said += child.readAllStandardOutput();
    }
    said += child.readAllStandardOutput();
    if (child.state() == QProcess::NotRunning && said.size() <= kMostLines)
        return said;
    child.kill();
    child.waitForFinished();
    return std::nullopt;
}

} // namespace

void boundReader(QProcess &child) { child.setChildProcessModifier(&boundChild); }

base::Result<FoundLayer> readElsewhere(const QString &program, const LayerFile &file, std::chrono::milliseconds within)
{
    TRY_DONE(base::checkIsFile(file.path));
    QStringList arguments{u"town"_s, u"read"_s};
    if (!file.layer.isEmpty())
        arguments << u"--layer="_s + file.layer;
    if (!file.encoding.isEmpty())
        arguments << u"--encoding="_s + file.encoding;
    if (file.lines)
        arguments << u"--lines"_s;
    arguments << u"--"_s << file.path;
    QProcess child;
    boundReader(child);
    child.start(program, arguments, QIODevice::ReadOnly);
    if (!child.waitForStarted())
        return base::fail(base::ErrorCode::Storage,
                          QCoreApplication::translate("town", "The program that reads the file could not be started: %1.").arg(program),
                          child.errorString(), program);
    const auto said = saidBy(child, within);
    if (!said || child.exitStatus() != QProcess::NormalExit)
        return tl::unexpected(notRead(file.path));
    if (child.exitCode() != 0) {
        const QString why = QString::fromUtf8(child.readAllStandardError().left(2000)).trimmed();
        return why.isEmpty() ? tl::unexpected(notRead(file.path)) : base::fail(base::ErrorCode::Malformed, why, {}, file.path);
    }
    return fromLines(*said);
}

} // namespace town
