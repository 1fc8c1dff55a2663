// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "gridedit/gridfiles.h"

namespace app {

/// Reads the grids of a pack and writes new versions of them, on a thread of its own. GUI thread; waits only in the destructor, for a version that is
/// being written.
class GridRunner final : public ui::gridedit::GridFiles {
    Q_OBJECT
public:
    using GridFiles::GridFiles;
    ~GridRunner() override { m_disk.finish(); }

    void open(const QString &pack) override;
    void save(const QString &pack, QDate from, const std::vector<region::Grid> &grids) override;

private:
    base::WorkThread m_disk;
};

} // namespace app
