// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

namespace region {

/// One thing wrong in a pack: which file, where in it (row or JSON pointer), and a sentence.
struct Problem {
    QString file;
    QString place;
    QString sentence;
    friend bool operator==(const Problem &, const Problem &) = default;
};

/// The region, or everything that is wrong with it: never a partial region, never a guess.
struct Loaded {
    RegionPtr region; ///< null when there are problems
    std::vector<Problem> problems;
    std::vector<Problem> notes{}; ///< what was mended, left out or not understood, and stops nothing; of a pack with problems too
};

/// Reads a region pack from a folder (docs/region-pack.md). Reports all problems of all files in one run. Blocks on disk.
[[nodiscard]] Loaded loadRegion(const QString &directory);

/// The same as a Result: the error's sentence names the count and the first problem, its detail lists all.
[[nodiscard]] base::Result<RegionPtr> openRegion(const QString &directory);

} // namespace region
