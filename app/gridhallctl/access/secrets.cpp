// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/secrets.h"

#include "base/try.h"

#include <QCoreApplication>
#include <QFile>
#include <QScopeGuard>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestSecret = 1024;
constexpr char kInterrupt = '\x03'; // Ctrl-C, where a terminal hands it on

QString sayOfSecrets(const char *sentence) { return QCoreApplication::translate("ctl", sentence); }

/// One line, without its end. Byte by byte: what follows is somebody else's to read. False when there was no byte at all.
bool readSecretLine(int descriptor, QByteArray &line)
{
    char byte = 0;
    bool any = false;
    for (;;) {
        const ssize_t got = ::read(descriptor, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || byte == '\n')
            break;
        any = true;
        if (line.size() <= kLongestSecret)
            line.append(byte);
    }
    any = any || byte == '\n';
    if (line.endsWith('\r'))
        line.chop(1);
    return any;
}

base::Result<QByteArray> goodLine(int descriptor, const QString &path)
{
    QByteArray line;
    if (!readSecretLine(descriptor, line) || line.isEmpty() || line.size() > kLongestSecret)
        return base::fail(base::ErrorCode::Malformed, sayOfSecrets(QT_TRANSLATE_NOOP("ctl", "There is no secret in the first line of %1.")).arg(path),
                          {}, path);
    return line;
}

} // namespace

base::Result<QByteArray> secretOfFile(const QString &path)
{
    if (path == "-"_L1)
        return goodLine(STDIN_FILENO, sayOfSecrets(QT_TRANSLATE_NOOP("ctl", "standard input")));
    // Whatever is asked of the file is asked of the one that is read; a pipe must not keep anybody waiting.
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    const auto close = qScopeGuard([file] {
        if (file >= 0)
            ::close(file);
    });
    struct stat state{};
    if (file < 0 || ::fstat(file, &state) != 0 || !S_ISREG(state.st_mode))
        return base::fail(base::ErrorCode::NotFound, sayOfSecrets(QT_TRANSLATE_NOOP("ctl", "The key file %1 cannot be read.")).arg(path), {}, path);
    if ((state.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return base::fail(
            base::ErrorCode::Refused,
            sayOfSecrets(QT_TRANSLATE_NOOP("ctl", "Others can read the key in %1. Keep it to yourself: chmod 600, then start again.")).arg(path), {},
            path);
    return goodLine(file, path);
}

bool canAsk() { return ::isatty(STDIN_FILENO) != 0; }

base::Result<QByteArray> askSecret(const QString &prompt)
{
    const QByteArray shown = prompt.toUtf8() + ": ";
    std::fwrite(shown.constData(), 1, size_t(shown.size()), stderr);
    std::fflush(stderr);
    termios before{};
    const bool known = ::tcgetattr(STDIN_FILENO, &before) == 0;
    termios silent = before;
    // Without signals either: an interrupted program would leave the terminal mute.
    silent.c_lflag &= ~tcflag_t(ECHO | ECHOE | ECHOK | ECHONL | ISIG);
    QByteArray line;
    bool any = false;
    if (known && ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0) {
        any = readSecretLine(STDIN_FILENO, line);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    }
    std::fputs("\n", stderr);
    if (!any || line.contains(kInterrupt))
        return base::fail(base::ErrorCode::Cancelled, sayOfSecrets(QT_TRANSLATE_NOOP("ctl", "No secret was given; nothing was done.")));
    return line;
}

base::Outcome keepSecret(const QString &path, const QByteArray &secret)
{
    const QByteArray name = QFile::encodeName(path);
    const int file = ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        const int why = errno;
        return base::fail(why == EEXIST ? base::ErrorCode::Conflict : base::ErrorCode::Storage,
                          (why == EEXIST ? sayOfSecrets(QT_TRANSLATE_NOOP("ctl", "There is a file %1 already; it was not written over.")).arg(path)
                                         : sayOfSecrets(QT_TRANSLATE_NOOP("ctl", "The key file %1 cannot be written.")).arg(path)),
                          QString::fromLocal8Bit(std::strerror(why)), path);
    }
    const QByteArray text = secret + '\n';
    const bool whole = ::write(file, text.constData(), size_t(text.size())) == ssize_t(text.size()) && ::fsync(file) == 0;
    if (::close(file) == 0 && whole)
        return {};
    ::unlink(name.constData());
    return base::fail(base::ErrorCode::Storage, sayOfSecrets(QT_TRANSLATE_NOOP("ctl", "The key file %1 cannot be written.")).arg(path), {}, path);
}

} // namespace ctl
