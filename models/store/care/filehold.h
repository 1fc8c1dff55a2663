// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace store {

/// Keeps every other process out of a database file while it lives. Closing any of one's own connections to the file lets go of it: so none is open
/// meanwhile.
class FileHold {
public:
    FileHold() = default;
    ~FileHold();
    FileHold(const FileHold &) = delete;
    FileHold &operator=(const FileHold &) = delete;

    /// Busy, naming the process, when one has it open; Storage when the file cannot be opened.
    [[nodiscard]] base::Outcome lock(const QString &path);

private:
    int m_file = -1;
};

} // namespace store
