// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/table/table.h"
#include "intake/xlsx/xlsxbook.h"
#include "intake/xlsx/xlsxmerges.h"

namespace intake {

/// One sheet of an Office Open XML workbook, row by row. Cells formatted as dates become "2011-08-22 03:11:40" with nothing lost
/// (GDAL's driver drops the time of day for formats like yyyy/m/d h:mm); formulas give their stored result; yes and no are TRUE and FALSE.
/// Rows of a merged range each have its value. In memory: the shared texts.
/// A cell with a spreadsheet error (#REF! …), or with a formula whose result was never stored, has a fact that says so; with a header it is the row's
/// error.
class XlsxReader final : public Table {
public:
    /// `sheet` empty: the first one; `headless` as in TableFormat.
    [[nodiscard]] static base::Result<std::unique_ptr<XlsxReader>> open(const QString &file, const QString &sheet = {}, bool headless = false);

    [[nodiscard]] const QStringList &header() const override { return m_header; }
    [[nodiscard]] base::Result<std::optional<Row>> next() override;
    [[nodiscard]] bool leavesOutBlanks() const override { return true; }

private:
    XlsxReader(std::shared_ptr<const XlsxBook> book, std::unique_ptr<ZipArchive> archive, XlsxMerges merges, std::unique_ptr<QIODevice> sheet);
    [[nodiscard]] base::Outcome readHeader();
    [[nodiscard]] base::Result<std::optional<Row>> record();
    void readCell(Row &row);
    [[nodiscard]] QString cellText(const QString &kind, const QString &value, int style, CellFact &fact) const;
    [[nodiscard]] QString numberCell(double number, int style, CellFact &fact) const;

    std::shared_ptr<const XlsxBook> m_book;
    std::unique_ptr<ZipArchive> m_archive;
    XlsxMerges m_merges;
    BoundedXml m_xml; ///< its device belongs to the archive
    bool m_headless = false;
    qint64 m_number = 0;
    QStringList m_header;
};

} // namespace intake
