// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/centre/handover/handoverevent.h"
#include "region/region.h"
#include "report/paper/sheet.h"

#include <QLocale>
#include <QSet>

namespace report {

/// A hand-over sheet as it goes on paper: what is printed, with names in place of codes. Posts stand on it, never people.
struct HandoverPaper {
    domain::HandoverText text;
    QString centreName;
    QString shift, next; ///< names of the shifts
    QString phase;       ///< in which the turn began; empty: none
    QTimeZone zone;
    QSet<int> ticked;                                            ///< lines
    QSet<int> asked;                                             ///< lines that were asked about
    std::optional<domain::HandoverSignature> outgoing, incoming; ///< none: not signed yet
    quint64 place = 0;                                           ///< of the frozen sheet in the centre's log; 0: it is not frozen
    int corrections = 0;                                         ///< that were written later
    base::Instant printedAt;
    bool drill = false;
    QLocale locale;
};
/// Of a sheet that is open.
[[nodiscard]] HandoverPaper paperOf(const domain::HandoverSheet &sheet, const region::Region &region);
/// Of a frozen one. `place`, `at`, `seat`: of its event.
[[nodiscard]] HandoverPaper paperOf(const domain::HandoverFrozen &frozen, quint64 place, base::Instant at, const QString &seat,
                                    const region::Region &region);

/// Exactly one A4 page. Texts wrap and are never elided; where all lines do not fit, the longest parts are shortened from their ends, and say how
/// many lines are missing and which verb prints them. Pure: the same paper, language and fonts give the same page. Needs a QGuiApplication; any
/// thread.
[[nodiscard]] std::vector<Page> layOut(const HandoverPaper &paper);

/// "Hand-over 622", for the document and as the stem of its file's name.
[[nodiscard]] QString titleOf(const HandoverPaper &paper);
/// The page as a PDF into a file, replaced whole or not at all. Blocks for some tenths of a second.
[[nodiscard]] base::Outcome writeHandover(const HandoverPaper &paper, const QString &fileName);

} // namespace report
