// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/mapping/mapping.h"

namespace intake {

/// Reads the rows of one table by one mapping: row → Incoming. Const, no I/O.
class RowMapper {
public:
    /// Malformed when the table lacks a column that the mapping names, or has it twice; place = the column.
    [[nodiscard]] static base::Result<RowMapper> make(Mapping mapping, const QStringList &header);

    /// Malformed/Refused with a sentence; place = the column's name. A secondary cell that cannot be read is left out and noted in
    /// Incoming::leftOut.
    [[nodiscard]] base::Result<Incoming> read(const Row &row) const;

    /// The column that a pipeline field (intake::field) comes from, for messages; the field's own name when it has none.
    [[nodiscard]] QString columnOf(const QString &fieldName) const;

private:
    struct TextCells {
        TextRule rule;
        std::vector<int> columns;
    };
    struct TimeCell {
        TimeRule rule;
        int column = -1;
        int timeColumn = -1; ///< where the time of day stands apart
    };
    explicit RowMapper(Mapping mapping) : m_mapping(std::move(mapping)) {}
    [[nodiscard]] base::Outcome readTexts(const Row &row, Incoming &incoming) const;
    /// Both coordinates out of their one column.
    [[nodiscard]] base::Outcome readPosition(const Row &row, Incoming &incoming) const;
    [[nodiscard]] base::Outcome readTimes(const Row &row, Incoming &incoming) const;
    /// The note of a secondary field of which a cell holds what cannot be known; none where all can be read.
    [[nodiscard]] std::optional<domain::LeftOut> unreadable(const Row &row, QLatin1StringView fieldName) const;
    [[nodiscard]] bool isUnreadable(const Row &row, int column) const;
    [[nodiscard]] base::Outcome checkIdCells(const Row &row) const;
    /// The cells of a field as they stand, for notes.
    [[nodiscard]] QString rawText(const Row &row, const QString &fieldName) const;
    void locate(Incoming &incoming) const;
    /// The deadline that is given as a time from the report on, and its end where the calendar reaches.
    [[nodiscard]] base::Outcome readDueLimit(const Row &row, Incoming &incoming) const;
    [[nodiscard]] base::Result<QString> tabled(const TextRule &rule, const QString &text, QLatin1StringView fieldName) const;
    [[nodiscard]] QString cell(const Row &row, int column) const;
    [[nodiscard]] base::Result<QString> text(const Row &row, QLatin1StringView fieldName) const;
    [[nodiscard]] base::Result<std::optional<base::Instant>> time(const Row &row, QLatin1StringView fieldName) const;

    Mapping m_mapping;
    QHash<QString, TextCells> m_texts; ///< by field
    QHash<QString, TimeCell> m_times;
};

} // namespace intake
