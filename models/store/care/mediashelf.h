// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/care/backup.h"

#include <QByteArray>
#include <QSet>
#include <QStringList>

namespace store {

/// The pictures of a store, each a file named after what is in it (SHA-256): in the folder STORE.media beside the store, because two stores may lie
/// in one folder. What is there is never changed and never taken away. The log names a picture by its content, so a picture that was exchanged is
/// found like an altered event. Thread-safe, also between processes; every call blocks on disk.
class MediaShelf {
public:
    enum class Look : quint8 { Sound, Missing, Altered };

    explicit MediaShelf(const QString &storePath);

    /// Where a store's pictures lie; the folder exists from the first picture on.
    [[nodiscard]] static QString folderOf(const QString &storePath);
    [[nodiscard]] const QString &folder() const { return m_folder; }

    /// Puts a picture on the shelf and answers its reference (domain::mediaOfFile) when it is on disk. `ending`: "jpg" or "png". The same bytes twice
    /// are one file. It is its owner's alone, or also its group's where the store's file is. Storage with a sentence.
    [[nodiscard]] base::Result<QString> add(const QByteArray &picture, const QString &ending) const;

    /// Whether a file of this name stands there; does not look into it.
    [[nodiscard]] bool has(const QString &media) const;
    /// Reads the file and compares it with its name.
    [[nodiscard]] Look look(const QString &media) const;
    /// The picture as it was put there. NotFound when it is missing or the folder is away, Storage when it was altered; each with a sentence that
    /// fits into a small box.
    [[nodiscard]] base::Result<QByteArray> read(const QString &media) const;
    /// The references of all files that stand there under a picture's name, sorted.
    [[nodiscard]] QStringList all() const;

private:
    const QString m_store, m_folder;
};

/// How a store's pictures stand to what its log names.
struct ShelfCheck {
    quint64 named = 0;            ///< different pictures that events name
    QStringList missing, altered; ///< of these, sorted
    QStringList unnamed;          ///< on the shelf, in no event: left over from an order that was given up, or from before a restore
    bool folderIsAway = false;    ///< events name pictures, and there is no folder
    [[nodiscard]] quint64 sound() const { return named - static_cast<quint64>(missing.size() + altered.size()); }
    friend bool operator==(const ShelfCheck &, const ShelfCheck &) = default;
};
/// Reads every picture. `named`: the references that the events hold; others than to the shelf are passed over. Cancelled.
[[nodiscard]] base::Result<ShelfCheck> checkShelf(const QString &storePath, const QSet<QString> &named, const WorkProgress &progress = {});

/// Copies what stands on one store's shelf to another's, as it is, and leaves what is there already and sound. Answers how many were copied. Storage,
/// Cancelled.
[[nodiscard]] base::Result<quint64> copyShelf(const QString &fromStore, const QString &toStore, const WorkProgress &progress = {});
/// The same for a store that is put aside on the same disk: its pictures take no room twice where the disk knows links.
[[nodiscard]] base::Outcome linkShelf(const QString &fromStore, const QString &toStore);
/// Takes a shelf away, with the pictures on it: of a copy that is given up.
void removeShelf(const QString &storePath);

} // namespace store
