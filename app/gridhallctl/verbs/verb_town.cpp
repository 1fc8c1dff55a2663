// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include <QCoreApplication>
#include <QDir>

#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace ctl {

/// Becomes the program that opens a town's files (app/gridhalltown), with the same arguments.
int runTown(const QStringList &arguments)
{
    const QByteArray program = QDir(QCoreApplication::applicationDirPath()).filePath(u"gridhall-town"_s).toLocal8Bit();
    std::vector<QByteArray> words{program, "town"};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    ::execv(program.constData(), pointers.data());
    return fail({base::ErrorCode::Storage,
                 QCoreApplication::translate("ctl", "The program \"%1\", which opens a town's files, cannot be started. Is Gridhall installed whole?")
                     .arg(QString::fromLocal8Bit(program)),
                 {},
                 {}});
}

} // namespace ctl
