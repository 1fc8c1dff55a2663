// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/paper/summarypainter.h"

#include <QByteArray>

namespace report {

/// The pages as a PDF whose text can be searched and copied in the characters that were printed, and whose bytes depend on the
/// summary, language and fonts alone: no moment of writing, no random id. Needs a QGuiApplication; blocks for some tenths of a second.
[[nodiscard]] base::Result<QByteArray> toPdf(const SummaryPainter &painter, const QString &title);

/// The same into a file, replaced whole or not at all.
[[nodiscard]] base::Outcome writePdf(const SummaryPainter &painter, const QString &title, const QString &fileName);

/// Bytes into a file, replaced whole or not at all. Storage, naming the file, when it cannot be written.
[[nodiscard]] base::Outcome writeWhole(const QByteArray &bytes, const QString &fileName);

/// "城市运行日报 2025-11-06": title of the document and stem of its file name.
[[nodiscard]] QString documentTitle(const DailySummary &summary);

} // namespace report
