// SPDX-License-Identifier: GPL-3.0-or-later
#include "storehouse.h"

#include "store/sqlstore.h"

#include <QFileInfo>

namespace ctl {

base::Result<std::unique_ptr<store::SqlCaseReader>> openReader(const QString &path)
{
    if (QFileInfo(path).isWritable()) {
        const auto opened = store::Store::open(path, {.mustExist = true});
        if (!opened)
            return base::pass(opened);
        if (const auto caughtUp = (*opened)->projections().catchUp(); !caughtUp)
            return base::pass(caughtUp);
    }
    return store::SqlCaseReader::open(path);
}

} // namespace ctl
