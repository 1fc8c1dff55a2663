// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QIODevice>

namespace intake {

/// What a file is by its first bytes, whatever its name says. Systems export many things under .xls.
enum class FileKind : quint8 { Text, Zip, OldWorkbook, ProtectedWorkbook, Html, WebArchive, SpreadsheetXml, OtherXml, Pdf, Json, Archive, NoText };

/// Looks without moving on. The device can be peeked into.
[[nodiscard]] FileKind fileKind(QIODevice &device);

/// What a file of a kind that is no table is, and what to do with it: Refused. Not for Text and Zip.
[[nodiscard]] base::Error isNoTable(FileKind kind, const QString &file);

} // namespace intake
