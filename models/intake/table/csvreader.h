// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/table/table.h"

#include <QIODevice>
#include <QStringConverter>

#include <functional>

namespace intake {

/// RFC 4180: quotes, doubled quotes, line breaks inside quotes; also LF or CR line ends and other delimiters.
/// A row that breaks the rules (a quote that never ends, text after a closing quote, too few or too many cells, broken characters)
/// comes with its error, and reading goes on at the next line: one broken row does not swallow the others. A first line like sep=; names the
/// delimiter and is no row.
class CsvReader final : public Table {
public:
    /// The device is at its start, of any kind that reads. Malformed when there is no header, unless it is read `headless` (TableFormat).
    [[nodiscard]] static base::Result<std::unique_ptr<CsvReader>> open(std::unique_ptr<QIODevice> device, QStringDecoder decoder,
                                                                       QChar delimiter = {}, bool headless = false);

    [[nodiscard]] const QStringList &header() const override { return m_header; }
    [[nodiscard]] base::Result<std::optional<Row>> next() override;

private:
    CsvReader(std::unique_ptr<QIODevice> device, QStringDecoder decoder, QChar delimiter);
    [[nodiscard]] base::Result<std::optional<Row>> record();
    [[nodiscard]] bool readCell(qsizetype &at, QStringList &cells, bool &last, QString &complaint);
    [[nodiscard]] bool readQuoted(qsizetype &at, QString &cell, QString &complaint);
    [[nodiscard]] Row brokenLine(const QString &complaint);
    [[nodiscard]] bool has(qsizetype at);
    void skipLineEnd(qsizetype &at);
    void readSeparatorLine();
    void guessDelimiter();

    std::unique_ptr<QIODevice> m_device;
    QStringDecoder m_decoder;
    QChar m_delimiter;
    QString m_text;       ///< decoded and not yet consumed
    qsizetype m_from = 0; ///< where the next record starts in m_text
    bool m_ended = false;
    bool m_failed = false;
    bool m_headless = false;
    qint64 m_number = 0;
    QStringList m_header;
};

/// The sentence for a row with too few or too many cells.
[[nodiscard]] base::Error wrongWidth(qsizetype cells, qsizetype columns);

} // namespace intake
