// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "report/paper/pdfglyphs.h"

#include <QByteArray>
#include <QFont>
#include <QHash>

#include <vector>

namespace report {

/// Character that a PDF writer may name instead of the one that was drawn → the drawn one.
using LookAlikes = QHash<char16_t, char16_t>;

/// Noto CJK has one glyph for 网 (U+7F51) and the radical ⽹ (U+2F79), and Qt's PDF writer names the lower code. For the fonts
/// at hand: every code whose glyph is that of a drawn character.
[[nodiscard]] LookAlikes lookAlikesOf(const QString &drawn, const std::vector<QFont> &fonts);

/// One ToUnicode map with its targets replaced. Anything but hexadecimal targets is left as it is.
[[nodiscard]] QByteArray corrected(const QByteArray &toUnicode, const LookAlikes &lookAlikes);

/// Corrects every ToUnicode map of a PDF, takes out the moments of writing and gives it an id made of its content. With `lines` the first page is
/// that of paintLines(): it names the glyphs of all pages, and is taken out.
[[nodiscard]] base::Result<QByteArray> settlePdf(const QByteArray &pdf, const LookAlikes &lookAlikes, const QString &title,
                                                 const std::vector<DrawnText> &lines = {});

} // namespace report
