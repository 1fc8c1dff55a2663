// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/projection/casereader.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/sqltexts.h"

#include <memory>

namespace store {

/// What the sources said of all cases beyond our fields, as people may read it, in one query: asked for one case after the other by ascending ids.
/// Must not outlive its reader.
class AttributeScan {
public:
    /// Those of the case; none for most. Ids that are smaller than one that was asked for before find nothing.
    [[nodiscard]] base::Result<std::vector<domain::SourceAttribute>> of(base::CaseId id);
    /// How many rows were read: those that have attributes, up to the last case that was asked for and one more.
    [[nodiscard]] quint64 rowsRead() const { return m_rowsRead; }

private:
    friend class SqlCaseReader;
    explicit AttributeScan(Statement rows) : m_rows(std::move(rows)) {}
    Statement m_rows;
    quint64 m_at = 0, m_rowsRead = 0;
    bool m_isOnRow = false, m_isDone = false;
};

/// The CaseReader of a store file, on a read-only connection of its own. Busy, with a sentence, while the projection is missing or of
/// another revision: the writing process rebuilds it. One object a thread.
class SqlCaseReader final : public CaseReader {
public:
    [[nodiscard]] static base::Result<std::unique_ptr<SqlCaseReader>> open(const QString &path);

    [[nodiscard]] base::Result<base::Position> position() const override;
    [[nodiscard]] base::Result<std::optional<base::Instant>> earliest() const override;
    [[nodiscard]] base::Outcome open(const BriefVisitor &visit) const override;
    [[nodiscard]] base::Outcome all(const BriefVisitor &visit) const override;
    [[nodiscard]] base::Outcome touching(base::Instant from, base::Instant to, const BriefVisitor &visit) const override;
    [[nodiscard]] base::Outcome promised(const BriefVisitor &visit) const override;
    [[nodiscard]] base::Outcome counted(base::Instant from, base::Instant to, const CountedVisitor &visit) const override;
    [[nodiscard]] base::Result<std::vector<base::CaseId>> changedAfter(base::Instant moment) const override;
    [[nodiscard]] base::Result<std::optional<CaseSeeds>> seeds(base::Instant from) const override;
    [[nodiscard]] base::Outcome waitingForCalendar(const BriefVisitor &visit) const override;
    [[nodiscard]] base::Outcome suggestions(base::Instant answeredFrom, const BriefVisitor &visit) const override;
    [[nodiscard]] base::Result<std::vector<domain::CaseBrief>> search(const QString &text, int most,
                                                                      const QHash<QString, domain::Alike> &alike) const override;
    [[nodiscard]] base::Result<std::vector<domain::CaseBrief>> searchUntil(const QString &text, int most, const QHash<QString, domain::Alike> &alike,
                                                                           base::Instant moment) const override;
    [[nodiscard]] base::Result<std::vector<domain::CaseBrief>> byCallerTail(const QString &digits, int most) const override;
    [[nodiscard]] base::Result<std::optional<base::CaseId>> byNumber(const QString &number) const override;
    [[nodiscard]] base::Outcome traces(base::Instant after, const TraceVisitor &visit) const override;
    [[nodiscard]] base::Outcome tracesBetween(base::Instant after, base::Instant upTo, const TraceVisitor &visit) const override;
    [[nodiscard]] base::Result<std::vector<base::CaseId>> ofCaller(const QString &tail, int most) const override;
    [[nodiscard]] base::Result<std::vector<base::CaseId>> ofItemWithin(const QString &item, base::Instant from, base::GeoPoint southWest,
                                                                       base::GeoPoint northEast, int most) const override;
    [[nodiscard]] base::Outcome ofPlace(const QString &element, base::GeoPoint southWest, base::GeoPoint northEast, int most,
                                        const BriefVisitor &visit) const override;
    [[nodiscard]] base::Outcome claims(const ClaimVisitor &visit) const override;
    [[nodiscard]] base::Result<std::optional<Claim>> claimed(const QString &source, const QString &sourceId) const override;
    [[nodiscard]] base::Outcome unfoldedClaims(const ClaimVisitor &visit) const override;
    [[nodiscard]] base::Result<DueCallers> dueCallers(const CallerCursor &after, base::Instant endedBefore, int most) const override;
    [[nodiscard]] base::Result<QByteArray> callerSalt() const override;
    [[nodiscard]] std::optional<QString> damage() const override { return m_damage; }

    /// The case that holds a source's own id.
    [[nodiscard]] base::Result<std::optional<base::CaseId>> bySource(const QString &source, const QString &sourceId) const;
    /// The attributes of the cases, beside open(), all() and touching(), which go by ascending ids too.
    [[nodiscard]] base::Result<AttributeScan> attributes() const;
    /// One case; none when the projection has not seen it.
    [[nodiscard]] base::Result<std::optional<domain::CaseBrief>> brief(base::CaseId id) const;

private:
    explicit SqlCaseReader(std::unique_ptr<Connection> connection);
    [[nodiscard]] base::Result<base::Position> standing(const QString &projection, int revision) const;
    /// By a full-text statement: the expression, `bound`, and how many at the most.
    [[nodiscard]] base::Result<std::vector<domain::CaseBrief>> found(const char *statement, const QString &text, int most,
                                                                     const QHash<QString, domain::Alike> &alike, const QVariant &bound) const;
    [[nodiscard]] base::Outcome visitRows(const char *statement, const QVariantList &values, const BriefVisitor &visit) const;
    [[nodiscard]] base::Result<std::optional<base::CaseId>> firstId(const char *statement, const QVariantList &values) const;
    [[nodiscard]] base::Result<std::optional<base::CaseId>> byShortNumber(const QString &number) const;
    [[nodiscard]] base::Result<std::optional<domain::Case>> fromLog(base::CaseId id) const;
    [[nodiscard]] base::Result<std::vector<base::CaseId>> idsOf(const char *statement, const QVariantList &values) const;
    [[nodiscard]] base::Result<std::optional<qint64>> noted(const char *name) const;
    const std::unique_ptr<Connection> m_connection;
    const SqlTexts m_texts;
    [[nodiscard]] base::Outcome visitClaims(const char *statement, const ClaimVisitor &visit) const;
    mutable std::optional<Statement> m_claimed;
    mutable std::optional<QString> m_damage;
};

} // namespace store
