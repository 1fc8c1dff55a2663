// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pack/loader.h"

#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// The first byte chooses the file of the pack that holds the rest. A broken pack gives problems, each with a file and a sentence.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static constexpr std::array kFiles{"region.json", "limits.json",   "calendar.json", "severity.json", "shifts.json",
                                       "phases.json", "grids.geojson", "map.geojson",   "items.csv",     "departments.csv"};
    if (size == 0)
        return 0;
    const QTemporaryDir folder;
    QFile file(folder.filePath(QLatin1String(kFiles[data[0] % kFiles.size()])));
    if (!file.open(QIODevice::WriteOnly) || file.write(reinterpret_cast<const char *>(data + 1), qint64(size - 1)) < 0)
        std::abort();
    file.close();
    const region::Loaded loaded = region::loadRegion(folder.path());
    if (loaded.region || loaded.problems.empty())
        std::abort(); // one file never makes a region
    for (const region::Problem &problem : loaded.problems) {
        if (problem.file.isEmpty() || problem.sentence.isEmpty())
            std::abort();
    }
    return 0;
}
