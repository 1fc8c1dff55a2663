// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace store {

/// Tells whether an open database is still the file that stands at its path. SQLite itself goes on writing into a file that was moved,
/// removed or replaced; what was acknowledged from there is lost. One object a writing connection, on its thread.
class FileGuard {
public:
    /// A regular file, or nothing yet, or a name that means no file (":memory:"). Refused for a pipe, a device or a folder.
    [[nodiscard]] static base::Outcome admit(const QString &path);

    FileGuard() = default; ///< watches nothing
    /// Right after the engine has opened the path.
    explicit FileGuard(const QString &path);

    /// Storage, with a sentence that says what to do, when the path does not lead to that file any more, or what the engine keeps beside
    /// it (-wal, -shm) was taken away. `handle`: the engine's (sqlite3 *). A few calls of stat.
    [[nodiscard]] base::Outcome check(void *handle);
    /// True when the file was written from anywhere since accept(): by a checkpoint, or by a program that overwrites it.
    [[nodiscard]] bool wasWritten() const;
    void accept();
    /// What stands in the file is not what was written through here: somebody wrote over it. Until it is again.
    void disown(bool isOurs) { m_disowned = !isOurs; }
    [[nodiscard]] bool isDisowned() const { return m_disowned; }
    /// Whether the path leads to another file than the one that was opened, or to none.
    [[nodiscard]] bool isElsewhere() const;
    /// Takes away what this file's engine left beside the path, so that another file may stand there: its index and an empty log. False, and
    /// nothing happens, while the log still holds something.
    [[nodiscard]] bool clearPlace() const;
    /// Puts the log of a file that was written over aside (-wal.aside): it fits nothing that stands there now.
    void putLogAside() const;
    /// The write-ahead log of the file that was opened, also when a link leads elsewhere by now.
    [[nodiscard]] QString logFile() const;
    /// True when the file is in place and only what stood beside it is gone.
    [[nodiscard]] bool lostOnlyItsLog() const { return m_lostLog; }

    /// The failure as everyone is told it.
    [[nodiscard]] static base::Error misplaced(const QString &path, const QString &detail);
    /// The failure when only what the engine keeps beside the file was taken away.
    [[nodiscard]] static base::Error lostLog(const QString &path, const QString &detail);

private:
    struct Identity {
        quint64 device = 0, inode = 0;
        friend bool operator==(const Identity &, const Identity &) = default;
    };
    struct Look {
        Identity identity;
        qint64 size = 0, seconds = 0, nanoseconds = 0; ///< of the last change to its contents
        bool isFile = false;
    };
    [[nodiscard]] static std::optional<Look> look(const QByteArray &path);

    QString m_shown;
    QByteArray m_path, m_place; ///< the name that was opened, and the file that it led to then: -wal and -shm lie beside that
    Identity m_file;
    std::optional<Identity> m_log, m_index; ///< -wal and -shm, once they exist
    Look m_accepted;
    bool m_lostLog = false, m_disowned = false;
};

} // namespace store
