// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/day/daynames.h"

#include "region/ground/gridversions.h"
#include "report/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {

QString nameOfGrid(const region::Region &region, const QString &code)
{
    const region::Grid *grid = region::knownGrid(region, code);
    if (!grid)
        return code.isEmpty() ? code : Words::tr("no longer listed");
    const bool isOnly = std::ranges::count(region.grids, grid->name, &region::Grid::name) == 1;
    return isOnly ? grid->name : u"%1 %2"_s.arg(grid->code, grid->name);
}

QString nameOfDepartment(const region::Region &region, const QString &code)
{
    const region::Department *department = region.department(code);
    if (!department)
        return code.isEmpty() ? code : Words::tr("no longer listed");
    return department->briefName();
}

} // namespace report
