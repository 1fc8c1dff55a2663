// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/layerreader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#include <sys/resource.h>

namespace town {

using namespace Qt::StringLiterals;

namespace {

constexpr int kReadTime = 60'000;
constexpr rlim_t kReadMemory = 2'000'000'000;

void boundChild()
{
    const rlimit memory{kReadMemory, kReadMemory};
    static_cast<void>(setrlimit(RLIMIT_AS, &memory));
}

} // namespace

base::Result<FoundLayer> readElsewhere(const QString &program, const LayerFile &file)
{
    if (!QFileInfo::exists(file.path))
        return base::fail(base::ErrorCode::NotFound, QCoreApplication::translate("town", "There is no file %1.").arg(file.path), {}, file.path);
    QStringList arguments{u"town"_s, u"read"_s, file.path};
    if (!file.layer.isEmpty())
        arguments << u"--layer"_s << file.layer;
    if (!file.encoding.isEmpty())
        arguments << u"--encoding"_s << file.encoding;
    QProcess child;
    child.setChildProcessModifier(&boundChild);
    child.start(program, arguments, QIODevice::ReadOnly);
    const bool ended = child.waitForFinished(kReadTime);
    if (!ended) {
        child.kill();
        child.waitForFinished();
    }
    if (!ended || child.exitStatus() != QProcess::NormalExit)
        return base::fail(base::ErrorCode::Malformed,
                          QCoreApplication::translate("town",
                                                      "The file could not be read within a minute and two gigabytes. It may be damaged or made "
                                                      "to harm; export it anew, with this town's grids alone."),
                          {}, file.path);
    if (child.exitCode() != 0)
        return base::fail(base::ErrorCode::Malformed, QString::fromUtf8(child.readAllStandardError()).trimmed(), {}, file.path);
    return fromLines(child.readAllStandardOutput());
}

} // namespace town
