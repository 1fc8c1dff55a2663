// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "intake/file/importer.h"

#include <QJsonObject>

namespace ctl {

/// What `import --json` says beside the counts: "refusals" (count, row, field, sentence: the most frequent first), "remarks", and the two names
/// that a window shows, "mapping" and "refused_file".
void addReasons(QJsonObject &object, const intake::ImportSummary &summary);
/// The same on standard error, for a terminal: a line for each reason, twenty at most.
void printReasons(const intake::ImportSummary &summary);

/// For a program that watches this one (--progress): one line {"progress": {rows, total, refused}} each.
void printProgress(const intake::ImportProgress &progress);
/// {"error": {code, sentence, place}}.
void printErrorJson(const base::Error &error);

} // namespace ctl
