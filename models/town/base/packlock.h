// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QLockFile>
#include <QString>

namespace town {

/// Held by whoever adds to a pack, so that two do not at once. Released at its end.
class PackLock {
public:
    explicit PackLock(const QString &pack);
    /// NotFound where there is no such folder; Busy while another program holds it; Storage where it cannot be made. Waits for ten seconds.
    [[nodiscard]] base::Outcome take();

private:
    QString m_pack;
    QLockFile m_lock;
};

} // namespace town
