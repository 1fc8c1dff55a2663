// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

/// The folder of a pack that comes with the project.
inline QString packFolder(const QString &name) { return QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + name; }

/// A copy of a pack that a test may spoil. Removed at the end.
class PackCopy {
public:
    explicit PackCopy(const QString &name) { copy(packFolder(name), m_folder.path()); }

    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString filePath(const QString &file) const { return m_folder.filePath(file); }

    [[nodiscard]] QByteArray read(const QString &file) const
    {
        QFile source(filePath(file));
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }
    void write(const QString &file, const QByteArray &bytes) const
    {
        QFile target(filePath(file));
        QVERIFY(target.open(QIODevice::WriteOnly));
        QCOMPARE(target.write(bytes), bytes.size());
    }
    /// Replaces the first occurrence; a test whose spot is gone from the pack must fail, not pass by accident.
    void replace(const QString &file, const QByteArray &before, const QByteArray &after) const
    {
        QByteArray bytes = read(file);
        const qsizetype at = bytes.indexOf(before);
        QVERIFY2(at >= 0, before.constData());
        write(file, bytes.replace(at, before.size(), after));
    }
    void remove(const QString &file) const { QVERIFY(QFile::remove(filePath(file))); }

private:
    static void copy(const QString &from, const QString &to)
    {
        QVERIFY(QDir().mkpath(to));
        const QFileInfoList entries = QDir(from).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QFileInfo &entry : entries) {
            const QString target = to + QLatin1Char('/') + entry.fileName();
            if (entry.isDir())
                copy(entry.filePath(), target);
            else
                QVERIFY(QFile::copy(entry.filePath(), target) && QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner));
        }
    }

    QTemporaryDir m_folder;
};
