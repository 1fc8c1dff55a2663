// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/clockmark.h"

#include "store/care/storepath.h"

#include <QFile>
#include <QSaveFile>
#include <QSysInfo>

namespace desk {

namespace {

constexpr qint64 kLongestMark = 200; ///< bytes; a mark has about 80

} // namespace

QString clockMarkOf(const QString &storePath) { return store::storeFileOf(storePath) + QStringLiteral(".clock"); }

std::optional<base::ClockMark> readClockMark(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> words = file.read(kLongestMark).simplified().split(' ');
    if (words.size() != 3 || words[0] != QSysInfo::bootUniqueId())
        return std::nullopt;
    bool isElapsed = false, isMoment = false;
    const qint64 elapsed = words[1].toLongLong(&isElapsed), moment = words[2].toLongLong(&isMoment);
    if (!isElapsed || !isMoment || elapsed < 0)
        return std::nullopt;
    return base::ClockMark{base::Milliseconds(elapsed), base::fromMsec(moment)};
}

bool writeClockMark(const QString &path, const base::ClockMark &mark)
{
    const QByteArray boot = QSysInfo::bootUniqueId();
    if (boot.isEmpty())
        return true;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(boot + ' ' + QByteArray::number(qint64(mark.elapsed.count())) + ' ' + QByteArray::number(base::toMsec(mark.moment)) + '\n');
    return file.commit();
}

} // namespace desk
