// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text/csvrows.h"
#include "intake/table/table.h"

namespace intake {

/// A text file as a table. A row that base::CsvRows cannot read, with too few or too many cells or with broken characters comes with its error, and
/// reading goes on at the next line.
class CsvReader final : public Table {
public:
    /// The device is at its start, of any kind that reads. Malformed when there is no header, unless it is read `headless` (TableFormat).
    [[nodiscard]] static base::Result<std::unique_ptr<CsvReader>> open(std::unique_ptr<QIODevice> device, QStringDecoder decoder,
                                                                       QChar delimiter = {}, bool headless = false);

    [[nodiscard]] const QStringList &header() const override { return m_header; }
    [[nodiscard]] base::Result<std::optional<Row>> next() override;

private:
    CsvReader(std::unique_ptr<QIODevice> device, QStringDecoder decoder, QChar delimiter, bool headless);
    [[nodiscard]] base::Result<std::optional<Row>> record();

    base::CsvRows m_rows;
    bool m_headless = false;
    QStringList m_header;
};

/// The sentence for a row with too few or too many cells.
[[nodiscard]] base::Error wrongWidth(qsizetype cells, qsizetype columns);

} // namespace intake
