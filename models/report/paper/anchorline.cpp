// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paper/anchorline.h"

#include "report/words.h"
#include "store/seal/anchor.h"

namespace report {

// Half of the digest is more than anybody can forge, and short enough to be read out; the signature follows for who scans the sheet.
void setAnchorLine(Sheet &sheet, const QRectF &box, const base::Anchor &anchor)
{
    constexpr qsizetype kShort = 16;
    const QColor ink = sheet.palette().textSecond;
    const qreal taken = sheet.text(box, Words::tr("Anchor %1: %2").arg(anchor.position.value).arg(store::grouped(anchor.digest.left(kShort))),
                                   {.size = 7.2, .ink = ink});
    const QRectF rest = box.adjusted(taken + 8, 0, 0, 0);
    if (!anchor.signature.isEmpty())
        sheet.text(rest, QString::fromLatin1(anchor.signature.toBase64()), {.size = 4.6, .ink = ink}, Qt::AlignRight);
    else if (!anchor.unsignedWhy.isEmpty())
        sheet.text(rest, Words::tr("Not signed: %1").arg(anchor.unsignedWhy), {.size = 7.2, .ink = ink}, Qt::AlignRight);
}

} // namespace report
