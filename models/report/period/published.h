// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <optional>

namespace report {

/// A figure as somebody published it: "1683 of 38438, printed as 30.63 %".
struct PublishedFigure {
    QString name;
    qint64 part = 0;
    qint64 whole = 0; ///< the denominator; for a change (printed with a sign) the earlier figure
    QString printed;  ///< as it stands there: "98.97 %", "−15.73 %"
    friend bool operator==(const PublishedFigure &, const PublishedFigure &) = default;
};

/// Reads the four cells of a row. Malformed, with the cell's name as place, where a number or a percentage is none.
[[nodiscard]] base::Result<PublishedFigure> publishedFigure(const QString &name, const QString &part, const QString &whole, const QString &printed);

/// What the printed percentage should read, when its own numbers give another one to the digits that are printed; none when it fits. It is a warning:
/// nobody knows which of the three is wrong, so nothing is put right. A percentage with a sign is a change on the earlier figure.
[[nodiscard]] std::optional<QString> checkedShare(const PublishedFigure &figure);

/// The warning as a sentence, translated: "citizens' reports: 1683 of 38438 is 4.38 %, printed as 30.63 %."
[[nodiscard]] QString warningOf(const PublishedFigure &figure, const QString &computed);

} // namespace report
