// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/dutylog/dutylog.h"
#include "report/paper/sheet.h"

#include <functional>

namespace report {

/// The duty log on A4 pages: a table that goes on under a repeated head, lines that wrap and are never elided, and at each foot the page's number and
/// the store's anchor. Pure: the same log, language and fonts give the same pages. Needs a QGuiApplication; any thread.
[[nodiscard]] std::vector<Page> layOut(const DutyLog &log);

/// "Duty log 2025-11-07": title of the document and stem of its file's name.
[[nodiscard]] QString titleOf(const DutyLog &log);
/// The pages as a PDF into a file, replaced whole or not at all; how many there are. Blocks for some tenths of a second. Cancelled, with the file as
/// it was, when `cancelled`, which is asked between the steps, says so.
[[nodiscard]] base::Result<int> writeDutyLog(const DutyLog &log, const QString &fileName, const std::function<bool()> &cancelled = {});

} // namespace report
