// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "town/things/thingscheck.h"
#include "town/towngrids.h"

namespace ctl {

/// A file of grids as the options say that it is to be read.
struct GridsInput {
    town::FoundLayer layer;
    town::Projection projection;
    town::GridColumns columns; ///< what the options leave open is guessed by the columns' names, unless --no-guess stands there
    town::TownPlan plan;       ///< of --decide
};

/// Opens `file` in a process of its own and chooses the system of its coordinates: what the options name, else what the file says, else WGS 84. For
/// every verb that looks at a file of grids.
[[nodiscard]] base::Result<GridsInput> openGrids(const CommandLine &line, const QString &file);

/// The grids of it. With --known FILE what an earlier run worked out is taken from that file, and the file is written anew with what this one did; a
/// file that cannot be read or written costs time and nothing else, and one of another kind stays as it is.
[[nodiscard]] base::Result<town::TownGrids> gridsOf(const CommandLine &line, const GridsInput &input);

/// The options that both read.
void addGridsOptions(CommandLine &line);

/// Whether a word is a time zone: Qt takes many a word for a rule of POSIX.
[[nodiscard]] bool isTimeZone(const QString &name);

/// What became of a table of elements or sensors, `added` or only looked at: its refused rows, and how many go in.
void printTable(const town::ThingsCheck &table, bool added);

/// Where somebody can decide: a line for each place about which nobody did.
void printOpenPlaces(const std::vector<town::TownPlace> &places);

} // namespace ctl
