// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/anchor.h"
#include "report/paper/sheet.h"

namespace report {

/// What the line of an anchor takes at a page's foot, in points.
inline constexpr qreal kAnchorLine = 8;

/// Sets the anchor into one line: where the log stood, half of the digest, and the signature or why there is none.
void setAnchorLine(Sheet &sheet, const QRectF &box, const base::Anchor &anchor);

} // namespace report
