// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace store {

class Connection;

/// Who may read and write a store and what stands beside it. Others never may: reports carry callers' names and numbers.
enum class Sharing : quint8 { OwnerOnly, Group };

/// Sees to it that a file that is not there yet will be its owner's alone; does nothing to one that is. What fails here is told by whoever
/// opens the file.
void makePrivate(const QString &path);
/// A folder for a store or its backups: what is missing of it is made for its owner alone. False where it cannot be made.
[[nodiscard]] bool makePrivateFolder(const QString &path);

/// Whether the group may read or write a store's file: what is put beside it then is the group's too.
[[nodiscard]] bool isShared(const QString &storePath);

/// Takes from a store, its -wal, -shm, key, lives, pictures and readings the rights that its sharing does not allow. Only the owner can; nothing
/// happens otherwise.
void tighten(const QString &path, Sharing sharing);

/// A store's sharing, as it was set; OwnerOnly while nobody did.
[[nodiscard]] base::Result<Sharing> sharingOf(const Connection &connection);
/// Sets it, for every program that opens the store from now on. The file's group is the owner's to choose (chgrp).
[[nodiscard]] base::Outcome setSharing(const QString &path, Sharing sharing);

/// A translated sentence about rights that are wider than the store's sharing allows; empty when none is.
[[nodiscard]] QString rightsTooWide(const QString &path, Sharing sharing);

} // namespace store
